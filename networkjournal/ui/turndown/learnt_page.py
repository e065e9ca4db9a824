# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Letting go: one thing to take along, if there is one."""

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import TextBox


class LearntPage(Page):
    """Ask for one thing learnt, and be content with none."""

    step = Step.LEARNT

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(
            _("Most applications end without a reason that anybody can name. "
              "If you noticed something for next time, note it here; if not, leave it empty.")
        )  # fmt: skip
        self._learnt = TextBox(5)
        self._learnt.setMaximumHeight(220)
        self._learnt.setToolTip(_("Ctrl+Enter goes on"))
        hint = _("Something to speak of with a career advisor.")
        self.body.addWidget(self.part("learnt", _("&One thing for next time"), self._learnt, hint))
        self.body.addStretch(1)
        self._learnt.textChanged.connect(self.edited)

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._learnt.put(self.draft.learnt)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.learnt = self._learnt.toPlainText()
