"""MK-L: which files an attachment is made of, and what is asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from ..model import AttachedFile, Attachment
from ..model.page_ranges import page_ranges
from ..problems import Fault, Pointer, Words
from .case import Case
from .named_files import broken_rule, named_files

VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]{0,99}")
"""How the name of an environment variable is written; a password rarely looks so."""
SCANS = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp", ".dib", ".gif"),
        *(".heic", ".heif", ".hif", ".avif"),
    }
)
"""Suffixes of pictures, which say nothing to those who do not see them."""


def check_sources(case: Case, attachment: Attachment, place: Pointer) -> Iterator[Fault]:
    yield from _choices(attachment, place)
    mute: list[str] = []
    for position, one in enumerate(attachment.files):
        at: Pointer = (*place, "files", position)
        yield from _choices(one, at)
        found = named_files(one.file, case.folder, case.root)
        if found.rule:
            yield Fault(found.rule, (*at, "file"), found.facts)
        for name in found.names:
            rule = broken_rule(name, case.folder, case.root)
            if rule:
                folder = case.root.name or str(case.root)
                yield Fault(rule, (*at, "file"), {"name": name, "folder": folder})
            elif not (one.alt or attachment.alt) and PurePath(name).suffix.lower() in SCANS:
                mute.append(name)
    if mute:
        yield Fault("MK-L14", (*place, "files"), {"name": mute[0], "count": len(mute)})


def _choices(one: Attachment | AttachedFile, place: Pointer) -> Iterator[Fault]:
    """What is wrong with the wishes about pages and the password."""
    read = page_ranges(one.pages) if one.pages else ()
    if isinstance(read, Words):
        yield Fault("MK-L12", (*place, "pages"), {"reason": read})
    if one.password and not VARIABLE.fullmatch(one.password):
        yield Fault("MK-L13", (*place, "password"))
