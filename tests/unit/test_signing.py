from __future__ import annotations

import asyncio
import io
import re
import sys
from functools import cache
from pathlib import Path

import pikepdf
import pypdf
import pypdf.annotations
import pytest
from certificates import PASSWORD, certificate, key_file

import minutes_kit as mk
from minutes_kit.appendix.measuring.gate import judge
from minutes_kit.errors import MissingProgramError, OutputError, UsageError
from minutes_kit.output import publish
from minutes_kit.problems import Fault
from minutes_kit.signing import Later, last_step, seen, signatures_present
from minutes_kit.signing.reading import signatures_of
from minutes_kit.signing.since import only_signed_since

MINUTES = """
kind: note
title: Notatka do podpisu
dates: 2026-01-15
place: Warszawa
participants: [Anna Przykładowa]
agenda: [Plan]
findings: [{agenda: 1, text: Omówiono plan.}]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("podpis")


@pytest.fixture(scope="module")
def report(folder) -> bytes:
    source = folder / "notatka.minutes.yaml"
    source.write_text(MINUTES, encoding="utf-8")
    (path,) = mk.build(source, folder, formats=["pdf"]).paths
    return path.read_bytes()


@cache
def _keys(kind: str, facts: tuple) -> bytes:
    return key_file(kind, **dict(facts))


@pytest.fixture
def key(tmp_path):
    def make(kind: str = "rsa", password: str = PASSWORD, **facts) -> mk.Pkcs12:
        path = tmp_path / f"{kind}.p12"
        path.write_bytes(_keys(kind, tuple(sorted(facts.items()))))
        return mk.Pkcs12(path, password)

    return make


def sign(pdf: bytes, key: mk.Pkcs12, **words: str) -> bytes:
    with last_step(key, **words) as step:
        return step({"raport.pdf": pdf})["raport.pdf"]


def refused(pdf: bytes, key: mk.Pkcs12) -> Fault:
    with pytest.raises(UsageError) as error:
        sign(pdf, key)
    return error.value.fault


def rules(pdf: bytes) -> list[str]:
    return [fault.rule for fault in seen(pdf).faults]


def remade(pdf: bytes, **how) -> bytes:
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(result, **how)
    return result.getvalue()


def appended(pdf: bytes, change) -> bytes:
    """The file with an incremental update behind its last byte, as other programs save changes."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf), incremental=True)
    change(writer)
    result = io.BytesIO()
    writer.write(result)
    assert result.getvalue().startswith(pdf)
    return result.getvalue()


def turned(writer: pypdf.PdfWriter) -> None:
    writer.pages[0].rotate(90)


# --- signing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signed_report_stays_accessible_and_archival_and_its_bytes_stay_in_front(report, key, kind):
    once = sign(report, key(kind), reason="Zatwierdzam", place="Łódź")
    assert once.startswith(report)
    assert judge(once, ("PDF_UA_1", "PDF_A_3A")) == {"PDF_UA_1": (), "PDF_A_3A": ()}
    with pikepdf.open(io.BytesIO(once)) as document:
        assert document.pdf_version == "1.7"
        assert str(document.Root.get("/Version", "/1.7")) == "/1.7"
        (field,) = document.Root.AcroForm.Fields
        assert str(field.V.SubFilter) == "/ETSI.CAdES.detached"
        assert int(field.V.Reference[0].TransformParams.P) == 2
    (found,) = signatures_of(once)
    assert (found.name, found.organisation) == ("Anna Przykładowa", "Fundacja Wzór")
    assert found.issuer == "Urząd Próbny"
    assert (found.reason, found.place) == ("Zatwierdzam", "Łódź")
    assert found.holds
    assert found.whole
    assert found.certifies
    assert found.valid_then
    assert found.algorithm == {"rsa": "RSA 2048, SHA-256", "ec": "EC 256, SHA-256"}[kind]


def test_a_second_person_signs_and_both_signatures_hold(report, key):
    once = sign(report, key())
    twice = sign(once, key("ec", person="Jan Wzorcowy"))
    assert twice.startswith(once)
    found = signatures_of(twice)
    assert [one.name for one in found] == ["Anna Przykładowa", "Jan Wzorcowy"]
    assert [one.later for one in found] == [Later.SIGNATURES, Later.NOTHING]
    assert [one.certifies for one in found] == [True, False]
    assert rules(twice) == []
    verdict = judge(twice, ("PDF_UA_1", "PDF_A_3A"))
    assert verdict.pop("PDF_UA_1") == ()
    # The validator asks each signature for the whole file, which an earlier one cannot cover.
    assert {finding.rule for finding in verdict["PDF_A_3A"]} <= {"SIGNATURE-BYTERANGE-001"}


def test_nothing_but_the_pdf_is_signed(report, key):
    with last_step(key()) as step:
        files = step({"a.docx": b"PK", "a.pdf": report, "b.PDF": report})
    assert files["a.docx"] == b"PK"
    assert [signatures_present(files[name]) for name in ("a.pdf", "b.PDF")] == [1, 1]


@pytest.mark.parametrize(
    "how",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"linearize": True},
        {"force_version": "1.4"},
    ],
    ids=["compressed", "linearized", "old"],
)
def test_other_forms_of_pdf_are_signed_too(report, key, how):
    other = remade(report, **how)
    (found,) = signatures_of(sign(other, key()))
    assert found.holds
    assert found.whole


def test_a_form_with_a_field_of_the_same_name_is_signed(report, key):
    with pikepdf.open(io.BytesIO(report)) as document:
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("Podpis1"), V=pikepdf.String("a"))
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[document.make_indirect(field)])
        document.save(result := io.BytesIO())
    once = sign(result.getvalue(), key())
    assert rules(sign(once, key())) == []

    def filled(writer: pypdf.PdfWriter) -> None:
        field = writer.root_object["/AcroForm"]["/Fields"][0].get_object()
        field[pypdf.generic.NameObject("/V")] = pypdf.generic.TextStringObject("b")

    assert rules(appended(once, filled)) == ["MK-Z98"]


def test_a_program_with_an_event_loop_can_sign(report, key):
    async def work() -> bytes:
        return sign(report, key())

    assert rules(asyncio.run(work())) == []


def test_a_key_file_without_a_password_and_a_certificate_without_a_stated_use(report, tmp_path):
    path = tmp_path / "otwarty.pfx"
    path.write_bytes(key_file(password="", usage=()))
    assert len(signatures_of(sign(report, mk.Pkcs12(path)))) == 1


def test_passwords_are_not_shown():
    assert "tajne" not in repr(mk.Pkcs12(Path("a.p12"), "tajne")) + repr(mk.Token(Path("a.so"), "tajne"))


# --- what is refused ------------------------------------------------------------------------------


def test_wrong_keys(report, key, tmp_path):
    assert refused(report, key(password="inne")).rule == "MK-Z92"
    assert refused(report, key(password="")).rule == "MK-Z92"
    assert refused(report, mk.Pkcs12(tmp_path / "brak.p12")).rule == "MK-Z91"
    wrong = tmp_path / "wrong.p12"
    for content in (b"", b"abc", certificate().public_bytes(_der()), b"0" * 2_000_000):
        wrong.write_bytes(content)
        assert refused(report, mk.Pkcs12(wrong, PASSWORD)).rule == "MK-Z91"


def _der():
    from cryptography.hazmat.primitives.serialization import Encoding

    return Encoding.DER


def test_unfit_certificates(report, key):
    assert refused(report, key(days=(-30, -1))).rule == "MK-Z94"
    assert refused(report, key(days=(1, 30))).rule == "MK-Z94"
    assert refused(report, key(usage=("key_encipherment", "data_encipherment"))).rule == "MK-Z95"
    assert refused(report, key("ed25519")).rule == "MK-Z95"


def test_a_wrong_password_is_told_before_anything_is_done(key):
    entered = False
    with pytest.raises(UsageError), last_step(key(password="inne")):
        entered = True
    assert not entered


@pytest.mark.parametrize("part", [0.02, 0.3, 0.9, 0.999])
def test_damaged_files_are_refused(report, key, part):
    assert refused(report[: int(len(report) * part)], key()).rule == "MK-Z96"


def test_files_with_a_password_are_refused(report, key):
    locked = remade(report, encryption=pikepdf.Encryption(owner="a", user="b"))
    fault = refused(locked, key())
    assert (fault.rule, fault.params["reason"].en) == ("MK-Z96", "it is encrypted")


def test_a_file_changed_after_its_signature_is_not_signed_again(report, key):
    fault = refused(appended(sign(report, key()), turned), key())
    assert fault.rule == "MK-Z96"
    assert fault.params["reason"].en == "somebody changed it after it had been signed"


def test_a_signature_that_admits_no_other_is_respected(report, key, monkeypatch):
    from pyhanko.sign.fields import MDPPerm

    from minutes_kit.signing import applying

    class Closed:
        FILL_FORMS = MDPPerm.NO_CHANGES

    monkeypatch.setattr(applying, "MDPPerm", Closed)
    fault = refused(sign(report, key()), key())
    assert (fault.rule, fault.params["reason"].en) == ("MK-Z96", "an earlier signature admits no further one")


# --- changes afterwards ---------------------------------------------------------------------------


def _retitled(writer: pypdf.PdfWriter) -> None:
    writer.root_object[pypdf.generic.NameObject("/Lang")] = pypdf.generic.TextStringObject("en")


def _new_page(writer: pypdf.PdfWriter) -> None:
    writer.add_blank_page()


def _note(writer: pypdf.PdfWriter) -> None:
    writer.add_annotation(0, pypdf.annotations.FreeText(text="Nie!", rect=(50, 50, 200, 100)))


def _other_content(writer: pypdf.PdfWriter) -> None:
    content = pypdf.generic.DecodedStreamObject()
    content.set_data(b"")
    writer.pages[0][pypdf.generic.NameObject("/Contents")] = writer._add_object(content)


@pytest.mark.parametrize("change", [turned, _retitled, _new_page, _note, _other_content])
def test_what_is_added_behind_a_signature_is_found(report, key, change):
    changed = appended(sign(report, key()), change)
    assert rules(changed) == ["MK-Z98"]
    assert not only_signed_since(changed, len(report))


def test_a_change_between_two_signatures_is_found(report, key, monkeypatch):
    from minutes_kit.signing import applying

    changed = appended(sign(report, key()), turned)
    monkeypatch.setattr(applying, "signatures_present", lambda pdf: 0)
    monkeypatch.setattr(applying, "signatures_of", lambda pdf: ())
    with pytest.raises(UsageError) as error:
        sign(changed, key())
    assert error.value.fault.rule == "MK-Z96"
    about = applying.PdfSignatureMetadata("Podpis2", subfilter=applying.SigSeedSubFilter.PADES)
    both = applying._extended(changed, _signer(key()), about)
    assert [one.holds for one in signatures_of(both)] == [False, True]
    assert rules(both) == ["MK-Z98"]
    assert not only_signed_since(both, len(report))


def _signer(key: mk.Pkcs12):
    from minutes_kit.signing.opening import opened

    with opened(key) as signer:
        return signer


def test_any_byte_that_changes_is_found(report, key):
    """Of the signature itself those of its value: an algorithm's name or the authority's certificate stands
    beside what is signed, and changes nothing of it.
    """
    signed = sign(report, key())
    found = re.search(rb"<([0-9a-fA-F]{2000,})>", signed)
    assert found
    value = found.start(1) + len(found[1].rstrip(b"0")) - 100
    for place in (200, len(report) // 2, len(report) - 20, len(report) + 40, value, len(signed) - 8):
        changed = bytearray(signed)
        changed[place] = ord("7") if changed[place] != ord("7") else ord("8")
        assert rules(bytes(changed)), place
        assert not only_signed_since(bytes(changed), len(report)), place


def test_a_signature_that_was_cut_out_of_the_form_is_missed(report, key):
    def without_form(writer: pypdf.PdfWriter) -> None:
        del writer.root_object["/AcroForm"]

    assert rules(appended(sign(report, key()), without_form)) == ["MK-Z97"]


def test_a_file_full_of_false_signatures_has_one_fault():
    assert rules(b"%PDF-1.7\n" + b"/ByteRange [0 1 2 3]" * 1000) == ["MK-Z97"]


def test_an_expired_certificate_is_told(report, key, monkeypatch):
    from minutes_kit.signing import opening

    monkeypatch.setattr(opening, "refuse_unfit", lambda certificate: None)
    late = sign(report, key(days=(-30, -1)))
    (fault,) = seen(late).faults
    assert (fault.rule, fault.params["reason"].en) == ("MK-Z97", "the certificate was not valid at that time")


def test_only_signatures_since(report, key):
    once = sign(report, key())
    twice = sign(once, key("ec"))
    assert only_signed_since(once, len(report))
    assert only_signed_since(twice, len(report))
    assert not only_signed_since(report, len(report))
    assert not only_signed_since(once, len(report) // 2)
    other = sign(appended(report, turned), key())
    assert rules(other) == []
    assert not only_signed_since(other, len(report)), "it was changed before it was signed"


def test_files_without_signatures_and_no_pdf_at_all(report):
    for data in (report, b"", b"PK\x03\x04 /ByteRange [0 1]", b"%PDF-1.7\n" + b"x" * 100):
        assert seen(data).signatures == ()
        assert rules(data) == []


# --- without the extra ----------------------------------------------------------------------------


def test_without_the_extra_signatures_are_told_of_and_not_checked(report, key, monkeypatch):
    signed = sign(report, key())
    monkeypatch.setitem(sys.modules, "pyhanko", None)
    (fault,) = seen(signed).faults
    assert (fault.rule, fault.params["count"]) == ("MK-Z99", 1)
    assert rules(report) == []
    with pytest.raises(MissingProgramError) as error:
        sign(report, key())
    assert error.value.fault.rule == "MK-Z90"
    assert error.value.exit_code == 4


# --- signed files are kept ------------------------------------------------------------------------


def test_a_signed_file_is_replaced_only_by_itself_with_more_behind(report, key, tmp_path):
    once = sign(report, key())
    publish({"a.pdf": report}, tmp_path)
    publish({"a.pdf": once}, tmp_path)
    publish({"a.pdf": sign(once, key("ec"))}, tmp_path)
    standing = (tmp_path / "a.pdf").read_bytes()
    for data in (report, once, b"%PDF-1.7"):
        with pytest.raises(OutputError) as error:
            publish({"b.txt": b"b", "a.pdf": data}, tmp_path)
        assert error.value.fault.rule == "MK-O13"
    assert (tmp_path / "a.pdf").read_bytes() == standing
    assert not (tmp_path / "b.txt").exists()


def test_a_build_signs_at_its_end_and_keeps_what_is_signed(folder, key, tmp_path):
    source = folder / "notatka.minutes.yaml"
    made = mk.build(source, tmp_path, key=key())
    signed = next(path for path in made.paths if path.suffix == ".pdf")
    (found,) = mk.signatures(signed)
    assert found.whole
    before = signed.read_bytes()
    with pytest.raises(mk.OutputError) as error:
        mk.build(source, tmp_path)
    assert error.value.fault.rule == "MK-O13"
    mk.build(source, tmp_path, formats=["docx"])
    assert signed.read_bytes() == before


def test_the_library_signs_a_file_beside_it(report, key, tmp_path):
    path = tmp_path / "Protokół 1.pdf"
    path.write_bytes(report)
    made = mk.sign(path, key())
    assert made == tmp_path / "Protokół 1-signed.pdf"
    assert path.read_bytes() == report
    assert mk.sign(made, key("ec")) == made
    assert len(mk.signatures(made)) == 2
    assert mk.sign(path, key(), output=tmp_path / "inny.pdf") == tmp_path / "inny.pdf"
    with pytest.raises(mk.OutputError):
        mk.sign(path, key())
