# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How names are compared and sorted, everywhere alike."""

import unicodedata


def fold(text: str) -> str:
    """Return the text for sorting and comparing: without case, accents and outer blanks."""
    if text.isascii():
        return text.casefold().strip()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()
