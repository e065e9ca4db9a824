# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of the calls, letters and talks about an opportunity, newest first."""

from PySide6.QtCore import Signal

from networkjournal.domain.labels import label
from networkjournal.domain.views import OpportunityPage, TouchView
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import LongText, Tool, allow, dated
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

_ADD = "touch-add"
_AT_FIRST = 6
_KEY = "touches"


class TouchesCard(Card):
    """Show what was said and written; the form for another one is asked for."""

    log_asked = Signal()
    contact_requested = Signal(int)

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("Touches"))
        self._desk, self._hand = desk, hand
        shown = page.touches if _KEY in hand.unfolded else page.touches[:_AT_FIRST]
        for view in shown:
            self._touch(view)
        if not page.touches:
            sentence = _("Note calls, letters and talks; the days of waiting are counted by them.")
            self.add(QuietLabel(sentence, wrap=True))
        log = link_button(_("Log a touch…"))
        log.setObjectName(_ADD)
        log.setToolTip(_("Note that you have been in touch, with or without a name"))
        log.clicked.connect(self.log_asked)
        allow(desk, log)
        line = in_a_line(log, None)
        if len(shown) < len(page.touches):
            more = link_button(_("Show all {count}").format(count=len(page.touches)))
            more.setToolTip(_("Show the earlier ones too"))
            more.clicked.connect(self._on_more)
            line.addWidget(more)
        self.body.addLayout(line)

    def _touch(self, view: TouchView) -> None:
        row = view.row
        how = [label(row.channel)] if row.channel else []
        how.append(label(row.direction))
        line = dated(exact_day(row.on, self._desk.today()))
        if row.contact_id is not None and view.contact:
            name = IdLink(view.contact, row.contact_id)
            name.setObjectName(f"touch-contact-{row.id}")
            name.chosen.connect(self.contact_requested)
            line.addWidget(name)
        line.addWidget(ElidedLabel(" · ".join(how), role="quiet"))
        line.addStretch(1)
        trash = Tool(self._desk, "trash", _("Delete this touch"), row.id)
        trash.setObjectName(f"touch-trash-{row.id}")
        trash.chosen.connect(self._on_delete)
        line.addWidget(trash)
        self.body.addLayout(line)
        if row.gist.strip():
            below = dated("", LongText(row.gist.strip()))
            below.setStretch(1, 1)
            self.body.addLayout(below)

    def _on_more(self) -> None:
        self._hand.unfolded.add(_KEY)
        self._hand.redraw(_ADD)

    def _on_delete(self, touch_id: int) -> None:
        delete = self._desk.services.contacts.delete_touch
        self._hand.delete(_("The touch is deleted."), delete, touch_id, focus=_ADD)
