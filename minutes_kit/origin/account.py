"""The manifest of each document of a build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime
from functools import cached_property

from ..checking import Checked
from ..funding.choice import load_profile
from ..material import Gathered
from ..options import Options
from ..project import LoadedProject
from ..provenance.finding import file_sha256
from ..provenance.manifest import Change, Manifest, Option, Programme, SourceFile
from ..resources import data_folder
from .sources import ROLES, ReadSource, read_sources
from .versions import installed_versions

_PDF, _BOTH = ("pdf",), ("docx", "pdf")

RECORDED: dict[str, tuple[tuple[str, ...], tuple[type, ...]]] = {
    "engine": (_PDF, (str,)),
    "embed_source": (_PDF, (bool,)),
    "max_mb": (_BOTH, (int, float)),
    "preset": (_BOTH, (str,)),
    "keep_going": (_BOTH, (bool,)),
    "cover": (_BOTH, (bool,)),
}
"""Options that change a document: the formats that they change, and the types of what is recorded."""
TOLD_APART = ("edition", "overrides", "template", "timestamp", "made_with")
"""Options that a manifest tells in a field of its own."""
UNRECORDED = (
    *("formats", "language", "root", "strict", "jobs", "verify", "config", "seconds", "cache"),
    *("key", "archive"),
)
"""Options that change no byte of what is built; signatures are added behind it."""
PRIVATE = ("participants",)
"""Roles of which the public edition tells nothing: a short list of names could be guessed from its hash."""


class Origin:
    """The sources of one build; they are read once for all its documents."""

    def __init__(self, checked: Checked, gathered: Gathered, options: Options) -> None:
        self._checked, self._gathered, self._options = checked, gathered, options

    def manifest(self, form: str, timestamp: datetime) -> Manifest:
        """The manifest of the document of a format, "docx" or "pdf"; `timestamp` in UTC.

        Raises `UsageError` for a file that is gone.
        """
        options, public = self._options, self._options.public
        by_office = form == "pdf" and options.engine == "office"
        sources = self._sources_of(form)
        return Manifest(
            document=form,
            edition=options.edition,
            language=self._gathered.language,
            built=f"{timestamp:%Y-%m-%dT%H:%M:%S}Z",
            made_with=options.made_with or installed_versions(office=by_office or self._converts),
            options=self._recorded(form),
            overrides=() if public else tuple(Change(one.pointer, one.value) for one in options.overrides),
            funding=tuple(_programmes(self._checked.projects)),
            sources=_unnamed(sources) if public else sources,
            left_out=tuple(self._left_out(form, sources)),
        )

    @property
    def embeds(self) -> bool:
        """Whether a PDF carries what was typed."""
        return self._options.embed_source and not self._options.public

    @property
    def typed(self) -> tuple[tuple[str, bytes], ...]:
        """The YAML of the minutes and of the projects: the names inside the PDF, and the bytes."""
        read = ((one.source.embedded, one.content) for one in self._sources)
        return tuple((name, content) for name, content in read if name and content is not None)

    def _sources_of(self, form: str) -> tuple[SourceFile, ...]:
        sources = (one.source for one in self._sources if self._by_word(form) or not one.called)
        if form == "pdf" and self.embeds:
            return tuple(sources)
        return tuple(replace(source, embedded="") for source in sources)

    def _by_word(self, form: str) -> bool:
        """Whether a document is made through a Word template."""
        return form == "docx" or self._options.engine == "office"

    def _recorded(self, form: str) -> dict[str, Option]:
        """What was chosen and changes the document; a template of the call by its path among the sources."""
        options = self._options
        chosen = {
            field.name: getattr(options, field.name)
            for field in fields(options)
            if form in RECORDED.get(field.name, ((), ()))[0] and getattr(options, field.name) != field.default
        }
        called = next((one.source.path for one in self._sources if one.called), "")
        if called and self._by_word(form) and not options.public:
            chosen["template"] = called
        return chosen

    def _left_out(self, form: str, sources: Sequence[SourceFile]) -> Iterator[str]:
        if self._options.public:
            yield "names"
        if form == "pdf" and not self.embeds:
            yield "files"
        called = self._options.template and self._by_word(form)
        if self._options.public and (self._options.overrides or called):
            yield "settings"
        if self._options.public and any(source.role in PRIVATE for source in sources):
            yield "tables"

    @property
    def _converts(self) -> bool:
        """Whether LibreOffice printed an attachment."""
        return any(step.method == "office" for one in self._gathered.plan.attachments for step in one.steps)

    @cached_property
    def _sources(self) -> tuple[ReadSource, ...]:
        return read_sources(self._checked, self._gathered, self._options)


def _unnamed(sources: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
    """Hashes alone, in an order that tells nothing of the names."""
    bare = {replace(one, path="", embedded="") for one in sources if one.role not in PRIVATE}
    return tuple(sorted(bare, key=lambda one: (ROLES.index(one.role), one.sha256)))


def _programmes(projects: Sequence[LoadedProject]) -> Iterator[Programme]:
    for loaded in projects:
        project = loaded.project
        if not (project.programme or project.profile):
            continue
        own = loaded.folder / project.profile if project.profile else None
        day = loaded.contract_date
        profile = load_profile(own or project.programme, contract_date=day, region=project.region)
        path = own or data_folder("funding") / f"{profile.id}.yaml"
        yield Programme(profile.id, file_sha256(path)[0], packaged=own is None)
