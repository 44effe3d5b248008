"""What an inserted file says to those who hear it: its own tags, else a figure a page with its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

from ...errors import AppendixError
from ...view.phrases import phrase
from ..reading.content import MAX_BYTES
from ..reading.raster import page_texts
from ..reading.references import resolved
from ..reading.unreadable import BROKEN
from .annotations import has_appearance, visible_annotations, words_of
from .links import CopiedPages
from .pages import Content, joined_content
from .structure import Element, Key, Mark, Mention, language, read_structure

_OFFICES = ("LibreOffice", "OpenOffice", "Collabora")
"""Programs whose tagged files leave backgrounds unmarked and pictures undescribed."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """How the pages are copied, and their tags in terms of the file's own objects."""

    content: Content
    elements: tuple[Element, ...]
    language: str


def tell(source: PdfReader, pdf: bytes, *, title: str, report_language: str) -> Foreign:
    """The file's own tags where they can be read and cover all that is seen, else figures.

    A file of enormous drawings gets no tags at all.
    """
    if sum(len(joined_content(page)) for page in source.pages) > MAX_BYTES:
        return Foreign(Content.UNTOUCHED, (), report_language)
    try:
        elements = () if _has_stamps(source) else read_structure(source)
    except BROKEN:
        elements = ()
    if not elements:
        return Foreign(Content.FIGURE, tuple(_figures(source, pdf, title, report_language)), report_language)
    spoken = language(resolved(source.root_object.get("/Lang"))) or report_language
    if not _is_office(source):
        return Foreign(Content.UNTOUCHED, elements, spoken)
    pages = {key: number for number, key in enumerate(_page_keys(source), start=1)}

    def alt(page: Key) -> str:
        return _place(title, pages.get(page, 1), len(pages), report_language)

    return Foreign(Content.DECORATED, _described(elements, alt), spoken)


def with_links(foreign: Foreign, copied: CopiedPages) -> tuple[Element, ...]:
    """The elements with those links that no tag speaks of, each behind the last element of its page."""
    mentioned = {kid.target for kid in _leaves(foreign.elements) if isinstance(kid, Mention)}
    last = {kid.page: index for index, one in enumerate(foreign.elements) for kid in _leaves([one])}
    behind: dict[int, list[Element]] = {}
    for page, key in copied.links:
        if key not in mentioned:
            link = Element("P", (Element("Link", (Mention(key, page),)),))
            behind.setdefault(last.get(page, len(foreign.elements) - 1), []).append(link)
    return tuple(
        element for index, one in enumerate(foreign.elements) for element in (one, *behind.get(index, ()))
    )


def describe_links(copied: CopiedPages, title: str, report_language: str) -> None:
    """Every link says where it leads; those within the file by the number of the page."""
    numbers = {page.indirect_reference: number for number, page in enumerate(copied.pages, start=1)}
    for _, key in copied.links:
        link = copied.counterparts[key].get_object()
        if isinstance(link, DictionaryObject) and "/Contents" not in link:
            target = resolved(link.get("/Dest"))
            page = list.__getitem__(target, 0) if isinstance(target, ArrayObject) else None
            words = _place(title, numbers.get(page, 1), len(copied.pages), report_language)
            link[NameObject("/Contents")] = TextStringObject(words)
    for one in copied.pages:
        one[NameObject("/Tabs")] = NameObject("/S")


def _figures(source: PdfReader, pdf: bytes, title: str, report_language: str) -> Iterator[Element]:
    keys = tuple(_page_keys(source))
    try:
        texts: Sequence[str] = page_texts(pdf)
    except AppendixError:
        texts = [""] * len(keys)
    for number, (key, text, page) in enumerate(zip(keys, texts, source.pages, strict=True), start=1):
        drawn = (words_of(one) for one in visible_annotations(page) if one.get("/Subtype") != "/Link")
        text = " ".join(filter(None, (text, *drawn)))
        values = {"title": title, "page": number, "pages": len(keys), "text": text}
        alt = phrase("page of attachment" if text else "scan", report_language, **values)
        box = page.mediabox
        layout = DictionaryObject(
            {
                NameObject("/O"): NameObject("/Layout"),
                NameObject("/Placement"): NameObject("/Block"),
                NameObject("/BBox"): ArrayObject(FloatObject(side) for side in box),
            }
        )
        yield Element("Figure", (Mark(key, 0),), {"/Alt": alt}, (layout,))


def _described(elements: Sequence[Element], alt: Callable[[Key], str]) -> tuple[Element, ...]:
    """The elements; figures without a description get one."""

    def changed(element: Element) -> Element:
        words = element.words
        if element.kind in ("Figure", "Formula") and not (words.get("/Alt") or words.get("/ActualText")):
            page = next((kid.page for kid in _leaves([element]) if kid.page), (0, 0))
            words = {**words, "/Alt": alt(page)}
        kids = tuple(changed(kid) if isinstance(kid, Element) else kid for kid in element.kids)
        return replace(element, words=words, kids=kids)

    return tuple(changed(element) for element in elements)


def _leaves(elements: Sequence[Element]) -> Iterator[Mark | Mention]:
    for element in elements:
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from _leaves([kid])
            else:
                yield kid


def _place(title: str, page: int, pages: int, report_language: str) -> str:
    return phrase("scan", report_language, title=title, page=page, pages=pages)


def _page_keys(source: PdfReader) -> Iterator[Key]:
    for index, page in enumerate(source.pages):
        reference = page.indirect_reference
        yield (reference.idnum, reference.generation) if reference is not None else (0, index)


def _has_stamps(source: PdfReader) -> bool:
    """Whether annotations will be drawn into a page, where no tag speaks of them."""
    return any(
        annotation.get("/Subtype") != "/Link" and has_appearance(annotation)
        for page in source.pages
        for annotation in visible_annotations(page)
    )


def _is_office(source: PdfReader) -> bool:
    information = source.metadata
    return str(information.producer if information else "").startswith(_OFFICES)
