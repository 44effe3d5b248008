"""Pieces of finished WordprocessingML on their way through a template.

A template prints a piece as a marker, an empty element with a number; the piece takes the marker's
place only after the template has been filled. So the text in it meets neither Jinja nor docxtpl.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import TemplateRuntimeError

from ...opc import parse_xml
from .xml import W

_NAMESPACE = "urn:minutes-kit:fragment"
_MARKER = re.compile(rf'<mk:x xmlns:mk="{_NAMESPACE}" n="(\d+)"/>')
_AROUND_BLOCKS = {
    f"{{{W}}}{tag}" for tag in ("body", "tc", "hdr", "ftr", "txbxContent", "sdtContent", "footnote")
}
_AROUND_RUNS = {f"{{{W}}}{tag}" for tag in ("p", "hyperlink")}
_BARE_TABLE_END = re.compile(r"</w:tbl>\s*(?=<w:tbl>|<w:sectPr|</w:tc>|</w:body>|</w:hdr>|</w:ftr>)")
_EMPTY_CONTAINER = re.compile(r"(</w:tcPr>|<w:tc>|<w:(?:hdr|ftr)[^>]*>)\s*(?=</w:(?:tc|hdr|ftr)>)")
_SPACER = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>'


class FragmentError(TemplateRuntimeError):
    """A fragment is used where it cannot stand; `rule` says how."""

    def __init__(self, rule: str, name: str) -> None:
        self.rule, self.name = rule, name
        super().__init__(name)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Ready XML: whole paragraphs and tables, or with `inline` runs inside a paragraph.

    `name` is how a template calls it, for messages; `number` tells the fragments of one part apart.
    """

    xml: str
    name: str
    number: int
    inline: bool = False

    def __bool__(self) -> bool:
        return bool(self.xml)

    def __str__(self) -> str:
        raise self.misplaced()

    @property
    def marker(self) -> str:
        return f'<mk:x xmlns:mk="{_NAMESPACE}" n="{self.number}"/>'

    def misplaced(self) -> FragmentError:
        return FragmentError("MK-T07" if self.inline else "MK-T06", self.name)


class Fragments:
    """The fragments that one part of a template may print."""

    def __init__(self) -> None:
        self._all: list[Fragment] = []

    def add(self, xml: str, name: str, *, inline: bool = False) -> Fragment:
        self._all.append(Fragment(xml, name, len(self._all), inline))
        return self._all[-1]

    def fill(self, part: str) -> str:
        """A filled template part with every fragment in its marker's place.

        Raises FragmentError when a marker stands where its fragment cannot, or twice where the
        fragment has identifiers that must be unique; etree.XMLSyntaxError when the part is not
        well-formed.
        """
        seen: set[int] = set()
        for marker in parse_xml(part).iter(f"{{{_NAMESPACE}}}x"):
            fragment = self._all[int(marker.get("n"))]
            if marker.getparent().tag not in (_AROUND_RUNS if fragment.inline else _AROUND_BLOCKS):
                raise fragment.misplaced()
            if not fragment.inline and fragment.number in seen:
                raise FragmentError("MK-T08", fragment.name)
            seen.add(fragment.number)
        filled = _MARKER.sub(lambda match: self._all[int(match[1])].xml, part)
        return _EMPTY_CONTAINER.sub(rf"\1{_SPACER}", _BARE_TABLE_END.sub(f"</w:tbl>{_SPACER}", filled))
