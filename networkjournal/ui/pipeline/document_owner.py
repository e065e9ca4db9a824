# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say with what documents are kept, for the card that shows them: an opportunity, or a meeting."""

from dataclasses import dataclass
from pathlib import Path

from networkjournal.domain.rows import Document
from networkjournal.domain.words import DocumentKind
from networkjournal.services.attachments import Attachments


@dataclass(frozen=True, slots=True)
class Owner:
    """Name the one or the other."""

    opportunity_id: int | None = None
    meeting_id: int | None = None

    def has(self, document: Document | None) -> bool:
        """Tell whether a document is one of its own."""
        if document is None:
            return False
        return (document.opportunity_id, document.meeting_id) == (
            self.opportunity_id,
            self.meeting_id,
        )

    def take(self, attachments: Attachments, path: Path, kind: DocumentKind) -> None:
        """Take a file in."""
        if self.meeting_id is not None:
            attachments.add_to_meeting(self.meeting_id, path, kind)
        elif self.opportunity_id is not None:
            attachments.add(self.opportunity_id, path, kind)
