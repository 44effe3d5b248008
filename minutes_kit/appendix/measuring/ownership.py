"""Does everything in a tagged PDF have one owner? What belongs to two tags, or to none, is heard wrongly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from ..reading.content import MAX_BYTES, Properties, numbers
from ..reading.tags import kids_of, leaves

_Holder = int
"""The number of the page or stream that marked content stands in."""


def ownership_faults(document: Pdf) -> Iterator[int | None]:
    """The page (from 1, None: unknown) of everything that is not owned by exactly one tag, both ways.

    Looks at marked content of pages and of what they draw, and at links. Raises what pikepdf raises at
    broken objects, and ValueError for content that cannot be read.
    """
    root = document.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
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
            found = Counter(numbers(content, _named_numbers(holder)))
            if found:
                key = _integer(holder.get("/StructParents"))
                keys[key] += 1
                place = _number(holder)
                present |= {(place, mark) for mark in found}
                yield from (number for mark in found if found[mark] > 1 or not owned.agrees(place, mark, key))
        yield from (number for link in _links(page) if not owned.agrees_on(link))
    yield from (None for key, count in keys.items() if count > 1 or key < 0)
    yield from (None for _ in owned.marks.keys() - present)
    yield from (None for count in (*owned.marks.values(), *owned.whole.values()) if len(count) > 1)


class _Owned:
    """What the tags own, by the tags, and what the list of owners says."""

    def __init__(self, root: Dictionary) -> None:
        self.marks: dict[tuple[_Holder, int], list[int]] = {}
        self.whole: dict[int, list[int]] = {}
        self._owners = {_integer(key): owner for key, owner in leaves(root.get("/ParentTree"), "/Nums")}
        self._lists: dict[int, list[int]] = {}
        seen: set[int] = set()
        waiting = kids_of(root)
        while waiting:
            node = waiting.pop()
            number = _number(node)
            if number == 0 or number not in seen:
                seen.add(number)
                waiting += self._take(node, number)

    def _take(self, node: Object, owner: int) -> list[Object]:
        """Note what an element owns; returns the elements below it."""
        page = _number(node.get("/Pg"))
        below: list[Object] = []
        for kid in kids_of(node):
            if not isinstance(kid, Dictionary):
                self.marks.setdefault((page, _integer(kid)), []).append(owner)
                continue
            kind = kid.get("/Type")
            if kind == Name.MCR:
                place = _number(kid.get("/Stm")) or _number(kid.get("/Pg")) or page
                self.marks.setdefault((place, _integer(kid.get("/MCID"))), []).append(owner)
            elif kind == Name.OBJR:
                self.whole.setdefault(_number(kid.get("/Obj")), []).append(owner)
            else:
                below.append(kid)
        return below

    def agrees(self, holder: _Holder, mark: int, key: int) -> bool:
        """Whether tree and list name the same owner of marked content."""
        if key not in self._lists:
            owners = self._owners.get(key)
            self._lists[key] = [_number(one) for one in owners] if isinstance(owners, Array) else []
        listed = self._lists[key]
        return 0 <= mark < len(listed) and self.marks.get((holder, mark)) == [listed[mark]]

    def agrees_on(self, annotation: Object) -> bool:
        """Whether tree and list name the same owner of an annotation."""
        owner = self._owners.get(_integer(annotation.get("/StructParent")))
        return owner is not None and self.whole.get(_number(annotation)) == [_number(owner)]


def _holders(page: Page, seen: set[int]) -> Iterator[tuple[Object, bytes]]:
    """The page and every form that it draws, each with its instructions; forms already seen are left out."""
    yield page.obj, _content(page.obj)
    waiting: list[Object] = [page.obj]
    while waiting:
        resources = waiting.pop().get("/Resources")
        objects = resources.get("/XObject") if isinstance(resources, Dictionary) else None
        for form in objects.values() if isinstance(objects, Dictionary) else ():
            if isinstance(form, Stream) and form.get("/Subtype") == Name.Form and _number(form) not in seen:
                seen.add(_number(form))
                waiting.append(form)
                yield form, form.read_bytes()


def _content(page: Object) -> bytes:
    contents = page.get("/Contents")
    parts = contents if isinstance(contents, Array) else (contents,)
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))


def _named_numbers(holder: Object) -> Properties:
    """The property lists in the resources of a page or a form that carry a number of marked content."""
    resources = holder.get("/Resources")
    lists = resources.get("/Properties") if isinstance(resources, Dictionary) else None
    if not isinstance(lists, Dictionary):
        return {}
    return {
        name: _integer(value["/MCID"])
        for name, value in lists.items()
        if isinstance(value, Dictionary) and "/MCID" in value
    }


def _links(page: Page) -> Iterator[Object]:
    for annotation in page.obj.get("/Annots", ()):
        if isinstance(annotation, Dictionary) and annotation.get("/Subtype") == Name.Link:
            yield annotation


def _number(value: object) -> int:
    return value.objgen[0] if isinstance(value, Object) else 0


def _integer(value: object) -> int:
    """A number as it is, -1 for anything else."""
    return int(value) if isinstance(value, int) else -1
