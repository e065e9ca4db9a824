# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the turndown wizard gathers before anything is stored, and what is wrong with it.

A plain, mutable record: pages write into it, `problems` says what keeps a page closed,
Finish turns it into one step. Nothing but the opportunity and the date is required.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from networkjournal.domain import words as w
from networkjournal.domain.settings import plausible
from networkjournal.domain.zones import exists, is_zone
from networkjournal.i18n import _

MOST_TEXT = 200_000
"""Characters that one field takes; more is surely a mistake of the clipboard."""
MOST_LINE = 500
MOST_MINUTES = 600
MOST_ROUNDS = 99


class Step(StrEnum):
    """The pages of the wizard, in order; which of them are shown depends on the path."""

    WHAT = "what"
    CLOSE = "close"
    CLICK = "click"
    WAY = "way"
    FEEL = "feel"
    ASK = "ask"
    WHEN = "when"
    AGENDA = "agenda"
    CONNECT = "connect"
    LEARNT = "learnt"
    READY = "ready"


_START = (Step.WHAT, Step.CLOSE, Step.CLICK, Step.WAY)
_ROADS = {
    w.Path.FEEDBACK_MEETING: (Step.FEEL, Step.ASK, Step.WHEN, Step.AGENDA),
    w.Path.WRITTEN_FEEDBACK: (Step.ASK,),
    w.Path.STAY_CONNECTED: (Step.CONNECT,),
    w.Path.LET_GO: (Step.LEARNT,),
}


_OF_THE_NO_ITSELF = {
    w.SignalKind.PERSONAL_CALL, w.SignalKind.PRAISED, w.SignalKind.TOLD_SECOND,
}  # fmt: skip
"""Signals that came with the no; they do not say that there was an interview."""


@dataclass(slots=True)
class PersonRef:
    """Name a person: a known contact, or a new one who is made at Finish.

    `role` is as what they take part in a meeting; None leaves it as it is stored. `is_new` says
    that somebody new is meant though others are called so.
    """

    name: str = ""
    contact_id: int | None = None
    title: str = ""
    role: str | None = None
    is_new: bool = False


@dataclass(slots=True)
class SignalTick:
    """Say when a signal was seen, if known."""

    on: date | None = None


@dataclass(slots=True)
class InterviewerDraft:
    """Say how it clicked with one person; `link_id` is the stored link, 0 for a new one."""

    person: PersonRef
    link_id: int = 0
    round_number: int = 1
    role: w.RoundRole | None = None
    connection: int | None = None


@dataclass(slots=True)
class PointDraft:
    """Hold one point of the agenda."""

    minutes: int
    text: str


@dataclass(slots=True)
class TurndownDraft:
    """Hold everything the wizard knows so far; ids are 0 for what is not stored yet.

    `proposed` marks by field what was proposed last, so that it can be proposed anew for as
    long as nobody has changed it. `filled` marks by part and field what the journal filled in,
    so that what a person changed here can be told from what changed in the journal since.
    """

    turndown_id: int = 0
    ask_id: int = 0
    meeting_id: int = 0
    answer: w.Answer | None = None
    step: Step = Step.WHAT

    opportunity_id: int | None = None
    new_position: str = ""
    new_organization: str = ""
    on: date | None = None
    channel: w.Channel | None = None
    told_by: PersonRef | None = None
    words: str = ""
    decided_by: PersonRef | None = None
    supported_by: PersonRef | None = None

    signals: dict[w.SignalKind, SignalTick] = field(default_factory=dict)
    level_override: w.Level | None = None

    interviewers: list[InterviewerDraft] = field(default_factory=list)

    policy: w.FeedbackPolicy = w.FeedbackPolicy.UNKNOWN
    path: w.Path | None = None

    dread: int | None = None
    dread_note: str = ""

    ask_person: PersonRef | None = None
    ask_channel: w.Channel | None = None
    subject: str = ""
    wording: str = ""
    send_on: date | None = None
    sent: bool = False

    agreed: bool = False
    starts: datetime | None = None
    zone: str = ""
    minutes: int = 30
    form: w.MeetingForm = w.MeetingForm.IN_PERSON
    place: str = ""
    slots: list[datetime] = field(default_factory=list)
    nudge_on: date | None = None

    points: list[PointDraft] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)

    note: str = ""
    check_in_on: date | None = None
    learnt: str = ""

    proposed: dict[str, str] = field(default_factory=dict)
    filled: dict[str, dict[str, str]] = field(default_factory=dict)

    def steps(self) -> tuple[Step, ...]:
        """Return the pages of the chosen path; an open path shows those of a meeting."""
        road = _ROADS[self.path or w.Path.FEEDBACK_MEETING]
        shown = (step for step in road if step is not Step.AGENDA or self.agreed)
        return (*_START, *shown, Step.READY)

    def has_meeting(self) -> bool:
        """Tell whether Finish makes a meeting."""
        return self.path is w.Path.FEEDBACK_MEETING and self.agreed

    def has_ask(self) -> bool:
        """Tell whether Finish keeps an ask."""
        return self.path in (w.Path.FEEDBACK_MEETING, w.Path.WRITTEN_FEEDBACK)

    def has_interview(self) -> bool:
        """Tell whether it says that there was an interview: by who was met, or by a signal."""
        met = (one.person.contact_id or one.person.name.strip() for one in self.interviewers)
        return any(met) or bool(set(self.signals) - _OF_THE_NO_ITSELF)

    def problems(self, step: Step, today: date) -> dict[str, str]:
        """Return what keeps one page closed, field by field."""
        check = _CHECKS.get(step)
        return check(self, today) if check else {}

    def all_problems(self, today: date) -> dict[Step, dict[str, str]]:
        """Return the problems of every page of the path that has any."""
        found = {step: self.problems(step, today) for step in self.steps()}
        return {step: problems for step, problems in found.items() if problems}


def _what(draft: TurndownDraft, today: date) -> dict[str, str]:
    found = _too_long(words=draft.words)
    if draft.opportunity_id is None and not draft.new_position.strip():
        found["opportunity"] = _("Which position was it? Pick one or write its name.")
    if max(len(draft.new_position), len(draft.new_organization)) > MOST_LINE:
        found["opportunity"] = _("This name is too long.")
    if draft.on is None:
        found["on"] = _("On which day did the no come?")
    elif not plausible(draft.on, today):
        found["on"] = _("This date cannot be right.")
    elif draft.on > today:
        found["on"] = _("This day is still to come.")
    return found | _long_names(
        told_by=draft.told_by, decided_by=draft.decided_by, supported_by=draft.supported_by
    )


def _close(draft: TurndownDraft, today: date) -> dict[str, str]:
    wrong = [t for t in draft.signals.values() if t.on and not plausible(t.on, today)]
    return {"signals": _("One of these dates cannot be right.")} if wrong else {}


def _click(draft: TurndownDraft, _today: date) -> dict[str, str]:
    if any(i.connection is not None and not 0 <= i.connection <= 3 for i in draft.interviewers):
        return {"interviewers": _("A connection goes from 0 to 3.")}
    if any(not 1 <= i.round_number <= MOST_ROUNDS for i in draft.interviewers):
        return {"interviewers": _("A round has a number from 1 to 99.")}
    if any(_long_names(person=i.person) for i in draft.interviewers):
        return {"interviewers": _("This name is too long.")}
    return {}


def _feel(draft: TurndownDraft, _today: date) -> dict[str, str]:
    found = _too_long(dread_note=draft.dread_note)
    if draft.dread is not None and not 0 <= draft.dread <= 10:
        found["dread"] = _("This goes from 0 to 10.")
    return found


def _ask(draft: TurndownDraft, today: date) -> dict[str, str]:
    found = _too_long(wording=draft.wording) | _long_names(ask_person=draft.ask_person)
    if len(draft.subject) > MOST_LINE:
        found["subject"] = _("This is too long for a subject.")
    if draft.send_on is not None and not plausible(draft.send_on, today):
        found["send_on"] = _("This date cannot be right.")
    elif draft.send_on is not None and draft.on is not None and draft.send_on < draft.on:
        found["send_on"] = _("This is before the no came.")
    if any(not plausible(slot.date(), today) for slot in draft.slots):
        found["slots"] = _("One of these dates cannot be right.")
    return found


def _when(draft: TurndownDraft, today: date) -> dict[str, str]:
    found: dict[str, str] = {}
    if len(draft.place) > MOST_LINE:
        found["place"] = _("This is too long for a place.")
    if draft.zone and not is_zone(draft.zone):
        found["zone"] = _("This is not a time zone, such as Europe/Berlin.")
    if not 1 <= draft.minutes <= MOST_MINUTES:
        found["minutes"] = _("A meeting lasts from 1 to 600 minutes.")
    return found | (_agreed_problems if draft.agreed else _waiting_problems)(draft, today)


def _agreed_problems(draft: TurndownDraft, today: date) -> dict[str, str]:
    if draft.starts is None:
        return {"starts": _("When do you meet?")}
    if not plausible(draft.starts.date(), today):
        return {"starts": _("This date cannot be right.")}
    if draft.on is not None and draft.starts.date() < draft.on:
        return {"starts": _("This is before the no came.")}
    if not exists(draft.starts, draft.zone):
        return {"starts": _("The clock skips this hour on that day (summer time).")}
    return {}


def _waiting_problems(draft: TurndownDraft, today: date) -> dict[str, str]:
    found = {}
    if draft.nudge_on is not None and not plausible(draft.nudge_on, today):
        found["nudge_on"] = _("This date cannot be right.")
    return found


def _agenda(draft: TurndownDraft, _today: date) -> dict[str, str]:
    found = {}
    if any(len(p.text) > MOST_LINE * 4 for p in draft.points):
        found["points"] = _("One of these points is too long for a page.")
    elif any(not p.text.strip() for p in draft.points):
        found["points"] = _("A point has no text.")
    elif any(not 0 <= p.minutes <= MOST_MINUTES for p in draft.points):
        found["points"] = _("A point lasts from 0 to 600 minutes.")
    elif draft.points and (planned := sum(p.minutes for p in draft.points)) != draft.minutes:
        sentence = _("The points take {planned} minutes, the meeting {minutes}.")
        found["points"] = sentence.format(planned=planned, minutes=draft.minutes)
    if any(len(q) > MOST_LINE * 4 for q in draft.questions):
        found["questions"] = _("One of these questions is too long for a page.")
    return found


def _connect(draft: TurndownDraft, today: date) -> dict[str, str]:
    found = _too_long(note=draft.note)
    if draft.check_in_on is not None and not plausible(draft.check_in_on, today):
        found["check_in_on"] = _("This date cannot be right.")
    return found


def _learnt(draft: TurndownDraft, _today: date) -> dict[str, str]:
    return _too_long(learnt=draft.learnt)


def _long_names(**people: PersonRef | None) -> dict[str, str]:
    return {
        name: _("This name is too long.")
        for name, person in people.items()
        if person is not None and max(len(person.name), len(person.title)) > MOST_LINE
    }


def _too_long(**texts: str) -> dict[str, str]:
    sentence = _("This text is longer than 200,000 characters. Shorten it; nothing is lost.")
    return {name: sentence for name, text in texts.items() if len(text) > MOST_TEXT}


_CHECKS = {
    Step.WHAT: _what,
    Step.CLOSE: _close,
    Step.CLICK: _click,
    Step.FEEL: _feel,
    Step.ASK: _ask,
    Step.WHEN: _when,
    Step.AGENDA: _agenda,
    Step.CONNECT: _connect,
    Step.LEARNT: _learnt,
}
