"""What the minutes ask of attachments, as far as the finished PDF and the build's report."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from appendix_files import FOREIGN, compiled
from odd_pdfs import locked, pdf
from PIL import Image

import minutes_kit
from minutes_kit.building import render
from minutes_kit.checking import check_path, check_text
from minutes_kit.options import Options

HEAD = "kind: note\ntitle: Notatka ze spotkania\nplace: Legnica\ndates: 2024-05-06\nattachments:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "skany").mkdir()
    for number, shade in ((1, 10), (2, 90), (10, 170)):
        Image.new("L", (200, 280), shade).save(tmp_path / "skany" / f"skan{number}.JPG")
    (tmp_path / "skany" / "~$skan.jpg").write_bytes(b"x")
    (tmp_path / "slajdy.pdf").write_bytes(pdf(9))
    (tmp_path / "tajne.pdf").write_bytes(locked(3, user="tajne"))
    return tmp_path


def built(folder: Path, attachments: str) -> tuple[bytes, minutes_kit.Report]:
    (folder / "minutes.yaml").write_text(HEAD + attachments, encoding="utf-8")
    made = render(check_path(folder / "minutes.yaml"), Options(formats=("pdf",)))
    return made.files[".pdf"], made.report


def numbers(data: bytes) -> list[list[int]]:
    """The numbers behind "Strona" of each page that has some."""
    texts = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    found = (
        [int(part.split()[0]) for part in text.split("Strona ")[1:] if " z " not in part[:6]]
        for text in texts
    )
    return [page for page in found if page]


def shades(data: bytes) -> list[int]:
    """The shade in the middle of each page that is no paper."""
    pages = (page.render(scale=0.2).to_pil().convert("L") for page in pypdfium2.PdfDocument(data))
    found = (page.getpixel((page.width // 2, page.height // 2)) for page in pages)
    return [shade for shade in found if shade < 200]


def test_a_pattern_a_folder_and_a_list_mean_the_same(folder):
    for files in ("skany/*.jpg", "skany", "[skany/skan1.JPG, skany/skan2.JPG, skany/skan10.JPG]"):
        data, report = built(folder, f"  - {{title: Skany, files: {files}, alt: Tablica}}\n")
        assert [abs(a - b) < 4 for a, b in zip(shades(data), (10, 90, 170), strict=True)] == [True] * 3
        assert not report.warnings


def test_a_file_can_ask_for_something_else_than_its_attachment(folder, monkeypatch):
    monkeypatch.setenv("HASLO_UMOWY", "tajne")
    data, report = built(
        folder,
        "  - title: Materiały\n    pages: 2-3\n    n_up: 2\n    password: HASLO_UMOWY\n    files:\n"
        "      - slajdy.pdf\n      - {file: slajdy.pdf, pages: 9, n_up: 4}\n"
        "      - {file: tajne.pdf, pages: 1}\n",
    )
    assert numbers(data) == [[2, 3], [9], [1]]
    assert {problem.rule for problem in report} == {"MK-Z18"}


@pytest.mark.parametrize("wish", ["pages: 1", "pages: 2", '"pages": "2, 1"', "n_up: 2"])
def test_a_sound_file_stays_sound_whatever_is_asked_of_it(folder, wish):
    (folder / "deck.pdf").write_bytes(compiled(FOREIGN, "ua-1"))
    _, report = built(folder, f"  - {{title: Slajdy, files: deck.pdf, {wish}}}\n")
    assert list(report) == []


def test_pictures_of_pages_are_the_remedy_for_missing_fonts(folder):
    _, report = built(folder, "  - {title: Slajdy, files: slajdy.pdf, pages: 1}\n")
    assert [problem.rule for problem in report] == ["MK-Z18"]
    assert "rasterise: true" in report.warnings[0].hint
    data, report = built(folder, "  - {title: Slajdy, files: slajdy.pdf, pages: 1, rasterise: true}\n")
    assert list(report) == []
    assert b"Strona 1" not in data


def test_a_scan_without_words_is_named_and_told(folder):
    data, report = built(folder, "  - {title: Lista obecności, day: 1, files: skany}\n")
    assert [problem.rule for problem in report] == ["MK-L14"]
    with pikepdf.open(BytesIO(data)) as made:
        spoken = [
            str(one.Alt) for one in made.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    said = [words.replace("\N{NO-BREAK SPACE}", " ") for words in spoken if "strona" in words]
    assert said == [f"Lista obecności, 6 maja 2024 r., strona {page} z 3" for page in (1, 2, 3)]


def test_a_password_in_the_minutes_is_never_repeated(folder):
    text = f"{HEAD}  - {{title: Umowa, files: tajne.pdf, password: Tajne-2024!}}\n"
    report = check_text(text, folder=folder).report
    assert [problem.rule for problem in report] == ["MK-L13"]
    assert "Tajne" not in repr(report)


@pytest.mark.parametrize(
    ("attachment", "rule"),
    [
        ("{title: Slajdy, files: slajdy.pdf, pages: 8-12}", "MK-Z30"),
        ("{title: Umowa, files: tajne.pdf}", "MK-Z09"),
        ("{title: Umowa, files: tajne.pdf, password: NIE_MA_TAKIEJ}", "MK-Z32"),
    ],
)
def test_what_cannot_be_done_is_told_at_its_line(folder, attachment, rule):
    with pytest.raises(minutes_kit.MinutesKitError) as caught:
        built(folder, f"  - {attachment}\n")
    assert [(problem.rule, problem.line) for problem in caught.value.problems] == [(rule, 6)]


@pytest.mark.parametrize(
    "wish", ["pages: '3, 1'", "n_up: 4", "n_up: 6, stamp: true", "rasterise: true", "stamp: true"]
)
def test_the_same_wish_gives_the_same_bytes(folder, wish):
    (folder / "minutes.yaml").write_text(
        HEAD + f"  - {{title: Slajdy, files: slajdy.pdf, {wish}}}\n", encoding="utf-8"
    )
    options = Options(formats=("pdf",), timestamp=datetime(2024, 5, 7, tzinfo=UTC))
    first, second = (render(check_path(folder / "minutes.yaml"), options).files[".pdf"] for _ in range(2))
    assert first == second
