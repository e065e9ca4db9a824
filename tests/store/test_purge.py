# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the trash for good takes along what was typed about it."""

from datetime import datetime, timedelta

from networkjournal.store import backup, models
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, long_ago

NOW = datetime.now().astimezone()
TOMORROW = NOW + timedelta(days=1)


def test_what_was_typed_about_old_trash_goes_with_it_and_its_tags(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Delete") as step:
        other = step.insert(models.Opportunity, position="Coach")
        step.insert(models.Tag, name="rare")
        shared = step.insert(models.Tag, name="shared")
        for opportunity in (other, ids["opportunity"]):
            step.insert(models.OpportunityTag, opportunity_id=opportunity, tag_id=shared)
        for table in (models.Opportunity, models.Meeting):
            step.update(table, ids[table._meta.table_name], trashed_at=long_ago())
    journal.history.clear()
    gone = [
        f"nudge:{models.Opportunity.get_by_id(ids['opportunity']).uuid}",
        f"notes:{ids['meeting']}",
        f"write-up:{ids['meeting']}",
        f"turndown:{ids['turndown']}",
        f"turndown-aside:{ids['opportunity']}",
    ]
    stays = [f"nudge:{models.Opportunity.get_by_id(other).uuid}", "turndown:new", "notes:99"]
    for key in gone + stays:
        journal.drafts.keep(key, {"text": "private words"})
    for day in (NOW, TOMORROW):
        backup.daily(journal.database, day)
    journal.empty_trash(TOMORROW)
    assert {draft.key for draft in journal.reader.drafts("")} == set(stays)
    # One that a person bears stays too.
    assert [tag.name for tag in models.Tag.select()] == ["Référence", "shared"]
    assert [row.contact_id.id for row in models.ContactTag.select()] == [ids["wei"]]
    assert_sound(journal)
