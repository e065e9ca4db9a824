# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card that works out, line by line, how close it was, and lets it be said otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.contender import Closeness, rule_words
from networkjournal.domain.labels import label
from networkjournal.domain.settings import Weights
from networkjournal.domain.words import Level
from networkjournal.i18n import _
from networkjournal.ui.turndown.parts import Choice, empty
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe, set_look

WIDTH = 300


class SumCard(QWidget):
    """Show the sum and its level; `override` is what the person says instead."""

    override_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._card = Card()
        self._source = QuietLabel()
        self._level = HeadingLabel()
        self._level.setProperty("role", "heading")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        for label_ in (self._source, self._level):
            self._card.body.addWidget(label_)
        self._card.body.addLayout(self._lines)
        self._card.body.addWidget(
            QuietLabel(
                _("Each sign counts so many points. The sum only guides what is proposed next."),
                wrap=True,
            )
        )
        self._choice: Choice[Level] = Choice([(level, label(level)) for level in Level])
        self._choice.setAccessibleName(_("How close you say it was"))
        self._choice.currentIndexChanged.connect(self._on_choice)
        self._own = QuietLabel(_("You know it better?"))
        self._link = link_button("")
        self._link.clicked.connect(self._on_link)
        self._override: Level | None = None
        self._worked_out = Level.NOT_CLOSE
        below = QHBoxLayout()
        below.setContentsMargins(4, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._own)
        below.addWidget(self._link)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addLayout(below)
        column.addWidget(self._choice)

    def override(self) -> Level | None:
        """Return what the person says, None where the sum stands."""
        return self._override

    def level(self) -> str:
        """Return the level as it is shown."""
        return self._level.text()

    def show_sum(self, found: Closeness, weights: Weights, override: Level | None) -> None:
        """Show the lines, their sum, and which level counts."""
        self._override, self._worked_out = override, found.level
        self._source.setText(
            _("Worked out from what you ticked") if override is None else _("You say")
        )
        nothing = override is None and not found.lines
        self._level.setText(_("Nothing ticked yet") if nothing else label(override or found.level))
        set_look(
            self._level, "close", None if (override or found.level) == Level.NOT_CLOSE else "true"
        )
        empty(self._lines)
        for line in found.lines:
            self._add(line.text, line.points)
        if not nothing:
            self._lines.addWidget(rule())
            self._add(rule_words(found.level, weights), found.total, strong=True)
        describe(
            self._card, self._level.text() if nothing else f"{self._level.text()}, {found.total}"
        )
        self._choice.blockSignals(True)
        self._choice.set_value(override)
        self._choice.blockSignals(False)
        self._choice.setVisible(override is not None)
        self._own.setVisible(override is None)
        self._link.setText(_("Say it yourself") if override is None else _("Take the sum again"))

    def _add(self, text: str, points: int, *, strong: bool = False) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = PlainLabel(text)
        number = PlainLabel(str(points)) if strong else QuietLabel(str(points))
        if strong:
            for part in (words, number):
                font = part.font()
                font.setBold(True)
                part.setFont(font)
        row.addWidget(words, 1)
        row.addWidget(number)
        self._lines.addWidget(line)

    def _on_link(self) -> None:
        self._override = self._worked_out if self._override is None else None
        self.override_changed.emit()
        if self._override is not None:
            self._choice.setFocus()

    def _on_choice(self) -> None:
        self._override = self._choice.value()
        self.override_changed.emit()
