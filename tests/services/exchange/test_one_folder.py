# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""People and applications that come together: nobody comes twice, and the counts are true."""

from pathlib import Path

from networkjournal.services.exchange.importing import Importing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

APPLICATIONS = (
    "Company,Role,Date applied,Status,Contact\n"
    "Lakeside College,Adviser,2024-02-01,Applied,Ruth Abara\nAcme,Cook,2024-02-02,Applied,Bo Ek\n"
)
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nORG:Lakeside College\nEMAIL:r@a.example\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nEMAIL:r@a.example\nTEL:12345\nEND:VCARD\n"
)


def test_who_stands_in_both_files_comes_once(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "applications.csv").write_text(APPLICATIONS)
    (tmp_path / "people.vcf").write_text(CARDS)
    importing = Importing(journal)
    report = importing.write(importing.preview([tmp_path]))
    names = sorted(row.name for row in m.Contact.select())
    assert names == ["Bo Ek", "Ruth Abara"]
    assert report.new - report.opportunities + report.people == len(names)
    # The second card is no update: nobody was there before.
    assert (report.merged, report.joined, report.opportunities) == (0, 1, 2)
    again = importing.run([tmp_path])
    assert (again.new, again.merged, again.joined) == (0, 0, 0)
