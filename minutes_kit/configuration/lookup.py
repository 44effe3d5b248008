"""The configuration that counts for a folder: the nearest file, one that the caller names, or none."""

from __future__ import annotations

import os
from dataclasses import field, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ..catalogue.describe import Nowhere, Places, describe
from ..problems import Fault, Problem
from ..value import Value

if TYPE_CHECKING:
    from .settings import Settings

NAME = ".minutes-kit.toml"
SHARED_NAME = "pyproject.toml"
"""A file that belongs to many programs; ours is the table `tool.minutes-kit` of it."""


class Configuration(Value):
    """What an office chose; nothing without `settings`. What is at fault in the file does not count.

    `path` is absolute; `name` is what messages call the file where the caller named it, else "".
    """

    settings: Settings | None = None
    path: Path | None = None
    name: str = ""
    faults: tuple[Fault, ...] = ()
    places: Places = field(default_factory=Nowhere)

    def problems(self, language: str, minutes: str, folder: Path) -> tuple[Problem, ...]:
        """Its faults in words. The file is called by its way from the `minutes`, which lie in `folder`."""
        if not self.faults or self.path is None:
            return ()
        name = self.name or os.path.normpath(PurePath(minutes).parent / os.path.relpath(self.path, folder))
        return tuple(describe(fault, language, file=name, places=self.places) for fault in self.faults)

    def way(self, file: Path | None) -> tuple[str, ...]:
        """The parts of the path from its folder to a file, () if the text is in no file."""
        if file is None or self.path is None:
            return ()
        from .globs import steps_below

        return steps_below(self.path.parent.resolve(), file.resolve())


class Lookup:
    """Finds configurations for one call and remembers them as long.

    `choice` is a file, True for the nearest one, or False for none. The nearest is searched for from a
    folder upwards, `.minutes-kit.toml` before a `pyproject.toml` with `[tool.minutes-kit]`, as far as the
    folder that holds `.git`.
    """

    def __init__(self, choice: Path | bool = False) -> None:
        self._choice = choice
        self._files: dict[Path, Configuration | None] = {}
        self._folders: dict[Path, Configuration] = {}

    @property
    def used(self) -> tuple[Path, ...]:
        """The files that were found."""
        return tuple(path for path, found in self._files.items() if found)

    def of(self, folder: Path) -> Configuration:
        """The configuration for minutes in an absolute folder."""
        if not self._choice:
            return Configuration()
        if isinstance(self._choice, Path):
            found = self._file(self._choice.absolute(), named=True)
            return replace(found, name=str(self._choice)) if found else Configuration()
        if folder not in self._folders:
            self._folders[folder] = self._nearest(folder)
        return self._folders[folder]

    def _nearest(self, folder: Path) -> Configuration:
        for place in (folder, *folder.parents):
            for name in (NAME, SHARED_NAME):
                # Unlike the methods of Path, this takes a folder that may not be read as an empty one.
                if os.path.lexists(place / name) and (found := self._file(place / name)):
                    return found
            if os.path.lexists(place / ".git"):
                break
        return Configuration()

    def _file(self, path: Path, *, named: bool = False) -> Configuration | None:
        if path not in self._files:
            from .reading import read_configuration

            self._files[path] = read_configuration(path, named=named)
        return self._files[path]
