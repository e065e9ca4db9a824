# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Documents of opportunities: files taken into the journal, and copies of them to open.

A copy lies in a folder that only the user can enter. One that was changed there is never deleted
before it was kept as a new version or given up by the user.
"""

import contextlib
import errno
import os
import re
import stat
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import file_digest, sha256
from pathlib import Path

from networkjournal import paths
from networkjournal.domain import rows
from networkjournal.domain.attachments import LARGEST, clean_name
from networkjournal.domain.edits import lines_too_long
from networkjournal.domain.errors import OutsideError, UserError, refuse
from networkjournal.domain.settings import past_problem
from networkjournal.domain.words import DocumentKind
from networkjournal.i18n import _
from networkjournal.services.exchange import target
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

FOLDER = "open"
_BINARY = getattr(os, "O_BINARY", 0)
_COPY = re.compile(r"[0-9a-f]{12}-[0-9a-f]{16}-([0-9a-f]{32})")
"""A holder: whose journal, which document, and the beginning of the hash of what was stored."""


@dataclass(frozen=True, slots=True)
class ChangedCopy:
    """Name a copy that is no longer what is stored; without a document, that one is gone."""

    path: Path
    document: rows.Document | None


class Attachments:
    """Keep files with opportunities, one step each; `folder` is where copies to open lie."""

    def __init__(self, journal: Journal, folder: Path | None = None) -> None:
        self._journal = journal
        self.folder = folder or journal.path.parent / FOLDER

    def add(
        self,
        opportunity_id: int,
        path: Path,
        kind: DocumentKind,
        sent_on: date | None = None,
        note: str = "",
        today: date | None = None,
    ) -> int:
        """Take a file in and return the id; what the newest version holds is no new one."""
        refuse(_problems(sent_on, note, today))
        content = read_whole(path)
        name = clean_name(path.name)
        with self._journal.history.step(_("Add {name}").format(name=name)) as step:
            refuse_trashed(opportunity_id)
            document_id = self._put(step, opportunity_id, kind, name, content)
            known = {"sent_on": sent_on, "note": note.strip()}
            step.update(m.Document, document_id, **{k: v for k, v in known.items() if v})
        return document_id

    def change(
        self,
        document_id: int,
        kind: DocumentKind,
        sent_on: date | None,
        note: str,
        today: date | None = None,
    ) -> None:
        """Store when one version was sent, a note, and what the document is, in all versions."""
        refuse(_problems(sent_on, note, today))
        row = self._row(document_id)
        with self._journal.history.step(_("Change {name}").format(name=row.name)) as step:
            refuse_trashed(row.opportunity_id)
            self._put_all(step, row, kind, row.name, "kind")
            step.update(m.Document, document_id, sent_on=sent_on, note=note.strip())

    def rename(self, document_id: int, name: str) -> None:
        """Give all versions of a document another name."""
        row = self._row(document_id)
        new = clean_name(name, row.name)
        with self._journal.history.step(_("Rename {name}").format(name=row.name)) as step:
            refuse_trashed(row.opportunity_id)
            self._put_all(step, row, row.kind, new, "name")

    def delete(self, document_id: int) -> None:
        """Delete one version; undo brings it back."""
        row = self._row(document_id)
        with self._journal.history.step(_("Delete {name}").format(name=row.name)) as step:
            refuse_trashed(row.opportunity_id)
            step.delete(m.Document, document_id)

    def save_as(self, document_id: int, path: Path) -> None:
        """Write a version to a place of the user's choice, never over a journal."""
        target.check(path, self._journal.path)
        _write(path, self._content(document_id))

    def open_copy(self, document_id: int) -> Path:
        """Write a copy that other programs can open, and return where; a changed one stays."""
        row, content = self._row(document_id), self._content(document_id)
        holder = paths.make_private(self.folder) / self._holder(row.uuid, row.sha256)
        path = holder / clean_name(row.name)
        # The document may have had another name when it was changed.
        changed = [each for each in _copies_in(holder, row) if _differs(each, row.sha256)]
        if changed and not path.exists():
            return changed[-1]
        try:
            holder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _outside(path, error) from error
        if not path.exists():
            _write(path, content)
        return path

    def changed_copies(self) -> list[ChangedCopy]:
        """Return the copies that differ from what is stored, for the user to decide.

        One that cannot be read counts as changed.
        """
        found = self._copies()
        return [ChangedCopy(path, row) for path, row, stored in found if _differs(path, stored)]

    def keep_changed(self, copy: ChangedCopy) -> int:
        """Take a changed copy in as a new version, and return its id; the copy goes."""
        if copy.document is None:
            raise UserError(_("The document of this copy was deleted. Save the copy elsewhere."))
        row, content = copy.document, read_whole(copy.path)
        with self._journal.history.step(_("Keep {name}").format(name=row.name)) as step:
            refuse_trashed(row.opportunity_id)
            document_id = self._put(step, row.opportunity_id, row.kind, row.name, content)
        self.drop_copy(copy)
        return document_id

    def save_changed(self, copy: ChangedCopy, path: Path) -> None:
        """Write a changed copy to a place of the user's choice; the copy goes."""
        target.check(path, self._journal.path)
        try:
            if path.exists() and path.samefile(copy.path):
                return
            content = copy.path.read_bytes()
        except OSError as error:
            raise _outside(copy.path, error) from error
        _write(path, content)
        self.drop_copy(copy)

    def drop_copy(self, copy: ChangedCopy) -> None:
        """Delete a copy that the user gives up, or that is kept."""
        _remove(copy.path)

    def clear_copies(self) -> None:
        """Delete the copies of this journal that say nothing new; changed ones stay."""
        changed = {copy.path for copy in self.changed_copies()}
        for path, _document, _stored in self._copies():
            if path not in changed:
                _remove(path)
        with contextlib.suppress(OSError):
            self.folder.rmdir()

    def _versions(self, of: int, kind: DocumentKind, name: str) -> list[rows.Document]:
        """Return the versions of one document, the newest first."""
        found = self._journal.reader.documents_of(of)
        return [each for each in found if (each.kind, each.name) == (kind, name)]

    def _put_all(
        self, step: Step, row: rows.Document, kind: DocumentKind, name: str, field: str
    ) -> None:
        """Give all versions of a document this kind and name; refuse those of another document.

        Two lines of versions under one name could not be told apart. `field` is told the problem.
        """
        if (kind, name) == (row.kind, row.name):
            return
        if self._versions(row.opportunity_id, kind, name):
            sentence = _("Another document has this kind and name already: {name}.")
            raise UserError({field: sentence.format(name=name)})
        ids = [each.id for each in self._versions(row.opportunity_id, row.kind, row.name)]
        step.update_all(m.Document, ids, kind=kind, name=name)

    def _put(
        self, step: Step, opportunity_id: int, kind: DocumentKind, name: str, content: bytes
    ) -> int:
        """Store a version inside a step, or return the newest where it holds this content.

        An earlier one does not count: who goes back to it wants it to be the newest.
        """
        digest = sha256(content).hexdigest()
        versions = self._versions(opportunity_id, kind, name)
        if versions and versions[0].sha256 == digest:
            return versions[0].id
        return step.insert(
            m.Document,
            opportunity_id=opportunity_id,
            kind=kind,
            name=name,
            version=versions[0].version + 1 if versions else 1,
            sha256=digest,
            size=len(content),
            content=content,
            added_at=datetime.now(UTC),
        )

    def _copies(self) -> list[tuple[Path, rows.Document | None, str]]:
        """Return the copies of this journal, each with how the hash of what is stored begins.

        Another journal's copies, and other files, are let be.
        """
        found = []
        mark, ids = self._mark(), None
        for holder in _inside(self.folder):
            match = _COPY.fullmatch(holder.name)
            if match is None or not holder.name.startswith(mark) or holder.is_symlink():
                continue
            if ids is None:
                keys = self._journal.reader.document_keys()
                ids = {self._holder(uuid, digest): row_id for row_id, uuid, digest in keys}
            row_id = ids.get(holder.name)
            document = self._journal.reader.document(row_id) if row_id else None
            found += [(each, document, match.group(1)) for each in _copies_in(holder, document)]
            if not _inside(holder):
                with contextlib.suppress(OSError):
                    holder.rmdir()
        return found

    def _holder(self, uuid: str, digest: str) -> str:
        """Return the folder of a document's copy; ids are given again after a restore."""
        return f"{self._mark()}-{sha256(uuid.encode()).hexdigest()[:16]}-{digest[:32]}"

    def _mark(self) -> str:
        """Return what tells the copies of this journal from others' in the same folder."""
        where = str(self._journal.path.resolve()).encode("utf-8", "surrogateescape")
        return sha256(where).hexdigest()[:12]

    def _row(self, document_id: int) -> rows.Document:
        row = self._journal.reader.document(document_id)
        if row is None:
            raise UserError(_("This document was deleted meanwhile."))
        return row

    def _content(self, document_id: int) -> bytes:
        content = self._journal.reader.document_content(document_id)
        if content is None:
            raise UserError(_("This document was deleted meanwhile."))
        return content


def read_whole(path: Path) -> bytes:
    """Read a file of 20 MB at most; anything else is told in one sentence."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise OutsideError(_("{path} is a folder, not a file.").format(path=path))
        if not stat.S_ISREG(mode):
            # Opening a pipe could wait for ever.
            raise OutsideError(_("{path} is a device or pipe, not a file.").format(path=path))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except ValueError:
        # A path with a zero byte in it: there can be no such file.
        raise OutsideError(_("There is no file at {path}.").format(path=repr(str(path)))) from None
    except OSError as error:
        raise _outside(path, error) from error
    if len(content) > LARGEST:
        sentence = _("{path} is larger than 20 MB. Keep a smaller version of it.")
        raise OutsideError(sentence.format(path=path))
    return content


def _problems(sent_on: date | None, note: str, today: date | None) -> dict[str, str]:
    found = lines_too_long(note=note)
    if sent_on is not None:
        found |= past_problem("sent_on", sent_on, today)
    return found


def _copies_in(holder: Path, document: rows.Document | None) -> list[Path]:
    """Return the copies in a holder, under whatever name they were opened, the latest last.

    What other programs hide beside one while it is open is none; of a deleted document, anything
    may be all that is left.
    """
    name = clean_name(document.name) if document else ""
    found = [
        (_moment(each), each)
        for each in _inside(holder)
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


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _differs(path: Path, stored: str) -> bool:
    """Tell whether a copy is not, or cannot be seen to be, what begins with the hash `stored`."""
    digest = _hash(path)
    return digest is None or not digest.startswith(stored)


def _hash(path: Path) -> str | None:
    """Return the hash of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _write(path: Path, content: bytes) -> None:
    """Write a file that only the user can read; it appears whole or not at all."""
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as error:
        raise _outside(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    """Delete a copy; one that another program holds open stays until the next time."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        path.parent.rmdir()


def _outside(path: Path, error: OSError) -> OutsideError:
    sentence = {
        errno.ENOENT: _("There is no file at {path}."),
        errno.EACCES: _("{path} cannot be opened: you have no permission."),
        errno.ENOSPC: _("The disk that holds {path} is full. Make some room."),
    }.get(error.errno or 0, _("{path} cannot be opened: {reason}."))
    return OutsideError(sentence.format(path=path, reason=error.strerror or error))
