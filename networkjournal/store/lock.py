# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who has the journal open: a small file beside it that names host, user and process.

A lock of this host whose process is gone is cleared by itself; one of another host stays.
"""

import contextlib
import getpass
import json
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

_BEING_WRITTEN = 10.0
"""Seconds for which a lock file that says nothing may still be in the writing."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Name the process that holds a journal; `started` tells reused process numbers apart."""

    host: str
    user: str
    pid: int
    started: str


class HeldError(OutsideError):
    """Tell that somebody else has the journal open."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.holder = holder
        sentence = _(
            "{path} is open on {host} by {user}. Close it there, or open it here to read only."
        )
        super().__init__(sentence.format(path=path, host=holder.host, user=holder.user))


class JournalLock:
    """Hold the lock file of one journal from `take` to `release`."""

    def __init__(self, journal: Path) -> None:
        self.journal = journal
        whole = journal.resolve()
        self.path = whole.with_name(whole.name + ".lock")
        self._mine = ""

    def take(self) -> None:
        """Make the lock file, or say who has it."""
        try:
            self._take()
        except OSError as error:
            sentence = _("{path} cannot be opened for writing: {reason}. You can still read it.")
            raise OutsideError(sentence.format(path=self.journal, reason=error.strerror)) from error

    def release(self) -> None:
        """Remove the lock file, if it is still ours."""
        mine, self._mine = self._mine, ""
        with contextlib.suppress(OSError, HeldError):
            if mine and self._read() == mine:
                self.path.unlink(missing_ok=True)

    def _take(self) -> None:
        me = Holder(platform.node(), _user(), os.getpid(), _started(os.getpid()))
        text = json.dumps(asdict(me))
        for _turn in range(3):
            try:
                self._make(text)
            except FileExistsError:
                self._clear()
            else:
                self._mine = text
                return
        raise self._just_now()

    def _make(self, text: str) -> None:
        """Write the file whole before it gets its name, so that nobody reads half a holder."""
        whole = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        descriptor = os.open(whole, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            _name_once(whole, self.path, text)
        finally:
            whole.unlink(missing_ok=True)

    def _clear(self) -> None:
        """Take away a lock whose holder is gone; raise who holds one that is in use."""
        text = self._read()
        if text is None:
            return
        holder = _holder(text)
        if holder is None and abs(time.time() - self._modified()) < _BEING_WRITTEN:
            raise self._just_now()
        if holder is not None and _alive(holder):
            raise HeldError(self.journal, holder)
        aside = self.path.with_name(f"{self.path.name}.stale-{os.getpid()}")
        try:
            self.path.rename(aside)
        except FileNotFoundError:
            return
        try:
            # Another opener may have cleared the old lock and made its own in between.
            if aside.read_text(encoding="utf-8", errors="replace") != text:
                _name_once(aside, self.path, text)
        finally:
            aside.unlink(missing_ok=True)

    def _read(self) -> str | None:
        """Return what the lock says; None where there is none."""
        try:
            return self.path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return None
        except PermissionError:
            somebody = Holder(_("another account"), _owner(self.path), 0, "")
            raise HeldError(self.journal, somebody) from None

    def _modified(self) -> float:
        try:
            return self.path.stat().st_mtime
        except FileNotFoundError:
            return 0.0

    def _just_now(self) -> OutsideError:
        sentence = _("{path} is being opened by another program just now.")
        return OutsideError(sentence.format(path=self.journal))


def _name_once(source: Path, target: Path, text: str) -> None:
    """Give the file a second name; fail where the name exists. Some shares have no links."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)


def _holder(text: str) -> Holder | None:
    """Return whom a lock names; None where it was not written by this program."""
    try:
        found: dict[str, Any] = json.loads(text)
        holder = Holder(**found)
    except (ValueError, TypeError, RecursionError):
        return None
    if [type(found[name]) for name in ("host", "user", "pid", "started")] != [str, str, int, str]:
        return None
    return holder if 0 < holder.pid < 2**31 else None


def _user() -> str:
    """Return the account's name, or its number where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return str(getattr(os, "getuid", int)())


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, OSError, NotImplementedError):
        return _("somebody else")


def _alive(holder: Holder) -> bool:
    """Tell whether the holder may still be there; another host cannot be asked."""
    if holder.host != platform.node():
        return True
    if holder.pid == os.getpid():
        return holder.started == _started(holder.pid)
    if sys.platform == "win32":
        return _alive_on_windows(holder.pid)
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return not holder.started or _started(holder.pid) in ("", holder.started)


def _started(pid: int) -> str:
    """Return when a process started, in ticks since boot, where the system tells (Linux)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[19]
    except (OSError, IndexError, ValueError):
        return ""


def _alive_on_windows(pid: int) -> bool:  # pragma: no cover  # asked on Windows alone
    import ctypes  # noqa: PLC0415  # its windll is there only

    still_active, query = 259, 0x1000
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, 0, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
