# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a window tries what the journal may refuse; knows nothing of what is tried."""

from collections.abc import Callable

from networkjournal.domain.errors import JournalError


def attempt(tell: Callable[[str], object], change: Callable[..., object], *values: object) -> bool:
    """Make a change, or tell in one sentence why it could not be made; return whether it was."""
    try:
        change(*values)
    except JournalError as error:
        tell(str(error))
        return False
    return True
