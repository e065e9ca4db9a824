# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Text exactly as it was typed, and text that fits where it is only shown."""

import re

from PySide6.QtGui import QTextDocument

_EVERY = 24
_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


def exact_text(document: QTextDocument) -> str:
    """Return the text; Qt's own way would turn blanks that do not break into common ones."""
    return document.toRawText().translate(_LINE_ENDS)


def units(text: str) -> int:
    """Count a text as Qt does, in units of UTF-16, in which some characters are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def column(text: str, position: int) -> int:
    """Return how many characters of a text stand before a position that Qt counted."""
    if text.isascii():
        return position
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "surrogatepass"))


def breakable(text: str, every: int = _EVERY) -> str:
    """Return the text with places to break in very long words, such as addresses; to show only."""
    return re.sub(rf"\S{{{every}}}", lambda found: f"{found[0]}\u200b", text)
