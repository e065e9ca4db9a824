# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Finds the lines of a note that begin with a day, such as `2026-11-03 Lunch`; knows no rows."""

import re
from collections.abc import Iterator
from datetime import date

_DATED = re.compile(
    r"^[ \t]*(?:[#>*+-]+[ \t]+)?(?:\*\*)?([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])(?:\*\*)?"
    r"[ \t]*[:,.–—-]?[ \t]*(\S.*)?$",
    re.MULTILINE,
)


def dated_lines(note: str) -> Iterator[tuple[date, str]]:
    """Yield day and text of each line that begins with a day; a day that is none is plain text.

    Where nothing stands behind the day, the next line is its text.
    """
    for found in _DATED.finditer(note):
        try:
            day = date.fromisoformat(found[1])
        except ValueError:
            continue
        text = found[2] or _next_line(note, found.end())
        if text.strip():
            yield day, text.strip()


def _next_line(note: str, end: int) -> str:
    line = note[end + 1 :].partition("\n")[0]
    return "" if _DATED.match(line) else line
