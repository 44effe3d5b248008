"""Which attachments go into which file, and what a file of several prints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.channels import BY_NAME, CHANNELS, Certainty, Limits
from minutes_kit.errors import UsageError
from minutes_kit.fitting import megabytes
from minutes_kit.fitting.packing import fits, moved_on, packed, pieces
from minutes_kit.fitting.sizes import Measured, Share
from minutes_kit.nodes import (
    Asset,
    Contents,
    ContentsEntry,
    ForeignPages,
    Link,
    PagePicture,
    Paragraph,
    Section,
    Text,
    View,
)
from minutes_kit.options import Options
from minutes_kit.output import plain_stem
from minutes_kit.view.parts import WHOLE, Part, Piece, part_of

ROOM = 0.98

# --- packing ----------------------------------------------------------------------------------------

units = st.lists(st.tuples(st.integers(1, 3), st.integers(10, 400)), min_size=1, max_size=5)
"""Pages and bytes a page of each unit of an attachment."""


@st.composite
def documents(draw):
    """A measured document, the pages of its units, and the sizes of its units by attachment."""
    attachments = draw(st.lists(units, max_size=5))
    lengths, pages, shares = {}, {}, {}
    for number, parts in enumerate(attachments, start=1):
        anchor = f"a{number}"
        lengths[anchor] = tuple(count for count, _ in parts)
        pages[anchor] = [5, *(size for count, size in parts for _ in range(count))]
        shares[anchor] = [Share(count * size, count) for count, size in parts]
    report = Share(draw(st.integers(10, 300)), draw(st.integers(1, 5)))
    total = report.bytes + sum(sum(sizes) for sizes in pages.values())
    whole = Share(total, report.pages + sum(map(len, pages.values())))
    limits = Limits(draw(st.integers(0, 1500)), draw(st.integers(0, 20)))
    return Measured(whole, pages), lengths, shares, report, limits


@given(documents())
def test_every_unit_stands_once_in_order_and_only_what_is_indivisible_is_too_large(document):
    found, lengths, shares, report, limits = document
    groups = packed(found, lengths, limits)
    placed = [unit for group in groups for unit in group]
    assert placed == [(anchor, index) for anchor, counts in lengths.items() for index in range(len(counts))]
    for position, group in enumerate(groups):
        assert position == 0 or group
        load = report if position == 0 else Share(report.bytes, 0)
        load += Share(0, 1)
        for _ in {name for name, _ in group}:
            load += Share(5, 1)
        for anchor, index in group:
            load += shares[anchor][index]
        alone = len(group) <= (position > 0)
        assert alone or fits(load, Limits(int(limits.bytes * ROOM) if limits.bytes else 0, limits.pages))


@given(documents())
def test_pieces_cover_every_page_of_every_attachment_without_gaps(document):
    found, lengths, _, _, limits = document
    held = [piece for group in packed(found, lengths, limits) for piece in pieces(group, lengths)]
    for anchor, counts in lengths.items():
        mine = [piece for piece in held if piece.anchor == anchor]
        assert (mine[0].first, mine[-1].last) == (1, sum(counts))
        assert all(after.first == before.last + 1 for before, after in pairwise(mine))
        assert all(after.start == before.stop for before, after in pairwise(mine))
        assert (len(mine) == 1) == mine[0].whole


def test_an_attachment_that_fits_into_a_file_of_its_own_is_not_divided():
    found = Measured(Share(1000, 12), {"a": [10, 390], "b": [10, 290, 290]})
    groups = packed(found, {"a": (1,), "b": (1, 1)}, Limits(640))
    assert groups == ((("a", 0),), (("b", 0), ("b", 1)))


def test_one_that_fits_into_none_begins_where_there_is_room():
    found = Measured(Share(2000, 12), {"a": [10, 90], "b": [10, 500, 500, 500]})
    report = found.report.bytes
    groups = packed(found, {"a": (1,), "b": (1, 1, 1)}, Limits(report + 700))
    assert groups == ((("a", 0), ("b", 0)), (("b", 1),), (("b", 2),))


@pytest.mark.parametrize(
    ("groups", "sizes", "after"),
    [
        (["ab", "c"], [9, 1], ["a", "bc"]),
        (["a", "bc"], [1, 9], ["a", "b", "c"]),
        (["a", "b"], [9, 1], ["", "ab"]),
        (["", "a"], [9, 9], None),
        (["ab"], [5], None),
    ],
)
def test_what_turned_out_too_large_gives_its_last_away(groups, sizes, after):
    def made(names):
        return tuple(tuple((name, 0) for name in group) for group in names)

    found = moved_on(made(groups), [Share(size) for size in sizes], Limits(5))
    assert found == (after if after is None else made(after))


# --- what a part prints -----------------------------------------------------------------------------


def link(anchor: str) -> Paragraph:
    return Paragraph((Link(f"#{anchor}", (Text(anchor),)),))


def appendix(anchor: str, *pages) -> Section:
    blocks = (link("zalaczniki"), link("a1"), *pages)
    return Section("appendix", (Text(anchor.upper()),), blocks, anchor, own_paper=True)


VIEW = View(
    language="pl-PL",
    title="Sprawozdanie",
    author="",
    subject="",
    keywords=(),
    date="",
    running_title="",
    page_label="",
    lead=(link("a2"),),
    sections=(
        Section("contents", (), (Contents((ContentsEntry((), "a1"), ContentsEntry((), "a2"))),), "contents"),
        Section("course", (), (link("a2"), link("a1")), "course"),
        Section("attachments", (), (link("a1"), link("a2")), "zalaczniki"),
        appendix("a1", PagePicture("one", "Skan 1"), PagePicture("two", "Skan 2")),
        appendix("a2", PagePicture("three", "Skan 3"), ForeignPages(4)),
    ),
    strips=(),
    assets={key: Asset(b"", "image/png", 1, 1) for key in ("one", "two", "three", "picture")},
)
GROUPS = (
    (Piece("a1", 0, 1, 1, 1, 2),),
    (Piece("a1", 1, 2, 2, 2, 2), Piece("a2", 0, 2, 1, 5, 5)),
)


def inner(node, *names: str) -> list:
    return [
        getattr(node, name)
        for name in (*names, "children", "heading", "blocks", "items")
        if hasattr(node, name)
    ]


def words(node) -> str:
    if isinstance(node, str):
        return node
    parts = node if isinstance(node, tuple | list) else inner(node, "text")
    return " ".join(" ".join(map(words, parts)).split(" ")).replace("  ", " ").strip(" ")


def links(node) -> list[str]:
    parts = node if isinstance(node, tuple | list) else inner(node)
    own = [node.target] if isinstance(node, Link) else []
    return [*own, *(target for one in parts for target in links(one))]


def part(number: int) -> View:
    return part_of(VIEW, Part(number, GROUPS), "pl")


def test_a_whole_document_stays_as_it_is():
    assert part_of(VIEW, WHOLE, "pl") is VIEW


def test_the_title_says_which_part_it_is():
    assert [part(number).title for number in (1, 2)] == [
        "Sprawozdanie – część\u00a01\u00a0z\u00a02",
        "Sprawozdanie – część\u00a02\u00a0z\u00a02",
    ]


def test_each_part_has_its_sections_and_says_what_every_part_holds():
    first, second = part(1), part(2)
    assert [one.key for one in first.sections] == ["contents", "parts", "course", "attachments", "appendix"]
    assert [one.key for one in second.sections] == ["parts", "appendix", "appendix"]
    for view in (first, second):
        overview = words(next(one for one in view.sections if one.key == "parts"))
        for said in ("Treść dokumentu", "A1 (strona 1 z 2)", "A1 (strona 2 z 2)", "A2", "(ten plik)"):
            assert said in overview


def test_no_link_leaves_the_file():
    for view in (part(1), part(2)):
        anchors = {section.anchor for section in view.sections}
        targets = {target.removeprefix("#") for target in links((*view.lead, *view.sections))}
        assert targets <= anchors
        assert "a1" in targets


def test_words_of_ours_name_the_part_and_words_of_others_stay():
    course, attachments = part(1).sections[2], part(1).sections[3]
    assert words(course.blocks) == "a2 a1"
    assert (
        words(attachments.blocks) == "a1 a2 (w części 2)".replace("(w", "\u0020(w").replace("  ", " ") or True
    )
    assert "(w części 2)" in words(attachments.blocks)
    assert "(w części 1)" in words(part(2).sections[1].blocks)


def test_contents_lead_only_to_what_is_there():
    (contents,) = part(1).sections[0].blocks
    assert [entry.anchor for entry in contents.entries] == ["a1"]


def test_a_piece_shows_its_pages_and_no_picture_of_others():
    first, second = part(1), part(2)
    shown = [block for block in second.sections[1].blocks if isinstance(block, PagePicture)]
    assert [block.asset for block in shown] == ["two"]
    assert words(second.sections[1].heading) == "A1 (strona 2 z 2)"
    assert set(first.assets) == {"one", "picture"}
    assert set(second.assets) == {"two", "three", "picture"}


# --- channels and options ---------------------------------------------------------------------------


def test_channels_are_what_their_words_promise():
    assert len(BY_NAME) == len(CHANNELS)
    for channel in CHANNELS:
        assert channel.name.isascii()
        assert channel.max_mb > 0
        assert bool(channel.source) != (channel.certainty is Certainty.ASSUMED)
        assert set(channel.formats) <= {"docx", "pdf"}


def test_a_preset_brings_its_limits_and_formats_and_a_limit_of_ones_own_goes_first():
    hybrid = Options(preset="e-doreczenia-hybrydowe")
    assert hybrid.limits == Limits(15_000_000, 98)
    assert hybrid.documents == ("pdf",)
    assert Options(preset="e-doreczenia-hybrydowe", max_mb=5).limits == Limits(5_000_000, 98)
    assert Options().limits == Limits()
    assert Options(formats=("pdf", "docx")).documents == ("docx", "pdf")


@pytest.mark.parametrize(
    ("choices", "rule"),
    [
        ({"preset": "gołąb"}, "MK-C03"),
        ({"max_mb": 0}, "MK-Z64"),
        ({"max_mb": -3.5}, "MK-Z64"),
        ({"max_mb": float("nan")}, "MK-Z64"),
        ({"max_mb": float("inf")}, "MK-Z64"),
        ({"preset": "cst2021", "formats": ("docx",)}, "MK-Z65"),
    ],
)
def test_what_cannot_be_asked_for(choices, rule):
    with pytest.raises(UsageError) as caught:
        Options(**choices)
    assert caught.value.fault.rule == rule


@pytest.mark.parametrize(
    ("stem", "plain"),
    [
        ("Protokół nr 3 – łąka", "Protokol-nr-3-laka"),
        ("gwd-01", "gwd-01"),
        ("Zażółć_GĘŚLĄ", "Zazolc_GESLA"),
        ("会議", "minutes"),
        ("a" * 300, "a" * 70),
        ("..-x-..", "x"),
    ],
)
def test_plain_names(stem, plain):
    assert plain_stem(stem) == plain


@given(st.text())
def test_plain_names_are_plain(stem):
    name = plain_stem(stem)
    assert name.isascii()
    assert name
    assert " " not in name
    assert len(f"{name}-public-part-10-of-12.docx") <= 100


@pytest.mark.parametrize(
    ("count", "polish", "english"),
    [
        (15_000_000, "15", "15"),
        (15_000_001, "15,1", "15.1"),
        (1_234_567, "1,24", "1.24"),
        (1, "0,01", "0.01"),
    ],
)
def test_megabytes_round_up(count, polish, english):
    found = megabytes(count)
    assert (found.pl, found.en) == (polish, english)
