# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags, pictures and who introduced whom come with people, once, and go out with them again."""

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.import_preview import Outcome
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange import preview
from networkjournal.services.exchange.exporting import Wish, export
from networkjournal.services.exchange.importing import Importing, Report
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
LARGE = b"\xff\xd8\xff" + bytes(600 * 1024)


def card(name: str, *, tags: str = "", photo: bytes = b"", by: str = "", more: str = "") -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{name}", f"FN:{name}"]
    given, _blank, family = name.rpartition(" ")
    lines += [f"N:{family};{given};;;", more]
    lines += [f"CATEGORIES:{tags}"] if tags else []
    lines += [f"X-NETWORKJOURNAL-INTRODUCED-BY:{by}"] if by else []
    if photo:
        lines.append(f"PHOTO;ENCODING=b;TYPE=PNG:{base64.b64encode(photo).decode()}")
    return "\n".join([*filter(None, lines), "END:VCARD", ""])


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    yield opened
    opened.close()


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "people.vcf"
    file.write_text(
        card("Ruth Abara", tags="Alumni\\, old,Fair", photo=PNG)
        + card("Wei Zhang", tags="fair,FAIR", by="Ruth Abara")
        + card("Ben Frey", by="wei zhang"),
        encoding="utf-8",
    )
    return file


def told(journal: Journal, name: str) -> tuple[tuple[str, ...], bytes, str]:
    """Return somebody's tags, picture and who introduced them."""
    (line,) = journal.reader.find_contacts(name)
    page = journal.reader.contact(line.id)
    assert page is not None
    return tuple(tag.name for tag in page.tags), page.photo, page.introduced_by


def counts(report: Report) -> tuple[int, int, int]:
    return report.new, report.merged, report.same


def test_what_cards_say_is_kept_and_known_again(journal: Journal, cards: Path) -> None:
    assert counts(Importing(journal).run([cards])) == (3, 0, 0)
    assert told(journal, "Ruth Abara") == (("Alumni, old", "Fair"), PNG, "")
    assert told(journal, "Wei Zhang") == (("Fair",), b"", "Ruth Abara")
    assert told(journal, "Ben Frey")[2] == "Wei Zhang"
    before = content(journal)
    plan = Importing(journal).preview([cards])
    assert {entry.outcome for entry in preview.entries(plan)} == {Outcome.SAME}
    assert counts(Importing(journal).write(plan)) == (0, 0, 3)
    assert counts(Importing(journal).run([cards])) == (0, 0, 3)
    assert content(journal) == before
    journal.history.undo()
    assert journal.reader.find_contacts("Ruth") == []
    journal.history.redo()
    assert content(journal) == before
    assert_sound(journal)


def test_somebody_known_gets_what_is_missing_and_the_preview_names_it(
    journal: Journal, cards: Path
) -> None:
    contacts = Contacts(journal)
    cards.write_text(
        cards.read_text().replace("FN:Wei Zhang", "FN:Wei Zhang\nEMAIL:wei@x.org")
        + card("Ruth A", photo=LARGE[:100], more="EMAIL:ruth@x.org")
    )
    wei = contacts.create(ContactFields(name="Wei Zhang", emails=(("wei@x.org", ""),)))
    contacts.tag(wei, ["Lab"])
    plan = Importing(journal).preview([cards])
    (entry,) = (entry for entry in preview.entries(plan) if entry.contact_id == wei)
    assert (entry.outcome, entry.adds) == (Outcome.UPDATE, ("uid", "tags", "introduced_by"))
    Importing(journal).write(plan)
    assert told(journal, "Wei Zhang") == (("Fair", "Lab"), b"", "Ruth Abara")
    assert counts(Importing(journal).run([cards])) == (0, 0, 4)


def test_mine_stays(journal: Journal, cards: Path) -> None:
    Importing(journal).run([cards])
    cards.write_text(
        card("Ruth Abara", tags="Fair", photo=LARGE[:100]) + card("Ben Frey", by="Ruth Abara")
    )
    before = content(journal)
    assert counts(Importing(journal).run([cards])) == (0, 0, 2)
    assert content(journal) == before


def test_a_large_picture_is_made_small_or_left_out(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "large.vcf"
    file.write_text(card("Ruth Abara", photo=LARGE))

    def broken(_content: bytes) -> bytes:
        raise UserError("broken")

    for shrink in (None, broken, lambda photo: photo):
        report = Importing(journal, shrink=shrink).run([file])
        (remark,) = report.noted
        assert remark.reason == ("Ruth Abara: the picture is larger than 512 KB and was left out.")
        assert told(journal, "Ruth Abara")[1] == b""
    assert counts(Importing(journal, shrink=lambda _photo: PNG).run([file])) == (0, 1, 0)
    assert told(journal, "Ruth Abara")[1] == PNG


def test_more_tags_than_a_person_bears_are_left_out_once(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "many.vcf"
    many = ",".join([*(f"t{n}" for n in range(30)), "x" * 41])
    file.write_text(card("Ruth Abara", tags=many))
    first, again = Importing(journal).run([file]), Importing(journal).run([file])
    assert (counts(first), counts(again)) == ((1, 0, 0), (0, 0, 1))
    assert [row.reason for row in first.noted] == [
        "Ruth Abara: a tag of more than 40 characters was left out.",
        "Ruth Abara: only the first 20 tags were taken.",
    ]
    assert len(told(journal, "Ruth Abara")[0]) == 20


def test_who_cannot_have_introduced_them_is_left_out_with_a_remark(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "circle.vcf"
    file.write_text(
        card("Ana", by="Bo") + card("Bo", by="Ana") + card("Cleo", by="Cleo")
        + card("Dan", by="Nobody") + card("Eve", by="Twin")
        + card("Twin") + card("Twin", more="TITLE:Dean").replace("UID:Twin", "UID:2")
    )  # fmt: skip
    first = Importing(journal).run([file])
    assert first.new == 7
    assert [row.reason for row in first.noted] == [
        "Bo: Ana came through them, so it cannot be the other way round too.",
        "Cleo: Cleo came through them, so it cannot be the other way round too.",
        "Dan: Nobody, who introduced them, is not among your people.",
        "Eve: who introduced them is left out, several people are called Twin.",
    ]
    assert [told(journal, name)[2] for name in ("Ana", "Bo", "Cleo", "Dan", "Eve")] == [
        "Bo", "", "", "", "",
    ]  # fmt: skip
    before = content(journal)
    again = Importing(journal).run([file])
    assert counts(again) == (0, 0, 7)
    assert again.noted == first.noted
    assert content(journal) == before


def test_they_are_told_by_the_name_that_the_file_has(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "one.vcf"
    Contacts(journal).create(ContactFields(name="Ana P.", emails=(("ana@x.org", ""),)))
    file.write_text(card("Bo", by="Ana Pereira") + card("Ana Pereira", more="EMAIL:ana@x.org"))
    assert Importing(journal).run([file]).noted == ()
    assert told(journal, "Bo")[2] == "Ana P."


def test_one_in_the_trash_led_to_them_still(journal: Journal, tmp_path: Path) -> None:
    contacts = Contacts(journal)
    file = tmp_path / "one.vcf"
    file.write_text(card("Bo", by="Ana"))
    contacts.create(ContactFields(name="Ana"))
    Importing(journal).run([file])
    (ana,) = journal.reader.find_contacts("Ana")
    contacts.trash(ana.id)
    contacts.create(ContactFields(name="Ana"))
    before = content(journal)
    assert counts(Importing(journal).run([file])) == (0, 0, 1)
    assert content(journal) == before


@pytest.mark.parametrize("name", ["own.csv", "google.csv", "outlook.csv", "cards.vcf"])
def test_what_goes_out_comes_home_and_to_another_journal(
    journal: Journal, cards: Path, tmp_path: Path, name: str
) -> None:
    Importing(journal).run([cards])
    out = tmp_path / name
    program = out.stem if out.stem in {"google", "outlook"} else ""
    export(journal, out, NOW, Wish(program))
    before = content(journal)
    assert counts(Importing(journal).run([out])) == (0, 0, 3)
    assert content(journal) == before
    other = Journal.create(tmp_path / "other.njournal")
    assert counts(Importing(other).run([out])) == (3, 0, 0)
    tags, photo, _by = told(other, "Ruth Abara")
    whole = name == "cards.vcf"
    assert tags == ("Alumni, old" if whole else "Alumni old", "Fair")
    assert photo == (PNG if whole else b"")
    assert told(other, "Wei Zhang")[2] == ("Ruth Abara" if whole else "")
    other.close()


def test_nobody_in_the_trash_is_named_in_a_file(
    journal: Journal, cards: Path, tmp_path: Path
) -> None:
    Importing(journal).run([cards])
    (ruth,) = journal.reader.find_contacts("Ruth Abara")
    Contacts(journal).trash(ruth.id)
    export(journal, tmp_path / "out.vcf", NOW)
    assert "Ruth" not in (tmp_path / "out.vcf").read_text(encoding="utf-8")
