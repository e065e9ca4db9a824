# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board and the table read what is there: filtered, sorted, grouped, and with their facts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from networkjournal.domain.pipeline_filter import COLUMNS, PipelineFilter, SortKey
from networkjournal.domain.settings import Weights
from networkjournal.domain.views import Kind, PipelineQuery
from networkjournal.domain.words import Ending, Level, Stage, Standing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.store.reading import pipeline_sql
from tests.store.five import DEFAULT, TODAY, Ids, add, day

NAMES = ("adviser", "lab", "museum", "idea", "no")
EVERY = PipelineFilter(alive=False)


def names(journal: Journal, ids: Ids, query: PipelineQuery) -> list[str]:
    of = {row_id: name for name, row_id in ids.items() if name in NAMES}
    return [of[row_id] for row_id in journal.reader.ids(Kind.OPPORTUNITY, query)]


FILTERS: list[tuple[PipelineFilter, set[str]]] = [
    (PipelineFilter(), {"adviser", "lab", "museum", "idea"}),
    (EVERY, {"adviser", "lab", "museum", "idea", "no"}),
    (PipelineFilter(endings=frozenset({Ending.TURNED_DOWN})), {"no"}),
    (PipelineFilter(stages=frozenset({Stage.APPLIED})), {"adviser", "museum"}),
    (PipelineFilter(tags=frozenset({"education", "none"})), {"adviser", "lab"}),
    (PipelineFilter(sources=frozenset({"REFERRAL"})), {"adviser", "lab"}),
    (PipelineFilter(quiet_only=True), {"lab", "museum"}),
    (PipelineFilter(has_contact=True), {"lab"}),
    (PipelineFilter(has_contact=False), {"adviser", "museum", "idea"}),
    (PipelineFilter(levels=frozenset({Level.CONTENDER})), {"lab"}),
    (PipelineFilter(applied_from=day(9, 2)), {"adviser", "museum"}),
    (PipelineFilter(applied_until=day(9, 1)), {"lab"}),
    (PipelineFilter(since_from=day(9, 3), since_until=day(11, 1)), {"lab", "idea"}),
    (PipelineFilter(text="lakeside"), {"adviser", "idea"}),
    (PipelineFilter(text="educ", stages=frozenset({Stage.APPLIED})), {"adviser"}),
    (PipelineFilter(tags=frozenset({"'; DROP TABLE tag; --\ud800"})), set()),
]


@pytest.mark.parametrize(("asked", "expected"), FILTERS)
def test_a_filter_shows_what_it_asks_for(
    journal: Journal, five: Ids, asked: PipelineFilter, expected: set[str]
) -> None:
    query = replace(DEFAULT, filter=asked)
    assert set(names(journal, five, query)) == expected
    on_board = {row_id for column in journal.reader.board(query).values() for row_id in column}
    if not asked.endings:
        assert on_board == {five[name] for name in expected - {"no"}}
    changes = {change.opportunity_id for story in journal.reader.stories(query) for change in story}
    assert changes == {five[name] for name in expected}


def test_the_places_at_one_organization(journal: Journal, five: Ids) -> None:
    query = replace(DEFAULT, filter=PipelineFilter(organization_id=five["college"]))
    assert set(names(journal, five, query)) == {"adviser", "idea"}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((), ["no", "lab", "adviser", "museum", "idea"]),
        ((SortKey("position"),), ["adviser", "idea", "no", "lab", "museum"]),
        ((SortKey("organization"),), ["adviser", "idea", "no", "lab", "museum"]),
        ((SortKey("applied_on", True),), ["adviser", "museum", "lab", "no", "idea"]),
        ((SortKey("level", True), SortKey("since")), ["lab", "museum", "no", "idea", "adviser"]),
        ((SortKey("standing", True),), ["lab", "museum", "adviser", "idea", "no"]),
        (
            (SortKey("stage"), SortKey("standing", True)),
            ["idea", "museum", "adviser", "lab", "no"],
        ),
        ((SortKey("ending"), SortKey("place"), SortKey("since")), ["no", "museum", "lab"]),
    ],
)
def test_rows_are_sorted_by_several_columns(
    journal: Journal, five: Ids, keys: tuple[SortKey, ...], expected: list[str]
) -> None:
    query = replace(DEFAULT, filter=EVERY, sort=keys)
    found = names(journal, five, query)
    assert found[: len(expected)] == expected
    assert journal.reader.ids(Kind.OPPORTUNITY, replace(query, limit=2)) == [
        five[name] for name in found[:2]
    ]


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("group", ["", "stage", "organization"])
def test_every_column_sorts_and_groups_stay_whole(
    journal: Journal, five: Ids, column: str, group: str
) -> None:
    query = replace(DEFAULT, filter=EVERY, sort=(SortKey(column),), group=group)
    found = names(journal, five, query)
    assert sorted(found) == sorted(["adviser", "lab", "museum", "idea", "no"])
    if group == "stage":
        sizes = [("saved", 1), ("applied", 2), ("interviewing", 1), ("offer", 1)]
        assert journal.reader.group_counts(query) == sizes
    if group == "organization":
        assert journal.reader.group_counts(query) == [("Lakeside College", 2), ("", 3)]
        assert set(found[:2]) == {"adviser", "idea"}


def test_the_board_lies_as_it_was_laid(journal: Journal, five: Ids) -> None:
    board = journal.reader.board(replace(DEFAULT, filter=EVERY))
    assert list(board) == list(Stage)
    assert board[Stage.APPLIED] == [five["museum"], five["adviser"]]
    assert board[Stage.OFFER] == []
    assert journal.reader.ended_count(DEFAULT) == 1
    assert journal.reader.endings(DEFAULT) == {Ending.TURNED_DOWN: 1}
    asked = PipelineFilter(text="guide")
    assert journal.reader.ended_count(replace(DEFAULT, filter=asked)) == 0
    with journal.history.step("Trash") as step:
        for name in ("no", "museum"):
            step.update(m.Opportunity, five[name], trashed_at=datetime.now(UTC))
    assert journal.reader.board(DEFAULT)[Stage.APPLIED] == [five["adviser"]]
    assert journal.reader.ended_count(DEFAULT) == 0
    assert journal.reader.endings(DEFAULT) == {}


@pytest.mark.parametrize("quiet_only", [False, True])
def test_a_search_cuts_only_what_the_filter_left(
    journal: Journal, five: Ids, monkeypatch: pytest.MonkeyPatch, quiet_only: bool
) -> None:
    monkeypatch.setattr(pipeline_sql, "MOST_SORTED", 2)
    with journal.history.step("Fill") as step:
        add(step, "Old guide", (day(8, 1), Stage.APPLIED), (day(8, 9), Ending.WITHDREW))
        add(step, "Old guide", (day(11, 20), Stage.APPLIED))
        add(step, "Old guide", (day(11, 20), Stage.APPLIED))
        new = add(step, "New guide", (day(9, 1), Stage.APPLIED))
        step.update(m.Opportunity, five["museum"], ending=Ending.WITHDREW)
    asked = PipelineFilter(text="guide", quiet_only=quiet_only)
    query = replace(DEFAULT, filter=asked, sort=(SortKey("applied_on"),), limit=1)
    found = journal.reader.ids(Kind.OPPORTUNITY, query)
    assert len(found) == 1
    assert (found == [new]) is quiet_only, "of those alive two are sorted, of the quiet ones all"


def test_a_line_holds_what_a_card_shows(journal: Journal, five: Ids) -> None:
    with journal.history.step("Meet") as step:
        step.insert(
            m.Meeting, starts=datetime(2026, 11, 24, 10), opportunity_id=five["lab"], kind="other"
        )
        step.insert(
            m.InterviewRound, opportunity_id=five["lab"], number=2, on=day(11, 23), promised_on=None
        )
    lab, adviser = journal.reader.opportunities([five["lab"], 99, five["adviser"]], TODAY)
    assert (lab.tags, lab.source, lab.applied_on) == (("Éducation",), "referral ", day(9, 1))
    assert lab.best is not None
    assert (lab.best.name, lab.best.connection) == ("Ruth Abara", 2)
    assert (lab.next_on, lab.next_what) == (day(11, 23), "Round 2")
    assert (lab.level(Weights()), adviser.level(Weights())) == (Level.CONTENDER, Level.NOT_CLOSE)
    assert (lab.facts.next_meeting, adviser.next_on) == (day(11, 23), None)
    assert adviser.stand(DEFAULT.timings, TODAY).standing is Standing.WAITING


def test_the_next_step_sorts_by_its_day_planned_or_due_and_nothing_last(
    journal: Journal, five: Ids
) -> None:
    with journal.history.step("Meet") as step:
        step.insert(
            m.Meeting, starts=datetime(2026, 11, 24, 10), opportunity_id=five["lab"], kind="other"
        )

    def steps(*, descending: bool) -> list[date | None]:
        sort = (SortKey("next_on", descending=descending),)
        query = replace(DEFAULT, filter=PipelineFilter(), sort=sort)
        lines = journal.reader.opportunities(journal.reader.ids(Kind.OPPORTUNITY, query), TODAY)
        return [line.next_on or line.stand(query.timings, TODAY).due for line in lines]

    up, down = steps(descending=False), steps(descending=True)
    known = [on for on in up if on is not None]
    assert day(11, 24) in known
    assert len(known) > 1
    assert up == [*sorted(known), *[None] * (len(up) - len(known))]
    assert down == [*sorted(known, reverse=True), *[None] * (len(up) - len(known))]


def test_what_was_said_by_hand_wins_and_the_turndown_s_word_before_it(
    journal: Journal, five: Ids
) -> None:
    def level() -> Level | None:
        (line,) = journal.reader.opportunities([five["lab"]], TODAY)
        return line.level_override

    with journal.history.step("Say") as step:
        step.update(m.Opportunity, five["lab"], level_override=Level.MAYBE)
    assert level() is Level.MAYBE
    with journal.history.step("Say") as step:
        step.insert(
            m.Turndown,
            opportunity_id=five["lab"],
            on=TODAY,
            level_override=Level.NOT_CLOSE,
        )
    assert level() is Level.NOT_CLOSE
    asked = PipelineFilter(levels=frozenset({Level.NOT_CLOSE}))
    assert "lab" in names(journal, five, replace(DEFAULT, filter=asked))


def test_stories_tell_each_change_in_order(journal: Journal, five: Ids) -> None:
    (story,) = journal.reader.stories(
        replace(DEFAULT, filter=PipelineFilter(endings=frozenset({Ending.TURNED_DOWN})))
    )
    assert [change.stage or change.ending for change in story] == [
        Stage.APPLIED,
        Stage.OFFER,
        Ending.TURNED_DOWN,
    ]
    assert [change.on for change in story] == [day(8, 1), day(8, 9), day(9, 9)]


def test_conversations_are_rounds_meetings_held_and_calls(journal: Journal, five: Ids) -> None:
    with journal.history.step("Talk") as step:
        step.insert(m.Meeting, starts=datetime(2026, 10, 1, 9), state="held")
        step.insert(m.Meeting, starts=datetime(2026, 10, 2, 9))
        step.insert(m.Touch, opportunity_id=five["lab"], on=day(10, 3), channel="call")
        step.insert(m.Touch, opportunity_id=five["lab"], on=day(10, 4), channel="email")
    reader = journal.reader
    assert reader.conversations(day(9, 1), TODAY, TODAY) == [day(9, 25), day(10, 1), day(10, 3)]
    assert reader.conversations(day(10, 2), TODAY, TODAY) == [day(10, 3)]
    with journal.history.step("Delete") as step:
        gone = {"trashed_at": datetime.now(UTC)}
        somebody = step.insert(m.Contact, name="Ruth Abara")
        step.insert(m.Touch, contact_id=somebody, on=day(10, 5), channel="call")
        step.update(m.Opportunity, five["lab"], **gone)
    assert reader.conversations(day(10, 2), TODAY, TODAY) == [day(10, 5)]
    with journal.history.step("Delete") as step:
        step.update(m.Contact, somebody, **gone)
    assert reader.conversations(day(10, 2), TODAY, TODAY) == []


def test_applications_are_counted_once_by_the_first_day(journal: Journal, five: Ids) -> None:
    reader = journal.reader
    every = reader.applications(date.min, TODAY)
    assert every == sorted(every)
    assert day(11, 10) in every  # the adviser
    assert day(9, 1) in every  # the lab, not again when it came to interviews
    assert day(9, 20) not in every
    assert day(11, 1) not in every  # an idea that was only saved
    assert reader.applications(day(9, 2), day(9, 2)) == [day(9, 2)]
    with journal.history.step("Delete") as step:
        step.update(m.Opportunity, five["adviser"], trashed_at=datetime.now(UTC))
    assert day(11, 10) not in reader.applications(date.min, TODAY)


def test_an_application_is_counted_where_its_day_is_known(journal: Journal) -> None:
    with journal.history.step("Jump") as step:
        jumped, back, both = (step.insert(m.Opportunity, position=name) for name in "abc")
        for of, on, stage in (
            (jumped, day(11, 2), Stage.INTERVIEWING),
            (back, day(11, 3), Stage.SCREENING),
            (back, day(11, 4), Stage.APPLIED),
            (both, day(11, 5), Stage.APPLIED),
            (both, day(11, 5), Stage.SCREENING),
        ):
            step.insert(m.StageChange, opportunity_id=of, on=on, stage=stage)
    assert journal.reader.applications(date.min, TODAY) == [day(11, 5)]


def test_words_for_filters(journal: Journal, five: Ids) -> None:
    assert journal.reader.tag_names() == ["Éducation"]
    assert journal.reader.sources() == ["Referral", "referral "]
