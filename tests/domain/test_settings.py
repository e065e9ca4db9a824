# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings come back as they were set, and nothing that cannot be right comes back at all."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.settings import (
    ImportWords,
    Me,
    Paper,
    Settings,
    StageNames,
    Timings,
    Weights,
    plausible,
)
from networkjournal.domain.words import Ending, SignalKind, Stage

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
GROUPS = ("me", "timings", "weights", "paper", "stages", "import_words", "reminders")
NAMES = st.sampled_from(
    sorted({name for group in GROUPS for name in getattr(Settings(), group).plain()})
)
ANY_GROUP = JSON | st.dictionaries(NAMES, JSON)


@given(st.dictionaries(st.sampled_from(GROUPS), ANY_GROUP))
def test_whatever_was_stored_the_settings_are_right(stored: dict[str, Any]) -> None:
    settings = Settings.read(stored)
    assert not any(getattr(settings, name).problems() for name in GROUPS)
    starts, ends = settings.me.hours()
    assert starts < ends


@given(st.builds(Timings, st.integers(0, 1000), st.integers(0, 1000)))
def test_settings_come_back_as_they_were_set(timings: Timings) -> None:
    me = Me(name="Ada", zone="Europe/Berlin", day_starts="08:30", day_ends="16:00")
    paper = Paper(size="Letter", printer="lab")
    stored = {"me": me.plain(), "timings": timings.plain(), "paper": paper.plain()}
    assert Settings.read(stored) == Settings(me, timings, Weights(), paper)


def test_one_wrong_value_leaves_the_others() -> None:
    assert Me.read({"name": "Ada", "travel_minutes": 10**9}) == Me(name="Ada")
    assert Weights.read({"praised": 99, "told_second": 5}) == Weights(told_second=5)


def test_values_that_contradict_each_other_fall_back_together() -> None:
    assert Me.read({"day_starts": "18:00", "day_ends": "12:00"}) == Me()


@pytest.mark.parametrize(
    ("me", "fields"),
    [
        (Me(zone="Nowhere/Land"), {"zone"}),
        (Me(email="ada"), {"email"}),
        (Me(day_starts="nine"), {"day_starts"}),
        (Me(day_ends="25:00"), {"day_ends"}),
        (Me(day_starts="09:00+02:00"), {"day_starts"}),
        (Me(day_starts="17:00", day_ends="09:00"), {"day_ends"}),
        (Me(travel_minutes=-1), {"travel_minutes"}),
        (Me(email="ada@example.org", zone="Europe/Berlin"), set()),
    ],
)
def test_problems_name_their_field(me: Me, fields: set[str]) -> None:
    assert set(me.problems()) == fields


def test_other_groups_name_their_fields() -> None:
    assert set(Timings(quiet_days=-1).problems()) == {"quiet_days"}
    assert set(Timings(quiet_days=60).problems()) == {"quiet_days", "black_hole_days"}
    assert Timings(quiet_days=45).problems() == {}
    assert set(Weights(praised=21).problems()) == {"praised"}
    assert set(Weights(maybe_from=5).problems()) == {"maybe_from"}
    assert set(Paper(size="A5").problems()) == {"size"}


def test_days_that_contradict_each_other_leave_the_others_as_they_were_set() -> None:
    stored = Timings(quiet_days=60, check_in_days=30).plain()
    assert Timings.read(stored) == Timings(check_in_days=30)


def test_hours_that_cannot_be_read_are_nine_to_five() -> None:
    assert Me(day_starts="?", day_ends="?").hours() == (time(9), time(17))


def test_salary_and_start_date_share_a_weight() -> None:
    weights = Weights(salary_or_start=3, praised=2)
    assert [weights.of(k) for k in (SignalKind.SALARY, SignalKind.START_DATE)] == [3, 3]
    assert weights.of(SignalKind.PRAISED) == 2


def test_a_day_belongs_to_a_search_for_work_or_not() -> None:
    today = date(2026, 11, 22)
    assert plausible(date(1950, 1, 1), today)
    assert plausible(date(2036, 12, 31), today)
    assert not plausible(date(1800, 1, 1), today)
    assert not plausible(date(2037, 1, 1), today)


def test_a_stage_is_called_what_the_user_calls_it() -> None:
    names = StageNames(screening="  Phone screen ")
    assert not names.problems()
    assert (names.name(Stage.SCREENING), names.name(Stage.OFFER)) == ("Phone screen", "Offer")


@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        (StageNames(saved="Ideas", offer="ideas "), {"saved", "offer"}),
        (StageNames(saved="Idéas", offer="IDEAS"), {"saved", "offer"}),
        (StageNames(saved="applied"), {"saved"}),
        (StageNames(saved="Applied", applied="Sent"), set()),
        (StageNames(saved="x" * 41), {"saved"}),
        (StageNames(saved="x" * 40, applied="   "), set()),
        (StageNames(saved="two\nlines"), {"saved"}),
        (StageNames(interviewing=" turned DOWN"), {"interviewing"}),
        (StageNames(interviewing="Turned over"), set()),
    ],
)
def test_neither_two_stages_nor_an_ending_have_one_name(names: StageNames, wrong: set[str]) -> None:
    assert set(names.problems()) == wrong


def test_words_of_spreadsheets_are_remembered_and_looked_up_whatever_their_case() -> None:
    words = (
        ImportWords()
        .taught(
            {"Ghosted ": Ending.NO_ANSWER, "Phone": Stage.SCREENING, "?": None},
            {"Firma": "company"},
        )
        .taught({}, {}, {"Seen At": "city"})
    )
    again = ImportWords.read(words.plain())
    assert again == words
    assert again.status("GHOSTED") is Ending.NO_ANSWER
    assert again.status("phone") is Stage.SCREENING
    assert again.status("?") is again.status("other") is None
    assert "?" in again.statuses
    assert again.columns == {"firma": "company"}
    assert again.people == {"seen at": "city"}


def test_words_that_cannot_be_right_are_left_out_one_by_one() -> None:
    stored = {"statuses": {"a": "applied", "b": "party", "c": 7, "": "offer"}, "columns": []}
    assert ImportWords.read(stored) == ImportWords({"a": "applied"})
    assert set(ImportWords({"b": "party"}).problems()) == {"statuses"}
    many = ImportWords().taught({f"w{n}": Stage.SAVED for n in range(600)}, {})
    assert (len(many.statuses), "w599" in many.statuses, "w0" in many.statuses) == (
        500,
        True,
        False,
    )


def test_minutes_before_a_meeting_are_at_most_a_day() -> None:
    from networkjournal.domain.settings import Reminders  # noqa: PLC0415

    assert Reminders(minutes_before=0).problems().keys() == {"minutes_before"}
    assert not Reminders(minutes_before=1440).problems()
