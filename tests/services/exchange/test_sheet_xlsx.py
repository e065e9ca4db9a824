# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook gives its stored values; whatever else is in it is left alone or refused."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from secrets import token_hex
from time import time_ns
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.services.exchange import sheet_book, sheet_guard, sheet_open
from networkjournal.services.exchange.importing import Cancelled
from networkjournal.services.exchange.sheet_known import Known
from networkjournal.services.exchange.sheet_plan import plan
from networkjournal.services.exchange.sheet_table import Table, Tell, silent
from tests.services.exchange.sheets_sample import TODAY, notes, proposal, workbook

HEADER = ["Company", "Role", "Date applied", "Status", "Salary"]


def rows(found: Table) -> list[tuple[int, list[str]]]:
    return list(found.rows())


def simple(book: Any) -> None:
    book.active.append(HEADER)
    book.active.append(["Acme", "Dean", date(2024, 2, 3), "Applied", 52000])


@pytest.fixture
def plain(tmp_path: Path) -> bytes:
    return workbook(tmp_path / "plain.xlsx", simple).read_bytes()


def changed(data: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """Pack a workbook again with its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, content in more.items():
            new.writestr(name, content)
    return made.getvalue()


def test_values_come_as_text(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet.append(["My applications"])
        sheet.append([])
        sheet.append([*HEADER, "Seen", "When", "Rate"])
        sheet.append(
            ["Öresund", "Dean", datetime(2024, 2, 3, 10, 15), "x", 1.5, True, time(9), 3.0]
        )
        sheet.append(["B", "Vicar", date(2024, 2, 3), None, "#N/A"])

    found = sheet_open.read(workbook(tmp_path / "x.xlsx", fill))
    assert found.header == [*HEADER, "Seen", "When", "Rate"]
    assert rows(found) == [
        (4, ["Öresund", "Dean", "2024-02-03 10:15", "x", "1.5", "yes", "09:00", "3"]),
        (5, ["B", "Vicar", "2024-02-03", "", "#N/A", "", "", ""]),
    ]


def test_a_formula_gives_its_stored_value_or_is_reported(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.append(HEADER)
        book.active.append(["Acme", "Dean", None, None, "=1+1"])
        book.active.append(["B", "Vicar", None, None, "=2+2"])

    file = workbook(tmp_path / "x.xlsx", fill)

    def store(name: str, part: bytes) -> bytes:
        return part.replace(b"<f>2+2</f><v />", b"<f>2+2</f><v>4</v>").replace(
            b"<f>2+2</f><v></v>", b"<f>2+2</f><v>4</v>"
        )

    found = sheet_open.table_of(changed(file.read_bytes(), store), "x.xlsx")
    assert [cells[4] for _line, cells in rows(found)] == ["", "4"]
    assert found.remarks == [(2, "the formula in “Salary” has no stored value; taken as empty.")]


def test_merged_cells_say_the_same_for_each_row(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        for row in (HEADER, ["Acme", "Dean"], [None, "Vicar"], [None, None], ["B", "Clerk"]):
            sheet.append(row)
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("B5:C5")

    found = sheet_open.read(workbook(tmp_path / "x.xlsx", fill))
    assert [(line, cells[:3]) for line, cells in rows(found)] == [
        (2, ["Acme", "Dean", ""]), (3, ["Acme", "Vicar", ""]), (5, ["B", "Clerk", ""]),
    ]  # fmt: skip


def test_very_many_merged_cells_are_refused_at_once(plain: bytes) -> None:
    ranges = "".join(f'<mergeCell ref="A2:A{n}"/>' for n in range(3, 20_003))

    def merge(name: str, part: bytes) -> bytes:
        more = f"</sheetData><mergeCells>{ranges}</mergeCells>".encode()
        return part.replace(b"</sheetData>", more)

    began = time_ns()
    with pytest.raises(UnreadableFile, match="“Sheet” has more than 10000 merged cells"):
        sheet_open.table_of(changed(plain, merge), "x.xlsx")
    assert (time_ns() - began) / 1e9 < 3
    ranges = ranges[: ranges.index('<mergeCell ref="A2:A9000"')]
    assert len(sheet_open.table_of(changed(plain, merge), "x.xlsx")) == 1


def test_a_look_at_merged_cells_can_be_stopped(plain: bytes) -> None:
    def stop(_rows: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sheet_guard.inspect(plain, "x.xlsx").look("xl/worksheets/sheet1.xml", stop)


def test_sheets_that_are_not_read_are_named(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.title = "2026"
        for sheet in (book.active, book.create_sheet("2025"), book.create_sheet("2024")):
            sheet.append(HEADER)
            sheet.append(["Acme", "Dean"])
        book.create_sheet("Empty")

    file = workbook(tmp_path / "x.xlsx", fill)
    found = sheet_open.read(file)
    assert found.remarks == [(1, "only the sheet “2026” is read, not “2025”, “2024”")]
    # Whoever names one knows.
    assert sheet_open.read(file, "2025").remarks == []


def test_of_several_sheets_the_one_about_applications_is_read(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.title = "Read me"
        book.active.append(["This is", "my search"])
        book.create_sheet("Empty")
        jobs = book.create_sheet("Jobs")
        jobs.append(HEADER)
        jobs.append(["Acme", "Dean"])
        old = book.create_sheet("Old jobs")
        old.append(HEADER)
        old.append(["B", "Vicar"])

    file = workbook(tmp_path / "x.xlsx", fill)
    found = sheet_open.read(file)
    assert (found.sheet, found.sheets) == ("Jobs", ("Read me", "Empty", "Jobs", "Old jobs"))
    assert sheet_open.read(file, "Old jobs").column(0).__next__() == "B"
    with pytest.raises(UnreadableFile, match="no table"):
        sheet_open.read(file, "Empty")


def test_macros_and_links_are_not_looked_at(plain: bytes) -> None:
    more = {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 99, "xl/externalLinks/e1.xml": b"<broken"}
    found = sheet_open.table_of(changed(plain, lambda _name, part: part, **more), "x.xlsm")
    assert rows(found) == [(2, ["Acme", "Dean", "2024-02-03", "Applied", "52000"])]


def test_a_sheet_may_lie_about_its_size(plain: bytes) -> None:
    def lie(name: str, part: bytes) -> bytes:
        return part.replace(b'ref="A1:E2"', b'ref="A1:XFD1048576"')

    assert len(sheet_open.table_of(changed(plain, lie), "x.xlsx")) == 1

    def far(name: str, part: bytes) -> bytes:
        return part.replace(b'<row r="2"', b'<row r="99999999"')

    with pytest.raises(UnreadableFile, match="damaged"):
        sheet_open.table_of(changed(plain, far), "x.xlsx")


def test_a_bomb_is_not_opened(plain: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    zeros = changed(plain, lambda _name, part: part, **{"xl/media/i.png": bytes(6_000_000)})
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(zeros, "x.xlsx")
    monkeypatch.setattr(sheet_guard, "LARGEST", 1000)
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(plain, "x.xlsx")


NOISE = "".join(f"<!--{token_hex(40)}-->" for _ in range(25_000))
"""Three million letters that cannot be packed too densely."""


def insert(part: str, before: str, more: str) -> Callable[[str, bytes], bytes]:
    def change(name: str, old: bytes) -> bytes:
        return old.replace(before.encode(), (more + before).encode(), 1) if name == part else old

    return change


@pytest.mark.parametrize("part", ["xl/workbook.xml", "[Content_Types].xml"])
def test_a_part_of_which_a_tree_is_made_must_be_small(plain: bytes, part: str) -> None:
    end = "</workbook>" if "workbook" in part else "</Types>"
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(changed(plain, insert(part, end, NOISE)), "x.xlsx")


def test_looks_are_passed_over_however_many_there_are(plain: bytes) -> None:
    looks = insert("xl/styles.xml", "</fonts>", "<font/>" * 200_000 + NOISE)
    began = time_ns()
    found = sheet_open.table_of(changed(plain, looks), "x.xlsx")
    assert (time_ns() - began) / 1e9 < 3
    assert rows(found) == [(2, ["Acme", "Dean", "2024-02-03", "Applied", "52000"])]
    cells = insert("xl/styles.xml", "</cellXfs>", "<xf/>" * 70_000 + NOISE)
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(changed(plain, cells), "x.xlsx")


@pytest.mark.parametrize("before", ["<row r", "<c r", "</sheetData>", "</worksheet>"])
def test_what_is_held_whole_of_a_sheet_must_be_small(
    plain: bytes, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    data = changed(plain, insert("xl/worksheets/sheet1.xml", before, "<c/>" * 30_000))
    assert len(sheet_open.table_of(data, "x.xlsx")) == 1
    for name in ("LARGEST_ROW", "LARGEST_ASIDE"):
        monkeypatch.setattr(sheet_guard, name, 100_000)
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(data, "x.xlsx")


def test_a_sheet_of_nothing_but_rows_ends_somewhere(
    plain: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = changed(plain, insert("xl/worksheets/sheet1.xml", "</sheetData>", "<row/>" * 2_000))
    assert len(sheet_open.table_of(data, "x.xlsx")) == 1
    monkeypatch.setattr(sheet_guard, "MOST_ROWS", 1_000)
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(data, "x.xlsx")


def with_texts(data: bytes, texts: str, place: str = "xl/sharedStrings.xml") -> bytes:
    """Let a workbook have these texts, at some place."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    there = f'<Override PartName="/{place}" ContentType="{kind}" />'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = f'<sst xmlns="{main}">{texts}</sst>'.encode()
    return changed(data, insert("[Content_Types].xml", "</Types>", there), **{place: part})


def texts_of(data: bytes, tell: Tell = silent) -> list[str]:
    book = sheet_book.open_book(data, "x.xlsx", tell, None, values=True)
    found: list[str] = book.texts
    book.close()
    return found


@pytest.mark.parametrize("place", ["xl/worksheets/strings.xml", "xl/texts"])
def test_texts_are_limited_whatever_their_name(
    plain: bytes, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    data = with_texts(plain, "<si><t>Acme</t></si>" * 1_000, place)
    assert texts_of(data) == ["Acme"] * 1_000
    monkeypatch.setattr(sheet_book, "LARGEST_APART", 15_000)
    with pytest.raises(UnreadableFile, match="far larger than a table"):
        sheet_open.table_of(data, "x.xlsx")


def test_texts_are_heard_as_written(plain: bytes) -> None:
    written = (
        "<si><t>Co</t></si><si><r><t>Ro</t></r><r><rPr/><t>le </t></r><rPh><t>spoken</t></rPh>"
        "</si><si/><si><t xml:space='preserve'> Å\n&amp;</t></si>"
    )
    assert texts_of(with_texts(plain, written)) == ["Co", "Role ", "", " Å\n&"]


def test_reading_of_texts_can_be_stopped(plain: bytes) -> None:
    data, told = with_texts(plain, "<si/>" * 200_000 + NOISE), list[int]()
    assert len(texts_of(data, told.append)) == 200_000
    assert len(told) > 3

    def stop(_rows: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        texts_of(data, stop)


def test_of_very_many_remarks_the_first_are_kept(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.active.append(HEADER)
        for _row in range(600):
            book.active.append(["Acme", "Dean", None, "=1", "=2"])

    found = sheet_open.read(workbook(tmp_path / "x.xlsx", fill))
    assert (len(found.remarks), found.unsaid) == (1000, 200)
    made = plan(found, proposal(found), Known(), TODAY, silent)
    assert notes(made)[-1][1] == "200 more remarks"


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", [0, 5_000, 2_000_000])
def test_declarations_of_xml_are_refused(
    plain: bytes, tmp_path: Path, before: int, code: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hunter2")
    trick = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    # Letters that cannot be packed too densely.
    hidden = f"<!--{token_hex(before // 2)}-->{trick}"

    def declare(name: str, part: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return part
        text = part.decode()
        return (hidden + text[text.find("?>") + 2 if text.startswith("<?xml") else 0 :]).encode(
            code
        )

    with pytest.raises(UnreadableFile, match="declarations"):
        sheet_open.table_of(changed(plain, declare), "x.xlsx")


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"]
)
def test_a_damaged_part_is_one_sentence(plain: bytes, part: str) -> None:
    broken = changed(plain, lambda name, old: old[: len(old) // 2] if name == part else old)
    with pytest.raises(UnreadableFile, match=r"x\.xlsx"):
        sheet_open.table_of(broken, "x.xlsx")


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_damage_is_a_table_or_a_sentence(place: int, noise: bytes) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        _whole(new)
    data = made.getvalue()
    at = place % len(data)
    try:
        found = sheet_open.table_of(data[:at] + noise + data[at + len(noise) :], "x.xlsx")
    except UnreadableFile as problem:
        assert str(problem).startswith("x.xlsx")  # noqa: PT017  both ways are right
    else:
        assert len(found) >= 1


def _whole(archive: zipfile.ZipFile) -> None:
    """Write the least that is a workbook, unpacked so that damage reaches the XML."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    archive.writestr(
        "[Content_Types].xml",
        f'<Types xmlns="{package}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/s.xml" ContentType="{kind}.worksheet+xml"/></Types>',
    )
    archive.writestr(
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="/xl/s.xml"/></Relationships>',
    )
    archive.writestr(
        "xl/workbook.xml",
        f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        f'<sheet name="Jobs" sheetId="1" r:id="r1"/></sheets></workbook>',
    )
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{a}</t></is></c>'
        f'<c r="B{n}" t="inlineStr"><is><t>{b}</t></is></c></row>'
        for n, (a, b) in enumerate((("Company", "Role"), ("Acme", "Dean")), start=1)
    )
    archive.writestr(
        "xl/s.xml", f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>'
    )


def test_the_least_workbook_is_read() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        _whole(new)
    assert rows(sheet_open.table_of(made.getvalue(), "x.xlsx")) == [(2, ["Acme", "Dean"])]
