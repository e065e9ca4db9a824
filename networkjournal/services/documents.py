# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn a meeting of the journal into its two papers; knows nothing of HTML, Qt or printers.

The agenda is made from what a table may see alone; what is private goes to the other paper.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from networkjournal.domain import agenda, days, timing
from networkjournal.domain.labels import inside, label
from networkjournal.domain.paper import (
    AgendaSheet,
    PaperEvent,
    PaperPerson,
    PaperPoint,
    PreparationSheet,
)
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Me
from networkjournal.domain.views import (
    ContactPage,
    GapView,
    MeetingPage,
    PersonView,
    TimelineEntry,
    TurndownView,
)
from networkjournal.domain.words import GapState, MeetingKind
from networkjournal.domain.zones import aware, is_zone
from networkjournal.i18n import _
from networkjournal.services.paper import EVENTS

LONGEST, LONGEST_GAP = 180, 110
"""Characters of one line of the preparation sheet, which is to stay one page."""
GAPS = 3
"""So many of the gaps stand on it."""


def agenda_sheet(page: MeetingPage, me: Me) -> AgendaSheet:
    """Make the paper for the table."""
    names = ", ".join(person.name for person in page.people)
    kind = label(page.row.kind)
    return AgendaSheet(
        kind=inside(page.row.kind),
        title=_("Agenda: {what}").format(what=names or kind),
        people=tuple(PaperPerson(person.name, _role(person)) for person in page.people),
        when=when_lines(page.row.starts, page.row.zone, page.row.minutes, me),
        where=" · ".join(part for part in (page.row.place, inside(page.row.form)) if part),
        purpose=page.row.purpose,
        minutes=page.row.minutes,
        points=tuple(
            PaperPoint(start, end, item.text)
            for (start, end), item in zip(agenda.clock(page.items), page.items, strict=True)
        ),
        questions=tuple(question.text for question in page.questions),
        sender=_("from {name}").format(name=" ".join(me.name.split())) if me.name.strip() else "",
    )


def preparation_sheet(
    page: MeetingPage,
    people: Sequence[ContactPage],
    turndown: TurndownView | None,
    me: Me,
    today: date,
    gaps: Sequence[GapView] = (),
) -> PreparationSheet:
    """Make the paper for me: `people` are those of the meeting, `turndown` is what led to it.

    Of the gaps those that are open stand there, the first of them.
    """
    public = agenda_sheet(page, me)
    names = ", ".join(person.name for person in page.people)
    title = _("Preparation: {what}").format(what=names or label(page.row.kind))
    leave = timing.leave_at(page.row.starts, page.row.form, me)
    return PreparationSheet(
        agenda=replace(public, title=title, people=tuple(map(_whole_role, page.people))),
        reach=tuple(line for person in page.people if (line := _reach(person, page.people))),
        between=_between(page, people, today),
        bring=_bring(page, turndown),
        gaps=tuple(_gap(one) for one in gaps if one.row.state is not GapState.CLOSED)[:GAPS],
        leave_at="" if leave is None else _("leave at {time}").format(time=f"{leave:%H:%M}"),
    )


def sheet_for_me(reader: Reader, page: MeetingPage, me: Me, today: date) -> PreparationSheet:
    """Read what the preparation sheet needs beside the meeting, and make it."""
    pages = (reader.contact(person.contact_id) for person in page.people)
    people = [one for one in pages if one is not None]
    turndown = reader.turndown(page.row.turndown_id) if page.row.turndown_id else None
    return preparation_sheet(page, people, turndown, me, today, _gaps(reader, page))


def _gaps(reader: Reader, page: MeetingPage) -> Sequence[GapView]:
    """Return the gaps to speak of: of the opportunity, and with an advisor all of them."""
    if page.row.kind is MeetingKind.ADVISOR:
        return reader.gaps()
    about = reader.opportunity(page.row.opportunity_id) if page.row.opportunity_id else None
    return (*about.gaps, *about.related_gaps) if about else ()


def when_lines(starts: datetime, zone: str, minutes: int, me: Me) -> tuple[str, ...]:
    """Return when a meeting is by the clock of its place, and by mine where that differs."""
    there = aware(starts, zone) if zone else aware(starts, me.zone)
    ends = there.astimezone(UTC) + timedelta(minutes=minutes)
    first = f"{days.long_with_year(there)}, {_span(there, ends.astimezone(there.tzinfo))}"
    here = there.astimezone(ZoneInfo(me.zone) if is_zone(me.zone) and me.zone else None)
    if not zone or here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return (first,)
    span = _span(here, ends.astimezone(here.tzinfo))
    if here.date() != there.date():
        span = f"{days.long_with_year(here)}, {span}"
    first = _("{when} in {place}").format(when=first, place=_place(zone))
    if not me.zone:
        return first, _("{when} by my clock").format(when=span)
    return first, _("{when} in {place}").format(when=span, place=_place(me.zone))


def _place(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _span(start: datetime, end: datetime) -> str:
    return f"{start:%H:%M} – {end:%H:%M}"


def _role(person: PersonView) -> str:
    return " · ".join(part for part in (person.title, person.organization) if part)


def _whole_role(person: PersonView) -> PaperPerson:
    """Return a person with their part in the meeting, which is a word of mine."""
    return PaperPerson(person.name, " · ".join(p for p in (_role(person), person.role) if p))


def _reach(person: PersonView, people: Sequence[PersonView]) -> str:
    ways = " · ".join((*person.phones[:2], *person.emails[:2]))
    return f"{person.name}: {ways}" if ways and len(people) > 1 else ways


def _between(
    page: MeetingPage, people: Sequence[ContactPage], today: date
) -> tuple[PaperEvent, ...]:
    """Return the last things up to today, newest first; this meeting itself is none of them."""
    found: dict[tuple[date, str], PaperEvent] = {}
    undated: dict[str, PaperEvent] = {}
    for person in people:
        for entry in person.timeline:
            if entry.on is None:
                text = _event(entry)
                undated.setdefault(text, PaperEvent("", text))
            elif entry.on <= today and entry.meeting_id != page.row.id:
                text = _event(entry)
                # What several of them took part in stands once.
                found.setdefault((entry.on, text), PaperEvent(_short_day(entry.on, today), text))
    newest = sorted(found, key=lambda key: key[0], reverse=True)
    # An interview without its day is named too, however much has happened since.
    last = list(undated.values())[:1] if len(found) + len(undated) > EVENTS else undated.values()
    dated = [found[key] for key in newest[: EVENTS - len(last)]]
    return (*dated, *last)


def _event(entry: TimelineEntry) -> str:
    text = ", ".join(part for part in (entry.heading, " ".join(entry.detail.split())) if part)
    return shorten(text, LONGEST, placeholder=" …")


def _short_day(day: date, today: date) -> str:
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def _gap(one: GapView) -> str:
    evidence = _("; under way: {evidence}").format(evidence=one.row.evidence)
    text = one.row.text + (evidence if one.row.evidence.strip() else "")
    return shorten(text, LONGEST_GAP, placeholder=" …")


def _bring(page: MeetingPage, turndown: TurndownView | None) -> tuple[str, ...]:
    lines = [line.strip() for line in page.row.bring.splitlines() if line.strip()]
    said = " ".join(turndown.row.words.split()) if turndown else ""
    if said:
        said = shorten(said, LONGEST, placeholder=" …")
        lines.append(_("They said: “{words}”").format(words=said))
    return tuple(lines)
