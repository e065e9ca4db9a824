# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of which no heading is known is explained by whoever chose it, not refused."""

from pathlib import Path

import pytest

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.domain.people_sheet import PeopleChoice, PersonColumn
from networkjournal.services.exchange.sheets import Sheets
from networkjournal.store.journal import Journal
from tests.services.exchange.test_sheet_import import Watching


@pytest.mark.parametrize(
    "text",
    [
        "Who,Works at,Reach them,Seen\nHenk,Bakker BV,henk@bakker.example,2024\n",
        "Naam van mens;Werkt bij;Te bereiken\nHenk;Bakker BV;henk@bakker.example\n",
    ],
)
def test_a_list_of_unknown_headings_is_asked_about_where_it_was_chosen_itself(
    journal: Journal, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "mine" / "people.csv"
    file.parent.mkdir()
    file.write_text(text)
    sheets = Sheets(journal, Watching())
    ((table, _choice, _stages),), others, unread = sheets.sorted_out([file])
    assert (len(table), others, unread) == (1, [], ())
    columns = tuple(
        PersonColumn.EMAIL if "each" in head or "bereiken" in head else PersonColumn.NOTES
        for head in table.header
    )
    assert [
        one.emails[0].value for one in sheets.people(table, PeopleChoice(columns)).contacts
    ] == ["henk@bakker.example"]
    # Of a whole folder one is not asked about every list that says nothing.
    (tmp_path / "mine" / "other.csv").write_text(text)
    assert len(sheets.sorted_out([file.parent])[2]) == 2


@pytest.mark.parametrize("text", ["a line\nanother line\n", "one: two\n"])
def test_a_text_without_headings_is_refused(journal: Journal, tmp_path: Path, text: str) -> None:
    file = tmp_path / "text.csv"
    file.write_text(text)
    with pytest.raises(UnreadableFile, match="no row of column names"):
        Sheets(journal, Watching()).sorted_out([file])
