# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a card says for which there is no field: lines for the notes, each with its heading.

Knows which properties those are, and nothing of how a card is read.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from networkjournal.i18n import _
from networkjournal.services.exchange.content_lines import ContentLine
from networkjournal.services.exchange.text import fold, one_line

_MOST_LINES, _LONGEST = 100, 2_000
_CITY = 3
_NETWORKS = {
    "X-AIM": "AIM", "X-ICQ": "ICQ", "X-JABBER": "Jabber", "X-MSN": "MSN", "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype", "X-SKYPE-USERNAME": "Skype", "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk", "X-GADUGADU": "Gadu-Gadu", "X-GROUPWISE": "GroupWise",
    "X-QQ": "QQ", "X-TWITTER": "Twitter", "IMPP": "IM",
}  # fmt: skip
_LABELLED = "X-ABDATE", "X-ABRELATEDNAMES", "RELATED"
_KIN = "ANNIVERSARY", "SPOUSE", "MANAGER", "ASSISTANT"
_STARTS = "", "X-", "X-EVOLUTION-", "X-MS-", "X-KADDRESSBOOK-X-"
_FURTHER = frozenset(
    {*_NETWORKS, *_LABELLED, "X-SOCIALPROFILE"}
    | {f"{start}{name}" for start in _STARTS for name in _KIN}
)


class Card(Protocol):
    """Be a card in which properties are looked up."""

    @property
    def names(self) -> AbstractSet[str]:
        """Return the names of all its properties."""

    def all_of(self, name: str) -> Sequence[ContentLine]:
        """Return the properties of a name, in order."""

    def plain(self, item: ContentLine) -> str:
        """Return a value as it reads."""

    def parts(self, item: ContentLine) -> Sequence[str]:
        """Return the parts of a structured value."""

    def label(self, item: ContentLine) -> str:
        """Return what a value is called on the card."""


def lines(card: Card, *, name: str, title: str, city: str, born: str) -> list[str]:
    """Give what these fields of a card leave unsaid, each as one line."""
    found = [
        *_work(card, title),
        *_addresses(card, city),
        *((_("Nickname"), text) for text in _texts(card, "NICKNAME") if text != name),
        *((_("Birthday"), text) for text in _texts(card, "BDAY") if not born),
        *_further(card),
    ]
    headed = _("{heading}: {text}")
    texts = (headed.format(heading=heading, text=text[:_LONGEST]) for heading, text in found)
    return list(dict.fromkeys(texts))[:_MOST_LINES]


def _texts(card: Card, name: str) -> list[str]:
    return [text for item in card.all_of(name) if (text := one_line(card.plain(item)))]


def _work(card: Card, title: str) -> Iterator[tuple[str, str]]:
    for number, item in enumerate(card.all_of("ORG")):
        place, *units = [one_line(part) for part in card.parts(item)] or [""]
        if number and place:
            yield _("Organization"), place
        if department := ", ".join(filter(None, units)):
            yield _("Department"), department
    for name, heading in (("TITLE", _("Title")), ("ROLE", _("Role"))):
        for text in _texts(card, name):
            if text != title:
                yield heading, text


def _addresses(card: Card, city: str) -> Iterator[tuple[str, str]]:
    written = set()
    for item in card.all_of("ADR"):
        parts = [one_line(part) for part in card.parts(item)]
        said = [part for part in parts if part]
        if not said or (said == [city] and parts[_CITY : _CITY + 1] == said):
            continue
        written.add(item.types)
        yield _named(_("Address"), card.label(item)), ", ".join(said)
    for item in card.all_of("LABEL"):
        if item.types not in written and (text := one_line(card.plain(item))):
            yield _named(_("Address"), card.label(item)), text


def _further(card: Card) -> Iterator[tuple[str, str]]:
    # Most cards have none of these, and there are many cards.
    if _FURTHER.isdisjoint(card.names):
        return
    yield from _people_and_days(card)
    for name, heading in _NETWORKS.items():
        for text in _texts(card, name):
            yield heading, text
    for item in card.all_of("X-SOCIALPROFILE"):
        text = one_line(card.plain(item))
        if text and not fold(text).startswith("http"):
            yield _("Profile"), text


def _people_and_days(card: Card) -> Iterator[tuple[str, str]]:
    headings = _("Anniversary"), _("Spouse"), _("Manager"), _("Assistant")
    for name, heading in zip(_KIN, headings, strict=True):
        for start in _STARTS:
            for text in _texts(card, f"{start}{name}"):
                yield heading, text
    for name in _LABELLED:
        for item in card.all_of(name):
            if text := one_line(card.plain(item)):
                yield card.label(item) or (_("Date") if "DATE" in name else _("Related")), text


def _named(heading: str, label: str) -> str:
    return _("{heading} ({label})").format(heading=heading, label=label) if label else heading
