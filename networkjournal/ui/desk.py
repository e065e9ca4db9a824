# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every view is handed: where to read, what to do, how it looks, what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from networkjournal.domain.ports import Reader
    from networkjournal.domain.settings import Settings
    from networkjournal.services.bundle import Services
    from networkjournal.ui.long_changes import LongChanges
    from networkjournal.ui.theme import Theme


class Readable(Protocol):
    """Have a reader; a journal loads it when it is first asked for."""

    @property
    def reader(self) -> "Reader":
        """Return the reader."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold what a view works with; `now` gives an aware local time and can be a fixed one."""

    source: Readable
    services: "Services"
    theme: "Theme"
    now: Callable[[], datetime]
    writable: bool = True
    long: "LongChanges | None" = None
    """Where changes of very many rows go; without it they are made at once."""

    @property
    def reader(self) -> "Reader":
        """Return what reads the journal."""
        return self.source.reader

    def today(self) -> date:
        """Return the day on the wall."""
        return self.now().date()

    def settings(self) -> "Settings":
        """Return the settings as they stand."""
        return self.services.settings.get()
