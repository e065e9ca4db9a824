# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who has the journal open: a small file beside it that names host, user and process.

A lock of this host whose process is gone is cleared by itself; one of another host stays.
"""

import getpass
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _


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
        self.path = journal.with_name(journal.name + ".lock")
        self._held = False

    def take(self) -> None:
        """Make the lock file, or say who has it."""
        me = Holder(socket.gethostname(), getpass.getuser(), os.getpid(), _started(os.getpid()))
        for _turn in range(2):
            try:
                self._make(me)
            except FileExistsError:
                holder = self._read()
                if holder is not None and _alive(holder):
                    raise HeldError(self.journal, holder) from None
                self.path.unlink(missing_ok=True)
            except OSError as error:
                sentence = _("{path} cannot be locked for writing: {reason}.")
                raise OutsideError(
                    sentence.format(path=self.journal, reason=error.strerror)
                ) from error
            else:
                self._held = True
                return
        raise OutsideError(
            _("{path} is being opened by another program just now.").format(path=self.journal)
        )

    def release(self) -> None:
        """Remove the lock file."""
        if self._held:
            self._held = False
            self.path.unlink(missing_ok=True)

    def _make(self, me: Holder) -> None:
        """Write the file whole before it gets its name, so that nobody reads half a holder."""
        whole = self.path.with_name(f"{self.path.name}.{me.pid}")
        descriptor = os.open(whole, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(asdict(me), file)
            _name_once(whole, self.path)
        finally:
            whole.unlink(missing_ok=True)

    def _read(self) -> Holder | None:
        try:
            return Holder(**json.loads(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def _name_once(source: Path, target: Path) -> None:
    """Give the file a second name; fail where the name exists. Some shares have no links."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        with target.open("x", encoding="utf-8") as file:
            file.write(source.read_text(encoding="utf-8"))


def _alive(holder: Holder) -> bool:
    """Tell whether the holder may still be there; another host cannot be asked."""
    if holder.host != socket.gethostname():
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


def _alive_on_windows(pid: int) -> bool:
    import ctypes

    still_active, query = 259, 0x1000
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
