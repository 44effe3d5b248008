"""What a template may print: the names and their values, made from a view."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...markup.plain import plain_text
from ...nodes import Strip, View
from .body import Body
from .fragments import Fragment, Fragments
from .story import Story
from .strip import strip_xml
from .target import Target
from .xml import field, run

SECTION_NAMES = ("key", "title", "heading", "body")


@dataclass(frozen=True, slots=True)
class SectionValue:
    """`title` is the heading as text, `heading` its paragraph, `body` the blocks under it."""

    key: str
    title: str
    heading: Fragment
    body: Fragment


class Sections:
    """All sections in order, to loop over; in a template `sections.ustalenia` is the one of that key."""

    def __init__(self, sections: Sequence[SectionValue]) -> None:
        self._sections = sections
        self._by_key = {section.key: section for section in sections}

    def __getitem__(self, key: str) -> SectionValue:
        return self._by_key[key]

    def __iter__(self) -> Iterator[SectionValue]:
        return iter(self._sections)

    def __len__(self) -> int:
        return len(self._sections)


def common_values(view: View, fragments: Fragments) -> dict[str, object]:
    """The values for every part of a template."""
    return {
        "title": view.title,
        "running_title": view.running_title,
        "author": view.author,
        "subject": view.subject,
        "keywords": ", ".join(view.keywords),
        "date": view.date,
        "language": view.language,
        "page_label": fragments.add(_page_label(view.page_label), "page_label", inline=True),
    }


def text_values(view: View, fragments: Fragments, body: Body) -> dict[str, object]:
    """The values for the text: what stands under the title, and the sections."""
    lead = fragments.add(body.blocks(view.lead), "lead")
    sections = []
    for section in view.sections:
        name = f"sections.{section.key}"
        heading = fragments.add(body.section_heading(section), f"{name}.heading")
        blocks = fragments.add(body.section_blocks(section), f"{name}.body")
        sections.append(SectionValue(section.key, plain_text(section.heading), heading, blocks))
    return {"lead": lead, "sections": Sections(sections)}


def strip_value(view: View, story: Story, width: float, fragments: Fragments, target: Target) -> Fragment:
    """The strips that stand in one header or footer, `width` mm wide."""
    strips = (strip for strip in view.strips if stands_in(strip, story))
    return fragments.add("".join(strip_xml(strip, target, width) for strip in strips), "strip")


def stands_in(strip: Strip, story: Story) -> bool:
    return strip.placement == story.kind and (story.first or not strip.first_page_only)


def _page_label(label: str) -> str:
    """The words of "Strona {page} z {pages}" with the fields that Word counts."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    pieces = re.split(r"(\{pages?\})", label)
    return "".join(field(fields[p]) if p in fields else run(p) for p in pieces if p)
