# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find the day by which something is promised in the words of the promise itself."""

from datetime import date

from networkjournal.domain.date_words import DateWords, folded, read_date
from networkjournal.i18n import _

_MOST_WORDS = 4
_ENDS = ".,;!?)"


def said_day(text: str, words: DateWords, today: date) -> date | None:
    """Return the day that ends a text, such as "send it by Friday"; None without one to come."""
    by = frozenset(folded(_("by|until|till|before|on")).split("|"))
    parts = text.split()
    for count in range(1, min(_MOST_WORDS, len(parts) - 1) + 1):
        if folded(parts[-count - 1]) in by:
            found = read_date(" ".join(parts[-count:]).rstrip(_ENDS), words, today)
            return found if found is not None and found > today else None
    return None
