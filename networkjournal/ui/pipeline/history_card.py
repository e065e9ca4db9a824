# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of the stages that an opportunity went through, mended in place."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain import story
from networkjournal.domain.rows import StageChange
from networkjournal.domain.settings import StageNames
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.in_place import InPlace
from networkjournal.ui.pipeline.parts import Tool, allow, dated
from networkjournal.ui.pipeline.stage_words import word_name
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import ElidedLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_ADD = "history-add"
_WORDS: tuple[Stage | Ending, ...] = (*Stage, *Ending)


class HistoryCard(Card):
    """Show the stages, newest first; an entry is added, corrected and deleted here."""

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("History"))
        self._desk, self._id, self._hand = desk, page.row.id, hand
        self._editor: HistoryEditor | None = None
        self._line: HistoryLine | None = None
        self._page = page
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        for change in reversed(story.ordered(page.changes)):
            line = HistoryLine(desk, change, page.told_on(change), hand.settings.stages)
            line.edit_asked.connect(self._on_edit)
            line.delete_asked.connect(self._on_delete)
            self._lines.addWidget(line)
        self.body.addLayout(self._lines)
        self._add = link_button(_("Add an entry"))
        self._add.setObjectName(_ADD)
        self._add.setToolTip(_("Add a stage or an ending with its day"))
        self._add.clicked.connect(self._on_add)
        allow(desk, self._add)
        self.add(self._add)

    def _on_add(self) -> None:
        self._open(None, self._lines.count())

    def _on_edit(self, change_id: int) -> None:
        for at in range(self._lines.count()):
            line = self._lines.itemAt(at).widget()
            if isinstance(line, HistoryLine) and line.change.id == change_id:
                self._open(line, at)
                return

    def _open(self, line: "HistoryLine | None", at: int) -> None:
        """Put the fields in the place of a line, or below all of them."""
        self._close()
        change = line.change if line else None
        self._editor = HistoryEditor(self._desk, change, self._hand.settings.stages)
        self._editor.saved.connect(self._on_saved)
        self._editor.left.connect(self._on_left)
        self._line = line
        (line or self._add).hide()
        self._lines.insertWidget(at, self._editor)
        self._editor.show()
        self._editor.begin()

    def _close(self) -> None:
        if self._editor is not None:
            self._lines.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            (self._line or self._add).show()

    def _on_left(self) -> None:
        back = self._line.edit if self._line else self._add
        self._close()
        back.setFocus()

    def _on_saved(self) -> None:
        editor, history = self._editor, self._desk.services.opportunities
        if editor is None:
            return
        word, on, today = editor.word(), editor.on(), self._desk.today()
        change = editor.change
        if change is None:
            values = (self._id, on, word, today)
            problems = self._hand.attempt(history.add_change, *values, focus=_ADD)
        elif (word, on) == (change.ending or change.stage, change.on):
            self._on_left()
            return
        else:
            back = f"history-edit-{change.id}"
            problems = self._hand.attempt(
                history.correct_change, change.id, on, word, today, focus=back
            )
        if problems:
            editor.set_problems(problems)
        else:
            self._tell_where_it_stands()

    def _tell_where_it_stands(self) -> None:
        """Say where it stands now, where a corrected day has changed that."""
        before, now = self._page.row, self._desk.reader.opportunity(self._id, beside=False)
        if now is not None and (now.row.stage, now.row.ending) != (before.stage, before.ending):
            where = word_name(self._hand.settings.stages, now.row.ending or now.row.stage)
            self._hand.deleted.emit(_("It stands at {stage} now.").format(stage=where))

    def _on_delete(self, change_id: int) -> None:
        history = self._desk.services.opportunities
        noes = [view.row for view in self._page.turndowns]
        sentence = _("The entry is deleted.")
        if story.noes_of(self._page.changes, noes, change_id):
            sentence = _("The entry is deleted, and the no that was recorded with it.")
        self._hand.delete(sentence, history.delete_change, change_id, focus=_ADD)


class HistoryLine(QWidget):
    """Show one entry: the day, the stage or ending, and what can be done with it."""

    edit_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, desk: Desk, change: StageChange, on: date, names: StageNames) -> None:
        super().__init__()
        self.change = change
        words = word_name(names, change.ending or change.stage or Stage.SAVED)
        day = exact_day(on, desk.today())
        text = ElidedLabel(words, role="quiet" if change.ending else "")
        name = f"{words}, {day}"
        self.edit = Tool(desk, "edit", _("Correct: {entry}").format(entry=name), change.id)
        self.edit.setObjectName(f"history-edit-{change.id}")
        self.edit.chosen.connect(self.edit_asked)
        trash = Tool(desk, "trash", _("Delete: {entry}").format(entry=name), change.id)
        trash.setObjectName(f"history-trash-{change.id}")
        trash.chosen.connect(self.delete_asked)
        self.setLayout(dated(day, text, None, self.edit, trash))


class HistoryEditor(InPlace):
    """Ask for one entry: a stage or an ending, and its day."""

    def __init__(self, desk: Desk, change: StageChange | None, names: StageNames) -> None:
        super().__init__()
        self.change = change
        self._day = DateField(desk.today, past=True)
        self._word = QuietCombo()
        self._word.setToolTip(_("The stage that was reached, or how it ended"))
        for word in _WORDS:
            self._word.addItem(word_name(names, word))
        self._word.setMaxVisibleItems(len(_WORDS))
        self._word.setMinimumContentsLength(10)
        at_first = (change.ending or change.stage) if change else None
        self._word.setCurrentIndex(_WORDS.index(at_first or Stage.APPLIED))
        if change is not None:
            self._day.put(change.on)
        self.add_field("on", _("Day"), self._day)
        self.add_field("word", _("Stage or ending"), self._word)

    def word(self) -> Stage | Ending:
        """Return the stage or ending that is chosen."""
        return _WORDS[self._word.currentIndex()]

    def on(self) -> date:
        """Return the day."""
        return day_of(self._day)

    def begin(self) -> None:
        """Put the keyboard into the day, all of it marked."""
        self._day.setFocus(Qt.FocusReason.TabFocusReason)
        self._day.selectAll()
