# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what of an incoming person's tags and picture fits into the journal; write nothing.

How a picture is made smaller is handed in: that needs a library for drawing.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from networkjournal.domain.errors import UserError
from networkjournal.domain.exchange import IncomingContact, Skipped
from networkjournal.domain.folding import fold
from networkjournal.i18n import _
from networkjournal.services import photos, tags
from networkjournal.services.plain_photos import plain

Shrink = Callable[[bytes], bytes]
"""Makes a picture smaller; raises UserError where it cannot be read."""
_APART = re.compile("[,;]+|:::+")
"""What stands between tags in the lists of other programs, so that no tag there holds it."""


@lru_cache(maxsize=20_000)
def tag_key(tag: str) -> str:
    """Return what a tag and its spellings in other programs have in common."""
    return fold(listed(tag))


def listed(tag: str) -> str:
    """Return a tag as it stands among others in one cell."""
    return " ".join(_APART.sub(" ", tag).split())


def more_tags(there: tuple[str, ...], tags_of_row: Iterable[str]) -> tuple[str, ...]:
    """Return the tags that are not there yet, as far as there is room for them."""
    seen = {tag_key(tag) for tag in there}
    more = [tag for tag in _once(tags_of_row) if tag_key(tag) not in seen]
    return tuple(more)[: max(0, tags.MOST - len(there))]


def fitting(
    contacts: tuple[IncomingContact, ...], shrink: Shrink | None, noted: list[Skipped]
) -> tuple[IncomingContact, ...]:
    """Give people with the tags and pictures that can be kept; note what had to be left out."""
    if not any(one.tags or one.photo for one in contacts):
        return contacts
    return tuple(_fitted(one, shrink, noted) if one.tags or one.photo else one for one in contacts)


def _fitted(one: IncomingContact, shrink: Shrink | None, noted: list[Skipped]) -> IncomingContact:
    def remark(sentence: str) -> None:
        noted.append(Skipped(one.source_file, one.line, sentence.format(name=one.name)))

    named = _once(one.tags)
    short = [tag for tag in named if len(tag) <= tags.LONGEST]
    if len(short) < len(named):
        remark(_("{name}: a tag of more than 40 characters was left out."))
    if len(short) > tags.MOST:
        remark(_("{name}: only the first 20 tags were taken."))
    photo = one.photo
    if len(photo) > photos.LARGEST:
        photo = _smaller(photo, shrink)
        if not photo:
            remark(_("{name}: the picture is larger than 512 KB and was left out."))
    photo = plain(photo)
    if photo and photos.media_of(photo) is None:
        photo = b""
    return replace(one, tags=tuple(short[: tags.MOST]), photo=photo)


def _once(tags_of_row: Iterable[str]) -> list[str]:
    """Return tags with each key once, as written first."""
    found: dict[str, str] = {}
    for tag in tags_of_row:
        if key := tag_key(tag):
            found.setdefault(key, " ".join(tag.split()))
    return list(found.values())


def _smaller(photo: bytes, shrink: Shrink | None) -> bytes:
    if shrink is None:
        return b""
    try:
        small = shrink(photo)
    except UserError:
        return b""
    return small if len(small) <= photos.LARGEST and photos.media_of(small) else b""
