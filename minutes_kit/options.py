"""How to build: the choices that a caller has, and their defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .errors import UsageError
from .overrides import Override

FORMATS = ("docx", "pdf")
ENGINES = ("typst", "office")
EDITIONS = ("internal", "public")


@dataclass(frozen=True, slots=True)
class Options:
    """`timestamp` (aware) dates the files; by default SOURCE_DATE_EPOCH, else now.

    `template` is an office's own DOCX template, `engine` makes the PDF: "typst", or "office" to
    convert the DOCX with LibreOffice. `strict` makes every warning an error. `embed_source` puts the
    YAML into the PDF; a public `edition` never does. `jobs` attachments are converted at a time.
    `verify` measures the finished documents, and refuses what breaks the funder's rules.
    `config` is a configuration file, True for the nearest one, or False for none.
    Raises `UsageError` for a value that is not offered.
    """

    formats: tuple[str, ...] = FORMATS
    engine: str = "typst"
    language: str = "pl"
    root: Path | None = None
    template: Path | None = None
    timestamp: datetime | None = None
    strict: bool = False
    embed_source: bool = True
    edition: str = "internal"
    overrides: tuple[Override, ...] = ()
    jobs: int = 2
    verify: bool = False
    config: Path | bool = False

    def __post_init__(self) -> None:
        chosen = [(self.engine, ENGINES), (self.edition, EDITIONS)]
        for value, allowed in (*chosen, *((name, FORMATS) for name in self.formats)):
            if value not in allowed:
                raise UsageError("MK-C03", value=value, allowed=", ".join(allowed))

    @property
    def public(self) -> bool:
        return self.edition == "public"


def default_timestamp() -> datetime:
    """SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set to whole seconds, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)
