# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the lists of the page share: lines walked by Enter, an empty line ends the list."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.lines_edit import EditLine, LinesEdit
from networkjournal.ui.widgets.style import describe, set_look
from networkjournal.ui.widgets.typed_field import TypedField

People = Sequence[PersonRef]


class WriteUpLine(EditLine):
    """Hold one thing that came of the meeting; `walk` are the fields that Enter goes through."""

    changed = Signal()
    entered = Signal()

    def lay_out(self) -> None:
        """Give the fields rows, and a place below where it is said what is wrong."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self._problem = PlainLabel(wrap=True)
        set_look(self._problem, "role", "problem")
        self._problem.hide()
        self._wrong: tuple[QWidget, ...] = ()

    def end_with_problem(self) -> None:
        """Put what is wrong below all rows."""
        self.column.addWidget(self._problem)

    def add_row(self, *parts: QWidget, shares: Sequence[int] = (), inset: int = 0) -> QWidget:
        """Put fields side by side; `shares` say how they divide the width, `inset` is in pixels."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(inset, 0, 0, inset // 4)
        row.setSpacing(8)
        for at, part in enumerate(parts):
            row.addWidget(part, shares[at] if at < len(shares) else 0)
        self.column.addWidget(box)
        return box

    def walk(self) -> tuple[QWidget, ...]:
        """Return the fields that Enter goes through, in their order."""
        return tuple(stop for stop in self.stops[:-1] if stop.isVisibleTo(self))

    def fields(self) -> Mapping[str, QWidget]:
        """Return the fields by the names that problems give them."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Tell whether nothing was written into the line yet."""
        raise NotImplementedError

    def unread(self) -> dict[str, str]:
        """Return what is to be said of words that cannot be read, by the names of the fields."""
        return {
            name: said
            for name, field in self.fields().items()
            if isinstance(field, PersonPicker | TypedField) and field.isVisibleTo(self)
            if (said := field.problem())
        }

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong below the line and mark the fields."""
        fields = self.fields()
        for field in self._wrong:
            set_look(field, "invalid", None)
            describe(field, "")
        wrong = [(fields[name], said) for name, said in problems.items() if name in fields]
        for field, said in wrong:
            set_look(field, "invalid", "true")
            describe(field, said)
        self._wrong = tuple(field for field, _said in wrong)
        self._problem.setText(" ".join(problems.values()))
        self._problem.setVisible(bool(problems))

    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def first_wrong(self) -> QWidget | None:
        """Return the first field that is marked."""
        return self._wrong[0] if self._wrong else None


L = TypeVar("L", bound=WriteUpLine)


class WriteUpLines(LinesEdit[L]):
    """Hold the lines of one list; a subclass makes them."""

    changed = Signal()
    entered = Signal()
    """Enter is to go on, though no key of the window tells of it."""

    def first(self) -> QWidget:
        """Return where the list begins."""
        return self.lines[0].walk()[0]

    def after(self, widget: QWidget) -> QWidget | None:
        """Return where Enter leads from a field, None to leave the list."""
        at = next((n for n, line in enumerate(self.lines) if line.isAncestorOf(widget)), None)
        if at is None:
            return None
        line = self.lines[at]
        walk = line.walk()
        here = next((n for n, s in enumerate(walk) if s is widget or s.isAncestorOf(widget)), None)
        if here is not None and here + 1 < len(walk) and not self._ends_at(line, walk[here]):
            return walk[here + 1]
        if at + 1 < len(self.lines):
            return self.lines[at + 1].walk()[0]
        if line.is_empty():
            return None
        self._add_empty()
        return self.lines[-1].walk()[0]

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at the lines; keys begin with the number of the line."""
        for number, line in enumerate(self.lines):
            begin = f"{number}."
            line.show_problems(
                {key.removeprefix(begin): p for key, p in problems.items() if key.startswith(begin)}
            )

    def unread(self) -> dict[str, str]:
        """Return what cannot be read, by number of the line and name of the field."""
        lines = enumerate(self.lines)
        return {f"{n}.{name}": said for n, line in lines for name, said in line.unread().items()}

    def first_wrong(self) -> QWidget | None:
        """Return the first field that is marked."""
        return next((field for line in self.lines if (field := line.first_wrong())), None)

    def chain(self) -> None:
        """Let Tab go down the lines and then to the button for another."""
        # A list that stands for its first line leads Tab back there once that line is a new one.
        self.setFocusProxy(None)  # type: ignore[arg-type]
        stops = [part for line in self.lines for stop in line.stops for part in _parts(stop)]
        for before, after in pairwise([*stops, self.more]):
            QWidget.setTabOrder(before, after)

    def _ends_at(self, line: L, field: QWidget) -> bool:
        """Tell whether Enter in this field of an empty line ends the list."""
        return line.is_empty() and field is line.fields().get("text")

    def _add(self, given: object = None) -> L:
        line = super()._add(given)
        line.changed.connect(self.changed)
        line.entered.connect(self.entered)
        self.chain()
        return line

    def _remove(self, line: L) -> None:
        super()._remove(line)
        self.chain()
        self.changed.emit()


def line_edit(text: str, name: str, words: str) -> QLineEdit:
    """Make a field that shows the beginning of what stands in it."""
    made = QLineEdit(text)
    made.home(False)
    made.setAccessibleName(name)
    made.setPlaceholderText(words)
    return made


def _parts(stop: QWidget) -> list[QWidget]:
    """Return what takes the keys in a field: the choices of one that has several."""
    chips = cast("list[QWidget]", stop.findChildren(QAbstractButton))
    return [chip for chip in chips if chip.focusPolicy() is not Qt.FocusPolicy.NoFocus] or [stop]


def picker(desk: Desk, people: People, name: str, person: PersonRef | None) -> PersonPicker:
    """Make the field for a person, who is often one of those who were met."""
    made = PersonPicker(desk)
    made.offer_first(people)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.set_person(person)
    made.home(False)
    return made


def who_said(people: People) -> str:
    """Return what to ask where several were met: an empty field is the first of them."""
    return _("{name}, or who else").format(name=people[0].name) if people else _("Who")
