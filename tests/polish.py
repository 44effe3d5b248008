"""Whether a clerk can read a Polish text aloud: nothing English, nothing of a library or of the inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from commands import NAMES

from minutes_kit.configuration.settings import KEYS
from minutes_kit.funding.choice import families, profile_ids
from minutes_kit.options import FORMATS as DOCUMENTS
from minutes_kit.reporters import FORMATS
from minutes_kit.schema import load_schema

QUOTED = re.compile("„[^„”]*”")
TYPED = re.compile(
    r"""(?:cudzysł|apostrof)\w*[^.„"']*:\ (?:"[^"]*"|'[^']*')  # 'Ujmij tekst w cudzysłów: "…".'
    | np\.\ (?:"[^"]*"|[a-z]+(?:,[a-z]+)+)                      # 'Godzina, np. "13:00".'
    | (?<![\w-])--?[a-z][a-z-]*(?:\ [a-z_]+=\S+?(?=\.?(?:\s|$)))?  # '--set number=2'
    """,
    re.VERBOSE,
)
"""What must be typed as it stands here, and needs no Polish quotation marks."""
TECHNICAL = re.compile(
    r"\bminutes-kit\b|\bMK-[A-Z]\d\d\b|\bU\+[0-9A-F]{4,6}\b|[\w*-]*\.?[\w-]+\.(?:ya?ml|toml|docx|png)\b"
)
"""Names that have no Polish form: the program, rules, characters, files."""
LISTED = re.compile(r"(?<=: )[^\s,;]+(?:, [^\s,;]+)*(?=[.;,]? |[.;,]?$)")
"""After a colon: what can be typed, each a single word."""

ENGLISH = r"""\b(?:
about|above|add|after|all|already|also|an|and|any|are|arguments?|array|as|at|available|be|before|below|between|bool|boolean
|both|but|can|cannot|characters?|check|column|commands?|contains|correct|could|default|did|does|each|either|else|empty|entries
|entry|errors?|escape|exists?|exit|expected|expecting|failed|false|fields?|files?|first|for|found|from|give|got|had|has|have
|here|if|illegal|index|input|inside|instances?|instead|integer|invalid|is|its?|items?|keys?|last|least|length|less|lines?
|longer|mappings?|match|matches|may|messages?|missing|modules?|must|names?|neither|none|not|nothing|null|numbers?|objects?|of
|only|options?|or|other|out|outside|pages?|pars(?:e|er|ing)|please|property|properties|read|remove|required|scanner|schema|see
|sequence|should|shown?|strings?|such|than|that|the|their|them|then|there|these|they|this|those|tokens?|too|true|try|types?
|unexpected|unknown|unsupported|usage|use|values?|warnings?|were|when|where|which|while|will|with|within|without|would
|write|written|wrong|yes|your?
)\b"""
"""Words that English sentences cannot do without and libraries like; none of them is a Polish word."""

ANYWHERE = {
    "a value of Python": r"\b(?:None|True|False|NaN)\b|[\[{(]'|„'[^'”]*'”|<(?:class|module)|\bobject at 0x",
    "the inside of a schema": r"\$ref|\$defs|#/|\banyOf\b|\boneOf\b|additionalProperties|maxLength|minItems",
    "an exception": r"\b[A-Za-z]+(?:Error|Exception|Warning)\b|\bErrno\b|Traceback",
    "an English quotation mark": "“",
    "an empty place": r"\{[a-z_]+\}|„”",
}
OUTSIDE_QUOTES = {
    "a JSON pointer": r"(?:^|[\s(])/[\w~-]+",
    "English": f"(?xi){ENGLISH}",
    "the name of a field without quotes": r"\b[a-z]+_[a-z_]+\b|\b[a-z]+[A-Z][a-z]+\b",
    "a type of Python": r"\b(?:dict|str|int|float|bytes|tuple|NoneType)\b",
    "a straight quote": "[\"'`]",
    "empty brackets": r"\[\]|\{\}",
    "two spaces": "  ",
    "a space before a mark": r"\s[.,;:!?](?:\s|$)",
    "no space after a mark": r"[,;][^\s\d”)]",
    "marks in a row": r"\.\.|,,|;;|[:;,]\.|…\.",
    "a hyphen for a dash": r"\s-\s",
}
POINTER = re.compile("„#?((?:/[^/”]+)+)”")


def leaks(text: str, *, sentence: bool = True) -> list[str]:
    """What is wrong with a text; a `sentence` also begins and ends like one."""
    own = own_words(text)
    found = [name for name, leak in ANYWHERE.items() if re.search(leak, text)]
    found += [name for name, leak in OUTSIDE_QUOTES.items() if re.search(leak, own)]
    if text.count("„") != text.count("”"):
        found.append("quotation marks that are not pairs")
    if any(set(way.split("/")) <= {"", *names(), *"0123456789"} for way in POINTER.findall(text)):
        found.append("a JSON pointer")
    if sentence and (own[:1].islower() or not re.match(r"[„…\d]|[^\W\d_]", own)):
        found.append("no beginning of a sentence")
    if sentence and not own.endswith((".", "?", "…")):
        found.append("no end of a sentence")
    return [f"{name}: {text}" for name in found]


def own_words(text: str) -> str:
    """The text without what it quotes, what is to be typed, and names that have no Polish form."""
    own = QUOTED.sub("„…”", text)
    own = TECHNICAL.sub("…", TYPED.sub("…", own))
    return LISTED.sub(lambda found: "…" if all_names(found[0]) else found[0], own).replace("….", "…")


def all_names(listed: str) -> bool:
    return all(word == "…" or word in names() for word in listed.rstrip(".").split(", "))


@cache
def names() -> frozenset[str]:
    """What people type: names and values of fields, formats, commands, settings, programmes."""
    schemas = (load_schema(f"{name}-1") for name in ("minutes", "project", "funding"))
    typed = " ".join((*NAMES, *profile_ids(), *families())).split()
    known = {"true", "false", *FORMATS, *DOCUMENTS, *KEYS, *typed}
    return frozenset(known.union(*map(_names, schemas)))


def _names(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from part.get("properties", {})
        yield from (value for value in part.get("enum", ()) if isinstance(value, str))
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _names(value)
