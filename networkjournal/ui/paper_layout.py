# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lay a paper's HTML out on pages and draw them: the one path for preview, printer and PDF.

Knows nothing of meetings. Lengths are in the units of `services.paper`, ten to a CSS pixel; a
paint device's own resolution counts only while drawing, so every device shows the same pages.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextOption,
)

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.services.paper import TICKED, UNITS_PER_PIXEL
from networkjournal.ui import paper_pictures

UNITS_PER_INCH = 96 * UNITS_PER_PIXEL
SIDE = 62 * UNITS_PER_PIXEL
TOP = 58 * UNITS_PER_PIXEL
BOTTOM = 60 * UNITS_PER_PIXEL
LINE = 27 * UNITS_PER_PIXEL
"""The distance of two ruled lines: a little over 7 mm."""
LEAST_LINES = 3
"""Ruled lines appear where at least so many fit."""
HEADING = 1
NOTES = 2
TITLE = 3
LETTER = 4
"""The user states by which print.css tells headings and titles from other paragraphs."""
FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
STEP = 26 * UNITS_PER_PIXEL
"""How far a list stands in, and where the text of its items begins."""
SMALL = 17 * UNITS_PER_PIXEL
"""The height of a line above or under the area."""
START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LONGEST = 8_000_000
"""Qt's layout counts to some 8,388,000 units, close to 800 pages; what lies beyond is lost."""
RIGHT = Qt.TextElideMode.ElideRight
INK = QColor("#202020")
QUIET = QColor("#575757")
HAIR = QColor("#a8a8a8")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Name a heading or a title, its page, from 0, and how far down it, as a part of the page."""

    text: str
    page: int
    down: float
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Hold the vertical spans of a document that a page break must not cross.

    `length` is where the content ends; `notes` says whether ruled lines may follow it.
    """

    spans: tuple[Span, ...]
    length: float
    notes: bool = False


def slices(flow: Flow, height: float) -> list[Span]:
    """Cut a document into pages of at most that height; there is always one page."""
    spans = [span for span in flow.spans if span[1] - span[0] <= height]
    pages = []
    top = 0.0
    while flow.length - top > height:
        end = _cut(spans, top, top + height)
        pages.append((top, end))
        top = end
        spans = [span for span in spans if span[1] > top]
    return [*pages, (top, flow.length)]


def _cut(spans: Sequence[Span], top: float, limit: float) -> float:
    """Move a cut up until it is inside of no span; stay at the limit if that leaves nothing."""
    end = limit
    while crossed := [start for start, stop in spans if start < end < stop]:
        end = min(crossed)
    return end if end > top else limit


class _Images(QPyTextObject):
    """Draw every image of a paper: a picture that its name describes, else a box to tick."""

    def intrinsicSize(self, _doc: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        image = form.toImageFormat()
        return QSizeF(image.width(), image.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        form: QTextFormat,
    ) -> None:
        name, whole = form.toImageFormat().name(), QRectF(rect)
        if not paper_pictures.draw(painter, whole, name, _font(11)):
            self._draw_box(painter, whole, ticked=name == TICKED)

    def _draw_box(self, painter: QPainter, rect: QRectF, *, ticked: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(INK, 1.1 * UNITS_PER_PIXEL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # The image stands on the text's base line; a box looks right a little below it. Half of
        # the pen's width must stay inside, for Qt clips what is drawn left of the text.
        half = 0.6 * UNITS_PER_PIXEL
        box = rect.adjusted(half, half, -half, -half).translated(0, 2.2 * UNITS_PER_PIXEL)
        painter.drawRoundedRect(box, 2.5 * UNITS_PER_PIXEL, 2.5 * UNITS_PER_PIXEL)
        if ticked:
            across = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.28))
            painter.drawPolyline([box.topLeft() + QPointF(box.width() * x, box.height() * y)
                                  for x, y in across])  # fmt: skip
        painter.restore()


class Paper(QTextDocument):
    """Hold a paper's HTML; it never loads anything from anywhere."""

    def __init__(self, html: str, parent: QObject | None = None) -> None:
        if not fonts_installed():
            raise OutsideError(
                _("No font is installed, so nothing can be set; install fonts-noto-core, say.")
            )
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(_font(13))
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(STEP)
        self.setDefaultTextOption(option)
        self.setIndentWidth(STEP)
        self.setHtml(html)
        # Only now, for a document that has a layout lays out every change of its text.
        self._pictures = _Images(self)
        images = QTextFormat.ObjectTypes.ImageObject.value
        self.documentLayout().registerHandler(images, self._pictures)

    def loadResource(self, _kind: int, _name: object) -> None:
        """Load nothing, whatever the HTML asks for."""
        return

    def title(self) -> str:
        """Return the paper's own title."""
        return self.metaInformation(QTextDocument.MetaInformation.DocumentTitle)

    def is_letter(self) -> bool:
        """Tell whether it goes to somebody: the program has nothing to say on it."""
        # A line within a paragraph is a block of its own, and has no state.
        return any(blocks[0].userState() == LETTER for _place, blocks in self._parts())

    def flow(self, width: float, height: float) -> Flow:
        """Lay out at a width and find what a break must respect on pages of that height."""
        self.setTextWidth(width)
        if self.documentLayout().documentSize().height() > LONGEST:
            raise OutsideError(_("This paper would have hundreds of pages; shorten its notes."))
        spans: list[Span] = []
        heading: float | None = None
        end = 0.0
        for rect, blocks in self._parts():
            if blocks[0].userState() == NOTES:
                return Flow(tuple(spans), end, notes=True)
            top = rect.top() if heading is None else heading
            lines = [span for block in blocks for span in self._lines(block)]
            whole = rect.bottom() - top <= height
            spans.append((top, rect.bottom() if whole else lines[0][1]))
            spans.extend(() if whole else lines)
            heading = top if len(blocks) == 1 and blocks[0].userState() == HEADING else None
            end = rect.bottom()
        return Flow(tuple(spans), end)

    def marked(self) -> Iterator[tuple[QTextBlock, float]]:
        """Go through the headings and titles with their heights, wherever they stand."""
        block = self.begin()
        while block.isValid():
            if block.userState() in {HEADING, TITLE}:
                yield block, self.documentLayout().blockBoundingRect(block).top()
            block = block.next()

    def _parts(self) -> Iterator[tuple[QRectF, list[QTextBlock]]]:
        """Go through the tables and paragraphs from top to bottom."""
        layout = self.documentLayout()
        at = self.rootFrame().begin()
        while not at.atEnd():
            block = at.currentBlock()
            if not block.isValid():
                frame = at.currentFrame()
                yield layout.frameBoundingRect(frame), _blocks(frame)
            elif block.length() > 1:  # Qt puts an empty one after every table
                yield layout.blockBoundingRect(block), [block]
            at += 1

    def _lines(self, block: QTextBlock) -> Iterator[Span]:
        top = self.documentLayout().blockBoundingRect(block).top()
        text = block.layout()
        for number in range(text.lineCount()):
            line = text.lineAt(number).rect()
            yield top + line.top(), top + line.bottom()


def fonts_installed() -> bool:
    """Tell whether there is any font; without one Qt paints blank pages, or crashes."""
    # Qt on fontconfig knows these three names even where no font stands behind them.
    return bool(set(QFontDatabase.families()) - {"Monospace", "Sans Serif", "Serif"})


class Sheets:
    """Hold a paper cut into pages of one size; the way to draw any of them."""

    def __init__(self, paper: Paper, layout: QPageLayout) -> None:
        points = layout.pageSize().size(QPageSize.Unit.Point)
        if layout.orientation() == QPageLayout.Orientation.Landscape:
            points = points.transposed()
        self.page = points * (UNITS_PER_INCH / 72)
        height = self.page.height() - TOP - BOTTOM
        self._area = QRectF(SIDE, TOP, self.page.width() - 2 * SIDE, height)
        self._paper = paper
        self._flow = paper.flow(self._area.width(), height)
        self.pages = slices(self._flow, height)

    @property
    def title(self) -> str:
        """Return the paper's own title."""
        return self._paper.title()

    def headings(self) -> list[Place]:
        """Return the headings and titles, from top to bottom."""
        found = []
        ends = [end for _start, end in self.pages]
        for block, top in self._paper.marked():
            at = bisect_right(ends, top)
            if at < len(ends) and (text := " ".join(block.text().split())):
                down = (top - self.pages[at][0] + TOP) / self.page.height()
                found.append(Place(text, at, down, block.userState() == TITLE))
        return found

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw one page, from 1, in the units of the paper."""
        if number > 1:
            _head(painter, self._paper.title(), self._area)
        _draw(painter, self._paper, self.pages[number - 1], self._area)
        if self._flow.notes and number == len(self.pages):
            _rule(painter, self._paper, self.pages[-1], self._area)
        letter, several = self._paper.is_letter(), len(self.pages) > 1
        count = _("{number} of {count}").format(number=number, count=len(self.pages))
        _foot(painter, self._area, count if several or not letter else "", own=not letter)


def _draw(painter: QPainter, paper: Paper, span: Span, area: QRectF) -> None:
    """Draw the part of the document between two heights at the top of the area."""
    # A hair less than the span, or Qt draws the neighbours that touch it as well.
    clip = QRectF(0, span[0] + 1, area.width(), span[1] - span[0] - 2)
    painter.save()
    painter.translate(area.left(), area.top() - span[0])
    paper.drawContents(painter, clip)
    painter.restore()


def _rule(painter: QPainter, paper: Paper, span: Span, area: QRectF) -> None:
    """Fill the rest of the last page with the heading of the notes and lines to write on."""
    heading = paper.documentLayout().blockBoundingRect(paper.lastBlock())
    top = heading.bottom() - span[0]
    count = int((area.height() - top - LINE / 2) // LINE)  # the last is not the foot's
    if count < LEAST_LINES:
        return
    _draw(painter, paper, (span[1], heading.bottom()), area.translated(0, span[1] - span[0]))
    flat = Qt.PenCapStyle.FlatCap  # as long as the lines of the tables above
    painter.setPen(QPen(HAIR, 0.8 * UNITS_PER_PIXEL, Qt.PenStyle.SolidLine, flat))
    for number in range(1, count + 1):
        y = area.top() + top + number * LINE
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _head(painter: QPainter, title: str, area: QRectF) -> None:
    """Write the paper's title above the area of a following page."""
    painter.setFont(_font(11))
    painter.setPen(QUIET)
    line = QRectF(area.left(), area.top() - 2 * SMALL, area.width(), SMALL)
    room = int(line.width())
    painter.drawText(line, START, painter.fontMetrics().elidedText(title, RIGHT, room))


def _foot(painter: QPainter, area: QRectF, page: str, *, own: bool) -> None:
    """Write the page's number under the area; on papers for oneself the program's name too."""
    painter.setFont(_font(11))
    painter.setPen(QUIET)
    line = QRectF(area.left(), area.bottom() + SMALL, area.width(), SMALL)
    if own:
        painter.drawText(line, START, "Network Journal")
    painter.drawText(line, END, page)


def _font(pixels: int) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels * UNITS_PER_PIXEL)
    # Ligatures would stand in the text of a PDF as signs of their own, which no search finds.
    font.setFeature(QFont.Tag("liga"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _blocks(frame: QTextFrame) -> list[QTextBlock]:
    block = frame.firstCursorPosition().block()
    last = frame.lastCursorPosition().block()
    found = [block]
    while block != last:
        block = block.next()
        found.append(block)
    return found
