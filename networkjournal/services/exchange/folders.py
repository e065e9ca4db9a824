# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which files of a folder are looked at when it is imported; know nothing of what they say."""

import os
from collections.abc import Iterable
from pathlib import Path

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _, ngettext

ENDINGS = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".xlsm", ".zip"})
MOST_FILES = 10_000


def spread(paths: Iterable[Path | str]) -> list[Path | str]:
    """Give files as they are, and for a folder the lists and cards in it, sorted.

    Raises UnreadableFile for a folder that has none, or too many.
    """
    found: list[Path | str] = []
    for path in paths:
        try:
            is_folder = Path(path).is_dir()
        except (OSError, ValueError):
            is_folder = False
        found += _inside(Path(path)) if is_folder else [path]
    return found


def _inside(folder: Path) -> list[Path]:
    """Give the files of a folder and of those in it; links to folders are not followed."""
    found: list[Path] = []

    def refuse(error: OSError) -> None:
        reason = _("the folder cannot be read ({reason}).").format(reason=error.strerror)
        raise UnreadableFile(error.filename or str(folder), reason) from error

    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(where) / name for name in sorted(names) if _is_wanted(name)]
        if len(found) > MOST_FILES:
            reason = ngettext(
                "there is more than {n} file in this folder.",
                "there are more than {n} files in this folder.",
                MOST_FILES,
            )
            raise UnreadableFile(str(folder), reason.format(n=MOST_FILES))
    if not found:
        raise UnreadableFile(str(folder), _("there are no lists or cards in this folder."))
    return found


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in ENDINGS
