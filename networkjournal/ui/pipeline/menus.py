# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the menus of the pipeline: where to move, how to close, what they answered."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Opportunity
from networkjournal.domain.settings import StageNames
from networkjournal.domain.words import Answer, Ending, Stage
from networkjournal.i18n import _


class EndingMenu(QMenu):
    """Ask how it ended."""

    picked = Signal(object)  # Ending

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("&Close as…"), parent)
        self.setToolTipsVisible(True)
        self._endings: dict[Ending, QAction] = {}
        for ending in Ending:
            action = self._endings[ending] = self.addAction(label(ending))
            action.setCheckable(True)
            action.setData(ending.value)
        turndown = self._endings[Ending.TURNED_DOWN]
        turndown.setText(label(Ending.TURNED_DOWN) + "…")
        turndown.setToolTip(_("Opens “Record a turndown”"))
        self.triggered.connect(self._on_triggered)

    def show_present(self, ending: Ending | None) -> None:
        """Tick how it ended already."""
        for word, action in self._endings.items():
            action.setChecked(word is ending)

    def hold_turndown(self) -> None:
        """Offer no turndown for several at once."""
        action = self._endings[Ending.TURNED_DOWN]
        action.setEnabled(False)
        action.setToolTip(_("One at a time: each no deserves its own way on"))

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(Ending(str(action.data())))


class MoveMenu(QMenu):
    """Offer all stages, and the endings under "Close as…"; the present one is ticked."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending

    def __init__(self, names: StageNames, parent: QWidget | None = None) -> None:
        super().__init__(_("&Move to…"), parent)
        self._stages: dict[Stage, QAction] = {}
        for stage in Stage:
            action = self._stages[stage] = self.addAction(names.name(stage))
            action.setCheckable(True)
        self.addSeparator()
        self.endings = EndingMenu(self)
        self.endings.picked.connect(self.closed)
        self.addMenu(self.endings)
        self.triggered.connect(self._on_triggered)

    def show_present(self, stage: Stage, ending: Ending | None) -> None:
        """Tick where the opportunity stands; moving there again would change nothing."""
        for word, action in self._stages.items():
            action.setChecked(word is stage and ending is None)
        self.endings.show_present(ending)

    def _on_triggered(self, action: QAction) -> None:
        # What is picked in the menu below is told here too.
        for stage, known in self._stages.items():
            if known is action:
                self.moved.emit(stage)


class OpportunityMenu(QMenu):
    """Offer all that can be done with what is chosen."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending
    edit_asked = Signal()
    turndown_asked = Signal()
    delete_asked = Signal()
    shifted = Signal(int, int)  # columns, places

    def __init__(self, names: StageNames, row: Opportunity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shifts: dict[QAction, tuple[int, int]] = {}
        self._move = move = MoveMenu(names, self)
        move.show_present(row.stage, row.ending)
        move.moved.connect(self.moved)
        move.closed.connect(self.closed)
        self.addMenu(move)
        self.addMenu(move.endings)
        self._edit = self.addAction(_("&Edit…"))
        self._edit.triggered.connect(self.edit_asked)
        self._turndown = self.addAction(_("&Record a turndown…"))
        self._turndown.triggered.connect(self.turndown_asked)
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

    def allow(self, writable: bool, *, several: bool = False) -> None:
        """Offer what may be changed; of several at once only what can be meant for all."""
        for action in self.actions():
            action.setEnabled(writable)
        if several:
            for action in (self._edit, self._turndown):
                action.setEnabled(False)
            self._move.endings.hold_turndown()

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
