"""Fixes in any layout: what they touch is right afterwards, and every other byte is what it was."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.checking import check_text
from minutes_kit.fixing import FixResult, fix_content

FOLDER = Path(__file__).parent
Entry = tuple[str, str]
"""A field as it was typed, and as it is after the fix."""


def same(text: str) -> Entry:
    return text, text


KIND: list[Entry] = [
    same("kind: note"),
    ("kind: notatka", "kind: note"),
    ("rodzaj dokumentu: 'Note'", "kind: 'note'"),
]
KIND += [("kind:note", "kind: note"), ('"kind": "NOTATKA"', '"kind": "note"')]
TITLE: list[Entry] = [
    same("title: Żółw – „notatka”"),
    ("title: Warsztat: plan", 'title: "Warsztat: plan"'),
    ("tytuł: Notatka", "title: Notatka"),
    ("title: true", 'title: "true"'),
]
DATES: list[Entry] = [
    same("dates: 2024-05-06"),
    same("dates: kiedyś"),
    ("daty: [2024-5-6,  2024-05-07 ]", "dates: [2024-05-06,  2024-05-07 ]"),
    ("dates:\n- date:  13/05/2024  # maj", "dates:\n- date:  2024-05-13  # maj"),
]
PLACE: list[Entry] = [
    same("pogoda: słonecznie"),
    same("place:\n    # gdzie\n\n    name: Łódź"),
    ("miejsce: Łódź  # tytuł: miejsce", "place: Łódź  # tytuł: miejsce"),
]
OTHERS: list[Entry] = [
    same("summary: |\n  place:Legnica\n\n   \u00a0dates: 2024-5-6\n  \tkind: notatka"),
    same("purpose: >-\n  tytuł: cel\n  kind:note"),
    same("opening: 'tytuł: tak, it''s'"),
    same('thanks: "\\u0105 kind: notatka"'),
    ("contents: tak", "contents: true"),
    ("attendance: {total: '1 000'}", "attendance: {total: 1000}"),
    (
        "participants:\n\u00a0\u00a0- Anna Przykładowa\n  -\u00a0Jan Wzorcowy",
        "participants:\n  - Anna Przykładowa\n  - Jan Wzorcowy",
    ),
    (
        "roles:\n\tchair: Anna Przykładowa\n\trecorder: Jan Wzorcowy",
        "roles:\n  chair: Anna Przykładowa\n  recorder: Jan Wzorcowy",
    ),
    ("start: godz. 9.00", 'start: "09:00"'),
    ("closing: | Zamknięto.", "closing: |\n  Zamknięto."),
]
GAPS = st.sampled_from(["", "\n", "# tytuł: komentarz\n", "\n\n#\n", "# kind:note\n"])


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, bytes]:
    """Minutes before and after, in the same layout."""
    entries = [draw(st.sampled_from(field)) for field in (KIND, TITLE, DATES, PLACE)]
    entries += draw(st.lists(st.sampled_from(OTHERS), unique=True, max_size=5))
    entries = [same("language: pl"), *draw(st.permutations(entries))]
    gaps = [draw(GAPS) for _ in entries]
    end = draw(st.sampled_from(["", "\n", "\n# koniec", "\n\n"]))
    line_break = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    sides = (
        "\n".join(gap + entry[side] for gap, entry in zip(gaps, entries, strict=True)) for side in (0, 1)
    )
    before, after = ((side + end).replace("\n", line_break).encode(encoding) for side in sides)
    return before, after


def fixed(content: bytes) -> FixResult:
    return fix_content(content, "x", partial(check_text, folder=FOLDER))


@settings(max_examples=150, deadline=None)
@given(files())
def test_only_what_is_meant_changes(sides):
    before, after = sides
    result = fixed(before)
    assert result.after == after
    assert bool(result.fixes) == (before != after)
    assert fixed(after).after == after


WORDS = st.sampled_from(
    [
        "kind",
        "tytuł",
        "place:x",
        "notatka",
        "2024-5-6",
        "true",
        "tak",
        "a: b",
        "#",
        "\u00a0",
        "\t",
        "|",
        "[",
        "{",
        '"',
    ]
)
TEXTS = st.lists(WORDS | st.sampled_from([": ", "- ", "\n", "\n  ", " ", ",", "}", "]"]), max_size=25).map(
    "".join
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_text_becomes_worse(text):
    content = f"kind: notatka\n{text}\ntitle: x\ndates: 2024-5-6\n".encode()
    before, result = check_text(content, folder=FOLDER), fixed(content)
    after = check_text(result.after, folder=FOLDER)
    if before.source is not None:
        assert after.source is not None
        assert words(after.source.data) == words(before.source.data) or result.fixes
    assert after.report == result.report
    assert fixed(result.after).after == result.after
    assert result.changed == bool(result.fixes)


def words(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
