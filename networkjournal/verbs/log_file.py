# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the log: a small file of what went wrong, without any personal text.

The text of an exception may be a name or a note of the user's, so only types and places are kept.
"""

import logging
import logging.handlers
import os
import traceback
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from networkjournal import __version__, paths

NAME = "networkjournal.log"
_LARGEST = 200_000  # bytes; one older file of this size is kept
_LOG = logging.getLogger("networkjournal")
_Caught = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


class _Words(logging.Formatter):
    def formatException(self, ei: _Caught | tuple[None, None, None]) -> str:
        return "" if ei[1] is None else describe(ei[1])


class _LogFile(logging.handlers.RotatingFileHandler):
    """Write for the owner alone, and never trouble anybody when the disk takes nothing."""

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        paths.make_private(path.parent)
        return open(path, "a", encoding="utf-8", opener=_for_the_owner)

    def handleError(self, _record: logging.LogRecord) -> None:
        return


def _for_the_owner(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def quiet() -> None:
    """Keep what is logged off the screen."""
    logging.getLogger().addHandler(logging.NullHandler())


def start(path: Path) -> None:
    """Log what is amiss to a file; it is made when there is something to say."""
    handler = _LogFile(path, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(_Words("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)


def note_bug(error: BaseException) -> None:
    """Write where a bug showed."""
    _LOG.error("version %s ended with a bug\n%s", __version__, describe(error))


def describe(error: BaseException) -> str:
    """Tell the types of an error and of what caused it, and the places that it passed."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < 100:
        lines.append(type(seen).__qualname__)
        lines += [
            f"  {frame.f_code.co_filename}:{line} {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)
