# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window of the introduction tree: who led to whom, as a picture and as a list."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.errors import JournalError
from networkjournal.domain.introduction_words import Network, led_to, people_count
from networkjournal.domain.introductions import ROWS, Key, Node, Origin, Part, Root, fold, grow
from networkjournal.i18n import _
from networkjournal.ui.contacts.tree.legend import Legend
from networkjournal.ui.contacts.tree.picture import Picture
from networkjournal.ui.contacts.tree.root_choice import RootChoice
from networkjournal.ui.contacts.tree.tree_list import TreeList
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import icon_button, plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented

_TABLES = frozenset({"contact", "introduction", "turndown", "opportunity", "organization"})
_PICTURE, _LIST, _EMPTY = range(3)
_A_MOMENT = 100  # milliseconds
_A_WHILE = 1000  # milliseconds: a large journal takes longer to read than to change


class TreeWindow(QDialog):
    """Show who led to whom; it stays open beside the work and follows it."""

    contact_requested = Signal(int)
    front_asked = Signal()
    """The person that was asked for is to be seen, not this window."""
    print_asked = Signal(object, object, str)  # Tree, Network, what it is about

    def __init__(
        self, desk: Desk, read: Callable[[Network], Network], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._read = desk, read
        self.network, self.whole, self.tree = Network(), grow(()), grow(())
        self._opened: set[Origin] = set()
        self._turned: set[Key] = set()
        self._unfolded = False
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self._follow)
        self._since, self._behind = QElapsedTimer(), False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Introduction tree"))
        self.root = RootChoice(desk)
        self.ways = Segmented((_("Picture"), _("List")), _("Show as"))
        self.picture, self.list = Picture(desk.theme), TreeList()
        self.legend = Legend(desk.theme)
        self._about, self._problem = QuietLabel(wrap=True), PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self.empty = EmptyState(desk.theme, "contacts", "", "")
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        on_screen.fit(self, 1080, 720)
        self.read()
        self.picture.setFocus()

    # What is shown

    def show_root(self, root: Root) -> None:
        """Grow the tree from another root."""
        self.root.show_root(root, self.network)
        self._grow()

    def refresh(self, touched: frozenset[str]) -> None:
        """Read again after a change, if it concerns this window; once a second at most."""
        if touched & _TABLES and not self._soon.isActive():
            self._soon.start(max(_A_MOMENT, _A_WHILE - self._since.elapsed()))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while nobody could see it."""
        super().showEvent(event)
        self._catch_up()

    def changeEvent(self, event: QEvent) -> None:
        """Catch up also when it comes back from its icon."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._behind:
            self._follow()

    def _follow(self) -> None:
        self._behind = self.isMinimized() or not self.isVisible()
        if not self._behind:
            self.read()

    def read(self) -> None:
        """Read the network, or say why that cannot be."""
        self._since.start()
        try:
            network = self._read(self.network)
        except JournalError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self._problem.hide()
        # Most changes of people leave the tree as it is.
        if network is not self.network:
            self.network = network
            self.root.offer_noes(network)
            self._grow()

    def _grow(self) -> None:
        root = self.root.root()
        if root is not None:
            if root != self.whole.root:
                self._turned.clear()
            kept, before = self.list.current(), self.whole
            self.whole = grow(self.network.links, root, self._opened)
            self.list.show_tree(self.whole, self.network, self.whole.nearest(before, kept))
            self._fold()
            self.legend.show_tree(self.whole)
            self._about.setText(self._words())
        self._show()

    def _fold(self) -> None:
        """Show in the picture what is not folded."""
        room = len(self.whole.nodes) if self._unfolded else ROWS
        self.tree = fold(self.whole, self._turned, room)
        current = self.tree.nearest(self.whole, self.list.current())
        self.picture.show_tree(self.tree, self.network, current)
        self.unfold_button.setEnabled(
            self._unfolded or len(self.tree.nodes) != len(self.whole.nodes)
        )

    def _words(self) -> str:
        top = self.whole.nodes[0]
        if top.part is Part.YOU:
            led = sum(one.by is not None for one in self.network.links)
            count = people_count(top.below)
            return _("{people}, {count} of them introduced by somebody").format(
                people=count, count=f"{led:,}"
            )
        parts = [self.network.name(top), self.network.about(top)]
        if top.part is Part.PERSON:
            parts.append(self.network.introducer(top.id))
        parts.append(led_to(top, self.whole) or _("led to nobody yet"))
        return " · ".join(part for part in parts if part)

    def _show(self) -> None:
        root = self.root.root()
        empty = root is None or (root.part is Part.YOU and self.network.untold)
        if root is None:
            self._say_unchosen()
        elif empty:
            self.empty.say(
                _("No introductions yet"),
                _(
                    "On a person’s page, under Introductions, note who introduced them or which "
                    "no led to them. From then on this tree shows who led to whom."
                ),
            )
        self.ways.setEnabled(not empty)
        self._about.setVisible(not empty)
        self.legend.setVisible(not empty)
        self.print_button.setEnabled(not empty)
        self._stack.setCurrentIndex(_EMPTY if empty else self.ways.current())
        drawn = self._stack.currentIndex() == _PICTURE
        for button in self._zooms:
            button.setEnabled(drawn)

    def _say_unchosen(self) -> None:
        if self.root.noes.isHidden():
            self.empty.say(
                _("Whose introductions?"), _("Type a name above, or choose You for all of them.")
            )
        else:
            self.empty.say(
                _("No turndown yet"),
                _("Once a no is recorded, the tree can show whom it led to."),
            )

    # What is done

    def _on_root(self) -> None:
        """Grow from what was chosen; a person who is current is the one that is meant."""
        here = self.whole.nodes[self.list.current()]
        if self.root.asks_whom() and here.part is Part.PERSON:
            self.root.show_root(Root(Part.PERSON, here.id), self.network)
        self._grow()

    def _on_moved_in_list(self, at: int) -> None:
        place = self.tree.nearest(self.whole, at)
        if place != self.picture.current():
            self.picture.go_to(place)

    def _on_moved_in_picture(self, at: int) -> None:
        shown = self.tree.nearest(self.whole, self.list.current())
        if shown != at:
            self.list.go_to(self.whole.nearest(self.tree, at))

    def _on_opened_in_list(self, at: int) -> None:
        node = self.whole.nodes[at]
        self._open(node, at)
        if node.part is Part.PERSON:
            self.front_asked.emit()

    def _on_opened_in_picture(self, at: int) -> None:
        person = self.tree.nodes[at].part is Part.PERSON
        self._on_chosen(at)
        if person:
            self.front_asked.emit()

    def _on_chosen(self, at: int) -> None:
        node = self.tree.nodes[at]
        if node.part in (Part.ORIGIN, Part.TURNDOWN):
            self._on_turned(at)
        else:
            self._open(node, self.whole.places[node.key])

    def _open(self, node: Node, at: int) -> None:
        """Show the person, or all those who stand as one."""
        if node.part is Part.PERSON:
            self.contact_requested.emit(node.id)
        elif node.part is Part.MORE:
            self._opened.add(node.origin)
            self.list.go_to(self.whole.nodes[at].parent)
            self._turned.discard(self.whole.nodes[self.whole.nodes[at].parent].key)
            self._grow()

    def _on_turned(self, at: int) -> None:
        """Fold or unfold a branch; folding an origin also puts its many together again."""
        node = self.tree.nodes[at]
        if node.part is Part.MORE:
            self._open(node, self.whole.places[node.key])
        elif node.part is Part.ORIGIN and node.origin in self._opened and node.children:
            self._opened.discard(node.origin)
            self._grow()
        elif node.children or node.folded:
            self._turned ^= {node.key}
            self._fold()

    def _on_unfold(self) -> None:
        """Show all branches, or as many as have room."""
        self._unfolded = not self._unfolded
        self._turned.clear()
        self._fold()
        self.unfold_button.setText(_("Fold") if self._unfolded else _("Unfold all"))
        # One goes on in what was unfolded: arrows on a button would walk along the buttons.
        (self.list if self.ways.current() == _LIST else self.picture).setFocus()

    def _on_print(self) -> None:
        self.print_asked.emit(self.tree, self.network, self._words())

    # What is on the window

    def _connect(self) -> None:
        self.root.changed.connect(self._on_root)
        self.ways.chosen.connect(self._show)
        self.picture.moved.connect(self._on_moved_in_picture)
        self.picture.chosen.connect(self._on_chosen)
        self.picture.opened.connect(self._on_opened_in_picture)
        self.picture.turned.connect(self._on_turned)
        self.list.moved.connect(self._on_moved_in_list)
        self.list.opened.connect(self._on_opened_in_list)

        # A button's own key waits as long as a press is drawn, and a key that is held is lost.
        for key, do in (
            ("Ctrl+0", self.picture.fit),
            ("Ctrl+1", self.picture.full_size),
            ("Ctrl++", self.picture.zoom_in),
            # The plus of many keyboards needs Shift, which makes it another key.
            ("Ctrl+=", self.picture.zoom_in),
            ("Ctrl+-", self.picture.zoom_out),
            ("Ctrl+U", self.unfold_button.click),
        ):
            QShortcut(QKeySequence(key), self, do)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(HeadingLabel(_("Who led to whom")), 1)
        head.addWidget(self.ways, 0)
        column.addLayout(head)
        column.addWidget(self.root)
        column.addWidget(self._problem)
        self._problem.hide()
        column.addWidget(self._about)
        for page in (self.picture, self.list, self.empty):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        fit = plain_button(_("Fit"))
        fit.setToolTip(_("Show the whole tree (Ctrl+0)"))
        fit.clicked.connect(self.picture.fit)
        full = plain_button(_("Full size"))
        full.setToolTip(_("Show the names at full size (Ctrl+1)"))
        full.clicked.connect(self.picture.full_size)
        theme = self._desk.theme
        nearer = icon_button(theme, "plus", _("Nearer (Ctrl++)"))
        nearer.clicked.connect(self.picture.zoom_in)
        further = icon_button(theme, "minus", _("Further away (Ctrl+-)"))
        further.clicked.connect(self.picture.zoom_out)
        self.unfold_button = plain_button(_("Unfold all"))
        self.unfold_button.setToolTip(
            _("Show every branch, or fold those of a large tree (Ctrl+U)")
        )
        self.unfold_button.clicked.connect(self._on_unfold)
        self._zooms: tuple[QPushButton, ...] = (further, nearer, fit, full)
        self.print_button = plain_button(_("Print…"))
        self.print_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print_button.setToolTip(_("See this on paper, print it or save it as PDF (Ctrl+P)"))
        self.print_button.clicked.connect(self._on_print)
        close = plain_button(_("Close"))
        close.setToolTip(_("Close this window (Escape)"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (*self._zooms, self.unfold_button):
            # A click leaves the keyboard where one looks.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.print_button)
        return row
