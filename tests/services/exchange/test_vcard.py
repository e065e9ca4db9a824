# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards of every age and maker give the person as written there."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.exchange import IncomingContact, IncomingValue, UnreadableFile
from networkjournal.services.exchange.vcard import parse


def _one(*lines: str, version: str = "3.0") -> IncomingContact:
    card = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
    (contact,) = parse(card, "x.vcf").contacts
    return contact


def _pairs(values: tuple[IncomingValue, ...]) -> list[tuple[str, str]]:
    return [(item.value, item.label) for item in values]


def test_a_card_of_version_3_as_mail_programs_write_it() -> None:
    contact = _one(
        "UID:ab-1",
        "N:Abara;Ruth;Ngozi\\, Ada;Dr.;",
        "FN:Dr. Ruth Abara",
        "ORG:Lakeside College;Advising",
        "TITLE:Dean\\, acting",
        "EMAIL;TYPE=INTERNET;TYPE=WORK;type=pref:ruth@example.edu",
        'EMAIL;X-ID="a;b:c";TYPE=HOME:ruth@example.org',
        "TEL;TYPE=WORK,VOICE:+1 555 0100",
        "TEL;TYPE=FAX,HOME:+1 555 0101",
        "ADR;TYPE=WORK:;;Box 7",
        "ADR;TYPE=HOME:;;5 Hill Road;Harbour Town;;12345;",
        "URL:http\\://example.org/ruth",
        "URL:https://www.linkedin.com/in/ruth",
        "BDAY:19800322",
        'NOTE:Met at \\"the panel\\".\\nWarm\\; kin',
        " d.",
    )
    assert (contact.uid, contact.name) == ("ab-1", "Dr. Ruth Abara")
    assert (contact.given_name, contact.family_name) == ("Ruth", "Abara")
    assert (contact.organization, contact.title) == ("Lakeside College", "Dean, acting")
    assert _pairs(contact.emails) == [("ruth@example.edu", "work"), ("ruth@example.org", "home")]
    assert _pairs(contact.phones) == [("+1 555 0100", "work"), ("+1 555 0101", "home fax")]
    assert contact.city == "Harbour Town"
    assert contact.links == ("http://example.org/ruth",)
    assert contact.linkedin_url == "https://www.linkedin.com/in/ruth"
    assert contact.birthday == "1980-03-22"
    assert contact.notes == (
        'Met at "the panel".\nWarm; kind.\n\nDepartment: Advising\nAddress (work): Box 7\n'
        "Address (home): 5 Hill Road, Harbour Town, 12345"
    )
    assert (contact.source_file, contact.line) == ("x.vcf", 1)


def test_a_card_of_version_2_1_from_outlook() -> None:
    contact = _one(
        "N:Abara;Ruth;;Dr.",
        "ORG:Company, The;Advising",
        "NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0ASecond is lon=",
        "ger=0D=0A=0D=",
        "=0A",
        "TEL;WORK;VOICE:BusinessPhone",
        "TEL;WORK;FAX:BusinessFax",
        "EMAIL;PREF;INTERNET:ruth@example.edu",
        "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ruth =C4bara",
        "TITLE:C:\\new\\, kept",
        "KEY;X509;ENCODING=BASE64:",
        "    MIIDITCCAoqg",
        "",
        "ROLE:Profession",
        version="2.1",
    )
    assert contact.name == "Ruth Äbara"
    assert contact.organization == "Company, The"
    assert contact.notes == "First\nSecond is longer\n\nDepartment: Advising\nRole: Profession"
    assert _pairs(contact.phones) == [("BusinessPhone", "work"), ("BusinessFax", "work fax")]
    assert contact.title == "C:\\new, kept"


def test_the_broken_folding_of_telephones() -> None:
    quoted = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
    contact = _one(
        f"N;{quoted}:=C3=91=20;=C3=91=20;;;",
        f"FN;{quoted}:=C3=91=20=C3=91=",
        "=20=C3=91",
        f"ORG;{quoted}:=C3=91=C3=91=",
        "",
        f"NOTE;{quoted}:=41=42",
        "=43",
        "CATEGORIES:My Contacts",
        f"TITLE;{quoted}:=44=",
        version="2.1",
    )
    assert (contact.name, contact.family_name) == ("Ñ Ñ Ñ", "Ñ")
    assert (contact.organization, contact.notes, contact.title) == ("ÑÑ", "ABC", "D")


def test_a_code_that_is_none_is_read_as_utf8() -> None:
    for charset in ("ISO-8859-99", "hex", "punycode", ""):
        contact = _one(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Zo=C3=AB", version="2.1")
        assert contact.name == "Zoë"


def test_a_card_of_version_4() -> None:
    contact = _one(
        "FN:Ruth Abara",
        'TEL;VALUE=uri;TYPE="work,cell":tel:+1-555-0100',
        "EMAIL:mailto:ruth@example.edu",
        "BDAY:--0307",
        version="4.0",
    )
    assert _pairs(contact.phones) == [("+1-555-0100", "work cell")]
    assert _pairs(contact.emails) == [("ruth@example.edu", "")]
    assert contact.birthday == "--03-07"


def test_labels_of_apple() -> None:
    contact = _one(
        "FN:Ruth Abara",
        "item1.TEL:555-2",
        "item1.X-ABLabel:AssistantPhone",
        "item2.TEL;type=pref:555-3",
        "item2.X-ABLabel:_$!<School>!$_",
        "item3.URL:https://l.example/ruth",
        "item3.X-ABLabel:LinkedIn",
        "X-SOCIALPROFILE;type=twitter:x-apple:ruth",
        "X-SOCIALPROFILE;type=linkedin:https://l.example/ruth",
        "URL:javascript:alert(1)",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-07",
    )
    assert _pairs(contact.phones) == [("555-2", "AssistantPhone"), ("555-3", "school")]
    # Any other scheme is kept as text; nothing of it is ever opened.
    assert contact.links == ("javascript:alert(1)",)
    assert contact.linkedin_url == "https://l.example/ruth"
    assert contact.birthday == "--03-07"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:Abara;Ruth;;Dr.;Jr.",), "Dr. Ruth Abara Jr."),
        (("N:Abara;Ruth;Ida,Eve Ann;;",), "Ruth Ida Eve Ann Abara"),
        (("N:Abara;Ruth;Ida\\,Eve;Mr.;", "FN:Mr. Ruth Ida\\,Eve Abara"), "Mr. Ruth Ida Eve Abara"),
        (("N:Abara;Ruth;Ida\\, Eve;;", "FN:Ruth Ida, Eve Abara"), "Ruth Ida Eve Abara"),
        (("N:Abara;Ruth;Ida,Eve;;", "FN:Ruth I. Abara, Jr."), "Ruth I. Abara, Jr."),
        (("FN: ", "N:;;;;", "NICKNAME:Ru"), "Ru"),
        (("ORG:Acme", "TEL:555", "EMAIL:a@example.org"), "a@example.org"),
        (("ORG:Acme", "TEL:555"), "555"),
        (("ORG:;Acme",), ""),
        (("ORG:Acme",), "Acme"),
    ],
)
def test_a_card_is_taken_under_the_best_name_it_has(lines: tuple[str, ...], name: str) -> None:
    text = "\n".join(("BEGIN:VCARD", *lines, "END:VCARD"))
    assert [contact.name for contact in parse(text, "x").contacts] == ([name] if name else [])


def test_an_empty_card_is_skipped_with_its_line() -> None:
    parsed = parse("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n\nBEGIN:VCARD\nNOTE:x\nEND:VCARD\n", "x.vcf")
    (skip,) = parsed.skipped
    assert (skip.source_file, skip.line) == ("x.vcf", 5)
    assert "no name" in skip.reason


def test_a_missing_end_and_odd_capitals_lose_no_card() -> None:
    text = "begin:vCard\nFN:Ana\nBEGIN:VCARD\nFN:Ben\nend:vcard\nFN:nobody\nBegin:VCard\nFN:Cy"
    assert [(c.name, c.line) for c in parse(text, "x").contacts] == [
        ("Ana", 1),
        ("Ben", 3),
        ("Cy", 7),
    ]
    indented = "BEGIN:VCARD\n FN:x\nFN:Ana\n  y\nEND:VCARD\n z"
    assert [contact.name for contact in parse(indented, "x").contacts] == ["Ana y"]
    cut = "BEGIN:VCARD\nFN;QUOTED-PRINTABLE:Ana=\nBEGIN:VCARD\nFN:Ben\nEND:VCARD"
    assert [contact.name for contact in parse(cut, "x").contacts] == ["Ana", "Ben"]
    assert not parse(cut, "x").noted


def test_a_file_that_was_cut_off_brings_its_last_card_and_says_so() -> None:
    parsed = parse("BEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Ben\nTEL:+1 55", "x.vcf")
    assert [contact.name for contact in parsed.contacts] == ["Ana", "Ben"]
    (said,) = parsed.noted
    assert (said.source_file, said.line) == ("x.vcf", 4)
    assert "something may be missing" in said.reason


def test_the_card_of_an_assistant_is_not_a_person_of_the_file() -> None:
    contact = _one("FN:Ruth", "AGENT:", "BEGIN:VCARD", "FN:Sam", "TEL:1", "END:VCARD", "TEL:2")
    assert (contact.name, _pairs(contact.phones)) == ("Ruth", [("2", "")])


def test_pictures_are_passed_over() -> None:
    contact = _one(
        "PHOTO;BASE64:", "  /9j/4AAQ", "  FN:x", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/", "/9j4AAQ=",
        "X-OWN;ENCODING=B:abc", "FN:Ruth",
    )  # fmt: skip
    assert contact.name == "Ruth"


def test_an_open_quotation_mark_in_a_parameter_hides_nothing() -> None:
    assert _one('FN;X-A="b:Ruth').name == "Ruth"


def test_several_notes_and_doubled_values() -> None:
    contact = _one("FN:Ruth", "NOTE:a", "NOTE:b", "TEL:", "TEL;CELL:5", "TEL;CELL:5", "TEL;WORK:5",
                   "URL:www.example.org", "URL:www.example.org", "BDAY:soon", "ADR:;;;",
                   "BDAY:2024-13-01")  # fmt: skip
    assert contact.notes == "a\n\nb\n\nBirthday: soon\nBirthday: 2024-13-01"
    assert _pairs(contact.phones) == [("5", "cell"), ("5", "work")]
    assert contact.links == ("www.example.org",)
    assert (contact.birthday, contact.city) == ("", "")


def test_what_has_no_field_stands_in_the_notes_under_its_name() -> None:
    contact = _one(
        "FN:Ruth Abara", "NICKNAME:Ru", "ORG:Lakeside;Advising;First Years", "ORG:Harbour",
        "TITLE:Dean", "TITLE:Tutor", "ROLE:Dean", "ADR;TYPE=WORK:;;;Leeds;;;",
        "ADR;TYPE=HOME:;Flat 2;5 Hill Road;York;;YO1;UK", "LABEL;TYPE=HOME:5 Hill Road",
        "LABEL;TYPE=WORK:Mill Lane\\nLeeds", "X-SPOUSE:Ada", "ANNIVERSARY:20010504",
        "item1.X-ABDATE:1999-01-02", "item1.X-ABLabel:First day", "X-SKYPE:ruth.a",
        "X-ABRELATEDNAMES:Bo", "X-SOCIALPROFILE;type=twitter:x-apple:ruth", "NOTE:Warm",
    )  # fmt: skip
    assert (contact.city, contact.title) == ("Leeds", "Dean")
    first, *lines = contact.notes.split("\n\n")[0], *contact.notes.split("\n\n")[1].split("\n")
    assert (first, lines) == ("Warm", [
        "Department: Advising, First Years", "Organization: Harbour", "Title: Tutor",
        "Address (home): Flat 2, 5 Hill Road, York, YO1, UK", "Address (work): Mill Lane Leeds",
        "Nickname: Ru", "Anniversary: 20010504", "Spouse: Ada", "First day: 1999-01-02",
        "Related: Bo", "Skype: ruth.a", "Profile: x-apple:ruth",
    ])  # fmt: skip


@pytest.mark.parametrize("day", ["2024-13-01", "--1301", "--0230"])
def test_a_birthday_that_is_no_day_is_left_out(day: str) -> None:
    assert _one("FN:Ruth", f"BDAY:{day}").birthday == ""


def test_a_birthday_on_a_leap_day() -> None:
    assert _one("FN:Ruth", "BDAY:--02-29").birthday == "--02-29"
    assert _one("FN:Ruth", "BDAY:1980-03-22T00:00:00Z").birthday == "1980-03-22"


def test_no_card_at_all_is_said() -> None:
    with pytest.raises(UnreadableFile, match=r"x\.vcf, line 1: .*BEGIN:VCARD"):
        parse("hello: world", "x.vcf")


PIECES = st.sampled_from(
    ["BEGIN:VCARD\n", "END:VCARD\n", "VERSION:2.1\n", "FN", "N", "TEL", "AGENT:\n", "NOTE", "ORG",
     "PHOTO", ";", ":", "=", "=\n", "\n", " ", '"', "\\", "ENCODING=QUOTED-PRINTABLE", "BASE64",
     "CHARSET=", "utf-8", "iso-8859-77", "item1.", "X-ABLabel:", "=C3", ",", "é", "\r", "BDAY:",
     "1604-02-30", "ADR", "URL:", "TYPE="]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=60).map("".join))
def test_any_text_gives_people_or_the_sentence(text: str) -> None:
    try:
        parsed = parse("BEGIN:VCARD\n" + text, "x")
    except UnreadableFile:
        pytest.fail("there was a card")
    assert all(contact.name for contact in parsed.contacts)


@given(st.text(max_size=60))
def test_any_text_without_a_card_gives_the_sentence_or_people(text: str) -> None:
    try:
        parse(text, "x")
    except UnreadableFile as problem:
        assert problem.line == 1  # noqa: PT017  both ways are right


@pytest.mark.parametrize(
    "unit",
    ['"', '";', "\\", "\\;", ";", ":", "=\n", "\n ", "a", "=C3", "BEGIN:VCARD\n", '"a"', "-"],
)
def test_a_large_strange_file_takes_no_longer_than_its_size(unit: str) -> None:
    body = unit * (60_000 // len(unit))
    start = time.perf_counter()
    for head in ("N:", "FN;", "NOTE;QUOTED-PRINTABLE:", ""):
        parse(f"BEGIN:VCARD\n{head}{body}\nEND:VCARD\n", "x")
    assert time.perf_counter() - start < 20
