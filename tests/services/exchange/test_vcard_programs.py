# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards in the manner of particular programs, with made-up people, and what is hostile in cards."""

import base64
from pathlib import Path

import pytest

from networkjournal.domain.exchange import IncomingContact, IncomingValue
from networkjournal.services.exchange import pictures
from networkjournal.services.exchange.decoding import decode
from networkjournal.services.exchange.incoming import read_files
from networkjournal.services.exchange.vcard import parse

JPEG = b"\xff\xd8\xff\xe0" + b"\x01" * 200
PNG = b"\x89PNG\r\n\x1a\n" + b"\x02" * 200


def _one(text: str) -> IncomingContact:
    (contact,) = parse(text.replace("\n", "\r\n"), "x.vcf").contacts
    return contact


def _pairs(values: tuple[IncomingValue, ...]) -> list[tuple[str, str]]:
    return [(item.value, item.label) for item in values]


def _folded(content: bytes, start: str = " ", width: int = 74) -> str:
    text = base64.b64encode(content).decode()
    return "\n".join(start + text[at : at + width] for at in range(0, len(text), width))


def test_an_iphone() -> None:
    ruth = _one(f"""BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.4//EN
N:Abara;Ruth;;;
FN:Ruth Abara
ORG:Lakeside College;
TITLE:Dean
EMAIL;type=INTERNET;type=HOME;type=pref:ruth@example.org
item1.EMAIL;type=INTERNET:lab@example.org
item1.X-ABLabel:Lab
TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+1 (555) 010-0100
item2.ADR;type=HOME;type=pref:;;5 Hill Road;Harbour Town;;12345;USA
item2.X-ABADR:us
item3.URL;type=pref:https\\://example.org
item3.X-ABLabel:_$!<HomePage>!$_
BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-03-07
X-SOCIALPROFILE;type=linkedin;x-user=ruth:http://www.linkedin.com/in/ruth
PHOTO;ENCODING=b;TYPE=JPEG:
{_folded(JPEG)}
UID:4f2a-apple
END:VCARD
""")
    assert (ruth.name, ruth.organization, ruth.city) == (
        "Ruth Abara", "Lakeside College", "Harbour Town",
    )  # fmt: skip
    assert _pairs(ruth.emails) == [("ruth@example.org", "home"), ("lab@example.org", "Lab")]
    assert _pairs(ruth.phones) == [("+1 (555) 010-0100", "cell")]
    assert (ruth.linkedin_url, ruth.links) == (
        "http://www.linkedin.com/in/ruth", ("https://example.org",),
    )  # fmt: skip
    assert (ruth.birthday, ruth.photo) == ("--03-07", JPEG)


def test_a_blackberry() -> None:
    ruth = _one(f"""BEGIN:VCARD
VERSION:3.0
FN:Ruth Abara
N:Abara;Ruth;;;
TEL;TYPE=CELL:5550100
TEL;TYPE=WORK:5550101
TEL;TYPE=PAGER:5550102
EMAIL;TYPE=INTERNET:ruth@example.org
ORG:Lakeside College
TITLE:Dean
BDAY:1980-03-22
NOTE:
PHOTO;ENCODING=BASE64;TYPE=PNG:{base64.b64encode(PNG).decode()}
CATEGORIES:Business,Search committee
END:VCARD
""")
    assert _pairs(ruth.phones) == [
        ("5550100", "cell"), ("5550101", "work"), ("5550102", "pager"),
    ]  # fmt: skip
    assert (ruth.tags, ruth.photo) == (("Business", "Search committee"), PNG)


def test_lotus_notes() -> None:
    text = """BEGIN:VCARD
VERSION:2.1
PRODID:-//Lotus//Notes 8//EN
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen;;Herr;
FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller
ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gro=DFbetrieb =
GmbH;Vertrieb
TITLE:Leiter
EMAIL;WORK;INTERNET:juergen@example.de
TEL;WORK;VOICE:+49 30 555
TEL;CELL;VOICE:+49 170 555
ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Weg 1=0D=0AHof;Berlin;;10115;
NOTE;ENCODING=QUOTED-PRINTABLE:Zeile 1=0D=0A=
Zeile 2
REV:20080902T120000Z
END:VCARD
"""
    juergen = _one(text)
    assert (juergen.name, juergen.organization) == ("Jürgen Müller", "Großbetrieb GmbH")
    assert _pairs(juergen.phones) == [("+49 30 555", "work"), ("+49 170 555", "cell")]
    further = "Department: Vertrieb\nAddress (work): Weg 1 Hof, Berlin, 10115"
    assert (juergen.city, juergen.notes) == ("Berlin", f"Zeile 1\nZeile 2\n\n{further}")


def test_thunderbird() -> None:
    ruth = _one("""BEGIN:VCARD
VERSION:4.0
N:Abara;Ruth;;;
FN:Ruth Abara
EMAIL;PREF=1:ruth@example.org
EMAIL;TYPE=work:work@example.org
TEL;TYPE=work;VALUE=TEXT:5550101
TEL;VALUE=uri;TYPE="voice,cell":tel:+1-555-0100;ext=102
TITLE:Dean
ORG:Lakeside College;Advising
BDAY;VALUE=DATE:--0307
URL;VALUE=URL:https://example.org
NOTE:One\\nTwo
UID:urn:uuid:1f0b3c52-0000-4000-8000-000000000001
END:VCARD
""")
    assert _pairs(ruth.emails) == [("ruth@example.org", ""), ("work@example.org", "work")]
    assert _pairs(ruth.phones) == [("5550101", "work"), ("+1-555-0100 ext. 102", "cell")]
    assert (ruth.birthday, ruth.notes) == ("--03-07", "One\nTwo\n\nDepartment: Advising")


def test_outlook_2007() -> None:
    ruth = _one(f"""BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=en-us:Abara;Ruth;;Dr.
FN:Dr. Ruth Abara
ORG:Lakeside College;Advising
TITLE:Dean
NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0ASecond=0D=0A
TEL;WORK;VOICE:(555) 010-0101
TEL;CELL;VOICE:(555) 010-0100
ADR;WORK;PREF:;;1 Main Street;Harbour Town;TX;12345;United States of America
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 Main Street=0D=0A=
Harbour Town, TX  12345
URL;WORK:http://www.example.org
EMAIL;PREF;INTERNET:ruth@example.org
X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.example.org"><img/></card>
PHOTO;TYPE=JPEG;ENCODING=BASE64:
{_folded(JPEG)}

X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
REV:20071012T101010Z
END:VCARD
""")
    address = "1 Main Street, Harbour Town, TX, 12345, United States of America"
    notes = f"First\nSecond\n\nDepartment: Advising\nAddress (work): {address}"
    assert (ruth.name, ruth.notes, ruth.city) == (
        "Dr. Ruth Abara", notes, "Harbour Town",
    )  # fmt: skip
    assert (ruth.photo, ruth.links) == (JPEG, ("http://www.example.org",))


def test_android_forgets_the_blanks_of_a_picture_and_leaves_names_out() -> None:
    text = f"""BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;Ana;;;
TEL;CELL;PREF:+34600
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;An;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:
{_folded(JPEG, start="")}

END:VCARD
BEGIN:VCARD
VERSION:2.1
TEL;CELL:+34601
END:VCARD
"""
    ana, nobody = parse(text, "x.vcf").contacts
    assert (ana.name, ana.photo, nobody.name) == ("Ana Ñ", JPEG, "+34601")


def test_gmail_and_a_group_of_apple() -> None:
    text = """BEGIN:VCARD
VERSION:3.0
FN:Ruth Abara
N:Abara;Ruth;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:ruth@example.org
item1.TEL:+1 555 0100
item1.X-ABLabel:
item2.URL:http\\://www.google.com/profiles/1
item2.X-ABLabel:PROFILE
CATEGORIES:myContacts,starred,Alumni
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Team
X-ADDRESSBOOKSERVER-KIND:group
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
END:VCARD
"""
    parsed = parse(text, "x.vcf")
    (ruth,) = parsed.contacts
    assert (ruth.tags, ruth.links) == (("Alumni",), ("http://www.google.com/profiles/1",))
    assert ["group" in skip.reason for skip in parsed.skipped] == [True]


@pytest.mark.parametrize(
    ("line", "photo"),
    [
        (f"PHOTO:data:image/png;base64,{base64.b64encode(PNG).decode()}", PNG),
        ("PHOTO;VALUE=uri:https://example.org/ruth.jpg", b""),
        ("PHOTO:file:///etc/passwd", b""),
        (f"PHOTO;ENCODING=b:{base64.b64encode(b'GIF89a' + bytes(50)).decode()}", b""),
        ("PHOTO;ENCODING=b:/9j/4AA", b""),
        ("PHOTO;ENCODING=b:", b""),
    ],
)
def test_a_picture_is_told_by_its_first_bytes(line: str, photo: bytes) -> None:
    assert _one(f"BEGIN:VCARD\nFN:Ruth\n{line}\nTEL:1\nEND:VCARD\n").photo == photo


def test_a_picture_of_5_mb_and_one_that_is_too_large() -> None:
    large, huge = JPEG + bytes(5 << 20), JPEG + bytes(pictures.LARGEST)
    text = f"BEGIN:VCARD\nFN:Ruth\nPHOTO;ENCODING=b;TYPE=JPEG:\n{_folded(large)}\nEND:VCARD\n"
    assert _one(text).photo == large
    text = f"BEGIN:VCARD\nFN:Ruth\nPHOTO;ENCODING=b:{base64.b64encode(huge).decode()}\nEND:VCARD\n"
    assert _one(text).photo == b""


def test_an_unknown_charset_loses_no_card() -> None:
    text = """BEGIN:VCARD
VERSION:2.1
FN;CHARSET=X-KLINGON;ENCODING=QUOTED-PRINTABLE:Ana=C3=A9
N;CHARSET=rot13:Abara;Ana
END:VCARD
"""
    assert (_one(text).name, _one(text).family_name) == ("Anaé", "Abara")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("", "M=FCller;J=F6rg"),
        (";CHARSET=X-NOKIA", "M=FCller;J=F6rg"),
        (";CHARSET=UTF-8", "M=C3=BCller;J=C3=B6rg"),
        (";CHARSET=UTF-8", "M=FCller;J=F6rg"),
        (";CHARSET=IBM850", "M=81ller;J=94rg"),
    ],
)
def test_letters_of_a_code_that_is_unsaid_or_wrong_are_kept(said: str, text: str) -> None:
    card = f"BEGIN:VCARD\nVERSION:2.1\nN{said};ENCODING=QUOTED-PRINTABLE:{text}\nEND:VCARD\n"
    assert _one(card).name == "Jörg Müller"


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "cp1252"])
def test_cards_come_in_several_codes(code: str) -> None:
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Müller\nEND:VCARD\n".encode(code)
    (zoe,) = parse(decode(data, "x"), "x").contacts
    assert zoe.name == "Zoë Müller"


def test_a_great_many_cards(tmp_path: Path) -> None:
    file = tmp_path / "many.vcf"
    file.write_text("".join(f"BEGIN:VCARD\nFN:P {n}\nTEL:{n}\nEND:VCARD\n" for n in range(20_000)))
    assert len(read_files([file]).contacts) == 20_000
