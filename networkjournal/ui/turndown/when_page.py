# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When and where: the time they agreed to, or the times offered and the day to ask once more."""

from datetime import datetime, time

from PySide6.QtWidgets import QWidget

from networkjournal.domain.timing import add_working_days
from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.services.turndown_proposals import slot_lines
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.turndown.agreed_box import AgreedBox
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.waiting_box import WaitingBox
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.segmented import Segmented

_AGREED, _WAITING = 0, 1


class WhenPage(Page):
    """Ask for the time of the meeting, or for what is offered while one waits."""

    step = Step.WHEN

    def build(self) -> None:
        """Make the widgets, once."""
        self._state = Segmented(
            [_("They have &agreed"), _("&Waiting for the answer")], _("Have they answered?")
        )
        self._agreed, self._waiting = (
            AgreedBox(self.desk.today),
            WaitingBox(self.desk.theme, self.desk.today),
        )
        self.parts |= self._agreed.parts | self._waiting.parts
        self._clash = InfoBar(self.desk.theme)
        for part in (self._state, self._agreed, self._waiting, self._clash):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._state.chosen.connect(self._on_state)
        self._agreed.changed.connect(self.edited)
        self._waiting.changed.connect(self.edited)

    def first(self) -> QWidget:
        """Return the choice whether they have answered."""
        return self._state

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._state.set_current(_AGREED if self.draft.agreed else _WAITING)
        self._give_start()
        self._agreed.show_draft(self.draft)
        self._waiting.show_draft(self.draft, self.desk.today(), self.desk.settings())
        self._show_boxes()

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.agreed = self._state.current() == _AGREED
        if self.draft.agreed:
            self._agreed.write(self.draft)
        else:
            before = slot_lines(self.draft.slots)
            self._waiting.write(self.draft)
            self._mend_letter(before)
        self._show_boxes()

    def _mend_letter(self, before: str) -> None:
        """Offer the same times in the letter as here, unless it is on its way."""
        letter = self.draft.wording
        self.desk.services.proposals.rewrite(self.draft, self.desk.settings())
        if before and not self.draft.sent and self.draft.wording == letter:
            self.draft.wording = letter.replace(before, slot_lines(self.draft.slots))

    def _on_state(self) -> None:
        if self._showing:
            return
        self.draft.agreed = self._state.current() == _AGREED
        self.refresh()
        self.report()

    def _give_start(self) -> None:
        """Begin with a time where none was proposed, so that the fields say what is kept."""
        if self.draft.agreed and self.draft.starts is None:
            day = add_working_days(self.desk.today(), 2)
            self.draft.starts = datetime.combine(day, time(10))

    def _show_boxes(self) -> None:
        self._agreed.setVisible(self.draft.agreed)
        self._waiting.setVisible(not self.draft.agreed)
        sentence = self._clash_words()
        if sentence:
            self._clash.say(sentence, kind="waiting")
        else:
            self._clash.clear()

    def _clash_words(self) -> str:
        draft = self.draft
        if draft.problems(Step.WHEN, self.desk.today()):
            return ""
        times = [draft.starts] if draft.agreed and draft.starts else draft.slots
        for starts in times:
            for found in self.desk.reader.clashes(starts, draft.zone, draft.minutes):
                sentence = _("{day} {time}: you meet {people} then.")
                return sentence.format(
                    day=exact_day(found.starts.date(), self.desk.today()),
                    time=f"{found.starts:%H:%M}",
                    people=found.people or _("somebody"),
                )
        return ""
