# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the one cell that is being edited: its editor over the table, and what is wrong with it.

Qt's own editing is not used: it gives an editor up when the rows around it are read anew.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.tags_line import TagsLine
from networkjournal.ui.pipeline.table.cell_editors import StageBox, editor_for, offers_of
from networkjournal.ui.pipeline.table.columns import EDITABLE, at
from networkjournal.ui.pipeline.table.table_view import TableView
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import describe, set_look

Store = Callable[[int, str, object], None]
_LEAST = 120


class CellEditing(QObject):
    """Edit cells one at a time: Enter and Tab keep, Escape gives back."""

    def __init__(self, desk: Desk, view: TableView, store: Store) -> None:
        super().__init__(view)
        self._desk, self._view, self._store = desk, view, store
        self._row_id, self._column = 0, ""
        self._before: object = None
        self.editor: QWidget | None = None
        self.sentence = PlainLabel(parent=view.viewport(), wrap=True)
        self.sentence.setProperty("cellproblem", "true")
        self.sentence.hide()
        self._busy = False
        view.cell_asked.connect(self.begin)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self._place)
        view.header.sectionResized.connect(self._place)
        view.rows.modelReset.connect(self._place)
        view.rows.layoutChanged.connect(self._place)

    def begin(self, index: QModelIndex, typed: str = "") -> None:
        """Open an editor on a cell; what was typed replaces what the cell holds."""
        if self.editor is not None and not self.keep():
            return
        row_id = self._view.rows.id_at(index.row())
        if row_id is None or not self._view.editable(index):
            return
        self._row_id, self._column = row_id, COLUMNS[index.column()]
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        editor = editor_for(self._column, self._desk, self._view.viewport())
        editor.installEventFilter(self)
        if (offers := offers_of(editor)) is not None:
            offers.popup().installEventFilter(self)
        self.editor = editor
        self._fill(editor, index.row(), typed)
        self._place()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, StageBox):
            editor.picked.connect(self._on_picked)
            editor.showPopup()

    def keep(self) -> bool:
        """Store what was written; False where it is wrong, which is then said at the cell."""
        if self.editor is None or self._busy:
            return True
        value = self._value()
        if value == self._before:
            self._close()
            return True
        self._busy = True
        try:
            self._store(self._row_id, self._column, value)
        except UserError as error:
            sentence = " ".join(error.problems.values())
        except JournalError as error:
            # A full disk, or an import that is being written: the words stay until they are kept.
            sentence = str(error)
        else:
            sentence = ""
        finally:
            self._busy = False
        if sentence:
            self._say(sentence)
            return False
        self._close()
        return True

    def give_back(self) -> None:
        """Leave the cell as it was."""
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that end the editing; where the editor is left, keep what it holds."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event) if watched is self.editor else self._on_offer(event)
        if watched is not self.editor:
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._on_left(event.reason())
        return False

    # What is written

    def _fill(self, editor: QWidget, row: int, typed: str) -> None:
        text = self._view.rows.text_at(row, self._column)
        if isinstance(editor, StageBox):
            editor.setCurrentIndex(max(editor.findData(text), 0))
            line = self._view.rows.line(row)
            # The stage of one that has ended is chosen anew even where it is the same.
            self._before = None if line is not None and line.ending else editor.stage()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            self._before = editor.tags() if isinstance(editor, TagsLine) else text
            if typed:
                editor.setText(typed)
            else:
                editor.selectAll()

    def _value(self) -> object:
        if isinstance(self.editor, StageBox):
            return self.editor.stage()
        if isinstance(self.editor, TagsLine):
            return self.editor.tags()
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""

    def _say(self, sentence: str) -> None:
        if self.editor is None:
            return
        set_look(self.editor, "invalid", "true")
        describe(self.editor, sentence)
        self.sentence.setText(sentence)
        self._place()
        self.sentence.show()
        self.sentence.raise_()
        self.editor.setFocus()

    # Keys

    def _on_offer(self, event: QKeyEvent) -> bool:
        """Take an offer, or what is written, by one key; Qt would want Enter twice."""
        offers, ends = offers_of(self.editor), (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if offers is None or event.key() not in ends:
            return False
        taken = offers.popup().currentIndex()
        if isinstance(self.editor, TagsLine) and taken.isValid():
            return False  # one tag of several, which the line puts in its place
        if isinstance(self.editor, QLineEdit) and taken.isValid():
            self.editor.setText(str(taken.data()))
        offers.popup().hide()
        return self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.give_back()
        elif isinstance(self.editor, StageBox):
            if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return False
            self.keep()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(-1 if key == Qt.Key.Key_Backtab else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _step(self, way: int) -> None:
        """Keep, and edit the next cell of the row that can be."""
        shown = [column for column in self._view.header.columns() if column in EDITABLE]
        place, row_id = shown.index(self._column) + way, self._row_id
        if not self.keep() or not 0 <= place < len(shown):
            return
        row = self._view.rows.row_of(row_id)
        if row is not None:
            self.begin(self._view.rows.index(row, at(shown[place])))

    def _go(self, way: int) -> None:
        """Keep, and stand on the cell above or below."""
        if self.keep():
            action = self._view.CursorAction.MoveUp if way < 0 else self._view.CursorAction.MoveDown
            found = self._view.moveCursor(action, Qt.KeyboardModifier.NoModifier)
            if found.isValid():
                self._view.setCurrentIndex(found)

    def _on_left(self, reason: Qt.FocusReason) -> None:
        """Keep what is right once the keyboard is elsewhere in the window."""
        # The editor's own list is a popup, and another window is no end of writing.
        still = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        chooses = isinstance(self.editor, StageBox) and self.editor.view().isVisible()
        if reason not in still and not chooses and not self._busy:
            self.keep()

    def _on_picked(self) -> None:
        self.keep()

    # Where it stands

    def _place(self) -> None:
        """Lie over the cell, wherever that is now."""
        row = self._view.rows.row_of(self._row_id) if self.editor is not None else None
        if self.editor is None or self._busy:
            return
        if row is None:
            self._close()
            return
        cell = self._view.visualRect(self._view.rows.index(row, at(self._column)))
        room = self._view.viewport().rect()
        wide = max(cell.width(), _LEAST)
        left = max(min(cell.left(), room.right() + 1 - wide), 0)
        self.editor.setGeometry(QRect(left, cell.top() + 2, wide, cell.height() - 4))
        self._place_sentence(QRect(left, cell.top(), wide, cell.height()))

    def _place_sentence(self, cell: QRect) -> None:
        room = self._view.viewport().rect()
        wide = min(max(cell.width(), 300), room.width())
        high = self.sentence.heightForWidth(wide)
        below = cell.bottom() + high < room.bottom()
        top = cell.bottom() + 1 if below else cell.top() - high
        left = max(min(cell.left(), room.right() + 1 - wide), 0)
        self.sentence.setGeometry(QRect(QPoint(left, top), QPoint(left + wide - 1, top + high - 1)))

    def _close(self) -> None:
        editor, self.editor = self.editor, None
        self.sentence.hide()
        if editor is None:
            return
        had = editor.hasFocus()
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()
        if had:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
