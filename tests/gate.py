"""What a finished document must be, whoever reads it: faults of a PDF and of a DOCX, found from outside.

Two validators judge the files. What they are known to miss is checked here; what they are known to
report without a cause is held against a second opinion.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
from lxml import etree
from openxml_audit import OpenXmlValidator

UA, A2, A3 = "PDF_UA_1", "PDF_A_2A", "PDF_A_3A"


# --- PDF -------------------------------------------------------------------------------------------


def pdf_faults(data: bytes, archive: str) -> list[str]:
    """Faults against PDF/UA-1, the archive profile, and tags that do not fit the pages."""
    found = [fault for profile in (UA, archive) for fault in _validated(data, profile)]
    if found and all("STREAM-LENGTH" in fault for fault in found) and _streams_are_sound(data):
        found = []
    return found or list(_loose_marks(data))


def _validated(data: bytes, profile: str) -> list[str]:
    try:
        report = page.validate_pdf_bytes(data, profile=getattr(page.ValidationProfile, profile))
    except page.PageError as error:
        return [f"{profile}: {error}"]
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def _streams_are_sound(data: bytes) -> bool:
    """The validator takes a last byte 0x0D of a stream for a part of the line's end."""
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf:
        streams = [part for part in pdf.objects if isinstance(part, pikepdf.Stream)]
        ends_in_return = any(stream.read_raw_bytes()[-1:] == b"\r" for stream in streams)
        return ends_in_return and not pdf.check_pdf_syntax()


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The elements of the structure tree in reading order."""

    def walk(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
        for kid in kids(node):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot)


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    below = element.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def owned_marks(element: pikepdf.Object) -> Iterator[tuple[tuple[int, int], int]]:
    """Page and number of the marked content that belongs to an element itself."""
    for kid in kids(element):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.MCR:
            yield kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)


def _loose_marks(data: bytes) -> Iterator[str]:
    """Marked content and elements of the structure that do not find each other, in either direction."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        elements = list(structure(pdf))
        owned = {mark: element.objgen for element in elements for mark in owned_marks(element)}
        present = {(one.objgen, number) for one in pdf.pages for number in _marks(one)}
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        parents = {int(key): entry for key, entry in tree.items()}
        back = {
            (one.objgen, number): element.objgen
            for one in pdf.pages
            for number, element in enumerate(parents.get(int(one.get("/StructParents", -1)), []))
            if element is not None
        }
        if present != set(owned):
            yield f"MARKED-CONTENT: {len(present ^ set(owned))} marks without an owner, or owned and missing"
        elif back != owned:
            yield "MARKED-CONTENT: the way from the pages to the tags is not the way back"


def _marks(one: pikepdf.Page) -> Iterator[int]:
    for instruction in pikepdf.parse_content_stream(one, "BDC"):
        properties = instruction.operands[1]
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            yield int(properties.MCID)


# --- DOCX ------------------------------------------------------------------------------------------

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|Undefined|\bNone\b")


def docx_faults(data: bytes) -> list[str]:
    """Faults against Open XML, else what makes a sound file unfit: unread pictures, no title, no language."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.docx")
        path.write_bytes(data)
        found = [str(error) for error in OpenXmlValidator(max_errors=20).validate(path).errors]
    return found or list(docx_content_faults(data))


def docx_content_faults(data: bytes) -> Iterator[str]:
    """What no validator of the format looks for."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {
            name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")
        }
    yield from _package(data)
    yield from _pictures(parts)
    yield from _language(parts["word/styles.xml"], parts["docProps/core.xml"])
    if not (parts["docProps/core.xml"].findtext(f"{_DC}title") or "").strip():
        yield "TITLE: the document has none"
    yield from _tables(parts["word/document.xml"])
    yield from _headings(parts["word/document.xml"])
    for name, part in parts.items():
        text = " ".join(node.text or "" for node in part.iter(f"{_W}t"))
        if found := _LEFTOVER.search(text):
            yield f"LEFTOVER: {found[0]} in {name}"


def _package(data: bytes) -> Iterator[str]:
    """Parts of no stated type: Word refuses the file, the validator does not."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        types = etree.fromstring(package.read("[Content_Types].xml"))
        extensions = {node.get("Extension") for node in types.iter("{*}Default")}
        names = {node.get("PartName") for node in types.iter("{*}Override")}
        for name in set(package.namelist()) - {"[Content_Types].xml"}:
            if f"/{name}" not in names and name.rpartition(".")[2] not in extensions:
                yield f"TYPE: {name} has none"


def _pictures(parts: dict[str, etree._Element]) -> Iterator[str]:
    numbers = [picture.get("id") for part in parts.values() for picture in part.iter("{*}docPr")]
    if len(set(numbers)) < len(numbers):
        yield "NUMBER: two pictures have the same"
    for name, part in parts.items():
        for picture in part.iter("{*}docPr"):
            decorative = picture.find(".//{*}decorative")
            silent = decorative is not None and decorative.get("val") == "1"
            if not silent and not picture.get("descr", "").strip():
                yield f"ALT: a picture of {name} has none"


def _language(styles: etree._Element, core: etree._Element) -> Iterator[str]:
    stated = core.findtext(f"{_DC}language") or ""
    default = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    if not stated or default is None or default.get(f"{_W}val") != stated:
        yield f"LANGUAGE: the text is not said to be {stated or 'in any'}"


def _tables(document: etree._Element) -> Iterator[str]:
    for table in document.iter(f"{_W}tbl"):
        first = table.find(f"{_W}tr")
        if first is None or first.find(f"{_W}trPr/{_W}tblHeader") is None:
            yield "TABLE: the first row is no header"


def _headings(document: etree._Element) -> Iterator[str]:
    styles = [node.get(f"{_W}val", "") for node in document.iter(f"{_W}pStyle")]
    levels = [0, *(int(style[-1]) for style in styles if re.fullmatch(r"Heading[1-9]", style))]
    if len(levels) == 1:
        yield "HEADING: there is none"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "HEADING: a level is skipped"
    if styles.count("Title") != 1:
        yield f"HEADING: {styles.count('Title')} titles"
