# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Days and times as short words; know nothing of rows."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QTimeZone

from networkjournal.domain import days
from networkjournal.domain.settings import Me
from networkjournal.domain.zones import aware, is_zone
from networkjournal.i18n import _

_DAYS_BY_NAME = 31
_MONTHS_BY_NAME = 330
_WEEK = 7


def near_day(day: date, today: date) -> str | None:
    """Return the word for yesterday, today or tomorrow, None for any other day."""
    words = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return words.get((day - today).days)


def short_day(day: date | None, today: date) -> str:
    """Return the day of a contact as short as its distance allows: 3 Nov, Aug, Mar 2024."""
    if day is None:
        return _("no contact yet")
    if near := near_day(day, today):
        return near
    distance = abs((today - day).days)
    if distance <= _DAYS_BY_NAME:
        return days.short(day)
    near_month = distance <= _MONTHS_BY_NAME
    return days.short_month(day) if near_month else days.short_month_with_year(day)


def exact_day(day: date, today: date) -> str:
    """Return a day so that it can be told from any other: 3 Nov, 5 Mar 2024."""
    if near := near_day(day, today):
        return near
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def coming_day(day: date, today: date) -> str:
    """Return a day by its weekday in the week to come, else exactly."""
    if 1 < (day - today).days < _WEEK:
        return days.weekday(day)
    return exact_day(day, today)


def coming_times(times: Sequence[datetime], today: date) -> str:
    """Return times to come in one line: tomorrow 10:00, Thursday 14:00."""
    return ", ".join(f"{coming_day(one.date(), today)} {one:%H:%M}" for one in times)


def home_zone(me: Me) -> str:
    """Return the zone of the clock on one's own wall, from the settings or else the system."""
    system = QTimeZone.systemTimeZoneId().toStdString()
    return me.zone or (system if is_zone(system) else "UTC")


def when_words(starts: datetime, zone: str, minutes: int, home: str, today: date) -> str:
    """Return when a meeting is by one's own clock, and by theirs where the two differ."""
    there, here = _both(starts, zone, home)
    # The end comes by the clock that runs, which summer time may turn meanwhile.
    end = datetime.fromtimestamp(here.timestamp() + minutes * 60, tz=here.tzinfo)
    words = _("{day} {start} – {end}").format(
        day=coming_day(here.date(), today), start=f"{here:%H:%M}", end=f"{end:%H:%M}"
    )
    return _with_theirs(words, there, here, today)


def begin_words(starts: datetime, zone: str, home: str, today: date) -> str:
    """Return when a meeting begins by one's own clock, and by theirs where the two differ."""
    there, here = _both(starts, zone, home)
    words = _("{day} {time}").format(day=coming_day(here.date(), today), time=f"{here:%H:%M}")
    return _with_theirs(words, there, here, today)


def at_home(starts: datetime, zone: str, home: str) -> datetime:
    """Return the moment of a wall time by one's own clock."""
    return _both(starts, zone, home)[1]


def _both(starts: datetime, zone: str, home: str) -> tuple[datetime, datetime]:
    there = aware(starts, zone or home)
    return there, there.astimezone(aware(starts, home).tzinfo)


def _with_theirs(words: str, there: datetime, here: datetime, today: date) -> str:
    if here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return words
    their = f"{there:%H:%M}"
    if there.date() != here.date():
        their = f"{exact_day(there.date(), today)} {their}"
    return _("{when} ({time} there)").format(when=words, time=their)
