# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All keys on one page: those of the menus as the menus have them, and those of lists."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.actions import Actions
from networkjournal.ui.widgets import on_screen

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(QDialog):
    """Show every key with what it does; it is read, nothing is set here."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        on_screen.fit(self, 560, 640)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.windowTitle())
        self.page.setHtml("".join(_group(*group) for group in (*_lists(), *_menus(actions))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.page)
        column.addWidget(buttons)
        self.page.setFocus()


def _group(title: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td width="150"><b>{escape(key)}</b></td><td>{escape(words)}</td></tr>'
        for key, words in rows
    )
    return f'<h3>{escape(title)}</h3><table cellpadding="3">{lines}</table>'


def _menus(actions: Actions) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for title, entries in actions.menus():
        rows = [
            (action.shortcut().toString(_NATIVE), _bare(action.text()).rstrip("…"))
            for action in entries
            if not action.shortcut().isEmpty()
        ]
        yield _bare(title), rows


def _lists() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield (
        _("In the list of people"),
        [
            (_("N, P"), _("The next person, the one before")),
            (_("A, B, C, O, 0"), _("How often to stay in touch, pressed alone")),
            (_("L, T, S"), _("Log a touch, tags, snooze")),
            (_("a name, or /"), _("Search: several letters are never taken for keys")),
            (_("Shift+Down, Ctrl+A"), _("Choose several, or all")),
            (_("Escape"), _("Choose nobody but the one you stand on")),
        ],
    )
    yield (
        _("In every list"),
        [
            (_("Enter"), _("Go into the page")),
            (_("F2, Del"), _("Change it, put it in the trash")),
            (_("Menu key"), _("Everything that can be done with it")),
        ],
    )
    yield (
        _("In a note"),
        [
            (_("Enter"), _("Go on with the list; Shift+Enter begins a plain line")),
            (_("Ctrl+Space"), _("Tick a box, or make one")),
            (_("Alt+Enter"), _("Open the address at the cursor, as Ctrl and a click do")),
            (_("Ctrl+F"), _("Find in the note; pressed again it searches everything")),
        ],
    )
    yield (
        _("On the board"),
        [(_("Alt and arrows"), _("Move a card to another stage"))],
    )


def _bare(text: str) -> str:
    """Return the words of an entry without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
