# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep the line in which one types in sight, where the page around the editor scrolls."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

_AIR = 24
"""Pixels that stay free above and below the cursor."""
_MOMENT = 300
"""Milliseconds after a key in which the page may still grow by it."""


class FollowCursor(QObject):
    """Scroll the page with the cursor of an editor that has the keys."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page: QScrollArea | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        # The editor grows with its text, and the page with the editor, a moment later. What
        # grows at another time leaves the page where one has scrolled to.
        self._typing = QTimer(self, singleShot=True, interval=_MOMENT)
        edit.cursorPositionChanged.connect(self._on_moved)

    def _on_moved(self) -> None:
        self._typing.start()
        self._soon.start()

    def _on_grown(self) -> None:
        if self._typing.isActive():
            self._soon.start()

    def _follow(self) -> None:
        page = self._page = self._page or self._found()
        if page is None or not self._edit.hasFocus():
            return
        rect = self._edit.cursorRect()
        at = self._edit.viewport().mapTo(page.widget(), rect.center())
        # The sideways place stays as it is.
        across = page.horizontalScrollBar().value()
        page.ensureVisible(across, at.y(), 0, rect.height() // 2 + _AIR)

    def _found(self) -> QScrollArea | None:
        page = _page_around(self._edit)
        if page is not None:
            page.verticalScrollBar().rangeChanged.connect(self._on_grown)
        return page


def _page_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
