"""Measure minutes-kit beside the tools that people would use instead; takes about three minutes.

    python benchmarks/run.py                  all comparisons, shown
    python benchmarks/run.py --write          the same, and the tables in docs/benchmarks.md
    python benchmarks/run.py pdf cold         some of: documents, pdf, cold, dossier, conversion, thousand

It needs the extra `dev` and, for `documents`, `dossier` and `conversion`, LibreOffice. qpdf and ocrmypdf
take part in `dossier` where they are installed. The exit code is 1 when a goal is missed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import conversion
import documents
import dossier
import report
import validation

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"


def main(arguments: list[str]) -> int:
    """Run the comparisons that are named, all by default."""
    with tempfile.TemporaryDirectory(prefix="minutes-kit-benchmark-") as name:
        folder = Path(name)
        every = {
            "documents": lambda: documents.documents(folder, rounds=12),
            "pdf": lambda: documents.pdf(folder, rounds=60),
            "cold": lambda: validation.cold(rounds=20),
            "dossier": lambda: dossier.dossier(folder / "dossier", rounds=20),
            "conversion": lambda: conversion.conversion(folder / "conversion", rounds=5),
            "thousand": lambda: validation.thousand(folder / "minutes", rounds=3),
        }
        wanted = [name for name in every if name in arguments] or list(every)
        if shutil.which("soffice") is None:
            print("No LibreOffice: `documents`, `dossier` and `conversion` are left out.", file=sys.stderr)
            wanted = [name for name in wanted if name not in ("documents", "dossier", "conversion")]
        measured = [every[name]() for name in wanted]
    print(report.as_markdown(measured))
    if "--write" in arguments:
        report.write(PAGE, measured)
    return 0 if all(one.reached for one in measured) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
