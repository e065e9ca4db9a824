# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever bytes a file has: its text, or one sentence."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.services.exchange.archive import unpack
from networkjournal.services.exchange.decoding import decode, read_file
from networkjournal.services.exchange.incoming import read_files, table_in
from networkjournal.services.exchange.sheet_table import silent

TEXT = "Vorname,Nachname\nJürgen,Müller – „Köln“\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_every_common_code_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "x.csv") == TEXT


def test_a_name_of_one_accented_letter_is_enough() -> None:
    assert decode(b"Zo\xeb", "x") == "Zoë"
    assert decode("Zoë".encode(), "x") == "Zoë"


def test_utf16_of_chinese_names_without_mark() -> None:
    text = "First Name,Last Name\n一,丁\n七,万\n" * 3
    assert decode(text.encode("utf-16-le"), "x") == text


def test_one_damaged_byte_does_not_spoil_a_utf8_file() -> None:
    text = decode("Müller, Çelik, Ñandú".encode() + b"\xff", "x")
    assert text.startswith("Müller, Çelik, Ñandú")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_in_it_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        decode(data, "Connections.csv")


def test_a_zero_byte_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match=r"Connections\.csv, line 3: ") as caught:
        decode(
            b"First Name,Last Name\nAna,Abara\nBe\0n,Frey\n" + b"Cy,Dee\n" * 50, "Connections.csv"
        )
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04aaaa", b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\nxx", bytes(range(1, 256)) * 9]
)
def test_what_is_no_text_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"photo.*not a text file"):
        decode(data, "photo")


@given(st.binary(max_size=600))
def test_any_bytes_give_text_or_the_sentence(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except UnreadableFile as problem:
        assert str(problem).startswith("x")  # noqa: PT017  both ways are right
    else:
        assert "\0" not in text


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"abc")
    assert read_file(path) == b"abc"


def test_missing_folder_empty_too_large(tmp_path: Path) -> None:
    empty, large = tmp_path / "empty.csv", tmp_path / "large.csv"
    empty.touch()
    large.write_bytes(b"x" * (1024 * 1024 + 1))
    for path, sentence in (
        (tmp_path / "missing.csv", "no such file"),
        (empty / "below.csv", "no such file"),
        ("a\0b", "no such file"),
        (tmp_path, "folder"),
        (empty, "empty"),
        (large, "larger than 1 MB"),
        ("x" * 5000, "could not be read"),
    ):
        with pytest.raises(UnreadableFile, match=sentence) as caught:
            read_file(path, largest=1024 * 1024)
        assert str(caught.value).startswith(str(path))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no place in folders there")
def test_a_pipe_does_not_hang_the_program(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="pipe"):
        read_file(tmp_path / "pipe")


READ_AS_NOBODY = """
import os, sys
from networkjournal.domain.exchange import UnreadableFile
from networkjournal.services.exchange.decoding import read_file
if os.getuid() == 0:
    os.setuid(65534)
try:
    read_file(sys.argv[1])
except UnreadableFile as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits mean nothing there")
def test_a_file_that_is_not_ours_to_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.csv"
    path.write_bytes(b"abc")
    path.chmod(0)
    # Nobody may look into the test's folder either, which gives the same sentence.
    command = [sys.executable, "-c", READ_AS_NOBODY, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "no permission" in done.stdout


def _zip(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return data.getvalue()


def test_the_list_is_found_in_the_zip_from_linkedin() -> None:
    data = _zip(Messages__csv=b"no", **{"Export/Connections.csv": b"yes"}, Ad__txt=b"no")
    assert unpack(data, "a.zip") == [(b"yes", "a.zip/Export/Connections.csv")]
    assert unpack(_zip(people__vcf=b"card"), "a.zip") == [(b"card", "a.zip/people.vcf")]
    assert unpack(b"no zip", "a.csv") == [(b"no zip", "a.csv")]


def test_a_zip_of_cards_brings_all_of_them_in_each_in_its_own_code(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nEND:VCARD\n"
    file = tmp_path / "cards.zip"
    shadow = {"__MACOSX/._a.vcf": b"\x00\x05\x16\x07", "._b.vcf": b"\x00"}
    cards = {"a.vcf": card.format("Bo Berg").encode("utf-16"), "b/b.VCF": b"\xff\xd8 no card"}
    cards["b/c.vcf"] = card.format("Ana Åkerö").encode()
    file.write_bytes(_zip(**cards, **shadow, **{"b/photo.jpg": b"x"}))
    found = read_files([file])
    assert [(one.name, one.source_file) for one in found.contacts] == [
        ("Bo Berg", f"{file}/a.vcf"), ("Ana Åkerö", f"{file}/b/c.vcf"),
    ]  # fmt: skip
    assert [one.source_file for one in found.skipped] == [f"{file}/b/b.VCF"]
    assert table_in(file, silent) is None


def test_too_many_files_in_a_zip_are_said() -> None:
    data = _zip(**{f"{n}.vcf": b"" for n in range(10_001)})
    with pytest.raises(UnreadableFile, match="too many"):
        unpack(data, "a.zip")


def test_a_zip_without_a_list_or_damaged_is_said() -> None:
    whole = _zip(Connections__csv=b"First Name,Last Name\nAna,Abara")
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.rindex(b"PK\x01\x02") + 8] |= 1
    for data, sentence in (
        (_zip(a__txt=b"x"), "no Connections.csv"),
        (_zip(a__csv=b"x", b__csv=b"y"), "no Connections.csv"),
        (whole[:60], "damaged"),
        (bytes(locked), "locked"),
        (_zip(Connections__csv=b""), "empty"),
        (_zip(Connections__csv=b"x" * 2000), "too large"),
        (_zip(a__vcf=b"x" * 600, b__vcf=b"x" * 600), "too large"),
        (_zip(a__vcf=b"x", b__csv=b"y"), "no Connections.csv"),
    ):
        with pytest.raises(UnreadableFile, match=sentence):
            unpack(data, "a.zip", largest=1000)


def test_more_than_memory_holds_is_told_as_the_files_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "deep.json"
    file.write_text("[]")

    def no_room(_text: str) -> None:
        raise MemoryError

    monkeypatch.setattr("networkjournal.services.exchange.own_export.json.loads", no_room)
    with pytest.raises(UnreadableFile, match=r"deep\.json: .*memory"):
        read_files([file], "json")


def test_a_small_archive_of_a_huge_list_is_refused_before_it_is_read() -> None:
    data = _zip(Connections__csv=b",\n" * (33 * 1024 * 1024))
    with pytest.raises(UnreadableFile, match="too large"):
        unpack(data, "a.zip")
