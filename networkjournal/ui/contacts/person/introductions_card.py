# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card that shows a person's place among the introductions: by whom, and to whom."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.introduction_view import IntroductionView, Known
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

_STEP = 20
_MOST_ABOVE, _MOST_LED = 3, 6
"""More than these are seen in the tree."""


class IntroductionsCard(Card):
    """Show who led to a person and whom they led to; the form is opened here."""

    contact_requested = Signal(int)
    tree_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Introductions"), parent)
        self._desk = desk
        self._view: IntroductionView | None = None
        self._lines: QWidget | None = None
        self._hint = QuietLabel(_("Who introduced them is not noted yet."), wrap=True)
        self.add(self._hint)
        self.note_button = link_button("")
        self.note_button.setToolTip(_("Note who introduced them, or which no led to them"))
        self.note_button.clicked.connect(self.note)
        allow(desk, self.note_button)
        self.tree_button = link_button(_("Show the tree"))
        self.tree_button.setToolTip(_("Show whom this person led to, as a tree"))
        self.tree_button.clicked.connect(self._on_tree)
        self.body.addLayout(in_a_line(self.note_button, None, self.tree_button))

    def show_person(self, contact_id: int) -> None:
        """Show the place of a person as it is now."""
        view = self._desk.reader.introduction(contact_id)
        self.setVisible(view is not None)
        if view is None or view == self._view:
            return
        self._view = view
        noted = bool(view.above or view.turndown)
        self.note_button.setText(_("Change…") if noted else _("Note who did…"))
        self._hint.setVisible(not noted)
        self._put(self._make_lines(view) if noted or view.led else None)

    def note(self) -> None:
        """Ask how the person came."""
        if self._view is not None:
            # Forms are loaded when one is asked for: the window shows sooner.
            from networkjournal.ui.contacts.person.introduction_dialog import (  # noqa: PLC0415
                IntroductionDialog,
            )

            IntroductionDialog(self._desk, self._view, self.window()).open()

    def _put(self, lines: QWidget | None) -> None:
        if self._lines is not None:
            if self._lines.isAncestorOf(self.window().focusWidget()):
                # Else the next field would take the keys that are meant for the page.
                self.tree_button.setFocus()
            self.body.removeWidget(self._lines)
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = lines
        if lines is not None:
            self.body.insertWidget(1, lines)

    def _make_lines(self, view: IntroductionView) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        depth = 0
        for known in self._above(view):
            column.addWidget(_Line(self._desk.theme, known, depth))
            depth += 1
        name = ElidedLabel(view.person.name, role="strong")
        column.addWidget(_Line(self._desk.theme, name, depth))
        for one in view.led[:_MOST_LED]:
            column.addWidget(_Line(self._desk.theme, self._link(one), depth + 1))
        if (more := len(view.led) - _MOST_LED) > 0:
            words = ngettext("and {count} more", "and {count} more", more)
            label = QuietLabel(words.format(count=more))
            column.addWidget(_Line(self._desk.theme, label, depth + 1))
        if view.note:
            column.addWidget(QuietLabel(view.note, wrap=True))
        return box

    def _above(self, view: IntroductionView) -> list[QWidget]:
        """Return the no, else who is farthest above, and so on to the introducer."""
        shown: list[QWidget] = [self._link(one) for one in view.above[-_MOST_ABOVE:]]
        if len(view.above) > _MOST_ABOVE:
            shown.insert(0, QuietLabel("…"))
        if view.turndown is not None:
            words = _("After the no for {position}").format(position=view.turndown.name)
            shown.insert(0, ElidedLabel(words, role="quiet"))
        return shown

    def _link(self, known: Known) -> IdLink:
        link = IdLink(known.name, known.id)
        link.chosen.connect(self.contact_requested)
        return link

    def _on_tree(self) -> None:
        if self._view is not None:
            self.tree_requested.emit(self._view.person.id)


class _Line(QWidget):
    """Indent a name, with a thin line for each level that it stands under."""

    def __init__(self, theme: Theme, part: QWidget, depth: int) -> None:
        super().__init__()
        self._theme, self._depth = theme, depth
        row = QHBoxLayout(self)
        row.setContentsMargins(depth * _STEP, 2, 0, 2)
        row.addWidget(part)
        if part.sizePolicy().horizontalPolicy() == part.sizePolicy().Policy.Maximum:
            row.addStretch(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the lines of the levels above."""
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.colours.line))
        mirrored = self.layoutDirection() == self.layoutDirection().RightToLeft
        for level in range(self._depth):
            x = level * _STEP + 6
            at = self.width() - 1 - x if mirrored else x
            painter.drawLine(at, 0, at, self.height())
        painter.end()
