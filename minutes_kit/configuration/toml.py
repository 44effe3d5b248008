"""A TOML file becomes data; whatever is wrong with it becomes an error with a line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import SourceError
from ..source.decode import decode, read_bytes

MAX_BYTES = 256 * 2**10
"""The largest configuration that is read, in bytes."""
MAX_DOTS = 64
"""Dots in one line that is no comment: tomllib takes quadratic time over a key of many parts."""

_OWN_WORDS = {"MK-Y02": "MK-G01", "MK-Y05": "MK-G02", "MK-Y08": "MK-G03"}
"""Rules of reading whose advice is about minutes, and the same of a configuration."""
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_text(path: Path) -> str:
    """The text of a configuration, with "\\n" as the only line break. Raises `SourceError`."""
    try:
        content = read_bytes(path)
        if len(content) > MAX_BYTES:
            raise SourceError("MK-G02", limit=MAX_BYTES // 2**10)
        return decode(content)
    except SourceError as error:
        rule = _OWN_WORDS.get(error.fault.rule, error.fault.rule)
        limit = {"limit": MAX_BYTES // 2**10} if rule == "MK-G02" else {}
        error.fault = replace(error.fault, rule=rule, params={**error.fault.params, **limit})
        raise


def parse(text: str) -> dict[str, Any]:
    """The data of a TOML text. Raises `SourceError` with a line and a column."""
    import tomllib  # Not needed for a text that has nothing for us.

    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MAX_DOTS and not line.lstrip().startswith("#"):
            raise SourceError("MK-G11", line=number)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise SourceError("MK-G11", line=1) from None
    except ValueError as error:  # A number of thousands of digits is one, and no TOMLDecodeError.
        found = _AT.search(str(error))
        if found:
            raise SourceError("MK-G12", line=int(found[1]), column=int(found[2])) from None
        # tomllib names no line where the text ends too early.
        raise SourceError("MK-G12", line=text.rstrip("\n").count("\n") + 1) from None
