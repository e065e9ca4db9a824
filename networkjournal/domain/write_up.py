# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is written up right after a meeting, before anything is stored, and what is wrong with it.

A plain, mutable record, as that of a turndown: the page writes into it, `problems` says in
sentences what keeps it open, finishing turns it into one step. Nothing is required.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from networkjournal.domain import words as w
from networkjournal.domain.edits import lines_too_long, scale_problems, texts_too_long
from networkjournal.domain.settings import plausible
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _

WITH_PERSON = (w.YieldKind.INTRODUCTION, w.YieldKind.CV_PASSED_ON)
"""The kinds of yield that speak of a person: who was named, or to whom the CV went."""


@dataclass(slots=True)
class GapDraft:
    """Hold something that was said to be missing; `said_by` is whom the meeting was with first."""

    text: str = ""
    about: str = ""
    evidence: str = ""
    said_by: PersonRef | None = None
    state: w.GapState = w.GapState.OPEN

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written yet."""
        return not any(each.strip() for each in (self.text, self.about, self.evidence))


@dataclass(slots=True)
class YieldDraft:
    """Hold what it gave: `person` is named where the kind speaks of one, `position` for a lead."""

    kind: w.YieldKind = w.YieldKind.ADVICE
    text: str = ""
    given_by: PersonRef | None = None
    person: PersonRef | None = None
    position: str = ""
    organization: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written yet."""
        name = self.person.name if self.person else ""
        known = self.person is not None and self.person.contact_id is not None
        texts = (self.text, name, self.position, self.organization)
        return not known and not any(each.strip() for each in texts)


@dataclass(slots=True)
class PromiseDraft:
    """Hold a promise; `person` is to whom or whose, else whom the meeting was with first."""

    text: str = ""
    by_me: bool = True
    due: date | None = None
    person: PersonRef | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written yet."""
        return not self.text.strip()


@dataclass(slots=True)
class ThanksDraft:
    """Hold the thank-you letter to one person, due on `write_on`; unwanted ones are not stored.

    `begun_from` is the text of a letter that was prepared before, as it stood then.
    """

    person: PersonRef
    subject: str = ""
    text: str = ""
    write_on: date | None = None
    is_wanted: bool = True
    letter_id: int = 0
    begun_from: str = ""


@dataclass(slots=True)
class WriteUpDraft:
    """Hold everything that is being written up; `check_in_on` is the next touch."""

    meeting_id: int = 0
    gaps: list[GapDraft] = field(default_factory=list)
    yields: list[YieldDraft] = field(default_factory=list)
    promises: list[PromiseDraft] = field(default_factory=list)
    worth: int | None = None
    thanks: list[ThanksDraft] = field(default_factory=list)
    check_in_on: date | None = None
    snooze_until: date | None = None

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, by fields such as `yields.0.person`; empty rows are fine."""
        found = scale_problems(worth=self.worth)
        for number, gap in enumerate(self.gaps):
            found |= _at("gaps", number, _gap(gap))
        for number, one in enumerate(self.yields):
            found |= _at("yields", number, _yield(one))
        for number, promise in enumerate(self.promises):
            found |= _at("promises", number, _promise(promise, today))
        for number, letter in enumerate(self.thanks):
            found |= _at("thanks", number, _thanks(letter, today))
        for name in ("check_in_on", "snooze_until"):
            day = getattr(self, name)
            if day is not None and (day <= today or not plausible(day, today)):
                found[name] = _("Choose a day that is still to come.")
        return found

    def problem(self, name: str, today: date) -> str:
        """Return what is wrong with one field, empty where it is fine."""
        return self.problems(today).get(name, "")

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been written yet; letters that were proposed do not count."""
        rows: list[GapDraft | YieldDraft | PromiseDraft]
        rows = [*self.gaps, *self.yields, *self.promises]
        said = (self.worth, self.check_in_on, self.snooze_until)
        return all(one.is_empty for one in rows) and all(each is None for each in said)


def thank_on(met_on: date, today: date, hours: int = 24) -> date:
    """Return by which day to thank: tomorrow at the latest, and at once where that has passed."""
    return max(met_on + timedelta(days=max(hours // 24, 0)), today)


def _at(part: str, number: int, found: dict[str, str]) -> dict[str, str]:
    return {f"{part}.{number}.{name}": sentence for name, sentence in found.items()}


def _name(person: PersonRef | None) -> str:
    return "" if person is None else max(person.name, person.title, key=len)


def _gap(gap: GapDraft) -> dict[str, str]:
    found = lines_too_long(about=gap.about, said_by=_name(gap.said_by))
    found |= texts_too_long(text=gap.text, evidence=gap.evidence)
    if not gap.is_empty and not gap.text.strip():
        found["text"] = _("What was missing?")
    return found


def _yield(one: YieldDraft) -> dict[str, str]:
    found = lines_too_long(
        given_by=_name(one.given_by),
        person=_name(one.person),
        position=one.position,
        organization=one.organization,
    )
    found |= texts_too_long(text=one.text)
    if one.is_empty:
        return found
    nobody = one.person is None or (one.person.contact_id is None and not one.person.name.strip())
    if one.kind is w.YieldKind.INTRODUCTION and nobody:
        found["person"] = _("Whom did they name?")
    elif one.kind is w.YieldKind.LEAD and not one.position.strip():
        found["position"] = _("What is the position called?")
    elif one.kind not in (*WITH_PERSON, w.YieldKind.LEAD) and not one.text.strip():
        found["text"] = _("What did it give?")
    return found


def _promise(promise: PromiseDraft, today: date) -> dict[str, str]:
    found = lines_too_long(text=promise.text, person=_name(promise.person))
    if promise.due is not None and not plausible(promise.due, today):
        found["due"] = _("This date cannot be right.")
    if promise.is_empty and promise.due is not None:
        found["text"] = _("What was promised?")
    return found


def _thanks(letter: ThanksDraft, today: date) -> dict[str, str]:
    if not letter.is_wanted:
        return {}
    found = lines_too_long(subject=letter.subject, person=_name(letter.person))
    found |= texts_too_long(text=letter.text)
    if letter.write_on is not None and not plausible(letter.write_on, today):
        found["write_on"] = _("This date cannot be right.")
    return found
