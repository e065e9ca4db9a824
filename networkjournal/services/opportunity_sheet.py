# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn all that belongs to one opportunity into its paper, which is for me alone.

What was written in several lines stands there whole and in its lines, on as many pages as it
takes; knows nothing of HTML or Qt.
"""

from datetime import date
from textwrap import shorten

from networkjournal.domain import days, story
from networkjournal.domain.contender import closeness
from networkjournal.domain.labels import label
from networkjournal.domain.paper import OpportunitySheet, PaperEvent
from networkjournal.domain.rows import Document, StageChange
from networkjournal.domain.settings import Settings
from networkjournal.domain.standing import Stand, chip
from networkjournal.domain.views import (
    GapView,
    InterviewerView,
    OpportunityPage,
    RoundView,
    TouchView,
    TurndownView,
)
from networkjournal.domain.words import Stage
from networkjournal.i18n import _

LONGEST = 240
"""Characters of what is one line, such as a link."""
TOUCHES = 8


def opportunity_sheet(
    page: OpportunityPage, settings: Settings, stand: Stand, today: date
) -> OpportunitySheet:
    """Make the paper; `stand` is how it stands while an answer is awaited."""
    row = page.row
    return OpportunitySheet(
        title=_("For me: {what}").format(what=row.position),
        position=row.position,
        organization=page.organization.name if page.organization else "",
        facts=_facts(page, settings, stand, today),
        history=tuple(
            _step(change, page.told_on(change), settings, today)
            for change in story.ordered(page.changes)
        ),
        rounds=tuple(_round(one, today) for one in page.rounds),
        close=_close(page, settings),
        noes=tuple(_no(one, today) for one in page.turndowns),
        documents=tuple(_document(one, today) for one in page.documents if _shown(one, page)),
        gaps=tuple(_gap(one) for one in (*page.gaps, *page.related_gaps)),
        touches=tuple(_touch(one, today) for one in page.touches[:TOUCHES]),
        description=_whole(row.description),
        notes=_whole(row.notes),
    )


def _facts(page: OpportunityPage, settings: Settings, stand: Stand, today: date) -> tuple[str, ...]:
    row = page.row
    where = label(row.ending) if row.ending else settings.stages.name(row.stage)
    if row.ending:
        furthest = settings.stages.name(row.furthest)
        where = _("{ending}, came as far as {stage}").format(ending=where, stage=furthest)
    applied = story.reached_on(page.changes, Stage.APPLIED)
    named = (
        (_("Applied"), _day(applied, today) if applied else ""),
        (_("Source"), row.source),
        (_("Salary"), row.salary),
        (_("Link"), row.link),
        (_("Tags"), ", ".join(tag.name for tag in page.tags)),
    )
    lines = [" · ".join(part for part in (where, chip(stand)) if part)]
    lines += [f"{name}: {_short(text)}" for name, text in named if text.strip()]
    return tuple(lines)


def _step(change: StageChange, on: date, settings: Settings, today: date) -> PaperEvent:
    stage = settings.stages.name(change.stage) if change.stage else ""
    return PaperEvent(_day(on, today), label(change.ending) if change.ending else stage)


def _round(one: RoundView, today: date) -> tuple[str, tuple[str, ...]]:
    """Return the heading of a round and its lines."""
    row = one.row
    parts = [_("Round {number}").format(number=row.number)]
    parts += [_day(row.on, today)] if row.on else []
    parts += [label(row.form)] if row.form else []
    lines = [", ".join(map(_person, one.interviewers)), row.outcome]
    if row.promised_on:
        day = _day(row.promised_on, today)
        lines.append(_("They promised an answer by {day}.").format(day=day))
    for name, text in ((_("Asked"), row.questions), (_("Debrief"), row.debrief), ("", row.notes)):
        if text.strip():
            lines.append(f"{name}: {_whole(text)}" if name else _whole(text))
    return " · ".join(parts), tuple(line for line in lines if line.strip())


def _person(one: InterviewerView) -> str:
    about = [label(one.row.role)] if one.row.role else []
    if one.row.connection is not None:
        about.append(_("connection {n} of 3").format(n=one.row.connection))
    return f"{one.name} ({', '.join(about)})" if about else one.name


def _close(page: OpportunityPage, settings: Settings) -> tuple[str, ...]:
    found = closeness((view.row.kind for view in page.signals), settings.weights)
    said = [one.row.level_override for one in page.turndowns if one.row.level_override]
    own = said[-1] if said else page.row.level_override
    if not found.lines and own is None:
        return ()
    lines = [", ".join(f"{line.text} {line.points}" for line in found.lines)]
    lines.insert(0, label(own or found.level))
    return tuple(line for line in lines if line)


def _no(view: TurndownView, today: date) -> str:
    row = view.row
    parts = [_day(row.on, today)]
    parts += [label(row.channel)] if row.channel else []
    parts += [_("told by {name}").format(name=view.told_by)] if view.told_by else []
    parts += [f"“{_whole(row.words)}”"] if row.words.strip() else []
    parts += [label(row.path)] if row.path else []
    return " · ".join(parts)


def _shown(document: Document, page: OpportunityPage) -> bool:
    """Tell the newest version of each document, and every one that was sent."""
    same = (d for d in page.documents if (d.kind, d.name) == (document.kind, document.name))
    return document.sent_on is not None or document.version == max(d.version for d in same)


def _document(document: Document, today: date) -> str:
    parts = [document.name, label(document.kind)]
    parts.append(_("version {number}").format(number=document.version))
    if document.sent_on:
        parts.append(_("sent {day}").format(day=_day(document.sent_on, today)))
    return " · ".join(parts)


def _gap(view: GapView) -> str:
    row = view.row
    parts = [_whole(row.text), label(row.state)]
    if row.evidence.strip():
        parts.append(_("Evidence: {evidence}").format(evidence=_whole(row.evidence)))
    return " · ".join(parts)


def _touch(view: TouchView, today: date) -> PaperEvent:
    row = view.row
    parts = [label(row.channel)] if row.channel else []
    parts += [label(row.direction), view.contact, _short(row.gist)]
    return PaperEvent(_day(row.on, today), " · ".join(part for part in parts if part))


def _day(day: date, today: date) -> str:
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder=" …")


def _whole(text: str) -> str:
    """Return a text in its lines; of several empty ones in a row one is left."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(line for at, line in enumerate(lines) if line or lines[at - 1])
