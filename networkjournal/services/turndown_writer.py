# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write one turndown draft as rows inside one step; knows nothing of drafts that are kept.

The draft in hand is a copy of the writer's own: ids of what was made are noted in it. Writing
the same draft again changes the rows that it has become, and never makes a second turndown.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import InterviewerDraft, TurndownDraft
from networkjournal.domain.words import (
    Ending,
    FeedbackPolicy,
    Path,
    Stage,
)
from networkjournal.i18n import _
from networkjournal.services import stage_moves
from networkjournal.services.shared_moves import organization_id, row_of, rows_where
from networkjournal.services.turndown_people import People
from networkjournal.services.turndown_road import Road
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


class Writer:
    """Write one draft inside one step; a new person named twice is made once."""

    def __init__(self, journal: Journal, step: Step, draft: TurndownDraft, today: date) -> None:
        self._journal, self._step, self._draft, self._today = journal, step, draft, today
        self._people = People(step)
        self._road = Road(journal, step, draft, self._people, today)

    def finish(self) -> Outcome:
        """Write everything, on the chosen path."""
        draft = self._draft
        opportunity_id, turndown_id = self._no(draft.path, resume_on=None)
        self._road.answer()
        ask_id = meeting_id = None
        if draft.has_ask():
            ask_id = self._road.ask(turndown_id, met=draft.has_meeting())
        else:
            self._road.leave_ask()
        if draft.has_meeting():
            meeting_id = self._road.meeting(opportunity_id, turndown_id)
        else:
            self._road.leave_meeting()
        self._road.note()
        return Outcome(turndown_id, opportunity_id, meeting_id, ask_id)

    def park(self) -> Outcome:
        """Write the no, what they answered and what was sent; the way on stays open."""
        draft = self._draft
        tomorrow = self._today + timedelta(days=1)
        opportunity_id, turndown_id = self._no(None, resume_on=tomorrow)
        self._road.answer()
        ask_id = None
        if draft.sent and draft.answer is None and draft.has_ask():
            ask_id = self._road.ask(turndown_id, met=False)
        self._road.note()
        self._people.recognize(draft.ask_person)
        return Outcome(turndown_id, opportunity_id, None, ask_id)

    def _no(self, path: Path | None, resume_on: date | None) -> tuple[int, int]:
        draft = self._draft
        opportunity_id = self._opportunity()
        self._interviewers(opportunity_id)
        self._signals(opportunity_id)
        if draft.has_interview():
            stage_moves.reach(self._step, opportunity_id, Stage.INTERVIEWING, self._on())
        stored = row_of(m.Turndown, draft.turndown_id)
        same = _same_no(opportunity_id) if stored is None else None
        self._end(opportunity_id, stored)
        values = self._told(path)
        if same is not None:  # what was told before stands where nothing is told now
            values = {name: value for name, value in values.items() if value not in (None, "")}
        values |= {"opportunity_id": opportunity_id, "on": self._on()}
        values |= {"path": path, "resume_on": resume_on}
        draft.opportunity_id = opportunity_id
        draft.turndown_id = self._write_no(stored if same is None else same, values)
        return opportunity_id, draft.turndown_id

    def _write_no(self, row: Any, values: dict[str, Any]) -> int:
        if row is None:
            return self._step.insert(m.Turndown, **values)
        self._step.update(m.Turndown, row.id, **values)
        return int(row.id)

    def _on(self) -> date:
        return self._draft.on or self._today

    def _opportunity(self) -> int:
        """Return the opportunity, out of the trash where it lay there; made where it is new.

        What the organization does about feedback is stored with the organization. Where there
        is none, the policy only guides this draft.
        """
        draft, step = self._draft, self._step
        row = row_of(m.Opportunity, draft.opportunity_id)
        if row is None and not draft.new_position.strip():
            raise UserError({"opportunity": _("This opportunity was deleted meanwhile.")})
        if row is None:
            row = row_of(m.Opportunity, self._new_opportunity())
        step.update(m.Opportunity, row.id, trashed_at=None)
        place = row.organization_id
        self._people.organization = place
        if place is not None and draft.policy is not FeedbackPolicy.UNKNOWN:
            step.update(m.Organization, place, feedback_policy=draft.policy)
        return int(row.id)

    def _new_opportunity(self) -> int:
        draft, step = self._draft, self._step
        name = " ".join(draft.new_position.split())
        organization = organization_id(step, self._journal.reader, draft.new_organization)
        opportunity_id = step.insert(m.Opportunity, position=name, organization_id=organization)
        stage_moves.move(step, opportunity_id, Stage.APPLIED, self._on())
        return opportunity_id

    def _end(self, opportunity_id: int, stored: Any) -> None:
        """End the opportunity; what became of it since this no was recorded stands."""
        known = stored is not None and stored.opportunity_id == opportunity_id
        row = row_of(m.Opportunity, opportunity_id)
        if not known or row.ending == Ending.TURNED_DOWN:
            stage_moves.end(self._step, opportunity_id, Ending.TURNED_DOWN, self._on())
        if stored is not None and not known:
            of, ending = stored.opportunity_id, Ending.TURNED_DOWN
            stage_moves.take_ending_back(self._step, of, ending, self._on())

    def _interviewers(self, opportunity_id: int) -> None:
        placed: dict[int, set[int]] = {}
        for one in self._draft.interviewers:
            values = {"role": one.role, "connection": one.connection}
            if row_of(m.Interviewer, one.link_id) is not None:
                self._step.update(m.Interviewer, one.link_id, **values)
            elif one.person.contact_id or one.person.name.strip():
                round_id = self._round(opportunity_id, one.round_number)
                self._sit(round_id, one, values, placed.setdefault(round_id, set()))

    def _sit(
        self, round_id: int, one: InterviewerDraft, values: dict[str, Any], placed: set[int]
    ) -> None:
        """Put a person in a round; two new ones of one name in one round are two people."""
        contact_id = self._people.wanted(one.person, placed)
        if contact_id is None:
            return
        placed.add(contact_id)
        where = "round_id = ? AND contact_id = ?"
        if same := rows_where(m.Interviewer, where, round_id, contact_id):
            one.link_id = same[0].id
            said = {name: value for name, value in values.items() if value is not None}
            self._step.update(m.Interviewer, one.link_id, **said)
        else:
            ends = {"round_id": round_id, "contact_id": contact_id}
            one.link_id = self._step.insert(m.Interviewer, **ends, **values)

    def _round(self, opportunity_id: int, number: int) -> int:
        where = "opportunity_id = ? AND number = ?"
        if found := rows_where(m.InterviewRound, where, opportunity_id, number):
            return int(found[0].id)
        return self._step.insert(m.InterviewRound, opportunity_id=opportunity_id, number=number)

    def _signals(self, opportunity_id: int) -> None:
        known = rows_where(m.Signal, "opportunity_id = ?", opportunity_id)
        there = {row.kind: row.id for row in known}
        new = []
        for kind, tick in self._draft.signals.items():
            if kind in there:
                self._step.update(m.Signal, there.pop(kind), on=tick.on)
            else:
                new.append({"opportunity_id": opportunity_id, "kind": kind, "on": tick.on})
        self._step.insert_many(m.Signal, new)
        for row_id in there.values():
            self._step.delete(m.Signal, row_id)

    def _told(self, path: Path | None) -> dict[str, Any]:
        """Return what the draft tells of the no; a note belongs to one path alone."""
        draft = self._draft
        connects = path is Path.STAY_CONNECTED
        return {
            "channel": draft.channel,
            "told_by_id": self._people.known(draft.told_by),
            "words": draft.words,
            "decided_by_id": self._people.known(draft.decided_by),
            "supported_by_id": self._people.known(draft.supported_by),
            "level_override": draft.level_override,
            "dread": draft.dread,
            "dread_note": draft.dread_note,
            "learnt": draft.learnt,
            "check_in_on": draft.check_in_on if connects else None,
        } | ({"note": draft.note} if connects else {})


def _same_no(opportunity_id: int) -> Any:
    """Return the turndown of the no at which an opportunity stands, if it was recorded before."""
    if row_of(m.Opportunity, opportunity_id).ending != Ending.TURNED_DOWN:
        return None
    found = rows_where(m.Turndown, "opportunity_id = ?", opportunity_id)
    return found[-1] if found else None
