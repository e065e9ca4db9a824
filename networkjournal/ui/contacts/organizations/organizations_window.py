# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window of organizations: the list, the page of one, and the forms."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.rows import Organization
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.contacts.organizations.organization_dialog import (
    OrganizationDialog,
    SameDialog,
)
from networkjournal.ui.contacts.organizations.organization_list import OrganizationsModel
from networkjournal.ui.contacts.organizations.organization_page import OrganizationView
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import HeadingLabel
from networkjournal.ui.widgets.two_line import TwoLineDelegate

_TABLES = frozenset({
    "organization", "contact", "opportunity", "stage_change", "touch", "interview_round",
    "interviewer", "meeting", "setting",
})  # fmt: skip
_LIST_WIDE = 340


class OrganizationsWindow(QDialog):
    """Show organizations beside the work; it follows the journal."""

    contact_requested = Signal(int)
    opportunity_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialog: FormDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Organizations"))
        self.model = OrganizationsModel(self)
        self.title, self.search, self.view = HeadingLabel(), QLineEdit(), QListView()
        self.add = plain_button(_("New…"))
        self.page = OrganizationView(desk)
        none = _("Choose an organization in the list."), _("No organization is chosen")
        self.none = EmptyState(desk.theme, "organization", none[1], none[0])
        self.line = NoticeLine(desk.theme)
        self._build()
        self._connect()
        on_screen.fit(self, 980, 660)
        self.read()
        self.view.setFocus()

    def show_organization(self, organization_id: int) -> None:
        """Choose one; a search that hides it is over."""
        if self.model.row_of(organization_id) is None and self.search.text():
            self.search.clear()
        row = self.model.row_of(organization_id)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns what is shown."""
        # An offer to undo is meant for the change that it spoke of.
        self.line.withdraw(self._undo)
        if touched & _TABLES:
            self.line.forget_problem()
            self.read()

    def read(self) -> None:
        """Read the list anew; who was chosen stays so."""
        current = self.current_id()
        row = self.view.currentIndex().row()
        lines = self._desk.reader.organizations(self.search.text())
        self.model.show_lines(lines)
        count = ngettext("{n} organization", "{n} organizations", len(lines))
        self.title.setText(count.format(n=f"{len(lines):,}"))
        there = self.model.row_of(current) if current is not None else None
        row = there if there is not None else max(min(row, len(lines) - 1), 0)
        if lines:
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._show()

    def done(self, result: int) -> None:
        """Close, with what was typed stored."""
        self.page.save_pending()
        super().done(result)

    def current_id(self) -> int | None:
        """Return the id of the one that is chosen."""
        row = self.view.currentIndex().row()
        return self.model.lines[row].id if 0 <= row < len(self.model.lines) else None

    # Building

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLineDelegate(self._desk.theme, self.view))
        self.view.setProperty("plain", "true")
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(_("Organizations"))
        self.search.setPlaceholderText(_("Find by name"))
        self.search.setAccessibleName(_("Find by name"))
        self.search.setClearButtonEnabled(True)
        self.add.setToolTip(_("Add an organization (Ctrl+N)"))
        self.add.setEnabled(self._desk.writable)
        left = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.setSpacing(10)
        head.addLayout(in_a_line(self.title, None, self.add))
        head.addWidget(self.search)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.page)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDE, 1000])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WithNotice(self.line, splitter))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.read)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(self._on_edit)
        self.add.clicked.connect(self._on_new)
        page = self.page
        page.edit_asked.connect(self._on_edit)
        page.merge_asked.connect(self._on_merge)
        page.keeper.problem.connect(self.line.tell_problem)
        page.delete_asked.connect(self._on_delete)
        page.contact_requested.connect(self.contact_requested)
        page.opportunity_requested.connect(self.opportunity_requested)
        for keys, slot in (
            ("Ctrl+N", self._on_new),
            ("F2", self._on_edit),
            ("Ctrl+F", self._on_find),
            ("Ctrl+Z", self._undo),
            *((keys, self._redo) for keys in REDO_KEYS),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # What is asked

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        current = self.current_id()
        page = None if current is None else self._desk.reader.organization_page(current)
        if page is not None:
            self.page.show_page(page)
        elif self.search.text().strip():
            self.none.say(_("Nothing found"), _("No organization has these letters in its name."))
        else:
            self.none.say(
                _("No organizations yet"),
                _("They come with the people and opportunities that you add."),
            )
        self._stack.setCurrentWidget(self.page if page is not None else self.none)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_new(self) -> None:
        if self._desk.writable:
            self._open(OrganizationDialog(self._desk, None, self))

    def _on_edit(self) -> None:
        row = self._row()
        if row is not None and self._desk.writable:
            self._open(OrganizationDialog(self._desk, row, self))

    def _on_merge(self) -> None:
        row = self._row()
        if row is not None and self._desk.writable:
            self._open(SameDialog(self._desk, row, self))

    def _on_delete(self) -> None:
        row = self._row()
        if row is None or not self._desk.writable:
            return
        if attempt(self.line.tell_problem, self._desk.services.organizations.delete, row.id):
            gone = _("{name} is deleted.").format(name=row.name)
            self.line.offer(gone, _("Undo"), self._undo, stays=False)

    def _undo(self) -> None:
        self.page.save_pending()
        self.undo_requested.emit()

    def _redo(self) -> None:
        self.page.save_pending()
        self.redo_requested.emit()

    def _row(self) -> Organization | None:
        self.page.save_pending()
        current = self.current_id()
        return None if current is None else self._desk.reader.organization(current)

    def _open(self, dialog: FormDialog) -> None:
        self._dialog = dialog
        dialog.accepted.connect(self._on_stored)
        if isinstance(dialog, OrganizationDialog):
            dialog.merged.connect(self._on_merged)
        dialog.open()

    def _on_stored(self) -> None:
        dialog = self._dialog
        if isinstance(dialog, OrganizationDialog) and dialog.organization_id is not None:
            self.read()
            self.show_organization(dialog.organization_id)
        elif isinstance(dialog, SameDialog):
            self._on_merged()

    def _on_merged(self) -> None:
        self.line.offer(_("The two are one now."), _("Undo"), self._undo, stays=False)
