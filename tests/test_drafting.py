"""Documents become drafts: the cases in folders, and what holds for the draft of any text."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import Path

import pytest
from drafting_cases import CASES, DraftingCase, all_drafting_cases
from hypothesis import given, settings
from hypothesis import strategies as st

import minutes_kit as mk
from minutes_kit.checking import check_text
from minutes_kit.drafting import draft_file
from minutes_kit.drafting.reading import read_document
from minutes_kit.drafting.vocabulary import COLUMNS, HEADINGS, KINDS, PROGRAMMES, TAILS
from minutes_kit.funding.choice import profile_ids
from minutes_kit.language import fold
from minutes_kit.language.dates import MONTHS
from minutes_kit.roster.vocabulary import HEADINGS as PEOPLE
from minutes_kit.source import read_text

FOLDERS = all_drafting_cases()
UNREADABLE = re.compile("MK-[SYW]")
"""Rules of the shape of a file; the others are about its content, which a draft may leave to its reader."""
SAYING_FIELDS = (
    *HEADINGS.values(),
    *KINDS.values(),
    *COLUMNS.values(),
    *PEOPLE.values(),
    TAILS,
    *MONTHS.values(),
)
SAID_BY_A_FIELD = {word for said in SAYING_FIELDS for phrase in said for word in fold(phrase).split()} | {
    *("uchwala", "godz", "dzien", "osob", "strona")
}
"""Words of headings, labels and dates, for which a field of the YAML stands."""


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", fold(text))


def lost(source: Path, drafted: str) -> set[str]:
    """Words of a source that its draft does not have, headings apart."""
    document = read_document(source)
    said = set(words(drafted))
    whole = re.sub(r"\s", "", fold(drafted))  # a word that the end of a line had parted
    return {
        word
        for piece in document.pieces
        for word in words(piece.text)
        if word not in said and word not in SAID_BY_A_FIELD and word not in whole
    }


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_case(case: DraftingCase):
    for language in case.languages():
        drafted, expected = case.draft(language).text, case.expected(language)
        if drafted != expected:
            difference = unified_diff(
                expected.splitlines(), drafted.splitlines(), "expected", "drafted", lineterm=""
            )
            pytest.fail(
                f"{case.name} ({language})\n" + "\n".join(difference) + "\n\nIf the new draft is right, run "
                "scripts/update_cases.py and look at the difference.",
                pytrace=False,
            )


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_each_draft_is_valid_yaml_of_the_schema(case: DraftingCase):
    report = check_text(case.draft().text, folder=case.folder).report
    assert [str(problem) for problem in report if UNREADABLE.match(problem.rule)] == []


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_no_word_of_the_source_is_lost(case: DraftingCase):
    assert lost(case.source, case.draft().text) == set()


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_what_is_to_be_checked_is_counted(case: DraftingCase):
    draft = case.draft()
    assert draft.to_check == len(re.findall(r"^ *# sprawdź:", draft.text, re.MULTILINE))
    english = case.draft("en")
    assert english.to_check == draft.to_check
    assert read_text(english.text, "en").data == read_text(draft.text, "pl").data


def test_the_library_gives_the_same_text():
    source = CASES / "markdown-note" / "source.md"
    assert mk.draft(source) == draft_file(source, "pl").text
    assert mk.draft(str(source), lang="en").startswith("# Draft from the file “source.md”.")


def test_the_programmes_that_are_hinted_at_exist():
    assert set(PROGRAMMES.values()) <= set(profile_ids())


# --- any text ----------------------------------------------------------------------------------------

PHRASES = st.sampled_from(
    """\
Sprawozdanie ze spotkania nr 3
Miejsce: Legnica
Data: 5 maja 2024 r.
Godzina: 10:00–12:30
Cel spotkania: rozmowa
Projekt: „Okno”
Prowadzący: Ewa Próbna
Uczestnicy:
Nieobecni: Piotr Zmyślony
przedstawiciele gmin – 12 osób
1. Anna Przykładowa – dyrektor
Porządek obrad:
Porządek obrad (zmieniony)
1) punkt pierwszy
2) punkt drugi
a) litera
- kreska
Przebieg spotkania
I Dzień – 5 maja 2024
Dzień 7
Ad 1.
Ad. II. 2) Plan
Ad 2 i 3. Razem
Ad 99
§ 3 Zasady
II.
29. Tekst
Omówiono plan *prac* i [stronę](x).
zdanie urwane w po-
łowie wyrazu
małą literą dalej
Rada Osiedla Zielonego
Rada Osiedla Zielonego
Strona 2 z 3
\f
A | B\\n---|---\\n1 | 2
Ustalenia:
Ustalenia (przyjęte bez głosowania):
Wnioski
Termin: 5 maja
Uchwały:
Uchwała nr 3/2024 w sprawie sali
Następne spotkanie: w maju
Załączniki:
Sporządził: Jan Wzorcowy
Jan Wzorcowy

""".replace("\\n", "\v").split("\n")
).map(lambda line: line.replace("\v", "\n"))
ANYTHING = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
SOURCES = st.lists(PHRASES | ANYTHING, max_size=40).map("\n".join)


@given(SOURCES, st.sampled_from([".txt", ".md"]))
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_a_valid_draft_that_has_its_words(tmp_path_factory, text, suffix):
    path = tmp_path_factory.mktemp("any") / f"zrodlo{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    try:
        drafted = draft_file(path, "pl").text
    except mk.SourceError as error:
        if error.fault.rule not in ("MK-J04", "MK-J06"):
            raise
        return
    report = check_text(drafted, folder=path.parent).report
    assert [str(problem) for problem in report if UNREADABLE.match(problem.rule)] == []
    assert lost(path, drafted) == set()
