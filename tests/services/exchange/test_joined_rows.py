# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two rows of one new person: what the second says otherwise is kept, and stays kept once."""

from pathlib import Path

from networkjournal.services.exchange.importing import Importing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

FILE = (
    "Name,E-mail,Company,Job Title,City,Birthday\n"
    "Anna Berg,a@b.example,South,Clerk,Bonn,1990-01-02\n"
    "Anna M. Berg,a@b.example,North,Boss,bonn,\n"
)


def test_what_the_second_row_says_otherwise_is_in_the_notes(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(FILE)
    assert Importing(journal).run([file]).new == 1
    anna = m.Contact.get()
    assert (anna.name, anna.title, anna.city) == ("Anna Berg", "Clerk", "Bonn")
    assert anna.notes == ("Name: Anna M. Berg\nOrganization: North\nTitle: Boss")
    again = Importing(journal).run([file])
    assert (again.new, again.merged) == (0, 0)
