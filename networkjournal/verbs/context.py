# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what every verb is handed, and how it speaks; knows no verb."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from networkjournal import paths
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy

DONE, FAILED, MISUSED = 0, 1, 2
"""The exit statuses; the last also says that no window can be shown."""


class NoWindow(Exception):  # noqa: N818  it reads as what is told
    """Carry one sentence on why nothing can be shown or set here, with the mend."""


class OutputFailed(Exception):  # noqa: N818  it reads as what is told
    """Tell that what is printed arrives nowhere; the reason is an OSError."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Context:
    """Hold what was said before the verb; empty texts were not said."""

    journal: str
    data_dir: str
    policy: Policy

    def folder(self) -> Path:
        """Name the folder of the journal and the log: enforced > said > lab's default > usual."""
        return paths.data_dir(self.chosen_folder())

    def chosen_folder(self) -> str | None:
        """Return the folder that somebody has chosen; None leaves it to the system."""
        return self.policy.text("data_dir", self.data_dir or None) or None

    def path(self) -> Path:
        """Name the journal."""
        if self.journal:
            return Path(self.journal).absolute()
        return paths.journal_path(self.chosen_folder())


def now() -> datetime:
    """Return the time on the wall, with its zone."""
    return datetime.now().astimezone()


def say(text: str) -> None:
    """Print one line; a program without a console has nowhere to print."""
    if sys.stdout is not None:
        with _printing():
            sys.stdout.write(f"{text}\n")


def flush() -> None:
    """Print what is still held back."""
    if sys.stdout is not None:
        with _printing():
            sys.stdout.flush()


@contextmanager
def _printing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputFailed(error) from error


def complain(text: str) -> None:
    """Print one sentence where errors go."""
    if sys.stderr is not None:
        sys.stderr.write(f"networkjournal: {' '.join(text.split())}\n")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Tell what the system refuses about a path as a sentence."""
    try:
        yield
    except OSError as error:
        sentence = _("{path} cannot be used: {reason}.")
        reason = error.strerror or error
        raise OutsideError(sentence.format(path=error.filename or path, reason=reason)) from error
