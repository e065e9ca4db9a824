# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Add to a PDF by Qt what its writer cannot say, on plain bytes; knows nothing of papers.

A file that does not look as expected is left as it is: it is a good PDF either way.
"""

import re
from collections.abc import Mapping, Sequence

from networkjournal.ui.pdf_outline import Bookmark, outline

_TABLE = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LIST = re.compile(rb"\[(?:<[0-9A-F]+> ?)+\]")
_CATALOG = re.compile(rb"\n(\d+) 0 obj\n<<\n(/Type /Catalog\n.*?)>>\nendobj", re.DOTALL)
_PAGES = re.compile(rb"/Type /Pages\s*/Kids\s*\[([0-9 R\n]+)\]")
_PAGE = re.compile(rb"(\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_TRAILER = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z0-9-]+")
_WINDOW = b"/ViewerPreferences << /DisplayDocTitle true >>\n"


def finish(
    content: bytes, language: str, bookmarks: Sequence[Bookmark] = (), height: float = 842
) -> bytes:
    """Return a PDF with its blanks named as blanks, its language and its bookmarks told.

    `language` is such as `en_GB`; `height` is that of a page in points.
    """
    mended = _TABLE.sub(_mend_table, content)
    catalog, trailer = _CATALOG.search(mended), _TRAILER.search(mended)
    size = _SIZE.search(trailer[1]) if trailer else None
    if not (catalog and trailer and size):
        return mended
    entries = _WINDOW
    if _LANGUAGE.fullmatch(told := language.replace("_", "-")):
        entries += b"/Lang (%s)\n" % told.encode()
    first = int(size[1])
    kids = _PAGES.search(mended)
    marks = outline(bookmarks, _PAGE.findall(kids[1]) if kids else (), height, first)
    if marks:
        entries += b"/Outlines %d 0 R\n" % first
    objects = {int(catalog[1]): b"<<\n%s%s>>" % (entries, catalog[2]), **marks}
    return mended + _update(objects, trailer, len(mended))


def _mend_table(table: re.Match[bytes]) -> bytes:
    # Qt names each glyph after the first character that shows it, which for the blank is the tab;
    # no search would find two words. The length stays, and with it every offset in the file.
    return _LIST.sub(_mend_list, table[0])


def _mend_list(names: re.Match[bytes]) -> bytes:
    return names[0].replace(b"<0009>", b"<0020>")


def _update(objects: Mapping[int, bytes], trailer: re.Match[bytes], start: int) -> bytes:
    """Return an incremental update (ISO 32000-1, 7.5.6) with these objects, in their order."""
    body, table = b"", b"xref\n0 1\n0000000000 65535 f \n"
    for number, told in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, told)
    size = b"/Size %d" % max(int(_SIZE.findall(trailer[1])[0]), *(n + 1 for n in objects))
    entries = _SIZE.sub(size, trailer[1])
    end = b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (entries, trailer[2], start + len(body))
