"""Which profile holds: by its id, by a programme and the contract's date, or from an office's own file."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from ..errors import UsageError
from ..language import closest
from ..resources import data_folder
from .profile import Profile
from .reading import packaged_profile as read_packaged
from .reading import read_profile

_YEARS = re.compile(r"-\d{4}-\d{4}$")


@cache
def profile_ids() -> tuple[str, ...]:
    """The ids of the packaged profiles, in alphabetical order."""
    return tuple(sorted(path.stem for path in data_folder("funding").glob("*.yaml")))


def load_profile(id_or_path: str | Path, *, contract_date: date | None = None, region: str = "") -> Profile:
    """A packaged profile by its id, the one of a family by the contract's date, or an own file by its path.

    Raises `UsageError`: an unknown name; a family whose period the date does not tell; an unknown or missing
    region of a regional programme; the first mistake of an own file with its line. `SourceError` for a file
    that cannot be read.
    """
    profile = _found(id_or_path, contract_date, region)
    known = tuple(entry.id for entry in profile.regions)
    if known and region not in known:
        raise UsageError("MK-F10", region=region or "—", programme=profile.id, known=", ".join(known))
    return profile


def find_profile(id_or_path: str | Path, *, contract_date: date | None = None, region: str = "") -> Profile:
    """The same to look at: without a region a regional programme keeps {programme} and {region}."""
    if region:
        return load_profile(id_or_path, contract_date=contract_date, region=region)
    return _found(id_or_path, contract_date, region)


def packaged_profile(name: str) -> Profile:
    """A packaged profile to look at; a regional one has {programme} and {region} in its words."""
    return _packaged(name, "")


def families() -> dict[str, tuple[str, ...]]:
    """The packaged profiles of each programme that went on from period to period: an id without its years."""
    found: dict[str, list[str]] = {}
    for name in profile_ids():
        stem = _YEARS.sub("", name)
        if stem != name:
            found.setdefault(stem, []).append(name)
    return {stem: tuple(names) for stem, names in found.items()}


def named(value: str) -> str | Path:
    """What a reader means: a packaged programme by its id or its name without years, else a file."""
    path = Path(value)
    is_file = path.suffix in (".yaml", ".yml") or path.name != value or path.exists()
    return path if is_file and value not in (*profile_ids(), *families()) else value


def _found(id_or_path: str | Path, contract_date: date | None, region: str) -> Profile:
    if isinstance(id_or_path, Path):
        return read_profile(id_or_path, region)
    return _packaged(_chosen(id_or_path, contract_date), region)


def _chosen(name: str, contract_date: date | None) -> str:
    if name in profile_ids():
        return name
    members = [packaged_profile(member) for member in families().get(name, ())]
    if not members:
        raise _unknown(name)
    holding = [profile for profile in members if contract_date and profile.contract.holds(contract_date)]
    if len(holding) == 1:
        return holding[0].id
    if len(members) == 1 and contract_date is None:
        return members[0].id
    day = contract_date.isoformat() if contract_date else "—"
    periods = ", ".join(profile.id for profile in holding or members)
    raise UsageError("MK-F08", id=name, date=day, known=periods)


def _unknown(name: str) -> UsageError:
    known = (*profile_ids(), *families())
    suggestion = closest(name, known)
    shown = ", ".join(known)
    if suggestion:
        return UsageError("MK-F01", id=name, known=shown, suggestion=suggestion)
    return UsageError("MK-F02", id=name, known=shown)


@cache
def _packaged(name: str, region: str) -> Profile:
    return read_packaged(data_folder("funding") / f"{name}.yaml", region)
