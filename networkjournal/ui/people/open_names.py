# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask about the first of several names of which it is open who is meant."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.ui.people.person_picker import PersonPicker


class OpenNames(QObject):
    """Speak for the pickers inside a widget, which come and go, to the field they stand in."""

    problem_changed = Signal()
    left = Signal()

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._pickers: list[PersonPicker] = []

    def watch(self, picker: PersonPicker) -> None:
        """Speak for one more."""
        self._pickers.append(picker)
        picker.problem_changed.connect(self.problem_changed)
        picker.left.connect(self.left)

    def forget(self, picker: PersonPicker) -> None:
        """Speak no more for one that is taken away."""
        self._pickers.remove(picker)
        self.problem_changed.emit()

    def problem(self) -> str:
        """Return the first question that is open, empty where there is none."""
        return next((said for picker in self._pickers if (said := picker.problem())), "")

    def go(self) -> None:
        """Put the keyboard on the first name about which there is a question."""
        wrong = next((picker for picker in self._pickers if picker.problem()), None)
        if wrong is not None:
            wrong.go()
