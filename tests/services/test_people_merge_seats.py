# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two who sat in one round become one, of whom nothing is said that nobody noted."""

from typing import Any

from networkjournal.domain import words as w
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from tests.services.test_people_merge import merge_and_back, told


def seat(step: Step, at: int, name: str, **values: Any) -> int:
    one = step.insert(m.Contact, name=name)
    step.insert(m.Interviewer, round_id=at, contact_id=one, **values)
    return one


def test_of_two_in_one_round_one_is_taken_whole_and_the_other_told(journal: Journal) -> None:
    with journal.history.step("") as step:
        opportunity = step.insert(m.Opportunity, position="Dean")
        at = step.insert(m.InterviewRound, opportunity_id=opportunity, number=2)
        keep = seat(step, at, "Wei", connection=1)
        other = seat(step, at, "Rosa", role=w.RoundRole.HR, connection=3)
    merge_and_back(journal, keep, other)
    assert told(m.Interviewer, "contact_id", "role", "connection") == [(keep, w.RoundRole.HR, 3)]
    assert told(m.Contact, "notes") == [("Dean, round 2, as noted for Wei: connection 1 of 3",)]


def test_what_completes_a_place_in_a_round_is_taken_in_without_a_word(journal: Journal) -> None:
    with journal.history.step("") as step:
        opportunity = step.insert(m.Opportunity, position="Dean")
        at = step.insert(m.InterviewRound, opportunity_id=opportunity)
        keep = seat(step, at, "Wei", connection=1)
        other = seat(step, at, "Rosa", role=w.RoundRole.HR)
    merge_and_back(journal, keep, other)
    assert told(m.Interviewer, "role", "connection") == [(w.RoundRole.HR, 1)]
    assert told(m.Contact, "notes") == [("",)]


def test_two_roles_in_one_round_are_both_kept_in_words(journal: Journal) -> None:
    with journal.history.step("") as step:
        opportunity = step.insert(m.Opportunity, position="Dean")
        at = step.insert(m.InterviewRound, opportunity_id=opportunity)
        keep = seat(step, at, "Wei", role=w.RoundRole.HR, connection=1)
        other = seat(step, at, "Rosa", role=w.RoundRole.PEER)
    merge_and_back(journal, keep, other)
    assert told(m.Interviewer, "role", "connection") == [(w.RoundRole.HR, 1)]
    ((notes,),) = told(m.Contact, "notes")
    assert notes.startswith("Dean, round 1, as noted for Rosa: ")
