# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw every widget in light, dark, from the right and at 200 % into PNG files.

`python -m tests.ui.gallery OUT` writes the pictures to look at; it knows no rows or services.
"""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QSplitter,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from networkjournal.ui import theme_icons
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.buttons import (
    icon_button,
    link_button,
    plain_button,
    primary_button,
)
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.dots import ConnectionPicker, Dots
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import (
    ElidedLabel,
    HeadingLabel,
    PlainLabel,
    QuietLabel,
    SectionLabel,
    TitleLabel,
)
from networkjournal.ui.widgets.pairs_picture import PairsPicture
from networkjournal.ui.widgets.progress_segments import ProgressSegments
from networkjournal.ui.widgets.scale_slider import ScaleSlider
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.time_field import TimeField
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

_PEOPLE: list[dict[int, object]] = [
    {0: "To write up", RowRole.SECTION: True},
    {0: "Ruth Abara", RowRole.SECOND: "Dean, Lakeside College", RowRole.RIGHT: "3 Nov"},
    {0: "Dmitri Okafor", RowRole.SECOND: "Associate Dean, Harbour State University",
     RowRole.RIGHT: "yesterday", RowRole.DOTS: 3},
    {0: "María José Ñúñez-O’Brien", RowRole.SECOND: "Hiring Manager, Lakeside College",
     RowRole.CHIP: "12 days late", RowRole.CHIP_KIND: "waiting"},
    {0: "田中 光", RowRole.SECOND: "人事部長, 株式会社サンプル", RowRole.RIGHT: "Aug"},
    {0: "Rosa Lindqvist", RowRole.SECOND: "Director of Advising and of very many other things",
     RowRole.RIGHT: "18 Nov", RowRole.DOTS: 2},
    {0: "محمد علي", RowRole.SECOND: "مدير التوظيف", RowRole.RIGHT: "Oct"},
    {0: "Coming", RowRole.SECTION: True},
    {0: "Career office, Ms Adeyemi", RowRole.SECOND: "advisor · Thursday 10:00",
     RowRole.ICON: "calendar"},
]  # fmt: skip


def people_list(theme: Theme) -> QListView:
    """Build the list of people that the drawings and the tests use."""
    view = QListView()
    view.setProperty("plain", "true")
    model = QStandardItemModel(view)
    for row in _PEOPLE:
        item = QStandardItem()
        for role, value in row.items():
            item.setData(value, int(role))
        if not row.get(RowRole.ICON) and not row.get(RowRole.SECTION):
            item.setData(row[0], RowRole.AVATAR)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(TwoLineDelegate(theme, view))
    view.setCurrentIndex(model.index(2, 0))
    return view


def _buttons(theme: Theme) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    row = QHBoxLayout()
    row.addWidget(primary_button("Record a turndown…"))
    row.addWidget(plain_button("New"))
    off = plain_button("Print")
    off.setEnabled(False)
    row.addWidget(off)
    gone = primary_button("Next")
    gone.setEnabled(False)
    row.addWidget(gone)
    row.addWidget(link_button("Say it yourself"))
    row.addWidget(icon_button(theme, "print", "Print"))
    row.addWidget(icon_button(theme, "more", "More"))
    row.addStretch()
    column.addLayout(row)
    chips = QHBoxLayout()
    chips.addWidget(Segmented(["Board", "Table"], "View"))
    chips.addWidget(Chip("any tag"))
    chips.addWidget(Chip("3 quiet", "waiting"))
    chips.addWidget(Chip("contender", "accent"))
    chips.addWidget(Chip("CV passed on", "info"))
    for value in range(4):
        chips.addWidget(Dots(theme, value))
    chips.addStretch()
    column.addLayout(chips)
    steps = ProgressSegments(theme, 9)
    steps.set_step(2, 9)
    column.addWidget(steps)
    return box


def _boxes(theme: Theme) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    for at, (text, state) in enumerate(
        [
            ("They asked about salary", Qt.CheckState.Checked),
            ("You met the wider team", Qt.CheckState.Unchecked),
            ("Some of them", Qt.CheckState.PartiallyChecked),
        ]
    ):
        check = QCheckBox(text)
        check.setTristate(True)
        check.setCheckState(state)
        grid.addWidget(check, at, 0)
    for at, text in enumerate(["By phone", "In person", "Not now"]):
        radio = QRadioButton(text)
        radio.setChecked(at == 1)
        radio.setEnabled(at != 2)
        grid.addWidget(radio, at, 1)
    picker = ConnectionPicker(theme)
    picker.set_value(2)
    grid.addWidget(picker, 3, 0, 1, 2)
    grid.addWidget(ConnectionPicker(theme), 4, 0, 1, 2)
    return box


def _today() -> date:
    return date(2026, 11, 20)


def _form() -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setSpacing(12)
    name = FormField("&Name", QLineEdit("Harbour State University"))
    when = FormField("&When", DateField(_today), hint="The day of the call")
    when.editor.setLocale(QLocale("en_GB"))
    how = QComboBox()
    how.addItems(["Call", "E-mail", "Letter"])
    bad = FormField("&Mail", QLineEdit("d.okafor"))
    bad.set_problem("A mail address has an @ in the middle.")
    for at, widget in enumerate(
        [name, when, FormField("How", how), bad, FormField("Minutes", QSpinBox()),
         FormField("At", TimeField())]
    ):  # fmt: skip
        grid.addWidget(widget, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
    search = QLineEdit()
    search.setPlaceholderText("Search everything    Ctrl+F")
    grid.addWidget(search, 3, 0)
    off = QLineEdit("set by your lab")
    off.setEnabled(False)
    grid.addWidget(off, 3, 1)
    return box


def _side(theme: Theme) -> QWidget:
    side = QWidget()
    side.setProperty("side", "true")
    side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(side)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(HeadingLabel("Next steps"))
    step = Card()
    step.add(PlainLabel("Feedback meeting with Dmitri Okafor", wrap=True))
    step.add(QuietLabel("tomorrow 12:30, Harbour Café · agenda not printed", wrap=True))
    step.add(link_button("Print the agenda"))
    column.addWidget(step)
    pairs = Card("Before and after")
    for name, value in (("I dreaded it", 8), ("It was worth it", 9), ("Not yet", None)):
        pairs.add(QuietLabel(name))
        scale = ScaleSlider(name)
        scale.set_value(value)
        pairs.add(scale)
    pairs.add(rule())
    picture = PairsPicture(theme)
    picture.set_pairs([(7, 8), (9, 9), (6, 4), (8, 10), (3, 9)])
    pairs.add(picture)
    pairs.add_to_heading(Chip("5", "neutral"))
    column.addWidget(pairs)
    column.addWidget(ElidedLabel("A line that is much too long for the side it stands in"))
    column.addStretch()
    return side


def _table() -> QTableWidget:
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Position", "Organization", "Stage"])
    table.verticalHeader().hide()
    for row, words in enumerate(
        ["Academic Adviser|Westfield University|Applied", "Project Lead|Example LLC|Interviewing",
         "Outreach Manager|Science Centre|Screening"]
    ):  # fmt: skip
        for column, word in enumerate(words.split("|")):
            table.setItem(row, column, QTableWidgetItem(word))
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.selectRow(1)
    table.setFixedHeight(150)
    table.horizontalHeader().setStretchLastSection(True)
    return table


def _middle(theme: Theme) -> QWidget:
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(24, 16, 24, 16)
    bar = InfoBar(theme)
    bar.say("This machine forgets everything at night.", "Take the journal along", "waiting")
    column.addWidget(bar)
    head = QHBoxLayout()
    head.addWidget(Avatar(theme, "Dmitri Okafor"))
    names = QVBoxLayout()
    names.addWidget(TitleLabel("Dmitri Okafor"))
    names.addWidget(QuietLabel("Associate Dean, Student Success · Harbour State University"))
    head.addLayout(names, 1)
    column.addLayout(head)
    column.addWidget(_buttons(theme))
    column.addWidget(SectionLabel("What happened"))
    column.addWidget(_boxes(theme))
    column.addWidget(_form())
    column.addWidget(_table())
    notes = QPlainTextEdit("He had argued for me; the committee wanted the longer record.")
    notes.setFixedHeight(64)
    column.addWidget(notes)
    done = QProgressBar()
    done.setValue(40)
    done.setTextVisible(False)
    column.addWidget(done)
    return middle


def window(theme: Theme) -> QMainWindow:
    """Build a window with every widget in it."""
    main = QMainWindow()
    for name in ("&File", "&Edit", "&View", "&Journal", "&Meeting", "&Help"):
        main.menuBar().addMenu(name)
    bar = QToolBar("Views")
    bar.setMovable(False)
    tabs = QTabBar()
    for name in ("Pipeline", "Contacts", "Meeting Notes"):
        tabs.addTab(name)
    tabs.setCurrentIndex(1)
    bar.addWidget(tabs)
    main.addToolBar(bar)
    split = QSplitter()
    split.setHandleWidth(1)
    split.addWidget(people_list(theme))
    split.addWidget(_middle(theme))
    split.addWidget(_side(theme))
    split.setSizes([340, 720, 300])
    main.setCentralWidget(split)
    main.statusBar().showMessage("All changes saved")
    main.resize(QSize(1400, 1000))
    return main


def menu(theme: Theme, parent: QWidget) -> QMenu:
    """Build a menu with every kind of entry."""
    made = QMenu(parent)
    for text, icon, keys in (
        ("Undo “Move to Interviewing”", "undo", "Ctrl+Z"),
        ("Redo", "redo", "Ctrl+Shift+Z"),
    ):
        action = made.addAction(text)
        action.setShortcut(keys)
        theme.dress(action, icon)
    made.actions()[1].setEnabled(False)
    made.addSeparator()
    ticked = made.addAction("Show endings")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    made.addMenu("Move to")
    made.setActiveAction(made.actions()[0])
    return made


def empty(theme: Theme) -> EmptyState:
    """Build an empty place."""
    return EmptyState(
        theme,
        "contacts",
        "Nobody here yet",
        "Add the people you met, or bring in your LinkedIn or Google contacts.",
        (primary_button("Add a person"), plain_button("Import contacts…")),
    )


def draw(app: QApplication, out: Path, suffix: str) -> list[Path]:
    """Write all pictures of one scale and give their paths."""
    made: list[Path] = []
    theme = Theme(app)
    app.setWindowIcon(theme_icons.app_icon())
    for mode, direction in (
        ("light", Qt.LayoutDirection.LeftToRight),
        ("dark", Qt.LayoutDirection.LeftToRight),
        ("light", Qt.LayoutDirection.RightToLeft),
    ):
        theme.apply("dark" if mode == "dark" else "light")
        app.setLayoutDirection(direction)
        side = "-rtl" if direction == Qt.LayoutDirection.RightToLeft else ""
        main = window(theme)
        place = empty(theme)
        place.resize(640, 420)
        for name, widget in (("all", main), ("menu", menu(theme, main)), ("empty", place)):
            widget.show()
            QTest.qWait(20)  # let the layouts settle
            made.append(out / f"{name}-{mode}{side}{suffix}.png")
            widget.grab().save(str(made[-1]))
            widget.close()
        main.deleteLater()
        place.deleteLater()
    return made


def main(arguments: list[str]) -> int:
    """Draw once at 100 % and, in a process of its own, at 200 %."""
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    double = os.environ.get("QT_SCALE_FACTOR") == "2"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for path in draw(QApplication([]), out, "-2x" if double else ""):
        print(path)
    if not double:
        again = [sys.executable, "-m", "tests.ui.gallery", str(out)]
        return subprocess.run(
            again, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=False
        ).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
