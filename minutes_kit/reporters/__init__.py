"""Problems shown: one module a format, each with a function `report` from a report to text.

A format's module is loaded when the format is chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ..problems import Report

Reporter = Callable[[Report, str], str]
"""From a report and the reader's language to the whole output, without a final line break."""

SERVICE_FORMATS = ("github", "gitlab", "sarif", "junit", "checkstyle")
"""Read by services that look for the files in a repository: their paths start at its root."""
FORMATS = ("text", "json", *SERVICE_FORMATS)


def reporter(name: str) -> Reporter:
    """The reporter of one of `FORMATS`."""
    report: Reporter = import_module(f".{name}", __name__).report
    return report
