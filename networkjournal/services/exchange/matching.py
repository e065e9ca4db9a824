# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the decision who an incoming contact is, among the journal's people and those before it.

The first of these that holds decides:

1. The same UID: the same person.
2. The same LinkedIn address: the same person.
3. The same e-mail address and a name that fits (see one_mailbox): the same person; but doubtful
   where it does not fit (a mailbox of two people), or where the LinkedIn addresses, the birthdays
   or the UIDs in one file differ. Two programs each have a UID of their own for one person.
4. Neither side has an address of these kinds, and name, organization, title, date and phones are
   identical: the same person. So a row that was kept apart is found again by the next import.
5. The same name and date of connecting, LinkedIn addresses not different: the same person;
   doubtful where several people are of that name and date.
6. The same name and organization, a date missing on either side, LinkedIn addresses not
   different: doubtful.
7. The same name and phone number, LinkedIn addresses not different: doubtful.

Else the contact is new. A phone number alone decides nothing. Doubtful contacts are kept apart
unless a person says otherwise.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from networkjournal.domain.exchange import IncomingContact, Known, Match, MatchKind, MatchReason
from networkjournal.services.exchange.keys import Identity, Keys, keys_of
from networkjournal.services.exchange.one_mailbox import fit

# So many people of one name and date are told apart, and so many of one mailbox weighed whose name
# is written otherwise; more only make it slow.
_CROWD = 100

_Key = TypeVar("_Key")


class _Person:
    """Know the strong keys of one person: of the journal (`known`) or of this import (`batch`)."""

    __slots__ = (
        "batch", "birthdays", "connected_on", "file", "known", "name", "names", "uid", "url",
    )  # fmt: skip

    def __init__(self, keys: Keys, known: int | str | None, batch: int | None) -> None:
        self.known = known
        self.batch = batch
        self.name = keys.name
        self.names: tuple[str, ...] = ()
        """How others than the first row of theirs call them; all of these must fit."""
        self.url = keys.url
        self.connected_on = keys.connected_on
        self.birthdays = (keys.birthday,) if keys.birthday else ()
        self.file, self.uid = keys.file, keys.uid

    def contradicts(self, keys: Keys) -> bool:
        """Tell whether both sides name a LinkedIn address, and not the same."""
        return bool(self.url and keys.url) and self.url != keys.url

    def is_another(self, keys: Keys) -> bool:
        """Tell whether an address, a birthday or the UIDs of one file speak against it."""
        if self.contradicts(keys):
            return True
        if keys.uid and self.uid and keys.file and keys.file == self.file and keys.uid != self.uid:
            return True
        born = keys.birthday
        return bool(born and self.birthdays) and not any(
            _agree(born, each) for each in self.birthdays
        )

    def fits(self, name: str, email: str) -> bool:
        """Tell whether a name at the same mailbox may be theirs."""
        return fit(self.name, name, email) and all(fit(each, name, email) for each in self.names)

    def learn(self, keys: Keys) -> None:
        """Take in what a row of theirs says."""
        self.url = self.url or keys.url
        self.connected_on = self.connected_on or keys.connected_on
        if keys.birthday and not self.birthdays:
            self.birthdays = (keys.birthday,)
        if keys.uid and keys.file:
            self.file, self.uid = keys.file, keys.uid
        if keys.name and keys.name != self.name and keys.name not in self.names:
            self.names = (*self.names, keys.name)


_Found = tuple[MatchKind, MatchReason, _Person | None]
_NEW: _Found = (MatchKind.NEW, MatchReason.NOTHING, None)
# Nearly every key has one person only; a list for each would double the time.
_Crowd = _Person | list[_Person]


class Matcher:
    """Decide for one contact after the other; each one decided is known to the next."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self._uids: dict[str, _Person] = {}
        self._urls: dict[str, _Person] = {}
        self._emails: dict[str, _Crowd] = {}
        self._boxes: dict[tuple[str, str], _Crowd] = {}
        self._identities: dict[Identity, _Person] = {}
        self._dated: dict[tuple[str, date], _Crowd] = {}
        self._employed: dict[tuple[str, str], _Crowd] = {}
        self._called: dict[tuple[str, str], _Crowd] = {}
        self._made = 0
        people: dict[int | str, _Person] = {}
        for contact in known:
            keys = keys_of(contact)
            # One who is known in several ways is one person, told first as they are now.
            person = people.setdefault(contact.id, _Person(keys, contact.id, None))
            if keys.birthday and keys.birthday not in person.birthdays:
                person.birthdays = (*person.birthdays, keys.birthday)
            self._enter(keys, person)

    def match(self, contact: IncomingContact, *, trusted: bool = False) -> Match:
        """Say who the contact is; `trusted` takes whom a doubtful one looks like for the same."""
        keys = keys_of(contact)
        kind, reason, person = self._find(keys)
        if trusted and kind is MatchKind.DOUBTFUL:
            kind = MatchKind.SAME
        if kind is MatchKind.SAME and person is not None:
            person.learn(keys)
            self._enter(keys, person)
            return Match(kind, reason, person.known, person.batch)
        made = _Person(keys, None, self._made)
        self._made += 1
        self._enter(keys, made)
        if person is None:
            return Match(kind, reason, None, made.batch)
        return Match(kind, reason, person.known, made.batch, person.batch)

    def _find(self, keys: Keys) -> _Found:
        return (
            self._by_unique_key(keys)
            or self._by_email(keys)
            or self._by_identity(keys)
            or self._by_date(keys)
            or self._by_organization(keys)
            or self._by_phone(keys)
            or _NEW
        )

    def _by_unique_key(self, keys: Keys) -> _Found | None:
        if keys.uid and (person := self._uids.get(keys.uid)):
            return MatchKind.SAME, MatchReason.UID, person
        if keys.url and (person := self._urls.get(keys.url)):
            return MatchKind.SAME, MatchReason.LINKEDIN, person
        return None

    def _by_email(self, keys: Keys) -> _Found | None:
        doubtful: _Found | None = None
        for email in keys.emails:
            crowd = _people(self._emails.get(email))
            if not crowd:
                continue
            # Whoever is called just so comes first, also beyond what a crowd holds.
            so = [person for person in crowd[:1] if person.name == keys.name]
            so += _people(self._boxes.get((email, keys.name)))
            for place, person in enumerate((*so, *crowd)):
                if place >= len(so) and not person.fits(keys.name, email):
                    reason = MatchReason.EMAIL_OF_ANOTHER_NAME
                elif person.is_another(keys):
                    reason = MatchReason.EMAIL_OF_ANOTHER_CARD
                else:
                    return MatchKind.SAME, MatchReason.EMAIL, person
                doubtful = doubtful or (MatchKind.DOUBTFUL, reason, person)
        return doubtful

    def _by_identity(self, keys: Keys) -> _Found | None:
        person = self._identities.get(keys.identity) if keys.identity else None
        return (MatchKind.SAME, MatchReason.IDENTICAL, person) if person else None

    def _by_date(self, keys: Keys) -> _Found | None:
        if not keys.name or keys.connected_on is None:
            return None
        found = _people(self._dated.get((keys.name, keys.connected_on)))
        people = [person for person in found if not person.contradicts(keys)]
        if not people:
            return None
        if len(people) > 1:
            return MatchKind.DOUBTFUL, MatchReason.SEVERAL, people[0]
        return MatchKind.SAME, MatchReason.NAME_AND_DATE, people[0]

    def _by_organization(self, keys: Keys) -> _Found | None:
        if not keys.name or not keys.organization:
            return None
        for person in _people(self._employed.get((keys.name, keys.organization))):
            undated = keys.connected_on is None or person.connected_on is None
            if undated and not person.contradicts(keys):
                return MatchKind.DOUBTFUL, MatchReason.NAME_AND_ORGANIZATION, person
        return None

    def _by_phone(self, keys: Keys) -> _Found | None:
        if not keys.name:
            return None
        for phone in keys.phones:
            for person in _people(self._called.get((keys.name, phone))):
                if not person.contradicts(keys):
                    return MatchKind.DOUBTFUL, MatchReason.NAME_AND_PHONE, person
        return None

    def _enter(self, keys: Keys, person: _Person) -> None:
        """Let the person be found by these keys; whoever had a key before keeps it."""
        if keys.uid:
            self._uids.setdefault(keys.uid, person)
        if keys.url:
            self._urls.setdefault(keys.url, person)
        for email in keys.emails:
            _join(self._emails, email, person)
            if self._emails[email] is not person or keys.name != person.name:
                _join(self._boxes, (email, keys.name), person)
        if keys.identity:
            self._identities.setdefault(keys.identity, person)
        if keys.name and keys.connected_on:
            _join(self._dated, (keys.name, keys.connected_on), person)
        if keys.name and keys.organization:
            _join(self._employed, (keys.name, keys.organization), person)
        for phone in keys.phones if keys.name else ():
            _join(self._called, (keys.name, phone), person)


def _agree(born: str, other: str) -> bool:
    """Compare two birthdays; one may keep its year private."""
    if born.startswith("--") or other.startswith("--"):
        return born[-5:] == other[-5:]
    return born == other


def _people(crowd: _Crowd | None) -> list[_Person]:
    if crowd is None:
        return []
    return crowd if isinstance(crowd, list) else [crowd]


def _join(index: dict[_Key, _Crowd], key: _Key, person: _Person) -> None:
    crowd = index.setdefault(key, person)
    if crowd is person:
        return
    people = _people(crowd)
    if person not in people and len(people) < _CROWD:
        index[key] = [*people, person]
