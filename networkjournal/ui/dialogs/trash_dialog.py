# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was deleted in the last thirty days, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.views import Kind
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.labels import QuietLabel, TitleLabel


class TrashDialog(QDialog):
    """Show the trash; take one thing back at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Trash"))
        on_screen.fit(self, 520, 420)
        self._list = QListWidget()
        self._list.setAccessibleName(_("What was deleted"))
        self._hint = QuietLabel("", wrap=True)
        self._back = primary_button(_("Take back"))
        close = plain_button(_("Close"))
        self._back.setToolTip(_("Put it back where it was (Enter)"))
        if not desk.writable:
            self._back.setToolTip(_("This journal is open to read only."))
        close.setToolTip(_("Close this window (Escape)"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(TitleLabel(_("Trash")))
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._back.clicked.connect(self._take_back)
        self._list.itemActivated.connect(self._take_back)
        close.clicked.connect(self.reject)
        self._fill()

    def _fill(self) -> None:
        self._list.clear()
        names = {
            Kind.OPPORTUNITY: _("Opportunity"),
            Kind.CONTACT: _("Person"),
            Kind.MEETING: _("Meeting"),
        }
        for one in self._desk.reader.trash():
            when = f"{one.trashed_at.astimezone():%Y-%m-%d %H:%M}"
            item = QListWidgetItem(f"{one.title or names[one.kind]} · {names[one.kind]} · {when}")
            item.setData(Qt.ItemDataRole.UserRole, (one.kind.value, one.id))
            self._list.addItem(item)
        there = self._list.count() > 0
        self._list.setCurrentRow(0)
        self._back.setEnabled(there and self._desk.writable)
        self._hint.setText(
            _("What you delete stays here for thirty days.") if there else _("The trash is empty.")
        )

    def _take_back(self) -> None:
        if self._list.currentRow() < 0:
            return
        kind, row_id = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        services = self._desk.services
        ways = {
            Kind.OPPORTUNITY: services.opportunities.take_back,
            Kind.CONTACT: services.contacts.take_back,
            Kind.MEETING: services.meetings.take_back,
        }
        if attempt(self._hint.setText, ways[Kind(kind)], row_id):
            self._fill()
