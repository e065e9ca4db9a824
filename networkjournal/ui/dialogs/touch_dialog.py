# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one interaction, with a person or about an opportunity: when, how, what about."""

from PySide6.QtWidgets import QWidget

from networkjournal.domain.edits import TouchFields
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import TOUCH_CHANNELS, Channel, Direction
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.segmented import Segmented

_DIRECTIONS = (Direction.OUT, Direction.IN)


class _TouchForm(FormDialog):
    """Ask for what every touch has; subclasses say with whom it was."""

    def __init__(
        self, desk: Desk, title: str, parent: QWidget | None, channel: Channel | None = None
    ) -> None:
        super().__init__(title, parent)
        self._desk = desk
        self.day = DateField(desk.today, past=True)
        self.direction = Segmented([label(d) for d in _DIRECTIONS], _("Who reached out"))
        self.channel = QuietCombo()
        self.channel.addItem(_("Not said"), None)
        for known in TOUCH_CHANNELS:
            self.channel.addItem(label(known), known.value)
        self.channel.setCurrentIndex(self.channel.findData(channel.value) if channel else 0)
        self.gist = TextBox()
        day = self.add_field("on", _("&Day"), self.day)
        way = self.add_field("channel", _("&How"), self.channel)
        self.side_by_side(day, way)
        self.add_field("direction", _("Who reached out"), self.direction)
        self.add_field("gist", _("What it was &about"), self.gist)
        self.channel.setFocus()

    def fields(self) -> TouchFields:
        """Return what stands in the fields."""
        chosen = self.channel.currentData()
        return TouchFields(
            on=day_of(self.day),
            direction=_DIRECTIONS[self.direction.current()],
            channel=None if chosen is None else Channel(chosen),
            gist=self.gist.toPlainText(),
        )

    def values(self) -> object:
        """Return what stands in the fields."""
        return self.fields()


class TouchDialog(_TouchForm):
    """Log a touch with one person, or change one; `fields` is what stands there at first."""

    def __init__(
        self,
        desk: Desk,
        contact_id: int,
        name: str,
        parent: QWidget | None = None,
        *,
        fields: TouchFields | None = None,
        touch_id: int | None = None,
    ) -> None:
        title = _("Log a touch with {name}") if touch_id is None else _("A touch with {name}")
        super().__init__(desk, title.format(name=name), parent)
        self._contact_id, self._touch_id = contact_id, touch_id
        if fields is not None:
            self._fill(fields)

    def store(self) -> None:
        """Log it, or store what was changed."""
        contacts, today = self._desk.services.contacts, self._desk.today()
        if self._touch_id is None:
            contacts.log_touch(self._contact_id, self.fields(), today)
        else:
            contacts.change_touch(self._touch_id, self.fields(), today)

    def _fill(self, fields: TouchFields) -> None:
        if fields.on is not None:
            self.day.put(fields.on)
        self.direction.set_current(_DIRECTIONS.index(fields.direction))
        known = fields.channel
        if known is not None and self.channel.findData(known.value) < 0:
            self.channel.addItem(label(known), known.value)
        self.channel.setCurrentIndex(self.channel.findData(known.value) if known else 0)
        self.gist.setPlainText(fields.gist)


class OpportunityTouch(_TouchForm):
    """Log a touch about an opportunity, with or without the name of a person."""

    def __init__(
        self,
        desk: Desk,
        page: OpportunityPage,
        channel: Channel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, _("Log a touch"), parent, channel)
        self._id = page.row.id
        self.person = PersonPicker(desk)
        known = [PersonRef(p.name, p.row.contact_id, p.title) for p in page.interviewers]
        self.person.offer_first(known)
        self.add_field("person", _("&With"), self.person, _("Leave it empty without a name."))

    def values(self) -> object:
        """Return what stands in the fields."""
        return self.fields(), self.person.person()

    def store(self) -> None:
        """Log it."""
        log, today = self._desk.services.contacts.log_touch, self._desk.today()
        person = self.person.person() or PersonRef()
        name = "" if person.contact_id else person.name
        log(person.contact_id, self.fields(), today, self._id, name)
