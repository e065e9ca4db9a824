# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of meetings: what waits first, what comes next, what was."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.words import MeetingState
from networkjournal.ui.meetings.list.model import MeetingsModel
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.people_sample import TODAY, Sample


def _rows(tab: MeetingsTab) -> list[str]:
    model = tab.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_sections_stand_in_the_order_of_what_is_to_be_done(tab: MeetingsTab) -> None:
    assert _rows(tab) == [
        "To write up", "Dmitri Okafor",
        "Coming", "Career advisor", "Ana Lucía Pereira",
        "Past", "Ruth Abara", "Wei Zhang", "田中 光",
    ]  # fmt: skip
    seconds = [
        str(tab.list.model.index(row, 0).data(RowRole.SECOND) or "")
        for row in range(tab.list.model.rowCount())
    ]
    assert seconds[1] == "feedback · today 12:30 – 13:15"
    assert seconds[3] == "advisor · Thursday 10:00"
    assert seconds[4] == "informational · 1 Dec 16:00 (17:00 there)"
    assert seconds[6] == "feedback · 3 Nov"
    assert seconds[8] == "networking · 9 Oct · cancelled by them"


def test_keys_step_over_the_headings(tab: MeetingsTab) -> None:
    tab.focus_list()
    seen = [tab.list.view.currentIndex().data()]
    for _step in range(5):
        QTest.keyClick(tab.list.view, Qt.Key.Key_Down)
        seen.append(tab.list.view.currentIndex().data())
    assert seen == ["Dmitri Okafor", "Career advisor", "Ana Lucía Pereira", "Ruth Abara",
                    "Wei Zhang", "田中 光"]  # fmt: skip


def test_another_order_has_no_sections(tab: MeetingsTab, sample: Sample) -> None:
    tab.list.sort_by("people", descending=False)
    assert _rows(tab) == ["Ana Lucía Pereira", "Dmitri Okafor", "Ruth Abara", "Wei Zhang",
                          "田中 光", "Career advisor"]  # fmt: skip
    assert tab.current_id() == sample.feedback
    tab.list.sort_by("starts", descending=True)
    assert _rows(tab)[2:5] == ["Coming", "Ana Lucía Pereira", "Career advisor"]


def test_a_meeting_moves_to_the_past_once_it_was_held(tab: MeetingsTab, sample: Sample) -> None:
    tab.details.state.entries[MeetingState.HELD].trigger()
    assert _rows(tab)[0] == "Coming"
    assert tab.current_id() == sample.feedback
    assert tab.details.state.text() == "Held"


def test_search_keeps_the_sections_that_have_something(tab: MeetingsTab) -> None:
    tab.search("ruth")
    assert _rows(tab) == ["Past", "Ruth Abara"]
    assert tab.list.title.text() == "1 found"
    tab.search("nothing like this")
    assert tab.list.empty.title.text() == "Nothing found"
    tab.search("")
    assert len(_rows(tab)) == 9


def test_delete_takes_the_meeting_away_and_undo_brings_it_back(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    tab.focus_list()
    with qtbot.waitSignal(tab.deleted) as told:
        QTest.keyClick(tab.list.view, Qt.Key.Key_Delete)
    assert told.args == ["Feedback meeting with Dmitri Okafor is in the trash."]
    assert _rows(tab)[0] == "Coming"
    assert tab.current_id() not in (None, sample.feedback)
    sample.journal.history.undo()
    assert _rows(tab)[0] == "To write up"


def test_the_model_keeps_qts_rules(qtbot: QtBot, sample: Sample) -> None:
    model = MeetingsModel(sample.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.load()
    fields = MeetingFields(starts=datetime(2026, 11, 30, 9), zone="Europe/Berlin")
    sample.services.meetings.create(fields, AgendaFields(), TODAY)
    model.refresh()
    assert model.rowCount() == 10
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
