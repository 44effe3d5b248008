"""LibreOffice: office documents become PDF, one private and short-lived office a document.

The document is hostile until printed: macros, links, scripts and the network are off, the office has
no home but its working folder, and time and memory are bounded. Only the file that it made is judged;
its exit status is 0 for documents that it could not even open.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import md5
from pathlib import Path
from shutil import disk_usage
from threading import Event

from ..errors import AppendixError, MissingProgramError, OutputError
from ..external import Bounds, find_program, run
from ..scratch import scratch_folder

PROGRAM_VARIABLE = "MINUTES_KIT_SOFFICE"
"""The environment variable that names the program when it is not the one on the PATH."""

_TITLE = "LibreOffice"
BOUNDS = Bounds(memory=2**30, disk=512 * 2**20)
"""60 slides take 0.4 GiB of memory and 2 MiB of disk, the profile another 1 MiB."""

_ROOM_BYTES = 2**20
"""With less on the disk it is not the document that is at fault."""

_ZIP = (b"PK\x03\x04",)
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_RTF = (b"{\\rtf",)
_FORMATS = {
    ".docx": ("writer", "MS Word 2007 XML", _ZIP),
    ".odt": ("writer", "writer8", _ZIP),
    ".doc": ("writer", "MS Word 97", _OLE),
    ".rtf": ("writer", "Rich Text Format", _RTF),
    ".pptx": ("impress", "Impress MS PowerPoint 2007 XML", _ZIP),
    ".odp": ("impress", "impress8", _ZIP),
    ".ppt": ("impress", "MS PowerPoint 97", _OLE),
    ".xlsx": ("calc", "Calc MS Excel 2007 XML", _ZIP),
    ".ods": ("calc", "calc8", _ZIP),
}
"""Suffix → the module that prints it, the import filter, and how such a file begins."""

SUFFIXES = tuple(_FORMATS)

_MODULES = {"writer": ("Writer", "swlo"), "impress": ("Impress", "sdlo"), "calc": ("Calc", "sclo")}
"""Module → its name, and what its library is called; a package of Linux each."""

_PDF_OPTIONS = {
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "EmbedStandardFonts": True,
    "ExportNotes": False,
    "ExportFormFields": False,
}

_SOCKET_FOLDERS = ("/tmp", "/var/tmp")  # noqa: S108 - only a file whose name comes from ours is touched

_NAMESPACES = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
_COMMON = "/org.openoffice.Office.Common"
_INET = "/org.openoffice.Inet/Settings"
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", 3),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", True),
    (f"{_COMMON}/Security/Scripting", "DisableActiveContent", True),
    (f"{_COMMON}/Security/Scripting", "DisablePythonRuntime", True),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", True),
    (f"{_COMMON}/Misc", "CrashReport", False),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", 0),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", 1),
    ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", 1),
    ("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", 1),
    # What still asks for the network is sent to a proxy that is not there.
    (_INET, "ooInetProxyType", 2),
    (_INET, "ooInetHTTPProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPProxyPort", 9),
    (_INET, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPSProxyPort", 9),
    # The language of documents that name none, and the form of their dates and numbers.
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "pl-PL"),
)


def find_office() -> Path | None:
    """The program of LibreOffice: from `PROGRAM_VARIABLE`, the PATH, or a standard folder."""
    return find_program(("soffice", "libreoffice"), override=PROGRAM_VARIABLE, places=_standard_places())


def office_version() -> str | None:
    """The version of LibreOffice such as "7.4.7.2", or None if there is no working LibreOffice."""
    program = find_office()
    if program is None:
        return None
    with _work_folder({}) as work:
        try:
            command = (str(program), f"-env:UserInstallation={_profile_url(work)}", "--version")
            completed = run(command, timeout=10, cwd=work)
        except MissingProgramError:
            return None
    match = re.search(rb"\b[0-9]+(?:\.[0-9]+){1,3}\b", completed.stdout)
    return match[0].decode() if match else None


def missing_module(suffix: str) -> str:
    """The program of LibreOffice that prints such documents ("Calc") if it is not installed, else ""."""
    program = find_office()
    if program is None:
        return ""
    folder = program.resolve().parent
    places = (folder, folder.parent / "Frameworks")
    installed = {
        title for title, library in _MODULES.values() for place in places if any(place.glob(f"*{library}.*"))
    }
    title = _MODULES[_FORMATS[suffix][0]][0]
    return title if installed and title not in installed else ""


def convert_to_pdf(
    source: Path | bytes, suffix: str, *, timeout: float = 120, name: str = "", stop: Event | None = None
) -> bytes:
    """Print an office document as a tagged PDF with bookmarks.

    `suffix` (one of `SUFFIXES`, in any case) says what `source` is; `timeout` is in seconds; `name` is
    what messages call the document, by default the name of the file. Setting `stop` ends the work early.
    Nothing is left on the disk.

    Raises `AppendixError` if the document cannot be printed, `MissingProgramError` if LibreOffice is
    missing, hangs or crashes, `OutputError` if the folder for temporary files cannot be used.
    """
    suffix = suffix.lower()
    name = name or (source.name if isinstance(source, Path) else f"*{suffix}")
    data = _checked(source, suffix, name)
    program = find_office()
    if program is None:
        raise MissingProgramError("MK-X01", name=name)
    document = f"input{suffix}"
    with _work_folder({document: data}) as work:
        command = _command(program, work, work / document)
        completed = run(
            command,
            timeout=timeout,
            cwd=work,
            env=_fonts(),
            bounds=BOUNDS,
            stop=stop,
            title=_TITLE,
            name=name,
        )
        pdf = _pdf(work / "input.pdf")
        if pdf is None and disk_usage(work).free < _ROOM_BYTES:
            raise OutputError("MK-O11", path=str(work.parent))
    if pdf is None and completed.crashed:
        raise MissingProgramError("MK-X04", program=_TITLE, name=name)
    if pdf is None:
        raise AppendixError("MK-X05", name=name)
    return pdf


def _checked(source: Path | bytes, suffix: str, name: str) -> bytes:
    """The bytes of the document, which begin as its suffix promises."""
    if suffix not in _FORMATS:
        raise AppendixError("MK-X06", name=name, suffixes=", ".join(SUFFIXES))
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        raise AppendixError("MK-X08", name=name) from error
    if not data.startswith(_FORMATS[suffix][2]):
        raise AppendixError("MK-X07", name=name, suffix=suffix)
    return data


def _command(program: Path, work: Path, document: Path) -> tuple[str, ...]:
    """The call that turns the document into a PDF of the same stem in the working folder."""
    module, import_filter, _ = _FORMATS[document.suffix]
    options = {key: {"type": "boolean", "value": str(value).lower()} for key, value in _PDF_OPTIONS.items()}
    return (
        str(program),
        f"-env:UserInstallation={_profile_url(work)}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard"),
        f"--infilter={import_filter}",
        *("--convert-to", f"pdf:{module}_pdf_Export:{json.dumps(options)}"),
        *("--outdir", str(work), str(document)),
    )


@contextmanager
def _work_folder(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A temporary folder with `files` and a profile of the office, removed without a trace."""
    with scratch_folder() as work:
        _write_profile(work)
        for name, data in files.items():
            (work / name).write_bytes(data)
        try:
            yield work
        finally:
            _remove_socket(work)


def _write_profile(work: Path) -> None:
    lines = "".join(
        f'<item oor:path="{path}"><prop oor:name="{key}" oor:op="fuse">'
        f"<value>{str(value).lower() if isinstance(value, bool) else value}</value></prop></item>\n"
        for path, key, value in _SETTINGS
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {_NAMESPACES}>\n{lines}</oor:items>\n'
    settings = work / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(text, encoding="utf-8")


def _profile_url(work: Path) -> str:
    return (work / "profile").as_uri()


def _remove_socket(work: Path) -> None:
    """Remove the socket that a killed office leaves in a folder which no setting can change."""
    if sys.platform == "win32":
        return
    digest = md5(_profile_url(work).encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    for folder in _SOCKET_FOLDERS:
        with suppress(OSError):
            Path(folder, name).unlink()


def _fonts() -> dict[str, str]:
    """Where the user's own fonts lie on Linux, since the office does not get the user's home."""
    return {"XDG_DATA_HOME": os.environ.get("XDG_DATA_HOME") or str(Path("~/.local/share").expanduser())}


def _pdf(path: Path) -> bytes | None:
    """The content of a file that begins and ends as a PDF does, else None."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.startswith(b"%PDF") and b"%%EOF" in data[-1024:] else None


def _standard_places() -> Iterator[Path]:
    if sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    elif sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
            if folder := os.environ.get(variable):
                yield Path(folder, "LibreOffice", "program", "soffice.com")
    else:
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
