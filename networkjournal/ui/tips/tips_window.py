# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The small window of tips: its pages in a list, one of them open; it loads nothing by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from networkjournal.i18n import _
from networkjournal.services.template_files import Tip
from networkjournal.services.tips import screen_html
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.info_bar import InfoBar

_LIST_WIDE, _WIDE, _HIGH, _STEP = 220, 800, 640, 26


class TipsWindow(QDialog):
    """Show pages of tips; `problems` are sentences about a school's pages that were left out."""

    print_asked = Signal(object)
    """The page that is open, as a sequence of one."""

    def __init__(
        self,
        theme: Theme,
        tips: Sequence[Tip],
        problems: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tips = theme, tuple(tips)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Tips"))
        on_screen.fit(self, _WIDE, _HIGH)
        self.bar = InfoBar(theme)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Pages"))
        self.list.setFixedWidth(_LIST_WIDE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([tip.title for tip in self._tips])
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(_("Tips"))
        self._build()
        self.list.currentRowChanged.connect(self._show)
        theme.changed.connect(self._draw)
        if problems:
            self.bar.say("\n".join(problems), kind="waiting")
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def show_page(self, key: str) -> None:
        """Open a page."""
        keys = [tip.key for tip in self._tips]
        if key in keys:
            self.list.setCurrentRow(keys.index(key))

    def _build(self) -> None:
        self.print_button = plain_button(_("Print…"))
        self.print_button.setToolTip(_("Print this page"))
        self.print_button.clicked.connect(self._print)
        close = plain_button(_("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.print_button)
        buttons.addWidget(close)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(self.list)
        panes.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addLayout(panes, 1)
        column.addLayout(buttons)

    def _tip(self) -> Tip | None:
        at = self.list.currentRow()
        return self._tips[at] if 0 <= at < len(self._tips) else None

    def _show(self) -> None:
        self._draw()
        self.page.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        tip, document = self._tip(), self.page.document()
        if tip is None:
            return
        document.setDocumentMargin(18)
        document.setIndentWidth(_STEP)
        option = document.defaultTextOption()
        option.setTabStopDistance(_STEP)
        document.setDefaultTextOption(option)
        document.setDefaultStyleSheet(self._style())
        self.page.setHtml(screen_html(tip))

    def _style(self) -> str:
        colours, fonts = self._theme.colours, self._theme.fonts
        title, heading = fonts.title.pixelSize(), fonts.body.pixelSize() + 1
        return "".join((
            f"p {{ color: {colours.ink}; margin: 0 0 8px 0; line-height: 120%; ",
            "white-space: pre-wrap; }",
            f".title {{ font-size: {title}px; font-weight: 600; margin-bottom: 10px; }}",
            f".note-head {{ font-size: {heading}px; font-weight: 600; margin-top: 14px; }}",
            f".item {{ text-indent: -{_STEP}px; }}",
            *(f".in{step} {{ -qt-block-indent: {step}; margin-bottom: 5px; }}"
              for step in range(1, 6)),
            f".note-quote p {{ color: {colours.quiet}; }}",
        ))  # fmt: skip

    def _print(self) -> None:
        tip = self._tip()
        if tip is not None:
            self.print_asked.emit((tip,))
