"""An argument parser that speaks Chinese."""

from __future__ import annotations

import argparse
import re
import sys
from enum import IntEnum
from typing import NoReturn


class Exit(IntEnum):
    """Exit codes of every command."""

    DONE = 0
    FAULTS = 1
    USAGE = 2
    ENVIRONMENT = 3


_MESSAGES = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.*)", r"不认识的参数：\1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 不能是 \2，可选：\3"),
    (r"argument (.*?): expected one argument", r"\1 后面要写一个值"),
    (r"argument (.*?): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument (.*?): invalid (?:\w+ )?value: (.*)", r"\1 的值 \2 不对"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 不明确，可能是 \2"),
)
_HEADINGS = (
    ("usage: ", "用法："),
    ("positional arguments:", "参数："),
    ("options:", "选项："),
    ("show this help message and exit", "显示这份说明"),
    ("show program's version number and exit", "显示版本"),
)


class Parser(argparse.ArgumentParser):
    """Help and errors in Chinese; wrong usage exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and exit."""
        for pattern, chinese in _MESSAGES:
            message = re.sub(pattern, chinese, message)
        self.exit(Exit.USAGE, f"{message}\n用 {self.prog} --help 看用法。\n")

    def format_help(self) -> str:
        """The help text with Chinese headings."""
        return _chinese(super().format_help())

    def format_usage(self) -> str:
        """The usage line with a Chinese heading."""
        return _chinese(super().format_usage())


def _chinese(text: str) -> str:
    for english, chinese in _HEADINGS:
        text = text.replace(english, chinese)
    return text


# What a file is called must not steer the terminal that shows it.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def say(text: str) -> None:
    """Print a message for the person at the terminal, beside any data on standard output."""
    sys.stderr.write(_STEERING.sub("\ufffd", text) + "\n")
