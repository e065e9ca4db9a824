# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the way of the Tab key through a page whose parts are made anew: as one reads it.

Qt goes in the order in which widgets were made, so what was made last would always come last.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QWidget


class TabOrder(QObject):
    """Keep the order of a page that changes: soon after every change of its layout."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that something came, went or has another size."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        follow_layout(self._inside)


def follow_layout(inside: QWidget) -> None:
    """Let Tab go through what stands in a widget in the order of its layouts."""
    for stop, following in pairwise(stops(inside)):
        QWidget.setTabOrder(stop, following)


def stops(inside: QWidget) -> Iterator[QWidget]:
    """Return where Tab can stop, in reading order; hidden widgets count too."""
    # One that hands the keys on to a part of its own is no stop itself.
    if inside.focusPolicy() & Qt.FocusPolicy.TabFocus and inside.focusProxy() is None:
        yield inside
    layout = inside.layout()
    if layout is not None:
        yield from _in_layout(layout)
        return
    for child in inside.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from stops(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        part = item.widget() if item is not None else None
        if part is not None:
            yield from stops(part)
        elif isinstance(item, QLayout):
            yield from _in_layout(item)
