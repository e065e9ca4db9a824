# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what of a card's photo is taken: a JPEG or PNG of a bearable size, told by its first bytes.

Knows nothing of people, and follows no address.
"""

import base64
import binascii
import re

LARGEST = 8 * 1024 * 1024
"""Bytes of a picture; cameras write less."""
_DATA = re.compile(r"data:[^,]{0,200};base64,", re.IGNORECASE)
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


def picture(text: str, *, packed: bool) -> bytes:
    """Give the picture in a value of base64 or a data: address; nothing if it is none."""
    match = _DATA.match(text)
    if match is None and not packed:
        return b""
    start = match.end() if match else 0
    # What base64 adds, and blanks of a broken folding.
    if len(text) - start > LARGEST * 3 // 2:
        return b""
    try:
        content = base64.b64decode(text[start:].encode("ascii", errors="ignore"))
    except binascii.Error:
        return b""
    return content if media(content) and len(content) <= LARGEST else b""


def media(content: bytes) -> str:
    """Give the kind of a picture by its first bytes; nothing for any other."""
    if content.startswith(_JPEG):
        return "image/jpeg"
    return "image/png" if content.startswith(_PNG) else ""
