# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep a line that was typed and left; knows nothing of what the line says."""

from contextlib import suppress
from typing import ClassVar

from networkjournal.domain.errors import OutsideError
from networkjournal.store.journal import Journal


class LineKeeper:
    """Keep one line as a draft until it is added."""

    draft: ClassVar[str]
    """The key under which the line is kept."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def busy(self) -> bool:
        """Tell whether a long step is being written, so that nothing else can be."""
        return self._journal.history.busy

    def keep(self, line: str) -> None:
        """Keep a line that was left without adding it; an empty one is forgotten."""
        if line.strip():
            self._journal.drafts.keep(self.draft, {"line": line})
        else:
            self._journal.drafts.drop(self.draft)

    def kept(self) -> str:
        """Return the line that was kept, empty without one."""
        draft = self._journal.reader.draft(self.draft)
        line = draft.content.get("line") if draft else ""
        return line if isinstance(line, str) else ""

    def _forget(self) -> None:
        # What the line said is added now, whatever becomes of the line.
        with suppress(OutsideError):
            if self.kept():
                self.keep("")
