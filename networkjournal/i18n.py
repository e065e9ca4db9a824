# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the language of all texts, through gettext and without Qt; know nothing of who shows them."""

import gettext

from networkjournal import resources

DOMAIN = "networkjournal"


class _Current:
    """Hold the catalogue in use: what a program says is one state for the whole process."""

    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str | None = None) -> None:
    """Speak a language such as `de` or `pt_BR`; None asks the environment.

    A language without a catalogue, or with a broken one, leaves the source text.
    """
    languages = None if language is None else [language]
    try:
        _Current.catalogue = gettext.translation(
            DOMAIN, resources.root() / "translations", languages, fallback=True
        )
    except (OSError, ValueError, UnicodeError):
        _Current.catalogue = gettext.NullTranslations()


def _(message: str) -> str:
    """Translate a text; call it when the text is shown, never while a module is imported."""
    # gettext answers the empty text with the header of its catalogue.
    return _Current.catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a text that depends on a number."""
    return _Current.catalogue.ngettext(singular, plural, number)
