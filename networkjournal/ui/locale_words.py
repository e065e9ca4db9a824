# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Say how days and hours are written in a locale, as the readers of domain want it told."""

import re
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QLocale

from networkjournal.domain import days
from networkjournal.domain.date_words import DateWords, Order, folded
from networkjournal.i18n import _

_FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_ORDINALS = {"st", "nd", "rd", "th", "of", "the"}
_QUOTED = re.compile(r"'([^']*)'")


def date_form(locale: QLocale) -> str:
    """Return Qt's pattern of a date in figures, as the locale has it but with the whole year."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def date_text(day: date, locale: QLocale) -> str:
    """Return a day in the locale's figures."""
    return locale.toString(QDate(day.year, day.month, day.day), date_form(locale))


def date_words(locale: QLocale) -> DateWords:
    """Return how days are written in a locale; English and the program's own names are known too.

    Build it once for many readings.
    """
    near = {_("yesterday"): -1, _("today"): 0, _("tomorrow"): 1}
    near |= {"yesterday": -1, "today": 0, "tomorrow": 1}
    return DateWords(
        order=_order(locale),
        months=tuple(_names(_month(locale, number)) for number in range(1, 13)),
        weekdays=tuple(_names(_weekday(locale, number)) for number in range(1, 8)),
        other_months=tuple(_names(_other_month(number)) for number in range(1, 13)),
        near={folded(word): ahead for word, ahead in near.items()},
        fillers=_fillers(locale),
    )


def halves(locale: QLocale) -> tuple[frozenset[str], frozenset[str]]:
    """Return the locale's words for before and after noon."""
    return _names([locale.amText()]), _names([locale.pmText()])


def _order(locale: QLocale) -> Order:
    form = _QUOTED.sub("", date_form(locale))
    places = {letter: form.index(letter) for letter in "dMy"}
    if places["y"] < places["d"]:
        return "ymd"
    return "mdy" if places["M"] < places["d"] else "dmy"


def _month(locale: QLocale, number: int) -> Iterable[str]:
    for form in _FORMS:
        yield locale.monthName(number, form)
        yield locale.standaloneMonthName(number, form)


def _other_month(number: int) -> Iterable[str]:
    yield from _month(QLocale.c(), number)
    day = date(2000, number, 1)
    yield from (days.month(day), days.short_month(day))


def _weekday(locale: QLocale, number: int) -> Iterable[str]:
    for tongue in (locale, QLocale.c()):
        for form in _FORMS:
            yield tongue.dayName(number, form)
            yield tongue.standaloneDayName(number, form)
    yield days.weekday(date(2001, 1, number))  # began with a Monday


def _names(names: Iterable[str]) -> frozenset[str]:
    """Return names as they are compared, without the dot of a short one."""
    return frozenset(folded(name).rstrip(".") for name in names if name)


def _fillers(locale: QLocale) -> frozenset[str]:
    """Return the words that stand in a written date beside its day, month and year."""
    found = set(_ORDINALS)
    for form in _FORMS:
        pattern = locale.dateFormat(form)
        plain = re.sub(r"[dMy]+", " ", _QUOTED.sub(" ", pattern))
        quoted = " ".join(_QUOTED.findall(pattern))
        found |= set(re.findall(r"[^\W\d_]+", folded(f"{plain} {quoted}")))
    return frozenset(found)
