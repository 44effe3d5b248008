"""Which texts take the short way to their data, and which are left to the long one."""

from __future__ import annotations

import pytest

from minutes_kit.source import MAX_DEPTH, limits
from minutes_kit.source.compose import Composer
from minutes_kit.source.usual import usual_data

USUAL = [
    ("a: 1\n", {"a": 1}),
    ("a: b\nc: [1, ~, true, '2', \"3\"]\n", {"a": "b", "c": [1, None, True, "2", "3"]}),
    ("a: |\n  b\n  c\nd: >\n  e\n  f\n", {"a": "b\nc\n", "d": "e f\n"}),
    ("a:\n  - b: {}\n  - []\n  - c\n", {"a": [{"b": {}}, [], "c"]}),
    ("---\na: 1\n...\n", {"a": 1}),
    ("1: a\n'<<': b\n'': c\n", {"1": "a", "<<": "b", "": "c"}),
    ('"\\u0105": "\\u0107 \\t"\n', {"ą": "ć \t"}),
    ("a: 1 % 2\nb%: 3\n", {"a": "1 % 2", "b%": 3}),
]
UNUSUAL = [
    "",
    "a\n",
    "- a\n",
    "a: &x b\n",
    "a: &x {b: c}\n",
    "a: &x [b]\n",
    "&x a: b\n",
    "a: !!str b\n",
    "a: !!map {b: c}\n",
    "!!str a: b\n",
    "a: 1\na: 2\n",
    "a: 1\n? \n: b\n",
    "a: {<<: b}\n",
    "? [a]\n: b\n",
    "? {a: b}\n: c\n",
    'a: "\\x07"\n',
    '"\\x07": a\n',
    "a: 1\n---\nb: 2\n",
    "a: [\n",
    "a: b: c\n",
    "%YAML 1.2\n---\na: 1\n",
    "a: 1\n...\n%YAML 1.2\n---\n",
    'a: "b\n%c"\n',
]


@pytest.mark.parametrize(("text", "data"), USUAL)
def test_usual_texts(text, data):
    assert usual_data(text) == data
    assert Composer(text).compose()[0] == data


@pytest.mark.parametrize("text", UNUSUAL)
def test_what_is_out_of_the_ordinary_is_left_to_the_long_way(text):
    assert usual_data(text) is None


def nested(levels: int) -> str:
    return "a: " + "[" * (levels - 1) + "]" * (levels - 1) + "\n"


def test_depth():
    assert usual_data(nested(MAX_DEPTH)) is not None
    assert usual_data(nested(MAX_DEPTH + 1)) is None
    assert usual_data(nested(MAX_DEPTH).replace("[]", "[{}]")) is None


def test_values_of_a_long_text_are_counted(monkeypatch):
    monkeypatch.setattr(limits, "MAX_VALUES", 10)
    assert usual_data("a: 3456789") == {"a": 3456789}
    assert usual_data("a: 3456789\n") is None
