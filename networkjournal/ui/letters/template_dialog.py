# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make a template of one's own of a letter, or change it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.words import LetterKind
from networkjournal.i18n import _
from networkjournal.services.bundle import Services
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.turndown.parts import TextBox
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.labels import QuietLabel

_LINES = 10


class TemplateDialog(FormDialog):
    """Ask for the name and the words of a letter; `{{ name }}` and its like are filled later."""

    def __init__(
        self,
        services: Services,
        kind: LetterKind,
        words: tuple[str, str],
        parent: QWidget | None = None,
        *,
        own: tuple[int, str] | None = None,
    ) -> None:
        """Take `own` as the id and the name of the template that is changed."""
        super().__init__(_("A template of your own"), parent)
        self._services, self._kind, self._own = services, kind, own
        self.name, self.subject, self.body = QLineEdit(), QLineEdit(), TextBox(_LINES)
        self.name.setText(own[1] if own else "")
        self.subject.setText(words[0])
        self.body.setPlainText(words[1])
        self.add_field("name", _("&Name"), self.name)
        self.add_field("subject", _("Sub&ject"), self.subject)
        self.add_field("body", _("&Letter"), self.body)
        words_known = ", ".join(f"{{{{ {key} }}}}" for key in sorted(services.book.labels()))
        hint = _("Filled from the journal or by you: {places}").format(places=words_known)
        self.form.addWidget(QuietLabel(hint, wrap=True))
        on_screen.fit(self, 620, 600)

    def values(self) -> object:
        """Return what stands in the fields."""
        return self.name.text(), self.subject.text(), self.body.toPlainText()

    def store(self) -> None:
        """Keep the template; one that is changed keeps its place under another name."""
        own, name = self._services.own_templates, self.name.text()
        stands = self._own[1] if self._own else name
        own.save_letter(stands, self._kind, self.subject.text(), self.body.toPlainText())
        if self._own is not None and name != stands:
            own.rename(self._own[0], name)
