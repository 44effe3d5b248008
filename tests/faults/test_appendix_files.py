"""Odd and hostile attachment files: each becomes right pages or is refused by name."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from appendix_files import unpacked
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import Fit

from minutes_kit.appendix.converting.convert import UnusableFilesError, convert
from minutes_kit.appendix.joining.merge import Insert, insert_pages
from minutes_kit.appendix.planning.plan import MAX_BYTES, Request, RequestedFile, plan
from minutes_kit.appendix.preparing.prepare import prepare
from minutes_kit.appendix.reading.pdf import PdfPages
from minutes_kit.appendix.reading.raster import page_texts, rasterise
from minutes_kit.catalogue import rules
from minutes_kit.errors import AppendixError
from minutes_kit.problems import Fault

POINTER = ("attachments", 0, "files", 0)
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def objects(*bodies: str | bytes) -> bytes:
    """A PDF of the given objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body.encode() if isinstance(body, str) else body)
    start = len(out)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(bodies) + 1, rows)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)


def stream(data: str, entries: str = "") -> str:
    return f"<< /Length {len(data)} {entries} >>\nstream\n{data}\nendstream"


def single(
    text: str = "Tekst strony",
    *,
    page: str = "/MediaBox [0 0 300 400] /Contents 4 0 R",
    catalogue: str = "",
    content: str = "",
    resources: str = "",
    more: tuple[str | bytes, ...] = (),
) -> bytes:
    """One page; its objects are 1 catalogue, 2 page tree, 3 page, 4 contents, 5 font, then `more`."""
    return objects(
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> {page} >>",
        stream(content or f"BT /F1 20 Tf 30 200 Td ({text}) Tj ET"),
        FONT,
        *more,
    )


def encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(single())))
    writer.encrypt(user, "owner", algorithm="AES-256")
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def blank(count: int) -> bytes:
    kids = " ".join(["3 0 R"] * count)
    return objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


def doubling_tree(depth: int) -> bytes:
    """A small file whose page tree names two to the power of `depth` pages."""
    nodes = [f"<< /Type /Pages /Kids [{n + 3} 0 R {n + 3} 0 R] /Count 2 >>" for n in range(depth)]
    leaf = "<< /Type /Page /MediaBox [0 0 9 9] >>"
    return objects("<< /Type /Catalog /Pages 2 0 R >>", *nodes, leaf)


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "white").save(out, kind)
    return out.getvalue()


def locked_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le")


LOOP = objects(
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
)
NO_PAGES = objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>")
XFA = single(catalogue="/NeedsRendering true /AcroForm << /Fields [] /XFA [] >>")
PLEASE_WAIT = single(
    "Please wait... ", catalogue="/AcroForm << /Fields [6 0 R] /XFA [] >>", more=("<< /T (a) >>",)
)
UNPACKABLE = single(content="n" * 50).replace(b"/Length 50", b"/Length 50 /Filter /FlateDecode")

REFUSED: list[tuple[str, bytes, str]] = [
    ("pusty.pdf", b"", "MK-Z04"),
    ("notatka.log", "zwykły tekst".encode(), "MK-Z06"),
    ("BMP ale tekst.bin", b"BM to tylko dwie litery na poczatku", "MK-Z06"),
    ("śmieci.pdf", b"\x00\x01\x02" * 500, "MK-Z07"),
    ("strona.docx", b"<!DOCTYPE html><html></html>", "MK-Z07"),
    ("ucięty.pptx", b"PK\x03\x04" + bytes(200), "MK-Z07"),
    ("tajne.pptx", locked_office(), "MK-Z09"),
    ("hasło.pdf", encrypted("tajne"), "MK-Z09"),
    ("tylko nagłówek.pdf", b"%PDF-1.7\n", "MK-Z10"),
    ("ucięty.pdf", single()[:450], "MK-Z10"),
    ("pętla.pdf", LOOP, "MK-Z10"),
    ("lawina.pdf", doubling_tree(40), "MK-Z10"),
    ("bez treści.pdf", single(page="/MediaBox [0 0 9 9] /Contents 99 0 R"), "MK-Z10"),
    ("nie do rozpakowania.pdf", UNPACKABLE, "MK-Z10"),
    ("bez stron.pdf", NO_PAGES, "MK-Z11"),
    ("bez rozmiaru.pdf", single(page="/Contents 4 0 R"), "MK-Z12"),
    ("zero na zero.pdf", single(page="/MediaBox [0 0 0 0] /Contents 4 0 R"), "MK-Z12"),
    ("formularz.pdf", XFA, "MK-Z13"),
    ("formularz2.pdf", PLEASE_WAIT, "MK-Z13"),
    ("za długi.pdf", blank(2001), "MK-Z14"),
]


def request(*files: Path) -> Request:
    place = ("attachments", 0)
    named = tuple(RequestedFile(path, (*place, "files", i)) for i, path in enumerate(files))
    return Request("attachment-1", "Załącznik nr 1", "Materiały", named, "", place)


def faults_of(path: Path) -> tuple[Fault, ...]:
    planned = plan([request(path)])
    if planned.faults:
        return planned.faults
    with pytest.raises(AppendixError) as caught:
        convert(planned)
    return (caught.value.fault,)


def assert_refused(path: Path, rule: str) -> None:
    (fault,) = faults_of(path)
    assert (fault.rule, fault.pointer) == (rule, POINTER)
    for language in ("pl", "en"):
        assert path.name in rules()[rule].wording(language).message.format(**fault.params)
        rules()[rule].wording(language).hint.format(**fault.params)


@pytest.mark.parametrize(("name", "content", "rule"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_refused_by_name(tmp_path: Path, name: str, content: bytes, rule: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert_refused(path, rule)


def test_missing(tmp_path: Path) -> None:
    assert_refused(tmp_path / "nie ma.pdf", "MK-Z01")


def test_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "plik").write_text("x")
    assert_refused(tmp_path / "plik" / "a.pdf", "MK-Z01")


def test_folder(tmp_path: Path) -> None:
    assert_refused(tmp_path, "MK-Z02")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "rura.pdf"
    os.mkfifo(path)
    assert_refused(path, "MK-Z02")


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zamknięty.pdf"
    path.write_bytes(single())

    def denied(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", denied)
    assert_refused(path, "MK-Z03")


def test_gone_between_plan_and_conversion(tmp_path: Path) -> None:
    path = tmp_path / "znika.pdf"
    path.write_bytes(single())
    planned = plan([request(path)])
    path.unlink()
    with pytest.raises(AppendixError) as caught:
        convert(planned)
    assert (caught.value.fault.rule, caught.value.fault.pointer) == ("MK-Z03", POINTER)


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "ogromny.pdf"
    with path.open("wb") as file:
        file.write(single())
        file.truncate(MAX_BYTES + 1)
    assert_refused(path, "MK-Z05")


BROKEN_XREF = single().replace(b"startxref\n", b"startxref\n9")

TEXT = ("Tekst strony",)
ACCEPTED: list[tuple[str, bytes, tuple[str, ...]]] = [
    ("zwykły.pdf", single(), TEXT),
    ("spacje i # znak.pdf", single(), TEXT),
    (unicodedata.normalize("NFD", "zażółć gęślą jaźń.PDF"), single(), TEXT),
    ("100%{name}.pdf", single(), TEXT),
    ("po wiadomości.pdf", b"Content-Type: application/pdf\r\n\r\n" + single(), TEXT),
    ("zły spis obiektów.pdf", BROKEN_XREF, TEXT),
    ("blokada właściciela.pdf", encrypted(""), TEXT),
    ("obrócona.pdf", single(page="/MediaBox [0 0 300 400] /Rotate 90 /Contents 4 0 R"), TEXT),
    ("odwrócone pole.pdf", single(page="/MediaBox [300 400 0 0] /Contents 4 0 R"), TEXT),
    ("ujemne pole.pdf", single(page="/MediaBox [-50 -50 250 350] /Contents 4 0 R"), TEXT),
    ("plakat.pdf", single(page="/MediaBox [0 0 14400 14400] /UserUnit 2 /Contents 4 0 R"), TEXT),
    ("wąska.pdf", single(page="/MediaBox [0 0 14400 1] /Contents 4 0 R"), TEXT),
    ("pusta strona.pdf", single(page="/MediaBox [0 0 300 400]"), ("",)),
]


@pytest.mark.parametrize(("name", "content", "texts"), ACCEPTED, ids=[name for name, _, _ in ACCEPTED])
def test_accepted_and_merged(
    tmp_path: Path, report: bytes, name: str, content: bytes, texts: tuple[str, ...]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    planned = plan([request(path)])
    assert planned.faults == ()
    ((pages,),) = [converted.pages for converted in convert(planned)]
    assert isinstance(pages, PdfPages)
    assert page_texts(pages.data) == texts
    merged = merge(report, pages.data)
    assert page_texts(merged) == ("", *texts, "")
    for before, after in zip(rasterise(pages.data), rasterise(merged)[1:-1], strict=True):
        assert (before.width, before.height, before.data) == (after.width, after.height, after.data)
        assert before.width * before.height < 7_000_000


@pytest.fixture(scope="module")
def report() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_named_destination("attachment-1", 0)
    writer.add_blank_page(200, 200)
    return written(writer)


def clean(pdf: bytes) -> bytes:
    return prepare(pdf, name="a.pdf", title="Załącznik", language="pl")


def merge(report: bytes, pdf: bytes) -> bytes:
    return insert_pages(
        report, [Insert("attachment-1", pdf)], timestamp=datetime(2024, 5, 6, tzinfo=UTC)
    ).data


FIELD = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (imie) /Rect [50 50 150 70] /AP << /N 7 0 R >> >>"
APPEARANCE = stream(
    "BT /F1 12 Tf 2 5 Td (Wpisane) Tj ET", "/BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>"
)
FORM = single(
    page="/MediaBox [0 0 300 400] /Contents 4 0 R /Annots [6 0 R]",
    catalogue="/AcroForm << /Fields [6 0 R] >>",
    more=(FIELD, APPEARANCE),
)


def test_filled_form_keeps_its_look(report: bytes) -> None:
    merged = merge(report, clean(FORM))
    assert page_texts(merged)[1] == "Tekst strony Wpisane"
    assert b"/AcroForm" not in unpacked(merged)
    assert b"/Widget" not in unpacked(merged)


ACTIVE = single(
    page="/MediaBox [0 0 300 400] /Contents 4 0 R /AA << /O 6 0 R >> /Annots [7 0 R 8 0 R 9 0 R]",
    catalogue="/OpenAction 6 0 R /Names << /JavaScript << /Names [(a) 6 0 R] >> "
    "/EmbeddedFiles << /Names [(b) 10 0 R] >> >>",
    more=(
        "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>",
        "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:evil\\(\\)) >> >>",
        "<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS 10 0 R >>",
        "<< /Type /Filespec /F (wirus.exe) /EF << /F 11 0 R >> >>",
        stream("MZ-payload", "/Type /EmbeddedFile"),
    ),
)


def test_nothing_active_is_merged(report: bytes) -> None:
    merged = unpacked(merge(report, clean(ACTIVE)))
    assert b"/MediaBox" in merged
    for trace in (
        b"JavaScript",
        b"Launch",
        b"calc.exe",
        b"evil",
        b"EmbeddedFile",
        b"wirus",
        b"MZ-payload",
        b"/AA",
    ):
        assert trace in ACTIVE
        assert trace not in merged


def test_hidden_layer_stays_hidden(report: bytes) -> None:
    layered = single(
        resources="/Properties << /L1 6 0 R /L2 7 0 R >>",
        catalogue="/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >>",
        content="/OC /L1 BDC 0 0 300 200 re f EMC /OC /L2 BDC 1 0 0 rg 0 200 300 200 re f EMC",
        more=("<< /Type /OCG /Name (Ukryta) >>", "<< /Type /OCG /Name (Widoczna) >>"),
    )
    merged = merge(report, clean(layered))
    assert rasterise(merged)[1].data == rasterise(layered)[0].data
    properties = PdfReader(BytesIO(merged)).root_object["/OCProperties"]
    assert [group["/Name"] for group in properties["/D"]["/OFF"]] == ["Ukryta"]


def test_outline_that_loops_is_left_out(report: bytes) -> None:
    looped = single(
        catalogue="/Outlines 6 0 R",
        more=(
            "<< /First 7 0 R /Last 7 0 R >>",
            "<< /Title (A) /Parent 6 0 R /First 7 0 R /Next 7 0 R /Dest [3 0 R /Fit] >>",
        ),
    )
    assert len(PdfReader(BytesIO(merge(report, clean(looped)))).pages) == 3


def test_one_bad_file_does_not_hide_another(tmp_path: Path) -> None:
    good, loop, locked = tmp_path / "dobry.pdf", tmp_path / "pętla.pdf", tmp_path / "hasło.pdf"
    good.write_bytes(single())
    loop.write_bytes(LOOP)
    locked.write_bytes(encrypted("x"))
    with pytest.raises(UnusableFilesError) as caught:
        convert(plan([request(loop, good, locked)]))
    assert [(f.rule, f.pointer[-1], f.params["name"]) for f in caught.value.faults] == [
        ("MK-Z10", 0, "pętla.pdf"),
        ("MK-Z09", 2, "hasło.pdf"),
    ]


@pytest.mark.parametrize(
    ("name", "make", "method", "usual"),
    [
        ("zdjęcie.jpg", lambda: picture("PNG"), "picture", ".png"),
        ("lista.docx", single, "pdf", ".pdf"),
        ("bez rozszerzenia", lambda: picture("GIF"), "picture", ".gif"),
    ],
)
def test_wrong_name_is_reported_and_the_content_used(
    tmp_path: Path, name: str, make: Callable[[], bytes], method: str, usual: str
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    planned = plan([request(path)])
    assert [step.method for step in planned.attachments[0].steps] == [method]
    assert [(f.rule, f.params["name"], f.params["usual"]) for f in planned.faults] == [
        ("MK-Z08", name, usual)
    ]
    assert "error" not in {rules()[fault.rule].severity for fault in planned.faults}


def test_anchor_far_from_the_first_page_keeps_the_order() -> None:
    writer = PdfWriter()
    for width in (100, 101, 102):
        writer.add_blank_page(width, 200)
    writer.add_named_destination("attachment-1", 2)
    writer.add_outline_item(title="Koniec", page_number=2, fit=Fit.fit())
    merged = PdfReader(BytesIO(merge(written(writer), clean(single()))))
    assert [float(page.mediabox.width) for page in merged.pages] == [100, 101, 102, 300]
