# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of the write-up: keeps the draft while it is typed, and stores it as one step.

It is not modal: the meeting's own page can be read and used beside it.
"""

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.errors import JournalError, OutsideError, UserError
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.write_up import WriteUpDraft
from networkjournal.i18n import _
from networkjournal.services.write_up import Written
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.meetings.meeting_details import second, title
from networkjournal.ui.meetings.write_up.notes_beside import NotesBeside
from networkjournal.ui.meetings.write_up.write_up_page import WriteUpPage
from networkjournal.ui.turndown.head import SIDE, Head
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.info_bar import InfoBar

KEEP_MS = 500
"""A change is kept so soon; under a second even while somebody types on."""
_ROOM_FOR_NOTES = 940
_MARGIN = 48


class WriteUpWindow(QDialog):
    """Ask what came of one meeting; Enter goes on, Ctrl+Enter stores it, Escape keeps it."""

    written = Signal(object)  # Written
    kept = Signal()

    def __init__(
        self, desk: Desk, page: MeetingPage, draft: WriteUpDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.meeting_id = desk, page.row.id
        self._touched = self._warned = self._armed = self._followed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._on_pause)
        self._seeing = QTimer(self)
        self._seeing.setSingleShot(True)
        self._seeing.timeout.connect(self._see)
        self.setWindowTitle(_("Write up: {meeting}").format(meeting=title(page)))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setMinimumSize(QSize(600, 420).boundedTo(on_screen.room(self)))
        self._head = Head(desk.theme, _("What came of it?"))
        self._head.show_about(breakable(f"{title(page)} · {second(page, desk)}"))
        self.page, self.beside = WriteUpPage(desk, page, draft), NotesBeside()
        self.beside.show_page(page)
        self._bar = InfoBar(desk.theme)
        self._build()
        self._join()
        on_screen.fit(self, 1040, 780)

    def _build(self) -> None:
        self.page.setProperty("ground", "true")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.page)
        self.later, self.store = plain_button(_("&Not now")), primary_button(_("&Keep"))
        self.later.setToolTip(_("Close; what you wrote waits for you (Escape)"))
        self.store.setToolTip(_("Store all of it in one step (Ctrl+Return)"))
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 14, SIDE, 14)
        foot.addWidget(self.later)
        foot.addStretch(1)
        foot.addWidget(self.store)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._area, 1)
        middle.addWidget(self.beside)
        told = QVBoxLayout()
        told.setContentsMargins(SIDE, 0, SIDE, 0)
        told.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule())
        column.addLayout(middle, 1)
        column.addLayout(told)
        column.addWidget(rule())
        column.addLayout(foot)

        self.setTabOrder(self.store, self.later)

    def _join(self) -> None:
        self.page.changed.connect(self._on_changed)
        self.page.entered.connect(self._go_on)
        self.later.clicked.connect(self.reject)
        self.store.clicked.connect(self.keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep)

    # Walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter from any field; at the end of the page to the button."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or plain:
            super().keyPressEvent(event)
            return
        self._go_on()

    def _go_on(self) -> None:
        there = self.page.after(self.focusWidget()) or self.store
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focus(self, now: QObject | None) -> None:
        at = self.page.section_of(now) if isinstance(now, QWidget) else None
        if at is not None:
            self._head.show_progress(at + 1, len(self.page.sections))
            self._seeing.start()

    def _see(self) -> None:
        """Scroll to where the keyboard stands, once new fields have their room."""
        here = self.focusWidget()
        if self.page.section_of(here) is not None:
            self._area.ensureWidgetVisible(here, _MARGIN, _MARGIN)

    # Keeping

    def _on_changed(self) -> None:
        self._touched = True
        if self._armed:
            self._show_problems(self._wrong())
        if not self._timer.isActive():
            self._timer.start()

    def _on_pause(self) -> None:
        if fault := self._keep_draft():
            self._timer.start()  # what stands in the way may pass by itself
            if not self._warned:
                self._bar.say(fault, kind="waiting")
        else:
            self._bar.clear()

    def _keep_draft(self) -> str:
        """Keep what is typed now; return what stands in the way."""
        self._timer.stop()
        if not self._desk.writable:
            return ""
        try:
            self._desk.services.write_ups.keep(self.page.draft())
        except OutsideError as fault:
            return str(fault)
        self._warned = False
        return ""

    # The end

    def keep(self) -> None:
        """Store all of it in one step and close, or show what is wrong."""
        self._armed = True
        wrong = self._wrong()
        self._show_problems(wrong)
        if wrong:
            self._go_to_wrong()
            return
        self._timer.stop()
        try:
            written = self._desk.services.write_ups.finish(self.page.draft(), self._desk.today())
        except UserError as error:
            self._show_problems(error.problems)
            self._go_to_wrong()
        except JournalError as error:
            self._bar.say(str(error), kind="waiting")
            # It is still to be kept as a draft.
            self._timer.start()
        else:
            self._tell(written)

    def _tell(self, written: Written) -> None:
        self._touched = False
        self.written.emit(written)
        self.accept()

    def _wrong(self) -> dict[str, str]:
        return self.page.draft().problems(self._desk.today()) | self.page.unread()

    def _show_problems(self, problems: dict[str, str]) -> None:
        self.page.show_problems(problems)
        # What has no field is said at the foot.
        rest = " ".join(said for name, said in problems.items() if "." not in name and
                        name != "check_in_on")  # fmt: skip
        if rest:
            self._bar.say(rest, kind="waiting")
        else:
            self._bar.clear()

    def _go_to_wrong(self) -> None:
        if field := self.page.first_wrong():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._seeing.start()

    def reject(self) -> None:
        """Close and keep the draft; an untouched one leaves no trace.

        Where it cannot be kept the window stays open once, for the text to be copied.
        """
        if self._touched:
            fault = self._keep_draft()
            if fault and not self._warned:
                self._warned = True
                self._timer.start()
                sentence = _("{reason} Copy what you need. Closing again leaves it unkept.")
                self._bar.say(sentence.format(reason=fault), kind="waiting")
                return
            if not fault:
                self.kept.emit()
        self._timer.stop()
        super().reject()

    # Shape

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field."""
        super().showEvent(event)
        self._place()
        if not self._followed:
            self._followed = True
            self.page.chain()
            self.windowHandle().focusObjectChanged.connect(self._on_focus)
            self.page.first().setFocus(Qt.FocusReason.OtherFocusReason)
            self._head.show_progress(1, len(self.page.sections))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the notes where there is room for them."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.beside.setVisible(self.beside.has_any and self.width() >= _ROOM_FOR_NOTES)

    def told(self) -> str:
        """Return what stands at the foot."""
        return self._bar.text()

    def read_notes(self, page: MeetingPage) -> None:
        """Show the notes as they stand now."""
        self.beside.show_page(page)
        self._place()
