# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the rows of one write-up inside its step; knows nothing of drafts that are kept.

An introduction becomes a contact with who introduced them, a lead an opportunity in Saved.
"""

from collections.abc import Sequence
from datetime import date

from networkjournal.domain.errors import UserError
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.note_texts import both
from networkjournal.domain.ports import Reader
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import Channel, LetterKind, MeetingState, MetHow, Stage, YieldKind
from networkjournal.domain.write_up import (
    GapDraft,
    PromiseDraft,
    ThanksDraft,
    WriteUpDraft,
    YieldDraft,
)
from networkjournal.i18n import _
from networkjournal.services.introductions import put_introduction
from networkjournal.services.meeting_changes import raise_sequence, write_meeting
from networkjournal.services.shared_moves import organization_id, row_of, rows_where
from networkjournal.services.stage_moves import move
from networkjournal.services.turndown_people import People
from networkjournal.store import models as m
from networkjournal.store.history import Step


class Writer:
    """Write what was gathered about one meeting; `made` are the people who are new."""

    def __init__(self, step: Step, reader: Reader, page: MeetingPage, today: date) -> None:
        self._step, self._reader, self._page, self._today = step, reader, page, today
        self._people = People(step)
        self._first = page.people[0].contact_id if page.people else None
        self._on = min(page.row.starts.date(), today)
        self.made: list[int] = []
        self.opportunities: list[int] = []

    def gaps(self, drafts: Sequence[GapDraft]) -> tuple[int, ...]:
        """Store what was said to be missing, with the meeting's opportunity and no."""
        row = self._page.row
        return tuple(
            self._step.insert(
                m.Gap,
                text=draft.text.strip(),
                about=draft.about.strip(),
                evidence=draft.evidence.strip(),
                state=draft.state,
                said_by_id=self._who(draft.said_by) or self._first,
                said_on=self._on,
                meeting_id=row.id,
                turndown_id=row.turndown_id,
                opportunity_id=row.opportunity_id,
            )
            for draft in drafts
            if not draft.is_empty
        )

    def yields(self, drafts: Sequence[YieldDraft]) -> tuple[int, ...]:
        """Store what it gave."""
        return tuple(
            self._yield(number, draft) for number, draft in enumerate(drafts) if not draft.is_empty
        )

    def promises(self, drafts: Sequence[PromiseDraft]) -> tuple[int, ...]:
        """Store what either side said they would do."""
        found = []
        for number, draft in enumerate(drafts):
            if draft.is_empty:
                continue
            person = self._who(draft.person) or self._first
            if person is None:
                field = f"promises.{number}.person"
                raise UserError({field: _("To whom was it promised, or who promised it?")})
            found.append(
                self._step.insert(
                    m.Promise,
                    contact_id=person,
                    meeting_id=self._page.row.id,
                    by_me=draft.by_me,
                    text=draft.text.strip(),
                    due=draft.due,
                    said_on=self._on,
                )
            )
        return tuple(found)

    def thanks(self, drafts: Sequence[ThanksDraft]) -> tuple[int, ...]:
        """Prepare the thank-you letters; one that stands prepared gets what was typed here."""
        return tuple(
            letter
            for draft in drafts
            if draft.is_wanted and (letter := self._letter(draft)) is not None
        )

    def next_touch(self, draft: WriteUpDraft) -> None:
        """Note when to get in touch again with those of the meeting."""
        there = [person.contact_id for person in self._page.people]
        if draft.check_in_on is not None:
            self._step.update_all(m.Contact, there[:1], check_in_on=draft.check_in_on)
        if draft.snooze_until is not None:
            self._step.update_all(m.Contact, there, snoozed_until=draft.snooze_until)

    def held(self, worth: int | None) -> None:
        """Count the meeting as held, with what it was worth; what was said before stays."""
        row = self._page.row
        values: dict[str, object] = {"state": MeetingState.HELD}
        if worth is not None:
            values["worth"] = worth
        write_meeting(self._step, row, values)
        if row.state is not MeetingState.HELD:
            raise_sequence(self._step, row.id)

    def _yield(self, number: int, draft: YieldDraft) -> int:
        row, lead, person = self._page.row, None, None
        giver = self._who(draft.given_by) or self._first
        if draft.kind is YieldKind.LEAD:
            lead = self._lead(draft)
        elif draft.kind in (YieldKind.INTRODUCTION, YieldKind.CV_PASSED_ON):
            person = self._who(draft.person, draft.organization)
        if draft.kind is YieldKind.INTRODUCTION and person is not None:
            self._introduce(person, giver, f"yields.{number}.person", draft.text)
        return self._step.insert(
            m.Yield,
            kind=draft.kind,
            text=draft.text.strip(),
            on=self._on,
            meeting_id=row.id,
            turndown_id=row.turndown_id,
            contact_id=person,
            opportunity_id=lead,
            given_by_id=giver,
        )

    def _introduce(self, person: int, giver: int | None, field: str, note: str) -> None:
        """Note who led to them; what is known already of how they came stays."""
        if person in self.made:
            self._step.update(m.Contact, person, met_how=MetHow.INTRODUCTION)
        if rows_where(m.Introduction, "contact_id = ?", person) or person == giver:
            return
        turndown = self._page.row.turndown_id
        if giver is None and turndown is None:
            return
        fields = IntroductionFields(giver, "", turndown, self._on, " ".join(note.split())[:500])
        try:
            put_introduction(self._step, person, giver, fields)
        except UserError as error:
            raise UserError({field: str(error)}) from error

    def _lead(self, draft: YieldDraft) -> int:
        position = " ".join(draft.position.split())
        giver = self._who(draft.given_by) or self._first
        name = row_of(m.Contact, giver).name if giver is not None else ""
        made = self._step.insert(
            m.Opportunity,
            position=position,
            organization_id=organization_id(self._step, self._reader, draft.organization),
            source=name,
            notes=draft.text.strip(),
        )
        move(self._step, made, Stage.SAVED, self._on)
        self.opportunities.append(made)
        return made

    def _letter(self, draft: ThanksDraft) -> int | None:
        person, row = self._who(draft.person), self._page.row
        if person is None:
            return None
        values = {"subject": draft.subject.strip(), "text": draft.text, "write_on": draft.write_on}
        there = row_of(m.Letter, draft.letter_id)
        is_typed = draft.text != draft.begun_from
        if there is not None and there.sent_on is None:
            # It may have been written on in the window of letters meanwhile.
            values = values if is_typed else {"write_on": draft.write_on}
            if is_typed:
                values["text"] = both(draft.text, draft.begun_from, there.text)
            self._step.update(m.Letter, there.id, **values)
            return int(there.id)
        if there is not None and not is_typed:
            return None
        return self._step.insert(
            m.Letter,
            contact_id=person,
            kind=LetterKind.THANK_YOU,
            channel=Channel.EMAIL,
            meeting_id=row.id,
            turndown_id=row.turndown_id,
            opportunity_id=row.opportunity_id,
            **values,
        )

    def _who(self, person: PersonRef | None, organization: str = "") -> int | None:
        """Return the contact of a person, made now where the journal does not know them."""
        was_new = person is not None and not row_of(m.Contact, person.contact_id)
        self._people.organization = organization_id(self._step, self._reader, organization)
        found = self._people.known(person)
        if was_new and found is not None and found not in self.made:
            self.made.append(found)
        return found
