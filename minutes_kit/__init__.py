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
    from .library import (
        Audit,
        BuildResult,
        Fix,
        FixResult,
        Minutes,
        Pkcs12,
        Project,
        Provenance,
        Signature,
        StripResult,
        Token,
        build,
        check,
        draft,
        extract,
        fix,
        fix_text,
        load,
        render_docx,
        render_pdf,
        sign,
        signatures,
        strip,
        verify,
    )

__version__ = "0.1.0"

_LAZY = (
    "Audit", "BuildResult", "Fix", "FixResult", "MergeResult", "Minutes", "Pkcs12", "Project", "Provenance", "Signature",
    "StripResult", "Token",
    "build", "check", "draft", "extract", "fix", "fix_text", "load", "merge", "render_docx", "render_pdf", "sign",
    "signatures", "strip", "verify",
)  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(".library", __name__), name)
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
