# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of what either side promised: added, ticked, changed, deleted in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.rows import Promise
from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import coming_day, exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.in_place import InPlace
from networkjournal.ui.pipeline.parts import Tool, allow
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented

_ADD = "promise-add"
_DONE = "promises-done"
_BREAK = 14
"""Letters after which a very long word may be broken in the narrow room of a card."""
_DOWN = 5
"""Pixels by which the first line of words stands lower than the top of a small button."""


class PromisesCard(Card):
    """Show what is open, and what is done on demand."""

    def __init__(self, desk: Desk, page: ContactPage, hand: Hand) -> None:
        super().__init__(_("Promised"))
        self._desk, self._page, self._hand = desk, page, hand
        self._editor: PromiseEditor | None = None
        still = [one for one in page.promises if one.done_on is None]
        done = [one for one in page.promises if one.done_on is not None]
        for one in still:
            self._line(one)
        if not still:
            words = _("What you said you would do for each other, with its day, stands here.")
            self.add(QuietLabel(words, wrap=True))
        if done and _DONE in hand.unfolded:
            for one in done:
                self._line(one)
        self._add = link_button(_("Add a promise…"))
        self._add.setObjectName(_ADD)
        self._add.setToolTip(_("Note what you or they will do"))
        self._add.clicked.connect(self._on_add)
        allow(desk, self._add)
        foot = in_a_line(self._add, None)
        if done:
            foot.addWidget(self._done_link(len(done)))
        self.body.addLayout(foot)

    def _done_link(self, count: int) -> QWidget:
        words = ngettext("{count} done", "{count} done", count).format(count=count)
        link = link_button(_("Hide done") if _DONE in self._hand.unfolded else words)
        link.setProperty("quiet", "true")
        link.setObjectName(_DONE)
        link.setToolTip(_("Show or hide what is done"))
        link.clicked.connect(self._on_done_link)
        return link

    def _line(self, row: Promise) -> None:
        line = PromiseLine(self._desk, row)
        line.ticked.connect(self._on_ticked)
        line.edit_asked.connect(self._on_edit)
        self.add(line)

    def _on_ticked(self, promise_id: int, done: bool) -> None:
        promises, back = self._desk.services.promises, f"promise-{promise_id}"
        if done:
            gone = back if _DONE in self._hand.unfolded else _ADD
            self._hand.do(promises.done, promise_id, self._desk.today(), focus=gone)
        else:
            self._hand.do(promises.take_back, promise_id, focus=back)

    def _on_done_link(self) -> None:
        self._hand.unfolded.symmetric_difference_update({_DONE})
        self._hand.redraw(_DONE)

    def _on_add(self) -> None:
        self._open(PromiseEditor(self._desk, None))

    def _on_edit(self, promise_id: int) -> None:
        found = (one for one in self._page.promises if one.id == promise_id)
        if (row := next(found, None)) is not None:
            self._open(PromiseEditor(self._desk, row))

    def _open(self, editor: "PromiseEditor") -> None:
        self._on_left()
        self._editor = editor
        editor.saved.connect(self._on_saved)
        editor.left.connect(self._on_left)
        editor.delete_asked.connect(self._on_delete)
        self.body.addWidget(editor)
        editor.show()
        editor.text.setFocus()

    def _on_left(self) -> None:
        if self._editor is not None:
            self.body.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            self._add.setFocus()

    def _on_saved(self) -> None:
        if self._editor is None:
            return
        editor, promises, today = self._editor, self._desk.services.promises, self._desk.today()
        fields = editor.fields()
        if editor.row is None:
            of = self._page.row.id
            problems = self._hand.attempt(promises.add, of, fields, today, focus=_ADD)
        else:
            of, back = editor.row.id, f"promise-{editor.row.id}"
            problems = self._hand.attempt(promises.change, of, fields, today, focus=back)
        if problems:
            editor.set_problems(problems)
        else:
            # Where nothing has changed no card is made anew.
            self._on_left()

    def _on_delete(self) -> None:
        if self._editor is not None and self._editor.row is not None:
            delete, of = self._desk.services.promises.delete, self._editor.row.id
            self._hand.delete(_("The promise is deleted."), delete, of, focus=_ADD)


class PromiseLine(QWidget):
    """Show one promise: the box to tick it, whose it is, by when."""

    ticked = Signal(int, bool)
    edit_asked = Signal(int)

    def __init__(self, desk: Desk, row: Promise) -> None:
        super().__init__()
        self._id = row.id
        words = said(row)
        self.box = QCheckBox()
        self.box.setObjectName(f"promise-{row.id}")
        self.box.setChecked(row.done_on is not None)
        self.box.setAccessibleName(_("Done: {promise}").format(promise=words))
        self.box.setToolTip(_("Tick it when it is done"))
        self.box.clicked.connect(self._on_clicked)
        allow(desk, self.box)
        text = PlainLabel(breakable(words, _BREAK), wrap=True)
        if row.done_on is not None:
            text.setProperty("role", "quiet")
        edit = Tool(desk, "edit", _("Change: {promise}").format(promise=words), row.id)
        edit.setObjectName(f"promise-edit-{row.id}")
        edit.chosen.connect(self.edit_asked)
        column = QVBoxLayout()
        column.setContentsMargins(0, _DOWN, 0, 0)
        column.setSpacing(2)
        column.addWidget(text)
        if (below := _day_part(desk, row)) is not None:
            column.addLayout(in_a_line(below, None))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(0, _DOWN, 0, 0)
        held.addWidget(self.box)
        held.addStretch(1)
        line.addLayout(held)
        line.addLayout(column, 1)
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)

    def _on_clicked(self, checked: bool) -> None:
        self.ticked.emit(self._id, checked)


class PromiseEditor(InPlace):
    """Ask for a promise, in the narrow room of a card."""

    delete_asked = Signal()

    def __init__(self, desk: Desk, row: Promise | None) -> None:
        super().__init__()
        self.row = row
        fields = PromiseFields.of(row) if row else PromiseFields()
        self._said_on = fields.said_on
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.whose = Segmented([_("You"), _("They")], _("Who promised it"))
        self.whose.set_current(0 if fields.by_me else 1)
        self.text = QLineEdit(fields.text)
        self.due = OptionalDay(desk, fields.due, _("no day"), _("Day by which it is due"))
        self.add_field("by_me", _("Who promised it"), self.whose, 0)
        self.add_field("text", _("What"), self.text, 0)
        self.add_field("due", _("By"), self.due, 0)
        self._fields["due"].hear(self.due.field)
        if row is not None:
            delete = link_button(_("Delete it"))
            delete.setToolTip(_("Delete this promise; it can be undone"))
            delete.clicked.connect(self.delete_asked)
            self.column.addWidget(delete)

    def fields(self) -> PromiseFields:
        """Return what stands in the fields."""
        return PromiseFields(
            self.text.text(), self.whose.current() == 0, self.due.day(), self._said_on
        )


def said(row: Promise) -> str:
    """Return whose promise it is, and what."""
    words = _("You: {promise}") if row.by_me else _("They: {promise}")
    return words.format(promise=row.text)


def _day_part(desk: Desk, row: Promise) -> QWidget | None:
    today = desk.today()
    if row.done_on is not None:
        return QuietLabel(_("done {day}").format(day=exact_day(row.done_on, today)))
    if row.due is None:
        return None
    if row.due < today:
        late = (today - row.due).days
        words = ngettext("{n} day late", "{n} days late", late)
        return Chip(words.format(n=late), "waiting")
    return QuietLabel(_("by {day}").format(day=coming_day(row.due, today)))
