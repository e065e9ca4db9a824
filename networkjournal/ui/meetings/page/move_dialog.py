# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask when a meeting is to be instead; the time that it had stays in its history."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.meetings.page.when_fields import WhenFields
from networkjournal.ui.models.days import home_zone, when_words
from networkjournal.ui.widgets.labels import QuietLabel


class MoveDialog(FormDialog):
    """Move one meeting to another time."""

    def __init__(self, desk: Desk, page: MeetingPage, parent: QWidget | None = None) -> None:
        super().__init__(_("Move the meeting"), parent)
        self._desk, self._id = desk, page.row.id
        row, home = page.row, home_zone(desk.settings().me)
        before = when_words(row.starts, row.zone, row.minutes, home, desk.today())
        names = ", ".join(person.name for person in page.people)
        words = _("With {people}, until now {when}") if names else _("Until now {when}")
        line = QuietLabel(breakable(words.format(people=names, when=before)), wrap=True)
        self.form.addWidget(line)
        self.when = WhenFields(desk, self, (row.starts, row.zone, row.minutes), row.id)
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("such as: she is ill"))
        self.add_field("note", _("&Why, for you alone"), self.note)
        self.say_store(_("Move"), _("Move the meeting and close (Ctrl+Return)"))

    def values(self) -> object:
        """Return what stands in the fields."""
        return self.when.values(), self.note.text()

    def store(self) -> None:
        """Move the meeting."""
        move, today = self._desk.services.meeting_states.move, self._desk.today()
        move(self._id, *self.when.values(), today, self.note.text())

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at the fields."""
        super().set_problems(self.when.at_fields(problems))
