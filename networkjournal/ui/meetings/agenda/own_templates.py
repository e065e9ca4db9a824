# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of one's own agendas: what each holds; they are renamed and deleted here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.labels import label
from networkjournal.i18n import _, ngettext
from networkjournal.services.template_files import AgendaTemplate
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.agenda.save_template import RenameTemplateDialog
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.style import plain_tip
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

_ID = Qt.ItemDataRole.UserRole
_WIDE, _HIGH = 560, 460


class OwnTemplatesWindow(QDialog):
    """Show the agendas that were kept as templates."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._own = desk, desk.services.own_templates
        self._dialog: RenameTemplateDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Your templates"))
        on_screen.fit(self, _WIDE, _HIGH)
        self.line, self.bar = NoticeLine(desk.theme), InfoBar(desk.theme)
        self.list = QListWidget()
        self.rename, self.delete = plain_button(_("&Rename…")), plain_button(_("&Delete"))
        self._build()
        self._connect()
        self.read()
        if faults := desk.services.book.problems("agendas"):
            self.bar.say("\n".join(str(fault) for fault in faults), kind="waiting")
        self.list.setFocus()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change."""
        self.line.withdraw(self._undo)
        if "own_template" in touched:
            self.line.forget_problem()
            self.read()

    def read(self) -> None:
        """Read the templates; the place in the list stays."""
        row = self.list.currentRow()
        self.list.clear()
        for template in self._own.agendas():
            self.list.addItem(_item(template))
        count = self.list.count()
        self.list.setCurrentRow(min(max(row, 0), count - 1))
        self._stack.setCurrentWidget(self.list if count else self._none)
        for button in (self.rename, self.delete):
            button.setEnabled(bool(count) and self._desk.writable)

    def _build(self) -> None:
        self.list.setItemDelegate(TwoLineDelegate(self._desk.theme, self.list))
        self.list.setAccessibleName(_("Your templates"))
        self._none = EmptyState(
            self._desk.theme,
            "table",
            _("No templates of your own yet"),
            _("On the page of a meeting, choose Template and then Save as template."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        self.rename.setToolTip(_("Call it otherwise (F2)"))
        self.delete.setToolTip(_("Delete this template; meetings keep their agenda (Delete)"))
        close = plain_button(_("Close"))
        close.setToolTip(_("Close this window (Escape)"))
        close.clicked.connect(self.reject)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(QuietLabel(_("Agendas that you kept for other meetings."), wrap=True))
        column.addWidget(self._stack, 1)
        column.addLayout(in_a_line(self.rename, self.delete, None, close))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WithNotice(self.line, inside))

    def _connect(self) -> None:
        self.rename.clicked.connect(self._on_rename)
        self.delete.clicked.connect(self._on_delete)
        self.list.itemDoubleClicked.connect(self._on_rename)
        for keys, slot in (
            ("F2", self._on_rename),
            ("Del", self._on_delete),
            ("Ctrl+Z", self.undo_requested),
            *((keys, self.redo_requested) for keys in REDO_KEYS),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _on_rename(self) -> None:
        if self.list.currentRow() >= 0 and self._desk.writable:
            item = self.list.currentItem()
            self._dialog = RenameTemplateDialog(self._own, item.data(_ID), item.text(), self)
            self._dialog.open()

    def _on_delete(self) -> None:
        if self.list.currentRow() < 0 or not self._desk.writable:
            return
        item = self.list.currentItem()
        name = item.text()
        if attempt(self.line.tell_problem, self._own.delete, item.data(_ID)):
            gone = _("The template “{name}” is deleted.").format(name=name)
            self.line.offer(gone, _("Undo"), self._undo, stays=False)

    def _undo(self) -> None:
        self.undo_requested.emit()


def _item(template: AgendaTemplate) -> QListWidgetItem:
    item = QListWidgetItem(template.name)
    points = ngettext("{n} point", "{n} points", len(template.items))
    minutes = ngettext("{n} minute", "{n} minutes", template.minutes)
    second = " · ".join((
        label(template.kind),
        minutes.format(n=template.minutes),
        points.format(n=len(template.items)),
    ))  # fmt: skip
    item.setData(_ID, int(template.key.partition(":")[2]))
    item.setData(RowRole.SECOND, second)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{template.name}, {second}")
    lines = "\n".join(f"{point.minutes}  {point.text}" for point in template.items[:20])
    item.setToolTip(plain_tip(lines))
    return item
