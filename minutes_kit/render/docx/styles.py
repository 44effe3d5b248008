"""The named styles of a template: which it has, which it lacks, and the language it is set in.

A style is found by its name, because Word writes built-in names in English into every file while
the ids differ from one language version to another ("Heading1", "Nagwek1").
"""

from __future__ import annotations

import re
from copy import deepcopy
from enum import StrEnum

from lxml import etree  # type: ignore[import-untyped]

from ...opc import parse_xml
from .package import Package
from .xml import W

HEADING_LEVELS = 6


class Style(StrEnum):
    """The styles that the printed blocks use, by the names that a template gives them."""

    TITLE = "Title"
    HEADING = "heading"
    BULLET = "List Bullet"
    NUMBER = "List Number"
    QUOTE = "Quote"
    CAPTION = "caption"
    LINK = "Hyperlink"
    LEAD = "Metryczka"
    NOTE = "Uwaga"
    STATEMENT = "Oświadczenie"
    FACT = "Fakt"
    SIGNATURE = "Podpis"
    PICTURE = "Ilustracja"
    MARKS = "Znaki"
    CONTENTS = "toc 1"
    TABLE = "Tabela sprawozdania"
    CELL = "Komórka"
    HEADER_CELL = "Komórka nagłówka"


def style_names() -> tuple[str, ...]:
    """Every name, the headings with their levels."""
    names = [str(style) for style in Style if style is not Style.HEADING]
    return (*names, *(f"{Style.HEADING} {level}" for level in range(1, HEADING_LEVELS + 1)))


def complete_styles(package: Package, part: str, model: Package, model_part: str) -> dict[str, str]:
    """Add to the styles in `part` those that only the `model` has; the ids of all our styles by name."""
    root, source = parse_xml(package.parts[part]), parse_xml(model.parts[model_part])
    ids = _ids(root)
    wanted = {_name(style): style for style in source.iter(f"{{{W}}}style")}
    for name in style_names():
        _adopt(name.lower(), root, wanted, ids)
    package.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {name: ids[name.lower()] for name in style_names()}


def _adopt(name: str, root: etree._Element, source: dict[str, etree._Element], ids: dict[str, str]) -> str:
    """The id of a style in `root`, copied there with the styles that it is based on if need be."""
    if name in ids:
        return ids[name]
    style = deepcopy(source[name])
    names = {s.get(f"{{{W}}}styleId"): n for n, s in source.items()}
    taken, own = set(ids.values()), style.get(f"{{{W}}}styleId")
    ids[name] = own if own not in taken else f"{own}Mk"
    style.set(f"{{{W}}}styleId", ids[name])
    style.attrib.pop(f"{{{W}}}default", None)
    for tag in ("basedOn", "next", "link"):
        for reference in style.findall(f"{{{W}}}{tag}"):
            reference.set(f"{{{W}}}val", _adopt(names[reference.get(f"{{{W}}}val")], root, source, ids))
    root.append(style)
    return ids[name]


def _ids(root: etree._Element) -> dict[str, str]:
    return {_name(style): style.get(f"{{{W}}}styleId") for style in root.iter(f"{{{W}}}style")}


def _name(style: etree._Element) -> str:
    name = style.find(f"{{{W}}}name")
    return "" if name is None else name.get(f"{{{W}}}val", "").lower()


def set_language(styles: str, language: str) -> str:
    """A styles part whose document defaults are in `language` (BCP 47)."""
    lang = f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>'
    defaults = re.search(r"<w:rPrDefault>.*?</w:rPrDefault>", styles, re.DOTALL)
    if defaults is None:
        return styles
    without = re.sub(r"<w:lang [^>]*/>", "", defaults[0])
    return styles.replace(defaults[0], without.replace("</w:rPr>", f"{lang}</w:rPr>"), 1)


def set_theme_language(settings: str, language: str) -> str:
    """A settings part that names `language` as the one of the theme's fonts."""
    return re.sub(r"<w:themeFontLang [^>]*/>", f'<w:themeFontLang w:val="{language}"/>', settings, count=1)
