# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of notes with its bar, alone in a window, and what it hands to the system."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.exact_text import exact_text
from networkjournal.ui.notes.find_bar import FindBar
from networkjournal.ui.notes.note_edit import NoteEdit
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import tried_on


class Outside(QObject):
    """Stand for the system's programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@dataclass
class Note:
    """Hold the editor, its bar and the window around them."""

    edit: NoteEdit
    bar: FindBar
    window: QWidget
    outside: Outside = field(default_factory=Outside)

    def type_in(self, text: str, at: int | None = None) -> None:
        self.edit.setPlainText(text)
        cursor = self.edit.textCursor()
        cursor.setPosition(len(text) if at is None else at)
        self.edit.setTextCursor(cursor)

    def text(self) -> str:
        return exact_text(self.edit.document())


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield from tried_on(qapp)


@pytest.fixture
def note(qtbot: QtBot, theme: Theme) -> Iterator[Note]:
    window = QWidget()
    edit = NoteEdit(theme)
    made = Note(edit, FindBar(theme, edit), window)
    column = QVBoxLayout(window)
    column.addWidget(made.bar)
    column.addWidget(edit)
    qtbot.addWidget(window)
    window.resize(700, 420)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    edit.setFocus()
    for scheme in ("http", "https", "mailto", "tel", "file", "javascript"):
        QDesktopServices.setUrlHandler(scheme, made.outside, "open")  # type: ignore[arg-type]
    yield made
    for scheme in ("http", "https", "mailto", "tel", "file", "javascript"):
        QDesktopServices.unsetUrlHandler(scheme)
