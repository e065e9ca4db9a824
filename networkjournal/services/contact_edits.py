# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a form changed of a person, apart from what came meanwhile.

Knows no storage: it compares what stood in the form when it opened, what stands in it now, and
what the journal holds at that moment.
"""

from collections.abc import Sequence

Pairs = Sequence[tuple[str, str]]
"""Values and their labels: e-mail addresses, phone numbers."""


def merged_pairs(opened: Pairs, typed: Pairs, stored: Pairs) -> tuple[tuple[str, str], ...]:
    """Bring what a form added, removed and labelled anew into the list as it is now.

    What is not touched in the form stays as it is stored, and what came meanwhile comes last.
    """
    was, now, wanted = dict(opened), dict(stored), dict(typed)
    kept = [
        (value, now.get(value, label) if was.get(value) == label else label)
        for value, label in typed
        if value in now or was.get(value) != label
    ]
    came = [pair for pair in stored if pair[0] not in was and pair[0] not in wanted]
    return (*kept, *came)


def merged_text(opened: str, typed: str, stored: str, between: str) -> str:
    """Return what was typed, with what was written meanwhile below it."""
    if stored == opened or not stored.strip():
        return typed
    added = stored.removeprefix(opened).strip()
    return between.join(part for part in (typed.rstrip(), added) if part)
