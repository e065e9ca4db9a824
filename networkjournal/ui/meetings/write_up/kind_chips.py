# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the row of chips of which one is chosen: what kind of thing a meeting gave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import YieldKind
from networkjournal.i18n import _
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.flow import Flow


class KindChips(QWidget):
    """Let one kind be chosen; it is one stop of the Tab key, arrows move the choice."""

    chosen = Signal()

    def __init__(self, kind: YieldKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What kind"))
        self._kinds = tuple(YieldKind)
        self._group = QButtonGroup(self)
        flow = Flow()
        for at, one in enumerate(self._kinds):
            chip = Button(label(one))
            chip.setProperty("filterchip", "true")
            chip.setCheckable(True)
            chip.setChecked(one is kind)
            chip.setToolTip(_("Left and Right choose the kind, Enter goes on"))
            self._group.addButton(chip, at)
            flow.add(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        self.setFocusProxy(self._group.checkedButton())
        self._group.idToggled.connect(self._on_toggled)

    def kind(self) -> YieldKind:
        """Return the kind that is chosen."""
        return self._kinds[self._group.checkedId()]

    def choose(self, kind: YieldKind) -> None:
        """Choose a kind."""
        self._group.button(self._kinds.index(kind)).setChecked(True)

    def _on_toggled(self, at: int, checked: bool) -> None:
        if checked:
            self.setFocusProxy(self._group.button(at))
            self.chosen.emit()
