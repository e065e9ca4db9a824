# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A nudge is filled from the journal and kept until it is sent; signs are ticked one by one."""

from datetime import date, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import GapFields, OpportunityFields, TouchFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.settings import Me
from networkjournal.domain.views import OpportunityPage
from networkjournal.services.bundle import Services
from networkjournal.store.journal import Journal
from tests.services.story import TODAY, Story


def fresh(services: Services, journal: Journal) -> OpportunityPage:
    made = services.opportunities.create(
        OpportunityFields("People Analyst", "Öresund"), w.Stage.APPLIED, date(2026, 11, 5)
    )
    page = journal.reader.opportunity(made)
    assert page is not None
    return page


def test_after_an_interview_the_letter_speaks_of_it(story: Story) -> None:
    story.services.settings.save(Me(name="Anna Novak", phone="+1 555 0142"))
    letter = story.services.nudges.letter(story.page(), "Rosa Lindqvist", TODAY)
    assert "Dear Rosa Lindqvist" in letter.body
    assert "Thank you again for the conversation on" in letter.body
    assert "I applied" not in letter.body
    assert letter.unfilled == ()


def test_before_any_it_speaks_of_the_application(services: Services, journal: Journal) -> None:
    letter = services.nudges.letter(fresh(services, journal), "", TODAY)
    assert "On Thursday 5 November I applied for the position of People Analyst" in letter.body
    assert "conversation" not in letter.body
    assert "how you address them" in letter.unfilled
    assert len(letter.body.split()) < 90


def test_a_letter_is_kept_until_it_is_sent_and_undo_brings_it_back(
    services: Services, journal: Journal
) -> None:
    page, nudges = fresh(services, journal), services.nudges
    assert nudges.kept(page) is None
    nudges.keep(page, "How things stand", "Two lines.")
    assert nudges.kept(page) == ("How things stand", "Two lines.")
    nudges.log_sent(page, None, "How things stand", TODAY)
    assert nudges.kept(page) is None
    again = journal.reader.opportunity(page.row.id)
    assert again is not None
    (touch,) = again.touches
    assert (touch.row.direction, touch.row.gist) == (w.Direction.OUT, "How things stand")
    journal.history.undo()
    assert nudges.kept(page) == ("How things stand", "Two lines.")


def test_what_cannot_be_kept_is_told(services: Services, journal: Journal) -> None:
    page = fresh(services, journal)
    with pytest.raises(UserError) as told:
        services.nudges.keep(page, "x" * 501, "")
    assert set(told.value.problems) == {"subject"}
    journal.drafts.keep(f"nudge:{page.row.uuid}", {"subject": 3})
    assert services.nudges.kept(page) is None
    journal.history.undo()
    with pytest.raises(UserError, match="deleted meanwhile"):
        services.nudges.log_sent(page, None, "", TODAY)
    with pytest.raises(UserError, match="deleted meanwhile"):
        services.signals.tick(page.row.id, w.SignalKind.SALARY, TODAY)


def test_a_nudge_to_somebody_who_is_gone_is_one_sentence(story: Story) -> None:
    page, log = story.page(), story.services.nudges.log_sent
    story.services.contacts.trash(story.rosa)
    before = story.content()
    for gone in (story.rosa, 999):
        with pytest.raises(UserError, match="person was deleted meanwhile"):
            log(page, gone, "How things stand", TODAY)
    assert story.content() == before


def test_signs_are_ticked_dated_and_taken_back(services: Services, journal: Journal) -> None:
    of = fresh(services, journal).row.id

    def signs() -> list[tuple[w.SignalKind, date | None]]:
        page = journal.reader.opportunity(of)
        assert page is not None
        return [(view.row.kind, view.row.on) for view in page.signals]

    services.signals.tick(of, w.SignalKind.SALARY, TODAY)
    services.signals.tick(of, w.SignalKind.SALARY, TODAY - timedelta(days=3))
    assert signs() == [(w.SignalKind.SALARY, TODAY - timedelta(days=3))]
    with pytest.raises(UserError):
        services.signals.tick(of, w.SignalKind.SALARY, date(1803, 1, 1))
    services.signals.untick(of, w.SignalKind.REFERENCES)
    services.signals.untick(of, w.SignalKind.SALARY)
    assert signs() == []
    journal.history.undo()
    assert signs() == [(w.SignalKind.SALARY, TODAY - timedelta(days=3))]


def test_somebody_new_is_added_with_a_touch_or_a_gap_in_one_step(
    services: Services, journal: Journal
) -> None:
    of = fresh(services, journal).row.id
    log = services.contacts.log_touch
    log(None, TouchFields(TODAY), TODAY, of, "  Ruth   Abara ")
    services.gaps.add(GapFields("Budgets", opportunity_id=of, said_by_name="Wei Zhang"))
    page = journal.reader.opportunity(of)
    assert page is not None
    assert [touch.contact for touch in page.touches] == ["Ruth Abara"]
    assert [gap.said_by for gap in page.gaps] == ["Wei Zhang"]
    journal.history.undo()
    journal.history.undo()
    assert not journal.reader.find_contacts("Ruth")
    assert not journal.reader.find_contacts("Wei")
    with pytest.raises(UserError) as told:
        log(None, TouchFields(TODAY), TODAY, of, "x" * 501)
    assert set(told.value.problems) == {"person"}
