# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the main window needs besides the desk; `app` joins it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from networkjournal.ui.bus import Bus
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.machine import Machine
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.turning import Turning


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Hold what the window needs besides the desk: history, files, tasks, machine, policy."""

    bus: Bus
    machine: Machine
    files: FileActions
    papers: PaperActions
    turning: Turning
    status: Callable[[], str]
    about: Callable[[QWidget], QDialog]
    settings: Callable[[QWidget], QDialog]
