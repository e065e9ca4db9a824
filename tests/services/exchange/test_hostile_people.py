# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and cards that are damaged or meant to do harm end in people, or in one sentence."""

import base64
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.edits import MOST_LINE
from networkjournal.domain.exchange import UnreadableFile
from networkjournal.services.exchange.importing import Cancelled, Importing
from networkjournal.services.exchange.incoming import read_files
from networkjournal.store.journal import Journal
from tests.store.sample import content

HEADER = "First Name,Last Name,E-mail Address,Mobile Phone,Notes\n"


def _list(folder: Path, text: str | bytes) -> Path:
    file = folder / "list.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("Ana,\0B,a@x.org,1,\n", r"list\.csv, line 2: there is a zero byte"),
        ('Ana,B,a@x.org,1,"never closed\nBen,C,b@x.org,2,\n', r"list\.csv, line 2: a quotation"),
    ],
)
def test_a_damaged_list_is_one_sentence(tmp_path: Path, rows: str, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read_files([_list(tmp_path, HEADER + rows)])


@pytest.mark.parametrize("column", range(5))
def test_a_cell_of_10_mb_skips_its_row_alone(tmp_path: Path, column: int) -> None:
    cells = ["Ana", "B", "a@x.org", "123", "n"]
    cells[column] = "z" * (10 << 20)
    found = read_files([_list(tmp_path, f"{HEADER}{','.join(cells)}\nBen,C,b@x.org,2,\n")])
    assert [contact.name for contact in found.contacts] == ["Ben C"]
    assert [skip.line for skip in found.skipped] == [2]


@pytest.mark.parametrize("heading", ["E-mail Address", "Mobile Phone", "Labels", "Website"])
def test_a_cell_of_blanks_takes_no_longer_than_its_size(tmp_path: Path, heading: str) -> None:
    cell = f"a{' ' * 40_000}b"
    text = f"First Name,Last Name,Home Phone,{heading}\nAna,B,123,{cell}\n"
    start = time.perf_counter()
    found = read_files([_list(tmp_path, text)])
    assert time.perf_counter() - start < 3
    assert [contact.name for contact in found.contacts] == ["Ana B"]


def test_blank_lines_take_no_longer_than_their_number(tmp_path: Path) -> None:
    file = _list(tmp_path, "\n" * 60_000 + "x")
    start = time.perf_counter()
    with pytest.raises(UnreadableFile):
        read_files([file])
    assert time.perf_counter() - start < 3


def test_rows_of_different_lengths_are_all_read(tmp_path: Path) -> None:
    rows = "Ana\nBen,C,b@x.org,2,,,,,\nCy,D,c@x.org,3,note,more,\n\n"
    found = read_files([_list(tmp_path, HEADER + rows)])
    assert [contact.name for contact in found.contacts] == ["Ana", "Ben C", "Cy D"]
    assert found.contacts[2].notes.splitlines()[0] == "note"


def test_a_card_with_endless_fields_is_skipped(tmp_path: Path) -> None:
    file = tmp_path / "a.vcf"
    cards = [
        "FN:Ana\n" + "".join(f"TEL:{n}\n" for n in range(500)),
        f"FN:{'B' * (MOST_LINE + 1)}\n",
        "FN:Cy\n",
    ]
    file.write_text("".join(f"BEGIN:VCARD\n{card}END:VCARD\n" for card in cards))
    found = read_files([file])
    assert [contact.name for contact in found.contacts] == ["Cy"]
    assert len(found.skipped) == 2


@pytest.mark.parametrize(
    "line", [f"TEL{';A=B' * 60_000}:1", f"TEL{';WORK' * 60_000}:1", f"ADR:{';' * 3_000_000}"]
)
def test_a_line_of_endless_parts_takes_no_longer_than_its_size(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.vcf"
    file.write_text(f"BEGIN:VCARD\nFN:Ana\n{line}\nEND:VCARD\n")
    start = time.perf_counter()
    assert [contact.name for contact in read_files([file]).contacts] == ["Ana"]
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.vcf", "BEGIN:VCARD\n" + "FN:Ana\n" * 5_000 + "END:VCARD\n"),
        ("Connections.csv", "First Name,Last Name,Connected On\n" + "Ana,B,\n" * 5_000),
        ("list.csv", HEADER + "Ana,B,a@x.org,1,\n" * 5_000),
    ],
)
def test_whoever_stops_is_heard_within_a_file(tmp_path: Path, name: str, text: str) -> None:
    def stop(read: int) -> None:
        if read > 1_000:
            raise Cancelled

    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(Cancelled):
        read_files([file], tell=stop)


def test_many_cards_and_large_pictures_take_no_longer_than_their_size(tmp_path: Path) -> None:
    photo = base64.b64encode(b"\xff\xd8\xff" + bytes(5 << 20)).decode()
    folded = "\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74))
    file = tmp_path / "a.vcf"
    file.write_text(f"BEGIN:VCARD\nFN:Ruth\nPHOTO;ENCODING=b:{folded}\nEND:VCARD\n" * 4)
    start = time.perf_counter()
    assert len(read_files([file]).contacts[3].photo) > 5 << 20
    assert time.perf_counter() - start < 30


def test_an_import_stopped_half_way_changes_nothing(journal: Journal, tmp_path: Path) -> None:
    rows = "".join(f"P,{n},p{n}@x.org,{n},\n" for n in range(5_000))
    file = _list(tmp_path, HEADER + rows)
    plan = Importing(journal).preview([file])
    before = content(journal)

    class Watch:
        """Stop once people are being written."""

        def tell(self, done: int, of: int) -> None:
            self.half = done * 100 > of * 60

        def cancelled(self) -> bool:
            return getattr(self, "half", False)

    with pytest.raises(Cancelled):
        Importing(journal, Watch()).write(plan)
    assert content(journal) == before
    assert journal.history.undo_label is None
    assert Importing(journal).write(plan).new == 5_000


CARD = (
    b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ana\n"
    b"TEL;CELL:+49 170\nPHOTO;ENCODING=BASE64;JPEG:\n /9j/4AAQSkZJRg==\n\nEND:VCARD\n"
)
LIST = (HEADER + 'Ana,"B, C",a@x.org,+1 555,"two\nlines"\n').encode()


@given(st.sampled_from([CARD, LIST]), st.randoms(use_true_random=False))
def test_bytes_changed_at_random_give_people_or_the_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, chance: random.Random
) -> None:
    damaged = bytearray(data)
    for _turn in range(chance.randint(1, 6)):
        at = chance.randrange(len(damaged))
        if chance.random() < 0.5:
            damaged[at] = chance.randrange(256)
        else:
            del damaged[at : at + chance.randint(1, 20)]
    file = tmp_path_factory.getbasetemp() / ("x.vcf" if data is CARD else "x.csv")
    file.write_bytes(damaged)
    try:
        found = read_files([file])
    except UnreadableFile as problem:
        assert str(file) in str(problem)  # noqa: PT017  both ways are right
    else:
        assert all(contact.name for contact in found.contacts)
