# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows that are offered below the field for a person: those known, those met, a new one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import ContactLine
from networkjournal.i18n import _
from networkjournal.ui.widgets.two_line import RowRole

NAME = Qt.ItemDataRole.UserRole + 1
REF = Qt.ItemDataRole.UserRole + 2


def who(line: ContactLine) -> str:
    """Return what tells a known person from others of the name."""
    about = ", ".join(part for part in (line.title, line.organization) if part)
    return about or _("in your contacts")


def known_ref(line: ContactLine) -> PersonRef:
    """Return a known person as they are named elsewhere."""
    return PersonRef(line.name, line.id, line.title)


def known_item(line: ContactLine) -> QStandardItem:
    """Return the row of a known person."""
    item = _item(line.name, known_ref(line), who(line))
    item.setData(line.name, RowRole.AVATAR)
    return item


def near_item(one: PersonRef) -> QStandardItem:
    """Return the row of somebody whom one met."""
    item = _item(one.name, one, one.title if one.contact_id else _("a new contact"))
    item.setData(one.name, RowRole.AVATAR)
    return item


def new_item(ref: PersonRef) -> QStandardItem:
    """Return the row that adds somebody of this name."""
    item = _item(_("Add {name}").format(name=ref.name), ref, _("a new contact"))
    item.setData("plus", RowRole.ICON)
    return item


def _item(words: str, ref: PersonRef, second: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(ref.name, NAME)
    item.setData(ref, REF)
    item.setData(second, RowRole.SECOND)
    return item
