# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep a paper on one page, whichever size it is printed on; know nothing of what it is about."""

from bisect import bisect_left
from collections.abc import Callable

from networkjournal.ui import printing
from networkjournal.ui.paper_layout import Paper
from networkjournal.ui.paper_stack import Stack

_SIZES: tuple[printing.Page, ...] = ("A4", "Letter")


def longest(html: Callable[[int], str], most: int) -> str:
    """Return the longest paper that is one page; `html` gives it with so many of everything."""

    def too_long(count: int) -> bool:
        paper = Paper(html(count))
        return any(len(Stack([paper], printing.page_layout(size))) > 1 for size in _SIZES)

    return html(max(bisect_left(range(1, most + 1), True, key=too_long), 1))
