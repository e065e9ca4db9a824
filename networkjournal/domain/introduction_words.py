# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the introduction tree reads: on its nodes, in its list, to who hears it, and on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from networkjournal.domain import days
from networkjournal.domain.introductions import Link, Node, Origin, Part, Tree
from networkjournal.domain.labels import label
from networkjournal.domain.words import MetHow
from networkjournal.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Named:
    """Name a person, with title and organization; or a no, with position and organization."""

    name: str
    about: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """Hold all people with how they came, in the order of reading, and the noes."""

    links: Sequence[Link] = ()
    people: Mapping[int, Named] = field(default_factory=dict)
    noes: Mapping[int, Named] = field(default_factory=dict)
    said: object = field(default=None, compare=False, repr=False)
    """What it was read from, to be compared with what is read later."""

    @property
    def untold(self) -> bool:
        """Tell whether nothing is noted that a tree could show."""
        return not any(one.by or one.turndown or one.met for one in self.links)

    def name(self, node: Node) -> str:
        """Return what stands on a node."""
        if node.part is Part.PERSON:
            return self.people[node.id].name if node.id in self.people else _("Not there any more")
        if node.part is Part.TURNDOWN:
            return self.no_name(node.id)
        if node.part is Part.ORIGIN:
            return origin_name(node.origin)
        if node.part is Part.MORE:
            words = (
                ngettext("{count} more", "{count} more", node.below)
                if node.row
                else ngettext("{count} person", "{count} people", node.below)
            )
            return words.format(count=f"{node.below:,}")
        return _("You")

    def about(self, node: Node) -> str:
        """Return the second line of a node; it may be empty."""
        if node.part is Part.PERSON:
            return self.people[node.id].about if node.id in self.people else ""
        if node.part is Part.TURNDOWN:
            return self.no_about(node.id)
        if node.part is Part.MORE:
            return _("led to nobody yet")
        return people_count(node.below)

    def no_name(self, turndown_id: int) -> str:
        """Return what a no was about."""
        known = self.noes.get(turndown_id)
        return _("No: {position}").format(position=known.name) if known else _("A no")

    def no_about(self, turndown_id: int) -> str:
        """Return where a no came from, and when."""
        known = self.noes.get(turndown_id)
        if known is None:
            return ""
        day = days.short_with_year(known.on) if known.on else ""
        return " · ".join(part for part in (known.about, day) if part)

    def no_words(self, turndown_id: int) -> str:
        """Return a no in one line, for a choice."""
        known = self.noes[turndown_id]
        return ", ".join(part for part in (known.name, self.no_about(turndown_id)) if part)

    def spoken(self, tree: Tree, at: int) -> str:
        """Return a node with all that its place in the tree tells."""
        node = tree.nodes[at]
        parts = [self.name(node)]
        if node.part is not Part.YOU:
            parts.append(self.about(node))
        if node.part is Part.PERSON:
            parts.append(self.came(tree, at))
        if node.part in (Part.PERSON, Part.TURNDOWN):
            parts.append(led_to(node, tree))
        return ", ".join(part for part in parts if part)

    def introducer(self, person: int) -> str:
        """Return by whom a person was introduced, empty where nobody did."""
        by = next((link.by for link in self.links if link.person == person), None)
        if by is None or by not in self.people:
            return ""
        return _("introduced by {name}").format(name=self.people[by].name)

    def came(self, tree: Tree, at: int) -> str:
        """Return how a person came, as the tree shows it."""
        node = tree.nodes[at]
        above = tree.nodes[node.parent] if node.parent >= 0 else None
        if above is not None and above.part is Part.PERSON:
            return _("introduced by {name}").format(name=self.name(above))
        return origin_name(node.origin)


def led_to(node: Node, tree: Tree) -> str:
    """Return how many a person introduced, empty for none."""
    direct = sum(tree.nodes[one].part is Part.PERSON for one in node.children)
    if not direct:
        return ""
    words = ngettext("led to {count} person", "led to {count} people", direct)
    led = words.format(count=f"{direct:,}")
    if direct == node.below:
        return led
    return _("{led}, {count} in all").format(led=led, count=f"{node.below:,}")


def people_count(count: int) -> str:
    """Return a number of people as words."""
    return ngettext("{count} person", "{count} people", count).format(count=f"{count:,}")


def origin_name(origin: Origin) -> str:
    """Return how a branch of the network began."""
    if origin is Origin.TURNDOWN:
        return _("After a no")
    if origin is Origin.UNKNOWN:
        return _("Not noted")
    return label(MetHow(origin.value))
