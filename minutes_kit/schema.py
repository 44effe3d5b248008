"""Data is held against a JSON Schema; what does not fit becomes faults.

Two validators share the work: `jsonschema_rs` decides in microseconds whether anything is wrong at
all, and only then `jsonschema`, whose import alone costs more than the decision, tells what.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from .language import closest, unmistakable
from .problems import Fault, Param, Pointer, Words
from .resources import schema_path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

MAX_FAULTS = 500
"""Faults that are told of one file at a time: enough to mend, and a bound for a hostile file."""

TYPE_WORDS = {
    "string": Words("tekst", "text"),
    "integer": Words("liczba całkowita", "a whole number"),
    "number": Words("liczba", "a number"),
    "boolean": Words("„true” (tak) lub „false” (nie)", "true or false"),
    "array": Words("lista", "a list"),
    "object": Words("grupa pól", "a group of fields"),
    "null": Words("nic", "nothing"),
}
EXPECTED_WORDS = {
    "array": Words("lista (pozycje w nowych wierszach, po „- ”)", "a list (items on new lines, after “- ”)"),
    "object": Words("grupa pól (wiersze „pole: wartość”)", "a group of fields (lines “field: value”)"),
}


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The packaged schema `minutes-1`, `project-1` or `funding-1` with its Polish titles."""
    schema: dict[str, Any] = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return schema


def fits(data: object, name: str) -> bool:
    """Whether `data` are valid under the schema called `name`, for data that nobody is told to mend."""
    return bool(_decider(name).is_valid(data))


def validate(data: object, name: str) -> tuple[Fault, ...]:
    """Every fault of `data` under the schema called `name`, in document order as far as it has one."""
    if _decider(name).is_valid(data):
        return ()
    root = load_schema(name)
    found = (fault for error in _explainer(name).iter_errors(data) for fault in _faults(error, root))
    return tuple(_without_repetition(list(islice(found, MAX_FAULTS))))


@cache
def _decider(name: str) -> Any:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(load_schema(name))


@cache
def _explainer(name: str) -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(load_schema(name))


def _without_repetition(faults: list[Fault]) -> Iterator[Fault]:
    """Each mistake once: a misspelt key is not also a missing one, nor is a text with a colon in it."""
    misspelt = {(f.pointer[:-1], f.params["suggestion"]) for f in faults if f.rule == "MK-S01"}
    sentences = {f.pointer[:-1] for f in faults if f.rule == "MK-S16"}
    seen = set()
    for fault in faults:
        key = fault.params.get("key")
        mistake = (fault.rule, fault.pointer, key)
        if mistake in seen or (
            fault.rule == "MK-S03" and (fault.pointer in sentences or (fault.pointer, key) in misspelt)
        ):
            continue
        seen.add(mistake)
        yield fault


def _faults(error: ValidationError, root: Mapping[str, Any]) -> Iterator[Fault]:
    pointer: Pointer = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from _unknown_keys(error, pointer)
        return
    if error.validator == "required":
        yield from _missing_keys(error, pointer)
        return
    schema: Any = error.schema
    if error.validator in ("enum", "const") and _type_name(error.instance) != schema["type"]:
        return  # The type is wrong already, and says it better.
    rule, facts = _explain(error)
    keys = [step for step in pointer if isinstance(step, str)]
    field: dict[str, Param] = {"key": keys[-1] if keys else "—", "title": _nearest_title(error, root)}
    yield Fault(rule, pointer, field | facts)


def _explain(error: ValidationError) -> tuple[str, dict[str, Param]]:
    value: Any = error.instance
    limit: Any = error.validator_value
    match error.validator:
        case "type":
            return _wrong_type(value, limit)
        case "enum":
            return ("MK-S05", {}) if value == "" else _wrong_choice(value, limit, _choices(error))
        case "const":
            return "MK-S11", {"value": _shown(value), "limit": limit}
        case "maxLength":
            return "MK-S09", {"length": len(value), "limit": limit}
        case "minimum":
            return "MK-S10", {"value": _shown(value), "limit": limit}
        case "minLength":
            return "MK-S05", {}
        case "minItems" | "minProperties":
            return "MK-S12", {}
        case "maxItems":
            return "MK-S13", {"length": len(value), "limit": limit}
        case _:
            return "MK-S99", {}


def _wrong_type(value: object, expected: str | list[str]) -> tuple[str, dict[str, Param]]:
    types = [expected] if isinstance(expected, str) else expected
    if value is None:
        return "MK-S05", {}
    if isinstance(value, bool) and "string" in types:
        return "MK-S06", {"value": _shown(value)}
    if types == ["integer"] and isinstance(value, str):
        return "MK-S14", {"value": _shown(value)}
    if "string" in types and "integer" in types:
        # A number is a way to type a text here ("number: 1"), not a thing of its own to offer.
        types = [name for name in types if name != "integer"]
    words = [EXPECTED_WORDS.get(name, TYPE_WORDS[name]) for name in types]
    joined = Words(" lub ".join(w.pl for w in words), " or ".join(w.en for w in words))
    return "MK-S04", {"expected": joined, "found": TYPE_WORDS[_type_name(value)]}


def _wrong_choice(
    value: str | int, allowed: list[str | int], meant: dict[str, str]
) -> tuple[str, dict[str, Param]]:
    facts: dict[str, Param] = {"value": _shown(value), "allowed": ", ".join(map(str, allowed))}
    written = str(value)
    suggestion = _suggest(written, meant)
    if suggestion:
        facts |= {"suggestion": suggestion, "certain": int(unmistakable(written, meant) == suggestion)}
    return "MK-S08" if suggestion else "MK-S07", facts


def _unknown_keys(error: ValidationError, pointer: Pointer) -> Iterator[Fault]:
    properties = _properties(error)
    instance: Any = error.instance
    missing = [name for name in properties if name not in instance]
    meant, known = _names(properties, missing), _names(properties, properties)
    for key in instance:
        if key in properties:
            continue
        if key[:1].isspace() and not key.isascii():
            yield Fault("MK-Y42", (*pointer, key), at_key=True)
            continue
        suggestion = _suggest(key, meant)
        facts: dict[str, Param] = {"key": _shown(key), "allowed": ", ".join(missing)}
        if suggestion:
            facts |= {"suggestion": suggestion, "certain": int(unmistakable(key, known) == suggestion)}
            yield Fault("MK-S01", (*pointer, key), facts, at_key=True)
        elif instance[key] is None and not key.isidentifier():
            yield Fault("MK-S15", (*pointer, key), facts, at_key=True)
        elif _is_sentence(error, pointer):
            yield Fault("MK-S16", (*pointer, key), facts, at_key=True)
        else:
            yield Fault("MK-S02", (*pointer, key), facts, at_key=True)


def _names(properties: Mapping[str, Any], keys: Iterable[str]) -> dict[str, str]:
    """Keys by their titles and by themselves."""
    return {properties[key]["title"]: key for key in keys} | {key: key for key in keys}


def _is_sentence(error: ValidationError, pointer: Pointer) -> bool:
    """Whether a text with a colon in it became a single field, in a list where texts may stand."""
    schema: Any = error.schema
    instance: Any = error.instance
    in_list = bool(pointer) and isinstance(pointer[-1], int)
    return in_list and "string" in schema["type"] and [type(value) for value in instance.values()] == [str]


def _missing_keys(error: ValidationError, pointer: Pointer) -> Iterator[Fault]:
    required: Any = error.validator_value
    instance: Any = error.instance
    for key in required:
        if key not in instance:
            yield Fault("MK-S03", pointer, {"key": key, "title": _title(_properties(error)[key])})


def _properties(error: ValidationError) -> Mapping[str, Any]:
    schema: Any = error.schema
    return schema["properties"]  # type: ignore[no-any-return]


def _choices(error: ValidationError) -> dict[str, str]:
    """The allowed values by their own spelling and by the word that the documents print for them."""
    schema: Any = error.schema
    words: Mapping[str, list[str]] = schema.get("x-words", {})
    return {word: name for name, spoken in words.items() for word in spoken} | {
        str(name): str(name) for name in schema["enum"]
    }


def _suggest(word: str, meant: dict[str, str]) -> str | None:
    """What was meant, by its name or by its Polish or English word: "miejsce" is `place`."""
    found = closest(word, meant) or ("_" in word and closest(word.replace("_", " "), meant))
    return meant[found] if found else None


def _nearest_title(error: ValidationError, root: Mapping[str, Any]) -> Words:
    """The title of the innermost part of the schema that has one, on the way to the broken keyword."""
    here: Any = root
    title = _title(root)
    named = True
    for step in error.absolute_schema_path:  # It leaves out "$ref".
        if step not in here and "$ref" in here:
            here = root["$defs"][here["$ref"].rpartition("/")[2]]
            title = title if named else _title(here)
        here = here[step]
        named = step != "items"
        if isinstance(here, dict) and isinstance(here.get("title"), str):
            title, named = _title(here), True
    return title


def _title(schema: Mapping[str, Any]) -> Words:
    return Words(schema["title"], schema["x-en"]["title"])


def _type_name(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "null")


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "…"
