# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the write-up of a meeting from the menu, its page or a reminder; one window at most."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.domain.errors import JournalError
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _, ngettext
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import MEETINGS

if TYPE_CHECKING:
    from networkjournal.domain.views import MeetingPage
    from networkjournal.services.write_up import Written
    from networkjournal.ui.meetings.write_up.write_up_window import WriteUpWindow

_NOTED = frozenset({"meeting", "question"})


class WriteUpOpener(QObject):
    """Join the action and the meetings with the window of the write-up."""

    def __init__(self, desk: Desk, window: MainWindow, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main = desk, window
        self.window: WriteUpWindow | None = None
        self._kept_id = 0
        window.actions_["write_up"].triggered.connect(self.open)
        window.tabs.made.connect(self._listen)
        bus.changed.connect(self._refresh)

    def open(self) -> None:
        """Write up the meeting that is chosen; without one, show where to choose it."""
        chosen = self._main.tabs.chosen(MEETINGS)
        if chosen is None:
            self._main.show_tab(MEETINGS)
            chosen = self._main.tabs.chosen(MEETINGS)
        if chosen is None:
            self._main.line.tell(_("Choose the meeting to write up."))
        else:
            self.open_for(chosen)

    def open_for(self, meeting_id: int) -> None:
        """Show a meeting and write it up, where it has taken place."""
        self._main.show_meeting(meeting_id)
        page = self._desk.reader.meeting(meeting_id)
        if page is None or not self._desk.writable:
            return
        if sentence := self._not_yet(page):
            self._main.line.tell(sentence)
            return
        if self.window is not None and self.window.meeting_id != meeting_id:
            self.window.close()
        if self.window is None:
            self._make(meeting_id)
        if self.window is not None:
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _make(self, meeting_id: int) -> None:
        # Most starts are not for this.
        from networkjournal.ui.meetings.write_up.write_up_window import (  # noqa: PLC0415
            WriteUpWindow,
        )

        self._main.tabs.save_pending()
        try:
            draft = self._desk.services.write_ups.begin(meeting_id, self._desk.today())
        except JournalError as error:
            self._main.line.tell_problem(str(error))
            return
        page = self._desk.reader.meeting(meeting_id)
        if page is None:
            return
        self.window = WriteUpWindow(self._desk, page, draft, self._main)
        self.window.written.connect(self._on_written)
        self.window.kept.connect(self._on_kept)
        self.window.finished.connect(self._on_closed)

    def _not_yet(self, page: "MeetingPage") -> str:
        """Return why there is nothing to write up, empty where there is."""
        from networkjournal.domain.zones import aware  # noqa: PLC0415
        from networkjournal.ui.models.days import home_zone  # noqa: PLC0415

        row = page.row
        if row.state not in (MeetingState.PLANNED, MeetingState.HELD):
            return _("This meeting did not take place, so there is nothing to write up.")
        starts = aware(row.starts, row.zone or home_zone(self._desk.settings().me))
        now: datetime = self._desk.now()
        if row.state is MeetingState.PLANNED and starts > now:
            return _("This meeting is still to come. It is written up afterwards.")
        return ""

    def _listen(self, index: int) -> None:
        if index == MEETINGS:
            self._main.meetings.write_up_requested.connect(self.open_for)

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None and touched & _NOTED:
            page = self._desk.reader.meeting(self.window.meeting_id)
            if page is not None:
                self.window.read_notes(page)

    def _on_written(self, written: "Written") -> None:
        self._main.line.offer(told(written), _("Undo"), self._main.undo, stays=False)

    def _on_kept(self) -> None:
        if self.window is not None:
            self._kept_id = self.window.meeting_id
            sentence = _("What you wrote is kept.")
            self._main.line.offer(sentence, _("Continue where you were"), self._go_on)

    def _go_on(self) -> None:
        self.open_for(self._kept_id)

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()


def told(written: "Written") -> str:
    """Return in one sentence what a write-up made."""
    counts = (
        (len(written.gaps), ngettext("{n} gap", "{n} gaps", len(written.gaps))),
        (
            len(written.yields),
            ngettext("{n} thing it gave", "{n} things it gave", len(written.yields)),
        ),
        (len(written.promises), ngettext("{n} promise", "{n} promises", len(written.promises))),
        (
            len(written.letters),
            ngettext("{n} note to send", "{n} notes to send", len(written.letters)),
        ),
    )
    made = ", ".join(words.format(n=count) for count, words in counts if count)
    return _("Written up: {what}.").format(what=made) if made else _("Written up.")
