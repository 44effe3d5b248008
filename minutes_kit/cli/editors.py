"""What editors are given: copies of the schemas beside the minutes, and settings that point at them.

A copy travels with its folder to a colleague or into a repository, and its path names nobody's home.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from ..inputs import PATTERNS
from ..output import publish
from ..resources import schema_path
from .settings_files import Data, edited, member, read_settings, written

COPIES = ".minutes-kit"
"""The folder, beside the minutes, of the schemas' copies."""
SETTINGS = ".vscode"
EXTENSION = "redhat.vscode-yaml"
FILES = {"minutes": PATTERNS, "project": ("project.yaml", "project.yml")}
"""The schemas that editors use, and the names of the files that each is for."""


def copy_name(name: str, language: str) -> str:
    """The path of a schema's copy, relative to the folder of the minutes."""
    return f"{COPIES}/{schema_path(f'{name}-1', language).name}"


def schema_line(language: str, name: str = "minutes") -> str:
    """The first line of a file, by which editors find the copy of its schema."""
    return f"# yaml-language-server: $schema={copy_name(name, language)}"


def copy_schemas(names: Iterable[str], folder: Path, language: str) -> tuple[Path, ...]:
    """Put copies of these schemas where `copy_name` says. Returns the paths of those that are new.

    Raises `OutputError`.
    """
    sources = [schema_path(f"{name}-1", language) for name in names]
    return _publish_new({path.name: path.read_bytes() for path in sources}, folder / COPIES)


def install_settings(folder: Path, language: str) -> tuple[tuple[Path, ...], dict[Path, str]]:
    """Make Visual Studio Code in `folder` use the copies and recommend its YAML extension.

    Returns the paths of the files written, and for each file that had to be left alone what its owner
    should put in. Raises `OutputError`.
    """
    edits: dict[str, Callable[[Data], Data]] = {
        "settings.json": lambda settings: with_schemas(settings, language),
        "extensions.json": with_extension,
    }
    files: dict[str, bytes] = {}
    refused: dict[Path, str] = {}
    for name, edit in edits.items():
        path = folder / SETTINGS / name
        try:
            files[name] = edited(read_settings(path), edit).encode()
        except ValueError:
            refused[path] = written(edit({}))
    return _publish_new(files, folder / SETTINGS), refused


def with_schemas(settings: Data, language: str) -> Data:
    """The settings with our schemas in one language. Patterns that their owner added to ours are kept."""
    schemas = dict(member(settings, "yaml.schemas", {}))
    for name, patterns in FILES.items():
        kept: list[Any] = []
        for own in (copy_name(name, "pl"), copy_name(name, "en")):
            found = schemas.pop(own, [])
            kept += found if isinstance(found, list) else [found]
        schemas[copy_name(name, language)] = _with_missing(kept, patterns)
    return {**settings, "yaml.schemas": schemas}


def with_extension(extensions: Data) -> Data:
    """The recommended extensions with the one that reads the schemas."""
    recommended = member(extensions, "recommendations", [])
    return {**extensions, "recommendations": _with_missing(recommended, (EXTENSION,))}


def _with_missing(found: list[Any], wanted: Iterable[str]) -> list[Any]:
    return [*found, *(item for item in wanted if item not in found)]


def _publish_new(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Publish the files that do not stand there in this form already."""
    new = {name: data for name, data in files.items() if not _holds(folder / name, data)}
    return publish(new, folder) if new else ()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
