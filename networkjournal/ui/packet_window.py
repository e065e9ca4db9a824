# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window of the packet for a career advisor: choose a period, see the one page, print it.

The page holds as much as fits on either size of paper.
"""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.funnel_sheet import Period
from networkjournal.i18n import _
from networkjournal.services import packet
from networkjournal.ui import printing
from networkjournal.ui.desk import Desk
from networkjournal.ui.one_page import longest
from networkjournal.ui.pipeline.funnel.period_choice import LATELY, OWN, PeriodChoice
from networkjournal.ui.print_preview import PreviewWindow

_LATELY = 90
_A_MOMENT = 150  # milliseconds


class PacketWindow(PreviewWindow):
    """Show the packet of a period: since the last meeting with an advisor, to begin with."""

    def __init__(
        self, desk: Desk, page: printing.Page, printer: str, parent: QWidget | None = None
    ) -> None:
        self._desk, today = desk, desk.today()
        # Without a meeting before this one, as long as one may wait for the next.
        advised = desk.reader.packet_facts(today, today, today).advised_on
        start = advised or today - timedelta(days=_LATELY - 1)
        name = f"{_('packet')}-{today:%Y-%m-%d}.pdf"
        html = self._html_of(Period(start, today))
        super().__init__(html, page, name, printer=printer, parent=parent)
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self._read)
        self.period = self._choice(start, OWN if advised else LATELY)
        self.period.changed.connect(self._soon.start)
        self.column.insertWidget(0, self.period)
        self.period.kinds.setFocus()

    def _choice(self, start: date, kind: int) -> PeriodChoice:
        choice = PeriodChoice(self._desk, self)
        choice.first.setDate(QDate(start.year, start.month, start.day))
        choice.kinds.set_current(kind)
        return choice

    def _read(self) -> None:
        """Show the page of the period that is chosen, or what is wrong with its days."""
        problem = self.period.problem()
        if not problem:
            try:
                self.show_html(self._html_of(self.period.period()))
            except JournalError as error:
                problem = str(error)
        self.tell(problem)

    def _html_of(self, period: Period) -> str:
        """Return the longest page that is one, whichever paper it is for."""
        desk = self._desk
        content = packet.read(desk.reader, desk.settings(), period, desk.today())

        def html(most: int) -> str:
            return packet.packet_html(packet.packet_sheet(content, most), content.period)

        return longest(html, packet.MOST)
