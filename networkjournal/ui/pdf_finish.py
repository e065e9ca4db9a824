# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Add to a PDF by Qt what its writer cannot say, on plain bytes; knows nothing of papers.

A file that does not look as expected is left as it is: it is a good PDF either way.
"""

import re

_TABLE = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LIST = re.compile(rb"\[(?:<[0-9A-F]+> ?)+\]")
_CATALOG = re.compile(rb"\n(\d+) 0 obj\n<<\n(/Type /Catalog\n.*?)>>\nendobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+)\s+%%EOF\s*\Z", re.DOTALL)


def finish(content: bytes, language: str) -> bytes:
    """Return a PDF with its blanks named as blanks and its language told, such as `en_GB`."""
    return _told(_TABLE.sub(_mend_table, content), language.replace("_", "-"))


def _mend_table(table: re.Match[bytes]) -> bytes:
    # Qt names each glyph after the first character that shows it, which for the blank is the tab;
    # no search would find two words. The length stays, and with it every offset in the file.
    return _LIST.sub(_mend_list, table[0])


def _mend_list(names: re.Match[bytes]) -> bytes:
    return names[0].replace(b"<0009>", b"<0020>")


def _told(content: bytes, language: str) -> bytes:
    catalog = _CATALOG.search(content)
    trailer = _TRAILER.search(content)
    if not catalog or not trailer or not re.fullmatch(r"[A-Za-z0-9-]+", language):
        return content
    # An incremental update (ISO 32000-1, 7.5.6): the catalog once more, and where it now is.
    number = catalog[1]
    entry = b"%s 0 obj\n<<\n/Lang (%s)\n%s>>\nendobj\n" % (number, language.encode(), catalog[2])
    start = len(content)
    table = b"xref\n0 1\n0000000000 65535 f \n%s 1\n%010d 00000 n \n" % (number, start)
    end = b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1],
        trailer[2],
        start + len(entry),
    )
    return content + entry + table + end
