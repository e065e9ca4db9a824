# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets flow into lines as words do, from either side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.widgets.flow_layout import FlowLayout


def laid_out(qtbot: QtBot, widths: list[int], room: int, *, grows: bool) -> list[QWidget]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=6, grows=grows)
    parts: list[QWidget] = []
    for width in widths:
        part = QLabel()
        part.setFixedSize(width, 20)
        if grows:
            part.setMaximumWidth(1000)
        flow.addWidget(part)
        parts.append(part)
    holder.resize(room, flow.heightForWidth(room))
    flow.activate()
    flow.setGeometry(holder.rect())
    # Whoever looks at the parts holds what they stand in.
    return [holder, *parts]


def test_what_does_not_fit_goes_into_the_next_line(qtbot: QtBot) -> None:
    holder, first, second, third = laid_out(qtbot, [60, 60, 60], 130, grows=False)
    assert (first.x(), second.x(), third.x()) == (0, 66, 0)
    assert (first.y(), second.y(), third.y()) == (0, 0, 26)
    assert holder.height() == 46


def test_from_the_right_the_first_stands_at_the_right(qtbot: QtBot) -> None:
    holder, first, second = laid_out(qtbot, [60, 50], 200, grows=False)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = holder.layout()
    assert layout is not None
    layout.setGeometry(holder.rect())
    assert (first.geometry().right(), second.geometry().right()) == (199, 133)


def test_the_last_takes_the_rest_and_a_hidden_one_no_room(qtbot: QtBot) -> None:
    holder, first, last = laid_out(qtbot, [60, 50], 200, grows=True)
    assert (last.x(), last.width()) == (66, 134)
    first.hide()
    layout = holder.layout()
    assert layout is not None
    layout.setGeometry(holder.rect())
    assert last.geometry().left() == 0
    assert layout.takeAt(5) is None
    taken = layout.takeAt(0)
    assert taken is not None
    assert layout.count() == 1
