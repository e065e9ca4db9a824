# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from a path to text: what can go wrong with a file, and in what code it is written.

Knows nothing of what the text says.
"""

import codecs
import io
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _

LARGEST_FILE = 256 * 1024 * 1024
LARGEST_EXPORT = 1024 * 1024 * 1024
"""Bytes of a whole journal with its documents; an export is not made larger than that."""

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"SQLite format 3\x00",
    b"\x7fELF",
    b"MZ\x90\x00",
)
_SAMPLE = 4096
_PIECE = 1 << 20
_LEAST = 1024 * 1024
"""Bytes asked for at least; some files do not say how long they are."""
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")


def read_file(path: Path | str, largest: int = LARGEST_FILE) -> bytes:
    """Read a whole file; raise UnreadableFile with the reason. `largest` is in bytes."""
    name = str(path)
    try:
        status = Path(path).stat()
        _check_kind(name, status.st_mode)
        with Path(path).open("rb") as file:
            # As much room is taken as is asked for, however little there is to read.
            data = file.read(min(max(status.st_size, _LEAST), largest) + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        # A path with a zero byte in it is a ValueError: there can be no such file.
        raise UnreadableFile(name, _("there is no such file.")) from None
    except PermissionError:
        raise UnreadableFile(name, _("you have no permission to read this file.")) from None
    except OSError as error:
        reason = _("the file could not be read ({reason}).").format(reason=error.strerror)
        raise UnreadableFile(name, reason) from error
    if not data:
        raise UnreadableFile(name, _("the file is empty."))
    if len(data) > largest:
        reason = _("the file is larger than {size} MB, which is more than can be read.")
        raise UnreadableFile(name, reason.format(size=largest // (1024 * 1024)))
    return data


def _check_kind(name: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableFile(name, _("this is a folder, not a file."))
    if not stat.S_ISREG(mode):
        # Opening a pipe could wait for ever.
        raise UnreadableFile(name, _("this is a device or pipe, not a file."))


def decode(data: bytes, name: str) -> str:
    """Turn a file's bytes into text: UTF-8, UTF-16, UTF-32, else Windows-1252.

    Raises UnreadableFile for what is no text: with the line of the first zero byte, if any.
    """
    text = _decode(data, name)
    if not text.strip():
        raise UnreadableFile(name, _("the file is empty."))
    zero = text.find("\0")
    if zero >= 0:
        line = text.count("\n", 0, zero) + 1
        raise UnreadableFile(
            name, _("there is a zero byte here, so the file is damaged or no text."), line
        )
    return text


def reader(data: bytes, name: str) -> TextIO:
    """Give a file's text to be read as it is wanted, where it may be too large to hold whole.

    Raises UnreadableFile as `decode` does; line ends are left as they are.
    """
    begins, code = _code(data, name)
    line, is_blank = 1, True
    for piece in _pieces(data, begins, code):
        zero = piece.find("\0")
        if zero >= 0:
            reason = _("there is a zero byte here, so the file is damaged or no text.")
            raise UnreadableFile(name, reason, line + piece.count("\n", 0, zero))
        line += piece.count("\n")
        is_blank = is_blank and not piece.strip()
    if is_blank:
        raise UnreadableFile(name, _("the file is empty."))
    bare = io.BytesIO(data)
    bare.seek(begins)
    return io.TextIOWrapper(bare, code, errors="replace", newline="")


def _pieces(data: bytes, begins: int, code: str, errors: str = "replace") -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(code)(errors)
    view = memoryview(data)
    for start in range(begins, len(data), _PIECE):
        yield decoder.decode(view[start : start + _PIECE], start + _PIECE >= len(data))


def _decode(data: bytes, name: str) -> str:
    begins, code = _code(data, name)
    # A file that was cut short loses its last character, not all the others.
    return str(memoryview(data)[begins:], code, errors="replace")


def _code(data: bytes, name: str) -> tuple[int, str]:
    """Give where the text begins, and in what code it is written."""
    for mark, code in _MARKS:
        if data.startswith(mark):
            return len(mark), code
    wide = _utf16_without_mark(data)
    if data.startswith(_MAGIC) or (wide is None and _has_controls(data)):
        raise UnreadableFile(name, _("this is not a text file."), 1)
    return 0, wide or _eight_bits(data)


def _has_controls(data: bytes) -> bool:
    # A text with a single zero byte deserves its line: zeros are not counted here.
    sample = data[:_SAMPLE].replace(b"\0", b"")
    controls = sum(byte in _CONTROLS for byte in sample)
    return controls * 20 > len(sample)


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by the zero halves of its ASCII letters: all on one side, and many."""
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many = len(sample) // 10
    # Not none: the zero may be the other half of some letter, as in U+4E00.
    if odd > many and even * 10 <= odd:
        return "utf-16-le"
    if even > many and odd * 10 <= even:
        return "utf-16-be"
    return None


def _eight_bits(data: bytes) -> str:
    try:
        for _piece in _pieces(data, 0, "utf-8", "strict"):
            pass
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    # A few damaged bytes do not make an UTF-8 file Windows-1252, whose accented letters are next
    # to never valid UTF-8. Guessing by statistics fails on lists of a dozen names.
    damaged = letters = 0
    for piece in _pieces(data, 0, "utf-8"):
        marks = piece.count("\ufffd")
        damaged += marks
        letters += sum(not character.isascii() for character in piece) - marks
    return "utf-8" if letters > damaged else "cp1252"
