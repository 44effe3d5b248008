"""A table says the same in whatever form it is saved, and no bytes break its reader."""

from __future__ import annotations

import codecs
import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import MAIN, workbook

from minutes_kit.errors import SourceError
from minutes_kit.roster.people import read_people
from minutes_kit.roster.reading import read_rows

FAST = settings(max_examples=80, deadline=None)
LETTERS = "aąbcćdeęłńóśźżyz"
WORD = st.text(LETTERS, min_size=2, max_size=8).map(str.capitalize)
NAME = st.tuples(WORD, WORD).map(" ".join)
ANYTHING = st.text(f'{LETTERS}ABŻ ,;"\t\n–„”.', max_size=20).map(lambda text: " ".join(text.split()))
PERSON = st.fixed_dictionaries({"name": NAME, "organisation": ANYTHING, "note": ANYTHING})
HEADINGS = {"name": "Imię i nazwisko", "organisation": "Instytucja", "note": "Uwagi"}
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "cp1250": b"",
}


def written(people, order, delimiter, quoting, end):
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerow([HEADINGS[field] for field in order])
    writer.writerows([person[field] for field in order] for person in people)
    return stream.getvalue()


def read(content, folder, sheet=""):
    path = folder / "osoby"
    path.write_bytes(content)
    return read_people(read_rows(path, sheet))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tables")


@FAST
@given(
    st.lists(PERSON, min_size=1, max_size=6),
    st.permutations(list(HEADINGS)),
    st.sampled_from("\t;,"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(list(ENCODINGS)),
)
def test_every_form_says_the_same(folder, people, order, delimiter, quoting, end, encoding):
    text = written(people, order, delimiter, quoting, end)
    found = read(ENCODINGS[encoding] + text.encode(encoding), folder)
    expected = [{field: value for field, value in person.items() if value} for person in people]
    assert [dict(person.data) for person in found.people] == expected
    table = [[HEADINGS[field] for field in order], *([person[field] for field in order] for person in people)]
    again = read(workbook({"Arkusz1": table}), folder)
    assert [dict(person.data) for person in again.people] == expected


@FAST
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", "Imię i nazwisko;x\n".encode(), b"\xff\xfe"]),
)
def test_no_bytes_break_the_reader(folder, content, start):
    with suppress(SourceError):
        read(start + content, folder)


PIECES = st.sampled_from(
    [
        *(
            '<row r="2">',
            "<row>",
            "</row>",
            '<c r="B2">',
            '<c t="s">',
            '<c t="inlineStr">',
            "</c>",
            "<v>",
            "</v>",
        ),
        *(
            "<is>",
            "</is>",
            "<t>",
            "</t>",
            "1",
            "-1",
            "Imię i nazwisko",
            "<f>x</f>",
            "<sheetData>",
            "</sheetData>",
        ),
        *('<mergeCell ref="A1:A3"/>', '<mergeCell ref="B2"/>', "<rPh>", "</rPh>", "&amp;", "&x;"),
    ]
)


@FAST
@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_sheet_breaks_the_reader(folder, inside):
    part = f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'
    with suppress(SourceError):
        read(workbook({"A": ""}, **{"xl/worksheets/sheet1.xml": part}), folder)
