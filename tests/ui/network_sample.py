# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Believable networks of three, forty and thousands of people, for the introduction tree."""

import random
from datetime import date

from faker import Faker

from networkjournal.domain.introduction_words import Named, Network
from networkjournal.domain.introductions import Link
from networkjournal.domain.words import MetHow

ROSA, DMITRI, ANA = 1, 2, 3
NOES = {
    7: Named("Assistant Director", "Harbour State University", date(2026, 11, 20)),
    8: Named("Programme Coordinator", "Lakeside College", date(2026, 9, 3)),
}
_PLACES = (
    "Harbour State University", "Lakeside College", "Öresund Analytics AB", "Old Mill Press",
    "City of Oakport", "Regional Hiring Fair", "St. Brendan’s Hospital", "",
)  # fmt: skip
_TITLES = (
    "Dean", "Director of Advising", "Hiring Manager", "Data Engineer", "Recruiter",
    "Associate Dean, Student Success", "Independent consultant", "Head of People", "Professor",
)  # fmt: skip


def three() -> Network:
    """Return Rosa, who led to Dmitri, who led to Ana."""
    links = (Link(ROSA, met=MetHow.CAREER_OFFICE), Link(DMITRI, by=ROSA), Link(ANA, by=DMITRI))
    people = {
        ROSA: Named("Rosa Lindqvist", "Director of Advising, Harbour State University"),
        DMITRI: Named("Dmitri Okafor", "Associate Dean, Harbour State University"),
        ANA: Named("Ana Lucía Pereira", "Regional Hiring Fair"),
    }
    return Network(links, people, NOES)


def many(count: int, *, introduced: float = 0.6, seed: int = 3) -> Network:
    """Return people of whom a part was introduced by others, a few through a no."""
    chance, faker = random.Random(seed), Faker(["en_GB", "de_DE", "es_ES", "sv_SE", "pl_PL"])
    Faker.seed(seed)
    base = three()
    links, people = list(base.links), dict(base.people)
    ways = [None, *MetHow, MetHow.INTERVIEW, MetHow.INTERVIEW, MetHow.EVENT]
    for one in range(len(links) + 1, count + 1):
        place = chance.choice(_PLACES)
        role = ", ".join(part for part in (chance.choice(_TITLES), place) if part)
        people[one] = Named(faker.first_name() + " " + faker.last_name(), role)
        by = turndown = met = None
        if chance.random() < introduced:
            # Some lead to many, most to nobody.
            by = min(chance.randint(1, one - 1), chance.randint(1, one - 1))
        elif chance.random() < 0.15:
            turndown = chance.choice(list(NOES))
        else:
            met = chance.choice(ways)
        links.append(Link(one, by, turndown, met))
    return Network(links, people, NOES)
