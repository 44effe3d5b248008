"""Programs in the place of LibreOffice that hang, crash, lie and litter; and LibreOffice itself."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from desk import environment, names

from minutes_kit import catalogue
from minutes_kit.errors import AppendixError, ExitCode, MinutesKitError, MissingProgramError, OutputError
from minutes_kit.external import Bounds
from minutes_kit.render import office as module
from minutes_kit.render.office import SUFFIXES, convert_to_pdf, find_office, office_version

pytestmark = pytest.mark.usefixtures("scratch")
posix = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are scripts")

BEGINNINGS = {suffix: module._FORMATS[suffix][2][0] for suffix in SUFFIXES}
DOCX = b"PK\x03\x04 a document"
RTF = rb"{\rtf1 Notatka nr 1}"

STAND_IN = """#!{python} -S
import os, sys, signal, subprocess, time
arguments = sys.argv[1:]
outdir = arguments[arguments.index("--outdir") + 1] if "--outdir" in arguments else "."
source = arguments[-1]
profile = arguments[0].removeprefix("-env:UserInstallation=file://")
PDF = b"%PDF-1.7\\nmade by a stand-in\\n%%EOF\\n"
def write(data):
    name = os.path.splitext(os.path.basename(source))[0] + ".pdf"
    open(os.path.join(outdir, name), "wb").write(data)
def fork():
    child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(60)"])
    open({notes!r} + "/child", "w").write(str(child.pid))
{behaviour}
"""


@pytest.fixture
def stand_in(tmp_path, notes, monkeypatch):
    def install(behaviour: str) -> None:
        script = tmp_path / "soffice"
        script.write_text(STAND_IN.format(python=sys.executable, notes=str(notes), behaviour=behaviour))
        script.chmod(0o700)
        monkeypatch.setenv(module.PROGRAM_VARIABLE, str(script))

    return install


def failure(*args, **kwargs) -> MinutesKitError:
    with pytest.raises(MinutesKitError) as caught:
        convert_to_pdf(*args, **kwargs)
    error = caught.value
    assert error.__class__ in (AppendixError, MissingProgramError)
    for language in ("pl", "en"):
        wording = catalogue.rules()[error.fault.rule].wording(language)
        assert str(error.fault.params["name"]) in wording.message.format(**error.fault.params)
        assert wording.hint.format(**error.fault.params)
    return error


def running(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@posix
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_handed_over(stand_in, suffix):
    stand_in("write(PDF)")
    assert convert_to_pdf(BEGINNINGS[suffix], suffix.upper()).startswith(b"%PDF")


@posix
def test_a_hanging_office_is_killed_with_its_children(stand_in, notes):
    stand_in("fork(); signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)")
    started = time.monotonic()
    error = failure(DOCX, ".docx", timeout=1, name="umowa.docx")
    assert time.monotonic() - started < 10
    assert error.fault.rule == "MK-X03"
    assert error.fault.params == {"program": "LibreOffice", "name": "umowa.docx", "seconds": 1}
    assert error.exit_code is ExitCode.MISSING
    assert not running(int((notes / "child").read_text()))


@posix
def test_a_child_that_outlives_the_office_is_killed(stand_in, notes):
    stand_in("write(PDF); fork()")
    started = time.monotonic()
    assert convert_to_pdf(DOCX, ".docx").startswith(b"%PDF")
    assert time.monotonic() - started < 10
    assert not running(int((notes / "child").read_text()))


@posix
@pytest.mark.parametrize(
    ("behaviour", "rule", "exit_code"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "MK-X04", ExitCode.MISSING),
        ("sys.exit(134)", "MK-X04", ExitCode.MISSING),
        ("sys.exit(0)", "MK-X05", ExitCode.APPENDIX),
        ("sys.exit(1)", "MK-X05", ExitCode.APPENDIX),
        ("write(b'')", "MK-X05", ExitCode.APPENDIX),
        ("write(b'<html>' * 1000)", "MK-X05", ExitCode.APPENDIX),
        ("write(PDF[:-6])", "MK-X05", ExitCode.APPENDIX),
        ("write(PDF + bytes(2000))", "MK-X05", ExitCode.APPENDIX),
        ("os.mkdir(os.path.join(outdir, 'input.pdf'))", "MK-X05", ExitCode.APPENDIX),
        ("open(os.path.join(outdir, 'other.pdf'), 'wb').write(PDF)", "MK-X05", ExitCode.APPENDIX),
    ],
)
def test_an_office_that_crashes_or_lies(stand_in, tmp_path, behaviour, rule, exit_code):
    stand_in(behaviour)
    document = tmp_path / "lista obecności.docx"
    document.write_bytes(DOCX)
    error = failure(document, ".docx")
    assert error.fault.rule == rule
    assert error.fault.params["name"] == "lista obecności.docx"
    assert error.exit_code is exit_code
    assert document.read_bytes() == DOCX


@posix
@pytest.mark.parametrize("end", ["sys.exit(0)", "sys.exit(77)", "os.kill(os.getpid(), signal.SIGABRT)"])
def test_only_the_file_is_judged(stand_in, end):
    stand_in(f"write(PDF); {end}")
    assert convert_to_pdf(DOCX, ".docx").endswith(b"%%EOF\n")


@posix
def test_a_talkative_office_does_no_harm(stand_in):
    stand_in("for _ in range(100): sys.stderr.buffer.write(b'x' * 1_000_000)\nwrite(PDF)")
    assert convert_to_pdf(DOCX, ".docx", timeout=30).startswith(b"%PDF")


@posix
def test_an_office_that_litters_its_folder_and_home_leaves_nothing(stand_in):
    stand_in(
        "for key in ('HOME', 'TMPDIR'):\n"
        "    os.makedirs(os.path.join(os.environ[key], '.config/deep'), exist_ok=True)\n"
        "    open(os.path.join(os.environ[key], '.config/deep/file'), 'w').write('x')\n"
        "os.symlink('/', 'everything')\nwrite(PDF)"
    )
    assert convert_to_pdf(DOCX, ".docx").startswith(b"%PDF")


@posix
@pytest.mark.parametrize(
    "behaviour",
    [
        "block = bytes(2**20)\nwith open('big', 'wb') as file:\n    while True: file.write(block)",
        "import itertools\nfor number in itertools.count(): open(f'part-{number}', 'wb').write(bytes(2**20))",
        "os.makedirs('deep/er')\nwhile True: open('deep/er/f', 'ab').write(bytes(2**20)); write(PDF)",
    ],
    ids=["one file", "many files", "deep"],
)
def test_an_office_that_fills_the_disk_is_stopped(stand_in, monkeypatch, scratch, behaviour):
    monkeypatch.setattr(module, "BOUNDS", Bounds(memory=2**30, disk=20 * 2**20))
    stand_in(behaviour)
    started = time.monotonic()
    error = failure(DOCX, ".docx", name="umowa.docx")
    assert time.monotonic() - started < 10
    assert error.fault.rule == "MK-X09"
    assert error.fault.params["limit"] == 20


@posix
def test_an_office_on_a_disk_that_is_full(stand_in, monkeypatch):
    stand_in("sys.exit(1)")
    monkeypatch.setattr(module, "disk_usage", lambda place: namedtuple("Usage", "free")(4096))
    with pytest.raises(OutputError) as caught:
        convert_to_pdf(DOCX, ".docx")
    assert caught.value.fault.rule == "MK-O11"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
def test_a_child_that_leaves_its_group_is_found_and_killed(stand_in, notes):
    stand_in(
        "write(PDF)\n"
        "child = subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(60)'],"
        " start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        f"open({str(notes)!r} + '/child', 'w').write(str(child.pid))"
    )
    assert convert_to_pdf(DOCX, ".docx").startswith(b"%PDF")
    child = int((notes / "child").read_text())
    deadline = time.monotonic() + 5
    while running(child) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not running(child)


@posix
def test_a_program_that_is_killed_takes_its_office_along(stand_in, notes, tmp_path):
    stand_in(f"fork(); open({str(notes)!r} + '/office', 'w').write(str(os.getpid())); time.sleep(60)")
    code = "from minutes_kit.render.office import convert_to_pdf\nconvert_to_pdf(b'PK\\3\\4', '.docx')"
    place = tmp_path / "place"
    place.mkdir()
    variables = environment(TMPDIR=str(place), MINUTES_KIT_SOFFICE=os.environ[module.PROGRAM_VARIABLE])
    process = subprocess.Popen([sys.executable, "-c", code], env=variables)
    deadline = time.monotonic() + 20
    while names(notes) != ["child", "office"] and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.1)
    process.kill()
    process.wait()
    numbers = [int((notes / name).read_text()) for name in ("child", "office")]
    deadline = time.monotonic() + 10
    while any(map(running, numbers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(running, numbers))


@posix
def test_each_run_has_its_own_safe_profile_and_a_neutral_name(stand_in, notes, tmp_path):
    stand_in(
        "settings = open(profile + '/user/registrymodifications.xcu').read()\n"
        f"open({str(notes)!r} + '/' + str(os.getpid()), 'w').write(profile + ' ' + source + settings)\n"
        "time.sleep(0.3); write(PDF)"
    )
    document = tmp_path / "$(touch x) --help; 'a'.docx"
    document.write_bytes(DOCX)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: convert_to_pdf(document, ".docx"), range(3)))
    seen = [path.read_text() for path in notes.iterdir()]
    assert len({text.split()[0] for text in seen}) == 3
    for text in seen:
        assert text.split()[1].split("<")[0].endswith("/input.docx")
        for name, value in (
            ("MacroSecurityLevel", "3"),
            ("DisableMacrosExecution", "true"),
            ("BlockUntrustedRefererLinks", "true"),
            ("ooInetProxyType", "2"),
        ):
            assert f'oor:name="{name}" oor:op="fuse"><value>{value}</value>' in text


@posix
@pytest.mark.parametrize(
    ("says", "version"),
    [
        ("print('LibreOffice 7.4.7.2 40(Build:2)')", "7.4.7.2"),
        ("print('LibreOffice 25.2.1 abc')", "25.2.1"),
        ("print('hello')", None),
        ("os.kill(os.getpid(), 9)", None),
    ],
)
def test_the_version(stand_in, says, version):
    stand_in(says)
    assert office_version() == version


def test_no_office(monkeypatch, tmp_path):
    monkeypatch.setenv(module.PROGRAM_VARIABLE, str(tmp_path / "missing"))
    assert find_office() is None
    assert office_version() is None
    error = failure(DOCX, ".docx", name="plan.docx")
    assert error.fault.rule == "MK-X01"
    assert error.exit_code is ExitCode.MISSING


@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".docm", "docx", ".pdf"])
def test_an_unknown_suffix(suffix):
    error = failure(DOCX, suffix, name="a" + suffix)
    assert (error.fault.rule, error.exit_code) == ("MK-X06", ExitCode.APPENDIX)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(b"", ".docx"), (b"<html><img src='http://x/'>", ".doc"), (b"plain text", ".rtf"), (DOCX, ".ppt")],
)
def test_a_content_that_is_not_what_the_suffix_says(data, suffix):
    assert failure(data, suffix).fault.rule == "MK-X07"


def test_a_document_that_cannot_be_read(tmp_path):
    assert failure(tmp_path / "missing.docx", ".docx").fault.rule == "MK-X08"
    assert failure(tmp_path, ".docx").fault.rule == "MK-X08"


@posix
def test_no_folder_for_temporary_files(stand_in, monkeypatch, tmp_path):
    stand_in("write(PDF)")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(OutputError) as caught:
        convert_to_pdf(DOCX, ".docx")
    assert caught.value.fault.rule == "MK-O11"
    assert caught.value.fault.params["path"] == str(tmp_path / "missing")


# --- LibreOffice itself ------------------------------------------------------------------------


def sockets() -> set[Path]:
    return {path for folder in module._SOCKET_FOLDERS for path in Path(folder).glob("OSL_PIPE*")}


def test_a_document_becomes_a_tagged_pdf_with_bookmarks(office):
    import docx
    import pypdf

    document = docx.Document()
    document.add_heading("Zażółć gęślą jaźń", 1)
    document.add_paragraph("Ustalenie pierwsze")
    data = io.BytesIO()
    document.save(data)
    reader = pypdf.PdfReader(io.BytesIO(convert_to_pdf(data.getvalue(), ".docx")))
    assert "Ustalenie pierwsze" in reader.pages[0].extract_text()
    assert [entry.title for entry in reader.outline] == ["Zażółć gęślą jaźń"]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_a_document_that_names_no_language_is_polish(office):
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(convert_to_pdf(RTF, ".rtf")))
    assert reader.trailer["/Root"]["/Lang"] == "pl-PL"


@pytest.mark.parametrize("suffix", [".docx", ".pptx"])
def test_rubbish_with_a_good_beginning_is_refused(office, suffix):
    assert failure(BEGINNINGS[suffix] + b"rubbish " * 500, suffix).fault.rule == "MK-X05"


@posix
def test_an_office_killed_at_work_leaves_no_socket(office, monkeypatch):
    remove, caught = module._remove_socket, []

    def watch(work: Path) -> None:
        before = sockets()
        remove(work)
        caught.extend(before - sockets())

    monkeypatch.setattr(module, "_remove_socket", watch)
    for timeout in (0.3, 0.5, 0.7, 0.9, 1.2, 1.6, 2.2, 3, 4):
        with suppress(MissingProgramError):
            convert_to_pdf(RTF, ".rtf", timeout=timeout)
        if caught:
            return
    pytest.fail("no socket was removed: its name is no longer what it was")


def test_a_document_cannot_reach_files_or_the_network(office, tmp_path):
    import pypdf
    from PIL import Image

    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_OPTIONS = do_HEAD = do_GET  # noqa: N815

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Image.new("RGB", (50, 50), "red").save(tmp_path / "secret.png")
    links = (f"http://127.0.0.1:{server.server_port}/a.png", (tmp_path / "secret.png").as_uri())
    try:
        reader = pypdf.PdfReader(io.BytesIO(convert_to_pdf(text_with_pictures(links), ".odt")))
    finally:
        server.shutdown()
        server.server_close()
    assert "Tekst dokumentu" in reader.pages[0].extract_text()
    assert asked == []
    assert list(reader.pages[0].images) == []


def text_with_pictures(links) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    frames = "".join(
        f'<draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="5cm">'
        f'<draw:image xlink:href="{link}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        "</draw:frame>"
        for link in links
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0" '
            f'xmlns:draw="{names}:drawing:1.0" xmlns:svg="{names}:svg-compatible:1.0" '
            'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>'
            f"<text:p>Tekst dokumentu {frames}</text:p>"
            "</office:text></office:body></office:document-content>",
        )
    return data.getvalue()
