# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was missing: found, opened, brought on, chosen for an opportunity, deleted, taken back."""

from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import (
    AgendaFields,
    GapFields,
    MeetingFields,
    OpportunityFields,
)
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.words import GapState, Stage
from networkjournal.services.gaps import Gaps
from networkjournal.ui.dialogs.gap_dialog import GapDialog
from networkjournal.ui.gaps.gaps_window import GapsWindow
from networkjournal.ui.gaps.matters_dialog import MattersDialog
from networkjournal.ui.gaps_opener import GapsOpener
from networkjournal.ui.tab_stack import CONTACTS, MEETINGS, PIPELINE
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.people_sample import TODAY, Sample, open_sample
from tests.ui.window_stage import Scene, form_of, inside

CONTROL = Qt.KeyboardModifier.ControlModifier


def texts(window: GapsWindow) -> list[str]:
    return [view.row.text for view in window.model.lines]


def labels(widget: QWidget) -> list[str]:
    return [one.text() for one in inside(widget, QLabel) if one.isVisible()]


def links(window: GapsWindow) -> list[str]:
    return [one.words() for one in inside(window.page, IdLink) if one.isVisible()]


def test_the_model_holds_to_the_rules(window: GapsWindow) -> None:
    QAbstractItemModelTester(
        window.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    window.search.setText("ruth")
    assert texts(window) == ["A budget of one’s own"]


def test_words_and_states_find_them(window: GapsWindow) -> None:
    assert len(texts(window)) == 3
    assert window.title.text() == "3 gaps"
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(window.search, "VOLUNTEER assist")
    assert texts(window) == ["Two years with undergraduates, in your own name"]
    QTest.keyClicks(window.search, " zzz")
    assert "Nothing found" in labels(window.none)
    window.search.clear()
    window.states.setCurrentIndex(3)
    assert texts(window) == ["x" * 500]
    assert "In their words" in labels(window.page)
    window.show_gap(1)
    assert window.current_id() == 1
    assert window.states.currentIndex() == 0


def test_its_page_leads_on(window: GapsWindow) -> None:
    window.show_gap(1)
    assert {"undergraduates · today", "Volunteer mentoring since May"} <= set(labels(window.page))
    assert links(window) == ["Dmitri Okafor", "Assistant Director", "In a meeting"]
    spies = [
        QSignalSpy(signal)
        for signal in (
            window.contact_requested,
            window.opportunity_requested,
            window.meeting_requested,
        )
    ]
    for link in inside(window.page, IdLink):
        if link.isVisible():
            link.click()
    assert [spy.count() for spy in spies] == [1, 1, 1]
    window.show_gap(3)
    assert "It is not noted who said it." in labels(window.page)


def test_the_state_is_set_in_one_step(window: GapsWindow, sample: Sample) -> None:
    window.show_gap(2)
    assert window.page.state.current() == 0
    window.page.state.setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    assert sample.desk.reader.gaps()[1].row.state is GapState.UNDER_WAY
    assert window.current_id() == 2
    sample.journal.history.undo()
    assert window.page.state.current() == 0


def test_what_cannot_be_stored_is_told_and_shown_as_it_was(
    window: GapsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(Gaps, "set_state", full)
    monkeypatch.setattr(Gaps, "delete", full)
    window.show_gap(2)
    window.page.state.set_current(2)
    assert window.line.text() == "The disk is full."
    assert window.page.state.current() == 0
    QTest.keyClick(window, Qt.Key.Key_Delete, CONTROL)
    assert len(texts(window)) == 3


def test_it_is_edited_and_stays_where_it_was_told(window: GapsWindow, sample: Sample) -> None:
    window.show_gap(1)
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = cast("GapDialog", form_of(window))
    dialog._evidence.setPlainText("Tutoring")
    dialog.save()
    row = sample.desk.reader.gaps()[0].row
    assert (row.evidence, row.opportunity_id, row.meeting_id) == (
        "Tutoring", sample.opportunity, sample.feedback,
    )  # fmt: skip


def test_a_new_one_belongs_to_no_opportunity(window: GapsWindow, sample: Sample) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    dialog = cast("GapDialog", form_of(window))
    dialog._text.setPlainText("French")
    dialog.save()
    found = next(one.row for one in sample.desk.reader.gaps() if one.row.text == "French")
    assert found.opportunity_id is None


def test_it_is_said_where_it_matters(window: GapsWindow, sample: Sample) -> None:
    made = [
        sample.services.opportunities.create(
            OpportunityFields(name, "Lakeside"), Stage.SAVED, TODAY
        )
        for name in ("Head of Advising", "Baker")
    ]
    window.show_gap(1)
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    dialog = cast("MattersDialog", form_of(window))
    offered = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert offered[0].endswith("Lakeside")
    assert not any("Assistant Director" in words for words in offered)
    dialog.letters.setText("advis")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.letters.setText("baker")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.letters.setText("advis")
    assert dialog.list.chosen() == {str(made[0])}
    dialog.save()
    assert {"Head of Advising", "Baker"} <= set(links(window))
    page = sample.desk.reader.opportunity(made[0])
    assert page is not None
    assert [gap.row.id for gap in page.gaps] == [1]


def test_it_is_deleted_and_offered_to_be_taken_back(window: GapsWindow, sample: Sample) -> None:
    window.show_gap(2)
    undo = QSignalSpy(window.undo_requested)
    QTest.keyClick(window, Qt.Key.Key_Delete, CONTROL)
    assert "A budget of one’s own" not in texts(window)
    assert window.line.text() == "The gap is deleted."
    window.line.link_clicked.emit()
    assert undo.count() == 1
    sample.journal.history.undo()
    assert "A budget of one’s own" in texts(window)


def test_none_yet_says_where_they_come_from(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    empty = open_sample(tmp_path, theme)
    window = GapsWindow(empty.desk)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert "No gaps yet" in labels(window.none)
    for keys in (Qt.Key.Key_Delete, Qt.Key.Key_M):
        QTest.keyClick(window, keys, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert form_of(window) is None
    empty.journal.close()


def test_the_menu_opens_one_that_leads_to_the_tabs(scene: Scene) -> None:
    ruth, position = scene.person("Ruth Abara"), scene.position("Analyst")
    starts = datetime(TODAY.year, TODAY.month, TODAY.day, 10)
    met = scene.services.meetings.create(MeetingFields(starts=starts), AgendaFields(), TODAY)
    fields = GapFields("Too quiet", said_by_id=ruth, opportunity_id=position)
    scene.services.gaps.add(fields, TODAY, met)
    opener = cast("GapsOpener", scene.window.findChild(GapsOpener))
    for signal, tab, number in (
        ("contact_requested", CONTACTS, ruth),
        ("opportunity_requested", PIPELINE, position),
        ("meeting_requested", MEETINGS, met),
    ):
        scene.trigger("gaps")
        window = scene.dialog(GapsWindow)
        getattr(window, signal).emit(number)
        assert not opener.window
        assert scene.window.tabs.chosen(tab) == number
    scene.trigger("gaps")
    window = scene.dialog(GapsWindow)
    assert window.current_id() == 1
    window.page.remove.click()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert len(window.model.lines) == 1
