"""The command line as a clerk uses it: words, exit codes, and what stands on which output."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from commands import NAMES
from desk import MINUTES, command_line, environment, minutes_kit_command, write_minutes

import minutes_kit
from minutes_kit import cli
from minutes_kit.cli.new import TITLES
from minutes_kit.errors import ExitCode

posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes")
ENGLISH = re.compile(
    r"\b(Usage|Options?|Commands?|Arguments?|Show|this|the|message|exit|and|TEXT|PATH|FILE|DIR|INTEGER|RANGE"
    r"|KEY|VALUE|COMMAND|ARGS|default|required|NAME)\b"
)


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- help --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [[], ["--help"], ["-h"], *([*name.split(), "--help"] for name in NAMES)]
)
def test_help_in_polish_has_no_english_in_it(clerk, arguments):
    code, out, err = clerk(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("Użycie: minutes-kit")
    assert ENGLISH.findall(out) == []


def test_help_in_english(clerk):
    for name in NAMES:
        _, out, _ = clerk(*name.split(), "--help", "--lang", "en")
        assert out.startswith(f"Usage: minutes-kit {name} [OPTIONS]")
        assert "Show this help." in out
        assert not re.search("[ąćęłńóśźż]", out)


def test_every_command_is_listed_with_a_sentence(clerk):
    _, out, _ = clerk("--help")
    for name in cli.COMMANDS:
        assert re.search(rf"^  {name}  +[A-ZŻ„]", out, re.MULTILINE), name


@pytest.mark.parametrize("arguments", [["--version"], ["--lang", "en", "--version"]])
def test_version(clerk, arguments):
    assert clerk(*arguments) == (0, f"minutes-kit {minutes_kit.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "rule", "said"),
    [
        (["build", "a.yaml", "--wydruk"], "MK-C10", "--wydruk"),
        (["build"], "MK-C11", "PLIK"),
        (["buduj"], "MK-C12", "buduj"),
        (["build", "a.yaml", "--jobs", "dwa"], "MK-C13", "--jobs"),
        (["new", "a", "--kind", "umowa"], "MK-C13", "--kind"),
        (["--lang", "de", "doctor"], "MK-C13", "--lang"),
        (["new"], "MK-C11", "PLIK"),
        (["new", "a", "b"], "MK-C14", "--help"),
        (["validate", "a.yaml", "--format", "xml"], "MK-C03", "xml"),
        (["validate", "a.yaml", "--set", "bez znaku"], "MK-C01", "bez znaku"),
        (["build", "brak-folderu/*.yaml"], "MK-C05", "brak-folderu"),
    ],
)
def test_a_wrong_call_is_told_in_polish(clerk, desk, arguments, rule, said):
    code, out, err = clerk(*arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert f"błąd {rule}:" in err
    assert said in err
    assert not re.search(r"\b(option|argument|such|missing|unexpected|usage)\b", err, re.IGNORECASE)


# --- validate ------------------------------------------------------------------------------------------


def test_minutes_without_problems(clerk, desk):
    code, out, err = clerk("validate", write_minutes(desk))
    assert (code, out) == (0, "")
    assert err.strip() == "Bez uwag."


def test_a_problem_is_shown_with_its_line_and_what_to_do(clerk, desk):
    write_minutes(desk, more="miejsce: Kalisz\n")
    code, out, err = clerk("validate", "notatka.minutes.yaml")
    assert code == ExitCode.PROBLEMS
    assert out.startswith("notatka.minutes.yaml:12:1: błąd MK-")
    assert "    12 | miejsce: Kalisz\n       | ^" in out
    assert err.strip() == "1 błąd, 0 ostrzeżeń w 1 pliku."
    _, english, _ = clerk("validate", "notatka.minutes.yaml", "--lang", "en")
    assert ": error MK-" in english


def test_json_is_alone_on_the_output(clerk, desk):
    write_minutes(desk, more="miejsce: Kalisz\n")
    code, out, err = clerk("validate", "notatka.minutes.yaml", "--format", "json")
    data = json.loads(out)
    assert (code, err) == (ExitCode.PROBLEMS, "")
    assert (data["errors"], data["files"]) == (1, ["notatka.minutes.yaml"])
    assert [(p["line"], p["column"], p["pointer"]) for p in data["problems"]] == [(12, 1, "/miejsce")]


def test_standard_input(clerk, desk):
    assert clerk("validate", "-", given=MINUTES.encode())[0] == ExitCode.OK
    code, out, _ = clerk("validate", "-", given=MINUTES.encode() + b"miejsce: x\n")
    assert code == ExitCode.PROBLEMS
    assert out.startswith("<stdin>:12:1:")
    assert clerk("validate", "-", given="title: ż".encode("cp1250"))[0] == ExitCode.PROBLEMS


def test_a_folder_means_its_minutes(clerk, desk):
    write_minutes(desk / "a", more="miejsce: x\n")
    write_minutes(desk / "b" / "c", "minutes.yaml", more="miejsce: x\n")
    write_minutes(desk / ".git", more="miejsce: x\n")
    (desk / "a" / "project.yaml").write_text("zzz: 1\n")
    _, out, err = clerk("validate", ".")
    found = [line.partition(":")[0] for line in out.splitlines() if ": błąd" in line]
    assert found == [str(Path("a/notatka.minutes.yaml")), str(Path("b/c/minutes.yaml"))]
    assert err.strip() == "2 błędy, 0 ostrzeżeń w 2 plikach."


def test_a_folder_without_minutes(clerk, desk):
    assert clerk("validate", ".")[0] == ExitCode.USAGE


def test_one_broken_file_never_hides_the_others(clerk, desk):
    names = ["brak.yaml", "zły.yaml", "notatka.minutes.yaml"]
    (desk / "zły.yaml").write_text("a: [", encoding="utf-8")
    write_minutes(desk, more="miejsce: x\n")
    code, out, _ = clerk("validate", *names)
    assert code == ExitCode.PROBLEMS
    assert all(f"{name}:" in out for name in names)


def test_strict(clerk, desk):
    (desk / "a.yaml").write_text("kind: note\ntitle: T\ndates: 2024-05-06\n", encoding="utf-8")
    code, out, _ = clerk("validate", "a.yaml")
    assert (code, "ostrzeżenie MK-" in out) == (ExitCode.OK, True)
    code, out, _ = clerk("validate", "a.yaml", "--strict")
    assert (code, "błąd MK-" in out) == (ExitCode.PROBLEMS, True)


def test_values_from_the_command_line_are_checked(clerk, desk):
    write_minutes(desk)
    settings = ("--set", "number=2", "--set", "dates=[2024-05-07]")
    assert clerk("validate", "notatka.minutes.yaml", *settings)[0] == ExitCode.OK
    code, out, _ = clerk("validate", "notatka.minutes.yaml", "--set", "kind=umowa")
    assert code == ExitCode.PROBLEMS
    assert "notatka.minutes.yaml:1:7:" in out


# --- new, schema, doctor -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", TITLES)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_new_file_is_valid_and_can_be_built(clerk, desk, kind, language):
    code, out, err = clerk("new", "moje", "--kind", kind, "--lang", language)
    assert (code, err) == (0, "")
    assert "moje.minutes.yaml" in out
    text = (desk / "moje.minutes.yaml").read_text(encoding="utf-8")
    assert re.match(r"# yaml-language-server: \$schema=\.minutes-kit/minutes-1(\.en)?\.schema\.json\n", text)
    assert f"kind: {kind}" in text
    code, out, err = clerk("validate", "moje.minutes.yaml", "--strict")
    assert (code, out) == (0, ""), out
    assert clerk("build", "moje.minutes.yaml", "-o", "out")[0] == 0


@pytest.mark.parametrize(
    ("name", "number"), [("posiedzenie-3", "3"), ("gwd-07", "7"), ("2026-03-17", "1"), ("notatka", "1")]
)
def test_new_takes_the_number_from_the_file_name(clerk, desk, name, number):
    assert clerk("new", name, "--kind", "protocol")[0] == 0
    written = (desk / f"{name}.minutes.yaml").read_text(encoding="utf-8")
    assert f'number: "{number}"' in written
    assert f"title: Protokół posiedzenia nr {number}\n" in written


def test_new_never_overwrites(clerk, desk):
    (desk / "a.yaml").write_text("moje")
    code, out, err = clerk("new", "a.yaml")
    assert (code, out) == (ExitCode.OUTPUT, "")
    assert "MK-O08" in err
    assert (desk / "a.yaml").read_text() == "moje"
    assert clerk("new", "b/c.yml")[0] == 0
    assert (desk / "b" / "c.yml").is_file()


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("name", ["minutes", "project", "funding"])
def test_schema(clerk, name, language):
    code, out, err = clerk("schema", name, "--lang", language)
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/")
    _, path, _ = clerk("schema", name, "--path", "--lang", language)
    assert Path(path.strip()).read_text(encoding="utf-8") == out


def test_doctor(clerk):
    code, out, err = clerk("doctor")
    assert (code, err) == (0, "")
    assert re.search(r"^✓ próbny dokument: DOCX \d+ KiB, PDF \d+ KiB$", out, re.MULTILINE)
    assert "brak" not in [line.rpartition(": ")[2] for line in out.splitlines() if line.startswith("✓")]
    _, out, _ = clerk("doctor", "--json")
    assert all(finding["fine"] or not finding["needed"] for finding in json.loads(out))


def test_doctor_finds_what_is_missing(clerk, monkeypatch):
    monkeypatch.setattr("minutes_kit.cli.doctor.PACKAGES", ("minutes-kit-missing",))
    monkeypatch.setattr("minutes_kit.resources.font_folders", lambda: (Path("/missing"),))
    code, out, _ = clerk("doctor")
    assert code == ExitCode.MISSING
    missing = [line for line in out.splitlines() if "minutes-kit-missing" in line or "/missing" in line]
    assert [line[0] for line in missing] == ["✗", "✗"]


# --- build -------------------------------------------------------------------------------------------


def test_build_prints_the_paths_and_nothing_else(clerk, desk):
    write_minutes(desk)
    code, out, err = clerk("build", "notatka.minutes.yaml", "-o", "out")
    assert (code, err) == (0, "")
    assert out.splitlines() == [str(Path("out", f"notatka.{form}")) for form in ("docx", "pdf")]
    assert all(Path(path).is_file() for path in out.splitlines())


def test_build_as_json(clerk, desk):
    good, bad = write_minutes(desk), write_minutes(desk, "b.minutes.yaml", "miejsce: x\n")
    code, out, err = clerk("build", good, bad, "-o", "out", "--json", "--to", "pdf")
    data = json.loads(out)
    assert (code, err) == (ExitCode.PROBLEMS, "")
    assert data["outputs"] == [str(Path("out", "notatka.pdf"))]
    assert "miejsce" in json.dumps(data, ensure_ascii=False)


def test_warnings_stand_on_the_error_output(clerk, desk):
    (desk / "a.minutes.yaml").write_text("kind: note\ntitle: T\ndates: 2024-05-06\n", encoding="utf-8")
    code, out, err = clerk("build", "a.minutes.yaml", "-o", "out")
    assert (code, len(out.splitlines())) == (0, 2)
    assert "ostrzeżenie MK-" in err
    assert clerk("build", "a.minutes.yaml", "-o", "strict", "--strict")[0] == ExitCode.PROBLEMS
    assert not (desk / "strict").exists()


def test_values_from_the_command_line_are_printed(clerk, desk):
    from zipfile import ZipFile

    write_minutes(desk)
    clerk("build", "notatka.minutes.yaml", "-o", "out", "--to", "docx", "--set", "title=Inny tytuł")
    with ZipFile(desk / "out" / "notatka.docx") as package:
        assert "Inny tytuł" in package.read("docProps/core.xml").decode()


def test_two_files_of_one_name_are_refused_before_anything_is_built(clerk, desk):
    one, other = write_minutes(desk / "a"), write_minutes(desk / "b")
    code, out, err = clerk("build", one, other, "-o", "out")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "MK-C04" in err
    assert not (desk / "out").exists()


@pytest.mark.parametrize("value", ["odt", "docx,odt", "", "docx pdf"])
def test_an_unknown_format_is_refused(clerk, desk, value):
    code, out, err = clerk("build", write_minutes(desk), "-o", "out", "--to", value)
    assert (code, out) == (ExitCode.USAGE, "")
    assert "MK-C03" in err
    assert not (desk / "out").exists()


# --- a process of its own ----------------------------------------------------------------------------


def test_the_module_and_its_language(tmp_path):
    write_minutes(tmp_path, more="miejsce: x\n")
    spoken = {
        "pl": {"LANG": "pl_PL.UTF-8"},
        "en": {"LANG": "de_DE.UTF-8"},
        "none": {"LANG": None},
        "plain": {"LANG": "C.UTF-8", "PYTHONIOENCODING": "ascii"},
        "set": {"LANG": "pl_PL.UTF-8", "MINUTES_KIT_LANG": "en"},
    }
    said = {
        key: minutes_kit_command("validate", ".", cwd=tmp_path, **changes).stdout
        for key, changes in spoken.items()
    }
    assert {key for key, out in said.items() if "błąd MK-" in out} == {"pl", "none", "plain"}
    assert {key for key, out in said.items() if "error MK-" in out} == {"en", "set"}


@posix
@pytest.mark.parametrize("arguments", [["schema"], ["rules"], ["validate", "."], ["build", ".", "-o", "out"]])
def test_a_reader_that_leaves_is_no_failure(tmp_path, arguments):
    write_minutes(tmp_path, more="".join(f"zzz{number}: 1\n" for number in range(3000)))
    if arguments[0] == "build":
        write_minutes(tmp_path)
    process = subprocess.Popen(
        command_line(*arguments),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=60) in (0, 1)
    assert "Traceback" not in err
    assert "BrokenPipe" not in err
    assert "Exception ignored" not in err


class Watching:
    """`build --watch` at work; `rounds` counts the builds that it has finished."""

    def __init__(self, folder: Path, *arguments: str):
        self.log = folder.parent / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command_line("build", ".", "--watch", *arguments),
                cwd=folder,
                env=environment(),
                stdout=subprocess.DEVNULL,
                stderr=log,
            )

    def rounds(self) -> int:
        return self.log.read_text(encoding="utf-8").count("Czekam na zmiany")

    def wait_for(self, rounds: int) -> None:
        deadline = time.monotonic() + 30
        while self.rounds() < rounds and time.monotonic() < deadline:
            time.sleep(0.05)
        assert self.rounds() == rounds


@posix
def test_watch_builds_after_each_change_and_never_because_of_its_own_files(tmp_path):
    from PIL import Image

    folder = tmp_path / "desk"
    attachment = folder / "plan.pdf"
    path = write_minutes(folder, more="attachments:\n  - {title: Plan, files: [plan.pdf]}\n")
    Image.new("RGB", (90, 90), "red").save(attachment)
    watching = Watching(folder, "-o", "wyniki")
    try:
        watching.wait_for(1)
        time.sleep(1.6)  # three looks
        assert watching.rounds() == 1
        Image.new("RGB", (95, 90), "blue").save(attachment)
        watching.wait_for(2)
        path.write_text(path.read_text(encoding="utf-8") + "zzz: 1\n", encoding="utf-8")
        watching.wait_for(3)  # errors do not end it
        (folder / ".minutes-kit.toml").write_text("zzz = 1", encoding="utf-8")
        watching.wait_for(4)
        assert "zzz" in watching.log.read_text(encoding="utf-8")
        watching.process.send_signal(signal.SIGINT)
        assert watching.process.wait(timeout=20) == 130
    finally:
        watching.process.kill()
    assert "Traceback" not in watching.log.read_text(encoding="utf-8")
    assert sorted(made.name for made in (folder / "wyniki").iterdir()) == ["notatka.docx", "notatka.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is always full")
def test_a_full_standard_output_is_told_as_such(desk):
    path = write_minutes(desk)
    command = command_line("validate", path, "--format", "json")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )
    assert done.returncode == ExitCode.OUTPUT
    assert "MK-O02" in done.stderr.decode()
