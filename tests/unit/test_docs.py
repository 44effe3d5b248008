"""What the documentation shows is true: its YAML, its commands and their output, its links and figures."""

from __future__ import annotations

import importlib.util
import io
import os
import re
import subprocess
import sys
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pikepdf
import pypdfium2
import pytest
import yaml
from commands import NAMES
from docx import Document
from PIL import Image, ImageChops

import minutes_kit
from minutes_kit.checking import check_path, check_text
from minutes_kit.cli import main
from minutes_kit.configuration import NAME as CONFIGURATION
from minutes_kit.configuration import Lookup
from minutes_kit.errors import ExitCode
from minutes_kit.funding.choice import packaged_profile, profile_ids
from minutes_kit.funding.sentences import name_of
from minutes_kit.problems import Report
from minutes_kit.source import read_text

ROOT = Path(__file__).resolve().parents[2]
GUIDE, README = ROOT / "docs" / "przewodnik.md", ROOT / "README.md"
ARCHITECTURE, REFERENCE = ROOT / "docs" / "architecture.md", ROOT / "docs" / "reference.md"
PAGES = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]+)\)")
BASE = """\
kind: note
title: Notatka
dates: 2026-01-15
place: Warszawa
participants: [Anna Przykładowa, Jan Wzorcowy]
agenda: [Powitanie]
"""
"""What a part of a file in the guide is put into; its own keys replace these."""
NOT_YET_TRUE_OF_A_PART = {"MK-A03"}
"""Warnings that only the whole file could avoid: the agenda without its findings."""


@dataclass(frozen=True)
class Block:
    page: str
    line: int
    info: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(path: Path) -> list[Block]:
    page = path.read_text(encoding="utf-8")
    return [
        Block(path.name, page.count("\n", 0, found.start()) + 1, found["info"], found["text"])
        for found in BLOCK.finditer(page)
    ]


def of(info: str, *pages: Path) -> list[Block]:
    return [block for page in pages for block in blocks(page) if block.info == info]


def with_named_files(folder: Path, data: object) -> None:
    """The files that minutes or a project name, so that only the YAML is judged."""
    names = re.findall(r"[\w./-]+\.(?:jpg|png|pdf|pptx|csv|xlsx)", str(data))
    for name in names:
        table = name.endswith((".csv", ".xlsx"))
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Imię i nazwisko\nEwa Próbna\n" if table else "x", encoding="utf-8")


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def said(report: Report) -> list[str]:
    return [str(problem) for problem in report if problem.rule not in NOT_YET_TRUE_OF_A_PART]


# --- the YAML of the guide --------------------------------------------------------------------------


def test_each_block_has_a_kind_that_is_tested():
    kinds = {block.info for page in PAGES for block in blocks(page)}
    shown = {"", "sh", "python", "text", "text szablon", "console", "toml"}
    services = {"yaml ci pre-commit", "yaml ci github", "yaml ci gitlab"}  # tests/ci
    own = {"yaml complete profile", "yaml complete profile project"}
    minutes = {"yaml complete", "yaml complete project", "yaml part", "yaml mistake"}
    assert kinds <= shown | services | own | minutes


@pytest.mark.parametrize("block", of("yaml complete", GUIDE, README), ids=str)
def test_complete_minutes_are_valid(block, tmp_path):
    with_named_files(tmp_path, block.text)
    assert list(check_text(block.text, folder=tmp_path).report) == []


@pytest.mark.parametrize("block", of("yaml part", GUIDE), ids=str)
def test_parts_of_minutes_are_valid(block, tmp_path):
    [project] = of("yaml complete project", GUIDE)
    (tmp_path / "project.yaml").write_text(project.text, encoding="utf-8")
    with_named_files(tmp_path, block.text + project.text)
    part, whole = (read_text(text, "guide").data for text in (block.text, BASE))
    base = {key: value for key, value in whole.items() if key not in part}
    text = block.text + yaml.safe_dump(base, allow_unicode=True)
    assert said(check_text(text, folder=tmp_path).report) == []


@pytest.mark.parametrize("block", of("toml", *PAGES), ids=str)
def test_configurations_have_no_faults(block, tmp_path):
    path = tmp_path / CONFIGURATION
    path.write_text(block.text, encoding="utf-8")
    assert Lookup(path).of(tmp_path).faults == ()


def mistakes() -> list[tuple[Block, Block]]:
    found = blocks(GUIDE)
    return [(found[at], found[at + 1]) for at in range(len(found) - 1) if found[at].info == "yaml mistake"]


@pytest.mark.parametrize(("block", "output"), mistakes(), ids=lambda block: str(block))
def test_mistakes_get_the_message_that_the_guide_shows(block, output, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_KIT_LANG", "pl")
    Path("notatka.minutes.yaml").write_text(block.text, encoding="utf-8")
    assert run("validate notatka.minutes.yaml") == (ExitCode.PROBLEMS, output.text)


# --- the commands -------------------------------------------------------------------------------------


def run(arguments: str) -> tuple[int, str]:
    """Exit code and everything printed, in Polish, of `minutes-kit` in the current folder."""
    words = [typed.strip('"') for typed in re.findall(r'"[^"]*"|\S+', arguments)]
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with redirect_stdout(printed), redirect_stderr(printed), pytest.raises(SystemExit) as end:
        main(words)
    return end.value.code, printed.buffer.getvalue().decode()


def calls(block: Block) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output shown under it."""
    pieces = re.split(r"^\$ minutes-kit ", block.text, flags=re.MULTILINE)
    assert pieces[0] == "", f"{block} shows something else than minutes-kit"
    return [(command, output) for command, _, output in (piece.partition("\n") for piece in pieces[1:])]


@pytest.mark.parametrize("page", [GUIDE, README], ids=lambda page: page.stem)
def test_commands_do_what_is_shown(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_KIT_LANG", "pl" if page == GUIDE else "en")
    letterhead(tmp_path / "papier-firmowy.docx")
    [project] = of("yaml complete project", GUIDE)
    Path("project.yaml").write_text(project.text, encoding="utf-8")
    Path("logo").mkdir()
    Image.new("RGB", (1200, 400), "navy").save("logo/fundusze-europejskie.png")
    shown = [call for block in of("console", page) for call in calls(block)]
    assert shown
    for command, expected in shown:
        code, output = run(command)
        assert code == ExitCode.OK, output
        if expected.startswith("…\n"):
            assert output.endswith(expected.removeprefix("…\n")), command
        else:
            assert output == expected, command


def letterhead(path: Path) -> None:
    """The Word template that the guide tells how to make."""
    [block] = of("text szablon", GUIDE)
    document = Document()
    for line in block.text.splitlines():
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = "{{p strip }}"
    document.sections[0].footer.paragraphs[0].text = "{{r page_label }}"
    document.save(path)


def test_every_option_that_is_named_exists(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    helped = "".join(run(f"{command} --help")[1] for command in ("", *NAMES))
    for page in (GUIDE, README, ARCHITECTURE):
        text = re.sub(r"```sh\n.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text):
            assert option in helped, f"{page.name}: {option}"


def test_the_exit_codes_of_the_guide():
    table = GUIDE.read_text(encoding="utf-8").partition("## 11.")[2].partition("## 12.")[0]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == [*ExitCode, 130]


def test_the_marks_of_the_guide():
    part = GUIDE.read_text("utf-8").partition("## 7.")[2].partition("## 8.")[0]
    rows = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \| ([^|]+) \|$", part, re.MULTILINE)
    assert [row[0] for row in rows] == list(profile_ids())
    for programme, name, keys in rows:
        profile = packaged_profile(programme)
        brought = {mark.id for variant in profile.variants for mark in variant.marks if not mark.file}
        assert set(re.findall(r"`([\w-]+)`", keys)) == brought
        assert name.startswith(name_of(profile, "pl").removesuffix(" (województwo …)"))


def test_an_office_adds_a_programme_of_its_own(tmp_path, monkeypatch):
    """With the very text of the guide, one YAML and a file of a mark: the strip is in both documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_KIT_LANG", "pl")
    [profile], [project] = of("yaml complete profile", GUIDE), of("yaml complete profile project", GUIDE)
    Path("dobre-sasiedztwo.yaml").write_text(profile.text, encoding="utf-8")
    Path("project.yaml").write_text(project.text, encoding="utf-8")
    Image.new("RGB", (1200, 400), "navy").save("dobre-sasiedztwo.png")
    Path("most.minutes.yaml").write_text(f"{BASE}project: project.yaml\n", encoding="utf-8")
    assert run("funding check project.yaml dobre-sasiedztwo.yaml --strict") == (ExitCode.OK, "Bez uwag.\n")
    assert run("build most.minutes.yaml")[0] == ExitCode.OK
    sentence = "Spotkanie opłacono z Funduszu Dobrego Sąsiedztwa"
    footer = Document("most.docx").sections[0].footer
    [strip] = footer.tables
    assert [cell.text for cell in strip._cells if cell.text] == [sentence, "Unia\nEuropejska"]
    assert len(strip._tbl.xpath(".//pic:pic")) == 2
    [described] = strip._tbl.xpath(".//wp:docPr/@descr")
    assert "znak Funduszu Dobrego Sąsiedztwa, flaga Unii Europejskiej" in described
    with pikepdf.open("most.pdf") as pdf:
        text = " ".join(pypdfium2.PdfDocument("most.pdf")[0].get_textpage().get_text_bounded().split())
        pictures = pdf.pages[0].get("/Resources", {}).get("/XObject", {})
        assert any(picture.get("/Width") == 1200 for picture in pictures.values())
    assert text.count(sentence) >= 2
    shown = run("funding show dobre-sasiedztwo.yaml")[1]
    assert "ustalone w biurze projektu) [przyjęte, niesprawdzone – to nie jest przepis]" in shown


@pytest.fixture(scope="module")
def funding_script() -> ModuleType:
    return script("write_funding")


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_pages_of_programmes_are_what_the_script_writes(funding_script, language):
    page = funding_script.TARGETS[language]
    assert page.read_text(encoding="utf-8") == funding_script.page(language), "run scripts/write_funding.py"


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_pictures_of_programmes_show_their_strips(funding_script, language):
    # Pixels, not bytes: the same drawing can be packed in several ways.
    for picture in funding_script.all_pictures(language):
        kept = Image.open(funding_script.PICTURES / picture.name).convert("RGB")
        fresh = Image.open(io.BytesIO(funding_script.drawn(picture))).convert("RGB")
        assert kept.size == fresh.size, picture.name
        assert ImageChops.difference(kept, fresh).getbbox() is None, picture.name


# --- the README ---------------------------------------------------------------------------------------


def test_setting_up_takes_two_commands_that_exist():
    first = of("sh", README)[0].text.splitlines()
    assert first == ["python3 scripts/dev.py example", "python3 scripts/dev.py test"]
    source = (ROOT / "scripts" / "dev.py").read_text(encoding="utf-8")
    assert '"example": example' in source
    assert '"test": test' in source


def test_the_library_example_runs(tmp_path):
    [example] = of("python", README)
    assert len(example.text.splitlines()) <= 6
    (tmp_path / "meeting.minutes.yaml").write_text(of("yaml complete", README)[0].text, encoding="utf-8")
    execute(example.text, tmp_path)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["meeting.docx", "meeting.pdf"]


def test_the_public_functions_can_be_called_more_than_once(tmp_path):
    (tmp_path / "meeting.minutes.yaml").write_text(of("yaml complete", README)[0].text, encoding="utf-8")
    calling = (
        "import minutes_kit as mk\nfor _ in 'ab': mk.check('.'); mk.build('meeting.minutes.yaml', 'out')"
    )
    execute(calling, tmp_path)


def execute(program: str, folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(minutes_kit.__file__).parents[1])}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


# --- links, pictures, names ---------------------------------------------------------------------------


def prose(page: Path) -> str:
    """A page without its code."""
    return re.sub(r"`[^`\n]*`", "", BLOCK.sub("", page.read_text(encoding="utf-8")))


def heading_anchors(path: Path) -> set[str]:
    """The anchors that GitHub makes of headings."""
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    text = prose(page)
    for target in LINK.findall(text):
        name, _, anchor = target.partition("#")
        if name.startswith(("https://", "mailto:")):
            continue
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not anchor or anchor in heading_anchors(file), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_are_there_and_described(page):
    text = prose(page)
    for found in PICTURE.finditer(text):
        assert len(found["alt"]) > 20, found["file"]
        with Image.open(page.parent / found["file"]) as image:
            assert image.width > 400


def test_every_picture_is_used():
    used = {Path(found["file"]).name for page in PAGES for found in PICTURE.finditer(prose(page))}
    assert {path.name for path in (ROOT / "docs" / "pictures").rglob("*.png")} == used


def test_files_named_in_the_architecture_exist():
    for name in re.findall(r"`((?:minutes_kit|schemas|templates|funding|scripts|tests|docs)/[^`<>*…]*)`",
                           ARCHITECTURE.read_text(encoding="utf-8")):  # fmt: skip
        root = Path(minutes_kit.__file__).parents[1] if name.startswith("minutes_kit/") else ROOT
        assert (root / name).exists(), name


def test_the_layers_of_the_architecture_are_those_that_are_checked():
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    told = ARCHITECTURE.read_text(encoding="utf-8").partition("checks them:")[2].partition("Three more")[0]
    layers = [set(re.findall(r"`(\w+)`", layer)) for layer in told.split("→")]
    assert layers == [set(re.findall(r"minutes_kit\.(\w+)", layer)) for layer in contract["layers"]]


def test_each_dependency_has_its_reason():
    reasons = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "decisions").glob("*.md")
    )
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for name in (re.match(r"[\w-]+", requirement)[0] for requirement in listed):
        assert f"| {name} |" in reasons, name


def test_the_reference_is_what_the_script_writes():
    written = script("write_reference").reference()
    assert REFERENCE.read_text(encoding="utf-8") == written, "run scripts/write_reference.py"


def test_the_example_of_the_front_page_has_no_errors():
    example = ROOT / "examples" / "gwd-sochaczew-2011" / "gwd-01.minutes.yaml"
    assert [problem.rule for problem in check_path(example).report] == ["MK-F04"]
