"""How a run of a DOCX looks: its typeface and italics, by its own properties and by its styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOST_STEPS = 20
"""Styles that are based on one another; a circle ends here."""
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Look:
    font: str = ""
    italic: bool = False
    colour: tuple[int, int, int] = (0, 0, 0)
    hidden: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, what they are by default, and the typefaces of its theme."""

    by_id: Mapping[str, etree._Element] = field(default_factory=dict)
    defaults: tuple[etree._Element, ...] = ()
    theme: Mapping[str, str] = field(default_factory=dict)

    def look(self, run: etree._Element, paragraph: etree._Element) -> Look:
        """What the run's own properties say, else its style, the paragraph's style, the defaults."""
        layers = tuple(self._layers(run, paragraph))
        return Look(
            font=next((name for layer in layers if (name := self._font(layer))), ""),
            italic=_switch(layers, "i"),
            colour=next((value for layer in layers if (value := _colour(layer)) is not None), (0, 0, 0)),
            hidden=_switch(layers, "vanish"),
        )

    def _layers(self, run: etree._Element, paragraph: etree._Element) -> Iterator[etree._Element]:
        own = run.find(f"{W}rPr")
        if own is not None:
            yield own
            yield from self._inherited(_value(own, "rStyle"))
        properties = paragraph.find(f"{W}pPr")
        yield from self._inherited(_value(properties, "pStyle") if properties is not None else "")
        yield from self.defaults

    def _inherited(self, name: str) -> Iterator[etree._Element]:
        for _ in range(_MOST_STEPS):
            style = self.by_id.get(name)
            if style is None:
                return
            properties = style.find(f"{W}rPr")
            if properties is not None:
                yield properties
            name = _value(style, "basedOn")

    def _font(self, layer: etree._Element) -> str:
        fonts = layer.find(f"{W}rFonts")
        if fonts is None:
            return ""
        themed = self.theme.get((fonts.get(f"{W}asciiTheme") or "")[:5], "")
        return themed or fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def read_styles(styles: etree._Element | None, theme: etree._Element | None) -> Styles:
    by_id: dict[str, etree._Element] = {}
    defaults: list[etree._Element] = []
    for style in styles.iter(f"{W}style") if styles is not None else ():
        by_id[style.get(f"{W}styleId", "")] = style
        if style.get(f"{W}default") in ("1", "true") and style.get(f"{W}type") == "paragraph":
            defaults += style.findall(f"{W}rPr")
    if styles is not None:
        defaults += styles.findall(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    faces = {}
    for kind in ("major", "minor"):
        latin = theme.find(f".//{_A}{kind}Font/{_A}latin") if theme is not None else None
        faces[kind] = latin.get("typeface", "") if latin is not None else ""
    return Styles(by_id, tuple(defaults), faces)


def _value(parent: etree._Element, name: str) -> str:
    found = parent.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val", ""))


def _switch(layers: tuple[etree._Element, ...], name: str) -> bool:
    for layer in layers:
        found = layer.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val", "true") not in _OFF
    return False


def _colour(layer: etree._Element) -> tuple[int, int, int] | None:
    text = _value(layer, "color")
    try:
        return int(text[:2], 16), int(text[2:4], 16), int(text[4:6], 16)
    except ValueError:
        return None
