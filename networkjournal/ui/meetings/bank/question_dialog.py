# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for a question of one's own: its words, its topic, and for which meetings it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.edits import MOST_LINE
from networkjournal.domain.labels import label
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.services.question_bank import QuestionBank
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class QuestionDialog(FormDialog):
    """Add a question to the bank, or change one of one's own."""

    def __init__(
        self,
        bank: QuestionBank,
        kinds: tuple[MeetingKind, MeetingKind | None],
        text: str,
        topic: str = "",
        own_id: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Take the kind that is looked at, and the one that the question is for."""
        super().__init__(_("Change a question") if own_id else _("New question"), parent)
        self._bank, self._own_id = bank, own_id
        self.text = TextBox(text, lines=3)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.topic = QLineEdit(topic)
        self.topic.setMaxLength(MOST_LINE)
        self.topic.setCompleter(_completer(bank.topics(kinds[0]), self.topic))
        self.kind = QuietCombo()
        self.kind.addItem(_("Every kind of meeting"), None)
        for kind in MeetingKind:
            self.kind.addItem(label(kind), kind.value)
        chosen = kinds[1]
        self.kind.setCurrentIndex(0 if chosen is None else self.kind.findData(chosen.value))
        self.add_field("text", _("&Question"), self.text)
        self.side_by_side(
            self.add_field("topic", _("&Topic"), self.topic, _("May stay empty.")),
            self.add_field("kind", _("&For"), self.kind),
        )

    def values(self) -> tuple[MeetingKind | None, str, str]:
        """Return for which meetings it is, its topic and its words."""
        kind = self.kind.currentData()
        words = " ".join(self.text.toPlainText().split())
        return MeetingKind(kind) if kind else None, self.topic.text(), words

    def store(self) -> None:
        """Store the question."""
        if self._own_id:
            self._bank.change(self._own_id, *self.values())
        else:
            self._bank.add(*self.values())


def _completer(topics: Sequence[str], edit: QLineEdit) -> QCompleter:
    completer = QCompleter(list(topics), edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer
