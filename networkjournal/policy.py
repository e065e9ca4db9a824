# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read what the lab's administrators set for this machine; know nothing of the user's settings.

A policy file is other people's: whatever it holds, reading it never raises. What cannot be used
is left out and told in a sentence.
"""

import json
import os
import stat
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from networkjournal import paths
from networkjournal.i18n import _

FILE_NAME = "policy.json"
LONGEST = 65_536  # bytes; a policy has a handful of keys
MOST_TOLD = 10  # problems of one part of a file
LONGEST_IDLE = 24 * 60  # minutes; 0 means never

TYPES: Mapping[str, type] = {
    "data_dir": str,
    "require_passphrase": bool,
    "idle_lock_minutes": int,
    "paper": str,
    "printer": str,
    "templates_dir": str,
    "ephemeral_machine": bool,
}
Value = str | int | bool


@dataclass(frozen=True)
class Policy:
    """What the machine's administrators wish (defaults) and demand (enforced)."""

    defaults: Mapping[str, Value] = field(default_factory=dict)
    enforced: Mapping[str, Value] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()

    def is_locked(self, key: str) -> bool:
        """Tell whether the lab has set this key so that the user cannot change it."""
        return key in self.enforced

    def text(self, key: str, user: str | None = None, built_in: str = "") -> str:
        """Decide a text: enforced before user before default before built in."""
        return str(self._decide(key, user, built_in))

    def flag(self, key: str, user: bool | None = None, built_in: bool = False) -> bool:
        """Decide a yes or no in the same order."""
        return bool(self._decide(key, user, built_in))

    def number(self, key: str, user: int | None = None, built_in: int = 0) -> int:
        """Decide a whole number in the same order."""
        return int(self._decide(key, user, built_in))

    def _decide(self, key: str, user: Value | None, built_in: Value) -> Value:
        if key in self.enforced:
            return self.enforced[key]
        return user if user is not None else self.defaults.get(key, built_in)


def load() -> Policy:
    """Read this machine's policy; the system's own folder has the last word."""
    trusted = paths.trusted_policy_dirs()
    return read([*trusted, paths.site_policy_dir()], trusted)


def read(folders: Iterable[Path], trusted: Iterable[Path]) -> Policy:
    """Read and join the policy files of some folders; only trusted ones can enforce."""
    defaults: dict[str, Value] = {}
    enforced: dict[str, Value] = {}
    files: list[Path] = []
    problems: list[str] = []
    exact = set(trusted)
    for folder in dict.fromkeys(folders):
        file = folder / FILE_NAME
        try:
            text, administered = _read_file(file)
            parts = _parse(text)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            problems.append(
                _("The policy file {file} cannot be used: {error}").format(file=file, error=error)
            )
            continue
        files.append(file)
        defaults |= _valid(parts, "defaults", file, problems)
        demands = _valid(parts, "enforced", file, problems)
        if demands and not (administered and folder in exact):
            problems.append(
                _(
                    "The policy file {file} enforces nothing: only administrators may "
                    "own and write it and its folder."
                ).format(file=file)
            )
        else:
            enforced |= demands
    return Policy(defaults, enforced, tuple(files), tuple(problems))


def _read_file(file: Path) -> tuple[str, bool]:
    """Return the text of an ordinary file and whether only administrators could have written it."""
    with open(file, "rb", opener=_open_at_once) as stream:
        facts = os.fstat(stream.fileno())
        if not stat.S_ISREG(facts.st_mode):
            raise ValueError(_("it is not an ordinary file"))
        content = stream.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise ValueError(_("it is longer than {n} bytes").format(n=LONGEST))
    return content.decode("utf-8-sig"), _administered(file, facts)


def _open_at_once(name: str, flags: int) -> int:
    # A pipe put in the file's place would otherwise stop the program here.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _parse(text: str) -> Mapping[str, Any]:
    parts = json.loads(text)
    if not isinstance(parts, dict):
        raise ValueError(_("it does not hold an object with “defaults” and “enforced”"))  # noqa: TRY004 (told like all else that is wrong in the file)
    return parts


def _valid(
    parts: Mapping[str, Any], name: str, file: Path, problems: list[str]
) -> dict[str, Value]:
    """Take the keys that we know and whose values make sense; tell of the others."""
    given = parts.get(name, {})
    if not isinstance(given, dict):
        given = {name: given}
    good = {key: value for key, value in given.items() if _makes_sense(key, value)}
    problems.extend(
        _("The policy file {file} has a key or value that is not known: {key}").format(
            file=file, key=f"{name} / {str(key)[:60]}"
        )
        for key in [key for key in given if key not in good][:MOST_TOLD]
    )
    return good


def _makes_sense(key: str, value: Any) -> bool:
    # Not isinstance: to Python true is an int as well.
    if type(value) is not TYPES.get(key):
        return False
    if key == "paper":
        return value in ("A4", "Letter")
    if key == "idle_lock_minutes":
        return isinstance(value, int) and 0 <= value <= LONGEST_IDLE
    return "\0" not in str(value)


if sys.platform == "win32":
    import ctypes

    def _administered(file: Path, _facts: os.stat_result) -> bool:
        return _owned_by_administrators(file) and _owned_by_administrators(file.parent)

    def _owned_by_administrators(path: Path) -> bool:
        """Ask Windows for the owner; source: GetNamedSecurityInfoW, IsWellKnownSid."""
        file_object, owner_information = 1, 1
        system, administrators = 22, 26  # of WELL_KNOWN_SID_TYPE
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        advapi, kernel = ctypes.windll.advapi32, ctypes.windll.kernel32
        status = advapi.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)), file_object, owner_information,
            ctypes.byref(owner), None, None, None, ctypes.byref(descriptor),
        )  # fmt: skip
        if status != 0:
            return False
        try:
            return any(advapi.IsWellKnownSid(owner, kind) for kind in (system, administrators))
        finally:
            kernel.LocalFree(descriptor)

else:

    def _administered(file: Path, facts: os.stat_result) -> bool:
        # The folder counts too: who may write there can put a link to any file of root's.
        both = (facts, file.parent.stat())
        return all(one.st_uid == 0 and not one.st_mode & 0o022 for one in both)
