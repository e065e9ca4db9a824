# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Documents of opportunities and meetings: files taken into the journal, and handed out again.

A document is what has one kind and one name with its owner; its versions are numbered.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Self

from networkjournal.domain import rows
from networkjournal.domain.attachments import clean_name
from networkjournal.domain.edits import lines_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.settings import past_problem
from networkjournal.domain.words import DocumentKind
from networkjournal.i18n import _
from networkjournal.services import document_files as files
from networkjournal.services.document_copies import ChangedCopy, DocumentCopies
from networkjournal.services.exchange import target
from networkjournal.services.shared_moves import rows_where
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class _Owner:
    """Say with what a document is kept: an opportunity, or a meeting."""

    opportunity_id: int | None = None
    meeting_id: int | None = None

    @classmethod
    def of(cls, row: rows.Document) -> Self:
        return cls(row.opportunity_id, row.meeting_id)

    def refuse_trashed(self) -> None:
        if self.opportunity_id is not None:
            refuse_trashed(self.opportunity_id)
        elif not rows_where(m.Meeting, "id = ? AND trashed_at IS NULL", self.meeting_id):
            raise UserError(_("This meeting was deleted meanwhile."))


class Attachments:
    """Keep files with their owners, one step each; `folder` is where copies to open lie."""

    def __init__(self, journal: Journal, folder: Path | None = None) -> None:
        self._journal = journal
        self._copies = DocumentCopies(journal, folder)

    @property
    def folder(self) -> Path:
        """Return where the copies to open lie."""
        return self._copies.folder

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
        return self._add(_Owner(opportunity_id), path, kind, sent_on, note, today)

    def add_to_meeting(
        self, meeting_id: int, path: Path, kind: DocumentKind, note: str = ""
    ) -> int:
        """Keep a file with a meeting and return the id; what the newest version holds is no new."""
        return self._add(_Owner(meeting_id=meeting_id), path, kind, None, note, None)

    def _add(
        self,
        owner: _Owner,
        path: Path,
        kind: DocumentKind,
        sent_on: date | None,
        note: str,
        today: date | None,
    ) -> int:
        refuse(_problems(sent_on, note, today))
        content = files.read_whole(path)
        name = clean_name(path.name)
        with self._journal.history.step(_("Add {name}").format(name=name)) as step:
            owner.refuse_trashed()
            document_id = self._put(step, owner, kind, name, content)
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
            _Owner.of(row).refuse_trashed()
            self._put_all(step, row, kind, row.name, "kind")
            step.update(m.Document, document_id, sent_on=sent_on, note=note.strip())

    def rename(self, document_id: int, name: str) -> None:
        """Give all versions of a document another name."""
        row = self._row(document_id)
        new = clean_name(name, row.name)
        with self._journal.history.step(_("Rename {name}").format(name=row.name)) as step:
            _Owner.of(row).refuse_trashed()
            self._put_all(step, row, row.kind, new, "name")

    def delete(self, document_id: int) -> None:
        """Delete one version; undo brings it back."""
        row = self._row(document_id)
        with self._journal.history.step(_("Delete {name}").format(name=row.name)) as step:
            _Owner.of(row).refuse_trashed()
            step.delete(m.Document, document_id)

    def save_as(self, document_id: int, path: Path) -> None:
        """Write a version to a place of the user's choice, never over a journal."""
        target.check(path, self._journal.path)
        files.write(path, self._content(document_id))

    def open_copy(self, document_id: int) -> Path:
        """Write a copy that other programs can open, and return where; a changed one stays."""
        return self._copies.open(self._row(document_id), self._content(document_id))

    def changed_copies(self) -> list[ChangedCopy]:
        """Return the copies that differ from what is stored, for the user to decide.

        One that cannot be read counts as changed.
        """
        return self._copies.changed()

    def keep_changed(self, copy: ChangedCopy) -> int:
        """Take a changed copy in as a new version, and return its id.

        The copy stays for the program that has it open, and is offered again once it changes.
        """
        row = self._journal.reader.document(copy.document.id) if copy.document else None
        if row is None:
            raise UserError(_("The document of this copy was deleted. Save the copy elsewhere."))
        content = files.read_whole(copy.path)
        with self._journal.history.step(_("Keep {name}").format(name=row.name)) as step:
            _Owner.of(row).refuse_trashed()
            document_id = self._put(step, _Owner.of(row), row.kind, row.name, content)
        self._copies.became(copy, self._row(document_id))
        return document_id

    def save_changed(self, copy: ChangedCopy, path: Path) -> None:
        """Write a changed copy to a place of the user's choice; the copy goes."""
        target.check(path, self._journal.path)
        try:
            if path.exists() and path.samefile(copy.path):
                return
            content = copy.path.read_bytes()
        except OSError as error:
            raise files.outside(copy.path, error) from error
        files.write(path, content)
        self._copies.remove(copy.path, sha256(content).hexdigest())

    def drop_copy(self, copy: ChangedCopy) -> None:
        """Delete a copy that the user gives up."""
        self._copies.remove(copy.path)

    def clear_copies(self) -> None:
        """Delete the copies of this journal that say nothing new; changed ones stay."""
        self._copies.clear()

    def _versions(self, of: _Owner, kind: DocumentKind, name: str) -> list[rows.Document]:
        """Return the versions of one document, the newest first."""
        reader = self._journal.reader
        if of.opportunity_id is not None:
            found = reader.documents_of(of.opportunity_id)
        else:
            found = reader.documents_of_meeting(of.meeting_id or 0)
        return [each for each in found if (each.kind, each.name) == (kind, name)]

    def _put_all(
        self, step: Step, row: rows.Document, kind: DocumentKind, name: str, field: str
    ) -> None:
        """Give all versions of a document this kind and name; refuse those of another document.

        Two lines of versions under one name could not be told apart. `field` is told the problem.
        """
        if (kind, name) == (row.kind, row.name):
            return
        if self._versions(_Owner.of(row), kind, name):
            sentence = _("Another document has this kind and name already: {name}.")
            raise UserError({field: sentence.format(name=name)})
        ids = [each.id for each in self._versions(_Owner.of(row), row.kind, row.name)]
        step.update_all(m.Document, ids, kind=kind, name=name)

    def _put(self, step: Step, owner: _Owner, kind: DocumentKind, name: str, content: bytes) -> int:
        """Store a version inside a step, or return the newest where it holds this content.

        An earlier one does not count: who goes back to it wants it to be the newest.
        """
        digest = sha256(content).hexdigest()
        versions = self._versions(owner, kind, name)
        if versions and versions[0].sha256 == digest:
            return versions[0].id
        return step.insert(
            m.Document,
            opportunity_id=owner.opportunity_id,
            meeting_id=owner.meeting_id,
            kind=kind,
            name=name,
            version=versions[0].version + 1 if versions else 1,
            sha256=digest,
            size=len(content),
            content=content,
            added_at=datetime.now(UTC),
        )

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


def _problems(sent_on: date | None, note: str, today: date | None) -> dict[str, str]:
    found = lines_too_long(note=note)
    if sent_on is not None:
        found |= past_problem("sent_on", sent_on, today)
    return found
