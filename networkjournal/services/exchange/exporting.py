# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the journal to a file of another kind, by the file's ending; change nothing in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import IncomingContact, OutgoingContact, UnknownEnding
from networkjournal.i18n import _
from networkjournal.services.exchange import calendar, csv_out, known, target, vcard_out
from networkjournal.services.exchange.decoding import LARGEST_EXPORT
from networkjournal.store import dump
from networkjournal.store.journal import Journal

_Writer = Callable[[Journal, datetime], tuple[Iterable[bytes], int]]
"""Gives what is to be written, in pieces, and how many rows, people or meetings that is."""


def check_ending(path: Path) -> None:
    """Raise UnknownEnding for a file of whose kind nothing can be said."""
    _writer(path)


def export(journal: Journal, path: Path, now: datetime) -> int:
    """Write the file, whole or not at all; return how many rows, people or meetings it holds."""
    write = _writer(path)
    target.check(path, journal.path)
    with journal.snapshot():
        content, count = write(journal, now)
        target.write(path, content)
    return count


def _writer(path: Path) -> _Writer:
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UnknownEnding(path, _WRITERS)
    return writer


def _all(journal: Journal, _now: datetime) -> tuple[Iterable[bytes], int]:
    return _readable_again(dump.pieces(journal.database)), dump.count(journal.database)


def _readable_again(pieces: Iterable[str]) -> Iterator[bytes]:
    """Turn text into bytes; refuse what is more than an import takes."""
    size = 0
    for piece in pieces:
        content = piece.encode()
        size += len(content)
        if size > LARGEST_EXPORT:
            sentence = _(
                "A .json file of this journal with its documents would be larger than {size} MB, "
                "too large to be read again. Make a backup instead."
            )
            raise OutsideError(sentence.format(size=LARGEST_EXPORT // (1024 * 1024)))
        yield content


def _csv(_journal: Journal, _now: datetime) -> tuple[Iterable[bytes], int]:
    people = list(_people())
    return [csv_out.write(people)], len(people)


def _vcard(_journal: Journal, _now: datetime) -> tuple[Iterable[bytes], int]:
    people = list(_people())
    return [vcard_out.write(people)], len(people)


def _calendar(journal: Journal, now: datetime) -> tuple[Iterable[bytes], int]:
    content, count = calendar.coming(journal.reader, journal.settings().me, now)
    return [content], count


_WRITERS: Mapping[str, _Writer] = {
    ".json": _all,
    ".csv": _csv,
    ".vcf": _vcard,
    ".ics": _calendar,
}


def _people() -> Iterator[OutgoingContact]:
    own = known.own_names()
    for contact_id, person in known.everybody().items():
        yield _outgoing(person, own[contact_id])


def _outgoing(person: IncomingContact, own: str) -> OutgoingContact:
    return OutgoingContact(
        uid=person.uid or own,
        name=person.name,
        given_name=person.given_name,
        family_name=person.family_name,
        organization=person.organization,
        title=person.title,
        emails=person.emails,
        phones=person.phones,
        links=person.links,
        linkedin_url=person.linkedin_url,
        city=person.city,
        birthday=person.birthday,
        notes=person.notes,
        connected_on=person.connected_on,
    )
