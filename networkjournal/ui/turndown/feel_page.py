# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How one feels about going: a number, a line, and one's own earlier meetings beside it."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import beside_or_below, put, side_by_side
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.pairs_picture import PairsPicture
from networkjournal.ui.widgets.scale_slider import ScaleSlider

_LAST = 5
_WIDTH = 300


class FeelPage(Page):
    """Ask how much one dreads to go; nobody has to answer."""

    step = Step.FEEL

    def build(self) -> None:
        """Make the widgets, once."""
        left = QVBoxLayout()
        left.setSpacing(16)
        lead = QuietLabel(
            _(
                "Hardly anybody likes going back. What you say here is only for you; "
                "it is never printed."
            ),
            wrap=True,
        )
        left.addWidget(lead)
        self._dread = ScaleSlider(_("How much I dread going"))
        left.addWidget(self.part("dread", _("How much do you &dread going?"), self._dread))
        left.addLayout(_ends())
        self._note = QLineEdit()
        self._note.setPlaceholderText(_("One line, if you like"))
        left.addWidget(self.part("dread_note", _("What makes it &hard?"), self._note))
        left.addStretch(1)
        self._both = side_by_side(left, self._pairs_card(), stretch=(1, 0))
        self._both.setSpacing(32)
        self.body.addLayout(self._both)
        self.arrange()
        self._dread.value_changed.connect(self.edited)
        self._note.textChanged.connect(self.edited)

    def arrange(self) -> None:
        """Show the pairs beside the question, and below it in a narrow window."""
        beside_or_below(self._both, self.room())

    def _pairs_card(self) -> QVBoxLayout:
        card = Card(_("Before and after"))
        card.setFixedWidth(_WIDTH)
        self._picture = PairsPicture(self.desk.theme)
        self._sentence = PlainLabel(wrap=True)
        self._key = QuietLabel(_("Ring: dreaded before. Dot: worth it after."), wrap=True)
        for part in (self._picture, self._sentence, self._key):
            card.add(part)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        return column

    def first(self) -> QWidget:
        """Return the scale."""
        return self._dread

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._dread.set_value(self.draft.dread)
        put(self._note, self.draft.dread_note)
        pairs = self.desk.reader.pairs()[-_LAST:]
        self._picture.set_pairs(pairs)
        self._picture.setVisible(bool(pairs))
        self._key.setVisible(bool(pairs))
        self._sentence.setText(pairs_sentence(pairs))

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.dread = self._dread.value()
        self.draft.dread_note = self._note.text()


def pairs_sentence(pairs: list[tuple[int, int]]) -> str:
    """Say what one's own pairs show."""
    if not pairs:
        return _("Once you have been to a meeting, what you feared and what it gave stand here.")
    if len(pairs) == 1:
        dread, worth = pairs[0]
        return _("Last time: dreaded {dread}, worth {worth}.").format(dread=dread, worth=worth)
    dread = round(sum(before for before, _after in pairs) / len(pairs))
    worth = round(sum(after for _before, after in pairs) / len(pairs))
    sentence = _("Your last {count}: dreaded {dread}, worth {worth}, on average.")
    return sentence.format(count=len(pairs), dread=dread, worth=worth)


def _ends() -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(QuietLabel(_("0: not at all")))
    row.addStretch(1)
    row.addWidget(QuietLabel(_("10: I would rather not")))
    row.addSpacing(32)
    return row
