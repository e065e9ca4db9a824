# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Show beside the page what was noted in the meeting, to write up from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel

_WIDE = 316
_MOST = 12_000
"""Signs that are shown; more stands on the page of the meeting."""


class NotesBeside(QScrollArea):
    """Hold the notes and the answers, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDE)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.has_any = False

    def show_page(self, page: MeetingPage) -> None:
        """Show what was noted."""
        card = Card(_("What you noted"))
        answers = [(q.text, q.answer) for q in page.questions if q.answer.strip()]
        notes = page.row.notes.strip()
        self.has_any = bool(answers or notes)
        for question, answer in answers:
            card.add(QuietLabel(breakable(question), wrap=True))
            card.add(_readable(answer.strip()))
        if notes:
            card.add(_readable(notes))
        inside = QWidget()
        inside.setProperty("ground", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 20, 20, 20)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)


def _readable(text: str) -> PlainLabel:
    label = PlainLabel(breakable(text[:_MOST]), wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
