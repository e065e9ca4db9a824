# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A history tells one stage, one ending and a furthest stage that only grows."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain import story
from networkjournal.domain.rows import StageChange
from networkjournal.domain.story import Story
from networkjournal.domain.words import Ending, Stage

FIRST = date(2026, 2, 2)
DAYS = st.dates(FIRST, FIRST + timedelta(days=5))  # narrow, so that days are often the same
ENTRIES = st.sampled_from([*Stage, *Ending])


def change(day: int, word: Stage | Ending, row_id: int = 0) -> StageChange:
    stage = word if isinstance(word, Stage) else None
    ending = word if isinstance(word, Ending) else None
    on = FIRST + timedelta(days=day)
    return StageChange(id=row_id, on=on, stage=stage, ending=ending)


@st.composite
def histories(draw: st.DrawFn) -> list[StageChange]:
    words = draw(st.lists(st.tuples(st.integers(0, 5), ENTRIES), min_size=1, max_size=8))
    return [change(day, word, at + 1) for at, (day, word) in enumerate(words)]


def test_an_ending_keeps_how_far_it_came() -> None:
    told = story.tell(
        [
            change(0, Stage.SAVED, 1),
            change(2, Stage.INTERVIEWING, 2),
            change(9, Ending.TURNED_DOWN, 3),
        ]
    )
    last = FIRST + timedelta(days=9)
    assert told == Story(Stage.INTERVIEWING, Stage.INTERVIEWING, Ending.TURNED_DOWN, last)


def test_who_steps_back_keeps_the_furthest_stage() -> None:
    told = story.tell([change(0, Stage.OFFER, 1), change(1, Stage.APPLIED, 2)])
    assert (told.stage, told.furthest, told.ending) == (Stage.APPLIED, Stage.OFFER, None)


def test_a_stage_after_an_ending_opens_it_again() -> None:
    told = story.tell([change(0, Ending.WENT_COLD, 1), change(1, Stage.SCREENING, 2)])
    assert (told.stage, told.ending) == (Stage.SCREENING, None)


def test_two_entries_of_one_day_keep_their_order_and_the_day_goes_before_it() -> None:
    same_day = [change(1, Ending.WITHDREW, 7), change(1, Stage.APPLIED, 3)]
    assert story.tell(same_day).ending is Ending.WITHDREW
    assert story.tell([*same_day, change(1, Stage.OFFER)]).stage is Stage.OFFER  # not yet stored
    corrected = [replace(same_day[0], on=FIRST), same_day[1]]
    assert story.tell(corrected).ending is None


def test_an_empty_history_and_one_of_endings_alone_stand_at_saved() -> None:
    assert story.tell([]) == Story()
    assert story.tell([change(0, Ending.ROLE_CLOSED, 1)]).stage is Stage.SAVED


@given(histories(), ENTRIES, DAYS)
def test_a_change_without_a_day_is_always_the_last(
    history: list[StageChange], word: Stage | Ending, today: date
) -> None:
    before = story.tell(history)
    new = replace(change(0, word, len(history) + 1), on=story.next_day(history, today))
    after = story.tell([*history, new])
    assert after.since == new.on >= today
    assert after.ending == new.ending
    assert after.stage == (new.stage or before.stage)
    assert after.furthest.rank == max(before.furthest.rank, after.stage.rank)


@given(histories(), st.randoms(use_true_random=False))
def test_the_story_does_not_depend_on_the_order_of_reading(
    history: list[StageChange], random: Random
) -> None:
    shuffled = list(history)
    random.shuffle(shuffled)
    assert story.tell(shuffled) == story.tell(history)
    days = [one.on for one in story.ordered(shuffled)]
    assert days == sorted(days)


@given(histories(), st.data())
def test_any_correction_leaves_one_stage_no_further_than_the_furthest(
    history: list[StageChange], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(history) - 1))
    corrected = [*history]
    corrected[at] = replace(history[at], on=data.draw(DAYS))
    told = story.tell(corrected)
    assert told.furthest == story.tell(history).furthest
    assert told.stage.rank <= told.furthest.rank
    last = story.ordered(corrected)[-1]
    assert (told.ending, told.since) == (last.ending, last.on)


def test_the_day_of_applying_is_the_first_at_applied_or_later() -> None:
    history = [change(4, Stage.SCREENING, 2), change(0, Stage.SAVED, 1), change(6, Stage.OFFER, 3)]
    assert story.reached_on(history, Stage.APPLIED) == FIRST + timedelta(days=4)
    assert story.reached_on(history, Stage.OFFER) == FIRST + timedelta(days=6)
    assert story.reached_on(history, Stage.ACCEPTED) is None
    assert story.reached_on([change(0, Ending.NO_ANSWER, 1)], Stage.SAVED) is None


@pytest.mark.parametrize(
    ("on", "fields"),
    [(FIRST, set()), (date(1926, 2, 2), {"on"}), (date(2226, 2, 2), {"on"})],
)
def test_a_day_that_cannot_be_right_is_refused(on: date, fields: set[str]) -> None:
    assert story.problems(on, FIRST).keys() == fields


def test_the_last_entry_stays() -> None:
    assert story.deletion_problems([change(0, Stage.SAVED)])
    assert not story.deletion_problems([change(0, Stage.SAVED), change(1, Stage.APPLIED)])
