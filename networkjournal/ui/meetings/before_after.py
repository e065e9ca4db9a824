# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The card of dread before and worth after, with one's own earlier pairs."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.scale_slider import ScaleSlider

REST_MS = 700
"""A slider that rests so long has its answer: sliding on is one change, not ten."""
_MOST_PAIRS = 5

Pair = tuple[int, int]


class BeforeAfter(Card):
    """Ask for the pair; `answered` comes once the sliders rest."""

    answered = Signal()

    def __init__(self, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("Before and after"), parent)
        self.dread = ScaleSlider(_("I dreaded it"))
        self.worth = ScaleSlider(_("It was worth it"))
        self.pairs = QuietLabel(wrap=True)
        for slider, name in ((self.dread, _("I dreaded it")), (self.worth, _("It was worth it"))):
            slider.setEnabled(editable)
            self.add(QuietLabel(name))
            self.add(slider)
        self.add(self.pairs)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.answered)
        self.dread.value_changed.connect(self._on_moved)
        self.worth.value_changed.connect(self._on_moved)

    def show_pair(self, dread: int | None, worth: int | None, pairs: Sequence[Pair]) -> None:
        """Show what is stored, and all pairs of the journal, oldest first."""
        if not self._timer.isActive():
            self.dread.set_value(dread)
            self.worth.set_value(worth)
        earlier = list(pairs)
        if dread is not None and worth is not None and (dread, worth) in earlier:
            earlier.remove((dread, worth))
        self.pairs.setText(_pairs_words(earlier[-_MOST_PAIRS:]))

    def finish(self) -> None:
        """Report an answer that has not rested yet, now."""
        if self._timer.isActive():
            self._timer.stop()
            self.answered.emit()

    def _on_moved(self) -> None:
        self._timer.start()


def _pairs_words(pairs: Sequence[Pair]) -> str:
    if not pairs:
        return _("Your earlier meetings will stand here, dread beside worth.")
    count = len(pairs)
    words = ngettext(
        "Your last one: dreaded {dread}, worth {worth}",
        "Your last {count}: dreaded {dread}, worth {worth}",
        count,
    )
    dread, worth = (_mean([pair[side] for pair in pairs]) for side in (0, 1))
    return words.format(count=count, dread=dread, worth=worth)


def _mean(numbers: Sequence[int]) -> int:
    return (2 * sum(numbers) + len(numbers)) // (2 * len(numbers))
