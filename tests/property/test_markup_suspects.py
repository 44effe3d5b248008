"""Texts that the rules do not hand to the parser have no markup that breaks a rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.markup import MAX_DEPTH, MAX_MARKS, check, parse_blocks
from minutes_kit.rules.texts import LONG, _links_and_pictures, _suspects
from minutes_kit.source import Texts

STARTS = ("> ", ">", "- ", "+ ", "* ", "1. ", "2) ", "  ", "    ", "---")
MARKS = (
    "*",
    "**",
    "***",
    "_",
    "__",
    "[",
    "](#x)",
    "[a](#x)",
    "[](#ą-1)",
    "[a*](https://a.pl/b)",
    "![",
    "](x.png)",
    "|",
    "|---|",
    "\\",
    "!",
    "(",
    ")",
)
PIECES = st.sampled_from((*STARTS, *MARKS, "a", "ą b", "\n", "\n\n", "\t", "\r"))


def is_suspect(text: str) -> bool:
    return bool(_suspects(Texts({"a": "short", "text": text})))


@given(st.lists(PIECES, max_size=80).map("".join))
def test_what_is_not_suspect_breaks_no_rule(text):
    assert is_suspect(text) or list(check(text)) == []


@given(st.lists(PIECES, max_size=80).map("".join))
def test_links_are_the_same_with_and_without_the_parser(text):
    links, pictures = _links_and_pictures(text)
    parsed = parse_blocks(text)
    assert list(links) == list(parsed.links)
    assert list(pictures) == [picture.source for picture in parsed.pictures]


@pytest.mark.parametrize(
    "text",
    [
        ">" * (MAX_DEPTH + 1) + " a",
        "- " * (MAX_DEPTH + 1) + "a",
        "> - " * 6 + "> a",
        "1. " * (MAX_DEPTH + 1) + "a",
        "wstęp\n\n" + "\n".join("  " * level + "- a" for level in range(MAX_DEPTH + 1)),
        "\n".join("\t" * level + "- a" for level in range(MAX_DEPTH + 1)),
        "*a " * (MAX_DEPTH + 1) + "b" + "*" * (MAX_DEPTH + 1),
        "*a _b " * 7 + "c" + "_*" * 7,
        "[](https://example.org)",
        "![](a.png)",
        "[a](javascript:x)",
        "| a | b |\n|---|---|\n| 1 |",
    ],
)
def test_each_way_to_break_a_rule_is_suspect(text):
    assert list(check(text)) != []
    assert is_suspect(text)


def test_a_text_with_too_many_marks_is_suspect():
    assert LONG <= MAX_MARKS
    text = "*a* " * MAX_MARKS
    assert [rule for rule, _ in check(text)] == ["MK-M17"]
    assert is_suspect(text)


def test_usual_texts_are_not_suspect():
    text = "1) Lista **gmin**:\n   - Kalisz,\n   - Legnica.\n\n> Cytat *z ustawy*: [](#zalacznik-1).\n\n"
    text += "[Wzór](https://a.pl) a_b."
    assert not is_suspect(text)


def test_each_paragraph_may_have_its_own_emphasis():
    most = "a" + "*" * (2 * MAX_DEPTH + 1)
    assert not is_suspect(f"{most} b\n\n{most} b")
    assert is_suspect(f"{most} b *")
