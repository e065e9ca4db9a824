# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small parts that the details of an opportunity are made of."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.links import open_url, web_url
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel

LABEL_WIDTH = 104
_SHOWN_AT_FIRST = 600
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


class LongText(QWidget):
    """Show a text that can be marked and copied; a long one opens on a click."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        short = len(text) <= _SHOWN_AT_FIRST
        self._label = PlainLabel(text if short else _cut(text), wrap=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        if not short:
            self._more = link_button(_("Show all"))
            self._more.setToolTip(_("Show the whole text"))
            self._more.clicked.connect(self._show_all)
            column.addWidget(self._more)

    def _show_all(self) -> None:
        self._label.setText(self._text)
        self._more.hide()


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
