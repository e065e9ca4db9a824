# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what earlier imports taught: the meanings that somebody gave to statuses and headings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.domain.settings import ImportWords
from networkjournal.domain.sheet import Column, Standing
from networkjournal.domain.words import Ending, Stage
from networkjournal.services.exchange import sheet_statuses
from networkjournal.services.exchange.text import fold

_STANDINGS: dict[str, Standing] = {one.value: one for kind in (Stage, Ending) for one in kind}


@dataclass(frozen=True, slots=True)
class Learnt:
    """Hold meanings by the folded words that had them."""

    statuses: Mapping[str, Standing] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)
    of_people: Mapping[str, PersonColumn] = field(default_factory=dict)


def learnt(words: ImportWords) -> Learnt:
    """Give what the settings of a journal have kept."""
    return Learnt(
        {word: _STANDINGS[value] for word, value in words.statuses.items() if value in _STANDINGS},
        {word: Column(name) for word, name in words.columns.items() if name in list(Column)},
        {
            word: PersonColumn(name)
            for word, name in words.people.items()
            if name in list(PersonColumn)
        },
    )


def status_word(status: str) -> str:
    """Give the word under which the meaning of a status is kept."""
    return sheet_statuses.remember_as(status)


def heading_word(heading: str) -> str:
    """Give the word under which the meaning of a heading is kept."""
    return fold(heading) or heading
