# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say where the nodes of an introduction tree stand, from left to right; knows no pixels."""

from networkjournal.domain.introductions import Tree

REACH = 4.0
"""No parent stands further below its first child than this, so that one finds it there."""


def lay_out(tree: Tree) -> dict[int, tuple[float, float]]:
    """Return column and row of every node, in the order of the nodes.

    Every node without children has a row of its own and a parent stands amid its children, so
    branches take up rows that no other branch uses: nothing overlaps, and no lines cross.
    """
    rows = [0.0] * len(tree.nodes)
    free = 0
    for at, node in enumerate(tree.nodes):
        if not node.children:
            rows[at] = float(free)
            free += 1
    for at in range(len(tree.nodes) - 1, -1, -1):
        if children := tree.nodes[at].children:
            first, last = rows[children[0]], rows[children[-1]]
            rows[at] = min((first + last) / 2, first + REACH)
    return {at: (float(node.depth), rows[at]) for at, node in enumerate(tree.nodes)}
