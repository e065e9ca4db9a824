# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a file must be like to be kept in the journal, and under which name."""

import re
import unicodedata

LARGEST = 20 * 1024 * 1024
"""Bytes of one document."""
LONGEST_NAME = 120
_SEPARATORS = re.compile(r"[/\\]")
_UNFIT = re.compile(r'[<>:"|?*]')
_PORTS = (f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS))


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
