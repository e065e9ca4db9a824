# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one road from a file to a table, whatever program wrote it; know no meaning of it."""

from pathlib import Path

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.domain.sheet import Choice, DateOrder
from networkjournal.i18n import _
from networkjournal.services.exchange import sheet_csv, sheet_mapping
from networkjournal.services.exchange.decoding import read_file
from networkjournal.services.exchange.sheet_learnt import Learnt
from networkjournal.services.exchange.sheet_table import Table, Tell, silent

_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOOKS = ".xlsx", ".xlsm", ".xltx", ".xltm"


def is_book(data: bytes, name: str) -> bool:
    """Tell a workbook, of whatever kind, from text and from an archive of lists."""
    if data.startswith(_OLD_EXCEL):
        return True
    return data.startswith(_ZIP) and (
        name.lower().endswith((*_BOOKS, ".xlsb", ".ods", ".numbers"))
        or b"[Content_Types].xml" in data[:4096]
    )


def read(path: Path | str, sheet: str = "", tell: Tell = silent) -> Table:
    """Read a file's table; raise UnreadableFile. `sheet` names one of a workbook."""
    return table_of(read_file(path), str(path), sheet, tell)


def table_of(data: bytes, name: str, sheet: str = "", tell: Tell = silent) -> Table:
    """Read the table in a file's bytes; raise UnreadableFile."""
    if not is_book(data, name):
        return _text_table(data, name, tell)
    if data.startswith(_OLD_EXCEL):
        # Excel writes a workbook with a password into the same kind of file.
        reason = _(
            "this is an old or locked workbook of Excel; save it as .xlsx without a password."
        )
        raise UnreadableFile(name, reason)
    if name.lower().endswith((".ods", ".numbers", ".xlsb")) or b"opendocument" in data[:200]:
        raise UnreadableFile(name, _("such a workbook is not read; save it as .xlsx or .csv."))
    from networkjournal.services.exchange import sheet_xlsx  # noqa: PLC0415  loaded when needed

    return sheet_xlsx.read(data, name, sheet, tell)


def called_a_book(name: str) -> UnreadableFile | None:
    """Give what to say of a file that is none of ours, where its name calls it a workbook."""
    if not name.lower().endswith(_BOOKS):
        return None
    return UnreadableFile(name, _("this is no workbook of Excel."))


def _text_table(data: bytes, name: str, tell: Tell) -> Table:
    """Read a text, also one that is called a workbook; where it is neither, say so."""
    try:
        return sheet_csv.read(data, name, tell)
    except UnreadableFile as error:
        raise (called_a_book(name) or error) from error


def proposal(table: Table, learnt: Learnt, *, day_first: bool) -> Choice:
    """Give how a table seems to be meant."""
    columns = sheet_mapping.propose(table, learnt.columns)
    return Choice(columns, DateOrder.FOUND, learnt.statuses, day_first, of_people=learnt.of_people)
