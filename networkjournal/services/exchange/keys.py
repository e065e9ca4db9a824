# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what of a person is compared, and in which form; decide nothing."""

import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from networkjournal.domain.exchange import IncomingContact, IncomingValue, Known
from networkjournal.domain.web_address import url_key

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
    birthday: str = ""
    file: str = ""
    """Where the UID stands; two of one file are two cards."""


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
    file = contact.source_file if isinstance(contact, IncomingContact) else ""
    on, born = contact.connected_on, contact.birthday
    return Keys(uid, url, emails, name, organization, on, identity, phones, born, file)


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
