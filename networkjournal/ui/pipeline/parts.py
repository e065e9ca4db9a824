# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small parts that the details of an opportunity are made of."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.links import open_url, web_url
from networkjournal.ui.widgets.buttons import Button, link_button
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import plain_tip

LABEL_WIDTH = 104
_SHOWN_AT_FIRST = 600
_SHOWN_WHOLE = 6000
_TALL = 320
_WEB = ("http", "https")


def allow(desk: Desk, button: QAbstractButton) -> None:
    """Switch a button that changes the journal off where nothing may be changed."""
    if not desk.writable:
        button.setEnabled(False)
        button.setToolTip(_("This journal is open for reading only."))


def fact(name: str, value: QWidget | QLayout) -> QHBoxLayout:
    """Put a value beside its quiet name."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    quiet = QuietLabel(name, wrap=True)
    quiet.setFixedWidth(LABEL_WIDTH)
    row.addWidget(quiet, 0, Qt.AlignmentFlag.AlignTop)
    if isinstance(value, QLayout):
        row.addLayout(value, 1)
    elif isinstance(value, QAbstractButton):
        row.addWidget(value)
        row.addStretch(1)
    else:
        row.addWidget(value, 1)
    return row


def dated(day: str, *parts: QWidget | None) -> QHBoxLayout:
    """Put what has a day beside it, all on one line."""
    quiet = QuietLabel(day)
    quiet.setFixedWidth(LABEL_WIDTH - 24)
    return in_a_line(quiet, *parts)


class Tool(Button):
    """Be a small button of an icon that knows what it is for; `words` name it."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, icon: str, words: str, item_id: int) -> None:
        super().__init__()
        self._id = item_id
        self.setProperty("flat", "true")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        desk.theme.dress(self, icon)
        allow(desk, self)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._id)


class LongText(QWidget):
    """Show a text that can be marked and copied; a long one opens on a click.

    A very long one, such as a pasted posting, scrolls in a place of its own.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        short = len(text) <= _SHOWN_AT_FIRST
        self._label = PlainLabel(breakable(text if short else _cut(text)), wrap=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._label)
        if not short:
            self._more = link_button(_("Show all"))
            self._more.setToolTip(_("Show the whole text"))
            self._more.clicked.connect(self._show_all)
            self._column.addWidget(self._more)

    def _show_all(self) -> None:
        self._more.hide()
        if len(self._text) <= _SHOWN_WHOLE:
            self._label.setText(breakable(self._text))
            return
        box = QPlainTextEdit(self._text)
        box.setReadOnly(True)
        box.setAccessibleName(_("The whole text"))
        box.setTabChangesFocus(True)
        box.setFixedHeight(_TALL)
        self._label.hide()
        self._column.addWidget(box)
        box.show()
        box.setFocus()


class WebLink(IdLink):
    """Open a page of the web on a click; its text is the address as it was written."""

    def __init__(self, address: str, url: QUrl, parent: QWidget | None = None) -> None:
        super().__init__(address, parent=parent)
        self._url = url
        self.clicked.connect(self._open)

    def _open(self) -> None:
        open_url(self._url)


def link_or_text(address: str) -> QWidget:
    """Return a link for a page of the web, and plain text for anything else."""
    url = web_url(address)
    if url is not None and url.scheme().lower() in _WEB and url.host():
        return WebLink(address.strip(), url)
    return LongText(address)


def _cut(text: str) -> str:
    start = text[:_SHOWN_AT_FIRST]
    return (start.rpartition(" ")[0] or start) + " …"
