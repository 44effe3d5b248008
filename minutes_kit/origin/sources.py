"""Every file that a document is made from, at the place where the minutes or a project name it."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from ..checking import Checked
from ..errors import UsageError
from ..material import Gathered
from ..options import Options
from ..problems import Pointer
from ..project import LoadedProject
from ..provenance.finding import file_sha256
from ..provenance.manifest import NAME, SourceFile
from ..roster import people_lists
from ..source import Source, read_bytes
from ..source.decode import decode

ROLES = ("minutes", "project", "participants", "profile", "template", "mark", "picture", "attachment")
"""What a file is to a document, in the order of the manifest."""

_DRIVE = re.compile(r"^(.):")
_ODD = re.compile(r"[\\\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source with the bytes of what was typed, None for other files.

    `called` tells a template that the call named, which a document that needs none does without.
    """

    source: SourceFile
    content: bytes | None
    called: bool


@dataclass(frozen=True, slots=True)
class _Used:
    """A file, None for text from memory."""

    role: str
    file: Path | None
    content: bytes | None = None
    called: bool = False


def read_sources(checked: Checked, gathered: Gathered, options: Options) -> tuple[ReadSource, ...]:
    """The sources in the order of the manifest.

    Raises `UsageError` MK-L01 for a file that is gone.
    """
    used = dict.fromkeys(_used(checked, gathered, options))
    root = Path(os.path.realpath(checked.root))
    inside = [str(one.file.parent) for one in used if one.file and one.file.is_relative_to(root)]
    # The nearest folder that holds all of them; only a template may lie anywhere.
    base = Path(os.path.commonpath(inside)) if inside else root
    names = Counter({NAME: 1})
    ordered = sorted(used, key=lambda one: (ROLES.index(one.role), str(one.file)))
    return tuple(ReadSource(_source(one, base, names), one.content, one.called) for one in ordered)


def template_of(checked: Checked, options: Options) -> Path | None:
    """The Word template of an office's own: the one of the call, else the first that a project names."""
    named = (one.folder / one.project.template for one in checked.projects if one.project.template)
    return options.template or next(named, None)


def _used(checked: Checked, gathered: Gathered, options: Options) -> Iterator[_Used]:
    folder = checked.folder
    if checked.source is not None:
        path = checked.source.path
        real = folder / Path(os.path.realpath(path)).name if path else None
        yield _Used("minutes", real, _content(checked.source))
        yield from _tables(checked.source.data, tuple(people_lists(checked.source.data)), folder)
    for loaded in checked.projects:
        yield from _of_project(loaded)
    if options.template:
        yield _Used("template", _place(options.template), called=True)
    for name in gathered.pictures:
        yield _Used("picture", _place(folder / name))
    for attachment in gathered.plan.attachments:
        # An office document and the PDF that is taken in its place both matter.
        named = (*(file.path for file in attachment.request.files), *(step.path for step in attachment.steps))
        # A build that keeps going does without files that are missing.
        yield from (_Used("attachment", _place(path)) for path in named if path.is_file())


def _of_project(loaded: LoadedProject) -> Iterator[_Used]:
    project, folder = loaded.project, loaded.folder
    if loaded.source is not None and loaded.source.path is not None:
        yield _Used("project", _place(loaded.source.path), _content(loaded.source))
        if "roster" in loaded.source.data:
            yield from _tables(loaded.source.data, (("roster",),), folder)
    if project.profile:
        yield _Used("profile", _place(folder / project.profile))
    if project.template:
        yield _Used("template", _place(folder / project.template))
    added = (mark.file for mark in project.other_marks)
    # Those that are not printed count as well: no project is complete without them.
    files = (*project.logos.values(), *project.logos_one_colour.values(), *added)
    yield from (_Used("mark", _place(folder / name)) for name in files if (folder / name).is_file())


def _tables(data: Any, lists: Sequence[Pointer], folder: Path) -> Iterator[_Used]:
    """The tables that lists of people name."""
    for pointer in lists:
        for name in _table_names(reduce(getitem, pointer, data)):
            yield _Used("participants", _place(folder / name))


def _table_names(people: Any) -> Iterator[str]:
    if isinstance(people, str):
        yield people
    for entry in people if isinstance(people, list) else ():
        if isinstance(entry, dict):
            if "file" in entry:
                yield str(entry["file"])
            yield from _table_names(entry.get("people"))


def _content(source: Source) -> bytes:
    """The bytes of a file that was read; if it was changed since, those of the text that was read."""
    if source.path is not None:
        content = read_bytes(source.path)
        if decode(content) == source.text:
            return content
    return source.text.encode("utf-8", "surrogatepass")


def _place(path: Path) -> Path:
    """The place that a name means, links left as they are: a copy of the folders has the same names."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def _source(used: _Used, base: Path, names: Counter[str]) -> SourceFile:
    file, path = used.file, ""
    if file is not None:
        path = _printable(file.relative_to(base).as_posix() if file.is_relative_to(base) else file.name)
    if used.content is not None:
        digest, size = hashlib.sha256(used.content).hexdigest(), len(used.content)
        return SourceFile(used.role, digest, size, path, _name_inside(file, names))
    try:
        return SourceFile(used.role, *file_sha256(file or Path()), path)
    except OSError as error:
        raise UsageError("MK-L01", name=path) from error


def _name_inside(file: Path | None, names: Counter[str]) -> str:
    """The name of a file inside a PDF, no two the same."""
    if file is None:
        return ""
    names[file.name] += 1
    count = names[file.name]
    return _printable(file.name if count == 1 else f"{file.stem}-{count}{file.suffix}")


def _printable(name: str) -> str:
    """A name as it is written, without what no manifest and no PDF can hold."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return _ODD.sub("\ufffd", _DRIVE.sub("\\1\ufffd", text))
