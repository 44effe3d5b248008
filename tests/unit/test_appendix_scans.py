"""Pictures of every kind, as far as the page that they become: upright, whole, in their colours."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pillow_heif
import pypdfium2
import pytest
from PIL import Image, ImageCms

from minutes_kit.appendix.planning.plan import Request, RequestedFile, plan
from minutes_kit.appendix.reading.scanned import ScannedPage
from minutes_kit.appendix.taking.making import make_pages
from minutes_kit.errors import AppendixError
from minutes_kit.nodes import PagePicture, Section, Text, View
from minutes_kit.render.typst import render_pdf

pillow_heif.register_heif_opener()
WIDTH, HEIGHT = 240, 160
RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 60), (30, 40, 190), (255, 255, 255)
CORNERS = (RED, GREEN, BLUE, WHITE)
"""Top left, top right, bottom left, bottom right."""


def drawn() -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), WHITE)
    for index, colour in enumerate(CORNERS):
        left, top = index % 2 * WIDTH // 2, index // 2 * HEIGHT // 2
        picture.paste(colour, (left, top, left + WIDTH // 2, top + HEIGHT // 2))
    return picture


def exif(orientation: int) -> Image.Exif:
    found = Image.Exif()
    found[0x0112] = orientation
    return found


def turned(orientation: int) -> Image.Image:
    """Stored so that a viewer which heeds the orientation shows what was drawn."""
    ways = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    return drawn().transpose(ways[orientation]) if orientation in ways else drawn()


def inverted_cmyk() -> Image.Image:
    """What Adobe's programs write: the same colours, each ink the other way round."""
    return drawn().convert("CMYK")


def see_through() -> Image.Image:
    picture = drawn().convert("RGBA")
    picture.paste((0, 0, 0, 0), (WIDTH // 2, HEIGHT // 2, WIDTH, HEIGHT))
    return picture


def sixteen_bits() -> Image.Image:
    return drawn().convert("L").convert("I").point(lambda value: value * 257).convert("I;16")


def two_tones() -> Image.Image:
    return drawn().convert("L").point(lambda value: 255 * (value > 200)).convert("1")


PLAIN = {"quality": 95}
FILES: dict[str, tuple[Image.Image, str, dict[str, object]]] = {
    "rgb.jpg": (drawn(), "JPEG", PLAIN),
    "szary.jpg": (drawn().convert("L"), "JPEG", PLAIN),
    "cmyk.jpg": (inverted_cmyk(), "JPEG", PLAIN),
    "stopniowy.jpg": (drawn(), "JPEG", {**PLAIN, "progressive": True}),
    **{f"obrót {way}.jpg": (turned(way), "JPEG", {**PLAIN, "exif": exif(way)}) for way in range(1, 9)},
    "obrót.png": (turned(6), "PNG", {"exif": exif(6)}),
    "obrót.webp": (turned(8), "WEBP", {"lossless": True, "exif": exif(8)}),
    "przezroczysty.png": (see_through(), "PNG", {}),
    "16 bitów.png": (sixteen_bits(), "PNG", {}),
    "paleta.png": (drawn().quantize(8), "PNG", {}),
    "paleta.gif": (drawn(), "GIF", {}),
    "g4.tif": (two_tones(), "TIFF", {"compression": "group4"}),
    "big.tif": (drawn(), "TIFF", {"big_tiff": True}),
    "cmyk.tif": (drawn().convert("CMYK"), "TIFF", {"compression": "tiff_lzw"}),
    "jpeg.tif": (drawn(), "TIFF", {"compression": "jpeg"}),
    "obrót.tif": (turned(3), "TIFF", {"tiffinfo": {0x0112: 3}}),
    "a.webp": (drawn(), "WEBP", PLAIN),
    "a.bmp": (drawn(), "BMP", {}),
    "a.heic": (drawn(), "HEIF", PLAIN),
    "obrót.heic": (turned(6), "HEIF", {**PLAIN, "exif": exif(6).tobytes()}),
    "a.avif": (drawn(), "AVIF", PLAIN),
}  # fmt: skip


def pages_of(path: Path, **wishes: object) -> tuple[ScannedPage, ...]:
    requested = RequestedFile(path, ("attachments", 0, "files", 0), **wishes)
    planned = plan([Request("a", "Załącznik nr 1", "Skany", (requested,), "Skany", ("attachments", 0))])
    assert planned.faults == ()
    (step,) = planned.attachments[0].steps
    return tuple(page for page in make_pages(step) if isinstance(page, ScannedPage))


def finished(pages: list[ScannedPage]) -> list[Image.Image]:
    """The pages of a report that shows these pictures."""
    assets = {str(number): page for number, page in enumerate(pages)}
    shown = tuple(PagePicture(key, "skan") for key in assets)
    section = Section("appendix", (Text("Skany"),), shown)
    view = View("pl-PL", "Skany", "", "", (), "", "", "{page}", (), (section,), (), assets)
    made = render_pdf(view, timestamp=datetime(2024, 5, 6, tzinfo=UTC))
    document = pypdfium2.PdfDocument(made.data)
    return [document[number].render(scale=1).to_pil().convert("RGB") for number in range(len(document))][
        -len(pages) :
    ]


def corners(page: Image.Image) -> tuple[tuple[int, ...], ...]:
    """The colours in the middle of each quarter of the picture, which fills the page but for its margin."""
    ratio = WIDTH / HEIGHT
    width = min(page.width, page.height * ratio) * 0.9
    middle = page.width / 2, page.height / 2
    places = ((x * width / 4, y * width / ratio / 4) for y in (-1, 1) for x in (-1, 1))
    return tuple(page.getpixel((int(middle[0] + x), int(middle[1] + y))) for x, y in places)


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> dict[str, Image.Image]:
    folder = tmp_path_factory.mktemp("skany")
    pages = []
    for name, (picture, form, options) in FILES.items():
        picture.save(folder / name, form, **options)
        pages += pages_of(folder / name)
    return dict(zip(FILES, finished(pages), strict=True))


@pytest.mark.parametrize("name", FILES)
def test_upright_whole_and_in_its_colours(seen, name):
    picture = FILES[name][0]
    expected = CORNERS
    if picture.mode in ("L", "I;16"):
        expected = tuple(
            (Image.new("RGB", (1, 1), colour).convert("L").getpixel((0, 0)),) * 3 for colour in CORNERS
        )
    if picture.mode == "1":
        expected = ((0, 0, 0),) * 3 + (WHITE,)
    for found, colour in zip(corners(seen[name]), expected, strict=True):
        assert max(abs(a - b) for a, b in zip(found, colour, strict=True)) <= 14, (name, corners(seen[name]))


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_cut_off(seen, name):
    page = seen[name].convert("L").point(lambda value: 255 * (value < 245))
    left, top, right, bottom = page.getbbox()
    # The fourth quarter is white, so the box is told by the others.
    assert abs((right - left) / (bottom - top) - WIDTH / HEIGHT) < 0.03


def test_pages_of_a_tiff_are_chosen(tmp_path):
    shades = [Image.new("L", (20, 20), shade) for shade in (10, 90, 170, 250)]
    shades[0].save(tmp_path / "a.tif", save_all=True, append_images=shades[1:])

    def chosen(pages: str) -> list[int]:
        return [
            Image.open(BytesIO(page.data)).getpixel((3, 3))
            for page in pages_of(tmp_path / "a.tif", pages=pages)
        ]

    assert chosen("") == [10, 90, 170, 250]
    assert chosen("3-, 1") == [170, 250, 10]
    with pytest.raises(AppendixError) as caught:
        chosen("5")
    assert (caught.value.fault.rule, caught.value.fault.params["count"]) == ("MK-Z30", 4)


def test_a_single_picture_has_one_page(tmp_path):
    drawn().save(tmp_path / "a.png")
    assert len(pages_of(tmp_path / "a.png", pages="1")) == 1
    with pytest.raises(AppendixError) as caught:
        pages_of(tmp_path / "a.png", pages="2")
    assert caught.value.fault.params == {"name": "a.png", "pages": "2", "count": 1}


def test_a_picture_stays_alone_on_its_page_and_that_is_told(tmp_path):
    drawn().save(tmp_path / "a.png")
    requested = RequestedFile(tmp_path / "a.png", n_up=4)
    planned = plan([Request("a", "Załącznik nr 1", "Skany", (requested,), "", ())])
    assert [fault.rule for fault in planned.faults] == ["MK-Z31"]
    assert make_pages(planned.attachments[0].steps[0])


def swapped() -> bytes:
    """A profile in which the numbers of red mean green, and those of green red."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named = plain.replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))
    return named.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_colours_are_those_of_the_profile(tmp_path, form):
    path = tmp_path / f"a.{form.lower()}"
    for profile, high in (
        (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), 0),
        (swapped(), 1),
    ):
        drawn().save(path, form, icc_profile=profile)
        (page,) = pages_of(path)
        made = Image.open(BytesIO(page.data))
        assert max(range(3), key=made.getpixel((5, 5)).__getitem__) == high
        assert "icc_profile" not in made.info


@pytest.mark.parametrize("profile", [b"", b"garbage" * 100, swapped()[:200]])
def test_a_broken_profile_is_left_out(tmp_path, profile):
    drawn().save(tmp_path / "a.jpg", icc_profile=profile, quality=95)
    (page,) = pages_of(tmp_path / "a.jpg")
    assert Image.open(BytesIO(page.data)).getpixel((5, 5))[0] == pytest.approx(200, abs=3)


def test_a_broken_photo_is_refused(tmp_path):
    drawn().save(tmp_path / "a.heic", "HEIF")
    data = (tmp_path / "a.heic").read_bytes()
    (tmp_path / "a.heic").write_bytes(data[: len(data) // 2])
    with pytest.raises(AppendixError) as caught:
        pages_of(tmp_path / "a.heic")
    assert caught.value.fault.rule in ("MK-Z20", "MK-Z23")
