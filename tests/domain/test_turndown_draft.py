# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard's draft: every page passes with Enter; what cannot be stored is said at its field."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    SignalTick,
    Step,
    TurndownDraft,
)

TODAY = date(2026, 11, 22)
LATER = datetime(2026, 12, 1, 10)
LONG = "x" * 501
HUGE = "x" * 200_001


def least() -> TurndownDraft:
    return TurndownDraft(opportunity_id=1, on=TODAY)


def agreed(**values: object) -> Callable[[TurndownDraft], None]:
    def change(draft: TurndownDraft) -> None:
        draft.path, draft.agreed, draft.starts = w.Path.FEEDBACK_MEETING, True, LATER
        draft.zone = "Europe/Berlin"
        put(**values)(draft)

    return change


def put(**values: object) -> Callable[[TurndownDraft], None]:
    def change(draft: TurndownDraft) -> None:
        for name, value in values.items():
            setattr(draft, name, value)

    return change


@pytest.mark.parametrize("path", [None, *w.Path])
def test_only_the_opportunity_and_the_date_are_required(path: w.Path | None) -> None:
    draft = least()
    draft.path = path
    assert draft.all_problems(TODAY) == {}
    assert set(TurndownDraft().problems(Step.WHAT, TODAY)) == {"opportunity", "on"}


def test_a_new_position_is_an_opportunity_too() -> None:
    assert not TurndownDraft(new_position="Lab manager", on=TODAY).all_problems(TODAY)


@pytest.mark.parametrize(
    ("path", "own"),
    [
        (None, {Step.FEEL, Step.ASK, Step.WHEN}),
        (w.Path.FEEDBACK_MEETING, {Step.FEEL, Step.ASK, Step.WHEN}),
        (w.Path.WRITTEN_FEEDBACK, {Step.ASK}),
        (w.Path.STAY_CONNECTED, {Step.CONNECT}),
        (w.Path.LET_GO, {Step.LEARNT}),
    ],
)
def test_each_path_has_its_own_pages(path: w.Path | None, own: set[Step]) -> None:
    shared = {Step.WHAT, Step.CLOSE, Step.CLICK, Step.WAY, Step.READY}
    draft = TurndownDraft(path=path)
    assert set(draft.steps()) == shared | own
    assert draft.steps()[-1] is Step.READY


def test_an_agenda_needs_a_date() -> None:
    draft = TurndownDraft(path=w.Path.FEEDBACK_MEETING, agreed=True)
    assert draft.has_meeting()
    assert Step.AGENDA in draft.steps()
    assert not TurndownDraft(path=w.Path.LET_GO, agreed=True).has_meeting()


def test_asks_belong_to_feedback() -> None:
    assert [TurndownDraft(path=path).has_ask() for path in w.Path] == [True, True, False, False]


def interviewer(**values: object) -> list[InterviewerDraft]:
    return [InterviewerDraft(PersonRef("Rosa"), **values)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "change", "field"),
    [
        (Step.WHAT, put(on=date(1800, 1, 1)), "on"),
        (Step.WHAT, put(on=date(2026, 11, 23)), "on"),
        (Step.WHAT, put(new_organization=LONG), "opportunity"),
        (Step.WHAT, put(words=HUGE), "words"),
        (Step.WHAT, put(told_by=PersonRef(LONG)), "told_by"),
        (Step.CLOSE, put(signals={w.SignalKind.SALARY: SignalTick(date(1, 1, 1))}), "signals"),
        (Step.CLICK, put(interviewers=interviewer(connection=4)), "interviewers"),
        (Step.CLICK, put(interviewers=interviewer(round_number=0)), "interviewers"),
        (Step.CLICK, put(interviewers=[InterviewerDraft(PersonRef(LONG))]), "interviewers"),
        (Step.FEEL, put(dread=11), "dread"),
        (Step.FEEL, put(dread_note=HUGE), "dread_note"),
        (Step.ASK, put(send_on=date(1800, 1, 1)), "send_on"),
        (Step.ASK, put(send_on=date(2026, 11, 21)), "send_on"),
        (Step.ASK, put(wording=HUGE), "wording"),
        (Step.ASK, put(subject=LONG), "subject"),
        (Step.ASK, put(ask_person=PersonRef("Rosa", title=LONG)), "ask_person"),
        (Step.WHEN, put(place=LONG), "place"),
        (Step.WHEN, put(zone="Nowhere/Land"), "zone"),
        (Step.WHEN, put(minutes=0), "minutes"),
        (Step.WHEN, put(nudge_on=date(1800, 1, 1)), "nudge_on"),
        (Step.ASK, put(slots=[datetime(1800, 1, 1)]), "slots"),
        (Step.WHEN, agreed(starts=None), "starts"),
        (Step.WHEN, agreed(starts=datetime(1800, 1, 1)), "starts"),
        (Step.WHEN, agreed(starts=datetime(2026, 11, 1)), "starts"),
        (Step.WHEN, agreed(starts=datetime(2027, 3, 28, 2, 30)), "starts"),
        (Step.AGENDA, agreed(points=[PointDraft(30, LONG * 4)]), "points"),
        (Step.AGENDA, agreed(points=[PointDraft(30, " ")]), "points"),
        (Step.AGENDA, agreed(points=[PointDraft(-1, "Thanks"), PointDraft(31, "Bye")]), "points"),
        (Step.AGENDA, agreed(points=[PointDraft(29, "Thanks")]), "points"),
        (Step.AGENDA, agreed(questions=[LONG * 4]), "questions"),
        (Step.CONNECT, put(note=HUGE, path=w.Path.STAY_CONNECTED), "note"),
        (Step.CONNECT, put(check_in_on=date(1, 1, 1), path=w.Path.STAY_CONNECTED), "check_in_on"),
        (Step.LEARNT, put(learnt=HUGE, path=w.Path.LET_GO), "learnt"),
    ],
)
def test_a_problem_is_said_at_its_field_and_page(
    step: Step, change: Callable[[TurndownDraft], None], field: str
) -> None:
    draft = least()
    change(draft)
    assert {page: set(found) for page, found in draft.all_problems(TODAY).items()} == {
        step: {field}
    }


def test_a_whole_meeting_has_no_problems() -> None:
    draft = least()
    agreed(points=[PointDraft(30, "Thanks")], questions=["Why?"], dread=10, slots=[LATER])(draft)
    put(send_on=TODAY, interviewers=interviewer(connection=3))(draft)
    put(signals={w.SignalKind.SALARY: SignalTick(), w.SignalKind.PRAISED: SignalTick(TODAY)})(draft)
    assert draft.all_problems(TODAY) == {}
