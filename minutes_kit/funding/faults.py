"""MK-F: a programme, a contract date and marks that do not fit each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..errors import MinutesKitError
from ..problems import Fault, Params
from .profile import Profile, Variant, load_profile


def funding_faults(
    programme: str, profile: Path | None, contract_date: date | None, logos: Collection[str]
) -> Iterator[Fault]:
    """What is wrong with a project's funding; pointers lead into the project's data.

    `profile` is an office's own profile file, `logos` the ids of the marks whose files are named.
    """
    if not (programme or profile):
        return
    try:
        found = load_profile(profile or programme)
    except MinutesKitError as error:
        # A mistake inside a profile keeps its own file and line.
        yield replace(error.fault, pointer=("profile",) if profile else ("programme",))
        return
    variant = found.variant(contract_date)
    yield from _dates(found, contract_date)
    yield from _marks(variant, logos, "profile" if profile else "programme")


def _dates(profile: Profile, contract_date: date | None) -> Iterator[Fault]:
    if contract_date is not None and not profile.contract.holds(contract_date):
        facts: Params = {"date": contract_date.isoformat(), "programme": profile.name}
        yield Fault("MK-F05", ("contract_date",), facts)
    if contract_date is None and len(profile.variants) > 1:
        yield Fault("MK-F06", ("programme",), {"programme": profile.name})


def _marks(variant: Variant, logos: Collection[str], key: str) -> Iterator[Fault]:
    wanted = [mark for mark in variant.marks if not mark.file]
    for mark in wanted:
        if mark.id not in logos:
            yield Fault("MK-F04", (key,), {"mark": mark.name, "id": mark.id})
    known = ", ".join(mark.id for mark in wanted) or "—"
    for name in logos:
        if name not in {mark.id for mark in wanted}:
            yield Fault("MK-F07", ("logos", name), {"id": name, "known": known}, at_key=True)
