# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the pages that are lists of whole numbers: timings, and what counts how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.settings import Cadences, Timings, Weights
from networkjournal.domain.standing import COLD_TIMES
from networkjournal.domain.words import Cadence, Level, SignalKind
from networkjournal.i18n import _
from networkjournal.ui.settings.page import Page
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from networkjournal.ui.widgets.style import describe, set_look

_LABEL = 264  # pixels
_NUMBER = 84


@dataclass(frozen=True, slots=True)
class Row:
    """Name one number: the setting, how it reads, its unit, and what else follows from it."""

    name: str
    label: str
    unit: str
    hint: str = ""


Numbers = Timings | Weights | Cadences
Sections = Sequence[tuple[str, Sequence[Row]]]


class Amount(QWidget):
    """Hold a number with its unit and, in quiet ink, what it usually is."""

    changed = Signal()

    def __init__(self, row: Row, value: int, usual: int, most: int) -> None:
        super().__init__()
        self.usual = usual
        self._spin = QuietSpin()
        self._spin.setRange(0, most)
        self._spin.setValue(value)
        self._spin.setFixedWidth(_NUMBER)
        self._spin.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self._spin.setAccessibleName(f"{row.label}, {row.unit}")
        note = _("{unit} · usually {usual}").format(unit=row.unit, usual=usual)
        describe(self._spin, note)
        self.setFocusProxy(self._spin)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._spin)
        line.addWidget(QuietLabel(note), 1, Qt.AlignmentFlag.AlignVCenter)
        self._spin.valueChanged.connect(self._on_changed)

    def value(self) -> int:
        """Return the number."""
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Change the number."""
        self._spin.setValue(value)

    def event(self, event: QEvent) -> bool:
        """Hand the look of a field with a problem on to the number itself."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"invalid":
            set_look(self._spin, "invalid", self.property("invalid"))
        return super().event(event)

    def _on_changed(self) -> None:
        self.changed.emit()


class NumbersPage(Page):
    """Show the numbers of one group, each with its usual value, and the way back to them."""

    def __init__(
        self,
        heading: str,
        line: str,
        group: Timings | Weights | Cadences,
        sections: Sections,
        most: int,
    ) -> None:
        super().__init__(heading, line)
        self._kind = type(group)
        self._amounts: dict[str, Amount] = {}
        usual = type(group)()
        self.column.setSpacing(8)
        for title, rows in sections:
            self.add_section(title)
            for row in rows:
                value, default = getattr(group, row.name), getattr(usual, row.name)
                amount = Amount(row, value, default, most)
                amount.changed.connect(self._offer_default)
                self._amounts[row.name] = amount
                field = self.add_field(row.name, row.label, amount, hint=row.hint, beside=_LABEL)
                field.label.setWordWrap(True)
                self.column.addWidget(field)
        self.default = link_button(_("Back to default"))
        self.default.setToolTip(_("Set every number of this page to what it usually is"))
        self.default.clicked.connect(self.back_to_default)
        self.column.addSpacing(8)
        self.column.addWidget(self.default)
        self._offer_default()

    def value(self) -> Numbers:
        """Return the numbers as they stand."""
        return self._kind(**{name: amount.value() for name, amount in self._amounts.items()})

    def back_to_default(self) -> None:
        """Set every number to its usual value; nothing is stored yet."""
        for amount in self._amounts.values():
            amount.set_value(amount.usual)

    def _offer_default(self) -> None:
        self.default.setEnabled(self.value() != self._kind())


def timings_page(timings: Timings) -> NumbersPage:
    """Build the page of the timings."""
    days, hours = _("days"), _("hours")
    no = (
        Row("ask_wait_hours", _("Sleep on a no before asking for feedback"), hours),
        Row("ask_late_days", _("Asking is late after"), days),
        Row("nudge_working_days", _("Nudge an ask without an answer after"), _("working days")),
        Row("fallback_days", _("Choose another way on after"), days),
        Row("check_in_days", _("Check in with who turned you down after"), days),
    )
    thanks = (
        Row("thank_hours", _("Write a thank-you within"), hours),
        Row("thank_late_hours", _("It is overdue after"), hours),
    )
    cold = _("Cold after {times} times as many, or when asking twice brought nothing.")
    silence = (
        Row(
            "silence_days",
            _("Ask how it stands, after an interview"),
            days,
            cold.format(times=COLD_TIMES),
        ),
        Row("quiet_days", _("An application is quiet after"), days),
        Row("black_hole_days", _("It counts as no answer after"), days),
    )
    sections = (
        (_("After a no"), no),
        (_("After an interview or meeting"), thanks),
        (_("When nothing comes"), silence),
    )
    line = _("When the next steps come up. The usual values are a good start.")
    return NumbersPage(_("Timings"), line, timings, sections, 1000)


def cadences_page(cadences: Cadences) -> NumbersPage:
    """Build the page of how many days may pass between two touches."""
    days = _("days")
    rows = [Row(one.value, label(one), days) for one in (Cadence.A, Cadence.B, Cadence.C)]
    line = _(
        "After how many days somebody should hear from you again. Any touch in either direction "
        "begins them anew."
    )
    return NumbersPage(_("Keep in touch"), line, cadences, ((_("Cadences"), rows),), 1500)


def closeness_page(weights: Weights) -> NumbersPage:
    """Build the page of what each sign counts and where the levels begin."""
    points = _("points")
    kinds = (
        SignalKind.TOLD_SECOND,
        SignalKind.REFERENCES,
        SignalKind.WORK_TOGETHER,
        SignalKind.FINAL_ROUND,
        SignalKind.PERSONAL_CALL,
        SignalKind.PRAISED,
        SignalKind.WIDER_TEAM,
    )
    signs = [Row(kind.value, label(kind), points) for kind in kinds]
    money = Row("salary_or_start", _("They asked about salary or a start date"), points)
    signs.insert(2, money)
    levels = (
        Row("contender_from", _("{level}, from").format(level=label(Level.CONTENDER)), points),
        Row("maybe_from", _("{level}, from").format(level=label(Level.MAYBE)), points),
    )
    sections = ((_("What each sign counts"), signs), (_("Where a level begins"), levels))
    line = _("How the signs add up that you were close. You can always say it yourself.")
    return NumbersPage(_("Closeness"), line, weights, sections, 20)
