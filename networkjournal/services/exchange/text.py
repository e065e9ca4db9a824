# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what every reader and writer does to a piece of text; know no format."""

import re
import unicodedata

# Tab and line feed stay; lone surrogates are no characters and cannot be written to any file.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?")


def clean(text: str) -> str:
    """Give the text with line feeds as its only line ends and without control characters."""
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Give the text on one line, each run of white space as one blank."""
    return " ".join(clean(text).split())


def lines_beside(here: str, there: str) -> str:
    """Give the lines of a text that another one does not have yet."""
    known = {line.strip() for line in here.splitlines()}
    more = (line.rstrip() for line in there.splitlines() if line.strip() not in known)
    return "\n".join(dict.fromkeys(line for line in more if line))


def fold(text: str) -> str:
    """Give the letters and digits alone, without accents or case, to compare headings by."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
