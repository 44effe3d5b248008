"""Faults of many pages told once: "strony 1–3 i 7"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..language import join_list
from ..problems import Fault, Param, Words
from .surface import Surface

WHOLE = Words("Dokument", "The document")


def gathered(faults: Iterable[tuple[Surface | None, Fault]]) -> Iterator[Fault]:
    """Each fault once, with all its places in words; its line is the number of the first."""
    known: dict[tuple[str, tuple[tuple[str, Param], ...]], list[Surface | None]] = {}
    for surface, fault in faults:
        key = (fault.rule, tuple(fault.params.items()))
        places = known.setdefault(key, [])
        if surface not in places:
            places.append(surface)
    told = [_told(rule, dict(params), places) for (rule, params), places in known.items()]
    yield from sorted(told, key=lambda fault: (fault.line or 0, fault.rule))


def _told(rule: str, params: dict[str, Param], places: Sequence[Surface | None]) -> Fault:
    surfaces = [surface for surface in places if surface is not None]
    number = surfaces[0].number if surfaces else 1
    return Fault(rule, ("pages", number - 1), {"place": _place(surfaces), **params}, line=number)


def _place(surfaces: Sequence[Surface]) -> Words:
    if not surfaces:
        return WHOLE
    if len(surfaces) == 1 or not surfaces[0].laid:
        return Words(_and((s.place.pl for s in surfaces), "pl"), _and((s.place.en for s in surfaces), "en"))
    spans = _spans([surface.number for surface in surfaces])
    return Words(f"Strony {join_list(spans, 'pl')}", f"Pages {join_list(spans, 'en')}")


def _and(names: Iterable[str], language: str) -> str:
    text = join_list(list(dict.fromkeys(names)), language)
    return text[:1].upper() + text[1:]


def _spans(numbers: Sequence[int]) -> list[str]:
    """Numbers in order, neighbours drawn together: 1, 2, 3, 7 are "1–3" and "7"."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return [str(first) if first == last else f"{first}–{last}" for first, last in spans]
