"""Files, folders and patterns that the minutes name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from minutes_kit.rules.named_files import MAX_FILES, named_files, natural_key


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "wewnątrz"
    (inside / "skany" / "głębiej").mkdir(parents=True)
    return inside


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"x")


def found(name: str, folder: Path) -> tuple[str, ...] | str:
    named = named_files(name, folder, folder)
    return named.rule or named.names


def test_files_stand_in_the_order_in_which_people_count():
    names = [
        "skan10.jpg",
        "skan2.jpg",
        "Skan1.JPG",
        "skan.jpg",
        "skan (2).jpg",
        "łąka.jpg",
        "żaba.jpg",
        "zebra.jpg",
    ]
    assert sorted(names, key=natural_key) == [
        "łąka.jpg", "skan.jpg", "Skan1.JPG", "skan2.jpg", "skan10.jpg", "skan (2).jpg", "żaba.jpg",
        "zebra.jpg",
    ]  # fmt: skip


def test_a_pattern_means_files_of_one_folder(folder):
    put(folder / "skany", "b10.jpg", "b2.JPG", "a.png", ".b3.jpg", "~$b.jpg", "Thumbs.db", "głębiej/b4.jpg")
    assert found("skany/*.jpg", folder) == ("skany/b2.JPG", "skany/b10.jpg")
    assert found("skany/B?.JPG", folder) == ("skany/b2.JPG",)
    assert found("skany", folder) == ("skany/a.png", "skany/b2.JPG", "skany/b10.jpg")
    assert found("skany/", folder) == found("skany", folder)
    assert found("*/b2.jpg", folder) == ("*/b2.jpg",), "patterns stand in the last part alone"


def test_locks_and_hidden_files_are_none(folder):
    put(folder / "skany", "plan.docx", "~$plan.docx", ".~lock.plan.odt#", ".DS_Store", "desktop.ini")
    assert found("skany", folder) == ("skany/plan.docx",)


def test_a_file_of_that_very_name_goes_first(folder):
    put(folder, "skan[1].jpg", "skan1.jpg")
    assert found("skan[1].jpg", folder) == ("skan[1].jpg",)
    assert found("skan[*.jpg", folder) == ("skan[1].jpg",)
    if sys.platform != "win32":
        put(folder, "a*.jpg", "ab.jpg")
        assert found("a*.jpg", folder) == ("a*.jpg",)


def test_letters_are_the_same_however_they_are_stored(folder):
    put(folder / "skany", "Ło\u0301dź.jpg")
    assert found("skany/łódź.*", folder) == ("skany/Ło\u0301dź.jpg",)


def test_what_fits_nothing_is_told_with_what_lies_there(folder):
    put(folder / "skany", "a.png", "b.png")
    named = named_files("skany/*.jpg", folder, folder)
    assert (named.rule, named.facts["known"]) == ("MK-L09", "„a.png”, „b.png”")
    assert found("skany/głębiej", folder) == "MK-L10"
    assert found("skany/głębiej/*.jpg", folder) == "MK-L10"
    assert found("nie ma/*.jpg", folder) == ("nie ma/*.jpg",)


def test_nothing_outside_is_looked_at(folder):
    put(folder.parent, "a.jpg")
    for name in ("../*.jpg", "..", "../wewnątrz/../*.jpg", "/etc/*", "C:\\*.jpg", "a\0*"):
        assert found(name, folder) == "MK-L02"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_links_are_followed_first(folder, tmp_path):
    (tmp_path / "obok").mkdir()
    put(tmp_path / "obok", "a.jpg")
    (folder / "skrót").symlink_to(tmp_path / "obok")
    (folder / "skany" / "pętla.jpg").symlink_to("pętla.jpg")
    assert found("skrót/*.jpg", folder) == "MK-L02"
    assert found("skrót", folder) == "MK-L02"
    assert found("skany/*.jpg", folder) == "MK-L10", "a loop of links is no file"


def test_too_many_files_are_refused(folder):
    put(folder / "skany", *(f"{number}.jpg" for number in range(MAX_FILES)))
    assert len(found("skany", folder)) == MAX_FILES
    put(folder / "skany", "x.jpg")
    assert found("skany/*.jpg", folder) == "MK-L11"
    assert found("skany/1*.jpg", folder) != "MK-L11"


def test_a_malicious_pattern_is_quick(folder):
    put(folder / "skany", "a" * 200)
    assert found("skany/" + "*a" * 100 + "b", folder) == "MK-L09"
