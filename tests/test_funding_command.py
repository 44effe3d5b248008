"""`funding list`, `show`, `check` and `init`, and `strip`, as a clerk uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import names
from docx import Document
from docx_reading import audit
from PIL import Image

import minutes_kit as mk
from minutes_kit.errors import ExitCode
from minutes_kit.funding.choice import families, profile_ids
from minutes_kit.resources import data_folder
from minutes_kit.source import read_file

PROJECT = """\
title: Usługi blisko domu
programme: fers-2021-2027
contract_date: 2024-05-10
logos: {fundusze-europejskie: logo/fe.png}
"""


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "logo").mkdir()
    Image.new("RGB", (1200, 400), "navy").save("logo/fe.png")
    Path("project.yaml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


# --- list, show -----------------------------------------------------------------------------------------


def test_the_list_names_every_programme_and_every_short_name(clerk):
    code, out, err = clerk("funding", "list")
    assert (code, err) == (0, "")
    first = [line.split()[0] for line in out.splitlines() if line and not line.endswith(":")]
    assert first == [*profile_ids(), *families()]
    assert "fers-2021-2027         2021-01-01 – 2029-12-31  Fundusze Europejskie dla Rozwoju" in out


def test_the_list_as_data(clerk):
    data = json.loads(clerk("funding", "list", "--json")[1])
    assert [entry["id"] for entry in data["programmes"]] == list(profile_ids())
    assert "eea-norway-2014-2021" in data["families"]["eea-norway"]


def test_a_programme_is_shown_with_its_sources(clerk):
    code, out, _ = clerk("funding", "show", "fers", "--contract-date", "2024-05-10")
    assert code == 0
    assert out.startswith(
        "fers-2021-2027: Fundusze Europejskie dla Rozwoju Społecznego 2021–2027\n\nDaty umów\n"
    )
    assert "„Dofinansowane przez Unię Europejską”" in out
    assert "[przyjęte, niesprawdzone – to nie jest przepis]" in out


def test_a_programme_in_english(clerk):
    _, out, _ = clerk("funding", "show", "kpo", "--lang", "en")
    assert "[taken as given, not verified – this is no rule of law]" in out
    assert "\nWording in English\n    Statement: “Funded by the European Union – NextGenerationEU”." in out


def test_a_regional_programme_lists_its_regions_and_speaks_of_one(clerk, desk):
    assert "malopolskie – małopolskie" in clerk("funding", "show", "rpo")[1]
    code, out, err = clerk(
        "funding", "show", "rpo", "--region", "malopolskie", "--png", "p.png", "--svg", "p.svg"
    )
    assert (code, err) == (0, "Zapisano p.png.\nZapisano p.svg.\n")
    assert "województwo małopolskie" in out
    assert Image.open("p.png").width > 1500
    assert Path("p.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (["show", "fres"], "MK-F01"),
        (["show", "eea-norway"], "MK-F08"),
        (["show", "rpo", "--region", "zabuzanskie"], "MK-F10"),
        (["show", "rpo", "--png", "p.png"], "MK-F10"),
        (["show", "none", "--png", "p.png"], "MK-F17"),
        (["show", "fers", "--contract-date", "maj"], "MK-C33"),
        (["pokaz"], "MK-C12"),
    ],
)
def test_what_cannot_be_shown(clerk, desk, arguments, rule):
    code, out, err = clerk("funding", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert f"błąd {rule}: " in err
    assert "p.png" not in names(desk)


# --- check ----------------------------------------------------------------------------------------------


def checked(clerk, *arguments: str) -> tuple[int, list[str]]:
    code, out, _ = clerk("funding", "check", "--format", "json", *arguments)
    return code, [f"{problem['line']} {problem['rule']}" for problem in json.loads(out)["problems"]]


def test_a_project_in_order(clerk, desk):
    assert clerk("funding", "check", "project.yaml", "--strict") == (0, "", "Bez uwag.\n")


@pytest.mark.parametrize(
    ("old", "new", "code", "found"),
    [
        ("fe.png", "brak.png", 1, ["4 MK-L01"]),
        ("2024-05-10", "2014-05-10", 0, ["3 MK-F05"]),
        ("programme", "programe", 1, ["2 MK-S01"]),
        ("logos: {fundusze-europejskie: logo/fe.png}\n", "", 0, ["2 MK-F04"]),
        ("title", "# minutes-kit: ignore MK-F04 jeszcze go nie mamy\ntitle", 0, ["1 MK-G25"]),
    ],
)
def test_a_project_with_faults(clerk, desk, old, new, code, found):
    Path("project.yaml").write_text(PROJECT.replace(old, new), encoding="utf-8")
    assert checked(clerk, "project.yaml") == (code, found)


def test_marks_that_are_too_small_or_unreadable(clerk, desk):
    Image.new("RGB", (60, 20), "navy").save("logo/fe.png")
    assert checked(clerk, "project.yaml") == (0, ["4 MK-F14"])
    assert checked(clerk, "project.yaml", "--strict")[0] == ExitCode.PROBLEMS
    Path("logo/fe.png").write_text("nie obraz")
    assert checked(clerk, "project.yaml") == (1, ["4 MK-Z20"])


def test_profiles_of_ones_own(clerk, desk):
    clerk("funding", "init", "rpo", "profil.yaml")
    assert checked(clerk, "profil.yaml", "project.yaml") == (0, [])
    text = Path("profil.yaml").read_text(encoding="utf-8")
    twice = text.replace("id: wojewodztwo", "id: fundusze-europejskie").replace("2014-01-01", "2014-02-30")
    Path("profil.yaml").write_text(twice, encoding="utf-8")
    code, found = checked(clerk, "profil.yaml", "brak.yaml")
    assert (code, found[0], found[-1]) == (1, "6 MK-F03", "1 MK-Y01")
    assert len(found) == 4  # every mistake is told, not the first alone


# --- init -----------------------------------------------------------------------------------------------


def test_a_profile_is_copied_for_changes(clerk, desk):
    code, out, _ = clerk("funding", "init", "fers", "profil-gminy")
    said = "Utworzono profil-gminy.yaml.\nW pliku „project.yaml” wpisz zamiast pola „programme”: "
    said += "profile: profil-gminy.yaml\n"
    assert (code, out) == (0, said)
    lines = Path("profil-gminy.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=.minutes-kit/funding-1.schema.json"
    assert Path(".minutes-kit/funding-1.schema.json").is_file()
    packaged = read_file(data_folder("funding") / "fers-2021-2027.yaml").data
    assert read_file(Path("profil-gminy.yaml")).data == packaged
    Path("project.yaml").write_text(
        PROJECT.replace("programme: fers-2021-2027", "profile: profil-gminy.yaml"), encoding="utf-8"
    )
    assert checked(clerk, "project.yaml", "profil-gminy.yaml") == (0, [])


def test_init_never_overwrites(clerk, desk):
    code, _, err = clerk("funding", "init", "fers", "project.yaml")
    assert code == ExitCode.OUTPUT
    assert "MK-O08" in err
    assert Path("project.yaml").read_text(encoding="utf-8") == PROJECT


# --- strip ----------------------------------------------------------------------------------------------


def test_the_strip_of_a_project(clerk, desk):
    code, out, err = clerk("strip", "project.yaml", "-o", "gotowe", "--format", "png,svg,docx")
    assert (code, err) == (0, "")
    paths, alt, statement = out.strip().split("\n\n")
    assert paths.split() == [f"gotowe/project-strip.{form}" for form in ("png", "svg", "docx")]
    assert alt.startswith(
        "Tekst zastępczy:\nKolorowe znaki ułożone w poziomym rzędzie. Od lewej: znak Fundusze"
    )
    assert statement == "Zdanie o dofinansowaniu:\nDofinansowane przez Unię Europejską"
    assert Image.open("gotowe/project-strip.png").width == round(171 / 25.4 * 300)
    paper = Document("gotowe/project-strip.docx")
    assert [paragraph.text for paragraph in paper.paragraphs] == [""]
    header = paper.sections[0].first_page_header
    assert "Dofinansowane przez" in "".join(cell.text for table in header.tables for cell in table._cells)
    assert paper.core_properties.title == "Usługi blisko domu"
    assert audit(Path("gotowe/project-strip.docx").read_bytes(), desk) == []


def test_a_strip_on_a_coloured_ground(clerk, desk):
    code, out, _ = clerk("strip", "fers-2021-2027", "--ground", "#1a4b8c", "--format", "png", "--dpi", "72")
    assert code == 0
    assert "fers-2021-2027-strip-ground.png\n" in out
    assert Image.open("fers-2021-2027-strip-ground.png").convert("RGB").getpixel((2, 2)) == (0x1A, 0x4B, 0x8C)


def test_one_colour_takes_the_files_in_one_colour_and_leaves_no_other(clerk, desk):
    _, out, err = clerk("strip", "project.yaml", "--colours", "black", "--format", "png", "--words", "en")
    assert out.startswith("project-strip-black-en.png\n\nTekst zastępczy:\nBlack marks")
    assert "logos_one_colour" in err
    red, green, blue = Image.open("project-strip-black-en.png").convert("RGB").split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()


def test_a_narrow_strip_has_rows_and_a_wide_one_is_larger(clerk, desk):
    _, narrow, _ = clerk("strip", "fers", "--width", "60", "--format", "png", "--dpi", "72")
    assert "Od góry:" in narrow
    small = Image.open("fers-strip.png")
    clerk("strip", "fers", "--width", "480", "--format", "png", "--dpi", "72")
    large = Image.open("fers-strip.png")
    assert small.height > small.width / 2
    assert large.width == pytest.approx(3 * 171 / 25.4 * 72, abs=2)


@pytest.mark.parametrize(
    ("arguments", "code", "rule"),
    [
        (["none"], ExitCode.USAGE, "MK-F17"),
        (["nieznany"], ExitCode.USAGE, "MK-F02"),
        (["rpo"], ExitCode.USAGE, "MK-F10"),
        (["brak.yaml"], ExitCode.PROBLEMS, "MK-Y01"),
        (["zly.yaml"], ExitCode.PROBLEMS, "MK-S01"),
        (["nieczytelny.yaml"], ExitCode.PROBLEMS, "MK-Z20"),
        (["fers", "--format", "gif"], ExitCode.USAGE, "MK-C03"),
        (["fers", "--ground", "blue"], ExitCode.USAGE, "MK-C32"),
        (["fers", "--ground", "#ffffff", "--colours", "black"], ExitCode.USAGE, "MK-C31"),
        (["fers", "--ground", "#ffffff", "--format", "png,docx"], ExitCode.USAGE, "MK-C31"),
        (["fers", "--contract-date", "wczoraj"], ExitCode.USAGE, "MK-C33"),
        (["fers", "--width", "5"], ExitCode.USAGE, "MK-C13"),
    ],
)
def test_what_makes_no_strip(clerk, desk, arguments, code, rule):
    Path("zly.yaml").write_text("title: A\nprogramm: fers\n", encoding="utf-8")
    Path("nieczytelny.yaml").write_text(PROJECT.replace("fe.png", "tekst.png"), encoding="utf-8")
    Path("logo/tekst.png").write_text("nie obraz")
    before = names(desk)
    found, out, err = clerk("strip", *arguments)
    assert (found, out, names(desk)) == (code, "", before)
    assert f"błąd {rule}: " in err


def test_the_library_makes_strips(desk):
    result = mk.strip("project.yaml", "out", formats=["docx"], timestamp=None)
    assert isinstance(result, mk.StripResult)
    assert [path.name for path in result.paths] == ["project-strip.docx"]
    assert (len(result.report), result.statements) == (0, ("Dofinansowane przez Unię Europejską",))
    regional = mk.strip(
        "rpo", "out", formats=["svg"], region="malopolskie", words="en", contract_date="2016-05-01"
    )
    assert "Małopolska" in regional.alt
    assert "Republic" not in regional.alt
    assert [problem.rule for problem in regional.report] == ["MK-F04", "MK-F04"]
    with pytest.raises(mk.InvalidMinutes):
        mk.strip(Path("brak.yaml"), "out")


def test_a_strip_says_its_sentence_where_it_is_part_of_the_picture(desk):
    result = mk.strip("pokl-2007-2013", "out", formats=["svg"])
    assert result.alt.endswith("Europejskiego Funduszu Społecznego")
