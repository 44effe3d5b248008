"""Every Polish text of the program, read as a clerk would read it aloud."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from case_folders import all_cases
from commands import NAMES
from polish import OUTSIDE_QUOTES, TYPED, leaks

import minutes_kit
from minutes_kit import schema
from minutes_kit.catalogue import Wording, describe, rules, shape, warning
from minutes_kit.catalogue.general import general
from minutes_kit.cli.examples import examples
from minutes_kit.cli.texts import TEXTS
from minutes_kit.problems import Problem, Report, Severity, Words, json_pointer
from minutes_kit.reporters.text import summary

PACKAGE = Path(minutes_kit.__file__).parent
SCHEMAS = ("minutes-1", "project-1", "funding-1")
CHOICE = re.compile(r"(?:^|(?<=\. )|(?<=; ))[a-z_]+: |\b(?:true|false)\b")
"""In a description: a value, with what it means after it ("note: notatka")."""
WRONG_CALLS = """\
validate
valdate a.yaml
validate --nothing a.yaml
validate --format xml a.yaml
validate nowhere.yaml
validate --format json --format sarif .
validate --set x .
validate .
build
build a --to odt
build a --jobs x
build a --edition secret
build a --engine none
explain
explain MK-D99
new
new a --kind list
rules --nothing
schema nothing
doctor more
--nothing
"""

Source = Callable[[], Iterator[tuple[str, str]]]


def cases() -> Iterator[tuple[str, str]]:
    """What the check says of every file of tests/cases."""
    for case in all_cases():
        for problem in case.report():
            yield from (
                (f"{case.name} {problem.rule}", said) for said in (problem.message, problem.hint) if said
            )


def catalogue() -> Iterator[tuple[str, str]]:
    """Every wording, with "…" in the place of its facts."""
    for rule_id, rule in rules().items():
        wording: Wording = general(rule.pl)
        yield from ((rule_id, said) for said in (wording.message, wording.hint) if said)


def descriptions() -> Iterator[tuple[str, str]]:
    """What editors show of each field."""
    for name in SCHEMAS:
        for part in parts(schema.load_schema(name)):
            if isinstance(said := part.get("description"), str):
                yield f"{name} {part.get('title', '')}", without_choices(said)


def without_choices(description: str) -> str:
    """A description without the values it explains, and with "…" for what a profile fills in."""
    said = CHOICE.sub("…", general(Wording(description)).message)
    return said[:1].upper() + said[1:]


def titles() -> Iterator[tuple[str, str]]:
    for name in SCHEMAS:
        for part in parts(schema.load_schema(name)):
            for key in ("title", "label"):
                if isinstance(title := part.get(key), str):
                    yield name, title
            yield from ((name, polish) for polish, _ in part.get("x-words", {}).values())


def parts(node: object) -> Iterator[dict]:
    """All objects of a schema except its English words and what editors insert."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in ("x-en", "body"):
                yield from parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from parts(value)


def words_of_the_code(package: Path = PACKAGE) -> Iterator[tuple[str, str]]:
    """The Polish half of each `Words(...)`: facts that a message is filled with."""
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Words" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{path.name}:{node.lineno}", general(Wording(first.value)).message


def texts() -> Iterator[tuple[str, str]]:
    """The words of the command line, with "…" in the place of its facts."""
    for key, (polish, _) in TEXTS.items():
        yield key, general(Wording(polish)).message


def calls() -> Iterator[tuple[str, str]]:
    """What the help pages say of each call that they show."""
    for command in ("", *NAMES):
        yield from ((command, call.meaning) for call in examples(command, "pl"))


def sums() -> Iterator[tuple[str, str]]:
    for errors in (0, 1, 2, 5, 22):
        problems = [
            Problem("a", 1, 1, "", "MK-K01", severity, "") for severity in Severity for _ in range(errors)
        ]
        yield "summary", summary(Report(tuple(problems), ("a",) * errors), "pl")


SENTENCES: tuple[Source, ...] = (cases, catalogue, descriptions, sums)
PHRASES: tuple[Source, ...] = (titles, words_of_the_code, texts, calls)


def found_in(*sources: Source) -> list[str]:
    return [
        f"{where}: {leak}"
        for source in sources
        for where, said in dict.fromkeys(source())
        for leak in leaks(said, sentence=source in SENTENCES)
    ]


@pytest.mark.parametrize("source", [*SENTENCES, *PHRASES], ids=lambda source: source.__name__)
def test_nothing_leaks(source):
    assert sum(1 for _ in source()) >= 5
    assert found_in(source) == []


def english(page: str) -> list[str]:
    """English words of a help page outside of what is to be typed: calls, options, their values."""
    page = re.sub(r"minutes-kit [^\n]*?(?=  |\n|$)|(?m:^  [a-z-]+(?=  ))|\[[a-z|-]+\]", "…", page)
    return re.findall(OUTSIDE_QUOTES["English"], TYPED.sub("…", " ".join(page.split())))


@pytest.mark.parametrize("command", ["", *NAMES])
def test_help_pages(command, clerk):
    code, page, _ = clerk(*command.split(), "--help")
    assert code == 0
    assert english(page) == []


@pytest.mark.parametrize("call", WRONG_CALLS.splitlines())
def test_wrong_calls(call, clerk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = clerk(*call.split())
    assert (code, out) == (2, "") or code == 1
    for line in (out + err).splitlines():
        said = re.sub(r"^(?:\S+:\d+:\d+: )?(?:błąd|ostrzeżenie) MK-[A-Z]\d\d(?: \[\*\])?: ", "", line.strip())
        assert leaks(said) == [], line


# --- the reading itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "Pole „title” (/title) jest puste.",
        "Pole „/participants/0/name” jest puste.",
        "Wartość nie pasuje do #/properties/kind.",
        "Opis w „$ref” jest nieznany.",
        "W polu „title” stoi None.",
        "W polu „title” stoi „True”.",
        "Pole ma wartość ['a', 'b'].",
        "Pole ma wartość „{'a': 1}”.",
        "Pole ma wartość „'notatka'”.",
        "Powinien tu stać str, a stoi: dict.",
        "Wartość <class 'x'> jest błędna.",
        "Wystąpił błąd KeyError.",
        "Plik nie istnieje: [Errno 2].",
        "5 is not of type.",
        "Brakuje: 'kind' is a required property.",
        "Wystąpił błąd: expected <block end>.",
        "Wystąpił błąd: mapping values are not allowed here.",
        "Plik could not be read.",
        "Nieznana opcja. Try again.",
        "Popraw pole contract_date.",
        "Popraw pole scheduledStart.",
        "Pole “title” jest puste.",
        'Pole "title" jest puste.',
        "Pole 'title' jest puste.",
        "Pole „title jest puste.",
        "Pole „” jest puste.",
        "Pole „{key}” jest puste.",
        "Pole {key} jest puste.",
        "Pole  jest puste.",
        "Pole jest puste .",
        "Popraw datę,godzinę i miejsce.",
        "Popraw datę - albo ją usuń.",
        "Popraw datę..",
        "Popraw datę",
        "popraw datę.",
    ],
)
def test_a_leak_is_heard(said):
    assert leaks(said) != []


@pytest.mark.parametrize(
    "said",
    [
        "Pole „title” (Tytuł) jest puste.",
        "Podaj jedną z wartości: report, protocol, note.",
        "Nie ma pliku „/etc/hostname”.",
        'Ujmij wartość w cudzysłów: "true".',
        "Dopisz „roles: {chair: …}”.",
        "Poprzedź ją akapitem „{%p if sections.x is defined %}”.",
        "Listę opcji pokazuje „minutes-kit build --help”.",
        "Tekst ma ponad 20\u00a0000 znaków; wychodzi 50,00 %.",
        "Czy chodziło o „place”?",
        "W Notatniku: Plik > Zapisz jako > Kodowanie: UTF-8.",
        "Sprawozdanie PDF nie spełnia wymagań PDF/UA-1 i PDF/A-2a: czcionki są niepełne.",
        "„a is b” to nie jest data.",
    ],
)
def test_clean_words_pass(said):
    assert leaks(said) == []


# --- each way by which a leak could come ------------------------------------------------------------------


@pytest.mark.parametrize(
    "leak",
    ["Pole „{key}” is empty.", "Pole {key} jest puste.", "Wartość pola „{key}”: None.", "Pole jest /puste."],
)
def test_a_leak_in_the_catalogue_is_found(leak, monkeypatch):
    for known in (rules(), shape.RULES):
        monkeypatch.setitem(known, "MK-S05", warning(pl=(leak, "Popraw to."), en=("x", "y")))
    if "{key} j" not in leak:
        assert found_in(catalogue)
        assert found_in(cases)


def test_a_leak_in_a_fact_is_found(monkeypatch):
    monkeypatch.setitem(schema.TYPE_WORDS, "array", Words("list of items", "x"))
    assert any("MK-S04" in found for found in found_in(cases))


def test_a_value_shown_by_python_is_found(monkeypatch):
    monkeypatch.setattr(schema, "_shown", repr)
    assert any("MK-S08" in found for found in found_in(cases))


def test_a_pointer_in_the_place_of_a_line_is_found(monkeypatch):
    said = describe._words
    monkeypatch.setattr(
        describe,
        "_words",
        lambda value, *rest: json_pointer(value) if isinstance(value, tuple) else said(value, *rest),
    )
    assert any("MK-D02" in found for found in found_in(cases))


def test_a_leak_in_a_schema_is_found(monkeypatch):
    kind = schema.load_schema("minutes-1")["properties"]["kind"]
    monkeypatch.setitem(kind, "description", "Kind of the document.")
    monkeypatch.setitem(kind, "title", "document_kind")
    assert len(found_in(descriptions)) == len(found_in(titles)) == 1


def test_a_leak_in_the_code_is_found(tmp_path):
    (tmp_path / "a.py").write_text(
        'x = Words("file is missing", "x")\ny = Words("brak pliku", "y")\n', "utf-8"
    )
    said = [words for _, words in words_of_the_code(tmp_path)]
    assert [bool(leaks(words, sentence=False)) for words in said] == [True, False]


def test_a_leak_on_the_command_line_is_found(clerk, monkeypatch):
    monkeypatch.setitem(TEXTS, "usage", ("Usage:", "Usage:"))
    monkeypatch.setitem(TEXTS, "strict", ("Treat warnings as errors.", "x"))
    assert len({found.split(":")[0] for found in found_in(texts)}) == 2
    assert english(clerk("validate", "--help")[1]) == ["Usage", "warnings", "as", "errors"]
