# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What lists and pages show: rows joined with the names that belong to them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from networkjournal.domain import cadence, rows, words
from networkjournal.domain.contender import closeness
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.pipeline_filter import PipelineFilter, SortKey
from networkjournal.domain.settings import Cadences, Timings, Weights
from networkjournal.domain.standing import Facts, Stand, standing
from networkjournal.domain.words import Kind as Kind  # noqa: PLC0414  lists are asked for by kind


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Say which rows of a list, in which order; `limit` 0 means all."""

    text: str = ""
    sort: str = ""
    descending: bool = False
    ended: bool = False
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineQuery:
    """Say which opportunities, in which order; an empty sort is the usual one.

    `timings`, `weights` and `today` are what the standing and the level are worked out from;
    `limit` 0 means all.
    """

    today: date
    filter: PipelineFilter = field(default_factory=PipelineFilter)
    sort: tuple[SortKey, ...] = ()
    group: str = ""
    timings: Timings = field(default_factory=Timings)
    weights: Weights = field(default_factory=Weights)
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleQuery:
    """Say which people, in which order; `sort` is one of `people_filter.COLUMNS`.

    `text` is what one searches for beside the filter; `limit` 0 means all.
    """

    today: date
    filter: PeopleFilter = field(default_factory=PeopleFilter)
    text: str = ""
    sort: str = "name"
    descending: bool = False
    cadences: Cadences = field(default_factory=Cadences)
    limit: int = 0


@dataclass(frozen=True, slots=True)
class InterviewerDot:
    """Show with whom it clicked best (0 to 3)."""

    contact_id: int
    name: str
    connection: int


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """Show an opportunity in a list or on a card; `since` is the day of its last stage change.

    `level_override` is what was said by hand; `next_what` names the coming round or meeting.
    """

    id: int
    position: str
    organization: str
    stage: words.Stage
    furthest: words.Stage
    ending: words.Ending | None
    since: date | None
    organization_id: int | None = None
    source: str = ""
    link: str = ""
    salary: str = ""
    place: float = 0.0
    tags: tuple[str, ...] = ()
    applied_on: date | None = None
    facts: Facts = field(default_factory=Facts)
    signals: frozenset[words.SignalKind] = frozenset()
    level_override: words.Level | None = None
    best: InterviewerDot | None = None
    next_on: date | None = None
    next_what: str = ""
    documents: int = 0

    def stand(self, timings: Timings, today: date) -> Stand:
        """Return whether it waits, is quiet or cold, and since when."""
        return standing(self.facts, timings, today)

    def level(self, weights: Weights) -> words.Level:
        """Return how close it came: as said by hand, else by the signals."""
        return self.level_override or closeness(self.signals, weights).level


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Show a person in a list; `connection` is the best one in any round.

    `round_number` is the last round in which they sat on a day that nobody noted, 0 for none.
    """

    id: int
    name: str
    title: str
    organization: str
    last_touch: date | None
    connection: int | None
    round_number: int = 0
    tags: tuple[str, ...] = ()
    cadence: words.Cadence | None = None
    cadence_days: int | None = None
    snoozed_until: date | None = None
    connected_on: date | None = None
    met_how: words.MetHow | None = None
    has_photo: bool = False

    def due(self, cadences: Cadences) -> date | None:
        """Return the day on which a touch is due, if one is."""
        every = cadence.days(self.cadence, self.cadence_days, cadences)
        return cadence.due(every, self.last_touch, self.connected_on, self.snoozed_until)

    def late(self, cadences: Cadences, today: date) -> int:
        """Return by how many days a touch is late."""
        return cadence.late(self.due(cadences), today)


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """Show a meeting in a list."""

    id: int
    kind: words.MeetingKind
    state: words.MeetingState
    starts: datetime
    zone: str
    minutes: int
    people: str
    place: str
    printed_on: date | None


@dataclass(frozen=True, slots=True)
class InterviewerView:
    """Show one interviewer of one round with their name."""

    row: rows.Interviewer
    name: str
    title: str
    round_number: int
    round_on: date | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """Show a round with its interviewers."""

    row: rows.InterviewRound
    interviewers: tuple[InterviewerView, ...]


@dataclass(frozen=True, slots=True)
class SignalView:
    """Show a contender signal with who gave it."""

    row: rows.Signal
    contact: str


@dataclass(frozen=True, slots=True)
class AskView:
    """Show an ask with the name of who was asked."""

    row: rows.Ask
    contact: str


@dataclass(frozen=True, slots=True)
class TurndownView:
    """Show a turndown with its asks and meetings, oldest first."""

    row: rows.Turndown
    told_by: str
    decided_by: str
    supported_by: str
    asks: tuple[AskView, ...]
    meetings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class GapView:
    """Show a gap with who said it and at which position.

    `matters_for` are id and position of the opportunities for which it was said to matter too.
    """

    row: rows.Gap
    said_by: str
    position: str
    matters_for: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TouchView:
    """Show a logged interaction with the name of the person, if it was with one."""

    row: rows.Touch
    contact: str


@dataclass(frozen=True, slots=True)
class OpportunityPage:
    """Show all that belongs to one opportunity.

    Documents stand by kind and name, the newest version first; touches are its own and those
    of its interviewers since applying, newest first.
    """

    row: rows.Opportunity
    organization: rows.Organization | None
    changes: tuple[rows.StageChange, ...]
    rounds: tuple[RoundView, ...]
    signals: tuple[SignalView, ...]
    turndowns: tuple[TurndownView, ...]
    meetings: tuple[MeetingLine, ...]
    tags: tuple[rows.Tag, ...] = ()
    documents: tuple[rows.Document, ...] = ()
    gaps: tuple[GapView, ...] = ()
    related_gaps: tuple[GapView, ...] = ()
    touches: tuple[TouchView, ...] = ()

    @property
    def interviewers(self) -> tuple[InterviewerView, ...]:
        """Return everybody met in any round, earliest round first."""
        return tuple(person for one in self.rounds for person in one.interviewers)

    def told_on(self, change: rows.StageChange) -> date:
        """Return the day of an entry; the no that it stands at is of the day on which it came.

        The entry itself may be later: an ending comes after all that is noted before it.
        """
        is_no = change.ending is words.Ending.TURNED_DOWN and change.id == self.changes[-1].id
        return self.turndowns[-1].row.on if is_no and self.turndowns else change.on


class EntryKind(StrEnum):
    """What an entry of a timeline speaks of."""

    TOUCH = "touch"
    INTERVIEW = "interview"
    MEETING = "meeting"
    LETTER = "letter"
    INTRODUCTION = "introduction"
    PROMISE = "promise"
    NO = "no"
    NOTE = "note"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Show one thing between you and a person; an interview may be known without its day.

    `contact_id` is another person of whom it speaks; `from_note` says that the detail is a line of
    the note, Markdown as typed.
    """

    on: date | None
    heading: str
    detail: str = ""
    connection: int | None = None
    meeting_id: int | None = None
    opportunity_id: int | None = None
    touch_id: int | None = None
    kind: EntryKind = EntryKind.OTHER
    contact_id: int | None = None
    letter_id: int | None = None
    from_note: bool = False


@dataclass(frozen=True, slots=True)
class PartLine:
    """Show an opportunity in which a person had a part, and how it clicked then (0 to 3).

    `rounds` are the numbers of theirs, `on` is the latest day known of their part.
    """

    id: int
    position: str
    organization: str
    ending: words.Ending | None
    stage: words.Stage
    role: words.RoundRole | None = None
    rounds: tuple[int, ...] = ()
    connection: int | None = None
    told_no: bool = False
    decided: bool = False
    supported: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Show all that belongs to one person; the timeline is newest first.

    Promises that are open come first; `photo` is a JPEG or PNG picture, empty without one;
    `introduced_by` names who led to them.
    """

    row: rows.Contact
    organization: rows.Organization | None
    emails: tuple[rows.ContactValue, ...]
    phones: tuple[rows.ContactValue, ...]
    timeline: tuple[TimelineEntry, ...]
    parts: tuple[PartLine, ...] = ()
    promises: tuple[rows.Promise, ...] = ()
    tags: tuple[rows.Tag, ...] = ()
    photo: bytes = b""
    introduction: rows.Introduction | None = None
    introduced_by: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """Show who takes part in a meeting, and as what."""

    contact_id: int
    name: str
    title: str
    organization: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """Show all that belongs to one meeting."""

    row: rows.Meeting
    people: tuple[PersonView, ...]
    items: tuple[rows.AgendaItem, ...]
    questions: tuple[rows.Question, ...]
    opportunity: OpportunityLine | None


@dataclass(frozen=True, slots=True)
class OpenAsk:
    """Show an ask that has no answer yet, at one organization."""

    ask: rows.Ask
    contact: str
    organization: str


@dataclass(frozen=True, slots=True)
class Trashed:
    """Show one thing in the trash."""

    kind: Kind
    id: int
    title: str
    trashed_at: datetime
