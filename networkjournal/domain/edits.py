# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What forms hand to the services: the fields of one thing, and what is wrong with them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from networkjournal.domain import rows, views
from networkjournal.domain import words as w
from networkjournal.domain.birthdays import is_birthday
from networkjournal.domain.settings import past_problem, plausible
from networkjournal.domain.zones import exists, is_zone
from networkjournal.i18n import _

MOST_LINE = 500
MOST_TEXT = 200_000
MOST_NOTES = 1_000_000
"""Characters of notes, which gather over years."""


@dataclass(frozen=True, slots=True)
class ContactFields:
    """Hold what a form says of a person; e-mails and phones are (value, label) pairs."""

    name: str = ""
    title: str = ""
    organization: str = ""
    emails: tuple[tuple[str, str], ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    linkedin_url: str = ""
    links: str = ""
    city: str = ""
    birthday: str = ""
    notes: str = ""
    met_how: w.MetHow | None = None
    may_hire_again: bool = False
    check_in_on: date | None = None

    @classmethod
    def of(cls, page: views.ContactPage) -> Self:
        """Return the fields of a person as they are stored."""
        return cls(
            name=page.row.name,
            title=page.row.title,
            organization=page.organization.name if page.organization else "",
            emails=tuple((v.value, v.label) for v in page.emails),
            phones=tuple((v.value, v.label) for v in page.phones),
            linkedin_url=page.row.linkedin_url,
            links=page.row.links,
            city=page.row.city,
            birthday=page.row.birthday,
            notes=page.row.notes,
            met_how=page.row.met_how,
            may_hire_again=page.row.may_hire_again,
            check_in_on=page.row.check_in_on,
        )

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(
            name=self.name,
            title=self.title,
            organization=self.organization,
            linkedin_url=self.linkedin_url,
            city=self.city,
        )
        found |= texts_too_long(notes=self.notes, links=self.links)
        if not self.name.strip():
            found["name"] = _("What is this person called?")
        for name, values in (("emails", self.emails), ("phones", self.phones)):
            found |= lines_too_long(
                **{name: max((max(v, key=len) for v in values), key=len, default="")}
            )
        if any("@" not in value for value, _label in self.emails if value.strip()):
            found["emails"] = _("An e-mail address has an @ in it.")
        if not is_birthday(self.birthday):
            found["birthday"] = _("This is a day such as 7 March 1978, or 7 March alone.")
        if self.check_in_on is not None:
            found |= past_problem("check_in_on", self.check_in_on, None)
        return found


@dataclass(frozen=True, slots=True)
class OpportunityFields:
    """Hold what a form says of an opportunity."""

    position: str = ""
    organization: str = ""
    source: str = ""
    link: str = ""
    salary: str = ""
    description: str = ""
    notes: str = ""

    @classmethod
    def of(cls, page: views.OpportunityPage) -> Self:
        """Return the fields of an opportunity as they are stored."""
        row = page.row
        return cls(
            position=row.position,
            organization=page.organization.name if page.organization else "",
            source=row.source,
            link=row.link,
            salary=row.salary,
            description=row.description,
            notes=row.notes,
        )

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(
            position=self.position,
            organization=self.organization,
            source=self.source,
            link=self.link,
            salary=self.salary,
        )
        found |= texts_too_long(description=self.description, notes=self.notes)
        if not self.position.strip():
            found["position"] = _("What is the position called?")
        return found


@dataclass(frozen=True, slots=True)
class RoundFields:
    """Hold what a form says of one interview round; `people` are the interviewers."""

    on: date | None = None
    form: w.RoundForm | None = None
    outcome: str = ""
    notes: str = ""
    people: tuple["InterviewerFields", ...] = ()
    promised_on: date | None = None
    questions: str = ""
    debrief: str = ""

    @classmethod
    def of(cls, view: views.RoundView) -> Self:
        """Return the fields of a round as they are stored."""
        row = view.row
        return cls(
            on=row.on,
            form=row.form,
            outcome=row.outcome,
            notes=row.notes,
            people=tuple(
                InterviewerFields(one.name, one.row.contact_id, one.row.role, one.row.connection)
                for one in view.interviewers
            ),
            promised_on=row.promised_on,
            questions=row.questions,
            debrief=row.debrief,
        )

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(outcome=self.outcome)
        found |= texts_too_long(notes=self.notes, questions=self.questions, debrief=self.debrief)
        for name in ("on", "promised_on"):
            day = getattr(self, name)
            if day is not None and not plausible(day, today):
                found[name] = _("This date cannot be right.")
        if any(len(person.name) > MOST_LINE for person in self.people):
            found["people"] = _("This name is too long.")
        elif any(not 0 <= (person.connection or 0) <= 3 for person in self.people):
            found["people"] = _("A connection goes from 0 to 3.")
        return found


@dataclass(frozen=True, slots=True)
class InterviewerFields:
    """Hold who sat in a round: a known contact, or a name that becomes one."""

    name: str
    contact_id: int | None = None
    role: w.RoundRole | None = None
    connection: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingFields:
    """Hold what a form says of a meeting; `people` are contact ids in order.

    `roles` say as what they take part, in the same order; who is left out of it keeps theirs.
    `turndown_id` is the no that it follows, one of the opportunity's.
    """

    kind: w.MeetingKind = w.MeetingKind.FEEDBACK
    state: w.MeetingState = w.MeetingState.PLANNED
    starts: datetime | None = None
    zone: str = ""
    minutes: int = 30
    form: w.MeetingForm = w.MeetingForm.IN_PERSON
    place: str = ""
    purpose: str = ""
    bring: str = ""
    dread: int | None = None
    worth: int | None = None
    people: tuple[int, ...] = ()
    opportunity_id: int | None = None
    roles: tuple[str, ...] = ()
    turndown_id: int | None = None

    @classmethod
    def of(cls, page: views.MeetingPage) -> Self:
        """Return the fields of a meeting as they are stored."""
        row = page.row
        return cls(
            kind=row.kind,
            state=row.state,
            starts=row.starts,
            zone=row.zone,
            minutes=row.minutes,
            form=row.form,
            place=row.place,
            purpose=row.purpose,
            bring=row.bring,
            dread=row.dread,
            worth=row.worth,
            people=tuple(person.contact_id for person in page.people),
            opportunity_id=row.opportunity_id,
            roles=tuple(person.role for person in page.people),
            turndown_id=row.turndown_id,
        )

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(place=self.place, people=max(self.roles, key=len, default=""))
        found |= texts_too_long(purpose=self.purpose, bring=self.bring)
        found |= when_problems(self.starts, self.zone, self.minutes, today)
        return found | scale_problems(dread=self.dread, worth=self.worth)


@dataclass(frozen=True, slots=True)
class AgendaFields:
    """Hold the points and questions of a meeting, in order."""

    items: tuple[tuple[int, str], ...] = ()
    questions: tuple["QuestionFields", ...] = field(default=())

    @classmethod
    def of(cls, page: views.MeetingPage) -> Self:
        """Return the agenda as it is stored."""
        return cls(
            items=tuple((item.minutes, item.text) for item in page.items),
            questions=tuple(QuestionFields(q.text, q.asked, q.answer) for q in page.questions),
        )

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = {}
        if any(not text.strip() for _minutes, text in self.items):
            found["items"] = _("A point has no text.")
        elif any(not 0 <= minutes <= 600 for minutes, _text in self.items):
            found["items"] = _("A point lasts from 0 to 600 minutes.")
        elif any(len(text) > MOST_LINE * 4 for _minutes, text in self.items):
            found["items"] = _("One of these points is too long for a page.")
        if any(not q.text.strip() for q in self.questions):
            found["questions"] = _("A question has no text.")
        elif any(len(q.text) > MOST_LINE * 4 for q in self.questions):
            found["questions"] = _("One of these questions is too long for a page.")
        elif any(len(q.answer) > MOST_TEXT for q in self.questions):
            found["questions"] = _("One of these answers is longer than 200,000 characters.")
        return found


@dataclass(frozen=True, slots=True)
class QuestionFields:
    """Hold one question, whether it was asked, and the answer."""

    text: str
    asked: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class TouchFields:
    """Hold what a form says of one interaction."""

    on: date | None = None
    direction: w.Direction = w.Direction.OUT
    channel: w.Channel | None = None
    gist: str = ""

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = texts_too_long(gist=self.gist)
        if self.on is None:
            found["on"] = _("On which day was it?")
        elif not plausible(self.on, today):
            found["on"] = _("This date cannot be right.")
        return found


@dataclass(frozen=True, slots=True)
class GapFields:
    """Hold what a form says of something that was missing.

    `said_by_name` is somebody who is not known yet, and becomes a contact.
    """

    text: str = ""
    about: str = ""
    evidence: str = ""
    state: w.GapState = w.GapState.OPEN
    said_on: date | None = None
    said_by_id: int | None = None
    opportunity_id: int | None = None
    said_by_name: str = ""

    @classmethod
    def of(cls, row: rows.Gap) -> Self:
        """Return the fields of a gap as they are stored."""
        return cls(
            text=row.text,
            about=row.about,
            evidence=row.evidence,
            state=row.state,
            said_on=row.said_on,
            said_by_id=row.said_by_id,
            opportunity_id=row.opportunity_id,
        )

    def problems(self, today: date | None = None) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(about=self.about, said_by=self.said_by_name)
        found |= texts_too_long(text=self.text, evidence=self.evidence)
        if not self.text.strip():
            found["text"] = _("What was missing?")
        if self.said_on is not None:
            found |= past_problem("said_on", self.said_on, today)
        return found


def lines_too_long(**lines: str) -> dict[str, str]:
    """Return a sentence for every line that is too long."""
    sentence = _("This is longer than 500 characters. Shorten it; nothing is lost.")
    return {name: sentence for name, line in lines.items() if len(line) > MOST_LINE}


def texts_too_long(**texts: str) -> dict[str, str]:
    """Return a sentence for every text that is too long; notes may be longer than the others."""
    sentence = _("This text is longer than {most} characters. Shorten it; nothing is lost.")
    most = {name: MOST_NOTES if name == "notes" else MOST_TEXT for name in texts}
    return {
        name: sentence.format(most=f"{most[name]:,}")
        for name, text in texts.items()
        if len(text) > most[name]
    }


def scale_problems(**values: int | None) -> dict[str, str]:
    """Return a sentence for every answer that is not from 0 to 10; unanswered is fine."""
    sentence = _("This goes from 0 to 10.")
    return {name: sentence for name, v in values.items() if v is not None and not 0 <= v <= 10}


def when_problems(starts: datetime | None, zone: str, minutes: int, today: date) -> dict[str, str]:
    """Return what is wrong with the time of a meeting."""
    found = {}
    if zone and not is_zone(zone):
        found["zone"] = _("This is not a time zone, such as Europe/Berlin.")
    if not 1 <= minutes <= 600:
        found["minutes"] = _("A meeting lasts from 1 to 600 minutes.")
    if starts is None:
        found["starts"] = _("When do you meet?")
    elif not plausible(starts.date(), today):
        found["starts"] = _("This date cannot be right.")
    elif "zone" not in found and not exists(starts, zone):
        found["starts"] = _("The clock skips this hour on that day (summer time).")
    return found
