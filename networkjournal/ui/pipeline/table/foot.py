# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line below the table: what it does not show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.in_a_line import in_a_line


class Foot(QWidget):
    """Hold the quiet switch for what has ended, and the link to the rest of a long search."""

    ended_toggled = Signal(bool)
    more_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ended = plain_button("")
        self.ended.setObjectName("ended")
        self.ended.setCheckable(True)
        for name in ("flat", "quiet"):
            self.ended.setProperty(name, "true")
        self.ended.setToolTip(_("Show or hide what has ended"))
        self.ended.toggled.connect(self.ended_toggled)
        self.more = link_button(_("Show all"))
        self.more.setObjectName("more")
        self.more.setToolTip(_("Show everything that was found"))
        self.more.clicked.connect(self.more_asked)
        row = in_a_line(self.ended, None, self.more)
        row.setContentsMargins(4, 4, 16, 8)
        self.setLayout(row)

    def say(self, ended: int, *, searching: bool, more: bool) -> None:
        """Show how many have ended; a search looks among all, so it needs no switch."""
        shown = self.ended.isChecked()
        text = ngettext("{n} ended", "{n} ended", ended)
        if shown:
            text = ngettext("Hide {n} ended", "Hide {n} ended", ended)
        self.ended.setText(text.format(n=ended))
        self.ended.setVisible(ended > 0 and not searching)
        self.more.setVisible(more)
        self.setVisible((ended > 0 and not searching) or more)
