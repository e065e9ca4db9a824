# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the choice of light or dark, which belongs to this machine and shows at once."""

from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _
from networkjournal.ui.machine import Machine
from networkjournal.ui.settings.page import Page
from networkjournal.ui.theme import Mode, Theme
from networkjournal.ui.widgets.segmented import Segmented

_MODES: tuple[Mode, ...] = ("system", "light", "dark")


class LookPage(Page):
    """Let one scheme be chosen; it is put on and kept at once, there is nothing to save."""

    def __init__(self, theme: Theme, machine: Machine, parent: QWidget | None = None) -> None:
        line = _("Shows at once, and is kept on this computer, not in the journal.")
        super().__init__(_("Look"), line, parent)
        self._theme, self._machine = theme, machine
        names = (_("Like the system"), _("Light"), _("Dark"))
        self._choice = Segmented(names, _("Colours"))
        self._choice.set_current(_MODES.index(machine.theme))
        self._choice.chosen.connect(self._on_chosen)
        self.column.addWidget(self.add_field("look", _("Colours"), self._choice))

    def value(self) -> None:
        """Return nothing: no journal holds it."""

    def _on_chosen(self, position: int) -> None:
        self._machine.theme = _MODES[position]
        self._theme.apply(_MODES[position])
