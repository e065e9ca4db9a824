# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for which opportunities a gap matters, beside the one where it was told."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.views import GapView, Kind, PipelineQuery
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.filters.check_list import CheckList

_MOST, _ROWS = 200, 9


class MattersDialog(FormDialog):
    """Tick opportunities; a few letters narrow the list, ticks stay."""

    def __init__(self, desk: Desk, view: GapView, parent: QWidget | None = None) -> None:
        super().__init__(_("Where it matters"), parent)
        self._desk, self._view = desk, view
        self._offered: set[int] = set()
        self._ticked = {number for number, _position in view.matters_for}
        self.letters, self.list = QLineEdit(), CheckList(_("Opportunities"), _ROWS)
        self.letters.setPlaceholderText(_("Find by a few letters"))
        self.letters.setClearButtonEnabled(True)
        self.add_field("find", _("&Find"), self.letters)
        self.add_field("list", _("&Opportunities"), self.list, _("Space ticks."))
        self._offer()
        self.letters.textChanged.connect(self._offer)
        self.list.ticked.connect(self._on_ticked)

    def values(self) -> object:
        """Return what is ticked."""
        return frozenset(self._ticked)

    def store(self) -> None:
        """Store what is ticked."""
        self._desk.services.gaps.matters_for(self._view.row.id, sorted(self._ticked))

    def _offer(self) -> None:
        text = self.letters.text()
        query = PipelineQuery(
            today=self._desk.today(), filter=PipelineFilter(text=text), limit=_MOST
        )
        found = self._desk.reader.ids(Kind.OPPORTUNITY, query)
        first = [] if text.strip() else sorted(self._ticked)
        own = self._view.row.opportunity_id
        ids = [one for one in dict.fromkeys([*first, *found]) if one != own]
        lines = self._desk.reader.opportunities(ids)
        self.list.offer(
            (str(one.id), " · ".join(part for part in (one.position, one.organization) if part))
            for one in lines
        )
        self._offered = {one.id for one in lines}
        self.list.tick(str(number) for number in self._ticked)

    def _on_ticked(self) -> None:
        chosen = {int(value) for value in self.list.chosen()}
        self._ticked = (self._ticked - self._offered) | chosen
