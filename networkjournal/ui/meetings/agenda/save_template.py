# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask under which name an agenda is kept, or by which other name it is to be called."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.edits import MOST_LINE, AgendaFields
from networkjournal.domain.folding import fold
from networkjournal.domain.labels import label
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _
from networkjournal.services.own_templates import OwnTemplates
from networkjournal.ui.dialogs.form_dialog import FormDialog


class SaveTemplateDialog(FormDialog):
    """Keep the agenda of a meeting as a template; answers are no part of it."""

    def __init__(self, own: OwnTemplates, page: MeetingPage, parent: QWidget | None = None) -> None:
        super().__init__(_("Save as template"), parent)
        self._own, self._page = own, page
        self._known = {fold(one.name): one.name for one in own.agendas()}
        minutes = sum(item.minutes for item in page.items)
        first = _("{kind}, {minutes} minutes").format(kind=label(page.row.kind), minutes=minutes)
        self.name = QLineEdit(first)
        self.name.setMaxLength(MOST_LINE)
        self.name.selectAll()
        self._field = self.add_field("name", _("&Name"), self.name)
        self.name.textChanged.connect(self._show_hint)
        self._show_hint()

    def values(self) -> object:
        """Return the name."""
        return self.name.text()

    def store(self) -> None:
        """Keep the agenda under the name."""
        row = self._page.row
        self._own.save_agenda(self.name.text(), row.kind, row.purpose, AgendaFields.of(self._page))

    def _show_hint(self) -> None:
        there = self._known.get(fold(" ".join(self.name.text().split())))
        if there:
            hint = _("“{name}” is there already, and will be replaced.").format(name=there)
        else:
            hint = _("Keeps the points, the minutes and the questions, without any answer.")
        self._field.set_hint(hint)


class RenameTemplateDialog(FormDialog):
    """Call a template otherwise."""

    def __init__(
        self, own: OwnTemplates, template_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Rename the template"), parent)
        self._own, self._id = own, template_id
        self.name = QLineEdit(name)
        self.name.setMaxLength(MOST_LINE)
        self.name.selectAll()
        self.add_field("name", _("&Name"), self.name)

    def values(self) -> object:
        """Return the name."""
        return self.name.text()

    def store(self) -> None:
        """Store the name."""
        self._own.rename(self._id, self.name.text())
