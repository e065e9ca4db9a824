# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how pictures of people are read and made small; any bytes may be handed in.

A file may lie about its size or be broken on purpose: only JPEG and PNG are read, and none that
would need much room.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from networkjournal.domain.errors import UserError
from networkjournal.i18n import _

SIDE = 256
"""Pixels of a kept picture, either way."""
_MOST_MEGABYTES = 256
_MOST_PIXELS = {b"jpeg": 200_000_000, b"png": 25_000_000}
"""A JPEG is made small while it is read, a PNG is read whole first."""
_LONGEST_SIDE = 30_000
_QUALITY = 88


def shrink(content: bytes) -> bytes:
    """Return a picture as it is kept: at most 256 pixels wide and high, nothing else in the file.

    Raises UserError for what is no JPEG or PNG picture, broken, or far too large.
    """
    image = _read(content, tell=True)
    if image is None:
        raise UserError(_("This file cannot be read as a JPEG or PNG picture."))
    seen_through = image.hasAlphaChannel()
    kind = QImage.Format.Format_ARGB32 if seen_through else QImage.Format.Format_RGB32
    # Drawn anew: places, names and dates that a camera wrote into the file stay behind.
    plain = QImage(image.size(), kind)
    plain.fill(Qt.GlobalColor.transparent if seen_through else Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(device, "PNG" if seen_through else "JPEG", -1 if seen_through else _QUALITY)  # type: ignore[call-overload]
    return bytes(device.data().data())


def picture(content: bytes) -> QImage | None:
    """Return a kept picture to be drawn; None where there is none, or it cannot be read."""
    return _read(content) if content else None


def _read(content: bytes, *, tell: bool = False) -> QImage | None:
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    held = QByteArray(content)
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    most = _MOST_PIXELS.get(bytes(reader.format().data()))
    size = reader.size()
    if most is None or not size.isValid() or size.isEmpty():
        return None
    if size.width() * size.height() > most or max(size.width(), size.height()) > _LONGEST_SIDE:
        if tell:
            sentence = _("This picture has too many pixels. Save a smaller one and choose that.")
            raise UserError(sentence)
        return None
    if size.width() > SIDE or size.height() > SIDE:
        fitted = size.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
