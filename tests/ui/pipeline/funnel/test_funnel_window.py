# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The funnel's window on a real journal: its numbers, its period, its table, its paper."""

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import ContactFields, TouchFields
from networkjournal.domain.funnel_sheet import FunnelSheet
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.settings import StageNames
from networkjournal.services.funnel_paper import funnel_html
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.ui.funnel_opener import FunnelOpener
from networkjournal.ui.pipeline.funnel.funnel_window import FunnelWindow
from networkjournal.ui.pipeline.funnel.period_choice import ALL, LATELY, OWN, YEAR
from networkjournal.ui.print_preview import PreviewWindow
from networkjournal.ui.printing import pdf
from tests.ui.pipeline.conftest import TODAY, House, ago, children
from tests.ui.window_stage import Scene, on_stage


def opened(house: House, qtbot: QtBot, view: PipelineFilter | None = None) -> FunnelWindow:
    window = FunnelWindow(house.desk, view or PipelineFilter())
    qtbot.addWidget(window)
    house.journal.history.listeners.append(window.refresh)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def searched(empty: House) -> House:
    """Fill a year and a half: two went far, one was turned down, two wait."""
    opportunities = empty.desk.services.opportunities
    old = empty.add("Old Hand", "Old Mill", w.Stage.APPLIED, 500)
    opportunities.move(old, w.Stage.INTERVIEWING, ago(480))
    opportunities.end(old, w.Ending.TURNED_DOWN, ago(470))
    far = empty.add("Far One", "Lakeside", w.Stage.APPLIED, 30)
    opportunities.move(far, w.Stage.SCREENING, ago(20))
    opportunities.move(far, w.Stage.OFFER, ago(3))
    empty.add("New One", "Lakeside", w.Stage.APPLIED, 2)
    empty.add("Idea", "Lakeside", w.Stage.SAVED, 1)
    ruth = empty.desk.services.contacts.create(ContactFields("Ruth Abara"))
    call = TouchFields(on=ago(1), channel=w.Channel.CALL)
    empty.desk.services.contacts.log_touch(ruth, call, TODAY)
    return empty


def reached(sheet: FunnelSheet | None) -> list[int]:
    assert sheet is not None
    return [line.reached for line in sheet.lines]


def texts(window: FunnelWindow) -> list[str]:
    return [label.text() for label in children(window, QLabel)]


def test_what_has_ended_counts_by_how_far_it_came(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    assert reached(window.sheet) == [4, 3, 2, 2, 1, 0]
    shown = texts(window)
    assert "3 of 4 went on" in shown
    assert "2 of 3 went on · 15 days, median of the 2 timed" in shown
    assert "1 ended: 1 turned down" in shown
    assert "All opportunities, ended ones too\nFrom the first day to today" in shown
    assert "Interviewing: 2 1 of 2 went on" in window.stages.accessibleDescription()


def test_the_period_is_chosen_by_keys_and_counts_what_began_in_it(
    searched: House, qtbot: QtBot
) -> None:
    window = opened(searched, qtbot)
    buttons = children(window.period.kinds, QPushButton)
    buttons[ALL].setFocus()
    QTest.keyClick(buttons[ALL], Qt.Key.Key_Right)
    assert window.period.kinds.current() == YEAR
    assert reached(window.sheet)[0] == 3
    QTest.keyClick(buttons[YEAR], Qt.Key.Key_Right)
    assert window.period.kinds.current() == LATELY
    assert "All opportunities, ended ones too\nBegun from 25 Aug 2026 to 22 Nov 2026" in texts(
        window
    )
    QTest.keyClick(buttons[LATELY], Qt.Key.Key_Right)
    assert window.period.kinds.current() == OWN
    start = ago(600)
    window.period.first.setDate(QDate(start.year, start.month, start.day))
    before = ago(400)
    window.period.last.setDate(QDate(before.year, before.month, before.day))
    assert reached(window.sheet) == [1, 1, 1, 1, 0, 0]


def test_days_that_cannot_be_are_told_and_the_numbers_stay(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    window.period.kinds.set_current(OWN)
    before = reached(window.sheet)
    window.period.last.setDate(QDate(2020, 1, 1))
    assert "The end lies before the start." in texts(window)
    window.period.last.setFocus()
    window.period.last.selectAll()
    QTest.keyClicks(window.period.last, "soonish")
    assert not any(text.startswith("This cannot be read") for text in texts(window))
    QTest.keyClick(window.period.last, Qt.Key.Key_Tab)
    assert any(text.startswith("This cannot be read as a date.") for text in texts(window))
    assert reached(window.sheet) == before


def test_a_view_narrows_the_stages_and_says_so(searched: House, qtbot: QtBot) -> None:
    place = searched.desk.reader.find_organization("Lakeside")
    assert place is not None
    window = opened(searched, qtbot, PipelineFilter(organization_id=place.id))
    assert reached(window.sheet) == [3, 2, 1, 1, 1, 0]
    assert "At Lakeside\nFrom the first day to today" in texts(window)
    # The weeks count all, and that is said.
    assert window.sheet is not None
    assert window.sheet.words == "1 conversation, 3 applications in 72 weeks"
    assert "Of all opportunities and people, whatever the view shows." in texts(window)


def test_the_window_follows_the_work(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    searched.add("One More", "Lakeside", w.Stage.OFFER, 0)
    qtbot.waitUntil(lambda: reached(window.sheet) == [5, 4, 3, 3, 2, 0])


def cells(table: QTableWidget, row: int) -> list[str]:
    items = [table.item(row, at) for at in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def test_the_tables_say_the_same_for_keys_and_ears(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    window.period.kinds.set_current(LATELY)
    window.ways.set_current(1)
    stages, weeks = children(window, QTableWidget)
    assert cells(stages, 1) == ["Applied", "2", "1 of 2 went on", "10 days, timed once"]
    assert cells(weeks, 0) == ["16 Nov 2026", "1", "1"]
    stages.setFocus()
    QTest.keyClick(stages, Qt.Key.Key_Down)
    assert stages.currentRow() == 1
    QTest.keyClick(stages, Qt.Key.Key_Tab)
    assert weeks.hasFocus()
    assert weeks.accessibleName() == "Weeks"


def test_half_a_year_and_more_is_shown_by_month(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    assert "Month by month" in texts(window)
    assert window.weeks.accessibleName() == "Month by month"
    told = {window.weeks.told(QPoint(x, 20)) for x in range(0, window.weeks.width(), 4)}
    assert "Nov 2026: 1 conversation, 1 application" in told
    window.ways.set_current(1)
    stages, months = children(window, QTableWidget)
    assert cells(stages, 0)[2:] == ["3 of 4 went on", "– days not noted"]
    assert cells(stages, 2)[2:] == ["2 of 2 went on", "17 days, timed once"]
    assert cells(stages, 5)[2:] == ["–", "–"]
    assert cells(months, 0) == ["Nov 2026", "1", "1"]
    head = months.model().headerData
    assert head(0, Qt.Orientation.Horizontal) == "Month"
    window.period.kinds.set_current(LATELY)
    assert head(0, Qt.Orientation.Horizontal) == "Week of"
    assert window.weeks.accessibleName() == "Week by week"


def test_the_pointer_is_told_the_numbers_of_a_week(searched: House, qtbot: QtBot) -> None:
    window = opened(searched, qtbot)
    window.period.kinds.set_current(LATELY)
    picture = window.weeks
    told = {picture.told(QPoint(x, 20)) for x in range(0, picture.width(), 4)}
    assert "Week of 16 Nov 2026: 1 conversation, 1 application" in told
    mirrored = picture.told(QPoint(picture.width() - 40, 20))
    picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture.told(QPoint(picture.width() - 40, 20)) != mirrored


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_bars_are_painted_in_the_colours_of_the_scheme(
    searched: House, qtbot: QtBot, mode: str
) -> None:
    searched.desk.theme.apply("dark" if mode == "dark" else "light")
    window = opened(searched, qtbot)
    window.period.kinds.set_current(LATELY)
    accent = searched.desk.theme.colours.accent.casefold()
    for part in (window.stages, window.weeks):
        picture = part.grab().toImage()
        found = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(0, picture.height(), 3)
        }
        assert accent in found


def test_an_empty_journal_says_so_and_prints_nothing(empty: House, qtbot: QtBot) -> None:
    window = opened(empty, qtbot)
    assert "Nothing to count here" in texts(window)
    assert not window.print_button.isEnabled()
    assert not window.ways.isEnabled()


def text_of(path: Path) -> str:
    pages = pypdf.PdfReader(path).pages
    assert len(pages) == 1
    return re.sub(r"\s+", " ", pages[0].extract_text())


def test_the_paper_bears_all_that_the_window_shows(
    searched: House, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened(searched, qtbot)
    assert window.sheet is not None
    for page in ("A4", "Letter"):
        path = tmp_path / f"{page}.pdf"
        pdf(funnel_html(window.sheet), path, "A4" if page == "A4" else "Letter", "Funnel")
        text = text_of(path)
        for words in (
            "How far they came", "All opportunities, ended ones too", "Applied 3",
            "2 of 3 went on · 15 days, median of the 2 timed", "1 ended: 1 turned down",
            "Month by month",
            "applications sent", "conversations held", "1 conversation, 3 applications",
            "Nov", "1 of 1",
        ):  # fmt: skip
            assert words in text, words


def test_names_from_outside_stay_as_they_are_on_paper(
    searched: House, qtbot: QtBot, tmp_path: Path
) -> None:
    view = PipelineFilter(text="<b>bold</b> & <img src='weeks:x'>")
    window = opened(searched, qtbot, view)
    assert window.sheet is not None
    pdf(funnel_html(window.sheet), tmp_path / "f.pdf", "A4", "Funnel")
    assert "<b>bold</b> & <img src='weeks:x'>" in text_of(tmp_path / "f.pdf")


def test_long_names_stay_on_one_page_and_in_the_window(
    searched: House, qtbot: QtBot, tmp_path: Path
) -> None:
    names = {stage.value: f"{stage.value} {'mn ' * 13}"[:40].strip() for stage in w.Stage}
    searched.desk.services.settings.save(StageNames(**names))
    view = PipelineFilter(tags=frozenset(f"tag number {n}" for n in range(40)), alive=False)
    window = opened(searched, qtbot, view)
    window.resize(700, 520)
    assert window.sheet is not None
    window.period.kinds.set_current(YEAR)
    pdf(funnel_html(window.sheet), tmp_path / "f.pdf", "A4", "Funnel")
    assert names["interviewing"] in text_of(tmp_path / "f.pdf")
    assert window.minimumSizeHint().width() <= 960


def opener(scene: Scene) -> FunnelOpener:
    found: Iterable[FunnelOpener] = scene.window.findChildren(FunnelOpener)
    (only,) = found
    return only


def test_the_menu_and_the_head_open_one_window_that_prints(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with on_stage(qtbot, qapp, Journal.create(tmp_path / "j.njournal")) as scene:
        scene.position("Adviser")
        link = scene.window.pipeline.head.funnel
        assert link.words() == "0 conversations, 1 application this week"
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        first = scene.dialog(FunnelWindow)
        scene.trigger("funnel")
        assert scene.dialog(FunnelWindow) is first
        scene.position("Coach")
        scene.until(lambda: reached(first.sheet)[0] == 2)
        QTest.mouseClick(first.print_button, Qt.MouseButton.LeftButton)
        preview = scene.dialog(PreviewWindow)
        preview.save(str(tmp_path / "funnel.pdf"))
        preview.close()
        QTest.keyClick(first, Qt.Key.Key_Escape)
        assert opener(scene).window is None
        scene.trigger("contacts")
        scene.trigger("funnel")
        again = scene.dialog(FunnelWindow)
        assert reached(again.sheet)[0] == 2
    assert "Applied 2" in text_of(tmp_path / "funnel.pdf")


def fill(journal: Journal, count: int) -> None:
    with journal.history.step("Fill") as step:
        rows = ({"position": f"Position {n}", "stage": "interviewing", "furthest": "interviewing"}
                for n in range(count))  # fmt: skip
        ids = step.insert_many(m.Opportunity, list(rows))
        steps = ("applied", "screening", "interviewing")
        step.insert_many(
            m.StageChange,
            [
                {"opportunity_id": one, "on": TODAY - timedelta(days=900 - one % 800 - 9 * late),
                 "stage": stage, "ending": None}
                for one in ids
                for late, stage in enumerate(reversed(steps))
            ],
        )  # fmt: skip


def test_five_thousand_are_counted(empty: House, qtbot: QtBot) -> None:
    fill(empty.journal, 5000)
    window = opened(empty, qtbot)
    assert reached(window.sheet)[:4] == [5000] * 4
    window.period.kinds.set_current(YEAR)
