"""Workbooks: values, sheets, and what a hostile one may not do."""

from __future__ import annotations

import time
import zipfile

import pytest
from workbooks import MAIN, cell, rows, shared, workbook, zipped

from minutes_kit.errors import SourceError
from minutes_kit.roster.people import read_people
from minutes_kit.roster.reading import read_rows

HEADING = ["Imię i nazwisko", "Instytucja"]
TABLE = [HEADING, ["Anna Próbna", "Urząd"], ["Jan Wzorcowy", None]]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "osoby.xlsx"


@pytest.fixture
def read(path):
    def read(content, sheet=""):
        path.write_bytes(content)
        return read_people(read_rows(path, sheet))

    return read


def data(found):
    return [dict(person.data) for person in found.people]


def told(found):
    return [(fault.rule, fault.line, fault.column) for fault in found.faults]


def refused(read, content, **options):
    with pytest.raises(SourceError) as error:
        read(content, **options)
    return error.value.fault


def sheet(inside, before="", after=""):
    return f"{before}<sheetData>{inside}</sheetData>{after}"


# --- values ---------------------------------------------------------------------------------------


def test_a_table(read):
    found = read(workbook({"Arkusz1": TABLE}))
    assert data(found) == [{"name": "Anna Próbna", "organisation": "Urząd"}, {"name": "Jan Wzorcowy"}]
    assert [(person.line, person.columns["name"]) for person in found.people] == [(2, 1), (3, 1)]


def test_the_kind_is_told_by_the_content_and_not_by_the_name(tmp_path):
    (tmp_path / "osoby.csv").write_bytes(workbook({"A": TABLE}))
    (tmp_path / "osoby.xlsx").write_text("Imię i nazwisko;Firma\nAnna Próbna;X\n", encoding="utf-8")
    for name in ("osoby.csv", "osoby.xlsx"):
        assert read_people(read_rows(tmp_path / name, "")).people[0].data["name"] == "Anna Próbna"


def test_shared_texts(read):
    strings = [
        "<si><t>Imię i nazwisko</t></si>",
        "<si><r><t>Anna </t></r><r><rPr><b/></rPr><t>Próbna</t></r><rPh><t>x</t></rPh></si>",
        "<si><t>Jan_x000D_\nWzorcowy</t></si>",
    ]
    inside = "".join(f'<row r="{n + 3}"><c r="B{n + 3}" t="s"><v>{n}</v></c></row>' for n in range(3))
    found = read(workbook({"A": sheet(inside)}, strings=strings))
    assert [(one.data["name"], one.line) for one in found.people] == [("Anna Próbna", 4), ("Jan Wzorcowy", 5)]
    assert found.people[0].columns["name"] == 2


def test_numbers_are_told_where_a_text_belongs(read):
    table = [["Imię i nazwisko", "Kod", "Uwagi", "Prawo głosu"], ["Anna Próbna", 7.0, 45418, 1]]
    found = read(workbook({"A": table}))
    assert data(found) == [{"name": "Anna Próbna", "code": "7", "note": "45418", "entitled": 1}]
    assert told(found) == [("MK-B24", 2, 3)]


def test_truth_is_a_mark(read):
    table = [["Imię i nazwisko", "Obecność"], ["Anna Próbna", True], ["Jan Wzorcowy", False]]
    assert [one["status"] for one in data(read(workbook({"A": table})))] == ["present", "absent"]


def test_formulas_are_never_computed(read):
    head = rows([["Imię i nazwisko", "Instytucja", "Obecność"]])
    name = cell("Anna Próbna")
    found = read(
        workbook(
            {
                "A": sheet(
                    f'{head}<row>{name}<c t="str"><f>A1</f><v>Urząd</v></c><c><f>1</f><v>1</v></c></row>'
                    f'<row>{name}<c><f>A1&amp;"x"</f></c><c t="b"><f>1</f><v>1</v></c></row>'
                    f'<row>{name}<c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
                    '<row><c t="str"><f>X1</f></c><c/></row><row><c><f>X1</f></c></row>'
                )
            }
        )
    )
    assert [one.get("organisation") for one in data(found)] == ["Urząd", None, None]
    assert told(found) == [("MK-B23", 3, 2), ("MK-B23", 4, 3), ("MK-B23", 6, 1)]


def test_cells_merged_downwards_hold_for_each_row(read):
    table = [
        ["Lista", None],
        HEADING,
        ["Anna Próbna", "Urząd"],
        ["Jan Wzorcowy", None],
        ["Ewa Testowa", "Gmina"],
    ]
    merged = (
        '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C9"/></mergeCells>'
    )
    found = read(workbook({"A": sheet(rows(table), after=merged)}))
    assert [one["organisation"] for one in data(found)] == ["Urząd", "Urząd", "Gmina"]


def test_other_prefixes_and_the_strict_namespace(read):
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    content = workbook({"A": ""}, **{
        "xl/worksheets/sheet1.xml": f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row><x:c t="inlineStr">'
        '<x:is><x:t>Imię i nazwisko</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr">'
        "<x:is><x:t>Anna Próbna</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    })  # fmt: skip
    assert data(read(content)) == [{"name": "Anna Próbna"}]


# --- sheets ---------------------------------------------------------------------------------------


def test_the_sheet_with_people_is_found(read):
    assert (
        len(read(workbook({"Dane": [["x", 1]], "Osoby": TABLE, "Ukryty": TABLE}, hidden=["Ukryty"])).people)
        == 2
    )


def test_several_sheets_with_people(read):
    content = workbook({"I dzień": TABLE, "II dzień": [HEADING, ["Ewa Testowa", "X"]]})
    fault = refused(read, content)
    assert (fault.rule, fault.params["sheets"]) == ("MK-B08", "I dzień, II dzień")
    assert data(read(content, sheet=" ii DZIEŃ "))[0]["name"] == "Ewa Testowa"
    fault = refused(read, content, sheet="III dzień")
    assert (fault.rule, fault.params["sheets"]) == ("MK-B09", "I dzień, II dzień")


def test_a_hidden_sheet_can_be_named(read):
    assert (
        len(
            read(workbook({"A": TABLE, "B": [HEADING, ["Ewa Testowa", "X"]]}, hidden=["B"]), sheet="B").people
        )
        == 1
    )


@pytest.mark.parametrize("sheets", [{"A": []}, {"A": [["x", "y"]]}, {}])
def test_no_people_on_any_sheet(read, sheets):
    assert refused(read, workbook(sheets)).rule == "MK-B07"


def test_a_text_file_has_no_sheets(read):
    assert refused(read, b"Imie i nazwisko\nAnna\n", sheet="A").rule == "MK-B10"


# --- damaged and hostile ones ---------------------------------------------------------------------

DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FAR = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'


def part(name, content):
    return workbook({"A": TABLE}, **{name: content})


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"PK\x03\x04", "MK-B04"),
        (b"PK\x03\x04" + b"x" * 5_000, "MK-B04"),
        (workbook({"A": TABLE})[:-200], "MK-B04"),
        (zipped({"word/document.xml": "<x/>"}), "MK-B04"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
            "MK-B04",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "MK-B05"),
        (part("xl/workbook.xml", "<workbook"), "MK-B04"),
        (part("xl/workbook.xml", f'<workbook xmlns="{MAIN}"><sheets><sheet/></sheets></workbook>'), "MK-B04"),
        (part("xl/_rels/workbook.xml.rels", "<x/>"), "MK-B07"),
        (part("xl/worksheets/sheet1.xml", "\0"), "MK-B04"),
        (part("xl/worksheets/sheet1.xml", f'{DOCTYPE}<worksheet xmlns="{MAIN}">&b;</worksheet>'), "MK-B04"),
        (part("xl/sharedStrings.xml", f'{DOCTYPE}<sst xmlns="{MAIN}"><si><t>&b;</t></si></sst>'), "MK-B04"),
        (part("xl/workbook.xml", f'{DOCTYPE}<workbook xmlns="{MAIN}">&b;</workbook>'), "MK-B04"),
        (workbook({"A": sheet('<row r="-1"><c t="inlineStr"><is><t>x</t></is></c></row>')}), "MK-B04"),
        (workbook({"A": sheet('<row r="9999999"><c t="b"><v>1</v></c></row>')}), "MK-B04"),
        (workbook({"A": sheet('<row r="x"/>')}), "MK-B04"),
        (workbook({"A": sheet('<row><c r="AAAA1"/></row>')}), "MK-B04"),
        (workbook({"A": sheet('<row><c t="s"><v>5</v></c></row>')}), "MK-B04"),
        (workbook({"A": sheet("<row><c><v>x</v></c></row>")}), "MK-B04"),
        (
            workbook({"A": sheet(rows(TABLE), after='<mergeCells><mergeCell ref="?"/></mergeCells>')}),
            "MK-B04",
        ),
        (workbook({"A": sheet(rows(TABLE) + FAR)}), "MK-B06"),
    ],
)
def test_what_is_no_workbook_or_a_broken_one(read, content, rule):
    assert refused(read, content).rule == rule


@pytest.mark.parametrize("number", ["1e400", "-1e400", "nan", "9" * 400, "1E-400", " 1 "])
def test_numbers_of_any_size(read, number):
    found = read(
        workbook({"A": sheet(rows([HEADING]) + f"<row>{cell('Anna Próbna')}<c><v>{number}</v></c></row>")})
    )
    assert [fault.rule for fault in found.faults] == ["MK-B24"]


BOMBS = {
    "zeros in a part": lambda: workbook({"A": TABLE}, **{"xl/styles.xml": "\n" * 200_000_000}),
    "zeros in the sheet": lambda: workbook({"A": sheet(" " * 100_000_000)}),
    "many cells": lambda: workbook({"A": sheet("<row>" + "<c/>" * 4_000_000 + "</row>")}),
    "many rows": lambda: workbook({"A": sheet(f"<row>{cell('x')}</row>" * 500_000)}),
    "many texts": lambda: workbook({"A": TABLE}, **{"xl/sharedStrings.xml": shared(["<si/>"] * 3_000_000)}),
    "many merged cells": lambda: workbook(
        {
            "A": sheet(
                rows(TABLE), after="<mergeCells>" + '<mergeCell ref="A1:A9"/>' * 600_000 + "</mergeCells>"
            )
        }
    ),
    "overlapping merged cells": lambda: workbook(
        {
            "A": sheet(
                rows([["x"]] * 5_000),
                after="<mergeCells>" + '<mergeCell ref="A1:A5000"/>' * 5_000 + "</mergeCells>",
            )
        }
    ),
    "many members": lambda: zipped({f"{n}.xml": "" for n in range(1_100)}),
}


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS)
def test_bombs_take_little_time(read, make):
    content = make()
    assert len(content) < 2_000_000
    start = time.process_time()
    assert refused(read, content).rule == "MK-B06"
    assert time.process_time() - start < 10


def test_a_million_empty_rows_are_nothing(read):
    inside = rows(TABLE) + '<row spans="1:2"/>' * 1_048_000
    before = '<dimension ref="A1:XFD1048576"/>'
    assert len(read(workbook({"A": sheet(inside, before=before)})).people) == 2


def test_pictures_are_not_unpacked(read, path):
    content = workbook({"A": TABLE})
    path.write_bytes(content)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zdjecie.png", b"\0" * 40_000_000)
    assert len(read(path.read_bytes()).people) == 2


def test_a_file_of_many_megabytes_is_not_read(tmp_path):
    path = tmp_path / "osoby.csv"
    with path.open("wb") as stream:
        stream.truncate(100 * 2**20)
    with pytest.raises(SourceError) as error:
        read_rows(path, "")
    assert error.value.fault.rule == "MK-B06"
    path.write_bytes(b"Imie i nazwisko;" + b"x" * 9_000_000)
    with pytest.raises(SourceError) as error:
        read_rows(path, "")
    assert (error.value.fault.rule, error.value.fault.line) == ("MK-B26", 1)
    path.write_bytes(b"Imie i nazwisko" + b";" * 2_000_000)
    assert len(read_rows(path, "")) == 1
