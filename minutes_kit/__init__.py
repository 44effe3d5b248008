"""Meeting minutes in YAML become branded, accessible reports in DOCX and PDF.

The public names of the library. Importing the package is cheap: a renderer is loaded when it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import (
    AppendixError,
    ExitCode,
    InvalidMinutes,
    MinutesKitError,
    MissingProgramError,
    OutputError,
    ProvenanceError,
    RenderError,
    SourceError,
    TemplateError,
    UsageError,
)
from .problems import Problem, Report, Severity

if TYPE_CHECKING:
    from .audit import Audit
    from .building import BuildResult
    from .fixing import Fix, FixResult
    from .library.documents import build, render_docx, render_pdf
    from .library.finished import extract, sign, signatures, verify
    from .library.minutes import check, draft, fix, fix_text, load
    from .library.standalone import merge, strip
    from .merging import MergeResult
    from .model import Minutes, Project
    from .provenance.verdict import Provenance
    from .signing import Pkcs12, Signature, Token
    from .strips import StripResult

__version__ = "0.1.0"

_MODULES = {
    "audit": ("Audit",),
    "building": ("BuildResult",),
    "fixing": ("Fix", "FixResult"),
    "library.documents": ("build", "render_docx", "render_pdf"),
    "library.finished": ("extract", "sign", "signatures", "verify"),
    "library.minutes": ("check", "draft", "fix", "fix_text", "load"),
    "library.standalone": ("merge", "strip"),
    "merging": ("MergeResult",),
    "model": ("Minutes", "Project"),
    "provenance.verdict": ("Provenance",),
    "signing": ("Pkcs12", "Signature", "Token"),
    "strips": ("StripResult",),
}
"""Where the names are that are not loaded before they are used."""


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> Sequence[str]:
    return sorted(__all__)


__all__ = [
    "AppendixError",
    "Audit",
    "BuildResult",
    "ExitCode",
    "Fix",
    "FixResult",
    "InvalidMinutes",
    "MergeResult",
    "Minutes",
    "MinutesKitError",
    "MissingProgramError",
    "OutputError",
    "Pkcs12",
    "Problem",
    "Project",
    "Provenance",
    "ProvenanceError",
    "RenderError",
    "Report",
    "Severity",
    "Signature",
    "SourceError",
    "StripResult",
    "TemplateError",
    "Token",
    "UsageError",
    "__version__",
    "build",
    "check",
    "draft",
    "extract",
    "fix",
    "fix_text",
    "load",
    "merge",
    "render_docx",
    "render_pdf",
    "sign",
    "signatures",
    "strip",
    "verify",
]
