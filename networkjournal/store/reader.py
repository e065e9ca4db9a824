# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The reader that `app` hands to the window: it fulfils `domain.ports.Reader`."""

from networkjournal.domain.rows import Draft
from networkjournal.store.database import JournalDatabase
from networkjournal.store.drafts import Drafts
from networkjournal.store.reading.follow_ups import FollowUps
from networkjournal.store.reading.introductions import Introductions
from networkjournal.store.reading.meeting_beside import MeetingBesides
from networkjournal.store.reading.meeting_lists import MeetingLists
from networkjournal.store.reading.organizations import Organizations
from networkjournal.store.reading.packets import Packets
from networkjournal.store.reading.thanks import Thanks


class JournalReader(
    Introductions, Packets, Thanks, MeetingLists, Organizations, MeetingBesides, FollowUps
):
    """Read one journal."""

    def __init__(self, database: JournalDatabase) -> None:
        self.database = database
        self._drafts = Drafts(database)

    def draft(self, key: str) -> Draft | None:
        """Return what was being typed under a key."""
        return self._drafts.get(key)

    def drafts(self, prefix: str) -> list[Draft]:
        """Return the drafts whose key begins so, oldest first."""
        return self._drafts.all(prefix)
