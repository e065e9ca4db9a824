# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several opportunities at once: one step, one undo; cards lie where they were laid."""

from datetime import date

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import OpportunityFields, RoundFields, TouchFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.views import PipelineQuery
from networkjournal.store import models as m
from tests.services.story import TODAY, Story

STAGE = w.Stage.APPLIED


@pytest.fixture
def five(story: Story) -> list[int]:
    create = story.services.opportunities.create
    return [create(OpportunityFields(f"Tutor {n}"), STAGE, TODAY) for n in range(5)]


def column(story: Story, stage: w.Stage = STAGE) -> list[int]:
    return story.reader.board(PipelineQuery(today=TODAY))[stage]


def test_a_card_that_enters_lies_on_top(story: Story, five: list[int]) -> None:
    assert column(story) == five[::-1]
    story.services.opportunities.move_many([five[1], five[3], 999], w.Stage.OFFER, TODAY)
    assert column(story, w.Stage.OFFER) == [five[1], five[3]]
    assert story.journal.history.undo_label == "Move 3 to Offer"
    story.journal.history.undo()
    assert column(story) == five[::-1]


def test_several_go_to_the_trash_in_one_step(story: Story, five: list[int]) -> None:
    story.services.opportunities.trash_many([five[0], five[2]], TODAY)
    assert column(story) == [five[4], five[3], five[1]]
    assert story.journal.history.undo_label == "Delete 2 opportunities"
    story.journal.history.undo()
    assert column(story) == five[::-1]


def test_cards_are_laid_between_others(story: Story, five: list[int]) -> None:
    services = story.services.opportunities
    a, b, c, d, e = column(story)
    services.set_place(e, STAGE, a, b, TODAY)
    assert column(story) == [a, e, b, c, d]
    assert story.journal.history.undo_label == "Move within Applied"
    services.set_place(a, STAGE, d, None, TODAY)
    assert column(story) == [e, b, c, d, a]
    services.set_places([c, d], STAGE, None, e, TODAY)
    assert column(story) == [c, d, e, b, a]
    services.set_place(c, w.Stage.OFFER, None, None, TODAY)
    assert story.journal.history.undo_label == "Move to Offer"
    services.set_place(d, w.Stage.OFFER, c, None, TODAY)
    assert column(story, w.Stage.OFFER) == [c, d]
    # A neighbour that lies elsewhere by now says nothing.
    services.set_place(e, STAGE, c, None, TODAY)
    assert set(column(story)) == {e, b, a}


def test_a_hundred_cards_fit_between_two(story: Story, five: list[int]) -> None:
    services = story.services.opportunities
    top, second, *_rest = column(story)
    one, other = five[0], five[1]
    for _time in range(40):
        services.set_place(one, STAGE, top, second, TODAY)
        services.set_place(other, STAGE, top, one, TODAY)
        second, one, other = one, other, one
        second = column(story)[2]
        assert column(story)[0] == top
    places = [row.place for row in m.Opportunity.select().where(m.Opportunity.stage == STAGE)]
    assert len(set(places)) == len(places)


def test_equal_places_are_laid_out_before_something_goes_between(
    story: Story, five: list[int]
) -> None:
    with story.journal.history.step("Flat") as step:
        for each in five:
            step.update(m.Opportunity, each, place=0.0)
    a, b, c, d, e = column(story)
    story.services.opportunities.set_place(e, STAGE, a, b, TODAY)
    assert column(story) == [a, e, b, c, d]
    assert story.journal.history.undo_label == "Move within Applied"


def test_many_end_at_once_and_come_back_at_once(story: Story, five: list[int]) -> None:
    before = story.content()
    story.services.opportunities.end_many(five, w.Ending.NO_ANSWER, TODAY)
    assert column(story) == []
    story.journal.history.undo()
    assert story.content() == before


def test_tags_are_one_whatever_their_case_and_go_with_their_last_use(
    story: Story, five: list[int]
) -> None:
    tag = story.services.opportunities.tag_many
    tag(five[:2], add=["Remote ", "remote", "Éducation"])
    tag(five[1:3], add=["REMOTE", " "], remove=["education", "unknown"])
    shown = {row.id: row.tags for row in story.reader.opportunities(five[:3], TODAY)}
    assert shown == {
        five[0]: ("Éducation", "remote"),
        five[1]: ("remote",),
        five[2]: ("remote",),
    }
    tag(five, remove=["Remote", "Éducation"])
    assert m.Tag.select().count() == 0
    story.journal.history.undo()
    assert story.reader.tag_names() == ["Éducation", "remote"]
    with pytest.raises(UserError, match="40 characters"):
        tag(five, add=["x" * 41])
    with pytest.raises(UserError, match="at most 20"):
        tag(five, add=[f"tag {n}" for n in range(21)])


def test_fields_and_levels_of_many(story: Story, five: list[int]) -> None:
    services = story.services.opportunities
    services.set_fields_many(five[:2], {"source": " Job  fair ", "organization": "Lakeside"})
    services.set_level_many(five[:1], w.Level.CONTENDER)
    first, second = story.reader.opportunities(five[:2], TODAY)
    assert (first.source, first.organization) == ("Job fair", "Lakeside")
    assert first.organization_id == second.organization_id
    assert (first.level_override, second.level_override) == (w.Level.CONTENDER, None)
    with pytest.raises(UserError, match="500"):
        services.set_fields_many(five, {"source": "x" * 501})
    with pytest.raises(UserError, match="called"):
        services.set_fields_many(five, {"position": "  "})
    with pytest.raises(KeyError):
        services.set_fields_many(five, {"stage": "offer"})


def test_what_is_gone_is_told_and_days_are_plausible(story: Story) -> None:
    services = story.services.opportunities
    with pytest.raises(UserError, match="deleted meanwhile"):
        services.move_many([998, 999], STAGE, TODAY)
    with pytest.raises(UserError, match="cannot be right"):
        services.move_many([story.opportunity], STAGE, date(1800, 1, 1))
    services.move_many([], STAGE, TODAY)


def test_what_was_said_with_the_no_follows_the_level_said_by_hand(story: Story) -> None:
    services, of = story.services.opportunities, story.opportunity
    story.services.turndowns.finish(story.whole(level_override=w.Level.MAYBE), TODAY)

    def level() -> w.Level | None:
        (line,) = story.reader.opportunities([of], TODAY)
        return line.level_override

    assert level() is w.Level.MAYBE
    services.set_level_many([of], w.Level.CONTENDER)
    assert level() is w.Level.CONTENDER
    services.set_level_many([of], None)
    assert level() is None
    story.journal.history.undo()
    assert level() is w.Level.CONTENDER


def test_an_opportunity_with_too_many_tags_can_be_freed_of_them(
    story: Story, five: list[int]
) -> None:
    with story.journal.history.step("From elsewhere") as step:
        tags = step.insert_many(m.Tag, [{"name": f"tag {n}"} for n in range(22)])
        pairs = [{"opportunity_id": five[0], "tag_id": tag} for tag in tags]
        step.insert_many(m.OpportunityTag, pairs)
    services = story.services.opportunities
    services.tag_many(five[:1], add=["tag 3"], remove=["tag 1"])
    assert len(story.reader.opportunities(five[:1], TODAY)[0].tags) == 21
    with pytest.raises(UserError, match="at most 20"):
        services.tag_many(five[:1], add=["another"])


def test_what_lies_in_the_trash_stays_as_it_is(story: Story, five: list[int]) -> None:
    services = story.services.opportunities
    services.trash(five[0], TODAY)
    before = story.content()
    services.move_many(five[:2], w.Stage.OFFER, TODAY)
    assert m.Opportunity.get_by_id(five[0]).stage == STAGE
    assert m.Opportunity.get_by_id(five[1]).stage == w.Stage.OFFER
    story.journal.history.undo()
    assert story.content() == before
    for refused in (
        lambda: services.move(five[0], w.Stage.OFFER, TODAY),
        lambda: services.end(five[0], w.Ending.WITHDREW, TODAY),
        lambda: services.add_change(five[0], TODAY, w.Stage.OFFER, TODAY),
        lambda: services.add_round(five[0], RoundFields(on=TODAY), TODAY),
        lambda: services.end_many([five[0]], w.Ending.WITHDREW, TODAY),
        lambda: services.change(five[0], OpportunityFields("Coach")),
        lambda: story.services.signals.tick(five[0], w.SignalKind.SALARY, TODAY),
        lambda: story.services.contacts.log_touch(None, TouchFields(TODAY), TODAY, five[0]),
    ):
        with pytest.raises(UserError, match=r"lies in the trash|deleted meanwhile"):
            refused()
    assert story.content() == before


def test_rounds_signs_and_nudges_of_the_trash_stay_as_they_are(story: Story) -> None:
    services, page = story.services.opportunities, story.page()
    story.services.signals.tick(story.opportunity, w.SignalKind.SALARY, TODAY)
    services.trash(story.opportunity, TODAY)
    before = story.content()
    for refused in (
        lambda: services.change_round(story.round, RoundFields(), TODAY),
        lambda: services.delete_round(story.round),
        lambda: story.services.signals.untick(story.opportunity, w.SignalKind.SALARY),
        lambda: story.services.nudges.log_sent(page, None, "", TODAY),
    ):
        with pytest.raises(UserError, match="lies in the trash"):
            refused()
    assert story.content() == before


def test_thousands_are_written_by_a_few_statements(story: Story) -> None:
    with story.journal.history.step("Many") as step:
        ids = list(step.insert_many(m.Opportunity, [{"position": f"T {n}"} for n in range(300)]))
    services = story.services.opportunities
    asked: list[str] = []
    story.journal.database.connection().set_trace_callback(asked.append)
    # A new entry and its opportunity are one image each; cards are laid once they have entered.
    for change, images in (
        (lambda: services.move_many(ids, w.Stage.OFFER, TODAY), 600),
        (lambda: services.set_places(ids, w.Stage.APPLIED, None, None, TODAY), 900),
        (lambda: services.end_many(ids, w.Ending.WITHDREW, TODAY), 600),
        (lambda: services.set_level_many(ids, w.Level.CONTENDER), 300),
        (lambda: services.trash_many(ids, TODAY), 300),
    ):
        asked.clear()
        change()
        read = [sql for sql in asked if sql.lstrip().upper().startswith("SELECT")]
        assert len(read) < 40, "rows are read together, not one by one"
        assert story.journal.history.undo_size <= images
    story.journal.database.connection().set_trace_callback(None)
