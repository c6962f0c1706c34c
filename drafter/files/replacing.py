"""Writing a value in the place of another, in the style that stands there."""

from __future__ import annotations

from drafter.files.emitting import Plain, below, flow, inline, listed, scalar
from drafter.files.nodes import Node
from drafter.files.pages import Edit, Page, Spot


def flow_value(page: Page, spot: Spot, value: Plain) -> Edit:
    """Replace a value between brackets."""
    node, end = spot.node, page.end(spot.node, spot.head)
    if node.start != node.end or spot.key is None:
        if spot.key is not None and value is None:
            return [(node.start, end, "")]
        written = _requoted(page, spot, value) or flow(value)
        return [(page.opening(node), end, written)]
    colon = page.body[spot.head - 1 : spot.head] == ":"
    blank = page.body[spot.head : spot.head + 1] == " "
    head = spot.head + 1 if colon and blank else spot.head
    return [(head, head, ("" if head > spot.head else " " if colon else ": ") + flow(value))]


def block_value(page: Page, spot: Spot, value: Plain, spread: bool = False) -> Edit:
    """Replace a value that stands behind a key or dash, the comment on its line excepted."""
    first, old_lines, under = _standing(page, spot)
    blank = "~" if spot.key is None and spot.node.text else ""  # a tab may follow, not so a bare dash
    behind = _requoted(page, spot, value) or (blank if value is None else inline(value))
    if spread or behind is None:
        written = _lines(page, spot, first, value)
        head, rest = written[0], written[1:]
    else:
        head, rest = behind, []
    start, end = first
    if not head:
        start = min(start, spot.head if page.line_end(spot.head) >= start else start)
    elif start == end:
        head = f" {head}"
    ends = page.line_break(under)
    return [(start, end, head), (under, under, "".join(ends + line for line in rest)), *old_lines]


def _requoted(page: Page, spot: Spot, value: Plain) -> str:
    """A text in the quotes of the one before it, if those were chosen; else ''."""
    quote = chosen_quote(page, spot.node, flow=spot.flow)
    return scalar(value, flow=spot.flow, quote=quote) if quote and isinstance(value, str) else ""


def chosen_quote(page: Page, node: Node, *, flow: bool) -> str:
    """The quotation marks that somebody put around a text that does not need them, or ''."""
    quote = page.quote(node)
    return quote if quote and scalar(node.text, flow=flow) == node.text else ""


def _lines(page: Page, spot: Spot, first: tuple[int, int], value: Plain) -> list[str]:
    """The text behind the key or dash, and the lines below it."""
    if spot.key is not None:
        return ["", *below(value, spot.column, page.indents)]
    start, end = first
    column = start - page.line_start(start) + (1 if start == end else 0)
    head, *rest = listed(value, column - 2, page.indents)
    return [head.removeprefix("- "), *rest]


def _standing(page: Page, spot: Spot) -> tuple[tuple[int, int], Edit, int]:
    """The old value's stretch on the line, its lines below to be taken out, and where new ones go."""
    node, head = spot.node, spot.head
    end = page.end(node, head)
    if node.kind == "scalar" and node.start == node.end:
        return (head, head), [], page.line_end(head)
    if page.literal(node):
        header = page.header_end(node)
        under = page.line_end(node.start)
        below_it = [page.whole_lines(page.next_line(node.start), end)] if end > under else []
        return (node.start, header), below_it, under
    apart = node.start > page.line_end(head)
    if apart and node.kind != "scalar" and not page.bracketed(node):
        under = page.line_end(page.line_start(node.start) - 1)
        return (head, head), [page.whole_lines(node.start, end)], under
    return (node.start, end), [], page.line_end(end)
