"""Where printed pieces go: one part of one document, with the ids, relations and media that they need."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from ...errors import RenderError
from ...nodes import Asset
from .package import Package
from .styles import Style
from .xml import R, attribute, emu

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_PICTURE = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
    ' distT="0" distB="0" distL="0" distR="0">'
    "<wp:extent {extent}/><wp:docPr {name} {described}<wp:cNvGraphicFramePr>"
    f'<a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
    f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {{name}}/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{{relation}}"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg"}
_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_LONGEST_BOOKMARK = 40
_PIXEL = 25.4 / 96
"""The natural size of a pixel in mm, as browsers and Word take it."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What all parts of one document share. `drawings` and `bookmarks` give ids, unique in the document."""

    package: Package
    styles: Mapping[str, str]
    assets: Mapping[str, Asset]
    drawings: count[int]
    bookmarks: count[int]
    anchors: set[str] = field(default_factory=set)

    def asset(self, key: str) -> Asset:
        """Raises RenderError (MK-T14) when there is no such picture, or none that Word can show."""
        asset = self.assets.get(key)
        if asset is None or (asset.media_type not in _EXTENSIONS and not asset.png):
            raise RenderError("MK-T14", asset=key)
        return asset

    def media(self, key: str) -> str:
        """The media part that holds a picture; the same bytes are stored once."""
        asset = self.asset(key)
        data, extension = (asset.png, "png") if asset.png else (asset.data, _EXTENSIONS[asset.media_type])
        part = f"word/media/{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
        self.package.parts[part] = data
        self.package.extensions[extension] = f"image/{extension}"
        return part


@dataclass(frozen=True, slots=True)
class Target:
    shared: Shared
    part: str

    def style(self, style: Style, level: int = 0) -> str:
        """The id of a style; a heading has a `level` from 1."""
        return self.shared.styles[f"{style} {level}" if level else style]

    def link(self, target: str, content: str) -> str:
        """Runs as a link to a URL or to "#" and an anchor; as mere text when the URL is of another kind."""
        if target.startswith("#"):
            return (
                f'<w:hyperlink w:anchor="{bookmark_name(target[1:])}" w:history="1">{content}</w:hyperlink>'
            )
        if not target.lower().startswith(_SCHEMES):
            return content
        relation = self.shared.package.relate(self.part, "hyperlink", target, external=True)
        return f'<w:hyperlink xmlns:r="{R}" r:id="{relation}" w:history="1">{content}</w:hyperlink>'

    def bookmark(self, anchor: str, content: str) -> str:
        """Runs as the place that links to `anchor` lead to; the first of two equal anchors counts."""
        if not anchor or anchor in self.shared.anchors:
            return content
        self.shared.anchors.add(anchor)
        number, name = next(self.shared.bookmarks), bookmark_name(anchor)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'

    def size(self, key: str, width: float, height: float, natural: float = 0.0) -> tuple[float, float]:
        """The largest size in mm within `width` × `height`; `natural` mm wide at most (0: at 96 dpi)."""
        asset = self.shared.asset(key)
        wide, high = max(asset.width, 1e-6), max(asset.height, 1e-6)
        scale = min(width, natural or wide * _PIXEL) / wide
        scale = min(scale, height / high)
        return wide * scale, high * scale

    def picture(self, key: str, size: tuple[float, float], alt: str) -> str:
        """A run with a picture of a size in mm. With `alt` "" a screen reader passes it over."""
        relation = self.shared.package.relate_part(self.part, "image", self.shared.media(key))
        number = next(self.shared.drawings)
        described = f'descr="{attribute(alt)}"/>' if alt else f">{_DECORATIVE}</wp:docPr>"
        wide, high = (max(1, emu(length)) for length in size)
        return _PICTURE.format(
            name=f'id="{number}" name="Picture {number}"',
            described=described,
            extent=f'cx="{wide}" cy="{high}"',
            relation=relation,
        )


def bookmark_name(anchor: str) -> str:
    """A name that Word accepts: letters, digits and underscores, at most 40, and one for each anchor."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", anchor)
    if name == anchor and len(name) < _LONGEST_BOOKMARK and name[0].isalpha():
        return name
    return f"a_{name[:29]}_{hashlib.sha256(anchor.encode()).hexdigest()[:8]}"
