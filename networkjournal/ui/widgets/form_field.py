# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own one field of a form: label, editor, and the line below that says what is amiss."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe, set_look
from networkjournal.ui.widgets.typed_field import Teller


class FormField(QWidget):
    """Hold an editor with its label above it, or beside it; `&` in the label makes a shortcut."""

    unread_changed = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        parent: QWidget | None = None,
        *,
        beside: int = 0,
        hint: str = "",
    ) -> None:
        """Take `beside` as the width of the label column in pixels; 0 puts the label above."""
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._tellers: list[Teller] = []
        self._given, self._told = "", False
        self.label = QuietLabel(label)
        self.label.setBuddy(editor)
        self._note = PlainLabel(hint, wrap=True)
        if not editor.accessibleName():
            editor.setAccessibleName(label.replace("&", ""))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(editor, *((0, 1) if beside else (1, 0)))
        grid.addWidget(self._note, *((1, 1) if beside else (2, 0)))
        grid.setColumnStretch(1 if beside else 0, 1)
        if not editor.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            # Room to spare goes below, such as that of a sentence that is gone again.
            grid.setRowStretch(3, 1)
        if beside:
            self.label.setFixedWidth(beside)
        self._show_note("quiet", hint)
        describe(editor, hint)
        if isinstance(editor, Teller):
            self.hear(editor)

    def hear(self, teller: Teller) -> None:
        """Say what a line inside the editor cannot read, once that line is left."""
        self._tellers.append(teller)
        teller.left.connect(self.tell)
        teller.problem_changed.connect(self._on_read)

    def unread(self) -> str:
        """Return what is to be said of words that cannot be read, empty where all can be."""
        return next((said for teller in self._tellers if (said := teller.problem())), "")

    def go(self) -> None:
        """Put the keyboard on the words that cannot be read, else on the editor."""
        wrong = next((teller for teller in self._tellers if teller.problem()), None)
        if wrong is not None:
            wrong.go()
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Say now what cannot be read."""
        self._told = bool(self.unread())
        self._show_problem()
        self.unread_changed.emit()

    @property
    def problem(self) -> str:
        """Give the sentence shown as a problem, empty without one."""
        return self._note.text() if self._note.property("role") == "problem" else ""

    def set_problem(self, problem: str | None) -> None:
        """Show a sentence below the editor and say it aloud; None takes it away."""
        self._given = problem or ""
        self._show_problem()

    def forget_problem(self) -> None:
        """Take back what was said of other words; what cannot be read still cannot."""
        if self._given:
            self.set_problem(None)
            self.unread_changed.emit()

    def _on_read(self) -> None:
        """Take back what was said of other words."""
        if not self.unread():
            self._given, self._told = "", False
        self._show_problem()
        self.unread_changed.emit()

    def _show_problem(self) -> None:
        problem = (self._told and self.unread()) or self._given
        if problem == self.problem:
            return
        set_look(self.editor, "invalid", "true" if problem else None)
        self._show_note("problem" if problem else "quiet", problem or self._hint)
        describe(self.editor, problem or self._hint)
        if problem:
            QAccessible.updateAccessibility(QAccessibleEvent(self._note, QAccessible.Event.Alert))

    def set_hint(self, hint: str) -> None:
        """Change the quiet line below the editor; a problem shown now stays."""
        self._hint = hint
        if not self.problem:
            self._show_note("quiet", hint)
            describe(self.editor, hint)

    def _show_note(self, role: str, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))
        set_look(self._note, "role", role)
