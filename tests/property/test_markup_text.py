import re
from collections import Counter
from dataclasses import fields, is_dataclass
from string import ascii_letters

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_kit.markup import check, parse_blocks, parse_inline, plain_text
from minutes_kit.markup.blocks import _BLOCK_MARK, structured, unstructured
from minutes_kit.markup.findings import Findings
from minutes_kit.markup.inline import _MARK, _pieces, _sealed, literal
from minutes_kit.nodes import Figure, Link

NEVER_MARKS = set(ascii_letters + "żółć%{}$&;,?=~^'@/„”–")

PIECES = [
    *"aZ żó%&{}$@;,?'=\n\n\n  *_[]()!|>-+:#<\\.1\"\t`~",
    *(
        "\n\n",
        "\n- ",
        "\n1. ",
        "\n2) ",
        "\n> ",
        "\n  ",
        "\n    - ",
        "  \n",
        "\\\n",
        "**",
        "***",
        "---\n",
        "|\n|-|-|\n",
    ),
    *(
        "[a](#b)",
        "](#c)",
        "![",
        "![a](b.png)",
        '](d.png "e")',
        "](javascript:f)",
        "](https://g.pl)",
        "| h |",
        "a|b\n-|-\n",
    ),
]
TYPED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="\\*_[]|>-+:0123456789"), min_size=1
)


def everything(node):
    """All text in a node in the order in which it was typed: a link's target after its text."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, Link):
        yield from everything(node.children)
        yield node.target
    elif isinstance(node, Figure):
        yield from (node.alt, node.asset)
        yield from everything(node.caption)
    elif isinstance(node, tuple):
        for child in node:
            yield from everything(child)
    elif is_dataclass(node):
        for each in fields(node):
            if each.name not in {"style", "align", "columns"}:
                yield from everything(getattr(node, each.name))


@given(TYPED)
def test_no_character_is_lost(typed):
    said = "".join(everything(parse_blocks(typed).blocks))
    wanted = [character for character in typed if character in NEVER_MARKS]
    if "![" in typed:
        assert not Counter(wanted) - Counter(said)
    else:
        remaining = iter(said)
        assert all(character in remaining for character in wanted)


@given(TYPED)
def test_no_character_of_a_line_is_lost(typed):
    remaining = iter("".join(everything(parse_inline(typed))))
    assert all(character in remaining for character in typed if character in NEVER_MARKS)


@given(st.lists(WORDS), st.sampled_from([" ", "\n", "\n\n", "\n \n"]))
def test_words_without_marks_survive(words, space):
    assert plain_text(parse_blocks(space.join(words)).blocks).split() == words
    assert plain_text(parse_inline(" ".join(words))) == " ".join(words)


@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=[])) | TYPED)
def test_no_text_raises(text):
    assert isinstance(plain_text(parse_blocks(text).blocks), str)
    assert isinstance(plain_text(parse_inline(text)), str)
    assert {rule[:5] for rule, _ in (*check(text), *check(text, inline=True))} <= {"MK-M1"}


@settings(max_examples=300)
@given(TYPED)
def test_the_way_past_the_block_parser_gives_the_same(typed):
    typed = _BLOCK_MARK.sub("", typed)
    if not _BLOCK_MARK.search(typed):
        slow, fast = Findings(), Findings()
        assert unstructured(typed, fast) == structured(typed, slow)
        assert fast == slow


@settings(max_examples=300)
@given(TYPED)
def test_the_way_past_the_inline_parser_gives_the_same(typed):
    for part in map(str.strip, re.split(r"\n(?:[ \t]*\n)+", typed.replace("*", ""))):
        if part and not _MARK.search(part):
            assert (literal(part),) == _sealed(_pieces(part, 0, Findings()))
