"""What can go wrong on the way to a document, said so that a clerk knows what to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.files.faults import Fault, FaultError

if TYPE_CHECKING:
    from typing_extensions import Self


class DocumentFault(FaultError):
    """`code` names the fault, `message` says what is wrong, `hint` says what would be right."""

    def __init__(self, code: str, message: str, hint: str = "", path: str = "") -> None:
        super().__init__([Fault(code, message, hint, path)])
        self.code = code
        self.message = message
        self.hint = hint

    def of(self, path: Path) -> Self:
        """The same fault as one of a file."""
        return type(self)(self.code, self.message, self.hint, str(path))


class TextFault(DocumentFault):
    """Text that no document can hold."""


class PackageFault(DocumentFault):
    """A file that is no .docx, or one that is not safe to open."""


class TemplateFault(DocumentFault):
    """A template that lacks something, or asks for something that there is not."""
