"""The sheets of an XLSX workbook (ECMA-376, SpreadsheetML), as values: nothing is computed, nothing fetched.

No library stands between, because none would do: the reasons stand in docs/decisions/0006-dependencies.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..errors import SourceError
from ..opc import DAMAGED, Oversized, parse_xml, resolve, unzip
from .sheet import read_sheet, read_strings
from .table import MAX_UNPACKED, Row, bounded, too_large

MAX_MEMBERS = 1_000


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    hidden: bool
    rows: tuple[Row, ...]


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """All sheets with cells, in their order.

    Raises `SourceError`: MK-B04 when this is no workbook or a damaged one, MK-B06 when it is too large.
    """
    try:
        members = unzip(content, most_members=MAX_MEMBERS, most_bytes=MAX_UNPACKED, wanted=_is_read)
        return tuple(_sheets(members))
    except Oversized as cause:
        raise too_large() from cause
    except (*DAMAGED, IndexError) as cause:
        raise SourceError("MK-B04") from cause


def _is_read(member: str) -> bool:
    """Pictures and other embedded files are not even unpacked."""
    return member.endswith((".xml", ".rels"))


def _sheets(members: Mapping[str, bytes]) -> Iterator[Sheet]:
    (book,) = _related(members, "", "officeDocument").values()
    strings: tuple[str, ...] = ()
    for part in _related(members, book, "sharedStrings").values():
        strings = read_strings(members[part])
    parts = _related(members, book, "worksheet")
    for sheet in parse_xml(members[book]).iter("{*}sheet"):
        identity = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
        if identity in parts:
            rows = bounded(read_sheet(members[parts[identity]], strings))
            yield Sheet(sheet.attrib["name"].strip(), sheet.get("state", "visible") != "visible", rows)


def _related(members: Mapping[str, bytes], part: str, kind: str) -> dict[str, str]:
    """The parts that `part` ("" for the package) refers to with a kind of relation, by the relation's id."""
    folder, slash, file = part.rpartition("/")
    relations = members.get(f"{folder}{slash}_rels/{file}.rels")
    if relations is None:
        return {}
    return {
        relation.attrib["Id"]: resolve(part, relation.attrib["Target"])
        for relation in parse_xml(relations).iter("{*}Relationship")
        if relation.attrib["Type"].rpartition("/")[2] == kind
    }
