"""MK-M: characters that cannot be printed, and the markup of the texts.

The parser of the markup is loaded for the few texts whose markup can be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..language.coverage import undrawable
from ..model.numbering import anchors
from ..problems import Fault, Pointer
from .attachments import check_file
from .case import Case

LONG = 10_000
"""Characters; a shorter text cannot have more marks than are read (`markup.findings.MAX_MARKS`)."""
TELLING = ("](", "|", "\t", "\r")
"""Links, pictures, tables, and the white space by which a text can hide how deep its blocks are."""
_DEEP_BLOCK = re.compile(r"\n[ >+*.)0-9-]{13}")
"""A block in more than `markup.MAX_DEPTH` others: each of them puts a character before it."""
_DEEP_EMPHASIS = 26
"""Marks of emphasis around more than `markup.MAX_DEPTH` others: each has one before and one after it."""


def check(case: Case) -> Iterator[Fault]:
    yield from check_characters(case.texts)
    linking = []
    for pointer, text in _suspects(case.texts):
        yield from _markup(text, pointer)
        if "](" in text:
            linking.append((pointer, text))
    if linking:
        yield from _targets(case, linking)


def check_characters(texts: Sequence[tuple[Pointer, str]]) -> Iterator[Fault]:
    """The first character of each text that no font of the documents has."""
    # One search over everything, because nearly all files have no such character.
    if undrawable("\n".join([text for _, text in texts])) is None:
        return
    for pointer, text in texts:
        character = undrawable(text)
        if character is not None:
            shown = character if character.isprintable() else "�"
            yield Fault("MK-M01", pointer, {"character": shown, "code": f"U+{ord(character):04X}"})


def _suspects(texts: Sequence[tuple[Pointer, str]]) -> list[tuple[Pointer, str]]:
    """The texts whose markup can break a rule."""
    alone = [text for _, text in texts]
    if max(map(len, alone), default=0) < LONG and not _may_be_wrong("\n\n".join(alone)):
        return []
    return [(pointer, text) for pointer, text in texts if len(text) >= LONG or _may_be_wrong(text)]


def _may_be_wrong(text: str) -> bool:
    return (
        any(mark in text for mark in TELLING)
        or _DEEP_BLOCK.search(f"\n{text}") is not None
        or any(part.count("*") + part.count("_") >= _DEEP_EMPHASIS for part in text.split("\n\n"))
    )


def _markup(text: str, pointer: Pointer) -> Iterator[Fault]:
    from ..markup import check as check_markup

    for rule, facts in check_markup(text):
        line = facts.get("line")
        yield Fault(rule, pointer, facts, text_line=line if isinstance(line, int) else None)


def _targets(case: Case, texts: list[tuple[Pointer, str]]) -> Iterator[Fault]:
    """Links to places of the document that do not exist, pictures whose files cannot be read."""
    from ..markup import parse_blocks

    known = anchors(case.minutes)
    shown = ", ".join(f"#{anchor}" for anchor in sorted(known)[:20]) or "—"
    for pointer, text in texts:
        markup = parse_blocks(text)
        for target in markup.links:
            if target.startswith("#") and target[1:] not in known:
                yield Fault("MK-M02", pointer, {"target": target, "known": shown})
        for picture in markup.pictures:
            yield from check_file(case, picture.source, pointer)
