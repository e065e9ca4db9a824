# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one calm line at the edge of the window that tells something and can be closed."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from networkjournal.i18n import _
from networkjournal.ui import theme_icons
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import set_look

Kind = Literal["info", "waiting"]
_ICONS = {"info": "info", "waiting": "warning"}
_ICON = 18


class InfoBar(QFrame):
    """Show one sentence with one thing to do, or with a second beside it; hidden until `say`."""

    link_clicked = Signal()
    also_clicked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind = "info"
        self._icon = QLabel()
        self._text = PlainLabel(wrap=True)
        self._link = link_button("")
        self._also = link_button("")
        self._close = icon_button(theme, "close", _("Close this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        row.addWidget(self._also)
        row.addWidget(self._close)
        self._link.clicked.connect(self._on_link)
        self._also.clicked.connect(self._on_also)
        self._close.clicked.connect(self.dismiss)
        theme.changed.connect(self._draw_icon)
        self.hide()

    def text(self) -> str:
        """Give the sentence shown, empty while hidden."""
        return self._text.text()

    def say(self, text: str, link: str = "", kind: Kind = "info") -> None:
        """Show a sentence, with a link if there is something to do; say it aloud."""
        self._kind = kind
        self._text.setText(text)
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self.say_also("")
        self.setAccessibleName(text)
        set_look(self, "bar", kind)
        self._draw_icon()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say_also(self, link: str) -> None:
        """Offer a second thing to do beside the first, or no longer."""
        self._also.setText(link)
        self._also.setVisible(bool(link))

    def clear(self) -> None:
        """Take the line away without a report."""
        self._text.clear()
        self.hide()

    def dismiss(self) -> None:
        """Take the line away as the person asked, and report it."""
        self.clear()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape while the focus is inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _on_link(self) -> None:
        self.link_clicked.emit()

    def _on_also(self) -> None:
        self.also_clicked.emit()

    def _draw_icon(self) -> None:
        colours = self._theme.colours
        colour = colours.waiting if self._kind == "waiting" else colours.info
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(theme_icons.pixmap(_ICONS[self._kind], colour, _ICON, ratio))
