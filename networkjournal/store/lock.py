# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who has the journal open: a small file beside it that names host, user and process.

A lock of this host whose process is gone is cleared by itself; one of another host stays, and
its owner alone may take it over.
"""

import contextlib
import getpass
import hashlib
import json
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store.files import open_new

_BEING_WRITTEN = 10.0
"""Seconds for which a lock file that says nothing may still be in the writing."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Name the process that holds a journal.

    `started` tells reused process numbers apart. `machine` and `boot` tell computers of one name
    apart, and this run of the system from an earlier one; both are empty where nothing tells.
    """

    host: str
    user: str
    pid: int
    started: str
    machine: str = ""
    boot: str = ""


class HeldError(OutsideError):
    """Tell that somebody else has the journal open.

    `mine` says that the holder is the same account in a place that cannot be asked from here:
    who knows that the journal is not open there any more may take it over.
    """

    def __init__(self, journal: Path, holder: Holder, lock: Path, since: datetime | None) -> None:
        self.holder, self.lock, self.since = holder, lock, since
        unsure = holder.pid > 0 and not _is_here(holder)
        self.mine = unsure and holder.user == _user()
        whole = _(
            "{path} is open on {host} by {user} (since {since}). "
            "Close it there, or open it here to read only."
        )
        if holder.user == _user() and _is_here(holder):
            whole = _(
                "{path} is open on this computer, in another window of yours (since {since}). "
                "Close it there, or open it here to read only."
            )
        if unsure:
            whole += " " + _("If nobody has it open any more, delete {lock}.")
        when = f"{since.astimezone():%Y-%m-%d %H:%M}" if since else "?"
        names = {"path": journal, "host": holder.host, "user": holder.user}
        super().__init__(whole.format(**names, since=when, lock=lock))


class JournalLock:
    """Hold the lock file of one journal from `take` to `release`."""

    def __init__(self, journal: Path) -> None:
        self.journal = journal
        whole = journal.resolve()
        self.path = whole.with_name(whole.name + ".lock")
        self._mine = ""

    def take(self, *, force: bool = False) -> None:
        """Make the lock file, or raise HeldError; `force` takes over one that is `mine`."""
        try:
            self._take(force=force)
        except OSError as error:
            sentence = _("{path} cannot be opened for writing: {reason}. You can still read it.")
            raise OutsideError(sentence.format(path=self.journal, reason=error.strerror)) from error

    def is_free(self) -> bool:
        """Tell whether the lock could be taken just now."""
        try:
            self.take()
        except OutsideError:
            return False
        self.release()
        return True

    def release(self) -> None:
        """Remove the lock file, if it is still ours."""
        mine, self._mine = self._mine, ""
        with contextlib.suppress(OSError, HeldError):
            if mine and self._read() == mine:
                self.path.unlink(missing_ok=True)

    def _take(self, *, force: bool) -> None:
        pid = os.getpid()
        me = Holder(platform.node(), _user(), pid, _started(pid), _machine(), _boot())
        text = json.dumps(asdict(me))
        for _turn in range(3):
            try:
                self._make(text)
            except FileExistsError:
                self._clear(force=force)
            else:
                self._mine = text
                return
        raise self._just_now()

    def _make(self, text: str) -> None:
        """Write the file whole before it gets its name, so that nobody reads half a holder."""
        whole = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        descriptor = open_new(whole)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            _name_once(whole, self.path, text)
        finally:
            whole.unlink(missing_ok=True)

    def _clear(self, *, force: bool) -> None:
        """Take away a lock whose holder is gone; raise who holds one that is in use."""
        text = self._read()
        if text is None:
            return
        holder = _holder(text)
        since = self._modified()
        if holder is None and abs(time.time() - since) < _BEING_WRITTEN:
            raise self._just_now()
        if holder is not None and _alive(holder, since):
            held = self._held(holder, since)
            if not (force and held.mine):
                raise held
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
            raise self._held(somebody, self._modified()) from None

    def _modified(self) -> float:
        try:
            return self.path.stat().st_mtime
        except FileNotFoundError:
            return 0.0

    def _held(self, holder: Holder, since: float) -> HeldError:
        moment = datetime.fromtimestamp(since, UTC) if since else None
        return HeldError(self.journal, holder, self.path, moment)

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
    if any(type(value) is not (int if name == "pid" else str) for name, value in found.items()):
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


def _is_here(holder: Holder) -> bool:
    """Tell whether the holder's process, where there still is one, can be seen from here."""
    return holder.host == platform.node() and (holder.machine, holder.boot) in {
        (_machine(), _boot()),
        ("", ""),
    }


def _alive(holder: Holder, since: float) -> bool:
    """Tell whether the holder may still be there; another computer cannot be asked."""
    if holder.host != platform.node() or holder.machine not in ("", _machine()):
        return True
    if holder.boot not in ("", _boot()):
        # Of an earlier run of this system, or of a computer that says to be this one.
        return since >= _booted()
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


@cache
def _machine() -> str:
    """Return what tells this computer from others of its name (Linux); never its number itself."""
    with contextlib.suppress(OSError):
        number = Path("/etc/machine-id").read_bytes().strip()
        return hashlib.sha256(b"networkjournal " + number).hexdigest()[:16] if number else ""
    return ""


@cache
def _boot() -> str:
    """Return what tells this run of the system, and the processes seen in it (Linux)."""
    try:
        run = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{run} {Path('/proc/self/ns/pid').readlink()}"
    except (OSError, ValueError):
        return ""


def _booted() -> float:
    """Return when this system started, in seconds of its clock; 0 where nothing tells."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return 0.0 if clock is None else time.time() - time.clock_gettime(clock)


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
