# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The foot of the import page: what will happen in numbers, how far a count is, two buttons."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel

_SLOW = 250
"""Milliseconds after which a count is told; a faster one would only flicker."""


class ImportFoot(QWidget):
    """Show a report of what is planned, a count that goes on, or a problem."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = HeadingLabel()
        self.more = QuietLabel()
        self.look = link_button(_("Have a look"))
        self.look.setToolTip(_("See the rows that are left out or doubtful, and why"))
        self.problem = PlainLabel(wrap=True)
        self.problem.setProperty("role", "problem")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_("Progress"))
        self.bar.setTextVisible(False)
        self.cancel = plain_button(_("Cancel"))
        self.cancel.setToolTip(_("Close without importing (Escape)"))
        self.go = primary_button(_("Import"))
        self.go.setToolTip(_("Bring these rows in as one step (Ctrl+Return)"))
        self.go.setDefault(True)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._show_counting)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self._lay_out()
        for widget in (self.bar, self.look, self.problem):
            widget.hide()

    def wait(self) -> None:
        """Say after a moment that it is being counted; until then what was said stays."""
        self.problem.hide()
        self.go.setEnabled(False)
        self.bar.setRange(0, 0)
        self._slow.start()

    def tell(self, done: int, whole: int) -> None:
        """Show how far the count is."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)

    def show_report(self, report: Any, *, taught: bool = False) -> None:
        """Show what would happen; words that were `taught` can be kept for the next time alone."""
        self.stop()
        rows = report.opportunities > 0
        self.go.setEnabled(rows or taught)
        self.go.setText(_("Import") if rows or not taught else _("Remember the choices"))
        self.numbers.setText(_numbers(report))
        people = ngettext("{n} new person", "{n} new people", report.people)
        doubts = ngettext("{n} remark", "{n} remarks", len(report.noted))
        parts = [
            people.format(n=f"{report.people:,}") if report.people else "",
            doubts.format(n=f"{len(report.noted):,}") if report.noted else "",
        ]
        self.more.setText(" · ".join(part for part in parts if part))
        self.look.setVisible(bool(report.noted or report.skipped))

    def ask_for(self, *, people: bool) -> None:
        """Say what comes next: people are looked at once more before they are written."""
        self.go.setText(_("Go on") if people else _("Import"))
        if people:
            self.go.setToolTip(_("See what becomes of each of them (Ctrl+Return)"))
        else:
            self.go.setToolTip(_("Bring these rows in as one step (Ctrl+Return)"))

    def show_people(self, people: int, skipped: int) -> None:
        """Show how many people were read."""
        self.stop()
        self.go.setEnabled(people > 0)
        parts = [ngettext("{n} person", "{n} people", people).format(n=people)]
        if skipped:
            parts.append(_("{n} skipped").format(n=skipped))
        self.numbers.setText(_(", ").join(parts))
        self.more.setText("")
        self.look.setVisible(skipped > 0)

    def show_problem(self, sentence: str) -> None:
        """Show why there is nothing to say."""
        self.stop()
        self.look.hide()
        self.numbers.setText("")
        self.more.setText("")
        self.add_problem(sentence)

    def add_problem(self, sentence: str) -> None:
        """Show a problem below what stands there."""
        self.problem.setText(sentence)
        self.problem.show()

    def stop(self) -> None:
        """Say no more that it is being counted."""
        self._slow.stop()
        self.bar.hide()

    def _show_counting(self) -> None:
        self.numbers.setText(_("Counting…"))
        self.more.setText("")
        self.look.hide()
        self.bar.show()

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setSpacing(12)
        for widget in (self.more, self.look):
            under.addWidget(widget)
        under.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.numbers)
        words.addLayout(under)
        words.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.cancel, self.go):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addLayout(row)


def _numbers(report: Any) -> str:
    parts = [_("{n} new").format(n=f"{report.opportunities:,}")]
    if report.same:
        parts.append(_("{n} already there").format(n=f"{report.same:,}"))
    if report.skipped:
        parts.append(_("{n} skipped").format(n=f"{len(report.skipped):,}"))
    return _(", ").join(parts)
