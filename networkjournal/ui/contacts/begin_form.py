# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Begin the form of a new person with what one line said."""

from typing import TYPE_CHECKING

from networkjournal.domain.edits import ContactFields

if TYPE_CHECKING:
    from networkjournal.ui.contacts.contact_dialog import ContactDialog


def begin_with(dialog: "ContactDialog", fields: ContactFields) -> None:
    """Put what a line said into the form of a new person."""
    for line, text in (
        (dialog.name, fields.name),
        (dialog.title, fields.title),
        (dialog.organization, fields.organization),
        (dialog.linkedin, fields.linkedin_url),
    ):
        line.setText(text)
    dialog.links.setPlainText(fields.links)
    dialog.notes.setPlainText(fields.notes)
    for edit, values in ((dialog.emails, fields.emails), (dialog.phones, fields.phones)):
        for _more in values[1:]:
            edit.more.click()
        for line_of, (value, _label) in zip(edit.lines, values, strict=False):
            line_of.value.setText(value)
    dialog.name.setFocus()
