"""What an audit sees in finished documents, right ones and wrong ones."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import pikepdf
import pytest
from audit_files import (
    FE,
    MARKS,
    SENTENCE,
    arms,
    colours,
    drawn,
    flag,
    foreign_docx,
    held,
    pdf,
    rules_of,
    scan,
    sheet,
    unseen,
)
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

SPONSOR = '#image("sponsor.png", height: {}mm)'


def test_a_right_page_passes_and_tells_what_it_saw():
    found = held(pdf(sheet()))
    assert found
    assert found.problems == ()
    assert unseen(found) == ["MK-F34"]
    (page,) = found.pages
    assert page.owes
    seen = {mark.mark: mark for mark in page.marks}
    assert seen["unia-europejska"].height == pytest.approx(11, abs=0.2)
    assert seen["unia-europejska"].width == pytest.approx(16.5, abs=0.2)
    assert seen["rzeczpospolita-polska"].width == pytest.approx(17.6, abs=0.4)
    assert (seen["unia-europejska"].how, seen["unia-europejska"].look) == ("drawn", "full")
    assert seen["fundusze-europejskie"].how == "type"


WRONG = {
    "no strip": (sheet(body="").__class__(()), ["MK-F20"]),
    "swapped": (sheet(FE, flag(), colours()), ["MK-F21"]),
    "no state": (sheet(FE, flag()), ["MK-F22"]),
    "no name": (sheet(colours(), flag()), ["MK-F22"]),
    "nine millimetres": (sheet(FE, colours(9), flag(9)), ["MK-F23"]),
    "sponsor": (sheet(FE, colours(), SPONSOR.format(16), flag()), ["MK-F24"]),
    "changed": (sheet(sentence="Projekt finansowany z Europejskiego Funduszu Społecznego"), ["MK-F25"]),
    "changed words": (
        sheet(FE, colours(), flag().replace("Fundusz Społeczny", "Fundusz Socjalny")),
        ["MK-F25"],
    ),
    "no sentence": (sheet(sentence=""), ["MK-F26"]),
    "no words": (sheet(FE, colours(), '#image("eu-emblem.svg", height: 11mm)'), ["MK-F26"]),
    "italics": (
        sheet(sentence=f'#text(style: "italic", font: "Source Sans 3")[{SENTENCE}]'),
        ["MK-F27", "MK-F33"],
    ),
    "colours in blue": (sheet(FE, colours(), flag(look="-blue")), ["MK-F28"]),
    "colours in black": (sheet(FE, colours(), flag(look="-mono")), ["MK-F28"]),
    "stretched flag": (sheet(FE, colours(), flag(11, width=20)), ["MK-F29"]),
    "stretched colours": (sheet(FE, colours(11, width=14), flag()), ["MK-F29"]),
    "overlap": (
        sheet(extra="#place(top, dy: 4mm, dx: 60mm, text(size: 11pt)[Wpis na marginesie strony])"),
        ["MK-F30"],
    ),
    "cut": (
        sheet(extra="#place(top + right, dx: 33mm, dy: -1mm)[#box(fill: white)[#h(1mm)]]").__class__(
            (FE, colours(), "#move(dx: 60mm)[" + flag() + "]")
        ),
        ["MK-F31"],
    ),
    "grey": (sheet(sentence=f"#text(fill: luma(75%))[{SENTENCE}]"), ["MK-F32"]),
    "typeface": (sheet(font="Noto Sans"), ["MK-F33"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_wrong_page_breaks_its_rule_and_no_other(name):
    made, rules = WRONG[name]
    found = held(pdf(made))
    assert rules_of(found) == rules, [str(problem) for problem in found.problems]
    assert all(problem.line == 1 for problem in found.problems)


def test_a_changed_sentence_is_told_by_its_words():
    found = held(pdf(WRONG["changed"][0]))
    (problem,) = found.problems
    assert "„finansowany”" in problem.message
    assert "„współfinansowany”" in problem.message
    assert SENTENCE in problem.hint


def test_a_mark_of_the_project_is_known_and_may_not_be_wider_either():
    wide = sheet(FE, colours(), '#image("sponsor.png", height: 11mm, width: 25mm, fit: "stretch")', flag())
    assert rules_of(held(pdf(wide))) == []
    assert rules_of(held(pdf(wide), guest="Gmina")) == ["MK-F24", "MK-F29"]
    fitting = sheet(FE, colours(), SPONSOR.format(10.5), flag())
    found = held(pdf(fitting), guest="Gmina")
    assert rules_of(found) == []
    assert [mark.how for mark in found.pages[0].marks if mark.name == "Gmina"] == ["file"]


@pytest.mark.parametrize("look", ["-blue", "-mono"])
def test_a_set_of_one_colour_needs_no_polish_colours(look):
    found = held(pdf(sheet(FE, flag(look=look))))
    assert rules_of(found) == []
    assert {mark.look for mark in found.pages[0].marks} == {"", {"-blue": "blue", "-mono": "black"}[look]}


def test_only_pages_that_owe_a_strip_are_asked_for_it():
    empty = replace(sheet(), marks=())
    assert held(pdf(sheet(), empty))
    found = held(pdf(empty, sheet()))
    assert rules_of(found) == ["MK-F20"]
    assert [page.owes for page in found.pages] == [True, False]


# --- what cannot be seen --------------------------------------------------------------------------------


def test_a_scan_is_measured_and_its_words_are_left_open():
    found = held(scan(pdf(sheet())))
    assert rules_of(found) == []
    assert unseen(found) == ["MK-F35", "MK-F36"]
    seen = {mark.mark: mark for mark in found.pages[0].marks}
    assert seen["unia-europejska"].height == pytest.approx(11, abs=0.3)
    assert seen["fundusze-europejskie"].how == "picture"


@pytest.mark.parametrize(
    ("made", "rule"),
    [
        (sheet(FE, flag(), colours()), "MK-F21"),
        (sheet(FE, flag()), "MK-F22"),
        (sheet(FE, colours(9), flag(9)), "MK-F23"),
        (sheet(FE, colours(), flag(width=20)), "MK-F29"),
        (sheet(FE, colours(), flag(look="-blue")), "MK-F28"),
        (sheet(FE, colours(), flag(look="-mono")), "MK-F28"),
    ],
)
def test_a_wrong_scan_is_found_out(made, rule):
    assert rule in rules_of(held(scan(pdf(made))))


def test_a_locked_or_broken_file_never_passes():
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(sheet()))) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    for data, rule in (
        (locked.getvalue(), "MK-F37"),
        (b"%PDF-1.7 ...", "MK-F38"),
        (b"PK\3\4", "MK-F38"),
        (b"", "MK-F38"),
    ):
        found = held(data)
        assert not found
        assert rules_of(found) == [rule]
        assert found.pages == ()


# --- DOCX -----------------------------------------------------------------------------------------------


def strip_picture(made=None, height_mm=14):
    """The strip of a page as one picture, 160 mm wide."""
    page = drawn(pdf(made or sheet()), 150)
    mm = 150 / 25.4
    return page.crop((round(25 * mm), round(23.5 * mm), round(185 * mm), round((23.5 + height_mm) * mm)))


def test_a_strip_of_one_picture_in_a_foreign_docx():
    found = held(foreign_docx(strip_picture(), 160))
    assert rules_of(found) == []
    assert unseen(found) == ["MK-F35", "MK-F36"]
    (flag_seen,) = [mark for mark in found.pages[0].marks if mark.mark == "unia-europejska"]
    assert flag_seen.height == pytest.approx(11, abs=0.2)
    assert flag_seen.left is None


@pytest.mark.parametrize(
    ("made", "rule"),
    [
        (sheet(FE, flag(), colours()), "MK-F21"),
        (sheet(FE, flag()), "MK-F22"),
        (sheet(FE, colours(), flag(width=20)), "MK-F29"),
        (sheet(FE, colours(), flag(look="-blue")), "MK-F28"),
    ],
)
def test_a_wrong_strip_in_a_foreign_docx(made, rule):
    assert rule in rules_of(held(foreign_docx(strip_picture(made), 160)))


def test_pictures_of_a_group_have_their_sizes():
    """Word groups what somebody selects together: one frame, several pictures."""
    document = Document()
    paragraph = document.sections[0].header.paragraphs[0]
    for name, width in (("rp-colours", 17.6), ("eu-emblem", 16.5)):
        paragraph.add_run().add_picture(str(MARKS / f"{name}.png"), width=Mm(width))
    first, second = paragraph._p.xpath(".//wp:inline")
    data = first.xpath(".//a:graphicData")[0]
    data.append(parse_xml(f'<a:chExt {nsdecls("a")} cx="2000000" cy="396000"/>'))
    data.append(second.xpath(".//pic:pic")[0])
    second.getparent().getparent().remove(second.getparent())
    first.xpath("./wp:extent")[0].set("cx", "1000000")
    first.xpath("./wp:extent")[0].set("cy", "198000")
    written = io.BytesIO()
    document.save(written)
    seen = {mark.mark: mark for mark in held(written.getvalue()).pages[0].marks}
    assert seen["unia-europejska"].height == pytest.approx(5.5, abs=0.1)
    assert seen["rzeczpospolita-polska"].width == pytest.approx(8.8, abs=0.2)


def test_a_strip_in_a_text_box_is_read_once():
    data = foreign_docx(strip_picture(), 160)
    document = Document(io.BytesIO(data))
    run = document.sections[0].header.paragraphs[0]._p.xpath("./w:r")[0]
    names = (
        nsdecls("w", "wp", "a") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    names += ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    outer = parse_xml(
        f"<w:p {names}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        "<wp:extent cx='6000000' cy='900000'/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        "<w:p/></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    paragraph = run.getparent()
    paragraph.addprevious(outer)
    outer.xpath(".//w:txbxContent/w:p")[0].append(run)
    written = io.BytesIO()
    document.save(written)
    found = held(written.getvalue())
    assert rules_of(found) == []
    assert [mark.mark for mark in found.pages[0].marks].count("unia-europejska") == 1


@pytest.mark.parametrize("make", [lambda: pdf(sheet()), lambda: foreign_docx(strip_picture(), 160)])
def test_a_file_with_other_bytes_never_breaks_the_audit(make):
    data, chance = make(), random.Random(7)
    for _ in range(12):
        broken = bytearray(data)
        for _ in range(20):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        assert held(bytes(broken)).file == "plik"
        assert not held(data[: chance.randrange(len(data) // 2)])


def test_a_small_strip_and_a_changed_sentence_in_a_foreign_docx():
    assert rules_of(held(foreign_docx(strip_picture(), 160 * 9 / 11))) == ["MK-F23"]
    assert rules_of(
        held(
            foreign_docx(
                strip_picture(), 160, sentence="Projekt finansowany z Europejskiego Funduszu Społecznego"
            )
        )
    ) == ["MK-F25"]
    assert rules_of(held(foreign_docx(arms(30, 10), 100))) == ["MK-F20"]
