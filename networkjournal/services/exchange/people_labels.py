# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which columns of a table of people belong together: a value and what it is called.

Also the few columns that only our own lists for other programs use. Knows nothing of people.
"""

import re
from collections.abc import Sequence

from networkjournal.services.exchange import people_headings
from networkjournal.services.exchange.linkedin import HEADINGS as OF_LINKEDIN
from networkjournal.services.exchange.text import fold, one_line
from networkjournal.services.exchange.vcard import LABELS

USER_DAY = "connected-on:"
USER_EMAILS = "e-mails:"
USER_LINKEDIN = "linkedin:"
USER_ID = "id:"
"""How the cells begin that our list for Outlook puts in the fields which one names oneself."""
OURS = USER_DAY, USER_EMAILS, USER_LINKEDIN, USER_ID
CONNECTED = "Connected on"
ID = "Network Journal ID"
"""What a list for Google calls the day of connecting, and our own name for somebody."""
LINKEDIN = "LinkedIn"
_VALUE = re.compile(r"value$", re.IGNORECASE)
_USER = frozenset({"user", "benutzer", "utilisateur", "usuario", "utente", "gebruiker"})
_WORDS = frozenset({*LABELS.values(), "work fax", "home fax"})
_IN_PAIRS = "Custom Field ", "Event "
_UNSAID = (
    "photo fileas initials gender priority private sensitivity account language keywords"
    " emailtype emaildisplayname initialen geschlecht prioritat privat vertraulichkeit sprache"
    " konto emailtyp initiales sexe priorite prive criterediffusion langue compte"
    " typedemessagerie iniciales sexo prioridad privado caracter idioma cuenta"
    " tipodecorreoelectronico iniciais prioridade conta tipodeemail iniziali sesso priorita"
    " privato riservatezza lingua tipopostaelettronica geslacht prioriteit gevoeligheid taal"
)
_SAYS_NOTHING = frozenset(_UNSAID.split())
"""Columns in which a program keeps what it made up itself, or how it shows somebody."""
_BORN = "birthyear", "birthmonth", "birthday"


def label(text: str) -> str:
    """Give a label as cards have it; Google marks the one that is preferred with a star."""
    text = one_line(text).removeprefix("*").strip()
    word = text.casefold()
    word = "cell" if word == "mobile" else word
    return word if word in _WORDS else text


def label_of(header: Sequence[str], place: int) -> tuple[str, int | None]:
    """Give what a column's values are called, and the place of a column that says so for each."""
    found = people_headings.meaning(header[place])
    beside = None
    for word in ("Label", "Type"):
        name = _VALUE.sub(word, header[place])
        if name != header[place] and name in header:
            beside = list(header).index(name)
            break
    return (found.label if found else ""), beside


def named(header: Sequence[str], start: str) -> list[tuple[int, int]]:
    """Give the places of Google's events, own fields and the like: what each is, and its value."""
    places = {heading: place for place, heading in enumerate(header)}
    found = []
    for heading, place in places.items():
        label_at = places.get(_VALUE.sub("Label", heading), place)
        if heading.startswith(start) and label_at != place:
            found.append((label_at, place))
    return found


def is_helper(header: Sequence[str], place: int) -> bool:
    """Tell a column of an address book that says nothing about somebody by itself."""
    heading = header[place]
    word = people_headings.bare(heading)
    if word in _SAYS_NOTHING | _USER or heading.startswith(_IN_PAIRS):
        return True
    if heading.endswith(" - Formatted"):
        return heading.replace("Formatted", "Street") in header
    return heading.endswith((" - Label", " - Type"))


def is_connected(text: str) -> bool:
    """Tell whether an event is the day of connecting."""
    return fold(text) in OF_LINKEDIN["connected"]


def users(header: Sequence[str]) -> list[int]:
    """Give the places of the fields which one names oneself in Outlook."""
    return [n for n, heading in enumerate(header) if people_headings.bare(heading) in _USER]


def born(header: Sequence[str]) -> tuple[int, int, int] | None:
    """Give the places of year, month and day of birth where each has a column of its own."""
    places = {fold(heading): place for place, heading in enumerate(header)}
    if any(word not in places for word in _BORN):
        return None
    year, month, day = (places[word] for word in _BORN)
    return year, month, day
