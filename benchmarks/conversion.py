"""How long a report with attachments takes as a whole: the first time, and when only words were changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from unittest.mock import patch

import reference_pack
from timing import Comparison, Goal, race

from minutes_kit.appendix.converting.cache import VARIABLE
from minutes_kit.building import build_path
from minutes_kit.options import Options

_FIRST, _AGAIN = "minutes-kit: first build", "minutes-kit: built again"


def conversion(folder: Path, rounds: int) -> Comparison:
    """The reference pack from files to a PDF on a disk, without and with what LibreOffice printed."""
    minutes = reference_pack.write(folder / "pack")
    kept = folder / "kept"
    wanted = Options(formats=("pdf",), timestamp=reference_pack.MOMENT, cache=True)

    def build() -> None:
        with patch.dict(os.environ, {VARIABLE: str(kept)}):
            build_path(minutes, folder / "out", wanted)

    def first(number: int) -> None:
        shutil.rmtree(kept, ignore_errors=True)
        build()

    build()
    shutil.copytree(kept, folder / "spare")

    def again(number: int) -> None:
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(folder / "spare", kept)
        build()

    seconds = race({_AGAIN: again, _FIRST: first}, rounds)
    return Comparison(
        "A report with all its attachments, from file to file",
        seconds,
        (Goal(_FIRST, 1.3),),
        f"The reference pack: {reference_pack.SCANS} scans of 700 kB, a deck of {reference_pack.SLIDES} "
        f"slides for LibreOffice, an untagged PDF of {reference_pack.PAGES} pages. Check, conversion in two "
        "processes of their own, report, merge and the measurement of both standards, as PDF alone. The "
        "second time LibreOffice's print comes from the cache.",
    )
