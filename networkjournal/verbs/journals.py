# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the opening of journals for one verb, and one to throw away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from networkjournal.store.journal import Journal
from networkjournal.verbs.context import telling


@contextmanager
def opened(journal: Journal) -> Iterator[Journal]:
    """Close a journal at the end, whatever happens."""
    try:
        yield journal
    finally:
        journal.close()


@contextmanager
def scratch_journal() -> Iterator[Journal]:
    """Give a journal in a private folder that is gone at the end."""
    with telling(Path(tempfile.gettempdir())):
        folder = tempfile.TemporaryDirectory(prefix="networkjournal-", ignore_cleanup_errors=True)
    with folder as name, opened(Journal.create(Path(name) / "scratch.njournal")) as journal:
        yield journal
