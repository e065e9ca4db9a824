# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a file for others is written: whole or not at all, for the owner alone."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import schema
from networkjournal.store.files import sync_folder


def check(path: Path, journal: Path | None = None) -> None:
    """Raise OutsideError where a file must not be written: a journal, a folder, a device.

    `journal` is the one that is open, which is named as such.
    """
    try:
        if not path.exists():
            return
        if path.is_dir():
            raise OutsideError(_("{path} is a folder. Name a file in it.").format(path=path))
        if not path.is_file():
            raise OutsideError(_("{path} is a device or pipe, not a file.").format(path=path))
        same = journal is not None and journal.exists() and path.samefile(journal)
        other = not same and schema.is_journal(path)
    except OSError as error:
        raise _refused(path, error) from error
    if same:
        raise OutsideError(_("{path} is the journal itself.").format(path=path))
    if other:
        raise OutsideError(_("{path} is a journal. Name another file.").format(path=path))


def write(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Put a file in place in one go, so that a full disk leaves the one that was there.

    Content in pieces is written as it comes. A journal is never written over.
    """
    if path.is_file():
        check(path)
    temporary: Path | None = None
    try:
        # What a link points to is replaced, not the link.
        whole = Path(os.path.realpath(path))
        handle, name = tempfile.mkstemp(prefix=".networkjournal-", dir=whole.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.writelines([content] if isinstance(content, bytes) else content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(whole)
        temporary = None
        sync_folder(whole.parent)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> OutsideError:
    sentence = _("{path} cannot be written: {reason}. Choose another place.")
    return OutsideError(sentence.format(path=path, reason=error.strerror or error))
