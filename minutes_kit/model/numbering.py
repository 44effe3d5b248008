"""The numbers that the minutes generate, and the anchors by which a text may refer to them."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Pointer
from .agenda import AgendaItem
from .decisions import Agreement
from .document import Minutes
from .records import Attachment


def bare_number(number: str) -> str:
    """A number as typed, without the dot or bracket that belongs to its look: "3a)" is "3a"."""
    return number.strip().rstrip(".)")


def numbered_items(
    items: tuple[AgendaItem, ...], pointer: Pointer = ("agenda",), prefix: str = ""
) -> Iterator[tuple[str, AgendaItem, Pointer]]:
    """Items with the number that is printed: their own, else the running one; sub-items as 2.1."""
    for position, item in enumerate(items, start=1):
        number = bare_number(item.number) or f"{prefix}{position}"
        place = (*pointer, position - 1)
        yield number, item, place
        yield from numbered_items(item.items, (*place, "items"), f"{number}.")


def numbered_attachments(minutes: Minutes) -> tuple[tuple[str, Attachment], ...]:
    """Attachments with the number that is printed: their own, else the running one."""
    attachments = enumerate(minutes.attachments, start=1)
    return tuple((bare_number(one.number) or str(position), one) for position, one in attachments)


def all_agreements(minutes: Minutes) -> tuple[tuple[Agreement, Pointer], ...]:
    """Every ustalenie with its place, those noted under an agenda item first."""
    inside = [
        (agreement, ("findings", i, "ustalenia", j))
        for i, finding in enumerate(minutes.findings)
        for j, agreement in enumerate(finding.ustalenia)
    ]
    return (*inside, *((item, ("ustalenia", i)) for i, item in enumerate(minutes.ustalenia)))


def item_anchor(number: str) -> str:
    return f"ad-{number}"


def agreement_anchor(position: int) -> str:
    """`position` counts from 1 over all ustalenia of the minutes."""
    return f"ustalenie-{position}"


def attachment_anchor(number: str) -> str:
    return f"zalacznik-{number}"


def anchors(minutes: Minutes) -> frozenset[str]:
    """Every anchor that a link `[…](#anchor)` may name."""
    return frozenset(
        [item_anchor(number) for number, _, _ in numbered_items(minutes.agenda)]
        + [agreement_anchor(position) for position in range(1, len(all_agreements(minutes)) + 1)]
        + [attachment_anchor(number) for number, _ in numbered_attachments(minutes)]
    )
