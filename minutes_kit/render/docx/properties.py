"""The properties of a document: title, author, language, times. Nothing else of a template survives here."""

from __future__ import annotations

from datetime import datetime

from ...nodes import View
from ..timestamps import in_utc
from .package import Package, Relationship
from .xml import DECLARATION, R, escape

_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>'
)
_APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>minutes-kit</Application></Properties>"
)


def clean_properties(package: Package, main: str) -> None:
    """Leave only the main part related to the package: no thumbnail, company, manager or custom fields."""
    for relation in package.relations.get("", ()):
        if relation.target.lstrip("/") != main and not relation.external:
            package.remove(relation.target.lstrip("/"))
    package.relations[""] = (
        Relationship("rId1", f"{R}/officeDocument", main),
        Relationship("rId2", _CORE_RELATION, "docProps/core.xml"),
        Relationship("rId3", f"{R}/extended-properties", "docProps/app.xml"),
    )
    package.add("docProps/app.xml", f"{DECLARATION}{_APP}".encode(), _APP_TYPE)
    package.add("docProps/core.xml", (DECLARATION + _CORE.format("")).encode(), _CORE_TYPE)


def core_properties(view: View, timestamp: datetime) -> bytes:
    """docProps/core.xml with what the view says; created and modified are both `timestamp`."""
    moment = in_utc(timestamp).strftime("%Y-%m-%dT%H:%M:%SZ")
    times = (
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    texts = (
        ("dc:title", view.title),
        ("dc:subject", view.subject),
        ("dc:creator", view.author),
        ("cp:keywords", ", ".join(view.keywords)),
        ("dc:language", view.language),
    )
    return (
        DECLARATION + _CORE.format("".join((*(f"<{t}>{escape(v)}</{t}>" for t, v in texts if v), *times)))
    ).encode()
