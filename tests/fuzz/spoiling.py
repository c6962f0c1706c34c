"""Spoiling a good input: the slips of people, the tricks of strangers, and plain noise."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Sequence
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, LargeZipFile, ZipFile

WIDE = str.maketrans(
    ":,-[]{}\"'#&*!|>%0123456789", "：，－［］｛｝＂＇＃＆＊！｜＞％０１２３４５６７８９"
)
MARKS = "：，。、；（）《》“”‘’【】［］｛｝: ,-[]{}\"'#&*!|>%@`?~=\\\t\r\n\u3000\u00a0\ufeff\u200b\u202e\u2028\x85\x00\x07\x1b"
_VALUES = (
    "~ null 无 不适用 约约30 60余余 1e999 -0 .inf NaN 0x10 1_000 ٣ ² ½ ㈠ 〇 1.5万亿 0.98 99.999% 100.0001% "
    "2026-13-45 9999-12-31 0000-01-01 2026年2月30日 *a &a !!int <<: ? : - [] {} [[]] [{}] {a: } [,] --- ... "
    "A&B<x> {{7*7}} {{_ {_{ {%p {#} ]]> </w:t> &amp; \\u0000 ${x} %s {0.__class__} {{甲.__class__}} "
    "😀 𠮷 é 👨‍👩‍👧 \u202e甲 \u200b 第 ．．／ ../../x /etc/passwd C:\\x 甲/乙 甲：不足 其余 自拟 名称 年度 单位"
)
VALUES = tuple(_VALUES.split())
LONG = (
    "9" * 400,
    "甲" * 3000,
    "[" * 300,
    "{a: " * 300,
    "“" * 500,
    "- " * 200,
    "((((((((" * 40,
    "{{ " * 300,
    "A & B <x> " * 900,
)
_TAGS = (
    "{{ 标题 }} {{ 标题.__class__ }} {{ 标题|attr('x') }} {{ [].__class__.__base__ }} {{ 正文 }} {{ 标题 ~ 标题 }} "
    "{%p for 段 in 正文 %} {%p endfor %} {%p if 标题 %} {%p endif %} {% raw %} {% endraw %} {{ '%s'|format(标题) }} "
    "{{ range(10**9) }} {# x #} {#左缩进=标题#} {%tr for 段 in 正文 %} {%tc endfor %} "
    "{{r 标题 }} {%- if x -%} {{ ''.join(正文) }}"
)
TAGS: tuple[str, ...] = tuple(re.findall(r"\{.*?\}+", _TAGS))
Spoil = Callable[[str, Random], str]


def spoilt(kind: str, data: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """A spoilt copy; `kind` is the target that it is for."""
    if kind in {"package", "finished"}:
        return _package(data, random)
    text = data.decode("utf-8", "replace")
    other = random.choice(others).decode("utf-8", "replace") if others else text
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        text = _once(kind, text, other, random)
    made = text.encode("utf-8", "replace")
    return _bytes(made, random) if random.random() < 0.08 else made


def _once(kind: str, text: str, other: str, random: Random) -> str:
    if random.random() < 0.15:
        return _spliced(text, other, random)
    return random.choice(_XML if kind == "document" else _YAML)(text, random)


def _spliced(text: str, other: str, random: Random) -> str:
    lines, more = text.split("\n"), other.split("\n")
    at, start = random.randrange(len(lines) + 1), random.randrange(len(more))
    lines[at:at] = more[start : start + random.randrange(1, 12)]
    return "\n".join(lines)


def _line(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    line = lines[at]
    action = random.randrange(8)
    if action == 0:
        del lines[at]
    elif action == 1:
        lines.insert(at, line)
    elif action == 2:
        lines[at] = " " * random.randrange(1, 5) + line
    elif action == 3:
        lines[at] = line[random.randrange(1, 3) :]
    elif action == 4:
        lines[at] = line.translate(WIDE)
    elif action == 5:
        other = random.randrange(len(lines))
        lines[at], lines[other] = lines[other], line
    elif action == 6:
        lines[at] = line.replace(": ", random.choice((":", "：", " : ", ":\t", ":　", "")), 1)
    else:
        del lines[at : at + random.randrange(1, 40)]
    return "\n".join(lines)


def _value(text: str, random: Random) -> str:
    """Another value behind some colon or dash."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    head, mark, rest = lines[at].partition(random.choice((": ", ": ", "- ", "[", ", ")))
    if not mark:
        return _char(text, random)
    value: str = random.choice(
        (*VALUES, *LONG, rest + rest, rest[::-1], rest.translate(WIDE), f'"{rest}"', f"[{rest}]")
    )
    lines[at] = f"{head}{mark}{value}"
    return "\n".join(lines)


def _moved(text: str, random: Random) -> str:
    """A value behind another key."""
    lines = text.split("\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    key, colon, _ = lines[one].partition(":")
    _, _, value = lines[two].partition(":")
    lines[one] = f"{key}{colon or ':'} {value.strip()}"
    return "\n".join(lines)


def _char(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    action = random.randrange(4)
    if action == 0:
        return text[:at] + random.choice(MARKS) + text[at:]
    if action == 1:
        return text[:at] + text[at + random.randrange(1, 4) :]
    if action == 2:
        return (
            text[:at]
            + chr(random.choice((random.randrange(0xD800), random.randrange(0xE000, 0x11_0000))))
            + text[at:]
        )
    return text[:at] + random.choice((*VALUES, *LONG)) + text[at:]


def _tag(text: str, random: Random) -> str:
    """Another tag in the place of one that there is, or anywhere in the text."""
    starts = [at for at in range(len(text)) if text.startswith(("{{", "{%", "{#"), at)]
    if starts and random.random() < 0.8:
        at = random.choice(starts)
        end = text.find("}", at) + 2
        return text[:at] + random.choice((*TAGS, "")) + text[end:]
    closing = [at for at in range(len(text)) if text.startswith("</w:t>", at)]
    at = random.choice(closing or [0])
    return text[:at] + random.choice((*TAGS, *VALUES)) + text[at:]


def _element(text: str, random: Random) -> str:
    """An element taken out, doubled, or put elsewhere."""
    starts = [at for at in range(len(text)) if text.startswith("<w:", at)]
    if not starts:
        return _char(text, random)
    at = random.choice(starts)
    name = text[at + 1 :].replace("/", " ").replace(">", " ").split(" ", 1)[0]
    end = text.find(f"</{name}>", at)
    end = end + len(name) + 3 if end >= 0 else text.find(">", at) + 1
    piece, rest = text[at:end], text[:at] + text[end:]
    action = random.randrange(4)
    if action == 0:
        return rest
    if action == 1:
        return text[:end] + piece * random.choice((1, 3, 50)) + text[end:]
    if action == 2:
        return text[:at] + f"<{name}>" * random.choice((1, 2, 400)) + text[at:]
    places = [place for place in range(len(rest)) if rest.startswith("<w:", place)] or [0]
    place = random.choice(places)
    return rest[:place] + piece + rest[place:]


_YAML: tuple[Spoil, ...] = (_line, _line, _value, _value, _moved, _char)
_XML: tuple[Spoil, ...] = (_tag, _tag, _element, _element, _char)


def _bytes(data: bytes, random: Random) -> bytes:
    """Another encoding, some bytes changed, or an end too soon."""
    action = random.randrange(4)
    if action == 0:
        text = data.decode("utf-8", "replace")
        name = random.choice(("gb18030", "utf-16", "utf-16-le", "utf-8-sig", "utf-32", "cp1252"))
        return text.encode(name, "replace")
    if action == 1:
        return data[: random.randrange(len(data) + 1)]
    changed = bytearray(data)
    for _ in range(random.choice((1, 4, 40))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _package(data: bytes, random: Random) -> bytes:
    """A package with bytes changed, or with a part spoilt, taken out, added or named otherwise."""
    if random.random() < 0.3:
        return _bytes(data, random)
    try:
        source = ZipFile(io.BytesIO(data))
        parts = {name: source.read(name) for name in source.namelist()}
    except (BadZipFile, OSError, ValueError, EOFError, RuntimeError, zlib.error, LargeZipFile):
        return _bytes(data, random)
    if not parts:
        return data
    name = random.choice(list(parts))
    action = random.randrange(6)
    if action == 0:
        del parts[name]
    elif action == 1:
        parts[
            random.choice(
                (
                    "../x.xml",
                    "/x.xml",
                    "word/vbaProject.bin",
                    "word\\x.xml",
                    "a" * 300,
                    "word/é.xml",
                    "",
                )
            )
        ] = b"<a/>"
    elif action == 2:
        parts[name] = bytes(random.choice((0, 10_000, 3_000_000)))
    elif action == 3:
        parts[name] = b'<!DOCTYPE a [<!ENTITY b "c">]>' + parts[name]
    else:
        parts[name] = spoilt("document", parts[name], random)
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part or "x", content)
    return target.getvalue()
