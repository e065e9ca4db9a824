# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a whole name is put together of its parts, and taken apart again; know no file."""

from collections.abc import Mapping

from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.services.exchange.text import fold

PARTS = (
    PersonColumn.PREFIX,
    PersonColumn.GIVEN,
    PersonColumn.MIDDLE,
    PersonColumn.FAMILY,
    PersonColumn.SUFFIX,
)
# How somebody is addressed is no part of the name; a degree is.
_COURTESY = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "sir", "madam", "herr", "frau", "fraulein",
    "m", "mme", "mlle", "monsieur", "madame", "mademoiselle",
    "sr", "sra", "srta", "senor", "senora", "senorita", "senhor", "senhora",
    "sig", "sigra", "signor", "signora", "dhr", "mevr", "mevrouw", "heer", "hr", "fr",
})  # fmt: skip


def joined(parts: Mapping[PersonColumn, str]) -> str:
    """Give the whole name; nothing where there is neither a given nor a family name."""
    if not (parts[PersonColumn.GIVEN] or parts[PersonColumn.FAMILY]):
        return ""
    prefix = " ".join(
        word for word in parts[PersonColumn.PREFIX].split() if fold(word) not in _COURTESY
    )
    return " ".join(filter(None, (prefix, *(parts[each] for each in PARTS[1:]))))


def apart(name: str, given: str, family: str) -> dict[PersonColumn, str]:
    """Give parts that `joined` makes the same name of; all in the given name if need be."""
    parts = dict.fromkeys(PARTS, "")
    name, given, family = (" ".join(each.split()) for each in (name, given, family))
    if not (given or family):
        given, _blank, family = name.rpartition(" ")
    found = _between(name, given, family) if given or family else None
    if found is not None:
        before, middle, after = found
        parts |= {
            PersonColumn.PREFIX: before,
            PersonColumn.GIVEN: given,
            PersonColumn.MIDDLE: middle,
            PersonColumn.FAMILY: family,
            PersonColumn.SUFFIX: after,
        }
    if joined(parts) != name:
        parts = dict.fromkeys(PARTS, "") | {PersonColumn.GIVEN: name}
    return parts


def _between(name: str, given: str, family: str) -> tuple[str, str, str] | None:
    """Give what stands before, between and after the two names; None where they are not there."""
    before, found, rest = f" {name} ".partition(f" {given} ") if given else ("", " ", f" {name} ")
    if not found:
        return None
    if not family:
        return before.strip(), "", rest.strip()
    middle, found, after = f" {rest.strip()} ".partition(f" {family} ")
    if not found:
        return None
    return before.strip(), middle.strip(), after.strip()
