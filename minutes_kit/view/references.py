"""Words that speak of an attachment lead to it: "załącznik nr 2", "zał. nr 1 i 3", "w załączeniu".

Only what can mean nothing else is linked: a number that an attachment has, and never the annex of another
paper ("załącznik nr 2 do uchwały"). The words themselves stay as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..model import Minutes
from ..model.numbering import attachment_anchor, numbered_attachments
from ..nodes import Inline, Link, Text

LIST = "attachments"
"""The anchor of the section that lists all attachments."""

_HINT = re.compile(r"zał(?:\.|ącz)|attach|annex|appendi", re.IGNORECASE)
_HEAD = r"(?:\bzałączni[kc]\w*|\bzał\.|\b(?:attachment|annex|appendix|appendices|annexe)(?:e?s)?\b)"
_NUMBER_SIGN = r"(?:nr\.?|numer\w*|no\.?|nos\.?|number|№)"
_AND = r"\s+(?:i|oraz|lub|albo|and|or)\s+"
_OTHERS = (
    r"(?!\s+do\s+(?!niniejsz|te(?:go|j)\b|protoko|sprawozda|notat))"
    r"(?!\s+(?:ustaw|rozporządz|uchwał|umow|regulamin|zarządz|statut|decyzj|wnios)\w*)"
    r"(?!\s+(?:to|of)\s+(?!th(?:is|ese)\b|(?:the\s+)?(?:minutes|report|note)\b))"
)
"""What follows when the annex belongs to another paper."""
_ENCLOSED = re.compile(r"\b(?:w\s+załączeniu|in\s+the\s+attachment|attached\s+hereto)\b", re.IGNORECASE)


def linked(text: str, minutes: Minutes) -> tuple[Inline, ...]:
    """The text with links where it speaks of attachments of these minutes."""
    if not _HINT.search(text) or not minutes.attachments:
        return (Text(text),)
    numbers = tuple(dict.fromkeys(number for number, _ in numbered_attachments(minutes)))
    nodes: list[Inline] = []
    end = 0
    for start, stop, anchor in sorted((*_numbered(text, numbers), *_enclosed(text, numbers))):
        nodes += [Text(text[end:start])] if start > end else []
        nodes.append(Link(f"#{anchor}", (Text(text[start:stop]),)))
        end = stop
    return (*nodes, Text(text[end:])) if end < len(text) else tuple(nodes)


def _numbered(text: str, numbers: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Each number leads to its attachment, the first together with the word before it."""
    for mention in _mention(numbers).finditer(text):
        named = _single(numbers).finditer(text, mention.start("numbers"), mention.end("numbers"))
        for index, number in enumerate(named):
            start = number.start() if index else mention.start()
            for known in [one for one in numbers if one.casefold() == number[0].casefold()][:1]:
                yield start, number.end(), attachment_anchor(known)


def _enclosed(text: str, numbers: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """With several attachments "w załączeniu" leads to their list."""
    anchor = attachment_anchor(numbers[0]) if len(numbers) == 1 else LIST
    for words in _ENCLOSED.finditer(text):
        yield words.start(), words.end(), anchor


@lru_cache(maxsize=32)
def _mention(numbers: tuple[str, ...]) -> re.Pattern[str]:
    """A word for attachments and their numbers; without "nr" only where nothing can be counted with them."""
    one = _any(numbers)
    end = r"(?![\w/]|[.,–-]\w|\s*[–-]\s*\d)"
    alone = r"(?=\s*(?:[.,;:!?)\]”\"]|$))"
    return re.compile(
        rf"{_HEAD}\s+(?P<sign>{_NUMBER_SIGN}\s*)?(?P<numbers>{one}(?:(?:,\s*{one})*{_AND}{one})?){end}"
        rf"(?(sign){_OTHERS}|{alone})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=32)
def _single(numbers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{_any(numbers)}\b", re.IGNORECASE)


def _any(numbers: tuple[str, ...]) -> str:
    longest_first = sorted(numbers, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
