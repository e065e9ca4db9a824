# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of what is known of one version of a document."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Document
from networkjournal.domain.words import DocumentKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.turndown.parts import Choice


class DocumentDialog(FormDialog):
    """Ask what a document is and when it was sent."""

    def __init__(self, desk: Desk, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document.name, parent)
        self._desk, self._id = desk, document.id
        self._kind: Choice[DocumentKind] = Choice([(k, label(k)) for k in DocumentKind])
        self._kind.set_value(document.kind)
        words = _("not &sent")
        self._sent = OptionalDay(desk, document.sent_on, words, _("Day of sending"), past=True)
        self._note = QLineEdit(document.note)
        sent = self.add_field("sent_on", _("Sent &on"), self._sent)
        sent.hear(self._sent.field)
        self.side_by_side(self.add_field("kind", _("&Kind"), self._kind), sent)
        self.add_field("note", _("&Note"), self._note)

    def values(self) -> object:
        """Return what stands in the form."""
        return self._kind.value(), self._sent.day(), self._note.text()

    def store(self) -> None:
        """Store it."""
        kind = self._kind.value() or DocumentKind.OTHER
        change = self._desk.services.attachments.change
        change(self._id, kind, self._sent.day(), self._note.text(), self._desk.today())
