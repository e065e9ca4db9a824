# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who led to whom, as a tree without circles: what may be joined, what grows from a root.

Knows ids alone, no names and no drawing. What the journal holds may be broken (people who
introduced each other, by an import or a merge); a tree is grown all the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import NamedTuple

from networkjournal.domain.words import MetHow

FEW = 6
"""More people than this of one origin who led to nobody stand as one node, until asked for."""
ROWS = 80
"""So many rows a large tree has until more of it is asked for."""


class Origin(StrEnum):
    """How a branch of the network began; what was noted as `MetHow` has the same value."""

    TURNDOWN = "turndown"
    INTERVIEW = "interview"
    ALUMNI = "alumni"
    FACULTY = "faculty"
    CAREER_OFFICE = "career_office"
    FAMILY = "family"
    EVENT = "event"
    INTRODUCTION = "introduction"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Link:
    """Hold what is known of how a person came: by whom, through which no, how they were met."""

    person: int
    by: int | None = None
    turndown: int | None = None
    met: MetHow | None = None


class Part(Enum):
    """What a node of the tree stands for."""

    YOU = "you"
    ORIGIN = "origin"
    TURNDOWN = "turndown"
    PERSON = "person"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Root:
    """Say what a tree grows from; `id` is that of the person or the turndown."""

    part: Part = Part.YOU
    id: int = 0


Key = tuple[Part, int, Origin]
"""What tells nodes apart, in any tree of the same network."""


class Node(NamedTuple):
    """Hold one node; `parent` is -1 at the root, `row` counts among its siblings.

    `id` is that of the person or turndown, `below` the number of people under the node, hidden
    ones too.
    """

    part: Part
    id: int
    origin: Origin
    parent: int
    row: int
    depth: int
    children: tuple[int, ...]
    below: int

    @property
    def key(self) -> Key:
        """Return what tells this node from others."""
        own = self.part in (Part.PERSON, Part.TURNDOWN)
        # People keep their place where the branch above them changes.
        return self.part, self.id, Origin.UNKNOWN if own else self.origin

    @property
    def folded(self) -> bool:
        """Tell whether people under this node are not shown."""
        return self.below > 0 and not self.children and self.part is not Part.MORE


@dataclass(frozen=True, slots=True)
class Tree:
    """Hold the nodes, each after its parent and in the order of reading; the root is the first."""

    root: Root
    nodes: tuple[Node, ...]
    places: Mapping[Key, int] = field(default_factory=dict)

    def person(self, person: int) -> int | None:
        """Return where a person stands."""
        return self.places.get((Part.PERSON, person, Origin.UNKNOWN))

    def nearest(self, other: "Tree", at: int) -> int:
        """Return where a node of another tree stands here, or what it hangs under."""
        while at >= 0:
            if (found := self.places.get(other.nodes[at].key)) is not None:
                return found
            at = other.nodes[at].parent
        return 0


def would_circle(links: Iterable[Link], person: int, by: int) -> bool:
    """Tell whether noting that `by` introduced `person` would close a circle."""
    return closes_circle({link.person: link.by for link in links}, person, by)


def closes_circle(above: Mapping[int, int | None], person: int, by: int) -> bool:
    """Tell the same where `above` says by whom each person was introduced."""
    seen: set[int | None] = {person}
    at: int | None = by
    while at is not None and at not in seen:
        seen.add(at)
        at = above.get(at)
    # Another circle that is in the journal already is not this one's fault.
    return at == person


def grow(links: Sequence[Link], root: Root | None = None, opened: Collection[Origin] = ()) -> Tree:
    """Grow the tree of a root, usually you; siblings stand in the order of the links.

    An origin that is `opened` shows also its many people who led to nobody.
    """
    return _Growing(links, frozenset(opened)).tree(root or Root())


def fold(tree: Tree, turned: Collection[Key] = (), room: int = ROWS) -> Tree:
    """Leave out branches of a large tree, so that about `room` rows remain; folded nodes say so.

    A level is shown where all of it has room, so that like stands beside like. What is `turned`
    is the other way round.
    """
    shown: set[int] = set()
    level, rows = [0], 1
    while level:
        shown.update(level)
        after = [child for at in level for child in tree.nodes[at].children]
        rows += len(after) - len(level)
        level = [child for child in after if tree.nodes[child].children]
        if rows + sum(len(tree.nodes[at].children) - 1 for at in level) > room:
            break
    wanted = set(turned)
    kept: dict[int, int] = {}
    bare: list[Node] = []
    for at, node in enumerate(tree.nodes):
        above = kept.get(node.parent, -1)
        if at and (above < 0 or not bare[above].children):
            continue
        kept[at] = len(bare)
        open_ = (at in shown) is not (node.key in wanted)
        bare.append(node._replace(parent=above, children=node.children if open_ else ()))
    nodes = tuple(one._replace(children=tuple(kept[c] for c in one.children)) for one in bare)
    return _tree(tree.root, nodes)


def _tree(root: Root, nodes: tuple[Node, ...]) -> Tree:
    return Tree(root, nodes, {node.key: at for at, node in enumerate(nodes)})


class _Growing:
    """Sort the links once, then set node after node."""

    def __init__(self, links: Sequence[Link], opened: frozenset[Origin]) -> None:
        self._links = {link.person: link for link in links}
        self._opened = opened
        self._above = _without_circles(self._links)
        self._under: dict[int, list[int]] = defaultdict(list)
        for person, by in self._above.items():
            if by is not None:
                self._under[by].append(person)

    def tree(self, root: Root) -> Tree:
        made = _Nodes()
        if root.part is Part.PERSON:
            link = self._links.get(root.id, Link(root.id))
            self._persons(made, [(root.id, self._began(link, self._inherited(link)))], -1)
        elif root.part is Part.TURNDOWN:
            top = made.add(Part.TURNDOWN, root.id, Origin.TURNDOWN, -1)
            self._persons(made, [(one, Origin.TURNDOWN) for one in self._through(root.id)], top)
        else:
            self._you(made)
        return made.finish(root)

    def _you(self, made: "_Nodes") -> None:
        top = made.add(Part.YOU, 0, Origin.UNKNOWN, -1)
        groups: dict[Origin, list[int]] = defaultdict(list)
        for person, by in self._above.items():
            if by is None:
                groups[self._began(self._links[person], None)].append(person)
        for origin in Origin:
            if origin in groups:
                group = made.add(Part.ORIGIN, 0, origin, top)
                if origin is Origin.TURNDOWN:
                    self._noes(made, groups[origin], group)
                else:
                    self._group(made, groups[origin], origin, group)

    def _noes(self, made: "_Nodes", people: Sequence[int], group: int) -> None:
        led: dict[int, list[tuple[int, Origin]]] = defaultdict(list)
        for one in people:
            led[self._links[one].turndown or 0].append((one, Origin.TURNDOWN))
        for turndown, tops in led.items():
            self._persons(made, tops, made.add(Part.TURNDOWN, turndown, Origin.TURNDOWN, group))

    def _group(self, made: "_Nodes", people: Sequence[int], origin: Origin, group: int) -> None:
        alone = sum(one not in self._under for one in people)
        fold = alone > FEW and origin not in self._opened
        shown = [one for one in people if not fold or one in self._under]
        self._persons(made, [(one, origin) for one in shown], group)
        if fold:
            made.add(Part.MORE, 0, origin, group, hidden=alone)

    def _persons(self, made: "_Nodes", tops: Sequence[tuple[int, Origin]], parent: int) -> None:
        waiting = [(one, origin, parent) for one, origin in reversed(tops)]
        while waiting:
            person, origin, above = waiting.pop()
            at = made.add(Part.PERSON, person, origin, above)
            waiting += [
                (one, self._began(self._links[one], origin), at)
                for one in reversed(self._under.get(person, ()))
            ]

    def _began(self, link: Link, inherited: Origin | None) -> Origin:
        """Return how a person's branch began: what was noted, else as with who introduced them."""
        if link.turndown is not None:
            return Origin.TURNDOWN
        if link.met is not None and link.met is not MetHow.INTRODUCTION:
            return Origin(link.met.value)
        return inherited or (Origin.INTRODUCTION if link.met else Origin.UNKNOWN)

    def _inherited(self, link: Link) -> Origin | None:
        """Return how the branch above a person began."""
        way: list[Link] = []
        at = self._above.get(link.person)
        while at is not None:
            way.append(self._links[at])
            at = self._above[at]
        found: Origin | None = None
        for one in reversed(way):
            found = self._began(one, found)
        return found

    def _through(self, turndown: int) -> list[int]:
        """Return whom a no led to, without those whom these then introduced."""
        found: list[int] = []
        waiting = [one for one, by in self._above.items() if by is None][::-1]
        while waiting:
            person = waiting.pop()
            if self._links[person].turndown == turndown:
                found.append(person)
            else:
                waiting += reversed(self._under.get(person, ()))
        return found


class _Nodes:
    """Collect nodes, each after its parent."""

    def __init__(self) -> None:
        self._bare: list[tuple[Part, int, Origin, int, int, int]] = []
        self._children: list[list[int]] = []
        self._below: list[int] = []

    def add(self, part: Part, item_id: int, origin: Origin, parent: int, hidden: int = 0) -> int:
        at = len(self._bare)
        row = len(self._children[parent]) if parent >= 0 else 0
        depth = self._bare[parent][5] + 1 if parent >= 0 else 0
        self._bare.append((part, item_id, origin, parent, row, depth))
        self._children.append([])
        self._below.append(hidden)
        if parent >= 0:
            self._children[parent].append(at)
        return at

    def finish(self, root: Root) -> Tree:
        for at in range(len(self._bare) - 1, 0, -1):
            part, _id, _origin, parent, _row, _depth = self._bare[at]
            self._below[parent] += self._below[at] + (part is Part.PERSON)
        nodes = tuple(
            Node(*bare, tuple(under), below)
            for bare, under, below in zip(self._bare, self._children, self._below, strict=True)
        )
        return _tree(root, nodes)


def _without_circles(links: Mapping[int, Link]) -> dict[int, int | None]:
    """Return who was introduced by whom, opening each circle at the one who is read first."""
    above = {
        one: link.by if link.by in links and link.by != one else None for one, link in links.items()
    }
    order = {one: at for at, one in enumerate(links)}
    settled: set[int] = set()
    for start in above:
        way: set[int] = set()
        at: int | None = start
        while at is not None and at not in settled and at not in way:
            way.add(at)
            at = above[at]
        if at in way:
            circle: list[int] = []
            while at is not None and at not in circle[:1]:
                circle.append(at)
                at = above[at]
            above[min(circle, key=order.__getitem__)] = None
        settled |= way
    return above
