# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was being typed about two people is all there when they are made one, and stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.domain.edits import ContactFields
from networkjournal.store import models as m
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from tests.ui.people_sample import Sample


@pytest.fixture
def two(sample: Sample) -> tuple[int, int]:
    contacts = sample.services.contacts
    first = contacts.create(ContactFields("Ann Abel", notes="a"))
    return first, contacts.create(ContactFields("Ann Abbot", notes="b"))


def test_a_touch_of_the_other_person_joins_the_one_that_is_typed(
    sample: Sample, tab: ContactsTab, two: tuple[int, int]
) -> None:
    first, second = two
    tab.show_item(second)
    line = tab.details.touch_line
    tab.details.log_touch()
    QTest.keyClicks(line.line, "rang about the outline")
    QTest.keyClick(line.line, Qt.Key.Key_Escape)
    tab.show_item(first)
    sample.services.people_merge.merge(first, [second])
    assert line.isVisible()
    tab.details.log_touch()
    QTest.keyClicks(line.line, ", met")
    QTest.keyClick(line.line, Qt.Key.Key_Return)
    gists = [row.gist for row in m.Touch.select().where(m.Touch.contact_id == first)]
    assert gists == ["rang about the outline, met"]


@pytest.mark.parametrize("begun", [False, True])
def test_a_note_of_the_other_person_joins_the_one_that_is_shown(
    sample: Sample, tab: ContactsTab, two: tuple[int, int], begun: bool
) -> None:
    first, second = two
    contacts = sample.services.contacts
    contacts.keep_notes_draft(second, "b precious", "b")
    tab.show_item(first)
    notes = tab.details.note.notes
    if begun:
        notes.edit.setFocus()
        QTest.keyClicks(notes.edit, "X ")
    sample.services.people_merge.merge(first, [second])
    notes.edit.setFocus()
    QTest.keyClicks(notes.edit, "Y ")
    tab.save_pending()
    stored = contacts.stored_notes(first)
    for word in ("precious", "a", "Y", *("X" for _ in range(begun))):
        assert word in stored, stored


def test_what_is_typed_about_somebody_who_was_just_merged_away_is_kept(
    sample: Sample, tab: ContactsTab, two: tuple[int, int]
) -> None:
    first, second = two
    tab.show_item(second)
    notes = tab.details.note.notes
    notes.edit.setFocus()
    QTest.keyClicks(notes.edit, "more of ")
    sample.services.people_merge.merge(first, [second])
    tab.save_pending()
    contacts = sample.services.contacts
    assert "more of b" in contacts.stored_notes(first) + (contacts.notes_draft(first) or "")
    contacts.tag(second, ["rowing"])
    page = sample.desk.reader.contact(first)
    assert page is not None
    assert [tag.name for tag in page.tags] == ["rowing"]
