"""Typst at work on one document: here, or in a process of its own where there is much to unpack.

The engine unpacks each picture, 9 MB for a scan of 700 kB, and keeps it for the next documents. A process
gives all of it back when it ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal, cast

from ..errors import MissingProgramError
from ..external import own_program, run
from ..nodes import Asset
from ..pictures.engine import compiler

Archive = Literal["a-2a", "a-3a"]

MOST_PIXELS = 20_000_000
"""Of the pictures of a document that is set here: 60 MB unpacked. A new process costs 0.2 s."""
_SECONDS = 600.0
_CODE = "from {package}.render.compiling import main\nmain()"
_RESULT, _REMARKS = "result.pdf", "remarks.json"


def compiled(
    path: Path, timestamp: datetime, archive: Archive, pictures: Iterable[Asset]
) -> tuple[bytes, tuple[str, ...]]:
    """The PDF of a Typst file in a folder of its own, and what the engine remarked. `pictures` lie there too.

    `timestamp` is in UTC. Where a process of its own fails, for whatever reason, the work is done here and
    tells why. Raises typst.TypstError, OSError.
    """
    pixels = sum(one.width * one.height for one in pictures if one.media_type != "image/svg+xml")
    if pixels > MOST_PIXELS and _compiled_apart(path, timestamp, archive):
        remarks = json.loads((path.parent / _REMARKS).read_text(encoding="utf-8"))
        return (path.parent / _RESULT).read_bytes(), tuple(remarks)
    return _compiled_here(path, timestamp, archive)


def _compiled_here(path: Path, timestamp: datetime, archive: Archive) -> tuple[bytes, tuple[str, ...]]:
    data, remarks = compiler(path.parent).compile_with_warnings(
        input=path, format="pdf", pdf_standards=["ua-1", archive], timestamp=timestamp
    )
    return cast(bytes, data), tuple(remark.message for remark in remarks)


def _compiled_apart(path: Path, timestamp: datetime, archive: Archive) -> bool:
    """Whether a process of its own could do it; the result lies beside `path`."""
    program = own_program(_CODE, str(path), timestamp.isoformat(), archive)
    with suppress(MissingProgramError):
        return run(program, timeout=_SECONDS, cwd=path.parent).status == 0
    return False


def main() -> None:
    """The process: the last arguments of the program are the file, the timestamp and the standard."""
    name, moment, archive = sys.argv[-3:]
    path = Path(name)
    data, remarks = _compiled_here(path, datetime.fromisoformat(moment), cast(Archive, archive))
    path.with_name(_RESULT).write_bytes(data)
    path.with_name(_REMARKS).write_text(json.dumps(remarks), encoding="utf-8")
