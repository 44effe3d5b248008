"""Does everything in a tagged PDF have one owner? What belongs to two tags, or to none, is heard wrongly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NumberObject, PdfObject, StreamObject

from .content import MAX_BYTES, numbers
from .links import resolved
from .owners import keyed
from .pages import joined_content, named_numbers

_Holder = int
"""The number of the page or stream that marked content stands in."""


def ownership_faults(document: PdfReader | PdfWriter) -> Iterator[int | None]:
    """The page (from 1, None: unknown) of everything that is not owned by exactly one tag, both ways.

    Looks at marked content of pages and of what they draw, and at links. Raises what pypdf raises at
    broken objects, and ValueError for content that cannot be read.
    """
    root = resolved(document.root_object.get("/StructTreeRoot"))
    if not isinstance(root, DictionaryObject):
        yield None
        return
    owned = _Owned(root)
    keys: Counter[int] = Counter()
    present: set[tuple[_Holder, int]] = set()
    seen: set[int] = set()
    size = 0
    for number, page in enumerate(document.pages, start=1):
        for holder, content in _holders(page, seen):
            size += len(content)
            if size > 2 * MAX_BYTES:
                raise ValueError(size)
            found = Counter(numbers(content, named_numbers(holder)))
            if found:
                key = holder.get("/StructParents")
                keys[key if isinstance(key, int) else -1] += 1
                place = _number(holder.indirect_reference)
                present |= {(place, mark) for mark in found}
                yield from (number for mark in found if found[mark] > 1 or not owned.agrees(place, mark, key))
        yield from (number for link in _links(page) if not owned.agrees_on(link))
    yield from (None for key, count in keys.items() if count > 1 or key < 0)
    yield from (None for _ in owned.marks.keys() - present)
    yield from (None for count in (*owned.marks.values(), *owned.whole.values()) if len(count) > 1)


class _Owned:
    """What the tags own, by the tags, and what the list of owners says."""

    def __init__(self, root: DictionaryObject) -> None:
        self.marks: dict[tuple[_Holder, int], list[int]] = {}
        self.whole: dict[int, list[int]] = {}
        self._owners = keyed(root)
        seen: set[int] = set()
        waiting = _kids(root)
        while waiting:
            kid = waiting.pop()
            node = resolved(kid)
            if isinstance(node, DictionaryObject) and id(node) not in seen:
                seen.add(id(node))
                self._take(node, _number(kid))
                waiting += [one for one in _kids(node) if isinstance(resolved(one), DictionaryObject)]

    def _take(self, node: DictionaryObject, owner: int) -> None:
        page = _number(_raw(node, "/Pg"))
        for kid in _kids(node):
            entry = resolved(kid)
            if isinstance(entry, NumberObject):
                self.marks.setdefault((page, int(entry)), []).append(owner)
            elif isinstance(entry, DictionaryObject) and entry.get("/Type") == "/MCR":
                place = _raw(entry, "/Stm") or _raw(entry, "/Pg")
                mark = entry.get("/MCID")
                if isinstance(mark, int):
                    self.marks.setdefault((_number(place) or page, int(mark)), []).append(owner)
            elif isinstance(entry, DictionaryObject) and entry.get("/Type") == "/OBJR":
                self.whole.setdefault(_number(_raw(entry, "/Obj")), []).append(owner)

    def agrees(self, holder: _Holder, mark: int, key: object) -> bool:
        """Whether tree and list name the same owner of marked content."""
        owners = resolved(self._owners.get(key)) if isinstance(key, int) else None
        if not isinstance(owners, ArrayObject) or not 0 <= mark < len(owners):
            return False
        return self.marks.get((holder, mark)) == [_number(list.__getitem__(owners, mark))]

    def agrees_on(self, annotation: DictionaryObject) -> bool:
        """Whether tree and list name the same owner of an annotation."""
        key = annotation.get("/StructParent")
        owner = self._owners.get(key) if isinstance(key, int) else None
        owners = self.whole.get(_number(annotation.indirect_reference))
        return owner is not None and owners == [_number(owner)]


def _holders(page: PageObject, seen: set[int]) -> Iterator[tuple[DictionaryObject, bytes]]:
    """The page and every form that it draws, each with its instructions; forms already seen are left out."""
    yield page, joined_content(page)
    waiting: list[DictionaryObject] = [page]
    while waiting:
        resources = resolved(waiting.pop().get("/Resources"))
        objects = resolved(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
        for entry in dict.values(objects) if isinstance(objects, DictionaryObject) else ():
            form = resolved(entry)
            if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form" and id(form) not in seen:
                seen.add(id(form))
                waiting.append(form)
                yield form, form.get_data()


def _links(page: PageObject) -> Iterator[DictionaryObject]:
    annotations = resolved(page.get("/Annots"))
    for entry in list.__iter__(annotations) if isinstance(annotations, ArrayObject) else ():
        annotation = resolved(entry)
        if isinstance(annotation, DictionaryObject) and annotation.get("/Subtype") == "/Link":
            yield annotation


def _kids(node: DictionaryObject) -> list[PdfObject]:
    raw = _raw(node, "/K")
    kids = resolved(raw)
    if isinstance(kids, ArrayObject):
        return list(list.__iter__(kids))
    return [] if raw is None else [raw]


def _raw(node: DictionaryObject, key: str) -> PdfObject | None:
    return node.raw_get(key) if key in node else None


def _number(reference: object) -> int:
    return reference.idnum if isinstance(reference, IndirectObject) else 0
