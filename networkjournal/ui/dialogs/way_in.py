# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What to do where a journal cannot be opened: asked before there is any window."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from networkjournal.i18n import _

_KIND = "(*.njournal)"
_LOOK_MS = 1000


class WayIn(Enum):
    """Name the ways on."""

    READ = auto()
    TAKE_OVER = auto()
    AGAIN = auto()
    NEW = auto()
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
        WayIn.AGAIN: _("Look again"),
        WayIn.NEW: _("Begin an empty journal"),
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


class _HeldBox(QMessageBox):
    """Look again by itself for as long as it is asked what to do, and close once it is free."""

    def __init__(self, is_free: Callable[[], bool]) -> None:
        super().__init__()
        self._is_free = is_free
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._is_free():
            self._timer.stop()
            self.accept()


def ask_held(sentence: str, is_free: Callable[[], bool], *, mine: bool) -> WayIn:
    """Say who has the journal open and ask for a way on; AGAIN once it is free by itself.

    `mine` offers to take over a lock that one has left elsewhere oneself.
    """
    box = _HeldBox(is_free)
    box.setWindowTitle(_("Network Journal"))
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.setInformativeText(_("It opens by itself as soon as it is closed there."))
    role = QMessageBox.ButtonRole
    ways = {box.addButton(_("Open to read only"), role.AcceptRole): WayIn.READ}
    if mine:
        words = _("It is not open there any more: open it")
        ways[box.addButton(words, role.ActionRole)] = WayIn.TAKE_OVER
    leave = box.addButton(_("Not now"), role.RejectRole)
    ways[leave] = WayIn.QUIT
    box.setDefaultButton(next(iter(ways)))
    box.setEscapeButton(leave)
    box.exec()
    clicked = box.clickedButton()
    return next((way for button, way in ways.items() if button is clicked), WayIn.AGAIN)


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
