# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what was said to be missing, with the evidence under way."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import GapState
from networkjournal.domain.write_up import GapDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.write_up.lines import (
    People,
    WriteUpLine,
    WriteUpLines,
    line_edit,
    picker,
    who_said,
)
from networkjournal.ui.widgets.chip import Chip


class GapLine(WriteUpLine):
    """Hold one gap; evidence that is named makes it one that is worked on."""

    def __init__(self, desk: Desk, people: People, gap: GapDraft | None) -> None:
        gap = gap or GapDraft()
        self._kept = gap.state
        self.text = line_edit(gap.text, _("What was missing"), _("In their words"))
        self.about = line_edit(gap.about, _("About what"), _("About what"))
        doing = _("What I am already doing about it")
        self.evidence = line_edit(gap.evidence, _("Evidence under way"), doing)
        self.said_by = picker(desk, people, _("Who said it"), gap.said_by)
        self.said_by.setPlaceholderText(who_said(people))
        self._asks_who = len(people) != 1 or gap.said_by is not None
        self.state = Chip("")
        super().__init__(
            desk.theme, _("Take this line off"), self.text, self.about, self.evidence, self.said_by
        )
        self._show()
        for edit in (self.text, self.about, self.evidence):
            edit.textChanged.connect(self._on_changed)
        self.said_by.changed.connect(self._on_changed)
        self.said_by.entered.connect(self.entered)

    def lay_out(self) -> None:
        """Put the evidence below what was missing."""
        super().lay_out()
        self.add_row(self.text, self.about, self.remove, shares=(3, 1))
        beside = (self.evidence, self.said_by, self.state)
        self._more = self.add_row(*beside, shares=(3, 2), inset=24)
        self.end_with_problem()

    def fields(self) -> Mapping[str, QWidget]:
        """Return the fields by the names that problems give them."""
        return {"text": self.text, "about": self.about, "evidence": self.evidence,
                "said_by": self.said_by}  # fmt: skip

    def draft(self) -> GapDraft:
        """Return what stands in the line."""
        return GapDraft(
            self.text.text(),
            self.about.text(),
            self.evidence.text(),
            self.said_by.person(),
            self._state(),
        )

    def is_empty(self) -> bool:
        """Tell whether nothing was written into the line yet."""
        return self.draft().is_empty

    def _state(self) -> GapState:
        if self._kept is GapState.CLOSED:
            return self._kept
        return GapState.UNDER_WAY if self.evidence.text().strip() else GapState.OPEN

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._more.setVisible(not self.is_empty())
        self.said_by.setVisible(self._asks_who)
        state = self._state()
        self.state.setText(label(state))
        self.state.set_kind("waiting" if state is GapState.OPEN else "info")


class GapLines(WriteUpLines[GapLine]):
    """Hold the gaps."""

    def __init__(self, desk: Desk, people: People, gaps: list[GapDraft]) -> None:
        super().__init__(_("Something else was missing"), _("Add a line"))
        self._desk, self._people = desk, people
        self.fill(gaps)

    def make(self, given: GapDraft | None) -> GapLine:
        """Make a line for a gap."""
        return GapLine(self._desk, self._people, given)

    def drafts(self) -> list[GapDraft]:
        """Return what stands in the lines."""
        return [line.draft() for line in self.lines]
