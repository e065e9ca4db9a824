# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of people: made small, nothing else kept, hostile files told in one sentence."""

import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from networkjournal.domain.errors import UserError
from networkjournal.services.photos import LARGEST
from networkjournal.ui import pictures
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from tests.ui.people_sample import Sample


def image(kind: str, width: int = 800, height: int = 500, *, clear: bool = False) -> bytes:
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    made = QImage(width, height, form)
    made.fill(QColor(200, 30, 30, 120) if clear else QColor(200, 30, 30))
    made.setText("Author", "Somebody at some place")
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert made.save(device, kind)  # type: ignore[call-overload]
    return bytes(device.data().data())


def png_of(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "clear"), [("PNG", False), ("PNG", True), ("JPEG", False)])
def test_a_picture_is_made_small_and_nothing_else_is_kept(kind: str, clear: bool) -> None:
    small = pictures.shrink(image(kind, clear=clear))
    shown = pictures.picture(small)
    assert shown is not None
    assert (shown.width(), shown.height()) == (256, 160)
    assert shown.hasAlphaChannel() is clear
    assert len(small) <= LARGEST
    assert b"Somebody" not in small
    assert small.startswith(b"\x89PNG" if clear else b"\xff\xd8\xff")


def test_a_small_picture_is_not_blown_up() -> None:
    shown = pictures.picture(pictures.shrink(image("PNG", 40, 30)))
    assert shown is not None
    assert (shown.width(), shown.height()) == (40, 30)
    thin = pictures.picture(pictures.shrink(image("PNG", 5000, 2)))
    assert thin is not None
    assert (thin.width(), thin.height()) == (256, 1)


@pytest.mark.qt_log_ignore(".", extend=True)
@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a" + b"\0" * 50, b"<svg/>", b"\0" * 5000,
     png_of(0, 5), image("BMP", 20, 20)],
)  # fmt: skip
def test_what_is_no_picture_is_told(content: bytes) -> None:
    with pytest.raises(UserError, match="JPEG or PNG"):
        pictures.shrink(content)
    assert pictures.picture(content) is None


@pytest.mark.parametrize("size", [(100_000, 100_000), (29_000, 29_000), (31_000, 1)])
def test_a_picture_that_would_fill_the_memory_is_told_before_it_is_read(
    size: tuple[int, int],
) -> None:
    with pytest.raises(UserError, match="too many pixels"):
        pictures.shrink(png_of(*size))
    assert pictures.picture(png_of(*size)) is None


# Ignored is what the readers themselves say of broken files.
@pytest.mark.qt_log_ignore(".", extend=True)
@given(st.integers(0, 3000), st.binary(max_size=6))
def test_a_broken_picture_is_read_or_told(place: int, damage: bytes) -> None:
    for whole in (_JPEG, _PNG):
        broken = whole[:place] + damage + whole[place + len(damage) + 3 :]
        with suppress(UserError):
            assert pictures.picture(pictures.shrink(broken)) is not None


_JPEG, _PNG = image("JPEG", 300, 300), image("PNG", 300, 300)


def test_a_picture_is_chosen_shown_and_removed(
    tab: ContactsTab, sample: Sample, tmp_path: Path
) -> None:
    file = tmp_path / "face.png"
    file.write_bytes(image("PNG"))
    photo = tab.details.head.photo
    photo.file_chosen.emit(str(file))
    assert photo.has_picture()
    middle = tab.details.head.photo.grab().toImage().pixelColor(photo.width() // 2, 32)
    assert middle.red() > 150 > middle.green()
    QTest.mouseClick(photo, Qt.MouseButton.LeftButton)
    assert photo._menu is not None
    photo._menu.actions()[1].trigger()
    photo._menu.close()
    assert not photo.has_picture()
    sample.journal.history.undo()
    assert photo.has_picture()
    tab.show_item(sample.ruth)
    assert not photo.has_picture()


def test_a_file_that_is_none_is_told_in_a_sentence(tab: ContactsTab, tmp_path: Path) -> None:
    told: list[str] = []
    tab.problem.connect(told.append)
    file = tmp_path / "face.png"
    file.write_bytes(b"no picture")
    for name in (file, tmp_path / "missing.png", tmp_path):
        tab.details.head.take_photo(str(name))
    assert len(told) == 3
    assert not tab.details.head.photo.has_picture()
