# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take out of a picture what a camera or program wrote beside it: places, names, days, comments.

The picture itself stays as it is, bit for bit; of Exif only how it is turned is kept. Knows the
outer shape of JPEG (ITU-T T.81, annex B) and PNG (its specification, section 5), and no more.
"""

import struct
from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_END, _SCAN, _COMMENT, _EXIF = 0xD9, 0xDA, 0xFE, 0xE1
_APPS = range(0xE0, 0xF0)
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_NEEDED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""What programs need to draw it right: its density and colours."""
_CHUNKS = frozenset({
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_TURNED = 0x0112
_MOST_TAGS = 200


def plain(content: bytes) -> bytes:
    """Return a JPEG or PNG without what is written beside the picture; anything else as it is."""
    if content.startswith(_JPEG):
        return b"".join(_jpeg(content))
    return b"".join(_png(content)) if content.startswith(_PNG) else content


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield _JPEG
    at, size = 2, len(content)
    while at + 4 <= size and content[at] == 0xFF:
        kind = content[at + 1]
        if kind == 0xFF:  # a filler
            at += 1
            continue
        if kind == _END:
            yield content[at : at + 2]
            return  # what is put behind the picture is none of it
        end = at + 2 if kind in _ALONE else at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if kind == _SCAN:
            end = _end_of_scan(content, min(end, size))
        beside = kind in _APPS or kind == _COMMENT
        if end > size:
            if beside and kind not in _NEEDED:
                return
            break
        if not beside or content.startswith(_NEEDED.get(kind, b"\xff" * 9), at + 4):
            yield content[at:end]
        elif kind == _EXIF and (turned := _turned(content[at + 4 : end])):
            yield turned
        at = end
    yield content[at:]


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the lines of a picture end: at a sign that is neither data nor a restart."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content)
        if content[at + 1] and content[at + 1] not in _ALONE and content[at + 1] != 0xFF:
            return at
        at += 1 if content[at + 1] == 0xFF else 2


def _turned(exif: bytes) -> bytes:
    """Return Exif that says only how the picture is turned; nothing where it stands upright."""
    order = {b"II": "<", b"MM": ">"}.get(exif[6:8])
    if not exif.startswith(b"Exif\0\0") or order is None:
        return b""
    data = exif[6:]
    try:
        (first,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, first)
        for number in range(min(count, _MOST_TAGS)):
            at = first + 2 + 12 * number
            tag, kind, _many, value = struct.unpack_from(f"{order}HHIH", data, at)
            if tag == _TURNED and kind == 3 and 1 < value <= 8:
                entry = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _TURNED, 3, 1, value, 0, 0)
                return b"\xff\xe1" + struct.pack(">H", 8 + len(entry)) + b"Exif\0\0" + entry
    except struct.error:
        return b""
    return b""


def _png(content: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4])
        kind = content[at + 4 : at + 8]
        if end > len(content):
            if kind.isalpha() and kind[:1].islower() and kind not in _CHUNKS:
                return
            break
        if kind[:1].isupper() or kind in _CHUNKS:
            yield content[at:end]
        if kind == b"IEND":
            return
        at = end
    yield content[at:]
