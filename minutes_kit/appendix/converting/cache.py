"""What LibreOffice printed is kept on disk for the next time, under all that it depends on.

An entry's name is a digest of the document's bytes, of everything in its step, of the office and of this
package's own code; its content begins with a digest of the rest. So nothing is ever outdated, and what was
damaged is not used. The folder is private, and bounded in bytes and age.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from ... import __version__
from ...render.office import find_office
from ..planning.plan import Step
from .answers import pack, unpack
from .jobs import Made

VARIABLE = "MINUTES_KIT_CACHE"
"""The environment variable that names another folder, or says "off"."""
MAX_BYTES = 500 * 2**20
MAX_ENTRY_BYTES = 100 * 2**20
MAX_DAYS = 30
"""Without use. A document that nobody prints any more does not lie about for longer."""

_ENTRY = re.compile(r"[0-9a-f]{64}")
_DIGEST = 32
_CODE = ("appendix", "pictures", "render")


@dataclass(frozen=True, slots=True)
class Cache:
    """Several processes may use one folder at a time. Whatever goes wrong with it, the file is made anew."""

    folder: Path

    def key(self, step: Step, *, drawn: bool) -> str:
        """Raises OSError if the document cannot be read."""
        content = hashlib.sha256()
        with step.path.open("rb") as file:
            content.update(hashlib.file_digest(file, "sha256").digest())
        wanted = sorted((asdict(step) | {"path": step.path.name, "drawn": drawn}).items())
        content.update(repr((wanted, _office(), _code())).encode("utf-8", "surrogatepass"))
        return content.hexdigest()

    def get(self, key: str) -> Made | None:
        path = self.folder / key
        try:
            if not _private(self.folder):
                return None
            content = path.read_bytes()
            if hashlib.sha256(content[_DIGEST:]).digest() != content[:_DIGEST]:
                raise ValueError(key)
            made = unpack(content[_DIGEST:])
            os.utime(path)
        except (OSError, ValueError):
            return None
        return made if isinstance(made, Made) else None

    def put(self, key: str, made: Made) -> None:
        body = pack(made)
        if len(body) > MAX_ENTRY_BYTES:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _private(self.folder):
                return
            self._tidy(MAX_BYTES - len(body))
            number, name = tempfile.mkstemp(dir=self.folder)
            try:
                with open(number, "wb") as file:  # noqa: PTH123 - a descriptor
                    file.write(hashlib.sha256(body).digest() + body)
                Path(name).replace(self.folder / key)
            except OSError:
                Path(name).unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes of all entries."""
        return sum(status.st_size for _, status in self._entries())

    def empty(self) -> None:
        for path, _ in self._entries():
            with suppress(OSError):
                path.unlink()

    def _tidy(self, limit: int) -> None:
        """Remove what is old, then what was not used for the longest time until the rest is small enough."""
        oldest = time.time() - MAX_DAYS * 86400
        size = 0
        for path, status in sorted(self._entries(), key=lambda entry: -entry[1].st_mtime):
            size += status.st_size
            if status.st_mtime < oldest or size > limit:
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Our own files: entries, and what a killed process did not finish writing."""
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if _ENTRY.fullmatch(entry.name) or entry.name.startswith(tempfile.gettempprefix()):
                    with suppress(OSError):
                        yield Path(entry.path), entry.stat(follow_symlinks=False)


def default_cache() -> Cache | None:
    """The cache of the user of this process; None if it is switched off or there is no place for it."""
    chosen = os.environ.get(VARIABLE, "")
    if chosen.lower() == "off":
        return None
    place = Path(chosen).absolute() if chosen else _place()
    return Cache(place / "conversions") if place else None


def _place() -> Path | None:
    """Where programs keep what they can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        folder = Path(base).expanduser()
    except RuntimeError:  # a user without a home
        return None
    return folder / "minutes-kit" if base and folder.is_absolute() else None


def _private(folder: Path) -> bool:
    """Whether the folder is ours alone: what another can write there is not what we made."""
    if sys.platform == "win32":
        return True
    status = folder.stat()
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077


def _office() -> tuple[object, ...]:
    """Which LibreOffice: its program and the file beside it that says its build."""
    program = find_office()
    if program is None:
        return ()
    real = Path(os.path.realpath(program))
    return tuple(_state(path) for path in (real, *sorted(real.parent.glob("version*"))))


@cache
def _code() -> tuple[object, ...]:
    """Which version of this package; its files tell it of a checkout that is being worked on."""
    package = Path(__file__).parents[2]
    files = sorted(path for part in _CODE for path in (package / part).rglob("*.py"))
    return __version__, *(_state(path) for path in files)


def _state(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return str(path), status.st_mtime_ns, status.st_size
