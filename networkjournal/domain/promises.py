# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a form says of a promise, and in which order promises stand; knows no journal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from networkjournal.domain.edits import lines_too_long
from networkjournal.domain.rows import Promise
from networkjournal.domain.settings import past_problem, plausible
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class PromiseFields:
    """Hold what a form says of a promise; `by_me` tells whose it is."""

    text: str = ""
    by_me: bool = True
    due: date | None = None
    said_on: date | None = None

    @classmethod
    def of(cls, row: Promise) -> Self:
        """Return the fields of a promise as they are stored."""
        return cls(row.text, row.by_me, row.due, row.said_on)

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(text=self.text)
        if not self.text.strip():
            found["text"] = _("What was promised?")
        if self.due is not None and not plausible(self.due, today):
            found["due"] = _("This date cannot be right.")
        if self.said_on is not None:
            found |= past_problem("said_on", self.said_on, today)
        return found


def in_order(promises: Iterable[Promise]) -> list[Promise]:
    """Return what is open first, by the day it is due; then what is done, the latest first."""
    whole = list(promises)
    still = [one for one in whole if one.done_on is None]
    done = [one for one in whole if one.done_on is not None]
    still.sort(key=lambda one: (one.due or date.max, one.id))
    done.sort(key=lambda one: (one.done_on or date.min, one.id), reverse=True)
    return still + done
