"""A .docx template made ready to print: compiled, all that stays the same deflated beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from drafter.document import comments, core
from drafter.document.faults import TemplateFault
from drafter.document.names import Context
from drafter.document.package import Packed, pack, write_package
from drafter.document.plan import Names, Plan, PlanError, printer
from drafter.document.stretches import RunShape
from drafter.document.styles import Styles
from drafter.draft.tree import Form
from drafter.files.cache import cached
from drafter.files.resources import templates_dir

_QUICKLY = 1  # a level of zlib's: four times as quick as the usual one, and a tenth larger


def shipped(form: Form) -> Path:
    """The template that comes with the program."""
    return templates_dir() / "documents" / f"{form.value}.docx"


def find(form: Form, own: Path | None = None) -> Path:
    """The template for a form: `own` is a file, or a folder that may hold one of the form's name."""
    if own is None:
        return shipped(form)
    if not own.is_dir():
        return own
    path = own / f"{form.value}.docx"
    return path if path.exists() else shipped(form)


def load(path: Path) -> Template:
    """The template ready to print; it is compiled anew only when its bytes have changed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateFault(
            "template-missing", f"读不到模板“{path}”。", "请检查模板的位置和权限。"
        ) from error
    return _ready(data, path)


@lru_cache(maxsize=16)
def _ready(data: bytes, path: Path) -> Template:
    def prepared() -> Template:
        from drafter.document.preparing import prepare

        return prepare(data, path)

    return cached(f"template-{path.stem}", [path], prepared)


@dataclass(frozen=True)
class CompiledPart:
    """A part that is made anew for each report; `name` is that of the template, for messages."""

    name: str
    plan: Plan
    shapes: tuple[RunShape, ...]

    @cached_property
    def _printer(self) -> Callable[[Names], str]:
        return printer(self.plan, self.shapes)

    def render(self, context: Context) -> str:
        """The part with the words of a report."""
        try:
            return self._printer(context)
        except PlanError as error:
            raise bad_tag(self.name, str(error)) from error
        except (TypeError, ValueError, LookupError) as error:
            raise bad_tag(self.name, "这里不能这样用") from error


@dataclass(frozen=True, eq=False)
class Template:
    """A compiled template from the file `path`; `main` names the part that holds the text, `furniture` are headers and
    footers with tags, and the other parts come in two kinds: without comments and with them."""

    path: Path
    main: str
    document: CompiledPart
    furniture: tuple[tuple[str, CompiledPart], ...]
    plain_parts: tuple[Packed, ...]
    commented_parts: tuple[Packed, ...]
    styles: Styles

    @property
    def name(self) -> str:
        """The name of the template, for messages."""
        return self.path.name

    def package(self, document: str, notes: list[str], properties: str, context: Context) -> bytes:
        """The whole .docx around a document part whose comments are in place."""
        parts = list(self.commented_parts if notes else self.plain_parts)
        made = {self.main: document, core.PART: properties}
        made |= {name: part.render(context) for name, part in self.furniture}
        if notes:
            made[comments.PART] = comments.comments_part(
                notes,
                self.styles.id_of(comments.TEXT_STYLE),
                self.styles.id_of(comments.MARK_STYLE),
            )
        fresh = (pack(name, text.encode(), _QUICKLY) for name, text in made.items())
        return write_package([*parts, *fresh])


def bad_tag(name: str, why: str, where: str = "") -> TemplateFault:
    """The fault of a template whose tags cannot be carried out."""
    at = f"“{where}”附近" if where else ""
    return TemplateFault(
        "bad-tag",
        f"模板“{name}”的标签有错：{at}{why}。",
        "标签只能是 {{ 名称 }}、{%p if … %}…{%p endif %} 和 {%p for … %}…{%p endfor %}，"
        "而且要成对；可以从自带的模板重新开始改。",
    )
