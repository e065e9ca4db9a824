# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of introductions on a person's page, in the program's window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.ui.contacts.person.introduction_dialog import IntroductionDialog
from networkjournal.ui.contacts.person.introductions_card import IntroductionsCard
from networkjournal.ui.contacts.tree.tree_window import TreeWindow
from networkjournal.ui.print_preview import PreviewWindow
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside

ROSA, DMITRI, ANA = "Rosa Lindqvist", "Dmitri <b>Okafor</b>", "Ana Pereira"


@pytest.fixture
def people(scene: Scene) -> dict[str, int]:
    return {name: scene.person(name) for name in (ROSA, DMITRI, ANA)}


def note(scene: Scene, person: int, by: int) -> None:
    scene.services.introductions.note(person, IntroductionFields(by), TODAY)


def card(scene: Scene) -> IntroductionsCard:
    return scene.window.contacts.details.introductions


def words(shown: IntroductionsCard) -> list[str]:
    parts = [one for one in inside(shown, QLabel) if one.isVisible()]
    return [one.text() for one in parts]


def links(shown: IntroductionsCard) -> list[str]:
    return [one.words() for one in inside(shown, IdLink) if one.isVisible()]


def test_who_introduced_a_person_is_noted_in_the_form(scene: Scene, people: dict[str, int]) -> None:
    scene.window.show_contact(people[DMITRI])
    shown = card(scene)
    assert "Who introduced them is not noted yet." in words(shown)
    shown.note_button.click()
    form = scene.dialog(IntroductionDialog)
    scene.until(form.by.hasFocus)
    QTest.keyClicks(form.by, "Rosa Lindqvist")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    scene.until(lambda: links(shown) == [ROSA])
    assert DMITRI in words(shown)
    assert shown.note_button.text() == "Change…"
    scene.trigger("undo")
    scene.until(lambda: links(shown) == [])


def test_a_name_that_may_be_somebody_here_is_asked_about_before_it_is_added(
    scene: Scene, people: dict[str, int]
) -> None:
    scene.window.show_contact(people[DMITRI])
    card(scene).note_button.click()
    form = scene.dialog(IntroductionDialog)
    scene.until(form.by.hasFocus)
    QTest.keyClicks(form.by, "Rosa")
    form.save()
    assert form.isVisible()
    told = [label.text() for label in inside(form, QLabel) if label.isVisible()]
    assert any(text.startswith(f"Is it {ROSA}?") for text in told)
    form.save()
    assert len(scene.window.desk.reader.find_contacts("Rosa")) == 1
    popup = form.by.completer().popup()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup if popup.isVisible() else form.by, key)
    form.save()
    scene.until(lambda: links(card(scene)) == ["Rosa"])
    assert len(scene.window.desk.reader.find_contacts("Rosa")) == 2


def test_following_a_name_leaves_the_keys_with_the_card(
    scene: Scene, people: dict[str, int]
) -> None:
    note(scene, people[DMITRI], people[ROSA])
    scene.window.show_contact(people[DMITRI])
    shown = card(scene)
    link = next(one for one in inside(shown, IdLink) if one.words() == ROSA)
    link.setFocus()
    link.click()
    scene.until(lambda: scene.window.contacts.current_id() == people[ROSA])
    assert shown.tree_button.hasFocus()


def test_a_circle_is_told_at_the_field_and_the_form_stays(
    scene: Scene, people: dict[str, int]
) -> None:
    note(scene, people[DMITRI], people[ROSA])
    scene.window.show_contact(people[ROSA])
    card(scene).note_button.click()
    form = scene.dialog(IntroductionDialog)
    QTest.keyClicks(form.by, DMITRI)
    form.save()
    assert form.isVisible()
    told = [label.text() for label in inside(form, QLabel) if label.isVisible()]
    assert f"{DMITRI} came to you through {ROSA}, so it cannot be the other way round too." in told
    view = scene.window.desk.reader.introduction(people[ROSA])
    assert view is not None
    assert view.by is None


def test_the_card_leads_to_the_people_and_to_the_tree(scene: Scene, people: dict[str, int]) -> None:
    note(scene, people[DMITRI], people[ROSA])
    note(scene, people[ANA], people[DMITRI])
    scene.window.show_contact(people[DMITRI])
    shown = card(scene)
    scene.until(lambda: links(shown) == [ROSA, ANA])
    next(one for one in inside(shown, IdLink) if one.words() == ANA).click()
    scene.until(lambda: scene.window.contacts.current_id() == people[ANA])
    scene.until(lambda: links(shown) == [ROSA, DMITRI])
    shown.tree_button.click()
    tree = scene.dialog(TreeWindow)
    assert tree.network.name(tree.tree.nodes[0]) == ANA
    tree.close()


def test_the_menu_opens_one_tree_that_follows_and_leads_back(
    scene: Scene, people: dict[str, int]
) -> None:
    action = scene.window.actions_["introductions"]
    assert action.shortcut().toString() == "Ctrl+Shift+I"
    action.trigger()
    tree = scene.dialog(TreeWindow)
    assert not tree.print_button.isEnabled()
    note(scene, people[DMITRI], people[ROSA])
    scene.until(tree.print_button.isEnabled)
    action.trigger()
    assert scene.dialog(TreeWindow) is tree
    place = tree.tree.person(people[DMITRI])
    assert place is not None
    tree.picture.go_to(place)
    QTest.keyClick(tree.picture, Qt.Key.Key_Return)
    scene.until(lambda: scene.window.contacts.current_id() == people[DMITRI])
    scene.until(scene.window.isActiveWindow)
    tree.print_button.click()
    preview = scene.dialog(PreviewWindow)
    assert preview.windowTitle() == "Introduction tree: Who led to whom"
    preview.close()
    scene.window.close()
    assert not tree.isVisible()
