"""All inputs of the corpus."""

from __future__ import annotations

import importlib

from corpus import INPUTS, Input

MODULES = (
    *("pdf_structure", "pdf_tables", "pdf_sound", "pdf_active", "pdf_tags", "pdf_fonts", "pdf_bombs"),
    *("picture_inputs", "picture_bombs", "office_inputs", "office_archives", "odd_names"),
)
for module in MODULES:
    importlib.import_module(module)

SIZE = 12
"""The most that are built together."""

Batch = tuple[Input, ...]


def batches(inputs: list[Input] = INPUTS) -> list[Batch]:
    """Those to be built together: all are printed, all are refused at the same stage of a build, or they are
    open, and the build keeps going without those that it refuses.

    What a batch costs is more than what any of it does.
    """
    groups: dict[str, list[Input]] = {}
    for one in inputs:
        groups.setdefault(one.name if one.costly else stage(one), []).append(one)
    return [tuple(group[at : at + SIZE]) for group in groups.values() for at in range(0, len(group), SIZE)]


def stage(one: Input) -> str:
    if one.open:
        return "open"
    if one.pages is not None:
        return "printed"
    if one.rules[0].startswith("MK-L"):
        return "checked"
    return "planned" if all(rule < "MK-Z10" for rule in one.rules) else "read"


def title(batch: Batch) -> str:
    return batch[0].name if len(batch) == 1 else f"{batch[0].name} and {len(batch) - 1} more"
