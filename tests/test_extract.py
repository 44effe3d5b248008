"""The sources come out of a document as they went in, and nothing else gets anywhere."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from appendix_files import compiled
from dossier_desk import built, meeting, put, put_manifest

import minutes_kit as mk
from minutes_kit.provenance import inside
from minutes_kit.provenance.manifest import NAME


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("urząd") / "sprawa"
    path = meeting(root)
    built(path, root / "gotowe")
    built(path, root / "gotowe", edition="public", formats=["pdf"])
    return root


@pytest.fixture
def pdf(original, tmp_path) -> Path:
    return Path(shutil.copy(original / "gotowe" / "notatka.pdf", tmp_path / "pismo.pdf"))


def listed(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def carrying(path: Path, files: dict[str, bytes]) -> Path:
    """A PDF of somebody else with these files inside."""
    with pikepdf.open(BytesIO(compiled("Treść"))) as document:
        for index, (name, content) in enumerate(files.items()):
            spec = pikepdf.AttachedFileSpec(document, content, filename=name)
            document.attachments[f"{index}"] = spec
            document.attachments[f"{index}"].obj.UF = name
        document.save(path)
    return path


# --- what comes out -------------------------------------------------------------------------------------


def test_the_sources_lie_as_they_lay(original, pdf, tmp_path):
    out = tmp_path / "zrodla"
    paths = mk.extract(pdf, out)
    yaml = ("spotkania/notatka.minutes.yaml", "wspólne/project.yaml")
    assert listed(out) == sorted((NAME, *yaml))
    assert sorted(path.relative_to(out).as_posix() for path in paths) == listed(out)
    for name in yaml:
        assert (out / name).read_bytes() == (original / name).read_bytes()


def test_with_the_attachments_back_the_same_file_is_built(original, pdf, tmp_path):
    out = tmp_path / "zrodla"
    mk.extract(pdf, out)
    for name in ("spotkania/załączniki", "wspólne", "spotkania"):
        for file in (original / name).glob("*.*"):
            if file.is_file() and not (out / name / file.name).exists():
                (out / name).mkdir(exist_ok=True)
                shutil.copy(file, out / name / file.name)
    again = built(out / "spotkania" / "notatka.minutes.yaml", tmp_path / "gotowe")
    for form, made in again.items():
        assert made.read_bytes() == (original / "gotowe" / f"notatka.{form}").read_bytes()
    assert mk.verify(again["pdf"], sources=out).provenance.proved


def test_of_a_docx_and_a_public_edition_the_manifest(original, tmp_path):
    for name in ("notatka.docx", "notatka-public.pdf"):
        out = tmp_path / name
        assert mk.extract(original / "gotowe" / name, out) == (out / NAME,)


def test_again_into_the_same_folder(pdf, tmp_path):
    first = mk.extract(pdf, tmp_path / "a")
    times = [path.stat().st_mtime_ns for path in first]
    assert mk.extract(pdf, tmp_path / "a") == first
    assert [path.stat().st_mtime_ns for path in first] == times


def test_the_command(clerk, pdf, tmp_path):
    code, out, _ = clerk("extract", pdf, "-o", tmp_path / "a")
    assert code == 0
    assert out.splitlines() == [str(path) for path in mk.extract(pdf, tmp_path / "a")]
    code, _, error = clerk("extract", tmp_path / "a" / NAME)
    assert code == 1
    assert "MK-Z89" in error
    code, *_ = clerk("extract", tmp_path / "brak.pdf")
    assert code == 2


# --- all or nothing -------------------------------------------------------------------------------------


def test_a_file_in_the_way_stays_and_nothing_is_written(pdf, tmp_path):
    out = tmp_path / "a"
    (out / "wspólne").mkdir(parents=True)
    (out / "wspólne" / "project.yaml").write_text("moje: tak\n", encoding="utf-8")
    with pytest.raises(mk.OutputError) as caught:
        mk.extract(pdf, out)
    assert caught.value.fault.rule == "MK-O08"
    assert listed(out) == ["wspólne/project.yaml"]


def test_a_folder_that_cannot_be_made_leaves_nothing(pdf, tmp_path):
    out = tmp_path / "a"
    out.mkdir()
    (out / "wspólne").write_text("plik", encoding="utf-8")
    with pytest.raises(mk.OutputError):
        mk.extract(pdf, out)
    assert listed(out) == ["wspólne"]
    assert [path.name for path in out.iterdir()] == ["wspólne"]


@pytest.mark.parametrize("name", ["spotkania", "spotkania/notatka.minutes.yaml"])
def test_a_link_leads_nowhere(pdf, tmp_path, name):
    out, elsewhere = tmp_path / "a", tmp_path / "b"
    elsewhere.mkdir()
    link = out / name
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere / "x" if "/" in name else elsewhere)
    with pytest.raises(mk.OutputError):
        mk.extract(pdf, out)
    assert list(elsewhere.iterdir()) == []


def test_files_that_the_manifest_denies(pdf, tmp_path):
    put(pdf, "project.yaml", b"title: x\n")
    with pytest.raises(mk.ProvenanceError) as caught:
        mk.extract(pdf, tmp_path / "a")
    assert caught.value.fault.rule == "MK-Z80"
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("path", ["../x.yaml", "/x.yaml", "a/../../x.yaml", "a//b", "x\ny", "a\\b", ""])
def test_a_manifest_with_a_way_out(pdf, tmp_path, path):
    put_manifest(pdf, lambda data: data["sources"][0].update(path=path))
    with pytest.raises(mk.ProvenanceError) as caught:
        mk.extract(pdf, tmp_path / "a" / "b")
    assert caught.value.fault.rule == "MK-Z81"
    assert not (tmp_path / "a").exists()


# --- files of others ------------------------------------------------------------------------------------


def test_names_are_made_safe(tmp_path):
    files = {
        "../../x.txt": b"1",
        "/etc/passwd": b"2",
        "C:\\Windows\\win.ini": b"3",
        "aux.txt": b"4",
        "a:b|c?.txt": b"5",
        "...": b"6",
        "X.TXT": b"7",
        ".ukryty": b"8",
        "ź" * 300: b"9",
    }
    out = tmp_path / "a" / "b"
    paths = mk.extract(carrying(tmp_path / "obcy.pdf", files), out)
    assert sorted(path.read_bytes() for path in paths) == sorted(files.values())
    assert all(path.parent == out for path in paths)
    names = {path.name for path in paths}
    assert {"x.txt", "passwd", "win.ini", "_aux.txt", "X-2.TXT", "ukryty"} <= names
    assert len({name.casefold() for name in names}) == len(files)
    assert list((tmp_path / "a").iterdir()) == [out]


def test_bombs_are_refused(tmp_path, monkeypatch):
    with pikepdf.open(BytesIO(compiled("Treść"))) as document:
        document.attachments["x"] = pikepdf.AttachedFileSpec(document, bytes(inside.MAX_BYTES + 1))
        document.save(tmp_path / "bomba.pdf", compress_streams=True)
    assert (tmp_path / "bomba.pdf").stat().st_size < 10**6
    with pytest.raises(mk.ProvenanceError) as caught:
        mk.extract(tmp_path / "bomba.pdf", tmp_path / "a")
    assert caught.value.fault.rule == "MK-Z88"
    many = carrying(tmp_path / "wiele.pdf", {f"{n}.txt": b"" for n in range(inside.MAX_FILES + 1)})
    with pytest.raises(mk.ProvenanceError):
        mk.extract(many, tmp_path / "a")
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nx", b"PK\x03\x04x", b"tekst"])
def test_what_carries_nothing(tmp_path, content):
    path = tmp_path / "plik.pdf"
    path.write_bytes(content)
    with pytest.raises(mk.ProvenanceError) as caught:
        mk.extract(path, tmp_path / "a")
    assert caught.value.fault.rule == "MK-Z89"


def test_a_locked_document(pdf, tmp_path):
    with pikepdf.open(pdf) as document:
        document.save(tmp_path / "zamknięty.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(mk.ProvenanceError):
        mk.extract(tmp_path / "zamknięty.pdf", tmp_path / "a")
