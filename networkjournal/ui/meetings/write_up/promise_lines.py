# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what either side promised, with the day; a day in the words goes into its field."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from networkjournal.domain.said_day import said_day
from networkjournal.domain.write_up import PromiseDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.locale_words import date_words
from networkjournal.ui.meetings.write_up.lines import (
    People,
    WriteUpLine,
    WriteUpLines,
    line_edit,
    picker,
    who_said,
)
from networkjournal.ui.widgets.open_day_field import OpenDayField
from networkjournal.ui.widgets.segmented import Segmented

_MINE, _THEIRS = range(2)


class PromiseLine(WriteUpLine):
    """Hold one promise."""

    def __init__(self, desk: Desk, people: People, promise: PromiseDraft | None) -> None:
        promise = promise or PromiseDraft()
        self._today = desk.today
        self.whose = Segmented([_("I"), _("They")], _("Who promised it"))
        self.whose.set_current(_MINE if promise.by_me else _THEIRS)
        self.text = line_edit(promise.text, _("What was promised"), "")
        self.due = OpenDayField(desk.today)
        self.due.set_day(promise.due)
        self.person = picker(desk, people, _("To or by whom"), promise.person)
        self.person.setPlaceholderText(who_said(people))
        self._asks_who = len(people) != 1 or promise.person is not None
        super().__init__(
            desk.theme, _("Take this line off"), self.whose, self.text, self.due, self.person
        )
        self.person.setVisible(self._asks_who)
        self._show()
        self.whose.chosen.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.text.editingFinished.connect(self._on_said)
        self.due.dateChanged.connect(self._on_changed)
        self.due.problem_changed.connect(self._on_read)
        self.due.left.connect(self._on_left)
        self.person.changed.connect(self._on_changed)
        self.person.entered.connect(self.entered)

    def lay_out(self) -> None:
        """Put all of it in one row."""
        super().lay_out()
        self.due.setAccessibleName(_("By when"))
        self.due.setPlaceholderText(_("by when"))
        self.add_row(self.whose, self.text, self.due, self.person, self.remove, shares=(0, 4, 0, 2))
        self.end_with_problem()

    def fields(self) -> Mapping[str, QWidget]:
        """Return the fields by the names that problems give them."""
        return {"text": self.text, "due": self.due, "person": self.person}

    def draft(self) -> PromiseDraft:
        """Return what stands in the line."""
        by_me = self.whose.current() == _MINE
        return PromiseDraft(self.text.text(), by_me, self.due.day(), self.person.person())

    def is_empty(self) -> bool:
        """Tell whether nothing was written into the line yet."""
        return self.draft().is_empty

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong; who is to be named where that is missing gets a field."""
        self._asks_who = self._asks_who or "person" in problems
        self.person.setVisible(self._asks_who)
        super().show_problems(problems)

    def _on_said(self) -> None:
        """Take the day from the words, such as "by Friday", where none is given yet."""
        if self.due.day() is None and not self.due.text().strip():
            self.due.set_day(said_day(self.text.text(), date_words(self.locale()), self._today()))

    def _on_read(self) -> None:
        if not self.due.problem():
            self.show_problems({})

    def _on_left(self) -> None:
        if said := self.due.problem():
            self.show_problems({"due": said})

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        mine = self.whose.current() == _MINE
        self.text.setPlaceholderText(_("What I will do") if mine else _("What they will do"))


class PromiseLines(WriteUpLines[PromiseLine]):
    """Hold the promises."""

    def __init__(self, desk: Desk, people: People, promises: list[PromiseDraft]) -> None:
        super().__init__(_("Another promise"), _("Add a line"))
        self._desk, self._people = desk, people
        self.fill(promises)

    def make(self, given: PromiseDraft | None) -> PromiseLine:
        """Make a line for a promise."""
        return PromiseLine(self._desk, self._people, given)

    def drafts(self) -> list[PromiseDraft]:
        """Return what stands in the lines."""
        return [line.draft() for line in self.lines]
