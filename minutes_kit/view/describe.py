"""Any part of the minutes as labelled facts: nothing that a moderator wrote is left out.

The other modules of the view give the important parts a form of their own and leave the rest to
`describe`, which prints each field that is filled, in the order of the schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from typing import Any

from .. import model
from ..model.numbering import bare_number, item_anchor
from ..nodes import Block, Column, Fact, Inline, Link, List, ListItem, Paragraph, Quote, Table, Text
from .setting import Setting, facts, paragraph
from .vocabulary import FieldWords, field_words


def describe(setting: Setting, value: Any, *, skip: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """The filled fields of a model object as facts, those in `skip` left out."""
    return facts(fact_rows(setting, value, skip=skip))


def words_of(value: object, setting: Setting) -> dict[str, FieldWords]:
    """The words of every field of a model object."""
    cls: type = type(value)
    return field_words(cls, setting.language)


def fact_rows(
    setting: Setting, value: Any, *, skip: frozenset[str] = frozenset(), inside: bool = False
) -> Iterator[Fact]:
    """The filled fields with their labels. `inside` another object, short ones come in brackets."""
    for name, words in words_of(value, setting).items():
        content = getattr(value, name)
        if name in skip or content is None or content == "" or content == ():
            continue
        yield Fact(words.label, field_blocks(setting, content, words, inside=inside))


def labelled(setting: Setting, value: Any, *names: str) -> Iterator[Fact]:
    """Chosen fields as facts, in the order given."""
    words = words_of(value, setting)
    for name in names:
        content = getattr(value, name)
        if content is not None and content != "" and content != ():
            yield Fact(words[name].label, field_blocks(setting, content, words[name]))


def field_blocks(
    setting: Setting, content: Any, words: FieldWords, *, inside: bool = False
) -> tuple[Block, ...]:
    """The content of one field, whatever its kind."""
    if words.kind == "markdown":
        return setting.blocks(content)
    if isinstance(content, tuple) and content and is_dataclass(content[0]):
        return _objects(setting, content, inside=inside)
    if is_dataclass(content):
        return _objects(setting, (content,), inside=inside)
    if words.name == "attachment":
        return (paragraph(setting.attachment_link(bare_number(content))),)
    return (Paragraph(simple(setting, content, words)),)


def simple(setting: Setting, content: Any, words: FieldWords) -> tuple[Inline, ...]:
    """A field that fits in one line."""
    match content:
        case bool():
            return (Text(setting.say("yes" if content else "no")),)
        case int():
            return (Text(str(content)),)
        case tuple() if words.name == "agenda":
            return _agenda_links(setting, content)
        case tuple():
            return setting.lines([str(item) for item in content])
        case Mapping():
            return (Text(", ".join(content)),)
    if words.choices:
        return (Text(words.choices[content]),)
    if words.kind == "date":
        return (Text(setting.date(content)),)
    if words.kind == "time":
        return (Text(setting.time(content)),)
    if words.name == "url":
        return (url(content),)
    return setting.line(content)


def url(address: str) -> Inline:
    """A web address as a link; an address of another kind stays text."""
    safe = address.startswith(("https://", "http://"))
    return Link(address, (Text(address),)) if safe else Text(address)


def _agenda_links(setting: Setting, numbers: tuple[str, ...]) -> tuple[Inline, ...]:
    links: list[Inline] = []
    for position, number in enumerate(numbers):
        if position:
            links.append(Text(", "))
        anchor = item_anchor(bare_number(number))
        links.append(Link(f"#{anchor}", setting.reference(anchor)))
    return tuple(links)


def _objects(setting: Setting, values: tuple[Any, ...], *, inside: bool) -> tuple[Block, ...]:
    described = [object_blocks(setting, value, inside=inside) for value in values]
    if len(described) == 1:
        return described[0]
    return (List(tuple(ListItem(blocks) for blocks in described if blocks)),)


def object_blocks(setting: Setting, value: Any, *, inside: bool = False) -> tuple[Block, ...]:
    """An object within another: its main text first, the rest of its fields as one line or as facts."""
    match value:
        case model.DataTable():
            return table_blocks(setting, value)
        case model.Illustration():
            return (setting.figure(value.file, value.alt, setting.line(value.caption)),)
        case model.Quotation():
            source = (Paragraph(setting.line(value.source)),) if value.source else ()
            return (Quote((*setting.quoted().blocks(value.text), *source)),)
        case model.EmbeddedDocument():
            title = (Paragraph(setting.line(value.title)),) if value.title else ()
            return (*title, Quote(setting.quoted().blocks(value.text)))
    shorthand: str = getattr(type(value), "SHORTHAND", "")
    main = getattr(value, shorthand, "") if shorthand else ""
    skip = frozenset({shorthand}) if main else frozenset[str]()
    rows = tuple(fact_rows(setting, value, skip=skip, inside=True))
    if not main:
        return _in_one_line(rows, brackets=inside) if all(map(_is_short, rows)) else facts(rows)
    if words_of(value, setting)[shorthand].kind == "markdown":
        return (*setting.blocks(main), *facts(rows))
    return with_rest(setting.line(main), rows)


def with_rest(main: tuple[Inline, ...], rows: Iterable[Fact]) -> tuple[Block, ...]:
    """The main words with short facts in brackets, "Kalisz (adres: …; sala: 3)", and long ones below."""
    known = tuple(rows)
    short = [row for row in known if _is_short(row)]
    brackets = (Text(" ("), *_joined(short, capital=False), Text(")")) if short else ()
    return (Paragraph((*main, *brackets)), *facts(row for row in known if not _is_short(row)))


def _in_one_line(rows: Sequence[Fact], *, brackets: bool) -> tuple[Block, ...]:
    """Short facts one after another: "Obecni: 4; z ilu: 7"."""
    words = tuple(_joined(rows, capital=not brackets))
    return (Paragraph((Text("("), *words, Text(")")) if brackets else words),) if words else ()


def _is_short(row: Fact) -> bool:
    return len(row.blocks) == 1 and isinstance(row.blocks[0], Paragraph)


def _joined(rows: Sequence[Fact], *, capital: bool) -> Iterator[Inline]:
    for position, row in enumerate(rows):
        keep = capital and not position
        label = row.label if keep else row.label[:1].lower() + row.label[1:]
        yield Text(f"{'; ' if position else ''}{label}: ")
        block = row.blocks[0]
        if isinstance(block, Paragraph):
            yield from block.children


def table_blocks(setting: Setting, table: model.DataTable) -> tuple[Block, ...]:
    """A table of the minutes; short rows are filled up, so that every row has all its cells."""
    width = max(len(table.columns), max(len(row) for row in table.rows))
    header = (*table.columns, *[""] * (width - len(table.columns)))
    rows = [(*row, *[""] * (width - len(row))) for row in table.rows]
    weights = [max(len(cell) for cell in column) for column in zip(header, *rows, strict=True)]
    node = Table(
        columns=tuple(Column(min(max(weight, 4), 40)) for weight in weights),
        header=tuple(setting.line(cell) for cell in header),
        rows=tuple(tuple(setting.line(cell) if cell else () for cell in row) for row in rows),
        caption=setting.line(table.caption) if table.caption else (),
    )
    note = (Paragraph(setting.line(table.note)),) if table.note else ()
    return (node, *note)
