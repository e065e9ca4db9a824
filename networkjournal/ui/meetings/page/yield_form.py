# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The small form in the card of what a meeting gave: the kind, and what belongs to that kind."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import YieldKind
from networkjournal.domain.write_up import YieldDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.pipeline.in_place import InPlace
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_FIELDS = {
    YieldKind.INTRODUCTION: ("kind", "person", "organization", "text"),
    YieldKind.CV_PASSED_ON: ("kind", "person", "text"),
    YieldKind.LEAD: ("kind", "position", "organization"),
}
_PLAIN = ("kind", "text")


class YieldForm(InPlace):
    """Ask for one thing that it gave; Enter saves."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, stacked=True)
        self.kind = QuietCombo()
        for kind in YieldKind:
            self.kind.addItem(label(kind), kind.value)
        self.person = PersonPicker(desk)
        self.position, self.organization, self.text = QLineEdit(), QLineEdit(), QLineEdit()
        self.add_field("kind", _("Kind"), self.kind)
        self.add_field("person", _("Whom they named"), self.person)
        self.add_field("position", _("Position"), self.position)
        self.add_field("organization", _("Where"), self.organization)
        self.add_field("text", _("In a few words"), self.text)
        self.setFocusProxy(self.kind)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self._show_kind()

    def draft(self) -> YieldDraft:
        """Return what stands in the fields of the kind that is chosen."""
        kind = YieldKind(self.kind.currentData())
        shown = _FIELDS.get(kind, _PLAIN)
        return YieldDraft(
            kind,
            self.text.text() if "text" in shown else "",
            person=self.person.person() if "person" in shown else None,
            position=self.position.text() if "position" in shown else "",
            organization=self.organization.text() if "organization" in shown else "",
        )

    def _show_kind(self) -> None:
        kind = YieldKind(self.kind.currentData())
        self.show_fields(*_FIELDS.get(kind, _PLAIN))
        to_whom = kind is YieldKind.CV_PASSED_ON
        self.say("person", _("To whom it went") if to_whom else _("Whom they named"))
        self.set_problems({})


class WordsForm(InPlace):
    """Ask for other words of one thing that it gave."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, stacked=True)
        self.text = QLineEdit(text)
        self.add_field("text", _("In a few words"), self.text)
        self.setFocusProxy(self.text)
