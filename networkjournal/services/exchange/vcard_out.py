# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the contacts as vCard 3.0, which every address book reads (RFC 2425, RFC 2426)."""

import base64
from collections.abc import Iterable

from networkjournal.domain.exchange import IncomingValue, OutgoingContact
from networkjournal.services.exchange.pictures import media
from networkjournal.services.exchange.text import clean, one_line
from networkjournal.services.exchange.vcard import CONNECTED_ON, INTRODUCED_BY, LABELS, LINKEDIN

_OCTETS = 75
_TYPES = {label: kind for kind, label in LABELS.items()} | {"mobile": "CELL"}


def write(contacts: Iterable[OutgoingContact]) -> bytes:
    """Give all cards as one file in UTF-8."""
    lines = [line for contact in contacts for line in _card(contact)]
    return b"".join(_fold(line) for line in lines)


def _card(contact: OutgoingContact) -> list[str]:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{_text(contact.uid)}"]
    lines.append(f"FN:{_text(contact.name)}")
    lines.append(f"N:{_text(contact.family_name)};{_text(contact.given_name)};;;")
    groups = _Groups(lines)
    for email in contact.emails:
        groups.add("EMAIL", email, "INTERNET")
    for phone in contact.phones:
        groups.add("TEL", phone)
    if contact.linkedin_url:
        groups.add("URL", IncomingValue(contact.linkedin_url, LINKEDIN))
    lines += [f"URL:{_text(link)}" for link in contact.links]
    if contact.city:
        lines.append(f"ADR:;;;{_text(contact.city)};;;")
    date = contact.connected_on.isoformat() if contact.connected_on else ""
    for name, value in (
        ("ORG", _text(contact.organization)),
        ("TITLE", _text(contact.title)),
        ("BDAY", _text(contact.birthday)),
        (CONNECTED_ON, date),
        (INTRODUCED_BY, _text(contact.introduced_by)),
        ("CATEGORIES", ",".join(map(_text, contact.tags))),
        ("NOTE", _escape(clean(contact.notes).strip())),
    ):
        if value:
            lines.append(f"{name}:{value}")
    if kind := media(contact.photo):
        subtype = kind.partition("/")[2].upper()
        content = base64.b64encode(contact.photo).decode()
        lines.append(f"PHOTO;ENCODING=b;TYPE={subtype}:{content}")
    return [*lines, "END:VCARD"]


class _Groups:
    """Add values with their labels: common words as TYPE, any other the way Apple writes it."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._count = 0

    def add(self, name: str, value: IncomingValue, *types: str) -> None:
        """Add one property."""
        text, label = _text(value.value), one_line(value.label)
        words = label.split()
        if all(word in _TYPES for word in words):
            kinds = "".join(f";TYPE={kind}" for kind in (*types, *(_TYPES[word] for word in words)))
            self._lines.append(f"{name}{kinds}:{text}")
            return
        self._count += 1
        kinds = "".join(f";TYPE={kind}" for kind in types)
        self._lines.append(f"item{self._count}.{name}{kinds}:{text}")
        self._lines.append(f"item{self._count}.X-ABLabel:{_text(label)}")


def _text(text: str) -> str:
    return _escape(one_line(text))


def _escape(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _fold(line: str) -> bytes:
    """Give the line in pieces of at most 75 octets, never cutting a letter in two."""
    rest = line.encode()
    pieces = []
    room = _OCTETS
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(rest[:cut])
        rest = rest[cut:]
        # The blank that begins the next line counts too.
        room = _OCTETS - 1
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"
