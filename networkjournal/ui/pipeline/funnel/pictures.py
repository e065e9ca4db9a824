# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the two pictures of the funnel's window: the stages with their bars, and the weeks."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolTip, QWidget

from networkjournal.domain.funnel_sheet import FunnelLine, FunnelSheet, SpanLine, both_words
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.funnel_pictures import (
    Columns,
    Inks,
    paint_bar,
    paint_key,
    paint_weeks,
    week_at,
)
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.labels import ElidedLabel, PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe

_BAR, _NAME = 14, 170


def inks(theme: Theme) -> Inks:
    """Return the colours of the scheme in force."""
    colours = theme.colours
    return Inks(
        QColor(colours.accent), QColor(colours.neutral), QColor(colours.edge), QColor(colours.quiet)
    )


class Bar(QWidget):
    """Paint how many of all came to a stage."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._part = theme, 0.0
        self.setFixedHeight(_BAR)
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_part(self, part: float) -> None:
        """Show a part of the whole, 0 to 1."""
        self._part = part
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = QRectF(self.rect())
        paint_bar(painter, rect, self._part, inks(self._theme), mirrored=mirrored)
        painter.end()


class StagesPicture(QWidget):
    """Show each stage with its bar, and below it what came of the way to the next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        self._rows: list[tuple[ElidedLabel, PlainLabel, Bar, QuietLabel]] = []
        for at in range(len(Stage)):
            row = ElidedLabel(), PlainLabel(), Bar(theme), QuietLabel(wrap=True)
            row[0].setMaximumWidth(_NAME)
            row[1].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, widget in enumerate(row[:3]):
                grid.addWidget(widget, 3 * at, column)
            grid.addWidget(row[3], 3 * at + 1, 2)
            grid.setRowMinimumHeight(3 * at + 2, 4)
            self._rows.append(row)

    def show_lines(self, lines: tuple[FunnelLine, ...]) -> None:
        """Show other numbers."""
        for (name, count, bar, way), line in zip(self._rows, lines, strict=True):
            name.setText(line.name)
            count.setText(str(line.reached))
            bar.show_part(line.part)
            way.setText(" · ".join(part for part in (line.on, line.took) if part))
            way.setVisible(bool(way.text()))


class Key(QWidget):
    """Say which columns are which."""

    def __init__(self, theme: Theme, text: str, *, solid: bool) -> None:
        super().__init__()
        self._theme, self._solid = theme, solid
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 0, 0, 0)
        grid.addWidget(QuietLabel(text), 0, 0)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the little square before the words."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 10 if mirrored else 0
        square = QRectF(left, (self.height() - 10) / 2, 10, 10)
        paint_key(painter, square, inks(self._theme), solid=self._solid)
        painter.end()


class WeeksPicture(QWidget):
    """Paint the columns of the weeks; a tooltip tells the numbers of one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spans: tuple[SpanLine, ...] = ()
        self._monthly = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Week by week"))
        theme.changed.connect(self.update)

    def show_weeks(self, sheet: FunnelSheet) -> None:
        """Show other weeks, or months."""
        self._spans, self._monthly = sheet.spans, sheet.monthly
        self.setAccessibleName(_("Month by month") if sheet.monthly else _("Week by week"))
        describe(self, sheet.words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room to tell the columns apart."""
        return QSize(380, 190)

    def minimumSizeHint(self) -> QSize:
        """Stay a picture where room is short."""
        return QSize(200, 110)

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the week under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told(event.pos()), self)
            return True
        return super().event(event)

    def told(self, place: QPoint) -> str:
        """Return what happened in the week at a place, empty where there is none."""
        rect, font = QRectF(self.rect()), self._theme.fonts.quiet
        at = week_at(rect, self._columns(), font, place.x(), mirrored=self._mirrored())
        if at is None:
            return ""
        span = self._spans[at]
        words = both_words(span.applications, span.conversations)
        if self._monthly:
            return _("{month}: {words}").format(month=span.name, words=words)
        return _("Week of {day}: {words}").format(day=span.name, words=words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the weeks."""
        painter = QPainter(self)
        rect, font = QRectF(self.rect()), self._theme.fonts.quiet
        colours, mirrored = inks(self._theme), self._mirrored()
        paint_weeks(painter, rect, self._columns(), colours, font, mirrored=mirrored)
        painter.end()

    def _columns(self) -> list[Columns]:
        return [Columns(one.below, one.applications, one.conversations) for one in self._spans]

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
