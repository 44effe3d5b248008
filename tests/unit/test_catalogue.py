"""Every rule has its words, in both languages, and every word has its rule."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import minutes_kit
from minutes_kit.catalogue import AREAS, Wording, rule, rules
from minutes_kit.catalogue.describe import Nowhere, describe
from minutes_kit.problems import Fault, Words
from minutes_kit.source import read_text

PACKAGE = Path(minutes_kit.__file__).parent
RULES = rules()
LITERAL = re.compile(r"\bMK-[A-Z][0-9]{2}\b")
UNUSED: set[str] = set()
LIBRARY_WORDS = re.compile(
    r"is not of type|required property|mapping values|found character|NoneType|traceback|jsonschema|libyaml"
    r"|\bdict\b|\bstr\b|list index|scanner|flow (?:sequence|mapping)|block (?:sequence|mapping)",
    re.IGNORECASE,
)


def placeholders(text: str) -> set[str]:
    """The facts of a sentence; "part_pl" and "part_en" are one fact in two languages."""
    names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return {re.sub("_(?:pl|en)$", "", name) for name in names}


def wordings() -> list[tuple[str, Wording]]:
    return [(rule_id, wording) for rule_id, rule in RULES.items() for wording in (rule.pl, rule.en)]


def own_words(text: str) -> str:
    """Without what is quoted: keys, values, file names, tags of a template."""
    return re.sub(r"\{\{%.*?%\}\}|[„“][^”]*”|\"[^\"]*\"|'[^']*'|--?\w+|\{[^}]*\}", "…", text)


def literals() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        if "catalogue" not in path.relative_to(PACKAGE).parts:
            for rule_id in LITERAL.findall(path.read_text(encoding="utf-8")):
                found.setdefault(rule_id, []).append(path.name)
    return found


def test_each_rule_of_the_code_has_words():
    assert set(literals()) - set(RULES) == set()


def test_each_rule_with_words_is_used():
    assert set(RULES) - set(literals()) == UNUSED


def test_ids():
    assert all(LITERAL.fullmatch(rule_id) for rule_id in RULES)
    by_area = [__import__(f"minutes_kit.catalogue.{area}", fromlist=["RULES"]).RULES for area in AREAS]
    assert sum(map(len, by_area)) == len(RULES), "a rule stands in two areas"


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_is_found_by_its_letter(rule_id):
    assert rule(rule_id) is RULES[rule_id]


@pytest.mark.parametrize("rule_id", RULES)
def test_both_languages_have_the_same_facts(rule_id):
    rule = RULES[rule_id]
    facts = [placeholders(wording.message) | placeholders(wording.hint) for wording in (rule.pl, rule.en)]
    assert facts[0] == facts[1]
    assert bool(rule.pl.hint) == bool(rule.en.hint)


def test_sentences_begin_and_end():
    for rule_id, wording in wordings():
        assert wording.message, rule_id
        for text in filter(None, (wording.message, wording.hint)):
            assert text == text.strip(), rule_id
            assert text.endswith((".", "?")), rule_id
            assert text[0].isupper() or text[0] in "„“*{", rule_id
            assert "  " not in text, rule_id
    for rule_id, found in RULES.items():
        assert found.pl.hint.endswith("."), rule_id


def test_english_is_english():
    for rule_id, found in RULES.items():
        for text in (found.en.message, found.en.hint):
            assert not re.search("[ąćęłńóśźż„]", own_words(text), re.IGNORECASE), rule_id


def test_no_words_of_a_library():
    for rule_id, wording in wordings():
        for text in (wording.message, wording.hint):
            assert not LIBRARY_WORDS.search(own_words(text)), rule_id


# --- describing -----------------------------------------------------------------------------------


def test_a_fact_that_is_a_place_is_printed_as_its_line():
    source = read_text("title: a\ndates:\n  - 2024-05-06\n  - 2024-05-06\n", "x.yaml")
    facts = {"value": "2024-05-06", "other": ("dates", 0)}
    fault = Fault("MK-D06", ("dates", 1), facts)
    polish, english = (describe(fault, language, file="x.yaml", places=source) for language in ("pl", "en"))
    assert "(wiersz 3)" in polish.message
    assert "(line 3)" in english.message
    assert (polish.line, polish.column, polish.pointer) == (4, 5, "/dates/1")
    assert polish.excerpt == "  - 2024-05-06"


def test_words_read_differently_in_each_language():
    fault = Fault("MK-S05", ("a/b~c",), {"key": "a", "title": Words("Tytuł", "Title")})
    assert "(Tytuł)" in describe(fault, "pl", file="x", places=Nowhere()).message
    english = describe(fault, "en", file="x", places=Nowhere())
    assert "(Title)" in english.message
    assert english.pointer == "/a~1b~0c"


def test_large_numbers_are_grouped():
    fault = Fault("MK-Y20", (), {"limit": 200_000})
    assert "200\u00a0000." in describe(fault, "pl", file="x", places=Nowhere()).message
    assert "200,000 values" in describe(fault, "en", file="x", places=Nowhere()).message


def test_values_are_no_templates():
    fault = Fault("MK-S02", (), {"key": "{allowed}{0}{key.__class__}", "allowed": "x"})
    assert "{allowed}{0}{key.__class__}" in describe(fault, "pl", file="x", places=Nowhere()).message


def test_a_fault_of_another_file_names_it():
    problem = describe(Fault("MK-Y01", file="project.yaml", line=7), "pl", file="x", places=Nowhere())
    assert (problem.file, problem.line, problem.column, problem.excerpt) == ("project.yaml", 7, 1, "")
