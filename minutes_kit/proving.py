"""Is a document what it claims to be? It is built again from its sources, and compared byte for byte.

A manifest may come from anyone. Only what it names and what fits its hash is used: copied into a folder of
its own, where the build can reach nothing else, and built in memory within the limits of every build.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .building import render
from .checking import check_path
from .errors import MinutesKitError, MissingProgramError, ProvenanceError
from .options import Options
from .origin import RECORDED, differing
from .overrides import Override
from .provenance.finding import find_minutes_by_hash, find_sources
from .provenance.inside import read_inside
from .provenance.manifest import Manifest, from_json
from .provenance.verdict import Provenance, State
from .scratch import scratch_folder
from .signing import signatures_present

_PATIENCE = 120.0
"""Seconds for one attachment: whoever built the document may have allowed more than usual."""


@dataclass(frozen=True, slots=True)
class _Workplace:
    """Where a document can be built again. `root` is the folder that files lie in, None for the usual."""

    minutes: Path
    root: Path | None = None
    template: Path | None = None


def prove(data: bytes, path: Path, sources: Path | None = None) -> Provenance:
    """What can be said of where the document of these bytes comes from.

    `path` is where it lies; its sources are looked for near it, in the folder `sources` if one is given, and
    inside. Nothing is written but temporary files. Raises `OutputError` when there is no room for those.
    """
    try:
        inside = read_inside(data)
        if inside.manifest is None:
            return Provenance(State.UNKNOWN)
        manifest = from_json(inside.manifest)
    except ProvenanceError:
        return Provenance(State.UNREADABLE)
    misfits = inside.misfits(manifest)
    if misfits:
        return Provenance(State.MISFIT, manifest, misfits)
    if "names" in manifest.left_out:
        return _prove_unnamed(data, manifest, path, sources)
    found = find_sources(manifest, inside.files, path, sources)
    if found.changed:
        return Provenance(State.STALE, manifest, found.changed)
    if found.missing or not (manifest.minutes and manifest.minutes.path):
        return Provenance(State.UNCOMPARED, manifest, found.missing, reason="missing")
    with _workplace(manifest, found.files) as place:
        return _compared(data, manifest, place)


def _prove_unnamed(data: bytes, manifest: Manifest, path: Path, sources: Path | None) -> Provenance:
    """A public edition tells no names: its minutes are known by their hash, and built where they lie."""
    if "settings" in manifest.left_out:
        return Provenance(State.UNCOMPARED, manifest, reason="settings")
    minutes = find_minutes_by_hash(manifest.minutes, path, sources) if manifest.minutes else None
    if minutes is None:
        return Provenance(State.UNCOMPARED, manifest, reason="missing")
    return _compared(data, manifest, _Workplace(minutes))


@contextmanager
def _workplace(manifest: Manifest, files: Mapping[str, Path | bytes]) -> Iterator[_Workplace]:
    """Copies of the sources, laid out as they were."""
    with scratch_folder() as folder:
        root = folder.resolve() / "sources"
        for name, content in files.items():
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                target.write_bytes(content)
            else:
                shutil.copyfile(content, target)
        called = manifest.options.get("template")
        template = root / called if isinstance(called, str) and called in files else None
        minutes = manifest.minutes
        yield _Workplace(root / (minutes.path if minutes else ""), root, template)


def _compared(data: bytes, manifest: Manifest, place: _Workplace) -> Provenance:
    try:
        made = _rebuilt(manifest, place)
    except MinutesKitError as error:
        return Provenance(State.UNCOMPARED, manifest, reason="failed", names=_told(error))
    if data in made:
        return Provenance(State.SAME, manifest)
    first = next((one for one in made if data.startswith(one)), None)
    if first is not None:
        return _extended(data, len(first), manifest)
    now = [from_json(inside) for one in made if (inside := read_inside(one).manifest)]
    if now and all(one.sources != manifest.sources for one in now):
        return Provenance(State.STALE, manifest, _changed_roles(manifest, now[0]))
    versions = differing(manifest.made_with)
    if versions:
        return Provenance(State.OTHER_VERSION, manifest, versions=versions)
    return Provenance(State.ALTERED, manifest)


def _rebuilt(manifest: Manifest, place: _Workplace) -> tuple[bytes, ...]:
    """The documents of the recorded format, in memory. Raises what a build raises."""
    options = options_of(manifest)
    checked = check_path(
        place.minutes, root=place.root, overrides=options.overrides, keep_going=options.keep_going
    )
    rendered = render(checked, replace(options, root=place.root, template=place.template))
    return tuple(rendered.files.values())


def options_of(manifest: Manifest) -> Options:
    """The options that a document was built with. Raises `ProvenanceError` MK-Z81 for any that cannot be."""
    recorded: dict[str, Any] = {key: value for key, value in manifest.options.items() if key != "template"}
    for name, value in recorded.items():
        if name not in RECORDED or type(value) not in RECORDED[name][1]:
            raise ProvenanceError("MK-Z81")
    return Options(
        **recorded,
        formats=(manifest.document,),
        edition=manifest.edition,
        timestamp=manifest.moment,
        overrides=tuple(Override(one.place, one.value) for one in manifest.overrides),
        seconds=_PATIENCE,
        made_with=manifest.made_with,
    )


def _extended(data: bytes, length: int, manifest: Manifest) -> Provenance:
    """A document whose first bytes are proved. Signatures may be added behind them, and nothing else."""
    appended = len(data) - length
    if not signatures_present(data):
        return Provenance(State.ALTERED, manifest, appended=appended)
    try:
        from .signing.extra import needed
        from .signing.since import only_signed_since

        needed()
        signed = only_signed_since(data, length)
    except (MissingProgramError, ImportError):
        return Provenance(State.EXTENDED, manifest, appended=appended)
    return Provenance(State.EXTENDED if signed else State.ALTERED, manifest, appended=appended, signed=signed)


def _changed_roles(recorded: Manifest, now: Manifest) -> tuple[str, ...]:
    """The roles of sources that changed, for a manifest without names."""
    different = set(recorded.sources) ^ set(now.sources)
    return tuple(dict.fromkeys(one.role for one in (*recorded.sources, *now.sources) if one in different))


def _told(error: MinutesKitError) -> tuple[str, ...]:
    """The rules that a build broke on."""
    return tuple(dict.fromkeys(problem.rule for problem in error.problems)) or (error.fault.rule,)
