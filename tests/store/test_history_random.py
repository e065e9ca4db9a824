# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any commands in any order: undo all is the start, redo all is the end, the journal is sound."""

import shutil
import tempfile
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content, fill

TEXT = st.text(min_size=1, max_size=8).filter(str.strip)
TRASHED = st.sampled_from([None, datetime(2026, 11, 1, tzinfo=UTC)])
DELETED = st.sampled_from(
    [
        m.Organization,
        m.Contact,
        m.Opportunity,
        m.InterviewRound,
        m.Turndown,
        m.Ask,
        m.Meeting,
        m.Tag,
        m.Document,
        m.Gap,
        m.Touch,
        m.Yield,
        m.Letter,
        m.MeetingChange,
    ]
)


class Histories(RuleBasedStateMachine):
    """Change one journal at random, in steps of one to three commands."""

    people, opportunities, meetings = Bundle("people"), Bundle("opportunities"), Bundle("meetings")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal.create(self.folder / "journal.njournal")
        with self.journal.history.step("Fill") as step:
            fill(step)
        self.journal.history.clear()
        self.start = content(self.journal)

    @rule(target=people, name=TEXT, organization=st.booleans())
    def add_person(self, name: str, organization: bool) -> int:
        with self.journal.history.step("Person") as step:
            home = step.insert(m.Organization, name=name) if organization else None
            person = step.insert(m.Contact, name=name, organization_id=home)
            step.insert(m.ContactEmail, contact_id=person, value=name)
        return person

    @rule(target=opportunities, name=TEXT, person=people)
    def add_opportunity(self, name: str, person: int) -> object:
        if not there(m.Contact, person):
            return multiple()
        with self.journal.history.step("Opportunity") as step:
            opportunity = step.insert(
                m.Opportunity, position=name, organization_id=some(m.Organization, 0)
            )
            turn = step.insert(
                m.Turndown, opportunity_id=opportunity, on=date(2026, 1, 1), told_by_id=person
            )
            number = step.insert(m.InterviewRound, opportunity_id=opportunity)
            step.insert(m.Interviewer, round_id=number, contact_id=person, connection=2)
            step.insert(m.Ask, turndown_id=turn, contact_id=person, wording=name)
        return opportunity

    @rule(target=meetings, person=people, opportunity=opportunities, text=TEXT)
    def add_meeting(self, person: int, opportunity: int, text: str) -> object:
        if not (there(m.Contact, person) and there(m.Opportunity, opportunity)):
            return multiple()
        with self.journal.history.step("Meeting") as step:
            meeting = step.insert(
                m.Meeting, starts=datetime(2026, 1, 1), opportunity_id=opportunity, notes=text
            )
            step.insert(m.MeetingPerson, meeting_id=meeting, contact_id=person)
            step.insert(m.Question, meeting_id=meeting, text=text)
            self.write_up(step, meeting, person, opportunity, text)
        return meeting

    def write_up(self, step: Step, meeting: int, person: int, opportunity: int, text: str) -> None:
        """Write what became of a meeting and what it gave."""
        of, about = {"meeting_id": meeting}, {"opportunity_id": opportunity}
        step.insert(
            m.MeetingChange,
            at=datetime(2026, 1, 1, tzinfo=UTC),
            starts=datetime(2026, 1, 1),
            minutes=30,
            note=text,
            **of,
        )
        step.insert(m.Yield, text=text, on=date(2026, 1, 1), given_by_id=person, **of, **about)
        gap = step.insert(m.Gap, text=text, said_by_id=person, **of)
        step.insert(m.GapOpportunity, gap_id=gap, **about)
        step.insert(m.Letter, contact_id=person, text=text, **of, **about)

    @rule(person=people, opportunity=opportunities, text=TEXT, content=st.binary(max_size=8))
    def add_beside(self, person: int, opportunity: int, text: str, content: bytes) -> None:
        if not (there(m.Contact, person) and there(m.Opportunity, opportunity)):
            return
        with self.journal.history.step("Beside") as step:
            of = {"opportunity_id": opportunity}
            if not m.Tag.select().where(m.Tag.folded == m.fold(text)).exists():
                tag = step.insert(m.Tag, name=text)
                step.insert(m.OpportunityTag, tag_id=tag, **of)
            step.insert(m.Gap, text=text, said_by_id=person, **of)
            step.insert(m.Touch, on=date(2026, 1, 1), gist=text, **of)
            step.insert(m.Touch, on=date(2026, 1, 2), contact_id=person, **of)
            step.insert(
                m.Document,
                name=text,
                content=content,
                size=len(content),
                sha256=sha256(content).hexdigest(),
                added_at=datetime(2026, 1, 1, tzinfo=UTC),
                **of,
            )

    @rule(row=st.integers(0, 2), note=TEXT)
    def note_document(self, row: int, note: str) -> None:
        with self.journal.history.step("Note") as step:
            if found := some(m.Document, row):
                step.update(m.Document, found, note=note)

    @rule(person=people, name=TEXT, when=TRASHED)
    def change_person(self, person: int, name: str, when: datetime | None) -> None:
        if there(m.Contact, person):
            with self.journal.history.step("Change") as step:
                step.update(m.Contact, person, name=name)
                step.update(m.Contact, person, trashed_at=when, notes=name)

    @rule(opportunity=opportunities, name=TEXT, when=TRASHED)
    def change_opportunity(self, opportunity: int, name: str, when: datetime | None) -> None:
        if there(m.Opportunity, opportunity):
            with self.journal.history.step("Change") as step:
                step.update(m.Opportunity, opportunity, position=name, trashed_at=when)

    @rule(name=TEXT, row=st.integers(0, 2))
    def rename_organization(self, name: str, row: int) -> None:
        with self.journal.history.step("Rename") as step:
            if found := some(m.Organization, row):
                step.update(m.Organization, found, name=name)

    @rule(model=DELETED, row=st.integers(0, 9), again=st.integers(0, 9))
    def delete(self, model: type[m.Stamped], row: int, again: int) -> None:
        with self.journal.history.step("Delete") as step:
            for place in (row, again):
                if found := some(model, place):
                    step.delete(model, found)

    @rule()
    def fail(self) -> None:
        before = content(self.journal)
        try:
            with self.journal.history.step("Fail") as step:
                self.spoil(step)
        except ZeroDivisionError:
            assert content(self.journal) == before

    def spoil(self, step: Step) -> None:
        if found := some(m.Contact, 0):
            step.delete(m.Contact, found)
        raise ZeroDivisionError

    @rule(count=st.integers(1, 4))
    def undo(self, count: int) -> None:
        for _turn in range(count):
            self.journal.history.undo()

    @rule(count=st.integers(1, 4))
    def redo(self, count: int) -> None:
        for _turn in range(count):
            self.journal.history.redo()

    @rule()
    def undo_all_and_redo_all(self) -> None:
        while self.journal.history.redo():
            pass
        end = content(self.journal)
        while self.journal.history.undo():
            pass
        assert content(self.journal) == self.start
        assert_sound(self.journal)
        while self.journal.history.redo():
            pass
        assert content(self.journal) == end

    @invariant()
    def sound(self) -> None:
        assert_sound(self.journal)

    def teardown(self) -> None:
        self.undo_all_and_redo_all()
        self.journal.close()
        shutil.rmtree(self.folder)


def there(model: type[m.Stamped], row_id: int) -> bool:
    return bool(model.select().where(model.id == row_id).exists())


def some(model: type[m.Stamped], place: int) -> int | None:
    """Return the id of one of the first rows, if there are that many."""
    found = model.select(model.id).order_by(model.id).offset(place).limit(1).tuples()
    return found[0][0] if found else None


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
