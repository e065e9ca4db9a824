# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations in their window: found, opened, renamed, merged, deleted, taken back."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLabel
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
