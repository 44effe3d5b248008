from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from minutes_kit.catalogue import rules
from minutes_kit.errors import SourceError, UsageError
from minutes_kit.funding.choice import load_profile, packaged_profile, profile_ids
from minutes_kit.funding.faults import funding_faults
from minutes_kit.funding.profile import Profile
from minutes_kit.funding.reading import profile_faults
from minutes_kit.funding.strip import AddedMark, Branding, OfficeMarks, branding
from minutes_kit.model import OtherMark, Project
from minutes_kit.problems import Fault, Severity, Words
from minutes_kit.resources import data_folder, font_folders
from minutes_kit.source import read_file

OWN = """\
id: gmina
name: {pl: Program gminny, en: Town programme}
variants:
  - placement: {where: footer, pages: all}
    marks:
      - {id: herb, name: {pl: herb, en: arms}, type: [GMINA]}
      - id: unia-europejska
        name: {pl: flaga, en: flag}
        file: eu-emblem
        caption: {pl: [UNIA], en: [UNION]}
        type: [UNIA]
    statement: {pl: Zdanie, en: Sentence, after: herb}
"""
TEXT_WIDTH_MM = 160


def strip_of(profile: str, day: date | None = None, language: str = "pl", **files: Path) -> Branding:
    named = {key.replace("_", "-"): path for key, path in files.items()}
    office = OfficeMarks(files=named)
    return branding(packaged_profile(profile), language=language, contract_date=day, office=office)


def mark_ids(profile: str, day: date | None) -> list[str]:
    return [mark.id for mark in packaged_profile(profile).variant(day).marks]


@pytest.fixture
def own(tmp_path):
    def write(text: str = OWN) -> Path:
        (tmp_path / "gmina.yaml").write_text(text, encoding="utf-8")
        return tmp_path / "gmina.yaml"

    return write


@pytest.fixture
def logo(tmp_path) -> Path:
    Image.new("RGB", (600, 300), "navy").save(tmp_path / "kl.png")
    return tmp_path / "kl.png"


def test_the_packaged_profiles_are_named_after_their_files():
    assert {"none", "pokl-2007-2013", "power-2014-2020", "fers-2021-2027"} <= set(profile_ids())
    assert [packaged_profile(name).id for name in profile_ids()] == list(profile_ids())


@pytest.mark.parametrize("name", profile_ids())
def test_a_packaged_profile_has_no_faults_and_tells_its_sources(name):
    source = read_file(data_folder("funding") / f"{name}.yaml")
    data = source.data
    assert profile_faults(source) == ()
    assert name == "none" or data["facts"]
    assert all(fact["source"] for fact in data["facts"])


@pytest.mark.parametrize("name", profile_ids())
@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_variant_of_a_packaged_profile_makes_a_strip(name, language):
    profile = packaged_profile(name)
    for variant in profile.variants:
        day = variant.contract.first or variant.contract.last or profile.contract.first
        made = branding(profile, language=language, contract_date=day)
        assert [len(strip.marks) for strip in made.strips] == ([len(variant.marks)] if variant.marks else [])
        for mark in (mark for strip in made.strips for mark in strip.marks):
            assert mark.lines
            assert not mark.asset or mark.asset in made.assets


def test_no_funding_prints_nothing():
    assert strip_of("none") == Branding()


def test_the_row_of_kapital_ludzki(logo):
    made = strip_of("pokl-2007-2013", date(2010, 5, 1), kapital_ludzki=logo)
    (strip,) = made.strips
    assert made.faults == ()
    assert (strip.placement, strip.first_page_only) == ("footer", False)
    assert [mark.caption for mark in strip.marks] == [
        (),
        ("UNIA EUROPEJSKA", "EUROPEJSKI", "FUNDUSZ SPOŁECZNY"),
    ]
    assert strip.statement == (
        "Projekt współfinansowany ze środków Unii Europejskiej w ramach Europejskiego Funduszu Społecznego"
    )
    assert (strip.statement_at, strip.statement_italic) == (1, True)
    assert made.statements == (strip.statement,)
    first, second = (made.assets[mark.asset] for mark in strip.marks)
    assert (first.media_type, first.width, first.height) == ("image/png", 600, 300)
    assert (second.media_type, second.width / second.height) == ("image/svg+xml", 1.5)
    assert second.png.startswith(b"\x89PNG")


def test_only_kapital_ludzki_sets_its_sentence_in_italics():
    italic = {
        name
        for name in profile_ids()
        for v in packaged_profile(name).variants
        if v.statement and v.statement.italic
    }
    assert italic == {"pokl-2007-2013"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 12, 31), ["fundusze-europejskie", "unia-europejska"]),
        (date(2018, 1, 1), ["fundusze-europejskie", "rzeczpospolita-polska", "unia-europejska"]),
        (None, ["fundusze-europejskie", "rzeczpospolita-polska", "unia-europejska"]),
        (date(1999, 1, 1), ["fundusze-europejskie", "unia-europejska"]),
        (date(2030, 1, 1), ["fundusze-europejskie", "rzeczpospolita-polska", "unia-europejska"]),
    ],
)
def test_the_contract_date_chooses_the_marks(day, expected):
    assert mark_ids("power-2014-2020", day) == expected


def test_a_row_with_the_polish_colours_shows_both_drawings():
    made = strip_of("fers-2021-2027")
    (strip,) = made.strips
    assert (strip.placement, strip.first_page_only, strip.statement_at) == ("header", True, -1)
    assert strip.marks[2].caption == ("Dofinansowane przez", "Unię Europejską")
    assert [made.assets[mark.asset].width / made.assets[mark.asset].height for mark in strip.marks[1:]] == [
        1.6,
        1.5,
    ]


@pytest.mark.parametrize("name", profile_ids())
def test_all_marks_of_a_row_have_one_height_of_at_least_a_centimetre(name):
    heights = {mark.height_mm for strip in strip_of(name).strips for mark in strip.marks}
    assert len(heights) <= 1
    assert all(height >= 10 for height in heights)


def test_the_alt_text_names_the_marks_from_the_left():
    (strip,) = strip_of("pokl-2007-2013").strips
    assert strip.alt == (
        "Kolorowe znaki ułożone w poziomym rzędzie. Od lewej: "
        "znak Kapitał Ludzki – Narodowa Strategia Spójności, "
        "flaga Unii Europejskiej z dopiskiem Unia Europejska, Europejski Fundusz Społeczny."
    )
    (english,) = strip_of("pokl-2007-2013", language="en").strips
    assert english.alt.startswith(
        "Marks in colour in a horizontal row. From the left: the mark Human Capital"
    )


def width_mm(lines: tuple[str, ...], points: float) -> float:
    (regular,) = [path for folder in font_folders() for path in folder.rglob("SourceSans3-Regular.*tf")][:1]
    font = ImageFont.truetype(str(regular), 1000)
    return max(font.getlength(line) for line in lines) / 1000 * points * 25.4 / 72


def test_the_row_of_kapital_ludzki_fits_the_text_width_in_either_form(logo):
    """At 8 pt the sentence keeps room for its 95 letters in at most four lines."""
    for files in ({}, {"kapital_ludzki": logo}):
        made = strip_of("pokl-2007-2013", **files)
        (strip,) = made.strips
        taken = 4 * 3.0
        for mark in strip.marks:
            if mark.asset:
                taken += mark.height_mm * made.assets[mark.asset].width / made.assets[mark.asset].height
            words = mark.caption if mark.asset else mark.lines
            taken += width_mm(words, 8) if words else 0
        assert width_mm((strip.statement,), 8) / (TEXT_WIDTH_MM - taken) < 4


def test_a_mark_without_its_file_stands_in_type():
    made = strip_of("pokl-2007-2013")
    first = made.strips[0].marks[0]
    assert (first.asset, first.lines) == ("", ("KAPITAŁ LUDZKI", "NARODOWA STRATEGIA SPÓJNOŚCI"))
    assert set(made.assets) == {made.strips[0].marks[1].asset}


@pytest.mark.parametrize(("content", "rule"), [(None, "MK-Z25"), (b"nie obraz", "MK-Z20")])
def test_a_mark_that_cannot_be_read_is_an_error_at_its_key(tmp_path, content, rule):
    path = tmp_path / "kl.png"
    if content is not None:
        path.write_bytes(content)
    made = strip_of("pokl-2007-2013", kapital_ludzki=path)
    assert made.faults == (Fault(rule, ("logos", "kapital-ludzki"), {"name": "kl.png"}),)
    assert rules()[rule].severity is Severity.ERROR
    assert made.strips[0].marks[0].asset == ""


@pytest.mark.parametrize(
    ("name", "rule", "suggestion"), [("pokl-2007-2031", "MK-F01", "pokl-2007-2013"), ("xyz", "MK-F02", None)]
)
def test_an_unknown_programme_lists_the_known_ones(name, rule, suggestion):
    with pytest.raises(UsageError) as caught:
        load_profile(name)
    assert caught.value.fault.rule == rule
    assert caught.value.fault.params.get("suggestion") == suggestion
    assert "fers-2021-2027" in caught.value.fault.params["known"]


@pytest.mark.parametrize("name", ["../funding/none", "none.yaml", "", "marks/eu-emblem"])
def test_an_id_is_never_a_path(name):
    with pytest.raises(UsageError):
        load_profile(name)


def test_an_own_profile_makes_a_strip(own):
    profile = load_profile(own())
    made = branding(profile, language="en", contract_date=None)
    (strip,) = made.strips
    assert (strip.statement, strip.statement_at) == ("Sentence", 1)
    assert [mark.lines or mark.caption for mark in strip.marks] == [("GMINA",), ("UNIA",)]
    assert strip.marks[1].caption == ("UNION",)


def test_a_packaged_profile_is_read_once():
    assert load_profile("none") is load_profile("none")


def broken(path: Path) -> Fault:
    with pytest.raises(UsageError) as caught:
        load_profile(path)
    assert caught.value.fault.file == "gmina.yaml"
    return caught.value.fault


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("where: footer", "where: bottom", "MK-S07", 4),
        ("where: footer", "wher: footer", "MK-S01", 4),
        ("file: eu-emblem", "file: ../../etc/passwd", "MK-S07", 9),
        ("id: gmina\n", "", "MK-S03", 1),
        ("id: gmina\n", "id: gmina\ncontract: {from: 2020-02-30}\n", "MK-F03", 2),
        ("  - placement", "  - contract: {until: 2020-13-01}\n    placement", "MK-F03", 4),
        ("id: unia-europejska", "id: herb", "MK-F03", 7),
        ("after: herb", "after: orzel", "MK-F03", 12),
    ],
)
def test_a_mistake_in_an_own_profile_is_shown_at_its_line(own, old, new, rule, line):
    assert old in OWN
    fault = broken(own(OWN.replace(old, new, 1)))
    assert (fault.rule, fault.line) == (rule, line)


def test_an_own_profile_that_is_no_yaml_is_refused(own):
    with pytest.raises(SourceError):
        load_profile(own("id: ["))
    with pytest.raises(SourceError):
        load_profile(own().with_name("brak.yaml"))


def test_a_mistake_in_an_own_profile_keeps_its_place_among_the_projects_faults(own):
    (fault,) = funding_faults(Project(title="P"), own(OWN.replace("after: herb", "after: orzel")), None)
    assert (fault.rule, fault.file, fault.line, fault.pointer) == ("MK-F03", "gmina.yaml", 12, ("profile",))


def found(
    programme: str, day: date | None = None, logos: tuple[str, ...] = (), **fields
) -> list[tuple[str, tuple]]:
    project = Project(title="P", programme=programme, logos=dict.fromkeys(logos, "a.png"), **fields)
    return [(fault.rule, fault.pointer) for fault in funding_faults(project, None, day)]


def test_a_project_without_a_programme_has_no_funding_faults():
    assert found("") == []
    assert found("none", unmarked_reason="ze środków gminy") == []
    assert found("none") == [("MK-F16", ("programme",))]


def test_a_complete_project_has_no_funding_faults():
    assert found("pokl-2007-2013", date(2010, 1, 1), ("kapital-ludzki",)) == []


@pytest.mark.parametrize(
    ("programme", "day", "logos", "expected"),
    [
        ("pokl-2007-2013", date(2010, 1, 1), (), ("MK-F04", ("programme",))),
        ("pokl-2007-2013", date(2019, 1, 1), ("kapital-ludzki",), ("MK-F05", ("contract_date",))),
        ("power-2014-2020", None, ("fundusze-europejskie",), ("MK-F06", ("programme",))),
        ("pokl-2007-2013", None, ("kapital-ludzki", "kl"), ("MK-F07", ("logos", "kl"))),
        ("nieznany", None, (), ("MK-F02", ("programme",))),
    ],
)
def test_what_does_not_fit_is_said_at_its_key(programme, day, logos, expected):
    assert found(programme, day, logos) == [expected]


def test_a_missing_mark_names_the_key_to_write():
    (fault,) = funding_faults(Project(title="P", programme="pokl-2007-2013"), None, date(2010, 1, 1))
    rule = rules()["MK-F04"]
    assert rule.severity is Severity.WARNING
    assert "logos: {kapital-ludzki: ścieżka}" in rule.pl.hint.format_map(fault.params)


def test_profiles_are_frozen():
    profile = load_profile("none")
    assert isinstance(profile, Profile)
    assert replace(profile, id="inny") != profile
    with pytest.raises(AttributeError):
        profile.id = "inny"


# --- the choice of the profile, added marks, colours, files ---------------------------------------------


def test_the_period_of_a_programme_follows_from_the_contracts_date():
    assert load_profile("power", contract_date=date(2016, 5, 1)).id == "power-2014-2020"
    with pytest.raises(UsageError) as caught:
        load_profile("eea-norway", contract_date=date(1999, 1, 1))
    assert caught.value.fault.rule == "MK-F08"
    assert "eea-norway-2004-2009" in caught.value.fault.params["known"]


REGIONAL = """\
id: regionalny
name: {pl: Program regionalny, en: Regional programme}
regions:
  - id: nadwislanski
    name: {pl: województwo nadwiślańskie, en: Nadwiślańskie region}
    programme: {pl: Fundusze dla Nadwiśla, en: Funds for Nadwiśle}
variants:
  - placement: {where: header, pages: first}
    marks:
      - id: program
        name: {pl: "znak {programme}", en: "the mark {programme}"}
        type: ["{programme}", "{region}"]
facts: []
"""


def test_a_regional_programme_speaks_in_the_words_of_its_region(own):
    path = own(REGIONAL)
    (mark,) = load_profile(path, region="nadwislanski").variants[0].marks
    assert mark.name == Words("znak Fundusze dla Nadwiśla", "the mark Funds for Nadwiśle")
    assert mark.type_lines.of("pl") == ("Fundusze dla Nadwiśla", "województwo nadwiślańskie")


@pytest.mark.parametrize("region", ["", "zabużański"])
def test_a_regional_programme_needs_a_region_that_it_knows(own, region):
    project = Project(title="P", region=region)
    (fault,) = funding_faults(project, own(REGIONAL), None)
    assert fault.rule == "MK-F10"
    assert fault.pointer == (("region",) if region else ("profile",))
    assert fault.params["known"] == "nadwislanski"


def added(role: str, count: int = 1) -> tuple[OtherMark, ...]:
    return tuple(OtherMark(name=f"herb {n}", file="herb.png", role=role) for n in range(count))


@pytest.mark.parametrize(
    ("programme", "marks", "expected"),
    [
        ("power-2014-2020", added("beneficiary"), []),
        ("power-2014-2020", added(""), []),
        ("power-2014-2020", added("contractor"), [("MK-F09", ("other_marks", 0, "role"))]),
        ("power-2014-2020", added("partner", 2), [("MK-F11", ("other_marks",))]),
        ("pokl-2007-2013", added("partner"), [("MK-F09", ("other_marks", 0, "role"))]),
    ],
)
def test_only_marks_that_the_programme_admits_may_be_added(programme, marks, expected):
    ids = [mark.id for mark in packaged_profile(programme).variants[-1].marks if not mark.file]
    day = packaged_profile(programme).variants[-1].contract.first or date(2010, 1, 1)
    assert found(programme, day, tuple(ids), other_marks=marks) == expected


def test_added_marks_stand_where_the_programme_wants_them_and_stay_within_the_flag(tmp_path):
    Image.new("RGB", (400, 200), "navy").save(tmp_path / "szeroki.png")
    Image.new("RGB", (100, 400), "navy").save(tmp_path / "wysoki.png")
    marks = [AddedMark(name, tmp_path / f"{name}.png", ("other_marks", n, "file")) for n, name in
             enumerate(("szeroki", "wysoki"))]  # fmt: skip
    for name, place in (("power-2014-2020", 2), ("fers-2021-2027", 3)):
        made = branding(packaged_profile(name), language="pl", contract_date=None,
                        office=OfficeMarks(added=marks))  # fmt: skip
        (strip,) = made.strips
        assert [mark.name for mark in strip.marks[place : place + 2]] == ["szeroki", "wysoki"]
        for mark in strip.marks[place : place + 2]:
            asset = made.assets[mark.asset]
            assert mark.height_mm <= 11
            assert mark.height_mm * asset.width / asset.height <= 16.5 + 1e-9
        assert strip.marks[place].line_before == (name == "fers-2021-2027")


def test_one_colour_leaves_out_the_polish_colours_and_changes_the_flag():
    for colours, file in (("black", "eu-emblem-mono"), ("blue", "eu-emblem-blue")):
        made = branding(packaged_profile("power-2014-2020"), language="pl", contract_date=None,
                        office=OfficeMarks(colours=colours))  # fmt: skip
        (strip,) = made.strips
        assert [mark.asset != "" for mark in strip.marks] == [False, True]
        (flag,) = made.assets.values()
        assert flag.data == (data_folder("funding") / "marks" / f"{file}.svg").read_bytes()
        assert "Rzeczpospolita" not in strip.alt
    assert strip.ink == "#003399"


FE = {"fundusze-europejskie": "a.png"}


def test_one_colour_asks_for_one_colour_files():
    (fault,) = funding_faults(
        Project(
            title="P", programme="fers-2021-2027", colours="black", logos={"fundusze-europejskie": "a.png"}
        ),
        None,
        date(2023, 1, 1),
    )
    assert (fault.rule, fault.params["key"]) == ("MK-F04", "logos_one_colour")


def test_a_stretched_small_or_foreign_file_is_doubted(own, tmp_path):
    known = OWN.replace("type: [GMINA]", f"type: [GMINA], aspect: 3/2, sha256: [{'0' * 64}]")
    Image.new("RGB", (60, 60), "navy").save(tmp_path / "herb.png")
    office = OfficeMarks(files={"herb": tmp_path / "herb.png"})
    made = branding(load_profile(own(known)), language="pl", contract_date=None, office=office)
    assert [fault.rule for fault in made.faults] == ["MK-F13", "MK-F14", "MK-F15"]
    assert {fault.pointer for fault in made.faults} == {("logos", "herb")}
    content = (tmp_path / "herb.png").read_bytes()
    sound = known.replace("0" * 64, hashlib.sha256(content).hexdigest()).replace("3/2", "1/1")
    made = branding(load_profile(own(sound)), language="pl", contract_date=None, office=office)
    assert [fault.rule for fault in made.faults] == ["MK-F14"]


def test_an_official_file_takes_the_place_of_a_packaged_drawing(logo):
    made = branding(packaged_profile("pokl-2007-2013"), language="pl", contract_date=None,
                    office=OfficeMarks(files={"unia-europejska": logo}))  # fmt: skip
    flag = made.strips[0].marks[1]
    assert (flag.caption, made.assets[flag.asset].data) == ((), logo.read_bytes())
    assert made.faults == ()


def test_a_margin_in_the_file_does_not_make_the_mark_smaller(tmp_path):
    picture = Image.new("RGB", (800, 400), "white")
    picture.paste("navy", (0, 50, 800, 350))
    picture.save(tmp_path / "kl.png")
    made = strip_of("pokl-2007-2013", kapital_ludzki=tmp_path / "kl.png")
    first, flag = made.strips[0].marks
    assert first.height_mm * 0.75 == pytest.approx(flag.height_mm, abs=0.05)


def test_italics_that_a_profile_forbids_are_a_contradiction(own):
    text = OWN.replace("after: herb}", "after: herb, italic: true}")
    assert load_profile(own(text)).variants[0].statement.italic
    assert broken(own(text + "typography: {italics: false}\n")).rule == "MK-F03"
