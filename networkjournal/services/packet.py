# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make the one page for a career advisor: numbers, noes, gaps, asks, what comes next, questions.

Every list is cut at a number, so that it can be made shorter until it is one page; what is left
out is counted. Knows nothing of Qt or printers.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from networkjournal.domain import days
from networkjournal.domain.funnel import Done, Funnel, done, funnel
from networkjournal.domain.funnel_sheet import FunnelSheet, Period, funnel_sheet
from networkjournal.domain.labels import inside, label
from networkjournal.domain.meeting_views import YieldView
from networkjournal.domain.packet import NoLine, PacketFacts
from networkjournal.domain.packet_sheet import PacketSheet
from networkjournal.domain.paper import PaperEntry
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Me, Settings
from networkjournal.domain.views import GapView, MeetingLine, MeetingPage, OpenAsk, PipelineQuery
from networkjournal.domain.words import Ending, GapState, MeetingKind, YieldKind
from networkjournal.i18n import _, ngettext
from networkjournal.services.documents import when_lines
from networkjournal.services.funnel_paper import BAR
from networkjournal.services.paper import set_paper
from networkjournal.services.write_up_sheet import day_of

MOST = 8
"""So many entries of each list stand on the page, if they fit."""
LONGEST, LONGEST_MORE, LONGEST_NAME = 150, 180, 90
"""Characters of the text of an entry, of what is said below it, and of a name."""
_NAMED = YieldKind.INTRODUCTION, YieldKind.LEAD


@dataclass(frozen=True, slots=True)
class PacketContent:
    """Hold all that was read for the packet, from which shorter and longer pages are made."""

    period: Period
    settings: Settings
    today: date
    counted: FunnelSheet
    endings: Mapping[Ending, int]
    facts: PacketFacts
    gave: Sequence[YieldView] = ()
    gaps: Sequence[GapView] = ()
    coming: Sequence[MeetingLine] = ()
    advisor: MeetingPage | None = None


def read(reader: Reader, settings: Settings, period: Period, today: date) -> PacketContent:
    """Read what the packet tells of a period; asks, gaps and what comes are of now."""
    query = PipelineQuery(
        today=today,
        filter=PipelineFilter(alive=False),
        timings=settings.timings,
        weights=settings.weights,
    )
    first, last = period.first or date.min, min(period.last or today, today)
    found = funnel(reader.stories(query), period.first, period.last)
    sent, held = reader.applications(first, last), reader.conversations(first, last, today)
    facts = reader.packet_facts(first, last, today)
    number = facts.advisor_meeting
    return PacketContent(
        period, settings, today, _counted(found, done(sent, held, period.first, last), settings),
        found.endings, facts, reader.yields_between(first, last), reader.gaps(),
        reader.coming(today), reader.meeting(number) if number else None,
    )  # fmt: skip


def packet_sheet(content: PacketContent, most: int = MOST) -> PacketSheet:
    """Make the page, with so many entries of each list at most."""
    me, today, facts = content.settings.me, content.today, content.facts
    name = _line(me.name, LONGEST_NAME)
    open_gaps = [one for one in content.gaps if one.row.state is not GapState.CLOSED]
    return PacketSheet(
        title=_("Where I stand"),
        sender=_("from {name}").format(name=name) if name else "",
        about=tuple(line for line in (_appointment(content.advisor, me),) if line),
        lines=tuple(replace(one, name=_line(one.name, 24)) for one in content.counted.lines),
        done=_done(content),
        noes=_cut([_no(one, today) for one in facts.noes], most),
        gaps=_cut([_gap(one) for one in open_gaps], most),
        asks=_cut([_ask(one, today) for one in facts.asks], most),
        next=_cut(_next(content), most),
        questions=_questions(content.advisor)[:most],
    )  # fmt: skip


def packet_html(sheet: PacketSheet, period: Period) -> str:
    """Set the page."""
    heads = {
        "packet": _("For my career advisor"),
        "numbers": _("How far they came · begun {period}").format(period=_days(period)),
        "noes": _("Turndowns, and what was said"),
        "gaps": _("Gaps"),
        "asks": _("Asks without an answer yet"),
        "next": _("Next conversations"),
        "questions": _("Questions"),
        "tasks": _("Tasks, each with its date"),
    }
    return set_paper("packet.html", heads, {"sheet": sheet, "bar": BAR})


def _days(period: Period) -> str:
    if period.first is None or period.last is None:
        return _("from the first day to today")
    first, last = days.short_with_year(period.first), days.short_with_year(period.last)
    return _("{first} to {last}").format(first=first, last=last)


def _counted(found: Funnel, spent: Done, settings: Settings) -> FunnelSheet:
    return funnel_sheet(found, spent, (), "", settings.stages.name)


def _done(content: PacketContent) -> tuple[str, ...]:
    """Return what was done, what it gave, and how what is over has ended, a line each."""
    gave = Counter(one.row.kind for one in content.gave)
    given = [f"{label(kind)} {gave[kind]}" for kind in YieldKind if gave[kind]]
    ended = [f"{label(end)} {content.endings[end]}" for end in Ending if content.endings.get(end)]
    lines = (
        content.counted.words,
        _("What it gave: {list}").format(list=", ".join(given)) if given else "",
        _("Ended: {list}").format(list=", ".join(ended)) if ended else "",
    )
    return tuple(line for line in lines if line)


def _appointment(page: MeetingPage | None, me: Me) -> str:
    if page is None:
        return ""
    names = ", ".join(person.name for person in page.people)
    when = when_lines(page.row.starts, page.row.zone, page.row.minutes, me)[0]
    return " · ".join(part for part in (_line(names, LONGEST_NAME), when) if part)


def _no(one: NoLine, today: date) -> PaperEntry:
    where = ", ".join(part for part in (one.position, one.organization) if part)
    said = _line(one.row.words, LONGEST_MORE - 40)
    quote = _("“{words}”").format(words=said) if said else ""
    by = _("told by {name}").format(name=_line(one.told_by, 40)) if one.told_by else ""
    path = label(one.row.path) if one.row.path else ""
    more = " · ".join(part for part in (quote, by, path) if part)
    return PaperEntry(day_of(one.row.on, today), _line(where, LONGEST), more)


def _gap(one: GapView) -> PaperEntry:
    evidence = _line(one.row.evidence, LONGEST_MORE)
    return PaperEntry(label(one.row.state), _line(one.row.text, LONGEST), evidence)


def _ask(one: OpenAsk, today: date) -> PaperEntry:
    sent = one.ask.sent_on
    whom = ", ".join(part for part in (one.contact, one.organization) if part)
    channel = label(one.ask.channel) if one.ask.channel else ""
    return PaperEntry(day_of(sent, today) if sent else "", _line(whom, LONGEST), channel)


def _next(content: PacketContent) -> list[PaperEntry]:
    """Return the meetings that come, and who was named but has not been spoken with."""
    today = content.today
    met = [
        PaperEntry(day_of(one.starts.date(), today), _line(one.people, LONGEST) or inside(one.kind),
                   inside(one.kind) if one.people else "")
        for one in content.coming if one.kind is not MeetingKind.ADVISOR
    ]  # fmt: skip
    return met + [
        _named(one) for one in content.gave
        if one.row.kind in _NAMED and one.row.contact_id not in content.facts.spoken
    ]  # fmt: skip


def _named(one: YieldView) -> PaperEntry:
    name = one.person or one.position
    text = one.row.text
    # A name that stands in the words already is not said twice.
    if name and name.casefold() not in text.casefold():
        text = f"{name}: {text}" if text.strip() else name
    by = _("by {name}").format(name=_line(one.given_by, 60)) if one.given_by else ""
    return PaperEntry(label(one.row.kind), _line(text, LONGEST) or label(one.row.kind), by)


def _questions(page: MeetingPage | None) -> tuple[str, ...]:
    if page is None:
        return ()
    return tuple(_line(one.text, LONGEST) for one in page.questions if not one.asked)


def _cut(entries: Sequence[PaperEntry], most: int) -> tuple[PaperEntry, ...]:
    if len(entries) <= most:
        return tuple(entries)
    rest = len(entries) - most
    words = ngettext("and {n} more", "and {n} more", rest).format(n=rest)
    return (*entries[:most], PaperEntry("", "", words))


def _line(text: str, longest: int) -> str:
    """Return a text as one line of at most so many characters."""
    whole = " ".join(text.split())
    return whole if len(whole) <= longest else whole[:longest].rstrip() + " …"
