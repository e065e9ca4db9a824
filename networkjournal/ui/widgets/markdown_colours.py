# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how Markdown looks while it is typed: the text stays as it is, only its look follows."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from networkjournal.ui.theme import Theme

_HEADING = re.compile(r"^ {0,3}#{1,6}(?=\s|$).*")
_QUOTE = re.compile(r"^ {0,3}>.*")
_BULLET = re.compile(r"^\s*(?:[-*+–]|\d{1,9}[.)])(?=\s)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*]{1,500}?)(?<=[^\s*])\*(?![*\w])")
_CODE = re.compile(r"`[^`]{1,500}`")
_LINK = re.compile(r"https?://[^\s<>()]{1,500}")
_LONGEST = 5_000
"""Characters of a line beyond which nothing is looked for."""


class MarkdownColours(QSyntaxHighlighter):
    """Colour the marks of Markdown in a document; it follows the theme."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._looks: dict[str, QTextCharFormat] = {}
        self._dress()
        theme.changed.connect(self._on_theme)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if len(text) > _LONGEST:
            return
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._looks["strong"])
            return
        if _QUOTE.match(text):
            self.setFormat(0, len(text), self._looks["quiet"])
        if found := _BULLET.match(text):
            self.setFormat(0, found.end(), self._looks["accent"])
        for pattern, look in ((_LINK, "accent"), (_CODE, "code"), (_ITALIC, "italic"),
                              (_BOLD, "strong")):  # fmt: skip
            for found in pattern.finditer(text):
                # Qt counts in units of UTF-16, in which some characters are two.
                start = _units(text[: found.start()])
                self.setFormat(start, _units(found[0]), self._looks[look])

    def _dress(self) -> None:
        colours = self._theme.colours
        strong, italic, quiet, accent, code = (QTextCharFormat() for _look in range(5))
        strong.setFontWeight(QFont.Weight.DemiBold)
        italic.setFontItalic(True)
        quiet.setForeground(QColor(colours.quiet))
        accent.setForeground(QColor(colours.accent))
        code.setBackground(QColor(colours.neutral))
        self._looks = {"strong": strong, "italic": italic, "quiet": quiet, "accent": accent,
                       "code": code}  # fmt: skip

    def _on_theme(self) -> None:
        self._dress()
        self.rehighlight()


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
