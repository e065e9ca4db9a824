# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a card says, in words; knows nothing of where on the card they stand."""

from dataclasses import dataclass
from datetime import date

from networkjournal.domain import days
from networkjournal.domain.advice import advise
from networkjournal.domain.labels import label
from networkjournal.domain.settings import Settings
from networkjournal.domain.standing import SILENT, Stand
from networkjournal.domain.standing import chip as standing_words
from networkjournal.domain.views import OpportunityLine
from networkjournal.domain.words import Level, Standing
from networkjournal.i18n import _
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.models.opportunities import span_words
from networkjournal.ui.widgets.chip import Kind
from networkjournal.ui.widgets.dots import connection_words

_WEEK = 7
_TAGS = 3
"""So many tags stand on a card; the rest is a number."""


@dataclass(frozen=True, slots=True)
class Face:
    """Hold the words of a card.

    `aside` is the time in the stage, where no chip says it.
    """

    position: str
    organization: str = ""
    chips: tuple[tuple[str, Kind], ...] = ()
    tags: tuple[str, ...] = ()
    aside: str = ""
    dots: int | None = None
    spoken: str = ""


def face(line: OpportunityLine, settings: Settings, today: date) -> Face:
    """Return what the card of an opportunity says today."""
    stand = line.stand(settings.timings, today)
    waits = standing_words(stand) if stand.days else ""
    chips: list[tuple[str, Kind]] = []
    if line.next_on is not None and line.next_on >= today:
        chips.append((next_words(line.next_what, line.next_on, today), "neutral"))
    elif waits:
        calm = stand.standing is Standing.WAITING
        chips.append((waits, "neutral" if calm else "waiting"))
    level = line.level(settings.weights)
    if level is not Level.NOT_CLOSE:
        chips.append((label(level), "accent" if level is Level.CONTENDER else "neutral"))
    in_stage = span_words(line.since, today) if line.since else ""
    said = bool(waits) and line.since is not None and (today - line.since).days == stand.days
    alone = bool(in_stage) and not chips
    if alone:
        chips.append((in_stage, "neutral"))
    now = step_words(line, stand, today) if stand.standing in SILENT else ""
    if now:
        chips.append((now, "neutral"))
    here = _("{span} here").format(span=in_stage) if waits and in_stage else in_stage
    rest = len(line.tags) - _TAGS
    tags = (*line.tags[:_TAGS], *((f"+{rest}",) if rest > 0 else ()))
    return Face(
        position=line.position,
        organization=line.organization,
        chips=tuple(chips),
        tags=tags,
        aside="" if alone or said else here,
        dots=line.best.connection if line.best else None,
        spoken=_spoken(line, [words for words, _kind in chips], in_stage, settings),
    )


def step_words(line: OpportunityLine, stand: Stand, today: date) -> str:
    """Return the next step with its day: what is planned, else what is advised, and from when."""
    if line.next_on is not None and line.next_on >= today:
        return next_words(line.next_what, line.next_on, today)
    if stand.due is None:
        return ""
    someone, heard = line.best is not None, line.facts.last_human is not None
    if stand.standing is Standing.WAITING:
        asked = advise(Standing.QUIET, someone=someone, heard=heard).action
        return next_words(label(asked), stand.due, today)
    return label(advise(stand.standing, someone=someone, heard=heard).action)


def next_words(what: str, on: date, today: date) -> str:
    """Return what comes next and when, in a chip's few words."""
    near = 1 < (on - today).days < _WEEK
    day = days.short_weekday(on) if near else exact_day(on, today)
    return _("{what}, {day}").format(what=what, day=day)


def _spoken(line: OpportunityLine, chips: list[str], in_stage: str, settings: Settings) -> str:
    """Return the whole card as one line for a tooltip and a screen reader."""
    stage = settings.stages.name(line.stage)
    where = _("{stage}: {days}").format(stage=stage, days=in_stage) if in_stage else stage
    clicked = ""
    if line.best is not None:
        words = connection_words(line.best.connection)
        clicked = _("{name}: {words}").format(name=line.best.name, words=words)
    others = (words for words in chips if words != in_stage)
    parts = (line.position, line.organization, where, *others, clicked, *line.tags)
    return " · ".join(" ".join(part.split()) for part in parts if part)
