# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The line over board and table: what is shown, how many, as what, and one quiet sentence."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, HeadingLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented

BOARD, TABLE = range(2)
_A_WHILE = 8000  # milliseconds in which a sentence can be read twice


class TabHead(QWidget):
    """Name what is shown and switch between board and table; `filters` has room for chips."""

    mode_chosen = Signal(int)  # BOARD or TABLE
    funnel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = HeadingLabel()
        self._count = QuietLabel()
        self.switch = Segmented((_("Board"), _("Table")), _("Show as"))
        self.switch.setToolTip(_("Board or table (Ctrl+B)"))
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.switch.chosen.connect(self.mode_chosen)
        holder = QWidget(self)
        self.filters = QHBoxLayout(holder)
        self.filters.setContentsMargins(0, 0, 0, 0)
        self.filters.setSpacing(8)
        self._line = ElidedLabel(role="quiet")
        self.funnel = IdLink("")
        self.funnel.setProperty("quiet", "true")
        self.funnel.setToolTip(_("Show the funnel, and week by week what was done"))
        self.funnel.clicked.connect(self.funnel_asked)
        self._usual = ""
        self._later = QTimer(self, singleShot=True, interval=_A_WHILE)
        self._later.timeout.connect(self._back)
        # Not at the end: there the page has its ×, and a second click there would open the funnel.
        parts = (self._title, self._count, self.switch, holder, self._line, self.funnel, None)
        row = in_a_line(*parts, spacing=12)
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
        """Say one quiet sentence at the end, the link to the funnel."""
        self._usual = text
        self._back()

    def tell(self, text: str) -> None:
        """Say for a while what just happened, instead."""
        self._line.setText(text)
        self._line.setVisible(True)
        self.funnel.hide()
        self._later.start()

    def _back(self) -> None:
        self._later.stop()
        self._line.hide()
        self.funnel.set_words(self._usual)
        self.funnel.setVisible(bool(self._usual))

    def add(self, widget: QWidget) -> None:
        """Add a control before the sentence."""
        self.filters.addWidget(widget)
