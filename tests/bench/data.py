# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invent large journals and lists, the same texts every time; kept under `build/bench`.

Everything is written through the store, so that the index and the stamps are those of the program.
"""

import csv
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from networkjournal.domain import words as w
from networkjournal.store import models as m
from networkjournal.store import schema
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
EVERY = "Networker"
"""Stands in the text of every contact."""
RARE = "zymurgist"
"""Stands in the text of one contact."""
_TAGS = ("advising", "deans", "rowing", "alumni evening")
COMING = datetime(2026, 11, 27, 10)
"""When the one meeting starts that is still to come."""
_TODAY = date(2026, 11, 20)
_GIVEN = [
    "Ada",
    "Bao",
    "Carla",
    "Dmitri",
    "Elif",
    "Farid",
    "Greta",
    "Hana",
    "Ines",
    "Jonas",
    "Kofi",
    "Lena",
    "María",
    "Nils",
    "Olga",
    "Pavel",
    "Qadira",
    "Ruth",
    "Sven",
    "Tomáš",
    "Uma",
    "Vera",
    "Wei",
    "Ximena",
    "Yusuf",
    "Zoë",
    "Anna",
    "Boris",
    "Chen",
    "Dora",
    "Emil",
    "Fatima",
    "Georg",
    "Hugo",
]
_FIRST = [
    "Ab",
    "An",
    "Bel",
    "Ber",
    "Cor",
    "Dal",
    "Eck",
    "El",
    "Fern",
    "Gar",
    "Har",
    "Il",
    "Jan",
    "Kor",
    "Lind",
    "Mal",
    "Nor",
    "Ok",
    "Per",
    "Quin",
    "Rost",
    "Sal",
    "Tor",
    "Ulm",
    "Var",
    "Wen",
    "Xan",
    "Yar",
    "Zim",
]
_LAST = [
    "ara",
    "berg",
    "dal",
    "ek",
    "feld",
    "green",
    "holm",
    "ini",
    "kov",
    "lund",
    "mann",
    "nen",
    "ovic",
    "quist",
    "rup",
    "son",
    "ström",
    "ton",
    "vik",
]
_PLACE = [
    "Harbour",
    "Lakeside",
    "Northgate",
    "Öresund",
    "Riverside",
    "Summit",
    "Valley",
    "Westfield",
    "Acme",
    "Beacon",
]
_SORT = [
    "College",
    "University",
    "Institute",
    "Analytics",
    "Foundation",
    "Museum",
    "Council",
    "Clinic",
    "Press",
    "Labs",
]
_TITLE = [
    "Head",
    "Dean",
    "Director",
    "Engineer",
    "Librarian",
    "Adviser",
    "Analyst",
    "Editor",
    "Planner",
    "Curator",
]
_FIELD = [
    "Advising",
    "Research",
    "Outreach",
    "Data",
    "Finance",
    "Teaching",
    "Admissions",
    "Design",
    "Health",
    "Policy",
]
_GIST = [
    "coffee after the talk",
    "offered to read the draft",
    "asked about the project in spring",
    "knows the team well",
    "wrote a postcard",
    "spoke of a new programme",
    "sent two names",
    "thanked for the lunch",
    "met at the fair",
    "congratulated on the new office",
]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Say how much a journal holds; notes are touches and the notes of meetings."""

    contacts: int
    notes: int
    opportunities: int


BIG = Sizes(100_000, 100_000, 5_000)
SMALL = Sizes(100, 100, 5)


def journal(sizes: Sizes, folder: Path = FOLDER) -> Path:
    """Return a journal of that size, made where it is not there yet."""
    own = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    path = folder / f"{sizes.contacts}-v{schema.VERSION}-{own}.njournal"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        made = Journal.create(part)
        with made.history.step("") as step:
            _Maker(step, sizes).fill()
        made.close()
        part.rename(path)
    return path


def linkedin_list(rows: int, folder: Path = FOLDER) -> Path:
    """Write a LinkedIn list; one row in twenty says again who stands above it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"connections-{rows}.csv"
    heading = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(f'Notes:\n"Not all e-mail addresses are listed."\n\n{heading}\n')
        writer = csv.writer(stream)
        chance, seen = random.Random(2), [[""]]
        for number in range(rows):
            row = _list_row(chance, number)
            if number % 20 == 19:
                row = list(chance.choice(seen))
                # Half of them have no address and are known by name and day alone.
                row[2] = row[2] if number % 40 == 19 else ""
            else:
                seen = [*seen[-500:], row]
            writer.writerow(row)
    return path


def _list_row(chance: random.Random, number: int) -> list[str]:
    given, family = _name(chance)
    day = _TODAY - timedelta(days=chance.randrange(4000))
    return [
        given,
        family,
        f"https://www.linkedin.com/in/person-{number}",
        f"person{number}@example.org" if number % 10 == 0 else "",
        _company(chance.randrange(3000)),
        _title(chance),
        f"{day:%d %b %Y}",
    ]


class _Maker:
    """Write one journal in one step."""

    def __init__(self, step: Step, sizes: Sizes) -> None:
        self._step, self._sizes = step, sizes
        self._chance = random.Random(1)

    def fill(self) -> None:
        step, chance = self._step, self._chance
        count = max(2, self._sizes.contacts // 30)
        names = ({"name": _company(number)} for number in range(count))
        organizations = step.insert_many(m.Organization, names)
        contacts = step.insert_many(m.Contact, self._contacts(organizations))
        emails = (
            {"contact_id": each, "value": f"someone{each}@example.org", "label": "work"}
            for each in contacts[::3]
        )
        step.insert_many(m.ContactEmail, emails)
        phones = ({"contact_id": each, "value": f"+1 555 {each:07}"} for each in contacts[::10])
        step.insert_many(m.ContactPhone, phones)
        tags = step.insert_many(m.Tag, ({"name": name} for name in _TAGS))
        borne = ({"contact_id": each, "tag_id": tags[each % len(tags)]} for each in contacts[::7])
        step.insert_many(m.ContactTag, borne)
        meetings = self._sizes.notes // 10
        step.insert_many(m.Touch, self._touches(contacts, self._sizes.notes - meetings))
        opportunities = step.insert_many(m.Opportunity, self._opportunities(organizations))
        self._rounds(opportunities, contacts)
        held = step.insert_many(m.Meeting, self._meetings(meetings))
        people = ({"meeting_id": each, "contact_id": chance.choice(contacts)} for each in held)
        step.insert_many(m.MeetingPerson, people)
        self._coming(contacts[0], opportunities[0])

    def _contacts(self, organizations: range) -> Iterator[dict[str, Any]]:
        chance = self._chance
        for number in range(self._sizes.contacts):
            given, family = _name(chance)
            yield {
                "name": f"{given} {family}",
                "given_name": given,
                "family_name": family,
                "title": _title(chance),
                "organization_id": chance.choice(organizations),
                "linkedin_url": f"https://www.linkedin.com/in/known-{number}",
                "notes": f"{EVERY}. {chance.choice(_GIST)}" + f" {RARE}" * (number == 70),
                "connected_on": _TODAY - timedelta(days=chance.randrange(4000)),
                # One in twenty is somebody to stay in touch with.
                "cadence": list(w.Cadence)[number // 20 % 3] if number % 20 == 0 else None,
            }

    def _touches(self, contacts: range, count: int) -> Iterator[dict[str, Any]]:
        for _number in range(count):
            yield {
                "contact_id": self._chance.choice(contacts),
                "on": _TODAY - timedelta(days=self._chance.randrange(1500)),
                "channel": w.Channel.EMAIL,
                "gist": f"{self._chance.choice(_GIST)}, {self._chance.choice(_GIST)}",
            }

    def _opportunities(self, organizations: range) -> Iterator[dict[str, Any]]:
        for number in range(self._sizes.opportunities):
            yield {
                "position": _title(self._chance),
                "organization_id": self._chance.choice(organizations),
                "stage": _stage(number),
                "furthest": _stage(number),
                "ending": w.Ending.WENT_COLD if number % 3 == 2 else None,
                "source": _PLACE[number % 10],
                "place": float(-number),
                "notes": self._chance.choice(_GIST),
            }

    def _rounds(self, opportunities: range, contacts: range) -> None:
        step, chance = self._step, self._chance
        day = _TODAY - timedelta(days=30)
        changes = (
            {
                "opportunity_id": each,
                "on": day - timedelta(days=10 * (_stage(number).rank - stage.rank)),
                "stage": stage,
                "ending": None,
            }
            for number, each in enumerate(opportunities)
            for stage in list(w.Stage)[: _stage(number).rank + 1]
        )
        step.insert_many(m.StageChange, changes)
        endings = (
            {"opportunity_id": each, "on": day, "stage": None, "ending": w.Ending.WENT_COLD}
            for each in opportunities[2::3]
        )
        step.insert_many(m.StageChange, endings)
        tags = step.insert_many(m.Tag, ({"name": text} for text in _SORT))
        marks = ({"opportunity_id": each, "tag_id": tags[each % 10]} for each in opportunities[::2])
        step.insert_many(m.OpportunityTag, marks)
        signals = (
            {"opportunity_id": each, "kind": list(w.SignalKind)[each % 9]}
            for each in opportunities[::3]
        )
        step.insert_many(m.Signal, signals)
        held = ({"opportunity_id": each, "on": day} for each in opportunities)
        rounds = step.insert_many(m.InterviewRound, held)
        people = (
            {"round_id": each, "contact_id": chance.choice(contacts), "connection": each % 4}
            for each in rounds
        )
        step.insert_many(m.Interviewer, people)

    def _meetings(self, count: int) -> Iterator[dict[str, Any]]:
        for number in range(count):
            yield {
                "kind": w.MeetingKind.INFORMATIONAL,
                "state": w.MeetingState.HELD,
                "starts": datetime(2026, 11, 2, 15) - timedelta(hours=number),
                "zone": "Europe/Berlin",
                "place": _company(number % 100),
                "notes": "\n".join(self._chance.choices(_GIST, k=4)),
            }

    def _coming(self, contact_id: int, opportunity_id: int) -> None:
        """Plan the one meeting that is still to come, with a full agenda."""
        meeting = self._step.insert(
            m.Meeting,
            starts=COMING,
            zone="Europe/Berlin",
            minutes=35,
            place="Harbour Café",
            purpose="To learn from the interviews, and to ask whom else to meet.",
            opportunity_id=opportunity_id,
        )
        self._step.insert(m.MeetingPerson, meeting_id=meeting, contact_id=contact_id)
        for at in range(7):
            text = f"{_GIST[at]}, and what follows from it".capitalize()
            self._step.insert(m.AgendaItem, meeting_id=meeting, position=at, minutes=5, text=text)
        for at in range(6):
            text = f"Which proof was missing on paper, when it came to {_FIELD[at].lower()}?"
            self._step.insert(m.Question, meeting_id=meeting, position=at, text=text)


def _stage(number: int) -> w.Stage:
    """Return a stage: most wait at applied and interviewing."""
    return list(w.Stage)[(0, 1, 1, 3, 2, 3, 1, 3, 4, 5)[number % 10]]


def _name(chance: random.Random) -> tuple[str, str]:
    return chance.choice(_GIVEN), chance.choice(_FIRST) + chance.choice(_LAST)


def _title(chance: random.Random) -> str:
    return f"{chance.choice(_TITLE)} of {chance.choice(_FIELD)}"


def _company(number: int) -> str:
    return f"{_PLACE[number % 10]} {_SORT[number // 10 % 10]} {number // 100 + 1}"
