# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any text of separated values becomes a table, or one sentence."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.exchange import FileKind, UnreadableFile
from networkjournal.services.exchange import sheet_open
from networkjournal.services.exchange.detect import detect
from networkjournal.services.exchange.sheet_table import Table
from tests.services.exchange.sheets_sample import JOBS, planned, table


def cells(found: Table) -> list[list[str]]:
    return [each for _line, each in found.rows()]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_codes_and_delimiters(code: str, delimiter: str) -> None:
    text = "Firma;Stelle;Beworben am;Ort\nÖresund; Leiter ;2024-02-01;Köln\n"
    data = text.replace(";", delimiter).replace("\n", "\r\n").encode(code)
    found = sheet_open.table_of(data, "x.csv")
    assert found.header == ["Firma", "Stelle", "Beworben am", "Ort"]
    assert cells(found) == [["Öresund", "Leiter", "2024-02-01", "Köln"]]
    assert detect(data, "x.csv") is FileKind.CSV


def test_the_header_is_found_below_other_lines() -> None:
    found = table(
        'sep=;\nMy search;;\n;;\n"as of\nJune";;\nRole;Company;"Date\napplied"\nDean;A;\n'
    )
    assert found.header == ["Role", "Company", "Date applied"]
    assert list(found.rows()) == [(8, ["Dean", "A", ""])]


def test_quoted_line_ends_and_delimiters_stay_in_their_cell() -> None:
    found = table('Role,Company,Notes\nDean,"A, B","one\ntwo"\nVicar,C,\n')
    assert list(found.rows()) == [(2, ["Dean", "A, B", "one\ntwo"]), (4, ["Vicar", "C", ""])]


def test_cells_that_were_defused_are_as_they_were() -> None:
    assert cells(table("Role,Company,Notes\n'=1+1,'-A,'@x\n")) == [["=1+1", "-A", "@x"]]


def test_rows_that_are_wider_or_blank() -> None:
    found = table("Role,Company\n,,\nDean,A,,more\n\n,,,\nVicar\n")
    assert found.header == ["Role", "Company", "Column 3", "Column 4"]
    assert cells(found) == [["Dean", "A", "", "more"], ["Vicar", "", "", ""]]


def test_200_columns() -> None:
    wide = ",".join(f"Extra {n}" for n in range(198))
    made = planned(f"Role,Company,{wide}\nDean,A,{','.join(map(str, range(198)))}\n")
    ((only,),) = list(made.applications(lambda _done: None))
    assert "Extra 0: 0\nExtra 1: 1\n" in only.notes
    assert only.notes.endswith("Extra 197: 197")


def test_a_table_that_is_too_wide_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"jobs\.csv, line 2: .*more than 1,?000 columns"):
        table(f"Role,Company\nDean{',' * 1200}x\n")


def test_a_header_alone_or_an_open_quote_is_told() -> None:
    with pytest.raises(UnreadableFile, match="no row of cells below a header"):
        table("Role,Company\n")
    with pytest.raises(UnreadableFile, match="line 3: a quotation mark"):
        table('Role,Company\nDean,A\nVicar,"B\n')


def test_lists_without_words_that_are_known_get_their_headings() -> None:
    assert table("Wo,Was da steht\nA,B\n").header == ["Wo", "Was da steht"]
    found = table("Dean,https://a.org,2024-02-01\nVicar,https://b.org,2024-02-02\n")
    assert found.header == ["Column 1", "Column 2", "Column 3"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .xlsx"),
        ("x.ods", b"PK\x03\x04" + bytes(40), "save it as .xlsx or .csv"),
        ("x.csv", b"", "the file is empty"),
        ("x.csv", b"\x89PNG\r\n" + bytes(range(256)) * 9, "not a text file"),
    ],
)
def test_what_is_no_table_is_one_sentence(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        sheet_open.table_of(data, name)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_a_table_or_a_sentence(data: bytes) -> None:
    for prefix in (b"", b"Company;Role;Date applied\n", b"PK\x03\x04"):
        try:
            found = sheet_open.table_of(prefix + data, "x.csv")
        except UnreadableFile as problem:
            assert str(problem).startswith("x.csv")  # noqa: PT017  both ways are right
        else:
            assert all(len(row) == len(found.header) for _line, row in found.rows())


def test_a_table_can_be_stopped() -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(done: int) -> None:
        if done > 3000:
            raise Stopped

    with pytest.raises(Stopped):
        sheet_open.table_of((JOBS + "A,B,,,,,,\n" * 9000).encode(), "x.csv", tell=stop)


def test_a_large_text_takes_little_more_than_its_rows() -> None:
    row = "Company,Teacher of many things,Applied,some notes that are here\n"
    data = (
        "Company,Position,Status,Notes\nA\N{GRINNING FACE},Tutor,Applied,\n" + row * 60_000
    ).encode()
    tracemalloc.start()
    try:
        found = sheet_open.table_of(data, "x.csv")
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found) == 60_001
    # A row each is a text of its own; that of the whole file would be four times as large again.
    assert peak < 4 * len(data)


def test_a_text_that_is_called_a_workbook_is_told_so() -> None:
    with pytest.raises(UnreadableFile, match="this is no workbook of Excel"):
        sheet_open.table_of(b"hello, I am not a zip\n", "x.xlsx")
    assert len(sheet_open.table_of(b"Company,Role\nAcme,Dean\n", "x.xlsx")) == 1
