# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda may lie on the table: nothing that is for me alone comes with it, by either road."""

from datetime import datetime
from pathlib import Path

import pypdf
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
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
from networkjournal.domain.turndown_draft import PersonRef, PointDraft, SignalTick
from networkjournal.domain.write_up import GapDraft, PromiseDraft, YieldDraft
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.print_preview import PreviewWindow
from tests.conftest import Program
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import on_stage

TYPED = ("quomodo", "amarillis", "zephirum", "bergamotte", "corvidae", "dandelion", "eglantine",
         "foxglove", "gentiana", "harebell", "larkspur", "marigold", "nigella", "oleander",
         "peppermint", "quillwort", "rosemary", "saffron", "tormentil")  # fmt: skip
"""Words that were typed for me alone, a field each."""
SAID = ("dread", "worth", "contender", "not close", "maybe", "connection", "click", "gap",
        "supported", "decided", "praised", "turndown", "turned down", "second")  # fmt: skip
"""What the program itself says of the no and of the people."""


def write(services: Services) -> int:
    """Fill every field that is for me alone, and return the meeting."""
    services.settings.save(Me(name="Tomás Quiroga", zone="Europe/Berlin"))
    ruth = services.contacts.create(ContactFields("Ruth Abara", "Dean", notes=TYPED[0]))
    services.contacts.log_touch(ruth, TouchFields(on=TODAY, gist=TYPED[1]), TODAY)
    painter = services.opportunities.create(
        OpportunityFields("Painter", "Lakeside", notes=TYPED[2], description=TYPED[5]),
        w.Stage.APPLIED,
        TODAY,
    )
    people = (InterviewerFields("Ruth Abara", ruth, w.RoundRole.HIRING_MANAGER, 3),)
    services.opportunities.add_round(
        painter, RoundFields(on=TODAY, notes=TYPED[3], people=people), TODAY
    )
    draft = services.turndowns.begin(painter, TODAY)
    draft.words, draft.dread, draft.dread_note = TYPED[4], 9, TYPED[6]
    draft.signals = {
        w.SignalKind.PRAISED: SignalTick(TODAY),
        w.SignalKind.TOLD_SECOND: SignalTick(),
    }
    draft.level_override, draft.path = w.Level.CONTENDER, w.Path.FEEDBACK_MEETING
    draft.told_by = draft.supported_by = draft.ask_person = PersonRef("Ruth Abara", ruth)
    draft.wording, draft.agreed = TYPED[7], True
    draft.starts, draft.zone = datetime(2026, 11, 24, 10), "Europe/Berlin"
    draft.points, draft.questions = [PointDraft(30, "Thanks")], ["Where did I lose ground?"]
    meeting = services.turndowns.finish(draft, TODAY).meeting_id
    assert meeting is not None
    prepare(services, meeting, ruth, painter)
    return meeting


def prepare(services: Services, meeting: int, ruth: int, painter: int) -> None:
    fields = MeetingFields(
        starts=datetime(2026, 11, 24, 10), zone="Europe/Berlin", place="Room 5", bring=TYPED[8],
        people=(ruth,), roles=(TYPED[18],), opportunity_id=painter,
    )  # fmt: skip
    services.meetings.change(meeting, fields, TODAY)
    services.meetings.set_scale(meeting, dread=9, worth=10)
    services.meetings.write_notes(meeting, TYPED[9])
    question = QuestionFields("Where did I lose ground?", asked=True, answer=TYPED[10])
    services.meetings.change_agenda(meeting, AgendaFields(((30, "Thanks"),), (question,)))
    look_back(services, meeting)


def look_back(services: Services, meeting: int) -> None:
    """Fill what a meeting gave, and what was said of it since."""
    draft = services.write_ups.begin(meeting, TODAY)
    draft.gaps = [GapDraft(TYPED[11], TYPED[12], TYPED[13])]
    draft.yields = [YieldDraft(w.YieldKind.AVENUE, TYPED[14])]
    draft.promises = [PromiseDraft(TYPED[15])]
    draft.thanks[0].subject, draft.thanks[0].text = "Thank you", TYPED[16]
    services.write_ups.finish(draft, TODAY)
    services.meeting_states.plan_again(meeting, TYPED[17])


def text_of(pdf: Path) -> str:
    reader = pypdf.PdfReader(pdf)
    told = " ".join(str(value) for value in (reader.metadata or {}).values())
    return " ".join([told, *(page.extract_text() for page in reader.pages)]).casefold()


def assert_fit_for_the_table(pdf: Path) -> None:
    text = text_of(pdf)
    assert "ruth abara" in text
    assert "where did i lose ground?" in text
    assert [word for word in (*TYPED, *SAID) if word in text] == []


def test_the_agenda_from_the_window_holds_no_private_word(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    with on_stage(qtbot, qapp, journal) as scene:
        meeting = write(scene.services)
        scene.window.papers.agenda(meeting)
        agenda = scene.dialog(PreviewWindow)
        agenda.save(str(tmp_path / "agenda.pdf"))
        scene.window.papers.preparation(meeting)
        previews = [one for one in qapp.topLevelWidgets() if isinstance(one, PreviewWindow)]
        # Windows come in any order.
        sheets = [one for one in previews if one.windowTitle().startswith("Preparation")]
        sheets[0].save(str(tmp_path / "mine.pdf"))
        scene.window.papers.write_up(meeting)
        previews = [one for one in qapp.topLevelWidgets() if isinstance(one, PreviewWindow)]
        sheets = [one for one in previews if one.windowTitle().startswith("Write-up")]
        sheets[0].save(str(tmp_path / "write-up.pdf"))
    assert_fit_for_the_table(tmp_path / "agenda.pdf")
    # The words are there to be found: the sheet for me has some of them.
    mine, written = text_of(tmp_path / "mine.pdf"), text_of(tmp_path / "write-up.pdf")
    assert [word for word in (TYPED[8], TYPED[11], TYPED[13]) if word not in mine] == []
    said = (*TYPED[9:16], TYPED[18])
    assert [word for word in said if word not in written] == []


def test_the_agenda_from_the_command_line_holds_no_private_word(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "j.njournal"
    with_words = Journal.create(path)
    meeting = write(Services.of(with_words, TemplateBook()))
    with_words.close()
    content = path.read_bytes()
    assert [word for word in TYPED if word.encode() not in content] == []
    done = program("--journal", path, "agenda", str(meeting), "--pdf", tmp_path / "agenda.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert_fit_for_the_table(tmp_path / "agenda.pdf")
