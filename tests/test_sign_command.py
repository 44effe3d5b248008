"""`sign` and `build --sign` as a clerk calls them: with a file, with a card, and with what can go wrong."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from certificates import PASSWORD, authority, certificate, key_file, private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

import minutes_kit as mk
from minutes_kit.cli.signatures import signature_lines

ROOT = Path(__file__).resolve().parents[1]
SOFTHSM = [Path(folder, "softhsm", "libsofthsm2.so") for folder in ("/usr/lib", "/usr/lib/x86_64-linux-gnu")]
MINUTES = "kind: note\ntitle: Notatka\ndates: 2026-01-15\nplace: Łódź\nparticipants: [Anna Przykładowa]\n"


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    """A folder with minutes, their PDF and a key; the password stands in HASLO."""
    (tmp_path / "notatka.minutes.yaml").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "klucz.p12").write_bytes(key_file())
    mk.build(tmp_path / "notatka.minutes.yaml", tmp_path / "gotowe", formats=["pdf"])
    shutil.copy(tmp_path / "gotowe" / "notatka.pdf", tmp_path)
    monkeypatch.setenv("HASLO", PASSWORD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_is_signed_beside_the_original(desk, clerk):
    words = ("--reason", "Zatwierdzam", "--place", "Łódź")
    code, out, err = clerk("sign", "notatka.pdf", "--p12", "klucz.p12", "--password-env", "HASLO", *words)
    assert (code, out, err) == (0, "notatka-signed.pdf\n", "")
    (found,) = mk.signatures("notatka-signed.pdf")
    assert (found.reason, found.place) == ("Zatwierdzam", "Łódź")
    assert (desk / "notatka.pdf").read_bytes() == (desk / "gotowe" / "notatka.pdf").read_bytes()


def test_the_password_is_asked_for_and_never_shown(desk, clerk, monkeypatch):
    asked = []

    def prompt(question: str, **how: object) -> str:
        asked.append((question, how["hide_input"], how["err"]))
        return PASSWORD

    monkeypatch.setattr("minutes_kit.cli.keys._has_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    code, out, err = clerk("sign", "notatka.pdf", "--p12", "klucz.p12")
    assert code == 0
    assert asked == [("Hasło do klucz.p12", True, True)]
    assert PASSWORD not in out + err


@pytest.mark.parametrize(
    ("arguments", "code", "rule"),
    [
        (("notatka.pdf",), 2, "MK-C40"),
        (("notatka.pdf", "--p12", "klucz.p12", "--pkcs11", "karta.so"), 2, "MK-C44"),
        (("notatka.pdf", "--p12", "klucz.p12"), 2, "MK-C42"),
        (("notatka.pdf", "--p12", "klucz.p12", "--password-env", "BRAK"), 2, "MK-C41"),
        (("notatka.pdf", "--p12", "klucz.p12", "--password-env", "HOME"), 2, "MK-Z92"),
        (("notatka.pdf", "--p12", "brak.p12", "--password-env", "HASLO"), 2, "MK-Z91"),
        (("klucz.p12", "--p12", "klucz.p12", "--password-env", "HASLO"), 2, "MK-C43"),
        (("brak.pdf", "--p12", "klucz.p12", "--password-env", "HASLO"), 2, "MK-X08"),
        (("notatka.pdf", "--pkcs11", "brak.so", "--password-env", "HASLO"), 2, "MK-Z93"),
        (("notatka.pdf", "--pkcs11", "klucz.p12", "--password-env", "HASLO"), 2, "MK-Z93"),
        (("notatka.pdf", "-o", "brak\0", "--p12", "klucz.p12", "--password-env", "HASLO"), 3, "MK-O09"),
    ],
)
def test_what_is_refused(desk, clerk, arguments, code, rule):
    before = sorted(desk.rglob("*"))
    assert clerk("sign", *arguments)[0] == code
    said = clerk("sign", *arguments, "--lang", "en")[2]
    assert rule in said
    assert PASSWORD not in said
    assert sorted(desk.rglob("*")) == before


def test_without_the_extra_nothing_is_asked(desk, clerk, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyhanko", None)
    for call in (("sign", "notatka.pdf", "--p12"), ("build", "notatka.minutes.yaml", "--sign")):
        code, _, err = clerk(*call, "klucz.p12")
        assert code == 4
        assert "pip install 'minutes-kit[sign]'" in err


def test_build_signs_as_its_last_step_and_leaves_the_signed_file_alone(desk, clerk):
    call = ("build", "notatka.minutes.yaml", "-o", "podpisane", "--sign", "klucz.p12")
    code, out, _ = clerk(*call, "--sign-password-env", "HASLO")
    assert code == 0
    assert sorted(Path(line).name for line in out.split()) == ["notatka.docx", "notatka.pdf"]
    signed = desk / "podpisane" / "notatka.pdf"
    assert [one.whole for one in mk.signatures(signed)] == [True]
    before = signed.read_bytes()
    for again in (call, call[:4]):
        code, _, err = clerk(*again, *(("--sign-password-env", "HASLO") if "--sign" in again else ()))
        assert (code, "MK-O13" in err) == (3, True)
    assert signed.read_bytes() == before
    assert "MK-C44" in clerk(*call, "--watch")[2]


def test_a_wrong_password_stops_all_files_at_once(desk, clerk):
    shutil.copy("notatka.minutes.yaml", "druga.minutes.yaml")
    code, _, err = clerk("build", ".", "-o", "x", "--sign", "klucz.p12", "--sign-password-env", "HOME")
    assert code == 2
    assert err.count("MK-Z92") == 1
    assert not (desk / "x").exists()


def test_signatures_in_words(desk):
    once = mk.sign("notatka.pdf", mk.Pkcs12(desk / "klucz.p12", PASSWORD), reason="Zatwierdzam")
    mk.sign(once, mk.Pkcs12(desk / "klucz.p12", PASSWORD))
    polish, english = (list(signature_lines(mk.signatures(once), language)) for language in ("pl", "en"))
    assert re.fullmatch(
        r"Podpis 1: Anna Przykładowa \(Fundacja Wzór\), \d{4}-\d\d-\d\d \d\d:\d\d UTC, Zatwierdzam, "
        r"plik jest taki, jaki podpisano, doszły tylko dalsze podpisy",
        polish[0],
    )
    assert polish[2].endswith("UTC, plik jest taki, jaki podpisano")
    assert "Urząd Próbny" in polish[1]
    assert "trust in it was not checked" in english[1]
    assert len(polish) == len(english) == 4


# --- cards ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def card(tmp_path_factory):
    """A card made of software, with two certificates that may sign, an old one, and one for another use."""
    module = next((path for path in SOFTHSM if path.exists()), None)
    if module is None or not shutil.which("softhsm2-util"):
        pytest.skip("SoftHSM is not installed")
    folder = tmp_path_factory.mktemp("karta")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
    environment = {**os.environ, "SOFTHSM2_CONF": str(settings), "PIN": "1234", "PYTHONPATH": str(ROOT)}
    make = [sys.executable, str(ROOT / "tests" / "soft_card.py"), str(module)]
    things = {}
    for number, (kind, label) in enumerate([("ec", "podpis"), ("rsa", "drugi")], 1):
        form = (Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        things[label] = {
            "number": number,
            "key": private_key(kind).private_bytes(*form).hex(),
            "certificate": certificate(kind, person=label).public_bytes(Encoding.DER).hex(),
        }
    facts = {"old": {"days": (-99, -1)}, "login": {"usage": ("key_encipherment",)}}
    for number, (label, fact) in enumerate(facts.items(), 5):
        things[label] = {**things["drugi"], "number": number}
        things[label]["certificate"] = certificate("rsa", **fact).public_bytes(Encoding.DER).hex()
    things["urząd"] = {"number": 9, "certificate": authority().public_bytes(Encoding.DER).hex()}
    subprocess.run(make, input=json.dumps(things), text=True, env=environment, check=True, timeout=60)
    return module, environment


def signing(card, *arguments: str) -> tuple[int, str]:
    module, environment = card
    call = [sys.executable, "-m", "minutes_kit", "sign", "--pkcs11", str(module), "--password-env", "PIN"]
    done = subprocess.run(
        [*call, "--lang", "en", *arguments], env=environment, capture_output=True, text=True, timeout=60
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize("label", ["podpis", "drugi"])
def test_a_card_signs(desk, card, label):
    assert signing(card, "notatka.pdf", "--token", "Karta", "--certificate", label) == (0, "")
    (found,) = mk.signatures("notatka-signed.pdf")
    assert found.holds
    assert found.name == label


def test_what_a_card_refuses(desk, card):
    module, environment = card
    refusals = [
        (("--certificate", "inny"), "no certificate “inny”"),
        ((), "several certificates: drugi, podpis."),
        (("--token", "Inna"), "no card can be seen"),
    ]
    for arguments, said in refusals:
        code, err = signing(card, "notatka.pdf", *arguments)
        assert (code, "MK-Z93" in err, said in err) == (2, True, True), err
    code, err = signing((module, {**environment, "PIN": "0000"}), "notatka.pdf")
    assert (code, "MK-Z92" in err) == (2, True)
    assert not Path("notatka-signed.pdf").exists()


# --- what verify tells ------------------------------------------------------------------------------


def changed(signed: Path) -> None:
    writer = pypdf.PdfWriter(signed, incremental=True)
    writer.pages[0].rotate(90)
    writer.write(signed)


def test_verify_shows_signatures_and_fails_on_a_later_change(desk, clerk):
    key = mk.Pkcs12(desk / "klucz.p12", PASSWORD)
    signed = mk.sign(mk.sign("notatka.pdf", key), key)
    code, out, _ = clerk("verify", signed)
    assert code == 0
    assert "Podpis 1: Anna Przykładowa" in out
    assert "Podpis 2: Anna Przykładowa" in out
    assert mk.verify(signed).provenance.signed
    changed(signed)
    code, out, _ = clerk("verify", signed)
    assert code == 1
    assert out.count("MK-Z98") == 2
    assert "NIE zgadza się z plikiem" in out
    found = json.loads(clerk("verify", signed, "--json")[1])["documents"][0]
    assert found["passed"] is False
    assert [one["holds"] for one in found["signatures"]] == [False, False]
    assert [one["trusted"] for one in found["signatures"]] == [None, None]


def test_verify_reads_signatures_of_any_pdf(desk, clerk):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write("obcy.pdf")
    assert clerk("verify", "obcy.pdf")[0] == 2
    signed = mk.sign("obcy.pdf", mk.Pkcs12(desk / "klucz.p12", PASSWORD))
    assert clerk("verify", signed)[0] == 0


def test_verify_without_the_extra_tells_that_nothing_was_checked(desk, clerk, monkeypatch):
    signed = mk.sign("notatka.pdf", mk.Pkcs12(desk / "klucz.p12", PASSWORD))
    monkeypatch.setitem(sys.modules, "pyhanko", None)
    code, out, _ = clerk("verify", signed)
    assert (code, "MK-Z99" in out) == (0, True)
    assert clerk("verify", signed, "--strict")[0] == 1
