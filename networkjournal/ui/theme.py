# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how the whole program looks and when that changes; know nothing of any one view."""

from typing import Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from networkjournal import resources
from networkjournal.ui import theme_icons
from networkjournal.ui.theme_colours import DARK, LIGHT, Colours
from networkjournal.ui.theme_fonts import Fonts, from_system
from networkjournal.ui.theme_style import style_sheet

Mode = Literal["system", "light", "dark"]

STYLE = "Fusion"
_STYLED = "themeStyled"
_ICON_NAME = "themeIcon"
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """Give the program its colours, fonts and icons, and follow the system's scheme.

    Hand it to widgets and delegates that paint; connect `changed` to their `update`.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        # Read once: after the first apply() the application's font is ours.
        self._system_font = QFont(app.font())
        self._mode: Mode | None = None  # until the first apply()
        self._colours = LIGHT
        self._fonts = from_system(self._system_font)
        self._icons: dict[tuple[str, str], QIcon] = {}
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def colours(self) -> Colours:
        """Give the colours in force now; ask again after `changed`."""
        return self._colours

    @property
    def fonts(self) -> Fonts:
        """Give the fonts of the hierarchy."""
        return self._fonts

    @property
    def mode(self) -> Mode:
        """Tell what was asked for: follow the system, or one scheme always."""
        return self._mode or "system"

    def apply(self, mode: Mode) -> None:
        """Dress the application; may be called again at any time, with windows open."""
        if self._mode is None:
            QDir.setSearchPaths("njicons", [str(resources.path("icons"))])
            if not self._app.property(_STYLED):
                self._app.setStyle(STYLE)
        # While it is None, the report that follows at once dresses nobody twice.
        self._mode = None
        # The window frame, which the system draws, follows too.
        scheme = _SCHEMES.get(mode, Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(scheme)
        self._mode = mode
        self._dress()

    def icon(self, name: str, *, quiet: bool = False) -> QIcon:
        """Draw a line icon in today's ink, or quieter; after `changed` ask again."""
        tint = self._colours.quiet if quiet else self._colours.ink
        if (name, tint) not in self._icons:
            self._icons[name, tint] = theme_icons.icon(name, self._colours, tint)
        return self._icons[name, tint]

    def dress(self, target: QAction | QAbstractButton, name: str) -> None:
        """Give an action or a button an icon that changes with the scheme."""
        # A property of the target itself: nothing to release when it goes.
        target.setProperty(_ICON_NAME, name)
        target.setIcon(self.icon(name))

    def _wanted(self) -> Colours:
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        scheme = self._app.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _on_scheme_changed(self) -> None:
        if self._mode is not None and self._wanted() is not self._colours:
            self._dress()

    def _dress(self) -> None:
        self._colours = self._wanted()
        self._icons.clear()
        self._app.setFont(self._fonts.body)
        self._app.setPalette(palette(self._colours))
        self._app.setStyleSheet(style_sheet(self._colours, self._fonts.scale))
        self._redraw_icons()
        self.changed.emit()

    def _redraw_icons(self) -> None:
        for window in self._app.topLevelWidgets():
            for widget in [window, *window.findChildren(QWidget)]:
                for target in (widget, *widget.actions()):
                    name = target.property(_ICON_NAME)
                    if name and isinstance(target, QAction | QAbstractButton):
                        target.setIcon(self.icon(str(name)))


def styled(arguments: list[str]) -> QApplication:
    """Make the application in our style from its start, which is quicker than setting it later."""
    application = QApplication([*arguments[:1], "-style", STYLE, *arguments[1:]])
    application.setProperty(_STYLED, True)
    return application


def palette(colours: Colours) -> QPalette:
    """Build the palette for what the style sheet does not reach, such as rich text."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, value in {
        role.Window: colours.window,
        role.WindowText: colours.ink,
        role.Base: colours.card,
        role.AlternateBase: colours.window,
        role.Text: colours.ink,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.card,
        role.ButtonText: colours.ink,
        role.BrightText: colours.ink,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.ink,
        role.Highlight: colours.accent_soft,
        role.HighlightedText: colours.ink,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.card,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.line,
    }.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.disabled))
    return made
