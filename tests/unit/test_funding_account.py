"""What is told of a profile: nothing is left out, and nothing unverified is told as law."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from minutes_kit import cli
from minutes_kit.cli.funding.show import told
from minutes_kit.funding import account as accounts
from minutes_kit.funding.account import NO_SOURCE, UNVERIFIED, account
from minutes_kit.funding.choice import find_profile, packaged_profile, profile_ids
from minutes_kit.funding.profile import Profile, Span
from minutes_kit.funding.sentences import TOPICS, span_text
from minutes_kit.funding.vocabulary import words_of
from minutes_kit.problems import Words

LANGUAGES = ("pl", "en")


def printed(profile: Profile, language: str) -> str:
    return "\n\n".join(told(account(profile, language), language))


def without_remark(profile: Profile, language: str, text: str) -> list[str]:
    """What stands in a text as if it were certain, and is not."""
    found = []
    for fact in profile.facts:
        said, remark = fact.text.of(language), f"[{UNVERIFIED.of(language)}]"
        lines = [line for line in text.splitlines() if f"– {said} (" in line]
        assert lines, said
        if not fact.verified:
            found += [line for line in lines if not line.endswith(remark)]
    known = {topic for fact in profile.facts for topic in fact.about}
    for topic, words in words_of("fact/about").items():
        title = words[LANGUAGES.index(language)]
        heading = f"{title[0].upper()}{title[1:]}"
        if topic not in known and f"{heading} [{NO_SOURCE.of(language)}]\n" not in text:
            found.append(heading)
    return found


@pytest.mark.parametrize("name", profile_ids())
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_topic_has_a_fact_or_is_told_to_have_none(name, language):
    profile = packaged_profile(name)
    settings = account(profile, language).settings
    assert [setting.topic for setting in settings] == list(words_of("fact/about")) == list(TOPICS)
    assert all(setting.lines for setting in settings)
    assert without_remark(profile, language, printed(profile, language)) == []


@pytest.mark.parametrize("lost", ["UNVERIFIED", "NO_SOURCE"])
def test_a_lost_remark_would_be_found(monkeypatch, lost):
    profile = packaged_profile("eea-norway-2014-2021")
    monkeypatch.setattr(accounts, lost, Words("", ""))
    assert without_remark(profile, "pl", printed(profile, "pl"))


def test_the_data_carry_the_remarks_too():
    done = CliRunner().invoke(cli.group("pl"), ["funding", "show", "kpo", "--json"])
    data = json.loads(done.stdout)
    unverified = [fact for fact in data["profile"]["facts"] if not fact["verified"]]
    remarks = {fact["text"]: fact["remark"] for setting in data["settings"] for fact in setting["facts"]}
    assert unverified
    assert all(remarks[fact["text"]["pl"]] == UNVERIFIED.pl for fact in unverified)


def values(profile: Profile) -> set[str]:
    """Everything that is set in a profile and that a reader has to find again."""
    found = {*profile.fonts, *(fact.source for fact in profile.facts)}
    for variant in profile.variants:
        for mark in variant.marks:
            found |= {mark.id, mark.name.pl, mark.file, *mark.editions.values()} - {"omit"}
            for lines in (mark.caption, mark.type_lines):
                found |= {*lines.pl, *lines.en}
        if variant.statement:
            found |= {variant.statement.text.pl, variant.statement.text.en, variant.statement.after}
        if variant.others and variant.others.roles:
            found |= {variant.others.before, variant.limits.largest, str(variant.limits.in_row or "")}
        found |= {str(variant.limits.emblem_mm), str(variant.limits.clear_space)}
        found.add(span_text(variant.contract, "pl"))
    return found - {"", span_text(Span(None, None), "pl")}


@pytest.mark.parametrize("name", profile_ids())
def test_everything_that_is_set_is_told(name):
    profile = packaged_profile(name)
    text = printed(profile, "pl")
    assert [value for value in values(profile) if value not in text] == []


def test_a_date_tells_the_set_of_its_contracts_alone():
    both = account(packaged_profile("power-2014-2020"), "pl")
    early = account(packaged_profile("power-2014-2020"), "pl", date(2016, 5, 1))
    marks = {kind: known.settings[1].lines for kind, known in (("both", both), ("early", early))}
    assert marks["both"][0] == "Umowy do 31 grudnia 2017 r.:"
    assert [line.partition("[")[2].partition("]")[0] for line in marks["early"]] == [
        "fundusze-europejskie",
        "unia-europejska",
    ]


def test_a_region_fills_the_words():
    known = account(find_profile("rpo", region="malopolskie"), "pl")
    assert known.name.endswith("(województwo małopolskie)")
    assert account(find_profile("rpo"), "pl").name.endswith("(województwo …)")
    assert "{" not in "".join(line for setting in known.settings for line in setting.lines)
