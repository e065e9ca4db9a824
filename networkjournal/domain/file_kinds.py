# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the kinds of file that come and go, and how one is refused; the command line knows no more.

Apart from `exchange`, whose many shapes no start of the window needs.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.i18n import _


class UnreadableFile(OutsideError):  # noqa: N818  it reads as what is told
    """Say in one sentence which file cannot be read, on which line, and why."""

    def __init__(self, file: str, reason: str, line: int | None = None) -> None:
        self.file = file
        self.reason = reason
        self.line = line
        if line is None:
            super().__init__(_("{file}: {reason}").format(file=file, reason=reason))
        else:
            where = _("{file}, line {line}: {reason}")
            super().__init__(where.format(file=file, line=line, reason=reason))


class UnknownEnding(UserError):  # noqa: N818  it reads as what is told
    """Tell that the ending of a file's name says nothing of its kind."""

    def __init__(self, path: Path, endings: Iterable[str]) -> None:
        sentence = _("{path}: an export ends in {endings}, which says of what kind it is.")
        super().__init__(sentence.format(path=path, endings=", ".join(endings)))


class FileKind(StrEnum):
    """Name the kinds of file that contacts or opportunities come in."""

    LINKEDIN = "linkedin"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    VCARD = "vcard"
    CSV = "csv"
    JSON = "json"
