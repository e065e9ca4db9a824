# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of letters: whom to thank, what waits, what was sent, and one letter open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.occasion import Occasion
from networkjournal.domain.words import LetterKind
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.letters.letter_form import LetterForm
from networkjournal.ui.letters.letter_list import NEW, LetterList, Lists
from networkjournal.ui.letters.template_dialog import TemplateDialog
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.empty_state import EmptyState

_TABLES = frozenset({
    "letter", "touch", "meeting", "meeting_person", "contact", "contact_email", "interviewer",
    "interview_round", "ask", "own_template", "opportunity", "setting",
})  # fmt: skip
_LIST_WIDE, _WIDE, _HIGH = 280, 1000, 700


class LettersWindow(QDialog):
    """Write letters beside the work; what is typed is kept, nothing is sent from here."""

    print_asked = Signal(object, str, str)
    """The occasion of a letter, its subject and its text."""
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialog: TemplateDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Letters"))
        self.list, self.form = LetterList(desk), LetterForm(desk)
        self.none = EmptyState(
            desk.theme,
            "letter",
            _("No letter is open"),
            _("Choose one in the list, or write to a person from their page (Ctrl+Shift+R)."),
        )
        self.line = NoticeLine(desk.theme)
        self._build()
        self._connect()
        on_screen.fit(self, _WIDE, _HIGH)
        self.read()

    def begin(self, occasion: Occasion) -> None:
        """Go on with the letter of an occasion, or begin it."""
        self.form.begin(occasion)
        self.read()
        self.form.box.go_to_open()

    def open_letter(self, letter_id: int) -> None:
        """Show a letter that is stored."""
        view = self._desk.reader.letter(letter_id)
        if view is None:
            self.line.tell_problem(_("This letter was deleted meanwhile."))
            return
        self.form.open_row(view.row)
        self.read()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns what is shown."""
        self.line.withdraw(self._undo)
        if touched & _TABLES:
            self.line.forget_problem()
            self.form.look_again(templates="own_template" in touched)
            self.read()

    def read(self) -> None:
        """Read the list anew; what is open stays open."""
        reader, writing = self._desk.reader, self.form.writing
        prepared = reader.prepared_letters()
        thanks = [one for one in reader.thanks(self._desk.now()) if one.letter_id is None]
        sent = []
        if writing is not None:
            letters = reader.letters_to(writing.occasion.contact_id)
            sent = [one for one in letters if one.row.sent_on is not None]
        current, name = self._current(thanks), self.form.head.name()
        new = name if current == NEW else ""
        self.list.show_lists(Lists(thanks, prepared, sent, name, new), current)
        self._stack.setCurrentWidget(self.form if writing is not None else self.none)

    def done(self, result: int) -> None:
        """Close, with what was typed stored; what cannot be stored now keeps the window."""
        if self.form.save_pending():
            super().done(result)

    # Building

    def _build(self) -> None:
        self.list.setMinimumWidth(_LIST_WIDE // 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.form)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.list)
        panes.addWidget(self._stack)
        panes.setChildrenCollapsible(False)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_LIST_WIDE, _WIDE - _LIST_WIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(WithNotice(self.line, panes))
        menu = QMenu(self)
        self._save_own = menu.addAction(_("&Save as a template…"))
        self._change_own = menu.addAction(_("&Change the template…"))
        self._delete_own = menu.addAction(_("&Delete the template"))
        menu.aboutToShow.connect(self._on_menu)
        self.form.templates.setMenu(menu)

    def _connect(self) -> None:
        form = self.form
        self.list.chosen.connect(self._on_chosen)
        form.problem.connect(self.line.tell_problem)
        form.told.connect(self.line.tell)
        form.sent.connect(self._offer_undo)
        form.deleted.connect(self._on_deleted)
        form.left.connect(self.reject)
        form.box.print_wanted.connect(self._on_print)
        self._save_own.triggered.connect(self._on_save_own)
        self._change_own.triggered.connect(self._on_change_own)
        self._delete_own.triggered.connect(self._on_delete_own)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(form.box.print.click)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo_requested)
        for keys in REDO_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.redo_requested)

    # What is asked

    def _on_chosen(self, of: object) -> None:
        if isinstance(of, ThanksDue):
            about = (of.meeting_id, of.opportunity_id)
            self.form.begin(Occasion(of.contact_id, LetterKind.THANK_YOU, *about))
            self.read()
        elif isinstance(of, int) and of != NEW:
            self.open_letter(of)

    def _current(self, thanks: list[ThanksDue]) -> object:
        writing = self.form.writing
        if writing is None:
            return None
        if writing.row is not None:
            return writing.row.id
        of = writing.occasion
        asked = (of.contact_id, of.meeting_id, of.opportunity_id)
        if of.kind is not LetterKind.THANK_YOU:
            return NEW
        found = (one for one in thanks
                 if (one.contact_id, one.meeting_id, one.opportunity_id) == asked)  # fmt: skip
        return next(found, NEW)

    def _on_deleted(self, sentence: str) -> None:
        self.read()
        self._offer_undo(sentence)

    def _offer_undo(self, sentence: str) -> None:
        self.line.offer(sentence, _("Undo"), self._undo, stays=False)

    def _undo(self) -> None:
        self.undo_requested.emit()

    def _on_print(self) -> None:
        if self.form.writing is not None:
            self.print_asked.emit(self.form.writing.occasion, *self.form.words())

    # Templates of one's own

    def _on_menu(self) -> None:
        own = self.form.head.template.own_id() is not None
        self._change_own.setEnabled(own)
        self._delete_own.setEnabled(own)

    def _on_save_own(self) -> None:
        writing = self.form.writing
        if writing is None:
            return
        of, letters = writing.occasion, self._desk.services.letters
        about = (of.contact_id, of.meeting_id, of.opportunity_id)
        subject, text = (letters.as_template(one, *about) for one in self.form.words())
        self._open(TemplateDialog(self._desk.services, of.kind, (subject, text), self))

    def _on_change_own(self) -> None:
        own, template = self._desk.services.own_templates, self.form.head.template
        found = template.own_id()
        name = next((one.title for one in own.letters() if one.key == f"own:{found}"), "")
        if found is not None and name:
            kind, words = own.letter_kind(f"own:{found}"), own.texts(found)
            mine = (found, name)
            self._open(TemplateDialog(self._desk.services, kind, words, self, own=mine))

    def _on_delete_own(self) -> None:
        found = self.form.head.template.own_id()
        delete = self._desk.services.own_templates.delete
        if found is not None and attempt(self.line.tell_problem, delete, found):
            self._offer_undo(_("The template is deleted."))

    def _open(self, dialog: TemplateDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    def _on_dialog_closed(self) -> None:
        self._dialog = None
