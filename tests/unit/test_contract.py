"""The schemas, the dataclasses and the English twins say the same."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import jsonschema
import pytest

from minutes_kit.model import Minutes, Participant, Project
from minutes_kit.model.structure import key_of
from minutes_kit.resources import data_folder, schema_path
from minutes_kit.schema import validate

SCHEMAS = sorted(path for path in data_folder("schemas").glob("*-1.schema.json"))
NAMES = [path.name.removesuffix(".schema.json") for path in SCHEMAS]
OPEN = {"logos", "logos_one_colour", "severity", "per-file-ignores", "made_with", "options"}
"""Objects of which a schema does not know the keys: ids of marks, rules, patterns, programs, options."""
Way = tuple[str, ...]
ASSERTIONS = {
    "type", "enum", "const", "maxLength", "minimum", "minLength", "minItems", "minProperties", "maxItems",
    "additionalProperties", "required",
}  # fmt: skip
STRUCTURE = {"properties", "items", "if", "then", "else", "$ref", "$defs", "$schema", "$id"}
WORDS = {"title", "description", "examples", "defaultSnippets", "x-en", "x-words", "x-kind", "x-shorthand"}


def loaded(name: str, language: str = "pl") -> dict[str, Any]:
    return json.loads(schema_path(name, language).read_text(encoding="utf-8"))


def parts(schema: dict[str, Any], way: Way = ()) -> Iterator[tuple[Way, dict[str, Any]]]:
    """Every subschema with the way to it."""
    yield way, schema
    for key in ("properties", "$defs"):
        for name, inner in schema.get(key, {}).items():
            yield from parts(inner, (*way, key, name))
    for key in ("items", "if", "then", "else", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from parts(schema[key], (*way, key))


def named_parts(schema: dict[str, Any]) -> list[tuple[Way, dict[str, Any]]]:
    """What a moderator meets: the document, its properties and the definitions."""
    return [
        (way, part) for way, part in parts(schema) if not way or way[-2:-1] in (("properties",), ("$defs",))
    ]


def types_of(schema: dict[str, Any]) -> set[str]:
    found = schema.get("type", [])
    return {found} if isinstance(found, str) else set(found)


# --- the schemas ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(loaded(name))


@pytest.mark.parametrize("name", NAMES)
def test_objects_are_closed(name):
    for way, part in parts(loaded(name)):
        if "object" in types_of(part) and not OPEN.intersection(way[-1:]):
            assert part.get("additionalProperties") is False, way


@pytest.mark.parametrize("name", NAMES)
def test_each_part_speaks_both_languages(name):
    for way, part in named_parts(loaded(name)):
        assert {"title", "description"} <= set(part["x-en"]) <= {"title", "description", "examples"}, way
        assert set(part["x-en"]) <= set(part), way
        for words in (part, part["x-en"]):
            assert words["title"] == words["title"].strip() != "", way
            assert not words["title"].endswith("."), way
            assert words["description"].endswith("."), way


@pytest.mark.parametrize("name", ["minutes-1", "project-1"])
def test_each_keyword_has_a_message_of_its_own(name):
    for way, part in parts(loaded(name)):
        assert set(part) <= ASSERTIONS | STRUCTURE | WORDS, way


@pytest.mark.parametrize("name", ["minutes-1", "project-1"])
def test_each_choice_has_words(name):
    for way, part in parts(loaded(name)):
        if "enum" in part:
            assert list(part["x-words"]) == [str(value) for value in part["enum"]], way
            assert all(len(words) == 2 and all(words) for words in part["x-words"].values()), way
            for value, (polish, english) in part["x-words"].items():
                assert f"{value}: {polish}" in part["description"], way
                assert f"{value}: {english}" in part["x-en"]["description"], way


@pytest.mark.parametrize("name", NAMES)
def test_short_forms_name_a_text(name):
    for way, part in parts(loaded(name)):
        short = {"string", "object"} <= types_of(part) and way[-1] != "project_link"
        assert ("x-shorthand" in part) == short, way
        if short:
            assert "string" in types_of(part["properties"][part["x-shorthand"]]), way


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_examples_are_valid(name, language):
    root = loaded(name, language)
    for way, part in parts(root):
        for example in part.get("examples", []):
            alone = {"$defs": root.get("$defs", {}), **part}
            assert list(jsonschema.Draft202012Validator(alone).iter_errors(example)) == [], way


PLACEHOLDER = re.compile(r"\$\{(\d+)(?::[^}]+|\|[^}|]+\|)\}")


def keys_of(body: Any) -> Any:
    """What a snippet inserts, without its words: keys, places to fill in, choices."""
    if isinstance(body, dict):
        return {key: keys_of(value) for key, value in body.items() if key != "language"}
    if isinstance(body, list):
        return [keys_of(item) for item in body]
    return [int(found[1]) for found in PLACEHOLDER.finditer(str(body))]


@pytest.mark.parametrize("name", NAMES)
def test_snippets_speak_both_languages(name):
    for way, part in parts(loaded(name)):
        for snippet in part.get("defaultSnippets", []):
            english = snippet["x-en"]
            assert set(snippet) - {"x-en"} == set(english) == {"label", "description", "body"}, way
            assert snippet["label"] != english["label"], way
            assert snippet["description"][-1] == english["description"][-1] == ".", way
            assert keys_of(snippet["body"]) == keys_of(english["body"]), way
            for body in (snippet["body"], english["body"]):
                text = json.dumps(body)
                numbers = [int(found[1]) for found in PLACEHOLDER.finditer(text)]
                assert numbers == list(range(1, len(numbers) + 1)), way
                assert "$" not in PLACEHOLDER.sub("", text), way


@pytest.mark.parametrize("name", NAMES)
def test_references_lead_somewhere_and_definitions_are_used(name):
    root = loaded(name)
    used = {part["$ref"] for _, part in parts(root) if "$ref" in part}
    assert used == {f"#/$defs/{key}" for key in root.get("$defs", {})}


def test_a_project_is_the_same_in_its_file_and_in_the_minutes():
    inside, alone = loaded("minutes-1")["$defs"], loaded("project-1")
    assert inside["project_link"]["properties"] == alone["properties"]
    assert inside["project_link"]["required"] == alone["required"]
    for name, definition in alone["$defs"].items():
        assert inside[name] == definition


# --- the English twins ----------------------------------------------------------------------------


def writer() -> Any:
    path = Path(__file__).parents[2] / "scripts" / "write_english_schemas.py"
    spec = importlib.util.spec_from_file_location("write_english_schemas", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_english_schemas_are_what_the_script_writes():
    written = dict(writer().english_schemas(data_folder("schemas")))
    assert [path.name for path in written] == [f"{name}.en.schema.json" for name in NAMES]
    for path, text in written.items():
        assert path.read_text(encoding="utf-8") == text, "run scripts/write_english_schemas.py"


@pytest.mark.parametrize("name", NAMES)
def test_the_english_schemas_differ_in_words_only(name):
    def bare(schema: Any) -> Any:
        if isinstance(schema, dict):
            spoken = {"title", "description", "examples", "defaultSnippets"}
            words = {"x-en", "$id"} | (spoken if isinstance(schema.get("title"), str) else set())
            return {key: bare(value) for key, value in schema.items() if key not in words}
        return [bare(item) for item in schema] if isinstance(schema, list) else schema

    polish, english = loaded(name), json.loads(schema_path(name, "en").read_text(encoding="utf-8"))
    assert bare(polish) == bare(english)
    assert english["title"] == polish["x-en"]["title"]
    assert english["$id"] == polish["$id"].replace(".schema", ".en.schema")
    assert "x-en" not in json.dumps(english)


# --- the dataclasses ------------------------------------------------------------------------------


def resolved(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    return root["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def agreement_faults(
    schema: dict[str, Any], cls: type, root: dict[str, Any], seen: set[type]
) -> Iterator[str]:
    """What the schema says otherwise than the class, in words."""
    if cls in seen:
        return
    seen.add(cls)
    hints = get_type_hints(cls)
    members = {key_of(field.name): field for field in fields(cls)}
    if set(members) != set(schema["properties"]):
        yield f"{cls.__name__}: {set(members) ^ set(schema['properties'])}"
    required = {key for key, f in members.items() if f.default is MISSING and f.default_factory is MISSING}
    if required != set(schema.get("required", [])):
        yield f"{cls.__name__}: required {required ^ set(schema.get('required', []))}"
    if getattr(cls, "SHORTHAND", None) != schema.get("x-shorthand"):
        yield f"{cls.__name__}: short form {schema.get('x-shorthand')}"
    for key in set(members) & set(schema["properties"]):
        field, inner = members[key], schema["properties"][key]
        if key not in required and field.default not in ("", None, ()) and key not in OPEN:
            yield f"{cls.__name__}.{key}: absent it is {field.default!r}"
        for fault in kind_faults(inner, hints[field.name], root, seen):
            yield f"{cls.__name__}.{key}: {fault}"


def kind_faults(schema: dict[str, Any], hint: Any, root: dict[str, Any], seen: set[type]) -> Iterator[str]:
    schema = resolved(schema, root)
    types = types_of(schema)
    if get_origin(hint) is UnionType and NoneType in get_args(hint):
        (hint,) = [choice for choice in get_args(hint) if choice is not NoneType]
    if get_origin(hint) is tuple:
        yield from list_faults(schema, get_args(hint)[0], root, seen)
    elif is_dataclass(hint):
        yield from agreement_faults(schema, hint, root, seen)
    elif get_origin(hint) is UnionType:  # str | Project
        if types != {"string", "object"}:
            yield f"a text or an object, not {types}"
        yield from agreement_faults(schema, get_args(hint)[1], root, seen)
    elif get_origin(hint) is dict:
        if types != {"object"}:
            yield f"an object, not {types}"
    else:
        allowed = {str: [{"string"}, {"string", "integer"}], int: [{"integer"}], bool: [{"boolean"}]}[hint]
        cell = [{"string", "integer", "null"}] if hint is str else []
        if types not in allowed + cell:
            yield f"{hint.__name__}, not {types}"


def list_faults(schema: dict[str, Any], item: Any, root: dict[str, Any], seen: set[type]) -> Iterator[str]:
    if "if" in schema:  # a list, or one alone
        if schema["if"] != {"type": "array"} or schema["then"]["items"] != schema["else"]:
            yield "a list and a single value differ"
        yield from kind_faults(schema["else"], item, root, seen)
        return
    if "array" not in types_of(schema):
        yield f"a list, not {types_of(schema)}"
        return
    entry = schema["items"]
    # Of participants a single text is no entry of the list but the name of a table.
    is_table = item is Participant and types_of(schema) == {"array", "string"}
    if types_of(schema) != {"array"} and types_of(schema) - {"array"} != types_of(entry) and not is_table:
        yield "a list and a single value differ"
    yield from kind_faults(entry, item, root, seen)


@pytest.mark.parametrize(("name", "cls"), [("minutes-1", Minutes), ("project-1", Project)])
def test_schema_and_dataclasses_agree(name, cls):
    root = loaded(name)
    seen: set[type] = set()
    assert list(agreement_faults(root, cls, root, seen)) == []
    assert len(seen) == len([d for d in root.get("$defs", {}) if d != "agenda_reference"]) + 1


def test_the_comparison_can_fail():
    root = loaded("project-1")
    root["properties"]["title"]["type"] = "boolean"
    root["properties"]["extra"] = {"type": "string"}
    root["required"] = []
    root["$defs"]["contact"]["x-shorthand"] = "name"
    del root["properties"]["roster"]["items"]["$ref"]
    root["properties"]["roster"]["items"]["type"] = "object"
    root["properties"]["roster"]["items"]["properties"] = {}
    faults = list(agreement_faults(root, Project, root, set()))
    assert "Project: {'extra'}" in faults
    assert "Project: required {'title'}" in faults
    assert "Project.title: str, not {'boolean'}" in faults
    assert any("short form name" in fault for fault in faults)
    assert any("Participant" in fault for fault in faults)


def test_the_english_schema_accepts_what_the_polish_one_does():
    data = {"kind": "note", "title": "Notatka", "dates": ["2024-05-06"], "place": "Legnica"}
    english = json.loads(schema_path("minutes-1", "en").read_text(encoding="utf-8"))
    assert validate(data, "minutes-1") == ()
    assert jsonschema.Draft202012Validator(english).is_valid(data)
