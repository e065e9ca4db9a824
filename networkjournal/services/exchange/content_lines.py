# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the outer form of vCard files of all versions: folding, parameters, escapes, encodings.

Knows nothing of people. Never fails: whatever is no content line is left out.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|\r|\n")
# As far as the first colon outside quotation marks; possessive, so that no text makes it slow.
_HEAD = re.compile(r'(?:[^:"]++|"[^"]*+")*+:')
_PARAMETER = re.compile(r'(?:[^;"]++|"[^"]*+"|")++')
_NAME = re.compile(r"(?:([A-Za-z0-9_\-]++)\.)?([A-Za-z][A-Za-z0-9_\-]*+)")
_EDGE = re.compile(r"(?:BEGIN|END)\s*:\s*VCARD\s*$", re.IGNORECASE)
_COMPONENT = re.compile(r"(?:[^\\;]++|\\.|\\)*+", re.DOTALL)
# An address, which has the most, has seven.
_MOST_PARTS = 20
_ESCAPE = re.compile(r"\\([nN,;:\\\"])")
_ESCAPE_21 = re.compile(r"\\([,;:])")
# Other codecs of Python turn text into text or are slow: a file has no business asking for them.
_CHARSET = re.compile(
    r"utf-?8|us-ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|koi8-[ru]|macintosh"
    r"|(?:ibm|cp)-?(?:437|85[0257]|86[0356])"
    r"|shift_jis|euc-jp|iso-2022-jp|euc-kr|gb2312|gbk|gb18030|big5",
    re.IGNORECASE,
)
# Those of old telephones and of programs for Windows; the last one knows every byte.
_OLD_CODES = "cp1252", "cp850"
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"})
_NOT_KEPT = frozenset({"LOGO", "SOUND", "KEY"})
# Some programs forget the blank before a line that goes on; no property looks like this.
_BASE64 = re.compile(r"[A-Za-z0-9+/=]++\s*$")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """Hold one property: names and types in capitals, the value decoded but with its escapes.

    Of a picture the value is left as it is written, in base64 (`packed`) or as an address.
    """

    group: str
    name: str
    types: tuple[str, ...]
    value: str
    line: int
    packed: bool = False


def content_lines(text: str) -> Iterator[ContentLine]:
    """Give the properties of a file in order, unfolded; logos, sounds and keys left out."""
    lines = _LINE_END.split(text)
    number = 0
    while number < len(lines):
        first = number
        number += 1
        head = _HEAD.match(lines[first])
        # A quotation mark that is never closed hides no colon.
        length = head.end() if head else lines[first].find(":") + 1
        name = _NAME.match(lines[first])
        if not length or not name:
            continue
        parameters = _parameters(lines[first][name.end() : length - 1])
        encodings = parameters.get("ENCODING", ())
        pieces = [lines[first][length:]]
        printable = "QUOTED-PRINTABLE" in encodings
        packed = "B" in encodings or "BASE64" in encodings
        if not _EDGE.match(lines[first]):
            number = _unfold(lines, number, pieces, printable=printable, packed=packed)
        kind = name[2].upper()
        if kind in _NOT_KEPT or (packed and kind != "PHOTO"):
            continue
        value = "".join(pieces)
        if printable:
            value = _quoted_printable(value, parameters.get("CHARSET", ("",))[0])
        types = parameters.get("TYPE", ())
        yield ContentLine((name[1] or "").upper(), kind, types, value, first + 1, packed)


def _parameters(text: str) -> dict[str, tuple[str, ...]]:
    """Give the parameters by name, all in capitals; vCard 2.1 leaves the names out."""
    # Lists: to make tuples longer takes the square of how many parameters there are.
    parameters: dict[str, list[str]] = {}
    for part in _PARAMETER.findall(text):
        name, equals, value = part.upper().partition("=")
        if not equals:
            name, value = ("ENCODING" if name.strip() in _ENCODINGS else "TYPE"), name
        values = [item.strip() for item in value.replace('"', "").split(",")]
        parameters.setdefault(name.strip(), []).extend(values)
    return {name: tuple(values) for name, values in parameters.items()}


def _unfold(
    lines: list[str], number: int, pieces: list[str], *, printable: bool, packed: bool
) -> int:
    """Add the lines that continue a property to its pieces; give the number of the next one."""
    while number < len(lines):
        line = lines[number]
        if printable and pieces[-1].endswith("="):
            pieces[-1] = pieces[-1][:-1]
            if _EDGE.match(line):
                break
            pieces.append(line)
        elif line.startswith((" ", "\t")):
            pieces.append(line[1:])
        elif printable and line.startswith("="):
            # Some telephones forget the sign that the line goes on; no property begins like this.
            pieces.append(line)
        elif packed and _BASE64.match(line):
            pieces.append(line)
        else:
            break
        number += 1
    return number


def _quoted_printable(value: str, charset: str) -> str:
    """Decode a value; of a code that is not said, or not so, take that in which all letters are."""
    named = charset.lower() if _CHARSET.fullmatch(charset) else "utf-8"
    try:
        data = quopri.decodestring(value.encode(named, errors="replace"))
        return data.decode(named)
    except (LookupError, UnicodeDecodeError):
        # ISO-8859-99 looks like a code and is none.
        data = quopri.decodestring(value.encode())
    for code in ("utf-8", *_OLD_CODES):
        try:
            return data.decode(code)
        except UnicodeDecodeError:
            continue
    return data.decode(errors="replace")  # pragma: no cover  the last code knows every byte


def unescape(value: str, *, version_21: bool = False) -> str:
    """Take the backslashes off; vCard 2.1 has them before separators only."""
    if version_21:
        return _ESCAPE_21.sub(r"\1", value)
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def components(value: str, *, version_21: bool = False) -> list[str]:
    """Give the first parts of a structured value, without escapes and outer blanks."""
    parts: list[str] = []
    position = 0
    while position <= len(value) and len(parts) < _MOST_PARTS:
        match = _COMPONENT.match(value, position)
        if match is None:  # pragma: no cover  the pattern matches the empty text too
            break
        parts.append(unescape(match[0], version_21=version_21).strip())
        position = match.end() + 1
    return parts
