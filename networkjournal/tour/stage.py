# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The stage of a tour: a throw-away journal in a real window, a fixed clock, a camera."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from networkjournal.app import Session, make_application
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.store.journal import Journal
from networkjournal.tour.sample import ZONE
from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.theme import Mode

_OFFSCREEN = "This plugin does not support "
_SETTLE = 60  # milliseconds for layouts and animations to come to rest
_TURNS = 5  # of the event loop after that


def now() -> datetime:
    """Return the hour at which every tour takes place, so that its pictures stay the same."""
    return datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo(ZONE))


class Stage:
    """Hold the window of a tour, and take its pictures."""

    def __init__(self, out: Path, journal: Journal, window: MainWindow) -> None:
        self.out, self.journal, self.window = out, journal, window

    def tell(self, text: str) -> None:
        """Print one line for one step."""
        print(text, flush=True)  # noqa: T201  a tour tells what it does

    def shoot(self, widget: QWidget, name: str) -> None:
        """Take a picture of a widget once it has come to rest."""
        self.settle()
        path = self.out / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(5, _("the picture cannot be written"), str(path))

    def settle(self, milliseconds: int = _SETTLE) -> None:
        """Let the window work for a moment, and finish what it began."""
        loop = QEventLoop()
        # On a busy machine the moment may pass within one turn, while layouts need several.
        for wait in (milliseconds, *[0] * _TURNS):
            QTimer.singleShot(wait, loop.quit)
            loop.exec()


@contextmanager
def stage(
    out: Path,
    mode: Mode = "light",
    size: tuple[int, int] = (1400, 880),
    application: QApplication | None = None,
) -> Iterator[Stage]:
    """Set a stage up, offscreen, with an empty journal of its own, and clear it away after.

    Where there is an application already it must be handed in, for Qt allows one.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="networkjournal-tour-") as folder:
        home = Path(folder)
        application = application or make_application(["networkjournal"])
        journal = Journal.create(home / "tour.njournal")
        session = Session(application, Policy(), home / "tour.log", now, Machine(folder=home))
        session.theme.apply(mode)
        before = qInstallMessageHandler(_tell_of_qt)
        window = session.show(journal)
        window.resize(*size)
        try:
            yield Stage(out, journal, window)
        finally:
            window.close()
            session.close()
            qInstallMessageHandler(before)


def _tell_of_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print what Qt complains of, but for what holds of every window without a display."""
    if not message.startswith(_OFFSCREEN):
        sys.stderr.write(f"{message}\n")
