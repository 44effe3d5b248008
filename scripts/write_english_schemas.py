"""Writes schemas/*.en.schema.json: the same schemas with the titles and descriptions in English.

An editor shows what the schema says beside a field; whoever writes minutes in English points at these.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
SUFFIX = ".schema.json"


def main() -> None:
    for path, text in english_schemas(SCHEMAS):
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.name)


def english_schemas(folder: Path) -> Iterator[tuple[Path, str]]:
    """Path and text of the English twin of each schema `<name>-1.schema.json` in a folder."""
    for source in sorted(folder.glob(f"*-1{SUFFIX}")):
        schema = in_english(json.loads(source.read_text(encoding="utf-8")))
        schema["$id"] = schema["$id"].replace(SUFFIX, f".en{SUFFIX}")
        target = source.with_name(source.name.replace(SUFFIX, f".en{SUFFIX}"))
        yield target, json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def in_english(schema: Any) -> Any:
    """A copy in which what stands under `x-en` has taken the place of its Polish namesake."""
    if isinstance(schema, list):
        return [in_english(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    words = schema.get("x-en", {})
    return {key: words.get(key) or in_english(value) for key, value in schema.items() if key != "x-en"}


if __name__ == "__main__":
    main()
