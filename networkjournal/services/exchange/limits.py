# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how long what a file says of somebody may be; know no format."""

from networkjournal.domain.edits import MOST_LINE, MOST_NOTES, MOST_TEXT
from networkjournal.domain.exchange import IncomingContact, Parsed, Skipped
from networkjournal.i18n import _

_LINES = (
    "name", "given_name", "family_name", "organization", "title", "linkedin_url", "city", "uid",
)  # fmt: skip
MOST_VALUES = 100
"""E-mail addresses, numbers or links of one person."""


def bearable(parsed: Parsed) -> Parsed:
    """Give a file's people without those of whom a field is longer than a form would take."""
    over = {id(one): reason for one in parsed.contacts if (reason := _too_long(one))}
    if not over:
        return parsed
    kept = tuple(one for one in parsed.contacts if id(one) not in over)
    skipped = [
        Skipped(one.source_file, one.line, over[id(one)])
        for one in parsed.contacts
        if id(one) in over
    ]
    return Parsed(kept, (*parsed.skipped, *skipped), parsed.noted)


def _too_long(one: IncomingContact) -> str:
    # All together first: of a hundred thousand people hardly one needs the closer look.
    whole = len(one.name) + len(one.title) + len(one.organization) + len(one.linkedin_url)
    if whole + len(one.city) + len(one.uid) > MOST_LINE and any(
        len(getattr(one, name)) > MOST_LINE for name in _LINES
    ):
        return _("a field is longer than {n} characters").format(n=MOST_LINE)
    if len(one.notes) > MOST_NOTES:
        return _("the notes are longer than {n} characters").format(n=f"{MOST_NOTES:n}")
    for values in (one.emails, one.phones, one.links):
        if len(values) > MOST_VALUES:
            return _("there are more than {n} addresses or numbers").format(n=MOST_VALUES)
    texts = [each.value for each in (*one.emails, *one.phones)] if one.emails or one.phones else []
    if any(len(text) > MOST_LINE for text in texts) or sum(map(len, one.links)) > MOST_TEXT:
        return _("a field is longer than {n} characters").format(n=MOST_LINE)
    return ""
