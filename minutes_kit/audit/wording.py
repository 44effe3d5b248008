"""MK-F25 and on: the words beside the marks and the funder's sentence, what they say and how they look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..problems import Fault, Params, Words
from .expectation import Expectation
from .faces import contrast, is_permitted
from .phrases import Passage, nearest, passages
from .rules import HEIGHT_TOLERANCE, decimal
from .strips import DRAWN, Found, Strip
from .surface import Surface, Word, around

LEAST_CONTRAST = 4.5
"""Of text (WCAG 2.2, success criterion 1.4.3)."""
_OVER = 0.4
"""Share of a letter's height from which words lie over one another."""


@dataclass(slots=True)
class Sentence:
    """What is known so far of a programme's sentence: where it stands, else the place that comes nearest."""

    text: Words
    found: bool = False
    near: tuple[Surface, Passage] | None = field(default=None)
    unread: Surface | None = None

    def read(self, surface: Surface) -> tuple[Passage, ...]:
        """The places on a surface where exactly the sentence stands."""
        exact = tuple(_exact(self.text, surface.words))
        self.found = self.found or bool(exact)
        near = None if self.found else _nearest(self.text, surface.words)
        if near and (self.near is None or len(near.right) < len(self.near[1].right)):
            self.near = (surface.bare(), near)
        if not surface.words and (surface.pictures or not surface.own):
            self.unread = self.unread or surface.bare()
        return exact

    def faults(self) -> Iterator[tuple[Surface | None, Fault]]:
        """After all pages: that it is nowhere, or only changed, or could not be read."""
        if self.found:
            return
        if self.near:
            yield self.near[0], changed(self.text, self.near[1])
        elif self.unread:
            yield self.unread, Fault("MK-F36", params={"text": self.text})
        else:
            yield None, Fault("MK-F26", params={"text": self.text})


def changed(text: Words, passage: Passage) -> Fault:
    facts: Params = {"text": text, "wrong": passage.wrong or "—", "right": passage.right or "—"}
    return Fault("MK-F25", params=facts)


def _exact(text: Words, words: Sequence[Word]) -> Iterator[Passage]:
    for version in dict.fromkeys((text.pl, text.en)):
        yield from passages(version, words)


def _nearest(text: Words, words: Sequence[Word]) -> Passage | None:
    both = [near for version in (text.pl, text.en) if (near := nearest(version, words))]
    return min(both, key=lambda near: len(near.wrong) + len(near.right), default=None)


def caption_faults(strip: Strip, expectations: Sequence[Expectation]) -> Iterator[Fault]:
    """The words beside drawn marks, and the sentence where it belongs between them."""
    words = strip.near()
    for mark in strip.marks:
        if mark.how == DRAWN and mark.expected and mark.expected.captions.pl:
            yield from _text_faults(mark.expected.captions, words, in_picture=_has_drawn_words(strip, mark))
    for each in expectations:
        if each.sentence and each.sentence_in_strip and strip.marks:
            yield from _text_faults(
                each.sentence, words, in_picture=any(o.how == "picture" for o in strip.others)
            )


def _has_drawn_words(strip: Strip, mark: Found) -> bool:
    return mark.whole != mark.box or (not strip.surface.laid and not strip.surface.words)


def _text_faults(text: Words, words: Sequence[Word], *, in_picture: bool) -> Iterator[Fault]:
    if next(_exact(text, words), None):
        return
    near = _nearest(text, words)
    if near:
        yield changed(text, near)
    elif in_picture:
        yield Fault("MK-F36", params={"text": text})
    else:
        yield Fault("MK-F26", params={"text": text})


def look_faults(
    surface: Surface, each: Expectation, strip: Strip | None, sentence: Iterable[Passage]
) -> Iterator[Fault]:
    """Italics, typefaces, contrast and place of the words that belong to the funder's identity."""
    said = [(each.sentence or Words("", ""), passage) for passage in sentence]
    said += _words_of_marks(strip, each) if strip else ()
    for text, passage in said:
        yield from _look(surface, each, text, tuple(word for word in passage.words if word.seen))


def _words_of_marks(strip: Strip, each: Expectation) -> Iterator[tuple[Words, Passage]]:
    for mark in strip.marks:
        if mark.expected is None or mark.expected not in each.marks:
            continue
        if mark.words:
            yield mark.name, Passage(mark.words)
        elif mark.how == DRAWN:
            captions = mark.expected.captions
            yield from ((captions, passage) for passage in _exact(captions, strip.near()))


def _look(surface: Surface, each: Expectation, text: Words, words: tuple[Word, ...]) -> Iterator[Fault]:
    if not words:
        return
    if not each.profile.italics and any(word.italic for word in words):
        yield Fault("MK-F27", params={"text": text})
    fonts = dict.fromkeys(word.font for word in words if not is_permitted(word.font, each.profile.fonts))
    if fonts:
        facts: Params = {"text": text, "font": ", ".join(fonts), "known": ", ".join(each.profile.fonts)}
        yield Fault("MK-F33", params=facts)
    ratio = min(contrast(surface, word) for word in words)
    if ratio < LEAST_CONTRAST:
        yield Fault("MK-F32", params={"text": text, "ratio": decimal(ratio, 1)})
    if surface.laid:
        yield from _place(surface, text, words)


def _place(surface: Surface, text: Words, words: tuple[Word, ...]) -> Iterator[Fault]:
    paper, tolerance = surface.paper, HEIGHT_TOLERANCE[1]
    box = around(word.box for word in words)
    sides = (box.left - paper.left, box.top - paper.top, paper.right - box.right, paper.bottom - box.bottom)
    if min(sides) < -tolerance:
        yield Fault("MK-F31", params={"mark": text})
    near = [other for other in surface.words if other.seen and other.box.meets(box) and other not in words]
    over = [other.text for other in near if any(_covers(word, other) for word in words)]
    if over:
        yield Fault("MK-F30", params={"mark": text, "other": f"„{' '.join(over[:8])}”"})


def _covers(word: Word, other: Word) -> bool:
    """Whether two words lie over one another; the same word twice is how some programs make it bold."""
    least = _OVER * min(word.box.height, other.box.height)
    return word.text != other.text and word.box.meets(other.box, by=least)
