# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is done to a history, the opportunity is what it tells, and undo brings all back."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from networkjournal.domain import story as told
from networkjournal.domain import words as w
from networkjournal.domain.edits import OpportunityFields, RoundFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.settings import StageNames
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.services.conftest import BOOK
from tests.services.story import TODAY, Story
from tests.store.sample import content

DAY = st.integers(-18, 0).map(lambda days: TODAY + timedelta(days=days))
WHAT = st.sampled_from([*w.Stage, *w.Ending])
PLACE = st.integers(0, 9)


class Histories(RuleBasedStateMachine):
    """Move, end, re-open and correct two opportunities in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal.create(self.folder / "journal.njournal")
        self.services = Services.of(self.journal, BOOK).opportunities
        for name in ("Tutor", "Dean"):
            self.services.create(OpportunityFields(name), w.Stage.SAVED, TODAY)
        self.journal.history.clear()
        self.start = content(self.journal)

    def change(self, place: int) -> int:
        found = [row.id for row in m.StageChange.select().order_by(m.StageChange.id)]
        return int(found[place % len(found)])

    @rule(one=st.integers(1, 2), what=WHAT, on=DAY)
    def go(self, one: int, what: w.Stage | w.Ending, on: date) -> None:
        if isinstance(what, w.Stage):
            self.services.move(one, what, on)
            assert m.Opportunity.get_by_id(one).stage == what
        else:
            self.services.end(one, what, on)
            assert m.Opportunity.get_by_id(one).ending == what

    @rule(ids=st.permutations([1, 2, 99]), what=WHAT, on=DAY)
    def go_together(self, ids: list[int], what: w.Stage | w.Ending, on: date) -> None:
        if isinstance(what, w.Stage):
            self.services.move_many(ids, what, on)
        else:
            self.services.end_many(ids, what, on)

    @rule(one=st.integers(1, 2), stage=st.sampled_from(w.Stage), other=st.booleans())
    def drag(self, one: int, stage: w.Stage, other: bool) -> None:
        self.services.set_place(one, stage, 3 - one if other else None, 3 - one, TODAY)
        assert m.Opportunity.get_by_id(one).stage == stage

    @rule(one=st.integers(1, 2), on=DAY)
    def interview(self, one: int, on: date) -> None:
        ending = m.Opportunity.get_by_id(one).ending
        if m.InterviewRound.select().count() < 20:
            self.services.add_round(one, RoundFields(on=on), TODAY)
        assert m.Opportunity.get_by_id(one).ending == ending

    @rule(one=st.integers(1, 2), what=WHAT, on=DAY)
    def add(self, one: int, what: w.Stage | w.Ending, on: date) -> None:
        self.services.add_change(one, on, what, TODAY)

    @rule(place=PLACE, what=WHAT, on=DAY)
    def correct(self, place: int, what: w.Stage | w.Ending, on: date) -> None:
        before = content(self.journal)
        try:
            self.services.correct_change(self.change(place), on, what, TODAY)
        except UserError:
            assert content(self.journal) == before

    @rule(place=PLACE)
    def delete(self, place: int) -> None:
        before = content(self.journal)
        try:
            self.services.delete_change(self.change(place))
        except UserError:
            assert content(self.journal) == before

    @rule(count=st.integers(1, 3), back=st.booleans())
    def turn(self, count: int, back: bool) -> None:
        for _time in range(count):
            if back:
                self.journal.history.undo()
            else:
                self.journal.history.redo()

    @invariant()
    def columns_are_what_the_history_tells(self) -> None:
        for one in (1, 2):
            page = self.journal.reader.opportunity(one)
            assert page is not None
            assert page.changes
            assert list(page.changes) == list(told.ordered(page.changes))
            tale = told.tell(page.changes)
            row = page.row
            assert (row.stage, row.furthest, row.ending) == (
                tale.stage,
                tale.furthest,
                tale.ending,
            )
            came = [change.stage.rank for change in page.changes if change.stage]
            assert row.furthest.rank == max(came, default=0)

    def teardown(self) -> None:
        while self.journal.history.redo():
            pass
        end = content(self.journal)
        while self.journal.history.undo():
            pass
        assert content(self.journal) == self.start
        while self.journal.history.redo():
            pass
        assert content(self.journal) == end
        self.journal.close()
        shutil.rmtree(self.folder)


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=12, stateful_step_count=15, deadline=None)


def test_an_entry_is_added_on_its_day_and_the_rest_follows(story: Story) -> None:
    services = story.services.opportunities
    services.add_change(story.opportunity, date(2026, 1, 2), w.Stage.OFFER, TODAY)
    row = story.page().row
    assert (row.stage, row.furthest) == (w.Stage.INTERVIEWING, w.Stage.OFFER)
    assert story.journal.history.undo_label == "Add “Offer”"


def test_the_last_entry_stays_and_days_are_plausible(story: Story) -> None:
    services = story.services.opportunities
    one = services.create(OpportunityFields("Tutor"), w.Stage.APPLIED, TODAY)
    page = story.reader.opportunity(one)
    assert page is not None
    (entry,) = page.changes
    with pytest.raises(UserError, match="at least one entry"):
        services.delete_change(entry.id)
    with pytest.raises(UserError, match="cannot be right"):
        services.correct_change(entry.id, date(1800, 1, 1), w.Stage.APPLIED, TODAY)
    with pytest.raises(UserError, match="deleted meanwhile"):
        services.delete_change(999)


def test_a_history_that_says_too_little_gets_its_end(story: Story) -> None:
    with story.journal.history.step("From elsewhere") as step:
        one = step.insert(m.Opportunity, position="Old", stage="offer", furthest="accepted")
        step.insert(m.StageChange, opportunity_id=one, on=TODAY, stage="applied")
        step.update(m.Opportunity, one, ending=w.Ending.WITHDREW)
    story.services.opportunities.add_change(one, date(2026, 1, 2), w.Stage.SAVED, TODAY)
    row = m.Opportunity.get_by_id(one)
    assert (row.stage, row.furthest, row.ending) == (
        w.Stage.OFFER,
        w.Stage.ACCEPTED,
        w.Ending.WITHDREW,
    )


def test_steps_speak_of_stages_as_the_user_calls_them(story: Story) -> None:
    story.services.settings.save(StageNames(offer="Yes from them"))
    story.services.opportunities.move(story.opportunity, w.Stage.OFFER, TODAY)
    assert story.journal.history.undo_label == "Move to Yes from them"


def untold(story: Story, **values: object) -> int:
    """Make an opportunity as some file from elsewhere holds it: without its story."""
    with story.journal.history.step("From elsewhere") as step:
        return step.insert(m.Opportunity, position="Old", **values)


def test_an_opportunity_without_its_story_keeps_how_far_it_came(story: Story) -> None:
    services = story.services.opportunities
    ended = untold(story, stage="applied", furthest="offer")
    services.end(ended, w.Ending.TURNED_DOWN, TODAY)
    row = m.Opportunity.get_by_id(ended)
    assert (row.stage, row.furthest, row.ending) == (
        w.Stage.APPLIED,
        w.Stage.OFFER,
        w.Ending.TURNED_DOWN,
    )
    moved = untold(story, stage="offer", furthest="accepted", ending="withdrew")
    services.move_many([moved], w.Stage.SCREENING, TODAY)
    row = m.Opportunity.get_by_id(moved)
    assert (row.stage, row.furthest, row.ending) == (w.Stage.SCREENING, w.Stage.ACCEPTED, None)
    added = untold(story, stage="offer", furthest="offer")
    services.add_change(added, date(2026, 1, 2), w.Stage.SAVED, TODAY)
    row = m.Opportunity.get_by_id(added)
    assert (row.stage, row.furthest) == (w.Stage.OFFER, w.Stage.OFFER)


def test_the_only_stage_cannot_become_an_ending(story: Story) -> None:
    services = story.services.opportunities
    one = services.create(OpportunityFields("Tutor"), w.Stage.OFFER, TODAY)
    page = story.reader.opportunity(one)
    assert page is not None
    (entry,) = page.changes
    with pytest.raises(UserError, match="at least one stage"):
        services.correct_change(entry.id, TODAY, w.Ending.WITHDREW, TODAY)
    services.move(one, w.Stage.ACCEPTED, TODAY)
    services.correct_change(entry.id, TODAY, w.Ending.WITHDREW, TODAY)


def test_no_stage_lies_ahead(story: Story) -> None:
    services, tomorrow = story.services.opportunities, TODAY + timedelta(days=1)
    fields = OpportunityFields("Tutor")
    entry = story.page().changes[0]
    with pytest.raises(UserError, match="still to come"):
        services.correct_change(entry.id, date(2030, 1, 1), w.Stage.OFFER, TODAY)
    with pytest.raises(UserError, match="still to come"):
        services.add_change(story.opportunity, tomorrow, w.Stage.OFFER, TODAY)
    with pytest.raises(UserError, match="still to come"):
        services.create(fields, w.Stage.APPLIED, tomorrow, TODAY)
    for never in (
        lambda: services.create(fields, w.Stage.APPLIED, date.max),
        lambda: services.move(story.opportunity, w.Stage.OFFER, date.max),
        lambda: services.end_many([story.opportunity], w.Ending.WITHDREW, date.max),
    ):
        with pytest.raises(UserError, match="cannot be right"):
            never()


def no_of(story: Story) -> int:
    """Return the entry of the latest no."""
    return story.page().changes[-1].id


def test_the_no_goes_with_its_entry_and_undo_brings_both_back(story: Story) -> None:
    turndowns = story.services.turndowns
    turndowns.park(story.draft(words="You came second."), TODAY)
    before = story.content()
    kept = story.kept_keys()
    assert kept
    story.services.opportunities.delete_change(no_of(story))
    assert story.page().row.ending is None
    assert (story.page().turndowns, story.kept_keys()) == ((), set())
    assert turndowns.begin(story.opportunity, TODAY).turndown_id == 0
    story.journal.history.undo()
    assert (story.content(), story.kept_keys()) == (before, kept)
    assert turndowns.begin(story.opportunity, TODAY).turndown_id == story.turndown().row.id


def test_a_no_is_dated_with_its_entry_and_becomes_nothing_else(story: Story) -> None:
    services = story.services.opportunities
    story.services.turndowns.park(story.draft(), TODAY)
    with pytest.raises(UserError, match="Delete this entry, or add another"):
        services.correct_change(no_of(story), TODAY, w.Ending.WITHDREW, TODAY)
    earlier = TODAY - timedelta(days=1)
    services.correct_change(no_of(story), earlier, w.Ending.TURNED_DOWN, TODAY)
    assert story.turndown().row.on == earlier
    services.delete_change(next(c.id for c in story.page().changes if c.stage))
    assert story.turndown().row.on == earlier


def test_a_no_of_which_something_came_stays(story: Story) -> None:
    story.services.turndowns.finish(story.whole(), TODAY)
    before = story.content()
    with pytest.raises(UserError, match="move it to a stage"):
        story.services.opportunities.delete_change(no_of(story))
    assert story.content() == before


def test_of_two_noes_only_that_of_the_entry_goes(story: Story) -> None:
    services, turndowns = story.services.opportunities, story.services.turndowns
    turndowns.park(story.draft(words="First."), TODAY)
    first = no_of(story)
    services.move(story.opportunity, w.Stage.OFFER, TODAY)
    again = turndowns.begin(story.opportunity, TODAY)
    again.words, again.on = "Second.", TODAY
    turndowns.park(again, TODAY)
    services.delete_change(first)
    assert story.turndown().row.words == "Second."
    assert story.page().row.ending is w.Ending.TURNED_DOWN
