"""The blank fact file: every fact with its hint, and what carries over from last year."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import NOT_APPLICABLE, Day, Quantity
from drafter.facts.model import Facts
from drafter.facts.schema import SCHEMA_FILE
from drafter.facts.year import (
    FIRST_YEAR,
    LAST_YEAR,
    SCHEMA_VERSION,
    TownshipYear,
    topic_types,
)
from drafter.files.faults import Fault, FaultError

MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
_GUIDE = """\
# 法治政府建设年度报告的事实文件。填好后运行：drafter render 本文件
# 数字照实写：60、1000余、约30、98%以上；没有发生写“无”；不涉及写“不适用”；暂不知道就留空。
# 去掉行首的“# ”再填写；没有填的不会写进报告。举措、不足、安排从 drafter sections 所列中勾选。
"""


def starter(
    year: int = 0,
    profile: str = "",
    last: TownshipYear | None = None,
    years: Sequence[int] = range(FIRST_YEAR, LAST_YEAR + 1),
) -> str:
    """A commented fact file; with `last`, stock facts, names and settings are carried over.

    `years` are those that the policy calendar knows; the last of them is written by default."""
    report_year = year or (last.year + 1 if last else years[-1])
    if report_year not in years:
        message = f"程序还没有{report_year}年的提法，现有{years[0]}到{years[-1]}年的"
        hint = f"请写明年度，如 --year {years[-1]}；确要增加，请在自己的 policy/年度提法.yaml 里加上这一年"
        raise FaultError([Fault("range", message, hint)])
    lines = [MODELINE, *_GUIDE.splitlines(), f"版本: {SCHEMA_VERSION}", f"年度: {report_year}"]
    chosen = profile or (last.profile if last else "")
    lines.append(f"体例: {_quoted(chosen)}" if chosen else "# 体例: 通用   # drafter profiles 列出全部")
    lines += ["单位:", *_facts(Place, last.place if last else None, required=("名称",))]
    lines += ["公文:", *_facts(Issuing, last.issuing if last else None)]
    for name, kind in topic_types().items():
        topic = getattr(last, name) if last else None
        lines += ["", f"{kind.label}:   # {kind.office}", *_facts(kind, topic), *_TICKS]
    return "\n".join(lines) + "\n"


_TICKS = ("#   举措: []", "#   不足: []", "#   安排: []")


def _facts(kind: type[Facts], last: Facts | None, required: tuple[str, ...] = ()) -> Iterator[str]:
    absent: frozenset[str] = getattr(last, "not_applicable", frozenset())
    for label, declared in kind.facts.items():
        carried = last.value(label) if last is not None and declared.stock else None
        hint = _hint(declared)
        if declared.stock and label in absent:
            yield f"  {label}: {NOT_APPLICABLE}   # {hint}（沿用上年，请核对）"
        elif carried is not None:
            yield f"  {label}: {_written(carried)}   # {hint}（沿用上年，请核对）"
        elif label in required:
            yield f"  {label}:   # {hint}"
        else:
            yield f"#   {label}: {_shape(declared)}".rstrip() + f"   # {hint}"


def _hint(declared: Fact) -> str:
    parts = [declared.question or declared.label, declared.help]
    parts += [f"单位：{declared.unit}" if declared.unit else "", declared.office]
    return "；".join(part for part in parts if part).replace("？；", "？")


def _shape(declared: Fact) -> str:
    """What a list of records looks like; other facts are left blank, as an empty list says 无."""
    if declared.record is None:
        return ""
    return "[{" + ", ".join(f"{label}: " for label in declared.record.facts) + "}]"


def _written(value: object) -> str:
    if isinstance(value, (Quantity, Day)):
        return str(value)
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(_written(item) for item in value) + "]" if value else "无"
    if isinstance(value, Facts):
        known = {label: value.value(label) for label in value.facts}
        return "{" + ", ".join(f"{k}: {_written(v)}" for k, v in known.items() if v is not None) + "}"
    return _quoted(str(value))


_PLAIN = re.compile(r"[^\W_](?:[\w（）《》〈〉〔〕“”‘’、，；·./%-]| (?! |$))*")


def _quoted(text: str) -> str:
    """A text as a YAML scalar, in quotes where it could be read as something else."""
    if _PLAIN.fullmatch(text) and text.lower() not in {"null", "true", "false"}:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", quoted)
