# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one interaction with a person: when, which way, how, and what about."""

from PySide6.QtWidgets import QComboBox, QWidget

from networkjournal.domain.edits import TouchFields
from networkjournal.domain.labels import label
from networkjournal.domain.words import TOUCH_CHANNELS, Channel, Direction
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.segmented import Segmented

_DIRECTIONS = (Direction.OUT, Direction.IN)


class TouchDialog(FormDialog):
    """Log a touch with one person."""

    def __init__(
        self, desk: Desk, contact_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Log a touch with {name}").format(name=name), parent)
        self._desk, self._contact_id = desk, contact_id
        self.day = DateField(desk.today, past=True)
        self.direction = Segmented([label(d) for d in _DIRECTIONS], _("Who reached out"))
        self.channel = QComboBox()
        self.channel.addItem(_("Not said"), None)
        for channel in TOUCH_CHANNELS:
            self.channel.addItem(label(channel), channel.value)
        self.gist = TextBox()
        day = self.add_field("on", _("&Day"), self.day)
        way = self.add_field("channel", _("&How"), self.channel)
        self.side_by_side(day, way)
        self.add_field("direction", _("Who reached out"), self.direction)
        self.add_field("gist", _("What it was &about"), self.gist)
        self.channel.setFocus()

    def values(self) -> TouchFields:
        """Return what stands in the fields."""
        chosen = self.channel.currentData()
        return TouchFields(
            on=day_of(self.day),
            direction=_DIRECTIONS[self.direction.current()],
            channel=None if chosen is None else Channel(chosen),
            gist=self.gist.toPlainText(),
        )

    def store(self) -> None:
        """Log it."""
        contacts = self._desk.services.contacts
        contacts.log_touch(self._contact_id, self.values(), self._desk.today())
