# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the reading of LinkedIn's Connections.csv in all the forms met so far.

Handbook §8 lists them. Knows nothing of the journal; a cell is text, whatever it looks like.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from networkjournal.domain.exchange import (
    IncomingContact,
    IncomingValue,
    Parsed,
    Skipped,
    UnreadableFile,
)
from networkjournal.i18n import _
from networkjournal.services.exchange.csv_rows import strict_rows
from networkjournal.services.exchange.dates import Dates
from networkjournal.services.exchange.sheet_table import EACH, Tell, silent
from networkjournal.services.exchange.text import fold

# English, German, French, Spanish, Portuguese, Italian, Dutch; folded, see `text.fold`.
HEADINGS = {
    "given": {"firstname", "vorname", "prenom", "nombre", "nome", "voornaam"},
    "family": {
        "lastname",
        "nachname",
        "nom",
        "nomdefamille",
        "apellido",
        "apellidos",
        "sobrenome",
        "apelido",
        "cognome",
        "achternaam",
    },
    "url": {"url", "profileurl", "linkedinurl", "profilurl", "lien", "profiel"},
    "email": {
        "emailaddress",
        "email",
        "emailadresse",
        "adresseemail",
        "correoelectronico",
        "direcciondecorreoelectronico",
        "direcciondecorreo",
        "enderecodeemail",
        "enderecodecorreioeletronico",
        "indirizzoemail",
        "indirizzodiposta",
        "indirizzodipostaelettronica",
        "emailadres",
    },
    "company": {
        "company",
        "unternehmen",
        "firma",
        "entreprise",
        "societe",
        "empresa",
        "azienda",
        "societa",
        "bedrijf",
    },
    "position": {
        "position",
        "poste",
        "fonction",
        "cargo",
        "puesto",
        "posicion",
        "posicao",
        "posizione",
        "qualifica",
        "functie",
        "positie",
    },
    "connected": {
        "connectedon",
        "verbundenam",
        "verbundenseit",
        "vernetztam",
        "vernetztseit",
        "kontaktseit",
        "inkontaktseit",
        "connectele",
        "connecteele",
        "enrelationdepuis",
        "enrelationdepuisle",
        "relationdepuis",
        "datedeconnexion",
        "conectadoel",
        "conectadoael",
        "fechadeconexion",
        "conectadoem",
        "conectadoaem",
        "datadeconexao",
        "collegatoil",
        "collegatodal",
        "datacollegamento",
        "datadicollegamento",
        "collegatoadal",
        "collegatoail",
        "verbondenop",
        "connectiegemaaktop",
        "connectiesinds",
        "verbondensinds",
    },
}
_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}
# The notes above the header are a few lines; a header is never longer than this.
_HEADER_WITHIN = 100
_LONGEST_HEADER = 4000
# LinkedIn itself allows 30,000 connections.
MOST_ROWS = 1_000_000
_LONGEST_GAP = 1_000
_Row = tuple[int, list[str]]


class Header:
    """Know where the header stands, what separates the cells, and which column means what."""

    __slots__ = ("columns", "delimiter", "is_english", "line", "unknown", "width")

    def __init__(self, line: int, delimiter: str, cells: Sequence[str]) -> None:
        self.line = line
        self.delimiter = delimiter
        self.width = len(cells)
        self.columns: dict[str, int] = {}
        self.unknown = 0
        # Elsewhere the day stands before the month, in figures too.
        self.is_english = any(fold(cell) == "firstname" for cell in cells)
        for index, cell in enumerate(cells):
            field = _FIELD_OF.get(fold(cell))
            if field:
                self.columns.setdefault(field, index)
            elif cell.strip():
                self.unknown += 1

    @property
    def is_linkedin(self) -> bool:
        """Tell LinkedIn's header from that of Outlook, which has names and addresses too."""
        have = self.columns.keys()
        return {"given", "family"} <= have and not have.isdisjoint({"connected", "position", "url"})

    @property
    def is_sure(self) -> bool:
        """Tell whether it says when one connected, or at least nothing that LinkedIn does not."""
        return "connected" in self.columns or not self.unknown


def find_header(text: str) -> Header | None:
    """Find LinkedIn's header among the first lines, whatever stands above it."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if number > _HEADER_WITHIN:
            break
        if len(line) > _LONGEST_HEADER:
            continue
        for delimiter in ",;\t":
            cells = next(csv.reader([line], delimiter=delimiter), [])
            header = Header(number, delimiter, cells)
            if header.is_linkedin:
                return header
    return None


def parse(text: str, name: str, tell: Tell = silent) -> Parsed:
    """Read the text of a Connections.csv; raise UnreadableFile where it cannot be read.

    `tell` is told now and then how many rows were read, and may raise to stop.
    """
    header = find_header(text)
    if header is None:
        reason = _(
            "no header such as “First Name,Last Name,…,Connected On” was found from here on."
        )
        raise UnreadableFile(name, reason, 1)
    return _contacts(_said(_rows(text, name, header), name, tell), name, header)


def _said(rows: Iterable[_Row], name: str, tell: Tell) -> list[_Row]:
    """Keep all rows but the empty ones at the end, with which spreadsheets pad a list."""
    found: list[_Row] = []
    empty: list[_Row] = []
    for number, row in enumerate(rows):
        if number % EACH == 0:
            tell(number)
        if not any(row[1]):
            # So many in a row are no gap that a person would want to hear of.
            if len(empty) < _LONGEST_GAP:
                empty.append(row)
            continue
        found += empty
        empty.clear()
        found.append(row)
        if len(found) > MOST_ROWS:
            reason = _("the list has more than {n} rows; split it into several files.")
            raise UnreadableFile(name, reason.format(n=MOST_ROWS), row[0])
    return found


def _rows(text: str, name: str, header: Header) -> Iterator[_Row]:
    """Give each row's first line and its trimmed cells, one for each column of the header."""
    lines = io.StringIO(text, newline="")
    for _skip in range(header.line):
        next(lines)
    rows = strict_rows(lines, name, header.delimiter, skipped=header.line, longest=len(text))
    for line, cells in rows:
        trimmed = [cell.strip() for cell in cells]
        yield line, trimmed + [""] * (header.width - len(trimmed))


def _contacts(rows: list[_Row], name: str, header: Header) -> Parsed:
    # Where a column is missing, its cell is the empty one past the end.
    place = {field: header.columns.get(field, header.width) for field in HEADINGS}
    given, family, url, email, company, position, connected = (place[field] for field in HEADINGS)
    for _line, cells in rows:
        cells.insert(header.width, "")
    dates = Dates((row[connected] for _line, row in rows), day_first=not header.is_english)
    contacts, skipped = [], []
    for line, cells in rows:
        full = f"{cells[given]} {cells[family]}".strip() or cells[email]
        if not full:
            skipped.append(Skipped(name, line, _nameless(cells[url])))
            continue
        contacts.append(
            IncomingContact(
                name=full,
                given_name=cells[given],
                family_name=cells[family],
                organization=cells[company],
                title=cells[position],
                emails=(IncomingValue(cells[email]),) if cells[email] else (),
                linkedin_url=cells[url],
                connected_on=(day := dates.read(cells[connected])),
                notes=_kept("" if day else cells[connected], cells[header.width + 1 :]),
                source_file=name,
                line=line,
            )
        )
    return Parsed(tuple(contacts), tuple(skipped))


def _kept(day: str, more: Iterable[str]) -> str:
    """Give for the notes what has no field: a day that cannot be read, cells beyond the header."""
    headed = _("{heading}: {text}")
    lines = [headed.format(heading=_("Connected on"), text=day)] if day else []
    return "\n".join([*lines, *filter(None, more)])


def _nameless(url: str) -> str:
    if url:
        return _("the row has no name and no e-mail address, only {url}").format(url=url)
    return _("the row has no name and no e-mail address")
