# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The write-up of a real meeting in a real journal, and hands that type."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.meeting_views import MeetingBeside
from networkjournal.ui.meetings.write_up.write_up_window import WriteUpWindow
from tests.ui.people_sample import TODAY, Sample


@dataclass
class Writing:
    """An open write-up, the journal under it, and hands."""

    window: WriteUpWindow
    sample: Sample

    def type(self, text: str) -> None:
        """Type where the keyboard stands."""
        QTest.keyClicks(self.focus(), text)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key)

    def enter(self, *texts: str) -> None:
        """Type each text and go on by Enter."""
        for text in texts:
            self.type(text)
            self.press(Qt.Key.Key_Return)

    def focus(self) -> QWidget:
        found = self.window.focusWidget()
        assert found is not None
        return found

    def go_to(self, widget: QWidget) -> None:
        widget.setFocus()

    def beside(self) -> MeetingBeside:
        return self.sample.desk.reader.meeting_beside(self.window.meeting_id)


Open = Callable[..., Writing]


@pytest.fixture
def writing(qtbot: QtBot, sample: Sample) -> Open:
    """Open the write-up of a meeting, the feedback meeting where none is named."""

    def opened(meeting_id: int = 0) -> Writing:
        number = meeting_id or sample.feedback
        page = sample.desk.reader.meeting(number)
        assert page is not None
        draft = sample.services.write_ups.begin(number, TODAY)
        window = WriteUpWindow(sample.desk, page, draft)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        return Writing(window, sample)

    return opened
