# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say of a question when the people of a meeting were asked it already, and what they said."""

from networkjournal.domain import days
from networkjournal.domain.meeting_views import Asked, asked_already
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk


class AskedBefore:
    """Know what was asked before one meeting."""

    def __init__(self, desk: Desk, page: MeetingPage) -> None:
        ids = [person.contact_id for person in page.people]
        self._before = desk.reader.asked_before(ids, page.row.id) if ids else []
        self._today = desk.today()
        self._named = len(ids) > 1

    def when(self, text: str) -> str:
        """Return when it was asked, such as: asked on 3 Mar; empty where it never was."""
        asked = asked_already(text, self._before)
        return "" if asked is None else self._when(asked)

    def mark(self, text: str) -> str:
        """Return that with the answer behind it."""
        asked = asked_already(text, self._before)
        if asked is None:
            return ""
        answer, when = " ".join(asked.answer.split()), self._when(asked)
        return _("{when}: {answer}").format(when=when, answer=answer) if answer else when

    def _when(self, asked: Asked) -> str:
        day = asked.on
        same_year = day.year == self._today.year
        shown = days.short(day) if same_year else days.short_with_year(day)
        words = _("asked {name} on {day}") if self._named else _("asked on {day}")
        return words.format(name=asked.name, day=shown)
