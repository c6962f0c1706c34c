"""Files of an earlier version read as they are, and become current when they are edited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.document import open_document
from drafter.facts.file import parse_fact_file
from drafter.facts.migration import MIGRATIONS, migrate, outermost_keys, upgrade
from drafter.facts.year import SCHEMA_VERSION, topic_types
from drafter.files.faults import FaultError
from drafter.files.nodes import Source, parse_nodes
from tests.cli.running import drafter
from tests.files.pages import Writer, Written

OLD = """\
# 某年的事实
年度: 2023   # 报告年度
单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}

政务服务:   # 便民服务中心
  热线工单数: 60   # 老王报的
  来源: {热线工单数: 台账}

12345热线:
    热线办结数: 58   # 待核
"""
NEW = """\
# 某年的事实
版本: 1
年度: 2023   # 报告年度
单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}

政务服务:   # 便民服务中心
  来源: {}

政务热线:
    热线办结数: 58   # 待核
    热线承接数: 60   # 老王报的
    来源:
        热线承接数: 台账
"""


def faults_of(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(FaultError) as caught:
        parse_fact_file(text)
    return [(fault.line, fault.code, str(fault.render())) for fault in caught.value.faults]


def test_an_old_file_reads_as_what_it_means_now_and_one_line_says_so() -> None:
    file = parse_fact_file(OLD)
    assert str(file.year.sheet["政务热线.热线承接数"].value) == "60件"
    assert str(file.year.sheet["政务热线.热线办结数"].value) == "58件"
    assert file.year.version == SCHEMA_VERSION
    (note,) = file.notes
    assert "\n" not in note
    assert "12345热线 → 政务热线" in note
    assert "政务服务.热线工单数 → 政务热线.热线承接数" in note
    assert "文件没有改动" in note


def test_an_old_file_is_upgraded_and_every_other_byte_stays() -> None:
    assert upgrade(OLD) == NEW
    assert upgrade(NEW) == NEW
    assert parse_fact_file(NEW).year == parse_fact_file(OLD).year
    assert not parse_fact_file(NEW).notes


def test_faults_of_an_old_file_point_at_the_file_as_it_is() -> None:
    ((line, code, told),) = faults_of(OLD.replace("60 ", "六十 "))
    assert (line, code) == (6, "number")
    assert "    热线工单数: 六十   # 老王报的" in told


@pytest.mark.parametrize("version", ["2", "99", "'3'"])
def test_a_file_from_a_newer_drafter_is_refused_by_name_and_alone(version: str) -> None:
    text = f"版本: {version}\n年度: 甲\n新事物: 1\n"
    ((line, code, told),) = faults_of(text)
    assert (line, code) == (1, "version")
    assert f"第{version.strip(chr(39))}版" in told
    assert "更新 drafter" in told
    with pytest.raises(FaultError):
        upgrade(text)


@pytest.mark.parametrize("stamp", ["", "版本: 1\n", "版本:\n", "version: 1\n"])
def test_a_file_with_nothing_old_in_it_is_left_as_it_is(stamp: str) -> None:
    text = f"{stamp}年度: 2023\n单位: {{名称: 云溪镇}}\n政务热线: {{热线承接数: 60}}\n"
    assert upgrade(text) == text
    assert not parse_fact_file(text).notes


@pytest.mark.parametrize("key", ["版本", "version"])
def test_a_stamp_of_an_old_version_is_brought_up_to_date(key: str) -> None:
    text = f"{key}: 0   # 旧\n年度: 2023\n单位: {{名称: 云溪镇}}\n"
    assert parse_fact_file(text).year.version == SCHEMA_VERSION
    assert upgrade(text) == text.replace("0   #", "1   #")


def test_a_current_file_may_not_use_old_names() -> None:
    codes = [(line, code) for line, code, _ in faults_of("版本: 1\n" + OLD)]
    assert codes == [(7, "key"), (8, "key"), (10, "key")]


@pytest.mark.parametrize(
    ("added", "line"),
    [("    热线承接数: 61\n", 6), ("政务热线: {热线办结数: 1}\n", 11), ("政务热线: 无\n", 0)],
)
def test_what_is_there_twice_over_and_differs_is_said(added: str, line: int) -> None:
    faults = faults_of(OLD + added)
    if line:
        ((found, code, told),) = faults
        assert code == "duplicate"
        assert found in {line, 10}
        assert "两处写得不一样" in told
    with pytest.raises(FaultError):
        upgrade(OLD + added)


@pytest.mark.parametrize("added", ["    热线承接数: 60\n", "    热线承接数:\n", "政务热线:\n", "政务热线: {热线办结数: 58}\n"])
def test_what_is_there_twice_over_and_agrees_is_merged(added: str) -> None:
    text = OLD + added
    year = parse_fact_file(text).year
    assert year == parse_fact_file(OLD).year
    assert parse_fact_file(upgrade(text)).year == year
    assert "老王报的" in upgrade(text)


def test_every_migration_leads_to_names_that_there_are() -> None:
    assert [migration.version for migration in MIGRATIONS] == list(range(1, SCHEMA_VERSION + 1))
    topics = {kind.label: kind for kind in topic_types().values()}
    for migration in MIGRATIONS:
        for move in migration.moves:
            topic, *rest = move.new
            assert topic in topics
            assert not rest or rest[-1] in topics[topic].facts
            assert move.old[0] not in topics or move.old[-1] not in topics[move.old[0]].facts


def test_the_order_of_keys_is_that_of_the_model() -> None:
    assert outermost_keys()[:5] == ("版本", "年度", "体例", "单位", "公文")
    topics = [kind.label for kind in topic_types().values()]
    assert list(outermost_keys()[-len(topics) :]) == topics


_FACTS = st.dictionaries(st.sampled_from(["热线承接数", "热线办结数", "甲"]), st.sampled_from("12"))
_OLD_DATA = st.fixed_dictionaries(
    {"年度": st.just("2023")},
    optional={
        "版本": st.sampled_from(["0", None]),
        "政务服务": st.fixed_dictionaries(
            {},
            optional={
                "热线工单数": st.sampled_from(["1", "2", "约30", None]),
                "窗口数": st.just("5"),
                "来源": st.dictionaries(st.sampled_from(["热线工单数", "窗口数"]), st.just("台账")),
            },
        ),
        "12345热线": st.one_of(_FACTS, st.none()),
        "政务热线": st.one_of(_FACTS, st.none()),
    },
)


@st.composite
def old_files(draw: st.DrawFn) -> Written:
    """Version 0 in any style, with comments anywhere."""
    data: dict[str, Any] = draw(_OLD_DATA)
    return Writer(draw).root(data)


@given(old_files())
def test_the_tree_and_the_text_are_migrated_alike(page: Written) -> None:
    source = Source("", page.text)
    root = parse_nodes(source)
    try:
        notes = migrate(source, root)
    except FaultError:
        with pytest.raises(FaultError):
            upgrade(page.text)
        return
    new = upgrade(page.text)
    if notes or page.data.get("版本"):
        root.entries = [entry for entry in root.entries if entry[0].text != "版本"]
        assert blanked(parse_nodes(Source("", new)).plain()) == {
            **blanked(root.plain()),
            "版本": str(SCHEMA_VERSION),
        }
    else:
        assert new == page.text
    assert upgrade(new) == new


def blanked(data: Any) -> Any:  # noqa: ANN401 - any shape
    """The data without what is blank."""
    if not isinstance(data, dict):
        return data
    inner = {key: blanked(value) for key, value in data.items()}
    return {key: value for key, value in inner.items() if value not in (None, {}, [])}


def test_the_first_edit_upgrades_the_file_and_keeps_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "云溪镇.yaml"
    path.write_bytes(OLD.encode())
    with open_document(path) as document:
        assert path.read_bytes() == OLD.encode()
        assert document.text() == NEW
        document.set(("政务热线", "热线办结数"), 59)
        document.set(("基本情况", "行政村数"), 14)
    assert path.read_text(encoding="utf-8") == NEW.replace("58", "59").replace(
        "\n政务服务", "\n基本情况:\n  行政村数: 14\n\n政务服务"
    )
    assert path.with_name("云溪镇.yaml.bak").read_bytes() == OLD.encode()


def test_the_command_says_it_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "云溪镇.yaml"
    path.write_text(OLD, encoding="utf-8")
    done = drafter("render", path, "-o", tmp_path / "报告.txt")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if "旧版" in line] == [
        f"{path}：{parse_fact_file(OLD).notes[0]}"
    ]
    assert "60件" in (tmp_path / "报告.txt").read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8") == OLD
    path.write_text(OLD.replace("年度", "版本: 7\n年度", 1), encoding="utf-8")
    refused = drafter("render", path, "-o", tmp_path / "另.txt")
    assert refused.returncode == 1
    assert "第7版" in refused.stderr
    assert not (tmp_path / "另.txt").exists()
