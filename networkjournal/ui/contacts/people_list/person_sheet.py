# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small sheet over the tab of people in which a person is added by one line."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from networkjournal.domain.folding import fold, meant
from networkjournal.domain.labels import label
from networkjournal.domain.quick_person import MOST, QuickPerson, read_person
from networkjournal.domain.views import ContactLine
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.line_sheet import LineSheet, SheetWords
from networkjournal.ui.models.contacts import second_line
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

if TYPE_CHECKING:
    from networkjournal.services.quick_person import PersonAdder

_LINES = 9
_FACE = 34
Told = tuple[str, str]
_FIRST = ("name", "organization", "title", "emails", "phones", "tags")


class PersonPreview(Card):
    """Show what was understood; its widgets stay while their texts change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("Who will be added"))
        self.body.setSpacing(4)
        self._face = Avatar(desk.theme, "", _FACE)
        self._name, self._second = ElidedLabel(role="strong"), ElidedLabel(role="quiet")
        self._known = Chip(_("somebody of this name is there"), "info")
        self.body.addLayout(in_a_line(self._face, self._name, self._known, None))
        self.add(self._second)
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._lines = [(QuietLabel(), ElidedLabel()) for _at in range(_LINES)]
        for row, (name, value) in enumerate(self._lines):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        self.body.addLayout(grid)

    def show_person(self, told: Sequence[Told], said: QuickPerson, *, known: bool) -> None:
        """Show another line: what is told of it, and whether somebody is called so already."""
        self._face.set_name(said.name)
        self._name.setText(said.name or _("No name yet"))
        self._name.setEnabled(bool(said.name))
        self._known.setVisible(known)
        second = second_line(said.title, said.organization)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        for at, (name, value) in enumerate(self._lines):
            words = told[at] if at < len(told) else ("", "")
            for widget, text in zip((name, value), words, strict=True):
                widget.setText(text)
                widget.setVisible(bool(text))


class PersonSheet(LineSheet):
    """Read lines into people."""

    preview: PersonPreview

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        words = SheetWords(
            _("New person"),
            _("Person in one line"),
            _("Ruth Abara, Dean at Lakeside College, ruth@example.org, met at alumni evening"),
            _("Add this person (Enter)"),
        )
        self._said = QuickPerson()
        self._by: ContactLine | None = None
        self._places: dict[str, str] | None = None
        super().__init__(desk, words, MOST, PersonPreview(desk), parent)

    def refresh(self, touched: frozenset[str]) -> None:
        """Know the organizations anew after a change."""
        if touched & {"organization", "contact"}:
            self._places = None
            if self.isVisible():
                self._read()

    def keeper(self) -> "PersonAdder":
        """Return what keeps a line that was left."""
        return self._desk.services.quick_person

    def example(self) -> QWidget:
        """Make the words that stand where nothing is typed yet."""
        words = _(
            "A name, then with commas between: what they do and where, how to reach them, how "
            "you met, from whom, #tags, cadence A, B or C. What is not understood becomes a note."
        )
        return QuietLabel(words, wrap=True)

    def prepare(self) -> None:
        """Learn the organizations."""
        if self._places is None:
            names = self._desk.reader.organization_names()
            self._places = {fold(name): name for name in names}

    def read(self, text: str) -> str:
        """Show what is made of a line; return it in one sentence."""
        if text.strip():
            self.prepare()
        self._said = said = read_person(text, self._places)
        many = self._find_introducer(said.introduced_by)
        told = list(_told(said, self._by, many))[:_LINES]
        self.preview.show_person(told, said, known=self._is_known(said.name))
        second = second_line(said.title, said.organization)
        lines = [f"{name}: {value}" for name, value in told]
        return ", ".join([part for part in (said.name, second) if part] + lines)

    def sentence(self) -> str:
        """Return what is wrong with what was read, empty where nothing is."""
        found = self._said.problems()
        return next(
            (found[name] for name in _FIRST if name in found), next(iter(found.values()), "")
        )

    def store(self) -> int:
        """Add the person and return the id."""
        by = self._by.id if self._by else None
        return self._desk.services.quick_person.add(self._said, self._desk.today(), by)

    def name(self) -> str:
        """Return what the person is called."""
        return self._said.name

    def understood(self) -> QuickPerson:
        """Return what was read, for the full form."""
        return self._said

    def _find_introducer(self, name: str) -> int:
        """Find who introduced the person; return how many may be meant."""
        found = meant(name, self._desk.reader.find_contacts(name)) if name else []
        self._by = found[0] if len(found) == 1 else None
        return len(found)

    def _is_known(self, name: str) -> bool:
        if not name:
            return False
        found = self._desk.reader.find_contacts(name, 1)
        return bool(found) and fold(found[0].name) == fold(name)


def _told(said: QuickPerson, by: ContactLine | None, many: int) -> Iterator[Told]:
    """Give each line: what it is about, what it says."""
    note = said.note if by else said.whole_note()
    for name, text in (
        (_("E-mail"), ", ".join(said.emails)),
        (_("Phone"), ", ".join(said.phones)),
        (_("LinkedIn"), said.linkedin_url),
        (_("Links"), ", ".join(said.links)),
        (_("Introduced by"), _introducer(said, by, many)),
        (_("How you met"), label(said.met_how) if said.met_how else ""),
        (_("Cadence"), label(said.cadence) if said.cadence else ""),
        (_("Tags"), ", ".join(said.tags)),
        (_("Note"), " ".join(note.split())),
    ):
        if text:
            yield name, text


def _introducer(said: QuickPerson, by: ContactLine | None, many: int) -> str:
    if by is not None:
        return by.name
    if not many:
        return ""
    words = ngettext(
        "{count} may be meant: see the note", "{count} may be meant: see the note", many
    )
    return words.format(count=many) if said.introduced_by else ""
