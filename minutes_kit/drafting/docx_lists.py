"""The numbers that Word computes: lists defined in numbering.xml, headings defined in styles.xml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..language import roman

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DEEPEST = 9
_LONGEST_CHAIN = 20
_ROMAN_LIMIT = 3999


def tag(name: str) -> str:
    return f"{{{W}}}{name}"


def value(element: Any, name: str) -> str:
    """The w:val of a child element, "" without one."""
    child = element.find(tag(name)) if element is not None else None
    return "" if child is None else child.get(tag("val"), "")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style brings: the level of a heading (0: none, 1 for a title), its list."""

    heading: int = 0
    list_id: str = ""
    list_level: int = 0


@dataclass(slots=True)
class Lists:
    """The lists of a document, counted while its paragraphs are read in order."""

    levels: dict[str, dict[int, tuple[str, str, int]]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counters: dict[str, list[int]] = field(default_factory=dict)

    def marker(self, list_id: str, level: int) -> str:
        """The mark of the next item: "1)", "a)", "2.1.", "-"; "" where the list shows none."""
        defined = self.levels.get(list_id, {}).get(level)
        if defined is None:
            return ""
        counters = self.counters.setdefault(self.abstract.get(list_id, list_id), [0] * _DEEPEST)
        starts = [self.levels[list_id].get(at, ("", "", 1))[2] for at in range(_DEEPEST)]
        counters[level] = (counters[level] or starts[level] - 1) + 1
        counters[level + 1 :] = [0] * (_DEEPEST - level - 1)
        form, pattern, _ = defined
        if form == "bullet":
            return "-"
        if form == "none":
            return ""
        for at in range(level + 1):
            number = counters[at] or starts[at]
            shape = self.levels[list_id].get(at, ("decimal", "", 1))[0]
            pattern = pattern.replace(f"%{at + 1}", _number(number, shape))
        return pattern.strip()[:20]


def _number(number: int, form: str) -> str:
    if form in ("lowerRoman", "upperRoman") and 1 <= number <= _ROMAN_LIMIT:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("lowerLetter", "upperLetter") and number >= 1:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)
        return letter if form == "lowerLetter" else letter.upper()
    return str(number)


def read_lists(numbering: Any) -> Lists:
    """The lists of numbering.xml; `numbering` is None where a document has none."""
    lists = Lists()
    if numbering is None:
        return lists
    shapes = {
        one.get(tag("abstractNumId"), ""): dict(_levels(one)) for one in numbering.iter(tag("abstractNum"))
    }
    for one in numbering.iter(tag("num")):
        list_id, shape = one.get(tag("numId"), ""), value(one, "abstractNumId")
        levels = dict(shapes.get(shape, {}))
        restarts = False
        for override in one.iter(tag("lvlOverride")):
            at, start = _whole(override.get(tag("ilvl"))), value(override, "startOverride")
            levels |= dict(_levels(override))
            if start and at in levels:
                levels[at] = (*levels[at][:2], _whole(start))
                restarts = True
        lists.levels[list_id] = levels
        lists.abstract[list_id] = list_id if restarts else f"shape {shape}"
    return lists


def _levels(element: Any) -> Iterator[tuple[int, tuple[str, str, int]]]:
    for level in element.iter(tag("lvl")):
        at = _whole(level.get(tag("ilvl")))
        if at < _DEEPEST:
            start = value(level, "start")
            form = value(level, "numFmt") or "decimal"
            yield at, (form, value(level, "lvlText")[:40], _whole(start) if start else 1)


def read_styles(styles: Any) -> dict[str, Style]:
    """The paragraph styles by id, with what they inherit."""
    if styles is None:
        return {}
    defined = {one.get(tag("styleId"), ""): one for one in styles.iter(tag("style"))}
    return {style_id: _style(style_id, defined) for style_id in defined}


def _style(style_id: str, defined: dict[str, Any]) -> Style:
    heading, list_id, level = 0, "", None
    for _ in range(_LONGEST_CHAIN):
        element = defined.get(style_id)
        if element is None:
            break
        properties = element.find(tag("pPr"))
        name = value(element, "name").lower()
        outline = value(properties, "outlineLvl")
        if not heading:
            named = name.removeprefix("heading ") if name.startswith("heading ") else ""
            heading = (
                1 if name == "title" else _whole(named) if named else _whole(outline) + 1 if outline else 0
            )
        numbering = properties.find(tag("numPr")) if properties is not None else None
        list_id = list_id or value(numbering, "numId")
        level = (
            level
            if level is not None
            else (_whole(value(numbering, "ilvl")) if numbering is not None else None)
        )
        style_id = value(element, "basedOn")
    return Style(heading if heading < _DEEPEST + 1 else 0, list_id, level or 0)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
