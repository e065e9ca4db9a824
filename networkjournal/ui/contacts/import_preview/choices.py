# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be decided about one row of an import: which side a field keeps, who somebody is."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from networkjournal.domain import days
from networkjournal.domain.import_preview import Decisions, Difference, Entry, Outcome
from networkjournal.i18n import _
from networkjournal.ui.contacts.import_preview.preview_model import field_names, where
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel, SectionLabel
from networkjournal.ui.widgets.style import plain_tip

_WIDTH = 340
_LONGEST, _LONGEST_PLACE = 160, 1_000
_LONGEST_TIP = 1_000
_INDENT, _EDGES, _GAP = 30, 40, 8


class Choices(QScrollArea):
    """Show one entry; `decided` hands on all decisions with the one just made."""

    decided = Signal(object)  # Decisions

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._entry: Entry | None = None
        self._decisions = Decisions()
        self._groups: list[QButtonGroup] = []
        self._which = QWidget()

    def show_entry(self, entry: Entry | None, decisions: Decisions) -> None:
        """Show a row with what was decided of it so far."""
        self._entry, self._decisions = entry, decisions
        self._groups.clear()
        inside = QWidget()
        inside.setProperty("ground", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 8, 0)
        column.setSpacing(8)
        if entry is not None:
            self._fill(column, entry)
        column.addStretch(1)
        self.setWidget(inside)

    def _fill(self, column: QVBoxLayout, entry: Entry) -> None:
        column.addWidget(HeadingLabel(_shortened(entry.name), wrap=True))
        if entry.about:
            column.addWidget(QuietLabel(_shortened(entry.about), wrap=True))
        for line in _beside(entry):
            column.addWidget(QuietLabel(_shortened(line), wrap=True))
        column.addWidget(QuietLabel(_shortened(where(entry), _LONGEST_PLACE), wrap=True))
        if entry.outcome is Outcome.DOUBTFUL:
            self._ask_who(column, entry)
        self._which = QWidget()
        below = QVBoxLayout(self._which)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        for difference in entry.differences:
            self._ask_which(below, entry, difference)
        column.addWidget(self._which)
        # Of somebody else there is nothing to choose.
        is_one = entry.outcome is not Outcome.DOUBTFUL or entry.key in self._decisions.same
        self._which.setVisible(is_one and bool(entry.differences))
        if entry.outcome is Outcome.UPDATE:
            names = field_names()
            adds = ", ".join(names.get(name, name) for name in entry.adds)
            if adds:
                text = _("Added here: {fields}").format(fields=adds)
                column.addSpacing(_GAP)
                column.addWidget(PlainLabel(text, wrap=True))

    def _ask_who(self, column: QVBoxLayout, entry: Entry) -> None:
        column.addSpacing(_GAP)
        column.addWidget(SectionLabel(_("Who is this?")))
        column.addWidget(QuietLabel(entry.reason, wrap=True))
        same = _("The same person as {name}").format(name=entry.likes)
        is_same = entry.key in self._decisions.same
        group = self._group(column, (_("Somebody else"), same), int(is_same))
        group.idClicked.connect(self._on_who)
        if entry.likes_about:
            about = QuietLabel(_shortened(entry.likes_about), wrap=True)
            about.setIndent(_INDENT)
            column.addWidget(about)

    def _ask_which(self, column: QVBoxLayout, entry: Entry, difference: Difference) -> None:
        column.addSpacing(_GAP)
        column.addWidget(SectionLabel(field_names()[difference.field]))
        taken = self._decisions.theirs.get(entry.contact_id or 0, frozenset())
        keep = _("Keep “{text}”").format(text=difference.mine)
        # A note is never replaced: what the file says beside it stands below it then.
        words = _("Add “{text}”") if difference.field == "notes" else _("Take “{text}”")
        take = words.format(text=difference.theirs)
        group = self._group(column, (keep, take), int(difference.field in taken))
        group.setProperty("field", difference.field)
        group.idClicked.connect(self._on_which)

    def _group(self, column: QVBoxLayout, texts: tuple[str, str], chosen: int) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, text in enumerate(texts):
            line = " ".join(text.split())
            room = _WIDTH - _INDENT - _EDGES
            shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            button = QRadioButton(shown.replace("&", "&&"))
            button.setAccessibleName(_shortened(text))
            if shown != line:
                button.setToolTip(plain_tip(text[:_LONGEST_TIP]))
            button.setChecked(number == chosen)
            group.addButton(button, number)
            column.addWidget(button)
        self._groups.append(group)
        return group

    def _on_who(self, number: int) -> None:
        if self._entry is not None:
            self._which.setVisible(bool(number and self._entry.differences))
            self._tell(self._decisions.decide(self._entry.key, bool(number)))

    def _on_which(self, number: int) -> None:
        group = self.sender()
        if isinstance(group, QButtonGroup) and self._entry is not None:
            name, contact_id = str(group.property("field")), self._entry.contact_id or 0
            self._tell(self._decisions.take(contact_id, name, theirs=bool(number)))

    def _tell(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self.decided.emit(decisions)


def _shortened(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _beside(entry: Entry) -> Iterator[str]:
    """Give how to reach somebody and since when one is connected, as the file says it."""
    yield from entry.ways
    if entry.connected_on is not None:
        words = _("Connected on {day}")
        yield words.format(day=days.short_with_year(entry.connected_on))
