"""From the bytes of a table to people: kinds of files, encodings, headings, rows."""

from __future__ import annotations

import codecs
import time

import pytest

from minutes_kit.errors import SourceError
from minutes_kit.roster.people import read_people
from minutes_kit.roster.reading import read_rows


@pytest.fixture
def read(tmp_path):
    def read(content, sheet="", name="osoby.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_people(read_rows(path, sheet))

    return read


def data(found):
    return [dict(person.data) for person in found.people]


def names(found):
    return [person.data["name"] for person in found.people]


def told(found):
    return [(fault.rule, fault.line, fault.column) for fault in found.faults]


def refused(read, content, **options):
    with pytest.raises(SourceError) as error:
        read(content, **options)
    return error.value.fault


# --- characters -----------------------------------------------------------------------------------

POLISH = "Imię i nazwisko;Instytucja\nŻaneta Gęślą;Łódź „Jaźń”\n"


@pytest.mark.parametrize(
    "content",
    [
        POLISH.encode(),
        codecs.BOM_UTF8 + POLISH.encode(),
        codecs.BOM_UTF16_LE + POLISH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + POLISH.encode("utf-16-be"),
        POLISH.encode("cp1250"),
        POLISH.replace("„Jaźń”", "Jaźń").encode("iso8859-2"),
        POLISH.replace("\n", "\r\n").encode("cp1250"),
        POLISH.replace("\n", "\r").encode(),
    ],
)
def test_encodings(read, content):
    assert data(read(content))[0]["name"] == "Żaneta Gęślą"
    assert data(read(content))[0]["organisation"] in ("Łódź „Jaźń”", "Łódź Jaźń")


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02" * 50, "Żółć;x".encode("cp852"), b"%PDF\n\xe2\xe3\xcf\xd3"]
)
def test_what_is_no_text(read, content):
    assert refused(read, content).rule == "MK-B04"


def test_a_forbidden_character_has_its_place(read):
    fault = refused(read, "Imię i nazwisko\nAnna \x07Przykładowa\n")
    assert (fault.rule, fault.line, fault.column) == ("MK-Y09", 2, 6)


def test_decomposed_letters_are_composed(read):
    assert names(read("Imię i nazwisko\nZ\u0307aneta Próbna\n")) == ["Żaneta Próbna"]


# --- cells ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_delimiters(read, delimiter):
    rows = [
        ["Lp.", "Imię i nazwisko", "Instytucja"],
        ["1", "Anna Próbna", '"A; B, C"'],
        ["2", "Jan Wzorcowy", ""],
    ]
    found = read("\n".join(delimiter.join(row) for row in rows))
    assert data(found) == [
        {"name": "Anna Próbna", "organisation": "A; B, C"},
        {"name": "Jan Wzorcowy"},
    ]


def test_one_column_with_commas_is_one_column(read):
    found = read("Nazwisko i imię\nPrzykładowa, Anna\nWzorcowy, Jan\n")
    assert names(found) == ["Anna Przykładowa", "Jan Wzorcowy"]


def test_lines_inside_cells(read):
    found = read('Imię i nazwisko;Instytucja\nAnna Próbna;"Urząd\nGminy"\n;Gmina\n')
    assert data(found)[0]["organisation"] == "Urząd Gminy"
    assert [person.line for person in found.people] == [2]
    assert told(found) == [("MK-B14", 4, 1)]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('Imię i nazwisko;Instytucja\nAnna Próbna;"Urząd\nJan Wzorcowy;Gmina\n', 2),
        ('Imię i nazwisko;Instytucja\nAnna Próbna;Urząd\nJan Wzorcowy;"A" B\n', 3),
        ("Imię i nazwisko;Instytucja\nAnna Próbna;" + "x" * 200_000, 2),
    ],
)
def test_a_row_that_cannot_be_divided(read, content, line):
    fault = refused(read, content)
    assert (fault.rule, fault.line) == ("MK-B26", line)


def test_text_like_a_formula_is_text(read):
    found = read("Imię i nazwisko;Uwagi\nAnna Próbna;=1+1\nJan Wzorcowy;@SUM(A1)\n+Ewa Testowa;-2\n")
    assert [one["note"] for one in data(found)] == ["=1+1", "@SUM(A1)", "-2"]
    assert names(found)[2] == "+Ewa Testowa"


def test_a_long_cell(read):
    found = read(f"Imię i nazwisko;Uwagi;Coś\nAnna Próbna;{'x' * 2001};{'y' * 9000}\n")
    assert told(found) == [("MK-B12", 1, 1), ("MK-B25", 2, 2)]


# --- headings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("IMIĘ I NAZWISKO", "Anna Próbna", {"name": "Anna Próbna"}),
        ("imie i nazwisko *", "Anna Próbna", {"name": "Anna Próbna"}),
        ("Imię i nazwisko / Name", "Anna Próbna", {"name": "Anna Próbna"}),
        ("Imię i nazwisko (drukowanymi)", "Anna Próbna", {"name": "Anna Próbna"}),
        ("Nazwisko;Imię", "Próbna;Anna", {"name": "Anna Próbna"}),
        ("Tytuł;Imię;Nazwisko", "dr hab.;Anna;Próbna", {"name": "dr hab. Anna Próbna"}),
        ("Nazwisko i imię", "Próbna Anna Maria", {"name": "Anna Maria Próbna"}),
        ("Nazwisko i imię", "dr hab. Próbna-Wzorcowa Anna", {"name": "dr hab. Anna Próbna-Wzorcowa"}),
        ("Nazwisko i imię", "mgr van Wzór, Jan", {"name": "mgr Jan van Wzór"}),
        ("Name;Position", "Ann Sample;clerk", {"name": "Ann Sample", "function": "clerk"}),
        ("Osoba;Instytucja/Firma", "Anna Próbna;X", {"name": "Anna Próbna", "organisation": "X"}),
        ("Osoba;Funkcja", "Anna Próbna;radna", {"name": "Anna Próbna", "function": "radna"}),
        (
            "Osoba;Funkcja;Stanowisko",
            "Anna Próbna;przewodnicząca;dyrektor",
            {"name": "Anna Próbna", "role": "przewodnicząca", "function": "dyrektor"},
        ),
        ("Osoba;Rola;Uwagi", "Ewa Testowa;gość;x", {"name": "Ewa Testowa", "role": "gość", "note": "x"}),
        ("Osoba;E-mail;Tel.;Podpis;Lp.", "Anna Próbna;a@b.pl;22 000;;1", {"name": "Anna Próbna"}),
    ],
)  # fmt: skip
def test_headings(read, heading, row, expected):
    found = read(f"{heading}\n{row}\n")
    assert data(found) == [expected]
    assert found.faults == []


def test_a_title_and_facts_above_the_heading(read):
    found = read(
        "Lista;;\nNazwa;Szkolenie;\nData:;6.05.2024;\n\nLp.;Imię i nazwisko;Firma\n1;Anna Próbna;X\n"
    )
    assert data(found) == [{"name": "Anna Próbna", "organisation": "X"}]


def test_no_column_of_names(read):
    fault = refused(read, "Lista\nKto;Skąd\nAnna;X\n")
    assert (fault.rule, fault.line, fault.params["columns"]) == ("MK-B07", 2, "Kto, Skąd")


@pytest.mark.parametrize("content", ["\n", ";;;\n;;\n", "\ufeff"])
def test_nothing_in_it(read, content):
    assert refused(read, content).rule == "MK-B07"


def test_columns_that_mean_nothing_are_told_once(read):
    found = read("Imię i nazwisko;Rozmiar;Dieta\nAnna Próbna;M;wege\nJan Wzorcowy;L;\n")
    assert [(f.rule, f.params["columns"]) for f in found.faults] == [("MK-B12", "Rozmiar, Dieta")]


def test_columns_that_mean_the_same(read):
    found = read("Imię i nazwisko;Firma;Organizacja\nAnna Próbna;X;Y\n")
    assert data(found)[0]["organisation"] == "X"
    assert [(f.rule, f.params["first"], f.params["second"]) for f in found.faults] == [
        ("MK-B13", "Firma", "Organizacja")
    ]


def test_too_many_columns_and_rows(read):
    assert refused(read, "Imię i nazwisko" + ";x" * 256).rule == "MK-B06"
    assert len(read("Imię i nazwisko\n" + "Anna Próbna\n" * 9_999).people) == 9_999
    assert refused(read, "Imię i nazwisko\n" + "Anna Próbna\n" * 10_000).rule == "MK-B06"


# --- rows -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "mark", "expected"),
    [
        ("Obecność", "tak", {"status": "present"}),
        ("Obecny", "X", {"status": "present"}),
        ("Obecność", "✓", {"status": "present"}),
        ("Obecność", "Obecny/a", {"status": "present"}),
        ("Obecność", "NIEOB.", {"status": "absent"}),
        ("Obecność", "—", {"status": "absent"}),
        ("Obecność", "nieobecna usprawiedliwiona", {"status": "excused"}),
        ("Attendance", "guest", {"status": "guest"}),
        ("Prawo głosu", "tak", {"entitled": 1}),
        ("Prawo głosu", "nie", {"entitled": 0}),
        ("Liczba głosów", "3", {"entitled": 3}),
        ("Forma udziału", "on-line", {"mode": "remote"}),
        ("Zgoda na publikację", "tak", {"public": True}),
    ],
)
def test_marks(read, heading, mark, expected):
    found = read(f"Imię i nazwisko;{heading}\nAnna Próbna;{mark}\n")
    assert data(found) == [{"name": "Anna Próbna", **expected}]
    assert found.faults == []


@pytest.mark.parametrize(("mark", "rule"), [("może", "MK-B21"), ("12345", "MK-B21"), ("", "MK-B22")])
@pytest.mark.parametrize("heading", ["Obecność", "Prawo głosu", "Tryb", "Zgoda na publikację"])
def test_marks_that_are_not_understood(read, heading, mark, rule):
    found = read(f"Imię i nazwisko;{heading}\nAnna Próbna;{mark}\n")
    assert told(found) == [(rule, 2, 2)]
    assert data(found) == [{"name": "Anna Próbna"}]


def test_rows_without_a_person_in_them(read):
    found = read(
        "Lp.;Imię i nazwisko;Firma\n1.;Anna Próbna;X\n2.;;\n;;\n3.;;Y\n;Razem: 1;\n\nSporządził: Jan;;\n"
    )
    assert names(found) == ["Anna Próbna"]
    assert told(found) == [("MK-B14", 5, 2), ("MK-B15", 6, 2), ("MK-B15", 8, 1)]


def test_a_heading_on_each_page(read):
    found = read("Lp.;Imię i nazwisko\n1;Anna Próbna\n\nLp.;Imię i nazwisko\n2;Jan Wzorcowy\n")
    assert names(found) == ["Anna Próbna", "Jan Wzorcowy"]
    assert found.faults == []


@pytest.mark.parametrize(
    "name",
    [
        *(
            "PRÓBNA Anna",
            "Anna",
            "Anna Próbna, dyrektor",
            "Anna Próbna (X)",
            "anna@example.org",
            "Galaxy A52 5G",
        ),
        *("przedstawiciel gminy", "a b c d e f g H"),
    ],
)
def test_strange_names_are_told_and_kept(read, name):
    found = read(f'Imię i nazwisko\n"{name}"\n')
    assert (names(found), told(found)) == ([name], [("MK-B19", 2, 1)])


@pytest.mark.parametrize(
    "name",
    [
        "Anna Maria Próbna-Wzorcowa",
        "prof. dr hab. inż. Anna Próbna",
        "Jan van Wzór",
        "Jan Wzorcowy MBA",
        "Ó O’Ćma",
    ],
)
def test_names_that_are_not_strange(read, name):
    assert read(f'Imię i nazwisko\n"{name}"\n').faults == []


@pytest.mark.parametrize("name", ["Wzorcowy Jan, mgr", "Wzorcowy Jan Dr"])
def test_a_surname_with_a_title_behind_it_is_not_turned(read, name):
    found = read(f'Nazwisko i imię\n"{name}"\n')
    assert (names(found), told(found)) == ([name], [("MK-B19", 2, 1)])


def test_equal_names_of_a_plain_list_are_left_to_the_rules(read):
    assert names(read("Imię i nazwisko\nAnna Próbna\nAnna Próbna\n")) == ["Anna Próbna"] * 2


def test_faults_of_a_table_are_bounded(read):
    found = read("Imię i nazwisko;Obecność\n" + "Anna;tak\n" * 3_000 + "Jan Wzorcowy;?\n")
    assert (len(found.people), len(found.faults)) == (3_001, 101)
    assert told(found)[-1] == ("MK-B21", 3_002, 2)


# --- attendance reports ---------------------------------------------------------------------------

TEAMS_PL = (
    "1. Podsumowanie\nTytuł spotkania\tNarada\nUczestnicy, którzy dołączyli\t4\n\n2. Uczestnicy\n"
    "Imię i nazwisko\tPierwsze dołączenie\tOstatnie wyjście\tCzas udziału w spotkaniu\tAdres e-mail\t"
    "Identyfikator uczestnika (UPN)\tRola\n"
    "Anna Próbna\t6.05.2024, 10:00\t6.05.2024, 11:00\t1 godz.\ta@example.org\ta@example.org\tOrganizator\n"
    "Jan Wzorcowy (Niezweryfikowany)\t6.05.2024, 10:01\t6.05.2024, 11:00\t59 min\t\t\tOsoba prowadząca\n"
    "+48*****12\t6.05.2024, 10:01\t6.05.2024, 11:00\t59 min\t\t\tUczestnik\n"
    "\n3. Działania podczas spotkania\n"
    "Imię i nazwisko\tGodzina dołączenia\tGodzina opuszczenia\tCzas trwania\tAdres e-mail\tRola\n"
    "Anna Próbna\t6.05.2024, 10:00:00\t6.05.2024, 11:00:00\t1 godz.\ta@example.org\tOrganizator\n"
)  # fmt: skip
TEAMS_EN = (
    "1. Summary\nMeeting title\tMeeting\nAttended participants\t2\nStart time\t5/6/24, 10:00:00 AM\n\n"
    "2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
    "Ann Sample\t5/6/24, 10:00:00 AM\t5/6/24, 11:00:00 AM\t1h\ta@example.org\ta@example.org\tOrganizer\n"
    "Ben Example (Guest)\t5/6/24, 10:00:00 AM\t5/6/24, 11:00:00 AM\t1h\t\t\tPresenter\n"
    "\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
    "Ann Sample\t5/6/24, 10:00:00 AM\t5/6/24, 11:00:00 AM\t1h\ta@example.org\tOrganizer\n"
)
TEAMS_OF_2021 = (
    "Meeting Summary\nTotal Number of Participants\t2\nMeeting Title\tMeeting\n\n"
    "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n"
    "Ann Sample\t5/6/2021, 10:00:00 AM\t5/6/2021, 10:20:00 AM\t20m\ta@example.org\tOrganizer\ta@example.org\n"
    "Ann Sample\t5/6/2021, 10:30:00 AM\t5/6/2021, 11:00:00 AM\t30m\ta@example.org\tOrganizer\ta@example.org\n"
    "Ben Example\t5/6/2021, 10:00:00 AM\t5/6/2021, 11:00:00 AM\t1h\tb@example.org\tPresenter\tb@example.org\n"
)
TEAMS_OF_2020 = (
    "Full Name\tUser Action\tTimestamp\n"
    "Ann Sample\tJoined before\t5/6/2020, 10:00:00 AM\nBen Example\tJoined\t5/6/2020, 10:00:00 AM\n"
    "Ben Example\tLeft\t5/6/2020, 10:05:00 AM\nBen Example\tJoined\t5/6/2020, 10:07:00 AM\n"
)
ZOOM = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    '"812 3456 7890",Meeting,05/06/2024 10:00:00 AM,05/06/2024 11:00:00 AM,a@example.org,60,3\n\n'
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    "Ann Sample,a@example.org,05/06/2024 10:00:00 AM,05/06/2024 10:30:00 AM,30,No\n"
    "Ann Sample,A@example.org,05/06/2024 10:31:00 AM,05/06/2024 11:00:00 AM,29,No\n"
    "iPhone (Ben Example),,05/06/2024 10:00:00 AM,05/06/2024 11:00:00 AM,60,Yes\n"
    "Fireflies.ai Notetaker,,05/06/2024 10:00:00 AM,05/06/2024 11:00:00 AM,60,Yes\n"
)
WEBINAR = (
    'Attendee Report\nReport generated time,"05/06/2024 12:00:00 PM"\nTopic,Webinar ID,Actual Start Time\n'
    "Webinar,123 456,05/06/2024 10:00:00 AM\nHost Details\n"
    "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest\n"
    "Yes,Ann Sample,a@example.org,05/06/2024 10:00:00 AM,05/06/2024 11:00:00 AM,60,No\nAttendee Details\n"
    "Attended,User Name (Original Name),First Name,Last Name,Email,Join Time,Leave Time,Is Guest\n"
    "Yes,ben,Ben,Example,b@example.org,05/06/2024 10:00:00 AM,05/06/2024 11:00:00 AM,No\n"
    "No,Clara Specimen,Clara,Specimen,c@example.org,--,--,--\n"
)


@pytest.mark.parametrize("text", [TEAMS_PL, TEAMS_PL.replace("\n", "\r\n")])
def test_teams_in_polish(read, text):
    found = read(codecs.BOM_UTF16_LE + text.encode("utf-16-le"))
    assert data(found) == [{"name": "Anna Próbna"}, {"name": "Jan Wzorcowy"}]
    assert told(found) == [("MK-B18", 8, 1), ("MK-B16", 9, 1)]


def test_teams_in_english(read):
    found = read(codecs.BOM_UTF16_LE + TEAMS_EN.encode("utf-16-le"))
    assert data(found) == [{"name": "Ann Sample"}, {"name": "Ben Example"}]
    assert told(found) == [("MK-B18", 9, 1)]


def test_a_report_saved_by_a_spreadsheet_program(read):
    assert names(read(TEAMS_PL.replace("\t", ";").encode("cp1250"))) == ["Anna Próbna", "Jan Wzorcowy"]


def test_rejoining_with_one_address_is_one_person_without_a_word(read):
    found = read(codecs.BOM_UTF16_LE + TEAMS_OF_2021.encode("utf-16-le"))
    assert (names(found), found.faults) == (["Ann Sample", "Ben Example"], [])


def test_rejoining_without_addresses_is_told(read):
    found = read(codecs.BOM_UTF16_LE + TEAMS_OF_2020.encode("utf-16-le"))
    assert names(found) == ["Ann Sample", "Ben Example"]
    assert [(f.rule, f.params["rows"], f.params["people"]) for f in found.faults] == [("MK-B20", 4, 2)]


def test_equal_names_with_different_addresses_are_two_people(read):
    content = TEAMS_OF_2021.replace("11:00:00 AM\t30m\ta@", "11:00:00 AM\t30m\tz@")
    assert names(read(content)) == ["Ann Sample", "Ann Sample", "Ben Example"]


def test_zoom(read):
    found = read(ZOOM)
    assert names(found) == ["Ann Sample", "iPhone (Ben Example)"]
    assert told(found) == [("MK-B19", 7, 1), ("MK-B17", 8, 1)]


def test_a_webinar_of_zoom(read):
    found = read(WEBINAR)
    assert data(found) == [
        {"name": "Ann Sample", "status": "present"},
        {"name": "Ben Example", "status": "present"},
        {"name": "Clara Specimen", "status": "absent"},
    ]
    assert found.faults == []


def test_what_is_told_of_a_person_is_told_once(read):
    content = TEAMS_OF_2020.replace("Ben Example", "Ben Example (Unverified)")
    assert [fault.rule for fault in read(content).faults] == ["MK-B18", "MK-B20"]


def test_an_address_without_a_name_is_told(read):
    found = read("Lp.;Imię i nazwisko;E-mail;Telefon\n1;Anna Próbna;;\n2;;b@example.org;\n3;;;600\n4;;;\n")
    assert told(found) == [("MK-B14", 3, 2), ("MK-B14", 4, 2)]


@pytest.mark.parametrize(
    "text", ["(" * 120_000, "a/" * 60_000, "x " * 60_000, "ą" * 120_000, '"' * 100 + "(" * 9_000]
)
def test_endless_cells_take_little_time(read, text):
    start = time.process_time()
    rows = f"{text};{text}\n" * 10 + f"Imię i nazwisko;Uwagi\n{text};{text}\n" + f"{text}\n" * 20
    read(rows.replace('"', ""))
    assert time.process_time() - start < 5
