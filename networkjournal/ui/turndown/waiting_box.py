# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own what is kept while one waits for an answer: times offered, and the day to ask once more."""

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.settings import Settings
from networkjournal.domain.timing import nudge_on
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.parts import show_day
from networkjournal.ui.turndown.slots_editor import SlotsEditor
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.form_field import FormField

_WIDTH = 180


class WaitingBox(QWidget):
    """Ask which times are offered, and until when one waits."""

    changed = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._slots, self._nudge = SlotsEditor(theme, today), DateField(today)
        hint = _("Working days on which you are free. The letter offers the same times.")
        once = _("If nothing has come by then: once more, in two kind lines. Not a third time.")
        self.parts = {
            "slots": FormField(_("Times that you &offer"), self._slots, hint=hint),
            "nudge_on": FormField(_("Ask &once more on"), self._nudge, hint=once),
        }
        self.parts["slots"].hear(self._slots)
        self._nudge.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        for part in self.parts.values():
            column.addWidget(part)
        # A narrow editor would stand in the middle of its field.
        layout = self.parts["nudge_on"].layout()
        if layout is not None:
            layout.setAlignment(self._nudge, Qt.AlignmentFlag.AlignLeft)
        self._showing = False
        self._slots.changed.connect(self._on_changed)
        self._nudge.dateChanged.connect(self._on_changed)

    def show_draft(self, draft: TurndownDraft, today: date, settings: Settings) -> None:
        """Show what the draft holds."""
        self._showing = True
        self._slots.show_slots(draft.slots, datetime.combine(today, time(10)))
        otherwise = nudge_on(draft.send_on or today, settings.timings)
        show_day(self._nudge, draft.nudge_on, otherwise)
        self._showing = False

    def write(self, draft: TurndownDraft) -> None:
        """Write what the fields say into the draft."""
        draft.slots = self._slots.slots()
        draft.nudge_on = day_of(self._nudge)

    def _on_changed(self) -> None:
        if not self._showing:
            self.changed.emit()
