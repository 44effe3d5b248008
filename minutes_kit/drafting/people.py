"""People and head counts: in lists and tables, and in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..language import fold
from .pieces import Line, Piece, Table
from .tables import columns, is_whole
from .vocabulary import COUNTED, FUNCTIONS, GIVEN_NAMES, GROUPS, ROLES

_CAPITAL = r"[A-ZĄĆĘŁŃÓŚŹŻ]"
_PART = rf"{_CAPITAL}[a-ząćęłńóśźżéüö]{{1,25}}"
_SURNAME = rf"{_PART}(?:\s?-\s?{_PART})?"
_NAME = re.compile(rf"\b(?=(?P<name>(?P<given>{_PART}) (?:(?:{_PART}|{_CAPITAL}\.) )?{_SURNAME})\b)")
_TITLE = re.compile(r"\b(?P<title>[Pp]ani?|dr(?:\shab\.)?|prof\.|mgr|inż\.|ks\.|Mrs?|Ms|Dr)\.?\s$")
_ALONE = re.compile(rf"(?:(?:dr|prof|mgr|inż|hab)\.?\s){{0,3}}{_PART}(?:\s{_PART})?\s{_SURNAME}")
_COUNT = re.compile(
    rf"(?<![0-9.,])(?P<count>[0-9]{{1,4}})\s(?P<noun>{'|'.join(COUNTED)})\b|(?P<after>:\s?|[-–]\s?)"
    r"(?P<number>[0-9]{1,4})\s?(?:os\.)?$"
)
_SEPARATOR = re.compile(r"\s[–—-]\s|,\s|\s?[;:]\s|\s(?=\()")
_ROLE = re.compile(r"(?P<role>\w+(?:\s[a-ząćęłńóśźż]+)?)\s[–—-]\s$")
_LED = re.compile(r"\b(?:po)?prowadził(?P<she>a)?\s(?:\S+\s){0,2}$|\bmoderował(?P<her>a)?\s(?:\S+\s){0,2}$")
_CLAUSE = re.compile(r"(?<!\bds)(?<!\bim)(?<!\bul)[.;:()–—]\s|\s[–—-]\s")
_BEFORE = 120
_MOST_PEOPLE = 300
_LONGEST_ENTRY = 300


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who took part, or a group of people with a head count."""

    name: str = ""
    function: str = ""
    organisation: str = ""
    role: str = ""
    status: str = ""
    group: str = ""
    count: int | None = None

    def fields(self) -> dict[str, str | int]:
        """The fields of the minutes that are known."""
        named = {name: getattr(self, name) for name in _FIELDS}
        return {name: value for name, value in named.items() if value not in ("", None)}


_FIELDS = ("name", "group", "count", "function", "organisation", "role", "status")


def listed_people(pieces: Sequence[Piece], status: str) -> tuple[list[Person], list[Piece]]:
    """The people of a list or table, and the pieces that are none."""
    found: list[Person] = []
    left: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Table):
            rows = columns(piece)
            people = [person for person in map(_row, rows) if person.name or person.group]
            found += people
            left += [] if people and len(people) == len(rows) and is_whole(piece) else [piece]
        elif person := _entry(piece):
            found.append(person)
        elif several := _several(piece):
            found += several
        else:
            left.append(piece)
    return [replace(person, status=status) if status else person for person in found], left


def _row(row: dict[str, str]) -> Person:
    count = row.get("count", "")
    surname_first = row.get("surname first", "").split()
    parts = (row.get("first name", ""), *surname_first[1:], *surname_first[:1], row.get("surname", ""))
    return Person(
        name=row.get("name") or " ".join(filter(None, parts)),
        function=row.get("function") or row.get("funkcja", ""),
        organisation=row.get("organisation", ""),
        role=row.get("role", ""),
        group=row.get("group", ""),
        count=int(count) if count.isascii() and count.isdigit() and len(count) < 6 else None,
    )


def _entry(line: Line) -> Person | None:
    """One line of a list: "Anna Przykładowa – dyrektor, Urząd Miasta", "przedstawiciele gmin – 12 osób"."""
    text = line.text.rstrip(" .;,")
    if not 0 < len(text) <= _LONGEST_ENTRY or ("," in text and len(names_alone(text)) > 1):
        return None
    name = re.match(rf"(?:(?:Pani?|pani?)\s)?(?P<name>{_ALONE.pattern})(?=$|\s?[,;:–—(]|\s[-–—(])", text)
    counted = _COUNT.search(text)
    if name and not counted:
        rest = _SEPARATOR.split(text[name.end() :].strip(" ,;:–—-"), maxsplit=1)
        return _described_by(name["name"], [part.strip(" ()") for part in rest if part.strip(" ()")])
    if (
        counted
        and not text[counted.end() :].strip(" )")
        and (group := text[: counted.start()].strip(" –—-:,("))
    ):
        return Person(group=group, count=int(counted["count"] or counted["number"]))
    return None


def _described_by(name: str, parts: Sequence[str]) -> Person:
    """The person with what stands behind the name: a post, an institution, a task at the meeting."""
    posts = [part for part in parts if _is_function(part.split()[0]) or not part[0].isupper()]
    places = [part for part in parts if part not in posts]
    return Person(name, ", ".join(posts[:1]), ", ".join(places), ", ".join(posts[1:]))


def _several(line: Line) -> list[Person]:
    """Names in one line: "Anna Przykładowa, Jan Wzorcowy"."""
    names = names_alone(line.text)
    return [Person(name=name) for name in names]


def names_alone(text: str) -> list[str]:
    """The names of an enumeration that has nothing else in it, else none."""
    parts = [part.strip(" .") for part in re.split(r",\s|;\s|\s(?:i|oraz|and)\s", text.strip(" .;,"))]
    return parts if parts and all(_ALONE.fullmatch(part) for part in parts) else []


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else, the given name a known one."""
    words = fold(text).split()
    return _ALONE.fullmatch(text) is not None and any(word in GIVEN_NAMES for word in words[:-1])


def people_in_text(text: str) -> list[Person]:
    """People whom a text names in the nominative, each once, with the post or task that stands beside."""
    found: dict[str, Person] = {}
    end = 0
    for match in _NAME.finditer(text):
        if match.start() < end:
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        title = _TITLE.search(before)
        if fold(match["given"]) not in GIVEN_NAMES and not (
            title and fold(title["title"]) in ("pan", "pani")
        ):
            continue
        end = match.end("name")
        name = re.sub(r"\s?-\s?", "-", match["name"])
        person = _described(name, before[: title.start()] if title else before, text[end : end + _BEFORE])
        found[fold(name)] = _better(found.get(fold(name)), person)
        if len(found) >= _MOST_PEOPLE:
            break
    return list(found.values())


def _described(name: str, before: str, after: str) -> Person:
    role = _ROLE.search(before)
    said = role["role"] if role and fold(role["role"].split()[0]) in _role_words() else ""
    led = _LED.search(before)
    if led and not said:
        said = "prowadząca" if led["she"] or led["her"] else "prowadzący"
    function = _function_before(before) or _function_after(after)
    return Person(name=name, function=function, role=said[:1].lower() + said[1:])


def _role_words() -> set[str]:
    return {word for words in ROLES.values() for word in words}


def _function_before(before: str) -> str:
    """The post right before a name, from its first word on, within the clause."""
    clause = _CLAUSE.split(before)[-1]
    parts = [part for part in clause.split(",") if part.strip()]
    for part in parts[-1:]:
        words = part.split()
        for at, word in enumerate(words):
            if _is_function(word) and len(words) - at <= 9:
                return " ".join(words[at:]).strip(" ,")
    return ""


def _function_after(after: str) -> str:
    """The post in the apposition behind a name."""
    if not after.startswith(", "):
        return ""
    clause = re.split(r"[,.;:()]\s|[,.;:()]$", after[2:], maxsplit=1)[0].strip(" .")
    words = clause.split()
    at = next((at for at, word in enumerate(words[:3]) if _is_function(word)), None)
    return clause if at is not None and len(words) <= 14 else ""


def _is_function(word: str) -> bool:
    return fold(word.strip(",.()")).startswith(tuple(FUNCTIONS))


def _better(known: Person | None, other: Person) -> Person:
    if known is None:
        return other
    return replace(known, function=known.function or other.function, role=known.role or other.role)


def counts_in_text(text: str) -> Iterator[tuple[Person, str]]:
    """Head counts such as "członkowie (16 osób)", each with the words around it."""
    for match in _COUNT.finditer(text):
        if match["count"] is None:
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        sentence = re.split(r"[.;:!?]\s", before)[-1]
        words = re.findall(r"\w+", sentence)
        at = next((n for n in range(len(words) - 1, -1, -1) if fold(words[n]) in GROUPS), None)
        noun = match["noun"]
        group = COUNTED[noun] or (words[at].lower() if at is not None else "")
        if not group:
            continue
        quoted = f"{sentence}{match[0]}".strip()
        yield Person(group=group, count=int(match["count"])), quoted
