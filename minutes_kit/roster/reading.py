"""A file becomes the rows of one table; its kind is told by its content, never by its name."""

from __future__ import annotations

from pathlib import Path

from ..errors import SourceError
from ..source import read_bytes
from ..source.decode import decode
from .columns import find_heading
from .delimited import read_delimited
from .table import Row, listed, too_large

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
"""By which a name is known to mean a table; not all of these kinds are read."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_rows(path: Path, sheet: str) -> tuple[Row, ...]:
    """The rows of a table in a file, for a workbook of the sheet called so ("": of the one with people).

    Raises `SourceError` with what is wrong; it does not name the file.
    """
    content = _content(path)
    if content.startswith(_ZIP):
        return _sheet_rows(content, sheet)
    if content.startswith(_OLE):
        raise SourceError("MK-B05")
    if sheet:
        raise SourceError("MK-B10", sheet=sheet)
    return read_delimited(_text(content))


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except SourceError as error:
        if error.fault.rule == "MK-Y05":
            raise too_large() from error
        raise


def _text(content: bytes) -> str:
    """The text of a table in UTF-8, UTF-16, or what Polish programs wrote before."""
    try:
        return decode(content)
    except SourceError as error:
        if error.fault.rule == "MK-Y06":
            return decode(content.decode(str(error.fault.params["encoding"])))
        if error.fault.rule in ("MK-Y07", "MK-Y08"):
            raise SourceError("MK-B04") from error
        raise


def _sheet_rows(content: bytes, wanted: str) -> tuple[Row, ...]:
    from .workbook import read_workbook

    sheets = read_workbook(content)
    if wanted:
        for sheet in sheets:
            if sheet.name.casefold() == wanted.strip().casefold():
                return sheet.rows
        raise SourceError("MK-B09", sheet=wanted, sheets=listed(sheet.name for sheet in sheets))
    visible = [sheet for sheet in sheets if sheet.rows and not sheet.hidden]
    tables = [sheet for sheet in visible if find_heading(sheet.rows)]
    if len(tables) > 1:
        raise SourceError("MK-B08", sheets=listed(sheet.name for sheet in tables))
    return next(iter(tables or visible)).rows if visible else ()
