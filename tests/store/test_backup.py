# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups are whole, private and few; a restore loses nothing."""

import os
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal.domain.errors import OutsideError
from networkjournal.store import backup, models
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError
from tests.store.sample import assert_sound, content

NOON = datetime(2026, 11, 22, 12)
Ids = dict[str, int]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_backup_holds_everything_and_is_private(journal: Journal, ids: Ids) -> None:
    made = backup.daily(journal.database, NOON)
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    assert names(made.parent) == ["journal-20261122-120000.njournal"]
    copy = Journal.open_to_read(made)
    assert content(copy) == content(journal)
    copy.close()


def test_there_is_one_backup_a_day_and_never_one_over_another(journal: Journal) -> None:
    assert backup.newest(journal.path) is None
    assert backup.daily(journal.database, NOON)
    assert backup.daily(journal.database, NOON + timedelta(hours=11)) is None
    before = backup.make(journal.database, NOON, reason="import")
    again = backup.make(journal.database, NOON, reason="import")
    assert before.exists()
    assert again.name == "journal-20261122-120001-import.njournal"
    assert backup.daily(journal.database, NOON + timedelta(days=1))
    assert backup.newest(journal.path, NOON) == NOON + timedelta(days=1)


@pytest.mark.parametrize("years", [(2040, 2026), (2026, 2020)])
def test_a_clock_that_was_wrong_pushes_no_good_backup_out(
    journal: Journal, years: tuple[int, int]
) -> None:
    for year in years:
        for day in range(8):
            moment = NOON.replace(year=year) + timedelta(days=day)
            assert backup.daily(journal.database, moment)
            assert backup.newest(journal.path, moment) == moment
    found = names(backup.folder_of(journal.path))
    for year in years:
        assert sum(f"-{year}" in name for name in found) >= 7


def test_backups_of_the_future_make_room_first(tmp_path: Path) -> None:
    folder = backup.folder_of(tmp_path / "j.njournal")
    folder.mkdir()
    for day in (20261119, 20261120, 20261121, 20261122, 20400101, 20400102, 20400103):
        with (folder / f"j-{day}-120000.njournal").open("wb") as file:
            file.truncate(120_000_000)
    backup.rotate(tmp_path / "j.njournal", NOON)
    assert [name[2:10] for name in names(folder)] == [
        "20261119",
        "20261120",
        "20261121",
        "20261122",
    ]


def test_files_of_others_in_the_folder_are_left_alone(journal: Journal) -> None:
    folder = backup.folder_of(journal.path)
    folder.mkdir()
    others = ["holiday-20200101-101010.jpg", "other-20200101-101010.njournal", "notes.txt",
              "journal-99999999-999999.njournal", "journal-20200101-101010.jpg"]  # fmt: skip
    for name in others:
        (folder / name).touch()
    for day in range(20):
        backup.make(journal.database, NOON + timedelta(days=day))
    assert set(others) <= set(names(folder))


@given(days=st.lists(st.integers(0, 1500), unique=True, max_size=60), size=st.integers(1, 300))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rotation_keeps_the_newest_of_days_weeks_and_months(
    tmp_path: Path, days: list[int], size: int
) -> None:
    journal = tmp_path / "j.njournal"
    folder = backup.folder_of(journal)
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    dates = sorted((date(2022, 1, 1) + timedelta(days=day) for day in days), reverse=True)
    for day in dates:
        with (folder / f"j-{day:%Y%m%d}-120000.njournal").open("wb") as file:
            file.truncate(size * 1_000_000)
    backup.rotate(journal, datetime(2026, 6, 1))
    kept = sorted(
        (datetime.strptime(name[2:10], "%Y%m%d").date() for name in names(folder)), reverse=True
    )
    assert kept[:3] == dates[:3]
    assert len(kept) <= 23
    assert len(kept) <= 3 or len(kept) * size <= 500
    if len(dates) * size <= 500:
        assert kept[:7] == dates[:7]
        months = list(dict.fromkeys((day.year, day.month) for day in dates))[:12]
        assert {(day.year, day.month) for day in kept} >= set(months)


def test_a_copy_replaces_a_file_whole_or_not_at_all(
    journal: Journal, ids: Ids, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "stick" / "copy.njournal"
    with pytest.raises(OutsideError, match="cannot be written"):
        backup.copy_to(journal.database, target)
    target.parent.mkdir()
    target.write_bytes(b"older")
    target.with_name("copy.njournal-journal").write_bytes(b"left over")
    with monkeypatch.context() as patch:
        patch.setattr(backup, "_integrity", lambda _path, _told: ["row 7 missing"])
        with pytest.raises(OutsideError, match=r"copy.njournal is damaged: row 7"):
            backup.copy_to(journal.database, target)
    assert target.read_bytes() == b"older"
    backup.copy_to(journal.database, target)
    backup.verify(target)
    # It may be the only one that somebody has.
    (left,) = target.parent.glob("*-journal.*")
    assert left.read_bytes() == b"left over"
    assert names(target.parent) == ["copy.njournal", left.name]


def test_a_copy_never_goes_onto_a_journal_that_is_open(journal: Journal, tmp_path: Path) -> None:
    other = Journal.create(tmp_path / "other.njournal")
    before = other.path.read_bytes()
    with pytest.raises(HeldError, match=r"other.njournal is open"):
        backup.copy_to(journal.database, other.path)
    assert other.path.read_bytes() == before
    other.close()
    backup.copy_to(journal.database, other.path)
    assert not list(tmp_path.glob("other*.lock"))


def test_a_copy_goes_where_a_link_points(journal: Journal, ids: Ids, tmp_path: Path) -> None:
    real, link = tmp_path / "real.njournal", tmp_path / "link.njournal"
    real.write_bytes(b"older")
    link.symlink_to(real)
    backup.copy_to(journal.database, link)
    assert link.is_symlink()
    backup.verify(real)
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    with pytest.raises(OutsideError, match="cannot be written"):
        backup.copy_to(journal.database, circle)


def test_a_link_laid_under_the_name_of_a_half_copy_hurts_nobody(
    journal: Journal, tmp_path: Path
) -> None:
    victim, target = tmp_path / "thesis.odt", tmp_path / "copy.njournal"
    victim.write_bytes(b"years of work")
    target.with_name(f"{target.name}.part-{os.getpid()}").symlink_to(victim)
    backup.copy_to(journal.database, target)
    assert victim.read_bytes() == b"years of work"
    backup.verify(target)


def test_a_save_does_not_wait_for_a_copy(
    journal: Journal, ids: Ids, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal.history.step("Much") as step:
        step.insert_many(models.Organization, [{"name": "x" * 900} for _n in range(9000)])
    lots: list[tuple[int, int, int]] = []

    def other_saves(status: int, remaining: int, pages: int) -> None:
        if not lots:
            rename(journal, ids)
        lots.append((status, remaining, pages))

    def patience(_path: Path) -> object:
        return other_saves

    monkeypatch.setattr("networkjournal.store.database._Patience", patience)
    reading = Journal.open_to_read(journal.path)
    backup.copy_to(reading.database, tmp_path / "copy.njournal")
    reading.close()
    assert len(lots) > 1
    copy = Journal.open_to_read(tmp_path / "copy.njournal")
    assert content(copy) == content(journal)
    copy.close()


def test_a_copy_never_goes_onto_the_journal_or_a_folder(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="is the journal itself"):
        backup.copy_to(journal.database, journal.path)
    with pytest.raises(OutsideError, match="cannot be written"):
        backup.copy_to(journal.database, tmp_path)


def test_a_folder_for_backups_that_cannot_be_made_is_named(journal: Journal) -> None:
    backup.folder_of(journal.path).touch()
    with pytest.raises(OutsideError, match=r"journal.backups"):
        backup.make(journal.database, NOON)


def test_damage_is_found(journal: Journal, ids: Ids) -> None:
    assert backup.integrity(journal.path) == []
    journal.database.execute_sql("PRAGMA foreign_keys = OFF")
    journal.database.execute_sql("DELETE FROM contact")
    assert backup.integrity(journal.path) == ["a row points to another that is gone"]
    with pytest.raises(OutsideError, match="points to another that is gone"):
        backup.verify(journal.path)


def rename(journal: Journal, ids: Ids) -> None:
    with journal.history.step("Rename") as step:
        step.update(models.Contact, ids["rosa"], name="Changed since")


def test_restore_brings_back_and_keeps_what_was(journal: Journal, ids: Ids) -> None:
    before, copy = content(journal), models.JournalCopy.get()
    made = backup.make(journal.database, NOON)
    rename(journal, ids)
    after = content(journal)
    journal.close()
    kept = backup.restore(made, journal.path)
    assert kept is not None
    assert kept.name.startswith("journal-replaced-2")
    again = Journal.open(journal.path)
    assert content(again) == before
    # The counter went back, so a later merge must see another copy.
    assert models.JournalCopy.get().id != copy.id
    assert models.CopySeen.get_by_id(copy.id).change == copy.change
    assert_sound(again)
    rename(again, ids)
    again.close()
    second = backup.restore(made, journal.path)
    assert second not in (None, kept)
    old = Journal.open_to_read(kept)
    assert content(old) == after
    old.close()
    assert not list(journal.path.parent.glob("*part*"))


def test_restore_makes_a_journal_where_there_is_none(journal: Journal, tmp_path: Path) -> None:
    target = tmp_path / "other" / "new.njournal"
    assert backup.restore(journal.path, target) is None
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert names(target.parent) == ["new.njournal"]
    Journal.open(target).close()


def test_restore_leaves_a_link_to_the_journal(journal: Journal, ids: Ids, tmp_path: Path) -> None:
    made = backup.make(journal.database, NOON)
    before = content(journal)
    rename(journal, ids)
    journal.close()
    link = tmp_path / "elsewhere" / "link.njournal"
    link.parent.mkdir()
    link.symlink_to(journal.path)
    kept = backup.restore(made, link)
    assert kept is not None
    assert (kept.parent, kept.is_symlink(), link.is_symlink()) == (tmp_path, False, True)
    again = Journal.open_to_read(journal.path)
    assert content(again) == before
    again.close()


def test_restore_is_refused_while_the_journal_is_open(journal: Journal, ids: Ids) -> None:
    made = backup.make(journal.database, NOON)
    before = content(journal)
    with pytest.raises(HeldError):
        backup.restore(made, journal.path)
    assert content(journal) == before


def test_restore_refuses_what_is_no_whole_journal(journal: Journal, tmp_path: Path) -> None:
    journal.close()
    bad = tmp_path / "bad.njournal"
    bad.write_bytes(journal.path.read_bytes()[:9000])
    before = journal.path.read_bytes()
    for source in (bad, tmp_path, tmp_path / "missing", journal.path):
        with pytest.raises(OutsideError):
            backup.restore(source, journal.path)
    assert journal.path.read_bytes() == before
    assert names(tmp_path) == ["bad.njournal", "journal.njournal"]


def test_a_damaged_journal_is_replaced_and_kept_with_its_leftovers(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(_source: object, _target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    made = backup.make(journal.database, datetime.now(UTC))
    journal.close()
    journal.path.write_bytes(b"damaged")
    journal.path.with_name("journal.njournal-journal").write_bytes(b"left over")
    monkeypatch.setattr(os, "link", no_links)
    kept = backup.restore(made, journal.path)
    assert kept is not None
    assert kept.read_bytes() == b"damaged"
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"left over"
    again = Journal.open(journal.path)
    assert_sound(again)
    again.close()
