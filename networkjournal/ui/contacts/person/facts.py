# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the facts below the head of a person's page: how to reach them, when, and who led here."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from networkjournal.domain import days
from networkjournal.domain.labels import label
from networkjournal.domain.views import ContactPage
from networkjournal.domain.words import Cadence
from networkjournal.i18n import _
from networkjournal.ui.contacts.person.keep_in_touch import cadence_line, every_words
from networkjournal.ui.desk import Desk
from networkjournal.ui.links import OutsideLink, mail_url, phone_url, web_url
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

_LABEL_WIDE, _HIGH = 92, 23


class _Fact(NamedTuple):
    name: str
    value: str
    note: str = ""
    url: QUrl | None = None


class Facts(QWidget):
    """Show the facts of one person; made anew where they have changed."""

    cadence_picked = Signal(object)  # Cadence | None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: object = None
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_page(self, page: ContactPage, last_touch: date | None) -> None:
        """Show a person."""
        lines, often = list(_lines(page)), self._often(page, last_touch)
        check_in = self._check_in(page)
        facts = (page.row.id, lines, often, check_in)
        if facts == self._shown:
            return
        self._shown = facts
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.setParent(None)
            self._inside.deleteLater()
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)
        self._reach(lines)
        self._in_touch(often)
        if check_in:
            self._put(_("Check in"), ElidedLabel(check_in))
        self._column.addWidget(self._inside)
        self._inside.show()

    def _reach(self, lines: list[_Fact]) -> None:
        before = ""
        for line in lines:
            at = self._row()
            # A second address of the same kind needs no second name.
            self._grid.addWidget(_named(line.name if line.name != before else ""), at, 0)
            before = line.name
            if line.url is None:
                # What may not be opened is plain text.
                self._grid.addWidget(PlainFact(line.value), at, 1, 1, 2)
                continue
            link = OutsideLink(line.value, line.url)
            link.setAccessibleName(f"{line.name}: {line.value}")
            self._grid.addWidget(link, at, 1)
            self._grid.addWidget(ElidedLabel(line.note, role="quiet"), at, 2)

    def _in_touch(self, often: str) -> None:
        if not often and not self._desk.writable:
            return
        link = CadenceLink(self._desk, often)
        link.picked.connect(self.cadence_picked)
        self._put(_("Keep in touch"), link)

    def _put(self, name: str, value: QWidget) -> None:
        at = self._row()
        self._grid.addWidget(_named(name), at, 0)
        self._grid.addWidget(value, at, 1, 1, 2)

    def _row(self) -> int:
        """Begin a row, as high as all others."""
        at = self._grid.rowCount()
        self._grid.setRowMinimumHeight(at, _HIGH)
        return at

    def _often(self, page: ContactPage, last_touch: date | None) -> str:
        cadences = self._desk.settings().cadences
        return cadence_line(page.row, cadences, last_touch, self._desk.today())

    def _check_in(self, page: ContactPage) -> str:
        day, today = page.row.check_in_on, self._desk.today()
        if day is None:
            return ""
        return days.long(day) if day.year == today.year else days.long_with_year(day)


class CadenceLink(IdLink):
    """Say how often one stays in touch; a press offers the other ways."""

    picked = Signal(object)  # Cadence | None

    def __init__(self, desk: Desk, often: str) -> None:
        super().__init__(often or _("Set how often…"))
        self._desk = desk
        if not often:
            self.setProperty("quiet", "true")
        self.setObjectName("cadence")
        self.setAccessibleName(_("Keep in touch: {often}").format(often=often or _("not set")))
        self.setToolTip(_("Choose how often you want to be in touch"))
        self.clicked.connect(self.offer)
        allow(desk, self)

    def offer(self) -> None:
        """Open the menu of ways."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cadences = self._desk.settings().cadences
        for one in (Cadence.A, Cadence.B, Cadence.C):
            days_between = getattr(cadences, one.value)
            words = f"{label(one)}: {every_words(days_between)}"
            menu.addAction(words.replace("&", "&&")).setData(one.value)
        menu.addAction(_("Own number of days…")).setData(Cadence.OWN.value)
        menu.addSeparator()
        menu.addAction(_("Not asked for")).setData("")
        menu.triggered.connect(self._on_triggered)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        value = action.data()
        self.picked.emit(Cadence(value) if value else None)


class PlainFact(ElidedLabel):
    """Show a fact that opens nothing; its menu copies it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        copy = QAction(_("Copy"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())


def _lines(page: ContactPage) -> Iterator[_Fact]:
    row = page.row
    for mail in page.emails:
        yield _Fact(_("E-mail"), mail.value, mail.label, mail_url(mail.value))
    for phone in page.phones:
        yield _Fact(_("Phone"), phone.value, phone.label, phone_url(phone.value))
    if row.linkedin_url:
        yield _Fact(_("LinkedIn"), row.linkedin_url, "", web_url(row.linkedin_url))
    for line in row.links.splitlines():
        if line.strip():
            yield _Fact(_("Link"), line.strip(), "", web_url(line))
    if row.city:
        yield _Fact(_("City"), row.city)
    if row.birthday:
        yield _Fact(_("Birthday"), days.birthday(row.birthday))


def _named(name: str) -> QuietLabel:
    label = QuietLabel(name)
    label.setMinimumWidth(_LABEL_WIDE)
    return label
