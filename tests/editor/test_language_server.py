"""The schemas in the language server of editors: completion, explanations, problems, snippets."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import MARK, LanguageServer

from minutes_kit.cli.new import TITLES, starting_file
from minutes_kit.cli.schema import install
from minutes_kit.resources import schema_path
from minutes_kit.schema import validate
from minutes_kit.source import read_text

ROOT = Path(__file__).resolve().parents[2]
OWN_FILES = sorted([*(ROOT / "examples").glob("*/*.yaml"), *(ROOT / "funding").glob("*.yaml")])
HEAD = "kind: note\ntitle: Notatka\ndates: 2026-01-15\n"
PLACES = {
    "roles": "roles:\n  ¦\n",
    "participants": "participants:\n  - ¦\n",
    "quorum": "quorum:\n  ¦\n",
    "carried_over": "carried_over:\n  - ¦\n",
    "agenda": "agenda:\n  - Powitanie\n  - ¦\n",
    "findings": "findings:\n  ¦\n",
    "ustalenia": "ustalenia:\n  - ¦\n",
    "resolutions": "resolutions:\n  - ¦\n",
    "next_meeting": "next_meeting:\n  ¦\n",
    "attachments": "attachments:\n  - ¦\n",
    "signatures": "signatures:\n  - ¦\n",
    "vote": "findings:\n  - agenda: 1\n    votes:\n      - ¦\n",
}
"""Where the snippets of a field or a definition are offered."""


MEANINGS = {
    "pl": {
        "agenda": ("Porządek spotkania", "Kolejne punkty porządku; numery nadaje program."),
        "ustalenia": ("Ustalenia", "Kto co zrobi i do kiedy."),
    },
    "en": {
        "agenda": ("Agenda", "The items in their order; the program numbers them."),
        "ustalenia": ("Agreements", "Who will do what, and until when."),
    },
}
NUMBERS = itertools.count(1)


def a_file(name: str = "minutes.yaml") -> str:
    """A file in a folder of its own."""
    return f"{next(NUMBERS)}/{name}"


def snippets(language: str) -> list[tuple[str, str, str]]:
    """Name of the schema, text with the mark where a snippet is offered, and its label."""
    found = []
    for name in ("minutes", "project"):
        schema = json.loads(schema_path(f"{name}-1", language).read_text(encoding="utf-8"))
        found += [(name, "\n" + MARK, snippet["label"]) for snippet in schema["defaultSnippets"]]
        for key, part in (schema["properties"] | schema["$defs"]).items():
            found += [(name, HEAD + PLACES[key], one["label"]) for one in part.get("defaultSnippets", [])]
    return found


@pytest.fixture(scope="module", params=["pl", "en"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def server(server_program, language, tmp_path_factory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("desk")
    install(folder, language)
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    with LanguageServer(*server_program, folder, settings["yaml.schemas"]) as running:
        yield running


def test_keys_are_completed(server, language):
    found = server.candidates(a_file(), HEAD + MARK)
    assert {"participants", "agenda", "ustalenia", "attachments"} <= set(found)
    assert not {"kind", "title", "dates"} & set(found)  # they stand there already
    assert found["agenda"]["documentation"] == MEANINGS[language]["agenda"][1]
    inside = server.candidates(a_file(), f"{HEAD}participants:\n  - name: Anna\n    {MARK}\n")
    assert {"function", "organisation", "status"} <= set(inside)


def test_values_are_completed(server):
    assert list(server.candidates(a_file(), f"kind: {MARK}\n")) == ["report", "protocol", "note"]
    people = f"{HEAD}participants:\n  - name: Anna\n    status: {MARK}\n"
    assert "excused" in server.candidates(a_file(), people)
    assert server.accepted(a_file(), people, "excused").endswith("status: excused\n")
    assert "pokl-2007-2013" in server.candidates(a_file("project.yaml"), f"programme: {MARK}\n")


def test_fields_are_explained(server, language):
    shown = server.hover(a_file(), f"{HEAD}{MARK}ustalenia:\n  - Anna napisze.\n")
    title, meaning = MEANINGS[language]["ustalenia"]
    assert shown.startswith(f"#### {title}\n\n{meaning}\n")


def test_a_wrong_key_is_underlined_on_its_line(server):
    text = f"{HEAD}agenda:\n  - title: Powitanie\n    godzina: 10\nmiejsce: Legnica\n"
    assert sorted(server.problems(a_file(), text)) == [
        (6, "Property godzina is not allowed."),
        (7, "Property miejsce is not allowed."),
    ]
    assert server.problems(a_file("project.yaml"), "title: Projekt\nnumer: 1\n") == [
        (2, "Property numer is not allowed.")
    ]


def test_other_files_are_left_alone(server):
    assert server.problems(a_file("docker-compose.yaml"), "services: {}\n") == []


@pytest.mark.parametrize("kind", TITLES)
def test_a_new_file_has_no_problems(server, language, kind):
    text = starting_file(kind, language)
    assert server.problems(f"{kind}.yaml", text) == []
    first = text.partition("\n")[0]  # Only this line says which schema: the name of the file does not.
    assert (2, "Property zzz is not allowed.") in server.problems(f"{kind}-2.yaml", f"{first}\nzzz: 1\n")


@pytest.mark.parametrize("position", range(len(snippets("pl"))), ids=[label for *_, label in snippets("pl")])
def test_a_snippet_gives_what_is_valid(server, language, position):
    name, text, label = snippets(language)[position]
    written = server.accepted(a_file(f"{name}.yaml"), text, label)
    data = read_text(written, "snippet").data
    assert len(str(data)) > len(text)
    assert validate(data, f"{name}-1") == (), written


@pytest.mark.parametrize("language", ["pl"], indirect=True)
def test_our_own_files_have_no_problems(server):
    for path in OWN_FILES:
        assert server.problems(path, path.read_text(encoding="utf-8")) == [], path
