from dataclasses import replace

import pytest

from minutes_kit.funding.strip import Branding
from minutes_kit.markup import plain_text
from minutes_kit.model import Minutes, structure
from minutes_kit.nodes import Contents, Facts, ForeignPages, Link
from minutes_kit.view import AppendixPages, Material, build_view
from minutes_kit.view.contents import COVERED_FROM, has_cover

NBSP = "\u00a0"
DATA = {
    "kind": "report",
    "title": "Spotkanie",
    "dates": ["2026-01-15"],
    "place": "Kalisz",
    "agenda": ["Otwarcie", "Mapa"],
    "findings": [
        {"agenda": 1, "text": "Zob. załącznik nr 2 i jeszcze raz zał. nr 2."},
        {"agenda": 2, "text": "Mapę zawiera [](#zalacznik-1)."},
    ],
    "ustalenia": ["Mapa będzie poprawiona (zał. nr 1)."],
    "attachments": [
        {"title": "Mapa do załącznika nr 2", "files": ["a.pdf"]},
        {"title": "Lista", "files": ["b.pdf"]},
        "Regulamin",
    ],
}


def pages(first, second):
    return {"1": AppendixPages((ForeignPages(first),)), "2": AppendixPages((ForeignPages(second),))}


def view(first=1, second=1, cover=None, language="pl", **changes):
    minutes = structure({**DATA, **changes}, Minutes)
    return build_view(minutes, (), language, Material(Branding(), pages=pages(first, second), cover=cover))


def contents(made):
    section = next((one for one in made.sections if one.key == "contents"), None)
    if section is None:
        return None
    block = section.blocks[0]
    assert isinstance(block, Contents)
    heading = plain_text(section.heading)
    return heading, [(said(one.children), one.anchor, one.note.replace(NBSP, " ")) for one in block.entries]


def said(nodes):
    return plain_text(nodes).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("kind", "field", "chosen", "count", "expected"),
    [
        ("report", None, None, COVERED_FROM, True),
        ("protocol", None, None, COVERED_FROM, True),
        ("report", None, None, COVERED_FROM - 1, False),
        ("note", None, None, 500, False),
        ("note", True, None, 0, True),
        ("report", False, None, 500, False),
        ("report", False, True, 0, True),
        ("report", True, False, 500, False),
    ],
)
def test_a_cover_comes_by_choice_by_the_minutes_or_with_many_pages(kind, field, chosen, count, expected):
    minutes = structure({**DATA, "kind": kind, **({} if field is None else {"cover": field})}, Minutes)
    assert has_cover(minutes, pages(count, 0), chosen) is expected


def test_the_cover_names_place_report_and_attachments_and_the_report_begins_on_a_new_page():
    made = view(9, 1)
    assert contents(made) == (
        "Zawartość",
        [
            ("Sprawozdanie", "place", ""),
            ("Załącznik nr 1. Mapa do załącznika nr 2", "zalacznik-1", "9 stron"),
            ("Załącznik nr 2. Lista", "zalacznik-2", "1 strona"),
        ],
    )
    assert "Miejsce: Kalisz" in plain_text(made.lead)
    assert [section.page_break_before for section in made.sections][:3] == [False, True, False]
    assert said(made.sections[0].blocks[1:]) == "Tylko w wykazie, bez stron w tym dokumencie: załącznik nr 3."


def test_without_a_cover_there_are_contents_only_on_demand():
    assert contents(view()) is None
    assert "Miejsce" not in plain_text(view().lead)
    heading, entries = contents(view(contents=True))
    assert heading == "Spis treści"
    assert [anchor for _, anchor, _ in entries][:2] == ["place", "course"]
    assert not any(section.page_break_before for section in view(contents=True).sections[:2])
    heading, entries = contents(view(contents=True, cover=True))
    assert heading == "Zawartość"
    assert [anchor for _, anchor, _ in entries][:2] == ["place", "course"]


def test_english_words():
    heading, entries = contents(view(2, 9, language="en", kind="protocol"))
    assert (heading, entries[0][0], entries[1][2]) == ("Contents", "Minutes", "2 pages")


def way_back(made, anchor):
    section = next(one for one in made.sections if one.anchor == anchor)
    facts = next(block for block in section.blocks if isinstance(block, Facts))
    row = next(row for row in facts.rows if row.label == "Wróć do")
    return [node.target for node in row.blocks[0].children if isinstance(node, Link)], said(row.blocks)


def test_a_title_page_leads_back_to_every_place_that_speaks_of_it_once():
    made = view()
    targets, words = way_back(made, "zalacznik-1")
    assert targets == ["#ad-2", "#ustalenie-1", "#attachments"]
    assert words == "pkt 2, ustalenie 1, Załączniki"
    assert way_back(made, "zalacznik-2")[0] == ["#ad-1", "#attachments"]
    assert way_back(view(9, 9), "zalacznik-2")[0] == ["#ad-1", "#attachments", "#contents"]


def test_every_way_leads_somewhere():
    for made in (view(), view(9, 9), view(contents=True)):
        anchors = {section.anchor for section in made.sections}
        anchors |= {f"ad-{n}" for n in (1, 2)} | {"ustalenie-1", "zalacznik-3"}
        for number in (1, 2):
            assert {target[1:] for target in way_back(made, f"zalacznik-{number}")[0]} <= anchors


def test_an_empty_report_can_have_a_cover():
    minutes = structure({"kind": "note", "title": "Nic", "dates": ["2026-01-15"]}, Minutes)
    made = build_view(replace(minutes, cover=True), (), "pl", Material(Branding()))
    assert contents(made) == ("Zawartość", [])


def test_of_attachments_with_one_number_the_first_is_listed():
    both = [
        {"title": "Mapa", "number": "1", "files": ["a.pdf"]},
        {"title": "Plan", "number": "1.", "files": ["b"]},
    ]
    entries = contents(view(cover=True, attachments=both))[1]
    assert [words for words, _, _ in entries] == ["Sprawozdanie", "Załącznik nr 1. Mapa"]
