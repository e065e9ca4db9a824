# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter of an ask that waits: it can be read again, mended, and marked as sent."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton

from networkjournal.domain import words as w
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.turndown.letter_dialog import LetterDialog
from tests.ui.pipeline.conftest import TODAY, House, child


def open_letter(tab: PipelineTab) -> LetterDialog:
    found: Iterable[QPushButton] = tab.details.findChildren(QPushButton)
    (button,) = [b for b in found if b.objectName().startswith("letter-")]
    button.click()
    dialogs: Iterable[LetterDialog] = tab.window().findChildren(LetterDialog)
    return next(iter(dialogs))


def test_the_letter_is_mended_and_marked_as_sent(tab: PipelineTab, house: House) -> None:
    director = house.ids["Director"]
    turndown = house.record(
        director, path=w.Path.FEEDBACK_MEETING, wording="Dear Rosa,", subject="Advice"
    )
    tab.show_item(director)
    dialog = open_letter(tab)
    text = child(dialog, QPlainTextEdit)
    assert text.toPlainText() == "Dear Rosa,"
    text.setPlainText("Dear Dr Lindqvist,")
    child(dialog, QCheckBox).setChecked(True)
    dialog.save()
    view = house.desk.reader.turndown(turndown)
    assert view is not None
    assert view.asks[0].row.wording == "Dear Dr Lindqvist,"
    assert view.asks[0].row.sent_on == TODAY
    assert view.asks[0].row.nudge_on is not None
