"""What a line opens: a part of the minutes, an item of the agenda ("Ad 2"), a day, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..language import fold
from ..language.dates import MONTHS
from .numbering import roman_number
from .pieces import Line, Phrase
from .vocabulary import DAY_WORDS, HEADINGS, KINDS, LABELS, TAILS

_LONGEST_LABEL = 80
_LONGEST_HEADING = 160
_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_ITEM = re.compile(
    r"(?:ad\.?|pkt\.?|punkt|do (?:pkt\.?|punktu)|re|item|agenda item)\s?(?:pkt\.?\s?|punkt\w{0,2}\s|item\s)?"
    r"(?:(?P<part>[ivx]{1,5})[.\s]\s?(?=[0-9]))?"
    r"(?P<first>[0-9]{1,3}[a-z]?(?:\.[0-9]{1,2})?|[ivx]{1,5})\b"
    r"(?P<more>(?:\s?[.)]?(?:\s?,\s?|\s?[-–]\s?|\s(?:i|oraz|and)\s)[0-9]{1,3}[a-z]?\b){0,8})"
    r"(?P<end>\s?[.):–—-]{0,3}\s?|\s)"
)
_MORE = re.compile(r"([-–])?\s?([0-9]{1,3}[a-z]?)\b")
_DAY = re.compile(
    rf"(?:(?P<before>[ivx]{{1,4}}|[0-9]{{1,2}}|{'|'.join(DAY_WORDS)})[.)]?\s)?(?:dzien|day)"
    rf"(?:\s(?P<after>[ivx]{{1,4}}|[0-9]{{1,2}}|{'|'.join(DAY_WORDS)})\b(?!\s[a-z]))?\b[\s:,.–(-]{{0,4}}(?P<rest>.*)"
)
_DATE_WORDS = re.compile(
    rf"[0-9./–-]+|r|roku|{'|'.join(fold(name) for names in MONTHS.values() for name in names)}"
)
_NOTHING = Phrase("", "")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line opens.

    `kind` is a key of `vocabulary.HEADINGS`, or "item" or "day". `value` is what the line says beyond that.
    Of an item, `numbers` are those that it names and `part` the Roman number of a section before them.
    """

    kind: str
    value: Phrase = _NOTHING
    numbers: tuple[str, ...] = ()
    part: str = ""
    day: int = 0


def recognise(line: Line) -> Heading | None:
    """What a line opens, None for a line of text."""
    return _item(line) or _day(line) or _label(line)


def document_kind(text: str) -> str:
    """The kind of document that a title names ("report", "protocol", "note"), "" if none."""
    first = _WORD.search(fold(text[:_LONGEST_LABEL]))
    word = first[0] if first else ""
    return next((kind for kind, words in KINDS.items() if word in words), "")


def _label(line: Line) -> Heading | None:
    if line.text[:1].islower() and not line.level:
        return None
    for label, rest in _splits(line.text):
        kind = heading_kind(label)
        if kind and _fits(kind, rest):
            start = len(line.text) - len(rest.lstrip(" :–—-"))
            return Heading(kind, line.after(start) if rest else _NOTHING)
    return None


def _fits(kind: str, rest: str) -> bool:
    """Whether what follows a label can be its value: a dash or a sentence after it may be mere prose."""
    if kind in LABELS:
        return len(rest) <= _LONGEST_HEADING and not (rest[:1] != ":" and rest.endswith("."))
    return not rest or rest[0] == ":"


def _splits(text: str) -> list[tuple[str, str]]:
    """A line as a label and the rest with its colon or dash; as a label alone."""
    found: list[tuple[str, str]] = []
    colon = text.find(":", 0, _LONGEST_LABEL + 1)
    if colon > 0:
        found.append((text[:colon], text[colon:]))
    dash = re.search(r"\s[–—-]\s", text[:_LONGEST_LABEL])
    if dash:
        found.append((text[: dash.start()], text[dash.start() :]))
    if len(text) <= _LONGEST_HEADING:
        found.append((text, ""))
    return [(label, rest.rstrip() if rest.strip(" :–—-") else "") for label, rest in found]


def heading_kind(label: str) -> str:
    """The part of minutes that a label opens, "" if none; what stands in brackets does not count."""
    words = _WORD.findall(fold(_BRACKETS.sub(" ", label)))
    if not 0 < len(words) <= 8 or any(mark in label for mark in ",;?!"):
        return ""
    for count in range(min(len(words), 5), 0, -1):
        kind = _kinds().get(" ".join(words[:count]))
        if kind and all(word in TAILS for word in words[count:]):
            return kind
    return ""


@cache
def _kinds() -> dict[str, str]:
    return {phrase: kind for kind, phrases in HEADINGS.items() for phrase in phrases}


def _item(line: Line) -> Heading | None:
    """A reference at the start of a line: "Ad 2", "Ad. 2 i 3", "Ad.II.1)", "Pkt 4:"."""
    shown = line.shown
    start = _folded_start(shown)
    found = _ITEM.match(start)
    if found is None or (found["first"][0] in "ivx" and not roman_number(found["first"])):
        return None
    if not found["end"].strip(" ") and found.end() < len(start) and not shown.startswith(("Ad", "AD")):
        return None
    offset = found.end() - (len(shown) - len(line.text))
    numbers = (_plain_number(found["first"]), *_more(found["first"], found["more"]))
    value = line.after(offset) if 0 <= offset < len(line.text) else _NOTHING
    return Heading("item", value, numbers, (found["part"] or "").upper())


def _folded_start(text: str) -> str:
    """The beginning of a text in small letters, character for character."""
    return text[:200].lower()


def _plain_number(typed: str) -> str:
    return str(roman_number(typed)) if typed[0] in "ivx" else typed


def _more(first: str, typed: str) -> tuple[str, ...]:
    numbers: list[str] = []
    last = int(first) if first.isdigit() else 0
    for dash, number in _MORE.findall(typed):
        until = int(number) if number.isdigit() else 0
        if dash and last and last < until <= last + 30:
            numbers += [str(between) for between in range(last + 1, until)]
        numbers.append(number)
        last = until
    return tuple(numbers)


def _day(line: Line) -> Heading | None:
    """A day: "I Dzień – 29 czerwca 2011", "Dzień drugi", "Day 2"."""
    if len(line.shown) > _LONGEST_LABEL:
        return None
    found = _DAY.fullmatch(fold(line.shown))
    if found is None or not (found["before"] or found["after"]):
        return None
    rest = [word for word in _WORD.findall(found["rest"]) if not _DATE_WORDS.fullmatch(word)]
    typed = found["before"] or found["after"]
    number = DAY_WORDS.get(typed) or (int(typed) if typed.isdigit() else roman_number(typed))
    if not number or any(word not in TAILS for word in rest):
        return None
    return Heading("day", Phrase(line.shown, line.shown), day=number)
