"""Whatever is written under the keys of the schema: the check answers, soon and in sentences."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_kit.checking import check_text
from minutes_kit.schema import load_schema

SCHEMA = load_schema("minutes-1")
FOLDER = Path(__file__).parent
LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"), exclude_characters="{}\ufeff"
)
TEXTS = st.text(LETTERS, max_size=12)
TELLING = st.sampled_from(
    [
        "", "1", "²", "٣", "-1", "1_000", "2024-05-06", "2024-02-30", "29 lutego 2023", "0001-01-01",
        "9999-12-31", "13:00", "25:00", "1300", "poniedziałek", "Monday", "each", "wszyscy", "1.", "1.1",
        "..", "a.pdf", ".", "../..", "C:\\x", "//x", "~", "\u202e", "a" * 3000, "[a](#ad-1)", "![](x.png)",
        "![a](..)", "|a|\n|-|\n|b|c|", "> " * 20, "- " * 30, "81,82 %", "999 %", "nr 1", "Załącznik nr ٣",
        "Załącznik nr " + "9" * 50, "note", "Jan Kowalski", "Jan Kowalska", "🎉", "\U000e0001", "ﷺ", "İ",
        "ß", "ǆ",
    ]
)  # fmt: skip
SOUND = {
    "string": TELLING.filter(bool),
    "integer": st.integers(1, 4),
    "boolean": st.booleans(),
}
RULED = (
    "participants", "attendance", "quorum", "agenda", "findings", "ustalenia", "attachments", "resolutions",
    "project", "start", "end", "vote", "votes", "entitled", "present", "for", "against", "result", "by_name",
    "total", "percent", "of", "people", "number", "owner", "files",
)  # fmt: skip
"""Keys that the rules look at."""
NUMBERS = st.integers(-3, 40) | st.sampled_from([10**17, -(10**17)])
SCALARS = TEXTS | TELLING | NUMBERS | st.booleans() | st.none()
DATES = st.sampled_from(
    ["2024-05-06", "2024-05-07", "6.05.2024", "kiedyś", {"date": "2024-05-06", "weekday": "wtorek"}]
)


def wrong() -> st.SearchStrategy[Any]:
    """Values that know nothing of the schema."""
    return st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS | TELLING, inner, max_size=3),
        max_leaves=6,
    )


def values(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    """Values in the shape of a schema, with wrong ones among them."""
    if "$ref" in schema:
        return values(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], depth)
    if "else" in schema:
        one = values(schema["else"], depth)
        return st.one_of(one, st.lists(one, max_size=3))
    types = schema.get("type", [])
    sound = [SOUND[name] for name in SOUND if name in types]
    if "enum" in schema:
        sound = [st.sampled_from(schema["enum"])]
    if "items" in schema:
        sound += [st.lists(values(schema["items"], depth - 1), min_size=1, max_size=3)]
    if "properties" in schema and depth > 0:
        sound += [objects(schema, depth)] * 3
    return st.integers(0, 19).flatmap(lambda dice: st.one_of(sound) if dice and sound else wrong())


def objects(schema: dict[str, Any], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    properties = schema["properties"]

    @st.composite
    def filled(draw: st.DrawFn) -> dict[str, Any]:
        required = [key for key in schema.get("required", []) if draw(st.integers(0, 19))]
        likely = sorted(properties) + [key for key in RULED if key in properties] * 4
        others = draw(st.lists(st.sampled_from(likely), max_size=6))
        data = {key: draw(values(properties[key], depth - 1)) for key in dict.fromkeys([*required, *others])}
        if not draw(st.integers(0, 19)):
            data[draw(TEXTS | st.sampled_from(["tytul", "date", "miejsce", "nam", "files"]))] = draw(SCALARS)
        return data

    return filled()


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Mostly sound beginnings, so that the rules are reached, and anything after them."""
    data: dict[str, Any] = {
        "kind": draw(st.sampled_from(["note", "report", "protocol"])),
        "title": draw(TEXTS),
    }
    data["dates"] = draw(st.lists(DATES, min_size=1, max_size=3))
    anything = draw(objects(SCHEMA, 5))
    return data | anything if draw(st.booleans()) else anything | data


def reasonable(problem: Any) -> None:
    assert problem.line >= 1
    assert problem.column >= 1
    for said in (problem.message, problem.hint):
        said = re.sub("[„“].*?”", "", said, flags=re.DOTALL)
        for trace in ("None", "['", "<class", "object at", "Traceback"):
            assert trace not in said
    assert not set("{}") & set(problem.message)
    assert problem.message.strip()


@pytest.mark.parametrize("language", ["pl", "en"])
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(documents())
def test_any_values_under_the_keys(language, data):
    text = json.dumps(data, ensure_ascii=False)
    start = time.process_time()
    checked = check_text(text, folder=FOLDER, language=language)
    assert time.process_time() - start < 2
    for problem in checked.report:
        reasonable(problem)
    assert (checked.minutes is None) == bool(checked.report.errors)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(TEXTS | st.sampled_from(sorted(SCHEMA["properties"])), wrong(), max_size=6))
def test_any_values_under_any_keys(data):
    for problem in check_text(json.dumps(data, ensure_ascii=False), folder=FOLDER).report:
        reasonable(problem)


@settings(max_examples=60, deadline=None)
@given(documents(), st.integers(0, 10**6), TEXTS)
def test_a_file_cut_and_mended_anywhere(data, place, inserted):
    text = json.dumps(data, ensure_ascii=False, indent=1)
    place %= len(text)
    for damaged in (text[:place], text[:place] + inserted + text[place:], text[:place] + text[place + 1 :]):
        report = check_text(damaged, folder=FOLDER).report
        for problem in report:
            assert problem.line >= 1
            assert problem.column >= 1
        assert check_text(damaged, folder=FOLDER).report == report


def test_a_rule_that_sees_through_a_misspelt_key_proposes_no_fix_inside_it():
    head = "kind: note\ntitle: T\nplace: L\ndates: 2024-05-06\n"
    text = head + "a/enda:\n  - {title: A, number: 1}\n  - {title: B, number: 1}\n"
    report = check_text(text, folder=FOLDER).report
    assert [(problem.rule, problem.fixable) for problem in report] == [("MK-S01", False), ("MK-A02", False)]
