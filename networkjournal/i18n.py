# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the language of all texts, through gettext and without Qt; know nothing of who shows them."""

import gettext
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from networkjournal import resources

DOMAIN = "networkjournal"
SOURCE = "en"
"""The language in which the texts of the program are written."""


class _Current:
    """Hold the catalogue in use: what a program says is one state for the whole process."""

    catalogue: gettext.NullTranslations = gettext.NullTranslations()
    language: str = SOURCE


def use(*languages: str) -> None:
    """Speak the first of these languages, such as `de` or `pt_BR`, that there is a catalogue of.

    Without any the environment is asked (LANGUAGE, LC_ALL, LC_MESSAGES, LANG). A language without
    a catalogue, or with a broken one, leaves the source text.
    """
    folder = resources.root() / "translations"
    # What comes after English is wished for less than what every text is there in.
    wished = list(takewhile(lambda name: not name.lower().startswith(SOURCE), languages))
    if languages and not wished:
        _speak(gettext.NullTranslations(), SOURCE)
        return
    try:
        found = gettext.find(DOMAIN, folder, wished or None)
        if found is None:
            _speak(gettext.NullTranslations(), SOURCE)
        else:
            # FOLDER/LANGUAGE/LC_MESSAGES/DOMAIN.mo
            catalogue = gettext.translation(DOMAIN, folder, wished or None)
            _speak(catalogue, Path(found).parts[-3])
    except (OSError, ValueError, UnicodeError):
        _speak(gettext.NullTranslations(), SOURCE)


def use_where_unsaid(environment: Sequence[str], system: Sequence[str]) -> None:
    """Speak the system's languages, best first, where the environment says none.

    Windows and macOS name the language of the desktop nowhere that gettext looks.
    """
    if not any(environment):
        use(*(name.replace("-", "_") for name in system))


def language() -> str:
    """Return the language that is spoken, such as `de` or `pt_BR`."""
    return _Current.language


def _speak(catalogue: gettext.NullTranslations, name: str) -> None:
    _Current.catalogue, _Current.language = catalogue, name


def _(message: str) -> str:
    """Translate a text; call it when the text is shown, never while a module is imported."""
    # gettext answers the empty text with the header of its catalogue.
    return _Current.catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a text that depends on a number."""
    return _Current.catalogue.ngettext(singular, plural, number)
