"""What editors get: the line in each file, the copies of the schemas, the settings of Visual Studio Code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from desk import names

from minutes_kit.cli.editors import FILES, with_extension, with_schemas
from minutes_kit.cli.settings_files import MAX_BYTES, edited, read_settings
from minutes_kit.errors import ExitCode
from minutes_kit.inputs import PATTERNS
from minutes_kit.resources import data_folder, schema_path

ROOT = Path(__file__).resolve().parents[1]
LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
MINUTES, PROJECT = ".minutes-kit/minutes-1.schema.json", ".minutes-kit/project-1.schema.json"
OWN = '{\n  "editor.fontSize": 15,\n  "yaml.schemas": {"a.json": "b.yaml"},\n  "żółć": "ą"\n}\n'


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Everything in a folder, with the time of its last change."""
    return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def settings(folder: Path) -> dict:
    return json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))


# --- the line in a file -------------------------------------------------------------------------------


def schema_of(path: Path) -> Path:
    """The schema that the first line of a file leads an editor to."""
    found = LINE.match(path.read_text(encoding="utf-8"))
    assert found, f"{path} does not say its schema"
    return (path.parent / found[1]).resolve()


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("kind", ["report", "protocol", "note"])
def test_a_new_file_leads_to_a_copy_beside_it(clerk, desk, kind, language):
    assert clerk("new", "luty/a", "--kind", kind, "--lang", language)[0] == 0
    found = schema_of(desk / "luty" / "a.minutes.yaml")
    assert found == desk / "luty" / ".minutes-kit" / schema_path("minutes-1", language).name
    assert found.read_bytes() == schema_path("minutes-1", language).read_bytes()
    assert str(Path.home()) not in (desk / "luty" / "a.minutes.yaml").read_text(encoding="utf-8")


def test_a_colleague_gets_the_copy_with_one_command(clerk, desk):
    clerk("new", "a")
    (desk / "colleague").mkdir()
    sent = (desk / "a.minutes.yaml").rename(desk / "colleague" / "a.minutes.yaml")
    assert not schema_of(sent).exists()
    assert clerk("schema", "--install-vscode", "colleague")[0] == 0
    assert schema_of(sent).is_file()


def test_an_old_copy_becomes_a_new_one(clerk, desk):
    clerk("new", "a")
    copy = schema_of(desk / "a.minutes.yaml")
    copy.write_text("{}")
    clerk("new", "b")
    assert copy.read_bytes() == schema_path("minutes-1").read_bytes()


@pytest.mark.parametrize(
    ("folder", "pattern", "schema"),
    [
        (ROOT / "examples", "*/*.minutes.yaml", "minutes-1"),
        (ROOT / "examples", "*/project.yaml", "project-1"),
        (data_folder("funding"), "*.yaml", "funding-1"),
    ],
)
def test_each_of_our_files_leads_to_its_schema(folder, pattern, schema):
    paths = list(folder.glob(pattern))
    assert len(paths) > 2
    for path in paths:
        assert schema_of(path).is_file(), path
        assert schema_of(path).name.partition(".")[0] == schema, path


# --- the settings of Visual Studio Code ---------------------------------------------------------------


def test_an_empty_folder_is_prepared(clerk, desk):
    code, out, err = clerk("schema", "--install-vscode")
    assert (code, err) == (0, "")
    written = [".minutes-kit/minutes-1.schema.json", ".minutes-kit/project-1.schema.json",
               ".vscode/settings.json", ".vscode/extensions.json"]  # fmt: skip
    assert out.splitlines() == [f"Zapisano {Path(name)}." for name in written]
    assert settings(desk) == {
        "yaml.schemas": {MINUTES: list(PATTERNS), PROJECT: ["project.yaml", "project.yml"]}
    }
    assert json.loads((desk / ".vscode" / "extensions.json").read_text()) == {
        "recommendations": ["redhat.vscode-yaml"]
    }
    for name in settings(desk)["yaml.schemas"]:
        assert (desk / name).read_bytes() == (data_folder("schemas") / Path(name).name).read_bytes()


def test_a_second_time_changes_nothing(clerk, desk):
    clerk("schema", "--install-vscode", ".")
    before = contents(desk)
    assert clerk("schema", "--install-vscode", ".") == (0, "Wszystko jest już na miejscu.\n", "")
    assert contents(desk) == before


def test_the_settings_of_others_stay(clerk, desk):
    (desk / ".vscode").mkdir()
    (desk / ".vscode" / "settings.json").write_text(OWN, encoding="utf-8")
    (desk / ".vscode" / "extensions.json").write_text(
        '{"recommendations": ["a.b"], "unwantedRecommendations": ["c.d"]}'
    )
    assert clerk("schema", "--install-vscode")[0] == 0
    found = settings(desk)
    assert list(found) == ["editor.fontSize", "yaml.schemas", "żółć"]
    assert list(found["yaml.schemas"]) == ["a.json", MINUTES, PROJECT]
    assert json.loads((desk / ".vscode" / "extensions.json").read_text()) == {
        "recommendations": ["a.b", "redhat.vscode-yaml"], "unwantedRecommendations": ["c.d"]
    }  # fmt: skip
    assert names(desk / ".vscode") == ["extensions.json", "settings.json"]


def test_another_language_takes_the_place_of_the_first(clerk, desk):
    clerk("schema", "--install-vscode")
    found = settings(desk)
    found["yaml.schemas"][MINUTES].append("moje/*.yaml")
    (desk / ".vscode" / "settings.json").write_text(json.dumps(found))
    clerk("schema", "--install-vscode", "--lang", "en")
    english = settings(desk)["yaml.schemas"]
    assert list(english) == [name.replace(".schema", ".en.schema") for name in (MINUTES, PROJECT)]
    assert english[MINUTES.replace(".schema", ".en.schema")] == [*PATTERNS, "moje/*.yaml"]


UNSAFE = {
    "a comment": '{\n  // duże litery\n  "editor.fontSize": 15\n}',
    "a comment in the middle": '{"a": 1 /* b */}',
    "a comma too many": '{"a": 1,}',
    "a key twice": '{"a": 1, "a": 2}',
    "broken": '{"a": ',
    "a list": "[]",
    "our field is something else": '{"yaml.schemas": ["a"]}',
    "half a character": '{"a": "\\ud800"}',
    "a number that is none": '{"a": 1e999}',
    "not UTF-8": '{"a": "ż"}'.encode("cp1250"),
    "a byte order mark": '\ufeff{"a": 1}',
    "deep": '{"a": ' + "[" * 100_000,
    "large": '{"a": 1}' + " " * MAX_BYTES,
}


@pytest.mark.parametrize("name", UNSAFE)
def test_what_could_not_be_kept_is_left_alone(clerk, desk, name):
    content = UNSAFE[name] if isinstance(UNSAFE[name], bytes) else UNSAFE[name].encode()
    path = desk / ".vscode" / "settings.json"
    path.parent.mkdir()
    path.write_bytes(content)
    code, out, err = clerk("schema", "--install-vscode")
    assert code == ExitCode.OUTPUT
    assert f"błąd MK-O12: Pliku „{path.relative_to(desk)}” program nie zmienił" in err
    assert path.read_bytes() == content
    paste = out.partition(f"{path.relative_to(desk)}:\n")[2]
    assert json.loads(paste) == with_schemas({}, "pl")
    assert (desk / MINUTES).is_file()  # what is pasted must lead somewhere
    assert (desk / ".vscode" / "extensions.json").is_file()


def test_what_was_pasted_among_comments_is_found(clerk, desk):
    path = desk / ".vscode" / "settings.json"
    path.parent.mkdir()
    text = json.dumps(with_schemas({"a": "// https://x"}, "pl"), indent=2)
    path.write_text(f"// moje\n{text[:-2]}, /* koniec */\n}}", encoding="utf-8")
    before = path.read_bytes()
    code, _, err = clerk("schema", "--install-vscode")
    assert (code, err, path.read_bytes()) == (0, "", before)


def test_both_files_can_be_refused(clerk, desk):
    (desk / ".vscode").mkdir()
    for name in ("settings.json", "extensions.json"):
        (desk / ".vscode" / name).write_text("{ // ?\n}")
    code, out, err = clerk("schema", "--install-vscode")
    assert code == ExitCode.OUTPUT
    assert "settings.json" in err
    assert "extensions.json" in err
    assert '"redhat.vscode-yaml"' in out


def test_a_folder_that_is_not_there(clerk, desk):
    code, out, err = clerk("schema", "--install-vscode", "brak")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "błąd MK-C30: Nie ma folderu „brak”." in err
    assert not (desk / "brak").exists()


def test_a_folder_in_the_place_of_the_settings(clerk, desk):
    (desk / ".vscode" / "settings.json").mkdir(parents=True)
    code, _, err = clerk("schema", "--install-vscode")
    assert (code, "MK-X08" in err) == (ExitCode.OUTPUT, True)


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="permissions")
def test_a_folder_that_cannot_be_written(clerk, desk):
    desk.chmod(0o500)
    assert clerk("schema", "--install-vscode")[0] == ExitCode.OUTPUT


@pytest.mark.parametrize("indent", ["\t", "  ", "      "])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_the_style_of_a_file_is_kept(indent, line_break):
    text = f'{{\n{indent}"a": "b"\n}}\n'.replace("\n", line_break)
    new = edited(text, with_extension)
    assert new.startswith(
        text[: -len(f"{line_break}}}{line_break}")] + f',{line_break}{indent}"recommendations"'
    )
    assert new.count("\n") == new.count(line_break)
    assert edited(new, with_extension) == new


def test_an_empty_file_is_as_good_as_none(tmp_path):
    (tmp_path / "a.json").write_text(" \n")
    assert read_settings(tmp_path / "a.json") == read_settings(tmp_path / "none.json") == "{}"


# --- SchemaStore, checkers ------------------------------------------------------------------------------


def test_the_entry_for_schemastore():
    entry = json.loads((ROOT / "editors" / "schemastore" / "catalog-entry.json").read_text("utf-8"))
    published = json.loads((ROOT / "tests" / "schemas" / "schemastore-catalog.json").read_text("utf-8"))
    catalog = {"$schema": published["properties"]["$schema"]["enum"][0], "version": 1, "schemas": [entry]}
    checker = jsonschema.Draft4Validator(published, format_checker=jsonschema.FormatChecker())
    assert list(checker.iter_errors(catalog)) == []
    assert not checker.is_valid({**catalog, "schemas": [{**entry, "url": "minutes.json"}]})
    assert set(entry["fileMatch"]) < set(PATTERNS)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_another_checker_takes_the_schemas(tmp_path, language):
    """check-jsonschema, as people run it in their own pipelines."""
    example = ROOT / "examples" / "gwd-sochaczew-2011"
    own = [schema_path(f"{name}-1", language) for name in (*FILES, "funding", "report")]
    run = [sys.executable, "-m", "check_jsonschema"]
    for arguments in (
        ["--check-metaschema", *own],
        ["--schemafile", own[0], example / "gwd-01.minutes.yaml"],
        ["--schemafile", own[1], example / "project.yaml"],
    ):
        done = subprocess.run([*run, *arguments], cwd=tmp_path, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout
