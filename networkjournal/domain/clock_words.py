# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a time of the day is read as people write it; know nothing of any language."""

import re
from collections.abc import Collection
from datetime import time

from networkjournal.domain.date_words import folded

_HALF = 12
_PARTED = re.compile(r"(\d{1,2})(?: ?[:.h] ?(\d\d))? ?(\D*)")
_AT_ONCE = re.compile(r"(\d{1,2})(\d\d) ?(\D*)")


def read_time(text: str, am: Collection[str] = (), pm: Collection[str] = ()) -> time | None:
    """Return the time that a text says, such as 14:30, 1430, 9 or 2.30 pm; None where none.

    `am` and `pm` hold further words for the two halves of a day, folded, without a last dot.
    """
    plain = folded(text)
    found = _PARTED.fullmatch(plain) or _AT_ONCE.fullmatch(plain)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3].strip(" .")
    if half in {"am", "a.m", "a", *am}:
        hour = hour % _HALF if 1 <= hour <= _HALF else -1
    elif half in {"pm", "p.m", "p", *pm}:
        hour = hour % _HALF + _HALF if 1 <= hour <= _HALF else -1
    elif half not in {"", "h"}:
        return None
    try:
        return time(hour, minute)
    except ValueError:
        return None
