"""Words and pictures of a DOCX part in the order of the file, with the sizes that it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from lxml import etree  # type: ignore[import-untyped]
from PIL import Image

from ..pictures import FORMATS, MAX_PIXELS
from .looks import PLAIN, Look, Styles, W
from .surface import Box, Picture, Word

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_VML = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EMU = 36_000
"""English Metric Units in a millimetre."""
_DPI = 150
_BETWEEN = 6.0
"""Between two things that are laid out in a row, in mm."""
_SIDE = 4_000
"""Millimetres; nothing on paper is larger."""
_UNKNOWN = Image.new("RGB", (8, 8), "#808080")
"""Stands for a picture of a kind that is not read, such as a Windows metafile."""


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or where `text` is "" a picture of `size` mm. `cut` are the shares that its edges lose."""

    text: str = ""
    look: Look = PLAIN
    data: bytes = b""
    size: tuple[float, float] = (0.0, 0.0)
    cut: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)


def flow(block: etree._Element, media: Mapping[str, bytes], styles: Styles) -> Iterator[Item]:
    """The items of a paragraph, a table or anything that holds some. `media` goes by relation id."""
    for paragraph in block.iter(f"{W}p"):
        if not _is_fallback(paragraph):
            yield from _paragraph(paragraph, media, styles)


def _paragraph(paragraph: etree._Element, media: Mapping[str, bytes], styles: Styles) -> Iterator[Item]:
    letters: list[tuple[str, Look]] = []
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p")) is not paragraph or _is_fallback(run):
            continue
        look = styles.look(run, paragraph)
        for node in run:
            if node.tag == f"{W}t":
                letters += [] if look.hidden else [(node.text or "", look)]
            elif node.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
                letters.append((" ", look))
            elif node.tag != f"{W}rPr":
                pictures = [] if look.hidden else list(_pictures(node, media))
                if pictures:
                    yield from _words(letters)
                    letters = []
                    yield from pictures
    yield from _words(letters)


def _words(letters: Sequence[tuple[str, Look]]) -> Iterator[Item]:
    """Words, also those that several runs make; a word looks as it begins."""
    text = "".join(piece for piece, _ in letters)
    starts: list[int] = []
    at = 0
    for piece, _ in letters:
        starts.append(at)
        at += len(piece)
    index = 0
    for match in re.finditer(r"\S+", text):
        while index + 1 < len(starts) and starts[index + 1] <= match.start():
            index += 1
        yield Item(match[0].replace("\u00ad", ""), letters[index][1])


def _pictures(node: etree._Element, media: Mapping[str, bytes]) -> Iterator[Item]:
    """The pictures of a run's drawing; those inside a text box belong to the runs in there."""
    for frame in node.iter(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
        if next(frame.iterancestors(f"{W}r")) is node.getparent() and not _is_fallback(frame):
            yield from _framed(frame, media)
    for shape in node.iter(f"{_VML}shape"):
        image = shape.find(f"{_VML}imagedata")
        if image is not None and not _is_fallback(shape):
            style = dict(re.findall(r"(width|height):\s*([\d.]+)pt", shape.get("style", "")))
            size = (_number(style.get("width")) * 25.4 / 72, _number(style.get("height")) * 25.4 / 72)
            yield from _item(media.get(image.get(f"{_R}id", ""), b""), size, (0.0,) * 4)


def _is_fallback(node: etree._Element) -> bool:
    """Whether it is the second version of something, for older programs."""
    return next(node.iterancestors(_FALLBACK), None) is not None


def _framed(frame: etree._Element, media: Mapping[str, bytes]) -> Iterator[Item]:
    """The picture in a frame, or those of a group in their scale."""
    whole = _size(frame.find(f"{_DRAWING}extent"))
    pictures = [picture for picture in frame.iter(f"{_PICTURE}pic") if _frame_of(picture) is frame]
    inner = _size(next(frame.iter(f"{_A}chExt"), None)) if len(pictures) > 1 else (0.0, 0.0)
    for picture in pictures:
        blip = next(picture.iter(f"{_A}blip"), None)
        crop = next(picture.iter(f"{_A}srcRect"), None)
        cut = tuple(_number(crop.get(side)) / 100_000 for side in "ltrb") if crop is not None else (0.0,) * 4
        size = whole
        if all(inner):
            own = _size(picture.find(f".//{_A}xfrm/{_A}ext"))
            size = (own[0] * whole[0] / inner[0], own[1] * whole[1] / inner[1])
        name = blip.get(f"{_R}embed", "") if blip is not None else ""
        yield from _item(media.get(name, b""), size, cut)


def _frame_of(picture: etree._Element) -> etree._Element | None:
    return next(picture.iterancestors(f"{_DRAWING}inline", f"{_DRAWING}anchor"), None)


def _size(extent: etree._Element | None) -> tuple[float, float]:
    """Width and height in mm."""
    if extent is None:
        return 0.0, 0.0
    return _number(extent.get("cx")) / _EMU, _number(extent.get("cy")) / _EMU


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def _item(data: bytes, size: tuple[float, float], cut: tuple[float, ...]) -> Iterator[Item]:
    if all(1.0 <= side <= _SIDE for side in size):
        yield Item(data=data, size=size, cut=cut)


@lru_cache(maxsize=16)
def _pixels(data: bytes, size: tuple[float, float], cut: tuple[float, ...]) -> Image.Image:
    """The picture at the resolution that pages have, on white; a plain grey for what cannot be read."""
    wanted = tuple(max(1, min(3_000, round(side / 25.4 * _DPI))) for side in size)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                return _UNKNOWN
            left, top, right, bottom = cut
            across = (round(image.width * left), round(image.width * (1 - right)))
            down = (round(image.height * top), round(image.height * (1 - bottom)))
            shown = image.convert("RGBA").crop((across[0], down[0], across[1], down[1]))
    except Exception:  # noqa: BLE001 - decoders raise anything; what they refuse was not seen
        return _UNKNOWN
    if not shown.width or not shown.height:
        return _UNKNOWN
    ground = Image.new("RGBA", shown.size, "white")
    ground.alpha_composite(shown)
    small = (min(wanted[0], shown.width * 4), min(wanted[1], shown.height * 4))
    smaller = small[0] < shown.width
    return ground.convert("RGB").resize(small, Image.Resampling.BOX if smaller else Image.Resampling.BICUBIC)


def laid_out(items: Sequence[Item]) -> tuple[tuple[Word, ...], tuple[Picture, ...], Box]:
    """The items in a row from left to right: an order that has places, and no picture of the page."""
    words: list[Word] = []
    pictures: list[Picture] = []
    at = 0.0
    for item in items:
        width, height = (1.5 * len(item.text), 3.0) if item.text else item.size
        box = Box(at, 0.0, at + width, height)
        if item.text:
            words.append(Word(item.text, box, item.look.font, item.look.italic, item.look.colour))
        else:
            pictures.append(Picture(_pixels(item.data, item.size, item.cut), box))
        at += width + _BETWEEN
    return tuple(words), tuple(pictures), Box(0.0, 0.0, max(at, 1.0), 300.0)
