# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations in their window: found, opened, renamed, merged, deleted, taken back."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.organizations import OrganizationFields
from networkjournal.domain.words import FeedbackPolicy, Stage
from networkjournal.store import models as m
from networkjournal.ui.contacts.organizations.organization_dialog import (
    OrganizationDialog,
    SameDialog,
)
from networkjournal.ui.contacts.organizations.organizations_window import OrganizationsWindow
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import inside


@pytest.fixture
def window(qtbot: QtBot, sample: Sample) -> OrganizationsWindow:
    services = sample.desk.services
    for name, where in (("Zoe Field", "Zénith Maps"), ("Max Field", "Zenith Maps Ltd")):
        services.contacts.create(ContactFields(name, organization=where))
        services.opportunities.create(OpportunityFields("Analyst", where), Stage.APPLIED, TODAY)
    made = OrganizationsWindow(sample.desk)
    qtbot.addWidget(made)
    sample.bus.changed.connect(made.refresh)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(window: OrganizationsWindow) -> list[str]:
    return [line.name for line in window.model.lines]


def choose(window: OrganizationsWindow, name: str) -> int:
    found = window._desk.reader.find_organization(name)
    assert found is not None
    window.show_organization(found.id)
    return found.id


def texts(window: OrganizationsWindow) -> list[str]:
    found: Iterable[IdLink] = window.page.findChildren(IdLink)
    labels: Iterable[QLabel] = window.page.findChildren(QLabel)
    links = [one.words() for one in found if one.isVisible()]
    return links + [one.text() for one in labels if one.isVisible()]


def form(window: OrganizationsWindow) -> OrganizationDialog:
    assert isinstance(window._dialog, OrganizationDialog)
    return window._dialog


def test_the_model_holds_to_the_rules(window: OrganizationsWindow) -> None:
    QAbstractItemModelTester(
        window.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    window.search.setText("zen")
    assert len(names(window)) == 2


def test_a_few_letters_find_one_whatever_their_marks(window: OrganizationsWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "zenith")
    assert len(names(window)) == 2
    QTest.keyClicks(window.search, " zzz")
    assert window.none.isVisible()
    assert window.none.title.text() == "Nothing found"


def test_its_page_opens_people_and_opportunities(window: OrganizationsWindow) -> None:
    choose(window, "Zénith Maps")
    assert {"Zoe Field", "Analyst", "1 person", "1 opportunity"} <= set(texts(window))
    person = QSignalSpy(window.contact_requested)
    position = QSignalSpy(window.opportunity_requested)
    links: Iterable[IdLink] = window.page.findChildren(IdLink)
    for link in links:
        if link.isVisible():
            link.click()
    assert (person.count(), position.count()) == (1, 1)


def test_a_new_name_and_a_policy_are_kept_and_undone(
    window: OrganizationsWindow, sample: Sample
) -> None:
    there = choose(window, "Zénith Maps")
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = form(window)
    dialog.name.setText("Zenith Maps Ltd")
    dialog.save()
    assert dialog.isVisible(), "there is one of this name"
    dialog.name.setText("Nadir Maps")
    dialog.policy.set_value(FeedbackPolicy.NONE)
    dialog.source.setText("Zoe")
    dialog.save()
    assert window.current_id() == there
    assert "Nadir Maps" in texts(window)
    assert any("Zoe" in text and "Feedback" in text for text in texts(window))
    sample.journal.history.undo()
    assert "Zénith Maps" in texts(window)


def test_two_are_made_one_and_it_is_offered_to_take_it_back(
    window: OrganizationsWindow, sample: Sample
) -> None:
    choose(window, "Zénith Maps")
    window.page.merge.click()
    dialog = window._dialog
    assert isinstance(dialog, SameDialog)
    dialog.other.setText("nowhere at all")
    dialog.save()
    assert dialog.isVisible()
    dialog.other.setText("zenith maps LTD")
    dialog.save()
    assert {"Zoe Field", "Max Field", "2 people"} <= set(texts(window))
    undo = QSignalSpy(window.undo_requested)
    window.line.link_clicked.emit()
    assert undo.count() == 1
    sample.journal.history.undo()
    assert "Zenith Maps Ltd" in names(window)


def test_one_to_which_nothing_belongs_can_be_deleted(
    window: OrganizationsWindow, sample: Sample
) -> None:
    choose(window, "Zénith Maps")
    assert not window.page.remove.isVisible()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = form(window)
    dialog.save()
    assert dialog.isVisible(), "it needs a name"
    dialog.name.setText("Nowhere")
    dialog.save()
    assert window.page.name.text() == "Nowhere"
    assert "Nobody you know works here yet" in texts(window)
    window.page.remove.click()
    assert "Nowhere" not in names(window)
    assert "Nowhere is deleted." in window.line.text()
    sample.journal.history.undo()
    assert "Nowhere" in names(window)


def test_it_follows_the_journal(window: OrganizationsWindow, sample: Sample) -> None:
    there = choose(window, "Zénith Maps")
    sample.desk.services.organizations.change(there, OrganizationFields("Aaa"))
    assert names(window)[0] == "Aaa"
    assert window.current_id() == there


def test_undo_is_offered_only_while_it_takes_this_back(
    window: OrganizationsWindow, sample: Sample
) -> None:
    choose(window, "Zénith Maps")
    window.page.merge.click()
    dialog = window._dialog
    assert isinstance(dialog, SameDialog)
    dialog.other.setText("Zenith Maps Ltd")
    dialog.save()
    assert window.line.isVisible()
    with sample.journal.history.step("Promise") as step:
        step.insert(m.Promise, contact_id=sample.ruth, text="send the outline")
    assert not window.line.isVisible()


def test_escape_and_enter_never_merge(window: OrganizationsWindow) -> None:
    choose(window, "Zénith Maps")
    before = names(window)
    window.page.merge.click()
    dialog = window._dialog
    assert isinstance(dialog, SameDialog)
    assert [one.text() for one in inside(dialog, QPushButton)] == ["Cancel", "Merge"]
    completer = dialog.other.completer()
    offered = completer.model()
    assert "Zénith Maps" not in {offered.index(row, 0).data() for row in range(offered.rowCount())}
    dialog.other.setText("Zenith Maps Ltd")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not [one for one in inside(window, QMessageBox) if one.isVisible()]
    assert names(window) == before


def test_a_name_that_is_taken_leads_to_the_merge_with_its_bearer(
    window: OrganizationsWindow, sample: Sample, qtbot: QtBot
) -> None:
    choose(window, "Zenith Maps Ltd")
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = form(window)
    dialog.name.setText("Zénith Maps")
    dialog.save()
    assert dialog.taken.isVisible()
    dialog.name.setText("Zénith Map")
    assert not dialog.taken.isVisible()
    assert not any(
        "of this name" in one.text() for one in inside(dialog, QLabel) if one.isVisible()
    )
    dialog.name.setText("Zénith Maps")
    dialog.save()
    dialog.taken.click()
    (same,) = inside(dialog, SameDialog)
    assert same.other.text() == "Zenith Maps Ltd"
    same.save()
    qtbot.waitUntil(lambda: window.page.name.text() == "Zénith Maps")
    assert {"Zoe Field", "Max Field"} <= set(texts(window))
    assert "Zenith Maps Ltd" not in names(window)
    assert window.line.text() == "The two are one now."


def test_a_new_one_of_a_known_name_shows_the_one_that_is_there(
    window: OrganizationsWindow,
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = form(window)
    dialog.name.setText("Zenith Maps Ltd")
    dialog.save()
    dialog.taken.click()
    assert window.page.name.text() == "Zenith Maps Ltd"


def test_notes_are_typed_on_the_page_and_kept_when_one_goes_on(
    window: OrganizationsWindow, sample: Sample
) -> None:
    there = choose(window, "Zénith Maps")
    edit = window.page.note.notes.edit
    assert edit.isVisible()
    QTest.keyClicks(edit, "Ask by **mail**")
    choose(window, "Zenith Maps Ltd")
    assert edit.toPlainText() == ""
    assert sample.services.organizations.stored_notes(there) == "Ask by **mail**"
    sample.journal.history.undo()
    assert sample.services.organizations.stored_notes(there) == ""
    choose(window, "Zénith Maps")
    QTest.keyClicks(edit, "By letter")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.reject()
    assert sample.services.organizations.stored_notes(there) == "By letter"


def test_notes_that_were_being_typed_are_back_after_a_bad_end(
    window: OrganizationsWindow, sample: Sample, qtbot: QtBot
) -> None:
    there = choose(window, "Zénith Maps")
    QTest.keyClicks(window.page.note.notes.edit, "Half a thou")
    organizations = sample.services.organizations
    qtbot.waitUntil(lambda: organizations.notes_draft(there) == "Half a thou")
    assert organizations.notes_draft_base(there) == ""
    again = OrganizationsWindow(sample.desk)
    again.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(again)
    choose(again, "Zénith Maps")
    assert again.page.note.notes.text() == "Half a thou"
    again.reject()
    assert organizations.notes_draft(there) is None
    assert organizations.stored_notes(there) == "Half a thou"


def test_the_notes_stand_no_further_off_than_the_other_cards(
    window: OrganizationsWindow, qtbot: QtBot
) -> None:
    choose(window, "Zénith Maps")
    qtbot.wait(20)
    people, positions = window.page._lists
    note = window.page.note

    def top(one: QWidget) -> int:
        return one.mapTo(window, QPoint(0, 0)).y()

    between = top(positions) - top(people) - people.height()
    assert top(note) - top(positions) - positions.height() == between
