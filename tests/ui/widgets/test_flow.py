# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets flow into lines as words do, from either side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.widgets.flow import Flow


def laid_out(
    qtbot: QtBot, widths: list[int], room: int, *, grows: bool = False
) -> tuple[QWidget, Flow, list[QLabel]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    flow = Flow(grows=grows)
    column.addWidget(flow)
    column.addStretch(1)
    parts = [QLabel() for _width in widths]
    for part, width in zip(parts, widths, strict=True):
        part.setMinimumSize(width, 20)
        part.setMaximumHeight(20)
        flow.add(part)
    holder.resize(room, 300)
    with qtbot.waitExposed(holder):
        holder.show()
    # Whoever looks at the parts holds what they stand in.
    return holder, flow, parts


def test_what_does_not_fit_goes_into_the_next_line(qtbot: QtBot) -> None:
    _holder, flow, parts = laid_out(qtbot, [60, 60, 60], 130)
    assert [part.x() for part in parts] == [0, 66, 0]
    assert [part.y() for part in parts] == [0, 0, 26]
    qtbot.waitUntil(lambda: flow.height() == 46)


def test_from_the_right_the_first_stands_at_the_right(qtbot: QtBot) -> None:
    _holder, flow, parts = laid_out(qtbot, [60, 50], 200)
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [part.geometry().right() for part in parts] == [199, 133]


def test_the_last_takes_the_rest_and_a_hidden_one_no_room(qtbot: QtBot) -> None:
    _holder, _flow, (first, last) = laid_out(qtbot, [60, 50], 200, grows=True)
    assert (last.x(), last.width()) == (66, 134)
    first.hide()
    qtbot.waitUntil(lambda: last.x() == 0)
    first.show()
    qtbot.waitUntil(lambda: last.x() == 66)


def test_one_that_goes_leaves_its_place(qtbot: QtBot) -> None:
    _holder, flow, (first, last) = laid_out(qtbot, [60, 50], 200)
    flow.remove(first)
    first.deleteLater()
    qtbot.waitUntil(lambda: last.x() == 0)
    flow.add(last)
    assert last.x() == 0


def test_what_changes_while_nobody_sees_it_stands_right_afterwards(qtbot: QtBot) -> None:
    _holder, flow, (first, last) = laid_out(qtbot, [60, 50], 200)
    last.hide()
    qtbot.waitUntil(lambda: first.x() == 0)
    flow.hide()
    last.show()
    first.hide()
    first.show()
    flow.show()
    assert (first.x(), last.x()) == (0, 66)
    flow.hide()
    first.hide()
    flow.show()
    assert last.x() == 0
