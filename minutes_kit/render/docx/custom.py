"""The manifest of a document as a customXml part beside those that a template may have."""

from __future__ import annotations

from itertools import count

from ...provenance.part import NAMESPACE, item, item_properties
from .package import Package

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def put_manifest(package: Package, main: str, manifest: bytes) -> None:
    """Add the manifest and its properties, related to the main part as Word relates its own.

    A template that was a document of ours once has an old one, which goes.
    """
    _drop_manifests(package, main)
    number = next(n for n in count(1) if f"customXml/item{n}.xml" not in package.parts)
    part, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    package.add(part, item(manifest), "application/xml")
    package.add(properties, item_properties(), _PROPERTIES_TYPE)
    package.relate_part(main, "customXml", part)
    package.relate_part(part, "customXmlProps", properties)


def _drop_manifests(package: Package, main: str) -> None:
    for relation, part in package.related(main, "customXml").items():
        if NAMESPACE.encode() in package.parts.get(part, b""):
            for properties in package.related(part, "customXmlProps").values():
                package.remove(properties)
            package.remove(part)
            package.relations[main] = tuple(one for one in package.relations[main] if one.id != relation)
