"""What a name in the minutes means on the disk: one file, the files of a folder, or those that fit a pattern.

The check and the build both ask here, so that they mean the same files.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import field
from fnmatch import translate
from itertools import islice
from pathlib import Path, PureWindowsPath
from unicodedata import normalize

from ..language import fold
from ..problems import Param
from ..value import Value

MAX_FILES = 500
"""The most files that one folder or pattern may mean."""
MAX_ENTRIES = 20_000
"""Entries of a folder that are looked at: a bound on time."""

_SHOWN = 8
_JUNK = frozenset({"thumbs.db", "desktop.ini"})
_UNSEEN = (".", "~")
"""Hidden files begin with a dot, locks of open documents with "~$" or ".~lock", other traces with "~"."""
_NUMBERS = re.compile(r"([0-9]+)")


class NamedFiles(Value):
    """The files that a name means, or the rule that it breaks, with the facts of its message.

    `names` are relative to the folder of the minutes. Several files stand in natural order: scan2 before
    scan10. Names of files are compared without regard to case, as scanners write ".JPG" and Windows sees no
    difference; the order depends on the names alone, never on the system.
    """

    names: tuple[str, ...] = ()
    rule: str = ""
    facts: Mapping[str, Param] = field(default_factory=dict)


def named_files(name: str, folder: Path, root: Path) -> NamedFiles:
    """What `name` means beside the minutes in `folder`. Nothing outside `root` is looked at.

    A pattern has `*` (any characters) or `?` (one) in its last part and no file of that very name beside it.
    Folders within a folder, hidden files and the locks of office programs are left out.
    """
    if _is_refused(name, folder, root):
        return _broken("MK-L02", name, root)
    path = folder / name
    if os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir it never raises
        return _several(name.rstrip("/\\") or name, "*", path, root)
    above, _, pattern = name.rpartition("/")
    is_pattern = ("*" in pattern or "?" in pattern) and not os.path.lexists(path)
    if not is_pattern or not os.path.isdir(folder / above):  # noqa: PTH112
        return NamedFiles((name,))
    return _several(above, pattern, folder / above, root)


def broken_rule(name: str, folder: Path, root: Path) -> str:
    """The rule that a file breaks which must lie inside `root`, be there, be readable, and not be empty."""
    if _is_refused(name, folder, root):
        return "MK-L02"
    path = folder / name
    try:
        status = path.stat()
    except OSError:
        return "MK-L01"
    if not stat.S_ISREG(status.st_mode) or not os.access(path, os.R_OK):
        return "MK-L03"
    return "MK-L07" if status.st_size == 0 else ""


def natural_key(name: str) -> tuple[object, ...]:
    """A key that sorts as people count: scan2, scan10; plan, plan 2; capitals and accents do not matter."""
    stem, dot, suffix = name.rpartition(".")
    return (_counted(stem if dot else suffix), _counted(suffix if dot else ""), name)


def _several(above: str, pattern: str, path: Path, root: Path) -> NamedFiles:
    try:
        present = sorted(islice(_visible(path), MAX_ENTRIES + 1), key=natural_key)
    except OSError:
        return _broken("MK-L03", above, root)
    fits = _fitting(pattern)
    found = [name for name in present if fits.fullmatch(_spelled(name))]
    whole = pattern == "*"
    named = above if whole else _joined(above, pattern)
    if not found:
        known = ", ".join(f"„{name}”" for name in present[:_SHOWN]) or "—"
        facts: dict[str, Param] = {"name": named, "folder": path.name, "known": known}
        return NamedFiles((), "MK-L10" if not present else "MK-L09", facts)
    if len(found) > MAX_FILES or len(present) > MAX_ENTRIES:
        return NamedFiles((), "MK-L11", {"name": named, "count": len(found), "limit": MAX_FILES})
    return NamedFiles(tuple(_joined(above, name) for name in found))


def _visible(path: Path) -> Iterator[str]:
    with os.scandir(path) as entries:
        for entry in entries:
            is_seen = not entry.name.startswith(_UNSEEN) and entry.name.lower() not in _JUNK
            if is_seen and os.path.isfile(entry):  # noqa: PTH113 - a loop of links is no file
                yield entry.name


def _fitting(pattern: str) -> re.Pattern[str]:
    """The names that a pattern means. Brackets are themselves, as in "skan[1].jpg"."""
    return re.compile(translate(_spelled(pattern).replace("[", "[[]")))


def _spelled(name: str) -> str:
    return normalize("NFC", name).casefold()


def _joined(above: str, name: str) -> str:
    return f"{above}/{name}" if above else name


def _counted(text: str) -> tuple[tuple[str, int], ...]:
    """Words and the numbers behind them, in turn."""
    parts = [*_NUMBERS.split(fold(text)), ""]
    return tuple((word, int(digits or 0)) for word, digits in zip(parts[::2], parts[1::2], strict=True))


def _is_refused(name: str, folder: Path, root: Path) -> bool:
    return "\0" in name or _is_absolute(name) or not _inside(folder / name, root)


def _is_absolute(name: str) -> bool:
    """On any system, because minutes travel between them."""
    return Path(name).is_absolute() or PureWindowsPath(name).is_absolute()


def _inside(path: Path, root: Path) -> bool:
    # realpath, unlike Path.resolve, never raises: a loop of links stays what it is.
    real, allowed = Path(os.path.realpath(path)), Path(os.path.realpath(root))
    return real.is_relative_to(allowed)


def _broken(rule: str, name: str, root: Path) -> NamedFiles:
    return NamedFiles((), rule, {"name": name, "folder": root.name or str(root)})
