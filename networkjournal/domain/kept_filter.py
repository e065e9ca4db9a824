# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every filter of a list has: chips in words, and a text that it is kept as.

Knows nothing of what is asked for. What was stored and cannot be right takes the default.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar, Self

from networkjournal.domain import plain_values as read
from networkjournal.i18n import _

MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class Chip:
    """Hold one thing that a filter asks for; `fields` are what it stands in."""

    fields: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class KeptFilter:
    """Hold what is looked for; each kind of list adds its own fields and their readers."""

    readers: ClassVar[Mapping[str, read.Reader]]

    text: str = ""

    @property
    def is_default(self) -> bool:
        """Tell whether this asks for nothing."""
        return self == type(self)()

    def without(self, chip: Chip) -> Self:
        """Return the filter without what the chip says."""
        default = type(self)()
        return replace(self, **{name: getattr(default, name) for name in chip.fields})

    def plain(self) -> dict[str, Any]:
        """Return what differs from the default, as JSON values."""
        default = type(self)()
        given = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {name: _plain(value) for name, value in given if value != getattr(default, name)}

    def to_json(self) -> str:
        """Return the filter as text; what is as by default is left out."""
        return json.dumps(self.plain())

    @classmethod
    def of(cls, plain: Any) -> Self:
        """Return the filter from JSON values; each that cannot be right takes the default."""
        return cls(**read.right(plain, cls.readers))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the filter from its text, whatever that holds."""
        return cls.of(read.parsed(text))


def name_problems(name: str) -> dict[str, str]:
    """Return what is wrong with the name of a view."""
    if not name.strip():
        return {"name": _("What is this view called?")}
    if len(name) > MOST_NAME:
        return {"name": _("A name has {most} letters at most.").format(most=MOST_NAME)}
    return {}


def with_place(text: str, change: Callable[[Any], Any]) -> str:
    """Return the text of a view in which `change` names the organization otherwise.

    None leaves it out; without an organization the text stays as it is, whatever it holds.
    """
    plain = read.parsed(text)
    asked = plain.get("filter") if isinstance(plain, dict) else None
    if not isinstance(asked, dict) or "organization_id" not in asked:
        return text
    place = change(asked.pop("organization_id"))
    if place is not None:
        asked["organization_id"] = place
    return json.dumps(plain)


def listed(words: str, names: Iterable[str]) -> str:
    """Put the names into the words; no names, no words."""
    joined = ", ".join(names)
    return words.format(names=joined) if joined else ""


def either(asked: bool | None, yes: str, no: str) -> str:
    """Return the words for what is asked for, none where it does not matter."""
    if asked is None:
        return ""
    return yes if asked else no


def place_words(organization_id: int | None, name: str) -> str:
    """Return the words for one organization; `name` may not be known yet."""
    if organization_id is None:
        return ""
    return _("At {name}").format(name=name) if name else _("At one organization")


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value
