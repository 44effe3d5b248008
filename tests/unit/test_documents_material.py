from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from minutes_kit.appendix.converting.jobs import Job, Made, perform
from minutes_kit.appendix.converting.workers import Workers
from minutes_kit.building import render
from minutes_kit.checking import check_path
from minutes_kit.errors import AppendixError
from minutes_kit.options import Options

HEAD = "kind: note\ntitle: Notatka\ndates: 2024-05-06\nplace: Legnica\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "notatka.minutes.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def test_the_pdf_carries_every_project_even_if_two_files_have_one_name(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "project.yaml").write_text(f"title: Projekt {name}\n", encoding="utf-8")
    path = write(tmp_path, "project: [a/project.yaml, b/project.yaml, ./a/project.yaml]\n")
    made = tmp_path / "made.pdf"
    made.write_bytes(render(check_path(path), Options(formats=("pdf",))).files[".pdf"])
    with pikepdf.open(made) as pdf:
        contents = {name: file.get_file().read_bytes().decode() for name, file in pdf.attachments.items()}
    sources = {"notatka.minutes.yaml", "project.yaml", "project-2.yaml"}
    assert contents.keys() == {*sources, "minutes-kit-manifest.json"}
    assert contents["project-2.yaml"] == "title: Projekt b\n"


def test_a_page_that_cannot_be_drawn_is_told_with_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(workers: Workers, job: Job, *, drawn: bool) -> Made:
        if drawn:
            raise AppendixError("MK-Z17", page=1)
        return perform(job)

    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "plan.pdf")
    path = write(tmp_path, "attachments:\n  - title: Plan\n    files: [plan.pdf]\n")
    monkeypatch.setattr(Workers, "make", refuse)
    with pytest.raises(AppendixError) as caught:
        render(check_path(path), Options(formats=("docx",)))
    [problem] = caught.value.problems
    assert (problem.line, problem.rule) == (7, "MK-Z17")
    assert "plan.pdf" in problem.message
