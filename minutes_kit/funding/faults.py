"""MK-F: a programme, a contract date and marks that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..errors import MinutesKitError
from ..model import Project
from ..problems import Fault, Params
from .choice import load_profile
from .profile import FULL, OMITTED, Profile, Variant

UNMARKED = "none"
"""The profile of a meeting that nobody funds."""


def funding_faults(project: Project, profile: Path | None, contract_date: date | None) -> Iterator[Fault]:
    """What is wrong with a project's funding; pointers lead into the project's data.

    `profile` is an office's own profile file.
    """
    if not (project.programme or profile):
        return
    key = "profile" if profile else "programme"
    try:
        found = load_profile(profile or project.programme, contract_date=contract_date, region=project.region)
    except MinutesKitError as error:
        # A mistake inside a profile keeps its own file and line.
        yield replace(error.fault, pointer=("region",) if project.region and _of_region(error) else (key,))
        return
    if found.id == UNMARKED and not project.unmarked_reason:
        yield Fault("MK-F16", (key,))
    variant = found.variant(contract_date)
    yield from _dates(found, contract_date)
    yield from _missing_marks(variant, project, key)
    yield from _unknown_marks(variant, project)
    yield from _added_marks(variant, project)


def _of_region(error: MinutesKitError) -> bool:
    return error.fault.rule == "MK-F10"


def _dates(profile: Profile, contract_date: date | None) -> Iterator[Fault]:
    if contract_date is not None and not profile.contract.holds(contract_date):
        span = profile.contract
        facts: Params = {
            "date": contract_date.isoformat(),
            "programme": profile.name,
            "first": span.first.isoformat() if span.first else "…",
            "last": span.last.isoformat() if span.last else "…",
        }
        yield Fault("MK-F05", ("contract_date",), facts)
    if contract_date is None and len(profile.variants) > 1:
        yield Fault("MK-F06", ("programme",), {"programme": profile.name})


def official_files(project: Project) -> tuple[str, dict[str, str]]:
    """The field of a project that names the official files for its colours, and these files by mark."""
    if project.colours in ("black", "blue"):
        return "logos_one_colour", project.logos_one_colour
    return "logos", project.logos


def _missing_marks(variant: Variant, project: Project, key: str) -> Iterator[Fault]:
    colours = project.colours or FULL
    field, files = official_files(project)
    for mark in variant.marks:
        if not mark.packaged(colours) and mark.id not in files:
            yield Fault("MK-F04", (key,), {"mark": mark.name, "id": mark.id, "key": field})


def _unknown_marks(variant: Variant, project: Project) -> Iterator[Fault]:
    known = [mark.id for mark in variant.marks if mark.packaged(FULL) != OMITTED]
    for field, files in (("logos", project.logos), ("logos_one_colour", project.logos_one_colour)):
        for name in files:
            if name not in known:
                facts: Params = {"id": name, "known": ", ".join(known) or "—", "key": field}
                yield Fault("MK-F07", (field, name), facts, at_key=True)


def _added_marks(variant: Variant, project: Project) -> Iterator[Fault]:
    others, limit = variant.others, variant.limits.in_row
    for index, mark in enumerate(project.other_marks):
        if others is None or (mark.role or "beneficiary") not in others.roles:
            allowed = ", ".join(others.roles) if others and others.roles else "—"
            yield Fault("MK-F09", ("other_marks", index, "role"), {"name": mark.name, "known": allowed})
    count = len(variant.in_colours(project.colours or FULL)) + len(project.other_marks)
    if limit is not None and project.other_marks and count > limit:
        yield Fault("MK-F11", ("other_marks",), {"count": count, "limit": limit})
