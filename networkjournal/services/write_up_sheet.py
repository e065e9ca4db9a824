# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn a meeting that is over into its paper, which is for me alone: what it gave, and the notes.

What was typed in lines keeps them, on as many pages as it takes; knows nothing of Qt or printers.
"""

from datetime import date
from textwrap import shorten

from networkjournal.domain import days
from networkjournal.domain.labels import inside, label
from networkjournal.domain.meeting_views import (
    LetterView,
    MeetingBeside,
    PromiseView,
    YieldView,
)
from networkjournal.domain.paper import PaperAnswer, PaperEntry, PaperPerson, WriteUpSheet
from networkjournal.domain.ports import Reader
from networkjournal.domain.rows import Document
from networkjournal.domain.settings import Me
from networkjournal.domain.views import GapView, MeetingPage
from networkjournal.domain.words import MeetingState, YieldKind
from networkjournal.i18n import _
from networkjournal.services.documents import when_lines
from networkjournal.services.paper import set_paper

LONGEST = 240
"""Characters of what is one line, such as the name of a file."""
_TO_WHOM = YieldKind.INTRODUCTION, YieldKind.CV_PASSED_ON


def write_up_html(sheet: WriteUpSheet) -> str:
    """Set the write-up."""
    heads = {
        "write_up": _("Write-up"),
        "for_me": _("for me"),
        "when": _("When and where"),
        "after": _("Before and after"),
        "said": _("What they said"),
        "gave": _("What it gave"),
        "promised": _("Promised"),
        "questions": _("Questions"),
        "letters": _("Letters"),
        "documents": _("Documents"),
        "notes": _("Notes"),
    }
    return set_paper("write-up.html", heads, {"sheet": sheet})


def sheet_of(reader: Reader, page: MeetingPage, me: Me, today: date) -> WriteUpSheet:
    """Read what hangs on a meeting, and make its paper."""
    return write_up_sheet(page, reader.meeting_beside(page.row.id), me, today)


def write_up_sheet(page: MeetingPage, beside: MeetingBeside, me: Me, today: date) -> WriteUpSheet:
    """Make the paper from a meeting and what hangs on it."""
    row = page.row
    names = ", ".join(person.name for person in page.people)
    return WriteUpSheet(
        kind=inside(row.kind),
        title=_("Write-up: {what}").format(what=names or label(row.kind)),
        people=tuple(PaperPerson(one.name, _who(one.title, one.organization, one.role))
                     for one in page.people),
        when=when_lines(row.starts, row.zone, row.minutes, me),
        where=" · ".join(part for part in (row.place, inside(row.form)) if part),
        about=_about(page),
        after=_after(page),
        said=tuple(_gap(one, _alone(page)) for one in beside.gaps),
        gave=tuple(_yield(one, _alone(page)) for one in beside.yields),
        promised=tuple(_promise(one, page, today) for one in beside.promises),
        answers=tuple(PaperAnswer(one.text, one.asked, whole(one.answer)) for one in page.questions
                      if one.asked or one.answer.strip()),
        letters=tuple(_letter(one, today) for one in beside.letters),
        documents=tuple(map(_document, beside.documents)),
        notes=whole(row.notes),
    )  # fmt: skip


def _alone(page: MeetingPage) -> str:
    """Return who was met alone: that they said it need not be told with every line."""
    return page.people[0].name if len(page.people) == 1 else ""


def _gap(view: GapView, alone: str) -> PaperEntry:
    row = view.row
    parts = (
        _("about {what}").format(what=row.about.strip()) if row.about.strip() else "",
        _("said by {name}").format(name=view.said_by) if view.said_by not in {"", alone} else "",
    )
    lines = [" · ".join(part for part in parts if part)]
    if row.evidence.strip():
        lines.append(_("Evidence: {evidence}").format(evidence=whole(row.evidence)))
    more = "\n".join(line for line in lines if line)
    return PaperEntry(label(row.state), whole(row.text), more)


def _yield(view: YieldView, alone: str) -> PaperEntry:
    row = view.row
    to_whom = view.person if row.kind in _TO_WHOM else ""
    named = to_whom or view.position
    text = whole(row.text)
    # A name that stands in the words already is not said twice.
    if named and named.casefold() not in text.casefold():
        text = f"{named}: {text}" if text else named
    by = _("by {name}").format(name=view.given_by) if view.given_by not in {"", alone} else ""
    return PaperEntry(label(row.kind), text or label(row.kind), by)


def day_of(day: date, today: date) -> str:
    """Return a day in a few letters, with its year where that is another."""
    return days.short(day) if day.year == today.year else days.short_with_year(day)


def whole(text: str) -> str:
    """Return a text in its lines; of several empty ones in a row one is left."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(line for at, line in enumerate(lines) if line or lines[at - 1])


def _who(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _about(page: MeetingPage) -> str:
    if page.opportunity is None:
        return ""
    parts = page.opportunity.position, page.opportunity.organization
    return _("about {what}").format(what=", ".join(part for part in parts if part))


def _after(page: MeetingPage) -> tuple[str, ...]:
    row = page.row
    lines = [] if row.state is MeetingState.HELD else [label(row.state)]
    if row.dread is not None:
        lines.append(_("I dreaded it: {n} of 10").format(n=row.dread))
    if row.worth is not None:
        lines.append(_("It was worth it: {n} of 10").format(n=row.worth))
    return tuple(lines)


def _promise(view: PromiseView, page: MeetingPage, today: date) -> PaperEntry:
    row = view.row
    several = len(page.people) > 1
    parts = [view.name] if several or view.name not in {one.name for one in page.people} else []
    if row.due is not None:
        parts.append(_("by {day}").format(day=day_of(row.due, today)))
    if row.done_on is not None:
        parts.append(_("done {day}").format(day=day_of(row.done_on, today)))
    return PaperEntry(_("I") if row.by_me else _("They"), whole(row.text), " · ".join(parts))


def _letter(view: LetterView, today: date) -> PaperEntry:
    row = view.row
    state = ""
    if row.sent_on is not None:
        state = _("sent {day}").format(day=day_of(row.sent_on, today))
    elif row.write_on is not None:
        state = _("prepared, to be sent by {day}").format(day=day_of(row.write_on, today))
    parts = view.name, " ".join(row.subject.split())
    return PaperEntry(label(row.kind), " · ".join(part for part in parts if part), state)


def _document(row: Document) -> str:
    return shorten(f"{row.name} · {label(row.kind)}", LONGEST, placeholder=" …")
