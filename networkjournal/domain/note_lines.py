# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the marks in a line of a note mean while it is typed; the line itself is plain text.

Columns count characters of the line, from 0.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

NEAR = 2_000
"""Characters at either side of a column in which an address is looked for."""
_MARK = re.compile(
    r"(?P<lead>[ \t]*(?:>[ \t]*)*)"
    r"(?:(?:(?P<bullet>[-*+–•])|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>[ \t]+))?"
    r"(?P<box>\[[ xX]\](?=[ \t]|$)[ \t]*)?"
)
_ADDRESS = re.compile(
    r"\[[^\[\]]{0,500}\]\((?P<named>[^\s()]{1,500}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)"
    r"|(?<![^\W_])(?P<bare>(?:https?://|mailto:|tel:)[^\s<>\"]{0,500}[^\s<>\".,;:!?*'”)\]])"
    r"|(?<![^\W_])(?P<web>www\.[^\s<>\"]{1,500}[^\s<>\".,;:!?*'”)\]])"
    r"|(?<![\w.+-])(?P<mail>[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,6})",
    re.IGNORECASE,
)
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


class Change(NamedTuple):
    """Say what stands instead of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class Address(NamedTuple):
    """Hold an address in a line, from `start` to `end`, and where it leads."""

    start: int
    end: int
    leads_to: str


def next_line(line: str, column: int) -> str | None:
    """Return what goes on in the next line, such as `- `; None where the list ends here."""
    found = _mark(line)
    if not _is_marked(found) or column < found.end():
        return ""
    if not line[found.end() :].strip():
        return None
    number, bullet = found["number"], found["bullet"] or ""
    sign = f"{int(number) + 1}{found['dot']}" if number else bullet
    return f"{found['lead']}{sign}{found['gap'] or ''}{'[ ] ' if found['box'] else ''}"


def box(line: str) -> tuple[int, int] | None:
    """Return where the box to tick stands, of three characters; None where there is none."""
    start = _mark(line).start("box")
    return None if start < 0 else (start, start + 3)


def is_ticked(line: str) -> bool:
    """Tell whether the box of a line is ticked."""
    span = box(line)
    return span is not None and line[span[0] + 1] != " "


def ticked(line: str) -> Change:
    """Return what ticks the box of a line or takes the tick away; without a box it gets one."""
    found, span = _mark(line), box(line)
    if span is not None:
        return Change(span[0] + 1, span[0] + 2, " " if is_ticked(line) else "x")
    at = found.end()
    return Change(at, at, "[ ] " if found["gap"] else "- [ ] ")


def addresses(line: str) -> Iterator[Address]:
    """Go through the addresses of pages, mail and calls; others are no links."""
    for found in _ADDRESS.finditer(line):
        leads_to = found["named"] or found["bare"] or found["web"] or f"mailto:{found['mail']}"
        if found["web"]:
            leads_to = f"https://{leads_to}"
        if _SAFE.match(leads_to):
            yield Address(found.start(), found.end(), leads_to)


def address_at(line: str, column: int) -> str:
    """Return where the address at a column leads; empty where there is none."""
    begin = max(column - NEAR, 0)
    for one in addresses(line[begin : column + NEAR]):
        if one.start <= column - begin <= one.end:
            return one.leads_to
    return ""


def places(text: str, words: str) -> list[int]:
    """Return where words begin in a text, whatever their case and accents."""
    wanted, found = words.translate(_PLAIN), list[int]()
    if not wanted:
        return found
    plain = text.lower() if text.isascii() else text.translate(_PLAIN)
    at = plain.find(wanted)
    while at >= 0:
        found.append(at)
        at = plain.find(wanted, at + len(wanted))
    return found


class _Plain(dict[int, str]):
    """Map each character to one without case and accents; the places stay as they were."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_PLAIN = _Plain()


def _mark(line: str) -> re.Match[str]:
    return next(_MARK.finditer(line))  # each of its parts may be empty, so it always matches


def _is_marked(found: re.Match[str]) -> bool:
    return bool(found["gap"] or found["box"] or ">" in found["lead"])
