# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window that asks "Is this the same person?", one question after the other."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.duplicates import words
from networkjournal.domain.duplicates.review import Case, Review
from networkjournal.domain.errors import JournalError
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.contacts.duplicates.side_by_side import SideBySide
from networkjournal.ui.desk import Desk
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.told_here import REDO_KEYS
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe

_TABLES = frozenset({
    "contact", "contact_email", "contact_phone", "contact_photo", "contact_tag", "organization",
    "introduction", "not_same", "touch", "interviewer", "meeting", "meeting_person", "turndown",
})  # fmt: skip
_QUESTION, _NOTHING = range(2)
_A_MOMENT = 100  # milliseconds


class _Line(NoticeLine):
    """Tell what was done; Escape closes the window, also where the keys stand in this line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window."""
        event.ignore()


class DuplicatesWindow(QDialog):
    """Ask about people who may be one; it stays open beside the work and follows it."""

    undo_requested = Signal()
    redo_requested = Signal()
    search_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._review, self._searching = desk, Review(()), False
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self.look)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Is this the same person?"))
        self.people = SideBySide(desk.theme)
        self._heading = HeadingLabel(_("Is this the same person?"))
        self._count, self._why = QuietLabel(), QuietLabel(wrap=True)
        self._chip, self.line = Chip("", "accent"), _Line(desk.theme)
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self.empty = EmptyState(desk.theme, "contacts", "", "")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        on_screen.fit(self, 900, 680)
        self._show()

    # What is asked

    @property
    def case(self) -> Case | None:
        """Return what is asked now."""
        return self._review.case

    def search(self) -> None:
        """Say that the journal is being searched."""
        self._searching, self._review = True, Review(())
        self.line.clear()
        self._show()

    def ask(self, review: Review) -> None:
        """Go through these questions."""
        self._searching, self._review = False, review
        self.line.clear()
        self.look()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again soon after a change, if it concerns this window; undo means another step."""
        self.line.withdraw(self._undo)
        if touched & _TABLES and not self._searching:
            self._soon.start()

    def tell_problem(self, sentence: str) -> None:
        """Say what went wrong with a search, or that it was stopped."""
        self._searching = False
        self._show()
        self._say_problem(sentence)

    def look(self) -> None:
        """See who is there, and show the question that is next."""
        try:
            duplicates = self._desk.services.duplicates
            there = duplicates.there(self._review.ids())
            self._review.look(there, duplicates.told_apart(), duplicates.compare)
            self._show()
        except JournalError as error:
            self._say_problem(str(error))

    # The answers

    def merge(self) -> None:
        """Make one of them, with what was chosen."""
        case = self.case
        if case is None or not self.merge_button.isEnabled():
            return
        keep, *others = case.ids
        merge = self._desk.services.people_merge.merge
        if not attempt(self._say_problem, merge, keep, others, self.people.chosen()):
            return
        self._review.note_merge(keep, others)
        card = self._desk.reader.contact_card(keep)
        self._answered(_("Merged into {name}.").format(name=card.name if card else ""))

    def tell_apart(self) -> None:
        """Remember that they are not the same person."""
        case = self.case
        if case is None or not self.apart_button.isEnabled():
            return
        if not attempt(self._say_problem, self._desk.services.duplicates.not_same, *case.ids):
            return
        self._review.settle()
        self._answered(_("They stay apart, and are not proposed again."))

    def put_off(self) -> None:
        """Leave this question for later."""
        if self.case is not None:
            self._review.put_off()
            self.line.clear()
            self._show()

    def _answered(self, sentence: str) -> None:
        self._soon.stop()
        self.look()
        self.line.offer(sentence, _("Undo"), self._undo, stays=False)

    def _again(self) -> None:
        if self._review.left:
            self._review.come_back()
            self._show()
        else:
            self.search_requested.emit()

    def _undo(self) -> None:
        self.line.clear()
        self.undo_requested.emit()

    # How it looks

    def _show(self) -> None:
        self._problem.hide()
        case = self.case
        self._stack.setCurrentIndex(_NOTHING if case is None else _QUESTION)
        for button in self._answers:
            button.setVisible(case is not None)
        self._again_button.setVisible(case is None and not self._searching)
        self._heading.setVisible(case is not None)
        if case is None:
            self._say_nothing()
        else:
            self._show_case(case)
        self._lead_keys()

    def _lead_keys(self) -> None:
        """Lead the keys to the answers, unless they stand with a choice."""
        if self.focusWidget() in (None, self._close, self._again_button, *self._answers):
            asked = self.case is not None
            first = self.merge_button if asked else self._again_button
            (first if first.isVisibleTo(self) and first.isEnabled() else self._close).setFocus()

    def _show_case(self, case: Case) -> None:
        pages = [page for each in case.ids if (page := self._desk.reader.contact(each))]
        if len(pages) < len(case.ids):  # gone since we looked
            self._soon.start()
            return
        self.people.show_people(pages, self._desk.services.duplicates.besides(case.ids))
        numbers = _("{number} of {count}")
        many = self._review.count > 1
        self._count.setText(
            numbers.format(number=self._review.number, count=self._review.count) if many else ""
        )
        self._why.setText(_(", ").join(map(words, case.reasons)))
        self._chip.setText(_likely(case.score))
        for label in (self._why, self._chip):
            label.setVisible(bool(case.reasons))
        names = _(", ").join(page.row.name for page in pages)
        describe(self.merge_button, f"{names}. {self._count.text()}. {self._why.text()}")

    def _say_nothing(self) -> None:
        left = self._review.left
        for label in (self._why, self._chip):
            label.hide()
        self._count.clear()
        self._again_button.setText(_("Look at these again") if left else _("Search again"))
        if self._searching:
            self.empty.say(
                _("Looking for doubles"),
                _("You can go on working meanwhile."),
            )
        elif left:
            words_left = ngettext("{count} is left for later.", "{count} are left for later.", left)
            self.empty.say(_("That was all for now"), words_left.format(count=left))
        else:
            self.empty.say(
                _("Nobody stands here twice"),
                _("What comes in with the next import can be looked through here again."),
            )

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    # How it is built

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._count)
        why = QHBoxLayout()
        why.setSpacing(10)
        why.addWidget(self._chip)
        why.addWidget(self._why, 1)
        column.addLayout(head)
        column.addLayout(why)
        column.addWidget(self._problem)
        self._stack.addWidget(self._question())
        self._stack.addWidget(self.empty)
        # What was done is told over the foot of the question, so that nothing moves.
        column.addWidget(WithNotice(self.line, self._stack), 1)
        column.addLayout(self._foot())

    def _question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.people, 1)
        joined = _(
            "Addresses, links, tags, notes and all that happened between you stay, "
            "whatever you choose."
        )
        column.addWidget(QuietLabel(joined, wrap=True))
        return page

    def _foot(self) -> QHBoxLayout:
        self.later_button = link_button(_("&Later"))
        self.later_button.setToolTip(_("Ask me another time (L)"))
        self.apart_button = plain_button(_("&Not the same person"))
        self.apart_button.setToolTip(_("Keep both, and remember it (N)"))
        self.merge_button = primary_button(_("&Merge"))
        self.merge_button.setToolTip(_("Make one person of them; undo takes it back (M)"))
        self._again_button = plain_button("")
        self._again_button.setToolTip(_("Go through them once more"))
        self._answers = (self.later_button, self.apart_button, self.merge_button)
        self._close = plain_button(_("Close"))
        self._close.setToolTip(_("Close this window (Escape)"))
        self._close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._close)
        row.addStretch(1)
        for button in (*self._answers, self._again_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.merge_button.clicked.connect(self.merge)
        self.apart_button.clicked.connect(self.tell_apart)
        self.later_button.clicked.connect(self.put_off)
        self._again_button.clicked.connect(self._again)
        for key, do in (
            ("M", self.merge),
            ("N", self.tell_apart),
            ("L", self.put_off),
            ("Ctrl+Z", self._undo),
            *((keys, self.redo_requested) for keys in REDO_KEYS),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)
        self.merge_button.setEnabled(self._desk.writable)
        self.apart_button.setEnabled(self._desk.writable)


def _likely(score: int) -> str:
    if score >= 85:
        return _("very likely")
    return _("likely") if score >= 65 else _("perhaps")
