"""What ends a piece of work without being a fault of the program's code: said in words."""

from __future__ import annotations

from pathlib import Path

from drafter.cli.parser import Exit
from drafter.files.faults import BugError, FaultError

TROUBLES = (FaultError, BugError, OSError)
_TELL = "这是 drafter 的错，不是你的；没有写出文件。请把这条消息和事实文件告诉 drafter 的维护者。"


def worded(trouble: Exception) -> tuple[str, int]:
    """What to say of a trouble, and the exit code that it asks for."""
    if isinstance(trouble, FaultError):
        return str(trouble), Exit.FAULTS
    if isinstance(trouble, OSError):
        if isinstance(trouble.filename, str):
            from drafter.files.atomic import explain

            explain(trouble, Path(trouble.filename))
        name = f"“{trouble.filename}”" if trouble.filename else ""
        return f"{name}写不了或读不了：{trouble.strerror or trouble}。", Exit.ENVIRONMENT
    if isinstance(trouble, BugError):
        return f"{trouble}。{_TELL}", Exit.ENVIRONMENT
    return f"{type(trouble).__name__}：{trouble}。{_TELL}", Exit.ENVIRONMENT
