"""Where a document comes from: it says so itself, and what somebody does to it or its sources is found."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path

import pytest
from appendix_files import compiled
from desk import with_files, write_minutes
from docx import Document
from dossier_desk import built, manifest_of, manifest_part, meeting, put, put_manifest, saved, told, with_part
from gate import A3, docx_faults, pdf_faults

import minutes_kit as mk
from minutes_kit.provenance.manifest import NAME
from minutes_kit.provenance.verdict import State

NAMED = {
    ("minutes", "spotkania/notatka.minutes.yaml"),
    ("project", "wspólne/project.yaml"),
    ("participants", "spotkania/goście.csv"),
    ("template", "wspólne/pismo.docx"),
    ("attachment", "spotkania/załączniki/slajdy.pdf"),
    ("attachment", "spotkania/załączniki/skan.png"),
}


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    """A folder with a meeting, and its documents in `gotowe` and `publiczne`."""
    root = tmp_path_factory.mktemp("urząd") / "sprawa"
    path = meeting(root)
    built(path, path.parent / "gotowe")
    built(path, path.parent / "publiczne", edition="public")
    return root


@pytest.fixture
def root(original, tmp_path) -> Path:
    shutil.copytree(original, tmp_path / "sprawa")
    return tmp_path / "sprawa"


@pytest.fixture
def pdf(root) -> Path:
    return root / "spotkania" / "gotowe" / "notatka.pdf"


@pytest.fixture
def docx(root) -> Path:
    return root / "spotkania" / "gotowe" / "notatka.docx"


def found(path: Path, **given) -> tuple[State, tuple[str, ...]]:
    provenance = mk.verify(path, **given).provenance
    return provenance.state, provenance.names


# --- what a document says -------------------------------------------------------------------------------


def test_a_manifest_names_every_source_with_its_hash(original):
    folder = original / "spotkania" / "gotowe"
    assert told(folder / "notatka.pdf") == NAMED
    assert told(folder / "notatka.docx") == NAMED
    for source in manifest_of(folder / "notatka.docx")["sources"]:
        content = (original / source["path"]).read_bytes()
        assert (source["sha256"], source["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))


def test_a_manifest_tells_programs_moment_and_choices(original):
    manifest = manifest_of(original / "spotkania" / "gotowe" / "notatka.pdf")
    assert manifest["built"] == "2024-05-07T08:09:10Z"
    assert manifest["made_with"]["minutes-kit"] == mk.__version__
    assert {"typst", "pikepdf", "python", "minutes-kit-files"} <= set(manifest["made_with"])
    assert "libreoffice" not in manifest["made_with"]
    assert [entry["id"] for entry in manifest["funding"]] == ["none"]
    assert (manifest["options"], manifest["left_out"]) == ({}, [])


def test_documents_with_a_manifest_still_meet_their_standards(original, tmp_path):
    plain = built(write_minutes(tmp_path), tmp_path / "out", formats=["docx"])
    assert docx_faults(plain["docx"].read_bytes()) == []
    for folder in ("gotowe", "publiczne"):
        (pdf,) = (original / "spotkania" / folder).glob("*.pdf")
        assert pdf_faults(pdf.read_bytes(), A3) == []


def test_the_public_edition_tells_no_names_and_carries_no_source(original):
    folder = original / "spotkania" / "publiczne"
    for path in folder.iterdir():
        manifest = manifest_of(path)
        assert "names" in manifest["left_out"]
        assert "tables" in manifest["left_out"]
        assert not any("path" in source or "embedded" in source for source in manifest["sources"])
        assert "participants" not in {source["role"] for source in manifest["sources"]}
        text = json.dumps(manifest, ensure_ascii=False)
        for word in ("notatka", "goście", "slajdy", "skan", "Przykładowa", str(original)):
            assert word not in text
    from minutes_kit.provenance.inside import read_inside

    assert read_inside((folder / "notatka-public.pdf").read_bytes()).files == {}
    assert manifest_of(folder / "notatka-public.pdf")["left_out"] == ["names", "files", "tables"]


def test_a_public_edition_says_nothing_of_replaced_values(root):
    path = root / "spotkania" / "notatka.minutes.yaml"
    from minutes_kit.building import build_path
    from minutes_kit.options import Options
    from minutes_kit.overrides import parse_override

    secret = parse_override("place: Tajne".replace(": ", "="))
    options = Options(edition="public", formats=("pdf",), overrides=(secret,))
    (made,) = build_path(path, root / "wynik", options).paths
    manifest = manifest_of(made)
    assert manifest["overrides"] == []
    assert "settings" in manifest["left_out"]
    assert found(made, sources=path.parent)[0] is State.UNCOMPARED


def test_the_place_of_the_sources_does_not_matter(original, root):
    again = built(root / "spotkania" / "notatka.minutes.yaml", root / "gdzie indziej")
    for form, made in again.items():
        assert made.read_bytes() == (original / "spotkania" / "gotowe" / f"notatka.{form}").read_bytes()


# --- documents that are what they claim -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["gotowe/notatka.pdf", "gotowe/notatka.docx"])
def test_beside_its_sources_a_document_is_built_again(root, name):
    assert found(root / "spotkania" / name) == (State.SAME, ())


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_public_edition_finds_its_minutes_by_their_hash(root, form):
    made = root / "spotkania" / "publiczne" / f"notatka-public.{form}"
    assert found(made) == (State.SAME, ())
    moved = made.rename(root.parent / made.name)
    assert found(moved)[0] is State.UNCOMPARED
    (root / "spotkania" / "notatka.minutes.yaml").rename(root / "spotkania" / "inna.yaml")
    assert found(moved, sources=root / "spotkania") == (State.SAME, ())


def test_sources_lie_elsewhere(root, pdf, tmp_path):
    moved = pdf.rename(tmp_path / "pismo.pdf")
    shutil.move(root, tmp_path / "a" / "sprawa")
    assert found(moved)[0] is State.UNCOMPARED
    assert found(moved, sources=tmp_path / "a" / "sprawa" / "spotkania") == (State.SAME, ())


def test_what_the_document_carries_need_not_lie_on_the_disk(root, pdf):
    (root / "spotkania" / "notatka.minutes.yaml").unlink()
    (root / "wspólne" / "project.yaml").unlink()
    assert found(pdf) == (State.SAME, ())


def test_a_template_of_the_call_is_a_source_of_word_documents(root):
    template = root / "wspólne" / "pismo.docx"
    own = template.rename(root / "spotkania" / "własny.docx")
    shutil.copy(own, template)
    path = root / "spotkania" / "notatka.minutes.yaml"
    made = built(path, root / "spotkania" / "inne", template=own)
    for form, document in made.items():
        assert (("template", "spotkania/własny.docx") in told(document)) == (form == "docx")
        assert found(document) == (State.SAME, ())
    own.unlink()
    assert found(made["docx"])[0] is State.UNCOMPARED


def test_odd_names(tmp_path):
    """A decomposed letter, quotation marks, a colon: on a disk a name is what its bytes are."""
    odd = ["wykaz z\u0301.pdf", 'a "b" & <c>.pdf', "10:30 #1.pdf"]
    path = write_minutes(tmp_path / "a", more=with_files(*(json.dumps(name) for name in odd)))
    for name in odd:
        (path.parent / name).write_bytes(compiled("Treść"))
    for made in built(path, path.parent / "gotowe").values():
        assert {name for role, name in told(made) if role == "attachment"} == set(odd)
        assert found(made) == (State.SAME, ())


def test_without_the_yaml_inside_the_sources_are_needed(clerk, root):
    path = root / "spotkania" / "notatka.minutes.yaml"
    folder = path.parent / "bez"
    code, *_ = clerk("build", path, "-o", folder, "--to", "pdf", "--no-embed")
    assert code == 0
    manifest = manifest_of(folder / "notatka.pdf")
    assert (manifest["options"], manifest["left_out"]) == ({"embed_source": False}, ["files"])
    assert found(folder / "notatka.pdf") == (State.SAME, ())
    path.unlink()
    assert found(folder / "notatka.pdf")[0] is State.UNCOMPARED


def test_replaced_values_and_choices_are_repeated(root):
    from minutes_kit.building import build_path
    from minutes_kit.options import Options
    from minutes_kit.overrides import parse_override

    path = root / "spotkania" / "notatka.minutes.yaml"
    options = Options(overrides=(parse_override("place=Lublin"),), embed_source=False, cover=True)
    for made in build_path(path, root / "spotkania" / "inne", options).paths:
        assert manifest_of(made)["overrides"] == [{"place": ["place"], "value": "Lublin"}]
        assert found(made) == (State.SAME, ())


# --- what somebody did to it ----------------------------------------------------------------------------


def spoil_content(document):
    page = document.pages[0]
    content = page.Contents.read_bytes()
    page.Contents = document.make_stream(content.replace(b" re", b" re ", 1) + b" ")


def test_a_page_that_was_changed(pdf):
    assert found(saved(pdf, spoil_content))[0] is State.ALTERED
    assert not mk.verify(pdf)


def test_a_single_byte(pdf):
    data = bytearray(pdf.read_bytes())
    place = data.index(b"stream\n") + 40
    data[place] ^= 1
    pdf.write_bytes(bytes(data))
    assert found(pdf, funding="none")[0] in (State.ALTERED, State.MISFIT, State.UNREADABLE, State.UNKNOWN)


def test_something_was_appended(pdf):
    pdf.write_bytes(pdf.read_bytes() + b"\n% more\n")
    provenance = mk.verify(pdf).provenance
    assert provenance.state is State.ALTERED
    assert provenance.appended == 8


def test_the_yaml_inside_was_replaced(pdf):
    put(pdf, "notatka.minutes.yaml", b"title: x\n")
    assert found(pdf) == (State.MISFIT, ("notatka.minutes.yaml",))


def test_the_yaml_inside_and_its_hash_were_replaced(pdf):
    forged = pdf.parent.parent / "notatka.minutes.yaml"
    content = forged.read_bytes().replace(b"Legnica", b"Lublin.")
    forged.write_bytes(content)
    put(pdf, "notatka.minutes.yaml", content)

    def change(data):
        data["sources"][0]["sha256"] = hashlib.sha256(content).hexdigest()

    assert found(put_manifest(pdf, change))[0] is State.ALTERED


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (lambda data: data.update(built="2024-05-07T08:09:11Z"), State.ALTERED),
        (lambda data: data.update(built="2024-02-30T08:09:11Z"), State.UNREADABLE),
        (lambda data: data.update(format=2), State.UNREADABLE),
        (lambda data: data.update(extra=1), State.UNREADABLE),
        (lambda data: data["sources"][0].update(path="../x.yaml"), State.UNREADABLE),
        (lambda data: data["sources"][0].update(path="/etc/passwd"), State.UNREADABLE),
        (lambda data: data["options"].update(key="x"), State.UNCOMPARED),
        (lambda data: data["options"].update(engine=True), State.UNCOMPARED),
        (lambda data: data["options"].update(engine="word"), State.UNCOMPARED),
        (lambda data: data["made_with"].update(typst="0.1.0"), State.OTHER_VERSION),
        (lambda data: data["overrides"].append({"place": ["x", 1], "value": {}}), State.UNCOMPARED),
    ],
)
def test_the_manifest_was_edited(pdf, change, state):
    assert found(put_manifest(pdf, change))[0] is state


@pytest.mark.parametrize("name", ["/etc/hostname", "../../../../etc/hostname", "sekret.txt"])
def test_a_forged_source_reaches_nothing(pdf, name):
    """Somebody's YAML with a manifest to it names a file of whoever checks the document."""
    (pdf.parent.parent / "sekret.txt").write_text("sekret", encoding="utf-8")
    yaml = pdf.parent.parent / "notatka.minutes.yaml"
    content = yaml.read_bytes().replace("załączniki/skan.png".encode(), name.encode())
    yaml.unlink()
    put(pdf, "notatka.minutes.yaml", content)

    def change(data):
        data["sources"][0]["sha256"] = hashlib.sha256(content).hexdigest()

    provenance = mk.verify(put_manifest(pdf, change)).provenance
    assert (provenance.state, provenance.reason) == (State.UNCOMPARED, "failed")
    assert set(provenance.names) & {"MK-L01", "MK-L02"}


def test_a_document_of_an_older_version(pdf, monkeypatch):
    """The number stands in the manifest; the pages would be made differently by now."""
    from minutes_kit.origin import versions

    monkeypatch.setattr(versions, "_installed", lambda: {"minutes-kit": "9.0.0"})
    assert found(pdf) == (State.SAME, ()), "equal bytes prove it, whatever made them"
    provenance = mk.verify(saved(pdf, spoil_content)).provenance
    assert provenance.state is State.OTHER_VERSION
    assert f"minutes-kit {mk.__version__} → 9.0.0" in provenance.versions
    assert mk.verify(pdf), "neither right nor wrong"


def test_word_text_that_was_changed(docx):
    with_part(docx, "word/document.xml", lambda xml: xml.replace(b"Legnic", b"Lublin"))
    assert found(docx)[0] is State.ALTERED


def test_a_docx_with_a_broken_manifest(docx):
    with_part(docx, manifest_part(docx), lambda xml: xml.replace(b'"format"', b'"f"'))
    assert found(docx)[0] is State.UNREADABLE


def test_a_template_that_was_a_document_of_ours(root, docx):
    """It has a manifest of its own, which is not the new document's."""
    path = write_minutes(root.parent / "nowe")
    template = shutil.copy(docx, path.parent / "wzór.docx")
    with_part(template, "word/document.xml", lambda xml: xml.replace(b"Notatka ze", b"{{ title }}"))
    made = built(path, path.parent / "gotowe", template=template, formats=["docx"])["docx"]
    assert {role for role, _ in told(made)} == {"minutes", "template"}
    assert found(made) == (State.SAME, ())
    assert docx_faults(made.read_bytes()) == docx_faults(docx.read_bytes())


@pytest.fixture
def signed(pdf, tmp_path) -> Path:
    pytest.importorskip("pyhanko")
    from certificates import PASSWORD, key_file

    from minutes_kit.signing import last_step

    (tmp_path / "klucz.p12").write_bytes(key_file("ec"))
    with last_step(mk.Pkcs12(tmp_path / "klucz.p12", PASSWORD)) as step:
        pdf.write_bytes(step({pdf.name: pdf.read_bytes()})[pdf.name])
    return pdf


def test_a_signature_stands_behind_the_document(signed):
    audit = mk.verify(signed)
    assert audit.provenance.state is State.EXTENDED
    assert audit.provenance.proved
    assert not any(problem.rule.startswith("MK-Z8") for problem in audit.report)


def test_a_signature_that_nobody_can_check(signed, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyhanko", None)
    audit = mk.verify(signed)
    assert audit.provenance.state is State.EXTENDED
    assert not audit.provenance.proved
    assert "MK-Z87" in {problem.rule for problem in audit.unseen}


def test_what_was_appended_before_the_signature(signed, root, tmp_path):
    data = signed.read_bytes()
    place = data.rindex(b"/ByteRange")
    signed.write_bytes(data[:place] + b"/ByteRangf" + data[place + 10 :])
    assert found(signed)[0] is State.ALTERED


# --- what somebody did to the sources -------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["spotkania/załączniki/skan.png", "spotkania/goście.csv", "wspólne/project.yaml"]
)
def test_a_source_was_changed(root, pdf, name):
    with (root / name).open("ab") as file:
        file.write(b"\n")
    assert found(pdf) == (State.STALE, (name,))
    audit = mk.verify(pdf)
    assert not audit
    assert audit.problems[0].rule == "MK-Z83"
    assert name in audit.problems[0].message


def test_a_source_of_a_public_edition_was_changed(root):
    with (root / "wspólne" / "project.yaml").open("a") as file:
        file.write("# uwaga\n")
    made = root / "spotkania" / "publiczne" / "notatka-public.pdf"
    assert found(made) == (State.STALE, ("project",))
    assert "plik projektu" in mk.verify(made).problems[0].message


def test_a_source_is_missing(root, pdf):
    (root / "spotkania" / "załączniki" / "skan.png").unlink()
    audit = mk.verify(pdf)
    assert (audit.provenance.state, audit.provenance.reason) == (State.UNCOMPARED, "missing")
    assert [problem.rule for problem in audit.unseen] == ["MK-Z84"]
    assert audit, "what could not be compared is neither right nor wrong"


def test_files_of_other_meetings_are_no_sources(root, pdf, tmp_path):
    """Beside the document lies a file of the same name as one of its sources, and nothing else of it."""
    moved = pdf.rename(tmp_path / "pismo.pdf")
    (tmp_path / "wspólne").mkdir()
    (tmp_path / "wspólne" / "project.yaml").write_text("title: inny\n", encoding="utf-8")
    assert found(moved)[0] is State.UNCOMPARED


def test_a_link_out_of_the_folder_is_not_followed(root, pdf, tmp_path):
    scan = root / "spotkania" / "załączniki" / "skan.png"
    outside = scan.rename(tmp_path / "skan.png")
    scan.symlink_to(outside)
    assert found(pdf)[0] is State.UNCOMPARED


# --- documents of others --------------------------------------------------------------------------------


def test_a_document_without_a_manifest(pdf):
    def change(document):
        del document.attachments[NAME]

    provenance = mk.verify(saved(pdf, change), funding="none").provenance
    assert (provenance.state, provenance.manifest) == (State.UNKNOWN, None)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{" * 100_000])
def test_what_is_no_document(tmp_path, content):
    path = tmp_path / "plik.pdf"
    path.write_bytes(content)
    assert mk.verify(path, funding="none").provenance.state is State.UNKNOWN


# --- the command ----------------------------------------------------------------------------------------


def test_the_command_says_it_in_one_line(clerk, root, pdf, docx):
    code, out, _ = clerk("verify", pdf)
    assert code == 0
    assert out.splitlines()[0] == f"{pdf}: zgodny: zbudowany ponownie ze źródeł, bajt w bajt"
    (root / "spotkania" / "goście.csv").write_text("Imię i nazwisko\n", encoding="utf-8")
    code, out, _ = clerk("verify", pdf, docx, "--lang", "en")
    assert code == 1
    assert f"{docx}: sources changed since it was built: spotkania/goście.csv" in out
    code, out, _ = clerk("verify", saved(pdf, spoil_content), "--sources", root.parent)
    assert "stron nie porównano" in out.splitlines()[0]
    assert code == 0
    code, *_ = clerk("verify", pdf, "--sources", root.parent, "--strict")
    assert code == 1


def test_json_carries_it_all(clerk, root, pdf):
    (root / "spotkania" / "goście.csv").unlink()
    _, out, _ = clerk("verify", pdf, "--json")
    (document,) = json.loads(out)["documents"]
    said = document["provenance"]
    assert (said["state"], said["reason"], said["names"]) == (
        "uncompared",
        "missing",
        ["spotkania/goście.csv"],
    )
    assert said["manifest"]["sources"][0]["path"] == "spotkania/notatka.minutes.yaml"


def test_office_documents_among_the_attachments_are_repeated_too(office, tmp_path):
    path = write_minutes(tmp_path / "a", more=with_files("wykaz.docx"))
    document = Document()
    document.add_paragraph("Wykaz")
    document.save(path.parent / "wykaz.docx")
    for made in built(path, path.parent / "gotowe").values():
        assert "libreoffice" in manifest_of(made)["made_with"]
        assert found(made) == (State.SAME, ())


def test_pdfs_of_the_office_engine_are_repeated_too(office, root):
    path = root / "spotkania" / "notatka.minutes.yaml"
    made = built(path, root / "spotkania" / "biuro", engine="office", formats=["pdf"])["pdf"]
    assert "libreoffice" in manifest_of(made)["made_with"]
    assert found(made) == (State.SAME, ())
