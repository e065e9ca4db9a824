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


def breakable(text: str, every: int = _EVERY) -> str:
    """Return the text with places to break in very long words, such as addresses; to show only."""
    return re.sub(rf"\S{{{every}}}", lambda found: f"{found[0]}\u200b", text)
