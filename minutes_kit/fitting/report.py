"""What the finished files weigh, for people and programs, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from ..appendix.converting.convert import Converted
from ..channels import MEGABYTE, Limits
from ..problems import Fault, Params, Words
from .files import Made
from .packing import fits
from .sizes import Measured, Share, measured


@dataclass(frozen=True, slots=True)
class AttachmentSize:
    """What an attachment takes in a finished PDF, in bytes; `before`: with its pictures as they were."""

    number: str
    title: str
    bytes: int
    before: int
    pages: int


@dataclass(frozen=True, slots=True)
class FileSize:
    """A finished file by its name. Of a DOCX the pages are not known: 0, and no attachments."""

    file: str
    bytes: int
    pages: int = 0
    attachments: tuple[AttachmentSize, ...] = ()


def file_size(name: str, made: Made, before: Measured, held: Mapping[str, Converted]) -> FileSize:
    """The size of a finished file. `held` are the attachments by number, `before` is the whole document."""
    if name.endswith(".docx"):
        return FileSize(name, len(made.data))
    found = measured(made.data, [one.request.anchor for one in held.values()])
    attachments = tuple(
        AttachmentSize(
            number,
            one.request.title,
            sum(found.pages[anchor]),
            sum(_same_pages(before.pages.get(anchor, []), made.part.pages(anchor), len(found.pages[anchor]))),
            len(found.pages[anchor]),
        )
        for number, one in held.items()
        if (anchor := one.request.anchor) in found.pages
    )
    return FileSize(name, found.whole.bytes, found.whole.pages, attachments)


def _same_pages(before: Sequence[int], pages: slice, count: int) -> Sequence[int]:
    """Of an attachment's sizes before, those of its title page and of the pages that a part shows."""
    if pages.stop is None:
        return before
    title = count - (pages.stop - pages.start)
    return [*before[:title], *before[title + pages.start : title + pages.stop]]


def breaches(sizes: Sequence[FileSize], held: Mapping[str, Converted], limits: Limits) -> Iterator[Fault]:
    """What is larger or longer than it may be, although everything was tried."""
    for size in sizes:
        if not fits(Share(size.bytes), limits):
            yield _too_large(size, held, limits)
        if not fits(Share(0, size.pages), limits):
            yield Fault("MK-Z62", params={"file": size.file, "pages": size.pages, "limit": limits.pages})


def _too_large(size: FileSize, held: Mapping[str, Converted], limits: Limits) -> Fault:
    facts: Params = {
        "file": size.file,
        "size": megabytes(size.bytes),
        "limit": megabytes(limits.bytes),
        "over": megabytes(size.bytes - limits.bytes),
    }
    if size.file.endswith(".docx"):
        return Fault("MK-Z61", params=facts)
    if len(size.attachments) != 1:
        return Fault("MK-Z60", params=facts)
    (one,) = size.attachments
    request = held[one.number].request
    return Fault("MK-Z63", request.pointer, {**facts, "label": request.label, "title": request.title})


def megabytes(count: int) -> Words:
    """Millions of bytes, rounded up so that nothing too large looks as if it fitted."""
    digits = 1 if count >= 10 * MEGABYTE else 2
    number = f"{ceil(count / MEGABYTE * 10**digits) / 10**digits:.{digits}f}"
    plain = number.rstrip("0").rstrip(".")
    return Words(plain.replace(".", ","), plain)
