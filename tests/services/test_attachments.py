# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are kept with opportunities, opened as private copies, and never lost when changed."""

import os
import stat
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.words import DocumentKind
from networkjournal.services.attachments import Attachments
from tests.services.story import TODAY, Story

CV, LETTER = DocumentKind.CV, DocumentKind.LETTER


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "My CV.pdf"
    path.write_bytes(b"first")
    return path


@pytest.fixture
def kept(story: Story, cv: Path) -> int:
    return story.services.attachments.add(story.opportunity, cv, CV, TODAY, " sent to Rosa ")


def test_versions_of_a_file_are_kept_and_told_apart(story: Story, cv: Path, kept: int) -> None:
    services = story.services.attachments
    assert services.add(story.opportunity, cv, CV) == kept
    cv.write_bytes(b"second")
    newer = services.add(story.opportunity, cv, CV)
    letter = services.add(story.opportunity, cv, LETTER)
    shown = [(d.id, d.kind, d.version, d.size, d.sent_on) for d in story.page().documents]
    assert shown == [
        (newer, CV, 2, 6, None),
        (kept, CV, 1, 5, TODAY),
        (letter, LETTER, 1, 6, None),
    ]
    assert story.page().documents[1].note == "sent to Rosa"
    assert story.reader.document_content(kept) == b"first"
    services.rename(newer, "Lebenslauf")
    assert {d.name for d in story.page().documents if d.kind is CV} == {"Lebenslauf"}
    services.change(newer, CV, date(2026, 10, 1), "")
    services.delete(kept)
    assert story.reader.document_content(kept) is None
    story.journal.history.undo()
    assert story.reader.document_content(kept) == b"first"
    for _time in range(6):
        story.journal.history.undo()
    assert story.page().documents == ()


def test_an_empty_file_and_a_strange_name_are_fine(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "..\\..\\x\x07"
    path.touch()
    story.services.attachments.add(story.opportunity, path, DocumentKind.OTHER)
    (document,) = story.page().documents
    assert (document.name, document.size) == ("x", 0)
    copy = story.services.attachments.open_copy(document.id)
    assert copy.read_bytes() == b""
    assert copy.parent.parent == story.services.attachments.folder


def too_large(folder: Path) -> Path:
    with (folder / "large").open("wb") as file:
        file.truncate(LARGEST + 1)
    return folder / "large"


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


REFUSED: list[tuple[Callable[[Path], Path], str]] = [
    (too_large, "larger than 20 MB"),
    (a_pipe, "device or pipe"),
    (lambda folder: folder, "is a folder"),
    (lambda folder: folder / "none", "There is no file"),
    (lambda folder: folder / "no\0ne", "There is no file"),
    (lambda folder: folder / ("x" * 300), "cannot be opened"),
]


@pytest.mark.parametrize(("make", "sentence"), REFUSED)
def test_what_cannot_be_kept_is_told_in_one_sentence(
    story: Story, tmp_path: Path, make: Callable[[Path], Path], sentence: str
) -> None:
    before = story.content()
    with pytest.raises(OutsideError, match=sentence):
        story.services.attachments.add(story.opportunity, make(tmp_path), CV)
    assert story.content() == before


def test_the_largest_file_is_kept(story: Story, tmp_path: Path) -> None:
    path = too_large(tmp_path)
    os.truncate(path, LARGEST)
    document = story.services.attachments.add(story.opportunity, path, CV)
    assert len(story.reader.document_content(document) or b"") == LARGEST


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
    assert again.changed_copies() == []
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


def test_the_copy_of_a_deleted_document_is_offered_all_the_same(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.open_copy(kept)
    services.delete(kept)
    services.clear_copies()
    (changed,) = services.changed_copies()
    assert changed.document is None
    with pytest.raises(UserError, match="was deleted"):
        services.keep_changed(changed)
    story.journal.history.undo()
    assert services.changed_copies() == []


def test_a_copy_that_is_deleted_outside_is_made_again(story: Story, kept: int) -> None:
    services = story.services.attachments
    services.open_copy(kept).unlink()
    assert services.open_copy(kept).read_bytes() == b"first"


def test_a_version_is_saved_where_the_user_wants_it(
    story: Story, kept: int, tmp_path: Path
) -> None:
    services = story.services.attachments
    services.save_as(kept, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == b"first"
    with pytest.raises(OutsideError, match="no file"):
        services.save_as(kept, tmp_path / "none" / "out.pdf")
    with pytest.raises(UserError, match="deleted meanwhile"):
        services.open_copy(999)
    with pytest.raises(UserError, match="cannot be right"):
        services.change(kept, CV, date(1800, 1, 1), "")


def test_nothing_was_sent_tomorrow_and_the_trash_takes_no_documents(
    story: Story, cv: Path, kept: int
) -> None:
    services = story.services.attachments
    with pytest.raises(UserError, match="still to come"):
        services.change(kept, CV, TODAY + timedelta(days=1), "", TODAY)
    with pytest.raises(UserError, match="cannot be right"):
        services.add(story.opportunity, cv, CV, date.max)
    story.services.opportunities.trash(story.opportunity, TODAY)
    with pytest.raises(UserError, match="lies in the trash"):
        services.add(story.opportunity, cv, LETTER)
