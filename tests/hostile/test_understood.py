"""What leaves no doubt is understood, however it was typed or saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.facts.file import parse_fact_file, read_fact_file
from drafter.facts.kinds import Quantity

PLAIN = """\
年度: 2026
单位:
  名称: 云溪镇
  上级: [广南省, 临江市, 云山县]
公文:
  成文日期: 2026-12-25
政务热线:
  热线承接数: 1200
  热线响应率: 97.5
  举措: [限时办结, 办结回访]
行政执法:
  罚没金额: 35000
特色亮点:
  荣誉:
    - {名称: 先进集体, 年份: 2026}
"""
TYPED = {
    "full-width digits": ("1200", "１２００"),
    "full-width digits and comma": ("1200", "１，２００"),
    "a thousands separator": ("1200", "1,200"),
    "the unit": ("1200", "1200件"),
    "another unit that is as good": ("1200", "1200宗"),
    "a full-width space before the unit": ("1200", "1200　件"),
    "quotes around the number": ("1200", "“1200”"),
    "half-width quotes": ("1200", '"1200"'),
    "a full stop behind the number": ("1200", "1200。"),
    "a comma behind the number": ("1200", "1200，"),
    "a leading zero": ("1200", "01200"),
    "invisible characters in the number": ("1200", "1200\u200b"),
    "hundreds": ("1200", "12百"),
    "a percent sign": ("97.5", "97.5%"),
    "a full-width percent sign": ("97.5", "９７．５％"),
    "the day in Chinese": ("2026-12-25", "2026年12月25日"),
    "the day with strokes": ("2026-12-25", "2026/12/25"),
    "the day with full-width digits": ("2026-12-25", "２０２６年１２月２５日"),
    "the day with dots": ("2026-12-25", "2026.12.25"),
    "the day in one": ("2026-12-25", "20261225"),
    "the day as it is spoken": ("2026-12-25", "2026年12月25号"),
    "the day out of a spreadsheet": ("2026-12-25", "2026-12-25 00:00:00"),
    "the number out of a spreadsheet": ("1200", "1200.0"),
    "the sign of the currency": ("35000", "￥35,000"),
    "the name of the currency": ("35000", "人民币35000元"),
    "the year called a year": ("年度: 2026", "年度: 2026年"),
    "the year of a report": ("年度: 2026", "年度: ２０２６年度"),
    "the day with spaces": ("2026-12-25", "2026年 12月 25日"),
    "full-width digits of the year": ("年度: 2026", "年度: ２０２６"),
    "the year in quotes": ("年度: 2026", 'year: "2026"'),
    "English keys": ("政务热线:\n  热线承接数", "hotline:\n  received"),
    "quotes around a key": ("  热线承接数:", '  "热线承接数":'),
    "an invisible character in a key": ("  热线承接数:", "  热线承接数\u200b:"),
    "a tab behind the colon": ("热线承接数: ", "热线承接数:\t"),
    "spaces at the end of lines": ("热线承接数: 1200", "热线承接数: 1200   "),
    "a comment": ("热线承接数: 1200", "热线承接数: 1200   # 综治中心报来"),
    "blank lines and comments": ("政务热线:", "\n\n# 热线\n\n政务热线:\n  # 见台账"),
    "full-width commas in a list": ("广南省, 临江市, 云山县", "广南省，临江市，云山县"),
    "a list on lines": ("[限时办结, 办结回访]", "\n    - 限时办结\n    - 办结回访"),
    "names without a list": ("[广南省, 临江市, 云山县]", "广南省、临江市、云山县"),
    "deeper indentation": (
        "  热线承接数: 1200\n  热线响应率: 97.5\n  举措:",
        "      热线承接数: 1200\n      热线响应率: 97.5\n      举措:",
    ),
    "the order of keys": (
        "  热线承接数: 1200\n  热线响应率: 97.5\n",
        "  热线响应率: 97.5\n  热线承接数: 1200\n",
    ),
    "a line of dashes above": ("年度: 2026", "---\n年度: 2026"),
    "no line break at the end": ("2026}\n", "2026}"),
    "a blank key": ("公文:\n", "提法:\n公文:\n"),
}
SAVED = {
    "UTF-8 with a mark": PLAIN.encode("utf-8-sig"),
    "UTF-16 with a mark": PLAIN.encode("utf-16"),
    "UTF-16, big end first": b"\xfe\xff" + PLAIN.encode("utf-16-be"),
    "GB18030": PLAIN.encode("gb18030"),
    "GBK": PLAIN.encode("gbk"),
    "Windows line ends": PLAIN.replace("\n", "\r\n").encode(),
    "old line ends": PLAIN.replace("\n", "\r").encode(),
    "mixed line ends": PLAIN.replace("\n", "\r\n", 5).encode(),
    "GB18030 with Windows line ends": PLAIN.replace("\n", "\r\n").encode("gb18030"),
}


def meaning(text: str) -> object:
    """What the file says, of quantities only how much."""
    year = parse_fact_file(text).year
    known = {path: fact.value for path, fact in year.sheet.items()}
    amounts = {
        path: value.number if isinstance(value, Quantity) else value
        for path, value in known.items()
    }
    return year.year, year.place, year.hotline.measures, amounts


@pytest.mark.parametrize("way", TYPED)
def test_however_it_was_typed(way: str) -> None:
    old, new = TYPED[way]
    assert PLAIN.count(old) == 1
    assert meaning(PLAIN.replace(old, new)) == meaning(PLAIN)


@pytest.mark.parametrize("way", SAVED)
def test_however_it_was_saved(way: str, tmp_path: Path) -> None:
    path = tmp_path / "云溪镇2026.yaml"
    path.write_bytes(SAVED[way])
    assert read_fact_file(path).year == parse_fact_file(PLAIN).year
