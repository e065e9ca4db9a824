# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with meetings: plan, change, keep the agenda, write notes, note the pair."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import zip_longest

from networkjournal.domain.edits import AgendaFields, MeetingFields, scale_problems, texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _, ngettext
from networkjournal.services.former_people import id_now
from networkjournal.services.meeting_changes import (
    is_seen_outside,
    raise_sequence,
    write_meeting,
)
from networkjournal.services.shared_moves import new_contact, row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Meetings:
    """Change meetings, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def create(
        self,
        fields: MeetingFields,
        agenda: AgendaFields,
        today: date,
        people: Sequence[PersonRef] | None = None,
    ) -> int:
        """Plan a meeting and return its id.

        `people`, where given, stand for ids and roles in the fields; who has no id is added.
        """
        refuse(fields.problems(today) | agenda.problems())
        with self._journal.history.step(_("Add a meeting")) as step:
            meeting_id = step.insert(m.Meeting, **_plain(fields))
            _people(step, meeting_id, _known(step, fields, people))
            write_agenda(step, meeting_id, agenda)
        return meeting_id

    def change(
        self,
        meeting_id: int,
        fields: MeetingFields,
        today: date,
        people: Sequence[PersonRef] | None = None,
    ) -> None:
        """Store what the form says; what a calendar shows raises the sequence number.

        `people`, where given, stand for the ids in the fields; who has no id is added.
        """
        refuse(fields.problems(today))
        label_of_step = self._label(_("Change {kind}"), self._page(meeting_id))
        with self._journal.history.step(label_of_step) as step:
            before, values = self._page(meeting_id).row, _plain(fields)
            seen = is_seen_outside(before, values)
            seen |= _people(step, meeting_id, _known(step, fields, people))
            write_meeting(step, before, values)
            if seen:
                raise_sequence(step, meeting_id)

    def change_agenda(self, meeting_id: int, agenda: AgendaFields) -> None:
        """Store the points and questions as they are now; other points raise the number."""
        refuse(agenda.problems())
        with self._journal.history.step(_("Change the agenda")) as step:
            if write_agenda(step, meeting_id, agenda):
                raise_sequence(step, meeting_id)

    def take_template(self, meeting_id: int, agenda: AgendaFields, purpose: str) -> None:
        """Store what a template makes of the agenda; its purpose stands where none was written."""
        refuse(agenda.problems() | texts_too_long(purpose=purpose))
        with self._journal.history.step(_("Take a template")) as step:
            row = self._page(meeting_id).row
            seen = write_agenda(step, meeting_id, agenda)
            if purpose.strip() and not row.purpose.strip():
                step.update(m.Meeting, meeting_id, purpose=purpose)
                seen = True
            if seen:
                raise_sequence(step, meeting_id)

    def write_notes(self, meeting_id: int, notes: str) -> None:
        """Store the notes."""
        refuse(texts_too_long(notes=notes))
        with self._journal.history.step(_("Write notes")) as step:
            step.update(m.Meeting, meeting_id, notes=notes)

    def stored_notes(self, meeting_id: int) -> str:
        """Return the notes as they are stored."""
        row = row_of(m.Meeting, meeting_id)
        return row.notes if row else ""

    def keep_notes_draft(self, meeting_id: int, text: str, begun_from: str | None = None) -> None:
        """Keep notes that are being typed, without a step; OutsideError while a long step runs."""
        self._journal.drafts.keep(_notes_key(meeting_id), {"text": text, "base": begun_from})

    def drop_notes_draft(self, meeting_id: int) -> None:
        """Forget notes that were being typed; OutsideError while a long step runs."""
        self._journal.drafts.drop(_notes_key(meeting_id))

    def notes_draft(self, meeting_id: int) -> str | None:
        """Return notes that were being typed and never stored."""
        return self._notes_draft(meeting_id, "text")

    def notes_draft_base(self, meeting_id: int) -> str | None:
        """Return the stored notes from which typing was begun, where that is known."""
        return self._notes_draft(meeting_id, "base")

    def _notes_draft(self, meeting_id: int, part: str) -> str | None:
        draft = self._journal.reader.draft(_notes_key(meeting_id))
        text = draft.content.get(part) if draft else None
        return text if isinstance(text, str) else None

    def set_scale(self, meeting_id: int, *, dread: int | None, worth: int | None) -> None:
        """Store the pair: dread before and worth after, 0 to 10 or unanswered."""
        refuse(scale_problems(dread=dread, worth=worth))
        with self._journal.history.step(_("Change before and after")) as step:
            step.update(m.Meeting, meeting_id, dread=dread, worth=worth)

    def mark_printed(self, meeting_id: int, on: date) -> None:
        """Note that the agenda went to paper."""
        with self._journal.history.step(_("Print the agenda")) as step:
            step.update(m.Meeting, meeting_id, printed_on=on)

    def trash(self, *meeting_ids: int) -> None:
        """Put meetings in the trash as one step, where they stay for 30 days."""
        if len(meeting_ids) == 1:
            self._mark(meeting_ids[0], _("Delete {kind}"), datetime.now(UTC))
            return
        words = ngettext("Delete {count} meeting", "Delete {count} meetings", len(meeting_ids))
        with self._journal.history.step(words.format(count=len(meeting_ids))) as step:
            step.update_all(m.Meeting, meeting_ids, trashed_at=datetime.now(UTC))

    def take_back(self, meeting_id: int) -> None:
        """Take a meeting out of the trash."""
        self._mark(meeting_id, _("Take back {kind}"), None)

    def _mark(self, meeting_id: int, text: str, moment: datetime | None) -> None:
        with self._journal.history.step(self._label(text, self._page(meeting_id))) as step:
            step.update(m.Meeting, meeting_id, trashed_at=moment)

    def _label(self, text: str, page: MeetingPage) -> str:
        return text.format(kind=label(page.row.kind))

    def _page(self, meeting_id: int) -> MeetingPage:
        page = self._journal.reader.meeting(meeting_id)
        if page is None:
            raise UserError(_("This meeting was deleted meanwhile."))
        return page


def write_agenda(step: Step, meeting_id: int, agenda: AgendaFields) -> bool:
    """Store the agenda of a meeting inside a step; return whether a calendar shows it anew."""
    there = rows_where(m.AgendaItem, "meeting_id = ?", meeting_id, order="position, id")
    items = [{"minutes": minutes, "text": text.strip()} for minutes, text in agenda.items]
    _replace(step, m.AgendaItem, meeting_id, items)
    questions = [
        {"text": q.text.strip(), "asked": q.asked, "answer": q.answer} for q in agenda.questions
    ]
    _replace(step, m.Question, meeting_id, questions)
    return [row.text for row in there] != [item["text"] for item in items]


def _replace(
    step: Step,
    model: type[m.AgendaItem | m.Question],
    meeting_id: int,
    wanted: list[dict[str, object]],
) -> None:
    known = rows_where(model, "meeting_id = ?", meeting_id, order="position, id")
    there = [row.id for row in known]
    placed = [{"position": position, **values} for position, values in enumerate(wanted)]
    for row_id, values in zip(there, placed, strict=False):
        step.update(model, row_id, **values)
    step.insert_many(model, [{"meeting_id": meeting_id, **new} for new in placed[len(there) :]])
    for row_id in there[len(wanted) :]:
        step.delete(model, row_id)


def _notes_key(meeting_id: int) -> str:
    return f"notes:{meeting_id}"


def _known(
    step: Step, fields: MeetingFields, people: Sequence[PersonRef] | None
) -> dict[int, str | None]:
    """Return who takes part, and as what; a name without an id becomes a contact in this step."""
    refs = people
    if refs is None:
        named = zip_longest(fields.people, fields.roles[: len(fields.people)])
        refs = [PersonRef("", one, role=role) for one, role in named]
    found: dict[int, str | None] = {}
    for one in refs:
        known = one.contact_id
        if known is None and one.name.strip():
            known = new_contact(step, one.name, one.title)
        if known is not None and known not in found:
            found[known] = one.role
    return found


def _people(step: Step, meeting_id: int, people: Mapping[int, str | None]) -> bool:
    """Store who takes part; return whether a calendar would show others than before."""
    query = m.MeetingPerson.select().where(m.MeetingPerson.meeting_id == meeting_id)
    rows = [(row.id, row.contact_id) for row in query]
    there = {int(contact.id): row_id for row_id, contact in rows}
    # Who lies in the trash is not on the form, and is there again when taken back.
    gone = {row_id for row_id, contact in rows if contact.trashed_at is None}
    wanted = {one: role for each, role in people.items() if (one := id_now(each)) is not None}
    for position, (contact_id, role) in enumerate(wanted.items()):
        said: dict[str, str] = {} if role is None else {"role": role.strip()}
        if contact_id in there:
            step.update(m.MeetingPerson, there[contact_id], position=position, **said)
        else:
            ends = {"meeting_id": meeting_id, "contact_id": contact_id}
            step.insert(m.MeetingPerson, **ends, position=position, **said)
    gone -= {there[one] for one in wanted if one in there}
    for row_id in sorted(gone):
        step.delete(m.MeetingPerson, row_id)
    return bool(gone) or not there.keys() >= set(wanted)


def _plain(fields: MeetingFields) -> dict[str, object]:
    known = row_of(m.Opportunity, fields.opportunity_id)
    no = row_of(m.Turndown, fields.turndown_id)
    is_its = no is not None and known is not None and no.opportunity_id == known.id
    return {
        "kind": fields.kind,
        "state": fields.state,
        "starts": fields.starts,
        "zone": fields.zone,
        "minutes": fields.minutes,
        "form": fields.form,
        "place": fields.place.strip(),
        "purpose": fields.purpose,
        "bring": fields.bring,
        "dread": fields.dread,
        "worth": fields.worth,
        "opportunity_id": fields.opportunity_id if known is not None else None,
        "turndown_id": fields.turndown_id if is_its else None,
    }
