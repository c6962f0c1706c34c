"""Taking out an entry or an item with its lines, and moving items among their places."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.files.asleep import asleep, comment_on
from drafter.files.nodes import Node
from drafter.files.pages import Edit, Page, Spot, children


def removals(page: Page, spot: Spot) -> Iterator[Edit]:
    """The ways to remove an entry or an item; the first that leaves the rest as it is will do."""
    holder = spot.holder
    assert holder is not None
    if spot.flow:
        yield from _flow_removals(page, holder, spot.index)
        return
    start, end = page.extent(holder, spot.index)
    start = page.dash(holder, spot.index) if holder.items else start
    if page.own_line(start):
        if spot.key is not None and (hint := comment_on(page, spot)):
            yield [asleep(page, spot, hint)]
        yield [page.whole_lines(start, end)]
    elif spot.index + 1 < len(children(holder)):
        yield from _shifted(page, holder, start, end)
    else:
        yield [(start, end, "")]
        yield [(start, end, "~")]  # behind a bare dash no tab may follow


def dropped(page: Page, spot: Spot) -> list[Edit]:
    """The ways to remove an entry, but for that of commenting it out."""
    return [edit for edit in removals(page, spot) if not any("#" in new for _, _, new in edit)]


def _shifted(page: Page, holder: Node, start: int, end: int) -> Iterator[Edit]:
    """Take out what stands right behind a dash; the next entry takes its place, or stays below."""
    after = holder.entries[1][0].start if holder.entries else page.dash(holder, 1)
    if not page.body[end:after].strip():
        yield [(start, after, "")]
    yield [(start, end, "")]
    yield [(start, page.line_end(end), "")]


def _flow_removals(page: Page, holder: Node, index: int) -> Iterator[Edit]:
    start, end = page.extent(holder, index)
    comma = page.comma(end)
    stop = comma or end
    before = page.extent(holder, index - 1)[1] if index else None
    previous = page.comma(before) if before is not None else None
    commas = [] if comma or not previous else [(previous - 1, previous, "")]
    if page.own_line(start) and not page.body[stop : page.line_end(stop)].split("#")[0].strip():
        yield [*commas, page.whole_lines(start, stop)]
    if index + 1 < len(children(holder)):
        after = page.extent(holder, index + 1)[0]
        if page.line_end(end) >= after:
            yield [(start, after, "")]
    if before is not None and not page.body[previous or before : start].strip():
        yield [(before, end, "")]
    yield [*commas, (start, stop, "")]


def rotations(page: Page, spot: Spot, index: int, to: int) -> Iterator[Edit]:
    """The ways to move an item of a list, by handing the places of the items on."""
    node = spot.node
    places = range(len(node.items))
    slots = [page.extent(node, place) for place in places]
    if not page.bracketed(node):  # the comments on their lines go with the items
        whole = [(page.dash(node, place), page.line_end(slots[place][1])) for place in places]
        yield _rotated(page, whole, index, to)
    yield _rotated(page, slots, index, to)


def _rotated(page: Page, slots: list[tuple[int, int]], index: int, to: int) -> Edit:
    written = [page.body[start:end] for start, end in slots]
    written.insert(to, written.pop(index))
    return [(*slot, new) for slot, new in zip(slots, written, strict=True)]
