# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the three kinds of button: plain, the one primary of a view, and the link."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.style import plain_tip


class Button(QPushButton):
    """Be pressed by Enter as by Space while it has the focus, in a window as in a dialog.

    One of several answers is chosen by Space alone: there Enter goes on, as from any field.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        # In a dialog every button would otherwise answer Enter.
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter, or open its menu."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        mine = enter and plain and self.isVisible() and not self.isCheckable()
        if not mine or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()


def plain_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """Make a plain button."""
    return Button(text, parent)


def primary_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """Make the one coloured button of a view."""
    button = plain_button(text, parent)
    button.setProperty("primary", "true")
    return button


def link_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """Make a button that looks like a link; it stays a button for keys and screen readers."""
    button = plain_button(text, parent)
    button.setProperty("link", "true")
    # Only its words are to be pressed, not the rest of the line.
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def icon_button(theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> QPushButton:
    """Make a button of an icon alone; `name` is its tooltip and what a screen reader says."""
    button = plain_button("", parent)
    button.setProperty("flat", "true")
    button.setToolTip(plain_tip(name))
    button.setAccessibleName(name)
    theme.dress(button, icon)
    return button
