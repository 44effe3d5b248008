"""Valid minutes as offices write them, each different, 150 to 250 lines of YAML: material to measure with."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

SHORTEST, LONGEST = 160, 240
"""Lines at which a file stops growing; its end adds a few more."""

FIRST_NAMES = ("Anna", "Barbara", "Celina", "Dorota", "Ewa", "Filip", "Grzegorz", "Henryk", "Igor", "Jan")
SURNAMES = ("Przykładowa", "Wzorcowy", "Próbna", "Bajkowy", "Poglądowa", "Modelowy", "Zmyślona", "Umowny")
TOWNS = ("Sochaczew", "Legnica", "Kalisz", "Konin", "Gniezno", "Leszno", "Płock", "Łomża", "Żary", "Świdnica")
TOPICS = ("usługi opiekuńcze", "piecza zastępcza", "kluby seniora", "mieszkania chronione", "praca socjalna")
SENTENCES = (
    "Uczestnicy porównali, jak ich gminy organizują {topic}, i wskazali, czego najbardziej brakuje.",
    "Przedstawiciel miasta {town} pokazał dane z ostatnich {number} lat oraz wnioski, które z nich płyną.",
    "W dyskusji mówiono o **kosztach**, kadrze i rozmowach z mieszkańcami – „na początek po prostu słuchać”.",
    "Grupa obejrzała placówkę, w której z pomocy korzysta {number} osób; odwiedzi ją znowu za rok.",
    "Moderator przypomniał ustalenia z poprzedniego spotkania oraz *terminy*, które już minęły.",
    "Zdania były podzielone: część gmin woli zacząć od małego pilotażu, część od razu od zmiany uchwały.",
)
PROJECT = """\
title: Uczące się samorządy – wymiana doświadczeń w pomocy społecznej
number: POKL.05.02.01-00-000/10
programme: pokl-2007-2013
contract_date: 2011-05-30
beneficiary: {name: Stowarzyszenie Dobra Gmina, role: lider}
roster:
  - {name: Teresa Pomocnicza, role: koordynatorka projektu}
"""


def write_folder(folder: Path, count: int) -> list[Path]:
    """Write `count` files of one series, with the project that they share."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "project.yaml").write_text(PROJECT, encoding="utf-8")
    paths = [folder / f"spotkanie-{number:04}.minutes.yaml" for number in range(1, count + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text(minutes_text(number), encoding="utf-8")
    return paths


def minutes_text(number: int) -> str:
    """The minutes of one meeting; the same number always gives the same text."""
    chance = random.Random(number)
    target = chance.randint(SHORTEST, LONGEST)
    names = [f"{first} {last}" for first in FIRST_NAMES for last in SURNAMES]
    people = chance.sample(names, chance.randint(9, 14))
    items = chance.randint(4, 7)
    lines = [
        *_opening(number, chance),
        *_people(people, chance),
        *_agenda(items, people, chance),
        "findings:",
    ]
    closing = list(_closing(items, people, chance))
    for item in range(1, items + 1):
        room = target - len(lines) - len(closing)
        lines += _finding(item, max(room // (items - item + 1), 12), people, chance)
    return "\n".join([*lines, *closing, ""])


def _opening(number: int, chance: random.Random) -> Iterator[str]:
    town, first = chance.choice(TOWNS), date(2011, 6, 1) + timedelta(days=number)
    yield "# yaml-language-server: $schema=minutes-1.schema.json"
    yield from ("kind: report", "language: pl", f'number: "{number}"')
    yield f"title: Sprawozdanie ze spotkania nr {number} – {chance.choice(TOPICS)}"
    yield from ("project: project.yaml", f"place: {{name: {town}, room: sala nr {chance.randint(1, 40)}}}")
    yield "body: {name: Grupa Wymiany Doświadczeń, short: GWD}"
    yield f"host: Miasto {town}"
    yield from ("dates:", f"  - {{date: {first}, start: 9:00, end: 16:30}}")
    yield f"  - {{date: {first + timedelta(days=1)}, start: 9:00, end: 14:{chance.randint(10, 59)}}}"


def _people(people: list[str], chance: random.Random) -> Iterator[str]:
    yield "participants:"
    for name in people:
        yield f"  - {{name: {name}, organisation: Miasto {chance.choice(TOWNS)}, role: uczestnik}}"
    for town in chance.sample(TOWNS, 4):
        yield f"  - {{group: przedstawiciele Miasta {town}, count: {chance.randint(2, 9)}}}"


def _agenda(count: int, people: list[str], chance: random.Random) -> Iterator[str]:
    yield "agenda:"
    for item in range(count):
        yield f"  - title: Punkt o temacie „{chance.choice(TOPICS)}” i jego omówienie"
        yield f"    day: {1 if item < count // 2 else 2}"
        yield from (f"    kind: {chance.choice(('work', 'presentation', 'workshop'))}",)
        yield f"    presenter: {chance.choice(people)}"


def _finding(item: int, lines: int, people: list[str], chance: random.Random) -> list[str]:
    found = [f"  - agenda: {item}", f"    by: {chance.choice(people)}", "    text: |"]
    while len(found) < lines - 5:
        found += [f"      {_sentence(chance)}", f"      {_sentence(chance)}", ""]
        if chance.random() < 0.4:
            found += [f"      {place}) {_sentence(chance)}" for place in range(1, chance.randint(3, 5))] + [
                ""
            ]
    cast, against = chance.randint(5, 9), chance.randint(0, 4)
    found += ["    votes:", f"      - subject: Kierunek prac – {chance.choice(TOPICS)}"]
    found += [f"        for: {cast}", f"        against: {against}", "        method: show_of_hands"]
    return found


def _sentence(chance: random.Random) -> str:
    values = {"topic": chance.choice(TOPICS), "town": chance.choice(TOWNS), "number": chance.randint(3, 99)}
    return chance.choice(SENTENCES).format(**values)


def _closing(items: int, people: list[str], chance: random.Random) -> Iterator[str]:
    yield "ustalenia:"
    for _ in range(chance.randint(4, 8)):
        yield f"  - text: Opracować zestawienie na temat „{chance.choice(TOPICS)}” i przesłać je uczestnikom."
        yield f"    agenda: {chance.randint(1, items)}"
        yield from (f"    owner: {chance.choice(people)}", "    due: na następne spotkanie")
    yield "attachments:"
    yield "  - {title: Prezentacje multimedialne, kind: presentation}"
    yield "  - {title: Lista obecności, kind: attendance}"
    yield f"signatures:\n  - {{name: {people[0]}, function: moderator grupy}}"
