"""Record docs/问答演示.md: the questionnaire on real terminals, key by key; run it after changing it:

python -m tools.record_wizard
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.terminal import CTRL_C, DOWN, END, ENTER, ROOT, WIPE, Terminal

PAGE = ROOT / "docs" / "问答演示.md"
COMMAND = "python -m tools.record_wizard"
CUT = "……"

_HEAD = f"""\
# 问答演示

下面的画面由 `{COMMAND}` 在真实终端里一个键一个键录下（文字原样），请勿直接修改。
与上一幅相同的上半截略去，写作“{CUT}”。云溪镇是虚构的。

运行 `drafter new`，或只运行 `drafter` 从菜单进入。每答一题就写进事实文件；随时可以按 Ctrl-C 离开，下次从那里接着填。

| 输入 | 作用 |
|---|---|
| 回车 | 保留已填的，或以后再填 |
| `<` | 上一题（中文输入法的 `《` 也行） |
| `>` | 跳过这一组（一个主题，或报告所缺的一处）余下的题 |
| `?` | 说明：怎么算、怎么写、向谁要、写成什么句子 |
| `/` | 回目录 |
| `/信访` | 到名称里有“信访”的题 |
| `无` | 没有发生 |
| `不适用` | 不写进报告，也不算待补 |
| `清空` | 删去已填的 |

清单里输入几个字就能查找；在目录里可以直接查找任何一题。
用读屏软件，或终端很简单，加 `--plain`：一行一行地问，选项前有序号。不要颜色，设环境变量 `NO_COLOR=1`。
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is typed, what must then be on the screen, and a caption; without one no picture."""

    keys: tuple[str, ...]
    shows: str
    caption: str = ""


def scene(caption: str, shows: str, *keys: str) -> Scene:
    """A scene, the caption first."""
    return Scene(keys, shows, caption)


_WIDE = (
    scene("不带参数运行 `drafter`：菜单", "接着填"),
    scene("新写一份：可沿用本文件夹里的上年文件", "不沿用", ENTER),
    scene("沿用后的目录：各主题已答几题，下面说光标所在处还缺什么", "已答", DOWN, ENTER),
    scene("在目录里输入几个字，直接找到一道题", "派单数", "热线派单"),
    scene(
        "一道题：单位、科室、口径、将写成的句子、上年的数", "上年：180件", WIPE, "热线承接数", ENTER
    ),
    scene("问号：怎么算、向谁要、怎么写、没有怎么办", "口径：", "?", ENTER),
    scene("与上年差得远：提醒，回车才算数", "不到上年的一半", "60", ENTER),
    scene("存下，并看到写成的句子", "写成：", WIPE, "212", ENTER),
    scene("", "办结数（件） ＞", "热线办结数", ENTER),
    scene("办结不能比承接还多：不收，并说明理由", "还多", "230", ENTER),
    scene("改对后：写成什么句子、算出了什么", "算出：", WIPE, "209", ENTER),
    scene("", "存量工单数（件） ＞", "存量工单数", ENTER),
    scene("没有写“无”", "已存：无", "无", ENTER),
    scene("主题的题目单：总数是零，其中几件就不必填", "不必填", "政务热线", ENTER, END),
    scene("勾选举措：看得到写成的句子；上年勾过的有注明", "已勾0", "举措", ENTER),
    scene("空格勾选，回车完成", "继续（2项", " ", DOWN, DOWN, DOWN, " ", ENTER),
    scene("", "重复投诉", ENTER, "不足", ENTER),
    scene("勾选一条不足，就建议相应的安排", "一并写上吗", DOWN, " ", ENTER),
    scene("", "只填报告缺的", ENTER, ENTER, "<"),
    scene("只填报告缺的：一处一处问，先勾举措，再问要紧的数", "第1组", "只填", ENTER),
    scene("", "次） ＞", ENTER),
    scene("大于号：跳过这一处", "第2组", ">", ENTER),
    scene("", "按科室填", "/", "按科室", ENTER),
    scene("按科室填：司法所要提供什么", "第1组", "司法所", ENTER),
    scene("一串记录：一项一项添加，每项逐格填", "荣誉 第1项 1/", "/荣誉", ENTER),
    scene("", "荣誉 第1项 2/", "全市法治建设先进集体", ENTER),
    scene("每一项都可以修改、删除、移动", "上移|删除", "/", ENTER, "1.", ENTER),
    scene("", "按科室填", "<", "/", "/", ENTER, "<"),
    scene("查看和修改", "全部答案", "查看", ENTER),
    scene("检查出的问题：回车就去改那一题", "检查出的问题（", "检查", ENTER),
    scene("", "全部答案", "<"),
    scene("待补：缺哪几处，用哪些题来补", "补哪一题", "待补", ENTER),
    scene("写出报告：在哪里，还缺什么", "报告已写出", "<", "<", "写出", ENTER),
    scene("退出：接着填的命令", "接着填请运行", "退出", ENTER),
)
_NARROW = (
    scene("", "已答"),
    scene("在目录里查找一道题", "群众来访数", "群众来访"),
    scene("一道题和它的说明", "口径：", ENTER, "?", ENTER),
    scene("看不懂的写法：说明该怎么写", "不是能读懂的数", "二十来件", ENTER),
    scene("总数由各部分相加", "算出：", "29", ENTER, "上级交办", ENTER, "13", ENTER),
    scene("勾选", "已勾1", "信访工作", ENTER, "举措", ENTER, " "),
    scene("随时按 Ctrl-C 离开", "答案都已保存", ENTER, ENTER, "集体访", ENTER, "1", CTRL_C),
)
_AGAIN = (scene("再次运行，回到离开的那一题", "集体访批次（批次） ＞"),)
_PLAIN = (
    scene("", "选序号或名称", "/", ENTER),
    scene(
        "逐行问答：选项有序号，也可以写名称里的几个字", "热线回访数（件）：", "热线回访数", ENTER
    ),
    scene("答一题", "写成：", "180", ENTER),
)


def pictures(folder: Path, columns: int, scenes: Sequence[Scene], *arguments: str) -> Iterator[str]:
    """Each scene with its caption and the screen, as Markdown."""
    terminal = Terminal(*arguments, cwd=folder, columns=columns)
    before: list[str] = []
    for each in scenes:
        terminal.types(*each.keys)
        lines = terminal.sees(each.shows)
        if each.caption:
            shown = "\n".join(_new(before, lines))
            yield f"**{each.caption}**\n\n```text\n{shown}\n```\n"
        before = lines
    terminal.closes()


def _new(before: list[str], lines: list[str]) -> list[str]:
    """The lines without those at the top that the picture before has shown."""
    for length in range(len(lines) - 1, 1, -1):
        starts = range(len(before) - length + 1)
        if any(before[start : start + length] == lines[:length] for start in starts):
            return [CUT, *lines[length:]]
    return lines


def page() -> str:
    """The whole page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "云溪镇2025.yaml").write_text(_LAST, encoding="utf-8")
        wide = list(pictures(folder, 80, _WIDE))
        again = ("new", "云溪镇2026.yaml")
        narrow = [*pictures(folder, 40, _NARROW, *again), *pictures(folder, 40, _AGAIN, *again)]
        plain = list(pictures(folder, 80, _PLAIN, "new", "--plain", "云溪镇2026.yaml"))
    parts = (_HEAD, "## 80 列 24 行\n", *wide, "## 40 列 24 行\n", *narrow, "## 逐行问答\n", *plain)
    return "\n".join(parts)


_LAST = """\
年度: 2025
单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}
规范性文件: {审查目录项数: 12}
政务热线: {热线承接数: 180, 热线办结数: 176, 举措: [限时办结]}
"""


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
