"""Whether a file is signed, found out without the extra, and the one thing that may be done to it then."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import OutputError

_SIGNATURE = re.compile(rb"/ByteRange\s*\[")
"""ISO 32000-1, 12.8.1: a signature names the bytes that it covers, uncompressed, as they are known last."""


def signatures_present(pdf: bytes) -> int:
    """How many signatures a PDF seems to hold; none of anything else."""
    return len(_SIGNATURE.findall(pdf)) if b"%PDF-" in pdf[:1024] else 0


def unless_signed(path: Path) -> None:
    """Raise `OutputError` (MK-O13) if a signed PDF stands at `path`."""
    only_grows(path, b"")


def only_grows(path: Path, data: bytes) -> None:
    """A signed file is replaced only by itself with something added behind: a further signature.

    Raises `OutputError` (MK-O13). A file that cannot be read is none of ours to judge.
    """
    try:
        present = path.read_bytes()
    except OSError:
        return
    if signatures_present(present) and not data.startswith(present):
        raise OutputError("MK-O13", path=str(path))
