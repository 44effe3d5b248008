"""Minutes in folders: what stands in `cases/`, and what the check must say of each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from minutes_kit.catalogue import Rule
from minutes_kit.checking import check_path
from minutes_kit.configuration import NAME as CONFIGURATION
from minutes_kit.configuration import Lookup
from minutes_kit.problems import Problem, Report

CASES = Path(__file__).parent / "cases"
EXPECTED = {"pl": "expected.txt", "en": "expected.en.txt"}
ABOUT_MINUTES = (
    "reading",
    "shape",
    "days",
    "people",
    "roster",
    "agenda",
    "decisions",
    "papers",
    "text",
    "branding",
    "configuration",
)
"""Areas of the catalogue whose rules a folder with minutes can break."""
NAMES = ("minutes.yaml", "*.minutes.yaml", "*.minutes.yml")


@dataclass(frozen=True)
class CaseFolder:
    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def minutes(self) -> Path:
        """The one file of minutes; where a case has none, the one that is missing."""
        found = sorted({path for name in NAMES for path in self.folder.glob(name)})
        assert len(found) <= 1, f"{self.name} has several files of minutes"
        return found[0] if found else self.folder / "minutes.yaml"

    def report(self, language: str = "pl") -> Report:
        path = self.minutes
        lookup = Lookup((self.folder / CONFIGURATION).exists())
        return check_path(path, name=path.name, root=self.folder, language=language, lookup=lookup).report

    def expected(self, language: str = "pl") -> str:
        path = self.folder / EXPECTED[language]
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def languages(self) -> tuple[str, ...]:
        """Polish always; English where the case asks for it."""
        return ("pl", *(["en"] if (self.folder / EXPECTED["en"]).exists() else []))


def rules_of_minutes() -> dict[str, Rule]:
    areas = [import_module(f"minutes_kit.catalogue.{area}").RULES for area in ABOUT_MINUTES]
    return {rule_id: rule for area in areas for rule_id, rule in area.items()}


def all_cases() -> list[CaseFolder]:
    return [CaseFolder(path) for path in sorted(CASES.glob("*valid/*")) if path.is_dir()]


def printed(report: Report) -> str:
    """One line a problem: "line:column rule message hint", with the file if it is another one."""
    return "".join(f"{_place(problem, report.files[0])} {_said(problem)}\n" for problem in report)


def _place(problem: Problem, minutes: str) -> str:
    file = "" if problem.file == minutes else f"{problem.file}:"
    return f"{file}{problem.line}:{problem.column} {problem.rule}"


def _said(problem: Problem) -> str:
    return f"{problem.message} {problem.hint}".strip()
