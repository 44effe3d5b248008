from __future__ import annotations

import io
import os
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml

from minutes_kit.catalogue.reading import RULES
from minutes_kit.errors import SourceError
from minutes_kit.problems import Fault
from minutes_kit.source import MAX_BYTES, MAX_CHARACTERS, MAX_DEPTH, MAX_VALUES, limits, read_file, read_text
from minutes_kit.source.compose import Composer
from minutes_kit.source.decode import decode
from minutes_kit.source.syntax import explain

MINUTES = """\
# minutes
title: Spotkanie w Łodzi
dates: [2011-06-29, 2011-06-30]
findings:
  - agenda: 1
    text: |

      Otwarcie.
      1. Legnica
         wcięte
  - text: >
      składany
      tekst
"""


def data(text):
    """What the short way reads and what the long way does are the same."""
    found = read_text(text, "x.yaml").data
    assert repr(Composer(decode(text)).compose()[0]) == repr(found)
    return found


def fault(text) -> Fault:
    with pytest.raises(SourceError) as caught:
        read_text(text, "x.yaml")
    found = caught.value.fault
    assert found.file == "x.yaml"
    for wording in (RULES[found.rule].pl, RULES[found.rule].en):
        for sentence in (wording.message, wording.hint):
            assert "{" not in sentence.format(**found.params)
    return found


def place(text) -> tuple[str, int | None, int | None]:
    found = fault(text)
    return found.rule, found.line, found.column


# --- values ---------------------------------------------------------------------------------------


TEXTS = """
    nie on off yes no True. Null NULL tRUE 007 1_000 13:00 2011-06-29 1.10 1e3 0x1F 0o17 .inf .nan +5 -0 -07
    1234567890123456789 29/30 12,50 a=b =
"""


@pytest.mark.parametrize("typed", TEXTS.split())
def test_plain_text_stays_as_typed(typed):
    assert data(f"a: {typed}\n") == {"a": typed}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-7", -7),
        ("123456789012345678", 123456789012345678),
        ('"1"', "1"),
        ("'true'", "true"),
        ('""', ""),
        ("!!str 5", "5"),
        ("!!str", ""),
        ("[]", []),
        ("{}", {}),
        ("|\n  1\n", "1\n"),
        (">-\n  a\n  b\n", "a b"),
        ('"\\u0105\\L"', "ą\u2028"),
    ],
)
def test_values_that_are_not_plain_text(typed, meant):
    found = data(f"a: {typed}\n")["a"]
    assert found == meant
    assert type(found) is type(meant)


def test_keys_stay_text():
    assert data('1: a\ntrue: b\nnull: c\n"<<": d\n13:00: e\n"": f\n') == {
        "1": "a",
        "true": "b",
        "null": "c",
        "<<": "d",
        "13:00": "e",
        "": "f",
    }


def test_aliases_repeat_the_same_value():
    found = data("a: &x [1, {b: &y c}]\nd: *x\n&k e: *y\nf: *k\n&x g: *x\n")
    assert found == {"a": [1, {"b": "c"}], "d": [1, {"b": "c"}], "e": "c", "f": "e", "g": "g"}
    assert found["a"] is found["d"]


def test_one_document_may_be_framed():
    assert data("---\na: 1\n...\n# end\n") == {"a": 1}


# --- positions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pointer", "at_key", "expected"),
    [
        ((), False, (2, 1)),
        (("title",), False, (2, 8)),
        (("title",), True, (2, 1)),
        (("dates", 1), False, (3, 21)),
        (("dates", 1), True, (3, 21)),
        (("findings",), False, (5, 3)),
        (("findings", 0, "agenda"), True, (5, 5)),
        (("findings", 0, "agenda"), False, (5, 13)),
        (("findings", 1, "text"), False, (11, 11)),
        (("findings", 0, "missing"), False, (5, 5)),
        (("findings", 0, "missing"), True, (5, 5)),
        (("findings", 7, "text"), True, (5, 3)),
        (("findings", -1), False, (5, 3)),
        (("title", "deeper", 3), True, (2, 8)),
        (("dates", "1"), False, (3, 8)),
        ((3,), False, (2, 1)),
    ],
)
def test_locate(pointer, at_key, expected):
    assert read_text(MINUTES, "x").locate(pointer, at_key=at_key) == expected


@pytest.mark.parametrize(
    ("pointer", "offset", "expected"),
    [
        (("findings", 0, "text"), 0, (7, 1)),
        (("findings", 0, "text"), 1, (8, 7)),
        (("findings", 0, "text"), 3, (10, 7)),
        (("findings", 0, "text"), 5, (6, 11)),
        (("findings", 0, "text"), 9, (6, 11)),
        (("findings", 1, "text"), 1, (11, 11)),
        (("title",), 1, (2, 8)),
        (("findings", 0, "agenda"), 1, (5, 13)),
        (("findings", 5), 1, (5, 3)),
    ],
)
def test_locate_a_line_of_a_text(pointer, offset, expected):
    assert read_text(MINUTES, "x").locate_in_text(pointer, offset) == expected


def test_locate_in_a_text_with_an_anchor_and_an_indicator():
    source = read_text("a: &x !!str |2-  # note\n    b\n  c\nd: *x\n", "x")
    assert source.data == {"a": "  b\nc", "d": "  b\nc"}
    assert source.locate_in_text(("a",), 0) == (2, 3)
    assert source.locate_in_text(("d",), 1) == (3, 3)


def test_a_repeated_value_is_located_where_it_is_written():
    source = read_text("a: &x\n  b: c\nd: *x\n", "x")
    assert source.locate(("d", "b")) == source.locate(("a", "b")) == (2, 6)
    assert source.locate(("d",)) == (1, 4)
    assert source.locate(("d",), at_key=True) == (3, 1)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks_of_every_system(line_break):
    source = read_text(MINUTES.replace("\n", line_break).encode(), "x")
    assert source.data == data(MINUTES)
    assert source.text == MINUTES
    assert source.locate(("findings", 1, "text")) == (11, 11)
    assert source.line(5) == "  - agenda: 1"


def test_lines():
    source = read_text("a: 1\nb: 2", "x")
    assert [source.line(n) for n in (-1, 0, 1, 2, 3)] == ["", "", "a: 1", "b: 2", ""]


def test_texts_come_in_the_order_of_the_file():
    source = read_text("a: x\nb: [y, 1, {c: z}]\nd: null\ne: w\n", "x")
    assert list(source.texts()) == [(("a",), "x"), (("b", 0), "y"), (("b", 2, "c"), "z"), (("e",), "w")]


# --- files ----------------------------------------------------------------------------------------


def file_rule(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_file(path)
    assert caught.value.fault.file == str(path)
    assert {"limit"} >= set(caught.value.fault.params)
    return caught.value.fault.rule


def test_a_file_keeps_its_name_and_path(tmp_path):
    path = tmp_path / "spotkanie ą.yaml"
    path.write_text(MINUTES, encoding="utf-8")
    source = read_file(path)
    assert (source.name, source.path, source.text) == (str(path), path, MINUTES)
    assert read_file(path, "inna nazwa").name == "inna nazwa"


def test_files_that_cannot_be_read(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    assert file_rule(path) == "MK-Y01"
    assert file_rule(tmp_path) == "MK-Y02"
    assert file_rule(tmp_path / "\0") == "MK-Y04"
    assert file_rule(tmp_path / ("x" * 5000)) == "MK-Y04"
    path.write_bytes(b"a: 1\n")
    assert file_rule(path / "b.yaml") == "MK-Y04"

    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert file_rule(path) == "MK-Y03"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert file_rule(tmp_path / "pipe") == "MK-Y02"


def test_a_large_file_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "open", None)
    assert file_rule(path) == "MK-Y05"


def test_a_file_of_the_largest_size_is_read_whole(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * (MAX_BYTES - 6) + b"\na: 1\n")
    assert read_file(path).data == {"a": 1}


def test_a_file_that_grows_is_read_no_further_than_the_limit(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.touch()
    grown = io.BytesIO(b"#" * (MAX_BYTES + 99))
    monkeypatch.setattr(Path, "open", lambda *_: nullcontext(grown))
    assert file_rule(path) == "MK-Y05"
    assert grown.tell() == MAX_BYTES + 1


@pytest.mark.parametrize("kind", [str, bytes])
def test_size_of_text_from_memory(kind):
    comment = "#" * (MAX_BYTES - 6) + "\na: 1\n"
    convert = str.encode if kind is bytes else str
    assert read_text(convert(comment), "x").data == {"a": 1}
    found = fault(convert(comment + "#"))
    assert (found.rule, str(found.params["limit"])) == ("MK-Y05", "10")


# --- characters -----------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_are_read(codec):
    source = read_text("ąę: Łódź 😀\n".encode(codec), "x")
    assert source.data == {"ąę": "Łódź 😀"}
    assert source.locate(("ąę",)) == (1, 5)
    assert source.text == "ąę: Łódź 😀\n"


def test_big_endian_and_a_mark_in_decoded_text():
    assert data(b"\xfe\xff" + "a: ż".encode("utf-16-be")) == {"a": "ż"}
    assert data("\ufeffa: ż") == {"a": "ż"}


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        ("a: 1\nb: „Gęś”\n", "cp1250", "Windows-1250"),
        ("a: 1\r\nb: próba łódź\r\n", "cp1250", "Windows-1250"),
        ("a: 1\rb: ł\r", "cp1250", "Windows-1250"),
        ("a: 1\nb: gęś, źrebię, ĄĆ\n", "iso8859-2", "ISO-8859-2"),
        ("a: 1\nb: łąka nad źródłem", "iso8859-2", "ISO-8859-2"),
    ],
)
def test_old_polish_encodings_are_named(text, codec, encoding):
    found = fault(text.encode(codec))
    first = next(i for i, c in enumerate(text.splitlines()[1]) if ord(c) > 127)
    assert (found.rule, found.line, found.column) == ("MK-Y06", 2, first + 1)
    assert found.params == {"encoding": encoding}
    assert encoding in RULES["MK-Y06"].pl.message.format(**found.params)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("ą: ę\nb: żó".encode()[:-1], ("MK-Y07", 2, 5)),
        ("ą: ".encode() + b"\xff\n", ("MK-Y07", 1, 4)),
        (b"\xff\xfea\0:\0 \0\x00\xd8", ("MK-Y07", 1, 4)),
        (b"PK\x03\x04\x00\x00\xff\xfe", ("MK-Y08", 1, 7)),
        (b"a: 1\nb\0: 2\n", ("MK-Y08", 2, 2)),
        (b"\0a: 1\n", ("MK-Y08", 1, 1)),
        ("a: b\0\n".encode("utf-16"), ("MK-Y09", 1, 5)),
        (b"a: 1\nb: x\x07\n", ("MK-Y09", 2, 5)),
        ("a: 1\nb: x\u2028y\n", ("MK-Y09", 2, 5)),
        ("a: x\x85y\n", ("MK-Y09", 1, 5)),
        ("a: \ufeffy\n", ("MK-Y09", 1, 4)),
        ("a: \ud800\n", ("MK-Y09", 1, 4)),
        ("a: \0\n", ("MK-Y09", 1, 4)),
        ('a: "\\0"\n', ("MK-Y09", 1, 4)),
        ('"\\e": a\n', ("MK-Y09", 1, 1)),
    ],
)
def test_broken_encodings_and_forbidden_characters(content, expected):
    assert place(content) == expected


def test_the_forbidden_character_is_named():
    assert fault("a: \x1b\n").params == {"code": "U+001B"}
    assert fault('a: "\\x07"\n').params == {"code": "U+0007"}


# --- documents ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("MK-Y10", 1, 1)),
        ("# nic\n\n", ("MK-Y10", 1, 1)),
        ("---\n", ("MK-Y10", 1, 1)),
        ("\n- a\n", ("MK-Y11", 2, 1)),
        ("Protokół ze spotkania\n", ("MK-Y11", 1, 1)),
        ('""\n', ("MK-Y11", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("MK-Y12", 2, 1)),
        ("---\na: 1\n---\n", ("MK-Y12", 3, 1)),
        ("a: 1\nb: 2\n'a': 3\n", ("MK-Y13", 3, 1)),
        ("x:\n  - {a: 1, b: 2, a: 3}\n", ("MK-Y13", 2, 18)),
        ("[a]: b\n", ("MK-Y14", 1, 1)),
        ("x: {{y}}\n", ("MK-Y14", 1, 5)),
        ("? {a: 1}\n: b\n", ("MK-Y14", 1, 3)),
        ("x: &x y\n*x : b\n", ("MK-Y14", 2, 1)),
        ("a: 1\n? \n: b\n", ("MK-Y14", 2, 2)),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", ("MK-Y15", 3, 3)),
        ("a: !!python/object:os.system x\n", ("MK-Y16", 1, 4)),
        ("a: !!python/object/apply:os.system [x]\n", ("MK-Y16", 1, 4)),
        ("a: !foo {b: 1}\n", ("MK-Y16", 1, 4)),
        ("a: !!binary aGVq\n", ("MK-Y16", 1, 4)),
        ("a: ! x\n", ("MK-Y16", 1, 4)),
        ("a: !!str [x]\n", ("MK-Y16", 1, 4)),
        ("!!int 1: x\n", ("MK-Y16", 1, 1)),
        ("a: !e!x y\n", ("MK-Y16", 1, 4)),
        ("a: !ą y\n", ("MK-Y16", 1, 4)),
        ("a: *brak\n", ("MK-Y17", 1, 4)),
        ("a: *gwiazdka i tekst\n", ("MK-Y17", 1, 4)),
        ("a: &x [1, *x]\n", ("MK-Y18", 1, 11)),
        ("%YAML 1.2\n---\na: 1\n", ("MK-Y22", 1, 1)),
        ("a: 1\n%TAG !e! x\n", ("MK-Y22", 2, 1)),
        ("\n%YAML 1.2\n", ("MK-Y22", 2, 1)),
        ("%YAML 1.2\n%TAG !e! x\n", ("MK-Y22", 1, 1)),
        ("a: 1\n%YAML 1.2\n%TAG !e! x\n", ("MK-Y22", 2, 1)),
    ],
)
def test_documents_that_are_refused(text, expected):
    assert place(text) == expected


def test_facts_of_the_messages():
    assert fault("a: 1\nb: 2\na: 3\n").params == {"key": "a", "first": 1, "second": 3}
    assert fault("a: &x !!python/object:os.system x\n").params == {"tag": "!!python/object:os.system"}
    assert fault("a: !e!x y\n").params == {"tag": "!e!x"}
    assert fault('{a: "!b", c: !d e}\n').params == {"tag": "!d"}
    assert fault("a: &x\n  !b c\n").params == {"tag": "!"}
    assert fault("a: *brak\n").params == {"anchor": "brak"}
    whole, cut = "k" * 60, "k" * 61
    assert fault(f"{whole}: 1\n{whole}: 2\n").params["key"] == whole
    assert fault(f"{cut}: 1\n{cut}: 2\n").params["key"] == "k" * 59 + "…"


# --- syntax ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # tabs
        ("a:\n\tb: 1\n", ("MK-Y30", 2, 1)),
        ("a:\n  - b\n\t- c\n", ("MK-Y30", 3, 1)),
        ("a: x\n\ty: 2\n", ("MK-Y30", 2, 1)),
        ("a: |\n\tb\n", ("MK-Y30", 2, 1)),
        ("a:\n  b: 1\n  \tc: 2\n", ("MK-Y30", 3, 3)),
        # no colon
        ("title: a\nplace:X\ndates: 1\n", ("MK-Y31", 2, 1)),
        ("title: a\nplace X\n", ("MK-Y31", 2, 1)),
        ("title: a\nplace:\n  - X\n  -Y\n", ("MK-Y31", 4, 3)),
        ("title Spotkanie\nplace: X\n", ("MK-Y31", 1, 1)),
        ("a:\n  title Spotkanie\n  place: X\n", ("MK-Y31", 2, 3)),
        ("a: \n  title Spotkanie\n  place: X\n", ("MK-Y31", 2, 3)),
        ("title Spotkanie\n\nplace: X\n", ("MK-Y31", 1, 1)),
        ("  # uwaga\ntitle Spotkanie\nplace: X\n", ("MK-Y31", 2, 1)),
        ("title: a\n# uwaga\nplace X\n  # uwaga\ndates: b\n", ("MK-Y31", 3, 1)),
        ("a:\n  - title Spotkanie\n    place: X\n", ("MK-Y31", 2, 5)),
        # a colon in a text
        ("title: Spotkanie: dzień 1\n", ("MK-Y32", 1, 17)),
        ("- a: b: c\n", ("MK-Y32", 1, 7)),
        ("title: Długi\n  tekst w wierszach\n  i dzień: pierwszy\n", ("MK-Y32", 3, 10)),
        ("a: [b:, c]\n", ("MK-Y32", 1, 6)),
        ("title: Kongres X: dzień 1\n", ("MK-Y32", 1, 17)),
        # indentation
        ("a: 1\n  b: 2\n", ("MK-Y33", 2, 3)),
        ("a:\n    b: 1\n  c: 2\n", ("MK-Y33", 3, 3)),
        ("  a: 1\nb: 2\n", ("MK-Y33", 2, 1)),
        ("a: X b\n c: 1\n", ("MK-Y33", 2, 2)),
        ("a:\n  - b\n - c\n", ("MK-Y33", 3, 2)),
        ("a:\n  - b: 1\n   c: 2\n", ("MK-Y33", 3, 4)),
        ("a:\n- b\n c: 1\n", ("MK-Y33", 3, 2)),
        ('a: "b"\n  c: 1\n', ("MK-Y33", 2, 3)),
        ("a: |\n  x\n y\nb: 1\n", ("MK-Y33", 3, 2)),
        ("a: 1\n- b\n", ("MK-Y33", 2, 1)),
        # quotes
        ('title: "abc\nplace: X\n', ("MK-Y34", 1, 8)),
        ("title: 'abc\nplace: X\n", ("MK-Y34", 1, 8)),
        ('a: "x\n---\ny"\n', ("MK-Y34", 1, 4)),
        ('text: "abc "def" ghi"\n', ("MK-Y35", 1, 13)),
        ("text: 'It's ok'\n", ("MK-Y35", 1, 11)),
        ('a:\n  - "abc" def\n', ("MK-Y35", 2, 11)),
        ('a: ["abc" def]\n', ("MK-Y35", 1, 11)),
        ('a: "b": c\n', ("MK-Y35", 1, 7)),
        # brackets
        ("dates: [a, b\nplace: X\n", ("MK-Y36", 1, 8)),
        ("x:\n  - {name: A, role: b\n  - c\n", ("MK-Y36", 2, 5)),
        ("a: [b}\n", ("MK-Y36", 1, 6)),
        ("a: {b: 1 c: 2}\n", ("MK-Y36", 1, 11)),
        ("a: {b: 1 X: 2}\n", ("MK-Y36", 1, 11)),
        ("a: [b", ("MK-Y36", 1, 4)),
        ("a: [b,", ("MK-Y36", 1, 4)),
        ("a: [\n", ("MK-Y36", 1, 4)),
        ("a: [b,\n\n", ("MK-Y36", 1, 4)),
        ("a: [b]]\n", ("MK-Y37", 1, 7)),
        ("a: [strona](https://example.org) i tekst\n", ("MK-Y37", 1, 12)),
        # characters at the start of a text
        ("a: @foo\n", ("MK-Y38", 1, 4)),
        ("a: @foo", ("MK-Y38", 1, 4)),
        ("a: `foo`\n", ("MK-Y38", 1, 4)),
        ("a: %foo\n", ("MK-Y38", 1, 4)),
        ("a: **ważne** słowo\n", ("MK-Y38", 1, 4)),
        ("a:\n  - * x\n", ("MK-Y38", 2, 5)),
        ("a: & b\n", ("MK-Y38", 1, 4)),
        ("a: ]\n", ("MK-Y38", 1, 4)),
        ("a: [b,,c]\n", ("MK-Y38", 1, 7)),
        (": a\n", ("MK-Y38", 1, 1)),
        # the rest
        ('a: "C:\\dane"\n', ("MK-Y39", 1, 7)),
        ('a: "\\xZZ"\n', ("MK-Y39", 1, 7)),
        ("a: - b\n", ("MK-Y40", 1, 4)),
        ("a: > cytat\n", ("MK-Y41", 1, 6)),
        ("a: |0\n x\n", ("MK-Y41", 1, 5)),
    ],
)
def test_syntax(text, expected):
    assert place(text) == expected


def test_an_unknown_problem_gets_a_general_message():
    mark = yaml.Mark("", 0, 1, 4, None, None)
    assert explain(yaml.MarkedYAMLError("c", None, "p", mark), ["a", "b"], 0).fault == Fault(
        "MK-Y49", line=2, column=5
    )
    assert explain(yaml.MarkedYAMLError(), ["a"], 0).fault == Fault("MK-Y49", line=1, column=1)


def test_the_character_is_named():
    assert fault("a: **x**\n").params == {"character": "*"}
    assert fault("a: @x\n").params == {"character": "@"}


# --- hostile input --------------------------------------------------------------------------------


def nested(levels: int) -> str:
    return "a: " + "[" * (levels - 1) + "]" * (levels - 1) + "\n"


def test_depth():
    assert data(nested(MAX_DEPTH))
    assert place(nested(MAX_DEPTH + 1)) == ("MK-Y19", 1, 4 + MAX_DEPTH - 1)


def test_depth_through_aliases():
    inside = f"x: &x {'[' * 60 + ']' * 60}\n"
    around = "y: {0}*x{1}\n"
    assert data(inside + around.format("[" * 39, "]" * 39))
    assert fault(inside + around.format("[" * 40, "]" * 40)).rule == "MK-Y19"
    around_a_text = nested(MAX_DEPTH).replace("[]", "[*x]")
    assert data(f"x: &x b\n{around_a_text}")
    chain = "x0: &x0 [1]\n" + "".join(f"x{i}: &x{i} [*x{i - 1}]\n" for i in range(1, 200))
    assert place(chain) == ("MK-Y19", MAX_DEPTH, 12)


def test_number_of_values():
    assert len(data("a: [" + "1," * (MAX_VALUES - 2) + "]")["a"]) == MAX_VALUES - 2
    assert place("a:\n" + "- 1\n" * MAX_VALUES) == ("MK-Y20", MAX_VALUES, 3)


def test_each_value_counts_once(monkeypatch):
    monkeypatch.setattr(limits, "MAX_VALUES", 6)
    assert data("a: [1, 2]\nb: {c: 3}\n")
    assert fault("a: [1, 2]\nb: {c: 3, d: 4}\n").params == {"limit": 6}
    assert place("a: [1, 2, 3]\nb:\n  - []\n") == ("MK-Y20", 3, 5)
    assert data("a: &a 1\nb: [*a, *a, *a]\n")
    assert place("a: &a 1\nb: [*a, *a, *a, *a]\n") == ("MK-Y21", 2, 17)


def test_number_of_values_through_aliases():
    text = "x: &x [" + "1," * 999 + "]\ny: [{}]\n"
    assert data(text.replace("{}", "1," * 998 + "*x," * 198))
    assert fault(text.replace("{}", "1," * 999 + "*x," * 198)).rule == "MK-Y21"
    assert fault(text.replace("{}", "*x," * 199)).rule == "MK-Y21"


def test_length_of_text_through_aliases():
    for anchored in (f"&x [{'x' * 1_000_000}]", f"&x {'x' * 1_000_000}"):
        longest = f"x: {anchored}\ny: [{{}}{'*x, ' * 8}*x]\n"
        room = MAX_CHARACTERS - 9 * len(anchored) - len(longest.removesuffix("]\n").replace("{}", ""))
        assert data(longest.replace("{}", " " * room))
        assert fault(longest.replace("{}", " " * (room + 1))).rule == "MK-Y21"
    text = f"x: &x [{'x' * 100_000}]\ny: [{{}}]\n"
    assert data(text.format("*x," * 100))
    assert fault(text.format("*x," * 110)).rule == "MK-Y21"
    twice = f"x: &x {'x' * 100_000}\ny: &y [{'*x,' * 20}]\nz: [{{}}]\n"
    assert data(twice.format("*y," * 3))
    assert place(twice.format("\n*y," * 10))[:2] == ("MK-Y21", 8)


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MANY = 1 << 20


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        (LAUGHS, "MK-Y21", 6),
        ("[" * MANY, "MK-Y19", 1),
        ("a: " + "{" * MANY, "MK-Y14", 1),
        ("a: " + "[{b: " * MANY, "MK-Y19", 1),
        ("a: [\n" + "[\n" * MANY, "MK-Y19", 100),
        ("- " * MANY, "MK-Y19", 1),
        ("? " * MANY, "MK-Y14", 1),
        ("&a " * MANY, "MK-Y33", 1),
        ("a:\n" + "- &a x\n" * MANY, "MK-Y20", 200_000),
        ("%TAG !a! x\n" * (MANY // 2), "MK-Y22", 1),
        ("a: 1\n...\n" + "".join(f"%TAG !a{i}! x\n" for i in range(100_000)), "MK-Y22", 3),
        ("---\n" * MANY, "MK-Y12", 2),
        ("a: " + "x " * (4 * MANY) + ": b", "MK-Y32", 1),
        ('a: "' + "x\n" * (4 * MANY), "MK-Y34", 1),
        ("".join(" " * i + "a:\n" for i in range(2000)), "MK-Y19", 101),
        ("a: " + "[" * 98 + "1," * MANY, "MK-Y20", 1),
        ("a\n" * (2 * MANY) + "b: c\n", "MK-Y31", 2 * MANY),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 10 else "",
)
def test_hostile_input_is_refused_soon(text, rule, line):
    start = time.process_time()
    found = place(text)
    assert time.process_time() - start < 2
    assert found[:2] == (rule, line)
