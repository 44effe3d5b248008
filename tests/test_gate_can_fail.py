"""The gate of the build against merged files that are spoilt in one way each, merged naively, or shaken."""

from __future__ import annotations

import io
import random
from functools import cache

import mutations
import pikepdf
import pytest
from appendix_files import DECK, FOREIGN, MOMENT, REPORT, compiled, insert, report
from gate import kids, structure
from pikepdf import Array, Dictionary, Name
from pypdf import PdfReader, PdfWriter

from minutes_kit.appendix.joining.merge import insert_pages
from minutes_kit.appendix.measuring.gate import OWNERSHIP, judge

PROFILES = ("PDF_UA_1", "PDF_A_3A")
HOLDS = {"PDF_UA_1": (), "PDF_A_3A": ()}


@cache
def merged() -> bytes:
    """A report, a tagged deck, tagged pages with a table and a list, and pages without tags."""
    full = REPORT + "\n#table(columns: 2, table.header[a][b], [c], [d])\n- jeden\n- dwa\n"
    files = (DECK.read_bytes(), compiled(FOREIGN, "ua-1"), compiled(FOREIGN, tags=False))
    inserts = [insert("attachment-1", file) for file in files]
    return insert_pages(compiled(full, "ua-1", "a-3a"), inserts, timestamp=MOMENT).data


def fails(data: bytes) -> bool:
    return any(judge(data, PROFILES).values())


def test_what_is_only_saved_again_passes():
    assert judge(mutations.spoilt_pdf(merged(), mutations.nothing), PROFILES) == HOLDS


@pytest.mark.parametrize(
    "change", [*mutations.PDF.values(), mutations.colours_of_no_profile], ids=lambda change: change.__name__
)
def test_a_spoilt_file_does_not_pass(change):
    assert fails(mutations.spoilt_pdf(merged(), change))


@pytest.mark.parametrize("change", mutations.BYTES, ids=lambda change: change.__name__)
def test_a_file_spoilt_as_bytes_does_not_pass(change):
    assert fails(change(merged()))


# --- merged by others --------------------------------------------------------------------------------


def by_pikepdf() -> bytes:
    with pikepdf.open(io.BytesIO(report())) as pdf, pikepdf.open(DECK) as deck:
        pdf.pages.extend(deck.pages)
        return saved(pdf)


def by_pikepdf_with_a_borrowed_tree() -> bytes:
    """The tags of the deck copied below those of the report, the list of owners left as it was."""
    with pikepdf.open(io.BytesIO(report())) as pdf, pikepdf.open(DECK) as deck:
        pdf.pages.extend(deck.pages)
        foreign = pdf.copy_foreign(deck.Root.StructTreeRoot)
        tree = pdf.Root.StructTreeRoot
        tree.K = Array([*kids(tree), *kids(foreign)])
        return saved(pdf)


def by_pypdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(report())))
    writer.append(DECK)
    return written(writer)


def by_pypdf_from_nothing() -> bytes:
    writer = PdfWriter()
    for file in (io.BytesIO(report()), DECK):
        writer.append(file, import_outline=False)
    return written(writer)


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Copying pages")
@pytest.mark.parametrize(
    "merge",
    [by_pikepdf, by_pikepdf_with_a_borrowed_tree, by_pypdf, by_pypdf_from_nothing],
    ids=lambda merge: merge.__name__,
)
def test_a_naive_merge_does_not_pass(merge):
    assert fails(merge())


# --- shaken ------------------------------------------------------------------------------------------


def owners_of_marks(pdf):
    return [one for one in structure(pdf) if any(isinstance(kid, int) for kid in kids(one))]


def replaced(element, old, *new):
    """The element with `new` in the place of its first mark of this number."""
    below = kids(element)
    at = next(index for index, kid in enumerate(below) if isinstance(kid, int) and kid == old)
    element.K = Array([*below[:at], *new, *below[at + 1 :]])


def number_of(element, chance):
    return chance.choice([kid for kid in kids(element) if isinstance(kid, int)])


def mark_lost(pdf, chance):
    element = chance.choice(owners_of_marks(pdf))
    replaced(element, number_of(element, chance))


def mark_renumbered(pdf, chance):
    element = chance.choice(owners_of_marks(pdf))
    number = number_of(element, chance)
    replaced(element, number, number + chance.randint(1, 9))


def mark_owned_twice(pdf, chance):
    one, other = chance.sample(owners_of_marks(pdf), 2)
    number = number_of(one, chance)
    other.K = Array([*kids(other), Dictionary(Type=Name.MCR, Pg=one.Pg, MCID=number)])


def tag_on_another_page(pdf, chance):
    element = chance.choice(owners_of_marks(pdf))
    element.Pg = chance.choice([page.obj for page in pdf.pages if page.objgen != element.Pg.objgen])


def page_of_another_key(pdf, chance):
    one, other = chance.sample([page for page in pdf.pages if "/StructParents" in page], 2)
    one.StructParents = int(other.StructParents)


def lists_of_owners(pdf):
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    return tree, {int(key): entry for key, entry in tree.items()}


def owners_swapped(pdf, chance):
    _, lists = lists_of_owners(pdf)
    several = [entry for entry in lists.values() if isinstance(entry, Array) and len(entry) > 1]
    entry = chance.choice([entry for entry in several if len({one.objgen for one in entry}) > 1])
    first = chance.randrange(len(entry))
    second = chance.choice([at for at in range(len(entry)) if entry[at].objgen != entry[first].objgen])
    entry[first], entry[second] = entry[second], entry[first]


def owners_cut_off(pdf, chance):
    _, lists = lists_of_owners(pdf)
    entry = chance.choice([entry for entry in lists.values() if isinstance(entry, Array) and len(entry)])
    del entry[len(entry) - 1]


def owners_forgotten(pdf, chance):
    tree, lists = lists_of_owners(pdf)
    del tree[chance.choice(list(lists))]


def tag_taken_out(pdf, chance):
    element = chance.choice(owners_of_marks(pdf))
    others = [kid for kid in kids(element.P) if isinstance(kid, int) or kid.objgen != element.objgen]
    element.P.K = Array(others)


def content_renumbered(pdf, chance):
    page = chance.choice([page for page in pdf.pages if "/StructParents" in page])
    instructions = list(pikepdf.parse_content_stream(page))
    marked = [
        one.operands[1]
        for one in instructions
        if str(one.operator) == "BDC"
        and isinstance(one.operands[1], Dictionary)
        and "/MCID" in one.operands[1]
    ]
    entry = chance.choice(marked)
    entry.MCID = int(entry.MCID) + len(marked) * chance.randint(1, 3)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


SHAKES = (
    mark_lost,
    mark_renumbered,
    mark_owned_twice,
    tag_on_another_page,
    page_of_another_key,
    owners_swapped,
    owners_cut_off,
    owners_forgotten,
    tag_taken_out,
    content_renumbered,
)


@pytest.mark.parametrize("shake", SHAKES, ids=lambda shake: shake.__name__)
@pytest.mark.parametrize("seed", range(6))
def test_whatever_owns_a_mark_must_be_right(shake, seed):
    data = mutations.spoilt_pdf(merged(), lambda pdf: shake(pdf, random.Random(seed)))
    assert OWNERSHIP in {finding.rule for finding in judge(data, ("PDF_UA_1",))["PDF_UA_1"]}
