# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep notes that are being typed about things of one kind, until they are stored."""

from networkjournal.store.journal import Journal


class NoteDrafts:
    """Keep one draft a thing, with the stored notes from which typing was begun."""

    def __init__(self, journal: Journal, kind: str) -> None:
        self._journal, self._kind = journal, kind

    def keep_notes_draft(self, item_id: int, text: str, begun_from: str | None = None) -> None:
        """Keep notes that are being typed, without a step; OutsideError while a long step runs."""
        self._journal.drafts.keep(self._key(item_id), {"text": text, "base": begun_from})

    def drop_notes_draft(self, item_id: int) -> None:
        """Forget notes that were being typed; OutsideError while a long step runs."""
        self._journal.drafts.drop(self._key(item_id))

    def notes_draft(self, item_id: int) -> str | None:
        """Return notes that were being typed and never stored."""
        return self._part(item_id, "text")

    def notes_draft_base(self, item_id: int) -> str | None:
        """Return the stored notes from which typing was begun, where that is known."""
        return self._part(item_id, "base")

    def _key(self, item_id: int) -> str:
        return f"{self._kind}:{item_id}"

    def _part(self, item_id: int, part: str) -> str | None:
        draft = self._journal.reader.draft(self._key(item_id))
        text = draft.content.get(part) if draft else None
        return text if isinstance(text, str) else None
