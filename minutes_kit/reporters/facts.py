"""What several formats say of a problem: its sentence, its path, and what it is recognised by."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath
from urllib.parse import quote_from_bytes

from ..problems import Problem, Report

_NUMBER = re.compile(r"\d+")


def sentence(problem: Problem) -> str:
    """What is wrong and what to do."""
    return f"{problem.message} {problem.hint}".rstrip()


def slashed(file: str) -> str:
    """The path with forward slashes and without "./" at its start; no file at all is "."."""
    return PurePath(file).as_posix()


def uri(file: str) -> str:
    """The path as a URI reference, an absolute one with the scheme "file"."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote_from_bytes(os.fsencode(path.as_posix()))


def relative_to(found: Report, folder: Path) -> Report:
    """The same report with the absolute paths that lie in `folder` relative to it."""
    return Report(
        tuple(replace(problem, file=_relative(problem.file, folder)) for problem in found),
        tuple(_relative(file, folder) for file in found.files),
    )


def _relative(file: str, folder: Path) -> str:
    path = PurePath(file)
    return str(path.relative_to(folder)) if path.is_absolute() and path.is_relative_to(folder) else file


def fingerprints(found: Report) -> tuple[str, ...]:
    """What each problem is recognised by from run to run: 64 hexadecimal digits, no two alike.

    Lines and columns do not count, nor do the numbers in a message, which may be those of lines: text
    that is inserted above leaves the fingerprint as it is.
    """
    met: Counter[str] = Counter()
    prints = []
    for problem in found:
        message = _NUMBER.sub("0", problem.message)
        facts = "\0".join((slashed(problem.file), problem.rule, problem.pointer, message))
        met[facts] += 1
        prints.append(sha256(f"{facts}\0{met[facts]}".encode("utf-8", "backslashreplace")).hexdigest())
    return tuple(prints)
