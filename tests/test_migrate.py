"""Formats: a made-up older one, whose files become files of format 1."""

from __future__ import annotations

import pytest
from desk import MINUTES

from minutes_kit.cli import migrate as command
from minutes_kit.edits import Edit, Manuscript
from minutes_kit.errors import ExitCode, MinutesKitError
from minutes_kit.migration import CURRENT, STEPS, Formats


def step(draft: Manuscript) -> tuple[Edit, ...]:
    """Format 0 called the place `venue`, and had the chair outside the roles."""
    renamed = draft.replaced(("venue",), "place", at_key=True) if draft.value(("venue",)) else ()
    if draft.value(("chair",)) is None:
        return renamed
    start = draft.start(("chair",), at_key=True)
    return (*renamed, Edit(start, start, "roles:\n  "))


MADE_UP = Formats(1, {0: step, -1: lambda draft: ()})
OLD = """\
# protokół z 2019 r.
format: 0   # tak było
venue: "Łódź"     # sala

kind: note
chair: Anna Przykładowa
title: 'Warsztat'
dates: 2024-05-06
"""
NEW = """\
# protokół z 2019 r.
format: 1   # tak było
place: "Łódź"     # sala

kind: note
roles:
  chair: Anna Przykładowa
title: 'Warsztat'
dates: 2024-05-06
"""


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_all_else_stays(line_break, encoding):
    before, after = (text.replace("\n", line_break).encode(encoding) for text in (OLD, NEW))
    assert MADE_UP.migrate(before, "x") == after
    assert MADE_UP.migrate(after, "x") == after


def test_several_steps_one_after_another():
    assert MADE_UP.migrate(OLD.replace("format: 0", "format: -1").encode(), "x") == NEW.encode()


def test_the_line_for_editors_follows():
    line = "# yaml-language-server: $schema=.minutes-kit/minutes-{}.en.schema.json\n"
    assert MADE_UP.migrate((line.format(0) + OLD).encode(), "x") == (line.format(1) + NEW).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nkind: note\n", "---\nformat: 2\nkind: note\n"),
        ("# x\n  kind: note\n  title: x\n", "# x\n  format: 2\n  kind: note\n  title: x\n"),
        ('{"kind": "note"}', '{"format": 2, "kind": "note"}'),
        ("{kind: note}", "{format: 2, kind: note}"),
    ],
)
def test_a_file_without_a_format_is_in_format_1(before, after):
    later = Formats(2, {1: lambda draft: ()})
    assert later.migrate(before.encode(), "x") == after.encode()
    assert MADE_UP.migrate(before.encode(), "x") == before.encode()


@pytest.mark.parametrize("number", [2, 99, -2])
def test_a_format_without_a_way_here(number):
    with pytest.raises(MinutesKitError) as caught:
        MADE_UP.migrate(f"# x\nformat: {number}\n".encode(), "a.yaml")
    fault = caught.value.fault
    assert (fault.rule, fault.file, fault.line, fault.column) == ("MK-S11", "a.yaml", 2, 9)


@pytest.mark.parametrize(("data", "rule"), [({"format": 0}, "MK-S17"), ({"format": 2}, "MK-S11")])
def test_another_format_is_a_fault(data, rule):
    assert MADE_UP.fault(data).rule == rule


@pytest.mark.parametrize("data", [{}, {"format": 1}, {"format": "0"}, {"format": True}, {"format": None}])
def test_a_format_that_is_no_number_is_for_the_schema(data):
    assert MADE_UP.fault(data) is None


def test_there_is_a_step_for_each_older_format():
    assert sorted(STEPS) == list(range(1, CURRENT))


# --- the command ---------------------------------------------------------------------------------------


def test_a_current_file_has_nothing_to_do(clerk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.minutes.yaml").write_text(MINUTES, encoding="utf-8")
    code, out, err = clerk("migrate", "a.minutes.yaml")
    assert (code, out) == (ExitCode.OK, "")
    assert err == "a.minutes.yaml: plik jest już w formacie 1, nie ma nic do zrobienia.\n"


def test_a_newer_file_is_told_of_and_nothing_else(clerk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.minutes.yaml").write_text("format: 2\nkind: notatka\nzzz: 1\n", encoding="utf-8")
    for name in ("migrate", "validate"):
        code, out, err = clerk(name, "a.minutes.yaml")
        assert code == ExitCode.PROBLEMS
        assert "a.minutes.yaml:1:9: błąd MK-S11: Plik jest w formacie 2" in out + err
        assert (out + err).count("błąd MK-") == 1


def test_older_files_are_migrated_each_on_its_own(capsys, tmp_path):
    paths = [tmp_path / f"{name}.minutes.yaml" for name in "abc"]
    for path, text in zip(paths, (OLD, "format: 2\n", OLD), strict=True):
        path.write_text(text, encoding="utf-8")
    assert command.migrate(paths, MADE_UP, "pl", only_shown=True) == ExitCode.PROBLEMS
    assert "-venue:" in capsys.readouterr().out
    assert paths[0].read_text(encoding="utf-8") == OLD
    assert command.migrate(paths, MADE_UP, "pl", only_shown=False) == ExitCode.PROBLEMS
    assert [path.read_text(encoding="utf-8") for path in paths] == [NEW, "format: 2\n", NEW]
    said = capsys.readouterr().err
    assert said.count("plik jest teraz w formacie 1.") == 2
    assert "MK-S11" in said
