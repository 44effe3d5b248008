"""The pages of a prepared PDF within a report, and what came along with them (see `prepare`)."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Object, Pdf

from ..reading.notes import GRAFT


@dataclass(frozen=True, slots=True)
class Graft:
    """Copies in the report. `holders` and `owners` stand in the order of their keys, from 0.

    `named` are the tags that have identifiers or speak of some; `outline` is its root, None without one.
    """

    count: int
    part: Object
    holders: Array
    owners: Array
    headings: Array
    named: Array
    outline: Object | None


def add_pages(report: Pdf, source: Pdf, at: int) -> Graft:
    """Put the pages of a prepared file before page `at` (from 0) of the report, with their layers.

    Raises LookupError or TypeError for a file that was not prepared.
    """
    pages = list(source.pages)
    for index, page in enumerate(pages):
        report.pages.insert(at + index, page)
    # Only now: pages are copied as pages once, and all that speaks of them finds the copies.
    copied = report.copy_foreign(source.Root[GRAFT])
    if "/OCProperties" in copied:
        _add_layers(report, copied.OCProperties)
    lists = {
        key: _array(copied[f"/{key.capitalize()}"]) for key in ("holders", "owners", "headings", "named")
    }
    return Graft(len(pages), copied.Part, **lists, outline=copied.get("/Outlines"))


def without_tags(graft: Graft) -> None:
    """For a report without tags: the keys lead nowhere."""
    for holder in graft.holders:
        del holder[key_of(holder)]


def key_of(holder: Object) -> str:
    """The entry that holds the key: of a page or a stream with marked content, or of a whole object."""
    return "/StructParents" if "/StructParents" in holder else "/StructParent"


def _add_layers(report: Pdf, added: Object) -> None:
    present = report.Root.get("/OCProperties")
    if present is None:
        report.Root.OCProperties = added
        return
    present.OCGs.extend(added.OCGs)
    defaults = present.D
    defaults.OFF = Array([*defaults.get("/OFF", []), *added.D.OFF])


def _array(value: Object) -> Array:
    if not isinstance(value, Array):
        raise TypeError(value)
    return value
