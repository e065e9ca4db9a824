# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How one person came and whom they led to, and what a form says of it."""

from dataclasses import dataclass
from datetime import date

from networkjournal.domain.edits import lines_too_long
from networkjournal.domain.introduction_words import Named
from networkjournal.domain.settings import plausible
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class Known:
    """Name a person; `about` is title and organization."""

    id: int
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """Show a person's place: `above` ends with who introduced them, `led` is sorted by name.

    `turndown` is the no that led to them.
    """

    person: Known
    above: tuple[Known, ...] = ()
    led: tuple[Known, ...] = ()
    turndown_id: int | None = None
    turndown: Named | None = None
    on: date | None = None
    note: str = ""

    @property
    def by(self) -> Known | None:
        """Return who introduced the person."""
        return self.above[-1] if self.above else None


@dataclass(frozen=True, slots=True)
class IntroductionFields:
    """Hold what a form says of how a person came.

    `by_name` is somebody who is not known yet, and becomes a contact.
    """

    by_id: int | None = None
    by_name: str = ""
    turndown_id: int | None = None
    on: date | None = None
    note: str = ""

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(by=self.by_name, note=self.note)
        if self.on is not None and not plausible(self.on, today):
            found["on"] = _("This date cannot be right.")
        return found

    @property
    def says_nothing(self) -> bool:
        """Tell whether neither a person nor a no is named."""
        return self.by_id is None and not self.by_name.strip() and self.turndown_id is None
