"""Drafted YAML reads back as what was drafted, whatever the texts are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.drafting.emit import MISSING, Noted, comment, count_notes, scalar, yaml_of
from minutes_kit.drafting.pieces import note
from minutes_kit.source import read_text

TRAPS = [
    *(
        "nie",
        "on",
        "No",
        "13:00",
        "2011-06-29",
        "1_000",
        "007",
        "0x1F",
        "1e3",
        "~",
        "null",
        "true",
        "-",
        ":",
        "=",
    ),
    *("#", "@a", "`a", "%a", "&a", "*a", "!a", "|", ">", "{a}", "[a]", '"', "'", "\\"),
    *(
        "- a",
        "? a",
        ": a",
        "a: b",
        "a:",
        "a #b",
        "# a\n# b",
        "a - b",
        'it\'s "so"',
        "Pan „X”",
        "  two  spaces  ",
    ),
    *(
        "a\nb",
        "\na",
        "a\n",
        "a\n\n\n",
        " a\n b",
        "\ta\nb",
        "---\na",
        "...\na",
        "\n",
        " \n ",
        "%TAG\n%a",
        "a\\b\nc",
    ),
]
ALPHABET = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff\u2028\u2029")
TEXTS = st.one_of(
    st.sampled_from(TRAPS),
    st.text(ALPHABET | st.sampled_from("\n\t :#-|>'\"%&*!?{}[],")),
).filter(bool)  # fmt: skip
VALUES = st.recursive(
    TEXTS | st.integers(0, 10**6),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from("abcde"), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
NOTES = st.sampled_from(["kind", "number", "no dates", "files"])


@given(st.dictionaries(st.sampled_from("kltmn"), VALUES, min_size=1))
@settings(max_examples=200, deadline=None)
def test_what_is_written_reads_back(data):
    assert read_text(yaml_of(data, "pl"), "draft").data == data


@given(VALUES, NOTES, st.text(ALPHABET | st.sampled_from("\n\t")))
@settings(max_examples=100, deadline=None)
def test_comments_change_no_value(value, key, source):
    data = {"title": Noted(value, (note(key),), source), "list": [Noted(value, (note(key),))]}
    assert read_text(yaml_of(data, "pl"), "draft").data == {"title": value, "list": [value]}


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_a_comment(text):
    lines = list(comment(text))
    assert all(line.startswith("#") for line in lines)
    assert read_text("\n".join([*lines, "a: b"]), "draft").data == {"a": "b"}


def test_simple_texts_need_no_quotes():
    for text in (
        "Sochaczew",
        "Ustalenia (pięć) i „wnioski”",
        "2011-06-29",
        "4/2023",
        "a, b; c",
        'Dom "Pod Lipą"',
    ):
        assert scalar(text) == text


def test_texts_of_several_lines_are_blocks():
    written = yaml_of({"text": "Pierwszy.\n\n- drugi\n"}, "pl")
    assert written == "text: |\n  Pierwszy.\n\n  - drugi\n"


def test_remarks_stand_above_their_value():
    data = {
        "dates": Noted(
            [Noted({"date": "2024-05-06", "place": Noted("Legnica", (note("no place"),))})], (), "6 maja"
        ),
        "attachments": Noted([Noted({"title": "Lista"}, (note("files"),))], (note("number"),)),
    }
    assert yaml_of(data, "en") == (
        "# in the source: 6 maja\n"
        "dates:\n"
        "  - date: 2024-05-06\n"
        "    # check: the source names no place\n"
        "    place: Legnica\n"
        "# check: the number was read from the title\n"
        "attachments:\n"
        "  # check: add the files of each attachment, e.g. files: [scans/list.pdf]\n"
        "  - title: Lista\n"
    )
    assert count_notes(data) == 3


def test_no_comment_is_a_command_to_this_program():
    assert list(comment("minutes-kit: ignore MK-D01")) == ["# minutes-kit : ignore MK-D01"]


def test_a_missing_value_is_a_field_to_fill_in():
    written = yaml_of({"title": "a", "place": Noted(MISSING, (note("no place"),))}, "pl")
    assert written == "title: a\n# sprawdź: źródło nie podaje miejsca\n# place: …\n"
