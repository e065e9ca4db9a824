# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab goes down the page, also through lines that came later."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from networkjournal.domain.words import YieldKind
from tests.ui.meetings.write_up.conftest import Open


def test_tab_visits_every_line_from_top_to_bottom(writing: Open) -> None:
    pen = writing()
    page = pen.window.page
    page.gaps.lines[0].text.setText("Too quiet")
    page.gaps.more.click()
    page.gaps.lines[1].text.setText("No budget")
    page.gaps.lines[0].remove.click()
    page.yields.lines[0].chips.choose(YieldKind.ADVICE)
    page.yields.lines[0].text.setText("Breathe")
    page.yields.more.click()
    page.promises.lines[0].text.setText("Ask HR")
    page.promises.more.click()
    page.thanks.lines[0].read.click()
    pen.go_to(page.first())
    seen: list[QWidget] = []
    while page.isAncestorOf(pen.focus()) and pen.focus() not in seen:
        seen.append(pen.focus())
        pen.press(Qt.Key.Key_Tab)
    # A line is taken off at its end, after all of its fields.
    removes = [line.remove for lines in (page.gaps, page.yields) for line in lines.lines]
    seen = [one for one in seen if one not in removes]
    places = [one.mapTo(page, QPoint(0, one.height() // 2)) for one in seen]
    steps = list(pairwise(places))
    wrong = [
        (seen[n], seen[n + 1])
        for n, (a, b) in enumerate(steps)
        if b.y() < a.y() - 12 or (abs(b.y() - a.y()) <= 12 and b.x() < a.x())
    ]
    assert not wrong
    assert page.next.check_in_on in seen
    assert page.promises.lines[1].text in seen
    assert page.yields.lines[1].text in seen
    pen.go_to(page.next.check_in_on)
    pen.press(Qt.Key.Key_Tab)
    assert pen.focus() is pen.window.store
