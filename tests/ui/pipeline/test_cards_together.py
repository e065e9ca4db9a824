# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""All cards together: their width, their windows, what is only read, and the way of Tab."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import GapFields, OpportunityFields, TouchFields
from networkjournal.ui.pipeline.details import Details
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.rounds_card import ClickLine
from networkjournal.ui.widgets.card import Card
from tests.ui.pipeline.conftest import TODAY, House, ago, children
from tests.ui.pipeline.test_cards import focus, named, page


@pytest.mark.parametrize("width", [400, 560])
def test_the_panel_fits_its_width_whatever_is_written(
    tab: PipelineTab, house: House, width: int
) -> None:
    name = "X" * 300
    fields = OpportunityFields(name, name, source=name, salary=name, link=name, notes=name)
    services, coach = house.desk.services, house.ids["Coach"]
    services.opportunities.change(coach, fields)
    services.opportunities.tag_many([coach], ["y" * 40])
    gap = GapFields(name, name, name, opportunity_id=coach, said_by_name=name)
    services.gaps.add(gap)
    services.contacts.log_touch(None, TouchFields(ago(2), gist=name), TODAY, coach, name)
    tab.show_item(coach)
    assert tab.details.widget().minimumSizeHint().width() <= width


def test_no_part_of_a_page_ever_flashes_as_a_window(tab: PipelineTab, house: House) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shows = event.type() is QEvent.Type.Show
            if shows and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    application = QApplication.instance()
    assert application is not None
    watch = Watch()
    application.installEventFilter(watch)
    house.desk.services.opportunities.tag_many([house.ids["Director"]], ["remote"])
    for name in ("Coach", "Director"):
        tab.show_item(house.ids[name])
    named(tab, "history-add", QPushButton).click()
    named(tab, "signs-more", QPushButton).click()
    application.removeEventFilter(watch)
    assert shown == []


def test_nothing_can_be_changed_where_the_journal_is_only_read(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    coach, services = house.ids["Director"], house.desk.services
    services.opportunities.tag_many([coach], ["remote"])
    services.signals.tick(coach, w.SignalKind.SALARY, TODAY)
    services.gaps.add(GapFields("Budgets", opportunity_id=coach))
    services.contacts.log_touch(None, TouchFields(TODAY), TODAY, coach)
    file = tmp_path / "CV.pdf"
    file.write_bytes(b"cv")
    services.attachments.add(coach, file, w.DocumentKind.CV)
    details = Details(replace(house.desk, writable=False))
    qtbot.addWidget(details)
    details.resize(560, 700)
    details.show_page(page(house, "Director"), same=False)
    details.show()
    free = {"Dmitri Okafor", "Harbour State University", "Wei Zhang", "CV.pdf", ""}
    able = [b for b in children(details, QPushButton) if b.isEnabled()]
    assert {b.text() for b in able} == free
    assert [b.accessibleName() for b in able if not b.text()] == ["What to do with CV.pdf"]
    assert not [box for box in children(details, QCheckBox) if box.isEnabled()]
    assert not children(details, ClickLine)
    (menu,) = [b.menu() for b in able if not b.text()]
    enabled = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
    assert enabled == ["&Open a copy", "&Save as…"]


def test_tab_goes_from_card_to_card_as_they_stand(tab: PipelineTab, house: House) -> None:
    director = house.ids["Director"]
    tab.show_item(director)
    house.desk.services.opportunities.tag_many([director], ["remote"])
    house.desk.services.signals.tick(director, w.SignalKind.SALARY, TODAY)
    named(tab, "history-add", QPushButton).click()
    cards = children(tab.details.cards, Card)
    first = named(tab, "round-add", QPushButton)
    first.setFocus()
    met: list[str] = []
    while "How close you are" not in met[8:]:
        QTest.keyClick(focus(tab), Qt.Key.Key_Tab)
        met += [card.accessibleName() for card in cards if card.isAncestorOf(focus(tab))]
    names = ["How close you are", "About", "Documents", "Gaps", "Touches", "History"]
    assert [name for name, _stops in groupby(met)][:6] == names
