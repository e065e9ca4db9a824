# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of what was missing, here and at positions like this one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from networkjournal.domain.labels import label
from networkjournal.domain.views import GapView, OpportunityPage
from networkjournal.domain.words import GapState
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.gaps.gaps_model import LOOKS
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import LongText, Tool, allow
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel, SectionLabel

_ADD = "gap-add"


class GapsCard(Card):
    """Show the gaps with their evidence and state; the form for one is asked for."""

    add_asked = Signal()
    edit_asked = Signal(int)
    opportunity_requested = Signal(int)

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("Gaps"))
        self._desk, self._hand = desk, hand
        self._of, self._page = page.row.id, page
        for at, view in enumerate(page.gaps):
            if at:
                self.add(rule())
            self._gap(view)
        if not page.gaps:
            sentence = _("What was missing, and what you are doing about it.")
            self.add(QuietLabel(sentence, wrap=True))
        add = link_button(_("Add a gap…"))
        add.setObjectName(_ADD)
        add.setToolTip(_("Note what was missing, who said it, and the evidence under way"))
        add.clicked.connect(self.add_asked)
        allow(desk, add)
        self.add(add)
        if page.related_gaps:
            self.add(rule())
            self.add(SectionLabel(_("From positions like this one")))
            self.add(QuietLabel(come_back(page.related_gaps), wrap=True))
            for view in page.related_gaps:
                self._related(view)

    def _gap(self, view: GapView) -> None:
        row = view.row
        edit = Tool(self._desk, "edit", _("Edit this gap: {text}").format(text=row.text), row.id)
        edit.setObjectName(f"gap-edit-{row.id}")
        edit.chosen.connect(self.edit_asked)
        trash = Tool(
            self._desk, "trash", _("Delete this gap: {text}").format(text=row.text), row.id
        )
        trash.setObjectName(f"gap-trash-{row.id}")
        trash.chosen.connect(self._on_delete)
        state = Chip(label(row.state), LOOKS[row.state])
        self.body.addLayout(in_a_line(state, None, edit, trash, spacing=2))
        self.add(LongText(row.text))
        self._beside(view)

    def _beside(self, view: GapView) -> None:
        row = view.row
        said = [_("said by {name}").format(name=view.said_by)] if view.said_by else []
        said += [exact_day(row.said_on, self._desk.today())] if row.said_on else []
        elsewhere = row.opportunity_id not in (None, self._of)
        parts = [row.about.strip(), *said, view.position if elsewhere else ""]
        if any(parts):
            words = " · ".join(part for part in parts if part)
            self.add(QuietLabel(breakable(words), wrap=True))
        self._evidence(view)

    def _evidence(self, view: GapView) -> None:
        if evidence := view.row.evidence.strip():
            words = _("Evidence: {evidence}").format(evidence=evidence)
            self.add(PlainLabel(breakable(words), wrap=True))

    def _related(self, view: GapView) -> None:
        row = view.row
        self.add(LongText(row.text))
        self._evidence(view)
        line = in_a_line(Chip(label(row.state), LOOKS[row.state]))
        if row.opportunity_id is not None:
            link = IdLink(view.position, row.opportunity_id)
            link.setObjectName(f"gap-of-{row.id}")
            link.chosen.connect(self.opportunity_requested)
            line.addWidget(link)
        line.addStretch(1)
        here = Tool(
            self._desk, "plus", _("It matters here too: {text}").format(text=row.text), row.id
        )
        here.setObjectName(f"gap-here-{row.id}")
        here.chosen.connect(self._on_here)
        line.addWidget(here)
        self.body.addLayout(line)

    def _on_here(self, gap_id: int) -> None:
        view = next(one for one in self._page.related_gaps if one.row.id == gap_id)
        wanted = [*(number for number, _position in view.matters_for), self._of]
        self._hand.do(self._desk.services.gaps.matters_for, gap_id, wanted, focus=_ADD)

    def _on_delete(self, gap_id: int) -> None:
        delete = self._desk.services.gaps.delete
        self._hand.delete(_("The gap is deleted."), delete, gap_id, focus=_ADD)


def come_back(gaps: Sequence[GapView]) -> str:
    """Return in a line what was missing at positions like this one, and what became of it."""
    count = len(gaps)
    words = ngettext(
        "{n} thing was missing there.", "{n} things were missing there.", count
    ).format(n=count)
    done = (
        (GapState.CLOSED, _("{n} closed")),
        (GapState.UNDER_WAY, _("{n} you are working on")),
        (GapState.OPEN, _("{n} still open")),
    )
    states = [view.row.state for view in gaps]
    parts = [says.format(n=states.count(state)) for state, says in done if state in states]
    return f"{words} {_('Of these:')} {', '.join(parts)}." if count > 1 else words
