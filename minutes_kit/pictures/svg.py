"""An SVG counts as a mark only if it does nothing but draw."""

from __future__ import annotations

import re
from math import isfinite

from lxml import etree  # type: ignore[import-untyped]

from ..errors import AppendixError

_SVG = "{http://www.w3.org/2000/svg}svg"
_REFUSED = frozenset({"script", "foreignObject", "image", "use", "a"})
"""What runs, or brings in something else. A `use` of uses of uses grows without bound."""

_OUTSIDE = re.compile(r"(?i)url\s*\(\s*['\"]?\s*(?![#'\"\s])|@import|expression\s*\(|\\")
"""In a style: a reference out of the drawing, or an escape that could hide one."""


def svg_size(data: bytes, name: str) -> tuple[float, float]:
    """Width and height of the drawing in user units, from its viewBox.

    Raises `AppendixError`: MK-Z23 no XML; MK-Z26 no drawing, no size, scripts, entities, style sheets
    or pictures from elsewhere.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise AppendixError("MK-Z23", name=name) from error
    size = _view_box(root.get("viewBox", ""))
    before = [node for node in root.itersiblings(preceding=True) if node.tag is not etree.Comment]
    if root.tag != _SVG or size is None or before or not all(_draws(node) for node in root.iter()):
        raise AppendixError("MK-Z26", name=name)
    return size


def _view_box(text: str) -> tuple[float, float] | None:
    try:
        _, _, width, height = (float(number) for number in re.split(r"\s*,\s*|\s+", text.strip()))
    except ValueError:
        return None
    return (width, height) if isfinite(width) and isfinite(height) and min(width, height) > 0 else None


def _draws(node: etree._Element) -> bool:
    if not isinstance(node.tag, str):
        return node.tag is etree.Comment
    tag = etree.QName(node).localname
    if tag in _REFUSED or (tag == "style" and (len(node) or _OUTSIDE.search(node.text or ""))):
        return False
    return not any(_reaches_out(str(key), str(value)) for key, value in node.attrib.items())


def _reaches_out(key: str, value: str) -> bool:
    """An attribute that runs a script or names something outside the drawing."""
    name = key.rpartition("}")[2].lower()
    if name.startswith("on"):
        return True
    return (name == "href" and not value.startswith("#")) or bool(_OUTSIDE.search(value))
