# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real window on a real journal, for the tests of the frame."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.app import JournalFiles, Session
from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.words import Stage
from networkjournal.policy import Policy
from networkjournal.services.bundle import Services
from networkjournal.store.journal import Journal
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.main_window import MainWindow
from tests.ui.people_sample import NOW, TODAY

D = TypeVar("D", bound=QWidget)


@dataclass
class Scene:
    """The program as it runs: its session, the journal under it, the bot that waits."""

    session: Session
    journal: Journal
    bot: QtBot

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None
        return self.session.window

    @property
    def services(self) -> Services:
        return self.window.desk.services

    @property
    def files(self) -> FileActions:
        assert self.session._files is not None
        return self.session._files

    def trigger(self, name: str) -> None:
        self.window.actions_[name].trigger()

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog to stand there."""
        found: list[D] = []

        def there() -> bool:
            shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
            found[:] = [w for w in shown if w.isVisible()]
            return bool(found)

        self.bot.waitUntil(there)
        return found[-1]

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds)

    def idle(self) -> None:
        self.bot.waitUntil(lambda: not self.files.tasks.busy)

    def person(self, name: str) -> int:
        return self.services.contacts.create(ContactFields(name))

    def position(self, name: str) -> int:
        return self.services.opportunities.create(
            OpportunityFields(name, "Lakeside"), Stage.APPLIED, TODAY
        )


@contextmanager
def on_stage(
    bot: QtBot, app: QApplication, journal: Journal, policy: Policy | None = None
) -> Iterator[Scene]:
    """Open the program's window, and leave the application as it was."""
    font, palette = QFont(app.font()), QPalette(app.palette())
    session = Session(app, policy or Policy(), None, lambda: NOW)
    scene = Scene(session, journal, bot)
    window = session.show(journal)
    scene.files.stop()
    bot.waitExposed(window)
    bot.waitUntil(lambda: window.tabs.standing)
    bot.wait(20)
    try:
        yield scene
    finally:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.done(0)
        if session.window is not None:
            session.window.close()
            session.window.deleteLater()
        session.close()
        app.styleHints().unsetColorScheme()
        app.setStyleSheet("")
        app.setFont(font)
        app.setPalette(palette)


def files_of(scene: Scene) -> JournalFiles:
    """Return what does the work of the file actions."""
    return cast("JournalFiles", scene.files._files)


def inside(widget: QWidget, kind: type[D]) -> list[D]:
    """Return what stands in a widget, of one kind."""
    return cast("list[D]", widget.findChildren(kind))


def form_of(widget: QWidget) -> QDialog | None:
    """Return the form that stands open over a widget."""
    return next((form for form in inside(widget, QDialog) if form.isVisible()), None)
