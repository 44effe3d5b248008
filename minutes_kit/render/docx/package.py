"""The OPC package of a DOCX: reading a hostile one within bounds, writing one reproducibly."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from ...errors import TemplateError
from ...opc import DAMAGED, Oversized, parse_xml, resolve, unzip
from ..timestamps import in_utc
from .xml import DECLARATION, R, attribute

MAX_MEMBERS = 1_000
MAX_BYTES = 30_000_000
"""The unpacked size of a template. A letterhead with photographs stays far below it."""

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STORED = (".png", ".jpeg", ".jpg")


@dataclass(frozen=True, slots=True)
class Relationship:
    """`kind` is the full URI of the type; `target` is relative to the part, or a URL when `external`."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Package:
    """Parts by name ("word/document.xml"), their types, and the relations of each part ("": the package)."""

    parts: dict[str, bytes] = field(default_factory=dict)
    extensions: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, tuple[Relationship, ...]] = field(default_factory=dict)

    def copy(self) -> Package:
        return Package(dict(self.parts), dict(self.extensions), dict(self.types), dict(self.relations))

    def add(self, name: str, data: bytes, content_type: str) -> None:
        self.parts[name] = data
        self.types[name] = content_type

    def remove(self, name: str) -> None:
        self.parts.pop(name, None)
        self.types.pop(name, None)
        self.relations.pop(name, None)

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """The id of the relation from `part` to `target`, made when there is none yet.

        `kind` is the last word of an officeDocument relationship type: "hyperlink", "image".
        """
        known = self.relations.get(part, ())
        kind = f"{R}/{kind}"
        for relation in known:
            if (relation.kind, relation.target, relation.external) == (kind, target, external):
                return relation.id
        taken = {relation.id for relation in known}
        free = next(f"mk{n}" for n in count(len(known) + 1) if f"mk{n}" not in taken)
        added = Relationship(free, kind, target, external)
        self.relations[part] = (*known, added)
        return free

    def relate_part(self, part: str, kind: str, other: str) -> str:
        """The id of the relation from a part to another one of the package."""
        return self.relate(part, kind, posixpath.relpath(f"/{other}", posixpath.dirname(f"/{part}")))

    def related(self, part: str, kind: str) -> dict[str, str]:
        """The parts that `part` refers to with relations of a kind: part names by relation id."""
        return {
            relation.id: resolve(part, relation.target)
            for relation in self.relations.get(part, ())
            if relation.kind.rpartition("/")[2] == kind and not relation.external
        }

    def to_bytes(self, timestamp: datetime) -> bytes:
        """The package as a zip whose members carry `timestamp` and stand in a fixed order."""
        members = {CONTENT_TYPES: self._content_types()}
        members |= {
            _relations_name(part): _relations_xml(r) for part, r in sorted(self.relations.items()) if r
        }
        members |= dict(sorted(self.parts.items()))
        return _zip(members, timestamp)

    def _content_types(self) -> bytes:
        defaults = "".join(
            f'<Default Extension="{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in sorted(
                {**self.extensions, "rels": _RELS_TYPE, "xml": "application/xml"}.items()
            )
        )
        overrides = "".join(
            f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in sorted(self.types.items())
            if name in self.parts
        )
        return f'{DECLARATION}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()


_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def read_package(data: bytes, name: str) -> Package:
    """A package from the bytes of a DOCX called `name`.

    Raises TemplateError: MK-T01 when it is not an OPC package, MK-T02 when it is too large.
    """
    try:
        return _package(unzip(data, most_members=MAX_MEMBERS, most_bytes=MAX_BYTES))
    except Oversized as cause:
        raise TemplateError("MK-T02", template=name) from cause
    except DAMAGED as cause:
        raise TemplateError("MK-T01", template=name) from cause


def _package(members: dict[str, bytes]) -> Package:
    types = parse_xml(members.pop(CONTENT_TYPES))
    defaults, overrides = (types.iter(f"{{{_TYPES}}}{tag}") for tag in ("Default", "Override"))
    package = Package(
        extensions={t.get("Extension").lower(): t.get("ContentType") for t in defaults},
        types={t.get("PartName").lstrip("/"): t.get("ContentType") for t in overrides},
    )
    for member, content in members.items():
        folder, _, file = member.rpartition("/")
        if file.endswith(".rels") and posixpath.basename(folder) == "_rels":
            part = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            package.relations[part] = _relations(content)
        else:
            package.parts[member] = content
    return package


def _zip(members: Mapping[str, bytes], timestamp: datetime) -> bytes:
    moment = in_utc(timestamp)
    date = max(
        (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second),
        (1980, 1, 1, 0, 0, 0),
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, date)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _relations(data: bytes) -> tuple[Relationship, ...]:
    return tuple(
        Relationship(r.attrib["Id"], r.attrib["Type"], r.attrib["Target"], r.get("TargetMode") == "External")
        for r in parse_xml(data).iter(f"{{{_RELATIONSHIPS}}}Relationship")
    )


def _relations_name(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _relations_xml(relations: tuple[Relationship, ...]) -> bytes:
    mode = {True: ' TargetMode="External"', False: ""}
    items = "".join(
        f'<Relationship Id="{attribute(r.id)}" Type="{attribute(r.kind)}"'
        f' Target="{attribute(r.target)}"{mode[r.external]}/>'
        for r in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{items}</Relationships>'.encode()
