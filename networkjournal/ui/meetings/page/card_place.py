# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Hold one card that is made anew where what it shows has changed; knows nothing of what that is.

What is being typed in a card stays while its facts are as they were.
"""

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget


class CardPlace(QWidget):
    """Keep the place of a card; without one it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: object = None
        self.card: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_card(self, facts: object, make: Callable[[], QWidget] | None, focus: str = "") -> None:
        """Show the card of these facts; `focus` names what has the keyboard then."""
        if facts == self._facts and self.card is not None and make is not None:
            return
        before, self._facts = self.card, facts
        name = focus or self._held()
        self.card = make() if make is not None else None
        if self.card is not None:
            narrow = self.card.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
            side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
            self._column.addWidget(self.card, 0, side)
            self.card.show()
        self.setVisible(self.card is not None)
        # Before the old card goes: a hidden one would hand the keyboard on to anybody.
        self._focus(name)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()

    def forget(self) -> None:
        """Make the card anew at the next time, whatever its facts are."""
        self._facts = None

    def _held(self) -> str:
        """Return the name of what has the keyboard inside."""
        now = cast("QWidget | None", self.window().focusWidget())
        inside = self.card is not None and now is not None and self.card.isAncestorOf(now)
        return now.objectName() if now is not None and inside else ""

    def _focus(self, name: str) -> None:
        inside: Iterable[QWidget] = self.card.findChildren(QWidget) if name and self.card else ()
        for widget in inside:
            if widget.objectName() == name:
                widget.setFocus()
                return
