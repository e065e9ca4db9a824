# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Copies of documents that other programs open: where they lie, which were changed, when they go.

Each lies in a holder, a folder that only the user can enter, which tells whose it is and what it
was made of. A changed copy is never deleted before it was kept or given up by the user. Changes
nothing in the journal.
"""

import contextlib
import os
import re
import secrets
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from networkjournal import paths
from networkjournal.domain import rows
from networkjournal.domain.attachments import LARGEST, clean_name
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.services import document_files as files
from networkjournal.store.journal import Journal

FOLDER = "open"
_HOLDER = re.compile(r"([0-9a-f]{12})-([0-9a-f]{16}-[0-9a-f]{32})(-\d+)?", re.ASCII)
"""Whose journal, which document with the beginning of its hash (the key), and a number."""
_KEY = re.compile(r"[0-9a-f]{16}-[0-9a-f]{32}", re.ASCII)
_KEPT = ".kept"
"""Holds the keys of the versions that the copy beside it became, a line each, the last last."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which another change of a file is sure to show in its time."""


@dataclass(frozen=True, slots=True)
class ChangedCopy:
    """Name a copy that is no longer what is stored; without a document, that one is gone.

    One that is not `keepable` can only be saved elsewhere.
    """

    path: Path
    document: rows.Document | None
    keepable: bool
    too_large: bool


@dataclass(frozen=True, slots=True)
class _Copy:
    path: Path
    document: rows.Document | None
    stored: str
    """How the hash of what is stored begins."""


class DocumentCopies:
    """Look after the copies of one journal; `folder` is where they lie."""

    def __init__(self, journal: Journal, folder: Path | None = None) -> None:
        self._journal = journal
        self.folder = folder or _folder_for(journal)
        self._seen: dict[Path, tuple[tuple[int, ...], str]] = {}

    def open(self, row: rows.Document, content: bytes) -> Path:
        """Write a copy of a version, and return where; a changed one stays."""
        name = clean_name(row.name)
        path = self.folder / name
        try:
            holder = self._holder(row)
            path = holder / name
            # The document may have had another name when it was changed.
            lying = _copies_in(holder, row)
            changed = [one for one in lying if self._differs(one, row.sha256)]
            if changed and not path.exists():
                return changed[-1]
            if not path.exists():
                files.write(path, content)
        except OSError as error:
            raise files.outside(path, error) from error
        return path

    def changed(self) -> list[ChangedCopy]:
        """Return the copies that differ from what is stored; so does one that cannot be read."""
        return [self._told(copy) for copy in self._lying() if self._differs(copy.path, copy.stored)]

    def became(self, copy: ChangedCopy, row: rows.Document) -> None:
        """Note that a copy is now that of another version, so that only new changes are told.

        It stays where it is: the program that changed it may still have it open.
        """
        kept = copy.path.with_name(_KEPT)
        files.write(kept, "\n".join([*_kept_in(copy.path.parent), _key(row)]).encode("ascii"))

    def remove(self, path: Path, digest: str = "") -> None:
        """Delete a copy if it still begins with this hash, and its holder with the last one."""
        if digest:
            files.remove(path, digest)
        else:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        _tidy(path.parent)

    def clear(self) -> None:
        """Delete the copies that say nothing new, and what a killed program left half done."""
        holders = self._holders(self._marks())
        for holder in holders:
            files.mend(holder)
        for copy in self._lying():
            if not self._differs(copy.path, copy.stored):
                self.remove(copy.path, copy.stored)
        for holder in holders:
            _tidy(holder)
        with contextlib.suppress(OSError):
            self.folder.rmdir()

    def _told(self, copy: _Copy) -> ChangedCopy:
        try:
            too_large = copy.path.stat().st_size > LARGEST
        except OSError:
            too_large = False
        keepable = copy.document is not None and self._journal.writable and not too_large
        return ChangedCopy(copy.path, copy.document, keepable, too_large)

    def _lying(self) -> list[_Copy]:
        """Return the copies of this journal; another's, and other files, are let be."""
        holders = self._holders(self._marks())
        ids = self._ids() if holders else {}
        found = []
        for holder in holders:
            key = _stands_for(holder, ids)
            row_id = ids.get(key)
            document = self._journal.reader.document(row_id) if row_id else None
            stored = key.rpartition("-")[2]
            found += [_Copy(each, document, stored) for each in _copies_in(holder, document)]
        return found

    def _holders(self, marks: Iterable[str]) -> list[Path]:
        mine = frozenset(marks)
        found = []
        for holder in files.inside(self.folder):
            match = _HOLDER.fullmatch(holder.name)
            if match is not None and match.group(1) in mine and not holder.is_symlink():
                found.append(holder)
        return found

    def _holder(self, row: rows.Document) -> Path:
        """Return the holder of a version's copy; a new one where there is none."""
        _make_own(self.folder)
        marks, ids, key = self._marks(), self._ids(), _key(row)
        for holder in self._holders(marks):
            if _stands_for(holder, ids) == key:
                return holder
        number, holder = 1, self.folder / f"{marks[0]}-{key}"
        # The copy of this version became that of another.
        while holder.exists():
            number += 1
            holder = self.folder / f"{marks[0]}-{key}-{number}"
        holder.mkdir(mode=0o700)
        return holder

    def _ids(self) -> dict[str, int]:
        keys = self._journal.reader.document_keys()
        return {_key_of(uuid, digest): row_id for row_id, uuid, digest in keys}

    def _marks(self) -> list[str]:
        """Return what tells the copies of this journal from others', that of new ones first.

        The journal is known wherever it lies; a restored one has another id and knows the former.
        """
        sql = "SELECT id FROM journal_copy UNION ALL SELECT copy FROM copy_seen"
        known = [str(row[0]) for row in self._journal.database.execute_sql(sql).fetchall()]
        return [sha256(each.encode()).hexdigest()[:12] for each in known]

    def _differs(self, path: Path, stored: str) -> bool:
        """Tell whether a copy is not, or cannot be seen to be, what begins with this hash."""
        digest = self._digest(path)
        return digest is None or not digest.startswith(stored)

    def _digest(self, path: Path) -> str | None:
        """Return the hash of a copy, read again only where the file was touched since."""
        try:
            found = path.stat()
        except OSError:
            return None
        stamp = (found.st_size, found.st_mtime_ns, found.st_ino)
        known, digest = self._seen.get(path, ((), ""))
        if known == stamp:
            return digest
        fresh = files.digest_of(path)
        if fresh is not None and time.time_ns() - found.st_mtime_ns > _SETTLED:
            self._seen[path] = stamp, fresh
        return fresh


def _folder_for(journal: Journal) -> Path:
    """Return where the copies of a journal lie.

    One that can only be read may lie where nothing can be written, or be somebody else's.
    """
    if journal.writable:
        return journal.path.parent / FOLDER
    return Path(tempfile.gettempdir()) / f"networkjournal-{secrets.token_hex(8)}"


def _make_own(folder: Path) -> None:
    """Make the folder of the copies, for the owner alone even where it was there already."""
    if folder.is_symlink():
        sentence = _("{path} is a link to elsewhere. Remove it, and copies can be opened again.")
        raise OutsideError(sentence.format(path=folder))
    paths.make_private(folder)
    if os.name == "posix":
        # Some disks know no modes.
        with contextlib.suppress(OSError):
            folder.chmod(0o700)


def _key(row: rows.Document) -> str:
    return _key_of(row.uuid, row.sha256)


def _key_of(uuid: str, digest: str) -> str:
    """Return what names a version; ids are given again after a restore."""
    return f"{sha256(uuid.encode()).hexdigest()[:16]}-{digest[:32]}"


def _kept_in(holder: Path) -> list[str]:
    try:
        lines = (holder / _KEPT).read_text("ascii").splitlines()
    except (OSError, ValueError):
        return []
    return [line for line in lines if _KEY.fullmatch(line)]


def _stands_for(holder: Path, ids: Mapping[str, int]) -> str:
    """Return the key of the last version that a copy became and that is there.

    A keeping that was undone counts no more.
    """
    match = _HOLDER.fullmatch(holder.name)
    keys = [match.group(2) if match else "", *_kept_in(holder)]
    there = [key for key in keys if key in ids]
    return (there or keys)[-1]


def _copies_in(holder: Path, document: rows.Document | None) -> list[Path]:
    """Return the copies in a holder, under whatever name they were opened, the latest last.

    What other programs hide beside one while it is open is none; of a deleted document, anything
    may be all that is left.
    """
    name = clean_name(document.name) if document else ""
    found = [
        (_moment(each), each)
        for each in files.inside(holder)
        if each.is_file()
        and not each.is_symlink()
        and not each.name.startswith(".")
        and not (document and each.name.startswith("~$") and each.name != name)
    ]
    return [each for _moment, each in sorted(found)]


def _moment(path: Path) -> int:
    try:
        return path.lstat().st_mtime_ns
    except OSError:
        return 0


def _tidy(holder: Path) -> None:
    """Delete a holder in which no copy lies any more."""
    with contextlib.suppress(OSError):
        if [each.name for each in files.inside(holder)] == [_KEPT]:
            (holder / _KEPT).unlink()
        holder.rmdir()
