"""Fact files that are made to hurt: refused by name, in little time and memory."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from drafter.facts.file import parse_fact_file, read_fact_file
from drafter.files.faults import FaultError
from drafter.files.reading import MAX_BYTES
from drafter.report import Workshop
from tests.hostile.bounds import SECONDS, bounded

HEAD = "年度: 2026\n单位:\n  名称: 云溪镇\n"
MANY = 20_000
SHOP = Workshop()


def laughs(levels: int) -> str:
    """A billion laughs: each level is the one before, nine times over."""
    lines = ["a0: &a0 [哈, 哈]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


REFUSED = {
    "a billion laughs": (laughs(40), "anchor"),
    "a merge of what is merged": ("a: &a\n  <<: *a\n", "anchor"),
    "an object of Python": ("甲: !!python/object/new:os.system [ls]\n", "tag"),
    "a module of Python": ("甲: !!python/module:os ''\n", "tag"),
    "a name of Python": ("甲: !!python/name:os.system ''\n", "tag"),
    "binary data": ("甲: !!binary aGk=\n", "tag"),
    "a tag of its own": ("%TAG ! tag:x.test,2000:\n---\n甲: !foo 乙\n", "tag"),
    "brackets in brackets": (HEAD + "甲: " + "[" * 100_000, "depth"),
    "braces in braces": (HEAD + "甲: " + "{a: " * 100_000, "depth"),
    "dashes behind dashes": (HEAD + "甲:\n" + "- " * 500_000 + "\n", "depth"),
    "keys below keys": (HEAD + "".join(f"{' ' * n}甲:\n" for n in range(1500)), "depth"),
    "marks of complex keys": (HEAD + "? " * 100_000, "depth"),
    "a million items": (HEAD + "公文: {抄送: [" + "甲," * 400_000 + "]}\n", "size"),
    "a hundred thousand lines": (HEAD + "甲:\n" + "- 甲\n" * 200_000, "size"),
    "thousands of documents": ("---\n甲: 1\n" * 20_000, "documents"),
    "one key again and again": (HEAD + "政务热线: 1\n" * 40_000, "duplicate"),
    "unknown keys without end": (
        HEAD + "政务热线:\n" + "".join(f"  植{n}: 1\n" for n in range(MANY)),
        "key",
    ),
    "wrong values without end": (
        HEAD + "特色亮点:\n  荣誉:\n" + "    - {年份: x}\n" * (MANY // 2),
        "number",
    ),
    "unknown ticks without end": (
        HEAD + "政务热线:\n  举措:\n" + "    - 限时办给\n" * MANY,
        "tick",
    ),
    "one tick again and again": (
        HEAD + "政务热线:\n  举措:\n" + "    - 限时办结\n" * MANY,
        "duplicate",
    ),
    "unknown formulas without end": (
        HEAD + "提法:\n" + "".join(f"  植{n}: 1\n" for n in range(MANY)),
        "formula",
    ),
    "unknown sources without end": (
        HEAD + "政务热线:\n  来源:\n" + "".join(f"    植{n}: 1\n" for n in range(MANY)),
        "key",
    ),
    "slips without end": (HEAD + "植树：1\n" * 100_000, "slip"),
    "control characters without end": (HEAD + "甲: \x07\n" * 200_000, "control"),
    "colons without end": (HEAD + "公文:\n  标题: " + "a: " * 600_000 + "\n", "syntax"),
    "quotes without end": (HEAD + "公文:\n  标题: " + "'" * 1_000_001 + "a\n", "syntax"),
    "quoted words without end": (HEAD + "公文: {" + "'a' 'b' " * 200_000 + "}\n", "syntax"),
    "opening quotes without end": (HEAD + "公文:\n" + '  标题: "\\"\n' * 100_000, "syntax"),
    "blanks without end": ("x\n" + "\n" * 1_900_000 + "y", "shape"),
    "a line of blanks": (HEAD + " " * 1_900_000 + "x: y", "syntax"),
    "a number of two million digits": (
        HEAD + "政务热线: {热线承接数: " + "9" * 1_900_000 + "}\n",
        "range",
    ),
    "a fraction of two million digits": (
        HEAD + "政务热线: {热线响应率: 0." + "9" * 1_900_000 + "}\n",
        "range",
    ),
    "a year of a million digits": (
        "单位: {名称: 云溪镇}\n年度: " + "9" * 1_000_000 + "\n",
        "number",
    ),
    "a version of a million digits": (HEAD + "版本: " + "9" * 1_000_000 + "\n", "number"),
    "a number in figures of another script": (HEAD + "政务热线: {热线承接数: ٣٤}\n", "number"),
    "a superscript": (HEAD + "政务热线: {热线承接数: 甲²}\n", "number"),
    "infinity": (HEAD + "政务热线: {热线承接数: .inf}\n", "number"),
    "an exponent": (HEAD + "政务热线: {热线承接数: 1e999999}\n", "number"),
    "a path for a name": ("年度: 2026\n单位: {名称: ../../../etc/云溪镇}\n", "name"),
    "an absolute path for a name": ("年度: 2026\n单位: {名称: /etc/云溪镇}\n", "name"),
    "a path of Windows for a name": ("年度: 2026\n单位: {名称: 'C:\\x\\云溪镇'}\n", "name"),
    "a hidden file for a name": ("年度: 2026\n单位: {名称: .云溪镇}\n", "name"),
    "an endless name": ("年度: 2026\n单位: {名称: " + "云" * 1000 + "镇}\n", "name"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_by_name_in_little_time(what: str) -> None:
    text, code = REFUSED[what]
    began = time.process_time()
    with pytest.raises(FaultError) as caught:
        SHOP.parse(text)
    assert time.process_time() - began < SECONDS
    assert code in {fault.code for fault in caught.value.faults}
    assert len(str(caught.value)) < 20_000


@pytest.mark.parametrize("what", ["a billion laughs", "a million items"])
def test_it_is_refused_in_little_memory(what: str) -> None:
    with bounded(), pytest.raises(FaultError):
        parse_fact_file(REFUSED[what][0])


LARGE = {
    "one long title": HEAD + "公文:\n  标题: " + "云溪镇关于2026年" * 20_000 + "\n",
    "one long paragraph": HEAD + "特色亮点:\n  亮点: [" + "依法治镇，" * 100_000 + "完]\n",
    "many paragraphs": HEAD + "特色亮点:\n  亮点:\n" + "    - 依法治镇\n" * 20_000,
    "many signers": HEAD + "公文:\n  形式: 上行文\n  签发人: [" + "甲乙," * 10_000 + "]\n",
    "many plans": HEAD
    + "政务热线:\n  安排:\n"
    + "".join(f"    - {{自拟: 第{n}项}}\n" for n in range(5000)),
    "many records": HEAD + "特色亮点:\n  荣誉:\n" + "    - {名称: 先进, 年份: 2026}\n" * 5000,
    "many names in brackets": HEAD + '公文: {抄送: "' + "（甲、" * 100_000 + '"}\n',
    "many choices of wording": HEAD + "写法:\n" + "".join(f"  植{n}: 1\n" for n in range(20_000)),
}


@pytest.mark.parametrize("what", LARGE)
def test_what_is_merely_large_is_written_in_little_time(what: str) -> None:
    began = time.process_time()
    report = SHOP.compose(SHOP.parse(LARGE[what]))
    assert report.text()
    assert report.markdown()
    assert report.docx()
    assert time.process_time() - began < SECONDS


def test_a_file_of_more_than_two_megabytes_is_not_even_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * MAX_BYTES)  # a hundred gigabytes of nothing
    with bounded(), pytest.raises(FaultError, match="文件超过2MB"):
        read_fact_file(path)


@pytest.mark.parametrize("profile", sorted(SHOP.library.profiles))
def test_a_hundred_plans_and_more_can_be_numbered_by_every_profile(profile: str) -> None:
    plans = "".join(f"    - {{自拟: 第{n}项, 标题: 甲{n}}}\n" for n in range(1, 131))
    text = SHOP.compose(SHOP.parse(f"{HEAD}政务热线:\n  安排:\n{plans}"), profile).text()
    assert "第130项" in text
