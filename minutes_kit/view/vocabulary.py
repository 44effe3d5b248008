"""The words of the schema on paper: the name of a field in the editor is its label in the document."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from .. import model
from ..model.structure import key_of
from ..schema import load_schema

DEFINITIONS: dict[type, str] = {
    model.AgendaApproval: "approval",
    model.AgendaChange: "agenda_change",
    model.AgendaItem: "agenda_item",
    model.AttachedFile: "attached_file",
    model.Confirmation: "confirmation",
    model.DataTable: "table",
    model.Drafting: "drafting",
    model.EmbeddedDocument: "document",
    model.HeadCount: "head_count",
    model.Illustration: "figure",
    model.LateVote: "late_vote",
    model.MeetingDay: "meeting_day",
    model.NamedVotes: "named_votes",
    model.NextMeeting: "next_meeting",
    model.PreviousMinutes: "previous_minutes",
    model.RoleHolder: "holder",
    model.SignatureLine: "signature",
    model.VoteOption: "vote_option",
}
"""Classes whose definition in the schema is not called like the class in lower case."""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field as it is printed. `kind` is markdown, line, date, time, integer, boolean, choice or nested."""

    name: str
    label: str
    kind: str
    choices: dict[str, str]


@cache
def field_words(cls: type, language: str) -> dict[str, FieldWords]:
    """The words of every field of a model class, by the class's field names, in schema order."""
    properties = _properties(cls)
    names = {key_of(field.name): field.name for field in fields(cls)}
    return {names[key]: _field(names[key], schema, language) for key, schema in properties.items()}


def _properties(cls: type) -> dict[str, Any]:
    if cls is model.Project:
        return load_schema("project-1")["properties"]  # type: ignore[no-any-return]
    schema = load_schema("minutes-1")
    if cls is model.Minutes:
        return schema["properties"]  # type: ignore[no-any-return]
    return schema["$defs"][DEFINITIONS.get(cls, cls.__name__.lower())]["properties"]  # type: ignore[no-any-return]


def _field(name: str, schema: dict[str, Any], language: str) -> FieldWords:
    label = schema["title"] if language == "pl" else schema["x-en"]["title"]
    words = schema.get("x-words", {})
    choices = {value: pair[0 if language == "pl" else 1] for value, pair in words.items()}
    kind = schema.get("x-kind") or ("choice" if choices else schema.get("type"))
    return FieldWords(name, label, kind if isinstance(kind, str) else "nested", choices)
