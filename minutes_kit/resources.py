"""The one place that finds what is packaged: schemas, templates, funding profiles, fonts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder(name: str) -> Path:
    """The folder `schemas`, `templates` or `funding`: inside an installed wheel, else in the checkout."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def schema_path(name: str, language: str = "pl") -> Path:
    """A JSON Schema by its name ("minutes-1", "config-1"); `language` chooses its titles."""
    suffix = "" if language == "pl" else f".{language}"
    return data_folder("schemas") / f"{name}{suffix}.schema.json"


def template_path(engine: str, name: str) -> Path:
    """A packaged template of the engine `docx` or `typst`."""
    return data_folder("templates") / engine / name


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders of the open fonts that the PDF is set in (from the wheel `rendercv-fonts`)."""
    import rendercv_fonts

    root = Path(rendercv_fonts.__file__).parent
    return tuple(root / family for family in ("Source Sans 3", "Noto Sans", "Ubuntu"))
