"""Where inserted pages belong in a report's outline and among its pages; the entries put there."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from ...errors import RenderError
from .tree import numbers_of_pages


class Places:
    """The title pages of a report, found by the labels that lead there, and its outline.

    Page numbers are those before anything is inserted.
    """

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._numbers = numbers_of_pages(pdf)
        names = pdf.Root.get("/Names", Dictionary()).get("/Dests")
        self._named = NameTree(names) if names is not None else {}

    def page(self, anchor: str, called: str) -> int:
        """How many pages come before what follows a title page; without a label, all.

        Raises RenderError for an unknown label.
        """
        if not anchor:
            return len(self._numbers)
        destination = self._destination(String(anchor))
        if destination is None:
            raise RenderError("MK-Z16", name=called, anchor=anchor)
        return self._numbers[destination[0].objgen] + 1

    def item(self, anchor: str) -> Object:
        """The outline's item for a label: the one that leads there, else the last one on that page.

        Without any, the root of the outline (made when the report has none).
        """
        wanted = self._destination(String(anchor))
        best = outlines = self._outlines()
        waiting, seen = [outlines], {outlines.objgen}
        while waiting:
            item = waiting.pop().get("/First")
            while item is not None and item.objgen not in seen:
                seen.add(item.objgen)
                waiting.append(item)
                found = self._destination(_target(item))
                if found is not None and found == wanted:
                    return item
                if found is not None and wanted is not None and found[0].objgen == wanted[0].objgen:
                    best = item
                item = item.get("/Next")
        return best

    def _destination(self, target: Object | None) -> Object | None:
        """A destination as an array that begins with a page of the report; None when it is none."""
        if isinstance(target, Name):
            target = self._pdf.Root.get("/Dests", Dictionary()).get(str(target))
        elif isinstance(target, String):
            target = self._named.get(str(target)) if str(target) in self._named else None
        if isinstance(target, Dictionary):
            target = target.get("/D")
        if not isinstance(target, Array) or not len(target) or not isinstance(target[0], Dictionary):
            return None
        return target if target[0].objgen in self._numbers else None

    def _outlines(self) -> Object:
        root = self._pdf.Root
        if not isinstance(root.get("/Outlines"), Dictionary):
            root.Outlines = self._pdf.make_indirect(Dictionary(Type=Name.Outlines))
        return root.Outlines


def nest(pdf: Pdf, parent: Object, outline: Object | None, title: str, page: Object) -> None:
    """Put the entries of a file, closed, behind the last below `parent`, under `title` if there is one."""
    if not title:
        if outline is not None:
            _append(parent, outline.First, outline.Last, int(outline.Count))
        return
    entry: Object = pdf.make_indirect(Dictionary())
    if outline is not None:
        entry = outline
        entry.Count = -int(outline.Count)
        del entry.Type
    entry.Title, entry.Dest = String(title), Array([page, Name.Fit])
    _append(parent, entry, entry, 1)


def _append(parent: Object, first: Object, last: Object, count: int) -> None:
    """Put a chain of closed items behind the last child of an item."""
    item: Object | None = first
    while item is not None:
        item.Parent = parent
        item = item.get("/Next")
    before = parent.get("/Last")
    if before is None:
        parent.First = first
    else:
        before.Next, first.Prev = first, before
    parent.Last = last
    _count(parent, count)


def _count(parent: Object, added: int) -> None:
    """More children. `/Count` tells how many entries show below: negative while the item is closed."""
    node: Object | None = parent
    while node is not None:
        count = int(node.get("/Count", 0))
        is_open = count > 0 or "/Parent" not in node
        node.Count = count + added if is_open else count - added
        node = node.get("/Parent") if is_open else None


def _target(item: Object) -> Object | None:
    action = item.get("/A")
    if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
        return action.get("/D")
    return item.get("/Dest")
