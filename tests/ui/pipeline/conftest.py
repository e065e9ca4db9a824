# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal with a handful of opportunities, and the Pipeline tab over it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import InterviewerFields, OpportunityFields, RoundFields
from networkjournal.domain.turndown_draft import PersonRef, TurndownDraft
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import TABLE
from networkjournal.ui.theme import Theme

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
Part = TypeVar("Part", bound=QWidget)


def children(widget: QWidget, kind: type[Part]) -> list[Part]:
    """Find what a person sees of a kind."""
    found: Iterable[Part] = widget.findChildren(kind)
    return [part for part in found if part.isVisibleTo(widget)]


def child(widget: QWidget, kind: type[Part]) -> Part:
    return children(widget, kind)[0]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@dataclass
class House:
    """Hold a journal and its window's parts; opportunities by the first word of their name."""

    journal: Journal
    desk: Desk
    ids: dict[str, int]

    def add(self, position: str, organization: str, stage: w.Stage, days: int) -> int:
        fields = OpportunityFields(position, organization)
        made = self.desk.services.opportunities.create(fields, stage, ago(days))
        self.ids[position.split(maxsplit=1)[0]] = made
        return made

    def record(self, opportunity_id: int, **said: object) -> int:
        """Record a no as the wizard would, and return the turndown."""
        draft = self.draft(opportunity_id)
        for name, value in said.items():
            setattr(draft, name, value)
        if draft.path is None:
            return self.desk.services.turndowns.park(draft, TODAY).turndown_id
        return self.desk.services.turndowns.finish(draft, TODAY).turndown_id

    def draft(self, opportunity_id: int) -> TurndownDraft:
        draft = self.desk.services.turndowns.begin(opportunity_id, TODAY)
        page = self.desk.reader.opportunity(opportunity_id)
        assert page is not None
        draft.on = ago(2)
        draft.channel = w.Channel.CALL
        draft.words = "A wonderful candidate."
        if page.interviewers:
            person = page.interviewers[0]
            draft.told_by = PersonRef(person.name, person.row.contact_id)
            draft.ask_person = draft.told_by
        return draft


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    made.apply("light")
    yield made
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def empty(tmp_path: Path, theme: Theme) -> Iterator[House]:
    journal = Journal.create(tmp_path / "j.njournal")
    services = Services.of(journal, TemplateBook())
    yield House(journal, Desk(journal, services, theme, lambda: NOW), {})
    journal.close()


@pytest.fixture
def house(empty: House) -> House:
    empty.add("Adviser", "Open Learning Trust", w.Stage.OFFER, 1)
    empty.add("Director", "Harbour State University", w.Stage.SCREENING, 20)
    empty.add("Coach", "Riverside College", w.Stage.APPLIED, 9)
    empty.add("Officer", "Harbour State University", w.Stage.SAVED, 0)
    empty.add("Editor", "Northgate Press", w.Stage.APPLIED, 90)
    opportunities = empty.desk.services.opportunities
    opportunities.end(empty.ids["Editor"], w.Ending.NO_ANSWER, ago(30))
    people = (
        InterviewerFields("Dmitri Okafor", None, w.RoundRole.HIRING_MANAGER, 3),
        InterviewerFields("Wei Zhang", None, w.RoundRole.PEER, None),
    )
    panel = RoundFields(ago(4), w.RoundForm.PANEL, "Spoke of work together", "", people)
    opportunities.add_round(empty.ids["Director"], panel, TODAY)
    return empty


@pytest.fixture
def tab(house: House, qtbot: QtBot) -> PipelineTab:
    return open_tab(house, qtbot)


def open_tab(house: House, qtbot: QtBot, mode: int = TABLE) -> PipelineTab:
    tab = PipelineTab(house.desk)
    tab.set_mode(mode)
    qtbot.addWidget(tab)
    house.journal.history.listeners.append(tab.refresh)
    tab.resize(1100, 700)
    tab.load()
    with qtbot.waitExposed(tab):
        tab.show()
    return tab
