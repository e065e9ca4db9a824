# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take files that are dragged onto a window; know nothing of what is done with them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import QuietLabel

ENDINGS = frozenset(
    {".csv", ".tsv", ".vcf", ".vcard", ".json", ".zip", ".xlsx", ".xlsm", ".xls", ".ods"}
)


class FileDrop(QObject):
    """Watch a window; `dropped` names the files and folders that may be imported."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hint: Card | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what may be imported, and leave everything else."""
        if isinstance(event, QDropEvent) and (paths := _paths(event.mimeData())):
            # A moved file would be deleted where it came from.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_hint(over=event.type() is not QEvent.Type.Drop)
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(paths)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._show_hint(over=False)
        return super().eventFilter(watched, event)

    def _show_hint(self, *, over: bool) -> None:
        """Say in the middle of the window what letting go would do, while a file is over it."""
        if over and self._hint is None:
            self._hint = Card(_("Let go to import"), self._window)
            self._hint.add(QuietLabel(_("First you see what is in it. Nothing changes yet.")))
            self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if self._hint is None or self._hint.isVisible() is over:
            return
        self._hint.setVisible(over)
        self._hint.adjustSize()
        self._hint.move(self._window.rect().center() - self._hint.rect().center())
        self._hint.raise_()


def _paths(data: QMimeData) -> list[Path]:
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    wanted = [path.suffix.lower() in ENDINGS or path.is_dir() for path in found]
    return found if all(wanted) else []
