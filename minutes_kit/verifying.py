"""A finished document looked at from all sides: its marks, its sources, its signatures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from .audit import Audit, Given, audit, expectations_of, read_document
from .catalogue.describe import Nowhere, describe
from .errors import UsageError
from .problems import Fault, Severity
from .provenance.verdict import State, provenance_faults
from .proving import prove
from .signing import seen


def verify_path(path: Path, given: Given, *, sources: Path | None = None, language: str = "pl") -> Audit:
    """Hold a PDF or DOCX against the strips that are expected of it, its own manifest, and its signatures.

    `sources` is the folder of what it was made from; by default that is looked for near the document.

    Raises `UsageError` when the file is missing, as `audit.expectations_of`, and when nothing tells the
    programme of a document that has neither a manifest nor a signature; `OutputError` when there is no room
    for temporary files. A file that is locked or damaged is told in the audit.
    """
    data, name = read_document(path), str(path)
    provenance, signatures = prove(data, path, sources), seen(data)
    silent = provenance.state is State.UNKNOWN and not (signatures.signatures or signatures.faults)
    try:
        found = audit(data, name, expectations_of(given, data, name), language=language)
    except UsageError as error:
        if error.fault.rule != "MK-F40" or silent:
            raise
        unmeasured = Fault("MK-F41", params={"name": name})
        found = Audit(name, (), unseen=(describe(unmeasured, language, file=name, places=Nowhere()),))
    faults = (*signatures.faults, *provenance_faults(provenance))
    found = replace(found, provenance=provenance, signatures=signatures.signatures)
    return _with_faults(found, faults, language)


def _with_faults(found: Audit, faults: Iterable[Fault], language: str) -> Audit:
    """The audit with what else is wrong; what could not be proved was not seen."""
    told = [describe(fault, language, file=found.file, places=Nowhere()) for fault in faults]
    wrong = tuple(problem for problem in told if problem.severity is Severity.ERROR)
    doubtful = tuple(problem for problem in told if problem.severity is not Severity.ERROR)
    return replace(found, problems=(*wrong, *found.problems), unseen=(*doubtful, *found.unseen))
