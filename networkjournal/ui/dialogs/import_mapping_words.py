# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The statuses of a table that nobody knows yet, each with what it is to mean."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.sheet import Standing
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel, SectionLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_WIDTH = 312
_SAID = 240
_SHOWN = 3
_LINE = 44
"""Height of a line, in pixels."""


class StatusWords(QWidget):
    """Ask what words mean; hidden where there are none."""

    changed = Signal()

    def __init__(self, stage_name: Callable[[Stage], str]) -> None:
        super().__init__()
        self._stage_name = stage_name
        self._boxes: dict[str, QComboBox] = {}
        self._chosen: dict[str, Standing] = {}
        self._heading = SectionLabel(_("Statuses that are new here"))
        self._hint = QuietLabel(_("What you choose is remembered for the next import."), wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addWidget(self._scroll)
        self.hide()

    def chosen(self) -> Mapping[str, Standing]:
        """Return what was chosen, by the words under which it is remembered."""
        return dict(self._chosen)

    def show_words(self, unknown: Mapping[str, tuple[str, int]]) -> None:
        """Show these words, each as written and how often; those chosen already stay."""
        names = [name for name in unknown if name not in self._boxes]
        if not names and (self._boxes or not unknown):
            return
        said = {name: (box.property("said"), 0) for name, box in self._boxes.items()}
        self._fill({**{n: said[n] for n in self._chosen if n in said}, **unknown})

    def clear(self) -> None:
        """Forget the words, as for another table."""
        self._chosen.clear()
        self._fill({})

    def _fill(self, words: Mapping[str, tuple[str, int]]) -> None:
        self._boxes.clear()
        inside = QWidget()
        inside.setProperty("ground", "true")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (name, (text, count)) in enumerate(words.items()):
            rows = ngettext("“{text}” · {n} row", "“{text}” · {n} rows", count)
            shown = rows.format(text=text, n=count) if count else f"“{text}”"
            said = ElidedLabel(shown)
            said.setFixedWidth(_SAID)
            grid.addWidget(said, row, 0)
            grid.addWidget(self._box(name, text), row, 1)
        self._scroll.setWidget(inside)
        self._scroll.setFixedHeight(_LINE * min(len(words), _SHOWN) + 4)
        self.setVisible(bool(words))

    def _box(self, name: str, text: str) -> QComboBox:
        box = QuietCombo()
        box.setFixedWidth(_WIDTH)
        box.setAccessibleName(_("What “{text}” means").format(text=text))
        box.setProperty("name", name)
        box.setProperty("said", text)
        by_day = _("{applied}, or {saved} without a day")
        applied, saved = self._stage_name(Stage.APPLIED), self._stage_name(Stage.SAVED)
        box.addItem(by_day.format(applied=applied, saved=saved), "")
        for stage in Stage:
            box.addItem(self._stage_name(stage), stage.value)
        for ending in Ending:
            box.addItem(label(ending), ending.value)
        if name in self._chosen:
            box.setCurrentIndex(box.findData(self._chosen[name].value))
        box.currentIndexChanged.connect(self._on_chosen)
        self._boxes[name] = box
        return box

    def _on_chosen(self) -> None:
        self._chosen = {
            name: standing_of(box.currentData())
            for name, box in self._boxes.items()
            if box.currentData()
        }
        self.changed.emit()


def standing_of(value: str) -> Standing:
    """Return the stage or ending of a stored value."""
    return Stage(value) if value in list(Stage) else Ending(value)
