# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask whether what is for oneself alone goes out with people who are exported; write nothing."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.widgets.labels import PlainLabel


class PeopleExport(FormDialog):
    """Ask before the file is chosen; `private` is off whenever it is opened."""

    def __init__(self, name: str, count: int, parent: QWidget | None = None) -> None:
        """Take the name of the one person who is exported, or none, and how many they are."""
        super().__init__(_("Export"), parent)
        self.name = name
        several = ngettext("{n} person", "{n} people", count).format(n=f"{count:,}")
        self.form.addWidget(PlainLabel(_("Export {whom}").format(whom=name or several)))
        self.private = QCheckBox(_("With &notes and tags"))
        self.form.addWidget(self.private)
        hint = _(
            "Your notes and tags, and who introduced them, are for you alone. "
            "Without the tick they stay here."
        )
        self.form.addWidget(PlainLabel(hint, wrap=True))
        self.say_store(_("Choose the file…"), _("Choose where to write it (Ctrl+Return)"))

    def values(self) -> object:
        """Return nothing: a tick alone is not worth a question."""
        return None

    def store(self) -> None:
        """Store nothing: the tick is read by whoever writes the file."""
