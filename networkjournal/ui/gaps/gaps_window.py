# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window of gaps: the list, the page of one, and the forms."""

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

from networkjournal.domain.labels import label
from networkjournal.domain.views import GapView
from networkjournal.domain.words import GapState
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.gap_dialog import GapDialog
from networkjournal.ui.gaps.gap_page import STATES, GapPage
from networkjournal.ui.gaps.gaps_model import GapsModel, looked_for
from networkjournal.ui.gaps.matters_dialog import MattersDialog
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import HeadingLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.two_line import TwoLineDelegate

_TABLES = frozenset({"gap", "gap_opportunity", "contact", "opportunity", "meeting"})
_LIST_WIDE = 400


class GapsWindow(QDialog):
    """Show what was missing, beside the work; it follows the journal."""

    contact_requested = Signal(int)
    opportunity_requested = Signal(int)
    meeting_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Gaps"))
        self.model = GapsModel(self)
        self.title, self.search, self.view = HeadingLabel(), QLineEdit(), QListView()
        self.states, self.add = QuietCombo(), plain_button(_("New…"))
        self.page = GapPage(desk)
        self.none = EmptyState(desk.theme, "question", "", "")
        self.line = NoticeLine(desk.theme)
        self._build()
        self._connect()
        on_screen.fit(self, 1040, 660)
        self.read()
        self.view.setFocus()

    def show_gap(self, gap_id: int) -> None:
        """Choose a gap; what hides it is over."""
        if self.model.row_of(gap_id) is None:
            self.search.clear()
            self.states.setCurrentIndex(0)
        row = self.model.row_of(gap_id)
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
        """Read the list anew; what was chosen stays so."""
        current, row = self.current_id(), self.view.currentIndex().row()
        lines = looked_for(self._desk.reader.gaps(), self.search.text(), self._state())
        self._reading = True
        self.model.show_lines(lines)
        count = ngettext("{n} gap", "{n} gaps", len(lines))
        self.title.setText(count.format(n=f"{len(lines):,}") if lines else _("Gaps"))
        there = self.model.row_of(current)
        row = there if there is not None else max(min(row, len(lines) - 1), 0)
        if lines:
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._reading = False
        self._show()

    def current(self) -> GapView | None:
        """Return the gap that is chosen."""
        row = self.view.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def current_id(self) -> int | None:
        """Return the id of the gap that is chosen."""
        view = self.current()
        return view.row.id if view is not None else None

    # Building

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLineDelegate(self._desk.theme, self.view))
        self.view.setProperty("plain", "true")
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(_("Gaps"))
        self.search.setPlaceholderText(_("Find by words, a person or a position"))
        self.search.setAccessibleName(_("Find"))
        self.search.setClearButtonEnabled(True)
        self.states.setAccessibleName(_("State"))
        self.states.setToolTip(_("Show only those of one state"))
        self.states.addItems([_("All"), *(label(one) for one in STATES)])
        self.add.setToolTip(_("Note a gap (Ctrl+N)"))
        self.add.setEnabled(self._desk.writable)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.page)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDE, 1000])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WithNotice(self.line, splitter))

    def _left(self) -> QWidget:
        left = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.setSpacing(10)
        head.addLayout(in_a_line(self.title, None, self.states, self.add))
        head.addWidget(self.search)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        return left

    def _connect(self) -> None:
        self.search.textChanged.connect(self.read)
        self.states.currentIndexChanged.connect(self.read)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(self._on_edit)
        self.add.clicked.connect(self._on_new)
        page = self.page
        page.edit_asked.connect(self._on_edit)
        page.delete_asked.connect(self._on_delete)
        page.matters_asked.connect(self._on_matters)
        page.state_asked.connect(self._on_state)
        page.contact_requested.connect(self.contact_requested)
        page.opportunity_requested.connect(self.opportunity_requested)
        page.meeting_requested.connect(self.meeting_requested)
        for keys, slot in (
            ("Ctrl+N", self._on_new),
            ("F2", self._on_edit),
            ("Ctrl+M", self._on_matters),
            ("Ctrl+Del", self._on_delete),
            ("Ctrl+F", self._on_find),
            ("Ctrl+Z", self.undo_requested),
            *((keys, self.redo_requested) for keys in REDO_KEYS),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # What is asked

    def _state(self) -> GapState | None:
        at = self.states.currentIndex()
        return STATES[at - 1] if at > 0 else None

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._reading:
            self._show()

    def _show(self) -> None:
        view = self.current()
        if view is not None:
            self.page.show_gap(view)
        elif self.search.text().strip() or self._state() is not None:
            self.none.say(_("Nothing found"), _("No gap has these words and this state."))
        else:
            self.none.say(
                _("No gaps yet"),
                _("What was missing is noted when a meeting is written up, or here."),
            )
        self._stack.setCurrentWidget(self.page if view is not None else self.none)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_new(self) -> None:
        if self._desk.writable:
            GapDialog(self._desk, None, None, self).open()

    def _on_edit(self) -> None:
        view = self.current()
        if view is not None and self._desk.writable:
            GapDialog(self._desk, None, view, self).open()

    def _on_matters(self) -> None:
        view = self.current()
        if view is not None and self._desk.writable:
            MattersDialog(self._desk, view, self).open()

    def _on_state(self, state: GapState) -> None:
        view = self.current()
        if view is not None and view.row.state is not state:
            set_state = self._desk.services.gaps.set_state
            if not attempt(self.line.tell_problem, set_state, view.row.id, state):
                self._show()

    def _on_delete(self) -> None:
        view = self.current()
        if view is None or not self._desk.writable:
            return
        if attempt(self.line.tell_problem, self._desk.services.gaps.delete, view.row.id):
            self.line.offer(_("The gap is deleted."), _("Undo"), self._undo, stays=False)

    def _undo(self) -> None:
        self.undo_requested.emit()
