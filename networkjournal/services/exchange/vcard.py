# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what the properties of a vCard say about a person, in versions 2.1, 3.0 and 4.0.

A reader of its own on purpose: the libraries to be had stop at cards that telephones, Outlook and
Gmail really write. Knows nothing of the journal. Raises nothing but UnreadableFile.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from networkjournal.domain.exchange import (
    IncomingContact,
    IncomingValue,
    Parsed,
    Skipped,
    UnreadableFile,
)
from networkjournal.i18n import _
from networkjournal.services.exchange import vcard_notes
from networkjournal.services.exchange.content_lines import (
    ContentLine,
    components,
    content_lines,
    unescape,
)
from networkjournal.services.exchange.dates import birthday, iso_date
from networkjournal.services.exchange.pictures import picture
from networkjournal.services.exchange.sheet_table import EACH, Tell, silent
from networkjournal.services.exchange.text import clean, fold, one_line

CONNECTED_ON = "X-NETWORKJOURNAL-CONNECTED-ON"
INTRODUCED_BY = "X-NETWORKJOURNAL-INTRODUCED-BY"
LINKEDIN = "LinkedIn"
# In the order in which a label names them; all other types (VOICE, INTERNET, PREF) say nothing.
LABELS = {
    "HOME": "home",
    "WORK": "work",
    "CELL": "cell",
    "FAX": "fax",
    "PAGER": "pager",
    "CAR": "car",
    "MAIN": "main",
    "OTHER": "other",
}
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+\-]*:")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_EXTENSION = re.compile(r";ext=(\w+)$", re.IGNORECASE)
_LISTED = re.compile(r"(?:\\.|[^,\\]|\\$)+", re.DOTALL)
_LONGEST_NAME = 500
_NAMING = frozenset({"FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG"})
_NO_TAGS = frozenset({"mycontacts", "starred"})


def parse(text: str, name: str, tell: Tell = silent) -> Parsed:
    """Read all cards of a file; a card that names nobody is skipped with its line.

    `tell` is told now and then how many properties were read, and may raise to stop.
    """
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    noted: list[Skipped] = []
    for line, properties, ended in _cards(_told(content_lines(text), tell)):
        card = _Card(properties)
        contact = None if card.names.isdisjoint(_NAMING) else card.contact(name, line)
        if contact is not None and contact.name and not card.is_group:
            contacts.append(contact)
            if not ended:
                cut = _("the file ends in the middle of this card: something may be missing")
                noted.append(Skipped(name, line, cut))
            continue
        reason = _("the card has no name, e-mail address or phone number")
        if card.is_group:
            reason = _("the card is a group, not a person")
        skipped.append(Skipped(name, line, reason))
    if not contacts and not skipped:
        raise UnreadableFile(name, _("no vCard (BEGIN:VCARD) was found."), 1)
    return Parsed(tuple(contacts), tuple(skipped), tuple(noted))


def _told(lines: Iterable[ContentLine], tell: Tell) -> Iterator[ContentLine]:
    for number, item in enumerate(lines):
        if number % EACH == 0:
            tell(number)
        yield item


def _cards(lines: Iterable[ContentLine]) -> Iterator[tuple[int, list[ContentLine], bool]]:
    """Give each card's first line, its properties, and whether more than the file's end ends it.

    A missing END:VCARD harms no other card.
    """
    card: list[ContentLine] | None = None
    begin = 0
    inner = False
    for item in lines:
        edge = item.value.strip().upper() == "VCARD"
        if edge and item.name == "BEGIN":
            # vCard 2.1 puts the card of somebody's assistant inside theirs.
            inner = card is not None and [item.name for item in card[-1:]] == ["AGENT"]
            if inner:
                continue
            if card is not None:
                yield begin, card, True
            card, begin = [], item.line
        elif edge and item.name == "END":
            if card is not None and not inner:
                yield begin, card, True
                card = None
            inner = False
        elif card is not None and not inner:
            card.append(item)
    if card is not None:
        yield begin, card, False


def _label(text: str) -> str:
    """Give a label as written; Apple's own come in brackets, and are common words."""
    common = _APPLE_LABEL.fullmatch(text)
    return common[1].lower() if common else text


def _apart_by_blanks(names: str) -> str:
    return " ".join(names.replace(",", " ").split())


class _Card:
    """Look things up in the properties of one card."""

    def __init__(self, properties: list[ContentLine]) -> None:
        self._by_name: dict[str, list[ContentLine]] = {}
        for item in properties:
            self._by_name.setdefault(item.name, []).append(item)
        self._labels = {
            item.group: _label(one_line(unescape(item.value)))
            for item in self._by_name.get("X-ABLABEL", ())
            if item.group
        }
        self._21 = any(item.value.strip() == "2.1" for item in self._by_name.get("VERSION", ()))

    @property
    def is_group(self) -> bool:
        """Tell a list of people from a person, in version 4 and as Apple writes it."""
        kinds = self.all_of("KIND") + self.all_of("X-ADDRESSBOOKSERVER-KIND")
        return any(item.value.strip().casefold() == "group" for item in kinds)

    def contact(self, file: str, line: int) -> IncomingContact:
        """Give the person; the name stays empty where the card names nobody."""
        emails = self._values("EMAIL", "mailto:")
        phones = self._values("TEL", "tel:")
        family, given = [*self._structured("N"), "", ""][:2]
        organization = self._structured("ORG")[0]
        name = self._whole_name() or self._name() or self._text("NICKNAME")
        for value in (*emails, *phones, IncomingValue(organization)):
            name = name or value.value
        linkedin, links = self._links()
        title = self._text("TITLE") or self._text("ROLE")
        city, born = self._city(), self._birthday()
        further = vcard_notes.lines(self, name=name, title=title, city=city, born=born)
        notes = [*(self.plain(item) for item in self.all_of("NOTE")), "\n".join(further)]
        return IncomingContact(
            name=name,
            given_name=given,
            family_name=family,
            organization=organization,
            title=title,
            emails=emails,
            phones=phones,
            links=links,
            linkedin_url=linkedin,
            city=city,
            birthday=born,
            notes="\n\n".join(filter(None, notes)),
            connected_on=iso_date(self._text(CONNECTED_ON)),
            uid=self._text("UID"),
            source_file=file,
            line=line,
            tags=self._tags(),
            photo=self._photo(),
            introduced_by=self._text(INTRODUCED_BY),
        )

    @property
    def names(self) -> AbstractSet[str]:
        """Return the names of all its properties."""
        return self._by_name.keys()

    def all_of(self, name: str) -> list[ContentLine]:
        """Give the properties of a name, in order."""
        return self._by_name.get(name, [])

    def plain(self, item: ContentLine) -> str:
        """Give a value as it reads."""
        return clean(unescape(item.value, version_21=self._21)).strip()

    def _text(self, name: str) -> str:
        """Give the first such property that says something, on one line."""
        return next(filter(None, (one_line(self.plain(item)) for item in self.all_of(name))), "")

    def _structured(self, name: str) -> list[str]:
        """Give the parts of the first such property that has any; at least one, maybe empty."""
        for item in self.all_of(name):
            parts = [one_line(part) for part in components(item.value, version_21=self._21)]
            if any(parts):
                return parts
        return [""]

    def _whole_name(self) -> str:
        """Give the name as a whole; between several further names stands a blank in it."""
        name, further = self._text("FN"), [*self._structured("N"), *[""] * 3][2]
        if "," in further and len(further) <= _LONGEST_NAME:
            blanks = _apart_by_blanks(further)
            for comma in (",", ", "):
                name = name.replace(blanks.replace(" ", comma), blanks)
            name = name.replace(further, blanks)
        return name

    def _name(self) -> str:
        family, given, further, before, after = [*self._structured("N"), *[""] * 5][:5]
        further = _apart_by_blanks(further)
        return " ".join(filter(None, (before, given, further, family, after)))

    def _values(self, name: str, scheme: str) -> tuple[IncomingValue, ...]:
        """Give the addresses or numbers as written, each once for each label."""
        found: dict[IncomingValue, None] = {}
        for item in self.all_of(name):
            value = one_line(self.plain(item))
            if value.lower().startswith(scheme):
                value = _EXTENSION.sub(r" ext. \1", value[len(scheme) :])
            if value:
                found[IncomingValue(value, self.label(item))] = None
        return tuple(found)

    def parts(self, item: ContentLine) -> list[str]:
        """Give the parts of a structured value."""
        return components(item.value, version_21=self._21)

    def label(self, item: ContentLine) -> str:
        """Give what a value is called: in the card's own words, or those of its types."""
        own = self._labels.get(item.group, "")
        return own or " ".join(word for key, word in LABELS.items() if key in item.types)

    def _links(self) -> tuple[str, tuple[str, ...]]:
        """Give the LinkedIn address and all other web addresses."""
        linkedin = ""
        links: dict[str, None] = {}
        for item in self.all_of("URL") + self.all_of("X-SOCIALPROFILE"):
            value = one_line(self.plain(item))
            own = item.name != "URL" and _SCHEME.match(value) and not _WEB.match(value)
            if not value or own:
                # What a network calls somebody is no address that others can use.
                continue
            named = self._labels.get(item.group) == LINKEDIN or "LINKEDIN" in item.types
            if not linkedin and (named or "linkedin.com/" in value.lower()):
                linkedin = value
            elif value != linkedin:
                links[value] = None
        return linkedin, tuple(links)

    def _tags(self) -> tuple[str, ...]:
        """Give the categories; those of Google's own, such as myContacts, say nothing."""
        found: dict[str, None] = {}
        for item in self.all_of("CATEGORIES"):
            for part in _LISTED.findall(item.value):
                tag = one_line(unescape(part, version_21=self._21))
                if tag and fold(tag) not in _NO_TAGS:
                    found[tag] = None
        return tuple(found)

    def _photo(self) -> bytes:
        """Give the first picture that is one; the addresses of pictures are not followed."""
        for item in self.all_of("PHOTO"):
            if found := picture(item.value, packed=item.packed):
                return found
        return b""

    def _city(self) -> str:
        for item in self.all_of("ADR"):
            parts = components(item.value, version_21=self._21)
            if len(parts) > 3 and parts[3]:
                return one_line(parts[3])
        return ""

    def _birthday(self) -> str:
        text = birthday(self._text("BDAY"))
        # Apple writes this year where the year is not known.
        return f"-{text[4:]}" if text.startswith("1604") else text
