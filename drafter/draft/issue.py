"""Title and surroundings of the body: issuer, number, signers, recipient, date."""

from __future__ import annotations

from drafter.draft.filling import Context, Filling
from drafter.draft.items import finished
from drafter.draft.tree import Form, Issue, Origin, Sentence, Span
from drafter.facts.head import Issuing, normal_number
from drafter.facts.place import government_body, party_body
from drafter.library.profile import Profile

_MARK = "公文."


def title_of(context: Context, profile: Profile) -> Sentence:
    """The title entered, or the profile's."""
    entered = context.year.issuing.title
    if entered:
        return _said("标题", entered)
    key = f"体例/{profile.name}/标题"
    for pattern in context.chooser.ranked(key, profile.titles):
        spans = Filling(context, "公文").fill(pattern)
        if spans is not None:
            return Sentence(finished(spans, ""), key, pins=(key,))
    return context.gap("标题", "请在“公文”下填写“标题”")


def issue_of(context: Context, profile: Profile) -> Issue:
    """What surrounds the body, by the fact file first and the profile second."""
    issuing = context.year.issuing
    form = Form(issuing.form or profile.form)
    upward = form is Form.UPWARD
    issuer = issuing.issuer or profile.issuer
    full, short = _issuers(context, issuer, full=True), _issuers(context, issuer, full=False)
    wants_number = upward or profile.number
    wants_date = profile.signature or upward or issuing.date is not None
    return Issue(
        form=form,
        issuers=(full if upward else short) if wants_date else (),
        masthead=full if profile.masthead and not upward else (),
        number=_number(context, wants=wants_number),
        signers=_signers(context) if upward else (),
        recipient=_said("主送", issuing.recipient) if issuing.recipient else None,
        date=_date(context, wants=wants_date),
        sealed=upward,
        note=_said("附注", issuing.note) if issuing.note else None,
        copies=issuing.copies or (),
        printer=issuing.printer or "",
        print_date=str(issuing.print_date) if issuing.print_date else "",
    )


def _said(label: str, text: str) -> Sentence:
    return Sentence((Span(text, Origin.FACT, (_MARK + label,)),), _MARK + label)


def _issuers(context: Context, issuer: str, *, full: bool) -> tuple[Sentence, ...]:
    """The issuing bodies; `full` names begin with the county, as on a red head."""
    place = context.year.place
    county = place.county if full else ""
    party = party_body(place.name or "", place.town_kind, county)
    government = government_body(place.name or "", place.town_kind, county)
    bodies = {"党委": (party,), "政府": (government,), "党委和政府": (party, government)}
    return tuple(Sentence((Span(body),), "公文.发文机关") for body in bodies[issuer])


def _number(context: Context, *, wants: bool) -> Sentence | None:
    entered = context.year.issuing.number
    if entered:
        return _said("发文字号", normal_number(entered))
    return _missing(context, "发文字号") if wants else None


def _signers(context: Context) -> tuple[Sentence, ...]:
    entered = context.year.issuing.signers
    if entered:
        return tuple(_said("签发人", name) for name in entered)
    return (_missing(context, "签发人"),)


def _date(context: Context, *, wants: bool) -> Sentence | None:
    entered = context.year.issuing.date
    if entered:
        return _said("成文日期", str(entered))
    return _missing(context, "成文日期") if wants else None


def _missing(context: Context, label: str) -> Sentence:
    declared = Issuing.facts[label]
    note = f"{declared.question}（写在“公文”下的“{label}”）"
    return context.gap(label, note, (_MARK + label,))
