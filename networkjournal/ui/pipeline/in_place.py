# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small form that opens inside a card: Enter saves, Escape leaves; it stores nothing."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InPlace(QWidget):
    """Hold a few fields side by side, what is wrong with them, and the two ways to leave."""

    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        """Put the fields side by side, or `stacked` where the card is narrow."""
        super().__init__(parent)
        self._fields: dict[str, FormField] = {}
        # Made first, so that Tab comes to the fields before the buttons.
        fields = QWidget(self)
        self._row = QHBoxLayout(fields)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8 if stacked else 12)
        if stacked:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self._line = PlainLabel(wrap=True)
        self._line.setProperty("role", "problem")
        self._line.hide()
        self.save = plain_button(_("Save"))
        self.save.setToolTip(_("Keep this (Enter)"))
        self.save.clicked.connect(self._on_save)
        self.cancel = plain_button(_("Cancel"))
        self.cancel.setToolTip(_("Leave it as it was (Escape)"))
        self.cancel.clicked.connect(self.left)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 8)
        self.column.setSpacing(8)
        self.column.addWidget(fields)
        self.column.addWidget(self._line)
        self.column.addLayout(in_a_line(self.save, self.cancel, None))

    def add_field(self, name: str, label: str, editor: QWidget, stretch: int = 1) -> None:
        """Add an editor under its label; problems find it by its name."""
        field = self._fields[name] = FormField(label, editor)
        self._row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        for stop, following in pairwise((editor, self.save, self.cancel)):
            QWidget.setTabOrder(stop, following)

    def show_fields(self, *names: str) -> None:
        """Ask for these fields alone."""
        for name, field in self._fields.items():
            field.setVisible(name in names)

    def say(self, name: str, label: str) -> None:
        """Give a field another label."""
        field = self._fields[name]
        field.label.setText(label)
        field.editor.setAccessibleName(label.replace("&", ""))

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at the fields, the rest in a line below; go to the first field."""
        for name, field in self._fields.items():
            field.set_problem(problems.get(name))
        rest = " ".join(said for name, said in problems.items() if name not in self._fields)
        self._line.setText(rest)
        self._line.setVisible(bool(rest))
        wrong = next((one for name, one in self._fields.items() if name in problems), None)
        if wrong is not None:
            wrong.editor.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Come into view with its buttons, once there is room for them."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self.save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            # On a button, Enter presses that.
            (self.left.emit if self.cancel.hasFocus() else self._on_save)()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        unread = {name: said for name, field in self._fields.items() if (said := field.unread())}
        if unread:
            self.set_problems(unread)
        else:
            self.saved.emit()
