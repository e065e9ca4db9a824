# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are kept with opportunities, opened as private copies, and never lost when changed."""

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.words import DocumentKind
from networkjournal.store import backup
from tests.services.story import LATER, TODAY, Story

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


def test_a_meeting_keeps_its_own_files(story: Story, cv: Path, kept: int) -> None:
    services, reader = story.services.attachments, story.reader
    fields = MeetingFields(starts=LATER, people=(story.rosa,))
    meeting = story.services.meetings.create(fields, AgendaFields(), TODAY)
    first = services.add_to_meeting(meeting, cv, CV, "handed to Rosa")
    assert first != kept
    assert services.add_to_meeting(meeting, cv, CV) == first
    cv.write_bytes(b"second")
    second = services.add_to_meeting(meeting, cv, CV)
    assert [(d.id, d.version, d.note) for d in reader.documents_of_meeting(meeting)] == [
        (second, 2, ""),
        (first, 1, "handed to Rosa"),
    ]
    assert [d.id for d in story.page().documents] == [kept]
    services.rename(first, "Notes")
    services.delete(second)
    assert [d.name for d in reader.documents_of_meeting(meeting)] == ["Notes"]
    story.services.meetings.trash(meeting)
    with pytest.raises(UserError, match="deleted"):
        services.add_to_meeting(meeting, cv, CV)
    with pytest.raises(UserError, match="deleted"):
        services.add_to_meeting(999, cv, CV)


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


def test_going_back_to_an_older_version_makes_it_the_newest(
    story: Story, cv: Path, kept: int
) -> None:
    services = story.services.attachments
    cv.write_bytes(b"second")
    second = services.add(story.opportunity, cv, CV)
    services.open_copy(second).write_bytes(b"first")
    third = services.keep_changed(services.changed_copies()[0])
    assert [(d.id, d.version) for d in story.page().documents] == [
        (third, 3),
        (second, 2),
        (kept, 1),
    ]
    assert story.reader.document_content(third) == b"first"


def test_two_documents_never_become_one(story: Story, cv: Path, kept: int) -> None:
    services = story.services.attachments
    other = cv.with_name("Other.pdf")
    other.write_bytes(b"other")
    second = services.add(story.opportunity, other, CV)
    cv.write_bytes(b"a letter")
    letter = services.add(story.opportunity, cv, LETTER)
    before = story.content()
    with pytest.raises(UserError, match=r"already: My CV\.pdf"):
        services.rename(second, "My CV.pdf")
    with pytest.raises(UserError) as told:
        services.change(letter, CV, None, "")
    assert list(told.value.problems) == ["kind"]
    assert story.content() == before


def test_all_versions_are_of_one_kind(story: Story, cv: Path, kept: int) -> None:
    services = story.services.attachments
    cv.write_bytes(b"second")
    second = services.add(story.opportunity, cv, CV)
    services.change(second, LETTER, None, "short")
    shown = [(d.id, d.kind, d.version, d.note) for d in story.page().documents]
    assert shown == [(second, LETTER, 2, "short"), (kept, LETTER, 1, "sent to Rosa")]
    assert story.page().documents[1].sent_on == TODAY


def test_a_version_is_saved_where_the_user_wants_it(
    story: Story, kept: int, tmp_path: Path
) -> None:
    services = story.services.attachments
    services.save_as(kept, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == b"first"
    with pytest.raises(OutsideError, match="no file"):
        services.save_as(kept, tmp_path / "none" / "out.pdf")
    with pytest.raises(OutsideError, match="is the journal itself"):
        services.save_as(kept, story.journal.path)
    backup.copy_to(story.journal.database, tmp_path / "copy.njournal")
    with pytest.raises(OutsideError, match="is a journal"):
        services.save_as(kept, tmp_path / "copy.njournal")
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
    with pytest.raises(UserError, match="lies in the trash"):
        services.change(kept, LETTER, None, "")
    with pytest.raises(UserError, match="lies in the trash"):
        services.rename(kept, "Other.pdf")
    with pytest.raises(UserError, match="lies in the trash"):
        services.delete(kept)
