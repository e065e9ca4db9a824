# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of failure that the program knows; anything else is a bug.

A user error is shown at its field, an outside error as one sentence with the way out.
"""

from collections.abc import Mapping


class JournalError(Exception):
    """Be the root of every failure that is told to the user in a plain sentence."""


class UserError(JournalError):
    """Tell which fields cannot be saved as they stand: `problems` maps field to sentence."""

    def __init__(self, problems: Mapping[str, str] | str) -> None:
        self.problems = {"": problems} if isinstance(problems, str) else dict(problems)
        super().__init__(" ".join(self.problems.values()))


class OutsideError(JournalError):
    """Carry one sentence on a file, a disk, a printer or another program, with the way out."""


def refuse(problems: Mapping[str, str]) -> None:
    """Raise what is wrong with the fields, if anything is."""
    if problems:
        raise UserError(problems)
