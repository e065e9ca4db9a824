# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The calm bar over a list: what is asked for, a chip each, and the way to change it."""

from typing import Any, Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from networkjournal.domain.kept_filter import Chip
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.style import plain_tip

_LONGEST = 36


class ChipButton(QPushButton):
    """Show one condition, and take it away on a click, or by Delete."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        words = " ".join(chip.text.split())
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        self.setText(_("{condition}  ×").format(condition=shown.replace("&", "&&")))
        self.setAutoDefault(False)
        self.setProperty("filterchip", "true")
        self.setAccessibleName(_("Take away: {condition}").format(condition=words))
        self.setToolTip(plain_tip(_("Take away: {condition}").format(condition=words)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the condition away by Delete or Backspace too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)


class Asking(Protocol):
    """Hold what is asked for, and tell when others are."""

    filter: Any

    @property
    def filtered(self) -> SignalInstance:
        """Tell that others are asked for."""

    def set_filter(self, asked: Any) -> None:
        """Ask for others."""


class Panel(Protocol):
    """Be what sets the conditions."""

    def open_below(self, place: QWidget, asked: Any) -> None:
        """Open below a button, with what is asked for now."""


class ConditionsBar(QWidget):
    """Show the conditions of a way of looking, and open the panel that sets them.

    A subclass makes the panel and says the chips; `usual` is the filter that asks for nothing.
    """

    def __init__(
        self, desk: Desk, looking: Asking, usual: Any, words: str, parent: QWidget | None = None
    ) -> None:
        """Take the words that tell what is shown when nothing is asked for."""
        super().__init__(parent)
        self._desk, self._looking, self._usual = desk, looking, usual
        self._panel: Panel | None = None
        self.button = plain_button(_("Fi&lter"))
        for name in ("flat", "quiet"):
            self.button.setProperty(name, "true")
        desk.theme.dress(self.button, "filter")
        self.button.setToolTip(_("Choose what is shown (Alt+L)"))
        self.button.clicked.connect(self.open_panel)
        self.clear = link_button(_("Clear all"))
        self.clear.setProperty("quiet", "true")
        self.clear.setToolTip(plain_tip(words))
        self.clear.clicked.connect(self.clear_all)
        self._flow = Flow()
        self._flow.add(self.button)
        self._chips: list[ChipButton] = []
        self._flow.add(self.clear)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._flow, 1)
        row.addLayout(self.tools)
        row.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)
        looking.filtered.connect(self.show_chips)
        self.show_chips()

    @property
    def chips(self) -> tuple[ChipButton, ...]:
        """Return the chips, one a condition."""
        return tuple(self._chips)

    @property
    def panel(self) -> Any:
        """Return the panel, made when it is first wanted."""
        if self._panel is None:
            self._panel = self.make_panel()
        return self._panel

    def make_panel(self) -> Panel:
        """Make the panel, joined with what is asked for."""
        raise NotImplementedError

    def wanted(self) -> list[Chip]:
        """Return the chips of what is asked for."""
        raise NotImplementedError

    def open_panel(self) -> None:
        """Open the panel below the button."""
        self.panel.open_below(self.button, self._looking.filter)

    def clear_all(self) -> None:
        """Ask for nothing but the usual."""
        self._looking.set_filter(self._usual)
        self.button.setFocus()

    def show_chips(self) -> None:
        """Show a chip for each condition."""
        wanted = self.wanted()
        self.clear.setVisible(bool(wanted))
        if [one.chip for one in self._chips] == wanted:
            return
        had = next((at for at, one in enumerate(self._chips) if one.hasFocus()), None)
        for one in self._chips:
            self._flow.remove(one)
            one.hide()
            one.deleteLater()
        self._flow.remove(self.clear)
        self._chips = [ChipButton(chip) for chip in wanted]
        before: QWidget = self.button
        for one in self._chips:
            one.clicked.connect(self._on_chip)
            self._flow.add(one)
            QWidget.setTabOrder(before, one)
            before = one
        self._flow.add(self.clear)
        QWidget.setTabOrder(before, self.clear)
        if had is not None:
            (self._chips[min(had, len(wanted) - 1)] if wanted else self.button).setFocus()

    def _on_chip(self) -> None:
        one = self.sender()
        if isinstance(one, ChipButton):
            self._looking.set_filter(self._looking.filter.without(one.chip))
