# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One point of an agenda, and one question with its answer, edited where they stand."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.edits import QuestionFields
from networkjournal.i18n import _
from networkjournal.ui.exact_text import exact_text
from networkjournal.ui.meetings.eliding_line import ElidingLine
from networkjournal.ui.meetings.rows_box import BoxRow
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.labels import ElidedLabel
from networkjournal.ui.widgets.style import describe

_MOST_MINUTES = 600
_MINUTES_WIDE = 36
_MOST_LINES = 8
_BOX_WIDE = 20
_ANSWER_AIR = 10
_MARK_AIR = 8
_LINE_INDENT = 2
"""Qt begins a line so far inside its field; the answer below it begins at the same place."""


class LineRow(BoxRow):
    """Be a row with one line of words; Enter in a new one goes on with the next."""

    again = Signal()
    done = Signal()
    """Enter in a new row without a word: that was all."""

    def __init__(self, theme: Theme, remove: str, name: str, *, editable: bool) -> None:
        """Take what the button that removes the row says, and what the line is called."""
        super().__init__(theme, remove, editable=editable)
        self.new = False
        self._returned = False
        self.text_edit = _plain_line(name, editable=editable)
        self.text_edit.returnPressed.connect(self._on_return)

    def is_empty(self) -> bool:
        """Tell whether this is a new row without a text."""
        return self.new and not self.text_edit.text().strip()

    def is_being_typed(self, stored: Collection[str]) -> bool:
        """Tell whether this is a new row whose words are not stored yet."""
        return self.new and self.text_edit.text().strip() not in stored

    def take_focus(self) -> None:
        """Go to the text."""
        self.text_edit.setFocus()

    def _on_return(self) -> None:
        self._returned = self.new

    def _finish(self) -> None:
        """Report a line that is finished; Qt says so after it has said that Enter was pressed."""
        returned, self._returned, empty = self._returned, False, self.is_empty()
        self._commit()
        if returned:
            (self.done if empty else self.again).emit()


class PointRow(LineRow):
    """Edit one point with its minutes."""

    typed = Signal()

    def __init__(self, theme: Theme, *, editable: bool) -> None:
        super().__init__(theme, _("Remove this point"), _("Point"), editable=editable)
        self.minutes_edit = _plain_line(_("Minutes"), editable=editable)
        self.minutes_edit.setValidator(QIntValidator(0, _MOST_MINUTES, self.minutes_edit))
        self.minutes_edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.minutes_edit.setFixedWidth(_MINUTES_WIDE)
        self.text_edit.setPlaceholderText(_("What you will talk about"))
        self.body.addWidget(self.minutes_edit)
        self.body.addWidget(self.text_edit, 1)
        self.minutes_edit.textEdited.connect(self.typed)
        for edit in (self.minutes_edit, self.text_edit):
            edit.editingFinished.connect(self._finish)

    def value(self) -> tuple[int, str]:
        """Return the minutes and the text."""
        return int(self.minutes_edit.text() or 0), self.text_edit.text()

    def set_value(self, minutes: int, text: str) -> None:
        """Show what is stored, but for what is just being typed."""
        self.new = False
        _show(self.minutes_edit, str(minutes))
        _show(self.text_edit, text)

    def stops(self) -> list[QWidget]:
        """Return the two fields."""
        return [self.minutes_edit, self.text_edit]


class QuestionRow(LineRow):
    """Edit one question: a tick once it was asked, and the answer below it."""

    def __init__(self, theme: Theme, *, editable: bool) -> None:
        super().__init__(theme, _("Remove this question"), _("Question"), editable=editable)
        self.asked = QCheckBox()
        self.asked.setAccessibleName(_("Asked"))
        self.asked.setToolTip(_("Tick it once you have asked"))
        self.asked.setEnabled(editable)
        self.text_edit.setPlaceholderText(_("What you want to ask"))
        self.answer = AnswerEdit()
        self.answer.setFont(theme.fonts.quiet)
        self.answer.setReadOnly(not editable)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.text_edit)
        self.mark = ElidedLabel(role="quiet")
        self.mark.hide()
        below = QVBoxLayout()
        below.setContentsMargins(_LINE_INDENT, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.mark)
        below.addWidget(self.answer)
        texts.addLayout(below)
        self.asked.setFixedWidth(_BOX_WIDE)
        self.body.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(texts, 1)
        # The box stands level with the first line.
        self.asked.setFixedHeight(self.text_edit.sizeHint().height())
        self.asked.clicked.connect(self._on_asked)
        self.text_edit.editingFinished.connect(self._finish)
        self.answer.left.connect(self._commit)

    def value(self) -> QuestionFields:
        """Return the question as it stands."""
        return QuestionFields(
            self.text_edit.text(), self.asked.isChecked(), exact_text(self.answer.document())
        )

    def set_value(self, question: QuestionFields) -> None:
        """Show what is stored, but for what is just being typed."""
        self.new = False
        self.asked.setChecked(question.asked)
        _show(self.text_edit, question.text)
        self.answer.show_text(question.answer)
        self._show_answer()

    def show_mark(self, words: str) -> None:
        """Say below the question that it was asked before; empty words say nothing."""
        self.mark.setText(words)
        self.mark.setVisible(bool(words))
        # Room below the words, as an answer would have it.
        self.mark.setContentsMargins(0, 0, 0, _MARK_AIR)
        describe(self.text_edit, words)

    def stops(self) -> list[QWidget]:
        """Return the box, the question and the answer."""
        return [self.asked, self.text_edit, self.answer]

    def _on_asked(self) -> None:
        self._show_answer()
        if not self.is_empty():
            self._commit()

    def _show_answer(self) -> None:
        has = bool(self.answer.toPlainText())
        self.answer.setVisible(self.asked.isChecked() or has)


class AnswerEdit(QPlainTextEdit):
    """Take an answer; as high as what is written, up to some lines."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("answer", "true")
        self.setAccessibleName(_("Answer"))
        self.setPlaceholderText(_("What they said"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a stored answer, but not over one that is being typed."""
        typing = self.hasFocus() and self.document().isModified()
        if exact_text(self.document()) != text:
            if typing:
                return
            self.setPlainText(text)
        self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that the answer is finished."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where the lines wrap."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for one line at least."""
        return QSize(80, self.fontMetrics().lineSpacing())

    def _fit(self) -> None:
        lines = max(1, min(round(self.document().size().height()), _MOST_LINES))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if lines < _MOST_LINES:
            bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _ANSWER_AIR)


def _plain_line(name: str, *, editable: bool) -> QLineEdit:
    edit = ElidingLine(name)
    edit.setReadOnly(not editable)
    return edit


def _show(edit: QLineEdit, text: str) -> None:
    typing = edit.hasFocus() and edit.isModified()
    if edit.text() != text:
        if typing:
            return
        edit.setText(text)
        if not edit.hasFocus():
            edit.setCursorPosition(0)
    edit.setModified(False)
