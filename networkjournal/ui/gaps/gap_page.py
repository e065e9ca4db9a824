# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page of one gap: who said it, what is being done about it, for which opportunities."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.views import GapView
from networkjournal.domain.words import GapState
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.gaps.gaps_model import said_when
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.pipeline.parts import LongText
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import HeadingLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.style import plain_tip

_MOST = 400
STATES = tuple(GapState)


class GapPage(PageFrame):
    """Show one gap; the state is set here, all else is asked of the window."""

    edit_asked = Signal()
    delete_asked = Signal()
    matters_asked = Signal()
    state_asked = Signal(object)  # GapState
    contact_requested = Signal(int)
    opportunity_requested = Signal(int)
    meeting_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._showing = desk, False
        self._cards: list[QWidget] = []
        self.name, self._when = HeadingLabel(wrap=True), QuietLabel(wrap=True)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self.name)
        names.addWidget(self._when)
        self.title.addLayout(names, 1)
        self.edit = self._button(_("Edit…"), _("Change the words, the evidence, who said it (F2)"))
        self.remove = self._button(_("Delete"), _("Delete this gap (Ctrl+Del)"))
        self.edit.clicked.connect(self.edit_asked)
        self.remove.clicked.connect(self.delete_asked)
        self.state = Segmented([label(one) for one in STATES], _("How far you are"))
        self.state.setEnabled(desk.writable)
        self.state.setToolTip(_("Say how far you are with it"))
        self.state.chosen.connect(self._on_state)
        self.below_head.addWidget(self.state)
        self.wide.setSpacing(self.narrow.spacing())

    def show_gap(self, view: GapView) -> None:
        """Show this gap."""
        self._showing = True
        text = view.row.text
        self.name.setText(breakable(text if len(text) <= _MOST else f"{text[:_MOST]}…"))
        self._when.setText(breakable(said_when(view, self._desk.today())))
        self._when.setVisible(bool(self._when.text()))
        self.state.set_current(STATES.index(view.row.state))
        self._clear()
        wide = [self._evidence(view), self._matters(view)]
        if len(text) > _MOST:
            wide.insert(0, self._whole(text))
        where = self._where(view)
        self._cards = [*wide, where]
        for card in wide:
            self.wide.addWidget(card)
        self.narrow.addWidget(where)
        for shown in self._cards:
            shown.show()
        self._showing = False
        self.settle()

    def _clear(self) -> None:
        for old in self._cards:
            for column in (self.wide, self.narrow):
                column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = plain_button(text)
        button.setEnabled(self._desk.writable)
        why = _("The journal is open to read only")
        button.setToolTip(plain_tip(tip if self._desk.writable else why))
        self.buttons.addWidget(button)
        return button

    def _whole(self, text: str) -> Card:
        card = Card(_("In their words"))
        card.add(LongText(text))
        return card

    def _evidence(self, view: GapView) -> Card:
        card = Card(_("What you are doing about it"))
        if evidence := view.row.evidence.strip():
            card.add(LongText(evidence))
        else:
            card.add(QuietLabel(_("Nothing is noted yet. Edit to add the evidence."), wrap=True))
        return card

    def _matters(self, view: GapView) -> Card:
        card = Card(_("Matters for"))
        for number, position in view.matters_for:
            self._link(card, position, number, self._to_opportunity)
        if not view.matters_for:
            words = _("Say where else it matters, and it stands on the page of that opportunity.")
            card.add(QuietLabel(words, wrap=True))
        self.choose = link_button(_("Choose opportunities…"))
        self.choose.setToolTip(_("Say for which opportunities it matters (Ctrl+M)"))
        self.choose.setEnabled(self._desk.writable)
        self.choose.clicked.connect(self.matters_asked)
        card.add(self.choose)
        return card

    def _where(self, view: GapView) -> Card:
        row, card = view.row, Card(_("Where it was said"))
        if row.said_by_id is not None:
            self._link(card, view.said_by, row.said_by_id, self._to_contact)
        if row.opportunity_id is not None:
            self._link(card, view.position, row.opportunity_id, self._to_opportunity)
        if row.meeting_id is not None:
            self._link(card, _("In a meeting"), row.meeting_id, self._to_meeting)
        if row.said_by_id is row.opportunity_id is row.meeting_id is None:
            card.add(QuietLabel(_("It is not noted who said it."), wrap=True))
        return card

    def _link(self, card: Card, words: str, number: int, to: object) -> None:
        link = IdLink(words, number)
        link.chosen.connect(to)
        card.body.addLayout(in_a_line(link, None))

    def _on_state(self, at: int) -> None:
        if not self._showing:
            self.state_asked.emit(STATES[at])

    def _to_contact(self, number: int) -> None:
        self.contact_requested.emit(number)

    def _to_opportunity(self, number: int) -> None:
        self.opportunity_requested.emit(number)

    def _to_meeting(self, number: int) -> None:
        self.meeting_requested.emit(number)
