# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person sees and does in the table and in its filter."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(tab: PipelineTab, column: str = "position") -> list[str]:
    """Return what a column shows, headings left out."""
    model, at = tab.panel.model, COLUMNS.index(column)
    rows = [row for row in range(model.rowCount()) if not model.is_heading(row)]
    return [str(model.index(row, at).data() or "") for row in rows]


def click_heading(tab: PipelineTab, column: str, keys: Qt.KeyboardModifier = NONE) -> None:
    header = tab.panel.view.header
    x = header.sectionViewportPosition(COLUMNS.index(column)) + 20
    where = QPoint(x, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, keys, where)


def click_row(tab: PipelineTab, position: str, keys: Qt.KeyboardModifier = NONE) -> None:
    view, model = tab.panel.view, tab.panel.model
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data() == position]
    place = view.visualRect(model.index(rows[0], view.first_column())).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def stand(tab: PipelineTab, position: str, column: str = "position") -> None:
    """Put the keyboard onto a cell."""
    click_row(tab, position)
    view = tab.panel.view
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(COLUMNS.index(column)))
    view.setFocus()


def press(widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def pick(menu: QMenu | None, words: str) -> None:
    """Choose from a menu by its words, as far as they go."""
    assert menu is not None
    menu.aboutToShow.emit()
    actions = [one for one in menu.actions() if one.text().replace("&", "").startswith(words)]
    assert actions, [one.text() for one in menu.actions()]
    assert actions[0].isEnabled(), words
    actions[0].trigger()
