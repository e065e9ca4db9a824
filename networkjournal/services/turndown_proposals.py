# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the wizard proposes on each page: worked out from the rules, the journal and settings."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from networkjournal.domain import contender, days, timing, way_on
from networkjournal.domain.agenda import Point, fit
from networkjournal.domain.ports import Reader
from networkjournal.domain.rows import Ask
from networkjournal.domain.settings import Settings
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    Step,
    TurndownDraft,
)
from networkjournal.domain.words import (
    Answer,
    Channel,
    FeedbackPolicy,
    Level,
    MeetingForm,
    MeetingKind,
    Path,
    RoundRole,
)
from networkjournal.i18n import _
from networkjournal.services.templates import Letter, TemplateBook

if TYPE_CHECKING:
    from networkjournal.services.template_files import AgendaTemplate

_MOST_QUESTIONS = 6
_NOBODY_TRAVELS = (MeetingForm.PHONE, MeetingForm.VIDEO)
_NO = (Answer.NO_POLICY, Answer.NO_TIME, Answer.SILENCE)


class Proposals:
    """Propose what a draft leaves open; never overwrite what a person gave.

    What was proposed is proposed anew while nobody has changed it, so that a letter follows
    the person, the channel and the times.
    """

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
        refused = self._refused(draft)
        is_known = bool(draft.signals) or draft.level_override is not None
        met, teller = _met(draft, refused), _teller(draft, refused)
        return way_on.propose(draft.policy, met, level, teller, is_known=is_known)

    def fill(self, draft: TurndownDraft, step: Step, settings: Settings, today: date) -> None:
        """Fill the open fields of one page."""
        if step is Step.WAY:
            self._fill_way(draft, settings)
        elif step is Step.ASK:
            self._fill_ask(draft, settings, today)
        elif step is Step.WHEN:
            self._fill_when(draft, settings, today)
        elif step is Step.AGENDA:
            self._fill_agenda(draft)
        elif step is Step.CONNECT:
            self._fill_connect(draft, settings, today)
        elif step is Step.READY and draft.has_ask() and not draft.sent:
            self._follow_slots(draft, settings)

    def slots(self, draft: TurndownDraft, settings: Settings, today: date) -> list[datetime]:
        """Return three free times to offer."""
        zone = draft.zone or settings.me.zone

        def is_free(wall: datetime) -> bool:
            travel = 0 if draft.form in _NOBODY_TRAVELS else settings.me.travel_minutes
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
        return self._book.letter(self._letter_name(draft), values)

    def rewrite(self, draft: TurndownDraft, settings: Settings) -> None:
        """Fill letter or note anew while nobody has changed it, nor sent it."""
        if draft.sent:
            return
        if draft.path is Path.STAY_CONNECTED:
            _propose(draft, note=self.letter(draft, settings).body)
        else:
            self._write(draft, settings)

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

    def perhaps_met(self, draft: TurndownDraft) -> list[PersonRef]:
        """Return who told, decided or supported and is not among those met."""
        met = {_who(one.person) for one in draft.interviewers}
        named = (draft.told_by, draft.decided_by, draft.supported_by)
        people = {_who(one): one for one in named if one is not None and one.name.strip()}
        return [one for who, one in people.items() if who not in met]

    def named(self, draft: TurndownDraft) -> str:
        """Return by which words a draft is known: its position and organization."""
        about = (self.position(draft), self.organization(draft))
        return ", ".join(" ".join(part.split()) for part in about if part.strip())

    def agenda(self, minutes: int, form: MeetingForm) -> tuple[Point, ...]:
        """Return the points of the feedback agenda that is nearest to the length, fitted to it.

        A meeting with fewer minutes than points has the first of them.
        """
        forms = [t for t in self._book.agenda_templates() if t.kind == MeetingKind.FEEDBACK]
        if not forms:
            return ()

        def distance(one: "AgendaTemplate") -> tuple[int, bool]:
            return abs(one.minutes - minutes), ("lunch" in one.key) != (form is MeetingForm.LUNCH)

        chosen = min(forms, key=distance)
        points = tuple(Point(item.minutes, item.text) for item in chosen.items)
        return fit(points[: max(minutes, 1)], max(minutes, 1))

    def bank(self, kind: MeetingKind) -> tuple[str, ...]:
        """Return the questions to choose from, one's own last."""
        own = [question.text for question in self._reader.own_questions(kind)]
        return (*(question.text for question in self._book.questions(kind)), *own)

    def near(self, draft: TurndownDraft) -> list[PersonRef]:
        """Return whom one may write to first: the interviewers, latest round first, the teller."""
        refused = self._refused(draft)
        seats = sorted(draft.interviewers, key=_latest_first)
        people = [one.person for one in seats] + ([draft.told_by] if draft.told_by else [])
        return [one for one in people if one.contact_id not in refused]

    def _fill_way(self, draft: TurndownDraft, settings: Settings) -> None:
        if draft.policy is FeedbackPolicy.UNKNOWN:
            place = self._reader.find_organization(self.organization(draft))
            draft.policy = FeedbackPolicy.UNKNOWN if place is None else place.feedback_policy
        _propose(draft, path=self.way(draft, settings).path)

    def _fill_ask(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        _propose(draft, ask_person=self._whom(draft))
        draft.ask_channel = draft.ask_channel or Channel.EMAIL
        if draft.on is not None and not draft.sent:
            _propose(draft, send_on=timing.ask_on(draft.on, today, settings.timings))
        draft.zone = draft.zone or settings.me.zone
        if draft.sent and draft.wording:
            return
        if draft.path is Path.FEEDBACK_MEETING:
            _propose(draft, slots=self.slots(draft, settings, today))
        self._write(draft, settings)

    def _fill_when(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        self._note_letter(draft, settings)
        draft.zone = draft.zone or settings.me.zone
        if not draft.sent and not draft.slots:  # else they stand in the letter by now
            _propose(draft, slots=self.slots(draft, settings, today))
        coming = [slot for slot in draft.slots if slot.date() >= today]
        if draft.starts in draft.slots and draft.starts not in coming:  # it is past by now
            _mark(draft, "starts")
        if first := next(iter(coming or self.slots(draft, settings, today)), None):
            _propose(draft, starts=first)
        if draft.send_on is not None:
            _propose(draft, nudge_on=timing.nudge_on(draft.send_on, settings.timings))

    def _fill_agenda(self, draft: TurndownDraft) -> None:
        points = self.agenda(draft.minutes, draft.form)
        _propose(draft, points=[PointDraft(p.minutes, p.text) for p in points])
        _propose(draft, questions=_spread(self._book, _MOST_QUESTIONS))

    def _fill_connect(self, draft: TurndownDraft, settings: Settings, today: date) -> None:
        _propose(draft, ask_person=self._whom(draft))
        if not draft.sent:
            _propose(draft, note=self.letter(draft, settings).body)
        later = (draft.on or today) + timedelta(days=settings.timings.check_in_days)
        _propose(draft, check_in_on=_working_day(max(later, today)))

    def _write(self, draft: TurndownDraft, settings: Settings) -> None:
        letter = self.letter(draft, settings)
        _propose(draft, subject=letter.subject)
        _propose(draft, wording=letter.body)

    def _note_letter(self, draft: TurndownDraft, settings: Settings) -> None:
        """Remember that the letter stands as it was proposed, before the times change."""
        letter = self.letter(draft, settings)
        if (draft.subject, draft.wording) == (letter.subject, letter.body):
            _mark(draft, "subject", "wording")

    def _follow_slots(self, draft: TurndownDraft, settings: Settings) -> None:
        """Let a letter that nobody changed offer the times as they stand in the end."""
        if draft.wording and _is_proposed(draft, "wording"):
            self._write(draft, settings)

    def _whom(self, draft: TurndownDraft) -> PersonRef | None:
        if draft.path is Path.STAY_CONNECTED:
            return whom(draft)
        refused = self._refused(draft)
        if draft.policy is FeedbackPolicy.HR_ONLY:
            desk = (RoundRole.HR, RoundRole.RECRUITER)
            for one in draft.interviewers:
                if one.role in desk and one.person.contact_id not in refused:
                    return one.person
        return whom(draft, refused)

    def _asked(self, draft: TurndownDraft) -> list[Ask]:
        view = self._reader.turndown(draft.turndown_id) if draft.turndown_id else None
        return [] if view is None else [one.row for one in view.asks]

    def _refused(self, draft: TurndownDraft) -> frozenset[int]:
        """Return who said no to an ask of this turndown, or did not answer."""
        now = draft.answer if draft.answer in _NO else None
        return frozenset(
            ask.contact_id
            for ask in self._asked(draft)
            if ask.contact_id and (ask.answer in _NO or (now and ask.id == draft.ask_id))
        )

    def _letter_name(self, draft: TurndownDraft) -> str:
        if draft.path is Path.STAY_CONNECTED:
            answers = [draft.answer, *(ask.answer for ask in self._asked(draft))]
            return "policy-no" if Answer.NO_POLICY in answers else "stay-connected"
        if draft.path is Path.WRITTEN_FEEDBACK:
            return "written-feedback"
        return "phone-script" if draft.ask_channel is Channel.CALL else "request"


def whom(draft: TurndownDraft, refused: frozenset[int] = frozenset()) -> PersonRef | None:
    """Return the person to ask: who is known best, else who told you; not who has said no."""
    met, teller = _met(draft, refused), _teller(draft, refused)
    chosen = way_on.whom(met, teller)
    people = [i.person for i in draft.interviewers] + ([draft.told_by] if draft.told_by else [])
    if chosen is None:
        left = [one for one in people if one.contact_id not in refused]
        return left[0] if len(left) == 1 else None
    return people[-chosen - 1] if chosen < 0 else _known(people, chosen)


def _propose(draft: TurndownDraft, **values: Any) -> None:
    """Take what is proposed where nothing stands yet, or still what was proposed before."""
    for name, value in values.items():
        if getattr(draft, name) in (None, "", []) or _is_proposed(draft, name):
            setattr(draft, name, value)
            _mark(draft, name)


def _mark(draft: TurndownDraft, *names: str) -> None:
    for name in names:
        draft.proposed[name] = repr(getattr(draft, name))


def _is_proposed(draft: TurndownDraft, name: str) -> bool:
    return draft.proposed.get(name) == repr(getattr(draft, name))


def _who(person: PersonRef) -> tuple[int | None, str]:
    """Return by what a person is known: a contact by its id, a new one by the name."""
    known = person.contact_id
    return (known, "") if known is not None else (None, " ".join(person.name.casefold().split()))


def slot_lines(slots: Sequence[datetime]) -> str:
    """Return the times to offer, one a line."""
    return "\n".join(
        _("{day}, {time}").format(day=days.long(slot), time=f"{slot:%H:%M}") for slot in slots
    )


def _met(draft: TurndownDraft, refused: frozenset[int]) -> list[way_on.Met]:
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
        if i.person.contact_id not in refused
    ]


def _teller(draft: TurndownDraft, refused: frozenset[int]) -> tuple[int, str] | None:
    told_by = draft.told_by
    if told_by is None or not told_by.name or told_by.contact_id in refused:
        return None
    people = [i.person for i in draft.interviewers]
    same = people.index(told_by) if told_by in people else len(people)
    return told_by.contact_id or -same - 1, told_by.name


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


def _working_day(day: date) -> date:
    """Return the day, or the Monday after it where it is on a weekend."""
    over = day.weekday() - 4
    return day + timedelta(days=3 - over) if over > 0 else day


def _latest_first(one: InterviewerDraft) -> int:
    return -one.round_number


def _place(ranked: tuple[int, int, str]) -> int:
    return ranked[1]
