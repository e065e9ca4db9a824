# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how every form is filled in, saved and left; know nothing of what a form is about."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.i18n import _
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import plain_tip

_WIDE = 520
_EDGE = 24
"""Kept free around a form, for the frame of the window and the system's bar."""


class FormDialog(QDialog):
    """Ask for the fields of one thing; subclasses say how to store them.

    Open it by `open()`; `accepted` comes after the fields were stored.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields: dict[str, FormField] = {}
        self._before: object = None
        self._shown = False
        # What a sentence under a field takes is known once the layouts inside have heard of it.
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._grow)
        inside = QWidget()
        inside.setProperty("ground", "true")
        self.form = QVBoxLayout(inside)
        self.form.setContentsMargins(_EDGE, _EDGE, _EDGE, 8)
        self.form.setSpacing(12)
        self._scroll = _Room(inside)
        self._line = PlainLabel(wrap=True)
        self._line.setProperty("role", "problem")
        self._line.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def add_field(self, name: str, label: str, editor: QWidget, hint: str = "") -> FormField:
        """Add an editor under its label; problems find it by its name."""
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
        field = FormField(label, editor, hint=hint)
        if isinstance(editor, QLineEdit):
            # What was said of other words is not said of these.
            editor.textChanged.connect(field.forget_problem)
        field.unread_changed.connect(self._growing.start)
        self._fields[name] = field
        self.form.addWidget(field)
        return field

    def say_store(self, words: str, tip: str) -> None:
        """Name what the form does where that is not to save."""
        self._save.setText(words)
        self._save.setToolTip(plain_tip(tip))

    def side_by_side(self, *fields: FormField) -> None:
        """Put fields that were added in one line, of the same width."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in fields:
            self.form.removeWidget(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at the fields, the rest above the buttons; go to the first field."""
        for name, field in self._fields.items():
            field.set_problem(problems.get(name))
        rest = " ".join(text for name, text in problems.items() if name not in self._fields)
        self._line.setText(rest)
        self._line.setVisible(bool(rest))
        wrong = next((f for name, f in self._fields.items() if name in problems), None)
        if wrong is not None:
            wrong.go()
            self._scroll.ensureWidgetVisible(wrong)
        self._growing.start()

    def store(self) -> None:
        """Store what stands in the fields; UserError and OutsideError are shown here."""
        raise NotImplementedError

    def values(self) -> object:
        """Return what stands in the fields, to be compared with what stood there at first."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Tell whether anything was typed since the form was shown."""
        return self._shown and (bool(self.unread()) or self.values() != self._before)

    def unread(self) -> dict[str, str]:
        """Return what is to be said of fields whose words cannot be read, by their names."""
        return {name: said for name, field in self._fields.items() if (said := field.unread())}

    def save(self) -> None:
        """Store and close, or show what is wrong; words that cannot be read are never stored."""
        if unread := self.unread():
            self.set_problems(unread)
            return
        try:
            self.store()
        except UserError as error:
            self.set_problems(error.problems)
        except OutsideError as error:
            self.set_problems({"": str(error)})
        else:
            self.accept()

    def reject(self) -> None:
        """Leave without storing; what was typed is not thrown away unasked."""
        if self.changed():
            self._ask()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep what stands in the fields at first, and the form inside the screen."""
        super().showEvent(event)
        if not self._shown:
            self._shown, self._before = True, self.values()
            if self._fields:
                next(iter(self._fields.values())).editor.setFocus()
            self._grow()

    def _grow(self) -> None:
        """Take the room that the form needs now, if the screen has it."""
        if self._shown:
            self._column.activate()
            wanted = self.sizeHint().expandedTo(self.size())
            on_screen.fit(self, wanted.width(), wanted.height())

    def _foot(self) -> QVBoxLayout:
        self._save = primary_button(_("Save"))
        self._save.setDefault(True)
        self._save.setToolTip(_("Save and close (Ctrl+Return)"))
        self._cancel = plain_button(_("Cancel"))
        self._cancel.setToolTip(_("Close without saving (Escape)"))
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 8, _EDGE, 20)
        foot.setSpacing(8)
        foot.addWidget(self._line)
        foot.addLayout(buttons)
        return foot

    def _ask(self) -> None:
        self._question = QMessageBox(self)
        self._question.setIcon(QMessageBox.Icon.Question)
        self._question.setWindowTitle(self.windowTitle())
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setText(_("Keep what you typed?"))
        self._question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        role = QMessageBox.ButtonRole
        self._keep = self._question.addButton(_("Save"), role.AcceptRole)
        self._discard = self._question.addButton(_("Discard"), role.DestructiveRole)
        go_on = self._question.addButton(_("Go on"), role.RejectRole)
        self._question.setDefaultButton(self._keep)
        self._question.setEscapeButton(go_on)
        self._question.buttonClicked.connect(self._on_answer)
        self._question.open()

    def _on_answer(self, button: QAbstractButton) -> None:
        if button is self._keep:
            self.save()
        elif button is self._discard:
            super().reject()


class _Room(QScrollArea):
    """Ask for as much room as the form needs, and scroll where the screen has less."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for the whole form."""
        inside = self.widget().sizeHint()
        width = max(inside.width(), _WIDE)
        needed = self.widget().heightForWidth(width)
        return QSize(width, max(inside.height(), needed) + 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the form, such as when a sentence appears under a field."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(min(self.widget().minimumSizeHint().width(), _WIDE * 2))
            self.updateGeometry()
        return super().eventFilter(watched, event)
