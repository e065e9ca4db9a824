# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the user can set and keeps in the journal: who I am, timings and weights."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, time
from typing import Any, Self

from networkjournal.domain.folding import fold
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, SignalKind, Stage
from networkjournal.domain.zones import is_zone
from networkjournal.i18n import _

PAPERS = ("", "A4", "Letter")
_HOUR = re.compile("[0-9]{2}:[0-9]{2}")
LONGEST_STAGE = 40
MOST_MINUTES_BEFORE = 1440
_MOST_WORDS = 500
_LONGEST_WORD = 200


@dataclass(frozen=True, slots=True)
class _Group:
    """Be settings that are stored together under one key, as plain JSON values."""

    @classmethod
    def read(cls, stored: Any) -> Self:
        """Return the settings; values that are missing or cannot be right take the default."""
        given = stored if isinstance(stored, Mapping) else {}
        built_in = cls().plain()
        right = {
            name: value
            for name, value in given.items()
            if name in built_in and type(value) is type(built_in[name])
        }
        wrong = cls(**right).problems()
        found = cls(**{name: value for name, value in right.items() if name not in wrong})
        return cls() if found.problems() else found

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        raise NotImplementedError

    def plain(self) -> dict[str, Any]:
        """Return the settings as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Me(_Group):
    """Say who writes the letters, and when meetings suit; hours are `09:00`."""

    name: str = ""
    email: str = ""
    phone: str = ""
    links: str = ""
    city: str = ""
    zone: str = ""
    day_starts: str = "09:00"
    day_ends: str = "17:00"
    travel_minutes: int = 30

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = {}
        if self.zone and not is_zone(self.zone):
            found["zone"] = _("This is not a time zone, such as Europe/Berlin.")
        if self.email and "@" not in self.email:
            found["email"] = _("An e-mail address has an @ in it.")
        starts, ends = _hour(self.day_starts), _hour(self.day_ends)
        if starts is None:
            found["day_starts"] = _("An hour is written like 09:00.")
        if ends is None:
            found["day_ends"] = _("An hour is written like 17:00.")
        if starts is not None and ends is not None and ends <= starts:
            found["day_ends"] = _("The day ends before it starts.")
        if not 0 <= self.travel_minutes <= 600:
            found["travel_minutes"] = _("Travel takes from 0 to 600 minutes.")
        return found

    def hours(self) -> tuple[time, time]:
        """Return from when to when meetings suit."""
        return _hour(self.day_starts) or time(9), _hour(self.day_ends) or time(17)


@dataclass(frozen=True, slots=True)
class Timings(_Group):
    """Hold the handbook's timings (section 3), in days unless the name says otherwise."""

    ask_wait_hours: int = 24
    ask_late_days: int = 7
    nudge_working_days: int = 6
    fallback_days: int = 14
    thank_hours: int = 24
    thank_late_hours: int = 48
    silence_days: int = 7
    quiet_days: int = 14
    black_hole_days: int = 45
    check_in_days: int = 90

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = {
            f.name: _("This is a whole number from 0 to 1000.")
            for f in fields(self)
            if not 0 <= getattr(self, f.name) <= 1000
        }
        if not found and self.quiet_days > self.black_hole_days:
            sentence = _("An application is quiet before it counts as no answer.")
            found = dict.fromkeys(("quiet_days", "black_hole_days"), sentence)
        return found


@dataclass(frozen=True, slots=True)
class Cadences(_Group):
    """Hold how many days may pass between two touches (handbook, section 2)."""

    a: int = 35
    b: int = 91
    c: int = 270

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        return {
            f.name: _("This is a whole number from 1 to 1500.")
            for f in fields(self)
            if not 1 <= getattr(self, f.name) <= 1500
        }


@dataclass(frozen=True, slots=True)
class Weights(_Group):
    """Hold what each contender signal counts (handbook, section 3)."""

    told_second: int = 4
    references: int = 2
    salary_or_start: int = 2
    work_together: int = 2
    final_round: int = 2
    personal_call: int = 1
    praised: int = 1
    wider_team: int = 1
    contender_from: int = 4
    maybe_from: int = 2

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = {
            f.name: _("This is a whole number from 0 to 20.")
            for f in fields(self)
            if not 0 <= getattr(self, f.name) <= 20
        }
        if self.maybe_from > self.contender_from:
            found["maybe_from"] = _("Maybe starts below contender.")
        return found

    def of(self, kind: SignalKind) -> int:
        """Return what one signal counts."""
        if kind in (SignalKind.SALARY, SignalKind.START_DATE):
            return self.salary_or_start
        return int(getattr(self, kind.value))


@dataclass(frozen=True, slots=True)
class Paper(_Group):
    """Hold how paper is used; an empty size follows the country."""

    size: str = ""
    printer: str = ""

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        return {} if self.size in PAPERS else {"size": _("Paper is A4 or Letter.")}


@dataclass(frozen=True, slots=True)
class Reminders(_Group):
    """Hold whether to remind of meetings, and how many minutes before one has to leave."""

    on: bool = True
    minutes_before: int = 60

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        if 1 <= self.minutes_before <= MOST_MINUTES_BEFORE:
            return {}
        return {"minutes_before": _("This is a whole number from 1 to 1440.")}


@dataclass(frozen=True, slots=True)
class StageNames(_Group):
    """Hold what the stages are called here; an empty name is the built-in one."""

    saved: str = ""
    applied: str = ""
    screening: str = ""
    interviewing: str = ""
    offer: str = ""
    accepted: str = ""

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field; a name that two stages bear is wrong at both."""
        folded = [fold(self.name(stage)) for stage in Stage]
        endings = {fold(label(ending)) for ending in Ending}
        found = {}
        for stage in Stage:
            given = getattr(self, stage.value)
            if len(given.strip()) > LONGEST_STAGE:
                found[stage.value] = _("A stage's name has at most 40 characters.")
            elif given.strip() and not given.isprintable():
                found[stage.value] = _("A stage's name is one line of plain text.")
            elif given.strip() and folded.count(fold(given)) > 1:
                found[stage.value] = _("Two stages cannot have the same name.")
            elif fold(given) in endings:
                found[stage.value] = _("An ending has this name.")
        return found

    def name(self, stage: Stage) -> str:
        """Return what a stage is called."""
        return str(getattr(self, stage.value)).strip() or label(stage)


@dataclass(frozen=True, slots=True)
class ImportWords(_Group):
    """Hold what the words of imported spreadsheets mean, as the user once said.

    `statuses` goes from a folded word to the value of a stage or ending, `columns` from a
    folded heading to the name of a field, `people` the same in lists of people; an empty meaning
    says to leave it out.
    """

    statuses: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, stored: Any) -> Self:
        """Return what was learnt; words that cannot be right are left out one by one."""
        given = stored if isinstance(stored, Mapping) else {}
        return cls(
            _meanings(given.get("statuses"), _STATUSES),
            _meanings(given.get("columns"), None),
            _meanings(given.get("people"), None),
        )

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        sentence = _("These are more words, or longer ones, than can be kept.")
        wrong = self.read(self.plain()).plain()
        return {name: sentence for name, value in self.plain().items() if value != wrong[name]}

    def status(self, word: str) -> Stage | Ending | None:
        """Return what a status was said to mean; None where nothing is known, or leave it out."""
        value = self.statuses.get(fold(word), "")
        if value in list(Stage):
            return Stage(value)
        return Ending(value) if value else None

    def taught(
        self,
        statuses: Mapping[str, Stage | Ending | None],
        columns: Mapping[str, str],
        people: Mapping[str, str] | None = None,
    ) -> Self:
        """Return the words with new ones; of too many the oldest are forgotten."""
        said = {fold(word): "" if one is None else one.value for word, one in statuses.items()}
        named = {fold(word): name for word, name in columns.items()}
        of_people = {fold(word): name for word, name in (people or {}).items()}
        return self.read(
            {
                "statuses": _newest({**self.statuses, **said}),
                "columns": _newest({**self.columns, **named}),
                "people": _newest({**self.people, **of_people}),
            }
        )


_STATUSES = frozenset({"", *Stage, *Ending})


def _meanings(stored: Any, allowed: frozenset[str] | None) -> dict[str, str]:
    """Return the words whose meaning can be right."""
    pairs = stored.items() if isinstance(stored, Mapping) else ()
    right = {
        word: meaning
        for word, meaning in pairs
        if isinstance(word, str)
        and isinstance(meaning, str)
        and 0 < len(word) <= _LONGEST_WORD
        and (len(meaning) <= _LONGEST_WORD if allowed is None else meaning in allowed)
    }
    return dict(list(right.items())[:_MOST_WORDS])


def _newest(words: dict[str, str]) -> dict[str, str]:
    return dict(list(words.items())[-_MOST_WORDS:])


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold everything that is set in one journal."""

    me: Me = field(default_factory=Me)
    timings: Timings = field(default_factory=Timings)
    weights: Weights = field(default_factory=Weights)
    paper: Paper = field(default_factory=Paper)
    stages: StageNames = field(default_factory=StageNames)
    import_words: ImportWords = field(default_factory=ImportWords)
    cadences: Cadences = field(default_factory=Cadences)
    reminders: Reminders = field(default_factory=Reminders)

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Self:
        """Return the settings from what the journal stores under `me`, `timings` and so on."""
        return cls(
            me=Me.read(stored.get("me")),
            timings=Timings.read(stored.get("timings")),
            weights=Weights.read(stored.get("weights")),
            paper=Paper.read(stored.get("paper")),
            stages=StageNames.read(stored.get("stages")),
            import_words=ImportWords.read(stored.get("import_words")),
            cadences=Cadences.read(stored.get("cadences")),
            reminders=Reminders.read(stored.get("reminders")),
        )


def _hour(text: str) -> time | None:
    try:
        return time.fromisoformat(text) if _HOUR.fullmatch(text) else None
    except ValueError:
        return None


def plausible(day: date, today: date) -> bool:
    """Tell whether a day can belong to a search for work: 1950 to ten years ahead."""
    return 1950 <= day.year <= today.year + 10


def past_problem(name: str, day: date, today: date | None) -> dict[str, str]:
    """Return what is wrong with a day on which something happened: it cannot lie ahead.

    Without `today` the day was not chosen but is the day at hand; then the clock of the machine
    only tells whether such a day can be.
    """
    if not plausible(day, today or date.today()):  # noqa: DTZ011
        return {name: _("This date cannot be right.")}
    if today is not None and day > today:
        return {name: _("This day is still to come.")}
    return {}
