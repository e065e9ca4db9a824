# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The month of meetings: its days, its keys, what opens and what is planned there."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.meetings_filter import MeetingsFilter
from networkjournal.domain.words import MeetingKind
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.list.list_or_month import LIST, MONTH
from networkjournal.ui.meetings.meeting_dialog import MeetingDialog
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.meetings.month.month_model import MonthModel
from networkjournal.ui.meetings.month.month_view import MonthView
from networkjournal.ui.tab_stack import MEETINGS
from tests.ui.people_sample import NOW, TODAY, Sample
from tests.ui.window_stage import Scene, form_of

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def view(qtbot: QtBot, tab: MeetingsTab) -> MonthView:
    """The month as one comes into it by its key."""
    tab.turn()
    made = tab.way.month.view
    qtbot.waitUntil(lambda: made.isVisible() and made.days.rowCount() > 0)
    return made


def _said(view: MonthView, day: date) -> str:
    return str(view.days.index_of(day).data(ACCESSIBLE))


def _place(view: MonthView, day: date, line: int | None = None) -> QPoint:
    """Return where a day has its meeting of this number, or its free foot."""
    rect = view.visualRect(view.days.index_of(day))
    if line is None:
        return rect.bottomRight() - QPoint(4, 4)
    return view._delegate.lines(rect, view.days.cards(day))[line][0].center()


def _meet(sample: Sample, starts: datetime, zone: str = "Europe/Berlin", **values: object) -> int:
    fields = replace(MeetingFields(starts=starts, zone=zone), **values)  # type: ignore[arg-type]
    return sample.services.meetings.create(fields, AgendaFields(), TODAY)


def test_the_month_of_the_meeting_that_is_chosen_comes_first(
    view: MonthView, tab: MeetingsTab, sample: Sample
) -> None:
    assert tab.way.month.name.text() == "November 2026"
    assert view.day == TODAY
    assert view.meeting == sample.feedback == tab.current_id()
    assert _said(view, TODAY) == (
        "Monday 23 November, today: 1 meeting\n12:30 Dmitri Okafor, to write up"
    )
    assert _said(view, date(2026, 11, 24)) == "Tuesday 24 November: no meeting"
    # At 17:00 in Helsinki it is 16:00 at home, and one sees it from November.
    assert _said(view, date(2026, 12, 1)).endswith("16:00 Ana Lucía Pereira")


def test_weeks_begin_as_the_locale_has_it(view: MonthView, tab: MeetingsTab) -> None:
    tab.way.month.setLocale(QLocale("en_US"))
    heads = [
        view.days.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for at in range(7)
    ]
    assert heads[0] == "Sunday"
    assert heads[6] == "Saturday"
    assert view.days.index(0, 0).data() == "1"
    assert view.currentIndex().column() == 1
    tab.way.month.setLocale(QLocale("de_DE"))
    assert view.days.index(0, 0).data() == "26"
    assert view.day == TODAY


def test_from_the_right_all_is_mirrored(view: MonthView, tab: MeetingsTab, sample: Sample) -> None:
    _meet(sample, datetime(2026, 11, 26, 10, 15))  # so that there is what overlaps
    back = tab.way.month.back
    icon, month = back.icon().cacheKey(), view.grab().toImage()
    tab.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert back.icon().cacheKey() != icon
    assert view.grab().toImage() != month
    first, last = (view.visualRect(view.days.index(0, at)).left() for at in (0, 6))
    assert first > last


def test_keys_walk_over_days_weeks_months_and_years(view: MonthView, tab: MeetingsTab) -> None:
    def after(key: Qt.Key, *, shift: bool = False) -> date:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(view, key, held)
        return view.day

    assert after(Qt.Key.Key_Right) == date(2026, 11, 24)
    assert after(Qt.Key.Key_Down) == date(2026, 12, 1)
    assert tab.way.month.name.text() == "December 2026"
    assert after(Qt.Key.Key_Left) == date(2026, 11, 30)
    assert after(Qt.Key.Key_Up) == date(2026, 11, 23)
    assert after(Qt.Key.Key_End) == date(2026, 11, 29)
    assert after(Qt.Key.Key_Home) == date(2026, 11, 23)
    assert after(Qt.Key.Key_PageUp) == date(2026, 10, 23)
    assert after(Qt.Key.Key_PageDown, shift=True) == date(2027, 10, 23)
    assert tab.way.month.name.text() == "October 2027"
    tab.way.month.today.click()
    assert view.day == TODAY
    view.go_to(date(2027, 1, 31))
    assert after(Qt.Key.Key_PageDown) == date(2027, 2, 28)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert after(Qt.Key.Key_Left) == date(2027, 3, 1)


def test_the_ends_of_all_months_are_stood(view: MonthView) -> None:
    for key, end in ((Qt.Key.Key_PageUp, date(1950, 1, 1)), (Qt.Key.Key_PageDown,
                                                             date(2199, 12, 31))):  # fmt: skip
        view.go_to(end)
        QTest.keyClick(view, key)
        assert view.day == end


def test_a_day_that_is_walked_to_chooses_its_meeting_in_the_list(
    view: MonthView, tab: MeetingsTab
) -> None:
    for _step in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.day == date(2026, 11, 26)
    assert tab.list.view.currentIndex().data() == "Career advisor"
    assert tab.current_id() == view.meeting
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert not tab.way.is_month
    assert tab.details.isVisible()
    assert tab.details.name.text() == "Career advisor"


def test_the_list_chooses_the_day(view: MonthView, tab: MeetingsTab) -> None:
    tab.focus_list()
    for _step in range(3):
        QTest.keyClick(tab.list.view, Qt.Key.Key_Down)
    assert tab.list.view.currentIndex().data() == "Ruth Abara"
    assert view.day == date(2026, 11, 3)
    assert view.isVisible()
    QTest.keyClick(tab.list.view, Qt.Key.Key_Return)
    assert tab.details.name.text() == "Feedback meeting with Ruth Abara"
    assert tab.details.isVisible()


def test_space_goes_through_the_meetings_of_a_day(
    view: MonthView, tab: MeetingsTab, sample: Sample
) -> None:
    later = _meet(sample, datetime(2026, 11, 23, 17))
    assert [card.id for card in view.days.cards(TODAY)] == [sample.feedback, later]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert tab.current_id() == later
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert tab.current_id() == sample.feedback


def test_what_overlaps_is_said_in_list_and_month(
    view: MonthView, tab: MeetingsTab, sample: Sample
) -> None:
    _meet(sample, datetime(2026, 11, 26, 4, 15), "America/New_York", people=(sample.ruth,))
    assert _said(view, date(2026, 11, 26)) == (
        "Thursday 26 November: 2 meetings\n10:00 Career advisor, overlaps\n"
        "10:15 Ruth Abara, overlaps"
    )
    row = next(r for r in range(9) if tab.list.model.index(r, 0).data() == "Career advisor")
    whole = str(tab.list.model.index(row, 0).data(ACCESSIBLE))
    assert "At the same time: Ruth Abara, Thursday 10:15 – 10:45 (04:15 there)" in whole


def test_the_pointer_marks_opens_and_plans(
    qtbot: QtBot, view: MonthView, tab: MeetingsTab, sample: Sample
) -> None:
    button, late = Qt.MouseButton.LeftButton, _meet(sample, datetime(2026, 11, 23, 17))
    QTest.mouseClick(view.viewport(), button, pos=_place(view, TODAY, 1))
    assert tab.current_id() == late
    QTest.mouseDClick(view.viewport(), button, pos=_place(view, date(2026, 11, 25)))
    form = tab._dialog
    assert form is not None
    assert form.day.date().toPython() == date(2026, 11, 25)
    form.save()
    qtbot.waitUntil(lambda: len(view.days.cards(date(2026, 11, 25))) == 1)
    assert view.day == date(2026, 11, 25)
    assert view.isVisible()
    assert view.meeting == tab.current_id()
    QTest.mouseDClick(view.viewport(), button, pos=_place(view, TODAY, 0))
    assert tab.details.isVisible()
    assert tab.current_id() == sample.feedback


def test_enter_plans_on_a_free_day(view: MonthView, tab: MeetingsTab) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    form = form_of(tab)
    assert isinstance(form, MeetingDialog)
    assert form.day.date().toPython() == date(2026, 11, 24)
    QTest.keyClick(form, Qt.Key.Key_Escape)  # nothing was typed yet, so nothing is asked
    assert not form.isVisible()


def test_a_crowded_day_says_how_many_more_there_are(view: MonthView, sample: Sample) -> None:
    for hour in range(8, 20):
        _meet(sample, datetime(2026, 11, 18, hour))
    day = date(2026, 11, 18)
    rect = view.visualRect(view.days.index_of(day))
    lines = view._delegate.lines(rect, view.days.cards(day))
    assert 0 < len(lines) < 12
    assert all(rect.contains(place) for place, _card in lines)
    last = view.days.cards(day)[-1]
    assert last not in [card for _place, card in lines]
    view.mark(last.id)
    assert last in [card for _place, card in view._delegate.lines(rect, view.days.cards(day))]
    assert not view.grab().toImage().isNull()


def test_month_and_list_ask_for_the_same(view: MonthView, tab: MeetingsTab) -> None:
    kinds = frozenset({MeetingKind.ADVISOR})
    tab.list.looking.set_filter(MeetingsFilter(kinds=kinds))
    found = [d for d in range(1, 31) if view.days.cards(date(2026, 11, d))]
    assert found == [26]
    tab.list.bar.chips[0].click()
    found = [d for d in range(1, 31) if view.days.cards(date(2026, 11, d))]
    assert found == [3, 23, 26]


def test_a_change_while_the_list_is_shown_is_there_in_the_month(
    view: MonthView, tab: MeetingsTab, sample: Sample
) -> None:
    tab.way.set_mode(LIST)
    _meet(sample, datetime(2026, 11, 27, 9))
    tab.way.set_mode(MONTH)
    assert len(view.days.cards(date(2026, 11, 27))) == 1


def test_the_model_keeps_qts_rules(tab: MeetingsTab, sample: Sample) -> None:
    model = MonthModel(sample.desk, tab.list.model)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_month(date(2026, 2, 10))
    assert (model.rowCount(), model.columnCount()) == (5, 7)
    model.show_month(date(2021, 2, 1))  # four weeks, from a Monday to a Sunday
    assert model.rowCount() == 4
    model.refresh()


def test_the_window_keeps_which_way_was_shown(scene: Scene, qapp: QApplication) -> None:
    scene.trigger("month")
    tab = scene.window.meetings
    kept = scene.window._around.machine
    assert (tab.way.month.isVisible(), kept.list_or_month) == (True, MONTH)
    assert qapp.focusWidget() in (None, tab.way.month.view)
    scene.trigger("month")
    assert (tab.way.month.isVisible(), kept.list_or_month) == (False, LIST)
    scene.trigger("pipeline")
    scene.trigger("month")
    assert scene.window.tabs.currentIndex() == MEETINGS
    assert (tab.way.month.isVisible(), kept.list_or_month) == (True, MONTH)


def test_nothing_can_be_planned_where_nothing_may_be_changed(qtbot: QtBot, sample: Sample) -> None:
    desk = Desk(sample.journal, sample.services, sample.desk.theme, lambda: NOW, writable=False)
    tab = MeetingsTab(desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.turn()
    with qtbot.waitSignal(tab.problem):
        tab.way.month.view.free_asked.emit(date(2026, 11, 24))
    assert tab._dialog is None
