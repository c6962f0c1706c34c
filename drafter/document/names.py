"""The names that a template may print, and what stands behind them."""

# The names are those that office staff read and write in a template.
# ruff: noqa: PLC2401

from __future__ import annotations

from typing import TypeAlias, TypedDict

from drafter.document.stretches import Stretch

Text: TypeAlias = list[Stretch]


class BodyBlock(TypedDict):
    """A paragraph of the body: 标题 is the heading of a run-in paragraph."""

    样式: str
    标题: Text
    文: Text


class SignerLine(TypedDict):
    """A line of the number and the signers; with three signers or more it has columns."""

    分列: bool
    字号: Text
    称谓: Text
    姓名: Text
    第二人: Text
    末行: bool


class SignatureRow(TypedDict):
    """Two of the bodies that seal jointly; the date stands under the last."""

    左: Text
    右: Text
    左日期: Text
    右日期: Text


class Head(TypedDict):
    """版头: the mark, the number and the signers."""

    标志: list[Text]
    标志并列: bool
    标志文件: Text
    标志字号: int
    标志行距: int
    发文字号: Text
    签发: list[SignerLine]


class Report(TypedDict):
    """主体 without the signature; 抬头 are issuers above the title of a plain report."""

    抬头: list[Text]
    标题: Text
    主送机关: Text
    正文: list[BodyBlock]
    附注: Text


class Closing(TypedDict):
    """落款: who issues the report and when."""

    落款: bool
    盖章: bool
    联合: bool
    署名: list[Text]
    联合署名: list[SignatureRow]
    署名缩进: int
    成文日期: Text
    成文日期缩进: int


class Imprint(TypedDict):
    """版记: who has a copy, who printed it and when."""

    版记: bool
    抄送: Text
    印发: bool
    印发机关: Text
    印发日期: Text
    版记高度: int


class Context(Head, Report, Closing, Imprint):
    """All names that a template may use."""


NAMES = frozenset(Context.__required_keys__)
