from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from test_appendix_convert import blank_pdf

from minutes_kit.appendix.converting import cache as module
from minutes_kit.appendix.converting import convert as converting
from minutes_kit.appendix.converting.cache import Cache, default_cache
from minutes_kit.appendix.converting.convert import Manner, convert
from minutes_kit.appendix.converting.jobs import Made
from minutes_kit.appendix.planning.plan import Method, Plan, PlannedAttachment, Request, Step
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.errors import AppendixError

posix = pytest.mark.skipif(os.name != "posix", reason="rights of folders")
MADE = Made((PdfPages(b"%PDF" * 100, 2, "a.pptx"),), ((),))
KEY = "0" * 64


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept" / "conversions")


@pytest.fixture
def step(tmp_path: Path) -> Step:
    (tmp_path / "pokaz.pptx").write_bytes(b"PK\x03\x04 slides")
    return Step(tmp_path / "pokaz.pptx", Method.OFFICE, "pptx", ("attachments", 0, "files", 0))


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the documents that the office had to print."""
    calls: list[str] = []

    def stand_in(step: Step, *arguments: object) -> bytes:
        calls.append(step.path.name)
        return blank_pdf(3)

    monkeypatch.setattr(converting, "print_document", stand_in)
    return calls


def pages(step: Step, cache: Cache, **manner: object) -> int:
    request = Request("attachment-1", "Załącznik nr 1", "Pokaz", (), "", ("attachments", 0))
    plan = Plan((PlannedAttachment(request, (step,)),), ())
    (converted,) = convert(plan, Manner(cache=cache, **manner))  # type: ignore[arg-type]
    return sum(page.count for page in converted.pages if isinstance(page, PdfPages))


def test_what_was_printed_once_is_not_printed_again(cache: Cache, step: Step, printed: list[str]) -> None:
    assert [pages(step, cache) for _ in range(3)] == [3, 3, 3]
    assert printed == ["pokaz.pptx"]
    assert cache.size() > 0
    cache.empty()
    assert cache.size() == 0
    pages(step, cache)
    assert len(printed) == 2


def test_a_kept_file_needs_no_worker(
    cache: Cache, step: Step, printed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages(step, cache)
    monkeypatch.setattr("minutes_kit.appendix.converting.workers.Helper", None)
    assert pages(step, cache) == 3


def test_all_that_pages_depend_on_is_in_the_key(
    cache: Cache, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [cache.key(step, drawn=False), cache.key(step, drawn=True)]
    for change in (
        {"pages": "1"}, {"n_up": 2}, {"rasterise": True}, {"title": "Inny"}, {"language": "en"},
        {"kind": "odp"}, {"pointer": ()}, {"alt": "Opis"},
    ):  # fmt: skip
        keys.append(cache.key(replace(step, **change), drawn=False))
    monkeypatch.setattr(module, "_office", lambda: ("25.2",))
    keys.append(cache.key(step, drawn=False))
    monkeypatch.setattr(module, "_code", lambda: ("2.0",))
    keys.append(cache.key(step, drawn=False))
    step.path.write_bytes(b"PK\x03\x04 other slides")
    keys.append(cache.key(step, drawn=False))
    assert len(set(keys)) == len(keys)
    assert all(len(key) == 64 for key in keys)


def test_the_same_file_elsewhere_has_the_same_key(cache: Cache, step: Step, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "pokaz.pptx"
    copy.write_bytes(step.path.read_bytes())
    assert cache.key(replace(step, path=copy), drawn=False) == cache.key(step, drawn=False)


@pytest.mark.parametrize(
    ("method", "kind", "more"),
    [
        ("pdf", "pdf", {}),
        ("picture", "png", {}),
        ("office", "pptx", {"password": "HASLO"}),
        ("office", "xlsx", {"private": True}),
    ],
)
def test_scans_pdf_files_and_secrets_are_not_kept(
    cache: Cache, tmp_path: Path, printed: list[str], method: str, kind: str, more: dict[str, object]
) -> None:
    path = tmp_path / "plik"
    path.write_bytes(blank_pdf(1))
    step = Step(path, Method(method), kind, (), **more)  # type: ignore[arg-type]
    try:
        pages(step, cache)
    except AppendixError:
        assert method == "picture"
    assert not cache.folder.exists()


def test_errors_are_not_kept(cache: Cache, step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "print_document", lambda *arguments: blank_pdf(0))
    for _ in range(2):
        with pytest.raises(AppendixError):
            pages(step, cache)
    assert not cache.folder.exists()


@pytest.mark.parametrize("damage", [b"", b"x", b"y" * 40, None])
def test_a_damaged_entry_is_made_again(
    cache: Cache, step: Step, printed: list[str], damage: bytes | None
) -> None:
    pages(step, cache)
    (entry,) = cache.folder.iterdir()
    content = entry.read_bytes()
    entry.write_bytes(content[:-1] + b"?" if damage is None else damage)
    assert pages(step, cache) == 3
    assert len(printed) == 2
    assert entry.read_bytes() == content


@posix
def test_the_folder_is_private(cache: Cache) -> None:
    cache.put(KEY, MADE)
    assert cache.folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in cache.folder.iterdir()] == [0o600]
    assert cache.get(KEY) == MADE
    cache.folder.chmod(0o770)
    assert cache.get(KEY) is None
    cache.put("1" * 64, MADE)
    assert [path.name for path in cache.folder.iterdir()] == [KEY]


def test_a_place_that_cannot_be_used_is_done_without(tmp_path: Path, step: Step, printed: list[str]) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "conversions")
    assert [pages(step, cache) for _ in range(2)] == [3, 3]
    assert len(printed) == 2
    assert cache.size() == 0
    cache.empty()


def test_it_is_bounded_in_bytes_and_age(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [f"{number:064x}" for number in range(6)]
    for number, key in enumerate(keys):
        cache.put(key, MADE)
        moment = time.time() - 1000 + number
        os.utime(cache.folder / key, (moment, moment))
    assert cache.get(keys[0]) == MADE  # used just now
    monkeypatch.setattr(module, "MAX_BYTES", cache.size() // 2)
    cache.put(KEY[:-1] + "f", MADE)
    assert sorted(path.name[-1] for path in cache.folder.iterdir()) == ["0", "5", "f"]
    long_ago = time.time() - (module.MAX_DAYS + 1) * 86400
    os.utime(cache.folder / keys[0], (long_ago, long_ago))
    cache.put(keys[1], MADE)
    assert keys[0] not in [path.name for path in cache.folder.iterdir()]
    monkeypatch.setattr(module, "MAX_ENTRY_BYTES", 10)
    cache.put("f" * 64, MADE)
    assert cache.get("f" * 64) is None


def test_only_own_files_are_removed(cache: Cache) -> None:
    cache.put(KEY, MADE)
    (cache.folder / "notatki.txt").write_text("moje")
    cache.empty()
    assert [path.name for path in cache.folder.iterdir()] == ["notatki.txt"]


def test_many_may_use_it_at_once(cache: Cache) -> None:
    def work(number: int) -> bool:
        cache.put(KEY, MADE)
        found = cache.get(KEY)
        return found is None or found == MADE

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(100)))
    assert cache.get(KEY) == MADE
    assert [path.name for path in cache.folder.iterdir()] == [KEY]


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_KIT_CACHE", "off")
    assert default_cache() is None
    monkeypatch.setenv("MINUTES_KIT_CACHE", str(tmp_path))
    assert default_cache() == Cache(tmp_path / "conversions")
    monkeypatch.delenv("MINUTES_KIT_CACHE")
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == Cache(tmp_path / "minutes-kit" / "conversions")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_cache() is None
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_cache() == Cache(tmp_path / ".cache" / "minutes-kit" / "conversions")
    monkeypatch.setattr(module.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert default_cache() == Cache(tmp_path / "minutes-kit" / "conversions")
