from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from sample_view import TRAP, item, paragraph, picture, sample_view, strip, text

from minutes_kit import nodes
from minutes_kit.appendix.measuring.gate import judge
from minutes_kit.catalogue import rules
from minutes_kit.errors import RenderError
from minutes_kit.render.typst import Attachment, _fault, render_pdf

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
SOURCE = Attachment("protokół.yaml", b"kind: report\n", "application/yaml", "Dane", "source")
UA, A2, A3 = "PDF_UA_1", "PDF_A_2A", "PDF_A_3A"


TWO_PAGES = (
    nodes.Section("a", text("Dział"), (paragraph("a"),)),
    nodes.Section("b", (), (paragraph("b"),), page_break_before=True),
)


def rendered(*blocks, lead=(), **changes):
    if blocks:
        changes["sections"] = (nodes.Section("a", text("Dział"), blocks),)
    return render_pdf(sample_view(**{"lead": lead} | changes), timestamp=NOW).data


def read(data):
    return pypdf.PdfReader(BytesIO(data))


def words(data):
    return [" ".join(p.extract_text().replace("\u200b", "").split()) for p in read(data).pages]


def faults(data, *profiles):
    return [finding for findings in judge(data, profiles).values() for finding in findings]


def elements(data):
    """The role and the alternative text of each element of the structure tree, in reading order."""

    def walk(node):
        if not isinstance(node, pikepdf.Dictionary):
            return
        if "/S" in node:
            yield str(node.S), str(node.get("/Alt", ""))
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            yield from walk(kid)

    with pikepdf.open(BytesIO(data)) as pdf:
        return list(walk(pdf.Root.StructTreeRoot))


def roles(data):
    return [role for role, _ in elements(data)]


@pytest.fixture(scope="module")
def sample():
    return render_pdf(sample_view(), timestamp=NOW).data


@pytest.fixture(scope="module")
def with_source():
    return render_pdf(sample_view(), timestamp=NOW, embedded=[SOURCE]).data


def test_the_sample_conforms(sample, with_source, tmp_path):
    assert faults(sample, UA, A2) == []
    assert faults(with_source, UA, A3) == []


def _no_language(pdf):
    del pdf.Root.Lang


def _no_tags(pdf):
    del pdf.Root.StructTreeRoot


def _no_metadata(pdf):
    del pdf.Root.Metadata


@pytest.mark.parametrize("broken", [_no_language, _no_tags, _no_metadata])
def test_the_validator_sees_a_broken_file(sample, tmp_path, broken):
    pdf, spoilt = pikepdf.open(BytesIO(sample)), BytesIO()
    broken(pdf)
    pdf.save(spoilt)
    assert faults(spoilt.getvalue(), UA, A2)


def test_the_source_is_embedded(with_source, sample):
    with pikepdf.open(BytesIO(with_source)) as pdf:
        (spec,) = pdf.Root.AF
        assert (spec.AFRelationship, str(spec.Desc), str(spec.UF)) == ("/Source", "Dane", "protokół.yaml")
        assert (spec.EF.F.read_bytes(), spec.EF.F.Subtype) == (b"kind: report\n", "/application/yaml")
    assert not read(sample).attachments


def test_metadata(sample):
    document = read(sample)
    assert document.metadata.title == sample_view().title
    assert document.metadata.author == "Anna Przykładowa"
    assert document.metadata.subject == "Grupa Wymiany Doświadczeń"
    assert "samorząd" in document.metadata["/Keywords"]
    assert document.metadata.creation_date == NOW
    assert document.trailer["/Root"]["/Lang"] == "pl-PL"
    assert document.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_reproducible_for_one_moment_and_only_for_it(sample):
    again = sample_view()
    assert render_pdf(again, timestamp=NOW).data == sample
    assert render_pdf(again, timestamp=NOW.replace(tzinfo=None)).data == sample
    assert render_pdf(again, timestamp=NOW.astimezone(timezone(timedelta(hours=2)))).data == sample
    assert render_pdf(again, timestamp=NOW + timedelta(days=1)).data != sample


def test_threads_render_at_once():
    views = [sample_view(title=f"Tytuł {n}", sections=()) for n in range(8)]
    with ThreadPoolExecutor(4) as pool:
        files = list(pool.map(lambda view: render_pdf(view, timestamp=NOW).data, views))
    assert [read(data).metadata.title for data in files] == [view.title for view in views]


def test_no_folder_is_left_behind(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rendered(paragraph("a"))
    with pytest.raises(RenderError):
        rendered(nodes.Figure("eu", "x"), assets={"eu": nodes.Asset(b"broken", "image/png", 1, 1)}, strips=())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "literal",
    [
        TRAP,
        '#import "x" *a* _b_ $x$ \\ @ R&D <draft> `kod` [n] // koment /* x */',
        '#read("view.json") #eval("1+1") \\u{41} = nie nagłówek',
        "- kreska + plus / ukośnik ~ --- ... 'a' \"b\" https://example.org",
    ],
)
def test_markup_prints_literally(literal):
    data = rendered(
        paragraph(literal), nodes.Heading(2, text(literal)), nodes.List((item(literal),)), title=literal
    )
    assert "".join("".join(words(data)).split()).count("".join(literal.split())) == 4


def test_headings_and_title(sample):
    found = [role for role in roles(sample) if role in {"/Title", "/H1", "/H2", "/H3", "/H4"}]
    assert found[:2] == ["/Title", "/H1"]
    assert found.count("/H1") == len(sample_view().sections)


def test_skipped_heading_levels_are_closed_up(tmp_path):
    data = rendered(nodes.Heading(4, text("Głęboko")), paragraph("x"))
    assert [role for role in roles(data) if role.startswith("/H")] == ["/H1", "/H2"]
    assert faults(data, UA) == []


def test_bookmarks_follow_the_headings():
    data = rendered(nodes.Heading(2, text("Ad 1")), nodes.Heading(2, text("Ad 2")))
    first, below = read(data).outline
    assert first.title == "Dział"
    assert [entry.title for entry in below] == ["Ad 1", "Ad 2"]


def test_anchors_of_headings_lead_to_their_pages():
    first = nodes.Section("x", text("Załącznik 1"), (), "attachment-1")
    second = nodes.Section("y", text("Załącznik 2"), (), "attachment-2", page_break_before=True)
    document = read(rendered(sections=(first, second)))
    pages = {key: document.get_destination_page_number(d) for key, d in document.named_destinations.items()}
    assert pages == {"attachment-1": 0, "attachment-2": 1}


def test_links_inside_outside_and_to_nowhere(tmp_path):
    links = nodes.Paragraph(
        (
            nodes.Link("#cel", text("punkt")),
            nodes.Link("#nie-ma", text(" nigdzie ")),
            nodes.Link("https://example.org/?a=1&b=2", text("strona")),
            nodes.Link("#akapit", text(" akapit")),
        )
    )
    goal = nodes.Paragraph(text("Cel"), anchor="akapit")
    data = rendered(links, nodes.List((item("x", anchor="cel"),)), goal)
    assert "punkt nigdzie strona akapit" in words(data)[0]
    links = [a.get_object() for p in read(data).pages for a in p["/Annots"]]
    targets = [link["/A"]["/URI"] if "/A" in link else link["/Dest"] is not None for link in links]
    assert targets == [True, "https://example.org/?a=1&b=2", True]
    assert faults(data, UA, A2) == []


def test_lists_are_tagged_and_numbered_as_the_view_says():
    inner = nodes.List((item("c"),), nodes.ListStyle.ALPHA_PAREN)
    data = rendered(
        nodes.List((item("a", inner), item("b", label="3a)")), nodes.ListStyle.DECIMAL_PAREN, 3),
        nodes.List((item("d"),), nodes.ListStyle.ROMAN_DOT, 4),
        nodes.List((item("e"), item("f", label="+"))),
    )
    assert "3) a a) c 3a) b IV. d – e + f" in words(data)[0]
    assert [roles(data).count(role) for role in ("/L", "/LI", "/Lbl", "/LBody")] == [4, 6, 6, 6]


def test_facts_are_a_list_of_labels_and_not_a_table():
    data = rendered(nodes.Facts((nodes.Fact("Miejsce", (paragraph("Sochaczew"), paragraph("Ratusz"))),)))
    assert "Miejsce: Sochaczew Ratusz" in words(data)[0]
    assert "/Table" not in roles(data)
    assert "/Lbl" in roles(data)


def long_table(rows=80, **options):
    header = (text("Lp."), text("Kto"))
    body = tuple((text(f"wiersz-{n}"), text("Jan Wzorcowy")) for n in range(1, rows + 1))
    return nodes.Table((nodes.Column(), nodes.Column(3)), header, body, **options)


def test_a_long_table_repeats_its_header():
    data = rendered(long_table(caption=text("Tab. 1. Osoby")))
    pages = words(data)
    assert len(pages) > 1
    assert all("Lp. Kto" in page for page in pages)
    assert sum("Tab. 1. Osoby" in page for page in pages) == 1
    assert roles(data).count("/Table") == 1
    assert roles(data).count("/TH") == 2
    assert "/Caption" in roles(data)


@pytest.mark.parametrize("lines", range(28, 36))
def test_neither_heading_nor_caption_is_left_at_the_foot_of_a_page(lines):
    lead = tuple(paragraph(f"linia {n}") for n in range(lines))
    pages = words(rendered(long_table(caption=text("Tab. 1. Osoby")), lead=lead))
    (first,) = [page for page in pages if "wiersz-1 " in page]
    assert "Dział" in first
    assert "Tab. 1. Osoby" in first


def test_rows_for_signing_are_high():
    few = rendered(long_table(10))
    assert len(read(few).pages) == 1
    assert len(read(rendered(long_table(10, row_height_mm=40))).pages) == 3


def right_edge(data):
    """The right edge of the rightmost word of all pages, in points."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    boxes = []
    for number in range(len(document)):
        letters = document[number].get_textpage()
        boxes += [letters.get_charbox(i)[2] for i in range(letters.count_chars())]
    return max(boxes)


def test_long_words_stay_on_the_paper():
    monster = "https://example.org/" + "W" * 300
    row = (text("x"), text(monster), text("Konstantynopolitańczykowianeczka"))
    columns = (nodes.Column(6), nodes.Column(), nodes.Column())
    table = nodes.Table(columns, (text("a"), text("b"), text("c")), (row,))
    deep = nodes.List((item(monster, nodes.List((item(monster, nodes.List((item(monster),))),))),))
    margin = 25 / 25.4 * 72
    assert right_edge(rendered(table)) <= 595.3 - margin + 1
    assert (
        right_edge(rendered(paragraph(monster), deep, nodes.Quote((paragraph(monster),))))
        <= 595.3 - margin + 1
    )


def test_signatures_keep_a_line_of_text_with_them():
    signatures = nodes.Signatures((nodes.Signature(("Anna Przykładowa", "moderator")),))
    for lines in range(26, 36):
        blocks = [paragraph(f"linia {n}") for n in range(lines)]
        (signed,) = [p for p in words(rendered(*blocks, signatures)) if "Anna Przykładowa" in p]
        assert f"linia {lines - 1}" in signed


def test_pages_are_numbered_past_foreign_ones():
    scan = nodes.PagePicture("scan", "Skan")
    sections = (
        nodes.Section("a", text("A"), (nodes.ForeignPages(12),)),
        nodes.Section("b", text("B"), (scan, nodes.ForeignPages(3)), page_break_before=True),
        nodes.Section("c", text("C"), (paragraph("koniec"),)),
        nodes.Section("d", (), (nodes.ForeignPages(2),), page_break_before=True),
    )
    data = rendered(sections=sections)
    labels = [re.findall(r"Strona \d+ z \d+", printed) for printed in words(data)]
    assert labels == [["Strona 1 z 21"], ["Strona 14 z 21"], [], ["Strona 19 z 21"]]
    assert read(data).page_labels == ["1", "14", "15", "19"]


def test_picture_pages_fit_the_picture_and_flip_for_a_wide_one():
    assets = sample_view().assets
    data = rendered(nodes.PagePicture("scan", "Skan"), nodes.PagePicture("photo", "Zdjęcie"), assets=assets)
    upright, flipped = (read(data).pages[n].mediabox for n in (1, 2))
    assert (upright.width < upright.height, flipped.width > flipped.height) == (True, True)
    assert words(data)[1:] == ["", ""]
    figures = [alt for role, alt in elements(data) if role == "/Figure"]
    assert figures == ["Skan", "Zdjęcie"]


def test_a_strip_on_every_page_is_an_artifact():
    data = rendered(sections=TWO_PAGES)
    assert all("KAPITAŁ LUDZKI" in printed and "FUNDUSZ SPOŁECZNY" in printed for printed in words(data))
    assert "/Figure" not in roles(data)
    fonts = read(data).pages[0]["/Resources"]["/Font"].values()
    assert any("Ubuntu-Italic" in font.get_object()["/BaseFont"] for font in fonts)


@pytest.mark.parametrize("placement", ["header", "footer"])
def test_a_strip_for_the_first_page_stands_there_with_its_description(placement, tmp_path):
    first = strip(placement=placement, first_page_only=True)
    data = rendered(sections=TWO_PAGES, strips=(first,))
    assert ["KAPITAŁ LUDZKI" in page for page in words(data)] == [True, False]
    assert [alt for role, alt in elements(data) if role == "/Figure"] == [first.alt]
    assert faults(data, UA, A2) == []


def test_a_row_of_marks_that_is_too_wide_wraps_on_the_page():
    data = rendered(paragraph("a"), strips=(strip(marks=strip().marks * 3),))
    assert words(data)[0].count("UNIA EUROPEJSKA") == 3
    assert right_edge(data) <= 595.3 - 25 / 25.4 * 72 + 1


def test_the_emblem_keeps_its_height():
    import pypdfium2

    image = pypdfium2.PdfDocument(rendered(paragraph("a")))[0].render(scale=4).to_pil().convert("RGB")
    columns = range(0, image.width, 9)
    blue = [y for y in range(image.height) if any(image.getpixel((x, y)) == (0, 51, 153) for x in columns)]
    height_mm = (max(blue) - min(blue) + 1) / 4 / 72 * 25.4
    assert height_mm == pytest.approx(10, abs=0.3)


def test_a_broken_picture_is_named():
    good = picture(30, 20)
    assets = {
        "dobry": nodes.Asset(good, "image/png", 30, 20),
        "zły": nodes.Asset(good[:60], "image/png", 30, 20),
    }
    with pytest.raises(RenderError) as failure:
        rendered(nodes.Figure("dobry", "a"), nodes.Figure("zły", "b"), assets=assets, strips=())
    assert (failure.value.fault.rule, failure.value.fault.params["name"]) == ("MK-R02", "zły")
    assert failure.value.__cause__ is not None


def test_any_other_failure_of_the_engine_is_ours():
    with pytest.raises(RenderError) as failure:
        rendered(nodes.Figure("nie ma", "a"))
    assert failure.value.fault.rule == "MK-R03"
    assert failure.value.__cause__ is not None


@pytest.mark.parametrize("address", ["{file}", "file://{file}", "../secret.png", "https://example.org/x.png"])
def test_a_picture_reaches_no_file_outside_its_folder(monkeypatch, tmp_path, address):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture(64, 64))
    image = f'<image href="{address.format(file=secret)}" width="9" height="9"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{image}</svg>'
    assets = {"a": nodes.Asset(svg.encode(), "image/svg+xml", 9, 9)}
    with pytest.raises(RenderError) as failure:
        rendered(nodes.Figure("a", "x"), assets=assets, strips=())
    assert failure.value.fault.rule == "MK-R02"


def test_remarks_of_the_engine_become_warnings():
    font = _fault("unknown font family: kapital")
    assert (font.rule, font.params) == ("MK-R04", {"family": "kapital"})
    assert _fault("layout did not converge within 5 attempts").rule == "MK-R05"
    assert render_pdf(sample_view(), timestamp=NOW).warnings == ()


def test_every_rule_has_both_languages():
    own = [rule for name, rule in rules().items() if name.startswith("MK-R")]
    assert len(own) == 5
    assert all(wording.message and wording.hint for rule in own for wording in (rule.pl, rule.en))


def test_an_empty_report_is_still_a_document(tmp_path):
    view = replace(
        sample_view(), lead=(), sections=(), strips=(), running_title="", page_label="", author="", subject=""
    )
    assert faults(render_pdf(view, timestamp=NOW).data, UA, A2) == []


def test_the_package_does_not_load_the_engine():
    code = "import sys, minutes_kit; sys.exit('typst' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("placement", ["header", "footer"])
def test_a_paper_of_its_own_opens_with_the_strips_of_the_first_page(placement):
    first = strip(placement=placement, first_page_only=True)
    heading = (nodes.Text("Załącznik nr 1"),)
    paper = nodes.Section("appendix", heading, (paragraph("b"),), page_break_before=True, own_paper=True)
    other = nodes.Section("other", heading, (paragraph("c"),), page_break_before=True)
    data = rendered(sections=(paper, other), strips=(first,))
    assert ["KAPITAŁ LUDZKI" in page for page in words(data)] == [True, True, False]
    assert [alt for role, alt in elements(data) if role == "/Figure"] == [first.alt]
    assert faults(data, UA, A2) == []
    everywhere = strip(placement=placement)
    repeated = rendered(sections=(paper, other), strips=(everywhere,))
    assert [page.count("KAPITAŁ LUDZKI") for page in words(repeated)] == [1, 1, 1]


def test_contents_tell_pages_lead_there_and_are_tagged():
    long = "Bardzo długi tytuł, " * 12
    entries = (
        nodes.ContentsEntry(text("Dział"), "a"),
        nodes.ContentsEntry(text(long), "b", "5 stron"),
        nodes.ContentsEntry(text("Nie ma go"), "nowhere"),
    )
    sections = (
        nodes.Section("contents", text("Zawartość"), (nodes.Contents(entries),), anchor="contents"),
        nodes.Section("a", text("Dział"), (nodes.ForeignPages(5),), anchor="a", page_break_before=True),
        nodes.Section("b", text("Drugi"), (paragraph("b"),), anchor="b", page_break_before=True),
    )
    data = rendered(sections=sections)
    assert faults(data, UA, A2) == []
    first = words(data)[0]
    assert re.search(r"Dział (\. )+\.? ?2", first)
    assert re.search(r"tytuł, \(5 stron\) (\. )+\.? ?8", first)
    assert "Nie ma" not in first
    found = roles(data)
    assert found[found.index("/TOC") :][:7] == [
        *("/TOC", "/TOCI", "/Reference", "/Link", "/TOCI", "/Reference", "/Link"),
    ]
    with pikepdf.open(BytesIO(data)) as pdf:
        links = pdf.pages[0].Annots
        assert {str(link.Dest) for link in links} == {"a", "b"}
        assert all(str(link.Contents).strip() for link in links)
        assert max(float(link.Rect[2]) for link in links) <= 185 * 72 / 25.4 + 1


def test_contents_with_nothing_to_find_print_nothing():
    sections = (nodes.Section("contents", text("Zawartość"), (nodes.Contents(()),), anchor="contents"),)
    assert "/TOC" not in roles(rendered(sections=sections))
