# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the picture of the tree: dragged, zoomed by the wheel, walked through by the arrow keys."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QToolTip

from networkjournal.domain.introduction_words import Network
from networkjournal.domain.introductions import Tree
from networkjournal.i18n import _
from networkjournal.ui.contacts.tree.canvas import FAR, Canvas
from networkjournal.ui.contacts.tree.plan import Plan
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.style import describe, plain_tip

STEP = 1.25
_LEAST, _MOST = 0.02, 3.0
_READABLE = 0.7
"""A tree that fits at this scale is shown whole, another one from its root on."""
_EDGE = 40.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Picture(QGraphicsView):
    """Show a tree; `moved` tells the node that is current.

    `chosen` is clicked, `opened` asked for by Enter or a double click; `turned` asks for a branch
    to be folded or unfolded.
    """

    moved = Signal(int)
    chosen = Signal(int)
    opened = Signal(int)
    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._network = theme, Network()
        self._plan: Plan | None = None
        self._pressed: QPoint | None = None
        self._fresh = False
        self._canvas = Canvas(theme)
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self._canvas)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("picture", "true")
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.setAccessibleName(_("Introduction tree"))
        self.setMouseTracking(True)
        theme.changed.connect(self._on_dressed)
        self._on_dressed()

    def show_tree(self, tree: Tree, network: Network, current: int = 0) -> None:
        """Show another tree; the view stays where the same root is shown again."""
        same = self._plan is not None and self._plan.tree.root == tree.root
        self._network = network
        self._plan = Plan(tree, network, self._theme.fonts)
        self._canvas.show_plan(self._plan, network)
        self.setSceneRect(self._plan.size)
        self.go_to(current, watch=same)
        if not same:
            self._fresh = True
            self._begin()

    def current(self) -> int:
        """Return the node that the keys are at."""
        return self._canvas.current

    def go_to(self, at: int, *, watch: bool = True) -> None:
        """Move to a node, and have it in sight."""
        if self._plan is None:
            return
        before, self._canvas.current = self._canvas.current, at
        for one in {min(before, len(self._plan.tree.nodes) - 1), at}:
            self._canvas.update(self._plan.rect(one))
        describe(self, self._network.spoken(self._plan.tree, at))
        if watch:
            margin = round(_EDGE)
            self.ensureVisible(self._plan.rect(at), margin, margin)
        self.moved.emit(at)

    # Size

    def fit(self) -> None:
        """Show the whole tree."""
        self._fresh = False
        self._scale_to(self._fitting())
        self.centerOn(self.sceneRect().center())

    def full_size(self) -> None:
        """Show the names at their full size, around the current node."""
        self._scale_to(1.0)
        self._centre()

    def zoom_in(self) -> None:
        """Come nearer to the current node."""
        self._zoom_at_current(STEP)

    def zoom_out(self) -> None:
        """Step back from the current node."""
        self._zoom_at_current(1 / STEP)

    def scale_now(self) -> float:
        """Return the scale, 1 at full size."""
        return self.transform().m11()

    def _begin(self) -> None:
        fitting = self._fitting()
        self._scale_to(fitting if fitting >= _READABLE else 1.0)
        self._centre()
        # The first branches are worth more than the middle of nowhere.
        if self.place_of(self.current()).bottom() + self.verticalScrollBar().value() < (
            self.viewport().height()
        ):
            self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def _fitting(self) -> float:
        room, size = self.viewport().size(), self.sceneRect()
        if size.isEmpty():
            return 1.0
        return min(room.width() / size.width(), room.height() / size.height(), 1.0)

    def _scale_to(self, scale: float) -> None:
        anchor = self.transformationAnchor()
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.resetTransform()
        scale = self._bounded(scale)
        self.scale(scale, scale)
        self.setTransformationAnchor(anchor)

    def _bounded(self, scale: float) -> float:
        """Return a scale at which something can be seen; the whole tree always can."""
        return min(max(scale, min(_LEAST, self._fitting())), _MOST)

    def _zoom_at_current(self, factor: float) -> None:
        self._fresh = False
        self._scale_to(self.scale_now() * factor)
        self._centre()

    def _centre(self) -> None:
        if self._plan is not None:
            self.centerOn(self._plan.rect(self.current()).center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, as long as nobody has looked closer."""
        super().resizeEvent(event)
        if self._fresh:
            self._begin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        turned = event.angleDelta().y()
        if not turned:
            super().wheelEvent(event)
            return
        self._fresh = False
        wanted = self.scale_now() * STEP ** (turned / 120)
        factor = self._bounded(wanted) / self.scale_now()
        self.scale(factor, factor)
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the tree, or open where one stands."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._plan is None or not plain:
            super().keyPressEvent(event)
            return
        if event.key() in _ENTER:
            self.opened.emit(self.current())
            return
        folded = self._plan.tree.nodes[self.current()].folded
        if event.key() == Qt.Key.Key_Space or (event.key() == Qt.Key.Key_Right and folded):
            self.turned.emit(self.current())
            return
        wanted = self._way(Qt.Key(event.key()), self._plan)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self._fresh = False
            self.go_to(wanted)

    def _way(self, key: Qt.Key, plan: Plan) -> int | None:
        """Return where a key leads, None for a key that leads nowhere."""
        at = self.current()
        page = max(round(self.viewport().height() / (plan.pitch * self.scale_now())) - 1, 1)
        steps = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
        }  # fmt: skip
        if key in steps:
            return plan.beside(at, steps[key])
        if key == Qt.Key.Key_Left:
            return max(plan.tree.nodes[at].parent, 0)
        if key == Qt.Key.Key_Right:
            inward = plan.inward(at)
            return at if inward is None else inward
        return 0 if key == Qt.Key.Key_Home else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self._show_focus(focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self._show_focus(focused=False)

    def _show_focus(self, *, focused: bool) -> None:
        self._canvas.focused = focused
        if self._plan is not None:
            self._canvas.update(self._plan.rect(self.current()))

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or to click."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked; what was dragged is a way to look, no wish."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        here = event.position().toPoint()
        if pressed is None or (here - pressed).manhattanLength() > QApplication.startDragDistance():
            self._fresh = False
            return
        if (at := self.node_at(here)) is not None:
            self.go_to(at)
            self.chosen.emit(at)
        elif (branch := self._branch_at(here)) is not None:
            self.go_to(branch, watch=False)
            self.turned.emit(branch)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open whom a second click meant; the second of two on a branch counts as well."""
        at = self.node_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._pressed = None
            self.opened.emit(at)
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            here = event.position().toPoint()
            over = self.node_at(here) is not None or self._branch_at(here) is not None
            hand = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor
            self.viewport().setCursor(hand)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of what is shortened or too small to be read."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.told(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def told(self, place: QPoint) -> str:
        """Return all about the node at a place of the viewport, empty where there is none."""
        at = self.node_at(place)
        if self._branch_at(place) is not None:
            return _("Fold or unfold (Space)")
        if at is None or self._plan is None:
            return ""
        node = self._plan.tree.nodes[at]
        name, about = self._network.name(node), self._network.about(node)
        if self.scale_now() >= FAR and self._canvas.shown_words(at) == (name, about):
            return ""
        return "\n".join(part for part in (name, about) if part)

    def node_at(self, place: QPoint) -> int | None:
        """Return the node at a place of the viewport."""
        return None if self._plan is None else self._plan.at(self.mapToScene(place))

    def _branch_at(self, place: QPoint) -> int | None:
        return None if self._plan is None else self._plan.behind(self.mapToScene(place))

    def place_of(self, at: int) -> QRectF:
        """Return where a node stands in the viewport."""
        if self._plan is None:
            return QRectF()
        return QRectF(self.mapFromScene(self._plan.rect(at)).boundingRect())

    def _on_dressed(self) -> None:
        self.setBackgroundBrush(QColor(self._theme.colours.window))
        self._canvas.dress()
