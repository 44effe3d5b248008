"""A view as a Word document: the blocks are written, the template is filled, the package is closed."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import count

from ...errors import TemplateError
from ...nodes import Strip, View
from ...problems import Words
from .body import Body
from .custom import put_manifest
from .faults import explaining
from .fragments import Fragments
from .numbering import Numbering
from .properties import core_properties
from .strip import strip_height
from .target import Shared, Target
from .template import DEFAULT, Template, load, packaged
from .values import SECTION_NAMES, common_values, stands_in, strip_value, text_values

_PLACES = {"header": Words("nagłówku", "header"), "footer": Words("stopce", "footer")}
_STRIP_PLACEHOLDER = re.compile(r"\{\{\s*strip\b")


def render_docx(
    view: View,
    *,
    template: bytes | None = None,
    template_name: str = DEFAULT,
    timestamp: datetime,
    manifest: bytes = b"",
) -> bytes:
    """The bytes of a DOCX that shows a view; equal arguments give equal bytes.

    `template` is a DOCX or DOTX of an office's own, called `template_name` in messages; without it
    `template_name` chooses a packaged one. `timestamp` is the time of creation (UTC if it has no zone).
    `manifest` says what the document is made from, and travels in it as a customXml part.

    Raises TemplateError for a mistake in the template and RenderError for a picture that is missing.
    """
    data = packaged(template_name) if template is None else template
    first_page = any(strip.first_page_only for strip in view.strips)
    papers = any(section.own_paper for section in view.sections)
    loaded = load(data, template_name, first_page=first_page, papers=papers)
    _require_room(view.strips, loaded, template_name)
    package = loaded.package(view.language)
    shared = Shared(
        package, loaded.styles, view.assets, count(loaded.free_drawing), count(loaded.free_bookmark)
    )
    numbering = Numbering(loaded.numbering)
    for story in loaded.stories:
        fragments, target = Fragments(), Target(shared, story.part)
        values = common_values(view, fragments)
        if story.kind == "document":
            free = _free_height(view, loaded)
            body = Body(target, numbering, loaded.page, free, loaded.paper_section)
            values |= text_values(view, fragments, body)
        elif story.kind in ("header", "footer"):
            values["strip"] = strip_value(view, story, loaded.page.width, fragments, target)
        with explaining(story, template_name, (*values, *SECTION_NAMES, *(s.key for s in view.sections))):
            package.parts[story.part] = story.fill(values, fragments).encode()
    numbering.save(package, loaded.main)
    package.parts["docProps/core.xml"] = core_properties(view, timestamp)
    if manifest:
        put_manifest(package, loaded.main, manifest)
    return package.to_bytes(timestamp)


def _require_room(strips: tuple[Strip, ...], template: Template, name: str) -> None:
    """Refuse a template without a place for the marks that the funder demands."""
    for strip in strips:
        places = (story for story in template.stories if stands_in(strip, story))
        if not any(_STRIP_PLACEHOLDER.search(story.source) for story in places):
            raise TemplateError("MK-T15", template=name, place=_PLACES[strip.placement])


def _free_height(view: View, template: Template) -> float:
    heights = {"header": 0.0, "footer": 0.0}
    for strip in view.strips:
        heights[strip.placement] += strip_height(strip, view.assets, template.page.width)
    return template.page.free_height(heights["header"], heights["footer"]) - 2.0
