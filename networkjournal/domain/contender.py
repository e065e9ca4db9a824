# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How close you came: the contender rule, worked out line by line (handbook, section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from networkjournal.domain.settings import Weights
from networkjournal.domain.words import Level, SignalKind
from networkjournal.i18n import _

_MONEY = (SignalKind.SALARY, SignalKind.START_DATE)


@dataclass(frozen=True, slots=True)
class Line:
    """Show one line of the sum."""

    text: str
    points: int


@dataclass(frozen=True, slots=True)
class Closeness:
    """Hold the sum and the level it gives."""

    lines: tuple[Line, ...]
    total: int
    level: Level


def closeness(kinds: Iterable[SignalKind], weights: Weights) -> Closeness:
    """Work out the level from the signals; salary and start date count once together."""
    seen = set(kinds)
    lines: list[Line] = []
    if seen.intersection(_MONEY):
        lines.append(Line(_money_text(seen), weights.salary_or_start))
    lines += [
        Line(short_name(kind), weights.of(kind))
        for kind in SignalKind
        if kind in seen and kind not in _MONEY
    ]
    total = sum(line.points for line in lines)
    return Closeness(tuple(lines), total, level_of(total, weights))


def level_of(total: int, weights: Weights) -> Level:
    """Return the level that a sum gives."""
    if total >= weights.contender_from:
        return Level.CONTENDER
    return Level.MAYBE if total >= weights.maybe_from else Level.NOT_CLOSE


def rule_words(level: Level, weights: Weights) -> str:
    """Return the line below the sum: from how many points on the level is reached."""
    if level is Level.CONTENDER:
        return _("{count} or more is a contender").format(count=weights.contender_from)
    return _("{count} or more is a maybe").format(count=weights.maybe_from)


def _money_text(seen: set[SignalKind]) -> str:
    if seen.issuperset(_MONEY):
        return _("Asked about salary and start date")
    return short_name(next(kind for kind in _MONEY if kind in seen))


def short_name(kind: SignalKind) -> str:
    """Return a signal in few words, as a line of the sum has room for."""
    return {
        SignalKind.SALARY: _("Asked about salary"),
        SignalKind.START_DATE: _("Asked about a start date"),
        SignalKind.REFERENCES: _("Asked for references"),
        SignalKind.WORK_TOGETHER: _("Spoke of working together"),
        SignalKind.TOLD_SECOND: _("Told you came second"),
        SignalKind.FINAL_ROUND: _("In the final round"),
        SignalKind.WIDER_TEAM: _("Met the wider team"),
        SignalKind.PERSONAL_CALL: _("No by personal call"),
        SignalKind.PRAISED: _("Praised in the no"),
    }[kind]
