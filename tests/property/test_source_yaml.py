from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.catalogue.reading import RULES
from minutes_kit.errors import SourceError
from minutes_kit.source import read_text
from minutes_kit.source.compose import Composer


class QuotingDumper(yaml.SafeDumper):
    pass


QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)

texts = st.text(
    st.characters(
        exclude_categories=["Cs"],
        exclude_characters=[*map(chr, range(9)), *map(chr, range(11, 32)), "\ufffe", "\uffff"],
    ),
    max_size=20,
)
scalars = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | texts
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
documents = st.dictionaries(texts, values, max_size=5)
layouts = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "allow_unicode": st.booleans(),
        "indent": st.integers(2, 6),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
    }
)


def dump(document, layout) -> str:
    return yaml.dump(document, Dumper=QuotingDumper, sort_keys=False, **layout)


@settings(max_examples=150, deadline=None)
@given(documents, layouts)
def test_dumped_data_is_read_back(document, layout):
    assert read_text(dump(document, layout), "x").data == document


def check_places(source, node, pointer=()):
    mark = node.start_mark
    assert source.locate(pointer) == (mark.line + 1, mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            check_places(source, item, (*pointer, index))
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            inside = (*pointer, key.value)
            assert source.locate(inside, at_key=True) == (key.start_mark.line + 1, key.start_mark.column + 1)
            check_places(source, item, inside)


@settings(max_examples=150, deadline=None)
@given(documents, layouts)
def test_places_agree_with_the_marks_of_the_parser(document, layout):
    text = dump(document, layout)
    check_places(read_text(text, "x"), yaml.compose(text, Loader=yaml.CSafeLoader))


WORDS = "a bb: :, ,- [ ] { } \" ' | > & * ! % @ ` # --- ... ? << &x *x !!str ~ 1 \\ ą"
SPACES = ["\n", "\n  ", "\n    ", " ", ": ", "- ", "\t", "\r", "\x00", "\ufeff", "\u2028", "\ud800"]
pieces = st.sampled_from([*WORDS.split(), *SPACES])
yaml_like = st.lists(pieces, max_size=40).map("".join)


@settings(max_examples=800, deadline=None)
@given(st.binary(max_size=60) | yaml_like | st.text(max_size=40) | yaml_like.map(lambda text: "a: " + text))
def test_nothing_but_a_source_error_is_raised(content):
    try:
        source = read_text(content, "x")
    except SourceError as error:
        fault = error.fault
        assert fault.file == "x"
        assert fault.line is not None
        assert fault.line >= 1
        assert fault.column is not None
        assert fault.column >= 1
        wording = RULES[fault.rule].pl
        assert "{" not in wording.message.format(**{**fault.params, **dict.fromkeys(("tag", "key"), "")})
    else:
        assert isinstance(source.data, dict)
        assert repr(Composer(source.text).compose()[0]) == repr(source.data)
        for pointer, text in source.texts():
            start = source.locate(pointer)
            assert start[1] <= len(source.line(start[0])) + 1
            for offset, part in enumerate(text.split("\n")):
                line, column = source.locate_in_text(pointer, offset)
                assert (line, column) == start or source.line(line)[column - 1 :] == part
