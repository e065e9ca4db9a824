# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What brings rows back: the images that a step keeps, and in which runs they are applied.

The bytes of a file are kept only where a row goes or comes back: None in their place says
that they are as they were. Knows no database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from networkjournal.store.fields import ContentField
from networkjournal.store.models import STAMPED

MODEL_OF = {model._meta.table_name: model for model in STAMPED}
COLUMNS = {
    table: tuple(f.column_name for f in model._meta.sorted_fields)
    for table, model in MODEL_OF.items()
}
CONTENT: dict[str, str] = {
    table: f.column_name
    for table, model in MODEL_OF.items()
    for f in model._meta.sorted_fields
    if isinstance(f, ContentField)
}
"""The column that holds the bytes of a file, where a table has one."""


@dataclass(slots=True)
class Image:
    """Say how to bring one row back: with `values` as it was, or, with None, gone."""

    table: str
    id: int
    values: tuple[Any, ...] | None
    unsaid: bool = False
    """Only columns differ that no text of the search says."""


@dataclass(slots=True)
class DraftImage:
    """Say how to bring one draft back: with its columns as they were, or, with None, gone.

    `left` is the content that the step left there: another one has been typed since.
    """

    key: str
    values: tuple[Any, ...] | None
    left: str | None = None


@dataclass(slots=True)
class Done:
    """Hold one finished step: its name and the images that undo it."""

    label: str
    images: list[Image]
    drafts: list[DraftImage]

    @property
    def weight(self) -> int:
        """Return how many bytes of files it keeps in memory."""
        return sum(map(_weight, self.images))


def typed_since(was: Any, left: Any, now: Any) -> Any:
    """Return what is typed now, with what a step had changed in it as it was before."""
    if now == left:
        return was
    if isinstance(was, dict) and isinstance(left, dict) and isinstance(now, dict):
        return {
            name: typed_since(was[name], left[name], value)
            if name in was and name in left
            else value
            for name, value in now.items()
        }
    lists = isinstance(was, list) and isinstance(left, list) and isinstance(now, list)
    if lists and len(was) == len(left) == len(now):
        return [typed_since(*each) for each in zip(was, left, now, strict=True)]
    return now


def _weight(image: Image) -> int:
    if image.values is None or image.table not in CONTENT:
        return 0
    return len(image.values[COLUMNS[image.table].index(CONTENT[image.table])] or b"")


def bring_content(images: list[Image]) -> bool:
    """Tell whether applying these images of one table writes the bytes of a file."""
    return any(map(_weight, images))


def runs(images: list[Image]) -> Iterator[tuple[str, bool, list[Image]]]:
    """Give images, newest first, in runs of one table that bring rows back or make them gone.

    No row is twice in a run, so that each can be turned by a few statements.
    """
    run: list[Image] = []
    seen: set[int] = set()
    for image in reversed(images):
        kind = image.table, image.values is None
        if run and (kind != (run[0].table, run[0].values is None) or image.id in seen):
            yield run[0].table, run[0].values is None, run
            run, seen = [], set()
        run.append(image)
        seen.add(image.id)
    if run:
        yield run[0].table, run[0].values is None, run
