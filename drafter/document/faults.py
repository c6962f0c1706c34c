"""What can go wrong on the way to a document, said so that a clerk knows what to do."""

from __future__ import annotations

from drafter.files.faults import Fault, FaultError


class DocumentFault(FaultError):
    """`code` names the fault, `message` says what is wrong, `hint` says what would be right."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__([Fault(code, message, hint)])
        self.code = code
        self.message = message
        self.hint = hint


class TextFault(DocumentFault):
    """Text that no document can hold."""


class PackageFault(DocumentFault):
    """A file that is no .docx, or one that is not safe to open."""


class TemplateFault(DocumentFault):
    """A template that lacks something, or asks for something that there is not."""
