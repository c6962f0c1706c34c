"""A stranger's folder of sections, profiles, formulas and rules: it can print words, and nothing else."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from drafter.check.checking import Checker
from drafter.check.regexes import objection
from drafter.draft.tree import Draft
from drafter.files.faults import FaultError
from drafter.library.linting import faults as lint_faults
from drafter.report import Workshop
from tests.hostile.bounds import SECONDS

FACTS = "年度: 2023\n单位: {名称: 云溪镇, 上级: [云山县]}\n政务热线: {热线承接数: 60, 举措: [限时办结]}\n"
RULE = "类别: 试\n规则:\n  - {{编号: 甲, 级别: 提示, 式: {}, 说明: 乙, 命中: [aa, ab], 不命中: [丙, 丁]}}\n"
MEETINGS = "写法: {{列举: {}}}\n"


def measure(sentence: str) -> str:
    return (
        "主题: 政务热线\n小节:\n  - 名称: 热线办理\n    举措:\n"
        f"      - {{名称: 限时办结, 句子: [{json.dumps(sentence, ensure_ascii=False)}]}}\n"
    )


def statement(condition: str) -> str:
    return (
        "主题: 政务热线\n小节:\n  - 名称: 热线办理\n    陈述:\n"
        f"      - {{当: {json.dumps(condition)}, 句子: ['全年承接{{{{ 热线承接数 }}}}。']}}\n"
    )


def profile(nodes: str) -> str:
    return f"体例: 通用\n说明: 甲\n标题: [甲报告]\n开头: []\n章节:\n{nodes}"


def deep(depth: int) -> str:
    line = "{标题: [甲], 下级: [" * depth + "{标题: [乙], 内容: [其余]}" + "]}" * depth
    return profile(f"  - {line}\n")


SECTION, PROFILE, RULES, POLICY = (
    "sections/甲.yaml",
    "profiles/甲.yaml",
    "rules/甲.yaml",
    "policy/会议.yaml",
)
REFUSED: dict[str, tuple[str, str, str]] = {
    "a class walk": (SECTION, measure("{{ ''.__class__.__mro__[1].__subclasses__() }}"), "pattern"),
    "a class walk from a fact": (
        SECTION,
        measure("{{ 热线承接数.__class__.__init__ }}"),
        "pattern",
    ),
    "a call": (SECTION, measure("{{ 热线承接数() }}"), "pattern"),
    "an import": (SECTION, measure("{{ __import__('os').system('ls') }}"), "pattern"),
    "an index": (SECTION, measure("{{ 热线承接数[0] }}"), "pattern"),
    "attr": (SECTION, measure("{{ 热线承接数|attr('__class__') }}"), "pattern"),
    "format": (SECTION, measure("{{ '%s'|format(热线承接数) }}"), "pattern"),
    "a filter of Jinja": (SECTION, measure("{{ 热线承接数|pprint }}"), "pattern"),
    "a sum": (SECTION, measure("{{ 7*7 }}"), "pattern"),
    "a loop": (SECTION, measure("{% for 甲 in range(9999999) %}甲{% endfor %}"), "pattern"),
    "an include": (SECTION, measure("{% include '/etc/passwd' %}"), "pattern"),
    "a setting": (SECTION, measure("{% set 甲 = 1 %}"), "pattern"),
    "a field of a format string": (SECTION, measure("{0.__class__}"), "pattern"),
    "brackets in brackets": (
        SECTION,
        measure("[" * 5000 + "{{ 热线承接数 }}" + "]" * 5000),
        "pattern",
    ),
    "a class walk in a condition": (SECTION, statement("().__class__.__bases__"), "condition"),
    "a call in a condition": (SECTION, statement("__import__('os').system('ls')"), "condition"),
    "a power in a condition": (SECTION, statement("9**9**9**9"), "condition"),
    "a loop in a condition": (SECTION, statement("[x for x in y]"), "condition"),
    "a long condition": (SECTION, statement("not " * 5000 + "热线承接数"), "condition"),
    "a tag of Python": (SECTION, "主题: !!python/object/apply:os.system [ls]\n", "tag"),
    "an alias": (SECTION, "主题: &a 政务热线\n小节: [*a]\n", "alias"),
    "an aliased bomb": (PROFILE, "体例: &a [哈]\n别名: [*a, *a, *a, *a]\n", "alias"),
    "a deep profile": (PROFILE, deep(40), "depth"),
    "two megabytes": (SECTION, "#" * 2_100_000, "size"),
    "a million items": (PROFILE, "体例: 甲\n别名: [" + "甲," * 300_000 + "]\n", "size"),
    "something binary": (SECTION, "PK\x03\x04" + "x" * 100, "encoding"),
    "an unknown topic": (SECTION, "主题: ../../etc/passwd\n", "topic"),
    "a rule that never ends": (RULES, RULE.format("'(a+)+$'"), "pattern"),
    "a rule with two ways everywhere": (RULES, RULE.format("'(a|aa)+$'"), "pattern"),
    "a rule of many stars": (RULES, RULE.format("'.*.*.*.*x'"), "pattern"),
    "a rule of endless length": (RULES, RULE.format("'" + "a?" * 400 + "'"), "pattern"),
    "a formula that walks": (POLICY, MEETINGS.format("'{大会.__class__.__mro__}'"), "pattern"),
    "a formula as wide as a house": (POLICY, MEETINGS.format("'{大会:>999999999}'"), "pattern"),
    "a formula with a number": (POLICY, MEETINGS.format("'{0}'"), "pattern"),
}


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def made(folder: Path) -> Draft:
    """Everything that the program does with a folder."""
    shop = Workshop(folder)
    report = shop.compose(shop.parse(FACTS), "通用")
    Checker(shop.catalogue, folder).facts(report.facts, report.draft)
    return report.draft


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_by_name_at_its_place_in_little_time(what: str, tmp_path: Path) -> None:
    name, text, code = REFUSED[what]
    path = put(tmp_path, name, text)
    began = time.process_time()
    with pytest.raises(FaultError) as caught:
        made(tmp_path)
    assert time.process_time() - began < SECONDS
    (fault, *_) = [fault for fault in caught.value.faults if fault.code == code]
    assert fault.path == str(path)
    assert fault.message
    assert fault.hint or "读不懂" in fault.message or code in {"pattern", "condition"}
    assert len(str(caught.value)) < 20_000


@pytest.mark.parametrize(
    "sentence",
    ["A & B <x>", "{_{ 甲", "\\{\\{ 甲 \\}\\}", "</w:t></w:r>", "%(甲)s ${甲}", "&amp; &#10;"],
)
def test_words_are_words(sentence: str, tmp_path: Path) -> None:
    put(tmp_path, SECTION, measure(sentence))
    if "{" in sentence:
        with pytest.raises(FaultError, match="花括号不成对"):
            made(tmp_path)
    else:
        assert sentence in "".join(text.text for _, text in made(tmp_path).sentences())


@pytest.mark.parametrize(
    "name", ["热线承接数.__class__", "_x", "__builtins__", "提法.__dict__", "单位名称.format"]
)
def test_a_name_that_is_no_fact_prints_nothing_and_lint_names_it(name: str, tmp_path: Path) -> None:
    put(tmp_path, SECTION, measure(f"甲{{{{ {name} }}}}乙"))
    whole = "".join(text.text for _, text in made(tmp_path).sentences())
    assert "class" not in whole
    assert "甲" + "乙" not in whole
    assert any(
        name.partition(".")[2] in fault.message or name in fault.message
        for fault in lint_faults(tmp_path)
    )


LARGE = {
    "many nodes": (PROFILE, profile("  - {标题: [甲], 必备: 是, 内容: [其余]}\n" * 3000)),
    "many leads": (
        PROFILE,
        profile("  - {标题: [甲], 引言: [[一句话。]], 内容: [其余], 必备: 是}\n" * 3000),
    ),
    "many measures": (
        SECTION,
        "主题: 政务热线\n小节:\n  - 名称: 热线办理\n    举措:\n"
        + "".join(f"      - {{名称: 甲{n}, 句子: [乙{n}]}}\n" for n in range(8000)),
    ),
    "many statements": (
        SECTION,
        "主题: 政务热线\n小节:\n  - 名称: 热线办理\n    陈述:\n"
        + "".join(
            f"      - {{名称: 甲{n}, 句子: ['乙{n}{{{{ 热线承接数 }}}}。']}}\n" for n in range(5000)
        ),
    ),
    "a sentence of many clauses": (SECTION, measure("甲[" + "，乙{{ 热线承接数 }}" * 20_000 + "]")),
}


@pytest.mark.parametrize("what", LARGE)
def test_what_is_merely_large_takes_little_time(what: str, tmp_path: Path) -> None:
    name, text = LARGE[what]
    put(tmp_path, name, text)
    began = time.process_time()
    made(tmp_path)
    assert time.process_time() - began < 2 * SECONDS


@pytest.mark.parametrize(
    "name",
    [
        "sections/甲.yaml",
        "profiles/甲.yaml",
        "phrases.yaml",
        "documents/普通报告.docx",
        "policy/会议.yaml",
    ],
)
@pytest.mark.parametrize("target", ["/etc/passwd", "{}/外/甲"])
def test_a_link_out_of_the_folder_is_not_followed(name: str, target: str, tmp_path: Path) -> None:
    folder, outside = tmp_path / "本县", tmp_path / "外"
    outside.mkdir()
    (outside / "甲").write_text("外面的内容", encoding="utf-8")
    path = folder / name
    path.parent.mkdir(parents=True)
    path.symlink_to(target.format(tmp_path))
    with pytest.raises(FaultError) as caught:
        made(folder)
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("link", str(path))
    assert "外面的内容" not in str(caught.value)


def test_a_folder_may_itself_be_a_link_and_hold_links_to_itself(tmp_path: Path) -> None:
    put(tmp_path, "本县/sections/乙.yaml", measure("本县自己的写法"))
    (tmp_path / "本县/sections/甲.yaml").symlink_to("乙.yaml")
    (tmp_path / "链接").symlink_to("本县")
    assert "本县自己的写法，" in [text.text for _, text in made(tmp_path / "链接").sentences()]


@pytest.mark.parametrize(
    "pattern",
    [
        r"法制审核",
        r"[^。]{0,20}打造",
        r"\d+(?:\.\d+)?%",
        r"(?<!不)依法行政",
        r"第\s*\d+\s*条",
        r"甲|乙|丙",
    ],
)
def test_a_rule_of_the_usual_kind_is_accepted(pattern: str) -> None:
    assert objection(pattern) == ""


@pytest.mark.parametrize("pattern", ["[[甲]", "[甲--乙]", "[甲&&乙]", "[甲~~乙]", "[甲||乙]"])
def test_a_rule_whose_brackets_will_mean_something_else_is_refused_in_words(pattern: str) -> None:
    assert "要的是这些字，前面加“\\”" in objection(pattern)
    assert objection(pattern.replace("[", r"\[").replace("--", "-")) == ""
