"""The steps between lines and fields: page heads, paragraphs, headings, numbers, days, people, items."""

from __future__ import annotations

import pytest

from minutes_kit.drafting.days import find_days, find_place, find_times, meeting_days, nominative, with_year
from minutes_kit.drafting.headings import heading_kind, recognise
from minutes_kit.drafting.joining import joined
from minutes_kit.drafting.linking import item, item_by_title
from minutes_kit.drafting.numbering import follows, split_marker
from minutes_kit.drafting.outline import outline
from minutes_kit.drafting.people import counts_in_text, is_name, listed_people, people_in_text
from minutes_kit.drafting.pieces import Line
from minutes_kit.drafting.running import without_running_lines
from minutes_kit.drafting.text import plain_pieces


def kept(text: str) -> tuple[list[str], tuple[str, ...]]:
    pieces, removed = without_running_lines(plain_pieces(text))
    return [piece.shown for piece in pieces if isinstance(piece, Line)], removed


def paragraphs(text: str) -> list[str]:
    pieces, _ = without_running_lines(plain_pieces(text))
    return [piece.shown for piece in joined(pieces).pieces if isinstance(piece, Line)]


def line(text: str) -> Line:
    [piece] = plain_pieces(text)
    assert isinstance(piece, Line)
    return piece


# --- heads and feet of pages ---------------------------------------------------------------------------

HEAD = "Sąsiedzkie ogrody, wspólny projekt trzech dzielnic"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n\nPierwsze zdanie, które się\n\n{HEAD}\n\nnie kończy na stronie.",
        f"Wstęp.\n\n\n\n{HEAD}\n\nDalszy ciąg.\n\n\n\n{HEAD}\n\nI koniec.",
        f"Wstęp.\n{HEAD}\fDalszy ciąg.\n{HEAD}\fI koniec.",
        f"Wstęp.\n{HEAD}\nStrona 1 z 2\nDalszy ciąg.\n{HEAD}\nStrona 2 z 2\nI koniec.",
        f"{HEAD} 1\n- 1 -\nWstęp.\n{HEAD} 2\n- 2 -\nDalszy ciąg.",
    ],
    ids=["cut", "gap", "page", "number", "numbered"],
)
def test_lines_that_come_on_every_page_are_taken_out(text):
    left, removed = kept(text)
    assert not any(HEAD in one for one in left)
    assert {one.rstrip(" 12") for one in removed} == {HEAD}
    assert len(left) == 2 or left[-1] == "I koniec."


@pytest.mark.parametrize(
    "text",
    [
        "Uchwałę przyjęto jednogłośnie.\n\nOmówiono plan.\n\nUchwałę przyjęto jednogłośnie.",
        "Głosowanie jawne\n\nZa było 12 osób.\n\nGłosowanie jawne\n\nZa było 11 osób.",
        "1) Brak uwag\n2) Brak uwag\n3) Brak uwag",
        "Ustalenia:\n\n1) Zebrać oferty\n\nUstalenia:\n\n2) Wysłać pismo",
        "Lista:\n\n7\n\n8\n\n9",
    ],
)
def test_what_merely_comes_again_stays(text):
    left, removed = kept(text)
    assert removed == ()
    assert left == [one for one in text.split("\n") if one]


def test_the_title_stays_where_it_is_the_page_head_too():
    title = "Protokół z zebrania mieszkańców bloku przy Lipowej"
    left, removed = kept(f"{title}\n\nMówiono o windzie i o\n\n{title}\n\nschodach.")
    assert left == [title, "Mówiono o windzie i o", "schodach."]
    assert removed == (title,)


def test_a_head_that_ran_into_the_text_is_cut_off():
    text = f"{HEAD}\n\nWindą zajmie się pani, która od\n\n{HEAD} powiada za schody.\n\n{HEAD}\n\nKoniec."
    assert paragraphs(text) == ["Windą zajmie się pani, która od powiada za schody.", "Koniec."]


# --- paragraphs ------------------------------------------------------------------------------------------


def test_a_sentence_that_a_page_cut_is_joined_and_remarked_upon():
    pieces, _ = without_running_lines(plain_pieces(f"{HEAD}\n\nMówiono o\n\n{HEAD}\n\nschodach."))
    [found] = joined(pieces).pieces
    assert isinstance(found, Line)
    assert found.text == "Mówiono o schodach."
    assert [(one.key, dict(one.facts)) for one in found.notes] == [
        ("cut", {"before": "Mówiono o", "after": "schodach."})
    ]


def test_words_parted_at_the_end_of_a_line_become_whole():
    found = joined(
        plain_pieces("Omówiono spra-\nwozdanie oraz flagę biało-\nczerwoną, bo biało-czerwona wisi.")
    )
    assert [piece.text for piece in found.pieces] == [
        "Omówiono sprawozdanie oraz flagę biało-czerwoną, bo biało-czerwona wisi."
    ]


def test_hyphens_that_belong_to_a_word_stay():
    text = "Klub biało-czerwony zebrał się w sali. Rozmawiano o kibicach klubu biało-\nczerwony i o planie."
    assert "klubu biało-czerwony i" in " ".join(paragraphs(text))
    assert paragraphs("Perspektywa 2014-\n2020 minęła.") == ["Perspektywa 2014-", "2020 minęła."]


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not():
    full = "Pierwszy wiersz akapitu, który został złamany na stałej szerokości"
    next_one = "Drugi wiersz tego samego akapitu, również dość długi i złamany w"
    text = f"Nagłówek\n{full}\n{next_one}\nTrzecim wierszu.\n{full}\nKoniec"
    assert paragraphs(text)[0] == "Nagłówek"
    assert len(paragraphs(text)) < 5
    assert paragraphs("Anna Przykładowa\nJan Wzorcowy\nEwa Próbna") == [
        "Anna Przykładowa",
        "Jan Wzorcowy",
        "Ewa Próbna",
    ]


def test_entries_of_a_list_of_people_stay_apart():
    people = ["Uczestnicy:", "Anna Przykładowa", "przedstawiciele gmin – 3 osoby"]
    text = "\n".join([*people, "", "Przebieg:", "Mówiono o planie i", "o czasie."])
    assert paragraphs(text) == [*people, "Przebieg:", "Mówiono o planie i o czasie."]


# --- numbers and headings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("1) raz", "1)", "raz"), ("12. raz", "12.", "raz"), ("- 1) raz", "1)", "raz"), ("– raz", "–", "raz"),
        ("a) raz", "a)", "raz"), ("IV. raz", "IV.", "raz"), ("2.1. raz", "2.1.", "raz"),
        ("§ 3. raz", "§ 3.", "raz"),
        ("29.06.2011 r. raz", "", "29.06.2011 r. raz"), ("2011. raz", "", "2011. raz"), ("r. 5", "", "r. 5"),
        ("1)", "", "1)"), ("-", "", "-"), ("1.5 mln zł", "1.5", "mln zł"), ("", "", ""),
    ],
)  # fmt: skip
def test_markers(text, marker, rest):
    assert split_marker(text) == (marker, rest)


def test_markers_follow_one_another():
    assert follows("1)", "2)")
    assert follows("a)", "b)")
    assert follows("III.", "IV.")
    assert follows("-", "–")
    assert not follows("1)", "2.")
    assert not follows("1)", "3)")
    assert not follows("", "1)")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Miejsce: Legnica", "place", "Legnica"), ("I. Miejsce spotkania – Legnica", "place", "Legnica"),
        ("II. Uczestnicy spotkania (lista w załączeniu)", "participants", ""),
        ("PORZĄDEK OBRAD:", "agenda", ""),
        ("Ustalenia i wnioski ze spotkania", "ustalenia", ""), ("Załączniki:", "attachments", ""),
        ("W spotkaniu udział wzięli:", "participants", ""),
        ("Protokołowała: Ewa Próbna", "recorder", "Ewa Próbna"),
        ("Nieobecni usprawiedliwieni: Jan Wzorcowy", "excused", "Jan Wzorcowy"),
        ("Action items", "ustalenia", ""), ("Date and time: 3 April 2024", "date", "3 April 2024"),
    ],
)  # fmt: skip
def test_headings_and_labels(text, kind, value):
    heading = recognise(line(text))
    assert heading is not None
    assert (heading.kind, heading.value.text) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Ustalono, że następne spotkanie odbędzie się w maju.", "Uczestnicy obejrzeli skansen.",
        "Ustalenia z kontroli budynku", "ustalenia", "Wnioski, które złożono:", "Ad acta", "Adres: Legnica",
        "Moderator grupy – Jan Wzorcowy, przedstawił nowe przepisy, a potem odpowiadał na pytania.",
        "Drugi dzień spotkania zaczęto od wyjazdu:", "Dzień był deszczowy", "Punkt widzenia",
    ],
)  # fmt: skip
def test_sentences_are_no_headings(text):
    assert recognise(line(text)) is None


@pytest.mark.parametrize(
    ("text", "numbers", "part", "value"),
    [
        ("Ad 1", ("1",), "", ""), ("Ad.II.3)", ("3",), "II", ""), ("Ad. 2 i 3. Plan", ("2", "3"), "", "Plan"),
        ("Ad 2-4 Razem", ("2", "3", "4"), "", "Razem"), ("ad. pkt 5:", ("5",), "", ""),
        ("Ad III Zasady", ("3",), "", "Zasady"),
        ("Punkt 4.", ("4",), "", ""), ("Pkt 3a – zmiana", ("3a",), "", "zmiana"),
        ("Item 2: Budget", ("2",), "", "Budget"),
        ("Ad. 1, 2 oraz 5.", ("1", "2", "5"), "", ""), ("Do punktu 7.", ("7",), "", ""),
    ],
)  # fmt: skip
def test_references_to_items(text, numbers, part, value):
    heading = recognise(line(text))
    assert heading is not None
    assert (heading.kind, heading.numbers, heading.part, heading.value.text) == ("item", numbers, part, value)


@pytest.mark.parametrize(
    ("text", "day"),
    [("I Dzień – 29 czerwca 2011", 1), ("II. Dzień – 30 maja 2011 r.", 2), ("Dzień trzeci", 3), ("Day 2", 2),
     ("Dzień 1 (3 maja 2020)", 1), ("Pierwszy dzień spotkania:", 1)],
)  # fmt: skip
def test_days_of_a_meeting(text, day):
    heading = recognise(line(text))
    assert heading is not None
    assert (heading.kind, heading.day) == ("day", day)


def test_a_heading_may_say_more_than_the_vocabulary_only_in_brackets():
    assert heading_kind("Ustalenia (przyjęte jednogłośnie)") == "ustalenia"
    assert heading_kind("Ustalenia przyjęte jednogłośnie") == ""


def test_text_after_a_list_leaves_it_and_a_letter_returns_to_the_list_around():
    text = (
        "Ad 1\n\na) mówiono\n\nUstalenia:\n1) raz\n2) dwa\nb) koniec\n\nZałączniki:\n1. Lista\n\nJan Wzorcowy"
    )
    found = [
        (section.kind, len(section.pieces), section.item is not None)
        for section in outline(plain_pieces(text))
    ]
    assert found == [
        *[("preamble", 0, False), ("item", 1, False), ("ustalenia", 2, True), ("rest", 1, True)],
        *[("attachments", 1, False), ("rest", 1, False)],
    ]


def test_an_item_that_sounds_like_a_heading_stays_in_the_agenda():
    text = "Porządek obrad:\n1. Otwarcie\n2. Wnioski\n3. Podsumowanie\n\nAd 1. Otwarto."
    found = [(section.kind, len(section.pieces)) for section in outline(plain_pieces(text))]
    assert found == [("preamble", 0), ("agenda", 3), ("item", 0)]


def test_items_are_known_by_their_titles():
    items = [item("1", "Przyjęcie porządku"), item("2", "Omówienie planu zakupów")]
    assert item_by_title(line("2. Plan zakupów – omówienie"), items) == items[1]
    assert item_by_title(line("Przyjęcie porządku:"), items) == items[0]
    assert item_by_title(line("1. Plan zakupów"), items) is None
    assert item_by_title(line("Zakupy odłożono na później."), items) is None


# --- days, times, towns ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("29/30 czerwca 2011 r.", "2011-06-29 2011-06-30"),
        ("w dniach 3–5 maja 2020", "2020-05-03 2020-05-04 2020-05-05"),
        ("3, 4 i 9 maja 2012 r.", "2012-05-03 2012-05-04 2012-05-09"), ("12.05.2022", "2022-05-12"),
        ("30 czerwca – 1 lipca 2022 r.", "2022-06-30 2022-07-01"), ("12 I 2017 r.", "2017-01-12"),
        ("2024-02-06, godz. 9:00", "2024-02-06"), ("3 April 2024", "2024-04-03"), ("31 lutego 2020", ""),
        ("nr 5/2020 z 2021 r.", ""), ("29 - 30 kwietnia", "29 kwietnia|30 kwietnia"),
    ],
)  # fmt: skip
def test_days(text, days):
    assert [day.value for day in find_days(text)] == (days.split("|") if "|" in days else days.split())


def test_a_missing_year_comes_from_another_date_and_is_told():
    text = "Dodano 2019-01-24.\n22 stycznia odbyło się spotkanie w Łomży."
    [day] = with_year(meeting_days(text), text)
    assert (day.value, day.year_taken_from, day.where) == ("2019-01-22", "2019-01-24", "Łomży")
    [unknown] = with_year(find_days("22 stycznia"), "22 stycznia")
    assert (unknown.value, unknown.day) == ("22 stycznia", None)


def test_times_need_a_word_or_a_span():
    assert find_times("w godz. 10.00–14.30") == ["10:00", "14:30"]
    assert find_times("9:05") == ["09:05"]
    assert find_times("Kupiono 12.50 za sztukę, wersja 1.10.2") == []


def test_towns():
    assert find_place("Odbyło się w Nowym Targu w sali") == "Nowym Targu"
    assert nominative("Brzezinach", "W Brzezinach i koło Brzezin") == "Brzezin"
    assert nominative("Legnicy", "W Legnicy. Miasto Legnica") in ("Legnicy", "Legnica")


# --- people ------------------------------------------------------------------------------------------------


def test_people_of_a_list():
    text = (
        "Anna Przykładowa – dyrektor, Urząd Miasta\ndr Jan Wzorcowy (Fundacja Okno)\n"
        "przedstawiciele gmin – 12 osób\n"
        "Ewa Próbna, Piotr Zmyślony\nOraz inni goście, którzy przyszli później."
    )
    people, left = listed_people(plain_pieces(text), "guest")
    assert [person.fields() for person in people] == [
        {
            "name": "Anna Przykładowa",
            "function": "dyrektor",
            "organisation": "Urząd Miasta",
            "status": "guest",
        },
        {"name": "dr Jan Wzorcowy", "organisation": "Fundacja Okno", "status": "guest"},
        {"group": "przedstawiciele gmin", "count": 12, "status": "guest"},
        {"name": "Ewa Próbna", "status": "guest"},
        {"name": "Piotr Zmyślony", "status": "guest"},
    ]
    assert [piece.text for piece in left] == ["Oraz inni goście, którzy przyszli później."]


@pytest.mark.parametrize(
    ("table", "people", "whole"),
    [
        ("Lp. | Imię i nazwisko | Podpis\n-|-|-\n1 | Jan Wzorcowy |", ["Jan Wzorcowy"], True),
        ("Nazwisko | Imię\n-|-\nWzorcowy | Jan", ["Jan Wzorcowy"], True),
        ("Nazwisko i imię | Funkcja\n-|-\nWzorcowy Jan Maria | radny", ["Jan Maria Wzorcowy"], True),
        ("Imię i nazwisko | Dieta\n-|-\nJan Wzorcowy | bez mięsa", ["Jan Wzorcowy"], False),
        ("Rzecz | Cena\n-|-\nstół | 800", [], False),
    ],
)
def test_people_of_a_table(table, people, whole):
    found, left = listed_people(plain_pieces(table), "")
    assert [person.name for person in found] == people
    assert (left == []) == whole


def test_people_of_a_text_are_named_once_with_what_stands_beside():
    text = (
        "Spotkanie otworzył gospodarz, Zastępca Wójta, Pan Gniewomir Zmyślony-Wzór. Moderator grupy – "
        "Jan Wzorcowy, mówił o planie. Warsztat poprowadziła dr Anna Przykładowa, doradca do spraw "
        "bibliotek. Głos zabrał Jan Wzorcowy."
    )
    assert [person.fields() for person in people_in_text(text)] == [
        {"name": "Gniewomir Zmyślony-Wzór", "function": "Zastępca Wójta"},
        {"name": "Jan Wzorcowy", "role": "moderator grupy"},
        {"name": "Anna Przykładowa", "function": "doradca do spraw bibliotek", "role": "prowadząca"},
    ]


def test_inflected_names_are_left_alone():
    assert people_in_text("Podziękowano Janowi Wzorcowemu i Annie Przykładowej za Dom Kultury.") == []


def test_counts_need_to_say_of_whom():
    [(person, quoted)] = counts_in_text("Przyszli członkowie zespołu (14 osób). Było 300 osób na festynie.")
    assert (person.group, person.count, quoted) == ("członkowie", 14, "Przyszli członkowie zespołu (14 osób")


def test_names():
    assert is_name("Jan Wzorcowy")
    assert is_name("dr Anna Maria Przykładowa")
    assert not is_name("Dom Kultury")
    assert not is_name("Jan Wzorcowy mówił")
