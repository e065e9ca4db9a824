# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What all pages share: the head, room that scrolls, problems at their fields.

A page shows the draft when it is entered and writes into it at every change; it stores nothing.
"""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget, QWizardPage

from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.ui.desk import Desk
from networkjournal.ui.turndown import names
from networkjournal.ui.turndown.head import SIDE, Head
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import set_look


class Page(QWizardPage):
    """Be one page; a page of its own fills `body`, shows the draft and writes it back."""

    changed = Signal()
    link_clicked = Signal()
    """What the line at the foot offers was chosen."""
    step: ClassVar[Step]
    quiet_at_first: ClassVar[bool] = False
    """Keep problems back until something was done on the page: nobody is scolded for arriving."""

    def __init__(self, desk: Desk, draft: TurndownDraft) -> None:
        super().__init__()
        self.desk, self.draft = desk, draft
        self.parts: dict[str, FormField] = {}
        self._showing = self._built = False
        self._armed = not self.quiet_at_first
        question = names.question(self.step)
        self.setAccessibleName(question)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.head = Head(desk.theme, question)
        self._notice = InfoBar(desk.theme)
        self._notice.link_clicked.connect(self.link_clicked)
        self._problem = PlainLabel(wrap=True)
        self.body = self._lay_out()

    def _lay_out(self) -> QVBoxLayout:
        set_look(self._problem, "role", "problem")
        self._problem.hide()
        inside = QWidget()
        inside.setProperty("ground", "true")
        body = QVBoxLayout(inside)
        body.setContentsMargins(SIDE, 20, SIDE, 20)
        body.setSpacing(12)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 0, SIDE, 0)
        above.addWidget(self._notice)
        above.addWidget(self._problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, rule()):
            column.addWidget(part)
        column.addWidget(area, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addLayout(self._foot)
        column.addLayout(above)
        return body

    def pin(self, widget: QWidget) -> None:
        """Put what must always be in view below the room that scrolls."""
        self._foot.setContentsMargins(SIDE, 8, SIDE, 12)
        self._foot.addWidget(widget)

    def build(self) -> None:
        """Make the widgets, once."""
        raise NotImplementedError

    def show_draft(self) -> None:
        """Show what the draft holds."""
        raise NotImplementedError

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """Return what has the focus when the page is entered."""
        return None

    def leave(self) -> None:
        """Take in what was typed but not yet added; called before the next page."""

    def enter(self) -> None:
        """Show the page as the draft stands now."""
        self.refresh()
        self._area.verticalScrollBar().setValue(0)
        if first := self.first():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the draft again where it was changed by other than the widgets."""
        self._showing = True
        self.show_draft()
        self._showing = False
        self.check()

    def edited(self) -> None:
        """Write the draft after any change of a widget; connected to all of them."""
        if self._showing:
            return
        self.write_draft()
        self.report()

    def report(self) -> None:
        """Look at the problems again and tell the wizard of a change."""
        self._armed = True
        self._notice.clear()
        self.check()
        self.changed.emit()

    def arm(self) -> None:
        """Show what keeps the page closed, and go to the first of it."""
        self._armed = True
        for part in self.parts.values():
            part.tell()
        self.check()
        wrong = [part for part in self.parts.values() if part.problem and part.isVisible()]
        if wrong:
            wrong[0].go()
            self._area.ensureWidgetVisible(wrong[0])

    def check(self) -> None:
        """Show the problems at their fields, and open or close the way on."""
        found = self.draft.problems(self.step, self.desk.today())
        shown: Mapping[str, str] = found if self._armed else {}
        for name, part in self.parts.items():
            part.set_problem(shown.get(name))
        # What has no field, or one that is folded away, is said at the foot.
        told = {name for name, part in self.parts.items() if part.isVisibleTo(self)}
        rest = " ".join(text for name, text in shown.items() if name not in told)
        self._problem.setText(rest)
        self._problem.setVisible(bool(rest))
        self.completeChanged.emit()

    def room(self) -> int:
        """Return the width, in pixels, in which all of the page is seen without scrolling."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return self.width() - 2 * SIDE - bar

    def arrange(self) -> None:
        """Place what goes beside or below each other by the room there is."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew in the room there is now."""
        super().resizeEvent(event)
        if self._built:
            self.arrange()

    def isComplete(self) -> bool:
        """Tell whether the way on looks open: nothing that is told closes it."""
        told = any(part.problem for part in self._unread())
        return not (told or self.draft.problems(self.step, self.desk.today()))

    def is_readable(self) -> bool:
        """Tell whether all words can be read; where not, the draft holds what stood there before.

        While they are being typed the way on looks open, so that pressing it says what is wrong.
        """
        return not self._unread()

    def _unread(self) -> list[FormField]:
        return [part for part in self.parts.values() if part.unread() and part.isVisibleTo(self)]

    def initializePage(self) -> None:
        """Make the widgets before the page is shown: hidden ones would not take the focus."""
        if not self._built:
            self.build()
            self._built = True
            for part in self.parts.values():
                part.unread_changed.connect(self.check)

    def cleanupPage(self) -> None:
        """Do nothing: going back loses no input."""

    def say(self, sentence: str) -> None:
        """Tell what went wrong outside the page, at its foot."""
        self._notice.say(sentence, kind="waiting")

    def offer(self, sentence: str, link: str) -> None:
        """Say a quiet line with one thing to do, at the foot of the page."""
        self._notice.say(sentence, link)

    def hush(self) -> None:
        """Take back what was told at the foot."""
        self._notice.clear()

    def said(self) -> str:
        """Return what stands at the foot of the page."""
        return self._notice.text()

    def lead(self, text: str) -> QuietLabel:
        """Add the quiet sentence that a page begins with."""
        label = QuietLabel(text, wrap=True)
        self.body.addWidget(label)
        return label

    def part(self, name: str, label: str, editor: QWidget, hint: str = "") -> FormField:
        """Make a field whose problems are shown at it."""
        made = FormField(label, editor, hint=hint)
        self.parts[name] = made
        return made
