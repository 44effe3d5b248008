"""A meeting with everything that a document can be made from, and ways to tamper with what came of it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
from appendix_files import compiled
from desk import write_minutes
from docx import Document
from PIL import Image

import minutes_kit as mk
from minutes_kit.provenance.inside import read_inside
from minutes_kit.provenance.manifest import NAME
from minutes_kit.provenance.part import NAMESPACE

MOMENT = datetime(2024, 5, 7, 8, 9, 10, tzinfo=UTC)
TABLE = "Imię i nazwisko\nEwa Zmyślona\n"
MORE = """\
project: ../wspólne/project.yaml
attachments:
  - title: Prezentacja
    files: [załączniki/slajdy.pdf, załączniki/skan.png]
"""
PEOPLE = "participants: [Anna Przykładowa, Jan Wzorcowy]"


def meeting(root: Path) -> Path:
    """The minutes, in a folder of their own, of a meeting with a project, files, a table and a template."""
    shared = root / "wspólne"
    shared.mkdir(parents=True)
    (shared / "project.yaml").write_text(
        'title: P\nnumber: "1"\nprogramme: none\nunmarked_reason: wewnętrzne\ntemplate: pismo.docx\n',
        encoding="utf-8",
    )
    document = Document()
    document.add_paragraph("{{ title }}")
    document.save(shared / "pismo.docx")
    path = write_minutes(root / "spotkania", "notatka.minutes.yaml", MORE)
    people = PEOPLE.removesuffix("]") + ", {file: goście.csv}]"
    text = path.read_text(encoding="utf-8").replace(PEOPLE, people)
    path.write_bytes(text.replace("\n", "\r\n").encode())
    (path.parent / "goście.csv").write_text(TABLE, encoding="utf-8")
    files = path.parent / "załączniki"
    files.mkdir()
    (files / "slajdy.pdf").write_bytes(compiled("= Slajd\nTreść #pagebreak() Druga"))
    Image.new("RGB", (300, 400), "white").save(files / "skan.png")
    return path


def built(path: Path, folder: Path, **options: Any) -> dict[str, Path]:
    """The documents of the minutes: path by format."""
    result = mk.build(path, folder, timestamp=MOMENT, **options)
    return {made.suffix[1:]: made for made in result.paths}


def manifest_of(path: Path) -> dict[str, Any]:
    return json.loads(read_inside(path.read_bytes()).manifest)


def told(path: Path) -> set[tuple[str, str]]:
    """The roles and paths of all sources that a document's manifest names."""
    return {(source["role"], source.get("path", "")) for source in manifest_of(path)["sources"]}


def manifest_part(path: Path) -> str:
    """The name of the part of a DOCX that is the manifest."""
    with zipfile.ZipFile(path) as package:
        items = [name for name in package.namelist() if re.fullmatch(r"customXml/item\d+\.xml", name)]
        (found,) = (name for name in items if NAMESPACE.encode() in package.read(name))
    return found


# --- tampering ------------------------------------------------------------------------------------------


def saved(path: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    """The PDF as somebody saves it after a change."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(path.read_bytes())) as document:
        change(document)
        document.save(output)
    Path(path).write_bytes(output.getvalue())
    return Path(path)


def put(path: Path, name: str, content: bytes) -> Path:
    """The PDF with another content of a file inside."""

    def change(document: pikepdf.Pdf) -> None:
        if name in document.attachments:
            del document.attachments[name]
        document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)

    return saved(path, change)


def put_manifest(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The PDF with another manifest."""
    data = manifest_of(path)
    change(data)
    return put(path, NAME, json.dumps(data).encode())


def with_part(path: str | Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The DOCX with another content of a part."""
    output = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(output, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry.filename == name else content)
    Path(path).write_bytes(output.getvalue())
    return Path(path)
