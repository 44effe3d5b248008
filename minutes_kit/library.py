"""What a program calls: the same steps that the command line takes, with plain arguments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .checking import check_path
from .configuration import Lookup
from .errors import InvalidMinutes
from .inputs import find_minutes
from .model import Minutes, Project
from .problems import Report
from .reports import merge_reports

if TYPE_CHECKING:
    from .audit import Audit
    from .building import BuildResult
    from .fixing import Fix, FixResult
    from .merging import MergeResult
    from .nodes import View
    from .provenance.verdict import Provenance
    from .signing import Key, Pkcs12, Signature, Token
    from .strips import StripResult

StrPath = str | PathLike[str]


def check(
    paths: StrPath | Sequence[StrPath],
    *,
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
) -> Report:
    """Every problem of one or several files or folders; truthy when there is no error.

    Of a folder, the files named `*.minutes.yaml` or `minutes.yaml` (also `.yml`) at any depth are
    checked. `lang` is the language of the messages, "pl" or "en". `root` is the folder that files named
    in the minutes must lie in, by default the one above the minutes' own folder. Nothing is rendered and
    no attachment is opened.

    `config` is the configuration of an office: a file, or True for the nearest `.minutes-kit.toml` or
    `pyproject.toml` of each file, as the command line takes it. By default there is none, and the result
    follows from the arguments alone. Comments in the minutes that silence a rule always count.

    Whatever is wrong with a file is in the report, a missing file included. Raises `UsageError` for a
    folder without minutes.
    """
    names = [paths] if isinstance(paths, str | PathLike) else list(paths)
    files = find_minutes([str(name) for name in names])
    lookup = _lookup(config)
    return merge_reports(
        check_path(file, language=lang, root=_path(root), lookup=lookup).report for file in files
    )


def load(
    path: StrPath, *, lang: str = "pl", root: StrPath | None = None, config: StrPath | bool = False
) -> Minutes:
    """The minutes of one file, as frozen data that `render_docx` and `render_pdf` take.

    Dates and times stay the text that was typed. `lang`, `root` and `config` mean what they mean to `check`.
    Raises `InvalidMinutes`, carrying the report, when the file has errors; warnings do not count.
    """
    checked = check_path(Path(path), language=lang, root=_path(root), lookup=_lookup(config))
    if checked.minutes is None:
        raise InvalidMinutes(checked.report)
    return checked.minutes


def fix(
    path: StrPath,
    *,
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
    write: bool = True,
) -> FixResult:
    """Put right what has one right answer in one file: a misspelt field, a missing quotation mark, "13.00 h".

    Everything else stays byte for byte: comments, order, line breaks, encoding. The file is replaced as a
    whole, or left alone if there is nothing to fix; without `write` it is always left alone. Files that the
    minutes name are not touched. `lang`, `root` and `config` mean what they mean to `check`.

    A file that cannot be read stays as it is, and the report says why. Raises `OutputError` if the file
    cannot be written.
    """
    from .fixing import fix_path

    file = Path(path)
    result = fix_path(file, language=lang, root=_path(root), lookup=_lookup(config))
    if write and result.changed:
        from .output import publish

        publish({file.name: result.after}, file.parent)
    return result


def fix_text(
    text: str | bytes,
    *,
    folder: StrPath = ".",
    lang: str = "pl",
    root: StrPath | None = None,
    config: StrPath | bool = False,
) -> FixResult:
    """The same for minutes in memory; the result's `text` is what they become. Nothing is written.

    `folder` is where the paths of files named in the minutes start, and by default the `root`.
    """
    from functools import partial

    from .checking import check_text
    from .fixing import fix_content

    check = partial(check_text, language=lang, folder=Path(folder), root=_path(root), lookup=_lookup(config))
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return fix_content(content, "<text>", partial(check, name="<text>"))


def build(
    path: StrPath,
    folder: StrPath,
    *,
    formats: Sequence[str] = ("docx", "pdf"),
    lang: str = "pl",
    root: StrPath | None = None,
    template: StrPath | None = None,
    engine: str = "typst",
    edition: str = "internal",
    embed_source: bool = True,
    cover: bool | None = None,
    strict: bool = False,
    verify: bool = False,
    archive: bool = False,
    config: StrPath | bool = False,
    keep_going: bool = False,
    seconds: float = 30.0,
    cache: bool = False,
    key: Key | None = None,
    max_mb: float | None = None,
    preset: str = "",
    timestamp: datetime | None = None,
) -> BuildResult:
    """Build the documents of one file into `folder`, with their attachments.

    `formats` are "docx" and "pdf". `engine` makes the PDF: "typst", or "office" to convert the DOCX with
    LibreOffice. `edition` "public" leaves out what must not be published and adds "-public" to the names
    of the files. `template` is a DOCX template of one's own. `cover` puts a cover with contents in front
    (False: none; None: as the minutes say, else for at least 10 pages of attachments). `lang` is the language of the messages;
    the documents are in the language that the minutes name. `strict` refuses warnings too, those
    that `config` (as for `check`) leaves. `verify` measures the finished documents as the function of that
    name does, and refuses what breaks the funder's rules. `timestamp` (aware) dates the files; by default
    SOURCE_DATE_EPOCH, else now. Equal inputs, an equal timestamp and the same versions give equal bytes,
    and each document carries a manifest of what it was made from. `embed_source` puts the YAML into the PDF
    as well, never into that of a public edition.

    Files of attachments are read by processes of their own, which end with the call: each file has `seconds` of
    time and 1 GiB of memory. With `keep_going` those that cannot be used are left out: the documents and the
    `report` of the result, which then has errors, say which. `cache` keeps what LibreOffice printed in the
    private cache folder of the user of this process (MINUTES_KIT_CACHE, else that of the system) for 30 days.
    It is off unless asked for: what others upload may hold personal data, and a service must know where it lies.

    `preset` is the channel that the files will be sent through ("e-doreczenia-hybrydowe"; all stand in
    `minutes_kit.channels`): it limits their size, pages, kinds and names. `max_mb` is the most millions of
    bytes a file may have, and goes before the channel's. A file that is too large gets smaller pictures,
    never below what can be read, and a PDF is then split by attachments: the result's `paths` and `sizes`
    tell what was made, and its `report` what still does not fit.

    `key` (a `Pkcs12` or a `Token`) signs the PDF, as `sign` does.

    `archive` demands that the PDF holds PDF/UA-1 and PDF/A-3a (A-2a without files in it), measured from the
    finished file. Without it a standard that an attachment breaks is no longer claimed, and a warning says why.

    Existing files of the same names are replaced, signed ones excepted, and nothing is written unless
    everything succeeds.
    Raises `InvalidMinutes`, `UsageError` (an unknown format, engine or edition; a template that is not
    there), `TemplateError`, `AppendixError`, `MissingProgramError`, `RenderError`, `OutputError`.
    """
    from .building import build_path
    from .options import Options

    options = Options(
        formats=tuple(formats),
        engine=engine,
        edition=edition,
        embed_source=embed_source,
        language=lang,
        root=_path(root),
        template=_path(template),
        timestamp=timestamp,
        strict=strict,
        verify=verify,
        archive=archive,
        cover=cover,
        config=_choice(config),
        keep_going=keep_going,
        seconds=seconds,
        cache=cache,
        key=key,
        max_mb=max_mb,
        preset=preset,
    )
    return build_path(Path(path), Path(folder), options)


def draft(path: StrPath, *, lang: str = "pl") -> str:
    """A draft of minutes from a document that exists already: the text of a YAML file.

    `path` is a Word document (.docx), a text (.txt) or Markdown (.md). Where the draft is not sure, a comment
    says so, in the language `lang`; the text of the source stays what it was. The draft passes the schema,
    but may well have problems of content, and nothing replaces reading it against the source.

    Raises `UsageError` for another kind of file, `SourceError` for one that cannot be read.
    """
    from .drafting import draft_file

    return draft_file(Path(path), lang).text


def render_docx(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The DOCX of minutes held in memory, as bytes. No file is read and none is written.

    `projects` are the projects that the minutes name by a path; those written inside the minutes are used
    anyway. What lies in files is left out: pictures, pages of attachments, an office's own marks and
    template. The packaged marks and the funder's sentence are printed. `timestamp` as for `build`.

    Raises `UsageError` for an unknown programme, `RenderError` when the document cannot be made.
    """
    from .options import default_timestamp
    from .render.docx import render_docx as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp())


def render_pdf(
    minutes: Minutes, projects: Sequence[Project] = (), *, timestamp: datetime | None = None
) -> bytes:
    """The PDF of minutes held in memory, as bytes: PDF/UA-1 and PDF/A-2a, without an embedded source.

    Arguments and errors are those of `render_docx`; `OutputError` when the folder for temporary files cannot
    be used. Several threads may render at once.
    """
    from .options import default_timestamp
    from .render.typst import render_pdf as render

    return render(_view(minutes, projects), timestamp=timestamp or default_timestamp()).data


def strip(
    source: StrPath,
    folder: StrPath,
    *,
    formats: Sequence[str] = ("png", "svg"),
    words: str = "pl",
    width_mm: float = 160.0,
    dpi: int = 300,
    colours: str = "",
    ground: str = "",
    contract_date: str = "",
    region: str = "",
    lang: str = "pl",
    root: StrPath | None = None,
    timestamp: datetime | None = None,
) -> StripResult:
    """Put the strip of marks by itself into `folder`: for a presentation, a poster, a paper of one's own.

    `source` is a project, a profile of an office's own, or a packaged programme by its id
    ("fers-2021-2027") or its name without years. `formats` are "png", "svg" and "docx", an empty page with
    the strip where the programme wants it. `words` is the language of the strip, "pl" or "en"; `lang` that
    of the messages. `width_mm` is the width without the margin; above 160 everything becomes larger. `dpi`
    are pixels per inch of the PNG.

    `colours` are "full", "black" or "blue", by default those of the project. `ground` ("#1a4b8c") is the
    colour under the strip; a DOCX has none. `contract_date` ("2024-05-10") and `region` stand in the place of
    those of the project. `root` is the folder that the files of marks must lie in, by default the one above
    the project's own. `timestamp` as for `build`.

    A mark whose file is missing stands in type, and the report says so. Raises `InvalidMinutes` for a file
    with errors, `UsageError` for a value that is not offered, an unknown programme or a project without
    marks, `RenderError`, `OutputError`.
    """
    from .funding.choice import named
    from .strips import StripOptions, publish_strip

    options = StripOptions(
        formats=tuple(formats),
        words=words,
        language=lang,
        width_mm=width_mm,
        dpi=dpi,
        colours=colours,
        ground=ground,
        contract_date=contract_date,
        region=region,
        root=_path(root),
        timestamp=timestamp,
    )
    return publish_strip(named(source) if isinstance(source, str) else Path(source), Path(folder), options)


def verify(
    path: StrPath,
    *,
    funding: StrPath | None = None,
    project: StrPath | None = None,
    contract_date: str = "",
    region: str = "",
    sources: StrPath | None = None,
    lang: str = "pl",
) -> Audit:
    """Hold a finished PDF or DOCX, whoever made it, against its funder's rules, measured from the file.

    One that this package made is held against its own manifest as well: what it carries must fit, and where
    its sources are at hand, unchanged, it is built again in memory and compared byte for byte. They are
    looked for near the document and inside it, or in the folder `sources`. The result's `provenance` tells
    how far the document could be proved.

    Its `signatures` are told with it; one that does not hold, or a change behind one, is an error.

    The rules are those of a packaged profile or an own one (`funding`), or of a `project` file, which also
    names the official files of marks; a PDF of this package carries its project. `contract_date`
    ("2024-05-10") and `region` stand in the place of what a project says. The result is truthy when nothing
    is wrong; its `unseen` is what could not be seen.

    Raises `UsageError` for a missing file, an unknown profile, a project with errors, and where nothing tells
    the programme of a document without manifest and signature; `SourceError` for a project or profile that
    cannot be read; `OutputError` when there is no room for temporary files.
    """
    from .audit import Given
    from .funding.choice import named
    from .verifying import verify_path

    named_profile = named(funding) if isinstance(funding, str) else _path(funding)
    given = Given(named_profile, _path(project), contract_date, region)
    return verify_path(Path(path), given, sources=_path(sources), language=lang)


def merge(
    paths: StrPath | Sequence[StrPath],
    output: StrPath,
    *,
    title: str = "",
    words: str = "pl",
    n_up: int = 1,
    rasterise: bool = False,
    password: str = "",
    archive: bool = False,
    keep_going: bool = False,
    lang: str = "pl",
    timestamp: datetime | None = None,
) -> MergeResult:
    """Put PDFs, pictures, office documents and texts into the PDF `output`, without minutes.

    A path is a file, a folder or a pattern such as "scans/*.jpg" (in natural order); "deck.pptx#1-5, 8" means
    these pages. Tags, links and outlines of the files are kept; pages without tags get a description. The
    file claims PDF/UA-1 and PDF/A-2a if it was measured to hold them; with `archive` anything else is an
    error.

    `title` is by default the name of the file; `words` ("pl" or "en") is the language of pages that name
    none, `lang` that of the messages. `n_up` pages (1, 2, 4 or 6) stand on a sheet; `rasterise` makes pictures
    of pages; `password` is the name of the environment variable that opens encrypted PDFs. `keep_going`
    leaves out files that cannot be used, and the report says which. The same files and the same `timestamp`
    (as for `build`) give the same bytes.

    Raises `UsageError`, `AppendixError`, `MissingProgramError`, `InvalidMinutes` (with `archive`),
    `OutputError`.
    """
    from .merging import MergeOptions, merge_files

    options = MergeOptions(
        title=title,
        words=words,
        language=lang,
        n_up=n_up,
        rasterise=rasterise,
        password=password,
        archive=archive,
        keep_going=keep_going,
        timestamp=timestamp,
    )
    names = [paths] if isinstance(paths, str | PathLike) else paths
    return merge_files([str(Path(name)) for name in names], Path(output), options)


def extract(path: StrPath, folder: StrPath) -> tuple[Path, ...]:
    """Write what a PDF or DOCX of this package carries into `folder`: its manifest and, of a PDF, the YAML.

    The files lie below `folder` as the sources lay when the document was built, so that with the attachments
    in their places it can be built again there. Of another PDF the embedded files are written under safe
    names. A file that stands there already with the same content stays as it is; nothing is replaced, and
    nothing is written unless all can be.

    Raises `UsageError` for a missing file, `ProvenanceError` for a document that carries nothing, too much,
    or other files than its manifest names, `OutputError` when a file is in the way or cannot be written.
    """
    from .audit import read_document
    from .extracting import extract_files

    return extract_files(read_document(Path(path)), Path(path).name, Path(folder))


def sign(
    path: StrPath, key: Key, *, output: StrPath | None = None, reason: str = "", place: str = ""
) -> Path:
    """Sign a finished PDF, whoever made it, and return where the signed file stands. Needs the extra "sign".

    `key` is a file with a certificate (`Pkcs12`) or a card (`Token`). The file goes to `output`, by default
    beside the original with "-signed" in its name. The signature is PAdES B-B, cannot be seen on the pages,
    and is added behind the last byte, so that earlier ones stay valid; the first forbids all later changes
    but further signatures. Its moment is that of this computer's clock: nothing is fetched from a network.

    Raises `MissingProgramError` without the extra, `UsageError` for a wrong password or PIN, a certificate
    out of its time or for another use, a card that is missing, a file that cannot be signed; `OutputError`.
    """
    from .signing_files import sign_path

    return sign_path(Path(path), key, output=_path(output), reason=reason, place=place)


def signatures(path: StrPath) -> tuple[Signature, ...]:
    """The signatures of a PDF, in the order of signing; none of anything else. Needs the extra "sign".

    Found in the file alone: whether an issuer is to be trusted is not checked. Raises `MissingProgramError`
    without the extra, `UsageError` for a missing file.
    """
    from .signing_files import signatures_in

    return signatures_in(Path(path))


def _view(minutes: Minutes, projects: Sequence[Project]) -> View:
    """The view without anything from a disk. Projects written inside the minutes are used as well."""
    from .material import packaged_branding
    from .view import Material, build_view

    known = (*projects, *(entry for entry in minutes.project if isinstance(entry, Project)))
    language = minutes.language or "pl"
    return build_view(minutes, known, language, Material(packaged_branding(known, language)))


def _lookup(config: StrPath | bool) -> Lookup:
    return Lookup(_choice(config))


def _choice(config: StrPath | bool) -> Path | bool:
    return config if isinstance(config, bool) else Path(config)


def _path(value: StrPath | None) -> Path | None:
    return None if value is None else Path(value)


def __getattr__(name: str) -> object:
    if name == "BuildResult":
        from .building import BuildResult

        return BuildResult
    if name in ("Fix", "FixResult"):
        from . import fixing

        return getattr(fixing, name)
    if name == "Audit":
        from .audit import Audit

        return Audit
    if name == "MergeResult":
        from .merging import MergeResult

        return MergeResult
    if name == "StripResult":
        from .strips import StripResult

        return StripResult
    if name == "Provenance":
        from .provenance.verdict import Provenance

        return Provenance
    if name in ("Pkcs12", "Signature", "Token"):
        from . import signing

        return getattr(signing, name)
    raise AttributeError(name)


__all__ = [
    "Audit", "BuildResult", "Fix", "FixResult", "MergeResult", "Minutes", "Pkcs12", "Project", "Provenance", "Signature",
    "StripResult", "Token",
    "build", "check", "draft", "extract", "fix", "fix_text", "load", "merge", "render_docx", "render_pdf", "sign",
    "signatures", "strip", "verify",
]  # fmt: skip
