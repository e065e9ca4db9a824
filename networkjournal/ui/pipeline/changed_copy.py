# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line that offers a copy, changed by another program, as a new version."""

from networkjournal.i18n import _
from networkjournal.services.attachments import ChangedCopy
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.info_bar import InfoBar


class ChangedCopyBar(InfoBar):
    """Show one changed copy of an opportunity at a time; closed, it is offered another time."""

    def __init__(self, desk: Desk, opportunity_id: int, hand: Hand) -> None:
        super().__init__(desk.theme)
        self._desk, self._id, self._hand = desk, opportunity_id, hand
        self._copy: ChangedCopy | None = None
        self._left: set[str] = set()
        self.link_clicked.connect(self._on_keep)
        self.closed.connect(self._on_closed)

    def look(self) -> None:
        """Offer the first copy that differs from what is stored."""
        if not self._desk.writable:
            return
        self._copy = None
        for copy in self._desk.services.attachments.changed_copies():
            mine = copy.document is not None and copy.document.opportunity_id == self._id
            if mine and str(copy.path) not in self._left:
                self._copy = copy
                break
        if self._copy is not None and self._copy.document is not None:
            sentence = _("“{name}” was changed outside.").format(name=self._copy.document.name)
            if self.text() != sentence:
                self.say(sentence, _("Keep as a new version"))
        elif self.isVisible():
            self.clear()

    def _on_keep(self) -> None:
        if self._copy is not None:
            keep = self._desk.services.attachments.keep_changed
            self._hand.do(keep, self._copy, focus="document-add")

    def _on_closed(self) -> None:
        if self._copy is not None:
            self._left.add(str(self._copy.path))
