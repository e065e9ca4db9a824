# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the guess of what kind a file is, from its first lines; read nothing further."""

import csv
import re

from networkjournal.domain.exchange import FileKind, UnreadableFile, UnsupportedKind
from networkjournal.i18n import _
from networkjournal.services.exchange.decoding import decode
from networkjournal.services.exchange.linkedin import find_header
from networkjournal.services.exchange.sheet_csv import header_of
from networkjournal.services.exchange.sheet_headings import about_applications, about_people
from networkjournal.services.exchange.text import fold

_CARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_SAMPLE = 64 * 1024
_GOOGLE = {"email1value", "phone1value", "organizationname", "organization1name", "groupmembership"}
_OUTLOOK = {"businessphone", "mobilephone", "jobtitle", "homephone", "businessstreet"}
# Words that head the columns of people's own lists of people.
_PEOPLE = {
    *("name", "firstname", "lastname", "givenname", "familyname", "company", "organization"),
    *("organisation", "employer", "title", "jobtitle", "role", "position", "email", "emails"),
    *("emailaddress", "phone", "phones", "contact", "notes", "city"),
}


def detect(data: bytes, name: str) -> FileKind:
    """Tell the kind of a file; raise UnreadableFile where its text is of none."""
    # Cut to whole UTF-16 and UTF-32 letters; the last one may be damaged all the same.
    text = decode(data[:_SAMPLE], name)
    ending = name.lower().rpartition(".")[2]
    if _CARD.search(text) or ending in {"vcf", "vcard"}:
        return FileKind.VCARD
    if text.lstrip().startswith(("{", "[")) or ending == "json":
        return FileKind.JSON
    if find_header(text):
        return FileKind.LINKEDIN
    if about_applications(header_of(text)):
        return FileKind.CSV
    headings = _headings(text)
    if headings & _GOOGLE:
        return FileKind.GOOGLE
    if headings & _OUTLOOK and {"firstname", "lastname"} & headings:
        return FileKind.OUTLOOK
    if about_people(header_of(text)) or len(headings & _PEOPLE) > 1:
        raise list_of_people(name)
    reason = _(
        "no row of column names and no vCard was found, so the kind of file is not known. "
        "Export the list there as CSV, or contacts as vCard, and import that file."
    )
    raise UnreadableFile(name, reason, 1)


def list_of_people(name: str) -> UnsupportedKind:
    """Give what tells that a file lists people in a way that is not read yet."""
    reason = _("this looks like a list of people of a kind that is not read yet.")
    return UnsupportedKind(name, FileKind.CSV, reason)


def _headings(text: str) -> set[str]:
    """Give the folded cells of the first line that is not blank."""
    line = text.lstrip().partition("\n")[0]
    return {
        fold(cell)
        for delimiter in ",;\t"
        for cell in next(csv.reader([line.rstrip("\r")], delimiter=delimiter), [])
    }
