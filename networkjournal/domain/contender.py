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
        Line(_short(kind), weights.of(kind))
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


def _money_text(seen: set[SignalKind]) -> str:
    if seen.issuperset(_MONEY):
        return _("Salary and start date")
    return _("Salary") if SignalKind.SALARY in seen else _("Start date")


def _short(kind: SignalKind) -> str:
    return {
        SignalKind.REFERENCES: _("References"),
        SignalKind.WORK_TOGETHER: _("Work together"),
        SignalKind.TOLD_SECOND: _("Told you came second"),
        SignalKind.FINAL_ROUND: _("Final round"),
        SignalKind.WIDER_TEAM: _("Wider team"),
        SignalKind.PERSONAL_CALL: _("Personal call"),
        SignalKind.PRAISED: _("Praised in the no"),
    }[kind]
