# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of documents, of an opportunity or a meeting: taken in, opened, handed out."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from networkjournal.domain.attachments import clean_name, likely_kind
from networkjournal.domain.rows import Document
from networkjournal.domain.words import DocumentKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_choice import open_files
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.changed_copy import ChangedCopyBar
from networkjournal.ui.pipeline.document_lines import ADD, DocumentLines
from networkjournal.ui.pipeline.document_owner import Owner
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import set_look


class DocumentsCard(Card):
    """Show each document with its newest version; files are dropped here, or chosen."""

    def __init__(self, desk: Desk, owner: Owner, documents: Sequence[Document], hand: Hand) -> None:
        super().__init__(_("Documents"))
        self._desk, self._owner, self._hand = desk, owner, hand
        self._documents = documents
        self.changed = ChangedCopyBar(desk, owner, hand)
        self.add(self.changed)
        if owner.meeting_id is None:
            self._add_glance(documents)
        elif not documents:
            sentence = _("Keep what you bring, and what they gave you, here.")
            self.add(QuietLabel(sentence, wrap=True))
        for at, (_key, versions) in enumerate(groupby(documents, key=_same)):
            if at:
                self.add(rule())
            self.add(DocumentLines(desk, tuple(versions), hand))
        self._add = link_button(_("Add files…"))
        self._add.setObjectName(ADD)
        self._add.setToolTip(_("Take files of up to 20 MB into the journal"))
        self._add.clicked.connect(self._on_add)
        allow(desk, self._add)
        self.body.addLayout(in_a_line(self._add, QuietLabel(_("or drop them here")), None))
        self.setAcceptDrops(desk.writable)
        self.changed.look()

    def _add_glance(self, documents: Sequence[Document]) -> None:
        """Answer at once which CV was sent."""
        cvs = [one for one in documents if one.kind is DocumentKind.CV]
        sent = [(one.sent_on, one.id, one) for one in cvs if one.sent_on]
        if sent:
            day, _id, last = max(sent)
            words = _("You sent {name}, version {number}, {day}.").format(
                name=last.name, number=last.version, day=exact_day(day, self._desk.today())
            )
            text = PlainLabel(words, wrap=True)
            text.setFont(self._desk.theme.fonts.strong)
            self.add(text)
        elif cvs:
            self.add(QuietLabel(_("No CV is marked as sent yet."), wrap=True))
        elif not documents:
            sentence = _("Keep the CV and the letter that you send, and the posting, here.")
            self.add(QuietLabel(sentence, wrap=True))

    def _on_add(self) -> None:
        dialog = open_files(self.window(), _("Add files"), self._hand.folder, _("All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, names: list[str]) -> None:
        if names:
            self._hand.folder = Path(names[0]).parent
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in, each as one step; what cannot be taken is told in one sentence each."""
        attachments = self._desk.services.attachments
        told: list[str] = []
        known = {one.name: one.kind for one in self._documents}
        for path in paths:
            name = clean_name(path.name)
            kind = known.get(name) or likely_kind(name)
            problems = self._hand.attempt(self._owner.take, attachments, path, kind, focus=ADD)
            told += problems.values()
        if told:
            self._hand.tell(" ".join(told))

    def event(self, event: QEvent) -> bool:
        """Look for changed copies whenever one comes back to the window."""
        if event.type() is QEvent.Type.WindowActivate:
            self.changed.look()
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _paths(event.mimeData()):
            set_look(self, "drop", "true")
            _accept(event)

    def dragMoveEvent(self, event: QDropEvent) -> None:
        """Go on welcoming them."""
        if _paths(event.mimeData()):
            _accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_look(self, "drop", None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files in."""
        set_look(self, "drop", None)
        if paths := _paths(event.mimeData()):
            _accept(event)
            self.take(paths)


def _same(document: Document) -> tuple[DocumentKind, str]:
    return document.kind, document.name


def _accept(event: QDropEvent) -> None:
    # A moved file would be deleted where it came from.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
