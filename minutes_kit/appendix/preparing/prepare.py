"""A foreign PDF becomes a clean tagged PDF of its own: what a report can take in without another look at it.

Only what is seen, said and linked is kept. All tags stand in one part, in standard types, and everything
that they own is listed once, so that joining them to others is a matter of numbers.
"""

from __future__ import annotations

import hashlib
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

from ...errors import AppendixError
from ..reading.fitness import open_pdf
from ..reading.notes import GRAFT
from ..reading.unreadable import refused
from .foreign import describe_links, tell, with_links
from .headings import renumbered
from .outline import entries_of, write_outline
from .owners import Owners
from .pages import copy_pages
from .structure import Element
from .writing import Writing

MAX_LINKS = 10_000
"""Of one file: some seconds of work and 300 MB in the merge. A handbook of 500 pages has about 1,000."""
_MAX_NESTING = 1000
"""References are followed one into the other by whoever copies objects; the stack has an end."""


def prepare(pdf: bytes, *, name: str, title: str, language: str) -> bytes:
    """The pages of a PDF with their tags, links, layers and outline, and nothing else of it.

    `title` is what a screen reader hears the pages called, `language` that of the report: the pages' own
    unless they name one. The same arguments give the same bytes. Raises AppendixError for a file that
    cannot be used; messages call it `name`.
    """
    source = open_pdf(pdf, name)
    with refused(name):
        writer = _prepared(source, pdf, name, title, language)
        if _nests_too_deep(writer):
            raise ValueError(_MAX_NESTING)
        # Two prints of one office document differ in date and identifier, which are not kept.
        digest = hashlib.sha256(b"\0".join((title.encode(), language.encode()))).digest()
        writer._ID = ArrayObject([ByteStringObject(digest[:16])] * 2)
        output = BytesIO()
        writer.write(output)
    return output.getvalue()


def _prepared(source: PdfReader, pdf: bytes, name: str, title: str, language: str) -> PdfWriter:
    writer = PdfWriter()
    foreign = tell(source, pdf, title=title, report_language=language)
    copied = copy_pages(writer, source, 0, foreign.content)
    if len(copied.links) > MAX_LINKS:
        raise AppendixError("MK-Z37", name=name, count=len(copied.links), limit=MAX_LINKS)
    describe_links(copied, title, language)
    owners = Owners(writer)
    writing = Writing(writer, owners, copied.counterparts)
    words = {key: words for key, words in (("/T", title), ("/Lang", foreign.language)) if words}
    root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    reference = writer._add_object(root)
    part = writing.element(
        Element("Part", renumbered(with_links(foreign, copied), 0), words), reference, None
    )
    root[NameObject("/K")] = ArrayObject([part])
    root.update(owners.finish())
    catalog = writer.root_object
    catalog[NameObject("/StructTreeRoot")] = reference
    catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    if foreign.language:
        catalog[NameObject("/Lang")] = TextStringObject(foreign.language)
    write_outline(writer, entries_of(copied))
    graft = {
        "/Part": part,
        "/Owners": ArrayObject(owners.owners),
        "/Holders": ArrayObject(owners.holders),
        "/Headings": ArrayObject(writing.headings),
        "/Named": ArrayObject(writing.named),
        **{key: catalog.raw_get(key) for key in ("/Outlines", "/OCProperties") if key in catalog},
    }
    catalog[NameObject(GRAFT)] = writer._add_object(
        DictionaryObject({NameObject(key): value for key, value in graft.items()})
    )
    return writer


def _nests_too_deep(writer: PdfWriter) -> bool:
    """Whether references, followed as the merge will follow them, lead too deep."""
    seen: set[int] = set()
    for start in (*writer.pages, writer.root_object[GRAFT]):
        way = [iter([start.get_object()])]
        while way:
            node = next(way[-1], None)
            if node is None:
                way.pop()
            elif below := _below(node, seen, top=len(way) == 1):
                way.append(iter(below))
                if len(way) > _MAX_NESTING:
                    return True
    return False


def _below(node: PdfObject, seen: set[int], *, top: bool) -> list[PdfObject]:
    if isinstance(node, IndirectObject):
        if node.idnum in seen:
            return []
        seen.add(node.idnum)
        found = node.get_object()
        if found is None:
            return []
        node = found
    if isinstance(node, ArrayObject):
        return list(list.__iter__(node))
    if not isinstance(node, DictionaryObject) or (node.get("/Type") in ("/Page", "/Pages") and not top):
        return []
    return [dict.__getitem__(node, key) for key in sorted(node) if key != "/Parent" or not top]
