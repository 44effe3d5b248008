"""One finished file signed, and the signatures of one file read."""

from __future__ import annotations

from pathlib import Path

from .errors import UsageError
from .output import publish
from .signing import Key, Signature, last_step
from .signing.extra import needed

SUFFIX = "-signed"


def sign_path(path: Path, key: Key, *, output: Path | None = None, reason: str = "", place: str = "") -> Path:
    """Sign a PDF and return where it stands: `output`, or beside the original with "-signed" in its name.

    A file that is called so already gets the further signature in its place. Raises `UsageError` for what is
    no PDF (MK-C43) or cannot be read (MK-X08), and what `last_step` and `publish` raise.
    """
    data = _read(path)
    if b"%PDF-" not in data[:1024]:
        raise UsageError("MK-C43", name=path.name)
    target = output or path.with_name(f"{path.stem.removesuffix(SUFFIX)}{SUFFIX}.pdf")
    with last_step(key, reason=reason, place=place) as step:
        (made,) = step({f"{path.stem}.pdf": data}).values()
    return publish({target.name: made}, target.parent)[0]


def signatures_in(path: Path) -> tuple[Signature, ...]:
    """The signatures of a file, in the order of signing. Raises `MissingProgramError` without the extra."""
    needed()
    from .signing.reading import signatures_of

    return signatures_of(_read(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError("MK-X08", name=str(path)) from error
