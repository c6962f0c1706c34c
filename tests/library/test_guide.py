"""docs/改写章节库.md, followed to the letter in an empty folder, does what it says.

A block of yaml is a file, named in its first line; a block of sh is run; a block of text is what
the commands before it must have said or written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.facts.place import place_words
from drafter.library import profile as profile_files
from drafter.library.lint import ADVICE
from drafter.library.linting import faults
from drafter.library.profile import Layout

GUIDE = (Path(__file__).parents[2] / "docs" / "改写章节库.md").read_text(encoding="utf-8")
REPORT = "报告.txt"
_CHAPTER = re.compile(r"^## ", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHAPTERS = {
    text.partition("\n")[0]: text for text in _CHAPTER.split(GUIDE)[1:] if _BLOCK.search(text)
}
FAULTY = "九、出错了怎么看"


@dataclass
class Walk:
    """Someone who follows the guide in a folder; `heard` is what the last commands said and wrote."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    heard: str = ""

    def follow(self, chapter: str) -> None:
        wanted = 1 if chapter == FAULTY else 0
        for kind, content in _BLOCK.findall(CHAPTERS[chapter]):
            if kind == "yaml":
                self.write(content)
            elif kind == "sh":
                self.run(content, wanted)
            else:
                self.expect(content)

    def write(self, content: str) -> None:
        name = content.partition("\n")[0].removeprefix("# ")
        path = self.folder / name
        assert path.suffix == ".yaml", f"这一段没有在第一行写明文件：{content}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def run(self, content: str, wanted: int) -> None:
        self.heard = ""
        for line in content.splitlines():
            program, *arguments = line.split()
            assert program == "drafter"
            code = main(arguments)
            said = self.capture.readouterr()
            self.heard += said.out + said.err
            assert code == wanted, said.err
        report = self.folder / REPORT
        self.heard += report.read_text(encoding="utf-8") if report.exists() else ""

    def expect(self, content: str) -> None:
        missing = [line for line in content.splitlines() if line not in self.heard]
        assert missing == [], self.heard


@pytest.fixture
def walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Walk:
    monkeypatch.chdir(tmp_path)
    for name in ("sections", "profiles"):
        (tmp_path / "本县" / name).mkdir(parents=True)
    return Walk(tmp_path, capsys)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_each_chapter_can_be_followed_on_its_own(walk: Walk, chapter: str) -> None:
    walk.follow(chapter)


def test_the_guide_can_be_followed_from_start_to_end(walk: Walk) -> None:
    for chapter in CHAPTERS:
        walk.follow(chapter)


@pytest.mark.parametrize(
    "word",
    [
        *profile_files._PROFILE_KEYS,
        *profile_files._NODE_KEYS,
        *(layout.value for layout in Layout),
        *("举措", "陈述", "不足", "安排", "原因", "对策", "每项", "连接", "零", "当", "含", "随"),
    ],
)
def test_the_guide_explains_every_key(word: str) -> None:
    assert re.search(rf"\b{word}\b", GUIDE)


def test_the_guide_lists_every_word_of_the_place() -> None:
    (line,) = [line for line in GUIDE.splitlines() if "可用的词：" in line]
    assert set(line.strip().removeprefix("可用的词：").rstrip("。").split("、")) == place_words()


def test_what_the_guide_quotes_in_passing_is_right(tmp_path: Path) -> None:
    prose = _BLOCK.sub("", GUIDE)
    quoted = re.findall(r"`([^`\n]*\{\{ [^`]*)`", prose)
    patterns = [text.replace("\\|", "|") for text in quoted if not re.search(r"名称 |…", text)]
    measure = {"名称": "甲", "句子": patterns}
    part = {"名称": "热线办理", "举措": [measure]}
    (tmp_path / "sections").mkdir()
    section = json.dumps({"主题": "政务热线", "小节": [part]}, ensure_ascii=False)
    (tmp_path / "sections" / "甲.yaml").write_text(section, encoding="utf-8")
    assert len(patterns) > 4
    assert [fault for fault in faults(tmp_path) if fault.code != ADVICE] == []
