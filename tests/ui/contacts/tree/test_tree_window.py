# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The introduction tree in its window: seen, walked through by keys, folded, listed, printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

import pypdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.introduction_words import Named, Network
from networkjournal.domain.introductions import FEW, Link, Origin, Part, Root, grow
from networkjournal.domain.words import MetHow
from networkjournal.services.tree_paper import tree_html
from networkjournal.ui.contacts.tree.tree_model import TreeModel
from networkjournal.ui.contacts.tree.tree_window import TreeWindow
from networkjournal.ui.origin_marks import DARK, LIGHT, mark_of
from networkjournal.ui.printing import pdf
from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import DARK as DARK_COLOURS
from networkjournal.ui.theme_colours import LIGHT as LIGHT_COLOURS
from networkjournal.ui.theme_colours import contrast
from tests.ui.network_sample import ANA, DMITRI, ROSA, many, three
from tests.ui.people_sample import Sample, open_sample, tried_on

B = TypeVar("B", bound=QWidget)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield from tried_on(qapp)


@pytest.fixture
def sample(tmp_path: Path, theme: Theme) -> Iterator[Sample]:
    made = open_sample(tmp_path, theme)
    yield made
    made.journal.close()


class Source:
    """Give a network that a test may change."""

    def __init__(self, network: Network) -> None:
        self.network, self.reads = network, 0

    def read(self, _known: Network) -> Network:
        self.reads += 1
        return self.network


def opened(sample: Sample, qtbot: QtBot, network: Network | Source) -> TreeWindow:
    source = network if isinstance(network, Source) else Source(network)
    window = TreeWindow(sample.desk, source.read)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def texts(window: TreeWindow) -> list[str]:
    return [label.text() for label in children(window, QLabel) if label.isVisible()]


def children(widget: QWidget, kind: type[B]) -> list[B]:
    return cast("list[B]", widget.findChildren(kind))


def name_at(window: TreeWindow) -> str:
    return window.network.name(window.tree.nodes[window.picture.current()])


def test_the_picture_is_walked_through_by_keys_and_enter_opens(
    sample: Sample, qtbot: QtBot
) -> None:
    window = opened(sample, qtbot, three())
    assert "3 people, 2 of them introduced by somebody" in texts(window)
    picture = window.picture
    assert picture.hasFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(picture, key)
        walked.append(name_at(window))
    assert walked == ["Career office", "Rosa Lindqvist", "Dmitri Okafor", "Dmitri Okafor"]
    assert picture.accessibleDescription() == (
        "Dmitri Okafor, Associate Dean, Harbour State University, "
        "introduced by Rosa Lindqvist, led to 1 person"
    )
    with qtbot.waitSignal(window.contact_requested) as asked:
        QTest.keyClick(picture, Qt.Key.Key_Return)
    assert asked.args == [DMITRI]
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert name_at(window) == "Rosa Lindqvist"
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert name_at(window) == "You"


def test_a_click_opens_but_a_drag_only_moves_the_picture(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(40))
    place = window.tree.person(ANA)
    assert place is not None
    window.picture.go_to(place)
    at = window.picture.place_of(place).center().toPoint()
    asked: list[int] = []
    window.contact_requested.connect(asked.append)
    view = window.picture.viewport()
    # A click shows the person beside the tree, a double click before it.
    with qtbot.assertNotEmitted(window.front_asked):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert asked == [ANA]
    with qtbot.waitSignal(window.front_asked):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert asked == [ANA, ANA]
    asked.clear()
    before = window.picture.verticalScrollBar().value()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 9):
        QTest.mouseMove(view, at - QPoint(0, 20 * step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 160))
    assert window.picture.verticalScrollBar().value() > before
    assert asked == []


def wheel(window: TreeWindow, at: QPoint, turned: int) -> None:
    view = window.picture.viewport()
    event = QWheelEvent(
        QPointF(at), view.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_wheel_and_keys_change_the_size_within_bounds(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(40))
    picture = window.picture
    assert picture.scale_now() == 1.0
    for turned in (-120, -120, 120):
        wheel(window, QPoint(200, 200), turned)
    assert picture.scale_now() == pytest.approx(0.8)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    seen = picture.mapToScene(picture.viewport().rect()).boundingRect()
    assert seen.height() >= picture.sceneRect().height()
    assert seen.contains(picture.sceneRect().center())
    fitted = picture.scale_now()
    for _step in range(60):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert fitted < picture.scale_now() <= 3
    for _step in range(90):
        QTest.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert 0 < picture.scale_now() <= fitted
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert picture.scale_now() == 1.0


def test_the_list_says_the_same_and_stands_where_the_picture_stood(
    sample: Sample, qtbot: QtBot, qtmodeltester: object
) -> None:
    window = opened(sample, qtbot, three())
    for _step in range(3):
        QTest.keyClick(window.picture, Qt.Key.Key_Right)
    window.ways.set_current(1)
    shown = window.list
    assert shown.isVisible()
    model = shown.tree_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    index = shown.currentIndex()
    row = [index.siblingAtColumn(column).data() for column in range(model.columnCount())]
    assert row == [
        "Dmitri Okafor", "Associate Dean, Harbour State University",
        "introduced by Rosa Lindqvist", "led to 1 person",
    ]  # fmt: skip
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert name_at(window) == "Ana Lucía Pereira"
    with qtbot.waitSignal(window.contact_requested) as asked:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert asked.args == [ANA]


def test_the_model_holds_for_any_network(sample: Sample, qtbot: QtBot) -> None:
    model = TreeModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    for count in (0, 3, 200):
        network = many(count) if count else Network()
        model.show_tree(grow(network.links), network)
        assert model.rowCount() == 1
    assert tester.model() is model
    assert "<b>" not in str(model.data(model.of_node(0), Qt.ItemDataRole.ToolTipRole))


def test_the_tree_starts_from_you_a_person_or_a_no(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(40))
    window.show_root(Root(Part.PERSON, ROSA))
    assert window.root.person.text() == "Rosa Lindqvist"
    assert name_at(window) == "Rosa Lindqvist"
    window.show_root(Root(Part.PERSON, ANA))
    assert any("introduced by Dmitri Okafor" in text for text in texts(window))
    you, person, no = children(window.root.kinds, QPushButton)
    person.setFocus()
    QTest.keyClick(person, Qt.Key.Key_Right)
    assert no.isChecked()
    assert name_at(window) == "No: Assistant Director"
    assert "No: Assistant Director · Harbour State University · 20 Nov 2026 · led to 2 people" in (
        texts(window)
    )
    window.root.noes.setFocus()
    QTest.keyClick(window.root.noes, Qt.Key.Key_Down)
    assert name_at(window) == "No: Programme Coordinator"
    you.click()
    assert window.tree.root == Root()
    # One stays where one was.
    assert name_at(window) == "No: Programme Coordinator"


def test_a_person_who_is_current_is_the_one_to_start_from(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(40))
    window.root.kinds.set_current(1)
    assert "Whose introductions?" in texts(window)
    assert window.root.person.hasFocus()
    window.root.kinds.set_current(0)
    place = window.tree.person(DMITRI)
    assert place is not None
    window.picture.go_to(place)
    window.root.kinds.set_current(1)
    assert window.tree.root == Root(Part.PERSON, DMITRI)
    assert window.root.person.text() == "Dmitri Okafor"
    assert window.root.person.hasFocus()
    QTest.keyClicks(window.root.person, "Rosa")
    assert window.root.person.text() == "Rosa"


def test_many_who_led_to_nobody_unfold_and_fold_again(sample: Sample, qtbot: QtBot) -> None:
    links = [Link(one, met=MetHow.EVENT) for one in range(1, FEW + 3)]
    window = opened(sample, qtbot, Network(links))
    QTest.keyClick(window.picture, Qt.Key.Key_Right)
    QTest.keyClick(window.picture, Qt.Key.Key_Right)
    assert name_at(window) == f"{FEW + 2} people"
    QTest.keyClick(window.picture, Qt.Key.Key_Return)
    assert len(window.tree.nodes) == FEW + 4
    assert name_at(window) == "Event"
    QTest.keyClick(window.picture, Qt.Key.Key_Space)
    assert len(window.tree.nodes) == 3


def test_a_large_tree_is_folded_and_unfolds_by_key_and_click(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(2000))
    folded = len(window.tree.nodes)
    assert folded < 200
    QTest.keyClick(window.picture, Qt.Key.Key_Right)
    node = window.tree.nodes[window.picture.current()]
    assert node.folded
    QTest.keyClick(window.picture, Qt.Key.Key_Right)
    assert not window.tree.nodes[window.picture.current()].folded
    place = window.picture.place_of(window.picture.current())
    behind = QPoint(round(place.right()) + 12, round(place.center().y()))
    assert window.picture.told(behind) == "Fold or unfold (Space)"
    QTest.mouseClick(window.picture.viewport(), Qt.MouseButton.LeftButton, pos=behind)
    assert len(window.tree.nodes) == folded
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert len(window.tree.nodes) == len(window.whole.nodes) > 1000
    # The list has everybody at any time, and leads the picture to what they hang under.
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    place_of_last = len(window.whole.nodes) - 1
    window.list.go_to(place_of_last)
    assert (
        window.tree.nodes[window.picture.current()].key[2]
        == (window.whole.nodes[window.whole.nearest(window.tree, window.picture.current())].key[2])
    )
    assert window.list.current() == place_of_last


def test_of_thousands_only_those_in_sight_are_written(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(5000))
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    canvas, count = window.picture._canvas, len(window.tree.nodes)
    assert count > 3000
    written: set[int] = set()
    for at in range(0, count, count // 7):
        canvas.dress()
        window.picture.go_to(at)
        window.picture.grab()
        shown = {one for one in range(count) if any(canvas.shown_words(one))}
        assert at in shown
        assert len(shown) < 120
        written |= shown
    assert len(written) > 60
    # From afar nothing is written, but the whole of it is seen.
    canvas.dress()
    window.picture.fit()
    image = window.picture.grab().toImage()
    assert not any(any(canvas.shown_words(one)) for one in range(count))
    middle = image.width() // 2
    ground = sample.desk.theme.colours.window.casefold()
    rows = [
        any(image.pixelColor(x, y).name() != ground for x in range(middle - 20, middle + 20))
        for y in range(image.height())
    ]
    assert sum(rows) > image.height() * 0.9


def test_without_introductions_it_says_how_one_is_noted(sample: Sample, qtbot: QtBot) -> None:
    source = Source(Network([Link(1), Link(2)]))
    window = opened(sample, qtbot, source)
    assert "No introductions yet" in texts(window)
    assert any("note who introduced them" in text for text in texts(window))
    assert not window.print_button.isEnabled()
    source.network = three()
    window.refresh(frozenset({"introduction"}))
    qtbot.waitUntil(window.picture.isVisible)
    assert window.print_button.isEnabled()


def test_a_change_keeps_the_place_and_the_look(sample: Sample, qtbot: QtBot) -> None:
    source = Source(many(40))
    window = opened(sample, qtbot, source)
    place = window.tree.person(ANA)
    assert place is not None
    window.picture.go_to(place)
    before = window.picture.scale_now()
    source.network = many(42)
    window.refresh(frozenset({"saved_view"}))
    window.refresh(frozenset({"contact"}))
    qtbot.waitUntil(lambda: len(window.network.links) == 42)
    assert name_at(window) == "Ana Lucía Pereira"
    assert window.picture.scale_now() == before


def test_origins_are_told_apart_by_shape_and_are_seen_on_every_ground() -> None:
    assert len({mark_of(origin) for origin in Origin}) == len(Origin)
    for table, scheme in ((LIGHT, LIGHT_COLOURS), (DARK, DARK_COLOURS)):
        for origin in Origin:
            for ground in (scheme.card, scheme.window):
                assert contrast(table[origin], ground) >= 3, origin


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_picture_bears_the_colours_of_the_scheme(
    sample: Sample, qtbot: QtBot, mode: str
) -> None:
    window = opened(sample, qtbot, three())
    sample.desk.theme.apply("dark" if mode == "dark" else "light")
    image = window.picture.grab().toImage()
    found = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height() // 2 - 60, image.height() // 2 + 60)
    }
    colours = sample.desk.theme.colours
    table = DARK if mode == "dark" else LIGHT
    for wanted in (colours.accent, colours.card, colours.window, table[Origin.CAREER_OFFICE]):
        assert wanted.casefold() in found, wanted


def test_the_paper_bears_every_name_on_as_many_pages_as_needed(
    tmp_path: Path, qtbot: QtBot
) -> None:
    network = many(120)
    tree = grow(network.links, opened=tuple(Origin))
    for page in ("A4", "Letter"):
        path = tmp_path / f"{page}.pdf"
        pages = pdf(tree_html(tree, network, "120 people"), path,
                    "A4" if page == "A4" else "Letter", "Tree")  # fmt: skip
        read = [one.extract_text() for one in pypdf.PdfReader(path).pages]
        assert len(read) == pages > 1
        text = "\n".join(read)
        for one in network.people.values():
            assert one.name in text
        for words in ("Who led to whom", "After a no", "No: Assistant Director", "120 people"):
            assert words in text


def test_names_from_outside_stay_names_and_long_ones_stay_on_their_line(
    tmp_path: Path, qtbot: QtBot
) -> None:
    people = {one: Named("<b>x</b> & <img src='mark:x'>" if one == 1 else f"Person {one}",
                         "organization " * 30) for one in range(1, 40)}  # fmt: skip
    links = [Link(one, by=one - 1 or None) for one in people]
    network = Network(links, people)
    html = tree_html(grow(links), network, "")
    assert pdf(html, tmp_path / "t.pdf", "A4", "Tree") == 2
    pages = pypdf.PdfReader(tmp_path / "t.pdf").pages
    text = "\n".join(page.extract_text() for page in pages)
    assert "<b>x</b> & <img src='mark:x'>" in text
    assert "(40) Person 39" in text
