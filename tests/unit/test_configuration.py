"""The configuration of an office: how it is found and read, and what it changes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from time import perf_counter

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.catalogue import rules
from minutes_kit.configuration import NAME, Lookup
from minutes_kit.configuration.globs import is_pattern, matches
from minutes_kit.configuration.places import toml_places
from minutes_kit.configuration.reading import read_configuration
from minutes_kit.configuration.settings import KEYS, MAX_FAULTS, Settings
from minutes_kit.configuration.toml import MAX_BYTES
from minutes_kit.problems import Severity
from minutes_kit.resources import schema_path
from minutes_kit.source.positions import find, unpack

ERROR, WARNING = Severity.ERROR, Severity.WARNING
FIXED = [rule_id for rule_id, rule in rules().items() if rule.severity is ERROR]


def write(path: Path, text: str | bytes = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(folder: Path, text: str | bytes) -> list[tuple[str, int, int]]:
    found = read_configuration(write(folder / NAME, text), named=True)
    problems = found.problems("pl", "a.yaml", folder)
    assert {problem.file for problem in problems} <= {NAME}
    assert all(problem.severity is ERROR for problem in problems)
    return [(problem.rule, problem.line, problem.column) for problem in problems]


# --- which file counts -----------------------------------------------------------------------------


def test_the_nearest_file_counts(tmp_path):
    write(tmp_path / NAME, 'ignore = ["MK-D"]')
    inner = write(tmp_path / "a" / "b" / NAME, 'ignore = ["MK-N"]')
    lookup = Lookup(True)
    assert lookup.of(inner.parent).settings.ignore == ("MK-N",)
    assert lookup.of(tmp_path / "a").settings.ignore == ("MK-D",)
    assert lookup.used == (inner, tmp_path / NAME)
    assert Lookup(False).of(inner.parent).settings is None


def test_the_own_file_comes_before_the_shared_one(tmp_path):
    write(tmp_path / "pyproject.toml", '[tool.minutes-kit]\nignore = ["MK-N"]')
    assert Lookup(True).of(tmp_path).settings.ignore == ("MK-N",)
    write(tmp_path / NAME)
    assert Lookup(True).of(tmp_path).settings.ignore == ()


@pytest.mark.parametrize(
    "shared",
    ["", '[project]\nname = "minutes-kit"', "tool = 3 # minutes-kit", "[broken", b"\xff minutes-kit", None],
)
def test_a_shared_file_that_says_nothing_is_passed(tmp_path, shared):
    above = write(tmp_path / NAME, 'ignore = ["MK-N"]')
    path = tmp_path / "a" / "pyproject.toml"
    if shared is None:
        path.mkdir(parents=True)
    else:
        write(path, shared)
    assert Lookup(True).of(path.parent).path == above


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_the_search_ends_at_a_repository(tmp_path, kind):
    write(tmp_path / NAME, 'ignore = ["MK-N"]')
    repository = tmp_path / "a"
    if kind == "file":
        write(repository / ".git")
    else:
        (repository / ".git").mkdir(parents=True)
    (repository / "b").mkdir()
    assert Lookup(True).of(repository / "b").settings is None
    write(repository / NAME, 'ignore = ["MK-D"]')
    assert Lookup(True).of(repository / "b").settings.ignore == ("MK-D",)


def test_a_file_that_is_named(tmp_path):
    path = write(tmp_path / "biuro.toml", "ignore = 3")
    found = Lookup(path).of(Path("/"))
    assert [problem.file for problem in found.problems("pl", "a.yaml", Path("/"))] == [str(path)]
    shared = write(tmp_path / "pyproject.toml", '[tool.minutes-kit]\nignore = ["MK-N"]')
    assert Lookup(shared).of(Path("/")).settings.ignore == ("MK-N",)


def test_the_file_is_called_by_its_way_from_the_minutes(tmp_path):
    found = read_configuration(write(tmp_path / NAME, "x = 1"), named=False)
    folder = tmp_path / "a" / "b"
    names = {
        name: found.problems("en", name, folder)[0].file for name in ("m.yaml", "a/b/m.yaml", "../b/m.yaml")
    }
    above = str(Path("..", "..", NAME))
    assert names == {
        "m.yaml": above,
        "a/b/m.yaml": NAME,
        "../b/m.yaml": above,
    }
    assert found.problems("en", str(folder / "m.yaml"), folder)[0].file == str(tmp_path / NAME)


# --- what is wrong with it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# komentarz\n", []),
        ('ignore = ["MK-D03",\n  "MK-D3"]', [("MK-G07", 2, 3)]),
        ('ignore = ["d03"]', [("MK-G07", 1, 11)]),
        ('ignore = ["MK-D1"]', [("MK-G07", 1, 11)]),
        ('ignore = ["wszystko"]', [("MK-G08", 1, 11)]),
        ('ignore = ["", "MK", "MK-"]', [("MK-G08", 1, 11), ("MK-G08", 1, 15)]),
        ('select = ["MK-S01", "MK-S"]', []),
        ('ignore = ["MK-S", "MK-D", "MK-Y01"]', [("MK-G09", 1, 11), ("MK-G09", 1, 27)]),
        ('ignore = "MK-D03"', [("MK-G06", 1, 10)]),
        ("ignore = [3, [], 2024-05-06]", [("MK-G06", 1, 11), ("MK-G06", 1, 14), ("MK-G06", 1, 18)]),
        ('Ignore = ["MK-D"]', [("MK-G04", 1, 1)]),
        ('per_file_ignores = {}\n"a b" = 1', [("MK-G04", 1, 1), ("MK-G05", 2, 1)]),
        ("severity = 1", [("MK-G06", 1, 12)]),
        ('[severity]\nMK-D03 = "error"\nMK-D01 = "error"\nMK-D02 = "warning"', []),
        ('[severity]\nMK-D01 = "warning"\nMK-D03 = "off"', [("MK-G09", 2, 1), ("MK-G06", 3, 10)]),
        ('severity.MK-D3 = "error"', [("MK-G07", 1, 10)]),
        ('[per-file-ignores]\n"/a" = []\n"a" = 1', [("MK-G10", 2, 1), ("MK-G06", 3, 7)]),
        ('[per-file-ignores]\n"a" = ["MK-Y01"]', [("MK-G09", 2, 8)]),
        ('ignore = ["MK-D"\nselect = []', [("MK-G12", 2, 1)]),
        ("ignore = []\nignore = []", [("MK-G12", 2, 1)]),
        ("ignore = [\n\n", [("MK-G12", 1, 1)]),
        ("ignore = żółć", [("MK-G12", 1, 10)]),
        ("a = " + "9" * 5000, [("MK-G12", 1, 1)]),
        ("\na" + ".a" * 100 + " = 1", [("MK-G11", 2, 1)]),
        (" # " + "." * 100, []),
        ("a = " + "[" * 5000, [("MK-G11", 1, 1)]),
        (b"a = '\xf3'", [("MK-Y06", 1, 6)]),
        ("a = '\0'", [("MK-G03", 1, 6)]),
        ("#" * (MAX_BYTES + 1), [("MK-G02", 1, 1)]),
        ("\ufeffignore = []\r\nx = 1".encode(), [("MK-G05", 2, 1)]),
    ],
)
def test_faults(tmp_path, text, expected):
    assert told(tmp_path, text) == expected


def test_a_folder_named_so(tmp_path):
    (tmp_path / NAME).mkdir()
    found = Lookup(True).of(tmp_path)
    assert [problem.rule for problem in found.problems("pl", "a.yaml", tmp_path)] == ["MK-G01"]


def test_a_file_that_is_not_there(tmp_path):
    found = Lookup(tmp_path / "x.toml").of(tmp_path)
    assert [problem.rule for problem in found.problems("pl", "a.yaml", tmp_path)] == ["MK-Y01"]


def test_a_hostile_file_is_read_in_time(tmp_path):
    rules_of_nobody = ", ".join(['"MK-X99"'] * 20_000)
    patterns = "".join(f'"a{number}*/**" = ["MK-D"]\n' for number in range(8000))
    start = perf_counter()
    assert len(told(tmp_path, f"ignore = [{rules_of_nobody}]")) == MAX_FAULTS
    assert len(told(tmp_path, "".join(f"selct{number} = 1\n" for number in range(10_000)))) == MAX_FAULTS
    found = read_configuration(write(tmp_path / NAME, f"[per-file-ignores]\n{patterns}"), named=True)
    assert not found.settings.in_file(("b", "c.yaml")).always_ignored
    assert perf_counter() - start < 10


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_links(tmp_path):
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    assert [fault.rule for fault in Lookup(loop).of(tmp_path).faults] == ["MK-Y04"]
    assert [fault.rule for fault in Lookup(tmp_path / "\0").of(tmp_path).faults] == ["MK-Y04"]
    folder = tmp_path / "a"
    (write(tmp_path / "biuro.toml").parent / "a").mkdir()
    (folder / NAME).symlink_to(tmp_path / "biuro.toml")
    (tmp_path / "link").symlink_to(folder)
    found = Lookup(tmp_path / "link" / NAME).of(Path("/"))
    assert found.way(folder / "x" / "m.yaml") == ("x", "m.yaml")


def test_what_is_at_fault_does_not_count(tmp_path):
    text = 'ignore = ["MK-D", "MK-D3", 5]\nx = 1\nseverity = {MK-N01 = "x", MK-N02 = "error"}'
    found = read_configuration(write(tmp_path / NAME, text), named=False)
    assert found.settings == Settings(ignore=("MK-D",), severity={"MK-N02": ERROR})


def test_messages_say_what_was_meant(tmp_path):
    found = read_configuration(write(tmp_path / NAME, 'ignor = []\nselect = ["N1"]'), named=False)
    first, second = found.problems("pl", "a.yaml", tmp_path)
    assert "Czy chodziło o „ignore”?" in first.hint
    assert first.excerpt == "ignor = []"
    assert "Czy chodziło o MK-N01?" in second.hint


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_file_can_be_read(tmp_path_factory, data):
    piece = st.sampled_from(
        [
            "ignore",
            "select",
            " = ",
            "[",
            "]",
            '"MK-D03"',
            "'MK-",
            "\n",
            ".",
            "{",
            "}",
            ",",
            "severity",
            '"""',
            "#",
            "ż",
        ]
    )
    text = data.draw(st.one_of(st.lists(piece).map("".join), st.text(), st.binary()))
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    for name in (NAME, "pyproject.toml"):
        path = write(tmp_path_factory.getbasetemp() / "any" / name, content)
        for fault in getattr(read_configuration(path, named=True), "faults", ()):
            assert fault.rule.startswith(("MK-G", "MK-Y"))


# --- the places of keys and values -----------------------------------------------------------------

KEY = st.sampled_from(["a", "b-c", "ż ó", 'q"q', "", "x.y"])
LAYOUT = ["inline", "lines", "header", "dotted"]


def quoted(text: str, literal: bool = False) -> str:
    return f"'{text}'" if literal and "'" not in text else json.dumps(text, ensure_ascii=False)


@st.composite
def documents(draw) -> tuple[str, list[tuple[tuple, str]]]:
    """A TOML text and its leaves: each a number of its own."""
    counter = iter(range(1000, 9999))
    leaves: list[tuple[tuple, str]] = []

    def value(pointer: tuple, depth: int) -> str:
        kind = draw(st.sampled_from(["leaf", "text", "list", "table"] if depth else ["leaf", "text"]))
        if kind == "list":
            items = [value((*pointer, index), depth - 1) for index in range(draw(st.integers(0, 3)))]
            glue = draw(st.sampled_from([", ", ",\n  ", " , # a, ] 'b\n"]))
            return f"[{glue.join(items)}]"
        if kind == "table":
            keys = draw(st.lists(KEY, unique=True, max_size=2))
            return "{" + ", ".join(f"{name(key)} = {value((*pointer, key), depth - 1)}" for key in keys) + "}"
        mark = str(next(counter))
        leaves.append((pointer, mark))
        return (
            mark
            if kind == "leaf"
            else draw(st.sampled_from(['"{} ] , #"', "'{}'", '"""{}\n"" ] = """', "'''{}\n'''"])).format(mark)
        )

    def name(key: str) -> str:
        if key in ("a", "b-c") and draw(st.booleans()):
            return key
        return quoted(key, draw(st.booleans()))

    lines = []
    for key in draw(st.lists(KEY, unique=True, max_size=3)):
        lines.append(f"{name(key)} = {value((key,), 2)} # koniec")
    for index, key in enumerate(draw(st.lists(KEY, unique=True, max_size=2))):
        table = f"t{index}"
        lines.append(f" [ {table} . {name(key)} ]")
        lines.append(f"{name('a')}.{name('b-c')} = {value((table, key, 'a', 'b-c'), 1)}")
    for index in range(draw(st.integers(0, 2))):
        lines += ["[[ list.in ]]", f"k = {value(('list', 'in', index, 'k'), 1)}"]
    return "\n".join(lines), leaves


@settings(max_examples=150, deadline=None)
@given(documents())
def test_places_are_where_the_values_stand(made):
    text, leaves = made
    places = toml_places(text)
    lines = text.split("\n")
    for pointer, mark in leaves:
        line, column = unpack(find(places, pointer, at_key=False))
        assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(mark)


# --- what it changes -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Settings(), WARNING),
        (Settings(ignore=("MK-D",)), None),
        (Settings(ignore=("MK-D03",)), None),
        (Settings(ignore=("MK-D04", "MK-N")), WARNING),
        (Settings(select=()), None),
        (Settings(select=("MK-N",)), None),
        (Settings(select=("MK-D",)), WARNING),
        (Settings(select=("MK-D03",), ignore=("MK-D",)), WARNING),
        (Settings(select=("MK-D",), ignore=("MK-D03",)), None),
        (Settings(select=("MK-D03",), ignore=("MK-D03",)), None),
        (Settings(severity={"MK-": ERROR}), ERROR),
        (Settings(severity={"MK-D": ERROR, "MK-D03": WARNING}), WARNING),
        (Settings(severity={"MK-D03": ERROR}, ignore=("MK-D",)), None),
        (Settings(per_file_ignores={"archiwum/**": ("MK-D",)}), None),
        (Settings(per_file_ignores={"archiwum/**": ("MK-N",)}), WARNING),
        (Settings(per_file_ignores={"inne/**": ("MK-D",)}), WARNING),
    ],
)
def test_weights(chosen, expected):
    here = chosen.in_file(("archiwum", "2024", "a.yaml"))
    assert here.weigh("MK-D03", WARNING) == expected


@given(
    st.builds(
        Settings,
        st.lists(st.sampled_from(["MK-", "MK-D", "MK-S", "MK-D01"])).map(tuple),
        st.lists(st.sampled_from(["MK-", "MK-D", "MK-S", "MK-D01"])).map(tuple),
        st.dictionaries(st.sampled_from(["MK-", "MK-D", "MK-S01"]), st.sampled_from(Severity)),
    ),
    st.sampled_from(FIXED),
)
def test_an_error_of_the_catalogue_stays(chosen, rule):
    assert chosen.in_file(("a.yaml",)).weigh(rule, ERROR) is ERROR


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.yaml", "a/b/c.yaml", True),
        ("c.yaml", "a/b/c.yaml", True),
        ("b", "a/b/c.yaml", False),
        ("b/", "a/b/c.yaml", False),
        ("a/", "a/b/c.yaml", True),
        ("./a/**", "a/b/c.yaml", True),
        ("a/**", "a/c.yaml", True),
        ("a/*", "a/b/c.yaml", False),
        ("a/*/c.yaml", "a/b/c.yaml", True),
        ("**/c.yaml", "c.yaml", True),
        ("**/b/**", "a/b/c.yaml", True),
        ("**/b/**", "a/x/c.yaml", False),
        ("a/**/c.yaml", "a/c.yaml", True),
        ("a/**/**/c.yaml", "a/x/y/c.yaml", True),
        ("200[0-4]/**", "2003/c.yaml", True),
        ("200?/c.yaml", "2005/c.yaml", True),
        ("protoko\u0301ły/**", "protokóły/c.yaml", True),
        ("A/**", "a/c.yaml", False),
    ],
)
def test_patterns(pattern, path, expected):
    assert is_pattern(pattern)
    assert matches(pattern, path.split("/")) is expected


@pytest.mark.parametrize("pattern", ["", "/", ".", "/a", "C:/a", "a\\b", "../a", "a/../b", "!a", "{a,b}/**"])
def test_what_is_no_pattern(pattern):
    assert not is_pattern(pattern)


def test_a_file_elsewhere_is_matched_by_its_name_alone(tmp_path):
    found = read_configuration(write(tmp_path / "x" / NAME), named=True)
    way = found.way(tmp_path / "y" / "a.yaml")
    assert matches("a.yaml", way)
    assert matches("**/y/*", way)
    assert not matches(f"{'/'.join(tmp_path.parts[1:])}/**", way)


def test_a_hostile_pattern_takes_no_time():
    assert not matches("/".join(["**", "*a*a*a*a*a*a*b"] * 30), ["a" * 200] * 60)


# --- the schema for editors ------------------------------------------------------------------------


def test_the_schema_knows_the_same_settings():
    schema = json.loads(schema_path("config-1").read_text(encoding="utf-8"))
    assert tuple(schema["properties"]) == KEYS
    assert schema["properties"]["severity"]["additionalProperties"]["enum"] == list(Severity)
    check = jsonschema.Draft202012Validator(schema)
    for rule in rules():
        assert all(check.is_valid({"select": [rule[:length]]}) for length in (3, 4, 6))
        assert not check.is_valid({"select": [rule[:5]]})
    assert not check.is_valid({"ignore": ["d03"]})
    assert not check.is_valid({"severity": {"D03": "error"}})
