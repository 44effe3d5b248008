"""Files that fit the channel they are sent through, and are never larger than what they are made of."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import jsonschema
import pikepdf
import pypdfium2
import pytest
from appendix_files import DECK
from desk import write_minutes
from documents import squeezed
from gate import A3, pdf_faults
from PIL import Image, ImageDraw
from rendering import EXAMPLES

from minutes_kit.building import Rendered, render
from minutes_kit.checking import check_path
from minutes_kit.documents import Documents, Maker
from minutes_kit.fitting import fit
from minutes_kit.material import gather
from minutes_kit.options import Options
from minutes_kit.provenance.verdict import State
from minutes_kit.proving import prove
from minutes_kit.resources import schema_path

MOMENT = datetime(2024, 5, 7, 8, 9, 10, tzinfo=UTC)
SCANS = 4
ATTACHMENTS = f"""\
attachments:
  - title: Prezentacja
    files: [prezentacja.pdf]
  - title: Lista obecności
    kind: attendance
    files: [{", ".join(f"skan-{number}.jpg" for number in range(1, SCANS + 1))}]
    alt: Skan podpisanej listy obecności
    stamp: true
  - title: Zestawienie
    files: [faks.tif, wykres.png]
    alt: Zestawienie danych z gmin
"""


def sheet(seed: int, size: tuple[int, int] = (1240, 1754)) -> Image.Image:
    """A list with signatures on noisy paper: A4 at 150 dots an inch."""
    chance = random.Random(seed)
    paper = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).point(
        lambda value: 215 + value // 8
    )
    draw = ImageDraw.Draw(paper)
    for top in range(80, size[1] - 80, 60):
        draw.line([(x, top + chance.randrange(30)) for x in range(80, size[0] - 80, 24)], fill=50, width=3)
    return paper


@pytest.fixture(scope="module")
def pack(tmp_path_factory) -> Path:
    """Minutes with a tagged PDF, scans, a bilevel TIFF and a chart of few colours."""
    folder = tmp_path_factory.mktemp("pack")
    for number in range(1, SCANS + 1):
        sheet(number).save(folder / f"skan-{number}.jpg", quality=92)
    (folder / "prezentacja.pdf").write_bytes(DECK.read_bytes())
    fax = sheet(9).point(lambda value: 255 * (value > 128)).convert("1")
    fax.save(folder / "faks.tif", compression="group4")
    chart = Image.new("RGB", (1200, 800), "white")
    draw, chance = ImageDraw.Draw(chart), random.Random(4)
    for _ in range(2000):
        left, top = chance.randrange(1200), chance.randrange(800)
        draw.rectangle((left, top, left + 7, top + 7), fill=chance.choice(["#1a4b8c", "#e0a020", "#309050"]))
    chart.quantize(16).save(folder / "wykres.png")
    return write_minutes(folder, more=ATTACHMENTS)


def made(path: Path, **choices) -> Rendered:
    return render(check_path(path), Options(**{"timestamp": MOMENT, "formats": ("pdf",), **choices}))


def text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def rules(rendered: Rendered) -> set[str]:
    return {problem.rule for problem in rendered.report if problem.rule.startswith("MK-Z6")}


# --- never larger than what it is made of -----------------------------------------------------------


@pytest.mark.parametrize("path", ["pack", *EXAMPLES], ids=lambda path: Path(path).stem)
def test_a_document_is_hardly_larger_than_the_report_and_its_sources(path, request):
    path = request.getfixturevalue("pack") if path == "pack" else path
    checked = check_path(path)
    options = Options(timestamp=MOMENT)
    gathered, _ = gather(checked, checked.minutes)
    alone, whole = Documents(), Documents()
    Maker(checked, checked.minutes, replace(gathered, converted={}), options).make("pdf", alone)
    maker = Maker(checked, checked.minutes, gathered, options)
    maker.make("pdf", whole)
    (size,) = fit(maker, "pdf", whole, "x", options.limits)
    prepared = {page.data for one in gathered.converted.values() for page in one.pages}
    most = len(alone.files[".pdf"]) + sum(map(len, prepared))
    if path.parent.name.startswith("pack"):
        most = len(alone.files[".pdf"]) + sum(file.stat().st_size for file in path.parent.iterdir())
    assert size.bytes <= 1.05 * most


# --- one file ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def free(pack) -> Rendered:
    return made(pack)


@pytest.fixture(scope="module")
def bound(pack) -> Rendered:
    return made(pack, max_mb=2)


def test_what_fits_is_not_touched(free, pack):
    (before,), (after,) = free.sizes, made(pack, max_mb=500).sizes
    assert before.attachments == after.attachments


def test_pictures_get_smaller_until_the_file_fits_and_no_word_is_lost(free, bound):
    (before,), (after,) = free.files.values(), bound.files.values()
    assert len(before) > 2_000_000 >= len(after)
    assert text(after) == text(before)
    assert pdf_faults(after, A3) == []
    assert rules(bound) == set()
    with pikepdf.open(BytesIO(before)) as left, pikepdf.open(BytesIO(after)) as right:
        assert list(left.attachments) == list(right.attachments)
        assert len(left.pages) == len(right.pages)


def test_the_same_bytes_again(pack, parts):
    assert made(pack, max_mb=0.7).files == parts.files


def test_each_attachment_is_weighed_before_and_after(bound):
    (size,) = bound.sizes
    numbers = [one.number for one in size.attachments]
    assert numbers == ["1", "2", "3"]
    scans = size.attachments[1]
    assert scans.pages == 1 + SCANS
    assert scans.bytes < 0.8 * scans.before
    assert sum(one.bytes for one in size.attachments) < size.bytes


# --- several files ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def parts(pack) -> Rendered:
    return made(pack, max_mb=0.7)


def test_parts_fit_and_hold_everything_once(free, parts):
    assert len(parts.files) > 1
    total = len(parts.files)
    assert list(parts.files) == [f"-czesc-{number}-z-{total}.pdf" for number in range(1, total + 1)]
    assert all(len(data) <= 700_000 for data in parts.files.values())
    assert rules(parts) == set()
    (size,) = free.sizes
    shown = sum(one.pages - 1 for size in parts.sizes for one in size.attachments)
    assert shown == sum(one.pages - 1 for one in size.attachments)


def test_each_part_is_accessible_and_says_what_it_is(parts):
    for number, data in enumerate(parts.files.values(), start=1):
        assert pdf_faults(data, A3) == []
        said = text(data)
        assert squeezed(f"część {number} z {len(parts.files)}") in said
        assert squeezed("Części dokumentu") in said
        with pikepdf.open(BytesIO(data)) as opened:
            assert f"część\u00a0{number}" in str(opened.docinfo["/Title"])
            with opened.open_outline() as outline:
                assert len(outline.root) >= 2


def test_a_part_proves_where_it_comes_from(pack, parts, tmp_path):
    name = f"notatka{list(parts.files)[1]}"
    (tmp_path / name).write_bytes(list(parts.files.values())[1])
    proved = prove((tmp_path / name).read_bytes(), tmp_path / name, pack.parent)
    assert proved.state is State.SAME


def test_stamps_count_the_pages_of_the_whole_attachment(parts):
    for page in range(1, SCANS + 1):
        stamp = squeezed(f"Załącznik nr 2, s. {page} z {SCANS}")
        assert sum(stamp in text(data) for data in parts.files.values()) == 1


def test_what_fits_nowhere_stands_alone_and_is_told_with_its_line(pack):
    found = made(pack, max_mb=0.2)
    limit = 200_000
    too_large = [size for size in found.sizes if size.bytes > limit]
    assert too_large
    told = [problem for problem in found.report if problem.rule in ("MK-Z60", "MK-Z63")]
    assert len(told) == len(too_large)
    assert any(problem.line for problem in told if problem.rule == "MK-Z63")


def test_a_channel_that_counts_pages_gets_parts_of_so_many(pack, monkeypatch):
    from minutes_kit import options

    hybrid = options.BY_NAME["e-doreczenia-hybrydowe"]
    monkeypatch.setitem(options.BY_NAME, hybrid.name, replace(hybrid, pages=20))
    found = made(pack, preset=hybrid.name)
    assert len(found.files) > 1
    assert all(size.pages <= 20 for size in found.sizes)


def test_english_minutes_have_parts_with_english_names_and_a_file_of_too_many_pages_is_told(
    pack, monkeypatch
):
    from minutes_kit import options

    hybrid = options.BY_NAME["e-doreczenia-hybrydowe"]
    monkeypatch.setitem(options.BY_NAME, hybrid.name, replace(hybrid, pages=10))
    path = pack.with_name("english.minutes.yaml")
    path.write_text(pack.read_text(encoding="utf-8") + "language: en\n", encoding="utf-8")
    found = made(path, preset=hybrid.name)
    assert all(end.startswith("-part-") for end in found.files)
    assert rules(found) == {"MK-Z62"}


# --- Word -------------------------------------------------------------------------------------------


def test_a_word_document_gets_smaller_pictures_or_is_told(pack):
    free, bound = made(pack, formats=("docx",)), made(pack, formats=("docx",), max_mb=2.5)
    assert len(free.files[".docx"]) > 2_500_000 >= len(bound.files[".docx"])
    assert rules(bound) == set()
    hopeless = made(pack, formats=("docx",), max_mb=0.1)
    assert rules(hopeless) == {"MK-Z61"}


# --- the command line -------------------------------------------------------------------------------


def test_the_command_shows_sizes_where_there_is_a_limit(clerk, pack, tmp_path):
    code, out, err = clerk("build", pack, "-o", tmp_path, "--preset", "cst2021", "--max-mb", "0.7")
    assert code == 0
    assert [Path(line).exists() for line in out.split()] == [True] * len(out.split())
    assert "-czesc-1-z-" in out
    assert "2. Lista obecności: " in err
    assert "(przed zmniejszeniem" in err
    assert ".docx" not in out


def test_sizes_as_json(clerk, pack, tmp_path):
    _, out, _ = clerk("build", pack, "-o", tmp_path, "--to", "pdf", "--json")
    jsonschema.validate(json.loads(out), json.loads(schema_path("report-1").read_text(encoding="utf-8")))
    (size,) = json.loads(out)["sizes"]
    assert (size["file"], size["pages"]) == ("notatka.pdf", len(pikepdf.open(tmp_path / "notatka.pdf").pages))
    assert size["bytes"] == (tmp_path / "notatka.pdf").stat().st_size
    assert [one["number"] for one in size["attachments"]] == ["1", "2", "3"]


def test_what_does_not_fit_is_refused_where_warnings_count(clerk, pack, tmp_path):
    arguments = ("build", pack, "-o", tmp_path, "--to", "pdf", "--max-mb", "0.15")
    code, _, err = clerk(*arguments, "--strict")
    assert code == 1
    assert "MK-Z6" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_list_of_channels(clerk, language):
    code, out, _ = clerk("build", "--lang", language, "--preset", "list")
    assert code == 0
    assert "e-doreczenia-hybrydowe" in out
    assert "98" in out
