# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the reading of an export of our own from its bytes; know nothing of what its rows say."""

import io
import json
from typing import Any

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange.decoding import decode

_ROW = b"   {"
"""So begins each line that holds a row of a table."""


def read(data: bytes, name: str) -> Any:
    """Return what a file of JSON holds; raise UnreadableFile where it is none."""
    try:
        found = _by_lines(data)
        return json.loads(decode(data, name)) if found is None else found
    except json.JSONDecodeError as error:
        reason = _("this is no JSON, or it is cut short.")
        raise UnreadableFile(name, reason, error.lineno) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or a list in a list in a list.
        raise UnreadableFile(name, _("this is no export of Network Journal.")) from error


def _by_lines(data: bytes) -> Any:
    """Return what an export holds, read row by row; None where it is not laid out as ours.

    As one text its documents would take four bytes a letter where there is one emoji.
    """
    rows, frame = [], []
    try:
        for line in io.BytesIO(data):
            if line.startswith(_ROW):
                row = line.rstrip()
                rows.append(json.loads(row.removesuffix(b",")))
                frame.append(b"0," if row.endswith(b",") else b"0")
            else:
                frame.append(line)
        values = json.loads(b"".join(frame))
        tables = values["tables"]
        marks = [mark for table in tables.values() for mark in table]
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return None
    if marks != [0] * len(rows) or not all(isinstance(table, list) for table in tables.values()):
        return None
    left = iter(rows)
    values["tables"] = {name: [next(left) for _mark in table] for name, table in tables.items()}
    return values
