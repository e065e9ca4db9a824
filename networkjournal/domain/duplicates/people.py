# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the comparable forms of what is known of a person; judge nobody."""

import re
from dataclasses import dataclass
from functools import lru_cache

from networkjournal.domain.duplicates.cards import Card
from networkjournal.domain.duplicates.names import Name, name_of, plain_letters
from networkjournal.domain.web_address import url_key

_WORD = re.compile(r"[^\W_]+")
_EXTENSION = re.compile(r"(?:;?\s*ext\.?=?|\bx|#)\s*(\d+)\s*$", re.IGNORECASE)
_LEGAL_WORDS = """
inc incorporated ltd limited llc llp plc gmbh ag kg ohg se sa sas sarl srl spa sl sau bv nv ab
as asa aps oy oyj corp corporation company co cie kk pty pte lda ltda eirl ev mbh the
"""
_LEGAL_FORMS = frozenset(_LEGAL_WORDS.split())
TAIL = 7
"""So many last digits two numbers share at least."""

_LEAST_AT_HOME, _LONGEST_CODE = 8, 3
"""Digits of a number without the country's, and of those (Italy's keeps its nought)."""


@dataclass(frozen=True, slots=True)
class Phone:
    """Hold the digits of a number, without what only the country or the house needs."""

    digits: str
    whole: bool
    extension: str

    @property
    def tail(self) -> str:
        """Return the last digits, which every way of writing the number has."""
        return self.digits[-TAIL:]

    @property
    def is_whole_number(self) -> bool:
        """Tell whether the digits are enough to know a number by."""
        return len(self.digits) >= TAIL

    def reaches(self, other: "Phone") -> bool:
        """Tell whether both ways of writing ring at one desk."""
        if self.extension != other.extension:
            return False
        if self.digits == other.digits:
            return True
        if self.whole is other.whole:
            return False
        far, near = (self, other) if self.whole else (other, self)
        code = len(far.digits) - len(near.digits)
        return (
            len(near.digits) >= _LEAST_AT_HOME
            and 0 < code <= _LONGEST_CODE
            and far.digits.endswith(near.digits)
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Hold one card in the forms that are compared; empty means unsaid."""

    id: int
    name: Name
    emails: frozenset[str]
    phones: tuple[Phone, ...]
    link: str
    organization: str
    title: str


def person_of(card: Card) -> Person:
    """Return what of a card is compared."""
    phones = [phone_of(each) for each in card.phones]
    return Person(
        id=card.id,
        name=name_of(card),
        emails=frozenset(key for each in card.emails if (key := email_key(each))),
        phones=tuple(each for each in phones if each.is_whole_number),
        link=url_key(card.linkedin_url) if card.linkedin_url else "",
        organization=organization_key(card.organization),
        title=title_key(card.title),
    )


def email_key(email: str) -> str:
    """Return what two ways of writing one mailbox have in common; empty for what is none."""
    local, at, host = email.strip().casefold().removeprefix("mailto:").rpartition("@")
    local = local.partition("+")[0]
    if host == "googlemail.com":
        host = "gmail.com"
    if host == "gmail.com":
        local = local.replace(".", "")
    return f"{local}{at}{host}" if local and host else ""


def phone_of(phone: str) -> Phone:
    """Return the digits of a number."""
    text = phone.strip().casefold().removeprefix("tel:").replace("(0)", "")
    extension = _EXTENSION.search(text)
    if extension:
        text = text[: extension.start()]
    digits = "".join(sign for sign in text if sign.isdecimal())
    whole = text.lstrip("( ").startswith("+") or digits.startswith("00")
    return Phone(digits.lstrip("0"), whole, extension[1] if extension else "")


@lru_cache(maxsize=20_000)
def organization_key(name: str) -> str:
    """Return what two ways of naming one organization have in common."""
    words = _WORD.findall(plain_letters(name).replace(".", ""))
    return " ".join([each for each in words if each not in _LEGAL_FORMS] or words)


@lru_cache(maxsize=20_000)
def title_key(title: str) -> str:
    """Return a title without case, accents and signs."""
    return " ".join(_WORD.findall(plain_letters(title)))
