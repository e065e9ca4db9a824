# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which meetings the list and the month show; knows nothing of how rows are found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from networkjournal.domain import plain_values as read
from networkjournal.domain.kept_filter import Chip, KeptFilter, listed, place_words
from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import MeetingsQuery
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class MeetingsFilter(KeptFilter):
    """Say which meetings are shown; several kinds mean any of them."""

    readers: ClassVar[Mapping[str, read.Reader]] = {
        "text": read.line,
        "kinds": read.words(MeetingKind),
        "contact_id": read.whole,
        "organization_id": read.whole,
    }

    kinds: frozenset[MeetingKind] = frozenset()
    contact_id: int | None = None
    organization_id: int | None = None

    def chips(self, person: str = "", organization: str = "") -> list[Chip]:
        """Return what is asked for, one chip each, with the names of the two ids."""
        texts = {
            "text": _("“{text}”").format(text=self.text) if self.text.strip() else "",
            "kinds": listed(_("Kind: {names}"), [label(k) for k in MeetingKind if k in self.kinds]),
            "contact_id": self._person_words(person),
            "organization_id": place_words(self.organization_id, organization),
        }
        return [Chip((name,), text) for name, text in texts.items() if text]

    def query(self, now: datetime, text: str = "") -> MeetingsQuery:
        """Return what to ask the journal for, with words that are searched for beside."""
        return MeetingsQuery(
            now=now,
            kinds=self.kinds,
            contact_id=self.contact_id,
            organization_id=self.organization_id,
            text=f"{self.text} {text}".strip(),
        )

    def _person_words(self, name: str) -> str:
        if self.contact_id is None:
            return ""
        return _("With {name}").format(name=name) if name else _("With one person")


@dataclass(frozen=True, slots=True)
class MeetingsLook:
    """Hold what the list shows and in which order; by `starts` it has its three parts."""

    filter: MeetingsFilter = MeetingsFilter()
    text: str = ""
    sort: str = "starts"
    descending: bool = False
    limit: int = 0

    @property
    def narrowed(self) -> bool:
        """Tell whether a filter or a search leaves meetings out."""
        return bool(self.text.strip()) or not self.filter.is_default
