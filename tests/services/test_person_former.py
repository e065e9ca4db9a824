# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is changed by hand is found again by the file that brought them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.import_preview import Decisions
from networkjournal.services.bundle import Services
from networkjournal.services.exchange.importing import Importing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content

HEAD = "Name,Company,Job Title,Phone,E-mail,Birthday\n"
LONELY = "Anna Berg,South,Clerk,555 100,,\n"
MAILBOX = "Anna Berg,South,Clerk,,office@x.example,1980-01-02\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def bring(journal: Journal, source: Path, rows: str) -> int:
    source.write_text(HEAD + rows)
    Importing(journal).run([source])
    return int(m.Contact.select(m.Contact.id).scalar())


def fields_of(journal: Journal, contact_id: int) -> ContactFields:
    page = journal.reader.contact(contact_id)
    assert page is not None
    return ContactFields.of(page)


@pytest.mark.parametrize(
    ("rows", "changes"),
    [
        (LONELY, {"name": "Anna Maria Berg"}),
        (LONELY, {"organization": "North"}),
        (LONELY, {"organization": ""}),
        (LONELY, {"title": "Head"}),
        (LONELY, {"phones": (("555 200", ""),)}),
        (LONELY, {"phones": ()}),
        (LONELY, {"emails": (("anna@x.example", ""),)}),
        (LONELY, {"linkedin_url": "https://www.linkedin.com/in/anna"}),
        (MAILBOX, {"name": "Mia Kunz"}),
        (MAILBOX, {"birthday": "1980-01-03"}),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_the_same_file_again_makes_nobody(
    journal: Journal,
    services: Services,
    source: Path,
    rows: str,
    changes: dict[str, Any],
    whole: bool,
) -> None:
    anna = bring(journal, source, rows)
    opened = fields_of(journal, anna)
    before = content(journal)
    wanted = replace(opened, **changes)
    services.contacts.change(anna, wanted, None if whole else opened)
    after = content(journal)
    report = Importing(journal).run([source])
    assert (report.new, report.same + report.merged) == (0, 1)
    assert_sound(journal)
    while content(journal) != after:
        journal.history.undo()
    journal.history.undo()
    assert content(journal) == before


def test_what_tells_nobody_apart_keeps_no_former_card(
    journal: Journal, services: Services, source: Path
) -> None:
    anna = bring(journal, source, LONELY)
    opened = fields_of(journal, anna)
    services.contacts.change(anna, replace(opened, notes="met in Oslo", city="Oslo"), opened)
    services.contacts.change(anna, replace(opened, name="ANNA  Berg"), opened)
    assert not m.ContactAlias.select().exists()


def test_many_at_another_organization_are_found_again(
    journal: Journal, services: Services, source: Path
) -> None:
    bring(
        journal, source, LONELY + "Bo Ek,South,Cook,,,\nIda Holm,,,,,\nEva Lund,South,,,e@x.org,\n"
    )
    ids = [row.id for row in m.Contact.select()]
    services.many_people.set_organization(ids, "North")
    assert m.ContactAlias.select().count() == 3
    services.many_people.set_organization(ids, "North")
    assert m.ContactAlias.select().count() == 3
    services.many_people.set_organization(ids, "")
    assert Importing(journal).run([source]).new == 0
    assert len(ids) == m.Contact.select().count()


def test_what_one_file_changes_does_not_hide_somebody_from_another(
    journal: Journal, source: Path, tmp_path: Path
) -> None:
    anna = bring(journal, source, LONELY)
    card = tmp_path / "anna.vcf"
    lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:Anna Berg", "ORG:North", "TEL:555 100", "END:VCARD"]
    card.write_text("\r\n".join(lines))
    importing = Importing(journal)
    plan = importing.preview([card])
    (doubtful,) = (plan.people[place] for place in plan.doubts)
    same = frozenset([(doubtful.source_file, doubtful.line)])
    chosen = {anna: frozenset({"organization"})}
    importing.write(plan, Decisions(same=same, theirs=chosen))
    assert fields_of(journal, anna).organization == "North"
    assert importing.run([source]).new == 0


def test_people_merged_into_another_name_are_found_by_their_mailbox(
    journal: Journal, services: Services, source: Path
) -> None:
    mia = services.contacts.create(ContactFields("Mia Kunz"))
    bring(journal, source, MAILBOX)
    (anna,) = (row.id for row in m.Contact.select() if row.name == "Anna Berg")
    services.people_merge.merge(mia, [anna])
    assert Importing(journal).run([source]).new == 0
