# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with opportunities: add, change, move, end, keep rounds and signals."""

from datetime import date

from networkjournal.domain.edits import InterviewerFields, OpportunityFields, RoundFields
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import MOST_ROUNDS
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Ending, FeedbackPolicy, Stage
from networkjournal.i18n import _
from networkjournal.services.former_people import id_now
from networkjournal.services.many import Many, day_problem
from networkjournal.services.opportunity_trash import OpportunityTrash
from networkjournal.services.shared_moves import (
    new_contact,
    opportunity_there,
    organization_id,
    row_of,
)
from networkjournal.services.stage_history import StageHistory
from networkjournal.services.stage_moves import end, move, reach, refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.history import Step


class Opportunities(Many, StageHistory, OpportunityTrash):
    """Change opportunities, one step each."""

    def create(
        self, fields: OpportunityFields, stage: Stage, on: date, today: date | None = None
    ) -> int:
        """Add an opportunity at a stage and return its id; `today` where the day was chosen."""
        refuse(fields.problems() | day_problem(on, today))
        with self._journal.history.step(_("Add {name}").format(name=fields.position)) as step:
            opportunity_id = step.insert(m.Opportunity, **self._plain(step, fields))
            move(step, opportunity_id, stage, on)
        return opportunity_id

    def change(self, opportunity_id: int, fields: OpportunityFields) -> None:
        """Store what the form says."""
        refuse(fields.problems())
        with self._journal.history.step(_("Change {name}").format(name=fields.position)) as step:
            refuse_trashed(opportunity_id)
            step.update(m.Opportunity, opportunity_id, **self._plain(step, fields))

    def move(self, opportunity_id: int, stage: Stage, on: date) -> None:
        """Bring an opportunity to a stage; one that had ended is open again."""
        refuse(day_problem(on))
        name = self._journal.settings().stages.name(stage)
        with self._journal.history.step(_("Move to {stage}").format(stage=name)) as step:
            refuse_trashed(opportunity_id)
            move(step, opportunity_id, stage, on)

    def end(self, opportunity_id: int, ending: Ending, on: date) -> None:
        """End an opportunity; how far it came is kept."""
        refuse(day_problem(on))
        with self._journal.history.step(_("Close as {how}").format(how=label(ending))) as step:
            refuse_trashed(opportunity_id)
            end(step, opportunity_id, ending, on)

    def add_round(self, opportunity_id: int, fields: RoundFields, today: date) -> int:
        """Add an interview round with its interviewers; an earlier stage moves up to it."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Add a round")) as step:
            refuse_trashed(opportunity_id)
            page = opportunity_there(self._journal.reader, opportunity_id)
            number = max((r.row.number for r in page.rounds), default=0) + 1
            if number > MOST_ROUNDS:
                raise UserError(_("There are 99 rounds already."))
            round_id = step.insert(
                m.InterviewRound, opportunity_id=opportunity_id, number=number, **_round(fields)
            )
            self._people(step, round_id, fields.people, page)
            reach(step, opportunity_id, Stage.INTERVIEWING, min(fields.on or today, today))
        return round_id

    def change_round(self, round_id: int, fields: RoundFields, today: date) -> None:
        """Store what the form says of a round."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Change a round")) as step:
            row = row_of(m.InterviewRound, round_id)
            if row is None:
                raise UserError(_("This round was deleted meanwhile."))
            refuse_trashed(row.opportunity_id)
            page = opportunity_there(self._journal.reader, row.opportunity_id)
            step.update(m.InterviewRound, round_id, **_round(fields))
            self._people(step, round_id, fields.people, page)

    def delete_round(self, round_id: int) -> None:
        """Delete a round and who sat in it."""
        with self._journal.history.step(_("Delete a round")) as step:
            row = row_of(m.InterviewRound, round_id)
            if row is not None:
                refuse_trashed(row.opportunity_id)
            step.delete(m.InterviewRound, round_id)

    def set_policy(self, organization_id_: int, policy: FeedbackPolicy, source: str = "") -> None:
        """Store how an organization deals with feedback."""
        with self._journal.history.step(_("Change the feedback policy")) as step:
            step.update(
                m.Organization, organization_id_, feedback_policy=policy, policy_source=source
            )

    def _people(
        self,
        step: Step,
        round_id: int,
        people: tuple[InterviewerFields, ...],
        page: OpportunityPage,
    ) -> None:
        query = m.Interviewer.select().where(m.Interviewer.round_id == round_id)
        rows = [(row.id, row.contact_id) for row in query]
        there = {int(contact.id): row_id for row_id, contact in rows}
        # Who lies in the trash is not on the form, and is there again when taken back.
        gone = {row_id for row_id, contact in rows if contact.trashed_at is None}
        placed: set[int | None] = set()
        for person in people:
            contact_id = _contact(step, person, page.row.organization_id)
            values = {"role": person.role, "connection": person.connection}
            if contact_id in placed:  # two who became one while the form was open
                values = {name: value for name, value in values.items() if value is not None}
            placed.add(contact_id)
            if contact_id in there:
                step.update(m.Interviewer, there[contact_id], **values)
                gone.discard(there[contact_id])
            elif contact_id is not None:
                ends = {"round_id": round_id, "contact_id": contact_id}
                there[contact_id] = step.insert(m.Interviewer, **ends, **values)
        for row_id in sorted(gone):
            step.delete(m.Interviewer, row_id)

    def _plain(self, step: Step, fields: OpportunityFields) -> dict[str, object]:
        position = " ".join(fields.position.split())
        return {
            "position": position,
            "organization_id": organization_id(step, self._journal.reader, fields.organization),
            "source": fields.source.strip(),
            "link": fields.link.strip(),
            "salary": fields.salary.strip(),
            "description": fields.description,
            "notes": fields.notes,
        }


def _contact(step: Step, person: InterviewerFields, organization: int | None) -> int | None:
    if (contact_id := id_now(person.contact_id)) is not None:
        return contact_id
    named = person.name.strip()
    return new_contact(step, person.name, organization=organization) if named else None


def _round(fields: RoundFields) -> dict[str, object]:
    return {
        "on": fields.on,
        "form": fields.form,
        "outcome": fields.outcome.strip(),
        "notes": fields.notes,
        "promised_on": fields.promised_on,
        "questions": fields.questions,
        "debrief": fields.debrief,
    }
