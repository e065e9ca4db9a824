# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The text of an editor exactly as it was typed."""

from PySide6.QtGui import QTextDocument

_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


def exact_text(document: QTextDocument) -> str:
    """Return the text; Qt's own way would turn blanks that do not break into common ones."""
    return document.toRawText().translate(_LINE_ENDS)
