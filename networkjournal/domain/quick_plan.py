# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a line of quick add becomes once it is added: the fields, the entries, the rounds ahead."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from networkjournal.domain import days
from networkjournal.domain.edits import OpportunityFields
from networkjournal.domain.labels import label
from networkjournal.domain.pipeline_filter import StageName
from networkjournal.domain.quick_parts import QuickAdd
from networkjournal.domain.settings import plausible
from networkjournal.domain.words import Stage
from networkjournal.i18n import _

_LATER = (Stage.SCREENING, Stage.INTERVIEWING)
"""Stages that may be spoken of before their day: what is ahead is a round."""
_FIELDS = ("position", "organization", "source", "salary", "link")

Entry = tuple[Stage, date]


@dataclass(frozen=True, slots=True)
class QuickPlan:
    """Hold what is added; `entries` are by day, the last one is where it stands.

    `rounds` are the days that lie ahead of a screening or an interview.
    """

    fields: OpportunityFields
    entries: tuple[Entry, ...]
    rounds: tuple[Entry, ...] = ()

    @property
    def stage(self) -> Stage:
        """Return the stage at which it stands."""
        return self.entries[-1][0]

    @property
    def on(self) -> date:
        """Return the day since when it stands there."""
        return self.entries[-1][1]

    def corrected(self, fields: OpportunityFields, stage: Stage, on: date) -> Self:
        """Return the plan with other fields and another last entry.

        The stages before it are kept; where one has a later day, `problems` says so.
        """
        before = tuple(one for one in self.entries[:-1] if one[0].rank < stage.rank)
        return replace(self, fields=fields, entries=(*before, (stage, on)))

    def beside(self, stage_name: StageName = label) -> str:
        """Return what is added beside the last entry, empty where that is all."""
        told = [
            f"{stage_name(stage)} {days.short_with_year(on)}" for stage, on in self.entries[:-1]
        ]
        told += [
            _("round {number} on {day}").format(number=number, day=days.short_with_year(on))
            for number, (_stage, on) in enumerate(self.rounds, start=1)
        ]
        return _("Also: {what}").format(what=", ".join(told)) if told else ""

    def problems(self, today: date, stage_name: StageName = label) -> dict[str, str]:
        """Return what is wrong, field by field; `on` is about the days."""
        found = self.fields.problems()
        for stage, on in (*self.entries, *self.rounds):
            if not plausible(on, today):
                found["on"] = _("{day} cannot be right.").format(day=days.short_with_year(on))
            elif on > today and (stage, on) not in self.rounds:
                words = _("{stage}: {day} has not come yet.")
                day = days.short_with_year(on)
                found["on"] = words.format(stage=stage_name(stage), day=day)
            elif on > self.on and (stage, on) not in self.rounds:
                words = _("{stage} is of {day}, which is later.")
                day = days.short_with_year(on)
                found["on"] = words.format(stage=stage_name(stage), day=day)
        return found

    def sentence(self, today: date, stage_name: StageName = label) -> str:
        """Return the first of what is wrong, empty where nothing is."""
        found = self.problems(today, stage_name)
        # The day was written; the missing position may be what it was written over.
        order = ("on", *_FIELDS)
        return next((found[name] for name in order if name in found), "")


def plan(found: QuickAdd, today: date, source: str | None = None) -> QuickPlan:
    """Return what a line becomes; `source` replaces what it says of the person or the place.

    An entry without a day is of today, or of the next entry's day where that is earlier.
    """
    entries: list[Entry] = []
    rounds: list[Entry] = []
    following = today
    for stage, on in reversed(found.steps):
        day = on or following
        if on and on > today and stage in _LATER:
            rounds.append((stage, on))
            day = today
        entries.append((stage, day))
        following = min(following, day)
    fields = OpportunityFields(
        position=found.position,
        organization=found.organization,
        source=said_source(found) if source is None else source,
        salary=found.salary,
        link=found.link,
    )
    ordered = sorted(entries, key=lambda entry: (entry[1], entry[0].rank))
    return QuickPlan(fields, tuple(ordered) or ((Stage.SAVED, today),), tuple(rounds[::-1]))


def said_source(found: QuickAdd) -> str:
    """Return where it came from as the line says it: a person, a place, or both."""
    return ", ".join(part for part in (found.contact, found.source) if part)
