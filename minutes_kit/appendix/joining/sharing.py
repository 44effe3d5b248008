"""Stores what several files brought along only once: fonts, pictures, colour profiles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from pikepdf import Array, Dictionary, Object, Pdf, Stream

_SMALLEST = 1000
"""Streams of fewer bytes cost less than the work of comparing them."""
_REFERENCE = re.compile(rb"(\d+) (\d+) R\b")

_Twins = dict[tuple[int, int], Object]
"""The first of its kind for the number of each stream that repeats one."""


def share_identical(document: Pdf) -> int:
    """Let everything that refers to one of several identical streams refer to the first; how many it spared.

    Streams are identical when their bytes, as they are stored, and their dictionaries are.
    """
    known: _Twins = {}
    while twins := _twins(document, known):  # what is made the same by one round is shared in the next
        for one in document.objects:
            node = one.stream_dict if isinstance(one, Stream) else one
            if isinstance(node, Dictionary | Array) and _refers(node, twins):
                _redirect(node, twins)
        known |= twins
    return len(known)


def _twins(document: Pdf, known: _Twins) -> _Twins:
    by_length: dict[int, list[Stream]] = defaultdict(list)
    for one in document.objects:
        if isinstance(one, Stream) and one.objgen not in known:
            by_length[_length(one)].append(one)
    twins: _Twins = {}
    for length, alike in by_length.items():
        firsts: dict[tuple[bytes, bytes], Object] = {}
        for one in alike if length >= _SMALLEST and len(alike) > 1 else ():
            first = firsts.setdefault((one.stream_dict.unparse(), one.read_raw_bytes()), one)
            if first is not one:
                twins[one.objgen] = first
    return twins


def _length(stream: Stream) -> int:
    """Bytes as they are stored; a stream that came from another document does not tell."""
    told = stream.stream_dict.get("/Length")
    return int(told) if told is not None else len(stream.get_raw_stream_buffer())


def _refers(node: Object, twins: _Twins) -> bool:
    """Whether a node speaks of a twin: asked of its text, which is far cheaper than its entries."""
    references = _REFERENCE.findall(node.unparse(resolved=True))
    return any((int(number), int(generation)) in twins for number, generation in references)


def _redirect(node: Object, twins: _Twins) -> None:
    entries: Iterable[tuple[str | int, Object]]
    entries = list(node.items()) if isinstance(node, Dictionary) else list(enumerate(node))
    for key, value in entries:
        if isinstance(value, Stream) and value.objgen in twins:
            node[key] = twins[value.objgen]
        elif isinstance(value, Dictionary | Array) and not value.is_indirect:
            _redirect(value, twins)
