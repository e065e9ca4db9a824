# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way into the zip in which LinkedIn delivers its lists; know nothing of the lists."""

import io
import zipfile
import zlib

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _

# A small archive can hold a huge file; LinkedIn's longest list is a tenth of this.
LARGEST_MEMBER = 64 * 1024 * 1024
_WANTED = ".csv", ".vcf"


def unpack(data: bytes, name: str, largest: int = LARGEST_MEMBER) -> tuple[bytes, str]:
    """Give the list inside a zip and its name, or the data as they are where they are no zip."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return data, name
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            member = _choose(archive, name)
            inner = f"{name}/{member.filename}"
            with archive.open(member) as file:
                content = file.read(largest + 1)
    except RuntimeError as error:
        # This is how zipfile tells of a password, or of a compression that it lacks.
        reason = _("the archive is locked or packed in a way that cannot be read; unpack it first.")
        raise UnreadableFile(name, reason) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(name, _("the archive is damaged.")) from error
    if len(content) > largest:
        raise UnreadableFile(inner, _("the file inside the archive is too large."))
    if not content:
        raise UnreadableFile(inner, _("the file is empty."))
    return content, inner


def _choose(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """Pick Connections.csv, else the only list there is."""
    lists = [info for info in archive.infolist() if info.filename.lower().endswith(_WANTED)]
    for info in lists:
        if info.filename.rpartition("/")[2].lower() == "connections.csv":
            return info
    if len(lists) != 1:
        raise UnreadableFile(name, _("there is no Connections.csv in this archive."))
    return lists[0]
