# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of gaps: added, changed, deleted, and those of similar positions that come back."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import GapFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.ui.dialogs.gap_dialog import GapDialog
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.conftest import House, ago, child, children
from tests.ui.pipeline.test_cards import named, page
from tests.ui.pipeline.test_details import texts


def test_a_gap_is_added_changed_and_deleted(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    tab.show_item(house.ids["Director"])
    named(tab, "gap-add", QPushButton).click()
    dialog = child(tab.window(), GapDialog)
    dialog.save()
    assert dialog._fields["text"].problem == "What was missing?"
    dialog._text.setPlainText("Years with undergraduates")
    dialog._said_by.set_person(PersonRef("Ruth Abara"))
    dialog.save()
    gap = page(house, "Director").gaps[0]
    assert (gap.row.text, gap.said_by) == ("Years with undergraduates", "Ruth Abara")
    assert "Years with undergraduates" in texts(tab)
    named(tab, f"gap-edit-{gap.row.id}", QPushButton).click()
    dialog = child(tab.window(), GapDialog)
    dialog._state.set_value(w.GapState.CLOSED)
    dialog.save()
    assert page(house, "Director").gaps[0].row.state is w.GapState.CLOSED
    with qtbot.waitSignal(tab.deleted):
        named(tab, f"gap-trash-{gap.row.id}", QPushButton).click()
    assert not page(house, "Director").gaps
    house.journal.history.undo()
    assert page(house, "Director").gaps[0].row.text == "Years with undergraduates"


def test_gaps_of_a_position_like_this_one_come_back(tab: PipelineTab, house: House) -> None:
    other = house.add("Deputy Director", "Lakeside College", w.Stage.APPLIED, 40)
    fields = GapFields("Budget responsibility", said_on=ago(30), opportunity_id=other)
    house.desk.services.gaps.add(fields)
    evidence = "Treasurer of the club"
    fields = GapFields("Money", "", evidence, w.GapState.CLOSED, opportunity_id=other)
    house.desk.services.gaps.add(fields)
    tab.show_item(house.ids["Director"])
    assert {
        "Budget responsibility",
        "Evidence: Treasurer of the club",
        "2 things were missing there. Of these: 1 closed, 1 still open.",
    } <= set(texts(tab))
    link = next(b for b in children(tab.details, QPushButton) if b.text() == "Deputy Director")
    link.click()
    assert tab.current_id() == other


def test_a_gap_that_matters_here_too_stays_with_its_own_position(
    tab: PipelineTab, house: House
) -> None:
    other = house.add("Deputy Director", "Lakeside College", w.Stage.APPLIED, 40)
    fields = GapFields("Budget responsibility", opportunity_id=other)
    number = house.desk.services.gaps.add(fields)
    tab.show_item(house.ids["Director"])
    assert "1 thing was missing there." in texts(tab)
    named(tab, f"gap-here-{number}", QPushButton).click()
    (gap,) = page(house, "Director").gaps
    assert gap.row.opportunity_id == other
    assert "Deputy Director" in texts(tab)
    named(tab, f"gap-edit-{number}", QPushButton).click()
    dialog = child(tab.window(), GapDialog)
    dialog._text.setPlainText("Budgets")
    dialog.save()
    (gap,) = page(house, "Director").gaps
    assert (gap.row.text, gap.row.opportunity_id) == ("Budgets", other)
