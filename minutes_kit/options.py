"""How to build: the choices that a caller has, and their defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import inf
from pathlib import Path

from .channels import BY_NAME, MEGABYTE, Channel, Limits
from .errors import UsageError
from .overrides import Override
from .signing import Key

FORMATS = ("docx", "pdf")
ENGINES = ("typst", "office")
EDITIONS = ("internal", "public")
LEAST_MB = 0.1
"""No report with its fonts is smaller."""


@dataclass(frozen=True, slots=True)
class Options:
    """`timestamp` (aware) dates the files; by default SOURCE_DATE_EPOCH, else now.

    `template` is an office's own DOCX template, `engine` makes the PDF: "typst", or "office" to
    convert the DOCX with LibreOffice. `strict` makes every warning an error. `embed_source` puts the
    YAML into the PDF; a public `edition` never does. `jobs` attachments are converted at a time.
    `verify` measures the finished documents, and refuses what breaks the funder's rules.
    `config` is a configuration file, True for the nearest one, or False for none.
    `preset` is the channel that the files will be sent through: its limits hold, its kinds of files are
    made, and they get plain names. `max_mb` (millions of bytes) goes before the channel's limit of size.
    `keep_going` leaves out the files of attachments that cannot be used, and the documents say so. `seconds`
    is the time for one such file, `cache` keeps what LibreOffice printed on the user's disk.
    `made_with` are versions of programs that the manifest names in the place of those here, when a document
    is made again for a comparison.
    `key` signs the finished PDF.
    `cover` puts a cover with contents in front, or leaves it out; None: the minutes decide.
    `archive` asks for a PDF that holds PDF/UA-1 and PDF/A-3a (A-2a without files in it), measured: anything
    else is an error.
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
    max_mb: float | None = None
    preset: str = ""
    keep_going: bool = False
    seconds: float = 30.0
    cache: bool = False
    made_with: Mapping[str, str] | None = None
    key: Key | None = None
    cover: bool | None = None
    archive: bool = False

    def __post_init__(self) -> None:
        chosen = [(self.engine, ENGINES), (self.edition, EDITIONS)]
        for value, allowed in (*chosen, *((name, FORMATS) for name in self.formats)):
            if value not in allowed:
                raise UsageError("MK-C03", value=value, allowed=", ".join(allowed))
        if self.preset and self.preset not in BY_NAME:
            raise UsageError("MK-C03", value=self.preset, allowed=", ".join(BY_NAME))
        if self.max_mb is not None and not LEAST_MB <= self.max_mb < inf:
            raise UsageError("MK-Z64", value=f"{self.max_mb:g}")
        if self.channel and not self.documents:
            raise UsageError("MK-Z65", preset=self.preset, formats=", ".join(self.channel.formats))
        if self.archive and self.engine != "typst":
            raise UsageError("MK-Z74", chosen=f"--engine {self.engine}")
        if self.archive and "pdf" not in self.documents:
            raise UsageError("MK-Z74", chosen=f"--to {','.join(self.documents)}")

    @property
    def channel(self) -> Channel | None:
        return BY_NAME.get(self.preset)

    @property
    def limits(self) -> Limits:
        """What each file must fit into."""
        channel = self.channel
        most = self.max_mb if self.max_mb is not None else channel.max_mb if channel else 0
        return Limits(int(most * MEGABYTE), channel.pages if channel else 0)

    @property
    def documents(self) -> tuple[str, ...]:
        """The formats to make: those asked for that the channel takes, in the order of making."""
        taken = self.channel.formats if self.channel else FORMATS
        return tuple(form for form in sorted(set(self.formats)) if form in taken)

    @property
    def public(self) -> bool:
        return self.edition == "public"


def default_timestamp() -> datetime:
    """SOURCE_DATE_EPOCH (reproducible-builds.org) if it is set to whole seconds, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)
