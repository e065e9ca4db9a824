# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The panel that drops from the filter's button: every condition, at work as soon as it is set."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.words import Ending, Level, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.filters.drop_panel import DropPanel
from networkjournal.ui.pipeline.filters.any_day import AnyDayField
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_WIDE = 740
_CONTACT: tuple[bool | None, ...] = (None, True, False)
_DAYS = ("applied_from", "applied_until", "since_from", "since_until")


class FilterPanel(DropPanel):
    """Set the conditions; what cannot be right is said at its field and asks for nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = PipelineFilter()
        self._showing = False
        self.stages, self.endings = CheckList(_("Stage")), CheckList(_("Ended as"))
        self.tags, self.sources = CheckList(_("Tags"), 5), CheckList(_("Sources"), 5)
        self.levels = CheckList(_("Level"), 3)
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("any words"))
        self.organization = OrganizationEdit(desk)
        self.organization.setPlaceholderText(_("any organization"))
        self.contact = QuietCombo()
        for text in (_("With or without"), _("With a contact"), _("Without a contact")):
            self.contact.addItem(text)
        self.quiet = QCheckBox(_("&Quiet only"))
        self.quiet.setToolTip(_("Only those from which nothing was heard for too long"))
        self.ended = QCheckBox(_("Ended ones too"))
        self.ended.setToolTip(_("Show what has ended beside what is alive"))
        self.days = {name: AnyDayField(desk.today, words) for name, words in _day_names().items()}
        tip = _("Show what is alive, and ask for nothing else")
        self.lay_out(self._columns(), _WIDE, tip)
        self._connect()

    def first(self) -> QWidget:
        """Return the words: what is typed first is looked for."""
        return self.words

    def show_filter(self, asked: PipelineFilter) -> None:
        """Show what is asked for, with the stages, tags and sources of today."""
        self._showing, self._filter = True, asked
        reader, name = self._desk.reader, self._desk.settings().stages.name
        self.stages.offer((stage.value, name(stage)) for stage in Stage)
        self.endings.offer((ending.value, label(ending)) for ending in Ending)
        self.levels.offer((level.value, label(level)) for level in Level)
        self.offer(self.tags, "tags", reader.tag_names(), asked.tags)
        self.offer(self.sources, "sources", reader.sources(), asked.sources)
        self.stages.tick(asked.stages)
        self.endings.tick(asked.endings)
        self.levels.tick(asked.levels)
        self.quiet.setChecked(asked.quiet_only)
        self.ended.setChecked(not asked.alive)
        self.contact.setCurrentIndex(_CONTACT.index(asked.has_contact))
        self.words.setText(asked.text)
        found = reader.organization(asked.organization_id) if asked.organization_id else None
        self.organization.setText(found.name if found else "")
        for day, field in self.days.items():
            field.set_day(getattr(asked, day))
        for field_ in self.fields.values():
            field_.set_problem(None)
        self._showing = False

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout, QVBoxLayout]:
        left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.field("stages", _("&Stage"), self.stages))
        left.addWidget(self.field("endings", _("&Ended as"), self.endings))
        middle.addWidget(self.field("levels", _("&Level"), self.levels))
        middle.addWidget(self.field("tags", _("&Tags"), self.tags))
        middle.addWidget(self.field("sources", _("So&urces"), self.sources))
        right.addWidget(self.field("text", _("&Words"), self.words))
        right.addWidget(self.field("organization", _("&Organization"), self.organization))
        right.addWidget(self.field("contact", _("&Contact"), self.contact))
        right.addLayout(self._days(_("&Applied"), "applied_from", "applied_until"))
        right.addLayout(self._days(_("&In stage since"), "since_from", "since_until"))
        right.addWidget(self.quiet)
        right.addWidget(self.ended)
        return left, middle, right

    def _days(self, words: str, first: str, last: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field(first, words, self.days[first]), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.field(last, _("until"), self.days[last]), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        for box in (self.stages, self.endings, self.levels, self.tags, self.sources):
            box.ticked.connect(self._tell)
        for check in (self.quiet, self.ended):
            check.toggled.connect(self._tell)
        self.contact.currentIndexChanged.connect(self._tell)
        self.words.editingFinished.connect(self._tell)
        self.organization.editingFinished.connect(self._tell)
        completer = self.organization.completer()
        if completer is not None:
            completer.activated.connect(self._tell)
        for field in self.days.values():
            field.dateChanged.connect(self._tell)

    def clear_all(self) -> None:
        """Ask for what is alive, and nothing else."""
        self.show_filter(PipelineFilter())
        self.changed.emit(self._filter)

    def _tell(self) -> None:
        """Ask for what is set, as far as it can be right."""
        if self._showing:
            return
        asked = self._asked()
        problems = asked.problems() | self._unknown()
        for name, field in self.fields.items():
            field.set_problem(problems.get(name))
        if problems:
            default = PipelineFilter()
            asked = replace(asked, **{n: getattr(default, n) for n in problems if n in _DAYS})
        if asked != self._filter:
            self._filter = asked
            self.changed.emit(asked)

    def _asked(self) -> PipelineFilter:
        place = self._desk.reader.find_organization(self.organization.text().strip())
        return PipelineFilter(
            text=self.words.text().strip(),
            alive=not self.ended.isChecked(),
            stages=_as(Stage, self.stages),
            endings=_as(Ending, self.endings),
            tags=self.tags.chosen(),
            sources=self.sources.chosen(),
            quiet_only=self.quiet.isChecked(),
            has_contact=_CONTACT[self.contact.currentIndex()],
            levels=_as(Level, self.levels),
            organization_id=place.id if place is not None else None,
            **{name: field.day() for name, field in self.days.items()},
        )

    def _unknown(self) -> dict[str, str]:
        name = self.organization.text().strip()
        if not name or self._desk.reader.find_organization(name) is not None:
            return {}
        return {"organization": _("No organization has this name. Choose one from the list.")}


def _day_names() -> dict[str, str]:
    return {
        "applied_from": _("Applied from"),
        "applied_until": _("Applied until"),
        "since_from": _("In stage since, from"),
        "since_until": _("In stage since, until"),
    }


def _as(kind: Callable[[str], "Stage | Ending | Level"], box: CheckList) -> "frozenset":  # type: ignore[type-arg]
    return frozenset(kind(value) for value in box.chosen())
