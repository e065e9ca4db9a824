# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the self-test that needs Qt: fonts, a window, printers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from networkjournal.app import Session, make_application
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.store.journal import Journal
from networkjournal.ui import printing
from networkjournal.ui.paper_layout import fonts_installed

LONGEST = 20_000  # milliseconds for a window to show
Ask = Callable[[str, Callable[[], Any]], None]


class _Shown(QObject):
    """Wait until a window is really on the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window, self._waited = window, 0
        self._loop = QEventLoop(self)
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._look)

    def wait(self) -> bool:
        """Tell whether it showed."""
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return self._exposed()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        if self._exposed() or self._waited > LONGEST:
            self._loop.quit()

    def _exposed(self) -> bool:
        return self._window.isVisible() and self._window.windowHandle().isExposed()


def look(policy: Policy, journal: Journal, ask: Ask) -> None:
    """Ask what only a running Qt can answer."""
    application = make_application(["networkjournal"])
    ask("platform", application.platformName)
    ask("fonts", _fonts)
    ask("window", lambda: _window(policy, journal, application))
    ask("printers", lambda: list(printing.printers()))


def _fonts() -> str:
    if not fonts_installed():
        raise OutsideError(_("No font is installed. Install fonts-noto-core, say."))
    return "found"


def _window(policy: Policy, journal: Journal, application: Any) -> str:
    session = Session(application, policy, journal.path.with_name("log"))
    window = session.show(journal)
    shown = _Shown(window).wait()
    # Hidden, not closed: closing would keep this window's place for the next start.
    window.hide()
    if not shown:
        raise OutsideError(_("The window did not show within 20 seconds."))
    return "shown"
