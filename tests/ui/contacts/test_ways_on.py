# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a person on to others, to organizations and to an import, and where the keyboard is then."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.organizations import OrganizationFields
from networkjournal.domain.words import MetHow, Stage
from networkjournal.store import models as m
from networkjournal.ui.contacts.organizations.organizations_window import OrganizationsWindow
from networkjournal.ui.contacts.person.facts import PlainFact
from networkjournal.ui.organization_link import OrganizationLink
from networkjournal.ui.typing_here import somebody_types
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside


def test_a_link_to_a_person_never_leaves_the_keyboard_in_a_field(scene: Scene) -> None:
    rosa, ana = scene.person("Rosa Lindqvist"), scene.person("Ana Pereira")
    scene.services.introductions.note(ana, IntroductionFields(rosa), TODAY)
    scene.window.show_contact(ana)
    tab = scene.window.contacts
    link = next(one for one in inside(tab, IdLink) if one.words() == "Rosa Lindqvist")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert tab.current_id() == rosa
    assert not somebody_types(scene.window)
    tab.details.contact_requested.emit(ana)
    assert tab.current_id() == ana
    assert tab.list.view.hasFocus()


def test_an_organization_opens_from_a_person_and_from_an_opportunity(scene: Scene) -> None:
    person = scene.services.contacts.create(ContactFields("Ruth Abara", "Dean", "Lakeside"))
    position = scene.services.opportunities.create(
        OpportunityFields("Adviser", "Harbour"), Stage.APPLIED, TODAY
    )
    scene.services.organizations.create(OrganizationFields("Aardvark"))
    for show, one, name in (
        (scene.window.show_contact, person, "Lakeside"),
        (scene.window.show_opportunity, position, "Harbour"),
    ):
        show(one)
        tab = scene.window.tabs.current()
        link = next(one for one in inside(tab, OrganizationLink) if one.isVisible())
        assert link.words() == name
        link.click()
        window = scene.dialog(OrganizationsWindow)
        assert window.view.currentIndex().data() == name
        window.reject()
        scene.until(lambda: not _open_windows(scene))


def test_organizations_are_a_press_away_from_people(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.window.show_tab(1)
    scene.window.contacts.list.organizations.click()
    scene.dialog(OrganizationsWindow)


def test_a_person_of_an_organization_is_seen_and_the_way_back_is_short(scene: Scene) -> None:
    ruth = scene.services.contacts.create(ContactFields("Ruth Abara", "Dean", "Lakeside"))
    scene.services.organizations.create(OrganizationFields("Aardvark"))
    position = scene.position("Adviser")
    scene.trigger("organizations")
    window = scene.dialog(OrganizationsWindow)
    window.show_organization(scene.journal.reader.organizations("Lakeside")[0].id)
    window.contact_requested.emit(ruth)
    scene.until(lambda: not _open_windows(scene))
    assert scene.window.contacts.current_id() == ruth
    assert scene.window.contacts.list.view.hasFocus()
    scene.trigger("organizations")
    window = scene.dialog(OrganizationsWindow)
    assert window.view.currentIndex().data() == "Lakeside"
    window.opportunity_requested.emit(position)
    scene.until(lambda: not _open_windows(scene))
    assert scene.window.pipeline.current_id() == position


def test_nobody_yet_offers_an_import(scene: Scene) -> None:
    scene.window.tabs.ready(1)
    action = scene.window.actions_["import"]
    action.triggered.disconnect(scene.files.choose_import)
    empty = scene.window.contacts.list.empty
    button = next(one for one in inside(empty, QPushButton) if one.text() == "Import…")
    assert button.isVisible()
    with scene.bot.waitSignal(action.triggered):
        button.click()
    scene.person("Ruth Abara")
    scene.window.top_bar.search.setText("nobody at all")
    assert not button.isVisible()


def test_who_looked_for_nobody_in_the_end_stands_where_they_stood(scene: Scene) -> None:
    scene.person("Anna Weiss")
    nora = scene.person("Nora Cole")
    scene.window.show_contact(nora)
    scene.window.top_bar.search.setText("anna")
    assert scene.window.contacts.current_id() is None
    scene.window.top_bar.search.clear()
    assert scene.window.contacts.current_id() == nora


def test_a_birthday_stands_among_the_facts(scene: Scene) -> None:
    person = scene.person("Anna Weiss")
    with scene.journal.history.step("Import") as step:
        step.update_all(m.Contact, [person], birthday="--12-24")
    scene.window.show_contact(person)
    facts = [one.text() for one in inside(scene.window.contacts.details.facts, PlainFact)]
    assert facts == ["24 December"]


def test_a_day_to_look_in_is_past_once_a_word_was_between_you(scene: Scene) -> None:
    on = TODAY - timedelta(days=2)
    fields = ContactFields(
        "Anna Weiss", met_how=MetHow.INTERVIEW, may_hire_again=True, check_in_on=on
    )
    person = scene.services.contacts.create(fields)
    scene.window.show_contact(person)
    why = scene.window.contacts.why
    assert why.isVisible()
    assert why.late.text() == "check in now"
    assert why.act.text() == "Log a touch"
    assert not why.snooze.isVisible()
    view = scene.window.contacts.list.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_L)
    line = scene.window.contacts.details.touch_line
    QTest.keyClicks(line.line, "Called")
    QTest.keyClick(line.line, Qt.Key.Key_Return)
    assert not why.isVisible()
    assert scene.window.line.text() == "The touch with Anna Weiss is logged."


def _open_windows(scene: Scene) -> list[OrganizationsWindow]:
    return [one for one in inside(scene.window, OrganizationsWindow) if one.isVisible()]
