# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows with two lines: everything in its place, in both directions, however long the words."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate
from tests.ui.gallery import people_list

State = QStyle.StateFlag
_BY_KEY = State.State_KeyboardFocusChange


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> QListView:
    made = people_list(theme)
    qtbot.addWidget(made)
    made.resize(340, 560)
    made.show()
    qtbot.waitExposed(made)
    return made


def _row(view: QListView, row: int) -> QImage:
    rect = QRect(view.visualRect(view.model().index(row, 0)))
    rect.moveTopLeft(view.viewport().mapTo(view, rect.topLeft()))
    return view.grab(rect).toImage()


def test_headings_are_lower_than_rows(view: QListView, theme: Theme) -> None:
    heights = [view.visualRect(view.model().index(row, 0)).height() for row in (0, 1)]
    assert heights == [34, 54]
    assert isinstance(view.itemDelegate(), TwoLineDelegate)
    assert theme.fonts.scale == 1.0


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_selected_row_has_a_bar_where_reading_begins(
    view: QListView, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    image = _row(view, 2)
    begins = QPoint(1, 2) if direction == Qt.LayoutDirection.LeftToRight else QPoint(-2, 2)
    x = begins.x() % image.width()
    assert image.pixelColor(x, 2) == QColor(theme.colours.accent)
    assert image.pixelColor(image.width() // 2, 2) == QColor(theme.colours.accent_soft)
    assert image.pixelColor(image.width() - 1 - x, 2) != QColor(theme.colours.accent)


def test_the_row_under_the_pointer_and_in_focus_is_marked(qtbot: QtBot, theme: Theme) -> None:
    delegate, model = TwoLineDelegate(theme), QStandardItemModel()
    model.appendRow(QStandardItem("Ruth Abara"))
    option = QStyleOptionViewItem()
    edges = {}
    for state in (State.State_None, State.State_MouseOver, State.State_HasFocus | _BY_KEY):
        image = QImage(200, 54, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.colours.window))
        option.rect = image.rect()  # type: ignore[attr-defined]
        option.state = state  # type: ignore[attr-defined]
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        edges[state] = image.pixelColor(100, 0).name().upper()
    assert list(edges.values()) == [
        theme.colours.window, theme.colours.hover, theme.colours.accent,
    ]  # fmt: skip


def test_words_too_long_do_not_run_into_the_end(view: QListView) -> None:
    row, model = 3, view.model()
    before = _row(view, row)
    index = model.index(row, 0)
    model.setData(index, "Hiring " * 60, RowRole.SECOND)
    model.setData(index, "María " * 60, Qt.ItemDataRole.DisplayRole)
    after = _row(view, row)
    end = QRect(before.width() - 100, 0, 100, before.height())
    assert before.copy(end) == after.copy(end)
    assert before != after


def test_what_is_said_aside_stands_whole_or_not_at_all(view: QListView) -> None:
    model, row = view.model(), 1
    index = model.index(row, 0)
    before = _row(view, row)
    model.setData(index, "met at an event " * 9, RowRole.ASIDE)
    assert _row(view, row) == before
    model.setData(index, "alumni", RowRole.ASIDE)
    assert _row(view, row) != before


def test_what_must_stay_aside_shortens_the_title(view: QListView) -> None:
    model, row = view.model(), 1
    index = model.index(row, 0)
    model.setData(index, "", RowRole.RIGHT)
    model.setData(index, "María José Ñúñez-O’Brien " * 3, Qt.ItemDataRole.DisplayRole)
    model.setData(index, "Dean, Lakeside College, and much besides", RowRole.SECOND)
    before = _row(view, row)
    model.setData(index, "agenda not printed", RowRole.ASIDE)
    assert _row(view, row) == before
    model.setData(index, True, RowRole.ASIDE_STAYS)
    after = _row(view, row)
    lower = QRect(0, before.height() // 2 + 2, before.width(), before.height() // 2 - 2)
    assert after.copy(lower) == before.copy(lower)
    assert after != before


def test_what_ends_the_first_line_alone_leaves_the_second_its_room(view: QListView) -> None:
    model, row = view.model(), 1
    index = model.index(row, 0)
    model.setData(index, "", RowRole.RIGHT)
    model.setData(index, "Dean, Lakeside College, " * 4, RowRole.SECOND)
    before = _row(view, row)
    model.setData(index, "in 3 days", RowRole.TOP)
    after = _row(view, row)
    half = before.height() // 2 + 1
    upper = QRect(before.width() - 80, 0, 80, half)
    lower = QRect(0, half, before.width(), before.height() - half)
    assert after.copy(upper) != before.copy(upper)
    assert after.copy(lower) == before.copy(lower)
    model.setData(index, "overlaps", RowRole.CHIP)
    assert _row(view, row).copy(lower) != after.copy(lower)


def test_what_stands_under_the_end_leaves_the_dots_where_they_are(view: QListView) -> None:
    model, row = view.model(), 2
    before = _row(view, row)
    model.setData(model.index(row, 0), "next 7 Dec", RowRole.UNDER)
    after = _row(view, row)
    foot = QRect(before.width() - 100, before.height() // 2 + 2, 100, before.height() // 2 - 2)
    words, points = foot.adjusted(0, 0, -52, 0), foot.adjusted(64, 0, 0, 0)
    assert before.copy(words) != after.copy(words)
    for image in (before, after):
        plain = image.pixelColor(points.left(), foot.bottom())
        there = (image.pixelColor(x, y) for x in range(points.left(), points.right())
                 for y in range(foot.top(), foot.bottom()))  # fmt: skip
        assert any(colour != plain for colour in there)


def test_a_row_that_knows_only_its_title_is_painted(view: QListView) -> None:
    model = view.model()
    index: QModelIndex = model.index(1, 0)
    full = _row(view, 1)
    for role in RowRole:
        model.setData(index, None, role)
    assert _row(view, 1) != full
    model.setData(index, "no such kind", RowRole.CHIP_KIND)
    model.setData(index, "late", RowRole.CHIP)
    assert _row(view, 1) != full
