# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Take pictures of a journal with 5,000 of everything, and of names that nobody expects."""

import sys
from datetime import timedelta
from pathlib import Path

from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.store.models import fold
from networkjournal.tour.stage import Stage, now, stage

LONG = "Maximiliane Theodora von und zu Hohenstein-Wittelsbach de la Fuente y Ñúñez-O’Brien"
NAMES = (
    LONG,
    "李",
    "محمد الأحمد",
    "X",
    "Anna-Lena\tTab",
    "🦊 Fox & <b>Sons</b>",
    "Ωmega Świętosław",
)


def fill(journal: Journal) -> int:
    """Write 5,000 contacts, opportunities and meetings, and return a contact of note."""
    with journal.history.step("Fill") as step:
        place = step.insert(m.Organization, name=LONG, folded=fold(LONG))
        people = step.insert_many(
            m.Contact,
            [
                {"name": name, "folded": fold(name), "title": LONG, "organization_id": place}
                for name in (f"{NAMES[i % 7]} {i}" for i in range(5000))
            ],
        )
        step.insert_many(
            m.Opportunity,
            [
                {"position": name, "folded": fold(name), "organization_id": place}
                for name in (f"{LONG} {i}" for i in range(5000))
            ],
        )
        step.insert_many(
            m.Meeting,
            [
                {"starts": (now() + timedelta(hours=i)).replace(tzinfo=None), "place": LONG}
                for i in range(-2500, 2500)
            ],
        )
    return people[0]


def shoot(scene: Stage) -> None:
    """Show each tab, and a search."""
    person = fill(scene.journal)
    window = scene.window
    window.show_tab(0)
    scene.shoot(window, "pipeline")
    window.show_contact(person)
    scene.shoot(window, "contacts")
    window.show_tab(2)
    scene.shoot(window, "meetings")
    window.actions_["month"].trigger()
    scene.shoot(window, "month")
    window.show_tab(1)
    window.top_bar.search.setText("hohen")
    scene.settle(500)
    scene.shoot(window, "search")
    window.top_bar.search.setText("zzz")
    scene.settle(500)
    scene.shoot(window, "nothing-found")


if __name__ == "__main__":
    with stage(Path(sys.argv[1]), "light", (1024, 700)) as the_scene:
        shoot(the_scene)
