"""Is a PDF signed? Told from its bytes, as the place of a signature in the file is part of what it signs."""

from __future__ import annotations

import re

from ..problems import Fault

_SIGNATURE = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]")
"""Never within packed objects, nor encrypted (ISO 32000-1, 12.8.1 and 7.5.7)."""


def lost_signatures(data: bytes, name: str) -> tuple[Fault, ...]:
    """MK-Z70 for a file with a signature: pages put into another file can be looked at, not verified."""
    return (Fault("MK-Z70", params={"name": name}),) if _SIGNATURE.search(data) else ()
