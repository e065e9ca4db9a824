# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every action of the window: its words, its key, its icon; what it does is joined elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.style import plain_tip

WRITING = (
    "new", "new_opportunity", "new_contact", "new_meeting", "import", "import_folder", "restore",
    "undo", "redo", "edit", "delete", "turndown", "continue", "duplicates", "write_up",
    "write_letter", "log_touch", "tag_people", "snooze", "merge",
    "cadence_a", "cadence_b", "cadence_c", "cadence_own", "cadence_none",
    "meeting_held", "meeting_move", "meeting_by_them", "meeting_by_me", "meeting_no_show",
    "meeting_again",
    "agenda_template", "save_template", "add_point", "add_question", "fit_agenda",
)  # fmt: skip

"""What changes the journal."""


@dataclass(frozen=True, slots=True)
class Spec:
    """Describe an action; `key` is a portable key sequence or empty, `icon` may be empty."""

    name: str
    text: str
    tip: str
    key: str = ""
    icon: str = ""


def _file() -> tuple[Spec, ...]:
    return (
        Spec(
            "new_opportunity", _("New &opportunity…"), _("Add one field by field"), "Ctrl+Shift+O"
        ),
        Spec("new_contact", _("New &contact…"), _("Add a person"), "Ctrl+Shift+C"),
        Spec("new_meeting", _("New &meeting…"), _("Plan a meeting"), "Ctrl+Shift+M"),
        Spec("new", _("&New here…"), _("Add to the tab that is open"), "Ctrl+N", "new"),
        Spec(
            "import",
            _("&Import…"),
            _("Bring in people from LinkedIn, Google, Outlook or cards, or a spreadsheet"),
            "Ctrl+I",
            "import",
        ),
        Spec(
            "import_folder",
            _("Import a &folder…"),
            _("Bring in all lists and cards in a folder, as one step"),
            "Ctrl+Alt+I",
        ),
        Spec("export", _("&Export…"), _("Write a copy for other programs"), "Ctrl+E", "export"),
        Spec("backup", _("&Back up to…"), _("Write a verified copy"), "Ctrl+Shift+S"),
        Spec(
            "restore",
            _("&Restore a backup…"),
            _("Go back to a copy; the present one is kept"),
            "Ctrl+Shift+B",
        ),
        Spec(
            "print",
            _("&Print…"),
            _("The opportunity or person that is shown; else the agenda of the meeting"),
            "Ctrl+P",
            "print",
        ),
        Spec("settings", _("&Settings…"), _("Who you are, timings, paper, look"), "Ctrl+,"),
        Spec("quit", _("&Quit"), _("Close the program; everything is saved"), "Ctrl+Q"),
    )


def _edit() -> tuple[Spec, ...]:
    return (
        Spec("undo", _("&Undo"), _("Take the last change back"), "Ctrl+Z", "undo"),
        Spec("redo", _("&Redo"), _("Do it again"), "Ctrl+Shift+Z", "redo"),
        Spec("edit", _("&Edit…"), _("Change what is selected"), "F2", "edit"),
        Spec("delete", _("&Delete"), _("Put what is selected in the trash"), "Ctrl+Del", "trash"),
        Spec("trash", _("&Trash…"), _("See what was deleted, and take it back"), "Ctrl+Shift+Del"),
        Spec("search", _("&Search"), _("Search everything"), "Ctrl+F", "search"),
    )


def _view() -> tuple[Spec, ...]:
    return (
        Spec("pipeline", _("&Pipeline"), _("What you pursue"), "Ctrl+1"),
        Spec("contacts", _("&Contacts"), _("Your network"), "Ctrl+2"),
        Spec("meetings", _("&Meeting Notes"), _("Meetings before and after"), "Ctrl+3"),
        Spec(
            "organizations",
            _("&Organizations…"),
            _("Who works where, and how they deal with feedback"),
            "Ctrl+Shift+G",
        ),
        Spec(
            "introductions",
            _("Introduction t&ree…"),
            _("Who led to whom, as a tree"),
            "Ctrl+Shift+I",
        ),
        Spec("board", _("&Board or table"), _("Show the pipeline the other way"), "Ctrl+B"),
        Spec("funnel", _("&Funnel…"), _("How far opportunities came"), "Ctrl+Shift+F"),
    )


def _journal() -> tuple[Spec, ...]:
    return (
        Spec(
            "turndown",
            _("Record a &turndown…"),
            _("From a no to a feedback meeting, step by step"),
            "Ctrl+T",
            "turndown",
        ),
        Spec(
            "continue",
            _("Continue &where you were"),
            _("Go on with a turndown that waits for its way on"),
            "Ctrl+Shift+T",
        ),
        Spec(
            "letters",
            _("&Letters…"),
            _("Whom to thank, what is to be sent, and what was"),
            "Ctrl+R",
        ),
        Spec(
            "write_letter",
            _("Write a l&etter…"),
            _("To the person or about the meeting or opportunity that is shown"),
            "Ctrl+Shift+R",
        ),
        Spec(
            "duplicates",
            _("&Find doubles…"),
            _("Find people who stand here twice, and make one of them"),
            "Ctrl+Shift+D",
        ),
        Spec("gaps", _("&Gaps…"), _("What was missing, and how far you are with it"), "Ctrl+G"),
    )


def _person() -> tuple[Spec, ...]:
    own, none = _("Cadence of your &own…"), _("&No cadence")
    return (
        Spec("next_person", _("Ne&xt person"), _("Go to the next person of the list"), "N"),
        Spec("previous_person", _("&Previous person"), _("Go back in the list"), "P"),
        Spec("log_touch", _("&Log a touch…"), _("Note what was between you, in one line"), "L"),
        Spec("tag_people", _("&Tags…"), _("Put tags on those chosen, or take them off"), "T"),
        Spec("snooze", _("&Snooze…"), _("Wait a while with those chosen"), "S"),
        Spec("merge", _("&Merge…"), _("Make one person of those chosen"), "Ctrl+M"),
        Spec(
            "export_people",
            _("&Export those chosen…"),
            _("Write cards or a table of those chosen, also for Google or Outlook"),
            "Ctrl+Shift+E",
        ),
        Spec("cadence_a", _("Cadence &A"), _("Stay close to those chosen"), "A"),
        Spec("cadence_b", _("Cadence &B"), _("Stay in touch steadily"), "B"),
        Spec("cadence_c", _("Cadence &C"), _("Stay in touch now and then"), "C"),
        Spec("cadence_own", own, _("Say after how many days"), "O"),
        Spec("cadence_none", none, _("Ask for nothing of those chosen any more"), "0"),
    )


def _meeting() -> tuple[Spec, ...]:
    return (
        Spec(
            "write_up",
            _("&Write it up…"),
            _("What they said, what it gave, promises, thanks: on one page"),
            "Ctrl+Shift+W",
        ),
        Spec("month", _("List &or month"), _("Show meetings the other way"), "Ctrl+4"),
        Spec("agenda", _("&Print the agenda…"), _("The agenda for the table"), "Ctrl+Alt+P"),
        Spec(
            "preparation",
            _("Print the pre&paration sheet…"),
            _("The sheet for you alone"),
            "Ctrl+Shift+P",
        ),
        Spec(
            "write_up_paper",
            _("Print the &write-up…"),
            _("What a meeting gave, on paper for you alone"),
            "Ctrl+Alt+W",
        ),
        Spec(
            "packet",
            _("Print the packet for your a&dvisor…"),
            _("Where you stand, on one page for a career advisor"),
            "Ctrl+Alt+A",
        ),
        Spec("calendar", _("Save to a &calendar file…"), _("Write the meeting as .ics"), "Ctrl+K"),
        Spec(
            "calendar_all",
            _("Save a&ll that comes to a calendar file…"),
            _("Write coming meetings and next steps as .ics"),
            "Ctrl+Shift+K",
        ),
        *_agenda(),
        *_meeting_states(),
    )


def _meeting_states() -> tuple[Spec, ...]:
    return (
        Spec(
            "meeting_held", _("It was &held"), _("Note that the meeting took place"), "Ctrl+Alt+H"
        ),
        Spec("meeting_move", _("&Move…"), _("Say when it is to be instead"), "Ctrl+Alt+M"),
        Spec("meeting_by_them", _("Cancelled by &them"), _("They called it off"), "Ctrl+Alt+T"),
        Spec("meeting_by_me", _("Cancelled by m&e"), _("You called it off"), "Ctrl+Alt+E"),
        Spec("meeting_no_show", _("&Nobody came"), _("You were there alone"), "Ctrl+Alt+N"),
        Spec("meeting_again", _("Planned a&gain"), _("It is to take place"), "Ctrl+Alt+G"),
    )


def _agenda() -> tuple[Spec, ...]:
    keep, own = _("Sa&ve the agenda as template…"), _("&Your templates…")
    return (
        Spec(
            "agenda_template",
            _("Agenda &template"),
            _("Take another agenda, or keep this one"),
            "Ctrl+Shift+A",
        ),
        Spec("save_template", keep, _("Keep it for other meetings"), "Ctrl+Shift+L"),
        Spec("own_templates", own, _("Rename and delete agendas that you kept"), "Ctrl+L"),
        Spec(
            "question_bank",
            _("&Question bank…"),
            _("Good questions to bring, and your own"),
            "Ctrl+J",
        ),
        Spec("add_point", _("Add a p&oint"), _("A row on the agenda"), "Ctrl+Shift+N"),
        Spec("add_question", _("&Add a question"), _("A question of your own"), "Ctrl+Shift+J"),
        Spec(
            "fit_agenda",
            _("&Fit the minutes"),
            _("Scale the points so that they add up to the length"),
            "Ctrl+Shift+Y",
        ),
    )


def _help() -> tuple[Spec, ...]:
    return (
        Spec("walk", _("The main &job in three minutes"), _("How to start"), "F1"),
        Spec("keys", _("&Keys…"), _("All keys, in one place"), "Ctrl+F1"),
        Spec(
            "tips",
            _("&Tips…"),
            _("Short pages for before, during and after a meeting"),
            "Ctrl+Shift+F1",
        ),
        Spec("about", _("&About Network Journal"), _("Version, files, licence"), "Shift+F1"),
    )


class Actions(QObject):
    """Hold all actions by name, and the menus they stand in."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menus = (
            (_("&File"), _file()),
            (_("&Edit"), _edit()),
            (_("&View"), _view()),
            (_("&Journal"), _journal()),
            (_("Perso&n"), _person()),
            (_("&Meeting"), _meeting()),
            (_("&Help"), _help()),
        )
        self._actions: dict[str, QAction] = {}
        for _title, specs in self._menus:
            for spec in specs:
                self._actions[spec.name] = self._make(spec)

    def __getitem__(self, name: str) -> QAction:
        """Return one action."""
        return self._actions[name]

    def menus(self) -> Iterator[tuple[str, tuple[QAction, ...]]]:
        """Return the menus in their order."""
        for title, specs in self._menus:
            yield title, tuple(self._actions[spec.name] for spec in specs)

    def dress(self, *names: str) -> None:
        """Draw icons: of the actions named, which are seen at once, else of all."""
        for _title, specs in self._menus:
            for spec in specs:
                if spec.icon and (spec.name in names or not names):
                    self._theme.dress(self._actions[spec.name], spec.icon)

    def allow_writing(self, allowed: bool) -> None:
        """Close what changes something while the journal can only be read, and say why."""
        for name in () if allowed else WRITING:
            action = self._actions[name]
            action.setEnabled(False)
            why = _("This journal is open to read only.")
            action.setToolTip(plain_tip(f"{action.toolTip()}\n{why}"))
            action.setStatusTip(why)

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self)
        key = QKeySequence(spec.key) if spec.key else QKeySequence()
        action.setShortcut(key)
        shown = key.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(plain_tip(f"{spec.tip} ({shown})" if shown else spec.tip))
        action.setStatusTip(spec.tip)
        return action
