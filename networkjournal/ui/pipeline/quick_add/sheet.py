# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small sheet over the pipeline in which an opportunity is added by one line."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from networkjournal.domain.quick_add import MOST
from networkjournal.domain.quick_parts import Part
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.line_sheet import LineSheet, SheetWords
from networkjournal.ui.pipeline.quick_add.line_reader import LineReader, Seen, spoken
from networkjournal.ui.pipeline.quick_add.preview import Preview, example

if TYPE_CHECKING:
    from networkjournal.services.quick_add import QuickAdder


class QuickAddSheet(LineSheet):
    """Read lines into opportunities."""

    preview: Preview

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        words = SheetWords(
            _("New opportunity"),
            _("Opportunity in one line"),
            _("Academic Adviser at Lakeside College, applied 3 Feb, from Ruth Abara"),
            _("Add this opportunity (Enter)"),
        )
        self._reader = LineReader(desk)
        self._seen: Seen | None = None
        super().__init__(desk, words, MOST, Preview(desk), parent)

    def refresh(self, touched: frozenset[str]) -> None:
        """Know the organizations and people anew after a change."""
        if touched & {"organization", "contact"}:
            self._reader.forget()
            if self.isVisible():
                self._read()

    def keeper(self) -> "QuickAdder":
        """Return what keeps a line that was left."""
        return self._desk.services.quick_add

    def example(self) -> QWidget:
        """Make the words that stand where nothing is typed yet."""
        return example()

    def prepare(self) -> None:
        """Learn the organizations."""
        self._reader.prepare()

    def read(self, text: str) -> str:
        """Show what is made of a line; return it in one sentence."""
        self._seen = seen = self._reader.read(text, self.locale())
        self.preview.show_seen(seen)
        return spoken(seen)

    def early_problem(self) -> str:
        """Return what is wrong with a day: the position may still come."""
        found = self._plan().problems(self._desk.today())
        return self.sentence() if "on" in found else ""

    def sentence(self) -> str:
        """Return what is wrong with what was read, empty where nothing is."""
        return self._plan().sentence(self._desk.today(), self._desk.settings().stages.name)

    def store(self) -> int:
        """Add the opportunity and return its id."""
        return self._desk.services.quick_add.add(self._plan(), self._desk.today())

    def name(self) -> str:
        """Return what the position is called."""
        return self._plan().fields.position

    def understood(self) -> QuickPlan:
        """Return what was read, for the full form."""
        return self._plan()

    def tints(self) -> list[tuple[int, int, str]]:
        """Return which parts of the line lie on a ground, as start, end and colour."""
        colours = self._desk.theme.colours
        grounds = {
            Part.ORGANIZATION: colours.accent_soft,
            Part.STAGE: colours.info_soft,
            Part.DAY: colours.info_soft,
            Part.CONTACT: colours.waiting_soft,
            Part.SOURCE: colours.waiting_soft,
            Part.SALARY: colours.neutral,
            Part.LINK: colours.neutral,
        }
        text = self.line.text()
        tints: list[tuple[int, int, str]] = []
        for span in self._seen.said.spans if self._seen else ():
            ground = grounds.get(span.part)
            # A stage and its day are one.
            if tints and tints[-1][2] == ground and not text[tints[-1][1] : span.start].strip():
                tints[-1] = (tints[-1][0], span.end, ground)
            elif ground is not None:
                tints.append((span.start, span.end, ground))
        return tints

    def _plan(self) -> QuickPlan:
        seen = self._seen or self._reader.read("", self.locale())
        return seen.plan
