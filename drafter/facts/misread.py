"""What a text that should be a number most probably is, and what would be right."""

from __future__ import annotations

import re

_NUMERALS = "〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
_NOTE = "；要说明的，写在行尾“ # ”后面"
_UNREAD = "“{}”不是能读懂的数"

# A pattern for the whole text, code, message, hint; {} is the text, {example} how a number is written.
_READINGS = (
    (r"[-/\\—–]+|n/?a", "number", "“{}”看不出是没有发生，还是不涉及", "没有发生写“无”，不涉及写“不适用”，还不知道就留空"),
    (r"[?.xX×*#]+|待.{1,3}|未统计|未上报|不详|不清楚|未知|暂缺", "number", _UNREAD, "还不知道就留空，报告里会标出“待补”"),
    (r"同上.*|同前.*|同(去|上)年|见.+", "number", _UNREAD, "每一项都写出自己的数；还不知道就留空"),
    (r"暂无.*|(未|没有)(发生|开展).*|无.+", "number", _UNREAD, f"没有发生只写一个“无”{_NOTE}"),
    (r"不涉及.*|不适用.+|不存在.*", "number", _UNREAD, f"不涉及只写“不适用”{_NOTE}"),
    (r"=.*|\d[\d.]*(\s*[+*×÷]\s*\d[\d.]*)+", "number", "“{}”是算式", "请写算出来的数"),
    (r"-.*", "negative", "“{}”是负数", "{example}"),
    (r".*\d.*[-~—至到]\d.*", "span", "“{}”是一个范围", "请填一个数，{example}"),
    (r"(?=.*\d)[\dOoIl]*[OoIl][\dOoIl]*\D{0,3}", "number", "“{}”里有字母", "请核对是不是数字 0 或 1"),
    (r"\d+[。·,、:]\d{1,2}\D{0,3}", "number", "“{}”的数字中间有别的符号", "小数点用半角的“.”，{example}"),
    (rf"(百分之|[约近])?[{_NUMERALS}]+(成|余|多)?[^\d]{{0,3}}|百分之.*", "number", _UNREAD, "请用阿拉伯数字，{example}"),
    (r".*\d\s\d.*", "number", "“{}”的数字中间有空格", "一个数连着写"),
    (r".*", "number", _UNREAD, "{example}"),
)
_LONGEST = 60  # characters of a text that are looked at
_EXAMPLES = {"RATE": "97.56%、98%以上", "MONEY": "1.2万元"}


def misread(text: str, shown: str, kind: str, unit: str) -> tuple[str, str, str]:
    """Code, message and hint for a text in half-width that is no number; `shown` is as it was typed."""
    example = "2026" if unit == "年" else _EXAMPLES.get(kind, "60、1000余、约30")
    example = f"如 {example}；没有写“无”，不涉及写“不适用”" + (f"（单位：{unit}）" if unit else "")
    code, message, hint = next(
        found
        for pattern, *found in _READINGS
        if re.fullmatch(pattern, text[:_LONGEST], re.IGNORECASE | re.DOTALL)
    )
    return code, message.replace("{}", shown), hint.replace("{example}", example)
