# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Set a note, typed in Markdown, as HTML for the papers; the note itself stays as it was typed.

It knows headings, bold, italic, struck out, lists, boxes to tick, quotes and links; all else
stands there as typed, HTML too. Where anything would get lost the whole note stands as typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from networkjournal.services.printable import printable

LONGEST = 5_000
"""Characters of a paragraph beyond which its lines are set one by one; a longer line as typed."""
DEEPEST = 5
"""Lists are set in up to so many steps; what is deeper stands at the deepest."""
# What would take words out of sight, or make a heading of a line over dashes.
_UNKNOWN = ["reference", "lheading", "code", "image", "html_block", "html_inline"]
_SAFE = re.compile(r"(?:https?://|mailto:|tel:).", re.IGNORECASE)
_SCHEME = re.compile(r"(?<![^\W_])(?:https?|mailto|tel)$", re.IGNORECASE)
_REST = re.compile(r":[^\s<>()\[\]]*[^\s<>()\[\].,;:!?*'\"]")
_BOX = re.compile(r"\[([ xX])\](?:\s+|$)")
_SIGNS = re.compile(r"[\s!-/:-@\[-`{-~]+")
_TAGS = {
    ("em", 1): Markup("<i>"), ("em", -1): Markup("</i>"),
    ("strong", 1): Markup("<b>"), ("strong", -1): Markup("</b>"),
    ("s", 1): Markup("<s>"), ("s", -1): Markup("</s>"),
}  # fmt: skip
_BULLET = Markup("•")
_RULE = Markup('<table class="note-rule" width="100%"><tr><td></td></tr></table>')
_QUOTE = Markup('<table class="note-quote" width="100%"><tr><td>')
_QUOTE_END = Markup("</td></tr></table>")


@dataclass(frozen=True, slots=True)
class Boxes:
    """Hold what stands for a box to tick, and for one that is ticked, as HTML."""

    empty: Markup
    ticked: Markup


SIGNS = Boxes(Markup("☐"), Markup("☑"))


def note_html(text: str, boxes: Boxes = SIGNS) -> Markup:
    """Return the note as HTML, of paragraphs whose classes begin with `note`."""
    clean = printable(text.expandtabs(4))
    setter = _Setter(boxes)
    html = setter.blocks(clean)
    if _SIGNS.sub("", "".join(setter.kept)) != _SIGNS.sub("", clean):
        return as_typed(clean)
    return html


def plain_words(text: str) -> str:
    """Return a note as one line of plain words, without the marks of its Markdown."""
    return str(note_html(text).striptags())


def as_typed(text: str, look: str = "note") -> Markup:
    """Return a text as HTML in which every line stands as it was typed; `look` is its class."""
    parts = re.split(r"\n\s*\n", text.strip("\n"))
    return Markup("").join(_paragraph(look, escape(part)) for part in parts)


class _Setter:
    """Set one note; `kept` are all texts that were typed and stand on the paper, in order."""

    def __init__(self, boxes: Boxes) -> None:
        self._boxes = boxes
        self.kept: list[str] = []
        self._marks: list[Markup] = []  # of the items in which we are; empty where it is set
        self._quotes = 0
        self._look = "note"
        self._link: tuple[Token, int] | None = None

    def blocks(self, text: str) -> Markup:
        """Return all blocks of a note."""
        # Written so, an ampersand is never the beginning of a character's name.
        tokens = _parser().parse(text.replace("&", "&amp;"))
        return Markup("").join(chain.from_iterable(map(self._block, tokens)))

    def _block(self, token: Token) -> Iterator[Markup]:
        kind = token.type
        if kind == "inline":
            yield self._line(token.content)
        elif kind in {"heading_open", "heading_close"}:
            self._look = "note-head" if token.nesting > 0 else "note"
        elif kind == "list_item_open":
            yield from self._alone()
            self.kept.append(token.info)
            number = escape(f"{token.info}{token.markup}")
            self._marks.append(number if token.info else _BULLET)
        elif kind == "list_item_close":
            yield from self._alone()
            self._marks.pop()
        elif kind in {"blockquote_open", "blockquote_close", "fence", "hr"}:
            yield from self._alone()
            yield self._other(token)

    def _other(self, token: Token) -> Markup:
        if token.type == "hr":
            return _RULE
        if token.type == "fence":
            info, content = _plain(token.info), _plain(token.content)
            return self._set(self._keep(f"{token.markup}{info}\n{content}{token.markup}"))
        # One line at the side, however deep the quotation is.
        before, self._quotes = self._quotes, self._quotes + token.nesting
        if before and self._quotes:
            return Markup("")
        return _QUOTE_END if before else _QUOTE

    def _alone(self) -> Iterator[Markup]:
        """Set a mark behind which no text stands."""
        if self._marks and self._marks[-1]:
            yield self._set(Markup(""))

    def _line(self, content: str) -> Markup:
        found = _BOX.match(content) if self._marks and self._marks[-1] else None
        if found:
            self.kept.append(found[1])
            self._marks[-1] = self._boxes.empty if found[1] == " " else self._boxes.ticked
            content = content[found.end() :]
        pieces = [content] if len(content) <= LONGEST else content.split("\n")
        return self._set(Markup("\n").join(map(self._words, pieces)))

    def _words(self, content: str) -> Markup:
        if len(content) > LONGEST:
            return self._keep(_plain(content))
        tokens: list[Token] = []
        _parser().inline.parse(content, _parser(), {}, tokens)
        return Markup("").join(map(self._word, tokens))

    def _word(self, token: Token) -> Markup:
        if token.type in {"softbreak", "hardbreak"}:
            return Markup("\n")
        if token.type == "code_inline":
            return self._keep(f"{token.markup}{_plain(token.content)}{token.markup}")
        if mark := _TAGS.get((token.tag, token.nesting)):
            return mark
        if token.type == "link_open":
            self._link = token, len(self.kept)
            return Markup("")
        if token.type == "link_close":
            return self._address()
        return self._keep(token.content)

    def _address(self) -> Markup:
        """Set where a link leads, behind its words, unless these say it already."""
        if self._link is None or self._link[0].markup == "autolink":
            return Markup("")
        link, begin = self._link
        words = "".join(self.kept[begin:])
        named = [str(link.attrs.get(name, "")) for name in ("href", "title")]
        self.kept += named
        shown = [text for text in named if text and text != words]
        return escape(f" ({', '.join(shown)})") if shown else Markup("")

    def _keep(self, text: str) -> Markup:
        self.kept.append(text)
        return escape(text)

    def _set(self, html: Markup) -> Markup:
        depth = min(len(self._marks), DEEPEST)
        look = f"{self._look} in{depth}" if depth else self._look
        if depth and self._marks[-1]:
            look, html = f"{look} item", self._marks[-1] + Markup(" \t") + html
            self._marks[-1] = Markup("")
        return _paragraph(look, html)


def _paragraph(look: str, html: Markup) -> Markup:
    way = Markup(' dir="rtl"') if _is_from_the_right(html) else Markup("")
    return Markup('<p class="{}"{}>{}</p>').format(look, way, html)


def _is_from_the_right(html: Markup) -> bool:
    """Tell whether the first letter belongs to a script that is read from the right."""
    if html.isascii():
        return False
    ways = (unicodedata.bidirectional(character) for character in html.striptags())
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"


def _plain(text: str) -> str:
    return text.replace("&amp;", "&")


class _Parser(MarkdownIt):
    """Parse with addresses as they were typed; what leads elsewhere is no link."""

    def normalizeLink(self, url: str) -> str:
        return url

    def validateLink(self, url: str) -> bool:
        return _SAFE.match(url) is not None


@cache
def _parser() -> MarkdownIt:
    made = _Parser("commonmark", {"html": False}).enable("strikethrough").disable(_UNKNOWN)
    made.core.ruler.disable(["inline", "text_join"])  # each paragraph is parsed when it is set
    made.inline.ruler.before("newline", "address", _take_address)
    return made


def _take_address(state: StateInline, silent: bool) -> bool:
    """Take a bare address as it is: its underscores and asterisks are no marks."""
    found = _REST.match(state.src, state.pos)
    if found is None or silent or not _SCHEME.search(state.pending):
        return False
    state.pending += _plain(found[0])
    state.pos = found.end()
    return True
