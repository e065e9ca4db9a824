# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the lines of one document: its newest version, the earlier ones on demand."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Document
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.file_choice import save_file
from networkjournal.ui.links import open_file
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import QuietLabel

ADD = "document-add"
_MEGABYTE = 1024 * 1024
_SIZES = QLocale.DataSizeFormat.DataSizeTraditionalFormat
"""So that a document of the largest size that is taken is told to have that size."""


class DocumentLines(QWidget):
    """Show one document with what is known of it."""

    def __init__(self, desk: Desk, versions: Sequence[Document], hand: Hand) -> None:
        super().__init__()
        newest, *earlier = versions
        self._hand, self._key = hand, f"versions-{versions[-1].id}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(DocumentLine(desk, newest, hand, several=bool(earlier)))
        if not earlier:
            return
        count = len(earlier)
        words = ngettext("{count} earlier version", "{count} earlier versions", count)
        self._more = link_button(words.format(count=count))
        self._more.setObjectName(self._key)
        self._more.setCheckable(True)
        self._more.setToolTip(_("Show or hide the earlier versions"))
        self._more.clicked.connect(self._on_more)
        column.addLayout(in_a_line(self._more, None))
        self._earlier = QWidget()
        lines = QVBoxLayout(self._earlier)
        lines.setContentsMargins(16, 0, 0, 0)
        lines.setSpacing(2)
        for version in earlier:
            lines.addWidget(DocumentLine(desk, version, hand, several=True))
        column.addWidget(self._earlier)
        self._more.setChecked(self._key in hand.unfolded)
        self._earlier.setVisible(self._more.isChecked())

    def _on_more(self, shown: bool) -> None:
        self._earlier.setVisible(shown)
        (self._hand.unfolded.add if shown else self._hand.unfolded.discard)(self._key)


class DocumentLine(QWidget):
    """Show one version: its name opens a copy, the rest stands in its menu."""

    def __init__(self, desk: Desk, document: Document, hand: Hand, *, several: bool) -> None:
        super().__init__()
        self._desk, self._document, self._hand = desk, document, hand
        name = IdLink(document.name, document.id)
        name.setObjectName(f"document-{document.id}")
        name.clicked.connect(self.open)
        parts = [label(document.kind)]
        if several:
            parts.append(_("version {number}").format(number=document.version))
        figures = 0 if document.size < _MEGABYTE else 1
        parts.append(QLocale().formattedDataSize(document.size, figures, _SIZES))
        today, zone = desk.today(), desk.now().tzinfo
        added = exact_day(document.added_at.astimezone(zone).date(), today)
        parts.append(_("added {day}").format(day=added))
        if document.sent_on is not None:
            parts.append(_("sent {day}").format(day=exact_day(document.sent_on, today)))
        parts += [document.note] if document.note else []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(in_a_line(name, None, self._menu_button()))
        column.addWidget(QuietLabel(breakable(" · ".join(parts)), wrap=True))

    def _menu_button(self) -> QPushButton:
        words = _("What to do with {name}").format(name=self._document.name)
        button = icon_button(self._desk.theme, "more", words)
        button.setObjectName(f"document-menu-{self._document.id}")
        button.setProperty("dots", "true")
        menu = QMenu(button)
        self._entry(menu, _("&Open a copy")).triggered.connect(self.open)
        self._entry(menu, _("&Save as…")).triggered.connect(self._on_save)
        menu.addSeparator()
        writing = [
            self._entry(menu, _("Sent &today")),
            self._entry(menu, _("&Details…")),
            self._entry(menu, _("De&lete")),
        ]
        for action, do in zip(
            writing, (self._on_sent, self._on_details, self._on_delete), strict=True
        ):
            action.triggered.connect(do)
            action.setEnabled(self._desk.writable)
        button.setMenu(menu)
        return button

    def _entry(self, menu: QMenu, words: str) -> QAction:
        return menu.addAction(words)

    def open(self) -> None:
        """Open a copy in the program that the system has for it."""
        found: list[Path] = []
        attachments = self._desk.services.attachments

        def write() -> None:
            found.append(attachments.open_copy(self._document.id))

        if self._hand.do(write) and not open_file(found[0]):
            sentence = _("No program opens “{name}” here. Save it elsewhere and open it there.")
            self._hand.tell(sentence.format(name=self._document.name))

    def _on_save(self) -> None:
        path = self._hand.folder / self._document.name
        dialog = save_file(self.window(), _("Save a copy"), path, _("All files (*)"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write this version to a file."""
        self._hand.folder = Path(path).parent
        self._hand.do(self._desk.services.attachments.save_as, self._document.id, Path(path))

    def _on_sent(self) -> None:
        row = self._document
        change = self._desk.services.attachments.change
        back = f"document-menu-{row.id}"
        self._hand.do(change, row.id, row.kind, self._desk.today(), row.note, focus=back)

    def _on_details(self) -> None:
        from networkjournal.ui.dialogs.document_dialog import DocumentDialog  # noqa: PLC0415

        DocumentDialog(self._desk, self._document, self.window()).open()

    def _on_delete(self) -> None:
        sentence = _("{name} is deleted.").format(name=self._document.name)
        delete = self._desk.services.attachments.delete
        self._hand.delete(sentence, delete, self._document.id, focus=ADD)
