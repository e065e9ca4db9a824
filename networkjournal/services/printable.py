# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take out of a text what no paper can show; knows nothing of HTML."""

import unicodedata


def printable(text: str) -> str:
    """Return the text with blanks for what Qt's documents keep for their own frames, and such."""
    if text.isprintable() and "\ufffc" not in text:
        return text
    return "".join(character if _shows(character) else " " for character in text)


def _shows(character: str) -> bool:
    if character == "\n":
        return True
    # U+FFFC stands for an object, U+FDD0 and its neighbours for the borders of a frame.
    category = unicodedata.category(character)
    code = ord(character)
    own = code == 0xFFFC or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return not own and category not in {"Cc", "Cs", "Zl", "Zp"}
