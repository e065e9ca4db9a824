# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies of documents are private, and what another program changed in one is never lost."""

import os
import stat
from pathlib import Path

import pytest

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.words import DocumentKind
from networkjournal.services import document_files
from networkjournal.services.attachments import Attachments
from networkjournal.store import backup
from networkjournal.store.journal import Journal
from tests.services.story import TODAY, Story

CV = DocumentKind.CV


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "My CV.pdf"
    path.write_bytes(b"first")
    return path


@pytest.fixture
def kept(story: Story, cv: Path) -> int:
    return story.services.attachments.add(story.opportunity, cv, CV, TODAY)


def test_a_copy_is_private_and_goes_when_it_says_nothing_new(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    assert (copy.name, copy.read_bytes()) == ("My CV.pdf", b"first")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    for folder in (copy.parent, services.folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert services.changed_copies() == []
    services.clear_copies()
    assert not services.folder.exists()
    services.clear_copies()


def test_a_changed_copy_is_offered_and_never_lost(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    copy.write_bytes(b"better")
    services.clear_copies()
    # As after a new start.
    again = Attachments(story.journal)
    (changed,) = again.changed_copies()
    assert (changed.path, changed.document and changed.document.id) == (copy, kept)
    assert again.open_copy(kept).read_bytes() == b"better"
    newer = again.keep_changed(changed)
    assert story.reader.document_content(newer) == b"better"
    assert [d.version for d in story.page().documents] == [2, 1]
    # The editor may still have it open: it stays, and what is saved there next is told again.
    assert again.changed_copies() == []
    assert again.open_copy(newer) == copy
    copy.write_bytes(b"better still")
    (changed,) = Attachments(story.journal).changed_copies()
    assert changed.document is not None
    assert (changed.path, changed.document.id) == (copy, newer)
    newest = again.keep_changed(changed)
    assert [d.id for d in story.page().documents] == [newest, newer, kept]
    again.clear_copies()
    assert not again.folder.exists()


def test_a_keeping_that_was_undone_is_offered_again(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    copy.write_bytes(b"better")
    services.keep_changed(services.changed_copies()[0])
    assert services.open_copy(kept).read_bytes() == b"first"
    story.journal.history.undo()
    (changed,) = services.changed_copies()
    services.clear_copies()
    assert copy.read_bytes() == b"better"
    assert changed.document is not None
    assert changed.document.id == kept
    story.journal.history.redo()
    assert services.changed_copies() == []


def test_what_an_editor_saves_during_the_keeping_is_offered(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    copy.write_bytes(b"better")
    (changed,) = services.changed_copies()

    def autosave(_tables: frozenset[str]) -> None:
        copy.write_bytes(b"better still")

    story.journal.history.listeners.append(autosave)
    newer = services.keep_changed(changed)
    assert story.reader.document_content(newer) == b"better"
    (changed,) = services.changed_copies()
    assert changed.document is not None
    assert (changed.path.read_bytes(), changed.document.id) == (b"better still", newer)


@pytest.mark.parametrize("anew", [False, True])
def test_what_an_editor_saves_while_copies_are_cleared_stays(
    story: Story, kept: int, monkeypatch: pytest.MonkeyPatch, anew: bool
) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    look = document_files.digest_of
    saved: list[Path] = []

    def save_after(path: Path) -> str | None:
        """Stand for an editor that saves right after the copy was looked at."""
        digest = look(path)
        if not saved:
            saved.append(path)
            copy.write_bytes(b"better")
        elif anew and len(saved) == 1:
            # The copy is on its way out, and the editor makes a new file in its place.
            saved.append(path)
            copy.write_bytes(b"better still")
        return digest

    monkeypatch.setattr(document_files, "digest_of", save_after)
    services.clear_copies()
    monkeypatch.undo()
    told = {one.path.read_bytes() for one in services.changed_copies()}
    assert told == ({b"better", b"better still"} if anew else {b"better"})
    assert [one for one in copy.parent.iterdir() if one.name.startswith(".")] == []


def test_the_copies_are_found_where_the_folder_of_the_journal_was_moved(
    story: Story, kept: int, tmp_path: Path
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    backup.copy_to(story.journal.database, before / "journal.njournal")
    journal = Journal.open(before / "journal.njournal")
    Attachments(journal).open_copy(kept).write_bytes(b"my afternoon")
    journal.close()
    before.rename(after)
    journal = Journal.open(after / "journal.njournal")
    services = Attachments(journal)
    (changed,) = services.changed_copies()
    assert changed.path.read_bytes() == b"my afternoon"
    services.keep_changed(changed)
    services.clear_copies()
    assert not services.folder.exists()
    journal.close()


def test_a_journal_that_is_only_read_has_its_copies_elsewhere(
    story: Story, kept: int, tmp_path: Path
) -> None:
    mine = story.services.attachments.open_copy(kept)
    journal = Journal.open_to_read(story.journal.path)
    services = Attachments(journal)
    copy = services.open_copy(kept)
    assert copy != mine
    assert copy.read_bytes() == b"first"
    assert not services.folder.is_relative_to(tmp_path)
    for folder in (copy.parent, services.folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    copy.write_bytes(b"better")
    (changed,) = services.changed_copies()
    services.clear_copies()
    assert not changed.keepable
    services.save_changed(changed, tmp_path / "out.pdf")
    services.open_copy(kept)
    services.clear_copies()
    assert not services.folder.exists()
    assert mine.exists()
    journal.close()


def test_a_folder_that_cannot_be_made_is_told(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.folder.touch()
    with pytest.raises(OutsideError, match="cannot be opened"):
        services.open_copy(kept)


def test_the_folder_of_the_copies_is_made_private_or_not_used(
    story: Story, kept: int, tmp_path: Path
) -> None:
    services = story.services.attachments
    services.folder.mkdir()
    services.folder.chmod(0o777)
    services.open_copy(kept)
    assert stat.S_IMODE(services.folder.stat().st_mode) == 0o700
    services.clear_copies()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    services.folder.symlink_to(elsewhere)
    with pytest.raises(OutsideError, match="is a link to elsewhere"):
        services.open_copy(kept)
    assert list(elsewhere.iterdir()) == []


def test_what_a_killed_program_left_half_done_is_mended(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    half = copy.with_name(".My CV.pdf.4711.part")
    half.write_bytes(b"fir")
    copy.write_bytes(b"better")
    aside = copy.rename(copy.with_name(".My CV.pdf.4711.aside"))
    services.clear_copies()
    assert [path.read_bytes() for path in copy.parent.iterdir()] == [b"better"]
    assert [one.path for one in services.changed_copies()] == [copy]
    assert not aside.exists()


def test_a_copy_is_read_again_only_when_it_was_touched(
    story: Story, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    os.utime(copy, (1_000_000_000, 1_000_000_000))
    look, read = document_files.digest_of, []

    def count(path: Path) -> str | None:
        read.append(path)
        return look(path)

    monkeypatch.setattr(document_files, "digest_of", count)
    for _time in range(3):
        assert services.changed_copies() == []
    assert read == [copy]
    copy.write_bytes(b"other")
    assert len(services.changed_copies()) == 1
    # A change of the same size and moment could not be seen: the file is too fresh to be trusted.
    assert len(services.changed_copies()) == 1
    assert len(read) == 3


def test_a_changed_copy_that_grew_too_large_is_saved_elsewhere(
    story: Story, kept: int, tmp_path: Path
) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    os.truncate(copy, LARGEST + 1)
    (changed,) = services.changed_copies()
    assert (changed.keepable, changed.too_large) == (False, True)
    with pytest.raises(OutsideError, match="larger than 20 MB"):
        services.keep_changed(changed)
    services.save_changed(changed, tmp_path / "large.pdf")
    assert (tmp_path / "large.pdf").stat().st_size == LARGEST + 1
    assert not copy.exists()


def test_a_copy_that_the_user_gives_up_goes(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.open_copy(kept).write_bytes(b"worse")
    (changed,) = services.changed_copies()
    services.drop_copy(changed)
    services.clear_copies()
    assert not services.folder.exists()


def test_what_others_lay_there_stays(story: Story, kept: int, tmp_path: Path) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    lock = copy.with_name(".~lock.My CV.pdf#")
    lock.touch()
    other = services.folder / "000000000000-1" / "Other.pdf"
    other.parent.mkdir()
    other.touch()
    (services.folder / "notes.txt").touch()
    assert services.changed_copies() == []
    services.clear_copies()
    assert not copy.exists()
    assert lock.exists()
    assert other.exists()


def test_a_changed_copy_of_a_deleted_document_is_told_and_can_be_saved(
    story: Story, kept: int, tmp_path: Path
) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    copy.write_bytes(b"better")
    strange = copy.with_name("~last words")
    strange.write_bytes(b"also mine")
    services.delete(kept)
    services.clear_copies()
    found = {one.path: one for one in services.changed_copies()}
    assert {one.document for one in found.values()} == {None}
    assert set(found) == {copy, strange}
    with pytest.raises(UserError, match="was deleted"):
        services.keep_changed(found[copy])
    with pytest.raises(OutsideError, match="is the journal itself"):
        services.save_changed(found[copy], story.journal.path)
    services.save_changed(found[copy], copy)
    assert copy.read_bytes() == b"better"
    services.save_changed(found[strange], tmp_path / "words")
    assert ((tmp_path / "words").read_bytes(), strange.exists()) == (b"also mine", False)
    story.journal.history.undo()
    (changed,) = services.changed_copies()
    assert changed.document is not None


def test_a_copy_of_a_deleted_document_that_says_nothing_new_goes(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.open_copy(kept)
    services.delete(kept)
    assert services.changed_copies() == []
    services.clear_copies()
    assert not services.folder.exists()


@pytest.mark.parametrize("deleted", [False, True])
def test_a_copy_that_cannot_be_read_counts_as_changed(
    story: Story, kept: int, monkeypatch: pytest.MonkeyPatch, deleted: bool
) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    copy.write_bytes(b"better")
    if deleted:
        services.delete(kept)

    def held(*_args: object) -> None:
        raise PermissionError

    with monkeypatch.context() as system:
        system.setattr("networkjournal.services.document_files.file_digest", held)
        assert [one.path for one in services.changed_copies()] == [copy]
        services.clear_copies()
    assert copy.read_bytes() == b"better"


def test_a_renamed_document_keeps_its_changed_copy(story: Story, kept: int) -> None:
    services = story.services.attachments
    copy = services.open_copy(kept)
    services.rename(kept, "Lebenslauf.pdf")
    copy.write_bytes(b"better")
    copy.with_name("~$My CV.pdf").touch()
    assert services.open_copy(kept) == copy
    (changed,) = services.changed_copies()
    services.clear_copies()
    newer = services.keep_changed(changed)
    newest = story.page().documents[0]
    assert (newest.id, newest.name, newest.version) == (newer, "Lebenslauf.pdf", 2)
    assert services.changed_copies() == []


def test_an_id_that_is_given_again_does_not_bring_the_copy_of_another_file(
    story: Story, cv: Path, tmp_path: Path
) -> None:
    before, path = tmp_path / "before.njournal", tmp_path / "again" / "journal.njournal"
    path.parent.mkdir()
    for place in (before, path):
        backup.copy_to(story.journal.database, place)
    journal = Journal.open(path)
    first = Attachments(journal).add(story.opportunity, cv, CV)
    copy = Attachments(journal).open_copy(first)
    copy.write_bytes(b"better")
    journal.close()
    backup.restore(before, path)
    journal = Journal.open(path)
    services = Attachments(journal)
    cv.write_bytes(b"of another time")
    again = services.add(story.opportunity, cv, CV)
    assert again == first
    assert services.open_copy(again).read_bytes() == b"of another time"
    (changed,) = services.changed_copies()
    assert (changed.path, changed.document) == (copy, None)
    journal.close()


def test_a_copy_that_is_deleted_outside_is_made_again(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.open_copy(kept).unlink()
    assert services.open_copy(kept).read_bytes() == b"first"
