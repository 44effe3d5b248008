"""Which attachments go together into one file of several. Their order stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ..channels import Limits
from ..view.parts import Piece
from .sizes import Measured, Share

Unit = tuple[str, int]
"""What is never taken apart: the anchor of an attachment, and which of its pictures or files."""
Group = tuple[Unit, ...]
"""What stands in one file. The first also holds the report, and may have nothing else."""
Lengths = Mapping[str, Sequence[int]]
"""The pages of each unit of each attachment."""

_ROOM = 0.98
"""Of the limit: what a file of its own adds to the pages that it holds is known only when it is made."""
_OPENING_PAGES = 1
"""The page before the attachments of every file but the first."""


def fits(share: Share, limits: Limits) -> bool:
    in_bytes = not limits.bytes or share.bytes <= limits.bytes
    return in_bytes and (not limits.pages or share.pages <= limits.pages)


def packed(found: Measured, lengths: Lengths, limits: Limits) -> tuple[Group, ...]:
    """As few files as the measured sizes allow. An attachment that fits into no file is divided, and what
    cannot be divided stands alone."""
    room = Limits(int(limits.bytes * _ROOM), limits.pages)
    opening = Share(found.report.bytes, _OPENING_PAGES)
    groups: list[Group] = [()]
    load = found.report + Share(0, _OPENING_PAGES)
    for anchor, counts in lengths.items():
        title, *shares = _shares(found.pages.get(anchor, ()), counts)
        whole = sum(shares, title)
        units = tuple((anchor, index) for index in range(len(shares)))
        if fits(load + whole, room):
            groups[-1] += units
            load += whole
            continue
        if fits(opening + whole, room):
            groups.append(units)
            load = opening + whole
            continue
        for unit, share in zip(units, shares, strict=True):
            begins = not any(name == anchor for name, _ in groups[-1])
            more = share + title if begins else share
            if (groups[-1] or len(groups) == 1) and not fits(load + more, room):
                groups.append(())
                load, more = opening, share + title
            groups[-1] += (unit,)
            load += more
    return tuple(groups)


def _shares(pages: Sequence[int], counts: Sequence[int]) -> list[Share]:
    """The title page and each unit, of the sizes of an attachment's pages in order."""
    position = max(0, len(pages) - sum(counts))
    shares = [Share(sum(pages[:position]), position)]
    for count in counts:
        shares.append(Share(sum(pages[position : position + count]), count))
        position += count
    return shares


def moved_on(groups: Sequence[Group], sizes: Sequence[Share], limits: Limits) -> tuple[Group, ...] | None:
    """What stands last in the first file that turned out too large goes into the next; None if nothing can.

    `sizes` are those of the files as they were made. An attachment goes as a whole, unless it stands alone.
    """
    for index, (group, size) in enumerate(zip(groups, sizes, strict=True)):
        if fits(size, limits) or len(group) <= (index > 0):
            continue
        last = [unit for unit in group if unit[0] == group[-1][0]]
        count = len(last) if len(last) < len(group) or index == 0 else 1
        after = groups[index + 1] if index + 1 < len(groups) else ()
        return (*groups[:index], group[:-count], (*group[-count:], *after), *groups[index + 2 :])
    return None


def pieces(group: Group, lengths: Lengths) -> tuple[Piece, ...]:
    """What a file holds of each attachment."""
    return tuple(
        _piece(anchor, [index for _, index in units], lengths[anchor])
        for anchor, units in groupby(group, key=lambda unit: unit[0])
    )


def _piece(anchor: str, indexes: Sequence[int], counts: Sequence[int]) -> Piece:
    start, stop = indexes[0], indexes[-1] + 1
    return Piece(anchor, start, stop, sum(counts[:start]) + 1, sum(counts[:stop]), sum(counts))
