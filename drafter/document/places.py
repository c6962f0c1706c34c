"""Whether a template has a place for all that a report prints."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.document.blocks import BODY_STYLES, Block, Style, is_joint
from drafter.document.faults import TemplateFault
from drafter.document.template import Template
from drafter.draft.tree import Form, Issue
from drafter.files.cache import cached

_TAGS = {
    Style.MARK: "标志",
    Style.MARK_SUFFIX: "标志文件",
    Style.NUMBER: "发文字号",
    Style.SIGNER: "签发",
    Style.MASTHEAD: "抬头",
    Style.TITLE: "标题",
    Style.RECIPIENT: "主送机关",
    Style.SIGNATURE: "署名",
    Style.DATE: "成文日期",
    Style.NOTE: "附注",
    Style.COPIES: "抄送",
    Style.PRINTER: "印发机关",
    Style.PRINT_DATE: "印发日期",
}


def require_places(found: Template, issue: Issue, flat: Sequence[Block]) -> None:
    """Raise the first fault of a template that cannot print these blocks."""
    there = places(found, issue.form, is_joint(issue), issue.sealed)
    for block in flat:
        if block.style not in there:
            raise no_place(found.name, block.style, issue)


@lru_cache(maxsize=64)
def places(found: Template, form: Form, joint: bool, sealed: bool) -> frozenset[Style]:
    """The styles of blocks that a template prints whole, for one way of issuing."""

    def probed() -> frozenset[Style]:
        from drafter.document.probe import printed_styles

        return printed_styles(found, form, joint=joint, sealed=sealed)

    way = f"{form.value}{joint:d}{sealed:d}"
    return cached(f"places-{found.path.stem}-{way}", [found.path], probed)


def no_place(name: str, style: Style, issue: Issue) -> TemplateFault:
    """The fault of a template that has no place for a style of block."""
    joint = "联合行文的" if is_joint(issue) and style in (Style.MARK, Style.SIGNATURE) else ""
    sealed = "加盖印章的" if issue.sealed and style in (Style.SIGNATURE, Style.DATE) else ""
    tag = f'{{%p elif 段.样式 == "{style.value}" %}}' if style in BODY_STYLES else _TAGS[style]
    return TemplateFault(
        "no-place",
        f"模板“{name}”没有放{joint}{sealed}“{style.value}”的地方。",
        f"请从自带的模板里把标签“{tag}”连同所在段落复制过来。",
    )
