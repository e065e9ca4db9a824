# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the keyboard reaches says its name to a screen reader."""

from collections.abc import Iterable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QWidget,
)

from networkjournal.domain.edits import AgendaFields, MeetingFields, QuestionFields
from networkjournal.domain.words import Path as DraftPath
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside


def fill(scene: Scene) -> int:
    """Put one of each kind in the journal and return the position."""
    painter = scene.position("Painter")
    person = scene.person("Ruth Abara")
    starts = datetime(2026, 11, 24, 10)
    fields = MeetingFields(starts=starts, zone="Europe/Berlin", people=(person,))
    agenda = AgendaFields(((30, "Thanks"),), (QuestionFields("Why?"),))
    scene.services.meetings.create(fields, agenda, TODAY)
    return painter


def nameless(top: QWidget) -> list[str]:
    """Name the widgets that take the focus and say nothing, by their class and their parents."""
    return [described(one) for one in inside(top, QWidget) if asks(one) and not name(one)]


def asks(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    # What is inside of a box or a spin box speaks as the box.
    if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) or widget.accessibleName()


def described(widget: QWidget) -> str:
    words: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(words) < 5:
        words.append(type(one).__name__)
        one = one.parentWidget()
    return " < ".join(words)


@pytest.mark.parametrize("tab", range(3))
def test_the_main_window(scene: Scene, tab: int) -> None:
    fill(scene)
    scene.window.tabs.ready(tab)
    scene.bot.wait(50)
    assert nameless(scene.window) == []


def test_the_walk_finds_what_has_no_name(scene: Scene) -> None:
    fill(scene)
    scene.window.tabs.ready(1)
    scene.window.contacts.list.view.setAccessibleName("")
    assert [one.split(" < ")[0] for one in nameless(scene.window)] == ["RowView"]


@pytest.mark.parametrize(
    "action",
    [
        "new_opportunity",
        "new_contact",
        "new_meeting",
        "settings",
        "about",
        "trash",
        "walk",
        "question_bank",
        "own_templates",
    ],
)
def test_dialogs(scene: Scene, action: str) -> None:
    fill(scene)
    scene.trigger(action)
    scene.bot.wait(50)
    inside: Iterable[QWidget] = scene.window.findChildren(QWidget)
    forms = [one for one in inside if one.isWindow() and one.isVisible()]
    assert forms
    assert [words for form in forms for words in nameless(form)] == []


def test_every_page_of_the_wizard(scene: Scene) -> None:
    scene.window.turndowns.record(fill(scene))
    wizard = scene.window.turndowns.wizard
    assert isinstance(wizard, TurndownWizard)
    seen: list[int] = []
    found: dict[int, list[str]] = {}
    while wizard.outcome() is None and len(seen) < len(wizard.pageIds()):
        scene.bot.wait(20)
        seen.append(wizard.currentId())
        if missing := nameless(wizard):
            found[wizard.currentId()] = missing
        if wizard.draft.path is None and len(seen) > 3:
            wizard.draft.path = DraftPath.FEEDBACK_MEETING
        wizard.go_on()
    assert found == {}
    assert len(seen) > 5
