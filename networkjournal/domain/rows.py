# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the journal holds, as frozen records: one class a table, without its stamps.

An optional value that nobody gave is None, never 0 and never an empty date.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from networkjournal.domain import words as w


@dataclass(frozen=True, slots=True)
class Row:
    """Be a record of the journal; `id` is 0 until it is stored."""

    id: int = 0
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class Organization(Row):
    """Hold a place where people work and how it deals with feedback."""

    name: str = ""
    feedback_policy: w.FeedbackPolicy = w.FeedbackPolicy.UNKNOWN
    policy_source: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class ContactValue(Row):
    """Hold one e-mail address or phone number of a contact, as written."""

    contact_id: int = 0
    position: int = 0
    value: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Contact(Row):
    """Hold a person; `name` is what is shown, `uid` what another address book calls them."""

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    organization_id: int | None = None
    linkedin_url: str = ""
    links: str = ""
    city: str = ""
    birthday: str = ""
    notes: str = ""
    connected_on: date | None = None
    uid: str = ""
    cadence: w.Cadence | None = None
    cadence_days: int | None = None
    snoozed_until: date | None = None
    met_how: w.MetHow | None = None
    may_hire_again: bool = False
    check_in_on: date | None = None


@dataclass(frozen=True, slots=True)
class Opportunity(Row):
    """Hold one position that you pursue; an ending keeps `furthest`.

    `place` orders the cards of a board's column, small first.
    """

    position: str = ""
    organization_id: int | None = None
    stage: w.Stage = w.Stage.SAVED
    furthest: w.Stage = w.Stage.SAVED
    ending: w.Ending | None = None
    source: str = ""
    link: str = ""
    salary: str = ""
    description: str = ""
    notes: str = ""
    place: float = 0.0
    level_override: w.Level | None = None


@dataclass(frozen=True, slots=True)
class StageChange(Row):
    """Hold one step of an opportunity: into a stage, or to an ending."""

    opportunity_id: int = 0
    on: date = date.min
    stage: w.Stage | None = None
    ending: w.Ending | None = None


@dataclass(frozen=True, slots=True)
class InterviewRound(Row):
    """Hold one numbered round of interviews; `promised_on` is when they said they would answer."""

    opportunity_id: int = 0
    number: int = 1
    on: date | None = None
    form: w.RoundForm | None = None
    outcome: str = ""
    notes: str = ""
    promised_on: date | None = None
    questions: str = ""
    debrief: str = ""


@dataclass(frozen=True, slots=True)
class Interviewer(Row):
    """Hold who sat in a round, and how it clicked there (0 to 3)."""

    round_id: int = 0
    contact_id: int = 0
    role: w.RoundRole | None = None
    connection: int | None = None


@dataclass(frozen=True, slots=True)
class Signal(Row):
    """Hold one dated observation that you were close."""

    opportunity_id: int = 0
    kind: w.SignalKind = w.SignalKind.SALARY
    on: date | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Turndown(Row):
    """Hold the no itself and the way on; dread is 0 to 10; `resume_on` is when to go on."""

    opportunity_id: int = 0
    on: date = date.min
    channel: w.Channel | None = None
    told_by_id: int | None = None
    words: str = ""
    decided_by_id: int | None = None
    supported_by_id: int | None = None
    level_override: w.Level | None = None
    path: w.Path | None = None
    dread: int | None = None
    dread_note: str = ""
    learnt: str = ""
    note: str = ""
    resume_on: date | None = None
    check_in_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ask(Row):
    """Hold the request to one person; `slots` are wall times in `zone`."""

    turndown_id: int = 0
    contact_id: int | None = None
    channel: w.Channel | None = None
    subject: str = ""
    wording: str = ""
    send_on: date | None = None
    sent_on: date | None = None
    slots: tuple[datetime, ...] = ()
    zone: str = ""
    nudge_on: date | None = None
    answer: w.Answer | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Meeting(Row):
    """Hold a meeting; `starts` is the wall time in the IANA zone `zone`."""

    kind: w.MeetingKind = w.MeetingKind.FEEDBACK
    state: w.MeetingState = w.MeetingState.PLANNED
    starts: datetime = datetime.min
    zone: str = ""
    minutes: int = 30
    form: w.MeetingForm = w.MeetingForm.IN_PERSON
    place: str = ""
    purpose: str = ""
    notes: str = ""
    bring: str = ""
    worth: int | None = None
    dread: int | None = None
    opportunity_id: int | None = None
    turndown_id: int | None = None
    sequence: int = 0
    printed_on: date | None = None


@dataclass(frozen=True, slots=True)
class MeetingChange(Row):
    """Hold what became of a meeting: another state, or, without one, when it was before a move.

    `at` is the moment of the change, `starts` a wall time in `zone`.
    """

    meeting_id: int = 0
    at: datetime = datetime.min
    state: w.MeetingState | None = None
    starts: datetime | None = None
    zone: str = ""
    minutes: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPerson(Row):
    """Hold who takes part in a meeting, and as what."""

    meeting_id: int = 0
    contact_id: int = 0
    position: int = 0
    role: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem(Row):
    """Hold one point of an agenda with its minutes."""

    meeting_id: int = 0
    position: int = 0
    minutes: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Question(Row):
    """Hold one question to ask in a meeting, and the answer once it came."""

    meeting_id: int = 0
    position: int = 0
    text: str = ""
    asked: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Touch(Row):
    """Hold one logged interaction: with a contact, about an opportunity, or both."""

    contact_id: int | None = None
    opportunity_id: int | None = None
    on: date = date.min
    direction: w.Direction = w.Direction.OUT
    channel: w.Channel | None = None
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Tag(Row):
    """Hold a word that opportunities and people are marked with."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Introduction(Row):
    """Hold who led to a person: somebody, a no, or both."""

    contact_id: int = 0
    by_id: int | None = None
    turndown_id: int | None = None
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Promise(Row):
    """Hold what either side said they would do; it is open until `done_on`."""

    contact_id: int = 0
    meeting_id: int | None = None
    by_me: bool = True
    text: str = ""
    due: date | None = None
    said_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Document(Row):
    """Hold one version of a file without its content; `size` in bytes, `sha256` in hex digits.

    It belongs to an opportunity or to a meeting. Versions of one document share that, kind and
    name.
    """

    opportunity_id: int | None = None
    meeting_id: int | None = None
    kind: w.DocumentKind = w.DocumentKind.OTHER
    name: str = ""
    version: int = 1
    sha256: str = ""
    size: int = 0
    added_at: datetime = datetime.min
    sent_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap(Row):
    """Hold what was missing, about what, and the evidence under way."""

    opportunity_id: int | None = None
    said_by_id: int | None = None
    text: str = ""
    about: str = ""
    evidence: str = ""
    state: w.GapState = w.GapState.OPEN
    said_on: date | None = None
    meeting_id: int | None = None
    turndown_id: int | None = None


@dataclass(frozen=True, slots=True)
class GapOpportunity(Row):
    """Hold for which opportunity a gap matters, beside the one where it was told."""

    gap_id: int = 0
    opportunity_id: int = 0


@dataclass(frozen=True, slots=True)
class Yield(Row):
    """Hold what a meeting or a no gave.

    `contact_id` is whom an introduction led to, or to whom the CV went; `opportunity_id` is the
    lead; `given_by_id` is who gave it.
    """

    meeting_id: int | None = None
    turndown_id: int | None = None
    kind: w.YieldKind = w.YieldKind.ADVICE
    text: str = ""
    on: date = date.min
    contact_id: int | None = None
    opportunity_id: int | None = None
    given_by_id: int | None = None


@dataclass(frozen=True, slots=True)
class Letter(Row):
    """Hold a letter to one person; it is prepared until `sent_on`, and due on `write_on`."""

    contact_id: int = 0
    kind: w.LetterKind = w.LetterKind.OTHER
    channel: w.Channel | None = None
    subject: str = ""
    text: str = ""
    write_on: date | None = None
    sent_on: date | None = None
    meeting_id: int | None = None
    turndown_id: int | None = None
    opportunity_id: int | None = None


@dataclass(frozen=True, slots=True)
class OwnTemplate(Row):
    """Hold an agenda or a letter that was made by oneself; `content` is JSON."""

    kind: w.TemplateKind = w.TemplateKind.AGENDA
    name: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class OwnQuestion(Row):
    """Hold a question that was added to the bank; without a kind it suits every meeting."""

    kind: w.MeetingKind | None = None
    topic: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class SavedView(Row):
    """Hold a named way of looking at a list; `content` is JSON."""

    kind: w.Kind = w.Kind.OPPORTUNITY
    name: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold text that is being typed: kept without undo until it becomes one step."""

    key: str
    content: dict[str, Any]
    saved_at: datetime
