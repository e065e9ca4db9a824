# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a letter is written about, before there is a letter."""

from dataclasses import dataclass

from networkjournal.domain import rows
from networkjournal.domain.words import LetterKind


@dataclass(frozen=True, slots=True)
class Occasion:
    """Hold to whom one writes, what for, and about what; `template` stands for the usual one."""

    contact_id: int
    kind: LetterKind = LetterKind.OTHER
    meeting_id: int | None = None
    opportunity_id: int | None = None
    turndown_id: int | None = None
    template: str = ""

    def fits(self, row: rows.Letter) -> bool:
        """Tell whether a letter that waits is the one that would be begun."""
        asked = (self.contact_id, self.kind, self.meeting_id, self.opportunity_id)
        there = (row.contact_id, row.kind, row.meeting_id, row.opportunity_id)
        about = self.meeting_id is not None and asked[:3] == there[:3]
        return row.sent_on is None and (asked == there or about)
