from __future__ import annotations

import time

import pytest

from minutes_kit import schema
from minutes_kit.problems import Words
from minutes_kit.schema import MAX_FAULTS, load_schema, validate

BASE = {"kind": "note", "title": "Notatka", "dates": "2024-05-06"}


def faults(**values):
    return validate({**BASE, **values}, "minutes-1")


def rules(**values):
    return [(fault.rule, fault.pointer) for fault in faults(**values)]


def test_valid_data_has_no_faults():
    assert faults() == ()
    assert validate({"title": "Projekt"}, "project-1") == ()


def test_each_missing_key_is_told():
    assert [(f.rule, f.params["key"]) for f in validate({}, "minutes-1")] == [
        ("MK-S03", "kind"),
        ("MK-S03", "title"),
        ("MK-S03", "dates"),
    ]


def test_a_misspelt_key_is_not_also_missing():
    found = validate({"kind": "note", "titel": "Notatka", "date": "2024-05-06"}, "minutes-1")
    assert [(f.rule, f.params["suggestion"], f.at_key) for f in found] == [
        ("MK-S01", "title", True),
        ("MK-S01", "dates", True),
    ]


def test_a_misspelt_key_elsewhere_hides_nothing():
    found = validate({**BASE, "contact": {"titel": "x"}, "signatures": [{"names": "x"}, {}]}, "minutes-1")
    assert [(f.rule, f.pointer) for f in found] == [
        ("MK-S02", ("contact", "titel")),
        ("MK-S01", ("signatures", 0, "names")),
        ("MK-S03", ("signatures", 1)),
    ]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("miejsce", "place"),
        ("Miejsce", "place"),
        ("uczestnicy", "participants"),
        ("zalaczniki", "attachments"),
        ("porządek_spotkania", "agenda"),
        ("agenda_aproval", "agenda_approval"),
        ("PLACE", "place"),
        ("protokol_z_poprzednego_spotkania", "previous_minutes"),
        ("pogoda", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_suggestions_for_keys(key, meant):
    (found,) = faults(**{key: "x"})
    assert found.params.get("suggestion") == meant
    assert len(str(found.params["key"])) <= 60


def test_a_hard_space_before_a_key_hides_no_other_key():
    assert rules(**{"\xa0place": "Legnica", "pogoda": "x"}) == [
        ("MK-Y42", ("\xa0place",)),
        ("MK-S02", ("pogoda",)),
    ]


def test_a_key_that_is_there_is_not_suggested():
    (found,) = faults(place="Legnica", plac="Kalisz")
    assert found.rule == "MK-S02"
    assert "place" not in str(found.params["allowed"]).split(", ")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("notatka", ("MK-S08", "note")),
        ("Protokol", ("MK-S08", "protocol")),
        ("sprawozdanie", ("MK-S08", "report")),
        ("umowa", ("MK-S07", None)),
        ("", ("MK-S05", None)),
        (None, ("MK-S05", None)),
        (True, ("MK-S06", None)),
        (7, ("MK-S04", None)),
        (["note"], ("MK-S04", None)),
        ({"note": 1}, ("MK-S04", None)),
    ],
)
def test_choices(value, expected):
    (found,) = faults(kind=value)
    assert (found.rule, found.params.get("suggestion")) == expected
    assert "None" not in str(found.params)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": "x" * 2000}, []),
        ({"title": "x" * 2001}, [("MK-S09", ("title",))]),
        ({"ordinal": 0}, []),
        ({"ordinal": -1}, [("MK-S10", ("ordinal",))]),
        ({"ordinal": "1"}, [("MK-S14", ("ordinal",))]),
        ({"ordinal": True}, [("MK-S04", ("ordinal",))]),
        ({"format": 1}, []),
        ({"format": 2}, [("MK-S11", ("format",))]),
        ({"format": "1"}, [("MK-S14", ("format",))]),
        ({"contents": "tak"}, [("MK-S04", ("contents",))]),
        ({"dates": []}, [("MK-S12", ("dates",))]),
        ({"dates": [None]}, [("MK-S05", ("dates", 0))]),
        ({"place": {}}, [("MK-S03", ("place",))]),
        ({"place": [["a"]]}, [("MK-S04", ("place", 0))]),
        ({"quorum": {}}, [("MK-S12", ("quorum",))]),
        ({"findings": [{"tables": [{"columns": ["a"] * 12, "rows": [[None]]}]}]}, []),
        ({"participants": [{"name": "A", "82 %": None}]}, [("MK-S15", ("participants", 0, "82 %"))]),
        ({"participants": [{"name": "A", "wzrost": None}]}, [("MK-S02", ("participants", 0, "wzrost"))]),
        ({"agenda": [{"Otwarcie": "powitanie"}]}, [("MK-S16", ("agenda", 0, "Otwarcie"))]),
        ({"agenda": [{"titel": "powitanie"}]}, [("MK-S01", ("agenda", 0, "titel"))]),
    ],
)
def test_boundaries(values, expected):
    assert rules(**values) == expected


def test_text_fields_do_not_offer_numbers():
    (found,) = faults(title=["a"])
    assert found.params["expected"] == Words("tekst", "text")
    assert found.params["found"] == Words("lista", "a list")


@pytest.mark.parametrize(
    ("values", "expected", "found"),
    [
        ({"ordinal": []}, Words("liczba całkowita", "a whole number"), Words("lista", "a list")),
        ({"ordinal": 1.5}, Words("liczba całkowita", "a whole number"), Words("liczba", "a number")),
        (
            {"participants": [["Anna Przykładowa"]]},
            Words(
                "tekst lub grupa pól (wiersze „pole: wartość”)",
                "text or a group of fields (lines “field: value”)",
            ),
            Words("lista", "a list"),
        ),
    ],
)
def test_kinds_of_values_have_words(values, expected, found):
    (fault,) = faults(**values)
    assert (fault.params["expected"], fault.params["found"]) == (expected, found)


def test_the_only_value_is_named():
    (found,) = faults(format=2)
    assert (found.params["value"], found.params["limit"]) == ("2", 1)


def test_data_that_is_no_mapping():
    (found,) = validate(["a"], "project-1")
    assert (found.rule, found.pointer, found.params["key"]) == ("MK-S04", (), "—")
    assert found.params["title"] == Words(load_schema("project-1")["title"], "Project")


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({"roles": {"chair": None}}, "Przewodniczący"),
        ({"participants": [None]}, "Uczestnik"),
        ({"mode": ["a", None]}, "Charakter spotkania"),
        ({"host": []}, "Gospodarz"),
        ({"agenda": [{"title": "a", "items": [None]}]}, "Punkt porządku"),
        ({"agenda": [{"title": "a", "items": []}]}, "Podpunkty"),
        ({"project": {"title": "P", "logos": {"x": 1}}}, "Pliki znaków"),
        ({"findings": [{"tables": [{"columns": ["a"], "rows": [[[]]]}]}]}, "Wiersze"),
    ],
)
def test_the_nearest_title_names_the_field(values, title):
    (found,) = faults(**values)
    assert found.params["title"].pl == title


def test_values_are_shown_short_and_on_one_line():
    (found,) = faults(kind="a\n  b" * 100)
    assert len(found.params["value"]) <= 60
    assert "\n" not in found.params["value"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a" * 60, "a" * 60), ("a" * 61, "a" * 57 + "…"), (True, "true"), (False, "false")],
)
def test_how_values_are_shown(value, shown):
    (found,) = faults(kind=value)
    assert found.params["value"] == shown


TEXT = {"type": "string", "title": "Tekst", "x-en": {"title": "Text"}}
UNFORESEEN = {
    "type": "object",
    "title": "Spis",
    "x-en": {"title": "List"},
    "$defs": {"text": {**TEXT, "pattern": "^a"}, "colour": {**TEXT, "enum": ["blue"]}},
    "properties": {
        "name": {"$ref": "#/$defs/text", "title": "Nazwa", "x-en": {"title": "Name"}, "minLength": 2},
        "notes": {
            "type": "array",
            "title": "Uwagi",
            "x-en": {"title": "Notes"},
            "items": {"$ref": "#/$defs/text"},
        },
        "colour": {"$ref": "#/$defs/colour", "title": "Kolor", "x-en": {"title": "Colour"}},
    },
}


@pytest.mark.parametrize(
    ("data", "rule", "title"),
    [
        ({"name": "bc"}, "MK-S99", "Nazwa"),
        ({"name": "a"}, "MK-S05", "Nazwa"),
        ({"notes": ["a", "b"]}, "MK-S99", "Tekst"),
        ({"colour": "red"}, "MK-S07", "Kolor"),
    ],
)
def test_what_no_schema_says_yet(monkeypatch, data, rule, title):
    monkeypatch.setattr(schema, "load_schema", lambda name: UNFORESEEN)
    (found,) = validate(data, "unforeseen")
    assert (found.rule, found.params["title"].pl) == (rule, title)


def test_no_more_is_told_of_one_file_than_anybody_mends():
    assert len(faults(agenda=[[]] * (MAX_FAULTS + 1))) == MAX_FAULTS


def test_valid_data_does_not_wait_for_what_explains_faults(monkeypatch):
    monkeypatch.setattr(schema, "_explainer", None)
    assert faults() == ()


def test_a_hostile_file_is_told_of_in_bounded_time():
    start = time.process_time()
    found = faults(**{f"nieznane{number}": 1 for number in range(20_000)})
    assert len(found) == MAX_FAULTS
    assert time.process_time() - start < 5


def test_schemas_are_read_once():
    assert load_schema("minutes-1") is load_schema("minutes-1")
