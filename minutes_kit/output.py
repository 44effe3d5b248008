"""The names of output files, and their publishing: each file appears whole or not at all.

A reader of the folder sees the old file or the new one, never a part, even if the process is killed
while it writes. Where the system can (Linux), the bytes go to a file that has no name yet, so that a
killed process leaves nothing behind; elsewhere to a hidden temporary file, which the next publishing
into the folder removes.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import secrets
import stat
import time
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .errors import OutputError

STEM_CHARACTERS = 100
STEM_BYTES = 200
"""File systems count bytes (255 at most); a suffix such as "-public.docx" must still fit."""

PLAIN_CHARACTERS = 70
"""Of the names that channels take: "-public-part-10-of-12.docx" must still fit into 100."""

_BARRED = str.maketrans("łŁøØđĐ", "lLoOdD")
"""Letters that Unicode does not take apart."""
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")
_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]'
)
_EDGES = re.compile(r"^[\s.]+|[\s.]+$")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_SOURCE_SUFFIX = re.compile(r"(?:\.minutes)?\.(?:yaml|yml|json)", re.IGNORECASE)

_TEMPORARY = re.compile(r"\.minutes-kit\.([0-9a-f]{8})\.([0-9]{1,10})\.[0-9a-f]{16}\.tmp")
_STALE_SECONDS = 3600
_NAMELESS_FILES = 64
"""More files than this wait under temporary names: each nameless one holds a descriptor open."""

_RULES = {
    errno.EACCES: "MK-O01",
    errno.EPERM: "MK-O01",
    errno.ENOSPC: "MK-O02",
    errno.EDQUOT: "MK-O02",
    errno.EFBIG: "MK-O02",
    errno.EISDIR: "MK-O03",
    errno.EROFS: "MK-O04",
    errno.ENAMETOOLONG: "MK-O06",
    errno.ENOENT: "MK-O07",
    errno.ENOTDIR: "MK-O07",
    errno.EEXIST: "MK-O08",
}


def file_stem(source: str | Path) -> str:
    """The name, without a suffix, of what is made from a YAML file: "gwd-01.minutes.yaml" → "gwd-01".

    Letters stay as typed. What a file system or a shell could misread becomes "-": separators,
    control and direction characters. The name is never empty, hidden, or reserved by Windows, and has
    at most `STEM_CHARACTERS` characters and `STEM_BYTES` bytes.
    """
    name = unicodedata.normalize("NFC", Path(source).name)
    match = _SOURCE_SUFFIX.search(name)
    return safe_name(name[: match.start()] if match and match.end() == len(name) else name) or "minutes"


def safe_name(name: str) -> str:
    """A name, whoever chose it, as one that every file system takes and nobody misreads.

    It is "" if nothing is left, and has at most `STEM_CHARACTERS` characters and `STEM_BYTES` bytes.
    """
    safe = _UNSAFE.sub("-", unicodedata.normalize("NFC", name))
    safe = _EDGES.sub("", safe)[:STEM_CHARACTERS].encode()[:STEM_BYTES].decode(errors="ignore")
    safe = _EDGES.sub("", safe)
    return f"_{safe}" if _RESERVED.fullmatch(safe) else safe


def plain_stem(stem: str) -> str:
    """The name in ASCII, without spaces, short enough for channels that say nothing of others.

    "Protokół nr 3" becomes "Protokol-nr-3".
    """
    letters = unicodedata.normalize("NFKD", stem.translate(_BARRED))
    plain = _NOT_PLAIN.sub("-", "".join(char for char in letters if not unicodedata.combining(char)))
    return plain.strip("-.")[:PLAIN_CHARACTERS].rstrip("-.") or "minutes"


def publish(files: Mapping[str, bytes], folder: Path, *, overwrite: bool = True) -> tuple[Path, ...]:
    """Write `files` (name → content) into `folder` and return their paths.

    All contents are on the disk before the first name changes. The folder is made if it is missing.
    A target that is a symbolic link keeps being one: the file it points at is replaced. A replaced
    file keeps its permissions. A signed PDF is replaced only by itself with something added behind it.
    Without `overwrite` no file may exist yet.

    Raises `OutputError`; then no temporary file and no empty new folder remains.
    """
    targets = [_target(folder / name, name, overwrite) for name in files]
    _keep_signed(targets, files.values())
    created: list[Path] = []
    staged: list[_Staged] = []
    try:
        with _explained(folder):
            _create(folder, created)
        for parent in {target.parent for target in targets}:
            _sweep(parent)
        for target, data in zip(targets, files.values(), strict=True):
            with _explained(target):
                staged.append(_stage(target, data, nameless=len(files) <= _NAMELESS_FILES))
        for file in staged:
            with _explained(file.target, placing=True):
                file.place(overwrite)
    finally:
        for file in staged:
            file.discard()
        for path in created:
            with suppress(OSError):  # it holds what was published
                path.rmdir()
    return tuple(folder / name for name in files)


@dataclass(slots=True)
class _Staged:
    """A written file that waits for its name. `descriptor` -1: it waits under the name `temporary`."""

    target: Path
    temporary: Path
    descriptor: int

    def place(self, overwrite: bool) -> None:
        if self.descriptor >= 0:
            try:
                self._link(self.target)
                return
            except FileExistsError:
                if not overwrite:
                    raise
            self._link(self.temporary)
        elif not overwrite and self.target.exists():
            raise FileExistsError(errno.EEXIST, "exists")
        os.replace(self.temporary, self.target)  # noqa: PTH105 - the name of the guarantee

    def _link(self, path: Path) -> None:
        # Python follows the link in /proc only when it calls linkat, that is, given a descriptor.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.link(f"/proc/self/fd/{self.descriptor}", path.name, dst_dir_fd=folder, follow_symlinks=True)
        finally:
            os.close(folder)

    def discard(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)
        with suppress(OSError):
            self.temporary.unlink()


def _target(path: Path, name: str, overwrite: bool) -> Path:
    """The file that will be replaced or made, after what can be known beforehand has been refused."""
    if _UNSAFE.search(name) or name in {"", ".", ".."}:
        raise OutputError("MK-O09", name=name)
    target = Path(os.path.realpath(path))
    with _explained(path):
        try:
            mode = target.lstat().st_mode
        except FileNotFoundError:
            return target
        if not stat.S_ISREG(mode):
            raise IsADirectoryError(errno.EISDIR, "not a file")
        if not overwrite:
            raise FileExistsError(errno.EEXIST, "exists")
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "read-only")
    return target


def _keep_signed(targets: Iterable[Path], contents: Iterable[bytes]) -> None:
    """Refuse to put anything in the place of a signed PDF but that file with more behind it."""
    for target, data in zip(targets, contents, strict=True):
        if target.suffix.lower() == ".pdf":
            from .signing import only_grows

            only_grows(target, data)


def _create(folder: Path, created: list[Path]) -> None:
    """Make the folder and its missing parents, noting them in `created`, the innermost first."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder")
    created += [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)


def _stage(target: Path, data: bytes, nameless: bool) -> _Staged:
    name = f".minutes-kit.{_machine()}.{os.getpid()}.{secrets.token_hex(8)}.tmp"
    temporary = target.parent / name
    descriptor = _open_nameless(target.parent) if nameless else -1
    named = descriptor < 0
    if named:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(temporary, flags, 0o666)
    staged = _Staged(target, temporary, descriptor)
    try:
        with open(descriptor, "wb", closefd=False) as stream:
            stream.write(data)
        if os.chmod in os.supports_fd and target.exists():
            os.chmod(descriptor, stat.S_IMODE(target.stat().st_mode))  # noqa: PTH101 - a descriptor
        os.fsync(descriptor)
        if named:
            os.close(descriptor)
            staged.descriptor = -1
    except BaseException:
        staged.discard()
        raise
    return staged


def _open_nameless(folder: Path) -> int:
    """A descriptor of a file without a name in `folder`, or -1 where the system has no such files."""
    flag = getattr(os, "O_TMPFILE", 0)
    if not flag or not Path("/proc/self/fd").is_dir():
        return -1
    try:
        return os.open(folder, os.O_WRONLY | flag, 0o666)
    except OSError:  # the file system cannot; any other cause comes up again with a named file
        return -1


def _sweep(folder: Path) -> None:
    """Remove the temporary files of publishings that were killed."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _TEMPORARY.fullmatch(entry.name)
            if match and _is_stale(entry, match[1], int(match[2])):
                with suppress(OSError):
                    Path(entry.path).unlink()


def _is_stale(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    with suppress(OSError):
        if time.time() - entry.stat(follow_symlinks=False).st_mtime > _STALE_SECONDS:
            return True
    if os.name != "posix" or machine != _machine():  # elsewhere the process number says nothing
        return False
    try:
        os.kill(process, 0)
    except (OSError, OverflowError) as error:
        return isinstance(error, ProcessLookupError)
    return False


def _machine() -> str:
    """Eight hexadecimal digits for the space of process numbers: the host, and the container on Linux."""
    namespace = ""
    with suppress(OSError):
        namespace = os.readlink("/proc/self/ns/pid")  # noqa: PTH115 - not a path but a label
    return f"{zlib.crc32(f'{platform.node()} {namespace}'.encode()):08x}"


@contextmanager
def _explained(path: Path, *, placing: bool = False) -> Iterator[None]:
    """Turn a failure of the system at `path` into an `OutputError` that names its cause."""
    try:
        yield
    except OSError as error:
        rule = _RULES.get(error.errno or 0, "MK-O10")
        if placing and isinstance(error, PermissionError) and path.exists():
            rule = "MK-O05"  # the folder let the new file in, so the old file is what resists
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise OutputError(rule, path=str(path), code=code) from error
