# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No place, name or day of a camera stays in a picture that is kept; the picture itself does."""

import base64
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.services.exchange.importing import Importing
from networkjournal.services.photos import Photos
from networkjournal.services.plain_photos import plain
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

SECRET = b"52.5200 N, 13.4050 E; Ruth's camera"
START, END = b"\xff\xd8", b"\xff\xd9"


def part(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + struct.pack(">H", len(content) + 2) + content


def exif(turned: int | None, order: str = ">") -> bytes:
    """Have a place in it, and how the picture is turned."""
    entries = [] if turned is None else [struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)]
    entries.append(struct.pack(f"{order}HHII", 0x8825, 4, 1, 99))
    head = (b"MM" if order == ">" else b"II") + struct.pack(f"{order}HI", 42, 8)
    body = struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4) + SECRET
    return part(0xE1, b"Exif\0\0" + head + body)


JFIF = part(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
COLOURS = part(0xE2, b"ICC_PROFILE\0\1\1 colours") + part(0xEE, b"Adobe\0\x64\0\0\0\0\1")
TABLES = part(0xDB, bytes(65)) + part(0xC2, b"\x08\0\x08\0\x08\1\1\x11\0") + part(0xC4, bytes(20))
SCAN = part(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56\xff\xff\0"
BESIDE = (
    part(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET),
    part(0xED, b"Photoshop 3.0\0" + SECRET),
    part(0xE2, b"MPF\0" + SECRET),
    part(0xE0, b"JFXX\0\x10" + SECRET),
    part(0xFE, SECRET),
)


def chunk(kind: bytes, content: bytes) -> bytes:
    crc = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)


PNG = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
LINES = chunk(b"pHYs", bytes(9)) + chunk(b"IDAT", zlib.compress(bytes(4)))


def test_a_photo_from_a_camera_keeps_the_picture_alone() -> None:
    whole = START + JFIF + exif(None) + b"".join(BESIDE) + COLOURS + TABLES + SCAN
    whole += part(0xC4, bytes(9)) + SCAN + END + SECRET
    picture = START + JFIF + COLOURS + TABLES + SCAN + part(0xC4, bytes(9)) + SCAN + END
    assert plain(whole) == picture
    assert plain(picture) == picture


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_that_is_turned_stays_turned(order: str, turned: int) -> None:
    found = plain(START + exif(turned, order) + TABLES + SCAN + END)
    assert SECRET not in found
    assert plain(found) == found
    says = struct.pack(">HHIH", 0x0112, 3, 1, turned)
    assert (says in found) is (turned > 1)
    assert found.endswith(TABLES + SCAN + END)


@pytest.mark.parametrize("broken", [b"", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\0\x05"])
def test_exif_that_cannot_be_read_goes_whole(broken: bytes) -> None:
    whole = START + part(0xE1, b"Exif\0\0" + broken) + TABLES + SCAN + END
    assert plain(whole) == START + TABLES + SCAN + END


def test_a_photo_that_ends_early_gives_nothing_of_its_place_away() -> None:
    assert plain(START + TABLES + exif(6)[:-3]) == START + TABLES
    assert plain(START + b"\xff\xff" + TABLES[:-3]) == START + TABLES[:-3]
    assert plain(PNG + chunk(b"tEXt", SECRET)[:-3]) == PNG
    assert plain(PNG + LINES[:-3]) == PNG + LINES[:-3]


def test_a_png_keeps_the_picture_alone() -> None:
    kinds = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt")
    texts = b"".join(chunk(kind, SECRET) for kind in kinds)
    whole = PNG + texts + LINES + texts + chunk(b"IEND", b"") + SECRET
    assert plain(whole) == PNG + LINES + chunk(b"IEND", b"")


@given(st.sampled_from([START, START + exif(3), PNG, b""]), st.binary(max_size=200))
def test_any_bytes_are_taken(start: bytes, rest: bytes) -> None:
    once = plain(start + rest)
    assert plain(once) == once
    assert len(once) <= len(start + rest)


@pytest.mark.parametrize("way", ["chosen", "imported"])
def test_what_is_kept_of_a_person_says_nothing_of_the_camera(
    journal: Journal, tmp_path: Path, way: str
) -> None:
    photo = START + JFIF + exif(6) + TABLES + SCAN + END
    if way == "chosen":
        with journal.history.step("") as step:
            person = step.insert(m.Contact, name="Ruth Abara")
        Photos(journal).put(person, photo)
    else:
        file = tmp_path / "ruth.vcf"
        text = base64.b64encode(photo).decode()
        file.write_text(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nPHOTO;ENCODING=b;TYPE=JPEG:{text}\n"
            "END:VCARD\n"
        )
        Importing(journal).run([file])
        assert Importing(journal).run([file]).merged == 0
    (row,) = m.ContactPhoto.select()
    assert bytes(row.content) == plain(photo)
    assert SECRET not in bytes(row.content)
