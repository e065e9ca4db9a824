# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn a finished draft into one step: the no, the people, the ask, the meeting, the agenda."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import PersonRef, TurndownDraft
from networkjournal.domain.words import Answer, Direction, Ending, MeetingKind, Path, Stage
from networkjournal.i18n import _
from networkjournal.services import opportunities
from networkjournal.services.meetings import write_agenda
from networkjournal.services.shared_moves import new_contact, organization_id
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say what Finish made."""

    turndown_id: int
    opportunity_id: int
    meeting_id: int | None = None
    ask_id: int | None = None


def finish(journal: Journal, draft: TurndownDraft, key: str, today: date) -> Outcome:
    """Store everything in one step, and forget the draft in the same breath."""
    if problems := draft.all_problems(today):
        first = next(iter(problems.values()))
        raise UserError(first)
    with journal.history.step(_("Record a turndown")) as step:
        writer = _Writer(journal, step, draft, today)
        outcome = writer.write(draft.path, resume_on=None)
        m.Draft.delete().where(m.Draft.key == key).execute()
    return outcome


def park(
    journal: Journal, draft: TurndownDraft, today: date, keep: Callable[[Outcome], None]
) -> Outcome:
    """Store the no and what is known around it; the way on stays open until tomorrow.

    `keep` stores the rest of the draft in the same breath.
    """
    if problems := draft.problems(draft.steps()[0], today):
        raise UserError(problems)
    with journal.history.step(_("Record a turndown")) as step:
        writer = _Writer(journal, step, draft, today)
        outcome = writer.write(None, resume_on=today + timedelta(days=1))
        keep(outcome)
    return outcome


class _Writer:
    """Write one draft inside one step; a new person named twice is made once."""

    def __init__(self, journal: Journal, step: Step, draft: TurndownDraft, today: date) -> None:
        self._reader, self._step, self._draft, self._today = journal.reader, step, draft, today
        self._made: dict[str, int] = {}
        self._organization: int | None = None

    def write(self, path: Path | None, resume_on: date | None) -> Outcome:
        opportunity_id = self._opportunity()
        self._interviewers(opportunity_id)
        self._signals(opportunity_id)
        turndown_id = self._turndown(opportunity_id, path, resume_on)
        self._answer(path)
        ask_id = self._ask(turndown_id) if path and self._draft.has_ask() else None
        meeting_id = None
        if path and self._draft.has_meeting():
            meeting_id = self._meeting(opportunity_id, turndown_id)
        if path is Path.STAY_CONNECTED and self._draft.sent:
            self._touch(self._draft.note)
        return Outcome(turndown_id, opportunity_id, meeting_id, ask_id)

    def _opportunity(self) -> int:
        draft, step = self._draft, self._step
        on = draft.on or self._today
        opportunity_id = draft.opportunity_id or self._new_opportunity(on)
        page = self._reader.opportunity(opportunity_id)
        if page is None:
            raise UserError({"opportunity": _("This opportunity was deleted meanwhile.")})
        self._organization = page.row.organization_id
        if self._organization is not None:
            step.update(m.Organization, self._organization, feedback_policy=draft.policy)
        opportunities.end(step, opportunity_id, Ending.TURNED_DOWN, on)
        return opportunity_id

    def _new_opportunity(self, on: date) -> int:
        draft, step = self._draft, self._step
        name = " ".join(draft.new_position.split())
        organization = organization_id(step, self._reader, draft.new_organization)
        opportunity_id = step.insert(
            m.Opportunity, position=name, folded=m.fold(name), organization_id=organization
        )
        talked = draft.interviewers or draft.signals
        stage = Stage.INTERVIEWING if talked else Stage.APPLIED
        opportunities.move(step, opportunity_id, stage, on)
        return opportunity_id

    def _interviewers(self, opportunity_id: int) -> None:
        for person in self._draft.interviewers:
            values: Mapping[str, Any] = {"role": person.role, "connection": person.connection}
            if person.link_id:
                if m.Interviewer.get_or_none(m.Interviewer.id == person.link_id):
                    self._step.update(m.Interviewer, person.link_id, **values)
                continue
            contact_id = self._person(person.person)
            round_id = self._round(opportunity_id, person.round_number)
            same = m.Interviewer.get_or_none(
                m.Interviewer.round_id == round_id, m.Interviewer.contact_id == contact_id
            )
            if same is not None:
                self._step.update(m.Interviewer, same.id, **values)
            elif contact_id is not None:
                self._step.insert(m.Interviewer, round_id=round_id, contact_id=contact_id, **values)

    def _round(self, opportunity_id: int, number: int) -> int:
        found = m.InterviewRound.get_or_none(
            m.InterviewRound.opportunity_id == opportunity_id, m.InterviewRound.number == number
        )
        if found is not None:
            return int(found.id)
        return self._step.insert(m.InterviewRound, opportunity_id=opportunity_id, number=number)

    def _signals(self, opportunity_id: int) -> None:
        query = m.Signal.select().where(m.Signal.opportunity_id == opportunity_id)
        there = {row.kind: row.id for row in query}
        for kind, tick in self._draft.signals.items():
            if kind in there:
                self._step.update(m.Signal, there.pop(kind), on=tick.on)
            else:
                self._step.insert(m.Signal, opportunity_id=opportunity_id, kind=kind, on=tick.on)
        for row_id in there.values():
            self._step.delete(m.Signal, row_id)

    def _turndown(self, opportunity_id: int, path: Path | None, resume_on: date | None) -> int:
        draft = self._draft
        values = {
            "opportunity_id": opportunity_id,
            "on": draft.on,
            "channel": draft.channel,
            "told_by_id": self._person(draft.told_by),
            "words": draft.words,
            "decided_by_id": self._person(draft.decided_by),
            "supported_by_id": self._person(draft.supported_by),
            "level_override": draft.level_override,
            "path": path,
            "dread": draft.dread,
            "dread_note": draft.dread_note,
            "learnt": draft.learnt,
            "note": draft.note,
            "resume_on": resume_on,
            "check_in_on": draft.check_in_on if path is Path.STAY_CONNECTED else None,
        }
        if draft.turndown_id:
            self._step.update(m.Turndown, draft.turndown_id, **values)
            return draft.turndown_id
        return self._step.insert(m.Turndown, **values)

    def _answer(self, path: Path | None) -> None:
        """Close the ask that was answered with a no; a yes is written with the meeting."""
        draft = self._draft
        if path and draft.ask_id and draft.answer not in (None, Answer.YES):
            self._step.update(
                m.Ask, draft.ask_id, answer=draft.answer, answered_on=self._today, nudge_on=None
            )
            draft.ask_id = 0

    def _ask(self, turndown_id: int) -> int:
        draft = self._draft
        sent_on = self._sent_on() if draft.sent else None
        values = {
            "turndown_id": turndown_id,
            "contact_id": self._person(draft.ask_person),
            "channel": draft.ask_channel,
            "subject": draft.subject,
            "wording": draft.wording,
            "send_on": draft.send_on,
            "sent_on": sent_on,
            "slots": tuple(draft.slots),
            "zone": draft.zone,
            "nudge_on": None if draft.has_meeting() else draft.nudge_on,
            "answer": Answer.YES if draft.has_meeting() else None,
            "answered_on": self._today if draft.has_meeting() else None,
        }
        if draft.ask_id:
            self._step.update(m.Ask, draft.ask_id, **values)
            return draft.ask_id
        if draft.sent:
            self._touch(draft.subject)
        return self._step.insert(m.Ask, **values)

    def _meeting(self, opportunity_id: int, turndown_id: int) -> int:
        draft, step = self._draft, self._step
        row = m.Opportunity.get_by_id(opportunity_id)
        purpose = _("To learn from the search for {position}, and to ask whom else to meet.")
        meeting_id = step.insert(
            m.Meeting,
            kind=MeetingKind.FEEDBACK,
            starts=draft.starts,
            zone=draft.zone,
            minutes=draft.minutes,
            form=draft.form,
            place=draft.place.strip(),
            purpose=purpose.format(position=row.position),
            dread=draft.dread,
            opportunity_id=opportunity_id,
            turndown_id=turndown_id,
        )
        contact_id = self._person(draft.ask_person)
        if contact_id is not None:
            step.insert(m.MeetingPerson, meeting_id=meeting_id, contact_id=contact_id)
        points = tuple((p.minutes, p.text) for p in draft.points)
        questions = tuple(QuestionFields(text) for text in draft.questions if text.strip())
        write_agenda(step, meeting_id, AgendaFields(points, questions))
        return meeting_id

    def _touch(self, gist: str) -> None:
        contact_id = self._person(self._draft.ask_person)
        if contact_id is not None:
            self._step.insert(
                m.Touch,
                contact_id=contact_id,
                on=self._sent_on(),
                direction=Direction.OUT,
                channel=self._draft.ask_channel,
                gist=gist.strip(),
            )

    def _sent_on(self) -> date:
        """Return the day on which it went out: as planned, but never a day to come."""
        return min(self._draft.send_on or self._today, self._today)

    def _person(self, person: PersonRef | None) -> int | None:
        """Return the contact of a person, made now where the journal does not know them."""
        if person is None or not person.name.strip():
            return None
        known = person.contact_id
        if known is not None and m.Contact.get_or_none(m.Contact.id == known) is not None:
            return known
        folded = m.fold(person.name)
        if folded not in self._made:
            self._made[folded] = new_contact(
                self._step, person.name, person.title, self._organization
            )
        return self._made[folded]
