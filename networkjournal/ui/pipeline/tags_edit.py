# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the chips of the tags of one thing and the field behind them that takes a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from networkjournal.domain.folding import fold
from networkjournal.domain.rows import Tag
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import describe, plain_tip, set_look

_FIELD = "tag-add"
_WIDEST = 200  # pixels of a chip
Change = Callable[[Sequence[str], Sequence[str]], object]
"""Puts tags on, and takes tags off."""
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class TagsEdit(QWidget):
    """Show the tags; Enter or a comma adds one, Backspace removes the last or the chosen one."""

    def __init__(
        self,
        desk: Desk,
        tags: Sequence[Tag],
        hand: Hand,
        change: Change,
        names: Callable[[], list[str]],
        before: Sequence[QWidget] = (),
    ) -> None:
        """Take `names` as what gives the tags to propose, `before` as what stands in front."""
        super().__init__()
        self._hand, self._change, self._tags = hand, change, tags
        self._flow = Flow(grows=True)
        for part in before:
            self._flow.add(part)
        for tag in tags:
            chip = TagChip(tag)
            chip.remove_asked.connect(self._on_remove)
            chip.setEnabled(desk.writable)
            self._flow.add(chip)
        self._field = _Field(names, tags)
        self._field.setObjectName(_FIELD)
        self._field.entered.connect(self._on_entered)
        self._field.erased.connect(self._on_erased)
        self._field.textEdited.connect(self._on_edited)
        self._flow.add(self._field)
        self._field.setVisible(desk.writable)
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._flow)
        column.addWidget(self._problem)

    def problem(self) -> str:
        """Return the sentence that is shown, empty without one."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def _on_entered(self, text: str) -> None:
        name = " ".join(text.split())
        if not name:
            return
        if any(fold(tag.name) == fold(name) for tag in self._tags):
            self._tell(_("“{name}” is there already.").format(name=name))
            return
        if problems := self._hand.attempt(self._change, [name], (), focus=_FIELD):
            self._tell(" ".join(problems.values()))

    def _on_remove(self, name: str) -> None:
        self._hand.do(self._change, (), [name], focus=_FIELD)

    def _on_erased(self) -> None:
        if self._tags:
            self._on_remove(self._tags[-1].name)

    def _on_edited(self) -> None:
        self._tell("")

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        set_look(self._field, "invalid", "true" if sentence else None)
        describe(self._field, sentence)


class TagChip(Button):
    """Show one tag; pressing it, or Backspace on it, removes it."""

    remove_asked = Signal(str)

    def __init__(self, tag: Tag) -> None:
        super().__init__()
        self._tag = tag
        self.setProperty("tag", "true")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        words = _("Remove the tag {name}").format(name=tag.name)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.clicked.connect(self._on_clicked)
        self.ensurePolished()
        self._show()

    def name(self) -> str:
        """Return the whole tag."""
        return self._tag.name

    def sizeHint(self) -> QSize:
        """Ask for room for the words, up to a measure."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), _WIDEST), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the tag by Backspace or Delete."""
        if event.key() in _ERASE:
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        room = _WIDEST - 40
        side = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._tag.name, side, room)
        self.setText(f"{shown}  ×".replace("&", "&&"))

    def _on_clicked(self) -> None:
        self.remove_asked.emit(self._tag.name)


class _Field(QLineEdit):
    """Take a new tag, with the known ones offered while typing."""

    entered = Signal(str)
    erased = Signal()

    def __init__(self, names: Callable[[], list[str]], tags: Sequence[Tag]) -> None:
        super().__init__()
        self._names_now, self._known = names, {tag.name for tag in tags}
        self.setProperty("tag", "true")
        self.setPlaceholderText(_("Add a tag"))
        self.setAccessibleName(_("Add a tag"))
        self.setToolTip(_("Enter adds the tag, Backspace removes the last one"))
        self.setMinimumWidth(88)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.popup().setStyleSheet("border-radius: 0;")
        self.setCompleter(completer)
        self.textEdited.connect(self._on_text)
        self.returnPressed.connect(self._on_enter)

    def sizeHint(self) -> QSize:
        """Ask for a short line."""
        return QSize(110, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the last tag by Backspace in the empty field."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if text.rstrip().endswith(","):
            self.entered.emit(text.rstrip().rstrip(","))
        elif not self._names.rowCount():
            names = [name for name in self._names_now() if name not in self._known]
            self._names.setStringList(names)

    def _on_enter(self) -> None:
        self.entered.emit(self.text())
