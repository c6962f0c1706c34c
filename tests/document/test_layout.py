import pytest

from drafter.document import gbt9704, layout
from tests.document.samples import GOVERNMENT, PARTY


def test_a_page_holds_22_lines_of_28_characters() -> None:
    assert gbt9704.TEXT_HEIGHT // gbt9704.LINE == 22
    assert int(gbt9704.TEXT_WIDTH / gbt9704.CHARACTER) == 28
    assert (gbt9704.PAGE_WIDTH, gbt9704.PAGE_HEIGHT) == (11906, 16838)
    assert (gbt9704.TEXT_WIDTH, gbt9704.TEXT_HEIGHT) == (8844, 12756)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("报告", 2), ("2027年1月20日", 7.125), ("“一”", 3), ("𠮷", 1), ("AB", 1)],
)
def test_figures_are_half_as_wide_as_han_characters(text: str, expected: float) -> None:
    assert layout.width(text) == expected


@pytest.mark.parametrize(
    ("name", "size"),
    [("青溪镇文件", 84), (f"{GOVERNMENT}文件", 73), (f"{PARTY}文件", 68), ("长" * 40, 32)],
)
def test_the_red_head_is_as_large_as_its_name_allows(name: str, size: int) -> None:
    assert layout.mark([name], beside_suffix=False).size == size


def test_a_joint_head_leaves_room_for_its_suffix() -> None:
    joint = layout.mark([PARTY, GOVERNMENT], beside_suffix=True)
    assert joint.size == 64
    assert joint.size * 10 * len(PARTY) <= gbt9704.JOINT_NAMES_WIDTH


@pytest.mark.parametrize("name", ["青溪镇文件", f"{GOVERNMENT}文件", "长" * 20])
def test_the_ink_of_the_red_head_starts_35_mm_below_the_type_area_at_any_size(name: str) -> None:
    mark = layout.mark([name], beside_suffix=False)
    ink = gbt9704.MARK_SPACER + 0.8 * mark.line - 0.753 * mark.size * 10
    assert ink == pytest.approx(gbt9704.MARK_OFFSET, abs=2)


def test_a_sealed_name_is_centred_on_its_date_four_characters_from_the_right() -> None:
    date = "2027年1月20日"
    signature = layout.sealed_signature(GOVERNMENT, date)
    assert signature.name == signature.date
    free = (gbt9704.TEXT_WIDTH - signature.date) / gbt9704.CHARACTER - layout.width(date)
    assert free / 2 == pytest.approx(4, abs=0.01)


def test_a_long_sealed_name_keeps_its_one_line() -> None:
    name = "鄂伦春自治旗大杨树镇人民政府综合行政执法局"
    signature = layout.sealed_signature(name, "2027年1月20日")
    assert gbt9704.TEXT_WIDTH - signature.name >= layout.width(name) * gbt9704.CHARACTER


def test_an_unsealed_date_starts_two_characters_after_a_name_two_from_the_right() -> None:
    signature = layout.unsealed_signature([GOVERNMENT], "2027年1月20日")
    assert gbt9704.TEXT_WIDTH - signature.name == pytest.approx(12 * gbt9704.CHARACTER, abs=1)
    assert signature.date - signature.name == pytest.approx(2 * gbt9704.CHARACTER, abs=1)


def test_an_unsealed_date_longer_than_its_name_takes_the_right_edge() -> None:
    signature = layout.unsealed_signature(["青溪镇"], "2027年12月20日")
    room = 7 + 5 * 0.125 + 2  # three Han characters, eight figures, the seams between them, two free
    assert gbt9704.TEXT_WIDTH - signature.date == pytest.approx(room * gbt9704.CHARACTER, abs=1)
    assert signature.date - signature.name == pytest.approx(2 * gbt9704.CHARACTER, abs=1)


@pytest.mark.parametrize("name", ["", "长" * 60])
def test_an_indent_is_never_negative(name: str) -> None:
    assert layout.unsealed_signature([name], "").name >= 0
    assert layout.sealed_signature(name, "").name >= 0


def test_the_imprint_grows_with_the_bodies_copied() -> None:
    line = gbt9704.LINE
    printed_only = layout.imprint_height("", printed=True)
    short = layout.imprint_height("抄送：县司法局。", printed=True)
    long = layout.imprint_height("抄送：" + "县司法局，" * 12, printed=True)
    assert line < printed_only < 2 * line < short < 3 * line
    assert long - short == 2 * line


def test_a_date_as_wide_as_its_name_does_not_run_over_the_edge() -> None:
    """Seven figures' worth of date beside a name of seven characters once broke its last character off."""
    signature = layout.unsealed_signature(["国宝乡人民政府"], "2023年12月25日")
    assert signature.date + layout.width("2023年12月25日") * gbt9704.CHARACTER < gbt9704.TEXT_WIDTH
