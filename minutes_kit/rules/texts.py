"""MK-M: characters that cannot be printed, and the markup of the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language.coverage import undrawable
from ..markup import check as check_markup
from ..markup import parse_blocks
from ..model.numbering import anchors
from ..problems import Fault, Pointer
from .attachments import check_file
from .case import Case

TELLING = ("](", "|", "\n", ">")
"""Without one of these a text has no markup that can be wrong, unless it is very long."""
LONG = 10_000


def check(case: Case) -> Iterator[Fault]:
    yield from check_characters(case.texts)
    linking = []
    for pointer, text in case.texts:
        if len(text) < LONG and not any(mark in text for mark in TELLING):
            continue
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


def _markup(text: str, pointer: Pointer) -> Iterator[Fault]:
    for rule, facts in check_markup(text):
        line = facts.get("line")
        yield Fault(rule, pointer, facts, text_line=line if isinstance(line, int) else None)


def _targets(case: Case, texts: list[tuple[Pointer, str]]) -> Iterator[Fault]:
    """Links to places of the document that do not exist, pictures whose files cannot be read."""
    known = anchors(case.minutes)
    shown = ", ".join(f"#{anchor}" for anchor in sorted(known)[:20]) or "—"
    for pointer, text in texts:
        markup = parse_blocks(text)
        for target in markup.links:
            if target.startswith("#") and target[1:] not in known:
                yield Fault("MK-M02", pointer, {"target": target, "known": shown})
        for picture in markup.pictures:
            yield from check_file(case, picture.source, pointer)
