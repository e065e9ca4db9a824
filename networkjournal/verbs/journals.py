# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the opening of journals for one verb, and one to throw away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from networkjournal.store import backup
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
    with _folder() as folder, opened(Journal.create(folder / "scratch.njournal")) as journal:
        yield journal


@contextmanager
def scratch_copy(journal: Journal) -> Iterator[Journal]:
    """Give a copy of a journal in a private folder that is gone at the end."""
    with _folder() as folder:
        path = folder / "scratch.njournal"
        backup.copy_to(journal.database, path)
        with opened(Journal.open(path)) as copy:
            yield copy


@contextmanager
def _folder() -> Iterator[Path]:
    with telling(Path(tempfile.gettempdir())):
        folder = tempfile.TemporaryDirectory(prefix="networkjournal-", ignore_cleanup_errors=True)
    with folder as name:
        yield Path(name)
