# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written reads back as it was, here and in other programs' libraries."""

import csv
import email
import email.policy
import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import IncomingValue, OutgoingContact, OutgoingMeeting
from networkjournal.services.exchange import csv_out, eml_out, ics_out, vcard, vcard_out
from networkjournal.services.exchange.text import clean, one_line

RUTH = OutgoingContact(
    uid="ab-1",
    name="Ruth Abara",
    given_name="Ruth",
    family_name="Abara",
    organization="Lakeside, Inc.",
    title="Dean; acting",
    emails=(IncomingValue("ruth@example.edu", "work"), IncomingValue("r@example.org")),
    phones=(IncomingValue("+1 555 0100", "cell"), IncomingValue("555-2", "Assistant")),
    links=("http://example.org/a,b",),
    linkedin_url="https://l.example/in/ruth",
    city="Harbour Town",
    birthday="--03-07",
    notes="Met at the panel.\nWarm \\ kind 🙂",
    connected_on=date(2024, 3, 5),
    introduced_by="Sam Frey",
)


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_the_csv_opens_in_spreadsheets() -> None:
    data = csv_out.write([RUTH, OutgoingContact("2", "=HYPERLINK(1)", notes="'-1\ntwo")])
    assert data.startswith(b"\xef\xbb\xbfName,")
    header, ruth, formula = _rows(data)
    assert tuple(header) == csv_out.COLUMNS
    assert ruth[5:8] == [
        "ruth@example.edu ::: r@example.org",
        "'+1 555 0100 ::: 555-2",
        "https://l.example/in/ruth",
    ]
    assert ruth[-5:-2] == ["2024-03-05", "'--03-07", "http://example.org/a,b"]
    assert ruth[-1] == "ab-1"
    assert (formula[0], formula[9]) == ("'=HYPERLINK(1)", "''-1\ntwo")


@given(st.text(st.sampled_from("'=+-@\t\ra,\"\n"), max_size=8))
def test_a_defused_cell_is_no_formula_and_finds_back(cell: str) -> None:
    defused = csv_out.defuse(cell)
    assert not defused.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert csv_out.undefuse(defused) == cell


def test_a_card_reads_back() -> None:
    (ruth,) = vcard.parse(vcard_out.write([RUTH]).decode(), "x").contacts
    for field in (
        *("uid", "name", "given_name", "family_name", "organization", "title", "emails", "phones"),
        *("links", "linkedin_url", "city", "birthday", "notes", "connected_on"),
    ):
        assert getattr(ruth, field) == getattr(RUTH, field), field


def test_long_lines_are_folded_between_letters() -> None:
    long = OutgoingContact("1", "x" * 71 + "éé🙂" * 40)
    data = vcard_out.write([long])
    pieces = data.split(b"\r\n")
    assert max(len(piece) for piece in pieces) in {74, 75}
    for piece in pieces:
        piece.decode()
    assert vcard.parse(data.decode(), "x").contacts[0].name == long.name


def test_who_introduced_somebody_goes_along() -> None:
    assert b"\r\nX-NETWORKJOURNAL-INTRODUCED-BY:Sam Frey\r\n" in vcard_out.write([RUTH])


TEXT = st.text(max_size=90)
LABEL = st.one_of(
    st.sampled_from(["", "work", "home fax", "cell", "Assistant"]),
    TEXT.map(one_line).filter(lambda text: "_$!<" not in text),
)
NAME = TEXT.map(one_line).filter(bool)
VALUES = st.lists(st.builds(IncomingValue, NAME.map(lambda text: f"1{text}"), LABEL), max_size=3)


@given(
    uid=NAME, name=NAME, given_name=TEXT, family_name=TEXT, organization=TEXT, title=TEXT,
    city=TEXT, notes=TEXT, phones=VALUES, emails=VALUES,
)  # fmt: skip
def test_any_card_reads_back_and_no_line_is_too_long(
    uid: str, name: str, notes: str, phones: list[IncomingValue], emails: list[IncomingValue],
    **texts: Any,
) -> None:  # fmt: skip
    contact = OutgoingContact(
        uid, name, notes=notes, phones=tuple(phones), emails=tuple(emails), **texts
    )
    data = vcard_out.write([contact, contact])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    read, again = vcard.parse(data.decode(), "x").contacts
    assert again.name == read.name == name
    assert read.uid == uid
    assert read.notes == clean(notes).strip()
    for field, value in texts.items():
        assert getattr(read, field) == one_line(value), field
    assert set(_written(read.phones)) == set(_written(contact.phones))
    assert set(_written(read.emails)) == set(_written(contact.emails))


def _written(values: tuple[IncomingValue, ...]) -> list[tuple[str, str]]:
    """Give values with the words of their labels, whose order and doubles a TYPE does not keep."""
    return [
        (item.value, " ".join(sorted(set(item.label.replace("mobile", "cell").split()))))
        for item in values
    ]


STAMP = datetime(2024, 3, 1, 12, tzinfo=UTC)
LUNCH = OutgoingMeeting(
    uid="m-1", sequence=2, stamp=STAMP, starts=datetime(2024, 3, 30, 12, 30), zone="Europe/Berlin",
    minutes=45, summary="Feedback meeting: Ruth Abara", location="Café Öl, Hill Road",
    description="Thanks\nQuestions; and, more",
)  # fmt: skip


def _events(data: bytes) -> list[object]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_a_meeting_reads_back_as_an_appointment_of_ones_own() -> None:
    data = ics_out.write([LUNCH])
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    assert (event["uid"], event["sequence"], event["status"]) == ("m-1", 2, "CONFIRMED")
    assert event.decoded("dtstamp") == STAMP
    assert event["summary"] == LUNCH.summary
    assert event["location"] == LUNCH.location
    assert event["description"] == LUNCH.description
    starts, ends = event.decoded("dtstart"), event.decoded("dtend")
    assert starts.astimezone(UTC) == datetime(2024, 3, 30, 11, 30, tzinfo=UTC)
    assert ends - starts == timedelta(minutes=45)
    assert b"DTSTART;TZID=Europe/Berlin:20240330T123000" in data
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    triggers = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert triggers == [timedelta(days=-1), timedelta(hours=-1)]
    for invitation in (b"ATTENDEE", b"ORGANIZER", b"METHOD:REQUEST"):
        assert invitation not in data


def test_a_meeting_across_the_change_of_summer_time() -> None:
    night = OutgoingMeeting("n", 0, STAMP, datetime(2024, 3, 31, 1, 30), "Europe/Berlin", 60, "x")
    skipped = OutgoingMeeting("s", 0, STAMP, datetime(2024, 3, 31, 2, 30), "Europe/Berlin", 60, "x")
    summer = OutgoingMeeting("u", 0, STAMP, datetime(2024, 4, 1, 9), "America/New_York", 30, "x")
    data = ics_out.write([night, skipped, summer])
    assert b"DTEND;TZID=Europe/Berlin:20240331T033000" in data
    assert b"DTSTART;TZID=Europe/Berlin:20240331T033000" in data
    assert b"DTSTART;TZID=America/New_York:20240401T090000" in data
    calendar = Calendar.from_ical(data)
    assert len(calendar.walk("VTIMEZONE")) == 2
    first = calendar.walk("VEVENT")[0]
    passed = first.decoded("dtend").astimezone(UTC) - first.decoded("dtstart").astimezone(UTC)
    assert passed == timedelta(minutes=60)


def test_the_time_zone_in_the_file_has_both_changes_of_its_year() -> None:
    # Programs that do not know the name work from these rules alone.
    (zone,) = Calendar.from_ical(ics_out.write([LUNCH])).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    zone_info = zone.to_tz()
    assert datetime(2024, 3, 30, 12, tzinfo=zone_info).utcoffset() == timedelta(hours=1)
    assert datetime(2024, 4, 2, 12, tzinfo=zone_info).utcoffset() == timedelta(hours=2)


def test_a_cancelled_meeting_rings_no_more() -> None:
    gone = OutgoingMeeting("m", 3, STAMP, LUNCH.starts, "UTC", 30, "x\r\ny\x00", cancelled=True)
    (event,) = Calendar.from_ical(ics_out.write([gone])).walk("VEVENT")
    assert (event["status"], event["summary"]) == ("CANCELLED", "x y")
    assert event.walk("VALARM") == []
    assert "location" not in event


def test_no_meetings_give_an_empty_calendar() -> None:
    assert _events(ics_out.write([])) == []


@pytest.mark.parametrize("zone", ["Nowhere/Land", "", "../etc", "Europe"])
def test_an_unknown_time_zone_is_said(zone: str) -> None:
    with pytest.raises(OutsideError, match="time zone"):
        ics_out.write([OutgoingMeeting("m", 0, STAMP, LUNCH.starts, zone, 30, "x")])


BODY = (
    "Liebe Frau Müller,\n\n"
    + "ein sehr langer Satz " * 60
    + "\nFrom here = there  \n.\n\nGrüße 🙂\n"
)


def _letter(data: bytes) -> email.message.EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    return message


def test_a_letter_opens_for_editing_with_every_line_whole() -> None:
    data = eml_out.write("Ruth <ruth@müller.example>; sam@example.org", "Danke für\r\nalles", BODY)
    letter = _letter(data)
    assert letter["X-Unsent"] == "1"
    assert letter["To"] == "ruth@xn--mller-kva.example, sam@example.org"
    assert letter["Subject"] == "Danke für alles"
    assert letter.get_content() == BODY.replace("\n", "\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 78
    assert "Date" not in letter
    assert "From" not in letter


@pytest.mark.parametrize("to", ["", "nobody", "a@", "müller@example.org", f"a@{'x' * 70}.org"])
def test_a_letter_to_nobody_known_leaves_the_address_open(to: str) -> None:
    assert "To" not in _letter(eml_out.write(to, "", "x"))


@given(TEXT, TEXT, TEXT)
def test_any_letter_can_be_written(to: str, subject: str, body: str) -> None:
    letter = _letter(eml_out.write(f"{to}@example.org", subject, body))
    assert letter.get_content().replace("\r\n", "\n").rstrip("\n") == clean(body).rstrip("\n")
    assert one_line(str(letter["Subject"])) == one_line(subject)
    link = urlsplit(eml_out.mailto(to, subject, body))
    assert link.scheme == "mailto"


def test_mailto_keeps_umlauts_line_ends_and_signs() -> None:
    link = eml_out.mailto(
        "Ruth <ruth+jobs@example.edu>", "Danke & Grüße?", "Zeile 1\nZeile #2 + 50 %"
    )
    parts = urlsplit(link)
    assert unquote(parts.path) == "ruth+jobs@example.edu"
    assert " " not in link
    assert "%0D%0A" in link
    assert "+" not in parts.query
    query = parse_qs(parts.query)
    assert query == {"subject": ["Danke & Grüße?"], "body": ["Zeile 1\r\nZeile #2 + 50 %"]}
