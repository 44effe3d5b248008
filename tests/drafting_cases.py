"""Documents to be drafted in folders: what stands in `cases/import`, and what the draft of each must be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from minutes_kit.drafting import Draft, draft_file

CASES = Path(__file__).parent / "cases" / "import"
EXPECTED = {"pl": "expected.yaml", "en": "expected.en.yaml"}


@dataclass(frozen=True)
class DraftingCase:
    folder: Path

    @property
    def name(self) -> str:
        return f"import/{self.folder.name}"

    @property
    def source(self) -> Path:
        [source] = sorted(self.folder.glob("source.*"))
        return source

    def draft(self, language: str = "pl") -> Draft:
        return draft_file(self.source, language)

    def expected(self, language: str = "pl") -> str:
        path = self.path(language)
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def path(self, language: str) -> Path:
        return self.folder / EXPECTED[language]

    def languages(self) -> tuple[str, ...]:
        """Polish always; English where the case asks for it."""
        return ("pl", *(["en"] if (self.folder / EXPECTED["en"]).exists() else []))


def all_drafting_cases() -> list[DraftingCase]:
    return [DraftingCase(path) for path in sorted(CASES.iterdir()) if path.is_dir()]
