# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the journal to a file of another kind, by the file's ending; change nothing in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import IncomingContact, OutgoingContact, UnknownEnding
from networkjournal.i18n import _
from networkjournal.services.exchange import (
    calendar,
    csv_out,
    google_out,
    known,
    outlook_out,
    target,
    vcard_out,
)
from networkjournal.services.exchange.decoding import LARGEST_EXPORT
from networkjournal.store import dump
from networkjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Wish:
    """Say what is to be written: `ids` of some people, or None for all there is.

    Some people are written to be handed on: without notes, tags and who introduced them, unless
    `private` says so. All there is, is one's own copy and always whole.
    `program` is the one that a .csv is for, `google` or `outlook`; else it is our own list. For an
    .ics it may be NEXT_STEPS: these too, beside the meetings.
    """

    program: str = ""
    ids: frozenset[int] | None = None
    private: bool = False


_Writer = Callable[[Journal, datetime, Wish], tuple[Iterable[bytes], int]]
"""Gives what is to be written, in pieces, and how many rows, people or meetings that is."""
EVERYTHING = Wish()
NEXT_STEPS = "next-steps"
PROGRAMS = {"": csv_out.write, "google": google_out.write, "outlook": outlook_out.write}


def check_ending(path: Path, wish: Wish = EVERYTHING) -> None:
    """Raise UnknownEnding for a file of whose kind nothing, or not what is wished, can be said."""
    _writer(path, wish)


def export(journal: Journal, path: Path, now: datetime, wish: Wish = EVERYTHING) -> int:
    """Write the file, whole or not at all; return how many rows, people or meetings it holds."""
    write = _writer(path, wish)
    target.check(path, journal.path)
    with journal.snapshot():
        content, count = write(journal, now, wish)
        target.write(path, content)
    return count


def _writer(path: Path, wish: Wish) -> _Writer:
    writers = _WRITERS
    if wish.program == NEXT_STEPS:
        writers = {".ics": _with_next_steps}
    elif wish.program:
        writers = {".csv": _csv}
    elif wish.ids is not None:
        writers = {".csv": _csv, ".vcf": _vcard}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UnknownEnding(path, writers)
    return writer


def _all(journal: Journal, _now: datetime, _wish: Wish) -> tuple[Iterable[bytes], int]:
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


def _csv(_journal: Journal, _now: datetime, wish: Wish) -> tuple[Iterable[bytes], int]:
    people = list(_people(wish))
    return [PROGRAMS[wish.program](people)], len(people)


def _vcard(_journal: Journal, _now: datetime, wish: Wish) -> tuple[Iterable[bytes], int]:
    people = list(_people(wish, photos=True))
    return [vcard_out.write(people)], len(people)


def _calendar(journal: Journal, now: datetime, _wish: Wish) -> tuple[Iterable[bytes], int]:
    content, count = calendar.coming(journal.reader, journal.settings().me, now)
    return [content], count


def _with_next_steps(journal: Journal, now: datetime, _wish: Wish) -> tuple[Iterable[bytes], int]:
    content, count = calendar.coming_and_next(journal.reader, journal.settings(), now)
    return [content], count


_WRITERS: Mapping[str, _Writer] = {
    ".json": _all,
    ".csv": _csv,
    ".vcf": _vcard,
    ".ics": _calendar,
}


def _people(wish: Wish, *, photos: bool = False) -> Iterator[OutgoingContact]:
    own = known.own_names()
    for contact_id, person in known.everybody(wish.ids, photos=photos).items():
        given = _outgoing(person, own[contact_id])
        if wish.ids is not None and not wish.private:
            given = replace(given, notes="", tags=(), introduced_by="")
        yield given


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
        tags=person.tags,
        photo=person.photo,
        introduced_by=person.introduced_by,
    )
