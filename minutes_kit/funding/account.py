"""What a profile requires and how that is known: every setting in sentences, beside its facts.

Nothing here is law by itself. A setting without a fact says so, and so does each fact that nobody verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..problems import Words
from .profile import Fact, Profile, Variant
from .sentences import TOPICS, name_of, span_text
from .vocabulary import word, words_of

NO_SOURCE = Words("bez źródła", "without a source")
UNVERIFIED = Words(
    "przyjęte, niesprawdzone – to nie jest przepis", "taken as given, not verified – this is no rule of law"
)
NOT_SAID = Words("Profil tego nie określa.", "The profile does not say.")
SET = Words("Umowy {span}:", "Contracts {span}:")


@dataclass(frozen=True, slots=True)
class Ground:
    """How something is known. `remark` is "" for a source that was read."""

    text: str
    source: str
    remark: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One subject of a profile. `remark` is "" when at least one fact is about it."""

    topic: str
    title: str
    lines: tuple[str, ...]
    facts: tuple[Ground, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Account:
    """A profile as it is told to a reader. `regions` are names by id."""

    id: str
    name: str
    regions: dict[str, str]
    settings: tuple[Setting, ...]


def account(profile: Profile, language: str, contract_date: date | None = None) -> Account:
    """All settings of a profile; with a date, those of its contracts alone."""
    variants = (profile.variant(contract_date),) if contract_date else profile.variants
    return Account(
        id=profile.id,
        name=name_of(profile, language),
        regions={region.id: region.name.of(language) for region in profile.regions},
        settings=tuple(_setting(topic, profile, variants, language) for topic in words_of("fact/about")),
    )


def _setting(topic: str, profile: Profile, variants: tuple[Variant, ...], language: str) -> Setting:
    facts = tuple(_ground(fact, language) for fact in profile.facts if topic in fact.about)
    return Setting(
        topic=topic,
        title=word("fact/about", topic, language),
        lines=tuple(_lines(topic, profile, variants, language)) or (NOT_SAID.of(language),),
        facts=facts,
        remark="" if facts else NO_SOURCE.of(language),
    )


def _ground(fact: Fact, language: str) -> Ground:
    remark = "" if fact.verified else UNVERIFIED.of(language)
    return Ground(fact.text.of(language), fact.source, remark)


def _lines(topic: str, profile: Profile, variants: tuple[Variant, ...], language: str) -> Iterator[str]:
    """What all sets of marks have in common once, what differs under the dates of each."""
    told = [tuple(TOPICS[topic](profile, variant, language)) for variant in variants]
    if len(set(told)) == 1:
        yield from told[0]
        return
    for variant, lines in zip(variants, told, strict=True):
        yield SET.of(language).format(span=span_text(variant.contract, language))
        yield from (f"  {line}" for line in lines)
