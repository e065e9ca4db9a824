# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the pages with a letter share: a person, oneself, and words that follow both."""

from dataclasses import replace

from PySide6.QtCore import Signal

from networkjournal.domain.settings import Settings
from networkjournal.i18n import _
from networkjournal.ui.letters.letter_box import LetterBox
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.me_fields import MeFields
from networkjournal.ui.turndown.page import Page


class LetterPage(Page):
    """Write to one person; a page of its own lays these parts out."""

    settings_requested = Signal()

    def make_parts(self) -> None:
        """Make the parts and join them."""
        self._person = PersonPicker(self.desk)
        self._me = MeFields(self.desk)
        self._letter = LetterBox(self.desk.theme)
        self._letter.text_part.editor.setToolTip(_("Ctrl+Enter goes on"))
        self._person.changed.connect(self._on_person)
        self._letter.changed.connect(self.edited)
        self._letter.anew_wanted.connect(self._begin_anew)
        self._me.typed.connect(self._follow)
        self._me.stored.connect(self._follow)
        self._me.failed.connect(self.say)
        self._me.more_wanted.connect(self.settings_requested)

    def first(self) -> PersonPicker:
        """Return the field for a person."""
        return self._person

    def leave(self) -> None:
        """Store what was typed of oneself."""
        if not self._me.isHidden():
            self._me.store()

    def show_words(self) -> None:
        """Show the words as the draft holds them now, and what speaks of them."""
        raise NotImplementedError

    def drop_words(self) -> None:
        """Empty the words in the draft, so that they are proposed anew."""
        raise NotImplementedError

    def _settings(self) -> Settings:
        """Return the settings with what is being typed of oneself."""
        return replace(self.desk.settings(), me=self._me.me())

    def _on_person(self) -> None:
        if self._showing:
            return
        self.write_draft()
        self._follow()

    def _follow(self) -> None:
        """Let the words follow the person, the way and oneself, unless they were changed."""
        self.desk.services.proposals.rewrite(self.draft, self._settings())
        self.show_words()
        self.report()

    def _begin_anew(self) -> None:
        self.drop_words()
        self._follow()
