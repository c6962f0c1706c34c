"""What is done with a spoilt input: all that the program would do with it, and nothing may escape.

An input that cannot be used ends in a FaultError whose faults are in words and in file order; any
other exception is a finding."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from drafter.check.checking import Checker
from drafter.check.comments import with_comments
from drafter.document import template
from drafter.document.docx import to_docx
from drafter.document.text import to_markdown, to_text
from drafter.draft.trace import traced
from drafter.draft.tree import Draft, Form
from drafter.facts.starter import starter
from drafter.files.faults import Fault, FaultError
from drafter.files.reading import decode
from drafter.library.linting import faults as lint_faults
from drafter.report import Workshop

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
BROKEN = ROOT / "tests" / "golden" / "事实文件"
Target = Callable[[bytes], bool]


@cache
def workshop() -> Workshop:
    """The shipped library, read once."""
    return Workshop()


@cache
def checker() -> Checker:
    """The shipped rules."""
    return Checker(workshop().catalogue)


@cache
def drafts() -> dict[Form, Draft]:
    """One report for each form."""
    shop = workshop()
    text = EXAMPLES[0].read_text(encoding="utf-8")
    made = {}
    for form in Form:
        body = (
            text + "\n"
            if "公文:" not in text
            else text.replace("公文:", f"公文:\n  形式: {form.value}", 1)
        )
        made[form] = shop.compose(shop.parse(body)).draft
    return made


def facts(data: bytes) -> bool:
    """A fact file, on the whole way to every format; whether it could be used."""
    shop = workshop()
    text = ""
    try:
        text = decode(data, "镇.yaml")
        file = shop.parse(text)
        report = shop.compose(file)
        last = starter(last=file.year) if file.year.year < 2026 else ""
    except FaultError as error:
        check_faults(error, text or data.decode("latin-1"))
        return False
    if last:
        shop.parse(last)
    traced(report.draft)
    to_text(report.draft)
    to_markdown(report.draft)
    report.docx()
    checker().facts(file, report.draft)
    return True


def section(data: bytes) -> bool:
    """A section file of an overlay."""
    return _overlay("sections/政务热线.yaml", data)


def profile(data: bytes) -> bool:
    """A profile of an overlay."""
    return _overlay("profiles/通用.yaml", data)


def phrases(data: bytes) -> bool:
    """The connectives of an overlay."""
    return _overlay("phrases.yaml", data)


def policy(data: bytes) -> bool:
    """The meetings of an overlay's policy calendar."""
    return _overlay("policy/会议.yaml", data)


def years(data: bytes) -> bool:
    """The years of an overlay's policy calendar."""
    return _overlay("policy/年度提法.yaml", data)


def rules(data: bytes) -> bool:
    """The wording rules of an overlay."""
    return _overlay("rules/试.yaml", data)


def _overlay(name: str, data: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        if len(data) % 5 == 0:  # it looks at the shipped library, too, and takes its time
            for fault in lint_faults(Path(folder)):
                fault.render()
        shop = Workshop(Path(folder))
        try:
            for example in EXAMPLES[-2:]:
                report = shop.draft(example, "通用")
                to_text(report.draft)
                to_markdown(report.draft)
            if name.startswith("rules/"):
                Checker(shop.catalogue, shop.templates).facts(report.facts, report.draft)
        except FaultError as error:
            str(error)
            return False
    return True


def package(data: bytes) -> bool:
    """A .docx template of any form."""
    usable = True
    for form, draft in drafts().items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{form.value}.docx")
            path.write_bytes(data)
            try:
                to_docx(draft, path)
            except FaultError as error:
                str(error)
                usable = False
    return usable


def prose(data: bytes) -> bool:
    """A finished report as text, to be checked."""
    return _checked("报告.txt", data)


def finished(data: bytes) -> bool:
    """A finished report as .docx, likewise."""
    return _checked("报告.docx", data)


def _checked(name: str, data: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            found = checker().finished(path)
            docx = found.finished.docx if found.finished else b""
            with_comments(found.findings, found.report, docx)
        except FaultError as error:
            str(error)
            return False
    assert all(finding.message for finding in found.findings)
    return True


def document(data: bytes) -> bool:
    """The main part of a template, given as its XML."""
    return package(with_part(Form.WEB, "word/document.xml", data))


def with_part(form: Form, name: str, data: bytes) -> bytes:
    """The shipped template of a form with one part replaced."""
    source = ZipFile(template.shipped(form))
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for part in source.namelist():
            archive.writestr(part, data if part == name else source.read(part))
    return target.getvalue()


def check_faults(error: FaultError, text: str) -> None:
    """Faults say something, in order, at places that there are."""
    assert error.faults, "a FaultError without faults"
    places = [(fault.line, fault.column) for fault in error.faults]
    assert places == sorted(places), places
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + 2
    for fault in error.faults:
        check_fault(fault, lines)
    assert len(str(error)) < 200_000, "a message that nobody can read"


def check_fault(fault: Fault, lines: int) -> None:
    """One fault has words, a place in the file, and nothing that steers a terminal."""
    assert fault.message.strip(), fault
    assert 0 <= fault.line <= lines, fault
    shown = fault.render()
    assert not {char for char in shown if char < " " and char not in "\n\t"}, fault


def seeds() -> dict[str, list[bytes]]:
    """Good inputs for each target, to be spoilt."""
    templates = ROOT / "templates"
    xml = [_part(form, "word/document.xml") for form in Form]
    return {
        # As many good files as broken ones: only those reach the composing and writing.
        "facts": [path.read_bytes() for path in [*EXAMPLES * 20, *sorted(BROKEN.glob("*.yaml"))]],
        "section": [path.read_bytes() for path in sorted(templates.glob("sections/*.yaml"))],
        "profile": [path.read_bytes() for path in sorted(templates.glob("profiles/*.yaml"))],
        "phrases": [(templates / "phrases.yaml").read_bytes()],
        "policy": [(templates / "policy" / "会议.yaml").read_bytes()],
        "years": [(templates / "policy" / "年度提法.yaml").read_bytes()],
        "rules": [path.read_bytes() for path in sorted(templates.glob("rules/*.yaml"))],
        "document": xml,
        "package": [template.shipped(form).read_bytes() for form in Form],
        "prose": [to_text(draft).encode() for draft in drafts().values()],
        "finished": [to_docx(draft) for draft in drafts().values()],
    }


def _part(form: Form, name: str) -> bytes:
    try:
        return ZipFile(template.shipped(form)).read(name)
    except (BadZipFile, KeyError) as error:
        raise AssertionError(name) from error


TARGETS: dict[str, Target] = {
    "facts": facts,
    "section": section,
    "profile": profile,
    "phrases": phrases,
    "policy": policy,
    "years": years,
    "rules": rules,
    "document": document,
    "package": package,
    "prose": prose,
    "finished": finished,
}
