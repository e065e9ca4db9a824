# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of the question bank: find, tick for a meeting, add questions of one's own.

It lies beside the work and follows the meeting that is chosen; what is ticked it asks for.
"""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.meeting_views import same_question
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _, ngettext
from networkjournal.services.question_bank import BankEntry
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.agenda.asked import AskedBefore
from networkjournal.ui.meetings.bank.bank_head import BankHead
from networkjournal.ui.meetings.bank.bank_model import BankModel, bank_rows
from networkjournal.ui.meetings.bank.bank_view import BankView
from networkjournal.ui.meetings.bank.question_dialog import QuestionDialog
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.info_bar import InfoBar

_WIDE, _HIGH = 680, 640
_TABLES = frozenset({"own_question", "question", "meeting", "meeting_person", "contact"})


class BankWindow(QDialog):
    """Show the questions there are, for the meeting that is chosen."""

    take_asked = Signal(str)
    drop_asked = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._bank = desk, desk.services.question_bank
        self._page: MeetingPage | None = None
        self._asked: AskedBefore | None = None
        self._dialog: QuestionDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Question bank"))
        on_screen.fit(self, _WIDE, _HIGH)
        self.line, self.bar = NoticeLine(desk.theme), InfoBar(desk.theme)
        self.head = BankHead()
        self.model = BankModel(self)
        self.view = BankView(desk.theme, self.model)
        self.view.setAccessibleName(_("Questions"))
        self.add, self.edit = plain_button(_("&New question…")), plain_button(_("&Edit…"))
        self.delete, self.close_button = plain_button(_("&Delete")), plain_button(_("Close"))
        self._build()
        self._connect()
        if faults := desk.services.book.problems("questions"):
            self.bar.say("\n".join(str(fault) for fault in faults), kind="waiting")
        self.read()
        self.head.search.setFocus()

    # What is shown

    def show_meeting(self, page: MeetingPage | None) -> None:
        """Show which questions stand on the agenda of this meeting."""
        before, self._page = self._page, page
        self._asked = AskedBefore(self._desk, page) if page is not None else None
        if page is not None and (before is None or before.row.id != page.row.id):
            self.head.choose_kind(page.row.kind)
        self.head.show_people(page)
        self.read()

    def meeting_id(self) -> int | None:
        """Return the meeting for which it chooses."""
        return None if self._page is None else self._page.row.id

    def refresh(self, touched: frozenset[str]) -> bool:
        """Hear of a change; return whether it concerns what is shown."""
        # An offer to undo is meant for the change that it spoke of.
        self.line.withdraw(self._undo)
        if touched & _TABLES:
            self.line.forget_problem()
        return bool(touched & _TABLES)

    def read(self) -> None:
        """Read the bank anew; the question one stands on stays."""
        kind, head = self.head.kind(), self.head
        head.offer_topics(self._bank.topics(kind))
        entries = self._bank.entries(kind, head.search.text(), head.topic())
        current = self._current()
        when = self._asked.when if self._asked is not None else _never
        self.model.show_rows(bank_rows(entries, when, self._is_ticked))
        row = self.model.row_like(current) if current is not None else None
        if row is None and entries:
            row = 1  # below its heading
        if row is not None and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row))
        self._stack.setCurrentWidget(self.view if entries else self._none)
        self._say_count(len(entries))
        self._show_state()

    def _say_count(self, count: int) -> None:
        if self.head.search.text().strip() or self.head.topic():
            words = ngettext("{n} found", "{n} found", count).format(n=count)
            self._none.say(_("Nothing found"), _("No question has these words. Is it a new one?"))
        else:
            words = ngettext("{n} question", "{n} questions", count).format(n=count)
            self._none.say(
                _("No questions yet"), _("There is no bank for such a meeting: begin your own.")
            )
        if self._page is not None:
            there = len(self._page.questions)
            words = _("{words} · {there} on the agenda").format(words=words, there=there)
        self.head.say(words)

    def _is_ticked(self, text: str) -> bool | None:
        if self._page is None or not self._desk.writable:
            return None
        return any(same_question(text, one.text) for one in self._page.questions)

    def _current(self) -> BankEntry | None:
        return self.model.entry_at(self.view.currentIndex().row())

    def _show_state(self) -> None:
        current = self._current()
        own = current is not None and bool(current.own_id) and self._desk.writable
        for button in (self.edit, self.delete):
            button.setEnabled(own)

    # Building

    def _build(self) -> None:
        self.add.setEnabled(self._desk.writable)
        self.add.setToolTip(_("Write a question of your own (Ctrl+N)"))
        self.edit.setToolTip(_("Change this question of your own (F2)"))
        self.delete.setToolTip(_("Delete this question of your own; meetings keep it (Delete)"))
        self.close_button.setToolTip(_("Close this window (Escape)"))
        self._begin = plain_button(_("Write it down…"))
        self._begin.setEnabled(self._desk.writable)
        self._none = EmptyState(self._desk.theme, "question", "", "", (self._begin,))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._none)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addLayout(in_a_line(self.add, self.edit, self.delete, None, self.close_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WithNotice(self.line, inside))
        self._menu = QMenu(self.view)
        self._edit_it = QAction(_("&Edit…"), self._menu)
        self._delete_it = QAction(_("&Delete"), self._menu)
        self._menu.addActions([self._edit_it, self._delete_it])

    def _connect(self) -> None:
        self.head.changed.connect(self.read)
        self.head.to_list.connect(self.view.setFocus)
        self.view.turned.connect(self._on_turned)
        self.view.delete_asked.connect(self._on_delete)
        self.view.selectionModel().currentChanged.connect(self._show_state)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self._menu.triggered.connect(self._on_chosen)
        for button, slot in (
            (self.add, self._on_add),
            (self._begin, self._on_add),
            (self.edit, self._on_edit),
            (self.delete, self._on_delete),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(slot)
        for keys, do in (
            ("Ctrl+N", self._on_add),
            ("F2", self._on_edit),
            ("Ctrl+F", self.head.go),
            ("Ctrl+Z", self.undo_requested),
            *((keys, self.redo_requested) for keys in REDO_KEYS),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # What is asked

    def _on_turned(self, index: QModelIndex) -> None:
        entry = self.model.entry_at(index.row())
        ticked = None if entry is None else self._is_ticked(entry.text)
        if entry is not None and ticked is not None:
            (self.drop_asked if ticked else self.take_asked).emit(entry.text)

    def _on_menu(self, place: QPoint) -> None:
        if self.view.currentIndex().isValid():
            self._edit_it.setEnabled(self.edit.isEnabled())
            self._delete_it.setEnabled(self.delete.isEnabled())
            self._menu.popup(self.view.viewport().mapToGlobal(place))

    def _on_chosen(self, action: QAction) -> None:
        (self._on_edit if action is self._edit_it else self._on_delete)()

    def _on_add(self) -> None:
        if self._desk.writable:
            kind, head = self.head.kind(), self.head
            text = head.search.text() if not self.model.rows else ""
            self._open(QuestionDialog(self._bank, (kind, kind), text, head.topic(), parent=self))

    def _on_edit(self) -> None:
        current = self._current()
        if current is None or not current.own_id or not self._desk.writable:
            return
        stored = (one for one in self._desk.reader.own_questions() if one.id == current.own_id)
        row = next(stored, None)
        if row is not None:
            kinds: tuple[MeetingKind, MeetingKind | None] = self.head.kind(), row.kind
            self._open(QuestionDialog(self._bank, kinds, row.text, row.topic, row.id, self))

    def _open(self, dialog: QuestionDialog) -> None:
        self._dialog = dialog
        dialog.accepted.connect(self._on_stored)
        dialog.open()

    def _on_stored(self) -> None:
        """Show what was stored, and stand on it."""
        if self._dialog is None:
            return
        kind, _topic, text = self._dialog.values()
        self.head.show_all(kind or self.head.kind())
        self.read()
        row = self.model.row_of(text)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
        self.view.setFocus()

    def _on_delete(self) -> None:
        current = self._current()
        if current is None or not current.own_id or not self._desk.writable:
            return
        if attempt(self.line.tell_problem, self._bank.delete, current.own_id):
            gone = _("The question is deleted.")
            self.line.offer(gone, _("Undo"), self._undo, stays=False)

    def _undo(self) -> None:
        self.undo_requested.emit()


def _never(_text: str) -> str:
    return ""
