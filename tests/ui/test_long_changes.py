# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of thousands of people goes to the worker: one step, called off without a trace."""

from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton

from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.views import Kind, PeopleQuery
from networkjournal.domain.words import Cadence
from networkjournal.store import models as m
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.filters.tags_dialog import TagsDialog
from networkjournal.ui.long_changes import LONG
from networkjournal.ui.tab_stack import CONTACTS
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside

MANY = LONG + 100


@pytest.fixture
def tab(scene: Scene) -> ContactsTab:
    with scene.journal.history.step("People") as step:
        step.insert_many(m.Contact, [{"name": f"Ann Nr{n}"} for n in range(MANY)])
    scene.window.tabs.show_tab(CONTACTS)
    tab = scene.window.tabs.contacts
    scene.until(lambda: tab.list.model.rowCount() == MANY)
    tab.list.view.selectAll()
    return tab


def with_cadence(scene: Scene) -> int:
    query = PeopleQuery(today=TODAY, filter=PeopleFilter(has_cadence=True))
    return len(scene.journal.reader.ids(Kind.CONTACT, query))


def test_many_are_changed_beside_the_window_and_taken_back_by_one_undo(
    scene: Scene, tab: ContactsTab
) -> None:
    notices: list[frozenset[str]] = []
    scene.journal.listeners.append(notices.append)
    titles: list[tuple[str, bool]] = []
    scene.files.tasks.started.connect(lambda title, stop: titles.append((title, stop)))
    tab.chosen.set_cadence(Cadence.B)
    assert scene.files.tasks.busy
    scene.until(lambda: f"{MANY:,} people" in scene.window.line.text())
    assert titles == [(f"Changing {MANY:,} people…", True)]
    assert with_cadence(scene) == MANY
    assert notices == [frozenset({"contact"})]
    scene.trigger("undo")
    scene.until(lambda: "Taken back" in scene.window.line.text())
    assert with_cadence(scene) == 0


def test_a_change_that_is_called_off_has_changed_nothing(
    scene: Scene, tab: ContactsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, go_on = Event(), Event()
    history = scene.journal.history
    label = history.undo_label
    real = scene.services.many_people.trash

    def held(ids: object) -> None:
        at.set()
        go_on.wait(10)
        real(ids)  # type: ignore[arg-type]

    monkeypatch.setattr(scene.services.many_people, "trash", held)
    tab.chosen.trash()
    scene.until(at.is_set)
    stop = next(
        each for each in inside(scene.window.status, QPushButton) if each.text() == "Cancel"
    )
    stop.click()
    go_on.set()
    scene.until(lambda: "nothing was changed" in scene.window.line.text())
    scene.idle()
    assert scene.journal.reader.count(Kind.CONTACT, "") == MANY
    assert history.undo_label == label
    scene.person("Rosa Lind")  # the journal can be written to as before


def test_tags_of_many_go_the_same_way_and_a_refusal_is_said(scene: Scene, tab: ContactsTab) -> None:
    for word, said in (("rowing", "Tags of"), ("a" * 41, "40 characters")):
        tab.chosen.ask_tags()
        form = scene.dialog(TagsDialog)
        form.line.setText(word)
        form.save()
        assert scene.files.tasks.busy
        scene.until(lambda said=said: said in scene.window.line.text())  # type: ignore[misc]
        scene.idle()
    assert scene.journal.reader.people_tags() == [("rowing", MANY)]
