# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the round picture at the head of a person's page: shown, chosen from a file, removed."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAction, QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_choice import open_files
from networkjournal.ui.widgets.avatar import paint_avatar, paint_photo
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.style import plain_tip

_SIZE = 64


class PhotoButton(Button):
    """Show a picture or initials; a press asks for another picture, or opens the two choices."""

    file_chosen = Signal(str)
    remove_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._name = desk, ""
        self._picture: QPixmap | None = None
        self._menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setEnabled(desk.writable)
        self.clicked.connect(self._on_clicked)
        desk.theme.changed.connect(self.update)

    def show_person(self, name: str, picture: QImage | None) -> None:
        """Show another person."""
        self._name = name
        self._picture = None if picture is None else QPixmap.fromImage(picture)
        there = _("Picture of {name}") if picture else _("No picture of {name} yet")
        self.setAccessibleName(there.format(name=name))
        tip = _("Choose another picture, or remove it") if picture else _("Choose a picture…")
        self.setToolTip(plain_tip(tip if self._desk.writable else ""))
        self.update()

    def has_picture(self) -> bool:
        """Tell whether a picture is shown."""
        return self._picture is not None

    def choose(self) -> None:
        """Ask for a file."""
        kinds = _("Pictures (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)")
        dialog = open_files(self.window(), _("Choose a picture"), Path.home(), kinds)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.open()

    def sizeHint(self) -> QSize:
        """Ask for the square."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the circle, and a ring where it can be pressed now."""
        painter = QPainter(self)
        colours, place = self._desk.theme.colours, QRectF(self.rect())
        if self._picture is None:
            paint_avatar(painter, place, self._name, colours, self.font())
        else:
            paint_photo(painter, place, self._picture, colours)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide = 2 if self.hasFocus() else 1
            painter.setPen(QPen(QColor(colours.accent), wide))
            painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.end()

    def _on_clicked(self) -> None:
        if self._picture is None:
            self.choose()
            return
        if self._menu is None:
            self._menu = QMenu(self)
            for text, do in (
                (_("Choose another picture…"), self.choose),
                (_("Remove the picture"), self.remove_asked),
            ):
                action = QAction(text, self._menu)
                action.triggered.connect(do)
                self._menu.addAction(action)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
