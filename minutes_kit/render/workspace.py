"""Where Typst works: one temporary folder a document, with our library and the pictures, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from ..nodes import Asset
from ..resources import template_path
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


@cache
def _library() -> dict[str, bytes]:
    """The Typst files by name; a document sees copies of them beside its content."""
    folder = template_path("typst", "report.typ").parent
    return {path.name: path.read_bytes() for path in folder.glob("*.typ")}
