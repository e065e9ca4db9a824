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
from networkjournal.services.exchange.sheet_rows import Status
from networkjournal.ui.widgets.buttons import link_button
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
        self._words: dict[str, Status] = {}
        self._all = False
        self._heading = SectionLabel(_("Statuses that are new here"))
        self._hint = QuietLabel(_("What you choose is remembered for the next import."), wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more = link_button(_("Show what all statuses mean"))
        self._more.clicked.connect(self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addWidget(self._scroll)
        column.addWidget(self._more)
        self.hide()

    def chosen(self) -> Mapping[str, Standing]:
        """Return what was chosen, by the words under which it is remembered."""
        return dict(self._chosen)

    def show_words(self, statuses: Mapping[str, Status]) -> None:
        """Show those that nobody knows; those that were chosen already stay."""
        self._words = dict(statuses)
        self._show()

    def clear(self) -> None:
        """Forget the words, as for another table."""
        self._chosen.clear()
        self._all = False
        self._words = {}
        self._show()

    def _show(self) -> None:
        shown = {
            name: status
            for name, status in self._words.items()
            if self._all or status.meaning is None or name in self._chosen
        }
        if list(shown) != list(self._boxes):
            # What has the keys now is not made anew for each count.
            self._fill(shown)
        self._heading.setText(_("Statuses") if self._all else _("Statuses that are new here"))
        for widget in (self._heading, self._hint, self._scroll):
            widget.setVisible(bool(shown))
        self._more.setVisible(len(shown) < len(self._words))
        self.setVisible(bool(self._words))

    def _on_more(self) -> None:
        self._all = True
        self._show()
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus()

    def _fill(self, words: Mapping[str, Status]) -> None:
        self._boxes.clear()
        inside = QWidget()
        inside.setProperty("ground", "true")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (name, status) in enumerate(words.items()):
            rows = ngettext("“{text}” · {n} row", "“{text}” · {n} rows", status.count)
            said = ElidedLabel(rows.format(text=status.text, n=f"{status.count:,}"))
            said.setFixedWidth(_SAID)
            grid.addWidget(said, row, 0)
            grid.addWidget(self._box(name, status), row, 1)
        self._scroll.setWidget(inside)
        self._scroll.setFixedHeight(_LINE * min(len(words), _SHOWN) + 4)

    def _box(self, name: str, status: Status) -> QComboBox:
        box = QuietCombo()
        box.setFixedWidth(_WIDTH)
        box.setAccessibleName(_("What “{text}” means").format(text=status.text))
        by_day = _("{applied}, or {saved} without a day")
        applied, saved = self._stage_name(Stage.APPLIED), self._stage_name(Stage.SAVED)
        meaning = self._chosen.get(name, status.meaning)
        if status.meaning is None or name in self._chosen:
            box.addItem(by_day.format(applied=applied, saved=saved), "")
        for stage in Stage:
            box.addItem(self._stage_name(stage), stage.value)
        for ending in Ending:
            box.addItem(label(ending), ending.value)
        if meaning is not None:
            box.setCurrentIndex(box.findData(meaning.value))
        box.currentIndexChanged.connect(self._on_chosen)
        self._boxes[name] = box
        return box

    def _on_chosen(self) -> None:
        said = {name: str(box.currentData()) for name, box in self._boxes.items()}
        self._chosen = {
            name: standing_of(value)
            for name, value in said.items()
            if value and (name in self._chosen or value != self._words[name].meaning)
        }
        self.changed.emit()


def standing_of(value: str) -> Standing:
    """Return the stage or ending of a stored value."""
    return Stage(value) if value in list(Stage) else Ending(value)
