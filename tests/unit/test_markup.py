import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from minutes_kit.catalogue.text import RULES
from minutes_kit.markup import MAX_DEPTH, Picture, check, parse_blocks, parse_inline, plain_text
from minutes_kit.markup.grammar import parser
from minutes_kit.nodes import (
    Emphasis,
    Fact,
    Facts,
    Figure,
    Heading,
    LineBreak,
    Link,
    List,
    ListStyle,
    Paragraph,
    Quote,
    Signature,
    Signatures,
    Strong,
    Table,
    Text,
)

LITERAL = 'R&D <draft> {{ 7*7 }} {% for %} #import "x" $x$ \\ @ „cudzysłów” Ћирилица ελληνικά'


def blocks(text):
    return parse_blocks(text).blocks


def only(text):
    (block,) = blocks(text)
    return block


def inlines(text):
    return only(text).children


def rules(text, **kind):
    return [rule for rule, _ in check(text, **kind)]


# --- paragraphs and inline marks ---------------------------------------------------------------


def test_blank_lines_part_paragraphs_and_line_ends_are_spaces():
    assert blocks("\n\njeden\n  dwa\n \n\ntrzy\n") == (
        Paragraph((Text("jeden dwa"),)),
        Paragraph((Text("trzy"),)),
    )


@pytest.mark.parametrize("text", ["", " ", "\n \n", "\t\n", "\u00a0", "- a\n\n\u00a0\n"])
def test_space_alone_is_no_paragraph(text):
    assert all(plain_text(block) for block in blocks(text))


@pytest.mark.parametrize("end", ["  ", "     ", "\\"])
def test_two_spaces_or_a_backslash_break_the_line(end):
    assert inlines(f"jeden{end}\ndwa") == (Text("jeden"), LineBreak(), Text("dwa"))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end):
    assert blocks(f"a{end}b{end}{end}- c") == blocks("a\nb\n\n- c")


def test_emphasis_and_strong_nest():
    assert inlines("a *b **c*** _d_ __e__") == (
        Text("a "),
        Emphasis((Text("b "), Strong((Text("c"),)))),
        Text(" "),
        Emphasis((Text("d"),)),
        Text(" "),
        Strong((Text("e"),)),
    )


@pytest.mark.parametrize(
    "text",
    [
        LITERAL,
        "# Nagłówek",
        "Nagłówek\n\n---",
        "***",
        "* * *",
        "- - -",
        "_ _ _",
        "`kod` i ```kod```",
        "<https://example.org> <b>x</b> &amp; &copy; &#38;",
        "https://example.org www.example.org",
        "[^1] i [odsyłacz] i [a][b] i [x] zadanie",
        "plik_z_nazwą_taką i Podpis: ________",
        "5 * 3 i 2*2",
        "~~skreślone~~ (c) ... -- 'x'",
        "C:\\Pliki\\minuty i \\ sam",
        "10.30 rozpoczęcie",
        "-10 stopni",
        "[a](foto 1.jpg)",
    ],
)
def test_everything_else_prints_as_typed(text):
    assert plain_text(blocks(text)) == text.replace("\n\n", "\n")
    assert "Strong" not in repr(blocks(text))
    assert "Link" not in repr(blocks(text))
    assert "List" not in repr(blocks(text))


@pytest.mark.parametrize(("typed", "printed"), [("    kod", "kod"), ("```\nx = 1\n```", "``` x = 1 ```")])
def test_code_is_text(typed, printed):
    assert inlines(typed) == (Text(printed),)


def test_backslash_escapes_ascii_punctuation():
    assert inlines(r"\*nie\* 1\. \[x\](#y) \a") == (Text(r"*nie* 1. [x](#y) \a"),)
    assert inlines(r"\- nie lista") == (Text("- nie lista"),)


# --- links --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "http://a.pl",
        "https://a.pl/?b=1&copy;=2#c",
        "mailto:a@b.pl",
        "tel:+48123456789",
        "#agenda-3",
        "HTTPS://A.PL",
    ],
)
def test_links(target):
    assert inlines(f"zob. [*tu*]({target})") == (Text("zob. "), Link(target, (Emphasis((Text("tu"),)),)))
    assert parse_blocks(f"- [a]({target})").links == (target,)


def test_a_url_is_percent_encoded_and_an_anchor_stays_as_typed():
    assert parse_blocks("[a](https://żabno.pl/Żelazowa) [b](#ż) [c](<https://a.pl/b c>)").links == (
        "https://xn--abno-99a.pl/%C5%BBelazowa",
        "#ż",
        "https://a.pl/b%20c",
    )


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JavaScript:x", "file:///etc/passwd", "data:text/html,x", "vbscript:x"),
        *("zal.pdf", "//a.pl", "/etc", "http:", "https://\ud800"),
    ],
)
def test_other_targets_print_as_typed_with_a_warning(target):
    text = f"[tekst]({target})"
    assert inlines(text) == (Text(text),)
    assert list(check(f"a\nb {text}")) == [("MK-M11", {"target": target, "line": 1})]


def test_a_link_title_has_no_place_on_paper():
    text = '[tekst](https://a.pl "dymek")'
    assert inlines(text) == (Text(text),)
    assert rules(text) == ["MK-M16"]


def test_an_empty_internal_link_is_for_the_document_to_fill():
    assert inlines("zob. [](#agenda-3)") == (Text("zob. "), Link("#agenda-3", ()))
    assert rules("[](#agenda-3)") == []


def test_an_empty_external_link_shows_its_target():
    assert inlines("[ ](https://a.pl)") == (Link("https://a.pl", (Text("https://a.pl"),)),)
    assert rules("[](https://a.pl)") == ["MK-M12"]


def test_brackets_around_and_inside_a_link():
    assert plain_text(blocks("[zob. [BIP](https://bip.pl)]")) == "[zob. BIP]"
    assert inlines("[a [1] b](#c)") == (Link("#c", (Text("a [1] b"),)),)
    assert inlines("[a [b](#c) d](#e)") == (Link("#e", (Text("a [b](#c) d"),)),)


# --- lists --------------------------------------------------------------------------------------


def test_levels_of_ordered_lists_have_their_styles():
    text = "1) a\n   1. b\n      - x\n        1. c\n           1. d\n"
    first = only(text)
    second = first.items[0].blocks[1]
    bullets = second.items[0].blocks[1]
    third = bullets.items[0].blocks[1]
    fourth = third.items[0].blocks[1]
    assert [each.style for each in (first, second, bullets, third, fourth)] == [
        ListStyle.DECIMAL_PAREN,
        ListStyle.ALPHA_PAREN,
        ListStyle.BULLET,
        ListStyle.ROMAN_DOT,
        ListStyle.DECIMAL_DOT,
    ]


@pytest.mark.parametrize(("mark", "style"), [(".", ListStyle.DECIMAL_DOT), (")", ListStyle.DECIMAL_PAREN)])
def test_delimiter_and_start_are_those_of_the_writer(mark, style):
    found = only(f"4{mark} a\n5{mark} b")
    assert (found.style, found.start, [item.label for item in found.items]) == (style, 4, ["", ""])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1) a\n2) b\n4) c\n5) d", ["", "", "4)", "5)"]),
        ("1. a\n1. b\n1. c", ["", "", ""]),
        ("01. a\n02. b", ["01.", "02."]),
    ],
)
def test_a_number_out_of_order_is_kept(text, labels):
    assert [item.label for item in only(text).items] == labels


def test_an_inner_list_with_unusual_numbers_keeps_them():
    assert only("1. a\n\n   3. b\n   5. c").items[0].blocks[1].style is ListStyle.DECIMAL_DOT
    assert only("1. a\n\n   0. b\n").items[0].blocks[1].style is ListStyle.DECIMAL_DOT
    assert only("1. a\n\n   2011. rok\n").items[0].blocks[1].start == 2011


def test_items_hold_blocks_and_change_of_mark_ends_a_list():
    found = blocks("- a\n\n  b\n\n  > c\n* d\n1. e")
    assert found[0].items[0].blocks == (
        Paragraph((Text("a"),)),
        Paragraph((Text("b"),)),
        Quote((Paragraph((Text("c"),)),)),
    )
    assert [type(block) for block in found] == [List, List, List]


def test_a_year_at_the_start_of_a_line_does_not_begin_a_list():
    assert plain_text(only("w dniu\n29. czerwca")) == "w dniu 29. czerwca"


@pytest.mark.parametrize("mark", ["-", "*", "1.", "2)", ">"])
def test_a_mark_that_marks_nothing_is_text(mark):
    assert only(mark) == Paragraph((Text(mark),))


def test_an_empty_item_among_others_keeps_its_number():
    assert [plain_text(item.blocks) for item in only("1. a\n2.\n3. c").items] == ["a", "", "c"]


# --- tables and quotes --------------------------------------------------------------------------


def test_table():
    found = only("a\n\n| Lp. | Zadanie | Osoba | x |\n|---|:--|--:|:-:|\n| 1 | *b* \\| c || d |"[3:])
    assert isinstance(found, Table)
    assert [column.align for column in found.columns] == ["left", "left", "right", "center"]
    assert found.columns[1].weight > found.columns[0].weight
    assert found.header == ((Text("Lp."),), (Text("Zadanie"),), (Text("Osoba"),), (Text("x"),))
    assert found.rows == (((Text("1"),), (Emphasis((Text("b"),)), Text(" | c")), (), (Text("d"),)),)


def test_a_table_without_outer_pipes_ends_at_a_blank_line():
    table, after = blocks("a | b\n--|--\n1 | 2\n\nc")
    assert plain_text(table) == "a\tb\n1\t2"
    assert plain_text(after) == "c"


def test_surplus_cells_stay_and_missing_cells_are_empty():
    text = "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |\n"
    assert plain_text(only(text)) == "a\tb\n1\t2 | 3 | 4\n5\t"
    assert list(check(text)) == [
        ("MK-M15", {"cells": 4, "columns": 2, "line": 2}),
        ("MK-M15", {"cells": 1, "columns": 2, "line": 3}),
    ]


@pytest.mark.parametrize("text", ["a | b\n---", "a | b", "|" * 60 + "\n" + "|-" * 60, "a\n-|-"])
def test_what_is_no_table_is_text(text):
    assert not any(isinstance(block, Table) for block in blocks(text))


def test_a_table_in_a_list_and_a_picture_in_a_cell():
    (item,) = only("- a\n\n  | b ![p](x.png) |\n  |---|\n  | c |").items
    assert [type(block) for block in item.blocks] == [Paragraph, Table, Figure]
    assert item.blocks[1].header == ((Text("b"),),)


def test_quotes_nest():
    assert only("> a\n> > b") == Quote((Paragraph((Text("a"),)), Quote((Paragraph((Text("b"),)),))))


# --- pictures -----------------------------------------------------------------------------------


def test_a_picture_on_a_line_of_its_own_parts_the_paragraph():
    text = 'przed  \n![Sala [A] *obrad*](foto/sala.jpg "Sala \\"A\\" &amp; B")\npo'
    assert blocks(text) == (
        Paragraph((Text("przed"),)),
        Figure("foto/sala.jpg", "Sala [A] *obrad*", (Text('Sala "A" &amp; B'),)),
        Paragraph((Text("po"),)),
    )
    assert parse_blocks("a\n\n> b\n> ![c](d\\e.png)").pictures == (Picture("d\\e.png", "c", 3),)


def test_a_picture_inside_a_sentence_follows_the_paragraph():
    assert blocks("**jeden ![a](b.png)**, dwa\ntrzy") == (
        Paragraph((Strong((Text("jeden"),)), Text(", dwa trzy"))),
        Figure("b.png", "a"),
    )


def test_pictures_need_an_alternative_text():
    assert list(check("- a\n- ![ ](b.png)")) == [("MK-M13", {"source": "b.png", "line": 1})]
    assert rules("![a](b.png)") == []


def test_a_picture_as_link_text():
    text = "[![a](b.png)](https://c.pl)"
    assert blocks(text) == (
        Paragraph((Link("https://c.pl", (Text("https://c.pl"),)),)),
        Figure("b.png", "a"),
    )
    assert rules(text) == ["MK-M12"]


# --- single lines, plain text, check ------------------------------------------------------------


def test_single_line_fields_know_inline_marks_only():
    assert parse_inline("1) a *b*\n![c](d.png)") == (
        Text("1) a "),
        Emphasis((Text("b"),)),
        Text(" ![c](d.png)"),
    )
    assert parse_inline("  a  \nb\\\nc ") == (Text("a   b\\ c"),)
    assert parse_inline(LITERAL) == (Text(LITERAL),)
    assert parse_inline("") == ()
    assert rules("![](a.png) [b](file:c)", inline=True) == ["MK-M11"]


def test_plain_text_of_generated_blocks():
    nodes = (
        Heading(1, (Text("Tytuł"),)),
        Facts((Fact("Miejsce", (Paragraph((Text("Sochaczew"), LineBreak(), Text("ratusz"))),)),)),
        Figure("x", "alt", (Text("podpis"),)),
        Signatures((Signature(("Anna Przykładowa", "moderator")),)),
    )
    assert plain_text(nodes) == "Tytuł\nMiejsce: Sochaczew ratusz\nalt\npodpis\nAnna Przykładowa\nmoderator"
    assert plain_text(Strong((Text("a"),))) == "a"
    assert plain_text(()) == ""


def test_every_rule_has_its_words_and_gets_its_parameters():
    text = '[a](file:x) [](https://a.pl) ![](b.png) [c](#d "e")\n\n' + "> " * 14 + "x\n\n|a|\n|-|\n|b|c|\n"
    found = [*check(text), *check("*" * 30_000)]
    assert {rule for rule, _ in found} == {rule for rule in RULES if rule.startswith("MK-M1")}
    for rule, params in found:
        for wording in (RULES[rule].pl, RULES[rule].en):
            assert wording.message.format(**params).endswith(".")
            assert wording.hint.format(**params).endswith(".")


def test_results_of_check_belong_to_the_caller():
    next(check("[a](file:x)"))[1].clear()
    assert list(check("[a](file:x)")) == [("MK-M11", {"target": "file:x", "line": 0})]


# --- hostile texts, threads, import -------------------------------------------------------------


def depth(node):
    children = getattr(node, "children", None) or getattr(node, "blocks", None) or getattr(node, "items", ())
    return 1 + max(map(depth, children), default=0)


@pytest.mark.parametrize(
    "text",
    [
        "".join("  " * level + "- a\n" for level in range(40)),
        "> " * 40 + "a",
        "- " * 40 + "a\n" + "- b",
        "1. > " * 40 + "a",
        "**a " * 40 + "b" + " a**" * 40,
    ],
)
def test_marks_nested_too_deep_print_as_typed(text):
    assert "MK-M14" in rules(text)
    assert max(map(depth, blocks(text))) <= 2 * MAX_DEPTH + 3
    assert plain_text(blocks(text)).count("a") == text.count("a")
    assert rules("> " * MAX_DEPTH + "a") == []


def test_items_beside_the_deepest_list_are_still_items():
    innermost = only("- " * MAX_DEPTH + "a\n" + "  " * (MAX_DEPTH - 1) + "- b\n- c")
    assert len(innermost.items) == 2
    for _ in range(MAX_DEPTH - 1):
        innermost = innermost.items[0].blocks[0]
    assert [plain_text(item.blocks) for item in innermost.items] == ["a", "b"]


@pytest.mark.parametrize(
    "unit",
    [
        *"[*>_\\`<|",
        "- ",
        "> ",
        "*a ",
        "a_*",
        "[a](",
        "![",
        '[](x "',
        "a\n\n",
        "- a\n",
        "[a](#b)\n",
        "   ",
        "1. a\n",
    ],
)
@pytest.mark.parametrize("size", [1_000_000, 15_000])
def test_hostile_texts_take_less_than_a_second(unit, size):
    text = unit * (size // len(unit))
    start = time.process_time()
    parse_blocks(text)
    parse_inline(text)
    assert time.process_time() - start < 1


def test_a_long_run_of_spaces_is_read_once():
    start = time.process_time()
    assert plain_text(blocks("a" + " " * 900_000 + "b\nc")).endswith("b c")
    assert time.process_time() - start < 1


def test_too_many_marks_are_all_text():
    text = "*a* " * 20_000
    assert rules(text) == ["MK-M17"]
    assert plain_text(blocks(text)) == text.strip()
    assert "\n" not in plain_text(blocks("- a\n \n" * 20_000))
    assert rules(text, inline=True) == ["MK-M17"]


def test_threads_share_the_parser():
    parser.cache_clear()
    texts = [f"- *{number}*\n- [a](#{number})" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(parse_blocks, texts))
    assert [each.links for each in found] == [(f"#{number}",) for number in range(200)]


def test_plain_texts_need_no_markdown_library():
    code = "import sys; from minutes_kit.markup import parse_blocks; parse_blocks('a\\n\\nb (c) – d.');"
    code += "sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
