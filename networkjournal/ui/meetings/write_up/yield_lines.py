# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what the meeting gave, by kind: whom they named, which position, what advice."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import YieldKind
from networkjournal.domain.write_up import WITH_PERSON, YieldDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.write_up.kind_chips import KindChips
from networkjournal.ui.meetings.write_up.lines import (
    People,
    WriteUpLine,
    WriteUpLines,
    line_edit,
    picker,
    who_said,
)
from networkjournal.ui.widgets.buttons import Button


class YieldLine(WriteUpLine):
    """Hold one yield; the chips stand open while it is the last line, else one chip says it."""

    def __init__(self, desk: Desk, people: People, given: YieldDraft | None) -> None:
        given = given or YieldDraft(YieldKind.INTRODUCTION)
        self.chips, self.chip = KindChips(given.kind), Button()
        self.person = picker(desk, (), _("Whom"), given.person)
        self.position = line_edit(given.position, _("The position"), _("The position"))
        self.organization = line_edit(given.organization, _("Organization"), _("Where"))
        self.text = line_edit(given.text, "", "")
        self.given_by = picker(desk, people, _("From whom"), given.given_by)
        self.given_by.setPlaceholderText(who_said(people))
        self._asks_who = len(people) != 1 or given.given_by is not None
        self._open = True
        super().__init__(
            desk.theme, _("Take this line off"), self.chips, self.chip, self.person,
            self.position, self.organization, self.text, self.given_by,
        )  # fmt: skip
        self._show()
        self.chips.chosen.connect(self._on_changed)
        self.chip.clicked.connect(self._on_chip)
        for edit in (self.position, self.organization, self.text):
            edit.textChanged.connect(self._on_changed)
        for who in (self.person, self.given_by):
            who.changed.connect(self._on_changed)
            who.entered.connect(self.entered)

    def lay_out(self) -> None:
        """Put the chips above the fields."""
        super().lay_out()
        self.chip.setProperty("filterchip", "true")
        self.chip.setToolTip(_("Choose another kind"))
        self.column.addWidget(self.chips)
        self.add_row(
            self.chip, self.person, self.position, self.organization, self.text, self.given_by,
            self.remove, shares=(0, 3, 3, 2, 4, 2),
        )  # fmt: skip
        self.end_with_problem()

    def walk(self) -> tuple[QWidget, ...]:
        """Return the fields that Enter goes through; a chip that says the kind is passed."""
        return tuple(stop for stop in super().walk() if stop is not self.chip)

    def fields(self) -> Mapping[str, QWidget]:
        """Return the fields by the names that problems give them."""
        return {"person": self.person, "position": self.position, "text": self.text,
                "organization": self.organization, "given_by": self.given_by}  # fmt: skip

    def draft(self) -> YieldDraft:
        """Return what stands in the line; what its kind does not ask for is left out."""
        draft = YieldDraft(
            self.chips.kind(),
            self.text.text(),
            self.given_by.person(),
            self.person.person(),
            self.position.text(),
            self.organization.text(),
        )
        if draft.kind not in WITH_PERSON:
            draft.person = None
        if draft.kind is not YieldKind.LEAD:
            draft.position = ""
        if draft.kind not in (YieldKind.INTRODUCTION, YieldKind.LEAD):
            draft.organization = ""
        return draft

    def is_empty(self) -> bool:
        """Tell whether nothing was written into the line yet."""
        return replace(self.draft(), given_by=None).is_empty

    def ends_at(self) -> QWidget:
        """Return the field that ends the list where it is left empty."""
        return next(one for one in self.walk() if one is not self.chips)

    def set_open(self, is_open: bool) -> None:
        """Show the chips, or only the chosen one."""
        self._open = is_open
        self._show()

    def _on_chip(self) -> None:
        self.set_open(True)
        self.chips.setFocus()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        kind = self.chips.kind()
        self.chips.setVisible(self._open)
        self.chip.setVisible(not self._open)
        self.chip.setText(label(kind))
        self.chip.setAccessibleName(_("Kind: {kind}").format(kind=label(kind)))
        self.person.setVisible(kind in WITH_PERSON)
        self.position.setVisible(kind is YieldKind.LEAD)
        self.organization.setVisible(kind in (YieldKind.INTRODUCTION, YieldKind.LEAD))
        self.given_by.setVisible(self._asks_who)
        whom = _("To whom") if kind is YieldKind.CV_PASSED_ON else _("Whom they named")
        self.person.setPlaceholderText(whom)
        self.person.setAccessibleName(whom)
        words = _text_words(kind)
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(words)


class YieldLines(WriteUpLines[YieldLine]):
    """Hold what it gave; a new line begins with the kind of the one before."""

    def __init__(self, desk: Desk, people: People, yields: list[YieldDraft]) -> None:
        super().__init__(_("It gave something else"), _("Add a line"))
        self._desk, self._people = desk, people
        self.fill(yields)

    def make(self, given: YieldDraft | None) -> YieldLine:
        """Make a line for a yield."""
        if given is None and self.lines:
            given = YieldDraft(self.lines[-1].chips.kind())
        return YieldLine(self._desk, self._people, given)

    def drafts(self) -> list[YieldDraft]:
        """Return what stands in the lines."""
        return [line.draft() for line in self.lines]

    def _ends_at(self, line: YieldLine, field: QWidget) -> bool:
        return line.is_empty() and field is line.ends_at()

    def _add(self, given: object = None) -> YieldLine:
        for before in self.lines:
            before.set_open(False)
        return super()._add(given)


def _text_words(kind: YieldKind) -> str:
    return {
        YieldKind.INTRODUCTION: _("What they may know"),
        YieldKind.LEAD: _("What was said of it"),
        YieldKind.CV_PASSED_ON: _("How, or to which team"),
        YieldKind.ADVICE: _("What they advised"),
        YieldKind.AVENUE: _("Which way you had not thought of"),
        YieldKind.ENCOURAGEMENT: _("What did you good to hear"),
    }[kind]
