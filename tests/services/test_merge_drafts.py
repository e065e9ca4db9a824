# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being typed about people who become one is neither lost nor speaks of nobody."""

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.services.bundle import Services
from networkjournal.services.people_merge import PeopleMerge
from networkjournal.store.journal import Journal
from tests.services.story import Story


def test_what_is_typed_about_the_others_goes_to_the_one_who_stays(
    journal: Journal, services: Services
) -> None:
    contacts = services.contacts
    one, other, third = (
        contacts.create(ContactFields("Anna Berg", notes=each)) for each in ("A", "B", "")
    )
    contacts.keep_notes_draft(other, "B, and more")
    for whom in (one, third):
        contacts.keep_touch_draft(whom, f"called {whom}")
    PeopleMerge(journal).merge(one, [other, third])
    assert contacts.notes_draft(one) == "A\n\nB, and more"
    assert contacts.touch_draft(one) == f"called {one}\n\ncalled {third}"
    journal.history.undo()
    assert contacts.notes_draft(one) is None
    assert contacts.notes_draft(other) == "B, and more"
    assert contacts.touch_draft(one) == f"called {one}"


def test_a_note_begun_about_the_one_who_stays_holds_the_notes_of_all(
    journal: Journal, services: Services
) -> None:
    one, other = (services.contacts.create(ContactFields("Anna", notes=each)) for each in "AB")
    services.contacts.keep_notes_draft(one, "A, and more")
    PeopleMerge(journal).merge(one, [other])
    assert services.contacts.notes_draft(one) == "A, and more\n\nB"


def test_a_note_that_was_begun_from_older_words_keeps_the_newer_ones(
    journal: Journal, services: Services
) -> None:
    one, other = (services.contacts.create(ContactFields("Anna", notes=each)) for each in "AB")
    services.contacts.keep_notes_draft(other, "B, and more", "B")
    services.contacts.write_notes(other, "B\n\nC")
    PeopleMerge(journal).merge(one, [other])
    assert services.contacts.notes_draft(one) == "A\n\nB, and more\n\nC"
    assert services.contacts.notes_draft_base(one) == "A\n\nB\n\nC"


def test_undo_of_a_merge_leaves_what_has_been_typed_since(journal: Journal, story: Story) -> None:
    turndowns = story.services.turndowns
    other = story.services.contacts.create(ContactFields("Rosa Lind"))
    turndowns.keep(story.draft(told_by=PersonRef("Rosa Lind", other), words="first words"))
    PeopleMerge(journal).merge(story.rosa, [other])
    for turn, whom in ((journal.history.undo, other), (journal.history.redo, story.rosa)):
        kept = turndowns.kept()
        assert kept is not None
        kept.words += ", and more"
        turndowns.keep(kept)
        words = kept.words
        turn()
        kept = turndowns.kept()
        assert kept is not None
        assert (kept.words, kept.told_by and kept.told_by.contact_id) == (words, whom)


def test_undo_of_a_merge_leaves_a_touch_that_was_typed_since(
    journal: Journal, services: Services
) -> None:
    contacts = services.contacts
    one, other = (contacts.create(ContactFields("Anna")) for _time in range(2))
    contacts.keep_touch_draft(other, "called")
    PeopleMerge(journal).merge(one, [other])
    contacts.keep_touch_draft(one, "called, and more")
    journal.history.undo()
    assert (contacts.touch_draft(one), contacts.touch_draft(other)) == (
        "called, and more",
        "called",
    )


def test_a_draft_that_cannot_be_read_ends_no_merge(journal: Journal, services: Services) -> None:
    one, other = (services.contacts.create(ContactFields("Anna")) for _time in range(2))
    torn = [(f"contact-touch:{other}", "{"), ("x", '{"contact_id": torn'), ("y", '["contact_id"]')]
    with journal.history.step("") as step:
        for key, content in torn:
            step.put_draft(key, content, "2026-01-01T00:00:00+00:00")
    PeopleMerge(journal).merge(one, [other])
    assert journal.reader.contact_card(other) is None
