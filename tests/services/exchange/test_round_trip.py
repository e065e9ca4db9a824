# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is exported for another program comes home as the same people, whoever they are."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.exchange import IncomingContact, IncomingValue, OutgoingContact
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange import (
    csv_out,
    google_out,
    leading,
    outlook_out,
    people_csv,
    vcard,
    vcard_out,
)
from networkjournal.services.exchange.beside import listed, tag_key
from networkjournal.services.exchange.exporting import Wish, export
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.exchange.writing import Writer
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import content

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_WORD = st.text(st.sampled_from("abcÀéñ漢🙂'’-=+@\"\\,;.:& "), min_size=1, max_size=8).map(
    lambda text: " ".join(text.split())
)
WORDS = _WORD.filter(lambda text: any(sign.isalpha() for sign in text) and ":::" not in text)
LINES = st.one_of(st.just(""), WORDS)
LABELS = st.sampled_from(["", "work", "home", "cell", "work fax", "home fax", "pager", "other"])
EMAILS = st.from_regex(r"[a-z]{1,5}@[a-z]{1,4}\.org", fullmatch=True)
PHONES = st.from_regex(r"\+?[0-9]{3,5}( [0-9]{2,4})?", fullmatch=True)
LINKS = st.from_regex(r"https://[a-z]{1,5}\.org(/[a-z]{1,4})?", fullmatch=True)
LINKEDIN = st.from_regex(r"https://www\.linkedin\.com/in/[a-z]{1,6}", fullmatch=True)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2026, 1, 1))
BIRTHDAYS = st.sampled_from(["", "1980-03-22", "--02-29"])
TAGS = st.lists(WORDS, max_size=4, unique_by=tag_key).map(tuple)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PHOTOS = st.sampled_from([b"", b"\xff\xd8\xff" + bytes(50), PNG])
NOTES = st.one_of(st.just(""), st.lists(WORDS, min_size=1, max_size=3).map("\n".join))


def _unique(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=most, unique=True).map(tuple)


def _labelled(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[object]:
    each = st.tuples(values, LABELS)
    several = st.lists(each, max_size=most, unique_by=lambda pair: pair[0])
    return several.map(lambda pairs: tuple(IncomingValue(*pair) for pair in pairs))


@st.composite
def people(draw: st.DrawFn) -> OutgoingContact:
    """Draw somebody, with or without the parts of a name."""
    given_name, family = draw(LINES), draw(LINES)
    before, after = draw(st.sampled_from(["", "Dr. "])), draw(st.sampled_from(["", " Jr."]))
    whole = f"{before}{given_name} {family}{after}".strip()
    return OutgoingContact(
        uid=draw(st.uuids()).hex,
        name=" ".join(whole.split()) if given_name or family else draw(WORDS),
        given_name=given_name,
        family_name=family,
        organization=draw(LINES),
        title=draw(LINES),
        emails=draw(_labelled(EMAILS, 5)),  # type: ignore[arg-type]
        phones=draw(_labelled(PHONES, 5)),  # type: ignore[arg-type]
        links=draw(_unique(LINKS, 3)),
        linkedin_url=draw(st.one_of(st.just(""), LINKEDIN)),
        city=draw(LINES),
        birthday=draw(BIRTHDAYS),
        notes=draw(NOTES),
        connected_on=draw(DAYS),
        tags=draw(TAGS),
        photo=draw(PHOTOS),
        introduced_by=draw(LINES),
    )


def _same(sent: OutgoingContact, back: IncomingContact) -> None:
    for field in ("uid", "name", "organization", "title", "links", "linkedin_url", "city"):
        assert getattr(back, field) == getattr(sent, field), field
    for field in ("birthday", "notes", "connected_on"):
        assert getattr(back, field) == getattr(sent, field), field
    for field in ("emails", "phones"):
        values = {each.value for each in getattr(back, field)}
        assert values == {each.value for each in getattr(sent, field)}, field


@pytest.mark.parametrize("write", [csv_out.write, google_out.write, outlook_out.write])
@given(st.lists(people(), min_size=1, max_size=4))
def test_a_list_reads_back(write: object, sent: list[OutgoingContact]) -> None:
    text = write(sent).decode("utf-8-sig")  # type: ignore[operator]
    back = people_csv.parse(text, "x.csv").contacts
    assert len(back) == len(sent)
    for one, other in zip(sent, back, strict=True):
        _same(one, other)
        assert other.tags == tuple(map(listed, one.tags))


@given(st.lists(people(), min_size=1, max_size=4))
def test_cards_read_back(sent: list[OutgoingContact]) -> None:
    back = vcard.parse(vcard_out.write(sent).decode(), "x.vcf").contacts
    for one, other in zip(sent, back, strict=True):
        _same(one, other)
        for field in ("given_name", "family_name", "tags", "photo", "introduced_by"):
            assert getattr(other, field) == getattr(one, field), field


def test_a_tag_that_ends_in_a_backslash_is_not_the_next_one() -> None:
    sent = OutgoingContact("1", "Ruth", tags=("Alumni, old", "Fair\\", "Lab"))
    (back,) = vcard.parse(vcard_out.write([sent]).decode(), "x.vcf").contacts
    assert back.tags == sent.tags


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    yield opened
    opened.close()


@pytest.mark.parametrize("name", ["own.csv", "google.csv", "outlook.csv", "cards.vcf"])
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(crowd=st.lists(people(), min_size=1, max_size=5, unique_by=lambda one: one.name.casefold()))
def test_nobody_is_doubled_at_home(
    journal: Journal, tmp_path: Path, name: str, crowd: list[OutgoingContact]
) -> None:
    fields = {one.name for one in dataclass_fields(IncomingContact)} - {"uid"}
    fields &= {one.name for one in dataclass_fields(OutgoingContact)}
    with journal.history.step("Fill") as step:
        everybody = [
            IncomingContact(**{field: getattr(one, field) for field in fields}) for one in crowd
        ]
        # A chain: each came by the one before.
        everybody = [
            replace(one, introduced_by=everybody[place - 1].name if place else "")
            for place, one in enumerate(everybody)
        ]
        led = leading.find(everybody, {}, {})
        assert not led.noted
        leading.write(step, led, Writer(step).add(everybody, lambda _count: None))
    before = content(journal)
    out = tmp_path / name
    program = out.stem if out.stem in {"google", "outlook"} else ""
    export(journal, out, NOW, Wish(program))
    report = Importing(journal).run([out])
    assert (report.new, report.merged, report.kept_apart, report.noted) == (0, 0, (), ())
    assert content(journal) == before
    journal.history.undo()


_MAILBOX = st.sampled_from(["casa@silva.example", "info@silva.example"])
HOUSEHOLDS = st.builds(
    IncomingContact,
    name=st.sampled_from(["Maria Silva", "Jose Silva", "J. Silva", "Maria Costa", "Ann Li"]),
    title=st.sampled_from(["", "Dean", "Cook"]),
    emails=_MAILBOX.map(lambda email: (IncomingValue(email),)),
    birthday=BIRTHDAYS,
)


@pytest.mark.parametrize("name", ["own.csv", "google.csv", "outlook.csv", "cards.vcf"])
@settings(max_examples=10, deadline=None)
@given(crowd=st.lists(HOUSEHOLDS, min_size=2, max_size=6))
def test_a_new_journal_has_everybody(
    tmp_path_factory: pytest.TempPathFactory, name: str, crowd: list[IncomingContact]
) -> None:
    folder = tmp_path_factory.mktemp("home")
    out = folder / name
    with closing(Journal.create(folder / "old.njournal")) as old:
        with old.history.step("Fill") as step:
            Writer(step).add(crowd, lambda _count: None)
        export(old, out, NOW, Wish(out.stem if out.stem in {"google", "outlook"} else ""))
    with closing(Journal.create(folder / "new.njournal")) as new:
        for made in (len(crowd), 0):
            report = Importing(new).run([out])
            assert (report.new, report.merged) == (made, 0)
        rows = m.Contact.select().order_by(m.Contact.id)
        told = sorted((row.name, row.title, row.birthday) for row in rows)
    assert told == sorted((one.name, one.title, one.birthday) for one in crowd)


def test_some_people_alone_are_written(journal: Journal, tmp_path: Path) -> None:
    contacts = Contacts(journal)
    ana, _ben = (contacts.create(ContactFields(name=name)) for name in ("Ana", "Ben"))
    for name in ("one.vcf", "one.csv"):
        assert export(journal, tmp_path / name, NOW, Wish(ids=frozenset({ana}))) == 1
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert ("Ana" in text, "Ben" in text) == (True, False)


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize(
    ("ending", "program"), [("vcf", ""), ("csv", ""), ("csv", "google"), ("csv", "outlook")]
)
def test_what_is_for_oneself_alone_is_handed_on_only_where_that_is_wished(
    journal: Journal, tmp_path: Path, ending: str, program: str, private: bool
) -> None:
    with journal.history.step("") as step:
        ana = IncomingContact(name="Ana", notes="Rather vain", tags=("rival",), city="Lund")
        (ana_id,) = Writer(step).add([ana], lambda _count: None)
    out = tmp_path / f"out.{ending}"
    some = Wish(program, frozenset({ana_id}), private)
    for wish, whole in ((some, private), (Wish(program), True)):
        export(journal, out, NOW, wish)
        text = out.read_text(encoding="utf-8-sig")
        assert ("Rather vain" in text, "rival" in text, "Lund" in text) == (whole, whole, True)
