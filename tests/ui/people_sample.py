# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small journal of believable people and meetings, for the tests and for looking at the tabs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    OpportunityFields,
    QuestionFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.settings import Me
from networkjournal.domain.words import (
    Channel,
    Direction,
    MeetingForm,
    MeetingKind,
    MeetingState,
    RoundForm,
    Stage,
)
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.theme import Theme

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = NOW.date()


@dataclass
class Sample:
    """Hold an open journal with what a window needs, and the ids of who is in it."""

    journal: Journal
    services: Services
    desk: Desk
    bus: Bus
    dmitri: int = 0
    ruth: int = 0
    feedback: int = 0
    opportunity: int = 0


def open_sample(folder: Path, theme: Theme, *, writable: bool = True) -> Sample:
    """Open an empty journal whose clock stands at `NOW`."""
    journal = Journal.create(folder / "j.njournal")
    services = Services.of(journal, TemplateBook())
    services.settings.save(Me(name="Mara Lind", zone="Europe/Berlin"))
    desk = Desk(journal, services, theme, lambda: NOW, writable)
    bus = Bus()
    journal.history.listeners.append(bus.tell)
    return Sample(journal, services, desk, bus)


def fill(sample: Sample) -> None:
    """Put the people and meetings of the drawings into the journal."""
    _people(sample)
    _interview(sample)
    _feedback(sample)
    _other_meetings(sample)


def _people(sample: Sample) -> None:
    contacts = sample.services.contacts
    sample.ruth = contacts.create(ContactFields("Ruth Abara", "Dean", "Lakeside College"))
    sample.dmitri = contacts.create(
        ContactFields(
            "Dmitri Okafor",
            "Associate Dean, Student Success",
            "Harbour State University",
            emails=(("d.okafor@example.edu", "work"), ("dmitri@example.org", "")),
            phones=(("+1 555 0142", "mobile"),),
            linkedin_url="https://www.linkedin.com/in/dmitri-okafor",
            city="Oakport",
            notes="Prefers a call to e-mail. Rows on Sundays.",
        )
    )
    for name, title, place, days in (
        ("Ana Lucía Pereira", "Regional Hiring Fair", "", 21),
        ("María José Ñúñez-O’Brien", "Hiring Manager", "Lakeside College", 40),
        ("田中 光", "人事部長", "株式会社サンプル", 100),
        ("Wei Zhang", "VP, People & Culture", "Öresund Analytics AB", 35),
        ("Wei Zhang", "Data Engineer", "Öresund Analytics AB", 0),
        ("Anneke van der Berg", "Independent consultant", "", 400),
        ("Rosa Lindqvist", "Director of Advising and of very many other things besides",
         "Harbour State University", 5),
    ):  # fmt: skip
        person = contacts.create(ContactFields(name, title, place))
        if days:
            on = TODAY - timedelta(days=days)
            contacts.log_touch(person, TouchFields(on, gist="Said hello"), TODAY)
    yesterday = TouchFields(
        TODAY - timedelta(days=1), Direction.OUT, Channel.EMAIL, "Thanked him for the lunch"
    )
    contacts.log_touch(sample.dmitri, yesterday, TODAY)
    earlier = TouchFields(date(2024, 3, 5), Direction.IN, Channel.LINKEDIN)
    contacts.log_touch(sample.dmitri, earlier, TODAY)


def _interview(sample: Sample) -> None:
    opportunities = sample.services.opportunities
    sample.opportunity = opportunities.create(
        OpportunityFields("Assistant Director", "Harbour State University"),
        Stage.INTERVIEWING,
        TODAY,
    )
    people = (InterviewerFields("Dmitri Okafor", sample.dmitri, connection=3),)
    fields = RoundFields(TODAY - timedelta(days=5), RoundForm.PANEL, people=people)
    opportunities.add_round(sample.opportunity, fields, TODAY)


def _feedback(sample: Sample) -> None:
    fields = MeetingFields(
        starts=datetime(2026, 11, 23, 12, 30),
        zone="Europe/Berlin",
        minutes=45,
        form=MeetingForm.LUNCH,
        place="Harbour Café",
        purpose="To learn from the interviews.",
        dread=8,
        people=(sample.dmitri,),
        opportunity_id=sample.opportunity,
    )
    points = (
        (5, "Thank you; glad for the person chosen; today is about learning"),
        (4, "What I took from the process"),
        (14, "What helped me, what held me back, what would have moved me to first"),
        (8, "What I am doing about it, and whether it is the right thing"),
        (8, "Other doors: teams, organizations, people; may I use your name"),
        (4, "What I can do for you, how you like to stay in touch"),
        (2, "Thanks, next step and date"),
    )
    questions = (
        QuestionFields("What proof was missing on paper?", True,
                       "“Two years with undergraduates, in your own name.”"),
        QuestionFields("Is the volunteer work closing that gap?", True,
                       "“That is exactly it. Write it on page one.”"),
        QuestionFields("Who at other universities should meet someone like me?"),
    )  # fmt: skip
    meetings = sample.services.meetings
    sample.feedback = meetings.create(fields, AgendaFields(points, questions), TODAY)
    meetings.write_notes(
        sample.feedback,
        "He had argued for me; the committee wanted the longer record.\n"
        "Peer mentoring starts again in **March**, he will need someone.\n\n"
        "– send the outline by Wednesday",
    )


def _other_meetings(sample: Sample) -> None:
    meetings, planned = sample.services.meetings, MeetingState.PLANNED
    held = MeetingState.HELD
    for kind, state, starts, zone, people, dread, worth in (
        (MeetingKind.ADVISOR, planned, datetime(2026, 11, 26, 10), "Europe/Berlin", (), None, None),
        (MeetingKind.INFORMATIONAL, planned, datetime(2026, 12, 1, 17), "Europe/Helsinki",
         (sample.ruth + 2,), None, None),
        (MeetingKind.FEEDBACK, held, datetime(2026, 11, 3, 15), "Europe/Berlin", (sample.ruth,),
         7, 9),
        (MeetingKind.INFORMATIONAL, held, datetime(2026, 10, 21, 9), "Europe/Berlin",
         (sample.ruth + 5,), 6, 8),
        (MeetingKind.NETWORKING, MeetingState.CANCELLED_BY_THEM, datetime(2026, 10, 9, 9),
         "Europe/Berlin", (sample.ruth + 4,), None, None),
    ):  # fmt: skip
        fields = MeetingFields(kind, state, starts, zone, people=people, dread=dread, worth=worth)
        meetings.create(fields, AgendaFields(), TODAY)


def tried_on(app: QApplication) -> Iterator[Theme]:
    """Dress the application in light, and undress it again."""
    font, palette = QFont(app.font()), QPalette(app.palette())
    made = Theme(app)
    made.apply("light")
    yield made
    app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    app.setStyleSheet("")
    app.setFont(font)
    app.setPalette(palette)
