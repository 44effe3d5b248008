"""Finished documents: held against the rules, unpacked, signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .arguments import StrPath, optional_path

if TYPE_CHECKING:
    from ..audit import Audit
    from ..signing import Key, Signature


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
    from ..audit import Given
    from ..funding.choice import named
    from ..verifying import verify_path

    named_profile = named(funding) if isinstance(funding, str) else optional_path(funding)
    given = Given(named_profile, optional_path(project), contract_date, region)
    return verify_path(Path(path), given, sources=optional_path(sources), language=lang)


def extract(path: StrPath, folder: StrPath) -> tuple[Path, ...]:
    """Write what a PDF or DOCX of this package carries into `folder`: its manifest and, of a PDF, the YAML.

    The files lie below `folder` as the sources lay when the document was built, so that with the attachments
    in their places it can be built again there. Of another PDF the embedded files are written under safe
    names. A file that stands there already with the same content stays as it is; nothing is replaced, and
    nothing is written unless all can be.

    Raises `UsageError` for a missing file, `ProvenanceError` for a document that carries nothing, too much,
    or other files than its manifest names, `OutputError` when a file is in the way or cannot be written.
    """
    from ..audit import read_document
    from ..extracting import extract_files

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
    from ..signing_files import sign_path

    return sign_path(Path(path), key, output=optional_path(output), reason=reason, place=place)


def signatures(path: StrPath) -> tuple[Signature, ...]:
    """The signatures of a PDF, in the order of signing; none of anything else. Needs the extra "sign".

    Found in the file alone: whether an issuer is to be trusted is not checked. Raises `MissingProgramError`
    without the extra, `UsageError` for a missing file.
    """
    from ..signing_files import signatures_in

    return signatures_in(Path(path))
