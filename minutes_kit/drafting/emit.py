"""Drafted values become YAML that reads back as the same values, with comments for the writer."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..source.scalars import plain_value
from .pieces import Note
from .words import said

_INDENT = "  "
_WIDTH = 110
_PLAIN = re.compile(r"[^\W_][^\x00-\x1f\x7f-\x9f]*")
_ELSEWHERE = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
"""Words that other readers of YAML take for something else than text."""
_LOOKS_LIKE_NUMBER = re.compile(r"[-+.0-9][0-9_.,:eExXoO+-]*")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BARE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What may not stand in a YAML file at all."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A drafted value with what makes it uncertain, and the words of the source that it was read from.

    A value without notes is sure.
    """

    value: object
    notes: tuple[Note, ...] = ()
    source: str = ""


MISSING: Final = object()
"""In the place of a value that the source does not have: the field stands in a comment, to be filled in."""


def yaml_of(data: Mapping[str, object], language: str) -> str:
    """The mapping as YAML. `language` is that of the comments."""
    return "".join(f"{line}\n" for line in _mapping(data, "", language))


def comment(text: str, indent: str = "") -> Iterator[str]:
    """A text as comment lines. None of them is a command to this program, whatever a source says."""
    for line in text.replace("minutes-kit:", "minutes-kit :").split("\n"):
        kept = _BARE.sub(" ", line).replace("\t", " ")
        lead = kept[: len(kept) - len(kept.lstrip())]
        wrapped = textwrap.wrap(
            kept.strip(),
            _WIDTH - len(indent) - len(lead),
            subsequent_indent=_INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for part in wrapped or [""]:
            yield f"{indent}# {lead}{part}".rstrip()


def count_notes(value: object) -> int:
    """How many places of the data are to be checked."""
    if isinstance(value, Noted):
        return len(value.notes) + count_notes(value.value)
    if isinstance(value, Mapping):
        return sum(map(count_notes, value.values()))
    return sum(map(count_notes, value)) if isinstance(value, list | tuple) else 0


def _mapping(data: Mapping[str, object], indent: str, language: str) -> Iterator[str]:
    for key, value in data.items():
        remarks, inner = _split(value)
        yield from _remarks(remarks, indent, language)
        if inner is MISSING:
            yield f"{indent}# {key}: …"
        else:
            yield from _entry(f"{indent}{key}:", inner, indent, language)


def _split(value: object) -> tuple[list[Noted], object]:
    """The remarks on a value, and the value without them."""
    remarks: list[Noted] = []
    while isinstance(value, Noted):
        remarks.append(value)
        value = value.value
    return remarks, value


def _remarks(remarks: Sequence[Noted], indent: str, language: str) -> Iterator[str]:
    for remark in remarks:
        if remark.source:
            yield from comment(said("source", language, text=_shortened(remark.source)), indent)
        for note in remark.notes:
            yield from comment(
                f"{said('check', language)} {said(note.key, language, **dict(note.facts))}", indent
            )


def _shortened(text: str) -> str:
    return " ".join(text.split())


def _entry(head: str, value: object, indent: str, language: str) -> Iterator[str]:
    """A value behind "key:" or "-"."""
    inside = indent + _INDENT
    if isinstance(value, Mapping):
        yield head
        yield from _mapping(value, inside, language)
    elif isinstance(value, list | tuple) and all(isinstance(item, int) for item in value):
        yield f"{head} [{', '.join(map(str, value))}]"
    elif isinstance(value, list | tuple):
        yield head
        for item in value:
            yield from _item(item, inside, language)
    else:
        yield from _scalar(head, value, inside)


def _item(value: object, indent: str, language: str) -> Iterator[str]:
    remarks, inner = _split(value)
    if isinstance(inner, Mapping):
        lines = list(_mapping(inner, indent + _INDENT, language))
        first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from _remarks(remarks, indent, language)
        yield from (indent + line[len(indent) + 2 :] for line in lines[:first])
        yield f"{indent}- {lines[first][len(indent) + 2 :]}"
        yield from lines[first + 1 :]
        return
    yield from _remarks(remarks, indent, language)
    yield from _entry(f"{indent}-", inner, indent, language)


def _scalar(head: str, value: object, inside: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{head} {value}"
    elif _fits_block(value):
        body = value.rstrip("\n")
        rest = len(value) - len(body)
        chomp = "-" if rest == 0 else "" if rest == 1 else "+"
        sign = len(_INDENT) if value[0] in " \t\n" else ""
        yield f"{head} |{sign}{chomp}"
        yield from (
            f"{inside}{line}" if line else "" for line in value.split("\n")[: None if not rest else -1]
        )
    else:
        yield f"{head} {scalar(value)}"


def _fits_block(text: str) -> bool:
    """Whether a text of several lines can stand as it is behind a "|"."""
    return "\n" in text and text.strip() != "" and not _BARE.search(text)


def scalar(text: str) -> str:
    """A text of one line as a YAML scalar, without quotes where that is safe."""
    return text if _is_plain(text) else _quoted(text)


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or _BARE.search(text) or text != text.strip():
        return False
    if ": " in text or " #" in text or text.endswith(":") or " - " in text:
        return False
    if text.lower() in _ELSEWHERE or plain_value(text) != text:
        return False
    return not _LOOKS_LIKE_NUMBER.fullmatch(text) or _ISO_DATE.fullmatch(text) is not None


def _quoted(text: str) -> str:
    if "'" not in text and ("\\" in text or '"' in text) and text.isprintable():
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _BARE.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
