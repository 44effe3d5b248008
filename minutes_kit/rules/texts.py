"""MK-M: characters that cannot be printed, and the markup of the texts.

The parser of the markup is loaded for the few texts whose markup can be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..language.coverage import undrawable
from ..model.numbering import anchors
from ..problems import Fault, Pointer, Words
from ..source import Texts
from .attachments import check_file
from .case import Case

LONG = 10_000
"""Characters; a shorter text cannot have more marks than are read (`markup.findings.MAX_MARKS`)."""
TELLING = ("|", "\t", "\r")
"""Tables, and the white space by which a text can hide how deep its blocks are."""
_PLAIN_LINK = re.compile(
    r"(?<!!)\[(?:[^][\\\n]*+\]\((?=#)|[^][\\\n\w]*+\w[^][\\\n]*+\]\((?=http))(#[\w-]+|https?://[\w.~/-]+)\)"
)
"""A link with nothing unusual in it, which is right in any text without a backslash."""
_DEEP_BLOCK = re.compile(r"\n[ >+*.)0-9-]{13}")
"""A block in more than `markup.MAX_DEPTH` others: each of them puts a character before it."""
_DEEP_EMPHASIS = 26
"""Marks of emphasis around more than `markup.MAX_DEPTH` others: each has one before and one after it."""

NOWHERE = Words("brak", "none")


def check(case: Case) -> Iterator[Fault]:
    yield from check_characters(case.texts)
    for pointer, text in _suspects(case.texts):
        yield from _markup(text, pointer)
    if _links(case.texts.joined):
        yield from _targets(case)


def check_characters(texts: Texts) -> Iterator[Fault]:
    """The first character of each text that no font of the documents has."""
    # One search over everything, because nearly all files have no such character.
    if undrawable(texts.joined) is None:
        return
    for pointer, text in texts:
        character = undrawable(text)
        if character is not None:
            shown = character if character.isprintable() else "�"
            yield Fault("MK-M01", pointer, {"character": shown, "code": f"U+{ord(character):04X}"})


def _suspects(texts: Texts) -> list[tuple[Pointer, str]]:
    """The texts whose markup can break a rule."""
    if max(map(len, texts.alone), default=0) < LONG and not _may_be_wrong(texts.joined):
        return []
    return [(pointer, text) for pointer, text in texts if len(text) >= LONG or _may_be_wrong(text)]


def _may_be_wrong(text: str) -> bool:
    rest = _PLAIN_LINK.sub("", text) if "]" in text and "\\" not in text else text
    return (
        _links(rest)
        or any(mark in text for mark in TELLING)
        or _DEEP_BLOCK.search(f"\n{text}") is not None
        or _has_deep_emphasis(text)
    )


def _links(text: str) -> bool:
    """Whether the text may have links or pictures."""
    return "]" in text and "](" in text  # One character is found ten times as fast as two.


def _has_deep_emphasis(text: str) -> bool:
    """Whether a paragraph has so many marks. There are fewer marks than paragraphs to look at."""
    marks = 1
    for between in text.replace("_", "*").split("*")[1:-1]:
        marks = 1 if "\n\n" in between else marks + 1
        if marks >= _DEEP_EMPHASIS:
            return True
    return False


def _markup(text: str, pointer: Pointer) -> Iterator[Fault]:
    from ..markup import check as check_markup

    for rule, facts in check_markup(text):
        line = facts.get("line")
        yield Fault(rule, pointer, facts, text_line=line if isinstance(line, int) else None)


def _targets(case: Case) -> Iterator[Fault]:
    """Links to places of the document that do not exist, pictures whose files cannot be read."""
    known = anchors(case.minutes)
    shown = ", ".join(f"#{anchor}" for anchor in sorted(known)[:20]) or NOWHERE
    for pointer, text in case.texts:
        links, pictures = _links_and_pictures(text) if _links(text) else ((), ())
        for target in links:
            if target.startswith("#") and target[1:] not in known:
                yield Fault("MK-M02", pointer, {"target": target, "known": shown})
        for name in pictures:
            yield from check_file(case, name, pointer)


def _links_and_pictures(text: str) -> tuple[Iterable[str], Iterable[str]]:
    """The targets of the links and the files of the pictures in a text."""
    if len(text) < LONG and not _may_be_wrong(text):
        return _PLAIN_LINK.findall(text), ()
    from ..markup import parse_blocks

    markup = parse_blocks(text)
    return markup.links, [picture.source for picture in markup.pictures]
