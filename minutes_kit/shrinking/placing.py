"""How large the pictures of a PDF are printed, told from the matrices under which they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot, inf

import pikepdf

Matrix = tuple[float, float, float, float]
"""The part of a transformation that turns and stretches; where something lies does not matter here."""
Instruction = tuple[str, tuple[object, ...]]
"""An operator and its operands."""
Drawn = Iterator[tuple[pikepdf.Stream, Matrix]]
Key = tuple[int, int]
"""The number and the generation of an object."""

_UNKNOWN = (inf, 0.0, 0.0, inf)
"""Of a picture whose page cannot be read: it keeps all its dots."""
_OPERATORS = "q Q cm Do"
_DEPTH = 8
"""Forms within forms; pictures that lie deeper are left as they are."""
_TREE = 50
"""How far up the tree of pages resources are looked for."""
_DRAWINGS = 200_000
"""Of the whole file. One that draws more often has its pictures left as they are."""


@dataclass(slots=True)
class Printed:
    """A picture of the document and its largest printed size in inches."""

    picture: pikepdf.Stream
    width: float = 0.0
    height: float = 0.0

    def enlarge(self, matrix: Matrix) -> None:
        a, b, c, d = matrix
        self.width = max(self.width, hypot(a, b) / 72)
        self.height = max(self.height, hypot(c, d) / 72)


def printed_pictures(pdf: pikepdf.Pdf) -> dict[Key, Printed]:
    """Every picture that a page draws, also through forms. Those of patterns and annotations are not told."""
    walker = _Walker()
    for page in pdf.pages:
        if _has_pictures(_resources(page.obj), _DEPTH):
            unit = _number(page.obj.get("/UserUnit")) or 1.0
            for picture, matrix in walker.drawn(page.obj, (unit, 0, 0, unit), _DEPTH):
                walker.found.setdefault(picture.objgen, Printed(picture)).enlarge(matrix)
    return walker.found if walker.left else {}


def _resources(owner: pikepdf.Object) -> object:
    """The resources of a page or a form; a page may have them from the tree above it."""
    for _ in range(_TREE):
        if "/Resources" in owner or not isinstance(owner.get("/Parent"), pikepdf.Dictionary):
            break
        owner = owner.Parent
    return owner.get("/Resources")


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0


def _has_pictures(resources: object, depth: int) -> bool:
    """Whether a page can draw any, so that the content of all others need not be read."""
    named = _xobjects(resources).values()
    if any(one.get("/Subtype") == "/Image" for one in named):
        return True
    forms = [one for one in named if one.get("/Subtype") == "/Form"]
    return any(depth == 0 or _has_pictures(form.get("/Resources"), depth - 1) for form in forms)


def _xobjects(resources: object) -> dict[str, pikepdf.Stream]:
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(named, pikepdf.Dictionary):
        return {}
    return {name: one for name, one in named.items() if isinstance(one, pikepdf.Stream)}


@dataclass(slots=True)
class _Walker:
    found: dict[Key, Printed] = field(default_factory=dict)
    left: int = _DRAWINGS
    _read: dict[Key, tuple[Instruction, ...] | None] = field(default_factory=dict)

    def drawn(self, owner: pikepdf.Object, matrix: Matrix, depth: int) -> Drawn:
        """The pictures that a page or a form draws, each with its matrix."""
        named = _xobjects(_resources(owner))
        waiting: list[Matrix] = []
        instructions = self._instructions(owner)
        if instructions is None:
            yield from ((one, _UNKNOWN) for one in named.values() if one.get("/Subtype") == "/Image")
        for operator, operands in instructions or ():
            match operator:
                case "q":
                    waiting.append(matrix)
                case "Q" if waiting:
                    matrix = waiting.pop()
                case "cm":
                    matrix = _within(_matrix(operands), matrix)
                case "Do" if operands and (one := named.get(str(operands[0]))) is not None:
                    yield from self._one(one, matrix, depth)

    def _one(self, one: pikepdf.Stream, matrix: Matrix, depth: int) -> Drawn:
        self.left = max(0, self.left - 1)
        if one.get("/Subtype") == "/Image":
            yield one, matrix
        elif one.get("/Subtype") == "/Form" and depth and self.left:
            yield from self.drawn(one, _within(_matrix(one.get("/Matrix", ())), matrix), depth - 1)

    def _instructions(self, owner: pikepdf.Object) -> tuple[Instruction, ...] | None:
        if owner.objgen not in self._read:
            self._read[owner.objgen] = _instructions(owner)
        return self._read[owner.objgen]


def _instructions(owner: pikepdf.Object) -> tuple[Instruction, ...] | None:
    """What a page or a form does with matrices and pictures; None if that cannot be read."""
    content = pikepdf.Page(owner) if owner.get("/Type") == "/Page" else owner
    try:
        read = pikepdf.parse_content_stream(content, _OPERATORS)
    except (pikepdf.PdfError, TypeError, ValueError):
        return None
    return tuple((str(one.operator), tuple(one.operands)) for one in read)


def _matrix(numbers: object) -> Matrix:
    try:
        a, b, c, d = (float(number) for number in list(numbers)[:4])  # type: ignore[call-overload]
    except (TypeError, ValueError):
        return (1, 0, 0, 1)
    return (a, b, c, d)


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    """The product of two matrices: `inner` is applied first."""
    a, b, c, d = inner
    e, f, g, h = outer
    return (a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h)
