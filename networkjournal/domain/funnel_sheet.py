# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The funnel in words, for the window, for who cannot see it, and for paper.

Says how many and how long, never how good: a small number is named as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from networkjournal.domain import days
from networkjournal.domain.funnel import Done, Funnel, FunnelStep, Span
from networkjournal.domain.pipeline_filter import StageName
from networkjournal.i18n import _, ngettext

MOST_MONTHS = 36
"""So many months are shown, the latest ones."""
_SHARE_FROM = 10
"""From so many on a share in per cent says more than the two numbers."""


@dataclass(frozen=True, slots=True)
class Period:
    """Hold the days that are looked at; an end that is None is open."""

    first: date | None = None
    last: date | None = None

    def words(self) -> str:
        """Return the period as words that stand alone."""
        first, last = (day and days.short_with_year(day) for day in (self.first, self.last))
        if first and last:
            return _("Begun from {first} to {last}").format(first=first, last=last)
        if first:
            return _("Begun from {first} on").format(first=first)
        return (
            _("Begun until {last}").format(last=last) if last else _("From the first day to today")
        )


@dataclass(frozen=True, slots=True)
class FunnelLine:
    """Show one stage: `part` of all, 0 to 1; `on` and `took` are about the way to the next.

    `why` says why there is no time where some went on.
    """

    name: str
    reached: int
    part: float
    on: str = ""
    took: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class SpanLine:
    """Show one week or month; `below` names the month that begins in it."""

    name: str
    below: str
    applications: int
    conversations: int


@dataclass(frozen=True, slots=True)
class FunnelSheet:
    """Hold all that is shown; `about` says what was counted, `words` what was done in all.

    `spans` are weeks, or months where they are `monthly`.
    """

    about: tuple[str, ...]
    total: int
    lines: tuple[FunnelLine, ...]
    endings: str
    spans: tuple[SpanLine, ...]
    words: str
    monthly: bool = False

    @property
    def nothing(self) -> bool:
        """Tell whether there is nothing to be shown."""
        return not self.total and not self.spans


def funnel_sheet(
    found: Funnel,
    done: Done,
    about: Sequence[str],
    endings: str,
    stage_name: StageName,
) -> FunnelSheet:
    """Put a funnel and what was done beside it into words."""
    total = found.total
    lines = tuple(_line(found.steps, at, total, stage_name) for at in range(len(found.steps)))
    one = _month if done.monthly else _week
    return FunnelSheet(
        about=tuple(part for part in about if part),
        total=total,
        lines=lines,
        endings=endings,
        spans=tuple(one(span) for span in done.spans[-MOST_MONTHS:]),
        words=_sum(done),
        monthly=done.monthly,
    )


def both_words(applications: int, conversations: int) -> str:
    """Return what was done in a week: `5 conversations, 3 applications`."""
    talked = ngettext("{n} conversation", "{n} conversations", conversations)
    sent = ngettext("{n} application", "{n} applications", applications)
    both = (talked.format(n=conversations), sent.format(n=applications))
    return _("{conversations}, {applications}").format(conversations=both[0], applications=both[1])


def _line(steps: Sequence[FunnelStep], at: int, total: int, name: StageName) -> FunnelLine:
    step = steps[at]
    on = _on(step.reached, steps[at + 1].reached) if step.share is not None else ""
    part = step.reached / total if total else 0.0
    why = _("days not noted") if step.share and step.days is None else ""
    return FunnelLine(name(step.stage), step.reached, part, on, _took(step), why)


def _on(here: int, further: int) -> str:
    words = _("{further} of {here} went on")
    if here >= _SHARE_FROM:
        words = _("{further} of {here} went on ({share} %)")
    return words.format(further=further, here=here, share=round(100 * further / here))


def _took(step: FunnelStep) -> str:
    if step.days is None:
        return ""
    count = ngettext("{n} day", "{n} days", 1 if step.days == 1 else 2).format(n=f"{step.days:g}")
    if step.days_of == 1:
        return _("{days}, timed once").format(days=count)
    return _("{days}, median of the {n} timed").format(days=count, n=step.days_of)


def _week(week: Span) -> SpanLine:
    first = next((d for d in map(week.first.__add__, _DAYS) if d.day == 1), None)
    below = _month_name(first) if first else ""
    name = days.short_with_year(week.first)
    return SpanLine(name, below, week.applications, week.conversations)


def _month(month: Span) -> SpanLine:
    name = days.short_month_with_year(month.first)
    return SpanLine(name, _month_name(month.first), month.applications, month.conversations)


def _month_name(first: date) -> str:
    return days.short_month_with_year(first) if first.month == 1 else days.short_month(first)


_DAYS = tuple(timedelta(days=number) for number in range(7))


def _sum(done: Done) -> str:
    spans = done.spans
    if not spans:
        return ""
    both = both_words(
        sum(span.applications for span in spans), sum(span.conversations for span in spans)
    )
    words = ngettext("{both} in {n} week", "{both} in {n} weeks", done.weeks)
    told = words.format(both=both, n=done.weeks)
    if len(spans) > MOST_MONTHS:
        told = _("{words}; the latest {n} months are shown").format(words=told, n=MOST_MONTHS)
    return told
