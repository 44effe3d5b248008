"""Which rules a few lines of minutes break, beside those that a whole document needs."""

from __future__ import annotations

from pathlib import Path

from exact_places import exact_places

from minutes_kit.checking import check_path, check_text


def told(
    text: str,
    *,
    kind: str = "note",
    title: str = "Notatka",
    place: str = "Legnica",
    dates: str = "2024-05-06",
    file: Path | None = None,
) -> list[str]:
    lines = [f"kind: {kind}", f"title: {title}", f"dates: {dates}", *([f"place: {place}"] if place else [])]
    content = "\n".join(lines) + "\n" + text
    if file is not None:
        file.write_text(content, encoding="utf-8")
    with exact_places():
        checked = check_path(file) if file else check_text(content, folder=Path("/"))
    return sorted(problem.rule for problem in checked.report)
