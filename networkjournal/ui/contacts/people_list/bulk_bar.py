# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the bar offers where several people are chosen."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.people_list.menus import PeopleMenu, cadence_menu
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.chosen_bar import ChosenBar
from networkjournal.ui.widgets.in_a_line import in_a_line


class PeopleBulkBar(ChosenBar):
    """Offer one step for all people who are chosen."""

    cadence_picked = Signal(object)  # Cadence | None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.tags = self._button(_("&Tags…"), _("Put tags on all of them, or take them off (T)"))
        self.cadences = cadence_menu(self)
        self.cadences.picked.connect(self.cadence_picked)
        often = _("Say how often to stay in touch (A, B, C)")
        self.cadence = self._button(_("&Cadence"), often, self.cadences)
        self.menu = PeopleMenu(self, several=True, writable=desk.writable, whole=False)
        self.more = self._button(_("&More"), _("What else can be done with all of them"), self.menu)
        row = in_a_line(self.words, None, self.tags, self.cadence, self.more, self.leave, spacing=2)
        row.setContentsMargins(12, 2, 4, 2)
        self._put_in(row, QMargins(10, 2, 10, 4))

    def _count_words(self, count: int) -> str:
        return ngettext("{n} chosen", "{n} chosen", count).format(n=f"{count:,}")
