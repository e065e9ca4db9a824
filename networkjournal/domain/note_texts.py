# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join a text that was typed with what came into the stored one meanwhile; nothing is lost."""


def both(typed: str, begun_from: str, stored: str) -> str:
    """Return what was typed, with what the stored text got since typing was begun from it."""
    if stored == begun_from or stored.strip() in typed:
        return typed
    if typed == begun_from:
        return stored
    if begun_from.strip() and stored.startswith(begun_from.rstrip()):
        added = stored.removeprefix(begun_from.rstrip()).strip()
        return "\n\n".join(part for part in (typed.rstrip(), added) if part)
    if typed.strip() in stored:
        return stored
    return f"{stored.rstrip()}\n\n{typed.lstrip()}"
