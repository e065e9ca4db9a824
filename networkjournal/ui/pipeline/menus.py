# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the menus of the pipeline: where to move, how to close, what they answered."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.words import Answer, Ending, Stage
from networkjournal.i18n import _


class MoveMenu(QMenu):
    """Offer all stages, and the endings under "Close as…"; the present one is ticked."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("&Move to…"), parent)
        self.setToolTipsVisible(True)
        self._words: dict[Stage | Ending, QAction] = {}
        for stage in Stage:
            self._add(self, stage)
        self.addSeparator()
        self.endings = QMenu(_("&Close as…"), self)
        self.endings.setToolTipsVisible(True)
        self.addMenu(self.endings)
        for ending in Ending:
            self._add(self.endings, ending)
        self.triggered.connect(self._on_triggered)

    def show_present(self, stage: Stage, ending: Ending | None, names: StageNames) -> None:
        """Tick where the opportunity stands; moving there again would change nothing."""
        for word, action in self._words.items():
            action.setChecked(word == (ending or stage))
            if isinstance(word, Stage):
                action.setText(names.name(word).replace("&", "&&"))

    def _add(self, menu: QMenu, word: Stage | Ending) -> None:
        action = menu.addAction(label(word))
        action.setCheckable(True)
        action.setData(word.value)
        if word is Ending.TURNED_DOWN:
            action.setText(label(word) + "…")
            action.setToolTip(_("Opens “Record a turndown”"))
        self._words[word] = action

    def _on_triggered(self, action: QAction) -> None:
        word = next(word for word, known in self._words.items() if known is action)
        if isinstance(word, Stage):
            self.moved.emit(word)
        else:
            self.closed.emit(word)


class AnswerMenu(QMenu):
    """Offer what can come back on one ask."""

    answered = Signal(int, str)  # turndown id, Answer value

    def __init__(self, turndown_id: int, parent: QWidget | None = None) -> None:
        super().__init__(_("They answered…"), parent)
        self._id = turndown_id
        for answer in Answer:
            self.addAction(label(answer)).setData(answer.value)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        self.answered.emit(self._id, str(action.data()))
