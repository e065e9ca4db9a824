# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The card of what a meeting gave: each thing with its kind, and one more on demand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import YieldView
from networkjournal.domain.words import YieldKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.meetings.page.yield_form import WordsForm, YieldForm
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.chip import Chip, Kind
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel

ADD = "yield-add"
_WORD = 12
"""Longer words are broken: a line is narrow beside its kind."""
_LOOKS: dict[YieldKind, Kind] = {
    YieldKind.INTRODUCTION: "accent",
    YieldKind.LEAD: "accent",
    YieldKind.CV_PASSED_ON: "info",
}


class YieldsCard(Card):
    """Show what it gave; people and opportunities that came of it open their pages."""

    person_asked = Signal(int)
    opportunity_asked = Signal(int)

    def __init__(self, desk: Desk, meeting_id: int, views: Sequence[YieldView], hand: Hand) -> None:
        super().__init__(_("What it gave"))
        self._desk, self._meeting_id, self._hand = desk, meeting_id, hand
        for at, view in enumerate(views):
            if at:
                self.add(rule())
            line = YieldLine(desk, view, hand)
            line.person_asked.connect(self.person_asked)
            line.opportunity_asked.connect(self.opportunity_asked)
            self.add(line)
        if not views:
            words = _("Names, a lead, advice, a way that you had not thought of: note it here.")
            self.add(QuietLabel(words, wrap=True))
        self.more = link_button(_("Add another") if views else _("Add what it gave"))
        self.more.setObjectName(ADD)
        self.more.setToolTip(_("Note one more thing that this meeting gave"))
        self.more.clicked.connect(self._on_add)
        allow(desk, self.more)
        self.add(self.more)
        self.form: YieldForm | None = None

    def _on_add(self) -> None:
        self.form = YieldForm(self._desk)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self._on_left)
        self.add(self.form)
        self.more.hide()
        self.form.show()
        self.form.setFocus()

    def _on_saved(self) -> None:
        form = self.form
        if form is not None:
            add = self._desk.services.yields.add
            given = self._meeting_id, form.draft(), self._desk.today()
            form.set_problems(self._hand.attempt(add, *given, focus=ADD))

    def _on_left(self) -> None:
        if self.form is not None:
            self.more.show()
            self.more.setFocus()
            self.form.hide()
            self.form.deleteLater()
            self.form = None


class YieldLine(QWidget):
    """Show one thing that it gave; its menu rewords and deletes it."""

    person_asked = Signal(int)
    opportunity_asked = Signal(int)

    def __init__(self, desk: Desk, view: YieldView, hand: Hand) -> None:
        super().__init__()
        self._desk, self._view, self._hand = desk, view, hand
        self.form: WordsForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        kind = view.row.kind
        row.addWidget(Chip(label(kind), _LOOKS.get(kind, "neutral")), 0, top)
        row.addWidget(self._what(), 1, top)
        row.addWidget(self._menu_button(), 0, top)
        self._column.addLayout(row)
        if beside := self._beside():
            self._column.addWidget(_narrow(QuietLabel(breakable(beside, _WORD), wrap=True)))

    def words(self) -> str:
        """Return what it is in a few words."""
        return self._view.person or self._view.position or self._view.row.text

    def _beside(self) -> str:
        """Return where they are whom it led to, and the words, where a link stands above."""
        row = self._view.row
        card = self._desk.reader.contact_card(row.contact_id) if row.contact_id else None
        if card is None and not self._view.position:
            return ""
        return " · ".join(part for part in (card.organization if card else "", row.text) if part)

    def _what(self) -> QWidget:
        view, box = self._view, QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        row = view.row
        if row.contact_id is not None and view.person:
            link = IdLink(view.person, row.contact_id)
            link.chosen.connect(self.person_asked)
            inside.addWidget(link)
        elif row.opportunity_id is not None and view.position:
            link = IdLink(view.position, row.opportunity_id)
            link.chosen.connect(self.opportunity_asked)
            inside.addWidget(link)
        else:
            inside.addWidget(_narrow(PlainLabel(breakable(row.text, _WORD), wrap=True)))
        return box

    def _menu_button(self) -> QWidget:
        words = _("What to do with: {what}").format(what=self.words())
        button = icon_button(self._desk.theme, "more", words)
        button.setObjectName(f"yield-menu-{self._view.row.id}")
        button.setProperty("dots", "true")
        button.setProperty("tight", "true")
        menu = QMenu(button)
        menu.addAction(_("&Other words…")).triggered.connect(self._on_reword)
        menu.addAction(_("De&lete")).triggered.connect(self._on_delete)
        button.setMenu(menu)
        allow(self._desk, button)
        self.menu = menu
        return button

    def _on_reword(self) -> None:
        if self.form is None:
            self.form = WordsForm(self._view.row.text)
            self.form.saved.connect(self._on_saved)
            self.form.left.connect(self._on_left)
            self._column.addWidget(self.form)
            self.form.show()
        self.form.setFocus()

    def _on_saved(self) -> None:
        form, row = self.form, self._view.row
        if form is None:
            return
        if form.text.text().strip() == row.text:
            self._on_left()
            return
        reword, back = self._desk.services.yields.reword, f"yield-menu-{row.id}"
        form.set_problems(self._hand.attempt(reword, row.id, form.text.text(), focus=back))

    def _on_left(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _on_delete(self) -> None:
        delete = self._desk.services.yields.delete
        sentence = _("Deleted: {what}").format(what=self.words())
        self._hand.delete(sentence, delete, self._view.row.id, focus=ADD)


def _narrow(label: PlainLabel) -> PlainLabel:
    # A word that is wider than the card would take the height from all that stands there.
    label.setMinimumWidth(1)
    return label
