# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the journal lies, and that nobody else may look into a folder that we made."""

import stat
import sys
from pathlib import Path

import pytest

from networkjournal import paths

posix = pytest.mark.skipif(sys.platform == "win32", reason="mode bits are POSIX")


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are Linux's")
def test_journal_lies_in_the_users_data_folder(home: Path) -> None:
    assert paths.journal_path() == home / "data_home" / "networkjournal" / "journal.njournal"
    assert paths.config_dir() == home / "config_home" / "networkjournal"


@posix
def test_new_folders_are_private_and_old_ones_keep_their_mode(tmp_path: Path) -> None:
    old = tmp_path / "shared"
    old.mkdir()
    old.chmod(0o755)
    made = paths.make_private(old / "mine" / "journal")
    assert [mode(each) for each in (made, made.parent, old)] == [0o700, 0o700, 0o755]


def test_folder_in_words_may_hold_home_and_variables(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM_OF_STUDY", "autumn")
    assert paths.expand("~/$TERM_OF_STUDY") == home / "autumn"
    assert paths.data_dir("~/lab") == home / "lab"
    assert not (home / "lab").exists()  # whoever writes into it makes it


def test_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir("here") == tmp_path / "here"


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OSError, match="file"):
        paths.make_private(tmp_path / "file" / "journal")


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are Linux's")
def test_environment_cannot_move_the_trusted_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(home / "mine"))
    assert paths.site_policy_dir() == home / "mine" / "networkjournal"
    assert Path("/etc/xdg/networkjournal") in paths.trusted_policy_dirs()
    assert paths.site_policy_dir() not in paths.trusted_policy_dirs()
