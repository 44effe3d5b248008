"""Lines that are no YAML, or another YAML than was meant, because of one character."""

from __future__ import annotations

import re

from ..edits import Edit, Manuscript, quoted
from ..problems import Fault
from .fields import field_names

_ENTRY = re.compile(r"(?P<key> *(?:- +)*)(?P<name>\w+):(?P<space> *)(?P<value>.*?) *")
"""A line with one field, its key perhaps after the dashes of a list."""
_NOT_A_TEXT = tuple("\"'[]{}|>&*!#%@`,-?“”‘’")
_ANOTHER_FIELD = re.compile(r"(\w+) *:(?: |$)")
_LINK = re.compile(r"(?P<before> *(?:- +)*(?:\w+: +)?)(?P<value>!?\[[^\]\n]*\]\([^)\s]*\).*?) *")
_UNDER_BAR = re.compile(r"(?P<key> *(?:- +)*)\w+: *[|>][+-]?(?P<space> +)(?P<text>[^|#\s][^|]*)")
_NEXT_TEXT = re.compile(r"(?: *\n)*\n( *)([^ \n])")
_DIRECTIVE = re.compile(r"%YAML 1\.[12] *")


def space_after_colon(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`place:Legnica` is `place: Legnica`, because `place` is a field."""
    number = fault.line or 1
    entry = _ENTRY.fullmatch(manuscript.line(number))
    if not entry or entry["space"] or entry["name"] not in field_names():
        return ()
    if not entry["value"] or entry["value"].startswith("//"):
        return ()
    return (_insertion(manuscript.offset(number) + entry.end("name") + 1, " "),)


def space_after_colon_in_braces(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """The same between braces, where `{name:Anna}` is a field "name:Anna" without a value."""
    name, colon, rest = str(fault.pointer[-1]).partition(":")
    span = manuscript.span(fault.pointer, at_key=True)
    if not (colon and rest) or name not in str(fault.params["allowed"]).split(", ") or span is None:
        return ()
    alone = manuscript.value(fault.pointer) is None and manuscript.text[span[0]] not in "\"'"
    return (_insertion(span[0] + len(name) + 1, " "),) if alone else ()


def text_in_quotes(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`title: Warsztat: plan` is `title: "Warsztat: plan"`, if the text ends with its line."""
    number = fault.line or 1
    entry = _ENTRY.fullmatch(manuscript.line(number))
    if not entry or not entry["space"] or entry["name"] not in field_names():
        return ()
    if (fault.column or 0) <= entry.start("value"):
        return ()  # The colon at fault is the one after the name.
    value = entry["value"]
    others = {found[1] for found in _ANOTHER_FIELD.finditer(value)}
    if value.startswith(_NOT_A_TEXT) or value.endswith((",", "]", "}")) or others & field_names():
        return ()
    return _in_quotes(manuscript, number, entry, len(entry["key"]))


def link_in_quotes(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """`summary: [strona](https://example.org) projektu` is a text that begins with a link of Markdown."""
    number = fault.line or 1
    entry = _LINK.fullmatch(manuscript.line(number))
    if not entry or entry["value"].endswith((",", "]", "}")):
        return ()
    return _in_quotes(manuscript, number, entry, _width(entry["before"]))


def text_under_bar(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """The text that stands behind "|" goes into the line below, as deep as the text that follows it there."""
    number = fault.line or 1
    entry = _UNDER_BAR.fullmatch(manuscript.line(number))
    if not entry:
        return ()
    outer, below = len(entry["key"]), _next_text(manuscript, number)
    deeper = below is not None and len(below[1]) > outer
    if below and deeper and below[2] == "#":
        return ()  # Below "|" it would no longer be a comment.
    depth = len(below[1]) if below and deeper else outer + 2
    start = manuscript.offset(number)
    return (Edit(start + entry.start("space"), start + entry.end("space"), "\n" + " " * depth),)


def without_directive(fault: Fault, manuscript: Manuscript) -> tuple[Edit, ...]:
    """The line "%YAML 1.2" before "---" says nothing that is not so anyway."""
    number = fault.line or 1
    if number > 1 or not _DIRECTIVE.fullmatch(manuscript.line(1)) or manuscript.line(2).rstrip() != "---":
        return ()
    return (Edit(0, manuscript.offset(2), ""),)


def _in_quotes(manuscript: Manuscript, number: int, entry: re.Match[str], depth: int) -> tuple[Edit, ...]:
    """Quotes around the value of an entry, unless a comment ends it or the lines below go on with it."""
    if " #" in entry["value"] or _depth_below(manuscript, number) > depth:
        return ()
    start = manuscript.offset(number)
    return (Edit(start + entry.start("value"), start + entry.end("value"), quoted(entry["value"])),)


def _depth_below(manuscript: Manuscript, number: int) -> int:
    """The indentation of the next line that is not empty, 0 after the last one."""
    found = _next_text(manuscript, number)
    return len(found[1]) if found else 0


def _next_text(manuscript: Manuscript, number: int) -> re.Match[str] | None:
    """The indentation (group 1) and the first character (group 2) of the next line that is not empty."""
    return _NEXT_TEXT.match(manuscript.text, manuscript.offset(number) + len(manuscript.line(number)))


def _insertion(offset: int, text: str) -> Edit:
    return Edit(offset, offset, text)


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
