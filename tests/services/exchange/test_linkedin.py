# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""All forms of LinkedIn's list give the same people."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.exchange import FileKind, Parsed, UnreadableFile
from networkjournal.services.exchange import linkedin, reading
from networkjournal.services.exchange.detect import detect

FIXTURES = Path(__file__).parent / "fixtures"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def _read(name: str) -> Parsed:
    data, called = reading.load(FIXTURES / name)
    assert detect(data, called) is FileKind.LINKEDIN
    return reading.parse(data, called, FileKind.LINKEDIN)


@pytest.mark.parametrize(
    ("file", "nameless"),
    [
        ("linkedin_connections.csv", 13),
        ("linkedin_bom_crlf.csv", 13),
        ("linkedin_german.csv", 13),
        ("linkedin_old_without_url.csv", 10),
    ],
)
def test_every_variant_gives_the_same_people(file: str, nameless: int) -> None:
    parsed = _read(file)
    assert [skip.line for skip in parsed.skipped] == [nameless]
    assert "no name" in parsed.skipped[0].reason
    assert len(parsed.contacts) == 13
    people = {contact.name: contact for contact in parsed.contacts}
    assert people["Dmitri Okafor"].title == "Associate Dean, Student Success"
    assert people["Dmitri Okafor"].emails[0].value == "d.okafor@example.edu"
    assert people["María José Ñúñez-O’Brien"].title == 'Hiring Manager, "Bridge" Program'
    assert people["María José Ñúñez-O’Brien"].connected_on == date(2024, 2, 17)
    assert people["José García, Jr."].family_name == "García, Jr."
    assert people["Prakash"].connected_on == date(2022, 2, 7)
    assert people["Lee O'Hara"].connected_on == date(2024, 3, 15)
    assert people["光 田中"].organization == "株式会社サンプル"
    formula = people['=HYPERLINK("http://example.org") Formula']
    assert (formula.organization, formula.title) == ("+Plus Co", "-Minus")


def test_a_skipped_row_is_named_by_its_address() -> None:
    assert "in/nobody-left" in _read("linkedin_connections.csv").skipped[0].reason


def test_lines_count_as_an_editor_shows_them() -> None:
    rosa = _read("linkedin_connections.csv").contacts[0]
    assert (rosa.name, rosa.line) == ("Rosa Lindqvist", 5)
    text = HEADER + 'Ana,Abara,,,,"two\nlines",\nBen,Frey,,,,,\n'
    assert [contact.line for contact in linkedin.parse(text, "x").contacts] == [2, 4]


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "05. März 2024"),
        ("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté(e) le", "5 mars 2024"),
        ("Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
         "05 mar. 2024"),
        ("Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em", "5 de mar. de 2024"),
        ("Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il", "05 mar 2024"),
        ("Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op", "5 mrt. 2024"),
        ("Vorname,Nachname,URL,E-Mail-Adresse,Firma,Position,Vernetzt seit", "05. Mrz 2024"),
        ("Prénom,Nom de famille,URL,E-mail,Société,Fonction,En relation depuis le", "05/03/2024"),
        ("Nome,Apelido,URL,Endereço de e-mail,Empresa,Cargo,Data de conexão", "05/03/2024"),
        ("Nombre,Apellidos,URL,Correo electrónico,Empresa,Puesto,Fecha de conexión", "05/03/2024"),
        ("Nome,Cognome,URL,Indirizzo email,Azienda,Qualifica,Data di collegamento", "05/03/24"),
        ("Voornaam,Achternaam,Profiel,E-mailadres,Bedrijf,Functie,Verbonden sinds", "5-3-2024"),
    ],
)  # fmt: skip
def test_headers_and_months_of_other_languages(header: str, day: str) -> None:
    text = f"{header}\nAna,Abara,https://l/in/a,a@example.org,Acme,Dean,{day}\n"
    (contact,) = linkedin.parse(text, "x").contacts
    assert (contact.given_name, contact.family_name) == ("Ana", "Abara")
    assert contact.emails[0].value == "a@example.org"
    assert (contact.organization, contact.title) == ("Acme", "Dean")
    assert contact.linkedin_url == "https://l/in/a"
    assert contact.connected_on == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Mar 2024", date(2024, 3, 5)),
        ("7-Feb-22", date(2022, 2, 7)),
        ("2024-03-05", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)),
        ("05.03.2024", date(2024, 3, 5)),
        ("03/04/2024", date(2024, 3, 4)),
        ("March 5, 2024", date(2024, 3, 5)),
        ("1er juin 2024", date(2024, 6, 1)),
        ("1 juil. 2024", date(2024, 7, 1)),
        ("12 Okt 2023", date(2023, 10, 12)),
        ("31 Feb 2024", None),
        ("5 Foo 2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    (contact,) = linkedin.parse(f'{HEADER}Ana,Abara,,,,,"{text}"\n', "x").contacts
    assert contact.connected_on == day


def test_one_date_with_the_day_first_tells_for_all() -> None:
    text = f"{HEADER}Ana,Abara,,,,,03/04/2024\nBen,Frey,,,,,15/03/2024\n"
    text += "Cy,Dee,,,,,03/15/2024\n"
    days = [contact.connected_on for contact in linkedin.parse(text, "x").contacts]
    assert days == [date(2024, 4, 3), date(2024, 3, 15), date(2024, 3, 15)]


def test_semicolons_of_a_german_spreadsheet_and_short_rows() -> None:
    text = "Vorname;Nachname;Verbunden am;Position\r\nAna;Abara\r\n"
    (contact,) = linkedin.parse(text, "x").contacts
    assert (contact.name, contact.connected_on, contact.title) == ("Ana Abara", None, "")


def test_a_row_without_name_but_with_an_address_is_taken_under_it() -> None:
    (contact,) = linkedin.parse(HEADER + ",,,a@example.org,,,\n", "x").contacts
    assert contact.name == "a@example.org"


def test_only_padding_at_the_end_is_passed_over_in_silence() -> None:
    parsed = linkedin.parse(HEADER + ",,,,,,\nAna,Abara,,,,,\n\n,,,,,,\n,,,,,,\n", "x")
    assert [skip.line for skip in parsed.skipped] == [2]
    assert len(parsed.contacts) == 1


def test_a_list_without_people_is_no_failure() -> None:
    assert linkedin.parse(HEADER, "x") == Parsed(())


def test_a_flood_of_empty_rows_takes_no_room() -> None:
    text = HEADER + "Ann,Lee,,,,,\n" + ",,,,,,\n" * 400_000
    tracemalloc.start()
    parsed = linkedin.parse(text, "Connections.csv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert ([one.name for one in parsed.contacts], parsed.skipped) == (["Ann Lee"], ())
    assert peak < 30_000_000  # the text once more; all rows at once took 130 MB


def test_a_list_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkedin, "MOST_ROWS", 3)
    with pytest.raises(UnreadableFile, match=r"line 5: .*more than 3 rows"):
        linkedin.parse(HEADER + "Ann,Lee,,,,,\n" * 4, "Connections.csv")


def test_a_long_cell_is_not_taken_for_an_open_quotation_mark() -> None:
    parsed = linkedin.parse(HEADER + f"Ann,Lee,,,{'x' * 200_000},,\n", "Connections.csv")
    assert len(parsed.contacts[0].organization) == 200_000


def test_an_open_quotation_mark_is_told_with_its_row() -> None:
    for row in ('"Ben,Frey,,,,,\nCy,Dee,,,,,\n', '"Ben" x,Frey,,,,,\n', f'"{"y" * 200_000}'):
        with pytest.raises(UnreadableFile, match=r"Connections\.csv, line 3: .*quotation"):
            linkedin.parse(f"{HEADER}Ana,Abara,,,,,\n{row}", "Connections.csv")


@pytest.mark.parametrize(
    "text", ["Notes:\n\nnothing here\n", "a,b\n" * 200, "x" * 9000, "First Name,Last Name\n"]
)
def test_a_missing_header_is_told_with_file_and_line(text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"Connections\.csv, line 1: .*First Name"):
        linkedin.parse(text, "Connections.csv")


@given(st.text(st.sampled_from("ab\",;\t\n\r'=\u2028é0"), max_size=80))
def test_any_text_below_the_header_gives_people_or_the_sentence(text: str) -> None:
    try:
        parsed = linkedin.parse(HEADER + text, "x")
    except UnreadableFile as problem:
        assert problem.line is not None  # noqa: PT017  both ways are right
    else:
        assert all(contact.name for contact in parsed.contacts)


def test_kinds_are_told_by_what_is_inside() -> None:
    assert detect(b'{"contacts": []}', "x.txt") is FileKind.JSON
    assert detect(b"broken", "x.json") is FileKind.JSON
    assert detect(b"\nbegin:vcard\nEND:VCARD\n", "x.txt") is FileKind.VCARD
    assert detect(b"broken", "x.VCF") is FileKind.VCARD
    assert detect(HEADER.encode("utf-16"), "x") is FileKind.LINKEDIN
    assert detect(b"Firma;Role;Status\r\nAcme;Dean;open", "x.csv") is FileKind.CSV
    with pytest.raises(UnreadableFile, match=r"x\.csv, line 1: "):
        detect(b"Rosa,Lindqvist,https://l/in/r\n", "x.csv")
    assert (
        detect(b"Name,Company,Job title,Email\nRosa,Acme,Dean,r@x.org\n", "x.csv") is FileKind.CSV
    )


def test_words_that_no_field_takes_are_kept_in_the_notes() -> None:
    rows = "Anna,Berg,,a@b.example,Co,Dean,05 Mar 2024,met in, Rome\nBo,Ek,,,Co,Cook,one day\n"
    anna, bo = linkedin.parse(HEADER + rows, "x").contacts
    assert (anna.connected_on, anna.notes) == (date(2024, 3, 5), "met in\nRome")
    assert (bo.connected_on, bo.notes) == (None, "Connected on: one day")
