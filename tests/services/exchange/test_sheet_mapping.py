# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What columns hold and statuses mean is proposed from the words that people use."""

import pytest

from networkjournal.domain.sheet import Column, Standing
from networkjournal.domain.words import Ending, Stage
from networkjournal.services.exchange import sheet_mapping, sheet_statuses
from networkjournal.services.exchange.sheet_people import names_in
from tests.services.exchange.sheets_sample import proposal, table

_FOUR = (Column.ORGANIZATION, Column.POSITION, Column.APPLIED_ON, Column.STATUS)


@pytest.mark.parametrize(
    "header",
    [
        "Company,Job Title,Date Applied,Status", "Unternehmen,Stelle,Bewerbungsdatum,Stand",
        "Entreprise,Poste,Date de candidature,Statut", "Empresa,Puesto,Fecha de solicitud,Estado",
        "Empresa,Vaga,Data de candidatura,Situação", "Azienda,Posizione,Data candidatura,Stato",
        "Bedrijf,Functie,Sollicitatiedatum,Status", "EMPLOYER,Position Title,Applied on,Stage",
    ],
)  # fmt: skip
def test_headings_of_seven_languages(header: str) -> None:
    assert proposal(table(f"{header}\nA,B,2024-02-01,x\n")).columns == _FOUR


def test_the_columns_of_two_trackers() -> None:
    teal = (
        "Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,"
        "Follow up,Excitement"
    )
    day = "2024-02-01"
    row = f"Dean,A,52000,Rome,Applied,{day},{day},{day},{day},5"
    assert proposal(table(f"{teal}\n{row}\n")).columns == (
        Column.POSITION,
        Column.ORGANIZATION,
        Column.SALARY,
        Column.OTHER,
        Column.STATUS,
        Column.OTHER,
        Column.OTHER,
        Column.APPLIED_ON,
        Column.OTHER,
        Column.OTHER,
    )
    huntr = "Job Title,Company,URL,List,Location,Created At,Applied At,Description,Notes"
    row = f"Dean,A,https://a.org,Wishlist,Rome,{day},{day},long,x"
    assert proposal(table(f"{huntr}\n{row}\n")).columns == (
        Column.POSITION,
        Column.ORGANIZATION,
        Column.LINK,
        Column.STATUS,
        Column.OTHER,
        Column.OTHER,
        Column.APPLIED_ON,
        Column.DESCRIPTION,
        Column.NOTES,
    )


def test_of_two_columns_for_one_field_the_plainer_heading_wins() -> None:
    found = proposal(table("Date,Applied on,Role,Title,Notes,Comments\n1,2,a,b,c,d\n"))
    assert found.columns == (
        Column.OTHER,
        Column.APPLIED_ON,
        Column.POSITION,
        Column.OTHER,
        Column.NOTES,
        Column.NOTES,
    )


def test_what_the_heading_does_not_say_the_cells_may() -> None:
    text = "Role,Company,Where it was,How it goes,\nDean,A,https://a.org/1,applied,2024-02-01\n"
    assert proposal(table(text)).columns == (
        Column.POSITION,
        Column.ORGANIZATION,
        Column.LINK,
        Column.STATUS,
        Column.APPLIED_ON,
    )


def test_what_was_chosen_before_comes_first() -> None:
    found = table("Role,Company,Wo\nDean,A,x\n")
    learnt = {"wo": Column.SOURCE, "role": Column.NOTHING}
    assert sheet_mapping.propose(found, learnt) == (
        Column.NOTHING,
        Column.ORGANIZATION,
        Column.SOURCE,
    )


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Applied", Stage.APPLIED), ("applied!", Stage.APPLIED), ("Bookmarked", Stage.SAVED),
        ("Phone screen", Stage.SCREENING), ("2nd interview (panel)", Stage.INTERVIEWING),
        ("Offer", Stage.OFFER), ("ACCEPTED", Stage.ACCEPTED), ("Rejected", Ending.TURNED_DOWN),
        ("declined", Ending.TURNED_DOWN), ("Withdrawn", Ending.WITHDREW),
        ("ghosted", Ending.NO_ANSWER), ("No response", Ending.NO_ANSWER),
        ("Absage", Ending.TURNED_DOWN), ("Vorstellungsgespräch", Stage.INTERVIEWING),
        ("Candidature envoyée", Stage.APPLIED), ("Refusé", Ending.TURNED_DOWN),
        ("Entrevista", Stage.INTERVIEWING), ("Rechazado", Ending.TURNED_DOWN),
        ("Recusado", Ending.TURNED_DOWN), ("Colloquio", Stage.INTERVIEWING),
        ("Afgewezen", Ending.TURNED_DOWN), ("Gesolliciteerd", Stage.APPLIED),
        ("Sin respuesta", Ending.NO_ANSWER), ("Offer declined", Ending.DECLINED_OFFER),
        ("Position filled", Ending.ROLE_CLOSED), ("??", None), ("", None), ("not rejected", None),
        ("closed", None),
    ],
)  # fmt: skip
def test_known_statuses(word: str, meaning: Standing | None) -> None:
    assert sheet_statuses.meaning(word, {}) is meaning


def test_a_status_means_what_was_said_before() -> None:
    said: dict[str, Standing] = {"interview": Stage.SCREENING, "??": Ending.WITHDREW}
    assert sheet_statuses.meaning("2nd Interview", said) is Stage.SCREENING
    assert sheet_statuses.meaning("??", said) is Ending.WITHDREW


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ruth Abara", ("Ruth Abara",)),
        ("Ruth Abara; Dmitri O'Kafor / Zoë van der Berg", None),
        ("Ruth Abara <ruth@example.org>", ("Ruth Abara",)),
        ("Ruth Abara (HR)", ("Ruth Abara",)),
        ("HR department", ()), ("jobs@example.org", ()), ("n/a", ()), ("Ruth", ()),
        ("call me on 0170 555", ()), ("Hiring manager", ()), ("", ()), ("x " * 900, ()),
    ],
)  # fmt: skip
def test_names_of_people(cell: str, names: tuple[str, ...] | None) -> None:
    expected = ("Ruth Abara", "Dmitri O'Kafor", "Zoë van der Berg") if names is None else names
    assert names_in(cell) == expected
