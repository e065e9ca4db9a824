# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of meetings: what waits first, what comes next, what was."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.meetings_filter import MeetingsFilter
from networkjournal.domain.words import MeetingKind, MeetingPart, MeetingState, YieldKind
from networkjournal.domain.write_up import YieldDraft
from networkjournal.store import models as m
from networkjournal.ui.meetings.list.model import MeetingsModel
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.models.meetings import countdown
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.people_sample import NOW, TODAY, Sample


def _rows(tab: MeetingsTab) -> list[str]:
    model = tab.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_sections_stand_in_the_order_of_what_is_to_be_done(tab: MeetingsTab) -> None:
    assert _rows(tab) == [
        "To write up", "Dmitri Okafor",
        "Coming", "Career advisor", "Ana Lucía Pereira",
        "Past", "Ruth Abara", "Wei Zhang", "田中 光",
    ]  # fmt: skip
    seconds = [
        str(tab.list.model.index(row, 0).data(RowRole.SECOND) or "")
        for row in range(tab.list.model.rowCount())
    ]
    assert seconds[1] == "feedback · today 12:30 – 13:15"
    assert seconds[3] == "advisor · Thursday 10:00"
    assert seconds[4] == "informational · 1 Dec 16:00 (17:00 there)"
    assert seconds[6] == "feedback · 3 Nov"
    assert seconds[8] == "networking · 9 Oct · cancelled by them"


def _cell(tab: MeetingsTab, title: str, role: int) -> str:
    model = tab.list.model
    row = next(r for r in range(model.rowCount()) if model.index(r, 0).data() == title)
    return str(model.index(row, 0).data(role) or "")


def _meet(sample: Sample, starts: datetime, zone: str = "Europe/Berlin") -> int:
    fields = MeetingFields(starts=starts, zone=zone)
    return sample.services.meetings.create(fields, AgendaFields(), TODAY)


def test_what_comes_counts_down_and_asks_for_its_paper(tab: MeetingsTab, sample: Sample) -> None:
    assert _cell(tab, "Career advisor", RowRole.TOP) == "in 3 days"
    assert _cell(tab, "Career advisor", RowRole.ASIDE) == "agenda not printed"
    assert _cell(tab, "Ana Lucía Pereira", RowRole.TOP) == "in 8 days"
    assert _cell(tab, "Ana Lucía Pereira", RowRole.ASIDE) == ""
    assert _cell(tab, "Dmitri Okafor", RowRole.TOP) == ""
    advisor = sample.desk.reader.coming_meeting(sample.desk.now()) or 0
    sample.services.meetings.mark_printed(advisor, TODAY)
    assert _cell(tab, "Career advisor", RowRole.ASIDE) == ""


@pytest.mark.parametrize(
    ("starts", "zone", "words"),
    [
        (datetime(2026, 11, 23, 13, 50), "Europe/Berlin", "now"),
        (datetime(2026, 11, 23, 14, 1), "Europe/Berlin", "in 1 minute"),
        (datetime(2026, 11, 23, 14, 59), "Europe/Berlin", "in 59 minutes"),
        (datetime(2026, 11, 23, 10), "America/New_York", "in 2 hours"),
        (datetime(2026, 11, 24, 0, 30), "Europe/Berlin", ""),
        (datetime(2026, 11, 25, 1), "Asia/Tokyo", ""),
        (datetime(2026, 11, 25, 9), "Asia/Tokyo", "in 2 days"),
        (datetime(2027, 3, 1, 9), "Europe/Berlin", "in 3 months"),
    ],
)
def test_the_countdown_follows_the_clock_on_ones_own_wall(
    sample: Sample, starts: datetime, zone: str, words: str
) -> None:
    (line,) = sample.desk.reader.meetings([_meet(sample, starts, zone)])
    assert countdown(line, "Europe/Berlin", NOW) == words


def test_a_meeting_that_ends_goes_to_what_is_to_be_written_up(
    tab: MeetingsTab, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = _meet(sample, datetime(2026, 11, 23, 14, 10))
    tab.list._on_tick()
    assert tab.list.model.part(soon) is MeetingPart.COMING
    later = replace(sample.desk, now=lambda: NOW + timedelta(hours=1))
    for part in (tab, tab.list, tab.list.model):
        monkeypatch.setattr(part, "_desk", later)
    tab.list._on_tick()
    assert tab.list.model.part(soon) is MeetingPart.TO_WRITE_UP


def test_a_write_up_that_was_begun_is_said(tab: MeetingsTab, sample: Sample) -> None:
    assert _cell(tab, "Dmitri Okafor", RowRole.ASIDE) == ""
    draft = sample.services.write_ups.begin(sample.feedback, TODAY)
    draft.yields = [YieldDraft(text="Evening groups")]
    sample.services.write_ups.keep(draft)
    tab.hide()
    tab.show()
    assert _cell(tab, "Dmitri Okafor", RowRole.ASIDE) == "write-up begun"


def test_what_a_meeting_gave_stands_in_its_line(tab: MeetingsTab, sample: Sample) -> None:
    ruth = sample.feedback + 3
    kinds = [*YieldKind, YieldKind.INTRODUCTION]
    with sample.journal.history.step("Give") as step:
        for kind in kinds:
            step.insert(m.Yield, meeting_id=ruth, on=TODAY, kind=kind)
    assert _cell(tab, "Ruth Abara", RowRole.SECOND) == (
        "feedback · 3 Nov · 2 introductions, 1 lead, CV passed on, advice, 1 avenue, encouragement"
    )


def test_the_filter_narrows_by_kind_person_organization_and_words(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    bar = tab.list.bar
    bar.open_panel()
    panel = bar.panel
    qtbot.waitUntil(panel.isVisible)
    panel.kinds._turn(panel.kinds.item(1))
    assert _rows(tab) == ["Coming", "Ana Lucía Pereira", "Past", "Wei Zhang"]
    assert tab.list.title.text() == "2 found"
    QTest.keyClicks(panel.person, "Ana")
    QTest.keyClick(panel.person.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(panel.person.completer().popup(), Qt.Key.Key_Return)
    assert _rows(tab) == ["Coming", "Ana Lucía Pereira"]
    assert [chip.chip.text for chip in bar.chips] == [
        "Kind: Informational interview", "With Ana Lucía Pereira",
    ]  # fmt: skip
    panel.clear.click()
    panel.organization.setText("Lakeside College")
    panel.organization.editingFinished.emit()
    assert _rows(tab) == ["Past", "Ruth Abara"]
    panel.clear_all()
    panel.words.setText("mentoring")
    panel.words.editingFinished.emit()
    assert _rows(tab) == ["To write up", "Dmitri Okafor"]
    panel.close()


def test_a_name_that_nobody_has_is_said_and_asks_for_nothing(
    qtbot: QtBot, tab: MeetingsTab
) -> None:
    tab.list.bar.open_panel()
    panel = tab.list.bar.panel
    qtbot.waitUntil(panel.isVisible)
    QTest.keyClicks(panel.person, "Zacharias")
    panel.person.editingFinished.emit()
    assert panel.fields["contact_id"].problem == "Nobody has this name. Choose one from the list."
    assert panel.person.note() == ""
    panel.organization.setText("Nowhere")
    panel.organization.editingFinished.emit()
    assert panel.fields["organization_id"].problem.startswith("No organization has this name.")
    assert len(_rows(tab)) == 9
    panel.close()


def test_where_nothing_fits_the_way_back_is_offered(tab: MeetingsTab, sample: Sample) -> None:
    tab.list.looking.set_filter(MeetingsFilter(kinds=frozenset({MeetingKind.PREPARATION})))
    assert tab.list.empty.title.text() == "Nothing found"
    assert tab._all.isVisible()
    assert not tab._add.isVisible()
    tab._all.click()
    assert len(_rows(tab)) == 9
    tab.list.looking.set_filter(MeetingsFilter(contact_id=sample.ruth))
    tab.show_item(sample.feedback)
    assert tab.list.looking.filter.is_default
    assert tab.current_id() == sample.feedback


def test_keys_step_over_the_headings(tab: MeetingsTab) -> None:
    tab.focus_list()
    seen = [tab.list.view.currentIndex().data()]
    for _step in range(5):
        QTest.keyClick(tab.list.view, Qt.Key.Key_Down)
        seen.append(tab.list.view.currentIndex().data())
    assert seen == ["Dmitri Okafor", "Career advisor", "Ana Lucía Pereira", "Ruth Abara",
                    "Wei Zhang", "田中 光"]  # fmt: skip


def test_another_order_has_no_sections(tab: MeetingsTab, sample: Sample) -> None:
    tab.list.sort_by("people", descending=False)
    assert _rows(tab) == ["Ana Lucía Pereira", "Dmitri Okafor", "Ruth Abara", "Wei Zhang",
                          "田中 光", "Career advisor"]  # fmt: skip
    assert tab.current_id() == sample.feedback
    tab.list.sort_by("starts", descending=True)
    assert _rows(tab)[2:5] == ["Coming", "Ana Lucía Pereira", "Career advisor"]


def test_a_meeting_moves_to_the_past_once_it_was_held(tab: MeetingsTab, sample: Sample) -> None:
    tab.details.state.entries[MeetingState.HELD].trigger()
    assert _rows(tab)[0] == "Coming"
    assert tab.current_id() == sample.feedback
    assert tab.details.state.text() == "Held"


def test_search_keeps_the_sections_that_have_something(tab: MeetingsTab) -> None:
    tab.search("ruth")
    assert _rows(tab) == ["Past", "Ruth Abara"]
    assert tab.list.title.text() == "1 found"
    tab.search("nothing like this")
    assert tab.list.empty.title.text() == "Nothing found"
    tab.search("")
    assert len(_rows(tab)) == 9


def test_delete_takes_the_meeting_away_and_undo_brings_it_back(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    tab.focus_list()
    with qtbot.waitSignal(tab.deleted) as told:
        QTest.keyClick(tab.list.view, Qt.Key.Key_Delete)
    assert told.args == ["Feedback meeting with Dmitri Okafor is in the trash."]
    assert _rows(tab)[0] == "Coming"
    assert tab.current_id() not in (None, sample.feedback)
    sample.journal.history.undo()
    assert _rows(tab)[0] == "To write up"


def test_the_model_keeps_qts_rules(qtbot: QtBot, sample: Sample) -> None:
    model = MeetingsModel(sample.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.load()
    fields = MeetingFields(starts=datetime(2026, 11, 30, 9), zone="Europe/Berlin")
    sample.services.meetings.create(fields, AgendaFields(), TODAY)
    model.refresh()
    assert model.rowCount() == 10
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
