"""What a hostile or odd attachment is, how one is listed, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PAGES_WRONG = ("MK-Z10", "MK-Z11", "MK-Z12", "MK-Z14", "MK-Z17", "MK-Z42")
"""What a PDF whose pages cannot be had is refused for."""
TOO_MUCH = ("MK-Z05", "MK-Z40", "MK-Z41", "MK-Z42", "MK-Z43", "MK-Z44", "MK-X03", "MK-X04")
"""What costs more time or memory than there is is refused for."""


@dataclass(frozen=True, slots=True)
class Bait:
    """What a document that can act would touch: an address, a program's trace, a secret above the desk."""

    url: str
    trace: Path
    secret: Path


SECRET = "Tajemnica-4711"


@dataclass(frozen=True, slots=True)
class Input:
    """One file and what may become of it: so many `pages`, or a refusal by one of `rules`; with both
    either is right. `upright`: four coloured quarters must be seen in their places; `says` must be read.
    `office`: LibreOffice prints it. `alone`: never built with others. `bare`: its name must stand as it is,
    not below a folder. `limit` is in seconds (`--time-limit`): less than usual where it is certain to be reached,
    and what is proven is that it holds.
    """

    name: str
    put: Callable[[Path, Bait], str]
    pages: int | None
    rules: tuple[str, ...]
    upright: bool
    says: str
    office: bool
    alone: bool
    bare: bool
    limit: int = 30

    @property
    def costly(self) -> bool:
        """Whether it is built alone, so that what it costs is known."""
        return self.alone or self.office

    @property
    def open(self) -> bool:
        """Whether it may be printed or refused."""
        return self.pages is not None and bool(self.rules)


INPUTS: list[Input] = []

Make = Callable[[Bait], bytes]
Put = Callable[[Path, Bait], str]


def listed(
    name: str = "",
    *,
    pages: int | None = None,
    refused: tuple[str, ...] | str = (),
    upright: bool = False,
    says: str = "",
    office: bool = False,
    alone: bool = False,
    bare: bool = False,
    limit: int = 30,
) -> Callable[[Put], Put]:
    """Lists a function that puts files on the desk and returns the name that the minutes give."""

    def add(put: Put) -> Put:
        rules = (refused,) if isinstance(refused, str) else refused
        title = name or put.__name__.replace("_", " ")
        assert title not in {one.name for one in INPUTS}, title
        INPUTS.append(Input(title, put, pages, rules, upright, says, office, alone, bare, limit))
        return put

    return add


def attached(suffix: str, name: str = "", **expected) -> Callable[[Make], Make]:
    """Lists a function that makes the bytes of an attachment of this suffix."""

    def add(make: Make) -> Make:
        title = name or make.__name__.replace("_", " ")

        def put(desk: Path, bait: Bait) -> str:
            file = f"plik{suffix}"
            (desk / file).write_bytes(make(bait))
            return file

        listed(title, **expected)(put)
        return make

    return add
