"""Minutes in which every property of the schema is filled, and what each must print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from minutes_kit.language import format_date, format_time, parse_date, parse_time
from minutes_kit.schema import load_schema

NOT_PRINTED = {
    "minutes.format": "the version of the file format",
    "minutes.kind": "the title names the kind in the moderator's own words",
    "minutes.language": "chooses the words",
    "minutes.ordinal": "orders a series",
    "minutes.project": "its data are printed, see project.*",
    "minutes.contents": "asks for a table of contents",
    "minutes.cover": "asks for a cover",
    "agreement.outside": "tells the checker that the owner is no participant",
    "participant.public": "chooses the edition",
    "participant.status": "groups the list under a heading",
    "participant.file": "the people of the table take the place of the entry",
    "participant.sheet": "chooses the sheet of that table",
    "attachment.public": "chooses the edition",
    "attachment.files": "become the pages of the attachment",
    "attachment.pages": "choose the pages of the files",
    "attachment.n_up": "chooses how the pages stand on sheets",
    "attachment.password": "names a variable with the password of a file",
    "attachment.rasterise": "makes pictures of the pages",
    "attachment.stamp": "puts numbers on the pages of the files",
    "attachment.alt": "becomes the alt text of its pages",
    **dict.fromkeys(
        (f"attached_file.{key}" for key in ("file", "pages", "n_up", "password", "rasterise", "alt")),
        "says the same of one file of an attachment",
    ),
    "figure.file": "is the picture itself",
    "figure.alt": "becomes the alt text of the picture",
    "project.format": "the version of the file format",
    "project.programme": "chooses the strip",
    "project.profile": "chooses the strip",
    "project.author": "stands in the properties of the file",
    "project.region": "chooses the words of the strip",
    "project.colours": "chooses the colours of the strip",
    "project.unmarked_reason": "tells the checker why there is no strip",
    "project.logos": "are the marks of the strip",
    "project.logos_one_colour": "are the marks of the strip",
    "project.other_marks": "are marks of the strip",
    "other_mark.name": "stands in the alt text of the strip",
    "other_mark.file": "is a mark of the strip",
    "other_mark.role": "tells the checker whether the mark may be added",
    "project.template": "chooses the look",
    "project.roster": "are names that ustalenia may use",
}
"""Properties that no reader sees as text, each with the reason."""


@dataclass
class Filled:
    """`expected` maps a property ("vote.majority") to the words that must be printed."""

    data: dict[str, Any] = field(default_factory=dict)
    expected: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def token(self) -> str:
        self.count += 1
        return f"słowo{self.count}ź"


FIXED: dict[str, Any] = {
    "participant.file": None,
    "participant.sheet": None,
    "minutes.kind": "report",
    "minutes.language": "pl",
    "minutes.contents": True,
    "meeting_day.date": "2011-06-29",
    "project.programme": "none",
    "project.profile": None,
    "project.roster": None,
    "project.region": None,
    "project.colours": None,
    "project.logos": None,
    "project.logos_one_colour": None,
    "project.other_marks": None,
    "project.template": None,
    "attachment.files": None,
    "attachment.pages": "1-12, 15",
    "attachment.password": "HASLO_PLIKU",
    "attachment.kind": "document",
    "agenda_item.kind": "ceremony",
    "figure.file": "obraz.png",
}
"""Values that must mean something; None leaves the property out."""


FIXED_WORDS = {
    "meeting_day.date": "29 czerwca 2011",
    "attachment.kind": "dokument",
    "agenda_item.kind": "uroczystość",
}


def full_minutes(text: str = "") -> Filled:
    """Every property filled. With `text`, each text field ends with it."""
    filled = Filled()
    schema = load_schema("minutes-1")
    filled.data = _object(schema, "minutes", schema["$defs"], filled, text, ())
    return filled


def _object(
    schema: dict[str, Any], name: str, defs: dict[str, Any], filled: Filled, text: str, above: tuple[str, ...]
) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, property_schema in schema["properties"].items():
        path = f"{name}.{key}"
        if path in FIXED:
            value = FIXED[path]
            filled.expected[path] = FIXED_WORDS.get(path, "")
        else:
            value = _value(property_schema, key, path, defs, filled, text, above)
        if value is not None:
            made[key] = value
    return made


def _value(
    schema: dict[str, Any],
    key: str,
    path: str,
    defs: dict[str, Any],
    filled: Filled,
    text: str,
    above: tuple[str, ...],
) -> Any:
    reference = schema.get("$ref") or schema.get("else", {}).get("$ref")
    listed = "if" in schema
    if "array" in schema.get("type", ()) and "$ref" in schema.get("items", {}):
        reference, listed = schema["items"]["$ref"], True
    if reference:
        name = reference.rsplit("/", 1)[1]
        if name == "agenda_reference":
            filled.expected[path] = "pkt 1"
            return 1
        if name in above:
            return None
        printed = "project" if name == "project_link" else name
        made = _object(defs[name], printed, defs, filled, text, (*above, name))
        return [made] if listed else made
    return _simple(schema, key, path, filled, text)


def _simple(schema: dict[str, Any], key: str, path: str, filled: Filled, text: str) -> Any:
    kind = schema.get("type")
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        value = schema["enum"][-1]
        filled.expected.setdefault(path, schema["x-words"][str(value)][0])
        return value
    if kind == "boolean":
        filled.expected.setdefault(path, schema["title"])
        return True
    if kind == "integer":
        if key == "day":
            return 1
        filled.count += 1
        filled.expected.setdefault(path, str(700 + filled.count))
        return 700 + filled.count
    if kind == "array" and schema["items"].get("type") == "integer":
        return [1]
    if key == "rows":
        word = filled.token()
        filled.expected.setdefault(path, word)
        return [[word + text]]
    if kind == "array":
        word = filled.token()
        filled.expected.setdefault(path, word)
        return [word + text]
    return _text(schema, key, path, filled, text)


def _text(schema: dict[str, Any], key: str, path: str, filled: Filled, text: str) -> Any:
    if key == "attachment":
        filled.expected[path] = "załącznik nr 7"
        return "7"
    if path == "attachment.number":
        filled.expected[path] = "7"
        return "7"
    if path == "agenda_item.number":
        filled.expected[path] = "1)"
        return "1"
    if schema.get("x-kind") == "time":
        filled.count += 1
        value = f"{filled.count % 14 + 8:02d}:{filled.count % 60:02d}"
        filled.expected.setdefault(path, format_time(parse_time(value), "pl"))
        return value
    if schema.get("x-kind") == "date":
        filled.count += 1
        value = f"20{filled.count % 70 + 12:02d}-0{filled.count % 9 + 1}-1{filled.count % 10}"
        filled.expected.setdefault(path, format_date(parse_date(value), "pl"))
        return value
    word = filled.token()
    filled.expected.setdefault(path, word)
    if key == "url":
        return f"https://example.org/{word}"
    return word + text
