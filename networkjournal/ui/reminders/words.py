# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a reminder says: one sentence or two, calm, and for the desktop without any name.

A desktop may read marks in the text of a notification, so that text holds nothing that was
typed; who it is stands in the title, which is plain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from networkjournal.domain.labels import label
from networkjournal.domain.reminders import Reminder, ReminderKind
from networkjournal.domain.views import MeetingLine
from networkjournal.domain.zones import aware
from networkjournal.i18n import _, ngettext
from networkjournal.ui.models.days import coming_day


@dataclass(frozen=True, slots=True)
class Said:
    """Hold the title of a reminder, its text that goes on from there, and what its button says."""

    title: str
    text: str
    link: str

    @property
    def sentence(self) -> str:
        """Return both in one line."""
        return _("{title}: {text}").format(title=self.title, text=self.text)

    @property
    def note(self) -> str:
        """Return the text as it stands under the title."""
        return self.text[:1].upper() + self.text[1:]


def said(reminder: Reminder, line: MeetingLine, home: str, now: datetime) -> Said:
    """Return what one reminder says by the clock on one's own wall."""
    starts, leave = _here(reminder.meeting.starts, home), _here(reminder.meeting.leave, home)
    day = coming_day(starts.date(), _here(now, home).date())
    when = _("{day} at {time}").format(day=day, time=f"{starts:%H:%M}")
    name = _name(line)
    if reminder.kind is ReminderKind.WRITE_UP:
        text = _("planned for {when}. Write it up?").format(when=when)
        return Said(name, text, _("Write it up"))
    if reminder.kind is ReminderKind.LEAVE:
        text = _("time to leave, it begins {when}.").format(when=when)
        return Said(name, text, _("Show the meeting"))
    parts = [_("{when}.").format(when=when)]
    if reminder.meeting.travel:
        parts.append(_("Leave at {time}.").format(time=f"{leave:%H:%M}"))
    if line.printed_on is None:
        parts.append(_("Print the agenda?"))
    link = _("Show the meeting") if line.printed_on else _("Print the agenda")
    return Said(name, " ".join(parts), link)


def several(reminders: Sequence[Reminder]) -> str:
    """Return what several meetings that wait to be written up say together."""
    words = ngettext(
        "{count} meeting waits to be written up.",
        "{count} meetings wait to be written up.",
        len(reminders),
    )
    return words.format(count=len(reminders))


def _name(line: MeetingLine) -> str:
    words = _("{kind} with {people}") if line.people else "{kind}"
    return words.format(kind=label(line.kind), people=line.people)


def _here(moment: datetime, home: str) -> datetime:
    return moment.astimezone(aware(moment.replace(tzinfo=None), home).tzinfo)
