# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The head of the bank: for which meeting, which kind and topic, and the words looked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.style import plain_tip

_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BankHead(QWidget):
    """Ask what to show of the bank."""

    changed = Signal()
    to_list = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = ElidedLabel(_("Good questions to bring"), role="heading")
        self._count = ElidedLabel(role="quiet")
        self.search = _Search()
        self._kind, self._topic = QuietCombo(), QuietCombo()
        for kind in MeetingKind:
            self._kind.addItem(label(kind), kind.value)
        self._topic.addItem(_("All topics"), "")
        for box, name in ((self._kind, _("Kind of meeting")), (self._topic, _("Topic"))):
            box.setAccessibleName(name)
            box.setToolTip(plain_tip(name))
            box.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self.changed)
        self.search.textChanged.connect(self.changed)
        self.search.down.connect(self.to_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.people)
        column.addWidget(self.search)
        row = in_a_line(self._kind, self._topic, self._count)
        row.setStretch(2, 1)
        self._count.setAlignment(_END)
        column.addLayout(row)

    def show_people(self, page: MeetingPage | None) -> None:
        """Say for which meeting one chooses."""
        if page is None:
            self.people.setText(_("Good questions to bring"))
            return
        names = ", ".join(person.name for person in page.people)
        words = _("For the meeting with {people}") if names else _("For the meeting that is chosen")
        self.people.setText(words.format(people=names))

    def say(self, count: str) -> None:
        """Say how many questions there are."""
        self._count.setText(count)

    def kind(self) -> MeetingKind:
        """Return for which kind of meeting the questions are."""
        return MeetingKind(self._kind.currentData())

    def choose_kind(self, kind: MeetingKind) -> None:
        """Look at the questions for this kind."""
        self._kind.setCurrentIndex(self._kind.findData(kind.value))
        self._topic.setCurrentIndex(0)

    def show_all(self, kind: MeetingKind) -> None:
        """Look at all questions for this kind."""
        self.choose_kind(kind)
        self.search.clear()

    def topic(self) -> str:
        """Return the topic that is chosen, empty for all."""
        return str(self._topic.currentData())

    def offer_topics(self, topics: Sequence[str]) -> None:
        """Offer these topics; the one that is chosen stays, where it is among them."""
        if [self._topic.itemData(at) for at in range(1, self._topic.count())] == list(topics):
            return
        chosen = self.topic()
        self._topic.clear()
        self._topic.addItem(_("All topics"), "")
        for topic in topics:
            self._topic.addItem(topic[:1].upper() + topic[1:], topic)
        self._topic.setCurrentIndex(max(self._topic.findData(chosen), 0))

    def go(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


class _Search(QLineEdit):
    """Find by words; Down and Enter go to what was found."""

    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Find a question"))
        self.setAccessibleName(_("Find a question"))
        self.setToolTip(_("Words of the question or its topic (Ctrl+F)"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list by Down and Enter."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)
