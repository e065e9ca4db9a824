# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the choice of a template: ours by what they are for, the school's, and one's own."""

from networkjournal.domain.labels import label
from networkjournal.domain.words import LetterKind
from networkjournal.i18n import _
from networkjournal.services.bundle import Services
from networkjournal.ui.turndown.parts import Choice

Template = tuple[LetterKind, str]
_FOR = {
    "keep-in-touch": LetterKind.STAY_CONNECTED,
    "policy-no": LetterKind.STAY_CONNECTED,
    "how-it-stands": LetterKind.NUDGE,
    "written-feedback": LetterKind.REQUEST,
}
"""What those letters of the book are for that are not the usual ones of a kind."""


class TemplateChoice(Choice[Template]):
    """Choose what a letter begins with: what it is for, and the key of a template."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setToolTip(_("What the letter is for, and the words to begin with"))
        self.look_again()

    def look_again(self) -> None:
        """Offer what there is now; what was chosen stays so."""
        chosen = self.value()
        self.blockSignals(True)
        self.offer(self._all())
        self.set_value(chosen)
        self.blockSignals(False)

    def show_template(self, kind: LetterKind, template: str) -> None:
        """Show what a letter began with, or at least what it is for."""
        self.blockSignals(True)
        self.set_value((kind, template))
        if self.currentIndex() < 0:
            self.set_value((kind, ""))
        self.blockSignals(False)

    def own_id(self) -> int | None:
        """Return the id of the own template that is chosen."""
        _kind, key = self.value() or (None, "")
        return int(key.removeprefix("own:")) if key.startswith("own:") else None

    def _all(self) -> list[tuple[Template, str]]:
        from networkjournal.services.letters import TEMPLATES  # noqa: PLC0415

        own = self._services.own_templates
        usual = [((kind, ""), label(kind)) for kind in LetterKind if kind in TEMPLATES]
        others = [
            ((_FOR.get(form.key, LetterKind.OTHER), form.key), form.title)
            for form in self._services.book.letters()
            if form.key not in TEMPLATES.values()
        ]
        mine = [
            ((own.letter_kind(form.key), form.key), _("{name} (yours)").format(name=form.title))
            for form in own.letters()
        ]
        return [*usual, *others, *mine, ((LetterKind.OTHER, ""), _("Blank letter"))]
