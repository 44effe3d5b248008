"""The files that a document carries, written into a folder: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from .errors import OutputError, ProvenanceError
from .output import publish, safe_name
from .provenance.inside import Inside, read_inside
from .provenance.manifest import NAME, from_json


def extract_files(data: bytes, name: str, folder: Path) -> tuple[Path, ...]:
    """Write the sources and the manifest of a PDF or DOCX, called `name`, into `folder`; the paths in order.

    The sources lie below `folder` as they lay when the document was built, so that it can be built again
    there. A file that stands there already with the same content is left as it is.

    Raises `ProvenanceError`: MK-Z89 when there is nothing inside, MK-Z80 for a file that the manifest
    denies, MK-Z81 and MK-Z88; `OutputError` when a file cannot be written or is another one.
    """
    inside = read_inside(data)
    files = dict(_placed(inside))
    if not files:
        raise ProvenanceError("MK-Z89", name=name)
    targets = {path: folder / path for path in files}
    new = {path: content for path, content in files.items() if not _stands(targets[path], folder, content)}
    _publish_all(new, folder)
    return tuple(targets.values())


def _placed(inside: Inside) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Every file with a safe way to it: that of the manifest, or its name. No two have the same."""
    ways: dict[str, str] = {}
    if inside.manifest is not None:
        manifest = from_json(inside.manifest)
        misfits = inside.misfits(manifest)
        if misfits:
            raise ProvenanceError("MK-Z80", names=", ".join(misfits))
        ways = {one.embedded: one.path for one in manifest.sources if one.embedded and one.path}
        yield PurePosixPath(NAME), inside.manifest
    taken = {NAME.casefold()}
    for name, content in inside.files.items():
        way = ways.get(name) or name.replace("\\", "/").rpartition("/")[2]
        path = _free(PurePosixPath(*(safe_name(part) or "_" for part in way.split("/"))), taken)
        taken.add(str(path).casefold())
        yield path, content


def _free(path: PurePosixPath, taken: set[str]) -> PurePosixPath:
    """The path, or the first one like it that is not taken; letters count the same in both sizes."""
    number = 1
    free = path
    while str(free).casefold() in taken:
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _stands(target: Path, folder: Path, content: bytes) -> bool:
    """Whether the file is there already. Raises `OutputError` for another, or a way out of the folder."""
    inside = Path(os.path.realpath(target.parent)).is_relative_to(os.path.realpath(folder))
    if not inside or target.is_symlink():
        raise OutputError("MK-O08", path=str(target))
    if not target.exists():
        return False
    with suppress(OSError):
        if target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content:
            return True
    raise OutputError("MK-O08", path=str(target))


def _publish_all(files: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Publish files of several folders; when one fails, none remains."""
    new = {above for path in files for above in (folder / path).parents if not above.exists()}
    done: list[Path] = []
    try:
        for parent in dict.fromkeys(path.parent for path in files):
            group = {path.name: content for path, content in files.items() if path.parent == parent}
            done += publish(group, folder / parent, overwrite=False)
    except OutputError:
        for written in done:
            written.unlink(missing_ok=True)
        for above in sorted(new, key=lambda one: len(one.parts), reverse=True):
            with suppress(OSError):  # it was not made, or holds something by now
                above.rmdir()
        raise
