"""The contestants that join a report and two PDFs, each with its libraries alone, so that memory can be told.

`python benchmarks/joining.py NAME FOLDER` joins the files of a folder once and prints the KiB that it took.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

OURS, GATED = "minutes-kit: merge", "minutes-kit: merge, measured"
PIKEPDF, PYPDF, QPDF = "pikepdf: pages.extend", "pypdf: clone, append", "qpdf --pages"
OCRMYPDF = "qpdf, then ocrmypdf"

_MOMENT = datetime(2011, 6, 30, 12, 0, tzinfo=UTC)
REPORT = "report.pdf"
FOREIGN = {"zalacznik-1": "deck.pdf", "zalacznik-3": "zestawienie.pdf"}
"""The files by the label of the title page that they stand behind; prepared ones end in ".clean" as well."""


def _measured(folder: Path) -> bytes:
    from minutes_kit.appendix.joining.merge import Insert, insert_pages

    inserts = [
        Insert(anchor, (folder / f"{name}.clean").read_bytes(), name=name) for anchor, name in FOREIGN.items()
    ]
    return insert_pages((folder / REPORT).read_bytes(), inserts, timestamp=_MOMENT).data


def _ours(folder: Path) -> bytes:
    with patch("minutes_kit.appendix.joining.merge.judge", lambda data, profiles: {}):
        return _measured(folder)


def _pikepdf(folder: Path) -> bytes:
    import pikepdf

    names = (REPORT, *FOREIGN.values())
    report, *others = (pikepdf.open(BytesIO((folder / name).read_bytes())) for name in names)
    for other in others:
        report.pages.extend(other.pages)
    output = BytesIO()
    report.save(output)
    return output.getvalue()


def _pypdf(folder: Path) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=BytesIO((folder / REPORT).read_bytes()))
    for name in FOREIGN.values():
        writer.append(BytesIO((folder / name).read_bytes()))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _qpdf(folder: Path) -> bytes:
    files = [folder / name for name in (REPORT, *FOREIGN.values())]
    subprocess.run(["qpdf", files[0], "--pages", *files, "--", folder / "joined.pdf"], check=True)
    return (folder / "joined.pdf").read_bytes()


def _ocrmypdf(folder: Path) -> bytes:
    _qpdf(folder)
    files = (folder / "joined.pdf", folder / "archived.pdf")
    # PDF/A would go through Ghostscript, which ocrmypdf refuses to use in the versions of many systems.
    options = ("--quiet", "--tesseract-timeout", "0", "--skip-text", "--output-type", "pdf")
    subprocess.run(["ocrmypdf", *options, *files], check=True)
    return files[1].read_bytes()


TASKS: dict[str, Callable[[Path], bytes]] = {
    OURS: _ours,
    PIKEPDF: _pikepdf,
    PYPDF: _pypdf,
    QPDF: _qpdf,
    OCRMYPDF: _ocrmypdf,
    GATED: _measured,
}


def _memory() -> int:
    """The most kibibytes that this process, or a program that it called, has held (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return max(int(own.split()[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


if __name__ == "__main__":
    TASKS[sys.argv[1]](Path(sys.argv[2]))
    print(_memory())
