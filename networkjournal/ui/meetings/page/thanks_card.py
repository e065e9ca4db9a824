# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The card that offers the thank-you to each person of a meeting; who writes it is another's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.meeting_thanks import Thanked
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel


class ThanksCard(Card):
    """Show who is still to be thanked, and who was."""

    letter_asked = Signal(int)
    """The note to this person is to be written."""

    def __init__(self, desk: Desk, due: Sequence[ThanksDue], done: Sequence[Thanked]) -> None:
        super().__init__(_("Thank-you"))
        timings, now = desk.settings().timings, desk.now()
        if due:
            late = any(one.is_overdue(now, timings) for one in due)
            words = _("Late is better than never.") if late else _("Best today or tomorrow.")
            self.add(PlainLabel(words, wrap=True))
        several = len(due) + len(done) > 1
        for one in due:
            link = IdLink(_words(one, several=several), one.contact_id)
            link.setObjectName(f"thank-{one.contact_id}")
            link.setToolTip(_("A letter with what is known filled in; nothing is sent by itself"))
            link.chosen.connect(self.letter_asked)
            allow(desk, link)
            self.add(link)
        for thanked in done:
            day = exact_day(thanked.on, desk.today())
            words = _("You thanked {name}, {day}.").format(name=thanked.name, day=day)
            self.add(QuietLabel(breakable(words), wrap=True))


def _words(due: ThanksDue, *, several: bool) -> str:
    if several:
        words = _("Go on with the note to {name}") if due.letter_id else _("Write to {name}")
        return words.format(name=due.name)
    return _("Go on with the note") if due.letter_id else _("Write the note")
