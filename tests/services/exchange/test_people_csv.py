# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of address books, in many languages, and people's own tables give the people in them."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.exchange import (
    FileKind,
    IncomingContact,
    IncomingValue,
    UnreadableFile,
)
from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.services.exchange import people_csv, reading
from networkjournal.services.exchange.detect import detect
from networkjournal.services.exchange.incoming import read_files

FIXTURES = Path(__file__).parent / "fixtures"


def _pairs(values: tuple[IncomingValue, ...]) -> list[tuple[str, str]]:
    return [(item.value, item.label) for item in values]


def _one(*rows: list[str], kind: FileKind | None = None, width: int = 0) -> IncomingContact:
    text = io.StringIO()
    fill = [f"X{number}" for number in range(width - len(rows[0]))]
    csv.writer(text).writerows([[*rows[0], *fill], *rows[1:]])
    data = text.getvalue().encode()
    found = detect(data, "list.csv")
    assert kind in {None, found}
    (contact,) = people_csv.parse(data.decode(), "list.csv").contacts
    return contact


@pytest.mark.parametrize(
    ("file", "kind", "count"),
    [
        ("google_contacts.csv", FileKind.GOOGLE, 4),
        ("google_contacts_old.csv", FileKind.GOOGLE, 2),
        ("outlook_contacts.csv", FileKind.OUTLOOK, 2),
    ],
)
def test_each_list_is_known_by_its_header(file: str, kind: FileKind, count: int) -> None:
    data, name = reading.load(FIXTURES / file)
    assert detect(data, name) is kind
    assert len(reading.parse(data, name, kind).contacts) == count


def test_the_current_list_of_google() -> None:
    ruth, ana, fair, tomas = read_files([FIXTURES / "google_contacts.csv"]).contacts
    assert (ruth.name, ruth.organization, ruth.title) == ("Ruth Abara", "Lakeside College", "Dean")
    assert _pairs(ruth.emails) == [("ruth@example.edu", "work"), ("r.abara@example.edu", "work")]
    assert _pairs(ruth.phones) == [("+1 555 0100", "cell"), ("+1 555 0101", "cell")]
    assert (ruth.notes, ruth.tags) == ("Met at the panel.\nWarm.", ("Search committee",))
    assert (ana.name, ana.given_name, ana.birthday) == ("Ana Lucía Pereira", "Ana", "--03-07")
    assert (ana.tags, fair.name, fair.given_name) == ((), "Regional Hiring Fair", "")
    assert (tomas.name, tomas.family_name) == ("Dr. Tomáš Říha", "Říha")


def test_the_old_list_of_google() -> None:
    ruth, only = read_files([FIXTURES / "google_contacts_old.csv"]).contacts
    assert (ruth.given_name, ruth.organization, ruth.title) == ("Ruth", "Lakeside College", "Dean")
    assert _pairs(ruth.phones) == [("+1 555 0100", "cell")]
    assert (only.name, only.given_name) == ("Only Name", "")


def test_a_list_of_outlook_in_windows_letters() -> None:
    juergen, zoe = read_files([FIXTURES / "outlook_contacts.csv"]).contacts
    assert (juergen.name, juergen.organization) == ("Jürgen Müller", "Großbetrieb GmbH")
    assert _pairs(juergen.phones) == [("030 555", "work"), ("0170 555", "cell")]
    assert (juergen.notes, zoe.name) == ("traf ihn in Köln", "Zoë Smith")


ENGLISH = [
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Job Title",
    "Business City", "Assistant's Phone", "Business Fax", "Business Phone", "Home Phone",
    "Mobile Phone", "E-mail Address", "E-mail Type", "E-mail 2 Address", "Birthday", "Notes",
    "Web Page",
]  # fmt: skip
GERMAN = [
    "Anrede", "Vorname", "Weitere Vornamen", "Nachname", "Suffix", "Firma", "Position",
    "Ort geschäftlich", "Telefon Assistent", "Fax geschäftlich", "Telefon geschäftlich",
    "Telefon privat", "Mobiltelefon", "E-Mail-Adresse", "E-Mail-Typ", "E-Mail 2: Adresse",
    "Geburtstag", "Notizen", "Webseite",
]  # fmt: skip
FRENCH = [
    "Titre", "Prénom", "Deuxième prénom", "Nom", "Suffixe", "Société", "Titre",
    "Ville (bureau)", "Téléphone de l'assistant(e)", "Télécopie (bureau)", "Téléphone (bureau)",
    "Téléphone (domicile)", "Tél. mobile", "Adresse de messagerie", "Type de messagerie",
    "Adresse de messagerie 2", "Anniversaire", "Notes", "Page Web",
]  # fmt: skip
SPANISH = [
    "Tratamiento", "Nombre", "Segundo nombre", "Apellidos", "Sufijo", "Organización", "Puesto",
    "Ciudad de trabajo", "Teléfono del ayudante", "Fax del trabajo", "Teléfono del trabajo",
    "Particular", "Móvil", "Dirección de correo electrónico", "Tipo de correo electrónico",
    "Dirección del correo electrónico 2", "Cumpleaños", "Notas", "Página web",
]  # fmt: skip
PORTUGUESE = [
    "Tratamento", "Primeiro nome", "Segundo nome", "Sobrenome", "Sufixo", "Empresa", "Cargo",
    "Business City", "Telefone do assistente", "Fax comercial", "Telefone comercial",
    "Telefone residencial", "Telefone celular", "E-mail Address", "Tipo de email",
    "Endereço de email 2", "Data de nascimento", "Anotações", "Página da Web",
]  # fmt: skip
ITALIAN = [
    "Titolo", "Nome", "Secondo nome", "Cognome", "Suffisso", "Società", "Posizione",
    "Città (uff.)", "Telefono assistente", "Fax (uff.)", "Ufficio", "Abitazione", "Cellulare",
    "Indirizzo posta elettronica", "Tipo posta elettronica", "Indirizzo posta elettronica 2",
    "Compleanno", "Notes", "Pagina Web",
]  # fmt: skip
DUTCH = [
    "Titel", "Voornaam", "Middelste naam", "Achternaam", "Achtervoegsel", "Bedrijf", "Functie",
    "Werkadres, plaats", "Telefoon assistent", "Fax op werk", "Telefoon op werk",
    "Telefoon thuis", "Mobiele telefoon", "E-mailadres", "E-mailtype", "E-mailadres 2",
    "Verjaardag", "Notities", "Webpagina",
]  # fmt: skip


@pytest.mark.parametrize(
    "header", [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH], ids=lambda h: h[1]
)
def test_outlook_speaks_many_languages(header: list[str]) -> None:
    row = [
        "Ms", "Ruth", "Ngozi", "Abara", "Jr.", "Lakeside", "Dean", "Leeds", "99", "1111", "2222",
        "3333", "4444", "ruth@example.edu", "SMTP", "r@example.org", "22/03/1980", "Warm.",
        "https://www.linkedin.com/in/ruth",
    ]  # fmt: skip
    ruth = _one(header, row, kind=FileKind.OUTLOOK, width=90)
    assert ruth.name == "Ruth Ngozi Abara Jr."
    assert (ruth.given_name, ruth.family_name) == ("Ruth", "Abara")
    assert (ruth.organization, ruth.title, ruth.city) == ("Lakeside", "Dean", "Leeds")
    assert _pairs(ruth.phones) == [
        ("1111", "work fax"), ("2222", "work"), ("3333", "home"), ("4444", "cell"),
    ]  # fmt: skip
    assert _pairs(ruth.emails) == [("ruth@example.edu", ""), ("r@example.org", "")]
    assert (ruth.birthday, ruth.notes) == ("1980-03-22", f"Warm.\n{header[8]}: 99")
    assert (ruth.linkedin_url, ruth.links) == ("https://www.linkedin.com/in/ruth", ())


@pytest.mark.parametrize(
    ("cell", "birthdays"),
    [
        ("0/0/00", {""}),
        ("0.0.00", {""}),
        ("soon", {""}),
        ("25/4/85", {"1985-04-25"}),
        ("--03-07", {"--03-07"}),
        # As it is usual where the computer stands.
        ("3/4/85", {"1985-03-04", "1985-04-03"}),
    ],
)
def test_a_birthday_in_figures(cell: str, birthdays: set[str]) -> None:
    ana = _one(["First Name", "Last Name", "Mobile Phone", "Birthday"], ["Ana", "B", "1", cell])
    assert ana.birthday in birthdays
    assert ana.notes == ("Birthday: soon" if cell == "soon" else "")


def test_a_list_of_thunderbird() -> None:
    header = [
        "First Name", "Last Name", "Display Name", "Nickname", "Primary Email", "Secondary Email",
        "Screen Name", "Work Phone", "Home Phone", "Fax Number", "Pager Number", "Mobile Number",
        "Home Address", "Home City", "Work Address", "Work City", "Job Title", "Department",
        "Organization", "Web Page 1", "Web Page 2", "Birth Year", "Birth Month", "Birth Day",
        "Custom 1", "Notes",
    ]  # fmt: skip
    row = ["Ruth", "Abara", "Ruth N. Abara", "Ru", "r@example.org", "a@example.org", "", "1111",
           "2222", "", "", "3333", "5 Hill", "Leeds", "", "", "Dean", "", "Lakeside", "www.x.org",
           "", "1980", "3", "7", "", ""]  # fmt: skip
    ruth = _one(header, row, kind=FileKind.OUTLOOK)
    assert (ruth.name, ruth.title, ruth.organization) == ("Ruth N. Abara", "Dean", "Lakeside")
    assert _pairs(ruth.emails) == [("r@example.org", ""), ("a@example.org", "")]
    assert _pairs(ruth.phones) == [("1111", "work"), ("2222", "home"), ("3333", "cell")]
    assert (ruth.birthday, ruth.city, ruth.links) == ("1980-03-07", "Leeds", ("www.x.org",))


def test_a_table_of_ones_own_keeps_what_it_does_not_know() -> None:
    header = ["Name", "E-mail", "Mobile", "Where we met", "Connected on"]
    ruth = _one(header, ["Ruth Abara", "r@x.org, a@x.org", "+1 555; 556 77", "Fair", "5 Mar 2024"])
    assert (ruth.given_name, ruth.family_name) == ("Ruth", "Abara")
    assert _pairs(ruth.emails) == [("r@x.org", ""), ("a@x.org", "")]
    assert _pairs(ruth.phones) == [("+1 555", "cell"), ("556 77", "cell")]
    assert ruth.notes == "Where we met: Fair"
    assert ruth.connected_on == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("header", "name", "family"),
    [
        (["Vorname", "Name", "Telefon"], "Ruth Abara", "Abara"),
        (["Prénom", "Nom", "Courriel"], "Ruth Abara", "Abara"),
        (["Nombre", "Apellidos", "Correo"], "Ruth Abara", "Abara"),
        (["Nombre", "Empresa", "Correo"], "Ruth", "Ruth"),
    ],
)
def test_a_name_means_what_stands_beside_it(header: list[str], name: str, family: str) -> None:
    contact = _one(header, ["Ruth", "Abara", "r@example.org"])
    assert (contact.name, contact.family_name) == (name, family)


@pytest.mark.parametrize("heading", ["Firm", "Employer", "Firma", "Workplace"])
def test_common_words_for_an_organization_head_its_column(heading: str) -> None:
    (bo,) = people_csv.parse(
        f"Name,{heading},Phone\nBo Berg,Lakeside College,555\n", "x.csv"
    ).contacts
    assert (bo.organization, bo.notes) == ("Lakeside College", "")


def test_what_an_address_book_has_no_field_for_is_kept_in_the_notes() -> None:
    header = [
        "Title", "First Name", "Last Name", "Company", "Department", "Business Street",
        "Business City", "Home City", "Business Postal Code", "Business Phone", "Home Phone",
        "Mobile Phone", "E-mail Address", "E-mail Type", "Anniversary", "Priority", "Notes",
        "Nickname", "User 1", "User 2",
    ]  # fmt: skip
    row = [
        "", "Ruth", "Abara", "Lakeside", "Advising", "5 Hill Road\nBack yard", "Leeds", "York",
        "LS1", "1", "2", "3", "r@example.org", "SMTP", "0/0/00", "Normal", "Warm.", "Ru",
        "Likes tea", "id:7",
    ]  # fmt: skip
    ruth = _one(header, row, kind=FileKind.OUTLOOK, width=90)
    assert ruth.notes.split("\n") == [
        "Warm.", "Department: Advising", "Business Street: 5 Hill Road", "Back yard",
        "Home City: York", "Business Postal Code: LS1", "Nickname: Ru", "User 1: Likes tea",
    ]  # fmt: skip
    assert ruth.uid == "7"


def test_what_google_has_more_fields_for_is_kept_in_the_notes() -> None:
    header = [
        "First Name", "Last Name", "Organization Name", "Organization Department", "Photo",
        "Labels", "E-mail 1 - Label", "E-mail 1 - Value", "Address 1 - Label",
        "Address 1 - Formatted", "Address 1 - Street", "Address 1 - City", "Event 1 - Label",
        "Event 1 - Value", "Custom Field 1 - Label", "Custom Field 1 - Value",
    ]  # fmt: skip
    row = [
        "Ruth", "Abara", "Lakeside", "Advising", "https://x.example/p", "* myContacts", "Work",
        "r@example.org", "Work", "5 Hill Road, Leeds", "5 Hill Road", "Leeds", "Anniversary",
        "2001-05-04", "Hobby", "Rowing",
    ]  # fmt: skip
    ruth = _one(header, row, kind=FileKind.GOOGLE)
    assert ruth.notes.split("\n") == [
        "Organization Department: Advising", "Address 1 - Street: 5 Hill Road", "Hobby: Rowing",
        "Anniversary: 2001-05-04",
    ]  # fmt: skip
    assert ruth.city == "Leeds"


def test_a_repeated_header_and_a_nameless_row_are_skipped() -> None:
    text = "Name,Phone,City\nRuth,555,\nName,Phone,City\n,,Leeds\n"
    parsed = people_csv.parse(text, "x.csv")
    assert [contact.name for contact in parsed.contacts] == ["Ruth"]
    assert [(skip.line, skip.reason.split()[1]) for skip in parsed.skipped] == [
        (3, "row"),
        (4, "row"),
    ]


def test_a_meaning_that_was_said_takes_the_field_from_the_other_column() -> None:
    header = ["Name", "Does", "Firm", "Title", "Where"]
    learnt = {"does": PersonColumn.TITLE, "where": PersonColumn.TITLE, "firm": PersonColumn.NOTHING}
    assert people_csv.proposal(header, learnt).columns == (
        PersonColumn.NAME, PersonColumn.TITLE, PersonColumn.NOTHING, PersonColumn.OTHER,
        PersonColumn.OTHER,
    )  # fmt: skip


def test_a_table_that_names_nobody_is_said() -> None:
    with pytest.raises(UnreadableFile, match="no column holds a name"):
        people_csv.parse("City,Birthday\nLeeds,1980-03-07\n", "x.csv")


def test_a_folder_gives_all_lists_in_it(tmp_path: Path) -> None:
    (tmp_path / "in" / ".hidden").mkdir(parents=True)
    (tmp_path / "in" / "b.VCF").write_text("BEGIN:VCARD\nFN:Ben\nEND:VCARD\n")
    (tmp_path / "in" / ".hidden" / "c.vcf").write_text("BEGIN:VCARD\nFN:No\nEND:VCARD\n")
    (tmp_path / "a.csv").write_text("Name,Phone\nAna,1\n")
    (tmp_path / "readme.txt").write_text("no list")
    assert [contact.name for contact in read_files([tmp_path]).contacts] == ["Ana", "Ben"]
    (tmp_path / "a.csv").write_bytes(b"")
    with pytest.raises(UnreadableFile, match=r"a\.csv"):
        read_files([tmp_path])


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=6), min_size=1, max_size=6))
def test_any_rows_give_people_or_the_sentence(rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["Name", "E-mail", "Phone", "Birthday", "Website"], *rows])
    try:
        parsed = people_csv.parse(text.getvalue(), "x")
    except UnreadableFile:
        return
    assert all(contact.name for contact in parsed.contacts)
