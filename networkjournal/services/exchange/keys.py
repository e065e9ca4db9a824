# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what of a person is compared, and in which form; decide nothing."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from networkjournal.domain.exchange import IncomingContact, IncomingValue, Known
from networkjournal.domain.web_address import url_key

_WORD = re.compile(r"\w+")

Identity = tuple[object, ...]
_NO_PHONES: frozenset[str] = frozenset()


class Keys(NamedTuple):
    """Hold the comparable forms of one person; empty means unsaid."""

    uid: str
    url: str
    emails: tuple[str, ...]
    name: str
    organization: str
    connected_on: date | None
    identity: Identity | None
    """All that is compared, of a person without an address of any kind to be told by."""
    phones: frozenset[str] = frozenset()


def keys_of(contact: Known | IncomingContact) -> Keys:
    """Give the comparable forms of a contact of the journal or of a file."""
    url = url_key(contact.linkedin_url) if contact.linkedin_url else ""
    emails = tuple([plain(_value(email)) for email in contact.emails]) if contact.emails else ()
    name = plain(contact.name)
    organization = _plain_often(contact.organization)
    identity = None
    phones = _NO_PHONES
    if contact.phones:
        phones = frozenset(phone_key(_value(phone)) for phone in contact.phones)
    if not url and not emails:
        title = _plain_often(contact.title)
        identity = (name, organization, contact.connected_on, title, phones)
    uid = contact.uid and contact.uid.lower().removeprefix("urn:uuid:")
    return Keys(uid, url, emails, name, organization, contact.connected_on, identity, phones)


def _value(item: IncomingValue | str) -> str:
    return item if isinstance(item, str) else item.value


def plain(text: str) -> str:
    """Give a text without regard to case, width of letters and blanks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.casefold().split())


# Organizations and titles come again and again in one list, names do not.
_plain_often = lru_cache(maxsize=20_000)(plain)


def phone_key(phone: str) -> str:
    """Give the digits, letters and plus signs of a number."""
    return "".join(sign for sign in phone.casefold() if sign.isalnum() or sign == "+")


def share_a_word(name: str, other: str) -> bool:
    """Tell whether two names, as `plain` gives them, may belong to one person.

    What is no name, as the address that stands for one, may belong to anybody.
    """
    if not name or not other or "@" in name or "@" in other:
        return True
    return not set(_WORD.findall(name)).isdisjoint(_WORD.findall(other))
