"""Every fault of the .docx templates, ours or those in a user's folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.document import template
from drafter.document.probe import lacks
from drafter.draft.tree import Form
from drafter.files.faults import Fault, did_you_mean

_FORMS = {form.value: form for form in Form}


def faults(folder: Path | None = None) -> list[Fault]:
    """What the shipped templates lack, or those in the documents/ of a user's folder."""
    if folder is None:
        return [fault for form in Form for fault in _lacks(template.shipped(form), form)]
    found = sorted((folder / "documents").glob("*.docx"))
    return [fault for path in found for fault in _faults_of(path)]


def _faults_of(path: Path) -> Iterator[Fault]:
    form = _FORMS.get(path.stem)
    if path.name.startswith(("~$", ".~")):  # what Word keeps beside an open file
        return
    if form is not None:
        yield from _lacks(path, form)
        return
    hint = did_you_mean(path.stem, _FORMS) or f"可用的文件名：{'、'.join(f'{name}.docx' for name in _FORMS)}"
    yield Fault("file", f"没有“{path.stem}”这种文件形式，这个模板用不上", hint, str(path))


def _lacks(path: Path, form: Form) -> Iterator[Fault]:
    for found in lacks(path, form):
        yield from found.of(path).faults
