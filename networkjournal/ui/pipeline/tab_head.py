# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The line over board and table: what is shown, how many, as what, and one quiet sentence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, HeadingLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented

BOARD, TABLE = range(2)


class TabHead(QWidget):
    """Name what is shown and switch between board and table; `filters` has room for chips."""

    mode_chosen = Signal(int)  # BOARD or TABLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = HeadingLabel()
        self._count = QuietLabel()
        self.switch = Segmented((_("Board"), _("Table")), _("Show as"))
        self.switch.setToolTip(_("Board or table (Ctrl+B)"))
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.switch.chosen.connect(self.mode_chosen)
        holder = QWidget()
        self.filters = QHBoxLayout(holder)
        self.filters.setContentsMargins(0, 0, 0, 0)
        self.filters.setSpacing(8)
        self._line = ElidedLabel(role="quiet")
        row = in_a_line(self._title, self._count, self.switch, holder, None, self._line, spacing=12)
        row.setContentsMargins(18, 12, 16, 6)
        self.setLayout(row)
        self.say("", 0)

    def say(self, title: str, shown: int, *, anything: bool = True) -> None:
        """Say what is shown; where there is not anything yet, there is no other way to show it."""
        self.switch.setVisible(anything)
        self._title.setText(title)
        self._count.setText(str(shown) if shown else "")
        self._count.setVisible(shown > 0)

    def say_line(self, text: str) -> None:
        """Say one quiet sentence at the end."""
        self._line.setText(text)
        self._line.setVisible(bool(text))

    def add(self, widget: QWidget) -> None:
        """Add a control before the sentence."""
        self.filters.addWidget(widget)
