# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the wizard proposes on each page: worked out from the rules, the journal and settings."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from networkjournal.domain import contender, timing, way_on
from networkjournal.domain.agenda import Point, fit
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Settings
from networkjournal.domain.turndown_draft import PersonRef, PointDraft, Step, TurndownDraft
from networkjournal.domain.words import Channel, Level, MeetingForm, MeetingKind, Path
from networkjournal.i18n import _
from networkjournal.services.templates import Letter, TemplateBook

LUNCH_MINUTES = 45
_MOST_QUESTIONS = 6


class Proposals:
    """Propose what a draft leaves open; never overwrite what a person gave."""

    def __init__(self, reader: Reader, book: TemplateBook) -> None:
        self._reader = reader
        self._book = book

    def closeness(self, draft: TurndownDraft, settings: Settings) -> contender.Closeness:
        """Work out how close it was, line by line."""
        return contender.closeness(draft.signals, settings.weights)

    def level(self, draft: TurndownDraft, settings: Settings) -> Level:
        """Return the level: what the person says, else what the signals say."""
        return draft.level_override or self.closeness(draft, settings).level

    def way(self, draft: TurndownDraft, settings: Settings) -> way_on.Proposal:
        """Return the proposed path with its reason."""
        level = self.level(draft, settings)
        return way_on.propose(draft.policy, _met(draft), level, _teller(draft))

    def fill(self, draft: TurndownDraft, step: Step, settings: Settings, today: date) -> None:
        """Fill the open fields of one page."""
        if step is Step.WAY and draft.path is None:
            draft.path = self.way(draft, settings).path
        elif step is Step.ASK:
            self._fill_ask(draft, settings, today)
        elif step is Step.WHEN:
            self._fill_when(draft, settings, today)
        elif step is Step.AGENDA:
            self._fill_agenda(draft)
        elif step is Step.CONNECT:
            self._fill_connect(draft, settings, today)

    def slots(self, draft: TurndownDraft, settings: Settings, today: date) -> list[datetime]:
        """Return three free times to offer."""
        zone = draft.zone or settings.me.zone

        def is_free(wall: datetime) -> bool:
            travel = settings.me.travel_minutes
            around = draft.minutes + 2 * travel
            return not self._reader.clashes(wall - timedelta(minutes=travel), zone, around)

        after = max(draft.send_on or today, today)
        return list(timing.propose_slots(after, settings.me, draft.minutes, draft.form, is_free))

    def letter(self, draft: TurndownDraft, settings: Settings) -> Letter:
        """Return the letter or script for the path and the channel, filled as far as known."""
        me = settings.me
        values = {
            "name": draft.ask_person.name if draft.ask_person else "",
            "position": self.position(draft),
            "slots": slot_lines(draft.slots),
            "my_name": me.name,
            "my_contact": " · ".join(part for part in (me.phone, me.email) if part),
            "my_phone": me.phone,
            "organization": self.organization(draft),
        }
        return self._book.letter(_letter_name(draft), values)

    def position(self, draft: TurndownDraft) -> str:
        """Return the title of the position."""
        if draft.opportunity_id is None:
            return draft.new_position
        found = self._reader.opportunities([draft.opportunity_id])
        return found[0].position if found else draft.new_position

    def organization(self, draft: TurndownDraft) -> str:
        """Return the name of the organization."""
        if draft.opportunity_id is None:
            return draft.new_organization
        found = self._reader.opportunities([draft.opportunity_id])
        return found[0].organization if found else draft.new_organization

    def agenda(self, minutes: int, form: MeetingForm) -> tuple[Point, ...]:
        """Return the points of the feedback agenda that fits the length."""
        forms = [t for t in self._book.agenda_templates() if t.kind == MeetingKind.FEEDBACK]
        exact = [t for t in forms if t.minutes == minutes]
        lunch = [t for t in forms if form is MeetingForm.LUNCH and t.minutes == LUNCH_MINUTES]
        chosen = (exact or lunch or forms)[0]
        points = tuple(Point(item.minutes, item.text) for item in chosen.items)
        return fit(points, max(minutes, len(points)))

    def bank(self, kind: MeetingKind) -> tuple[str, ...]:
        """Return the questions to choose from."""
        return tuple(question.text for question in self._book.questions(kind))

    def _fill_ask(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        if draft.ask_person is None and (wanted := whom(draft)):
            draft.ask_person = wanted
        draft.ask_channel = draft.ask_channel or Channel.EMAIL
        if draft.send_on is None and draft.on is not None:
            draft.send_on = timing.ask_on(draft.on, today, settings.timings)
        draft.zone = draft.zone or settings.me.zone
        if not draft.slots and draft.path is Path.FEEDBACK_MEETING:
            draft.slots = self.slots(draft, settings, today)
        if not draft.wording:
            letter = self.letter(draft, settings)
            draft.subject, draft.wording = letter.subject, letter.body

    def _fill_when(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        draft.zone = draft.zone or settings.me.zone
        if not draft.slots:
            draft.slots = self.slots(draft, settings, today)
        if draft.starts is None and draft.slots:
            draft.starts = draft.slots[0]
        if draft.nudge_on is None and draft.send_on is not None:
            draft.nudge_on = timing.nudge_on(draft.send_on, settings.timings)

    def _fill_agenda(self, draft: TurndownDraft) -> None:
        if not draft.points:
            draft.points = [
                PointDraft(p.minutes, p.text) for p in self.agenda(draft.minutes, draft.form)
            ]
        if not draft.questions:
            draft.questions = _spread(self._book, _MOST_QUESTIONS)

    def _fill_connect(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        if draft.ask_person is None and (wanted := whom(draft)):
            draft.ask_person = wanted
        if not draft.note:
            draft.note = self.letter(draft, settings).body
        if draft.check_in_on is None:
            since = draft.on or today
            draft.check_in_on = since + timedelta(days=settings.timings.check_in_days)


def whom(draft: TurndownDraft) -> PersonRef | None:
    """Return the person to ask: who is known best, else who told you."""
    chosen = way_on.whom(_met(draft), _teller(draft))
    people = [i.person for i in draft.interviewers] + ([draft.told_by] if draft.told_by else [])
    if chosen is None:
        return people[0] if len(people) == 1 else None
    return people[-chosen - 1] if chosen < 0 else _known(people, chosen)


def slot_lines(slots: Sequence[datetime]) -> str:
    """Return the times to offer, one a line."""
    return "\n".join(
        _("{day}, {time}").format(day=f"{slot:%A} {slot.day} {slot:%B}", time=f"{slot:%H:%M}")
        for slot in slots
    )


def _letter_name(draft: TurndownDraft) -> str:
    if draft.path is Path.STAY_CONNECTED:
        return "stay-connected"
    if draft.path is Path.WRITTEN_FEEDBACK:
        return "written-feedback"
    return "phone-script" if draft.ask_channel is Channel.CALL else "request"


def _met(draft: TurndownDraft) -> list[way_on.Met]:
    """Return the interviewers for the rule; new people go by negative numbers."""
    return [
        way_on.Met(
            contact_id=i.person.contact_id or -index - 1,
            name=i.person.name,
            round_number=i.round_number,
            role=i.role,
            connection=i.connection,
        )
        for index, i in enumerate(draft.interviewers)
    ]


def _teller(draft: TurndownDraft) -> tuple[int, str] | None:
    if draft.told_by is None or not draft.told_by.name:
        return None
    return draft.told_by.contact_id or -len(draft.interviewers) - 1, draft.told_by.name


def _known(people: Sequence[PersonRef], contact_id: int) -> PersonRef | None:
    return next((p for p in people if p.contact_id == contact_id), None)


def _spread(book: TemplateBook, count: int) -> list[str]:
    """Return a first choice of questions: one of each topic before a second of any."""
    bank = book.questions(MeetingKind.FEEDBACK)
    seen: dict[str, int] = {}
    ranked = []
    for place, question in enumerate(bank):
        seen[question.topic] = seen.get(question.topic, 0) + 1
        ranked.append((seen[question.topic], place, question.text))
    chosen = sorted(sorted(ranked)[:count], key=_place)
    return [text for _turn, _where, text in chosen]


def _place(ranked: tuple[int, int, str]) -> int:
    return ranked[1]
