"""Nothing that a moderator may write is lost: every property of the schema reaches both documents."""

from __future__ import annotations

import pytest
from documents import squeezed
from full_minutes import NOT_PRINTED, full_minutes
from PIL import Image
from rendering import rendered_text

from minutes_kit.schema import load_schema, validate


@pytest.fixture(scope="module")
def filled():
    return full_minutes()


@pytest.fixture(scope="module")
def printed(filled, tmp_path_factory):
    folder = tmp_path_factory.mktemp("full")
    Image.new("RGB", (40, 30), "white").save(folder / "obraz.png")
    return rendered_text(filled.data, folder)


def test_the_sample_is_valid_and_whole(filled):
    assert validate(filled.data, "minutes-1") == ()
    schema = load_schema("minutes-1")
    objects = {"minutes": schema, **schema["$defs"]}
    objects["project"] = objects.pop("project_link")
    everything = {f"{name}.{key}" for name, one in objects.items() for key in one.get("properties", {})}
    containers = {
        f"{name}.{key}"
        for name, one in objects.items()
        for key, value in one.get("properties", {}).items()
        if "$ref" in value or "else" in value or "$ref" in value.get("items", {}) or key in ("day", "days")
    }
    assert everything - containers - set(NOT_PRINTED) <= set(filled.expected)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_property_is_printed(filled, printed, form):
    text = squeezed(printed[form]).casefold()
    missing = {
        path: words
        for path, words in filled.expected.items()
        if path not in NOT_PRINTED and squeezed(words).casefold() not in text
    }
    assert missing == {}


def test_both_say_the_same(printed):
    assert squeezed(printed["docx"]) == squeezed(printed["pdf"])


HOSTILE = r""" R&D <draft> {{ 7*7 }} {% for %} #import "x" *a* $x$ \ @ „cudzysłów” Ћирилица ελληνικά"""
SHOWN = HOSTILE.replace("*a*", "a")
"""What Markdown makes of it: one emphasised letter, all the rest as typed. Names know no Markdown."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    Image.new("RGB", (40, 30), "white").save(folder / "obraz.png")
    filled = full_minutes(HOSTILE)
    return filled, rendered_text(filled.data, folder)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_text_that_looks_like_code_is_only_text(hostile, form):
    filled, printed = hostile
    text = squeezed(printed[form])
    words = {w for path, w in filled.expected.items() if w.startswith("słowo") and path not in NOT_PRINTED}
    links = {w for path, w in filled.expected.items() if path.endswith(".url")}
    lost = [
        word for word in words - links if not any(squeezed(word + end) in text for end in (SHOWN, HOSTILE))
    ]
    assert lost == []


def test_hostile_text_is_the_same_in_both(hostile):
    _, printed = hostile
    assert squeezed(printed["docx"]) == squeezed(printed["pdf"])
