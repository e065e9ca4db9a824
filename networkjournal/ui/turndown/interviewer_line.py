# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line of one interviewer in one round: who, as what, and how well it clicked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import InterviewerDraft
from networkjournal.domain.words import RoundRole
from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.parts import Choice
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.buttons import icon_button
from networkjournal.ui.widgets.dots import ConnectionPicker
from networkjournal.ui.widgets.labels import ElidedLabel

_ROLE_WIDTH = 186
_PICKER_WIDTH = 364
_AVATAR = 34
_WIDE = 760
"""Room from which a name is still to be read beside both questions."""


class InterviewerLine(QWidget):
    """Ask about one person; one who was added by hand, unless `fixed`, can be taken off."""

    changed = Signal()
    removed = Signal(object)  # InterviewerDraft

    def __init__(
        self,
        theme: Theme,
        person: InterviewerDraft,
        parent: QWidget | None = None,
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._person = person
        name = person.person.name
        self.picker = ConnectionPicker(theme)
        self.picker.setAccessibleName(_("How it clicked with {name}").format(name=name))
        self.picker.setFixedWidth(_PICKER_WIDTH)
        self.picker.set_value(person.connection)
        roles: list[tuple[RoundRole | None, str]] = [(None, _("Role not said"))]
        self.role: Choice[RoundRole | None] = Choice([*roles, *((r, label(r)) for r in RoundRole)])
        self.role.setFixedWidth(_ROLE_WIDTH)
        self.role.setAccessibleName(_("Role of {name}").format(name=name))
        self.role.set_value(person.role)
        self._off = icon_button(theme, "close", _("Take {name} off the list").format(name=name))
        policy = self._off.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._off.setSizePolicy(policy)
        self._off.setVisible(not (person.link_id or fixed))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(Avatar(theme, name, _AVATAR), 0, 0)
        self._grid.addLayout(self._words(), 0, 1)
        self._grid.addWidget(self.picker, 0, 2)
        self._grid.addWidget(self.role, 0, 3)
        self._grid.addWidget(self._off, 0, 4)
        self.picker.value_changed.connect(self._on_changed)
        self.role.currentIndexChanged.connect(self._on_changed)
        self._off.clicked.connect(self._on_off)

    def fit(self, room: int) -> None:
        """Ask beside the name, and below it where the room, in pixels, is narrow."""
        self._grid.removeWidget(self.picker)
        if room >= _WIDE:
            self._grid.addWidget(self.picker, 0, 2)
        else:
            self._grid.addWidget(self.picker, 1, 1, 1, 4)

    def is_about(self, person: InterviewerDraft) -> bool:
        """Tell whether this line asks about that person."""
        return self._person is person

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, in its order."""
        return (*self.picker.findChildren(QPushButton), self.role, self._off)

    def write(self) -> None:
        """Write the answers into the draft of this person."""
        self._person.connection = self.picker.value()
        self._person.role = self.role.value()

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(ElidedLabel(self._person.person.name))
        if self._person.person.title:
            column.addWidget(ElidedLabel(self._person.person.title, role="quiet"))
        column.addStretch(1)
        return column

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_off(self) -> None:
        self.removed.emit(self._person)
