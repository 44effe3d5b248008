"""Lists as Word numbers them: one abstract definition a format, one w:num a list so that each restarts."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from ...nodes import ListStyle
from ...opc import parse_xml
from .package import Package
from .xml import DECLARATION, W, twips

NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
LEVELS = 9
"""Word knows nine; a list nested deeper stays at the ninth."""

INDENT = twips(8)
"""From the left edge of a label to the text, and from a list to one nested in it."""

_FORMATS = {
    ListStyle.BULLET: ("bullet", "–"),
    ListStyle.DECIMAL_DOT: ("decimal", "%{level}."),
    ListStyle.DECIMAL_PAREN: ("decimal", "%{level})"),
    ListStyle.ALPHA_PAREN: ("lowerLetter", "%{level})"),
    ListStyle.ROMAN_DOT: ("upperRoman", "%{level}."),
}


@dataclass(frozen=True, slots=True)
class TemplateNumbering:
    """What a template's own numbering part holds, and the first ids that are free in it."""

    opening: str = f'<w:numbering xmlns:w="{W}">'
    abstracts: str = ""
    nums: str = ""
    closing: str = "</w:numbering>"
    free_abstract: int = 1
    free_num: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of one document."""

    template: TemplateNumbering
    _styles: dict[ListStyle, int] = field(default_factory=dict)
    _nums: list[str] = field(default_factory=list)

    def add(self, style: ListStyle, level: int, start: int) -> int:
        """The w:numId of a new list at a level (from 0) that counts from `start`."""
        abstract = self._styles.setdefault(style, self.template.free_abstract + len(self._styles))
        num = self.template.free_num + len(self._nums)
        self._nums.append(
            f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return num

    def save(self, package: Package, main: str) -> None:
        """Write the numbering part of the document whose main part is `main`, if it has lists of ours."""
        if not self._nums:
            return
        known = tuple(package.related(main, "numbering").values())
        part = known[0] if known else "word/numbering.xml"
        own = "".join(_abstract(style, number) for style, number in self._styles.items())
        t = self.template
        content = (DECLARATION, t.opening, t.abstracts, own, t.nums, *self._nums, t.closing)
        package.add(part, "".join(content).encode(), NUMBERING_TYPE)
        if not known:
            package.relate_part(main, "numbering", part)


def read_numbering(part: bytes | None) -> TemplateNumbering:
    """A template's numbering part taken apart, so that definitions of ours fit into the schema's order."""
    if part is None:
        return TemplateNumbering()
    root = parse_xml(part)
    groups: dict[str, list[str]] = {"abstract": [], "num": [], "rest": []}
    for child in root:
        tag = etree.QName(child).localname if isinstance(child.tag, str) else ""
        group = {"numPicBullet": "abstract", "abstractNum": "abstract", "num": "num"}.get(tag, "rest")
        groups[group].append(etree.tostring(child, encoding="unicode", with_tail=False))
    opening = etree.tostring(etree.Element(root.tag, root.attrib, root.nsmap), encoding="unicode")
    return TemplateNumbering(
        opening=opening.removesuffix("/>") + ">",
        abstracts="".join(groups["abstract"]),
        nums="".join(groups["num"]),
        closing="".join(groups["rest"]) + "</w:numbering>",
        free_abstract=1 + _highest(root, "abstractNum", "abstractNumId"),
        free_num=1 + _highest(root, "num", "numId"),
    )


def _highest(root: etree._Element, tag: str, identifier: str) -> int:
    return max((int(e.get(f"{{{W}}}{identifier}")) for e in root.findall(f"{{{W}}}{tag}")), default=0)


def _abstract(style: ListStyle, number: int) -> str:
    levels = "".join(_level(style, level) for level in range(LEVELS))
    opening = f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
    return f"{opening}{levels}</w:abstractNum>"


def _level(style: ListStyle, level: int) -> str:
    kind, text = _FORMATS[style]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text.format(level=level + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{(level + 1) * INDENT}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
    )
