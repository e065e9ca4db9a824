# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The ask: whom, how, in which words, and on which day."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox

from networkjournal.domain import days, timing
from networkjournal.domain.labels import label
from networkjournal.domain.settings import Timings
from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.words import ASK_CHANNELS, Channel, Path
from networkjournal.i18n import _, ngettext
from networkjournal.services.turndown_proposals import slot_lines
from networkjournal.ui.turndown.letter_page import LetterPage
from networkjournal.ui.turndown.offered_times import OfferedTimes
from networkjournal.ui.turndown.parts import Choice, show_day, side_by_side
from networkjournal.ui.widgets.date_field import DateField, day_of


class AskPage(LetterPage):
    """Help to ask one person."""

    step = Step.ASK

    def build(self) -> None:
        """Make the widgets, once."""
        self.make_parts()
        self._channel: Choice[Channel] = Choice([(c, label(c)) for c in ASK_CHANNELS])
        self._send_on = DateField(self.desk.today)
        person = self.part("ask_person", _("&To whom"), self._person)
        channel = self.part("ask_channel", _("B&y"), self._channel)
        self._day = self.part("send_on", _("Send it &on"), self._send_on)
        self.body.addLayout(side_by_side(person, channel, self._day, stretch=(3, 2, 3)))
        self.body.addWidget(self._me)
        self._times = OfferedTimes(self.desk)
        self.body.addWidget(self._times)
        self.parts |= {"subject": self._letter.subject_part, "wording": self._letter.text_part}
        self.parts["slots"] = self._times.part
        self.body.addWidget(self._letter, 1)
        self._sent = QCheckBox(_("I &have sent it"))
        self._letter.end_with(self._sent)
        self.pin(self._letter.ways)
        ways = self._letter
        stops = (ways.text_part.editor, ways.anew, ways.mail, ways.copy, ways.save, self._sent)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        self._channel.currentIndexChanged.connect(self._on_person)
        self._send_on.dateChanged.connect(self._on_day)
        self._sent.toggled.connect(self._on_sent)
        self._times.changed.connect(self._on_times)

    def enter(self) -> None:
        """Look once, on entering, whether name and contact are to be asked."""
        self._times.fold()
        super().enter()
        self._me.offer()

    def show_draft(self) -> None:
        """Show what the draft holds."""
        draft = self.draft
        self._person.offer_first(self.desk.services.proposals.near(self.draft))
        self._person.set_person(draft.ask_person)
        self._channel.set_value(draft.ask_channel)
        show_day(self._send_on, draft.send_on, self.desk.today())
        self._sent.setChecked(draft.sent)
        self._times.show_draft(draft)
        self._times.setVisible(draft.path is not Path.WRITTEN_FEEDBACK)
        self._show_letter()
        self._show_day()

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        draft = self.draft
        draft.ask_person = self._person.person()
        draft.ask_channel = self._channel.value()
        draft.send_on = day_of(self._send_on)
        draft.sent = self._sent.isChecked()
        self._times.write(draft)
        draft.subject, draft.wording = self._letter.subject(), self._letter.text()
        self._show_day()

    def show_words(self) -> None:
        """Show the letter, and what its way says of the day."""
        self._show_letter()
        self._show_day()

    def drop_words(self) -> None:
        """Empty the letter."""
        self.draft.subject = self.draft.wording = ""

    def _on_day(self) -> None:
        """Offer times after the day on which it goes out, while nobody has chosen others."""
        if self._showing:
            return
        self.write_draft()
        fill, today = self.desk.services.proposals.fill, self.desk.today()
        fill(self.draft, Step.ASK, self._settings(), today)
        self._times.show_draft(self.draft)
        self._show_letter()
        self.report()

    def _on_times(self) -> None:
        """Offer the same times in the letter, unless it is on its way."""
        draft, letter, before = self.draft, self.draft.wording, slot_lines(self.draft.slots)
        self.write_draft()
        self.desk.services.proposals.rewrite(draft, self._settings())
        if before and not draft.sent and draft.wording == letter:
            draft.wording = letter.replace(before, slot_lines(draft.slots))
        self._show_letter()
        self.report()

    def _show_letter(self) -> None:
        draft = self.draft
        written = draft.path is Path.WRITTEN_FEEDBACK
        script = draft.ask_channel is Channel.CALL and not written
        mail = draft.ask_channel is Channel.EMAIL
        showing, self._showing = self._showing, True
        self._letter.show_letter(
            draft.subject, draft.wording, self._address(), mail=mail, script=script
        )
        self._showing = showing

    def _address(self) -> str:
        known = self.draft.ask_person.contact_id if self.draft.ask_person else None
        card = self.desk.reader.contact_card(known) if known is not None else None
        return card.emails[0] if card and card.emails else ""

    def _on_sent(self, sent: bool) -> None:
        """Take today for the day it was sent; untick brings the proposal back."""
        if self._showing or self.draft.on is None:
            return
        today = self.desk.today()
        proposed = timing.ask_on(self.draft.on, today, self.desk.settings().timings)
        self.draft.send_on = today if sent else proposed
        self._showing = True
        show_day(self._send_on, self.draft.send_on, today)
        self._showing = False
        self.edited()

    def _show_day(self) -> None:
        calls = self.draft.ask_channel in (Channel.CALL, Channel.IN_PERSON)
        if self.draft.sent:
            self._day.label.setText(_("Asked &on") if calls else _("Sent &on"))
        else:
            self._day.label.setText(_("Ask &on") if calls else _("Send it &on"))
        self._sent.setText(_("I &have asked") if calls else _("I &have sent it"))
        if self.draft.on and self.draft.send_on and not self.draft.sent:
            today, timings = self.desk.today(), self.desk.settings().timings
            self._day.set_hint(day_reason(self.draft.on, self.draft.send_on, today, timings))
        else:
            self._day.set_hint("")


def day_reason(no: date, send: date, today: date, timings: Timings) -> str:
    """Say in one sentence why a day is good to ask, or what speaks against it."""
    earliest = timing.ask_on(no, no, timings)
    if send < today:
        return _("This day has passed.")
    if send < earliest:
        hours = timings.ask_wait_hours
        sentence = ngettext(
            "In the first {count} hour after a no, feelings run high. {day} is soon enough.",
            "In the first {count} hours after a no, feelings run high. {day} is soon enough.",
            hours,
        )
        return sentence.format(count=hours, day=days.long(earliest))
    if send == today + timedelta(days=1) and send == earliest:
        return _("Sleep on it: tomorrow morning is a good time.")
    if timing.is_late(no, send, timings):
        passed = (send - no).days
        sentence = ngettext(
            "By then {count} day has passed. A short, friendly note still works.",
            "By then {count} days have passed. A short, friendly note still works.",
            passed,
        )
        return sentence.format(count=passed)
    return _("A good day: they still remember the interviews.")
