# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn all that belongs to one opportunity into its paper, which is for me alone.

Long texts are shortened, so that a page holds what matters; knows nothing of HTML or Qt.
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
from networkjournal.domain.views import GapView, OpportunityPage, RoundView, TouchView, TurndownView
from networkjournal.domain.words import Stage
from networkjournal.i18n import _

LONGEST = 240
"""Characters of one line."""
LONGEST_TEXT = 900
"""Characters of the description and of the notes, each."""
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
        description=_short(row.description, LONGEST_TEXT),
        notes=_short(row.notes, LONGEST_TEXT),
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
    people = [
        " ".join((person.name, _role(label(person.row.role) if person.row.role else "")))
        for person in one.interviewers
    ]
    lines = [", ".join(name.strip() for name in people), row.outcome]
    if row.promised_on:
        day = _day(row.promised_on, today)
        lines.append(_("They promised an answer by {day}.").format(day=day))
    for name, text in ((_("Asked"), row.questions), (_("Debrief"), row.debrief), ("", row.notes)):
        if text.strip():
            lines.append(f"{name}: {_short(text)}" if name else _short(text))
    return " · ".join(parts), tuple(line for line in lines if line.strip())


def _role(role: str) -> str:
    return f"({role})" if role else ""


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
    parts += [f"“{_short(row.words)}”"] if row.words.strip() else []
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
    parts = [_short(row.text), label(row.state)]
    if row.evidence.strip():
        parts.append(_("Evidence: {evidence}").format(evidence=_short(row.evidence)))
    return " · ".join(parts)


def _touch(view: TouchView, today: date) -> PaperEvent:
    row = view.row
    parts = [label(row.channel)] if row.channel else []
    parts += [label(row.direction), view.contact, _short(row.gist)]
    return PaperEvent(_day(row.on, today), " · ".join(part for part in parts if part))


def _day(day: date, today: date) -> str:
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def _short(text: str, longest: int = LONGEST) -> str:
    return shorten(text, longest, placeholder=" …")
