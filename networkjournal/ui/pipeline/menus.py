# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the menus of the pipeline: where to move, how to close, what they answered."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.labels import label
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

    def show_present(self, stage: Stage, ending: Ending | None) -> None:
        """Tick where the opportunity stands; moving there again would change nothing."""
        for word, action in self._words.items():
            action.setChecked(word == (ending or stage))

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


class OpportunityMenu(QMenu):
    """Offer all that can be done with what is chosen."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending
    edit_asked = Signal()
    turndown_asked = Signal()
    delete_asked = Signal()
    shifted = Signal(int, int)  # columns, places

    def __init__(self, stage: Stage, ending: Ending | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shifts: dict[QAction, tuple[int, int]] = {}
        move = MoveMenu(self)
        move.show_present(stage, ending)
        move.moved.connect(self.moved)
        move.closed.connect(self.closed)
        self.addMenu(move)
        self.addMenu(move.endings)
        self.addAction(_("&Edit…")).triggered.connect(self.edit_asked)
        self.addAction(_("&Record a turndown…")).triggered.connect(self.turndown_asked)
        self._end = self.addSeparator()
        self.addAction(_("&Delete")).triggered.connect(self.delete_asked)

    def add_shifts(self) -> SignalInstance:
        """Offer the steps on the board too, with their keys; return what reports them."""
        self.insertSeparator(self._end)
        for words, key, way in (
            (_("To the stage be&fore"), "Alt+Left", (-1, 0)),
            (_("To the &next stage"), "Alt+Right", (1, 0)),
            (_("&Up"), "Alt+Up", (0, -1)),
            (_("D&own"), "Alt+Down", (0, 1)),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._on_shift)
            self.insertAction(self._end, action)
            self._shifts[action] = way
        return self.shifted

    def allow(self, writable: bool) -> None:
        """Offer nothing where nothing may be changed."""
        for action in self.actions():
            action.setEnabled(writable)

    def _on_shift(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.shifted.emit(*self._shifts[action])


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
