# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how Markdown looks while it is typed: the text stays as it is, only its look follows."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from networkjournal.domain import note_lines
from networkjournal.ui.exact_text import units
from networkjournal.ui.theme import Theme

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?=\s|$).*")
_QUOTE = re.compile(r"^ {0,3}>.*")
_BULLET = re.compile(r"^[\s>]*(?:[-*+–•]|\d{1,9}[.)])(?=\s)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*]{1,500}?)(?<=[^\s*])\*(?![*\w])")
_STRUCK = re.compile(r"~~(?=\S)(.{1,500}?)(?<=\S)~~")
_CODE = re.compile(r"`[^`]{1,500}`")
_WORDS = ((_CODE, "code"), (_ITALIC, "italic"), (_BOLD, "strong"), (_STRUCK, "struck"))
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
        if not text or len(text) > _LONGEST:
            return
        if heading := _HEADING.match(text):
            self._paint(text, 0, len(text), "strong")
            self._paint(text, heading.start(1), heading.end(1), "quiet")
        elif _QUOTE.match(text) or note_lines.is_ticked(text):
            self._paint(text, 0, len(text), "quiet")
        if bullet := _BULLET.match(text):
            self._paint(text, 0, bullet.end(), "accent")
        if span := note_lines.box(text):
            self._paint(text, *span, "box")
        for pattern, look in _WORDS:
            for found in pattern.finditer(text):
                self._paint(text, found.start(), found.end(), look)
        for address in note_lines.addresses(text):
            self._paint(text, address.start, address.end, "link")

    def _paint(self, text: str, start: int, end: int, look: str) -> None:
        first = units(text[:start])
        whole = self.format(first)
        whole.merge(self._looks[look])
        self.setFormat(first, units(text[start:end]), whole)

    def _dress(self) -> None:
        colours = self._theme.colours
        strong, italic, struck, quiet, accent, box, code, link = (
            QTextCharFormat() for _look in range(8)
        )
        strong.setFontWeight(QFont.Weight.DemiBold)
        italic.setFontItalic(True)
        struck.setFontStrikeOut(True)
        quiet.setForeground(QColor(colours.quiet))
        for form in (accent, box, link):
            form.setForeground(QColor(colours.accent))
        box.setBackground(QColor(colours.accent_soft))
        link.setFontUnderline(True)
        code.setBackground(QColor(colours.neutral))
        self._looks = {
            "strong": strong, "italic": italic, "struck": struck, "quiet": quiet,
            "accent": accent, "box": box, "code": code, "link": link,
        }  # fmt: skip

    def _on_theme(self) -> None:
        self._dress()
        self.rehighlight()
