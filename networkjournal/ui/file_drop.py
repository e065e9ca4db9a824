# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take files that are dragged onto a window; know nothing of what is done with them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

ENDINGS = frozenset(
    {".csv", ".tsv", ".vcf", ".vcard", ".json", ".zip", ".xlsx", ".xlsm", ".xls", ".ods"}
)


class FileDrop(QObject):
    """Watch a window; `dropped` names the files and folders that may be imported."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what may be imported, and leave everything else."""
        if isinstance(event, QDropEvent) and (paths := _paths(event.mimeData())):
            # A moved file would be deleted where it came from.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)


def _paths(data: QMimeData) -> list[Path]:
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    wanted = [path.suffix.lower() in ENDINGS or path.is_dir() for path in found]
    return found if all(wanted) else []
