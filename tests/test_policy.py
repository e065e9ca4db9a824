# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lab's policy counts as far as its owner may decide, and no file can stop the program."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal import policy

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root makes files of root's"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir(mode=0o755)
    return folder


def write(folder: Path, content: Any) -> Path:
    file = folder / policy.FILE_NAME
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    file.chmod(0o644)
    return file


def test_no_file_is_an_empty_policy(site: Path) -> None:
    assert policy.read([site], [site]) == policy.Policy()


@as_root
def test_precedence_is_enforced_user_default_built_in(site: Path) -> None:
    write(site, {"defaults": {"paper": "A4", "printer": "hall"}, "enforced": {"paper": "Letter"}})
    found = policy.read([site], [site])
    assert found.text("paper", user="A4") == "Letter"
    assert found.text("printer", user="mine") == "mine"
    assert found.text("printer", user="") == ""
    assert found.text("printer") == "hall"
    assert found.text("data_dir", built_in="~/x") == "~/x"
    assert (found.is_locked("paper"), found.is_locked("printer")) == (True, False)
    assert found.problems == ()


@as_root
def test_flags_and_numbers_keep_their_zero(site: Path) -> None:
    write(site, {"enforced": {"require_passphrase": False, "idle_lock_minutes": 0}})
    found = policy.read([site], [site])
    assert found.flag("require_passphrase", user=True) is False
    assert found.number("idle_lock_minutes", user=5) == 0
    assert found.flag("ephemeral_machine", built_in=True) is True
    assert found.number("unset", user=7) == 7


def test_another_folder_gives_defaults_but_enforces_nothing(site: Path) -> None:
    write(site, {"defaults": {"printer": "hall"}, "enforced": {"paper": "Letter"}})
    found = policy.read([site], trusted=[])
    assert found.text("printer") == "hall"
    assert not found.is_locked("paper")
    assert "enforces nothing" in found.problems[0]


@as_root
@pytest.mark.parametrize("weak", ["owner", "file mode", "folder owner", "folder mode"])
def test_what_a_user_could_have_written_enforces_nothing(site: Path, weak: str) -> None:
    file = write(site, {"enforced": {"paper": "Letter"}})
    changed = site if "folder" in weak else file
    if "owner" in weak:
        os.chown(changed, 65534, 65534)
    else:
        changed.chmod(0o777)
    found = policy.read([site], [site])
    assert not found.is_locked("paper")
    assert "enforces nothing" in found.problems[0]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", "7", '"text"', "[" * 60_000, " " * 70_000, "\0\0", '{"a": 1e9999'],
)
def test_broken_file_is_a_sentence_with_its_name(site: Path, content: str) -> None:
    file = write(site, content)
    found = policy.read([site], [site])
    assert (found.defaults, found.enforced) == ({}, {})
    assert str(file) in found.problems[0]


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("kind", ["pipe", "folder", "loop", "binary", "device"])
def test_hostile_file_is_a_sentence(site: Path, kind: str) -> None:
    file = site / policy.FILE_NAME
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(file),
        "folder": file.mkdir,
        "loop": lambda: file.symlink_to(file),
        "binary": lambda: file.write_bytes(bytes(range(256))),
        "device": lambda: file.symlink_to("/dev/zero"),
    }
    make[kind]()
    found = policy.read([site], [site])
    assert len(found.problems) == 1


def test_unknown_and_ill_typed_values_are_left_out_and_named(site: Path) -> None:
    wrong = {
        "paper": "A3", "idle_lock_minutes": True, "require_passphrase": 1, "printer": "a\0b",
        "data_dir": ["x"], "colour": "red",
    }  # fmt: skip
    write(site, {"defaults": {**wrong, "templates_dir": "/srv/career"}, "enforced": 3})
    found = policy.read([site], [site])
    assert found.defaults == {"templates_dir": "/srv/career"}
    assert all(any(f"/ {key}" in told for told in found.problems) for key in wrong)
    assert len(found.problems) == len(wrong) + 1


def test_many_unknown_keys_are_not_all_told(site: Path) -> None:
    write(site, {"defaults": {f"k{n}": n for n in range(3000)}})
    assert len(policy.read([site], [site]).problems) == policy.MOST_TOLD


def test_minutes_have_bounds(site: Path) -> None:
    for minutes, kept in ((-1, False), (1440, True), (1441, False)):
        write(site, {"defaults": {"idle_lock_minutes": minutes}})
        assert ("idle_lock_minutes" in policy.read([site], []).defaults) is kept


@as_root
def test_later_folder_has_the_last_word(tmp_path: Path) -> None:
    beside, system = tmp_path / "beside", tmp_path / "system"
    for folder, name in ((beside, "one"), (system, "two")):
        folder.mkdir(mode=0o755)
        write(folder, {"enforced": {"printer": name}})
    assert policy.read([beside, system], [beside, system]).text("printer") == "two"


def test_this_machine_can_be_read() -> None:
    assert isinstance(policy.load(), policy.Policy)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*policy.TYPES]), inner)
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(["defaults", "enforced", "x"]), json_values) | json_values)
def test_any_json_is_survived_and_only_known_types_stay(site: Path, content: Any) -> None:
    write(site, json.dumps(content))
    found = policy.read([site], [site])
    kept = {**found.defaults, **found.enforced}
    assert all(type(value) is policy.TYPES[key] for key, value in kept.items())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_are_survived(site: Path, content: bytes) -> None:
    (site / policy.FILE_NAME).write_bytes(content)
    assert isinstance(policy.read([site], [site]), policy.Policy)
