# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Paint a day of the month: its number, a line for each meeting, and how many more there are."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from networkjournal.domain.meeting_views import MeetingCard
from networkjournal.domain.words import CANCELLED, MeetingPart, MeetingState
from networkjournal.i18n import _
from networkjournal.ui.meetings.month.month_model import DayRole, MonthModel
from networkjournal.ui.models.id_model import Index
from networkjournal.ui.models.meetings import title_of
from networkjournal.ui.theme import Theme

_EDGE, _AIR, _GAP, _BAR = 5, 6, 2, 3
_ROUND = 4
_OFF = (*CANCELLED, MeetingState.NO_SHOW)


class DayDelegate(QStyledItemDelegate):
    """Paint the days of a `MonthModel`; `picked` is the meeting that is marked."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.picked: int | None = None

    def lines(self, rect: QRect, cards: list[MeetingCard]) -> list[tuple[QRect, MeetingCard]]:
        """Return where each meeting stands that has room in a day's cell, the marked one always."""
        high = self._line_height()
        top = rect.top() + self._number_height() + _EDGE
        fits = max((rect.bottom() - _GAP - top) // (high + _GAP), 1)
        if len(cards) > fits:
            count = max(fits - 1, 1)
            marked = next((at for at, card in enumerate(cards) if card.id == self.picked), 0)
            first = max(marked - count + 1, 0)
            cards = cards[first : first + count]
        wide = rect.width() - 2 * _EDGE
        return [
            (QRect(rect.left() + _EDGE, top + at * (high + _GAP), wide, high), card)
            for at, card in enumerate(cards)
        ]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        model = index.model()
        if not isinstance(model, MonthModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        painter.setClipRect(rect)
        cards: list[MeetingCard] = index.data(DayRole.CARDS)
        self._ground(painter, rect, index, state)
        self._number(painter, rect, index)
        lines = self.lines(rect, cards)
        for place, card in lines:
            self._meeting(painter, place, card, model)
        if len(lines) < len(cards):
            self._more(painter, rect, len(lines), len(cards) - len(lines))
        painter.restore()

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.fonts.quiet).height() + 3

    def _number_height(self) -> int:
        return QFontMetrics(self._theme.fonts.quiet).height() + 5

    def _ground(
        self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag
    ) -> None:
        colours = self._theme.colours
        if index.data(DayRole.INSIDE):
            over = state & QStyle.StateFlag.State_MouseOver
            painter.fillRect(rect, QColor(colours.hover if over else colours.card))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if state & QStyle.StateFlag.State_Selected:
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(colours.accent), 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _number(self, painter: QPainter, rect: QRect, index: Index) -> None:
        colours, fonts = self._theme.colours, self._theme.fonts
        text, high = str(index.data()), self._number_height()
        colour = colours.ink if index.data(DayRole.INSIDE) else colours.quiet
        place = _turned(
            rect, QRect(rect.left() + _EDGE - 1, rect.top() + 4, high + 4, high), painter
        )
        font = QFont(fonts.quiet)
        if index.data(DayRole.TODAY):
            font.setWeight(QFont.Weight.DemiBold)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(place, high / 2, high / 2)
            colour = colours.on_accent
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _meeting(
        self, painter: QPainter, place: QRect, card: MeetingCard, model: MonthModel
    ) -> None:
        colours, off = self._theme.colours, card.line.state in _OFF
        part = model.found.part(card.id)
        ink, ground = colours.quiet, colours.neutral
        if part is not MeetingPart.PAST:
            ink = colours.ink
            ground = colours.accent_soft if part is MeetingPart.COMING else colours.window
        if card.clashes:
            ground = colours.waiting_soft
        edge = colours.accent if card.id == self.picked else None
        if edge is None and part is MeetingPart.TO_WRITE_UP:
            edge = colours.edge
        painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if off else QColor(ground))
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        if card.clashes:  # not by its colour alone
            bar = QRect(place.left(), place.top() + 2, _BAR, place.height() - 4)
            painter.fillRect(_turned(place, bar, painter), QColor(colours.waiting))
        font = QFont(self._theme.fonts.quiet)
        font.setStrikeOut(off)
        words = f"{model.start(card):%H:%M} {title_of(card.line)}"
        inside = _turned(place, place.adjusted(_AIR, 0, -3, 0), painter)
        self._words(painter, inside, words, font, ink)

    def _more(self, painter: QPainter, rect: QRect, shown: int, count: int) -> None:
        high = self._line_height()
        top = rect.top() + self._number_height() + _EDGE + shown * (high + _GAP)
        place = QRect(rect.left() + _EDGE + _AIR, top, rect.width() - 2 * _EDGE - _AIR, high)
        place = _turned(rect, place, painter)
        words, colours = _("{count} more").format(count=count), self._theme.colours
        self._words(painter, place, words, self._theme.fonts.quiet, colours.quiet)

    def _words(self, painter: QPainter, place: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)


def _turned(around: QRect, place: QRect, painter: QPainter) -> QRect:
    """Return a place inside another, mirrored where the language is read from the right."""
    return QStyle.visualRect(painter.layoutDirection(), around, place)
