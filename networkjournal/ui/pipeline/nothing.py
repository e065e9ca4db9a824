# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What board and table show where there is nothing to show: why, and how to go on."""

from PySide6.QtWidgets import QWidget

from networkjournal.domain.labels import label
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import coming_day
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.empty_state import EmptyState


class NothingHere(EmptyState):
    """Say that nothing was found, that nothing is open, or that nothing is there yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.new = primary_button(_("New opportunity…"))
        self.new.setToolTip(_("Add a position that you pursue"))
        self.bring_in = plain_button(_("Import…"))
        self.bring_in.setToolTip(_("Bring in what another program or a spreadsheet holds"))
        self.show_ended = plain_button(_("Show what has ended"))
        self.show_ended.setToolTip(_("List what has ended too"))
        self.clear = plain_button(_("Clear the filter"))
        self.clear.setToolTip(_("Show what is alive, and ask for nothing else"))
        buttons = (self.new, self.bring_in, self.show_ended, self.clear)
        super().__init__(desk.theme, "pipeline", "", "", buttons, parent)
        self._desk = desk
        allow(desk, self.new)
        allow(desk, self.bring_in)

    def say_why(self, *, searching: bool, ended: int, narrowed: bool = False) -> None:
        """Say why nothing is shown; `ended` is how many are out of sight, by the filter or so."""
        if searching:
            sentence = _("No opportunity holds these words.")
            if narrowed:
                sentence = _("None of those that the filter asks for holds these words.")
            self.say(_("Nothing found"), sentence)
        elif narrowed:
            sentence = _("No opportunity is all of this. Take a condition away, or clear them all.")
            self.say(_("Nothing matches the filter"), sentence)
        elif ended:
            sentence = _("What has ended is kept, out of sight. Add what you pursue next.")
            self.say(_("Nothing is open now"), self._next_meeting() or sentence)
        else:
            sentence = _("Add the positions that you pursue, or record a turndown right away.")
            self.say(_("No opportunities yet"), sentence)
        self.new.setVisible(not searching and not narrowed)
        self.bring_in.setVisible(not searching and not ended and not narrowed)
        self.show_ended.setVisible(bool(ended) and not searching)
        self.clear.setVisible(narrowed)

    def _next_meeting(self) -> str:
        """Return a sentence on the meeting that is ahead, empty where there is none."""
        found = self._desk.reader.coming_meeting(self._desk.now())
        lines = self._desk.reader.meetings([found] if found else [])
        if not lines:
            return ""
        starts = lines[0].starts
        return _("Your next meeting: {who}, {day} {time}. It stands under Meeting Notes.").format(
            who=lines[0].people or label(lines[0].kind),
            day=coming_day(starts.date(), self._desk.today()),
            time=f"{starts:%H:%M}",
        )
