"""The settings of a profile in sentences, one function a topic; a label is the title of the schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from ..language import format_date
from ..problems import Words
from .profile import COLOURS, FULL, OMITTED, Lines, Profile, ProfileMark, Span, Variant
from .vocabulary import title, word

PACKAGED = Words("{file} (z pakietu)", "{file} (packaged)")
BROUGHT = Words("podaje biuro", "brought by the office")
LEFT_OUT = Words("odpada", "left out")
NOBODY = Words("niczyje", "nobody's")
YES, NO = Words("tak", "yes"), Words("nie", "no")
QUOTED = Words("„{text}”", "“{text}”")

FROM_UNTIL = Words("od {first} do {last}", "from {first} until {last}")
FROM = Words("od {first}", "from {first}")
UNTIL = Words("do {last}", "until {last}")
ANY_DAY = Words("bez ograniczeń", "without limits")

HARD_SPACE = "\N{NO-BREAK SPACE}"
_MOST_PARTS = 100_000
"""No side of a ratio in a profile is longer than five digits."""


def name_of(profile: Profile, language: str) -> str:
    """The name of the programme, with "…" where it tells a region that was not chosen."""
    return re.sub(r"\{\w+\}", "…", profile.name.of(language))


def span_text(span: Span, language: str) -> str:
    """Days of contracts: "od 1 stycznia 2014 r. do 31 grudnia 2023 r."."""
    days = {"first": span.first, "last": span.last}
    ends = {name: format_date(day, language).replace(HARD_SPACE, " ") for name, day in days.items() if day}
    patterns = {("first", "last"): FROM_UNTIL, ("first",): FROM, ("last",): UNTIL, (): ANY_DAY}
    return patterns[tuple(ends)].of(language).format(**ends)


def _line(way: str, value: str, language: str, about: str = "") -> str:
    """A setting and its value as a sentence; `about` is the mark that it belongs to."""
    label = f"{title(way, language)} [{about}]" if about else title(way, language)
    return f"{label}: {value}" if value.endswith(".") else f"{label}: {value}."


def _contract(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    yield _line("/contract", span_text(profile.contract, language), language)
    if len(profile.variants) > 1:
        spans = (span_text(each.contract, language) for each in profile.variants)
        yield _line("/variants", "; ".join(spans), language)


def _marks(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    for number, mark in enumerate(variant.marks, start=1):
        told = {"role": word("mark/role", mark.role, language), "file": _file(mark, FULL, language)}
        if mark.aspect:
            told["aspect"] = str(Fraction(mark.aspect).limit_denominator(_MOST_PARTS))
        if mark.sha256:
            told["sha256"] = str(len(mark.sha256))
        facts = "; ".join(f"{title(f'mark/{key}', language).lower()}: {value}" for key, value in told.items())
        yield f"{number}. {mark.name.of(language)} [{mark.id}]; {facts}."


def _order(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    ruled = ", ".join(mark.id for mark in variant.marks if mark.line_before)
    told = {
        "variant/marks": ", ".join(mark.id for mark in variant.marks),
        "mark/line_before": ruled,
        "statement/after": variant.statement.after if variant.statement else "",
    }
    yield from (_line(way, value, language) for way, value in told.items() if value)


def _exact(variant: Variant, spoken: str, language: str) -> Iterator[str]:
    """The texts in the language `spoken`, letter by letter: the sentence, and what stands in type."""
    if variant.statement:
        sentence = QUOTED.of(language).format(text=variant.statement.text.of(spoken))
        yield _line("variant/statement", sentence, language)
    for mark in variant.marks:
        texts: dict[str, Lines] = {"mark/caption": mark.caption, "mark/type": mark.type_lines}
        if mark.caption == mark.type_lines:
            del texts["mark/type"]
        for way, lines in texts.items():
            if lines.of(spoken):
                shown = QUOTED.of(language).format(text=" / ".join(lines.of(spoken)))
                yield _line(way, shown, language, mark.id)


def _text(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    return _exact(variant, "pl", language)


def _text_in_english(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    return _exact(variant, "en", language)


def _placement(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    told = {
        "where": variant.where,
        "pages": "first" if variant.first_page_only else "all",
        "stacked": "column" if variant.column else "rows",
    }
    ways = {f"variant/placement/{key}": value for key, value in told.items()}
    yield from (_line(way, word(way, value, language), language) for way, value in ways.items())


def _papers(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    if profile.papers:
        yield _line(
            "/papers", "; ".join(word("/papers", name, language) for name in profile.papers), language
        )


def _colours(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    for colours in COLOURS if variant.marks else ():
        if colours != FULL:
            files = (f"{mark.id} – {_file(mark, colours, language)}" for mark in variant.marks)
            yield _line(f"mark/editions/{colours}", "; ".join(files), language)


def _sizes(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    yield _line("limits/emblem_mm", str(variant.limits.emblem_mm), language)
    yield _line("limits/clear_space", str(variant.limits.clear_space), language)


def _others(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    others, limits = variant.others, variant.limits
    if not (others and others.roles):
        yield _line("others/roles", NOBODY.of(language), language)
        return
    told = {
        "others/roles": ", ".join(word("others/roles", role, language) for role in others.roles),
        "others/before": others.before,
        "others/line_before": YES.of(language) if others.line_before else "",
        "limits/in_row": str(limits.in_row or ""),
        "limits/largest": limits.largest,
    }
    yield from (_line(way, value, language) for way, value in told.items() if value)


def _typography(profile: Profile, variant: Variant, language: str) -> Iterator[str]:
    if profile.fonts:
        yield _line("typography/fonts", ", ".join(profile.fonts), language)
    yield _line("typography/italics", (YES if profile.italics else NO).of(language), language)
    if variant.statement:
        yield _line("statement/italic", (YES if variant.statement.italic else NO).of(language), language)


def _file(mark: ProfileMark, colours: str, language: str) -> str:
    file = mark.packaged(colours)
    if file == OMITTED:
        return LEFT_OUT.of(language)
    return PACKAGED.of(language).format(file=file) if file else BROUGHT.of(language)


TOPICS: dict[str, Callable[[Profile, Variant, str], Iterator[str]]] = {
    "contract": _contract,
    "marks": _marks,
    "order": _order,
    "text": _text,
    "text-en": _text_in_english,
    "placement": _placement,
    "papers": _papers,
    "colours": _colours,
    "sizes": _sizes,
    "others": _others,
    "typography": _typography,
}
"""By the name that facts have for a topic (`about`)."""
