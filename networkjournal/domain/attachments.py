# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a file must be like to be kept in the journal, and under which name."""

import re
import unicodedata

from networkjournal.domain.words import DocumentKind

LARGEST = 20 * 1024 * 1024
"""Bytes of one document: 20 MB as sizes are shown, of 1024 kB each."""
LONGEST_NAME = 120
_SEPARATORS = re.compile(r"[/\\]")
_UNFIT = re.compile(r'[<>:"|?*]')
_PORTS = (f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS))

_TELLING = (
    (DocumentKind.CV, ("cv", "resume", "résumé", "lebenslauf", "curriculum")),
    (DocumentKind.LETTER, ("letter", "cover", "anschreiben", "motivation")),
    (DocumentKind.POSTING, ("posting", "advert", "vacancy", "job", "description")),
)
_PROGRAMS = frozenset(
    ("app", "appimage", "application", "appref-ms", "bat", "chm", "cmd", "com", "command", "cpl",
     "desktop", "exe", "gadget", "hta", "inf", "jar", "jnlp", "js", "jse", "lnk", "msc", "msi",
     "msp", "pif", "ps1", "py", "pyw", "pyz", "reg", "scf", "scpt", "scr", "settingcontent-ms",
     "sh", "url", "vb", "vbe", "vbs", "ws", "wsc", "wsf")
)  # fmt: skip


def likely_kind(name: str) -> DocumentKind:
    """Return what a file probably is by a word of its name."""
    words = re.split(r"[\W_\d]+", name.rpartition(".")[0].casefold())
    found = (kind for kind, telling in _TELLING if not set(telling).isdisjoint(words))
    return next(found, DocumentKind.OTHER)


def may_start_a_program(name: str) -> bool:
    """Tell a file that a system runs, rather than shows, when it is opened."""
    return name.rpartition(".")[2].strip().casefold() in _PROGRAMS


def clean_name(name: str, otherwise: str = "document") -> str:
    """Return a name under which any system can keep the file: no folders, nothing unseen.

    At most 120 characters and 200 bytes long; the ending stays.
    """
    last = _SEPARATORS.split(name)[-1]
    shown = "".join(c for c in last if unicodedata.category(c)[0] != "C")
    plain = " ".join(_UNFIT.sub("_", shown).split()).rstrip(". ")
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = plain, ""
    whole = "." + ending if ending else ""
    stem = stem.strip(". ") or otherwise
    if stem.split(".")[0].strip().casefold() in _DEVICES:
        stem = "_" + stem
    while len(stem + whole) > LONGEST_NAME or len((stem + whole).encode()) > 200:
        stem = stem[:-1]
    return (stem.rstrip(". ") or otherwise) + whole
