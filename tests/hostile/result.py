"""A finished PDF with an attachment: its pages, their look, its claims, and nothing in it that acts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import pikepdf
import pypdfium2
from corpus import SECRET, Input
from PIL import Image

from minutes_kit.appendix.measuring.claims import claimed
from minutes_kit.appendix.measuring.gate import judge

COLOURS = ((230, 0, 0), (0, 153, 0), (0, 0, 230), (242, 217, 0), (255, 255, 255), (0, 0, 0), (128, 128, 128))
"""Red, green, blue and yellow are looked for; the rest is what else a page may have."""
SIDE = 120
ACTS = {
    "/JavaScript",
    "/Launch",
    "/ImportData",
    "/SubmitForm",
    "/GoToR",
    "/GoToE",
    "/Rendition",
    "/Movie",
    "/Sound",
    "/RichMediaExecute",
    "/Trans",
    "/SetOCGState",
    "/Hide",
    "/Thread",
    "/GoTo3DView",
}
ADDRESSES = ("http:", "https:", "mailto:", "tel:")


def result_faults(batch: tuple[Input, ...], data: bytes, said: str, pages_before: int) -> Iterator[str]:
    with pypdfium2.PdfDocument(data) as document:
        count, expected = len(document) - pages_before, sum(one.pages for one in batch)
        if count != expected:
            yield f"has {count} pages of attachments instead of {expected}"
            return
        at = pages_before
        for one in batch:
            pages = [document[at + index] for index in range(min(one.pages, 3))]
            yield from (f"{one.name}: {fault}" for fault in page_faults(one, pages))
            at += one.pages
    yield from claims_too_much(data, said)
    yield from acts(data)


def page_faults(one: Input, pages: list[pypdfium2.PdfPage]) -> Iterator[str]:
    words = " ".join(page.get_textpage().get_text_range() for page in pages)
    if one.says not in " ".join(words.split()):
        yield f"does not say {one.says!r} but {words[:200]!r}"
    if SECRET in words:
        yield "prints the secret"
    for number, page in enumerate(pages, start=1):
        if one.upright:
            yield from (f"page {number}: {fault}" for fault in lies_askew(looked_at(page)))


def looked_at(page: pypdfium2.PdfPage) -> Image.Image:
    scale = SIDE / max(page.get_size())
    return page.render(scale=scale).to_pil().convert("RGB")


def lies_askew(picture: Image.Image) -> Iterator[str]:
    """Whether the four quarters are where they belong, and none is cut."""
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in COLOURS for value in colour])
    nearest = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    found = Image.frombytes("L", picture.size, nearest.tobytes())
    masks = [found.point([255 * (value == index) for value in range(256)]) for index in range(4)]
    areas = [mask.histogram()[255] for mask in masks]
    if min(areas) < 0.8 * max(areas) or min(areas) == 0:
        yield f"areas of {areas} points"
        return
    (red_x, red_y), (green_x, green_y), (blue_x, blue_y), (yellow_x, yellow_y) = map(middle, masks)
    if not (max(red_x, blue_x) < min(green_x, yellow_x) and max(red_y, green_y) < min(blue_y, yellow_y)):
        yield "is not upright"


def middle(mask: Image.Image) -> tuple[float, float]:
    left, top, right, bottom = mask.getbbox()
    return (left + right) / 2, (top + bottom) / 2


def claims_too_much(data: bytes, said: str) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(data)) as file:
        names = claimed(file.Root.Metadata.read_bytes())
    broken = {name: found for name, found in judge(data, names).items() if found} if names else {}
    if broken:
        yield f"claims what it does not hold: {broken}"
    if len(names) < 2 and "MK-Z18" not in said and "MK-Z19" not in said:
        yield f"claims {names} and does not say why no more"


def acts(data: bytes) -> Iterator[str]:
    """What a reader would do, ask for or run."""
    with pikepdf.open(io.BytesIO(data)) as file:
        for one in file.objects:
            yield from _acts(one)
        for key in ("/AA", "/OpenAction", "/Collection", "/AcroForm"):
            if key in file.Root:
                yield f"has {key}"


def _acts(node: pikepdf.Object) -> Iterator[str]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += _direct(node)
        elif isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
            yield from _acts_itself(node)
            waiting += _direct(node.values())


def _direct(kids: Iterable[object]) -> list[pikepdf.Object]:
    """Those that are no objects of their own, which are looked at by themselves."""
    both = pikepdf.Array | pikepdf.Dictionary
    return [kid for kid in kids if isinstance(kid, both) and not kid.is_indirect]


def _acts_itself(node: pikepdf.Object) -> Iterator[str]:
    kind = str(node.get("/S", ""))
    if kind in ACTS:
        yield f"has an action {kind}"
    if kind == "/URI" and not str(node.get("/URI", "")).lower().startswith(ADDRESSES):
        yield f"links to {node.get('/URI')}"
    if isinstance(node, pikepdf.Stream) and "/F" in node:
        yield f"takes its content from {node.F}"
    for key in ("/AA", "/JS", "/XFA", "/OPI", "/RichMediaContent"):
        if key in node:
            yield f"has {key}"
