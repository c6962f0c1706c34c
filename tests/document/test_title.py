import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.layout import width
from drafter.document.title import title_lines
from tests.document.samples import GOVERNMENT, PARTY


@pytest.mark.parametrize(
    ("title", "names", "lines"),
    [
        ("青溪镇2026年法治政府建设年度报告", (), ["青溪镇2026年法治政府建设年度报告"]),
        (
            f"{GOVERNMENT}关于2026年度法治政府建设情况的报告",
            (GOVERNMENT,),
            [GOVERNMENT, "关于2026年度法治政府建设情况的报告"],
        ),
        (
            f"{PARTY}、{GOVERNMENT}关于2026年度法治政府建设情况的报告",
            (PARTY, GOVERNMENT),
            [f"{PARTY}、", f"{GOVERNMENT}关于", "2026年度法治政府建设情况的报告"],
        ),
        (
            f"{PARTY}　{GOVERNMENT}关于2026年度法治政府建设情况的报告",
            (PARTY, GOVERNMENT),
            [f"{PARTY}　", f"{GOVERNMENT}关于", "2026年度法治政府建设情况的报告"],
        ),
        (
            "安宁县青溪镇人民政府关于2026年度推进法治政府建设工作情况的报告",
            (GOVERNMENT,),
            ["安宁县青溪镇人民政府关于2026年度", "推进法治政府建设工作情况的报告"],
        ),
        (
            "【待补：发文机关全称】关于2026年度法治政府建设情况的报告",
            (),
            ["【待补：发文机关全称】", "关于2026年度法治政府建设情况的报告"],
        ),
    ],
)
def test_a_title_breaks_by_sense(title: str, names: tuple[str, ...], lines: list[str]) -> None:
    assert list(title_lines(title, names)) == lines


@pytest.mark.parametrize(
    "subject",
    [
        "法治政府建设情况",
        "推进依法行政工作和法治政府建设情况",
        "党政主要负责人履行推进法治建设第一责任人职责情况",
    ],
)
@pytest.mark.parametrize(
    "issuer", [GOVERNMENT, "海西蒙古族藏族自治州青山县青溪镇人民政府", "某某街道办事处"]
)
def test_lines_are_short_keep_the_issuer_whole_and_leave_no_lonely_end(
    issuer: str, subject: str
) -> None:
    lines = title_lines(f"{issuer}关于2026年度{subject}的报告", (issuer,))
    assert all(width(line) <= 20 for line in lines)
    assert lines[0].startswith(issuer)
    assert len(lines[-1]) > 4


@given(st.text("关于的报告年度2026、《》“”一二三 法治政府建设", max_size=70))
def test_no_character_of_a_title_is_lost(title: str) -> None:
    lines = title_lines(title, ())
    assert "".join(lines) == title
    assert all(width(line) <= 20 for line in lines)


def test_a_title_that_just_fits_by_its_characters_is_broken_before_its_last_one_hangs() -> None:
    lines = title_lines("海原县七营镇2023年法治政府建设情况的报告", ("七营镇",))
    assert len(lines) == 2
    assert len(lines[-1]) > 4
