# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Set the papers as HTML; knows nothing of Qt, printers or the journal.

Lengths are in units of which `UNITS_PER_PIXEL` make a CSS pixel (1/96 inch), so that a paper is
set with fine steps and looks the same whatever the screen's resolution.
"""

import re
from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from networkjournal import resources
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.paper import (
    AgendaSheet,
    OpportunitySheet,
    PersonSheet,
    PreparationSheet,
)
from networkjournal.i18n import _, ngettext
from networkjournal.services.printable import printable

UNITS_PER_PIXEL = 10
BOX, TICKED = "box", "ticked"
"""The names of the pictures of a box to tick, and of one that is ticked."""
MOST_LINES = 30_000
"""A note of more lines than this fills more pages than can be laid out."""
EVENTS = 5
"""So many of the last things between us stand on the sheet."""


def agenda_html(sheet: AgendaSheet) -> str:
    """Set the agenda for the table."""
    return _render("agenda.html", sheet, {"length": _length(sheet.minutes)})


def preparation_html(sheet: PreparationSheet) -> str:
    """Set the preparation sheet, which is for me alone."""
    mine = {
        "length": _length(sheet.agenda.minutes),
        "mine": sheet,
        "between": sheet.between[:EVENTS],
        "before_leaving": sheet.before_leaving or _before_leaving(),
    }
    return _render("preparation.html", sheet.agenda, mine)


def opportunity_html(sheet: OpportunitySheet) -> str:
    """Set all that belongs to one opportunity, for me alone."""
    return _render("opportunity.html", sheet, {})


def person_html(sheet: PersonSheet) -> str:
    """Set all that is known of one person, for me alone."""
    label = {
        "person": _("Person"),
        "for_me": _("for me"),
        "reach": _("How to reach them"),
        "facts": _("Staying in touch"),
        "promised": _("Promised"),
        "parts": _("Opportunities"),
        "between": _("Between us so far"),
        "notes": _("Notes"),
    }
    return set_paper("person.html", label, {"sheet": sheet})


def _before_leaving() -> tuple[str, ...]:
    return (_("names and how to reach them"), _("what I promised"), _("a date to write again"))


def _labels() -> dict[str, str]:
    return {
        "agenda": _("Agenda"),
        "preparation": _("Preparation"),
        "for_me": _("for me"),
        "when": _("When and where"),
        "purpose": _("Purpose"),
        "reach": _("How to reach them"),
        "between": _("Between us so far"),
        "bring": _("What I bring"),
        "gaps": _("Gaps to speak of"),
        "questions": _("Questions"),
        "before": _("Before I leave"),
        "notes": _("Notes"),
        "words": _("Their words, as said"),
        "opportunity": _("Opportunity"),
        "stands": _("How it stands"),
        "close": _("How close I am"),
        "history": _("History"),
        "documents": _("Documents"),
        "noes": _("The no"),
        "gaps_here": _("Gaps"),
        "touches": _("Touches"),
        "description": _("Description"),
    }


def _render(name: str, sheet: AgendaSheet | OpportunitySheet, mine: Mapping[str, object]) -> str:
    return set_paper(name, _labels(), {"sheet": sheet, **mine})


def set_paper(name: str, label: Mapping[str, str], values: Mapping[str, object]) -> str:
    """Set a paper from a template of resources/print, its headings and what stands under them."""
    environment = _environment()
    shared = environment.get_template("parts.html")
    given: dict[str, object] = {
        "parts": shared.make_module({"label": label, "unit": UNITS_PER_PIXEL}),
        "label": label,
        "note": note,
        "style": _scaled(resources.read_text("print/print.css")),
        "unit": UNITS_PER_PIXEL,
    }
    return environment.get_template(name).render(given | dict(values))


@cache
def _environment() -> Environment:
    # Compiling the templates takes longer than filling them; they do not change while we run.
    return Environment(
        loader=FileSystemLoader(resources.path("print")),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )


def _length(minutes: int) -> str:
    if not minutes:
        return ""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def _scaled(css: str) -> str:
    def scale(match: re.Match[str]) -> str:
        return f"{float(match[1]) * UNITS_PER_PIXEL:g}px"

    return re.sub(r"([\d.]+)px", scale, css)


def _printable(value: object) -> object:
    """Take out of a text what no paper can show; what is HTML already has gone that way."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return printable(value)


def note(text: str) -> Markup:
    """Set a note, typed in Markdown, as HTML; every word of it stands on the paper.

    An OutsideError where it is longer than any paper.
    """
    if text.count("\n") > MOST_LINES:
        raise OutsideError(_("This paper would have hundreds of pages; shorten its notes."))
    # Loaded for the first note: most papers have none.
    from networkjournal.services.note_paper import Boxes, note_html  # noqa: PLC0415

    side = 12 * UNITS_PER_PIXEL
    box = Markup('<img src="{}" width="{}" height="{}">')
    return note_html(text, Boxes(*(box.format(name, side, side) for name in (BOX, TICKED))))
