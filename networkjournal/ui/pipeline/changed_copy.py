# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line that offers a copy, changed by another program, as a new version."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.file_choice import save_file
from networkjournal.ui.open_copies import told
from networkjournal.ui.pipeline.document_owner import Owner
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from networkjournal.services.document_copies import ChangedCopy

_BACK = "document-add"


class ChangedCopyBar(QFrame):
    """Show one changed copy of an owner at a time; left alone, it is offered again."""

    def __init__(self, desk: Desk, owner: Owner, hand: Hand) -> None:
        super().__init__()
        self._desk, self._owner, self._hand = desk, owner, hand
        self._copy: ChangedCopy | None = None
        self._saved: ChangedCopy | None = None
        self.setProperty("bar", "info")
        self._text = PlainLabel(wrap=True)
        self.keep = link_button("")
        self.keep.setObjectName("copy-keep")
        self.keep.clicked.connect(self._on_keep)
        self.drop = link_button(_("Discard the change"))
        self.drop.setObjectName("copy-drop")
        self.drop.setToolTip(_("Delete the changed copy; what the journal holds stays"))
        self.drop.clicked.connect(self._on_drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._text)
        links = Flow(spacing=16)
        links.add(self.keep)
        links.add(self.drop)
        column.addWidget(links)
        self.hide()

    def text(self) -> str:
        """Return the sentence that is shown, empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def look(self) -> None:
        """Offer the first copy that differs from what is stored."""
        copies = self._desk.services.attachments.changed_copies()
        mine = (copy for copy in copies if self._owner.has(copy.document))
        before, self._copy = self._copy, next(mine, None)
        if self._copy is not None and self._copy.document is not None:
            self._text.setText(told(self._copy, breakable(self._copy.document.name)))
            self._name_way(self._copy)
            self.setAccessibleName(self._text.text())
        self.setVisible(self._copy is not None)
        if self._copy is not None and self._copy != before:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _name_way(self, copy: "ChangedCopy") -> None:
        if copy.keepable:
            self.keep.setText(_("Keep it as a new version"))
            self.keep.setToolTip(_("Take what was changed into the journal, beside what was there"))
        else:
            self.keep.setText(_("Save the changed copy…"))
            self.keep.setToolTip(
                _("Write what was changed to a file of your choice; the journal cannot take it")
            )

    def _on_keep(self) -> None:
        if self._copy is not None and self._copy.keepable:
            attachments = self._desk.services.attachments
            self._hand.do(attachments.keep_changed, self._copy, focus=_BACK)
            # The copy is known as that of the new version only after that is kept.
            self._hand.redraw(_BACK)
        elif self._copy is not None:
            self._saved = self._copy
            path = self._hand.folder / self._copy.path.name
            dialog = save_file(self.window(), _("Save a copy"), path, _("All files (*)"))
            dialog.fileSelected.connect(self.save_to)
            dialog.open()

    def save_to(self, path: str) -> None:
        """Write the copy that cannot be kept to a file."""
        if self._saved is not None:
            self._hand.folder = Path(path).parent
            attachments = self._desk.services.attachments
            self._hand.do(attachments.save_changed, self._saved, Path(path))
            self._hand.redraw(_BACK)

    def _on_drop(self) -> None:
        if self._copy is not None:
            self._hand.do(self._desk.services.attachments.drop_copy, self._copy)
            self._hand.redraw(_BACK)
