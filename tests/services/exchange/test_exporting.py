# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the journal can be read by others, and comes home as the same people."""

import csv
import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from networkjournal.domain.edits import AgendaFields, ContactFields, MeetingFields
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import UnknownEnding
from networkjournal.domain.settings import Me
from networkjournal.domain.views import Kind
from networkjournal.domain.words import DocumentKind, MeetingForm, MeetingState
from networkjournal.services.attachments import Attachments
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange import calendar, own_export, target
from networkjournal.services.exchange.exporting import export
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.exchange.incoming import read_files
from networkjournal.services.meetings import Meetings
from networkjournal.store import dump
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import content, fill

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ME = Me(zone="Europe/Berlin")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    with opened.history.step("Fill") as step:
        fill(step)
    yield opened
    opened.close()


def plan(journal: Journal, **values: object) -> int:
    given = {"starts": datetime(2026, 11, 23, 12, 30), "zone": "Europe/Berlin", "minutes": 45}
    fields = MeetingFields(**(given | values))  # type: ignore[arg-type]
    agenda = AgendaFields(items=((45, "Other doors"),))
    return Meetings(journal).create(fields, agenda, NOW.date())


def event(journal: Journal, meeting_id: int) -> Any:
    page = journal.reader.meeting(meeting_id)
    assert page is not None
    read: Any = icalendar.Calendar.from_ical(calendar.calendar([page], ME, NOW))
    (found,) = read.walk("VEVENT")
    return found


@pytest.mark.parametrize("ending", ["vcf", "json"])
def test_what_was_exported_adds_nothing_at_home(
    journal: Journal, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"out.{ending}"
    before = content(journal)
    export(journal, out, NOW)
    # Changed here meanwhile; the file knows the old name only, and the same person.
    report = Importing(journal).run([out])
    assert (report.new, report.merged) == (0, 0)
    assert content(journal) == before


def test_a_card_of_ours_finds_its_person_after_a_change_of_name(
    journal: Journal, tmp_path: Path
) -> None:
    contacts = Contacts(journal)
    contact_id = contacts.create(ContactFields(name="Ana Pereira"))
    out = tmp_path / "out.vcf"
    export(journal, out, NOW)
    contacts.change(contact_id, ContactFields(name="Ana Silva"))
    assert Importing(journal).run([out]).new == 0
    page = journal.reader.contact(contact_id)
    assert page is not None
    assert (page.row.name, page.row.uid) == ("Ana Silva", "")


def test_the_list_has_everybody_but_the_trash(journal: Journal, tmp_path: Path) -> None:
    contacts = Contacts(journal)
    contacts.trash(contacts.create(ContactFields(name="Gone")))
    contacts.create(ContactFields(name="=Ana", phones=(("+46 1", ""), ("+46 2", ""))))
    out = tmp_path / "out.csv"
    assert export(journal, out, NOW) == 3
    listed = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    assert [row["Name"] for row in listed] == ["'=Ana", "Rosa Lindqvist", "Wei Zhang"]
    assert listed[0]["Phones"] == "'+46 1 ::: +46 2"


def test_the_calendar_has_what_comes(journal: Journal, tmp_path: Path) -> None:
    plan(journal, starts=datetime(2026, 11, 1, 10))
    plan(journal, state=MeetingState.CANCELLED_BY_ME)
    Meetings(journal).trash(plan(journal, place="Nowhere"))
    plan(journal, place="Harbour Café")
    out = tmp_path / "out.ics"
    assert export(journal, out, NOW) == 2  # with the sample's own
    text = out.read_text(encoding="utf-8")
    assert "Harbour Café" in text
    assert "Nowhere" not in text


def test_the_calendar_has_what_comes_where_it_is_still_yesterday(
    journal: Journal, tmp_path: Path
) -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    plan(journal, starts=datetime(2026, 11, 21, 15), zone="America/Los_Angeles", place="Bay")
    out = tmp_path / "out.ics"
    export(journal, out, datetime(2026, 11, 22, 12, 30, tzinfo=auckland))  # 15:30 in the bay
    assert "LOCATION:Bay" in out.read_text(encoding="utf-8")
    export(journal, out, datetime(2026, 11, 22, 12, 45, tzinfo=auckland))
    assert "LOCATION:Bay" not in out.read_text(encoding="utf-8")


def test_a_meeting_keeps_its_name_and_counts_its_changes(journal: Journal) -> None:
    meeting_id = plan(journal, place="Café", form=MeetingForm.LUNCH, purpose="To learn")
    first = event(journal, meeting_id)
    assert first["UID"].endswith("@networkjournal")
    assert (first["SEQUENCE"], first["STATUS"]) == (0, "CONFIRMED")
    assert first["DTSTART"].dt.isoformat() == "2026-11-23T12:30:00+01:00"
    assert first["DTEND"].dt - first["DTSTART"].dt == timedelta(minutes=45)
    assert "Other doors" in first["DESCRIPTION"]
    fields = MeetingFields(
        starts=datetime(2026, 11, 24, 9), zone="Europe/Berlin", state=MeetingState.CANCELLED_BY_THEM
    )
    Meetings(journal).change(meeting_id, fields, NOW.date())
    second = event(journal, meeting_id)
    assert second["UID"] == first["UID"]
    assert (second["SEQUENCE"], second["STATUS"]) == (1, "CANCELLED")


def test_a_calendar_tells_nobody_what_is_private(journal: Journal) -> None:
    meeting_id = plan(journal, bring="Secret", dread=9)
    Meetings(journal).write_notes(meeting_id, "Secret")
    found = event(journal, meeting_id)
    assert b"Secret" not in found.to_ical()
    assert "ATTENDEE" not in found
    assert "ORGANIZER" not in found


def test_without_any_zone_the_clock_of_this_computer_counts(journal: Journal) -> None:
    wall = datetime(2026, 11, 23, 12, 30)
    page = journal.reader.meeting(plan(journal, zone="", starts=wall))
    assert page is not None
    told = calendar.outgoing(page, Me(), NOW)
    assert told.zone == "UTC"
    assert told.starts.replace(tzinfo=UTC) == wall.astimezone()


def test_others_save_while_an_export_reads_one_state(journal: Journal) -> None:
    contacts = Contacts(journal)
    reading, saved, counts = Event(), Event(), []

    def read() -> None:
        journal.connect_here()
        with journal.snapshot():
            counts.append(journal.reader.count(Kind.CONTACT))
            reading.set()
            saved.wait(20)
            counts.append(journal.reader.count(Kind.CONTACT))
        counts.append(journal.reader.count(Kind.CONTACT))
        journal.disconnect_here()

    thread = Thread(target=read)
    thread.start()
    assert reading.wait(20)
    began = monotonic()
    contacts.create(ContactFields(name="Meanwhile"))
    taken = monotonic() - began
    saved.set()
    thread.join(20)
    assert counts == [2, 2, 3]
    assert taken < 2  # a reader that keeps the file makes a save wait 5 seconds, and fail


@pytest.mark.parametrize("name", ["out", "out.xlsx", ".json"])
def test_an_unknown_ending_is_refused(journal: Journal, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownEnding, match=r"\.vcf"):
        export(journal, tmp_path / name, NOW)


@pytest.mark.parametrize("name", ["other.csv", "other.njournal"])
def test_no_journal_is_written_over(journal: Journal, tmp_path: Path, name: str) -> None:
    other = tmp_path / name
    Journal.create(other).close()
    before = other.read_bytes()
    with pytest.raises(OutsideError, match=r"is a journal\. Name another file\."):
        target.write(other, b"Name")
    if name.endswith(".csv"):
        with pytest.raises(OutsideError, match="is a journal"):
            export(journal, other, NOW)
    assert other.read_bytes() == before


def test_a_file_is_replaced_whole_through_a_link_or_not_at_all(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text("before")
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    target.write(link, b"after")
    assert (real.read_text(), link.is_symlink()) == ("after", True)
    with pytest.raises(OutsideError, match="cannot be written"):
        target.write(tmp_path / "none" / "a.csv", b"")
    assert {each.name for each in tmp_path.iterdir()} == {"real.csv", "link.csv"}


def with_documents(journal: Journal, tmp_path: Path, many: int, size: int) -> None:
    opportunity = m.Opportunity.select().first().id
    for number in range(many):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(os.urandom(size))
        Attachments(journal).add(opportunity, file, DocumentKind.OTHER)
        file.unlink()
    journal.history.clear()


def test_an_export_holds_one_document_at_a_time(journal: Journal, tmp_path: Path) -> None:
    size, many = 2 * 1024 * 1024, 16
    with_documents(journal, tmp_path, many, size)
    out = tmp_path / "out.json"
    tracemalloc.start()
    export(journal, out, NOW)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert out.stat().st_size > many * size * 4 // 3
    assert most < 10 * size  # one of them as bytes, as letters, and as a line
    before = content(journal)
    new = Journal.create(tmp_path / "new.njournal")
    Importing(new).run([out])
    assert content(new) == before
    new.close()


def test_an_export_is_read_without_turning_it_into_one_text(
    journal: Journal, tmp_path: Path
) -> None:
    size, many = 1024 * 1024, 16
    with_documents(journal, tmp_path, many, size)
    Contacts(journal).create(ContactFields(name="Ana \N{GRINNING FACE}"))
    out = tmp_path / "out.json"
    export(journal, out, NOW)
    tracemalloc.start()
    ((_name, found),) = read_files([out]).exports
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == dump.dump(journal.database)
    assert most < out.stat().st_size * 5 // 2


@pytest.mark.parametrize(
    "text",
    [
        '{"tables": {"a":\n   {"b": 1}\n}}',
        '{"tables": {"a": [\n   {"b": 1},\n   0]}}',
        '{"tables": {"a": [\n   {"b": 1}], "a": []}}',
        '{"tables": [\n   {"b": [1,\n   {}]}\n]}',
        '[\n   {"b": "\u00e9"}\n]',
        '{"tables": {}, "drafts": [\n   {"b": 1}]}',
        '{"tables": {"a": {}, "b": [\n   {"c": 1},\n   {"d": "\u2028"}\n]}}',
    ],
)
def test_json_in_any_layout_says_what_it_says(text: str) -> None:
    assert own_export.read(text.encode(), "a.json") == json.loads(text)


def test_an_export_that_could_not_be_read_again_is_refused(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_documents(journal, tmp_path, 1, 1024 * 1024)
    out = tmp_path / "out.json"
    out.write_text("before")
    monkeypatch.setattr("networkjournal.services.exchange.exporting.LARGEST_EXPORT", 1024 * 1024)
    with pytest.raises(OutsideError, match=r"larger than 1 MB.* Make a backup"):
        export(journal, out, NOW)
    assert out.read_text() == "before"
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_an_export_is_one_row_a_line(journal: Journal, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    count = export(journal, out, NOW)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("   {") for line in lines) == count
    assert json.loads("\n".join(lines)) == dump.dump(journal.database)
