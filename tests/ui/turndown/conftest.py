# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal with a search in it, and a wizard that is driven as a person drives it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import (
    ContactFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
)
from networkjournal.domain.settings import Me
from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.domain.words import RoundForm, RoundRole, Stage
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.desk import Desk
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard

TODAY = date(2026, 11, 20)  # a Friday
POSITION = "Assistant Director"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    made.apply("light")
    yield made
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@dataclass
class World:
    """The journal and who is in it."""

    journal: Journal
    desk: Desk
    opportunity: int
    dmitri: int
    rosa: int

    def draft(self) -> TurndownDraft:
        return self.desk.services.turndowns.begin(self.opportunity, TODAY)


@pytest.fixture
def world(tmp_path: Path, theme: Theme) -> Iterator[World]:
    journal = Journal.create(tmp_path / "j.njournal")
    services = Services.of(journal, TemplateBook())
    now = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    place = "Harbour State University"
    dmitri = services.contacts.create(
        ContactFields("Dmitri Okafor", "Associate Dean", place, (("d.okafor@example.edu", ""),))
    )
    rosa = services.contacts.create(ContactFields("Rosa Lindqvist", "Director", place))
    fields = OpportunityFields(position=POSITION, organization=place)
    opportunity = services.opportunities.create(fields, Stage.APPLIED, date(2026, 10, 20))
    people = (
        InterviewerFields("", dmitri, RoundRole.HIRING_MANAGER, 3),
        InterviewerFields("", rosa, RoundRole.HR),
    )
    panel = RoundFields(on=date(2026, 11, 18), form=RoundForm.PANEL, people=people)
    services.opportunities.add_round(opportunity, panel, TODAY)
    me = Me(name="Sam Hollis", email="sam@example.org", zone="Europe/Berlin")
    services.settings.save(me)
    desk = Desk(journal, services, theme, lambda: now)
    yield World(journal, desk, opportunity, dmitri, rosa)
    journal.close()


@dataclass
class Driver:
    """A wizard on the screen, and the ways in which a person uses it."""

    wizard: TurndownWizard
    desk: Desk
    qtbot: QtBot

    @property
    def draft(self) -> TurndownDraft:
        return self.wizard.draft

    @property
    def page(self) -> Page:
        return self.wizard.page_of(self.wizard.step())

    def press(self, key: Qt.Key, *, ctrl: bool = False, alt: bool = False) -> None:
        """Press a key where the focus is."""
        modifier = Qt.KeyboardModifier.NoModifier
        if ctrl:
            modifier = Qt.KeyboardModifier.ControlModifier
        if alt:
            modifier = Qt.KeyboardModifier.AltModifier
        QTest.keyClick(self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        return self.wizard.focusWidget()

    def button(self, which: TurndownWizard.WizardButton) -> QWidget:
        return self.wizard.button(which)

    def click(self, widget: QWidget) -> None:
        """Click a widget that is to be seen."""
        self.qtbot.waitUntil(widget.isVisible)  # new ones come with the next event
        # On the words: a box that is wider than they are does not answer at its end.
        place = QPoint(min(30, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def enter_to(self, step: Step) -> None:
        """Press Enter (Ctrl+Enter where several lines are written) until a page is reached."""
        for _turn in range(len(Step)):
            if self.wizard.step() is step:
                return
            focus = self.focus()
            written = isinstance(focus, QPlainTextEdit) and bool(focus.toPlainText())
            self.press(Qt.Key.Key_Return, ctrl=written)
        raise AssertionError(f"never came to {step}, but stayed at {self.wizard.step()}")


Open = Callable[[TurndownDraft], Driver]


@pytest.fixture
def open_wizard(world: World, qtbot: QtBot) -> Open:
    def open_(draft: TurndownDraft) -> Driver:
        wizard = TurndownWizard(world.desk, draft)
        qtbot.addWidget(wizard)
        wizard.show()
        wizard.activateWindow()
        QTest.qWaitForWindowActive(wizard)
        return Driver(wizard, world.desk, qtbot)

    return open_
