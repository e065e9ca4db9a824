# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Several people side by side, line by line: what is to be chosen, and what is joined anyway."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from networkjournal.domain import days
from networkjournal.domain import words as w
from networkjournal.domain.labels import label
from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _, ngettext

_Field = tuple[str, str, Callable[[ContactPage], str]]
_SPELT = {
    each[0]: each[1:]
    for each in ("äae", "öoe", "üue", "ßss", "åaa", "øoe", "æae", "œoe", "ÄAe", "ÖOe", "ÜUe", "ÅAa",
                 "ØOe", "ÆAe", "ŒOe", "łl", "ŁL", "ðd", "ÐD", "þth", "ÞTh", "ıi")
}  # fmt: skip
"""Letters as they are written where a keyboard lacks them."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Hold what of a person stands on no page yet: picture, who introduced them, tags."""

    photo: bytes = b""
    introduced_by: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Show one thing that is known of each; `field` is empty where all of it is kept.

    `best` is the place of the value that is taken unless another one is chosen.
    """

    field: str
    name: str
    values: tuple[str, ...]
    best: int = 0

    @property
    def to_choose(self) -> bool:
        """Tell whether there is a choice: two say something, and not the same."""
        said = {" ".join(each.split()) for each in self.values if each}
        return bool(self.field) and len(said) > 1


def lines(pages: Sequence[ContactPage], besides: Mapping[int, Beside]) -> tuple[Line, ...]:
    """Return what is known of these people; what is unsaid of all is left out."""
    made = [
        Line(field, name, values, _best(field, values, pages))
        for field, name, value in _fields(pages)
        if any(values := tuple(value(page) for page in pages))
    ]
    led = tuple(besides[page.row.id].introduced_by for page in pages)
    photos = tuple(_("Picture") if besides[page.row.id].photo else "" for page in pages)
    tags = tuple(", ".join(besides[page.row.id].tags) for page in pages)
    if any(led):
        made.append(Line("introduced_by", _("Introduced by"), led, _first(led)))
    if sum(map(bool, photos)) > 1:
        numbered = tuple(f"{each} {at}" if each else "" for at, each in enumerate(photos, 1))
        made.append(Line("photo", _("Picture"), numbered, _first(numbered)))
    for name, value in _joined():
        if any(values := tuple(value(page) for page in pages)):
            made.append(Line("", name, values))
    return (*made, Line("", _("Tags"), tags)) if any(tags) else tuple(made)


def _fields(
    pages: Sequence[ContactPage],
) -> tuple[_Field, ...]:
    # What one does is chosen together with where one does it.
    work: tuple[_Field, ...] = (
        ("title", _("Title"), _title),
        ("organization", _("Organization"), _place),
    )
    if len({place for page in pages if (place := _place(page))}) > 1:
        work = (("organization", _("Organization"), _work),)
    return (
        ("name", _("Name"), lambda page: page.row.name),
        *work,
        ("linkedin_url", _("LinkedIn"), lambda page: page.row.linkedin_url),
        ("city", _("City"), lambda page: page.row.city),
        ("birthday", _("Birthday"), lambda page: page.row.birthday),
        ("connected_on", _("Connected"), lambda page: _day(page.row.connected_on)),
        ("met_how", _("How you met"), _met),
        ("cadence", _("Keep in touch"), _cadence),
        ("snoozed_until", _("Snoozed until"), lambda page: _day(page.row.snoozed_until)),
        ("check_in_on", _("Check in on"), lambda page: _day(page.row.check_in_on)),
    )


def _joined() -> tuple[tuple[str, Callable[[ContactPage], str]], ...]:
    return (
        (_("E-mail"), lambda page: "\n".join(each.value for each in page.emails)),
        (_("Phone"), lambda page: "\n".join(each.value for each in page.phones)),
        (_("Other links"), lambda page: page.row.links),
        (_("Note"), lambda page: page.row.notes.strip()),
        (_("Between you"), _between),
    )


def _title(page: ContactPage) -> str:
    return page.row.title


def _work(page: ContactPage) -> str:
    return ", ".join(filter(None, (page.row.title, _place(page))))


def _place(page: ContactPage) -> str:
    return page.organization.name if page.organization else ""


def _day(day: date | None) -> str:
    return days.short_with_year(day) if day else ""


def _met(page: ContactPage) -> str:
    return label(page.row.met_how) if page.row.met_how else ""


def _cadence(page: ContactPage) -> str:
    cadence, count = page.row.cadence, page.row.cadence_days
    if cadence is w.Cadence.OWN and count:
        return ngettext("every {count} day", "every {count} days", count).format(count=count)
    return label(cadence) if cadence else ""


def _between(page: ContactPage) -> str:
    count = len(page.timeline)
    if not count:
        return ""
    words = ngettext("{count} entry", "{count} entries", count).format(count=count)
    last = page.timeline[0].on
    return (
        _("{entries}, the last of {day}").format(entries=words, day=_day(last)) if last else words
    )


def _first(values: Sequence[str]) -> int:
    return next(at for at, each in enumerate(values) if each)


def _best(field: str, values: Sequence[str], pages: Sequence[ContactPage]) -> int:
    """Prefer a name written out and work that has a place; of the rest what is said first."""
    if field in ("title", "organization"):
        placed = (at for at, page in enumerate(pages) if values[at] and _place(page))
        return next(placed, _first(values))
    if field != "name":
        return _first(values)
    return max(range(len(values)), key=lambda at: (*_written_out(values[at]), -at))


def _written_out(name: str) -> tuple[int, bool, int, int]:
    words = [each.strip(".,") for each in name.split()]
    mixed = name not in {name.upper(), name.lower()}
    whole = unicodedata.normalize("NFC", name)
    # Of names that are alike else, the one with its marks is how they write it themselves.
    marks = sum(unicodedata.normalize("NFD", each) != each or each in _SPELT for each in whole)
    length = sum(len(_SPELT.get(each, each)) for each in whole)
    return sum(len(each) > 1 for each in words), mixed and "," not in name, length, marks
