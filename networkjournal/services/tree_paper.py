# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Set the introduction tree as HTML for paper: a line for each node, joined by drawn lines.

A tree that is scaled to one sheet can be read no more as soon as it is worth printing; lines of
full size go on over as many pages as there are.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from networkjournal.domain.introduction_words import Network, origin_name
from networkjournal.domain.introductions import Origin, Part, Tree
from networkjournal.i18n import _
from networkjournal.services.paper import set_paper

BRANCH = "branch:"
MARK = "mark:"
"""What the name of a picture begins with; the rest is what it shows."""
STEP = 20
HIGH = 17
"""The indentation of a level and the height of a line's picture, in CSS pixels."""
DEEPEST = 16
"""So many levels are indented; who stands deeper has the number of the level before the name."""
PASS, NONE, ON, LAST, LEADS = "|", ".", "+", "L", "v"
"""Of a branch: a line that passes, no line, a child that others follow, the last; it leads on."""
_WIDTH = 664
_LETTER = 7.4


@dataclass(frozen=True, slots=True)
class TreeLine:
    """Hold one line of the paper; `picture` describes the lines drawn before the name."""

    picture: str
    width: int
    name: str
    about: str
    strong: bool


def tree_html(tree: Tree, network: Network, about: str) -> str:
    """Set a tree on paper as it is, folded branches folded."""
    origins = [one for one in Origin if any(one is node.origin for node in tree.nodes[1:])]
    name = _("Who led to whom")
    if tree.root.part is not Part.YOU:
        name = network.name(tree.nodes[0])
    values = {
        "title": _("Introduction tree: {name}").format(name=name),
        "name": name,
        "about": about,
        "rows": list(_lines(tree, network)),
        "keys": [(one.value, origin_name(one)) for one in origins],
        "branch": BRANCH,
        "mark": MARK,
        "high": HIGH,
    }
    return set_paper("tree.html", {"tree": _("Introduction tree"), "questions": ""}, values)


def _lines(tree: Tree, network: Network) -> Iterator[TreeLine]:
    guides: list[str] = []
    for node in tree.nodes:
        del guides[max(node.depth - 1, 0) :]
        shown, end = guides[: DEEPEST - 1], ""
        if node.parent >= 0:
            last = node.row == len(tree.nodes[node.parent].children) - 1
            guides.append(NONE if last else PASS)
            end = LAST if last else ON
        steps = min(node.depth, DEEPEST)
        picture = "".join([*shown, end if node.depth <= DEEPEST else NONE])
        if node.children and node.depth < DEEPEST:
            picture += LEADS
        name = network.name(node)
        if node.depth > DEEPEST:
            name = f"({node.depth}) {name}"
        words = network.about(node)
        if node.folded:
            words = ", ".join(
                filter(None, (words, _("{count} more here").format(count=node.below)))
            )
        room = int((_WIDTH - (steps + 1.5) * STEP) / _LETTER)
        name = _short(name, room)
        words = _short(words, room - _wide(name) - 3)
        strong = node.part in (Part.YOU, Part.ORIGIN, Part.TURNDOWN)
        origin = "" if node.part is Part.YOU else node.origin.value
        yield TreeLine(f"{picture}:{origin}", (steps + 1) * STEP, name, words, strong)


def _wide(text: str) -> int:
    """Count letters; those of Chinese or Japanese take twice the room."""
    return sum(1 + (unicodedata.east_asian_width(one) in "WF") for one in text)


def _short(text: str, room: int) -> str:
    """Return as much as has room on the line, for a second line would cut the drawn ones."""
    plain = " ".join(text.split())
    if _wide(plain) <= room:
        return plain
    if room < 4:
        return ""
    while plain and _wide(plain) > room - 1:
        plain = plain[:-1]
    return plain.rstrip() + "…"
