# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files of documents outside the journal: read whole, written privately, deleted with care.

Knows nothing of journals, nor of what a file is for.
"""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from hashlib import file_digest
from itertools import count
from pathlib import Path

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

_BINARY = getattr(os, "O_BINARY", 0)
_HALF = re.compile(r"\.(.+)\.\d+\.(part|aside)", re.DOTALL | re.ASCII)
"""What a killed program leaves: a file half written, or one on its way to be deleted."""


def read_whole(path: Path) -> bytes:
    """Read a file of 20 MB at most; anything else is told in one sentence."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise OutsideError(_("{path} is a folder, not a file.").format(path=path))
        if not stat.S_ISREG(mode):
            # Opening a pipe could wait for ever.
            raise OutsideError(_("{path} is a device or pipe, not a file.").format(path=path))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except ValueError:
        # A path with a zero byte in it: there can be no such file.
        raise OutsideError(_("There is no file at {path}.").format(path=repr(str(path)))) from None
    except OSError as error:
        raise outside(path, error) from error
    if len(content) > LARGEST:
        sentence = _("{path} is larger than 20 MB. Keep a smaller version of it.")
        raise OutsideError(sentence.format(path=path))
    return content


def write(path: Path, content: bytes) -> None:
    """Write a file that only the user can read; it appears whole or not at all."""
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as error:
        raise outside(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def digest_of(path: Path) -> str | None:
    """Return the hash of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def remove(path: Path, digest: str) -> None:
    """Delete a file if it still is what begins with this hash; what changed since stays.

    One that another program holds open, or that cannot be read, stays too.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}.aside")
    with contextlib.suppress(OSError):
        # An editor may save at any moment: what is looked at must be what is deleted.
        path.rename(aside)
        found = digest_of(aside)
        if found is not None and found.startswith(digest):
            aside.unlink()
        else:
            _put_back(aside, path)


def mend(folder: Path) -> None:
    """Undo what a killed program left half done in a folder of copies."""
    for path in inside(folder):
        match = _HALF.fullmatch(path.name)
        if match is not None and not path.is_symlink() and path.is_file():
            with contextlib.suppress(OSError):
                if match.group(2) == "part":
                    path.unlink()
                else:
                    _put_back(path, path.with_name(match.group(1)))


def inside(folder: Path) -> list[Path]:
    """Return what lies in a folder by name, nothing where it cannot be read."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def outside(path: Path, error: OSError) -> OutsideError:
    """Return what the system refused as one sentence."""
    sentence = {
        errno.ENOENT: _("There is no file at {path}."),
        errno.EACCES: _("{path} cannot be opened: you have no permission."),
        errno.ENOSPC: _("The disk that holds {path} is full. Make some room."),
    }.get(error.errno or 0, _("{path} cannot be opened: {reason}."))
    return OutsideError(sentence.format(path=path, reason=error.strerror or error))


def _put_back(aside: Path, path: Path) -> None:
    """Give a file its name again, or one beside it where a newer one has taken that."""
    for name in _names_for(path):
        try:
            os.link(aside, name)
        except FileExistsError:
            continue
        except OSError:
            # Some disks know no second names.
            if name.exists():
                continue
            aside.rename(name)
            return
        aside.unlink()
        return


def _names_for(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
