# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write what lies behind the no: the answer, the ask, the meeting with its agenda, the note."""

from datetime import date
from typing import Any

from networkjournal.domain import timing
from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import Answer, Direction, MeetingKind, MeetingState, Path
from networkjournal.i18n import _
from networkjournal.services import turndown_merge
from networkjournal.services.meeting_changes import raise_sequence, write_meeting
from networkjournal.services.meetings import write_agenda
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.services.turndown_people import People
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Road:
    """Write the way on of one draft inside one step; ids of what was made are noted in it."""

    def __init__(
        self, journal: Journal, step: Step, draft: TurndownDraft, people: People, today: date
    ) -> None:
        self._journal, self._step, self._draft = journal, step, draft
        self._people, self._today = people, today
        if draft.sent:
            draft.send_on = self._sent_on()

    def answer(self) -> None:
        """Note what they answered; a no closes the ask and calls off the meeting."""
        draft = self._draft
        row = row_of(m.Ask, draft.ask_id)
        if row is None or draft.answer is None:
            return
        said: dict[str, Any] = {"answer": draft.answer, "nudge_on": None}
        if row.answer != draft.answer:
            said["answered_on"] = self._today
        self._step.update(m.Ask, row.id, **said)
        if draft.answer is Answer.YES:
            return
        self._call_off(MeetingState.CANCELLED_BY_THEM)
        draft.ask_id = 0
        draft.answer = None

    def ask(self, turndown_id: int, *, met: bool) -> int:
        """Write the ask; `met` says that they agreed to the meeting that is being written."""
        draft = self._draft
        contact_id = self._people.wanted(draft.ask_person)
        row = row_of(m.Ask, draft.ask_id)
        if row is not None and row.sent_on and contact_id != row.contact_id:
            row = None  # a letter that went to somebody else stays as it was sent
        row = row or _waiting(turndown_id, contact_id)
        was_sent = row.sent_on if row is not None else None
        answered_on = (row.answered_on if row is not None else None) or self._today
        will_write = draft.path is Path.WRITTEN_FEEDBACK and row and row.answer == Answer.YES
        agreed = met or bool(will_write)
        values = {
            "turndown_id": turndown_id,
            "contact_id": contact_id,
            "channel": draft.ask_channel,
            "subject": draft.subject,
            "wording": draft.wording,
            "send_on": draft.send_on,
            "sent_on": (was_sent or self._sent_on()) if draft.sent else None,
            "slots": tuple(draft.slots),
            "zone": draft.zone,
            "nudge_on": None if agreed else self._nudge_on(),
            "answer": Answer.YES if agreed else None,
            "answered_on": answered_on if agreed else None,
        }
        if draft.sent and was_sent is None:
            self._touch(draft.subject)
        if row is None:
            draft.ask_id = self._step.insert(m.Ask, **values)
        else:
            draft.ask_id = int(row.id)
            self._step.update(m.Ask, row.id, **values)
        return draft.ask_id

    def _nudge_on(self) -> date | None:
        """Return when to ask once more; the road of a written answer has no page for it."""
        draft = self._draft
        if draft.path is not Path.WRITTEN_FEEDBACK or draft.nudge_on or not draft.send_on:
            return draft.nudge_on
        return timing.nudge_on(draft.send_on, self._journal.settings().timings)

    def leave_ask(self) -> None:
        """Let an ask rest that no path needs any more; one that was never sent goes."""
        row = row_of(m.Ask, self._draft.ask_id)
        if row is None or row.answer is not None:
            return
        if row.sent_on is None:
            self._step.delete(m.Ask, row.id)
            self._draft.ask_id = 0
        else:
            self._step.update(m.Ask, row.id, nudge_on=None)

    def leave_meeting(self) -> None:
        """Call off a meeting that the path does not lead to; one that is past stands."""
        row = row_of(m.Meeting, self._draft.meeting_id)
        if row is not None and row.starts.date() >= self._today:
            self._call_off(MeetingState.CANCELLED_BY_ME)

    def _call_off(self, state: MeetingState) -> None:
        row = row_of(m.Meeting, self._draft.meeting_id)
        if row is not None and row.state == MeetingState.PLANNED:
            write_meeting(self._step, row, {"state": state})
            raise_sequence(self._step, row.id)
        self._draft.meeting_id = 0

    def meeting(self, opportunity_id: int, turndown_id: int) -> int:
        """Write the meeting with its agenda; what a calendar shows raises the sequence number."""
        draft, step = self._draft, self._step
        when = {
            "starts": draft.starts,
            "zone": draft.zone,
            "minutes": draft.minutes,
            "form": draft.form,
            "place": draft.place.strip(),
        }
        row = row_of(m.Meeting, draft.meeting_id)
        seen = False
        if row is not None:
            seen = any(getattr(row, name) != value for name, value in when.items())
            write_meeting(step, row, {**when, **self._dread(row), "trashed_at": None})
        else:
            position = row_of(m.Opportunity, opportunity_id).position
            purpose = _("To learn from the search for {position}, and to ask whom else to meet.")
            draft.meeting_id = step.insert(
                m.Meeting,
                **when,
                dread=draft.dread,
                kind=MeetingKind.FEEDBACK,
                purpose=purpose.format(position=position),
                opportunity_id=opportunity_id,
                turndown_id=turndown_id,
            )
        seen |= self._take_part(draft.meeting_id)
        seen |= self._agenda(draft.meeting_id)
        if row is not None and seen:
            raise_sequence(step, row.id)
        return draft.meeting_id

    def _dread(self, row: Any) -> dict[str, Any]:
        """Return the dread to store: what was said at the meeting itself stands."""
        is_said = row.dread is None or turndown_merge.changes_dread(self._draft)
        return {"dread": self._draft.dread} if is_said else {}

    def _take_part(self, meeting_id: int) -> bool:
        """Put who was asked in the meeting, in the place of who was chosen before."""
        contact_id = self._people.wanted(self._draft.ask_person)
        before = turndown_merge.met_first(self._draft)
        if contact_id is None or contact_id == before:
            return False
        seats = rows_where(m.MeetingPerson, "meeting_id = ?", meeting_id)
        there = {row.contact_id: row.id for row in seats}
        if contact_id in there:
            return self._leave_out(there.get(before or 0))
        if before in there:
            self._step.update(m.MeetingPerson, there[before], contact_id=contact_id)
        else:
            self._step.insert(m.MeetingPerson, meeting_id=meeting_id, contact_id=contact_id)
        return True

    def _leave_out(self, row_id: int | None) -> bool:
        if row_id is not None:
            self._step.delete(m.MeetingPerson, row_id)
        return row_id is not None

    def _agenda(self, meeting_id: int) -> bool:
        """Write points and questions; one that is asked or answered stays, and stays so."""
        known = {
            row.text: QuestionFields(row.text, row.asked, row.answer)
            for row in rows_where(m.Question, "meeting_id = ?", meeting_id)
        }
        texts = [text.strip() for text in self._draft.questions if text.strip()]
        texts += [q.text for q in known.values() if (q.answer or q.asked) and q.text not in texts]
        questions = tuple(known.get(text, QuestionFields(text)) for text in texts)
        points = tuple((p.minutes, p.text) for p in self._draft.points)
        return write_agenda(self._step, meeting_id, AgendaFields(points, questions))

    def note(self) -> None:
        """Log the note that went out on the path of staying connected."""
        if self._draft.path is Path.STAY_CONNECTED and self._draft.sent:
            self._touch(self._draft.note)

    def _touch(self, gist: str) -> None:
        """Log what was sent, once."""
        contact_id = self._people.wanted(self._draft.ask_person)
        if contact_id is None:
            return
        on, channel = self._sent_on(), self._draft.ask_channel
        what = Direction.OUT, channel, gist
        logged = rows_where(m.Touch, 'contact_id = ? AND "on" = ?', contact_id, on.isoformat())
        if what not in [(row.direction, row.channel, row.gist) for row in logged]:
            values = dict(zip(("direction", "channel", "gist"), what, strict=True))
            self._step.insert(m.Touch, contact_id=contact_id, on=on, **values)

    def _sent_on(self) -> date:
        """Return the day on which it went out: as planned, but never a day to come."""
        return min(self._draft.send_on or self._today, self._today)


def _waiting(turndown_id: int, contact_id: int | None) -> Any:
    """Return the ask that already waits for this person's answer on this no, None without one.

    The same no may be finished once more from a draft that does not know its ask; it is the same
    ask, not a second one.
    """
    where = "turndown_id = ? AND contact_id IS ? AND answer IS NULL"
    found = rows_where(m.Ask, where, turndown_id, contact_id)
    return found[-1] if found else None
