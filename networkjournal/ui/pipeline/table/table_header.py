# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the header of the table: which columns, how wide, and the arrows of several orders."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QWidget

from networkjournal.domain.pipeline_filter import COLUMNS, SortKey
from networkjournal.i18n import _
from networkjournal.ui.pipeline.table.columns import USUAL, WIDTHS, at, heading, up
from networkjournal.ui.theme import Theme

_SIDE = 11
_ARROW = 14
_LEAST = 64


class TableHeader(QHeaderView):
    """Show the headings; a click sorts, with Shift by one more column."""

    sort_asked = Signal(str, bool)  # column, whether it is added to the others
    menu_asked = Signal(QPoint)  # on the screen
    chosen = Signal()
    """Other columns are shown, or the same in another order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sort: tuple[SortKey, ...] = ()
        self._adding = False
        self.setObjectName("pipeline_columns")  # by which the machine keeps widths and order
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST)
        self.setStretchLastSection(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.sectionClicked.connect(self._on_clicked)
        self.sectionMoved.connect(self.chosen)
        theme.changed.connect(self._redraw)

    def set_up(self) -> None:
        """Show the usual columns at their usual widths, once the table has them."""
        for column, width in WIDTHS.items():
            self.resizeSection(at(column), round(width * self._theme.fonts.scale))
        self.show_columns(USUAL)

    def columns(self) -> tuple[str, ...]:
        """Return the columns that are shown, in their order."""
        order = (self.logicalIndex(place) for place in range(self.count()))
        return tuple(COLUMNS[one] for one in order if not self.isSectionHidden(one))

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show these columns in this order; the position always is one of them."""
        if not columns:
            columns = USUAL
        wanted = [*columns] if "position" in columns else ["position", *columns]
        was = self.columns()
        self.blockSignals(True)
        rest = [column for column in COLUMNS if column not in wanted]
        for place, column in enumerate([*wanted, *rest]):
            self.moveSection(self.visualIndex(at(column)), place)
        self.blockSignals(False)
        for column in COLUMNS:
            self.setSectionHidden(at(column), column not in wanted)
        self.viewport().update()
        if self.columns() != was:
            self.chosen.emit()

    def show_sort(self, sort: Iterable[SortKey]) -> None:
        """Draw the arrows of this order."""
        self._sort = tuple(sort)
        self.viewport().update()

    def arrow(self, column: str) -> tuple[bool, int] | None:
        """Return whether the arrow over a column points up, and its number, 0 where it is alone."""
        for place, key in enumerate(self._sort):
            if key.column == column:
                number = place + 1 if len(self._sort) > 1 else 0
                return up(column, descending=key.descending), number
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether Shift is held."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for one line with air around it."""
        return QSize(super().sizeHint().width(), round(36 * self._theme.fonts.scale))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint one heading, with its arrow where the table is sorted by it."""
        colours, fonts = self._theme.colours, self._theme.fonts
        painter.save()
        painter.fillRect(rect, QColor(colours.window))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column = COLUMNS[logicalIndex]
        arrow = self.arrow(column)
        room = rect.adjusted(_SIDE, 0, -4, 0)
        metrics = QFontMetrics(fonts.section)
        taken = (_ARROW + (metrics.horizontalAdvance("9") if arrow[1] else 0)) if arrow else 0
        text = metrics.elidedText(
            heading(column), Qt.TextElideMode.ElideRight, room.width() - taken
        )
        width = metrics.horizontalAdvance(text)
        painter.setFont(fonts.section)
        painter.setPen(QColor(colours.ink if arrow else colours.quiet))
        place = QRect(room.left(), room.top(), width + 1, room.height())
        self._draw(painter, self._placed(place, rect, mirrored=mirrored), text)
        if arrow is not None:
            self._arrow(painter, place.right() + 3, rect, arrow, mirrored=mirrored)
        painter.restore()

    def _arrow(
        self, painter: QPainter, left: int, rect: QRect, arrow: tuple[bool, int], *, mirrored: bool
    ) -> None:
        top = rect.top() + (rect.height() - _ARROW) // 2
        place = QRect(left, top, _ARROW, _ARROW)
        icon = self._theme.icon("chevron-up" if arrow[0] else "chevron-down")
        icon.paint(painter, self._placed(place, rect, mirrored=mirrored))
        if arrow[1]:
            number = QRect(place.right(), rect.top(), rect.width(), rect.height())
            font = self._theme.fonts.quiet
            painter.setFont(font)
            number.setWidth(QFontMetrics(font).horizontalAdvance(str(arrow[1])) + 2)
            self._draw(painter, self._placed(number, rect, mirrored=mirrored), str(arrow[1]))

    def _placed(self, place: QRect, rect: QRect, *, mirrored: bool) -> QRect:
        way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(way, rect, place)

    @staticmethod
    def _draw(painter: QPainter, place: QRect, text: str) -> None:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags, text)

    def _on_clicked(self, section: int) -> None:
        self.sort_asked.emit(COLUMNS[section], self._adding)

    def _on_menu(self, place: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _redraw(self) -> None:
        self.updateGeometry()
        self.viewport().update()


class HeaderMenu(QMenu):
    """Offer each column to be shown or hidden, and the dialog for their order."""

    columns_asked = Signal()

    def __init__(self, header: TableHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._header = header
        shown = header.columns()
        for column in COLUMNS:
            action = self.addAction(heading(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column != "position")
            action.setData(column)
        self.addSeparator()
        self._order = self.addAction(_("Choose and &order…"))
        self._usual = self.addAction(_("The &usual columns"))
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        shown = self._header.columns()
        if action is self._order:
            self.columns_asked.emit()
        elif action is self._usual:
            self._header.show_columns(USUAL)
        elif action.data() in shown:
            self._header.show_columns([one for one in shown if one != action.data()])
        else:
            self._header.show_columns([*shown, str(action.data())])
