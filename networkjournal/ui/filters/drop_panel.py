# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The panel that drops from a filter's button; which conditions it holds is the subclass's."""

from collections.abc import Iterable
from typing import Any, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from networkjournal.i18n import _
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.widgets.buttons import link_button, primary_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.style import plain_tip

EDGE = 16
_ROUND, _LEAST = 120, 240  # pixels that the foot and the screen's edge take; the least height


class DropPanel(QFrame):
    """Set conditions; each is at work as soon as it is set."""

    changed = Signal(object)
    """Something else is asked for: the filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", "true")
        self.setAccessibleName(_("Filter"))
        self.fields: dict[str, FormField] = {}

    def show_filter(self, asked: Any) -> None:
        """Show what is asked for."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return where the keyboard goes first."""
        raise NotImplementedError

    def open_below(self, place: QWidget, asked: Any) -> None:
        """Open below a button, with what is asked for now."""
        self.show_filter(asked)
        screen = place.screen().availableGeometry()
        most = max(screen.height() - _ROUND, _LEAST)
        # By itself a scroll area asks for a few lines only, and scrolls where there is room.
        self.room.setMinimumHeight(min(self._wanted_height(), most))
        self.room.setMaximumHeight(most)
        self.resize(self.sizeHint())
        corner = place.mapToGlobal(QPoint(0, place.height() + 4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + place.width() - self.width())
        top = min(corner.y(), screen.bottom() - self.height())
        left = min(corner.x(), screen.right() - self.width())
        self.move(max(left, screen.left()), max(top, screen.top()))
        self.show()
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Enter too: everything is at work already."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def offer(self, box: CheckList, name: str, known: Iterable[str], asked: Iterable[str]) -> None:
        """Offer words of the journal; a kept view may ask for some that are gone meanwhile."""
        words = sorted({*known, *asked}, key=str.casefold)
        box.offer((word, word) for word in words)
        box.tick(asked)
        self.fields[name].setVisible(bool(words))

    def field(self, name: str, words: str, editor: QWidget) -> FormField:
        """Put words over an editor; problems find it by its name."""
        self.fields[name] = FormField(words, editor)
        return self.fields[name]

    def lay_out(self, columns: Iterable[QVBoxLayout], wide: int, clear_tip: str) -> None:
        """Put columns side by side over the foot, the last one wider."""
        inside = QWidget()
        inside.setProperty("ground", "true")
        grid = QGridLayout(inside)
        grid.setContentsMargins(EDGE, EDGE, EDGE, 8)
        grid.setHorizontalSpacing(EDGE)
        all_columns = list(columns)
        for place, column in enumerate(all_columns):
            column.setSpacing(12)
            column.addStretch(1)
            grid.addLayout(column, 0, place)
            grid.setColumnStretch(place, 3 if column is all_columns[-1] else 2)
        self.room = QScrollArea()
        self.room.setWidget(inside)
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.room.setMinimumWidth(wide)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.room, 1)
        whole.addLayout(self._foot(clear_tip))

    def _wanted_height(self) -> int:
        """Return how high all conditions stand."""
        inside = self.room.widget()
        # What was never shown does not know yet how large the style makes it.
        parts = cast("list[QWidget]", inside.findChildren(QWidget))
        for part in parts:
            part.ensurePolished()
        layouts = cast("list[QLayout]", inside.findChildren(QLayout))
        for layout in layouts:
            layout.invalidate()
        return inside.sizeHint().height() + 2 * self.room.frameWidth()

    def clear_all(self) -> None:
        """Ask for nothing but the usual."""
        raise NotImplementedError

    def _foot(self, clear_tip: str) -> QHBoxLayout:
        self.clear = link_button(_("Clear all"))
        self.clear.setToolTip(plain_tip(clear_tip))
        self.done = primary_button(_("Done"))
        self.done.setToolTip(_("Close this panel (Escape)"))
        self.clear.clicked.connect(self.clear_all)
        self.done.clicked.connect(self.close)
        foot = in_a_line(self.clear, None, self.done)
        foot.setContentsMargins(EDGE, 8, EDGE, 12)
        return foot
