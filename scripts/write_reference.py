"""Writes docs/reference.md from the public names, their signatures and docstrings, and the schemas.

Run `python3 scripts/write_reference.py` after a change of one of them; a test holds the file to this script.
"""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import FunctionType
from typing import Any, get_args, get_type_hints

import minutes_kit
from minutes_kit.model import Minutes, Project
from minutes_kit.model.structure import key_of
from minutes_kit.resources import schema_path

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
WIDTH = 100
"""Characters of a signature on one line."""

INTRODUCTION = """# Reference of the library

<!-- Written by scripts/write_reference.py from the docstrings and the schemas. Do not edit. -->

```python
import minutes_kit as mk
```

Everything below is a name of `minutes_kit`. All of it is typed, may be used from several threads at once,
prints nothing, configures no logging, and depends on the working directory only through relative paths that
it is given. Other modules of the package are its own business and may change.
"""

DATA = """## The data of a meeting

What `load` returns, and at the same time every field of the YAML: the name of a field is its key in the
file. A field without a value is `""`, `()` or `None`. Where the file may say a thing in short
(`place: Sochaczew`), the object has that text in the field marked *short form*. Where the file may say one
thing or a list, the data have a tuple.
"""


def main() -> None:
    TARGET.write_text(reference(), encoding="utf-8", newline="\n")
    print(TARGET.name)


def reference() -> str:
    """The whole page."""
    public = [getattr(minutes_kit, name) for name in minutes_kit.__all__]
    data = {Minutes, Project}
    classes = [entry for entry in public if isinstance(entry, type) and entry not in data]
    errors = [entry for entry in classes if issubclass(entry, Exception)]
    plain = [entry for entry in classes if is_dataclass(entry) or issubclass(entry, Enum)]
    parts = [INTRODUCTION, "## Functions\n"]
    parts += (function(entry) for entry in public if isinstance(entry, FunctionType))
    parts += ["## Results and problems\n", *map(data_class, plain)]
    parts += ["## Errors\n", *map(error, sorted(errors, key=lambda entry: len(entry.__mro__)))]
    parts += [DATA, *meeting()]
    return "\n".join(parts)


def docstring(thing: object) -> str:
    """The docstring, as Markdown paragraphs."""
    found = inspect.getdoc(thing)
    if not found:
        raise ValueError(f"{thing} has no docstring")
    return found + "\n"


# --- functions, classes, errors -----------------------------------------------------------------


def function(thing: FunctionType) -> str:
    return f"### `{thing.__name__}`\n\n```python\n{signature(thing)}\n```\n\n{docstring(thing)}"


def signature(thing: FunctionType) -> str:
    """The signature as it is written, on one line or with a line for each parameter."""
    found = inspect.signature(thing)
    pieces: list[str] = []
    for parameter in found.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in pieces:
            pieces.append("*")
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        pieces.append(f"{parameter.name}: {parameter.annotation}{default}")
    line = f"{thing.__name__}({', '.join(pieces)}) -> {found.return_annotation}"
    if len(line) <= WIDTH:
        return line
    inside = "".join(f"    {piece},\n" for piece in pieces)
    return f"{thing.__name__}(\n{inside}) -> {found.return_annotation}"


def data_class(thing: type) -> str:
    rows = enum_rows(thing) if issubclass(thing, Enum) else (f"| {row} |" for row in field_rows(thing))
    head = (
        "| member | value | meaning |\n|---|---|---|"
        if issubclass(thing, Enum)
        else "| field | type |\n|---|---|"
    )
    properties = "".join(
        f"\n`{name}` – {inspect.getdoc(value)}\n"
        for name, value in vars(thing).items()
        if isinstance(value, property) and not issubclass(thing, Enum)
    )
    return f"### `{thing.__name__}`\n\n{docstring(thing)}\n{head}\n" + "\n".join(rows) + f"\n{properties}"


def field_rows(thing: Any) -> Iterator[str]:
    for entry in fields(thing):
        yield f"`{entry.name}` | {code(entry.type)}"


def enum_rows(thing: type[Enum]) -> Iterator[str]:
    meanings = attribute_docstrings(thing)
    for name, member in thing.__members__.items():
        yield f"| `{name}` | `{member.value!r}` | {meanings.get(name, '')} |"


def attribute_docstrings(thing: type) -> dict[str, str]:
    """The strings that stand under the members of a class."""
    [tree] = ast.parse(inspect.getsource(thing)).body
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for first, second in zip(tree.body, tree.body[1:], strict=False):
        match first, second:
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = " ".join(text.split())
    return found


def error(thing: type[minutes_kit.MinutesKitError]) -> str:
    base = thing.__mro__[1].__name__
    kind = f"A `{base}`. " if base != "Exception" else ""
    code_ = thing.exit_code
    return (
        f"### `{thing.__name__}`\n\n{docstring(thing)}\n"
        f"{kind}Exit code of the command line: {code_.value} (`{code_.name}`).\n"
    )


# --- the data of a meeting ------------------------------------------------------------------------


def meeting() -> Iterator[str]:
    """A table for each class of the model, the document and the project first."""
    schemas = {
        name: json.loads(schema_path(f"{name}-1", "en").read_text("utf-8")) for name in ("minutes", "project")
    }
    waiting: list[tuple[type, dict[str, Any], dict[str, Any]]] = [
        (Minutes, schemas["minutes"], schemas["minutes"]),
        (Project, schemas["project"], schemas["project"]),
    ]
    done: set[type] = {Minutes, Project}
    while waiting:
        thing, schema, root = waiting.pop(0)
        yield model_table(thing, schema)
        for name, kind in nested(thing):
            if kind not in done:
                done.add(kind)
                waiting.append((kind, definition(schema["properties"][name], root), root))


def model_table(thing: Any, schema: dict[str, Any]) -> str:
    rows = "\n".join(
        model_row(entry, thing, schema["properties"][key_of(entry.name)]) for entry in fields(thing)
    )
    head = "| field | type | meaning |\n|---|---|---|\n"
    words = " ".join(thing.__doc__.split())
    return f"### `{thing.__name__}`\n\n{words}\n\n{head}{rows}\n"


def model_row(entry: Field[Any], thing: Any, schema: dict[str, Any]) -> str:
    remarks = []
    if entry.default is MISSING and entry.default_factory is MISSING:
        remarks.append("Required.")
    if key_of(entry.name) == getattr(thing, "SHORTHAND", None):
        remarks.append("*Short form.*")
    remarks.append(f"YAML key `{key_of(entry.name)}`." if key_of(entry.name) != entry.name else "")
    meaning = " ".join(filter(None, [words_of(schema), *remarks]))
    return f"| `{entry.name}` | {code(entry.type)} | {meaning} |"


def words_of(schema: dict[str, Any]) -> str:
    """Title and description, unless they say the same."""
    title, description = schema["title"], schema["description"]
    same = description.removesuffix(".").casefold().startswith(title.casefold())
    return (description if same else f"{title}. {description}").replace("|", "\\|")


def nested(thing: Any) -> Iterator[tuple[str, type]]:
    """The model's own classes among the types of a class's fields, with the key of the field."""
    for name, hint in get_type_hints(thing).items():
        for kind in leaves(hint):
            if is_dataclass(kind):
                yield key_of(name), kind  # type: ignore[misc]


def leaves(hint: Any) -> Iterator[Any]:
    inner = get_args(hint)
    if not inner:
        yield hint
    for argument in inner:
        yield from leaves(argument)


def definition(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """The schema of the object that a property holds, one or a list of them."""
    if "$ref" in schema:
        return definition(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "properties" in schema:
        return schema
    return definition(schema.get("else") or schema["items"], root)


def code(annotation: object) -> str:
    text = str(annotation).replace("|", "\\|")
    return f"`{text}`"


if __name__ == "__main__":
    main()
