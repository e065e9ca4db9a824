# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
# long: one machine knows all commands
"""Whatever a person does in any order: undo all is the start, redo all is the end, all is sound."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    OpportunityFields,
    QuestionFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.errors import JournalError
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.quick_person import read_person
from networkjournal.domain.settings import Me, Weights
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    SignalTick,
    TurndownDraft,
)
from networkjournal.domain.write_up import GapDraft, PromiseDraft, WriteUpDraft, YieldDraft
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store import search
from networkjournal.store.journal import Journal
from tests.services.conftest import BOOK
from tests.store.sample import content

TODAY = date(2026, 11, 20)
TEXT = st.text(max_size=6)
NAME = st.sampled_from(["Rosa Lindqvist", "rosa  lindqvist", "Wei Zhang", "Zoë", "\u200f", " "])
PLACE = st.integers(0, 5)
DAY = st.integers(-20, 20).map(lambda days: TODAY + timedelta(days=days))
MAYBE_ONE_OF_FOUR = st.none() | st.integers(0, 3)
ENUMS = {kind: st.none() | st.sampled_from(kind) for kind in (w.Channel, w.RoundRole, w.Level)}
PERSON = st.none() | st.builds(
    PersonRef, NAME, st.none() | st.integers(1, 9), st.sampled_from(["", "Dean", "Head"])
)
INTERVIEWER = st.builds(
    InterviewerDraft,
    st.builds(PersonRef, NAME, st.none() | st.integers(1, 9)),
    round_number=st.integers(1, 3),
    role=ENUMS[w.RoundRole],
    connection=MAYBE_ONE_OF_FOUR,
)
SIGNALS = st.dictionaries(
    st.sampled_from(w.SignalKind), st.builds(SignalTick, st.none() | DAY), max_size=4
)
VALUES = st.fixed_dictionaries(
    {
        "words": TEXT,
        "told_by": PERSON,
        "decided_by": PERSON,
        "ask_person": PERSON,
        "signals": SIGNALS,
        "level_override": ENUMS[w.Level],
        "path": st.none() | st.sampled_from(w.Path),
        "policy": st.sampled_from(w.FeedbackPolicy),
        "dread": st.none() | st.integers(0, 10),
        "sent": st.booleans(),
        "agreed": st.booleans(),
        "learnt": TEXT,
        "note": TEXT,
    }
)
FIELDS = st.builds(
    ContactFields,
    name=NAME,
    organization=TEXT,
    notes=TEXT,
    emails=st.lists(st.tuples(TEXT.map("{}@x".format), TEXT), max_size=2).map(tuple),
    phones=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple),
)


class Days(RuleBasedStateMachine):
    """Live some days of a search for work with one journal."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal.create(self.folder / "journal.njournal")
        self.services = Services.of(self.journal, BOOK)
        self.reader = self.journal.reader
        self.drafts: list[TurndownDraft] = []
        self.start = content(self.journal)

    def some(self, model: type[m.Stamped], place: int) -> int:
        """Return the id of one of the first rows, or one that is not there."""
        found = [row.id for row in model.select(model.id).order_by(model.id).limit(6)]
        return int(found[place % len(found)]) if found else 999

    def tried(self, change: Callable[[], object]) -> object:
        """Change something; what is refused changes nothing."""
        before = content(self.journal)
        try:
            return change()
        except JournalError:
            assert content(self.journal) == before
            return None

    @rule(fields=FIELDS)
    def meet(self, fields: ContactFields) -> None:
        self.tried(lambda: self.services.contacts.create(fields))

    @rule(text=TEXT, place=PLACE, day=DAY, by_me=st.booleans())
    def promise(self, text: str, place: int, day: date, *, by_me: bool) -> None:
        fields = PromiseFields(text, by_me=by_me, due=day)
        add = self.services.promises.add
        self.tried(lambda: add(self.some(m.Contact, place), fields, TODAY))

    @rule(place=PLACE, way=st.integers(0, 2))
    def settle_promise(self, place: int, way: int) -> None:
        promises, of = self.services.promises, self.some(m.Promise, place)
        ways = (lambda: promises.done(of, TODAY), lambda: promises.take_back(of),
                lambda: promises.delete(of))  # fmt: skip
        self.tried(ways[way])

    @rule(place=PLACE, content=st.sampled_from([b"", b"\xff\xd8\xff1", b"\x89PNG\r\n\x1a\n2"]))
    def picture(self, place: int, content: bytes) -> None:
        photos, of = self.services.photos, self.some(m.Contact, place)
        self.tried(lambda: photos.put(of, content) if content else photos.remove(of))

    @rule(place=PLACE, add=NAME, remove=NAME)
    def tag_person(self, place: int, add: str, remove: str) -> None:
        tag = self.services.contacts.tag
        self.tried(lambda: tag(self.some(m.Contact, place), [add], [remove]))

    @rule(fields=FIELDS, place=PLACE)
    def change_person(self, fields: ContactFields, place: int) -> None:
        contact = self.some(m.Contact, place)
        self.tried(lambda: self.services.contacts.change(contact, fields))

    @rule(keep=PLACE, others=st.lists(PLACE, min_size=1, max_size=2), name=PLACE)
    def merge(self, keep: int, others: list[int], name: int) -> None:
        people = [self.some(m.Contact, place) for place in (keep, *others)]
        chosen = {"name": people[name % len(people)]}
        self.tried(lambda: self.services.people_merge.merge(people[0], people[1:], chosen))

    @rule(one=PLACE, other=PLACE)
    def tell_apart(self, one: int, other: int) -> None:
        people = [self.some(m.Contact, place) for place in (one, other)]
        self.tried(lambda: self.services.duplicates.not_same(*people))

    @rule(place=PLACE, on=DAY, gist=TEXT, channel=ENUMS[w.Channel])
    def touch(self, place: int, on: date, gist: str, channel: w.Channel | None) -> None:
        fields = TouchFields(on, w.Direction.IN, channel, gist)
        contact = self.some(m.Contact, place)
        self.tried(lambda: self.services.contacts.log_touch(contact, fields, TODAY))

    @rule(
        places=st.lists(PLACE, max_size=3),
        cadence=st.none() | st.sampled_from(w.Cadence),
        own=st.none() | st.integers(0, 40),
        until=st.none() | DAY,
    )
    def keep_in_touch(
        self, places: list[int], cadence: w.Cadence | None, own: int | None, until: date | None
    ) -> None:
        people, keep = [self.some(m.Contact, at) for at in places], self.services.keep_in_touch
        self.tried(lambda: keep.set_cadence(people, cadence, TODAY, own))
        self.tried(lambda: keep.snooze(people, until, TODAY))

    @rule(
        places=st.lists(PLACE, max_size=3),
        add=st.lists(TEXT, max_size=2),
        remove=st.lists(TEXT, max_size=2),
        place=NAME,
        met=st.none() | st.sampled_from(w.MetHow),
    )
    def change_people(
        self,
        places: list[int],
        add: list[str],
        remove: list[str],
        place: str,
        met: w.MetHow | None,
    ) -> None:
        people, many = [self.some(m.Contact, at) for at in places], self.services.many_people
        self.tried(lambda: many.tag(people, add, remove))
        self.tried(lambda: many.set_organization(people, place))
        self.tried(lambda: many.set_met_how(people, met))

    @rule(line=st.text(max_size=40) | NAME)
    def add_by_a_line(self, line: str) -> None:
        self.tried(lambda: self.services.quick_person.add(read_person(line), TODAY))

    @rule(place=PLACE)
    def delete_touch(self, place: int) -> None:
        self.services.contacts.delete_touch(self.some(m.Touch, place))

    @rule(name=NAME, organization=NAME, stage=st.sampled_from(w.Stage), on=DAY)
    def pursue(self, name: str, organization: str, stage: w.Stage, on: date) -> None:
        fields = OpportunityFields(name, organization)
        self.tried(lambda: self.services.opportunities.create(fields, stage, on))

    @rule(place=PLACE, name=NAME, organization=NAME, notes=TEXT)
    def change_opportunity(self, place: int, name: str, organization: str, notes: str) -> None:
        fields = OpportunityFields(name, organization, notes=notes)
        one = self.some(m.Opportunity, place)
        self.tried(lambda: self.services.opportunities.change(one, fields))

    @rule(place=PLACE, to=st.sampled_from([*w.Stage, *w.Ending]), on=DAY)
    def move(self, place: int, to: w.Stage | w.Ending, on: date) -> None:
        one, services = self.some(m.Opportunity, place), self.services.opportunities
        if isinstance(to, w.Stage):
            self.tried(lambda: services.move(one, to, on))
        else:
            self.tried(lambda: services.end(one, to, on))

    @rule(
        place=PLACE,
        again=PLACE,
        known=st.none() | PLACE,
        name=NAME,
        connection=st.integers(-1, 4),
        new=st.booleans(),
    )
    def interview(
        self, place: int, again: int, known: int | None, name: str, connection: int, new: bool
    ) -> None:
        contact = None if known is None else self.some(m.Contact, known)
        one = InterviewerFields(name, contact, None, connection)
        fields = RoundFields(TODAY, people=(one, InterviewerFields("Wei Zhang"), one))
        services = self.services.opportunities
        if new:
            opportunity = self.some(m.Opportunity, place)
            self.tried(lambda: services.add_round(opportunity, fields, TODAY))
        else:
            number = self.some(m.InterviewRound, again)
            self.tried(lambda: services.change_round(number, fields, TODAY))

    @rule(place=PLACE)
    def delete_round(self, place: int) -> None:
        number = self.some(m.InterviewRound, place)
        self.tried(lambda: self.services.opportunities.delete_round(number))

    @rule(place=PLACE, policy=st.sampled_from(w.FeedbackPolicy))
    def learn_policy(self, place: int, policy: w.FeedbackPolicy) -> None:
        home = self.some(m.Organization, place)
        self.tried(lambda: self.services.opportunities.set_policy(home, policy, "told"))

    @rule(place=PLACE, people=st.lists(PLACE, max_size=3), worth=st.none() | st.integers(0, 11),
          change=st.none() | PLACE, notes=TEXT)  # fmt: skip
    def plan(
        self, place: int, people: list[int], worth: int | None, change: int | None, notes: str
    ) -> None:
        fields = MeetingFields(
            starts=datetime(2026, 12, 1, 10),
            people=tuple(self.some(m.Contact, one) for one in people),
            opportunity_id=self.some(m.Opportunity, place),
            worth=worth,
            purpose=notes,
        )
        services, refs = self.services.meetings, [PersonRef("Zoë"), PersonRef("", 999)]
        if change is None:
            agenda = AgendaFields(((5, "Thanks"),), (QuestionFields("Why?"),))
            self.tried(lambda: services.create(fields, agenda, TODAY, refs if notes else None))
        else:
            self.tried(lambda: services.change(self.some(m.Meeting, change), fields, TODAY))

    @rule(place=PLACE, notes=TEXT, asked=st.booleans(), dread=st.none() | st.integers(0, 11))
    def write_up(self, place: int, notes: str, asked: bool, dread: int | None) -> None:
        services, meeting = self.services.meetings, self.some(m.Meeting, place)
        if self.reader.meeting(meeting) is None:
            return
        services.keep_notes_draft(meeting, notes)
        services.write_notes(meeting, notes)
        services.drop_notes_draft(meeting)
        question = QuestionFields(notes, asked=asked, answer=notes)
        self.tried(lambda: services.change_agenda(meeting, AgendaFields((), (question,))))
        self.tried(lambda: services.set_scale(meeting, dread=dread, worth=None))
        services.mark_printed(meeting, TODAY)

    @rule(place=PLACE, known=PLACE, name=NAME, text=TEXT, kind=st.sampled_from(w.YieldKind),
          worth=st.none() | st.integers(0, 11))  # fmt: skip
    def write_all_up(
        self, place: int, known: int, name: str, text: str, kind: w.YieldKind, worth: int | None
    ) -> None:
        ups, meeting = self.services.write_ups, self.some(m.Meeting, place)
        draft = self.tried(lambda: ups.begin(meeting, TODAY))
        if not isinstance(draft, WriteUpDraft):
            return
        person = PersonRef("", self.some(m.Contact, known))
        draft.gaps, draft.worth = [GapDraft(text, text)], worth
        draft.yields = [YieldDraft(kind, text, person, PersonRef(name), name, name),
                        YieldDraft(w.YieldKind.INTRODUCTION, text, None, person)]  # fmt: skip
        draft.promises = [PromiseDraft(text, person=PersonRef(name))]
        ups.keep(draft)
        self.tried(lambda: ups.finish(draft, TODAY))

    @rule(place=PLACE, way=st.integers(0, 4), on=DAY)
    def settle_meeting(self, place: int, way: int, on: date) -> None:
        states, meeting = self.services.meeting_states, self.some(m.Meeting, place)
        starts = datetime.combine(on, datetime.min.time())
        ways = (
            lambda: states.hold(meeting),
            lambda: states.no_show(meeting, "ill"),
            lambda: states.cancel(meeting, by_me=False),
            lambda: states.plan_again(meeting),
            lambda: states.move(meeting, starts, "Europe/Berlin", 45, TODAY),
        )
        self.tried(ways[way])

    @rule(place=PLACE, letter=PLACE, text=TEXT, way=st.integers(0, 3))
    def write_letter(self, place: int, letter: int, text: str, way: int) -> None:
        letters, of = self.services.letters, self.some(m.Letter, letter)
        fields = LetterFields(self.some(m.Contact, place), text=text)
        ways = (
            lambda: letters.prepare(fields, TODAY),
            lambda: letters.change(of, fields, TODAY),
            lambda: letters.send(of, TODAY),
            lambda: letters.delete(of),
        )
        self.tried(ways[way])

    @rule(place=PLACE, others=st.lists(PLACE, max_size=2), text=TEXT)
    def note_forms(self, place: int, others: list[int], text: str) -> None:
        gap, bank = self.some(m.Gap, place), self.services.question_bank
        opportunities = [self.some(m.Opportunity, one) for one in others]
        self.tried(lambda: self.services.gaps.matters_for(gap, opportunities))
        self.tried(lambda: bank.add(None, text, text))
        agenda = AgendaFields(((5, text),))
        save = self.services.own_templates.save_agenda
        self.tried(lambda: save(text, w.MeetingKind.OTHER, text, agenda))

    @rule(place=PLACE, what=st.sampled_from(["contacts", "opportunities", "meetings"]),
          back=st.booleans())  # fmt: skip
    def trash(self, place: int, what: str, back: bool) -> None:
        model = {"contacts": m.Contact, "opportunities": m.Opportunity, "meetings": m.Meeting}[what]
        service: Any = getattr(self.services, what)
        one = self.some(model, place)
        day = (TODAY,) if what == "opportunities" else ()
        self.tried(lambda: service.take_back(one) if back else service.trash(one, *day))

    @rule(place=st.none() | PLACE, people=st.lists(INTERVIEWER, max_size=3), values=VALUES)
    def begin(
        self, place: int | None, people: list[InterviewerDraft], values: dict[str, Any]
    ) -> None:
        one = None if place is None else self.some(m.Opportunity, place)
        draft = self.services.turndowns.begin(one, TODAY)
        draft.new_position = draft.new_position or "Tutor"
        for name, value in values.items():
            setattr(draft, name, value)
        asked = (draft.told_by, draft.decided_by, draft.ask_person)
        self.forget_who_never_was([*asked, *(sits.person for sits in people)])
        for sits in people:
            # The page does not add somebody to a round who is there already.
            seats = {(other.person.contact_id, other.round_number) for other in draft.interviewers}
            seat = sits.person.contact_id, sits.round_number
            if not seat[0] or seat not in seats:
                draft.interviewers.append(sits)
        self.services.turndowns.keep(draft)
        self.drafts = [*self.drafts[-3:], draft]

    def forget_who_never_was(self, named: Iterable[PersonRef | None]) -> None:
        """Leave ids of people who are there or were; a draft can speak of no others."""
        sql = "SELECT seq FROM sqlite_sequence WHERE name = 'contact'"
        last = self.journal.database.execute_sql(sql).fetchone() or (0,)
        for person in named:
            if person is not None and (person.contact_id or 0) > last[0]:
                person.contact_id = None

    @rule(place=PLACE, fill=st.booleans(), way=st.sampled_from(["finish", "park", "keep", "drop"]))
    def go_on(self, place: int, fill: bool, way: str) -> None:
        if not self.drafts:
            return
        draft = self.drafts[place % len(self.drafts)]
        if fill:
            for step in draft.steps():
                self.services.proposals.fill(draft, step, self.services.settings.get(), TODAY)
        if way in ("finish", "park"):
            self.record(draft, way)
        else:
            getattr(self.services.turndowns, way)(draft)

    def record(self, draft: TurndownDraft, way: str) -> None:
        outcome: Any = self.tried(lambda: getattr(self.services.turndowns, way)(draft, TODAY))
        if outcome is None:
            return
        view = self.reader.turndown(outcome.turndown_id)
        assert view is not None
        assert view.row.opportunity_id == outcome.opportunity_id
        end = content(self.journal)
        assert getattr(self.services.turndowns, way)(draft, TODAY) == outcome
        assert content(self.journal) == end, "a second time changes nothing"

    @rule(place=PLACE, answer=st.sampled_from(w.Answer), resume=st.booleans())
    def answer(self, place: int, answer: w.Answer, resume: bool) -> None:
        turndown, services = self.some(m.Turndown, place), self.services.turndowns
        draft = services.resume(turndown) if resume else services.answered(turndown, answer)
        if draft is not None:
            self.drafts = [*self.drafts[-3:], draft]

    @rule(name=TEXT, travel=st.integers(-1, 60), references=st.integers(0, 21))
    def set_up(self, name: str, travel: int, references: int) -> None:
        me, weights = Me(name=name, travel_minutes=travel), Weights(references=references)
        self.tried(lambda: self.services.settings.save(me, weights))

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
        self.sound()
        while self.journal.history.redo():
            pass
        assert content(self.journal) == end

    @invariant()
    def sound(self) -> None:
        database = self.journal.database
        assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
        assert search.is_complete(database)

    @invariant()
    def furthest_holds(self) -> None:
        for row in m.Opportunity.select():
            assert row.furthest.rank >= row.stage.rank
            came = [c.stage.rank for c in m.StageChange.select().where(
                m.StageChange.opportunity_id == row.id) if c.stage]  # fmt: skip
            assert row.furthest.rank == max(came)

    def teardown(self) -> None:
        self.undo_all_and_redo_all()
        self.journal.close()
        shutil.rmtree(self.folder)


TestDays = Days.TestCase
TestDays.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)
