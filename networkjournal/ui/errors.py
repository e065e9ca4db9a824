# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what happens when something fails that nobody expected: logged once, told calmly.

Neither the log nor the dialog holds the text of an exception or a value of a variable: both may
be a name or a note of the user's. Where it happened in our own code is enough to mend it.
"""

import logging
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from networkjournal import __version__
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

if TYPE_CHECKING:
    from networkjournal.ui.dialogs.bug_dialog import BugDialog

_LOG = logging.getLogger(__name__)
_HOME = Path(__file__).resolve().parents[1]
_MOST_FRAMES = 40
_MOST_CAUSES = 5
# Qt quotes file names, and through them the names of people, behind one of these.
_MAY_BE_PERSONAL = re.compile(r"[\"'“‘(/\\].*", re.DOTALL)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class BugWatch(QObject):
    """Catch what no code caught, in every thread, and tell of it in the window's own."""

    _caught = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None], log_path: Path | None) -> None:
        super().__init__()
        self._window, self._log_path = window, log_path
        self._dialog: BugDialog | None = None
        # Queued: a dialog must not open in the middle of painting, nor from another thread.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        self._qt_before = qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        details = describe(error)
        _LOG.error("a bug: %s", details)
        self._caught.emit(error if isinstance(error, OutsideError) else details)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, found: object) -> None:
        """Tell in one dialog; what comes while it is open is counted there."""
        if self._dialog is not None:
            self._dialog.count(str(found))
            return
        parent = QApplication.activeModalWidget() or self._window()
        if isinstance(found, OutsideError):
            show_outside(parent, found)
            return
        from networkjournal.ui.dialogs.bug_dialog import BugDialog  # noqa: PLC0415

        self._dialog = BugDialog(_machine() + str(found), self._log_path, parent)
        self._dialog.destroyed.connect(self._forget)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None


def install(window: Callable[[], QWidget | None], log_path: Path | None) -> BugWatch:
    """Watch for bugs from now on; `window` gives the window to tell of them in, if there is one."""
    return BugWatch(window, log_path)


def describe(error: BaseException) -> str:
    """Tell the types of an error and its causes and where in our code they came from."""
    lines = []
    for one in _causes(error):
        lines.append(type(one).__qualname__)
        lines += [f"  {place}" for place in _places(one)]
    return "\n".join(lines)


def show_outside(parent: QWidget | None, error: OutsideError) -> None:
    """Show the sentence of an outside error; without a window it waits until it is read."""
    box = _box(parent, str(error), QMessageBox.Icon.Warning)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    if parent is None:
        box.exec()
    else:
        box.open()


def _box(parent: QWidget | None, text: str, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=parent is not None)
    box.setWindowTitle(_("Network Journal"))
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in seen and len(seen) < _MOST_CAUSES:
        seen.append(one)
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _places(error: BaseException) -> list[str]:
    """Return file, line and function of our own frames, the innermost last."""
    places = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_HOME):
            name = file.relative_to(_HOME.parent).as_posix()
            places.append(f"{name}:{line} {frame.f_code.co_name}")
    return places[-_MOST_FRAMES:]


def _machine() -> str:
    system = f"{platform.system()} {platform.release()}"
    return (
        f"Network Journal {__version__}, Python {platform.python_version()}, "
        f"Qt {qVersion()}, {system}\n"
    )


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    text = _MAY_BE_PERSONAL.sub("…", message)
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
