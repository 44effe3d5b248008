"""The sections of a Word document: which header and footer stands on which pages."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree  # type: ignore[import-untyped]

from .package import Package
from .xml import R, W

_BEFORE_TITLE_PAGE = frozenset(
    (
        *(
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
        ),
        *("pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote"),
    )
)


def references(package: Package, main: str, document: etree._Element) -> dict[str, set[str]]:
    """The kinds of pages ("default", "first", "even") that each header and footer part stands on."""
    found: dict[str, set[str]] = {}
    parts = package.related(main, "header") | package.related(main, "footer")
    for place in ("header", "footer"):
        for reference in document.iter(f"{{{W}}}{place}Reference"):
            part = parts[reference.attrib[f"{{{R}}}id"]]
            found.setdefault(part, set()).add(reference.get(f"{{{W}}}type", "default"))
    return found


def add_first_page(package: Package, main: str, document: etree._Element) -> None:
    """Give the first section a header and footer of its first page, as copies of the default ones."""
    section = document.find(f".//{{{W}}}sectPr")
    if section is None:
        return
    for place in ("footer", "header"):
        known = {r.get(f"{{{W}}}type", "default"): r for r in section.findall(f"{{{W}}}{place}Reference")}
        if "first" not in known and "default" in known:
            default = package.related(main, place)[known["default"].attrib[f"{{{R}}}id"]]
            section.insert(0, _reference(place, _copy(package, main, place, default)))
    _add_title_page(section)


def paper_section(document: etree._Element) -> str:
    """The properties of a section that is a paper of its own, and make the document's last one such.

    It begins on a new page, has a first page, goes on with the page numbers, and takes the headers and
    footers that it does not name from the section before it.
    """
    section = next(reversed(document.findall(f".//{{{W}}}sectPr")), None)
    if section is None:
        return ""
    _add_title_page(section)
    copy = deepcopy(section)
    for name in ("type", "pgNumType"):
        for element in copy.findall(f"{{{W}}}{name}"):
            copy.remove(element)
    return str(etree.tostring(copy, encoding="unicode"))


def _add_title_page(section: etree._Element) -> None:
    if section.find(f"{{{W}}}titlePg") is None:
        names = [etree.QName(child).localname for child in section]
        section.insert(sum(name in _BEFORE_TITLE_PAGE for name in names), etree.Element(f"{{{W}}}titlePg"))


def _copy(package: Package, main: str, place: str, part: str) -> str:
    """The relation id of a copy of a part."""
    number = next(n for n in range(1, 1000) if f"word/{place}{n}.xml" not in package.parts)
    copy = f"word/{place}{number}.xml"
    package.add(copy, package.parts[part], package.types[part])
    package.relations[copy] = package.relations.get(part, ())
    return package.relate_part(main, place, copy)


def _reference(place: str, relation: str) -> etree._Element:
    reference = etree.Element(f"{{{W}}}{place}Reference")
    reference.set(f"{{{W}}}type", "first")
    reference.set(f"{{{R}}}id", relation)
    return reference
