# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a line becomes: entries by day, rounds ahead, and a sentence where a day cannot be."""

from datetime import date, timedelta

import pytest

from networkjournal.domain.quick_parts import QuickAdd
from networkjournal.domain.quick_plan import plan
from networkjournal.domain.words import Stage

TODAY = date(2026, 11, 22)
FEB, MAR, COMING = date(2026, 2, 3), date(2026, 3, 5), date(2026, 12, 5)


def said(
    *steps: tuple[Stage, date | None],
    position: str = "Adviser",
    contact: str = "",
    source: str = "",
) -> QuickAdd:
    return QuickAdd(position=position, contact=contact, source=source, steps=steps)


def test_without_a_stage_it_is_saved_today() -> None:
    assert plan(said(), TODAY).entries == ((Stage.SAVED, TODAY),)


def test_several_steps_become_entries_by_day() -> None:
    found = plan(said((Stage.APPLIED, FEB), (Stage.INTERVIEWING, MAR)), TODAY)
    assert found.entries == ((Stage.APPLIED, FEB), (Stage.INTERVIEWING, MAR))
    assert (found.stage, found.on, found.rounds) == (Stage.INTERVIEWING, MAR, ())


def test_a_step_without_a_day_is_not_after_the_next_one() -> None:
    found = plan(said((Stage.APPLIED, None), (Stage.INTERVIEWING, MAR)), TODAY)
    assert found.entries == ((Stage.APPLIED, MAR), (Stage.INTERVIEWING, MAR))
    assert plan(said((Stage.APPLIED, None)), TODAY).entries == ((Stage.APPLIED, TODAY),)


@pytest.mark.parametrize("stage", [Stage.SCREENING, Stage.INTERVIEWING])
def test_a_day_ahead_plans_a_round_and_changes_no_stage_in_the_future(stage: Stage) -> None:
    found = plan(said((Stage.APPLIED, FEB), (stage, COMING)), TODAY)
    assert found.entries == ((Stage.APPLIED, FEB), (stage, TODAY))
    assert found.rounds == ((stage, COMING),)
    assert found.problems(TODAY) == {}


def test_days_out_of_order_are_put_in_order() -> None:
    found = plan(said((Stage.APPLIED, MAR), (Stage.SCREENING, FEB)), TODAY)
    assert found.entries == ((Stage.SCREENING, FEB), (Stage.APPLIED, MAR))


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ((Stage.APPLIED, date(1200, 2, 3)), "3 Feb 1200 cannot be right."),
        ((Stage.INTERVIEWING, date(2800, 2, 3)), "3 Feb 2800 cannot be right."),
        ((Stage.APPLIED, COMING), "Sent: 5 Dec 2026 has not come yet."),
    ],
)
def test_a_day_that_cannot_be_is_told_in_a_sentence(
    step: tuple[Stage, date], sentence: str
) -> None:
    found = plan(said(step), TODAY)
    assert found.sentence(TODAY, lambda _stage: "Sent") == sentence


def test_a_line_of_a_day_alone_asks_for_the_position() -> None:
    found = plan(said((Stage.APPLIED, FEB), position=""), TODAY)
    assert found.sentence(TODAY) == "What is the position called?"


def test_the_person_is_where_it_came_from() -> None:
    assert plan(said(contact="Ruth Abara"), TODAY).fields.source == "Ruth Abara"
    both = said(contact="Ruth Abara", source="LinkedIn")
    assert plan(both, TODAY).fields.source == "Ruth Abara, LinkedIn"
    assert plan(both, TODAY, "Ruth").fields.source == "Ruth"


def test_the_full_form_corrects_the_last_entry_and_keeps_what_came_before() -> None:
    found = plan(said((Stage.APPLIED, FEB), (Stage.INTERVIEWING, COMING)), TODAY)
    assert found.beside() == "Also: Applied 3 Feb 2026, round 1 on 5 Dec 2026"
    again = found.corrected(found.fields, Stage.SCREENING, MAR)
    assert again.entries == ((Stage.APPLIED, FEB), (Stage.SCREENING, MAR))
    assert again.rounds == found.rounds
    assert found.corrected(found.fields, Stage.APPLIED, MAR).entries == ((Stage.APPLIED, MAR),)
    early = found.corrected(found.fields, Stage.SCREENING, FEB - timedelta(days=1))
    assert early.entries[0] == (Stage.APPLIED, FEB), "nothing that was typed goes without a word"
    assert early.problems(TODAY)["on"] == "Applied is of 3 Feb 2026, which is later."
    assert found.corrected(found.fields, Stage.SAVED, FEB).entries == ((Stage.SAVED, FEB),)
    assert plan(said(), TODAY).beside() == ""
