from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.language import fold, sort_key, surname_key

WORDS = st.text(alphabet="aąAĄlłńozżźŻé -1", max_size=6) | st.text(max_size=6)


@pytest.mark.parametrize(
    "ordered",
    [
        list("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"),
        ["Lan", "Lanowa", "Łan"],
        ["Zając", "Źdźbło", "Żaba"],
        ["Nowa Sól", "Nowa-Sól", "Nowa1", "Nowak"],
        ["10", "a"],
        ["nowak", "Nowak", "nowaka"],
        ["cech", "chart", "cukier"],
        ["muller", "Muller", "müller", "Müller", "mullera"],
        ["Öz", "Oża", "Ós"],
        ["strasse", "straße", "strassen"],
        ["zebra", "яблоко"],
    ],
)
def test_polish_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@given(st.lists(WORDS, max_size=6))
def test_the_order_is_total(words: list[str]) -> None:
    backwards = words[::-1]
    assert sorted(words, key=sort_key) == sorted(backwards, key=sort_key)
    assert len({sort_key(word) for word in words}) == len(set(words))


@given(st.text(alphabet="aąćęłóźŻé ", max_size=6))
def test_decomposed_letters_are_the_same_letters(text: str) -> None:
    assert sort_key(normalize("NFD", text))[:3] == sort_key(normalize("NFC", text))[:3]


def test_people_stand_by_surname_then_first_name() -> None:
    ordered = [
        "Anna Kowalska",
        "prof. UW dr Jan Kowalska",
        "Anna Maria Kowalska-Żak",
        "Ewa Kowalska - Żak",
        "mgr inż. Jan Lan",
        "Łukasz Łan",
        "dr hab. Adam Nowak, prof. UW",
        "dr n. med. Jan Nowak (Legnica)",
        "N. Nowak",
        "Pani Zofia Zając",
        "Ewa Żaba",
    ]
    backwards = ordered[::-1]
    assert sorted(backwards, key=surname_key) == ordered


@given(st.lists(st.sampled_from(["Jan", "dr", "Pan", "Żak", "-", ",", "("]) | WORDS, max_size=6))
def test_any_name_has_a_place(words: list[str]) -> None:
    names = [" ".join(words[start:]) for start in range(len(words))]
    backwards = names[::-1]
    assert sorted(names, key=surname_key) == sorted(backwards, key=surname_key)


def test_a_title_alone_is_a_surname() -> None:
    assert surname_key("Pan")[0] == surname_key("Jan Pan")[0] == sort_key("Pan")


def test_folding_leaves_base_letters() -> None:
    assert fold("ZAŻÓŁĆ gęślą jaźń") == "zazolc gesla jazn"
    assert fold("Straße, Øre, naïve") == "strasse, ore, naive"
