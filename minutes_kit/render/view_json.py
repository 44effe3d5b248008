"""The whole view as JSON values: what the Typst document in `templates/typst` reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from ..nodes import Asset, Strip, View
from .body_json import BodyWriter, Json, printed
from .strip import arrange

EXTENSIONS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}
TEXT_WIDTH_MM = 160.0
"""The width of the text on the page that `templates/typst/style.typ` sets."""
PIXEL_MM = 25.4 / 96
"""The width of a picture's pixel where nothing else says how wide the picture is."""


def asset_file(index: int, asset: Asset) -> str:
    """The name under which the engine finds the picture."""
    return f"asset-{index}.{EXTENSIONS[asset.media_type]}"


def strip_json(strip: Strip, assets: Mapping[str, Asset], width: float) -> Json:
    """A strip laid out in `width` mm."""
    laid = arrange(strip, assets, width)
    rows = [[asdict(cell) | {"lines": [*map(printed, cell.lines)]} for cell in row] for row in laid.rows]
    return {
        "rows": rows,
        "alt": laid.alt,
        "ink": laid.ink,
        "height": laid.height,
        "placement": strip.placement,
        "first_page_only": strip.first_page_only,
    }


def assets_json(assets: Mapping[str, Asset]) -> Json:
    """What the engine knows of the pictures."""
    return {
        key: {
            "file": asset_file(index, asset),
            "ratio": asset.width / asset.height,
            "width_mm": asset.width * PIXEL_MM,
        }
        for index, (key, asset) in enumerate(assets.items())
    }


def view_json(view: View) -> Json:
    """Everything that the Typst document reads, as JSON values.

    `extra_pages` counts the foreign pages behind the last printed one: they have no page to move.
    Raises RenderError MK-R01 for a character that no packaged font can draw.
    """
    writer = BodyWriter()
    body = writer.blocks(view.lead)
    for section in view.sections:
        body += writer.section(section)
    extra_pages = 0
    while body and body[-1]["kind"] in {"foreign-pages", "page-break"}:
        extra_pages += body.pop().get("count", 0)
    lang, *subtags = view.language.split("-")
    return {
        "lang": lang.lower(),
        "region": next((tag.upper() for tag in subtags if len(tag) == 2), None),
        "title": printed(view.title),
        "author": [view.author] if view.author else [],
        "subject": view.subject or None,
        "keywords": view.keywords,
        "running_title": printed(view.running_title),
        "page_label": printed(view.page_label),
        "extra_pages": extra_pages,
        "anchors": writer.anchors,
        "body": body,
        "strips": [strip_json(strip, view.assets, TEXT_WIDTH_MM) for strip in view.strips],
        "assets": assets_json(view.assets),
    }
