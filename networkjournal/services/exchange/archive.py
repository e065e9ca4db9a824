# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way into a zip: LinkedIn's with its lists, and one of cards; know nothing of either."""

import io
import zipfile
import zlib

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _

# A small archive can hold a huge file; LinkedIn's longest list is a tenth of this.
LARGEST_MEMBER = 64 * 1024 * 1024
_CARDS = ".vcf", ".vcard"
_WANTED = ".csv", *_CARDS
MOST_CARDS = 10_000
"""Files of cards in one zip."""
Member = tuple[bytes, str]
"""What a file holds, and what to call it."""


def unpack(data: bytes, name: str, largest: int = LARGEST_MEMBER) -> list[Member]:
    """Give the list inside a zip, or all its cards; the data as they are where they are no zip.

    `largest` is in bytes, of all that is read together.
    """
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return [(data, name)]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, _choose(archive, name), name, largest)
    except RuntimeError as error:
        # This is how zipfile tells of a password, or of a compression that it lacks.
        reason = _("the archive is locked or packed in a way that cannot be read; unpack it first.")
        raise UnreadableFile(name, reason) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(name, _("the archive is damaged.")) from error


def _read(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str, largest: int
) -> list[Member]:
    found: list[Member] = []
    for member in members:
        inner = f"{name}/{member.filename}"
        with archive.open(member) as file:
            content = file.read(largest + 1)
        largest -= len(content)
        if largest < 0:
            raise UnreadableFile(inner, _("the file inside the archive is too large."))
        if not content and len(members) == 1:
            raise UnreadableFile(inner, _("the file is empty."))
        found.append((content, inner))
    return found


def _choose(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """Pick Connections.csv, else the only list there is, else the cards."""
    lists = [info for info in archive.infolist() if _is_wanted(info.filename)]
    for info in lists:
        if info.filename.rpartition("/")[2].lower() == "connections.csv":
            return [info]
    if len(lists) > MOST_CARDS:
        raise UnreadableFile(name, _("there are too many files in this archive; unpack it first."))
    if len(lists) == 1 or (lists and all(_is_cards(info.filename) for info in lists)):
        return lists
    reason = _("there is no Connections.csv in this archive, and not cards (.vcf) alone.")
    raise UnreadableFile(name, reason)


def _is_wanted(path: str) -> bool:
    # A Mac puts a shadow beside each file, of the same ending.
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.split("/"))
    return path.lower().endswith(_WANTED) and not hidden


def _is_cards(path: str) -> bool:
    return path.lower().endswith(_CARDS)
