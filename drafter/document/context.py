"""What a template may print: plain strings, numbers, lists and dicts under Chinese names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.document import gbt9704, layout
from drafter.document.blocks import BODY_STYLES, SIGNER_LABEL, Block, Piece, Style, is_joint
from drafter.document.names import (
    BodyBlock,
    Closing,
    Context,
    Head,
    Imprint,
    Report,
    SignatureRow,
    SignerLine,
    Text,
)
from drafter.document.stretches import BREAK, GAP, LAST_OF_BODY, NARROW, PLAIN
from drafter.document.title import title_lines
from drafter.draft.tree import Draft

_NARROW_DOT = re.compile(r"(?<=[0-9])·(?=[0-9])")
_GAP_NOTE = "请补充这里的内容。"


class Notes(list[str]):
    """What the gaps need, in the order in which they were met."""

    def stretches(self, pieces: Iterable[Piece]) -> Text:
        """Pieces as stretches of one kind, gaps numbered."""
        found: Text = []
        for text, _, gap in pieces:
            if gap is not None:
                found.append((text, GAP, len(self)))
                self.append(gap or _GAP_NOTE)
            elif "·" in text:
                found += _split_at_dots(text)
            elif text:
                found.append((text, PLAIN, 0))
        return found


def _split_at_dots(text: str) -> Text:
    """Text taken apart at the dots of dates such as 12·4, which are narrow."""
    parts: Text = []
    for part in _NARROW_DOT.split(text):
        parts += [("·", NARROW, 0)] if parts else []
        parts += [(part, PLAIN, 0)] if part else []
    return parts


class _Source:
    """The blocks of a draft by style, as the values that a template prints."""

    def __init__(self, draft: Draft, flat: Sequence[Block]) -> None:
        self.draft = draft
        self.flat = flat
        self.notes = Notes()
        self._by_style: dict[Style, list[Block]] = {}
        for block in flat:
            self._by_style.setdefault(block.style, []).append(block)

    def has(self, style: Style) -> bool:
        """Whether the draft has a block of the style."""
        return style in self._by_style

    def texts(self, style: Style) -> list[Text]:
        """The blocks of a style."""
        return [self.notes.stretches(block.pieces) for block in self._by_style.get(style, ())]

    def text(self, style: Style) -> Text:
        """The one block of a style, empty when there is none."""
        return next(iter(self.texts(style)), [])

    def plain(self, style: Style) -> list[str]:
        """The words of the blocks of a style."""
        return [block.text for block in self._by_style.get(style, ())]

    def pieces(self, style: Style) -> list[Piece]:
        """The runs of the blocks of a style."""
        return [piece for block in self._by_style.get(style, ()) for piece in block.pieces]


def context(draft: Draft, flat: Sequence[Block]) -> tuple[Context, Notes]:
    """What the template prints of a draft, and what its gaps need."""
    source = _Source(draft, flat)
    values: Context = {
        **_head(source),
        **_report(source),
        **_closing(source),
        **_imprint(source),
    }
    if values["落款"] and values["正文"]:
        _mark_last(values["正文"][-1])
    return values, source.notes


def _head(source: _Source) -> Head:
    beside = source.has(Style.MARK_SUFFIX)
    mark = layout.mark(source.plain(Style.MARK), beside_suffix=beside)
    number = source.text(Style.NUMBER)
    return {
        "标志": source.texts(Style.MARK),
        "标志并列": beside,
        "标志文件": source.text(Style.MARK_SUFFIX),
        "标志字号": mark.size,
        "标志行距": mark.line,
        "发文字号": number,
        "签发": _signer_lines(number, source.texts(Style.SIGNER)),
    }


def _report(source: _Source) -> Report:
    title = source.pieces(Style.TITLE)
    return {
        "抬头": source.texts(Style.MASTHEAD),
        "标题": _title(title, _whole_names(source.draft), source.notes),
        "主送机关": source.text(Style.RECIPIENT),
        "正文": _body(source.flat, source.notes),
        "附注": source.text(Style.NOTE),
    }


def _closing(source: _Source) -> Closing:
    joint, sealed = is_joint(source.draft.issue), source.draft.issue.sealed
    names, date = source.plain(Style.SIGNATURE), "".join(source.plain(Style.DATE))
    signatures, date_text = source.texts(Style.SIGNATURE), source.text(Style.DATE)
    signature = _signature(names, date, sealed=sealed)
    return {
        "落款": bool(names or date),
        "盖章": sealed,
        "联合": joint,
        "署名": signatures,
        "联合署名": _signature_rows(signatures, date_text) if joint else [],
        "署名缩进": signature.name,
        "成文日期": date_text,
        "成文日期缩进": signature.date,
    }


def _imprint(source: _Source) -> Imprint:
    copies = "".join(source.plain(Style.COPIES))
    printed = source.has(Style.PRINTER) or source.has(Style.PRINT_DATE)
    height = layout.imprint_height(copies, printed=printed)
    return {
        "版记": bool(copies) or printed,
        "抄送": source.text(Style.COPIES),
        "印发": printed,
        "印发机关": source.text(Style.PRINTER),
        "印发日期": source.text(Style.PRINT_DATE),
        "版记高度": height * gbt9704.EMU_PER_TWIP,
    }


def _whole_names(draft: Draft) -> tuple[str, ...]:
    """Names that a title keeps whole."""
    return (*(issuer.text for issuer in draft.issue.issuers), draft.township)


def _signature(names: Sequence[str], date: str, *, sealed: bool) -> layout.Signature:
    if sealed:
        return layout.sealed_signature(max(names, key=layout.width, default=""), date)
    return layout.unsealed_signature(names, date)


def _body(flat: Sequence[Block], notes: Notes) -> list[BodyBlock]:
    return [
        {
            "样式": block.style.value,
            "标题": notes.stretches([piece for piece in block.pieces if piece.lead]),
            "文": notes.stretches([piece for piece in block.pieces if not piece.lead]),
        }
        for block in flat
        if block.style in BODY_STYLES
    ]


def _mark_last(block: BodyBlock) -> None:
    """Mark the paragraph that shares its page with the signature."""
    text = block["文"] or block["标题"]
    if text:
        words, kind, number = text[-1]
        text[-1] = (words + LAST_OF_BODY, kind, number)


def _signer_lines(number: Text, signers: list[Text]) -> list[SignerLine]:
    """Up to two signers share the number's line; more stand two a line, the number on the last."""
    label: Text = [(SIGNER_LABEL, PLAIN, 0)] if signers else []
    if len(signers) <= gbt9704.SIGNERS_ON_ONE_LINE:
        both = [stretch for signer in signers for stretch in (("　", PLAIN, 0), *signer)][1:]
        return [_signer_line(number, label, both, [], columns=False, last=True)]
    pairs = [signers[at : at + 2] for at in range(0, len(signers), 2)]
    return [
        _signer_line(
            number if pair is pairs[-1] else [],
            label if pair is pairs[0] else [],
            pair[0],
            pair[1] if len(pair) > 1 else [],
            columns=True,
            last=pair is pairs[-1],
        )
        for pair in pairs
    ]


def _signer_line(
    number: Text, label: Text, name: Text, second: Text, *, columns: bool, last: bool
) -> SignerLine:
    return {
        "分列": columns,
        "字号": number,
        "称谓": label,
        "姓名": name,
        "第二人": second,
        "末行": last,
    }


def _signature_rows(names: list[Text], date: Text) -> list[SignatureRow]:
    rows: list[SignatureRow] = []
    for at in range(0, len(names), 2):
        last = at + 2 >= len(names)
        left, right = names[at], names[at + 1] if at + 1 < len(names) else []
        rows.append(
            {
                "左": left,
                "右": right,
                "左日期": date if last and not right else [],
                "右日期": date if last and right else [],
            }
        )
    return rows


def _title(pieces: Sequence[Piece], names: tuple[str, ...], notes: Notes) -> Text:
    """The title with a break at the end of each line."""
    lines = title_lines("".join(piece.text for piece in pieces), names)
    found: Text = []
    for taken in _by_line(pieces, lines):
        found += [("", BREAK, 0)] if found else []
        found += notes.stretches(taken)
    return found


def _by_line(pieces: Sequence[Piece], lines: Sequence[str]) -> Iterator[list[Piece]]:
    """The pieces of each line; the space at a line's end gives way to the break."""
    rest = list(pieces)
    for line in lines:
        taken: list[Piece] = []
        room = len(line)
        while room:
            piece = rest.pop(0)
            taken.append(piece._replace(text=piece.text[:room]))
            if len(piece.text) > room:
                rest.insert(0, piece._replace(text=piece.text[room:]))
            room -= len(taken[-1].text)
        if rest:
            taken[-1] = taken[-1]._replace(text=taken[-1].text.rstrip("\u3000 "))
        yield taken
