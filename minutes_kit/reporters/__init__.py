"""Problems shown: one module a format, each a function from a report to text."""

from __future__ import annotations

from collections.abc import Callable

from ..problems import Report
from . import json, text

Reporter = Callable[[Report, str], str]
"""From a report and the reader's language to the whole output, without a final line break."""

REPORTERS: dict[str, Reporter] = {"text": text.report, "json": json.report}
