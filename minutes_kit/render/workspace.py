"""Where Typst works: one temporary folder a document, with our library and the pictures, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import typst

from ..nodes import Asset
from ..resources import font_folders, template_path
from ..scratch import scratch_folder
from .view_json import asset_file


@contextmanager
def typst_folder(assets: Mapping[str, Asset]) -> Iterator[Path]:
    """A folder that the engine may read; it goes when the block ends.

    Raises OutputError when the folder for temporary files cannot be used.
    """
    with scratch_folder() as root:
        for name, data in _library().items():
            (root / name).write_bytes(data)
        for index, asset in enumerate(assets.values()):
            (root / asset_file(index, asset)).write_bytes(asset.data)
        yield root


def compiler(root: Path) -> typst.Compiler:
    """A compiler must not be shared by threads and costs 0.1 ms: each document has its own."""
    return typst.Compiler(root=root, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    folders = [str(folder) for folder in font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


@cache
def _library() -> dict[str, bytes]:
    """The Typst files by name; a document sees copies of them beside its content."""
    folder = template_path("typst", "report.typ").parent
    return {path.name: path.read_bytes() for path in folder.glob("*.typ")}
