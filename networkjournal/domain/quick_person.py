# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One line about a person, read into fields: `Ruth Abara, Dean at Lakeside, ruth@example.org`.

The pieces stand between commas; the first one that is nothing else is the name. What is not
understood becomes a note, so that no word is lost.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.folding import fold
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _

MOST = 2_000
"""Characters up to which a line is read; what is longer is a name that is refused."""
_LONGEST_TAG = 40
_SEPARATOR = re.compile(r"[,;،、，；\t\r\n\0]")
_EMAIL = re.compile(r"<?([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>?")
_LINK = re.compile(r"https?://\S+|(?:www\.)?linkedin\.com/\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9(][0-9 ()/.\-]{4,24}[0-9]")
_LEAST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class QuickPerson:
    """Hold what a line says of a person."""

    name: str = ""
    title: str = ""
    organization: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin_url: str = ""
    links: tuple[str, ...] = ()
    met_how: MetHow | None = None
    tags: tuple[str, ...] = ()
    cadence: Cadence | None = None
    note: str = ""
    introduced_by: str = ""
    introduced: str = ""
    """How the line says it, kept in the note where it is not clear who is meant."""

    def whole_note(self) -> str:
        """Return the note with who introduced them, where that has no place of its own."""
        words = self.introduced
        return "\n".join(part for part in (words[:1].upper() + words[1:], self.note) if part)

    def fields(self) -> ContactFields:
        """Return what of it stands in the form of any person; tags and cadence stand beside."""
        return ContactFields(
            name=self.name,
            title=self.title,
            organization=self.organization,
            emails=tuple((value, "") for value in self.emails),
            phones=tuple((value, "") for value in self.phones),
            linkedin_url=self.linkedin_url,
            links="\n".join(self.links),
            notes=self.whole_note(),
            met_how=self.met_how,
        )

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = self.fields().problems()
        if any(len(tag) > _LONGEST_TAG for tag in self.tags):
            found["tags"] = _("A tag has at most 40 characters.")
        return found


@dataclass(slots=True)
class _Rest:
    """Gather what no piece before has said."""

    said: QuickPerson = field(default_factory=QuickPerson)
    notes: list[str] = field(default_factory=list)


def read_person(text: str, known_organizations: Mapping[str, str] | None = None) -> QuickPerson:
    """Read a line; `known_organizations` goes from folded names to how they are written."""
    if len(text) > MOST:
        return QuickPerson(name=text)
    rest, known = _Rest(), known_organizations or {}
    for raw in _SEPARATOR.split(text):
        piece = _without_addresses(" ".join(raw.split()), rest)
        if piece:
            _read(piece, rest, known)
    return replace(rest.said, note="\n".join(rest.notes))


def _without_addresses(piece: str, rest: _Rest) -> str:
    """Take links, e-mail addresses and tags out of a piece; they may stand beside the name."""
    for word in _LINK.findall(piece):
        link = word if word.lower().startswith("http") else f"https://{word}"
        host = (_host(link) or "").removeprefix("www.")
        if (host == "linkedin.com" or host.endswith(".linkedin.com")) and not (
            rest.said.linkedin_url
        ):
            rest.said = replace(rest.said, linkedin_url=link)
        else:
            rest.said = replace(rest.said, links=(*rest.said.links, link))
    piece = _LINK.sub(" ", piece)
    for address in _EMAIL.findall(piece):
        rest.said = replace(rest.said, emails=(*rest.said.emails, address))
    words = _EMAIL.sub(" ", piece).split()
    tags = tuple(word[1:] for word in words if word.startswith("#") and len(word) > 1)
    rest.said = replace(rest.said, tags=(*rest.said.tags, *tags))
    return " ".join(word for word in words if not (word.startswith("#") and len(word) > 1))


def _read(piece: str, rest: _Rest, known: Mapping[str, str]) -> None:
    said = rest.said
    if _PHONE.fullmatch(piece) and sum(letter.isdigit() for letter in piece) >= _LEAST_DIGITS:
        rest.said = replace(said, phones=(*said.phones, piece))
    elif said.cadence is None and (cadence := _cadence(piece, bare=bool(said.name))):
        rest.said = replace(said, cadence=cadence)
    elif said.name and _read_how(piece, rest, known):
        return
    elif not said.name:
        _read_name(piece, rest, known)
    elif place := _place(piece, known, alone=not said.title or not said.organization):
        title, organization = place
        if (title and said.title) or (organization and said.organization):
            rest.notes.append(piece)
        else:
            rest.said = replace(
                said, title=said.title or title, organization=said.organization or organization
            )
    elif not said.title:
        rest.said = replace(said, title=piece)
    else:
        rest.notes.append(piece)


def _read_how(piece: str, rest: _Rest, known: Mapping[str, str]) -> bool:
    """Take how one met, and through whom; False where the piece says neither."""
    said, by = rest.said, _introducer(piece, known)
    met = _met(piece) if said.met_how is None else None
    if by and said.introduced:
        rest.notes.append(piece)
    elif by:
        how = MetHow.INTRODUCTION if _met(piece) else said.met_how
        rest.said = replace(said, introduced_by=by, introduced=piece, met_how=how)
    elif met is not None:
        rest.said = replace(said, met_how=met)
        if _says_more(piece, met):
            rest.notes.append(piece[0].upper() + piece[1:])
    return bool(by) or met is not None


def _read_name(piece: str, rest: _Rest, known: Mapping[str, str]) -> None:
    """Take the name, with an organization where the piece says `Ruth Abara at Lakeside`."""
    name, _at, place = split_at(piece)
    if name and place:
        organization = known.get(fold(place), place)
        rest.said = replace(rest.said, name=name, organization=organization)
    else:
        rest.said = replace(rest.said, name=piece)


def _place(piece: str, known: Mapping[str, str], *, alone: bool) -> tuple[str, str] | None:
    """Return a title and an organization where a piece names the latter."""
    title, found, place = split_at(piece)
    if found and place:
        return title, known.get(fold(place), place)
    if alone and fold(piece) in known:
        return "", known[fold(piece)]
    return None


def split_at(piece: str) -> tuple[str, bool, str]:
    """Split at the last word that leads to an organization, and tell whether there is one."""
    words = piece.split()
    leads = {fold(word) for word in _("at|@").split("|")}
    for at in range(len(words) - 1, -1, -1):
        if fold(words[at]) in leads and at + 1 < len(words):
            return " ".join(words[:at]), True, " ".join(words[at + 1 :])
    return piece, False, ""


def _cadence(piece: str, *, bare: bool) -> Cadence | None:
    """Return the cadence that a piece such as `cadence B` names; where `bare`, `B` too."""
    words = fold(piece).split()
    if bare and len(words) == 1 and words[0] in ("a", "b", "c"):
        return Cadence(words[0])
    if len(words) == 2 and words[0] == fold(_("cadence")) and words[1] in ("a", "b", "c"):
        return Cadence(words[1])
    return None


def _met(piece: str) -> MetHow | None:
    """Return how one met where a piece says so: `met at alumni evening`."""
    words = fold(piece).split()
    if not words or words[0] not in {fold(word) for word in _("met|know|introduced").split("|")}:
        return None
    found = (how for how, hints in _hints().items() if hints & set(words))
    return next(found, MetHow.OTHER)


def _hints() -> dict[MetHow, set[str]]:
    """Return the words by which one tells how one met, the surest first."""
    hints = {
        MetHow.INTRODUCTION: _("introduced|introduction|through|via"),
        MetHow.INTERVIEW: _("interview|interviews|panel"),
        MetHow.ALUMNI: _("alumni|alumnus|alumna|reunion"),
        MetHow.CAREER_OFFICE: _("career|careers|advisor|adviser"),
        MetHow.FACULTY: _("faculty|professor|lecture|seminar|class"),
        MetHow.FAMILY: _("family|friend|friends|neighbour"),
        MetHow.EVENT: _("event|fair|conference|meetup|evening|dinner|talk|party"),
    }
    return {how: {fold(word) for word in words.split("|")} for how, words in hints.items()}


def _says_more(piece: str, how: MetHow) -> bool:
    """Tell whether a piece says more than how one met."""
    small = {fold(word) for word in _("at|an|a|the|in|by|on").split("|")}
    plain = _("event|interview|alumni|family|introduction|faculty").split("|")
    return bool(set(fold(piece).split()[1:]) - small - {fold(word) for word in plain}) or (
        how is MetHow.OTHER
    )


def _introducer(piece: str, known: Mapping[str, str]) -> str:
    """Return who is named as the one who led to the person; `from` a known place is none."""
    words = piece.split()
    for lead in sorted(_("from|introduced by|met through|through|via").split("|"), key=len)[::-1]:
        long = len(lead.split())
        if fold(" ".join(words[:long])) == fold(lead):
            name = " ".join(words[long:])
            return "" if fold(name) in known else name
    return ""


def _host(link: str) -> str | None:
    try:
        return urlsplit(link).hostname
    except ValueError:
        return None
