# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line below the head: how long one waits, what is advised, and the one button for it."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from networkjournal.domain.advice import Advice, advise
from networkjournal.domain.labels import label
from networkjournal.domain.standing import SILENT, Facts, Stand, chip
from networkjournal.domain.words import Action, Standing
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import coming_day, exact_day
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, PlainLabel
from networkjournal.ui.widgets.style import describe, plain_tip


class StandingBar(QFrame):
    """Say how it stands while an answer is awaited; hidden where none is."""

    acted = Signal(object)  # Action

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._action = Action.NONE
        self._resting = QTimer(self, singleShot=True)
        self._resting.setInterval(QGuiApplication.styleHints().mouseDoubleClickInterval())
        self.setProperty("card", "true")
        self._chip = Chip("")
        self._since = ElidedLabel(role="quiet")
        self._advice = PlainLabel(wrap=True)
        self.button = plain_button("")
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(in_a_line(self._chip, self._since, None))
        column.addWidget(self._advice)
        column.addLayout(in_a_line(self.button, None))

    def show_stand(self, stand: Stand, facts: Facts, *, someone: bool) -> None:
        """Show another standing; `someone` tells whether there is a person to write to."""
        self.setVisible(stand.standing is not Standing.NONE)
        if stand.standing is Standing.NONE:
            return
        heard, silent = facts.last_human is not None, stand.standing in SILENT
        advice = advise(stand.standing, someone=someone, heard=heard)
        self._action = advice.action
        words = chip(stand)
        self._chip.setText(words)
        self._chip.set_kind("waiting" if silent else "neutral")
        self._since.setText(_since(stand, facts, self._desk.today()))
        self._advice.setText(self._text(advice, stand))
        describe(self, f"{words}. {self._advice.text()}")
        self.button.setText(_button_words(advice.action))
        self.button.setToolTip(plain_tip(_button_tip(advice.action)))
        self.button.setVisible(advice.action is not Action.NONE)
        allow(self._desk, self.button)

    def _text(self, advice: Advice, stand: Stand) -> str:
        if stand.standing is not Standing.WAITING or stand.due is None:
            return advice.text
        day = coming_day(stand.due, self._desk.today())
        quiet = _("It counts as quiet from {day} on.").format(day=day)
        return f"{advice.text} {quiet}"

    def _on_clicked(self) -> None:
        # The second click of two would mean whatever has come to stand here by then.
        if not self._resting.isActive():
            self._resting.start()
            self.acted.emit(self._action)


def _since(stand: Stand, facts: Facts, today: date) -> str:
    """Return what the days are counted from."""
    base = today - timedelta(days=stand.days)
    promised = facts.promised_on if stand.answer_by is None else None
    if promised is not None and promised >= (facts.last_human or base):
        day = coming_day(promised, today)
        return _("they promised an answer by {day}").format(day=day)
    return "" if stand.days == 0 else _("since {day}").format(day=exact_day(base, today))


def _button_words(action: Action) -> str:
    dialog = action in (Action.NUDGE_LETTER, Action.LOG_CALL)
    return label(action) + ("…" if dialog else "")


def _button_tip(action: Action) -> str:
    return {
        Action.NUDGE_LETTER: _("Open two or three friendly lines, ready to be sent"),
        Action.LOG_CALL: _("Note a call or a word that came"),
        Action.CLOSE_NO_ANSWER: _("Close it as No answer, today; undo brings it back"),
        Action.CLOSE_WENT_COLD: _("Close it as Went cold, today; undo brings it back"),
        Action.NONE: "",
    }[action]
