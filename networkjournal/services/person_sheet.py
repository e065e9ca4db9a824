# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn all that is known of one person into its paper, which is for me alone.

Long texts and lists are shortened, so that one page holds what matters; knows nothing of HTML
or Qt.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from networkjournal.domain import days
from networkjournal.domain.dated_notes import dated_lines
from networkjournal.domain.labels import label
from networkjournal.domain.paper import PaperEvent, PersonSheet
from networkjournal.domain.rows import Promise
from networkjournal.domain.views import ContactPage, PartLine, TimelineEntry
from networkjournal.i18n import _, ngettext
from networkjournal.services.note_paper import plain_words

LONGEST = 220
"""Characters of one line."""
MOST = 30
PARTS, PROMISES, WAYS = 5, 8, 6
"""So many of each stand on the page."""
_LINES_OF_NOTE, _SIGNS = 2, 90


def person_sheet(page: ContactPage, in_touch: str, today: date, most: int) -> PersonSheet:
    """Make the paper with at most so many entries of each kind, and a note to match.

    `in_touch` says how often one stays in touch, empty where that is not set.
    """
    row, notes = page.row, _cut(page.row.notes, most)
    timeline = _without_lines_of(notes, page.timeline)
    shown = timeline[:most]
    place = page.organization.name if page.organization else ""
    rest = len(timeline) - len(shown)
    more = ngettext("and {n} thing earlier", "and {n} things earlier", rest).format(n=rest)
    return PersonSheet(
        title=_("For me: {what}").format(what=row.name),
        name=_short(row.name),
        role=_short(" · ".join(part for part in (row.title, place) if part)),
        reach=tuple(_reach(page, min(WAYS, most))),
        facts=tuple(_facts(page, in_touch, today)),
        promised=tuple(_promise(one, today) for one in _open(page)[: min(PROMISES, most)]),
        parts=tuple(_part(one, today) for one in page.parts[: min(PARTS, most)]),
        between=tuple(_event(one, today) for one in shown),
        more=more if rest else "",
        notes=notes,
    )


def _reach(page: ContactPage, most: int) -> Iterator[str]:
    row = page.row
    for value in (*page.emails[:most], *page.phones[:most]):
        yield _short(f"{value.value} ({value.label})" if value.label else value.value)
    for line in (row.linkedin_url, *row.links.splitlines()[:most], row.city):
        if line.strip():
            yield _short(line)


def _facts(page: ContactPage, in_touch: str, today: date) -> Iterator[str]:
    row = page.row
    if in_touch:
        yield in_touch[:1].upper() + in_touch[1:]
    if row.may_hire_again:
        yield _("May hire again")
    named = (
        (_("Check in"), _day(row.check_in_on, today) if row.check_in_on else ""),
        (_("How you met"), label(row.met_how) if row.met_how else ""),
        (_("Introduced by"), page.introduced_by),
        (_("Tags"), ", ".join(tag.name for tag in page.tags)),
    )
    for name, text in named:
        if text:
            yield _short(f"{name}: {text}")


def _open(page: ContactPage) -> list[Promise]:
    return [one for one in page.promises if one.done_on is None]


def _promise(row: Promise, today: date) -> str:
    words = _("You: {promise}") if row.by_me else _("They: {promise}")
    said = words.format(promise=_short(row.text))
    if row.due is None:
        return said
    return f"{said}, {_('by {day}').format(day=_day(row.due, today))}"


def _part(part: PartLine, today: date) -> str:
    role = label(part.role) if part.role else ""
    no = _("told you the no") if part.told_no else ""
    day = _day(part.on, today) if part.on else ""
    words = (part.position, part.organization, role, no, day)
    return _short(" · ".join(word for word in words if word))


def _without_lines_of(notes: str, timeline: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """Leave out what stands among the notes on the same paper."""
    there = set(dated_lines(notes))
    return [one for one in timeline if not (one.from_note and (one.on, one.detail) in there)]


def _event(entry: TimelineEntry, today: date) -> PaperEvent:
    detail = plain_words(entry.detail) if entry.from_note else entry.detail
    text = " · ".join(part for part in (entry.heading, _short(detail)) if part)
    return PaperEvent(_day(entry.on, today) if entry.on else "", text)


def _day(day: date, today: date) -> str:
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder=" …")


def _cut(note: str, most: int) -> str:
    """Return the note with its lines, as much of it as goes with so many entries."""
    whole = note.strip()
    begun = "\n".join(whole.splitlines()[: most * _LINES_OF_NOTE])[: most * _SIGNS].rstrip()
    return whole if begun == whole else f"{begun} …"
