# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how the journal's people are shown to the matching; few queries, however many they are."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from networkjournal.domain.exchange import IncomingContact, IncomingValue, Known
from networkjournal.domain.web_address import is_linkedin_page
from networkjournal.services import former_people
from networkjournal.services.exchange.former import known_by
from networkjournal.store import models as m
from networkjournal.store.reading.records import tuples

_MOST = 500  # ids in one query
_Values = dict[int, list[tuple[str, str]]]


def last_change() -> int:
    """Return the number of the journal's last change; it grows with each step."""
    return int(m.JournalCopy.select(m.JournalCopy.change).scalar())


def all_known() -> Iterator[Known]:
    """Give what tells each person of the journal from others; the trash is left out."""
    organizations = _organizations()
    emails, phones = _values(m.ContactEmail), _values(m.ContactPhone)
    for row in _rows(m.Contact.trashed_at.is_null()):
        contact_id, own, uid = int(row[0]), str(row[1]), str(row[-1])
        yield Known(
            id=contact_id,
            uid=uid or own,
            linkedin_url=row[6],
            emails=tuple(value for value, _label in emails.get(contact_id, ())),
            name=row[2],
            organization=organizations.get(row[5], ""),
            connected_on=row[11],
            title=row[10],
            phones=tuple(value for value, _label in phones.get(contact_id, ())),
            birthday=row[9],
        )
        if uid:
            # A file that was written before the contact had another program's name for it.
            yield Known(id=contact_id, uid=own)
        for page in row[7].split("\n") if row[7] else ():
            if is_linkedin_page(page):
                # Of somebody who was merged into this one: their row comes again with each list.
                yield Known(id=contact_id, linkedin_url=page)
    untrashed = m.Contact.trashed_at.is_null()
    aliases = m.ContactAlias.select(m.ContactAlias.contact_id, m.ContactAlias.uid).join(m.Contact)
    for contact_id, uid in aliases.where(untrashed).tuples().iterator():
        if not former_people.is_alias(uid):
            yield known_by(contact_id, uid)


def as_incoming(ids: Iterable[int]) -> dict[int, IncomingContact]:
    """Give people of the journal in the shape in which files describe them.

    Of a picture it says only that there is one.
    """
    wanted = sorted(ids)
    found: dict[int, IncomingContact] = {}
    organizations = _organizations() if len(wanted) > _MOST else {}
    for start in range(0, len(wanted), _MOST):
        some = wanted[start : start + _MOST]
        organizations = organizations or _organizations(some)
        beside = _Beside(some)
        beside.note_photos(some)
        for row in _rows(m.Contact.id.in_(some)):
            found[row[0]] = _person(row, organizations, beside)
    return found


def everybody(
    ids: Collection[int] | None = None, *, photos: bool = False
) -> dict[int, IncomingContact]:
    """Give all people of the journal, or these, by their names; not what lies in the trash."""
    beside = _Beside(trash=False)
    if photos:
        beside.read_photos(ids)
    organizations = _organizations()
    rows = sorted(
        _rows(m.Contact.trashed_at.is_null()), key=lambda row: (row[2].casefold(), row[0])
    )
    return {
        row[0]: _person(row, organizations, beside) for row in rows if ids is None or row[0] in ids
    }


def own_names() -> dict[int, str]:
    """Give the names (UUIDs) under which the journal itself exports its people."""
    return dict(tuples(m.Contact.select(m.Contact.id, m.Contact.uuid)))


class _Beside:
    """Hold what is kept of people in other tables, by their ids."""

    def __init__(self, ids: list[int] | None = None, *, trash: bool = True) -> None:
        """Read it of these or of all; without `trash` nobody there is named."""
        self.emails, self.phones = _values(m.ContactEmail, ids), _values(m.ContactPhone, ids)
        self.tags: dict[int, list[str]] = {}
        bears = m.ContactTag
        query = bears.select(bears.contact_id, m.Tag.name).join(m.Tag)
        for contact_id, tag in tuples(_of(query, bears, ids).order_by(bears.id)):
            self.tags.setdefault(contact_id, []).append(tag)
        came = m.Introduction
        by = came.select(came.contact_id, m.Contact.name)
        by = _of(by.join(m.Contact, on=came.by_id == m.Contact.id), came, ids)
        self.introduced_by: dict[int, str] = dict(
            tuples(by if trash else by.where(m.Contact.trashed_at.is_null()))
        )
        self.photos: dict[int, bytes] = {}

    def note_photos(self, ids: list[int]) -> None:
        """Note of whom there is a picture."""
        query = _of(m.ContactPhoto.select(m.ContactPhoto.contact_id), m.ContactPhoto, ids)
        self.photos = dict.fromkeys((contact_id for (contact_id,) in tuples(query)), b"kept")

    def read_photos(self, ids: Collection[int] | None) -> None:
        """Read the pictures of these people, or of all."""
        photo = m.ContactPhoto
        query = photo.select(photo.contact_id, photo.content)
        for contact_id, content in query.tuples().iterator():
            if ids is None or contact_id in ids:
                self.photos[contact_id] = bytes(content)


def _of(query: Any, model: Any, ids: list[int] | None) -> Any:
    return query if ids is None else query.where(model.contact_id.in_(ids))


def _person(row: Any, organizations: dict[int, str], beside: _Beside) -> IncomingContact:
    return IncomingContact(
        name=row[2],
        given_name=row[3],
        family_name=row[4],
        organization=organizations.get(row[5], ""),
        title=row[10],
        emails=tuple(IncomingValue(*value) for value in beside.emails.get(row[0], ())),
        phones=tuple(IncomingValue(*value) for value in beside.phones.get(row[0], ())),
        links=tuple(row[7].split("\n")) if row[7] else (),
        linkedin_url=row[6],
        city=row[8],
        birthday=row[9],
        notes=row[12],
        connected_on=row[11],
        uid=row[13],
        tags=tuple(beside.tags.get(row[0], ())),
        photo=beside.photos.get(row[0], b""),
        introduced_by=beside.introduced_by.get(row[0], ""),
    )


def _rows(where: Any) -> Any:
    c = m.Contact
    query = c.select(
        c.id, c.uuid, c.name, c.given_name, c.family_name, c.organization_id, c.linkedin_url,
        c.links, c.city, c.birthday, c.title, c.connected_on, c.notes, c.uid,
    )  # fmt: skip
    return query.where(where).tuples().iterator()


def _organizations(of: list[int] | None = None) -> dict[int, str]:
    """Give the names of all organizations, or of those where these people work."""
    query = m.Organization.select(m.Organization.id, m.Organization.name)
    if of is not None:
        there = m.Contact.select(m.Contact.organization_id).where(m.Contact.id.in_(of))
        query = query.where(m.Organization.id.in_(there))
    return dict(tuples(query))


def _values(model: type[m.ContactEmail | m.ContactPhone], ids: list[int] | None = None) -> _Values:
    query = _of(model.select(model.contact_id, model.value, model.label), model, ids)
    found: _Values = {}
    for contact_id, value, label in tuples(query.order_by(model.position, model.id)):
        found.setdefault(contact_id, []).append((value, label))
    return found
