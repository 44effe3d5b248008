from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from io import BytesIO

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter

from minutes_kit.appendix.reading.raster import _plain, page_texts, rasterise
from minutes_kit.errors import AppendixError


@cache
def compiled(body: str, page: str = "width: 100mm, height: 100mm") -> bytes:
    return typst.compile(f"#set page({page})\n{body}".encode(), format="pdf")


def sized(width: float, height: float) -> bytes:
    writer, out = PdfWriter(), BytesIO()
    writer.add_blank_page(width, height)
    writer.write(out)
    return out.getvalue()


def test_each_page_is_a_picture_of_its_size() -> None:
    pages = rasterise(compiled("Raz\n#pagebreak()\nDwa", "width: 360pt, height: 180pt"), dpi=100)
    assert [(page.width, page.height) for page in pages] == [(500, 250), (500, 250)]
    assert pages[0].data != pages[1].data
    for page in pages:
        image = Image.open(BytesIO(page.data))
        assert (image.width, image.height) == (500, 250)
        assert page.media_type == f"image/{image.format.lower()}"


def test_the_smaller_encoding_is_taken() -> None:
    gradient = "#rect(width: 100%, height: 100%, fill: gradient.radial(..color.map.rainbow))"
    assert rasterise(compiled("Tekst"))[0].media_type == "image/png"
    assert rasterise(compiled(gradient))[0].media_type == "image/jpeg"


@pytest.mark.parametrize("size", [(14400, 14400), (14400, 1), (1, 14400), (2384, 3370)])
def test_huge_pages_stay_small_pictures(size: tuple[int, int]) -> None:
    (page,) = rasterise(sized(*size), dpi=300)
    assert page.width * page.height < 6_100_000
    assert max(page.width, page.height) <= 8001


def test_texts_are_one_line_a_page() -> None:
    texts = page_texts(compiled("= Zażółć gęślą\n\njaźń\n#pagebreak()\n"))
    assert texts == ("Zażółć gęślą jaźń", "")


def test_words_broken_at_the_end_of_a_line_are_joined() -> None:
    body = """
    #set text(lang: "pl", hyphenate: true)
    #set par(justify: true)
    #block(width: 18mm)[przewodnicząca sprawozdanie]
    """
    assert page_texts(compiled(body)) == ("przewodnicząca sprawozdanie",)


def test_long_texts_end_at_a_word() -> None:
    (text,) = page_texts(compiled("wyraz " * 150, "width: 200mm, height: 200mm"))
    assert len(text) <= 500
    assert text.endswith("wyraz…")


@given(st.text(max_size=700))
def test_plain_text_is_clean(text: str) -> None:
    plain = _plain(text)
    assert len(plain) <= 500
    assert plain == " ".join(plain.split())
    assert plain.isprintable()
    plain.encode()


def test_control_characters_and_lone_surrogates_are_dropped() -> None:
    assert _plain("a\x00b\ud800 \uf0b7 c\u202e\r\n\t d") == "ab c d"


def test_threads_do_not_disturb_one_another() -> None:
    documents = [compiled(f"Dokument {i}\n#pagebreak()\nKoniec {i}") for i in range(4)] * 3
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(page_texts, documents))
        pictures = list(pool.map(rasterise, documents))
    assert together == [page_texts(document) for document in documents]
    assert pictures[:4] == [rasterise(document) for document in documents[:4]]


def test_broken_file_is_named() -> None:
    with pytest.raises(AppendixError) as caught:
        rasterise(b"%PDF-1.7", name="deck.pdf")
    assert (caught.value.fault.rule, caught.value.fault.params["name"]) == ("MK-Z10", "deck.pdf")
