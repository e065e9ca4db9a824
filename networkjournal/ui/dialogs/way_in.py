# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What to do where a journal cannot be opened: asked before there is any window."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from networkjournal.i18n import _

_KIND = "(*.njournal)"


class WayIn(Enum):
    """Name the ways on."""

    READ = auto()
    RESTORE = auto()
    OTHER = auto()
    QUIT = auto()


def ask_way_in(sentence: str, ways: tuple[WayIn, ...]) -> WayIn:
    """Say what stands in the way, and ask for one of these ways or to quit."""
    box = QMessageBox()
    box.setWindowTitle(_("Network Journal"))
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    words = {
        WayIn.READ: _("Open to read only"),
        WayIn.RESTORE: _("Restore a backup…"),
        WayIn.OTHER: _("Choose another journal…"),
    }
    role = QMessageBox.ButtonRole
    buttons = {box.addButton(words[way], role.ActionRole): way for way in ways}
    leave = box.addButton(_("Quit"), role.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    clicked = box.clickedButton()
    return next((way for button, way in buttons.items() if button is clicked), WayIn.QUIT)


def ask_backup(folder: Path) -> Path | None:
    """Ask which backup to go back to."""
    return _ask(_("Restore a backup"), folder)


def ask_journal(folder: Path) -> Path | None:
    """Ask for another journal."""
    return _ask(_("Choose another journal"), folder)


def _ask(title: str, folder: Path) -> Path | None:
    dialog = QFileDialog(None, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_("Journals {ending}").format(ending=_KIND), _("All files (*)")])
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None
