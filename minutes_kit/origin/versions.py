"""The versions of what decides the bytes of a document."""

from __future__ import annotations

import hashlib
import platform
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .. import __version__
from ..render.office import office_version
from ..resources import data_folder

OFFICE, FILES = "libreoffice", "minutes-kit-files"
PACKAGES = (
    *("docxtpl", "lxml", "markdown-it-py", "page-validation", "pikepdf", "pillow", "pypdf", "pypdfium2"),
    *("python-docx", "rendercv-fonts", "typst"),
)
_DATA = ("funding", "schemas", "templates")


def installed_versions(*, office: bool = False) -> Mapping[str, str]:
    """The versions here, by name; with that of LibreOffice if it takes part.

    `FILES` stands for the files of this package: a copy that somebody changed must not be taken for another
    of the same number.
    """
    return {**_installed(), OFFICE: _office()} if office else _installed()


def differing(recorded: Mapping[str, str]) -> tuple[str, ...]:
    """What a document was made with and is different here: "typst 0.14.0 → 0.15.2"."""
    here = installed_versions(office=OFFICE in recorded)
    return tuple(
        f"{name} {recorded.get(name, '–')} → {here.get(name, '–')}"
        for name in dict.fromkeys((*recorded, *here))
        if recorded.get(name) != here.get(name)
    )


@cache
def _installed() -> Mapping[str, str]:
    return {
        "minutes-kit": __version__,
        FILES: _fingerprint(),
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: _version(name) for name in PACKAGES},
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"


@cache
def _office() -> str:
    return office_version() or "–"


def _fingerprint() -> str:
    """The beginning of a hash over the code and the packaged data, wherever they are installed."""
    digest = hashlib.sha256()
    for name, path in sorted(_package_files()):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _package_files() -> Iterator[tuple[str, Path]]:
    code = Path(__file__).resolve().parents[1]
    yield from ((path.relative_to(code).as_posix(), path) for path in code.rglob("*.py"))
    for name in _DATA:
        folder = data_folder(name)
        files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
        yield from ((f"{name}/{path.relative_to(folder).as_posix()}", path) for path in files)
