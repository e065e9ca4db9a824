# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how rows of separated values are read strictly; know nothing of what they hold."""

import csv
from collections.abc import Iterator
from typing import TextIO

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _


def strict_rows(
    lines: TextIO, name: str, delimiter: str, *, skipped: int, longest: int
) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not empty, with the number of its first line in the file.

    `skipped` lines were read before; no cell is longer than `longest`. Raises UnreadableFile.
    """
    # A setting of the whole process: with the usual limit a long cell looks like an open quote.
    csv.field_size_limit(max(longest, csv.field_size_limit()))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = skipped + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            reason = _(
                "a quotation mark in the row that begins here is not closed as it should be."
            )
            raise UnreadableFile(name, reason, line) from None
        if cells is None:
            return
        if cells:
            yield line, cells
