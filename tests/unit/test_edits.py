from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.edits import Edit, Manuscript, apply, quoted, rewrite
from minutes_kit.source import read_text


def draft(text: str) -> Manuscript:
    return Manuscript(text, read_text(text, "x"))


TEXT = "a: 'b ''c'''\n\"d\": [1, true,  e f, \"g\\\"h\"]\ni: |\n  j\nk: l\n  m\nn: &o p\nq:\n"


@pytest.mark.parametrize(
    ("pointer", "at_key", "written"),
    [
        (("a",), False, "'b ''c'''"),
        (("a",), True, "a"),
        (("d",), True, '"d"'),
        (("d", 0), False, "1"),
        (("d", 1), False, "true"),
        (("d", 2), False, "e f"),
        (("d", 3), False, '"g\\"h"'),
        (("d",), False, None),
        (("i",), False, None),
        (("k",), False, None),
        (("n",), False, None),
        (("q",), False, None),
        (("d", 9), False, None),
        (("z",), False, None),
        (("z",), True, None),
        ((), False, None),
    ],
)
def test_where_a_scalar_of_one_line_is_written(pointer, at_key, written):
    span = draft(TEXT).span(pointer, at_key=at_key)
    assert (TEXT[slice(*span)] if span else None) == written


def test_a_replacement_is_quoted_as_before():
    texts = [apply(t, draft(t).replaced(("a",), "x")) for t in ("a: b\n", "a: 'b'\n", '{"a": "b"}\n')]
    assert texts == ["a: x\n", "a: 'x'\n", '{"a": "x"}\n']


def test_lines_and_offsets():
    text = Manuscript("ab\n\nc")
    assert [text.line(number) for number in range(5)] == ["", "ab", "", "c", ""]
    assert [text.place(offset) for offset in range(5)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1)]
    assert all(text.offset(*text.place(offset)) == offset for offset in range(5))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_quotes_keep_the_text(text):
    if "\ufeff" not in text and not set(text) & set("\u2028\u2029\ufffe\uffff"):
        assert read_text(f"a: {quoted(text)}\n", "x").data["a"] == text


PIECES = st.lists(st.sampled_from(["a", "ł", "\r\n", "\r", "\n", "🎉"]), max_size=12)


@given(PIECES, st.data(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_file_keeps_its_bytes_around_an_edit(pieces, data, encoding):
    """Offsets count a Windows line break once, and what is added gets the line break of its place."""
    joined = "".join(pieces)  # "\\r" and "\\n" may meet and are one break then
    normal = joined.replace("\r\n", "\n").replace("\r", "\n")
    start = data.draw(st.integers(0, len(normal)))
    end = data.draw(st.integers(start, len(normal)))
    result = rewrite(joined.encode(encoding), [Edit(start, end, "XY")]).decode(encoding)
    assert result.replace("\r\n", "\n").replace("\r", "\n") == normal[:start] + "XY" + normal[end:]
    before, after = result.split("XY")
    assert joined.startswith(before)
    assert joined.endswith(after)


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"a\r\nb\r\n", b"a\r\nN\r\nb\r\n"),
        (b"a\nb", b"a\nN\nb"),
        (b"a\rb", b"a\rN\rb"),
        (b"a\nb\r\n", b"a\nN\r\nb\r\n"),
    ],
)
def test_a_new_line_ends_as_its_neighbour(content, result):
    assert rewrite(content, [Edit(2, 2, "N\n")]) == result
