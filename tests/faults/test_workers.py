"""Worker processes that hang, die, eat memory and talk nonsense: only their file fails, and nothing stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from desk import environment, names
from PIL import Image

from minutes_kit import catalogue
from minutes_kit.appendix.converting import convert as module
from minutes_kit.appendix.converting import workers
from minutes_kit.appendix.converting.convert import Manner, UnusableFilesError, convert
from minutes_kit.appendix.planning.plan import Method, Plan, PlannedAttachment, Request, Step
from minutes_kit.errors import AppendixError, ExitCode, MissingProgramError, OutputError
from minutes_kit.external import own

pytestmark = pytest.mark.usefixtures("scratch")
posix = pytest.mark.skipif(os.name != "posix", reason="signals")
linux = pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory holds on Linux")

HAUNTED = """
import json, os, signal, struct, sys, time
sys.path[:] = json.loads(sys.argv[1])
from {package}.appendix.converting import worker
def frame(content):
    os.write(answers, struct.pack(">4sQ", b"MK1\\n", len(content)) + content)
def packed(head):
    return struct.pack(">Q", len(head)) + head
def haunted(job, perform=worker.perform):
    name = job.step.path.stem
    open({notes!r} + "/" + str(os.getpid()), "a").write(name + " ")
    if name in DEEDS:
        exec(DEEDS[name])
    return perform(job)
DEEDS = {deeds!r}
answers = os.dup(1)
worker.perform = haunted
worker.main()
"""
DEEDS = {
    "wisi": ("import time; time.sleep(60)", "MK-Z40"),
    "wisi i nie słucha": ("signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)", "MK-Z40"),
    "kręci się": ("while True: pass", "MK-Z40"),
    "zabity": ("os.kill(os.getpid(), signal.SIGKILL)", "MK-Z42"),
    "awaria": ("os.abort()", "MK-Z42"),
    "kończy": ("os._exit(0)", "MK-Z42"),
    "błąd": ("1 / 0", "MK-Z42"),
    "bez dna": ("exec('def f(): f()'); f()", "MK-Z42"),
    "brak pliku": ("raise FileNotFoundError", "MK-Z03"),
    "plecie": ("os.write(answers, b'x' * 100_000)", "MK-Z42"),
    "bez końca": ("os.write(answers, struct.pack('>4sQ', b'MK1\\n', 2**62))", "MK-Z42"),
    "pusto": ("frame(b'')", "MK-Z42"),
    "krótko": ("frame(b'MK')", "MK-Z42"),
    "nie JSON": ("frame(packed(b'{'))", "MK-Z42"),
    "lista": ("frame(packed(b'[1, 2]'))", "MK-Z42"),
    "marynata": ("import pickle; frame(pickle.dumps(print))", "MK-Z42"),
    "obcy rodzaj": ('frame(packed(b\'{"kind": "Path", "fields": {}}\'))', "MK-Z42"),
    "zły typ": ('frame(packed(b\'{"kind": "Made", "fields": {"pages": "x", "drawings": []}}\'))', "MK-Z42"),
    "głęboko": ("frame(packed(b'[' * 100_000))", "MK-Z42"),
    "dużo bajtów": (
        'frame(packed(b\'{"kind": "Made", "fields": {"pages": [{"bytes": 9}], "drawings": []}}\'))',
        "MK-Z42",
    ),
}


@pytest.fixture(autouse=True)
def haunted(monkeypatch, notes):
    """Workers do what the name of a file says, and note which files each of them was given."""
    code = HAUNTED.replace("{notes!r}", repr(str(notes)))
    code = code.replace("{deeds!r}", repr({name: deed for name, (deed, _) in DEEDS.items()}))
    code = code.replace("{", "{{").replace("}", "}}").replace("{{package}}", "{package}")
    monkeypatch.setattr(workers, "_CODE", code)
    yield
    left = [number for number in map(int, names(notes)) if alive(number)]
    assert left == []


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def plan_of(folder: Path, *stems: str) -> Plan:
    steps = []
    for index, stem in enumerate(stems):
        path = folder / f"{stem}.png"
        Image.new("RGB", (40 + index, 30)).save(path)
        steps.append(Step(path, Method.PICTURE, "png", ("attachments", 0, "files", index)))
    request = Request("attachment-1", "Załącznik nr 1", "Skany", (), "", ("attachments", 0))
    return Plan((PlannedAttachment(request, tuple(steps)),), ())


def assert_told(fault, name: str, rule: str) -> None:
    assert (fault.rule, fault.params["name"]) == (rule, name)
    for language in ("pl", "en"):
        wording = catalogue.rules()[rule].wording(language)
        assert name in wording.message.format(**fault.params)
        assert wording.hint.format(**fault.params)


@pytest.mark.parametrize("stem", DEEDS)
def test_only_the_file_that_broke_its_worker_fails(tmp_path, stem):
    started = time.monotonic()
    plan = plan_of(tmp_path, "a", stem, "b", "c")
    seconds = 4 if DEEDS[stem][1] == "MK-Z40" else 30  # others need time as well, on a busy machine
    (converted,) = convert(plan, Manner(jobs=1, seconds=seconds, keep_going=True))
    assert time.monotonic() - started < 20
    assert [page.width for page in converted.pages] == [40, 42, 43]
    (fault,) = converted.unusable
    assert_told(fault, f"{stem}.png", DEEDS[stem][1])
    assert fault.pointer == ("attachments", 0, "files", 1)


def also(monkeypatch, stem: str, deed: str) -> None:
    """One more name of a file, and what it does to its worker."""
    monkeypatch.setattr(workers, "_CODE", workers._CODE.replace("'wisi':", f"{stem!r}: {deed!r}, 'wisi':"))


@linux
@pytest.mark.parametrize("deed", ["bytearray(2**31)", "[bytearray(2**20) for _ in range(2**11)]"])
def test_memory_is_bounded(tmp_path, deed, monkeypatch):
    also(monkeypatch, "pamięć", deed)
    with pytest.raises(AppendixError) as caught:
        convert(plan_of(tmp_path, "pamięć", "a"), Manner(jobs=1))
    assert_told(caught.value.fault, "pamięć.png", "MK-Z41")


@linux
def test_a_decoder_that_needs_too_much_memory(tmp_path):
    plan = plan_of(tmp_path, "duży")
    Image.new("RGBA", (9_000, 9_000)).save(tmp_path / "duży.png", compress_level=1)
    with pytest.raises(AppendixError) as caught:
        convert(plan, Manner(memory=400 * 2**20))
    assert_told(caught.value.fault, "duży.png", "MK-Z41")


def test_what_a_library_prints_is_no_answer(tmp_path, monkeypatch):
    loud = "print('x' * 9999); os.write(1, b'y' * 9999); os.write(2, b'z' * 99999)"
    also(monkeypatch, "głośny", loud)
    ((page,),) = [converted.pages for converted in convert(plan_of(tmp_path, "głośny"))]
    assert page.width == 40


def test_without_keep_going_all_bad_files_are_named(tmp_path):
    with pytest.raises(UnusableFilesError) as caught:
        convert(plan_of(tmp_path, "zabity", "a", "wisi"), Manner(seconds=4))
    assert [(f.rule, f.params["name"]) for f in caught.value.faults] == [
        ("MK-Z42", "zabity.png"),
        ("MK-Z40", "wisi.png"),
    ]
    assert caught.value.exit_code is ExitCode.APPENDIX


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_worker_serves_many_files(tmp_path, notes, jobs):
    convert(plan_of(tmp_path, *map(str, range(8))), Manner(jobs=jobs))
    served = [path.read_text().split() for path in notes.iterdir()]
    assert sorted(stem for stems in served for stem in stems) == list("01234567")
    assert len(served) <= jobs


def test_an_idle_worker_that_was_killed_is_replaced(tmp_path, notes):
    from minutes_kit.appendix.converting.jobs import Job

    step = plan_of(tmp_path, "a").attachments[0].steps[0]
    with workers.Workers(tmp_path, 2**30) as bench:
        for _ in range(3):
            assert bench.make(Job(step, 30)).pages[0].width == 40
            for number in map(int, names(notes)):
                if alive(number):
                    os.kill(number, signal.SIGKILL)
                    # A process with threads is seen to be dead before it can be waited for.
                    while any(worker.usable for worker in bench._idle):
                        time.sleep(0.01)
    assert len(names(notes)) == 3


def test_without_files_no_worker_is_started(monkeypatch):
    monkeypatch.setattr(workers, "Helper", None)
    assert convert(Plan((), ())) == ()


def test_no_interpreter_to_start(tmp_path, monkeypatch):
    monkeypatch.setattr(own, "_python", lambda: str(tmp_path / "missing"))
    for keep_going in (False, True):
        with pytest.raises(MissingProgramError) as caught:
            convert(plan_of(tmp_path, "a"), Manner(keep_going=keep_going))
        assert caught.value.fault.rule == "MK-Z43"


def test_a_full_disk_blames_no_file(tmp_path, monkeypatch):
    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(module, "print_document", lambda *arguments: b"%PDF-1.7\n%%EOF\n")
    steps = [Step(tmp_path / "a.pptx", Method.OFFICE, "pptx", ("attachments", 0, "files", 0))]
    request = Request("attachment-1", "Załącznik nr 1", "Pokaz", (), "", ("attachments", 0))
    with pytest.raises(OutputError) as caught:
        convert(Plan((PlannedAttachment(request, tuple(steps)),), ()), Manner(keep_going=True))
    assert caught.value.fault.rule == "MK-O11"


# --- interrupted -----------------------------------------------------------------------------------


def test_an_interrupted_conversion_waits_for_nobody(tmp_path, notes, monkeypatch):
    def interrupted(self, work, steps):
        def run():
            for step in steps:
                with pytest.raises(AppendixError):
                    raise work(step)

        threading.Thread(target=run).start()
        while not names(notes):
            time.sleep(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(module.ThreadPoolExecutor, "map", interrupted)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        convert(plan_of(tmp_path, "wisi"))
    assert time.monotonic() - started < 10


SCRIPT = """
import sys, tempfile
from pathlib import Path
from minutes_kit.appendix.converting import workers
from minutes_kit.appendix.converting.convert import Manner, convert
from minutes_kit.appendix.planning.plan import Method, Plan, PlannedAttachment, Request, Step
workers._CODE = {code!r}
steps = tuple(Step(Path(name), Method.PICTURE, "png", ()) for name in sys.argv[1:])
convert(Plan((PlannedAttachment(Request("a", "b", "c", (), "", ()), steps),), ()), Manner(jobs=2))
"""


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
@pytest.mark.parametrize("stem", ["wisi", "kręci się"])
def test_killed_at_work_a_program_leaves_no_worker(tmp_path, notes, scratch, name, stem):
    plan = plan_of(tmp_path, stem)
    files = [str(step.path) for step in plan.attachments[0].steps]
    code = SCRIPT.format(code=workers._CODE)
    place = tmp_path / "place"
    place.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *files], env=environment(TMPDIR=str(place)), stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 30
    while not names(notes) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert names(notes)
    process.send_signal(getattr(signal, name))
    process.wait(timeout=20)
    deadline = time.monotonic() + 10
    while any(alive(int(number)) for number in names(notes)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(alive(int(number)) for number in names(notes))
    assert name == "SIGKILL" or names(place) == []


def test_many_conversions_leave_no_process(tmp_path, notes):
    plan = plan_of(tmp_path, "a", "b", "zabity")
    for _ in range(3):
        convert(plan, Manner(keep_going=True))
    assert not any(alive(int(number)) for number in names(notes))
