import pytest

from minutes_kit.model import Minutes, structure
from minutes_kit.nodes import Emphasis, Link, Paragraph, Quote
from minutes_kit.view.mentions import unlinked
from minutes_kit.view.references import linked
from minutes_kit.view.setting import Setting

DATA = {
    "kind": "note",
    "title": "Spotkanie",
    "dates": ["2026-01-15"],
    "attachments": ["Mapa", "Umowa", {"title": "Aneks", "number": "3a)"}, {"title": "Plan", "number": "10"}],
}
MINUTES = structure(DATA, Minutes)


def links(text, minutes=MINUTES):
    nodes = linked(text, minutes)
    assert "".join(words(node) for node in nodes) == text
    return [f"{words(node)}>{node.target}" for node in nodes if isinstance(node, Link)]


def words(node):
    return node.children[0].text if isinstance(node, Link) else node.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Podpisy zawiera załącznik nr 2.", ["załącznik nr 2>#zalacznik-2"]),
        ("załącznikiem\u00a0nr\u00a010 zamknięto", ["załącznikiem\u00a0nr\u00a010>#zalacznik-10"]),
        ("zob. zał. nr 1 i 2", ["zał. nr 1>#zalacznik-1", "2>#zalacznik-2"]),
        (
            "Załączniki nr 1, 2 oraz 10",
            ["Załączniki nr 1>#zalacznik-1", "2>#zalacznik-2", "10>#zalacznik-10"],
        ),
        ("zał. nr 1, 2 osoby", ["zał. nr 1>#zalacznik-1"]),
        ("(załącznik 2)", ["załącznik 2>#zalacznik-2"]),
        ("zał. nr 3A", ["zał. nr 3A>#zalacznik-3a"]),
        ("załącznik nr 2 do protokołu", ["załącznik nr 2>#zalacznik-2"]),
        ("Attachment no. 2 shows it", ["Attachment no. 2>#zalacznik-2"]),
        ("annex no. 1 to the report", ["annex no. 1>#zalacznik-1"]),
        ("Lista jest w\u00a0załączeniu.", ["w\u00a0załączeniu>#attachments"]),
    ],
)
def test_words_that_speak_of_an_attachment_lead_to_it(text, expected):
    assert links(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "załącznik nr 2 do uchwały",
        "załącznik nr 2 ustawy",
        "załącznik nr 20",
        "załącznik nr 2a",
        "zał. nr 2/2026",
        "załącznik nr 1.2",
        "załączniki nr 1–3",
        "w załączniku 2 pytania",
        "annex no. 1 to the act",
        "nr 2",
    ],
)
def test_what_may_mean_something_else_stays_as_it_is(text):
    assert links(text) == []


def test_what_is_enclosed_is_the_only_attachment():
    only = structure({**DATA, "attachments": ["Mapa"]}, Minutes)
    assert links("Mapa w załączeniu", only) == ["w załączeniu>#zalacznik-1"]
    assert links("Mapa w załączeniu", structure({**DATA, "attachments": []}, Minutes)) == []


def test_links_arise_in_texts_but_not_in_links_and_quotations():
    setting = Setting(MINUTES, (), "pl", {})
    typed = "[załącznik nr 1](https://example.org) i *zał. nr 2*\n\n> załącznik nr 10"
    paragraph, quote = setting.blocks(typed)
    assert isinstance(paragraph, Paragraph)
    outside = paragraph.children[0]
    assert isinstance(outside, Link)
    assert outside.target == "https://example.org"
    assert not any(isinstance(child, Link) for child in outside.children)
    emphasis = next(node for node in paragraph.children if isinstance(node, Emphasis))
    assert isinstance(emphasis.children[0], Link)
    assert isinstance(quote, Quote)
    assert not any(isinstance(node, Link) for node in quote.blocks[0].children)


def test_words_lose_their_links_and_nothing_else():
    nodes = Setting(MINUTES, (), "pl", {}).line("Aneks do **zał. nr 1**")
    assert [type(node).__name__ for node in unlinked(nodes)] == ["Text", "Strong"]
    assert not any(isinstance(child, Link) for child in unlinked(nodes)[1].children)
