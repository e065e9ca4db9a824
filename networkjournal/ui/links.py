# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own which addresses and files may be opened outside, and how; the program itself opens none."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkjournal.domain.attachments import may_start_a_program
from networkjournal.i18n import _
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.style import plain_tip

_SAFE = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_HOST = re.compile(r"^[\w-]+(\.[\w-]+)+([/:?#]|$)")
_WIDEST, _NARROWEST = 440, 60


def web_url(text: str) -> QUrl | None:
    """Return the address of a page, with https where no scheme was written; None if unsafe."""
    plain = text.strip()
    if not _SCHEME.match(plain):
        if not _HOST.match(plain):
            return None
        plain = f"https://{plain}"
    url = QUrl(plain, QUrl.ParsingMode.TolerantMode)
    return url if url.isValid() and url.scheme().lower() in _SAFE else None


def mail_url(address: str) -> QUrl:
    """Return the address that opens a letter to somebody in the mail program."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address.strip())
    return url


def phone_url(number: str) -> QUrl | None:
    """Return the address that dials a number; None where it holds no digits."""
    digits = "".join(c for c in number if c.isdigit() or c == "+")
    return QUrl(f"tel:{digits}") if any(c.isdigit() for c in digits) else None


def open_url(url: QUrl) -> bool:
    """Hand an address to the system; anything but pages, mail and calls is refused."""
    return url.scheme().lower() in _SAFE and QDesktopServices.openUrl(url)


def open_file(path: Path) -> bool:
    """Show a file in the program that the system has for it; what could run is refused."""
    if may_start_a_program(path.name):
        return False
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OutsideLink(Button):
    """Show an address that opens on a click; its menu copies it."""

    def __init__(self, text: str, url: QUrl | None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._whole, self._url = text, url
        self._elide(text)
        self.setProperty("link", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(_("Open {address}").format(address=text) if url else text))
        copy = QAction(_("Copy"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.clicked.connect(self.open)

    def sizeHint(self) -> QSize:
        """Ask for room for the whole address, up to a measure."""
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(min(wide, _WIDEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Do with little room."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the address as fits."""
        super().resizeEvent(event)
        side = Qt.TextElideMode.ElideRight
        self._elide(self.fontMetrics().elidedText(self._whole, side, event.size().width()))

    def _elide(self, shown: str) -> None:
        plain = shown.replace("&", "&&")
        if plain != self.text():
            self.setText(plain)

    def copy(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(self._whole)

    def open(self) -> None:
        """Open the address, or copy what cannot be opened."""
        if self._url is None or not open_url(self._url):
            self.copy()
