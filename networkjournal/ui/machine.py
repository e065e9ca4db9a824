# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what is kept on this machine alone: the scheme, the tab, where windows and panes stood.

It lies in an ini file apart from the journal, so that a journal taken elsewhere does not bring the
screen of another room along. Whatever stands in that file, the program starts: it holds plain
words and numbers only, because Qt's own saved states crash the program when they are damaged.
"""

import hashlib
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, cast, get_args

from PySide6.QtCore import QObject, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDockWidget, QHeaderView, QSplitter, QToolBar, QWidget

from networkjournal import paths
from networkjournal.policy import Policy
from networkjournal.ui.theme import Mode

FILE_NAME = "window.ini"
_Part = TypeVar("_Part", bound=QWidget)
_LONGEST = 1_000_000  # bytes; a hundred windows would not fill it
# What Qt would make objects of, such as "@Variant(…)", is in no file of ours.
_OURS = re.compile(rb"[\w\[\]=/%. \r\n\"-]*")
_MOST_TABS = 99
_MOMENT = "%Y%m%dT%H%M%SZ"
_MOST_KNOWN = 50
_FARTHEST = 50_000  # pixels; no wall of screens is wider
_TITLE_BAR = 24  # pixels, as our style has it; asking the style loads all its words


class Machine(QObject):
    """Keep how the program stands on this machine, from one start to the next."""

    def __init__(
        self,
        policy: Policy | None = None,
        parent: QObject | None = None,
        folder: Path | None = None,
    ) -> None:
        """Take the folder that keeps it; None is the user's own."""
        super().__init__(parent)
        self._policy, self._folder = policy or Policy(), folder
        self._file = self._open()

    @property
    def theme(self) -> Mode:
        """Tell which scheme was chosen: `system`, `light` or `dark`."""
        chosen = self._policy.text("theme", self._text("look/theme"), "system")
        return cast("Mode", chosen) if chosen in get_args(Mode) else "system"

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._keep("look/theme", mode)

    @property
    def tab(self) -> int:
        """Tell which tab was in front, from 0."""
        numbers = self._numbers("window/tab")
        return min(numbers[0], _MOST_TABS) if numbers else 0

    @tab.setter
    def tab(self, position: int) -> None:
        self._keep("window/tab", str(position))

    def knows(self, journal: Path) -> bool:
        """Tell whether a journal was opened here before."""
        return _sign(journal) in self._known()

    def learn(self, journal: Path) -> None:
        """Keep that a journal was opened here; a sign of its place is kept, not the place."""
        known, sign = self._known(), _sign(journal)
        if sign not in known:
            self._keep("journal/known", " ".join([*known, sign][-_MOST_KNOWN:]))
            if self._file is not None:
                self._file.sync()

    def reminded(self, journal: Path) -> datetime | None:
        """Return up to which moment reminders of a journal were shown here; None before any."""
        try:
            stored = self._text(f"reminded/{_sign(journal)}") or ""
            return datetime.strptime(stored, _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            return None

    def keep_reminded(self, journal: Path, moment: datetime) -> None:
        """Keep up to which moment reminders were shown; it is aware."""
        self._keep(f"reminded/{_sign(journal)}", moment.astimezone(UTC).strftime(_MOMENT))
        if self._file is not None:
            self._file.sync()

    def _known(self) -> list[str]:
        return (self._text("journal/known") or "").split()

    @property
    def board_or_table(self) -> int:
        """Tell how the pipeline is shown: 0 as a board, 1 as a table."""
        numbers = self._numbers("pipeline/view")
        return int(bool(numbers and numbers[0]))

    @board_or_table.setter
    def board_or_table(self, mode: int) -> None:
        self._keep("pipeline/view", str(mode))

    @property
    def list_or_month(self) -> int:
        """Tell how meetings are shown: 0 as a list, 1 as a month."""
        numbers = self._numbers("meetings/view")
        return int(bool(numbers and numbers[0]))

    @list_or_month.setter
    def list_or_month(self, mode: int) -> None:
        self._keep("meetings/view", str(mode))

    def remember(self, window: QWidget) -> None:
        """Keep the place of a window, how wide its panes and columns are, which bars it shows."""
        if window.isWindow():
            self._keep_place(window)
        for splitter in _named(window, QSplitter):
            self._keep_numbers(_key(window, splitter), splitter.sizes())
        for header in _named(window, QHeaderView):
            widths = [header.sectionSize(at) for at in range(header.count())]
            self._keep_numbers(_key(window, header), widths)
            if header.sectionsMovable():
                order = [header.logicalIndex(at) for at in range(header.count())]
                self._keep_numbers(_key(window, header) + ".order", order)
        for bar in _bars(window):
            self._keep_numbers(_key(window, bar), [int(not bar.isHidden())])
        if self._file is not None:
            self._file.sync()

    def restore(self, part: QWidget, window: QWidget | None = None) -> None:
        """Put a window and its parts back, always onto a screen that is there.

        Of a part that was built after its window, named then, only what it holds. What a list is
        sorted by is its own affair; the window stays hidden if it was.
        """
        window = window or part
        if part is window and window.isWindow():
            self._restore_place(window)
        for splitter in _named(part, QSplitter):
            sizes = self._numbers(_key(window, splitter))
            if len(sizes) == splitter.count() and sum(sizes) > 0:
                splitter.setSizes(sizes)
        for header in _named(part, QHeaderView):
            self._restore_header(header, _key(window, header))
        for bar in _bars(part):
            if shown := self._numbers(_key(window, bar)):
                bar.setVisible(shown[0] == 1)

    def _keep_place(self, window: QWidget) -> None:
        whole = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
        place = window.normalGeometry() if window.windowState() & whole else window.geometry()
        numbers = [place.width(), place.height(), int(bool(window.windowState() & whole))]
        # A screen to the left of the first one has places below zero.
        self._keep(_key(window, "corner"), f"{place.x()} {place.y()}")
        self._keep_numbers(_key(window, "size"), numbers)

    def _restore_place(self, window: QWidget) -> None:
        size = self._numbers(_key(window, "size"))
        corner = self._numbers(_key(window, "corner"), least=-_FARTHEST)
        if len(size) != 3 or len(corner) != 2:
            return
        window.setGeometry(_in_view(window, QRect(*corner, *size[:2])))
        if size[2]:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def _restore_header(self, header: QHeaderView, key: str) -> None:
        widths, order = self._numbers(key), self._numbers(key + ".order")
        if len(widths) == header.count():
            for at, width in enumerate(widths):
                if header.sectionsMovable():  # whose columns are chosen: no width is no column
                    header.setSectionHidden(at, width == 0)
                if width > 0 and not header.isSectionHidden(at):
                    header.resizeSection(at, width)
        if header.sectionsMovable() and sorted(order) == list(range(header.count())):
            for place, at in enumerate(order):
                header.moveSection(header.visualIndex(at), place)

    def _open(self) -> QSettings | None:
        try:
            path = (self._folder or paths.config_dir()) / FILE_NAME
            path.touch(mode=0o600)
            if not path.is_file():
                return None
            with path.open("rb") as stream:
                content = stream.read(_LONGEST + 1)
            if len(content) > _LONGEST or not _OURS.fullmatch(content):
                path.write_bytes(b"")
        except OSError:
            # A home that cannot be written: the window simply starts afresh each time.
            return None
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _keep(self, key: str, value: str) -> None:
        if self._file is not None:
            self._file.setValue(key, value)

    def _keep_numbers(self, key: str, numbers: list[int]) -> None:
        # What was never shown is not laid out yet; its last widths stay as they were.
        if any(numbers) or len(numbers) == 1:
            self._keep(key, " ".join(map(str, numbers)))

    def _text(self, key: str) -> str | None:
        value = self._file.value(key) if self._file is not None else None
        return value if isinstance(value, str) else None

    def _numbers(self, key: str, least: int = 0) -> list[int]:
        """Return the numbers kept, none where one of them cannot be meant."""
        try:
            numbers = [int(word) for word in (self._text(key) or "").split()]
        except ValueError:
            return []
        return numbers if all(least <= number <= _FARTHEST for number in numbers) else []


def _sign(journal: Path) -> str:
    return hashlib.sha256(os.fsencode(journal.absolute())).hexdigest()[:16]


def _key(window: QWidget, part: QWidget | str) -> str:
    name = part if isinstance(part, str) else part.objectName()
    return f"{window.objectName() or type(window).__name__}/{name}"


def _named(window: QWidget, kind: type[_Part]) -> list[_Part]:
    found = cast("list[_Part]", window.findChildren(kind))
    return [part for part in found if part.objectName()]


def _bars(window: QWidget) -> list[QWidget]:
    return [*_named(window, QToolBar), *_named(window, QDockWidget)]


def _in_view(window: QWidget, place: QRect) -> QRect:
    """Return the place, moved and made smaller until the whole frame lies on one screen."""
    room = _nearest(place).availableGeometry().adjusted(0, _TITLE_BAR, 0, 0)
    size = place.size().boundedTo(room.size()).expandedTo(window.minimumSize())
    left = max(room.left(), min(place.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(place.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def _nearest(place: QRect) -> QScreen:
    """Return the screen that shows most of a place; the first one where none shows any."""

    def shown(screen: QScreen) -> int:
        size = screen.availableGeometry().intersected(place).size()
        return size.width() * size.height()

    return max(
        QGuiApplication.screens(),
        key=lambda screen: (shown(screen), screen is QGuiApplication.primaryScreen()),
    )
