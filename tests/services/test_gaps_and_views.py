# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaps come back where a position is alike; views keep their names apart; calls need no person."""

from datetime import date, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    GapFields,
    MeetingFields,
    OpportunityFields,
    TouchFields,
)
from networkjournal.domain.errors import UserError
from networkjournal.domain.near import Alike
from networkjournal.domain.pipeline_filter import PipelineFilter, SavedView
from networkjournal.store import models as m
from tests.services.story import LATER, NO, TODAY, Story


def test_a_gap_comes_back_at_a_position_that_is_alike(story: Story) -> None:
    gaps, create = story.services.gaps, story.services.opportunities.create
    position = story.page().row.position
    fields = GapFields(
        "Budgets", evidence="A course", said_by_id=story.rosa, opportunity_id=story.opportunity
    )
    gap = gaps.add(fields)
    (view,) = story.page().gaps
    assert (view.said_by, view.position, GapFields.of(view.row)) == (
        "Rosa Lindqvist",
        position,
        fields,
    )
    alike = story.reader.opportunity(create(OpportunityFields(position), w.Stage.SAVED, TODAY))
    other = story.reader.opportunity(create(OpportunityFields("Cook"), w.Stage.SAVED, TODAY))
    assert alike is not None
    assert other is not None
    assert [each.row.id for each in alike.related_gaps] == [gap]
    assert other.related_gaps == story.page().related_gaps == ()
    gaps.set_state(gap, w.GapState.UNDER_WAY)
    gaps.change(gap, GapFields("Budgets", said_by_id=999, opportunity_id=999))
    (left,) = story.reader.gaps()
    assert (left.row.opportunity_id, left.row.said_by_id, left.position) == (None, None, "")
    gaps.delete(gap)
    assert story.reader.gaps() == []
    with pytest.raises(UserError, match="What was missing"):
        gaps.add(GapFields("  "))
    with pytest.raises(UserError, match="cannot be right"):
        gaps.add(GapFields("Budgets", said_on=date(1800, 1, 1)))
    with pytest.raises(UserError, match="deleted meanwhile"):
        gaps.set_state(gap, w.GapState.CLOSED)


def test_views_are_kept_by_name_whatever_its_case(story: Story) -> None:
    views = story.services.saved_views
    mine = SavedView("Quiet  ones", PipelineFilter(quiet_only=True), board=True)
    first = views.keep(mine)
    second = views.keep(SavedView("Éducation"))
    assert views.keep(SavedView("QUIET ONES", PipelineFilter(text="x"))) == first
    assert [(i, v.name, v.filter.text) for i, v in views.all()] == [
        (second, "Éducation", ""),
        (first, "QUIET ONES", "x"),
    ]
    with pytest.raises(UserError, match="Another view"):
        views.rename(second, "quiet ones")
    views.rename(first, "Quiet ones")
    views.delete(second)
    assert [v.name for _i, v in views.all()] == ["Quiet ones"]
    story.journal.history.undo()
    assert len(views.all()) == 2
    with pytest.raises(UserError, match="called"):
        views.keep(SavedView(" "))
    with pytest.raises(UserError, match="deleted meanwhile"):
        views.delete(999)
    with story.journal.history.step("From elsewhere") as step:
        step.insert(m.SavedView, name="Broken", content="[1")
    assert views.all()[0] == (m.SavedView.get(m.SavedView.name == "Broken").id, SavedView("Broken"))


def test_a_call_needs_no_person_but_something_that_it_is_about(story: Story) -> None:
    log = story.services.contacts.log_touch
    fields = TouchFields(TODAY, w.Direction.OUT, w.Channel.CALL, "Switchboard")
    call = log(None, fields, TODAY, story.opportunity)
    both = log(story.rosa, fields, TODAY, story.opportunity)
    assert [(t.row.id, t.contact) for t in story.page().touches] == [
        (call, ""),
        (both, "Rosa Lindqvist"),
    ]
    story.services.contacts.change_touch(call, TouchFields(TODAY, gist="No answer"), TODAY)
    assert story.page().touches[0].row.gist == "No answer"
    for contact, about in ((None, None), (None, 999), (999, None)):
        with pytest.raises(UserError):
            log(contact, fields, TODAY, about)
    with pytest.raises(UserError, match="deleted meanwhile"):
        story.services.contacts.change_touch(999, fields, TODAY)


def test_nobody_said_so_tomorrow(story: Story) -> None:
    said = GapFields("Budgets", said_on=TODAY + timedelta(days=1))
    with pytest.raises(UserError, match="still to come"):
        story.services.gaps.add(said, TODAY)
    with pytest.raises(UserError, match="cannot be right"):
        story.services.gaps.add(GapFields("Budgets", said_on=date.max))


def test_a_gap_comes_back_where_it_matters_with_what_was_done(story: Story) -> None:
    gaps, services = story.services.gaps, story.services.opportunities
    meeting = story.services.meetings.create(
        MeetingFields(starts=LATER, people=(story.rosa,)), AgendaFields(), TODAY
    )
    fields = GapFields("Budgets", evidence="Night school", opportunity_id=story.opportunity)
    gap = gaps.add(fields, meeting_id=meeting)
    assert [one.row.id for one in story.reader.meeting_beside(meeting).gaps] == [gap]
    far = services.create(OpportunityFields("Museum Guide", "Old Museum"), w.Stage.SAVED, NO)
    there = services.create(OpportunityFields("Dean", "Harbour University"), w.Stage.SAVED, NO)

    def pages(of: int) -> tuple[list[int], list[int]]:
        page = story.reader.opportunity(of)
        assert page is not None
        return [g.row.id for g in page.gaps], [g.row.id for g in page.related_gaps]

    assert pages(far) == ([], [])
    assert pages(there) == ([], [gap])
    like = story.reader.gaps_like(Alike("Senior manager"))
    assert [one.row.evidence for one in like] == ["Night school"]
    gaps.matters_for(gap, [far, far, 999])
    assert pages(far) == ([gap], [])
    (shown,) = story.reader.gaps()
    assert shown.matters_for == ((far, "Museum Guide"),)
    gaps.matters_for(gap, [there])
    assert (pages(far), pages(there)) == (([], []), ([gap], []))
    story.journal.history.undo()
    assert pages(far) == ([gap], [])
    story.services.opportunities.trash(far, TODAY)
    assert story.reader.gaps()[0].matters_for == ()
    with pytest.raises(UserError, match="deleted"):
        gaps.matters_for(999, [])
