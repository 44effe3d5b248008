"""One part of a workbook, read as a stream: no tree of its XML is built, however large it claims to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from .table import MAX_ROWS, Cell, Row, one_line, too_large

MAX_CELLS = 500_000
"""Cells, shared texts or merged ranges of one part, empty ones included."""

_LAST_LINE = 1_048_576
"""Of a sheet, by the format."""
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED_SPACE = re.compile("_x000[9AaDd]_")
_TRUTH = {"1": "tak", "0": "nie"}

Rows = dict[int, dict[int, Cell]]
"""The cells that say something, by line and column."""


def read_strings(part: bytes) -> tuple[str, ...]:
    """The texts that cells share."""
    return tuple(_parsed(part, _Strings()))


def read_sheet(part: bytes, strings: Sequence[str]) -> Iterator[Row]:
    """The rows of a sheet in their order; a cell merged over several rows stands in each of them.

    Raises `SourceError` for a part that is too large, for a damaged one what lxml, `int` and `float` raise.
    """
    rows, merged = _parsed(part, _Sheet(strings))
    _fill_down(rows, merged)
    for line, cells in sorted(rows.items()):
        yield Row(line, tuple(cells[column] for column in sorted(cells)))


def _parsed(part: bytes, target: _Target) -> Any:
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part, parser)


class _Target:
    """Collects the text of <t> and <v>, without that of <rPh>, which says how a text is spoken."""

    def __init__(self) -> None:
        self.count = self.within = self.spoken = 0
        self.text: list[str] = []

    def doctype(self, *_: object) -> None:
        raise ValueError("a part has a document type declaration")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        self.within += name in ("t", "v")
        self.spoken += name == "rPh"
        self.opened(name, attributes)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        self.within -= name in ("t", "v")
        self.spoken -= name == "rPh"
        self.closed(name)

    def data(self, text: str) -> None:
        if self.within and not self.spoken:
            self.text.append(text)

    def taken(self) -> str:
        """The text collected since the last time."""
        text = _ESCAPED_SPACE.sub(" ", "".join(self.text))
        self.text.clear()
        return text

    def one_more(self) -> None:
        self.count += 1
        if self.count > MAX_CELLS:
            raise too_large()

    def opened(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def closed(self, name: str) -> None: ...


class _Strings(_Target):
    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def closed(self, name: str) -> None:
        if name == "si":
            self.one_more()
            self.strings.append(one_line(self.taken()))

    def close(self) -> list[str]:
        return self.strings


class _Sheet(_Target):
    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__()
        self.strings = strings
        self.rows: Rows = {}
        self.merged: list[str] = []
        self.line = self.column = 0
        self.kind = ""
        self.formula = False

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "row":
                self.line, self.column = int(attributes.get("r", self.line + 1)), 0
            case "c":
                self.one_more()
                self.column = _cell(attributes["r"])[1] if "r" in attributes else self.column + 1
                self.kind = attributes.get("t", "n")
                self.formula = False
                self.text.clear()
            case "f":
                self.formula = True
            case "mergeCell":
                self.one_more()
                self.merged.append(attributes["ref"])

    def closed(self, name: str) -> None:
        if name != "c":
            return
        shown = self._shown(self.taken())
        # A formula whose result is an empty text says so: its kind is "str".
        broken = self.kind == "e" or (self.formula and not shown and self.kind != "str")
        if shown or broken:
            cell = Cell(shown, self.column, number=self.kind == "n" and bool(shown), broken=broken)
            self._cells()[self.column] = cell

    def _cells(self) -> dict[int, Cell]:
        """The cells of the present line."""
        if not 1 <= self.line <= _LAST_LINE:
            raise ValueError(self.line)
        if self.line not in self.rows and len(self.rows) == MAX_ROWS:
            raise too_large()
        return self.rows.setdefault(self.line, {})

    def _shown(self, written: str) -> str:
        match self.kind:
            case "s":
                return self.strings[int(written)] if written else ""
            case "b":
                return _TRUTH.get(written, "")
            case "n" if written.strip():
                number = float(written)
                return str(int(number)) if number.is_integer() and abs(number) < 1e15 else written.strip()
        return one_line(written)

    def close(self) -> tuple[Rows, list[str]]:
        return self.rows, self.merged


def _cell(reference: str) -> tuple[int, int]:
    """Line and column of "B7"."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _fill_down(rows: Rows, merged: Sequence[str]) -> None:
    filled = 0
    for reference in merged:
        first, _, last = reference.partition(":")
        (top, column), (bottom, right) = _cell(first), _cell(last or first)
        cell = rows.get(top, {}).get(column)
        if cell is None or column != right:
            continue  # A title over several columns says nothing of each of them.
        for line in range(top + 1, min(bottom, max(rows)) + 1):
            filled += 1
            if filled > MAX_CELLS:
                raise too_large()
            if line in rows:
                rows[line].setdefault(column, cell)
