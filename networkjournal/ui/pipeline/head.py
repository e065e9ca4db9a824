# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the head of the details: what the opportunity is, where it stands, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.models.opportunities import chip_kind, span_words
from networkjournal.ui.organization_link import OrganizationLink
from networkjournal.ui.pipeline.menus import MoveMenu
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, TitleLabel
from networkjournal.ui.widgets.style import plain_tip

_LONGEST = 160


class Head(QWidget):
    """Show title, organization and stage, with the buttons; it stays while its texts change."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending
    edit_asked = Signal()
    turndown_asked = Signal()
    organization_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = TitleLabel(wrap=True)
        self.place = OrganizationLink()
        self.place.chosen.connect(self.organization_requested)
        self._stage = Chip("")
        self._ending = Chip("")
        self._since = ElidedLabel(role="quiet")
        self._menu = MoveMenu(self)
        self._menu.moved.connect(self.moved)
        self._menu.closed.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.place)
        column.addLayout(in_a_line(self._stage, self._ending, self._since, None))
        column.addSpacing(4)
        buttons = Flow(spacing=8)
        for button in self._buttons():
            buttons.add(button)
        column.addWidget(buttons)

    def show_page(self, page: OpportunityPage, names: StageNames) -> None:
        """Show another opportunity, or the same one after a change."""
        row = page.row
        self._title.setText(_shortened(row.position))
        self._title.setToolTip(plain_tip(row.position) if len(row.position) > _LONGEST else "")
        self.place.show_organization(page.organization)
        self._stage.setText(names.name(row.stage))
        self._stage.set_kind(chip_kind(row.stage))
        self._stage.setVisible(row.ending is None)
        self._ending.setText(label(row.ending) if row.ending else "")
        self._ending.setVisible(row.ending is not None)
        self._since.setText(self._since_words(page, names))
        self._menu.show_present(row.stage, row.ending, names)
        told = row.ending is Ending.TURNED_DOWN and bool(page.turndowns)
        taken = row.stage is Stage.ACCEPTED and row.ending is None
        self.turndown.setVisible(not told and not taken)

    def _buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        self.move_to = plain_button(_("Move to…"))
        self.move_to.setProperty("menu", "true")
        self.move_to.setToolTip(_("Move to another stage, or close it"))
        self.move_to.setMenu(self._menu)
        self.edit = plain_button(_("Edit…"))
        self.edit.setToolTip(_("Edit this opportunity (F2 in the list)"))
        self.edit.clicked.connect(self.edit_asked)
        self.turndown = plain_button(_("Record a turndown…"))
        self.turndown.setToolTip(_("Note the no, and choose the way on"))
        self.turndown.clicked.connect(self.turndown_asked)
        for button in (self.move_to, self.edit, self.turndown):
            allow(self._desk, button)
        return self.move_to, self.edit, self.turndown

    def _since_words(self, page: OpportunityPage, names: StageNames) -> str:
        if not page.changes:
            return ""
        today, last = self._desk.today(), page.told_on(page.changes[-1])
        day = exact_day(last, today)
        if page.row.ending is not None:
            stage = names.name(page.row.furthest)
            return _("{day} · came as far as {stage}").format(day=day, stage=stage)
        span = span_words(last, today)
        if (today - last).days <= 1:
            return _("since {day}").format(day=day)
        return _("since {day}, {span}").format(day=day, span=span)


def _shortened(title: str) -> str:
    """Keep a title from filling the page; the whole one is in the list's and its own tooltip."""
    return title if len(title) <= _LONGEST else title[:_LONGEST].rstrip() + "…"
