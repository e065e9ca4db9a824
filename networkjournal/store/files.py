# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files beside a journal: made new and private, made to last, cleared away when left behind."""

import contextlib
import os
import re
import time
from pathlib import Path

_LEFT = re.compile(r"\.(?:part|new)-\d+(?:-journal)?$", re.ASCII)
_LEFT_FOR = 3600.0
"""Seconds after which a half file is surely nobody's work any more."""


def open_new(path: Path) -> int:
    """Make a file that only its owner may read, and return its descriptor.

    Whatever has the name is taken away first: to write through a link that somebody laid there
    would destroy a file elsewhere.
    """
    path.unlink(missing_ok=True)
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    os.close(open_new(path))


def rollback_file(path: Path) -> Path:
    """Return where SQLite keeps what brings a half written file back."""
    return path.with_name(path.name + "-journal")


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    # Some shares cannot sync a folder; the file itself has been synced.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def clear_left(stem: str, *folders: Path) -> None:
    """Remove the half files that a killed program left for files whose names begin so."""
    oldest = time.time() - _LEFT_FOR
    # What cannot be removed harms nobody.
    for folder in folders:
        with contextlib.suppress(OSError):
            for path in folder.iterdir():
                ours = path.name.startswith(stem) and _LEFT.search(path.name)
                if ours and path.lstat().st_mtime < oldest:
                    path.unlink()
