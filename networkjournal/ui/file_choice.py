# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The system's dialogs for choosing files, opened beside the program, never waited for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def open_files(window: QWidget | None, title: str, folder: Path, kinds: str) -> QFileDialog:
    """Make a dialog that asks for a file that is there; connect it and open it."""
    dialog = _Choice(window, title, kinds)
    dialog.setDirectory(str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def save_file(window: QWidget | None, title: str, path: Path, kinds: str) -> QFileDialog:
    """Make a dialog that asks where to write; `path` is proposed."""
    dialog = _Save(window, title, kinds)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    return dialog


class _Choice(QFileDialog):
    def __init__(self, window: QWidget | None, title: str, kinds: str) -> None:
        super().__init__(window, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setNameFilters(kinds.split(";;"))


class _Save(_Choice):
    """Complete a name by the ending of the kind, so that a file there is asked about."""

    def __init__(self, window: QWidget | None, title: str, kinds: str) -> None:
        super().__init__(window, title, kinds)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.filterSelected.connect(self._take_ending)
        self._take_ending(kinds.split(";;", maxsplit=1)[0])

    def _take_ending(self, kind: str) -> None:
        self.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))
