# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The chips beside the title: who slips, interviewers, alumni, the tags that are used most."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.views import PeopleQuery
from networkjournal.domain.words import MetHow
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.people_list.looking import PeopleLooking
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.contacts import people_query
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.style import plain_tip

_SOON = 150  # milliseconds after the last change: nobody waits for a number while typing
_MOST_TAGS = 3
_GAP = 4
_LEAST = 2  # people who bear a tag that gets a chip
_ALUMNI = frozenset({MetHow.ALUMNI})


@dataclass(frozen=True, slots=True)
class Quick:
    """Hold a chip: the field of the filter, the value that it asks for, and its words."""

    field: str
    value: Any
    text: str
    tip: str

    def on(self, asked: PeopleFilter) -> bool:
        """Tell whether it is asked for."""
        return bool(getattr(asked, self.field) == self.value)

    def turned(self, asked: PeopleFilter) -> PeopleFilter:
        """Return the filter with it, or without where it is asked for."""
        off = getattr(PeopleFilter(), self.field)
        changed: dict[str, Any] = {self.field: off if self.on(asked) else self.value}
        return replace(asked, **changed)


class QuickChip(Button):
    """Ask for one thing by one press, and no more by the next."""

    def __init__(self, quick: Quick, parent: QWidget | None = None) -> None:
        super().__init__(quick.text.replace("&", "&&"), parent)
        self.quick = quick
        self.setCheckable(True)
        waiting = quick.field == "slipping"
        self.setProperty("quickchip", "waiting" if waiting else "neutral")
        self.setToolTip(plain_tip(quick.tip))


class QuickChips(Flow):
    """Offer what is there to ask for; the numbers come a moment after a change."""

    counted = Signal()

    def __init__(self, desk: Desk, looking: PeopleLooking, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=_GAP)
        self._desk, self._looking = desk, looking
        self.chips: list[QuickChip] = []
        self.slipping = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._count_if_seen)
        self._stale = False
        looking.filtered.connect(self._show_state)

    def count_soon(self) -> None:
        """Count anew in a moment, or once this is seen again."""
        self._stale = True
        self._soon.start()

    def count(self) -> None:
        """Offer what is there now."""
        self._soon.stop()
        self._stale = False
        wanted = self._wanted()
        if [chip.quick for chip in self.chips] != wanted:
            self._offer(wanted)
        self._show_state()
        self.counted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what has changed while this was not seen."""
        super().showEvent(event)
        if self._stale:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as one line holds."""
        super().resizeEvent(event)
        self._fit()

    def said(self) -> frozenset[str]:
        """Return the fields of the filter that a chip which is on says already."""
        asked = self._looking.filter
        return frozenset(chip.quick.field for chip in self.chips if chip.quick.on(asked))

    def _count_if_seen(self) -> None:
        # A window that was closed has no journal to ask any more.
        if self.isVisible():
            self.count()

    def _wanted(self) -> list[Quick]:
        usual = people_query(self._desk)
        asked, found = self._looking.filter, []
        self.slipping = self._many(usual, PeopleFilter(slipping=True))
        if self.slipping or asked.slipping:
            words = ngettext("{n} slipping", "{n} slipping", self.slipping)
            tip = _("Whom you wanted to reach by now, the latest first")
            found.append(Quick("slipping", True, words.format(n=f"{self.slipping:,}"), tip))
        if asked.interviewers or self._many(usual, PeopleFilter(interviewers=True)):
            tip = _("Who sat in an interview of yours")
            found.append(Quick("interviewers", True, _("interviewers"), tip))
        if asked.met == _ALUMNI or self._many(usual, PeopleFilter(met=_ALUMNI)):
            found.append(Quick("met", _ALUMNI, _("alumni"), _("Whom you met among alumni")))
        return [*found, *_tags(self._desk.reader.people_tags())]

    def _many(self, usual: PeopleQuery, asked: PeopleFilter) -> int:
        return self._desk.reader.people_count(replace(usual, filter=asked))

    def _offer(self, wanted: Sequence[Quick]) -> None:
        had = next((chip.quick.field for chip in self.chips if chip.hasFocus()), "")
        for chip in self.chips:
            self.remove(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [QuickChip(quick) for quick in wanted]
        for chip in self.chips:
            chip.clicked.connect(self._on_chip)
            self.add(chip)
            if had and chip.quick.field == had:
                chip.setFocus()
        self._fit()

    def _fit(self) -> None:
        left = self.width()
        for chip in self.chips:
            # What is asked for stays in sight, whatever the room.
            left -= chip.sizeHint().width() + _GAP
            chip.setVisible(left > -_GAP or chip.quick.on(self._looking.filter))

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, QuickChip):
            self._looking.set_filter(chip.quick.turned(self._looking.filter))

    def _show_state(self) -> None:
        for chip in self.chips:
            chip.setChecked(chip.quick.on(self._looking.filter))
        self._fit()


def _tags(known: Sequence[tuple[str, int]]) -> list[Quick]:
    tip = _("Who bears the tag {name}")
    return [
        Quick("tags", frozenset({name}), name, tip.format(name=name))
        for name, many in known[:_MOST_TAGS]
        if many >= _LEAST
    ]
