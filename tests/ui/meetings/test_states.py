# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a meeting: said on its page or in the menu, kept in its history."""

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QTime
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.words import MeetingKind, MeetingState
from networkjournal.ui.meeting_actions import _STATES
from networkjournal.ui.meetings.meeting_dialog import MeetingDialog
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.meetings.page.history_card import HistoryCard
from networkjournal.ui.meetings.page.move_dialog import MoveDialog
from networkjournal.ui.tab_stack import MEETINGS, PIPELINE
from networkjournal.ui.widgets.labels import PlainLabel
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import Scene, form_of, inside


def told(tab: MeetingsTab) -> list[str]:
    """Return the history as it is read, without its heading."""
    cards = [card for card in inside(tab, HistoryCard) if card.isVisible()]
    lines = [label.text() for card in cards for label in inside(card, PlainLabel)]
    return [line for line in lines if line != "History"]


def moving(tab: MeetingsTab) -> MoveDialog:
    tab.details.states.move()
    dialog = form_of(tab)
    assert isinstance(dialog, MoveDialog)
    return dialog


@pytest.mark.parametrize(
    ("state", "button", "line"),
    [
        (MeetingState.HELD, "Held", "Noted as held"),
        (MeetingState.CANCELLED_BY_THEM, "Cancelled by them", "Cancelled by them"),
        (MeetingState.CANCELLED_BY_ME, "Cancelled by me", "Cancelled by me"),
        (MeetingState.NO_SHOW, "Nobody came", "Nobody came"),
    ],
)
def test_every_state_is_one_step_and_stands_in_the_history(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample, state: MeetingState, button: str, line: str
) -> None:
    assert tab.details.state.text() == "What became of it?"
    assert told(tab) == []
    with qtbot.waitSignal(tab.deleted) as offered:
        tab.details.state.entries[state].trigger()
    assert offered.args
    assert offered.args[0].startswith("Noted: ")
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    assert page.row.state is state
    assert tab.details.state.text() == button
    assert told(tab)[::2] == [line]
    assert not tab.details.state.entries[state].isVisible()
    sample.journal.history.undo()
    assert tab.details.state.text() == "What became of it?"
    assert told(tab) == []


def test_a_meeting_that_moves_says_from_when(tab: MeetingsTab, sample: Sample) -> None:
    form = moving(tab)
    form.when.day.setDate(QDate(2026, 12, 3))
    form.when.time.setTime(QTime(9, 0))
    form.when.zone.setText("Europe/Helsinki")
    assert form._fields["zone"]._note.text() == "09:00 there is 08:00 on your own clock."
    form.note.setText("He has the flu")
    form.save()
    assert form_of(tab) is None
    assert "3 Dec 08:00 – 08:45 (09:00 there)" in tab.details._second.text()
    assert tab.details._moved.text() == "Moved from 23 Nov 12:30 (Europe/Berlin)"
    assert tab.details.state.text() == "Planned"
    assert told(tab)[1].endswith(" · He has the flu")
    sample.journal.history.undo()
    assert not tab.details._moved.isVisible()


def test_a_cancelled_meeting_that_is_moved_is_planned_again(tab: MeetingsTab) -> None:
    tab.details.states.cancel_by_them()
    form = moving(tab)
    form.when.day.setDate(QDate(2026, 12, 3))
    form.save()
    assert tab.details.state.text() == "Planned"
    assert "Cancelled by them" in told(tab)
    assert "Planned again" in told(tab)
    assert "Moved from 23 Nov 12:30" in told(tab)


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        (QDate(2027, 3, 28), QTime(2, 30), "The clock skips this hour on that day (summer time)."),
        (
            QDate(2027, 10, 31),
            QTime(2, 30),
            "That night this time comes twice; the first one is meant.",
        ),
        (QDate(2027, 3, 28), QTime(3, 30), ""),
    ],
)
def test_an_hour_that_summer_time_takes_or_gives_is_told_at_the_time(
    tab: MeetingsTab, sample: Sample, day: QDate, at: QTime, said: str
) -> None:
    tab.edit()
    form = form_of(tab)
    assert isinstance(form, MeetingDialog)
    form.day.setDate(day)
    form.time.setTime(at)
    assert form._fields["time"]._note.text() == said
    form.save()
    skipped = "skips" in said
    assert (form_of(tab) is not None) is skipped
    assert form._fields["time"]._note.text() == said
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    assert (page.row.starts == datetime(2026, 11, 23, 12, 30)) is skipped
    if skipped:
        form.time.setTime(QTime(3, 30))
        assert form._fields["time"].problem == ""
        form.save()
        assert form_of(tab) is None


def enabled(scene: Scene) -> set[str]:
    return {name for name in _STATES if scene.window.actions_[name].isEnabled()}


def test_the_menu_follows_the_meeting_that_is_shown(scene: Scene) -> None:
    assert enabled(scene) == set()
    fields = MeetingFields(MeetingKind.NETWORKING, starts=datetime(2026, 11, 25, 9))
    made = scene.services.meetings.create(fields, AgendaFields(), TODAY)
    scene.window.show_meeting(made)
    assert enabled(scene) == set(_STATES) - {"meeting_again"}
    scene.trigger("meeting_by_me")
    assert enabled(scene) == set(_STATES) - {"meeting_by_me"}
    scene.trigger("meeting_again")
    for name, state in _STATES.items():
        if state is not None:
            scene.trigger(name)
            page = scene.journal.reader.meeting(made)
            assert page is not None
            assert page.row.state is state
    scene.trigger("meeting_move")
    scene.dialog(MoveDialog).reject()
    scene.window.tabs.ready(PIPELINE)
    assert enabled(scene) == set()
    scene.window.tabs.ready(MEETINGS)
    assert "meeting_held" in enabled(scene)
