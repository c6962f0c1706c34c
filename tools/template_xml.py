"""WordprocessingML as text: properties in the order of the schema, runs and paragraphs."""

from __future__ import annotations

from xml.sax.saxutils import escape

from drafter.document import gbt9704 as gb
from drafter.document import wordml

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": wordml.W,
        "r": wordml.R,
        "wp": wordml.WP,
        "a": wordml.A,
        "wps": wordml.WPS,
        "mc": wordml.MC,
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NORMAL = "Normal"
LEVEL_IDS = tuple(f"Level{level}" for level in range(1, 5))
TAG_STYLE, TAG_RUN = "TemplateTag", "TemplateTagRun"


def properties(order: list[str], values: dict[str, str]) -> str:
    """Property elements in the order of the schema; a value is the attributes, or whole XML."""
    return "".join(
        values[name] if values[name].startswith("<") else f"<w:{name}{_space(values[name])}/>"
        for name in sorted(values, key=order.index)
    )


def _space(attributes: str) -> str:
    return f" {attributes}" if attributes else ""


def val(value: str | int) -> str:
    """The attribute that most properties have."""
    return f'w:val="{value}"'


def ppr(**values: str) -> str:
    """The properties of a paragraph."""
    inner = properties(wordml.PARAGRAPH_ORDER, values)
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def rpr(**values: str) -> str:
    """The properties of a run."""
    inner = properties(wordml.RUN_ORDER, values)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def fonts(han: str, latin: str = gb.LATIN) -> str:
    """All four fonts of a run: one for Han characters, one for the rest."""
    return f'w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{han}" w:cs="{latin}"'


def typeface(han: str, size: int, scale: int = 100, latin: str = gb.LATIN) -> dict[str, str]:
    """Run properties of a face and size."""
    return {
        "rFonts": fonts(han, latin),
        "w": val(scale),
        "sz": val(size),
        "szCs": val(size),
    }


def exact(line: int, *, on_grid: bool = False) -> dict[str, str]:
    """An exact line height; off the grid of the page unless it is the grid's own."""
    spacing = f'w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"'
    return {"spacing": spacing} if on_grid else {"spacing": spacing, "snapToGrid": val(0)}


def indent(left: int = 0, right: int = 0, first: int = 0, hanging: int = 0, chars: int = 0) -> str:
    """Indents; `chars` is the first or hanging line's in hundredths of a character, which Word
    prefers to the same in twips."""
    side = f'w:leftChars="0" w:rightChars="0" w:left="{left}" w:right="{right}"'
    if hanging:
        return f'{side} w:hangingChars="{chars}" w:hanging="{hanging}"'
    return f'{side} w:firstLineChars="{chars}" w:firstLine="{first}"'


NO_INDENT = {"ind": indent()}


def tabs(*stops: tuple[str, int]) -> str:
    """Tab stops, each a kind and a place."""
    inner = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in stops)
    return f"<w:tabs>{inner}</w:tabs>"


def run(text: str, style: str = "", **direct: str) -> str:
    """A run; a tab character in the text is a tab of the document."""
    values = {"rStyle": val(style), **direct} if style else direct
    pieces = (
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
        for piece in text.split("\t")
    )
    return f"<w:r>{rpr(**values)}{'<w:tab/>'.join(pieces)}</w:r>"


def p(style: str, *content: str, **direct: str) -> str:
    """A paragraph of a style; text becomes a run of its own."""
    values = {"pStyle": val(style), **direct} if style != NORMAL else direct
    runs = (piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p>{ppr(**values)}{''.join(runs)}</w:p>"
