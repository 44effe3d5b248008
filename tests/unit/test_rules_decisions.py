from __future__ import annotations

import os
from pathlib import Path

import pytest
from rule_checks import told

from minutes_kit.checking import check_text
from minutes_kit.rules.attachments import file_faults

MINUTES = "kind: note\ntitle: Notatka\nplace: Legnica\ndates: 2024-05-06\n"

VOTES = [
    ("{for: 3, against: 1, abstained: 1, entitled: 5}", []),
    ("{for: 3, against: 2, abstained: 1, entitled: 5}", ["MK-V01"]),
    ("{for: 3, against: 2, abstained: 1, present: 5}", ["MK-V02"]),
    ("{for: 6, entitled: 5, present: 4}", ["MK-V01"]),
    ("{for: 5, not_voting: 9, present: 5}", []),
    ("{for: 6, present: 5, late: [{name: A, vote: for}]}", []),
    ("{for: 7, present: 5, late: [{name: A, vote: for}]}", ["MK-V02"]),
    ("{for: 6, entitled: 5, late: [{name: A, vote: for}]}", ["MK-V01"]),
    ("{entitled: 5, options: [{text: a, votes: 5}, {text: b, votes: 5}]}", []),
    ("{entitled: 5, options: [{text: a, votes: 6}]}", ["MK-V01"]),
    ("{for: 3, against: 3, result: adopted}", ["MK-V06"]),
    ("{for: 4, against: 3, result: adopted}", []),
    ("{for: 3, against: 3, result: rejected}", []),
    ("{for: 4, against: 3, result: rejected}", ["MK-V07"]),
    ("{for: 4, against: 3, result: rejected, majority: 2/3}", []),
    ("{for: 0, against: 3, result: withdrawn}", []),
    ("{for: 3, result: rejected}", []),
    ("{for: 2, by_name: {for: [A, B]}}", []),
    ("{for: 2, by_name: {for: A}}", ["MK-V04"]),
    ("{for: 2, by_name: {against: A}}", []),
    ("{by_name: {for: [A, B], not_voting: [B]}}", ["MK-V05"]),
    ("{by_name: {for: [A, A]}}", ["MK-V05"]),
    ("przez aklamację", []),
    ("{against: 5, entitled: 5}", []),
    ("{entitled: 0}", []),
    ("{entitled: 0, options: [{text: a}]}", []),
]


@pytest.mark.parametrize(("vote", "expected"), VOTES)
def test_a_vote(vote, expected):
    assert told(f"resolutions: [{{title: a, vote: {vote}}}]\n") == expected


def test_the_message_names_where_a_voter_stands_already():
    vote = "vote:\n      by_name:\n        for: [A]\n        abstained: [B]\n        not_voting: [B]\n"
    (problem,) = check_text(
        f"{MINUTES}resolutions:\n  - title: a\n    {vote}", folder=Path("/")
    ).report.problems
    assert (problem.rule, problem.line) == ("MK-V05", 11)
    assert "(wiersz 10)" in problem.message


def places(vote: str) -> list[str]:
    return [
        f"findings: [{{title: a, votes: [{vote}]}}]\n",
        f"findings: [{{title: a, resolutions: [{{title: b, vote: {vote}}}]}}]\n",
        f"findings: [{{title: a, elections: [{{office: b, vote: {vote}}}]}}]\n",
        f"findings: [{{title: a, ustalenia: [{{text: b, owner: wszyscy, due: c, vote: {vote}}}]}}]\n",
        f"ustalenia: [{{text: b, owner: wszyscy, due: c, vote: {vote}}}]\n",
        f"carried_over: [{{text: b, vote: {vote}}}]\n",
        f"correspondence: [{{text: b, vote: {vote}}}]\n",
        f"previous_minutes: {{vote: {vote}}}\n",
        f"agenda_changes: [{{text: a, vote: {vote}}}]\n",
        f"agenda_approval: {{vote: {vote}}}\n",
    ]


@pytest.mark.parametrize("text", places("{for: 3, entitled: 2}"))
def test_votes_are_found_wherever_they_stand(text):
    assert told(text) == ["MK-V01"]


VOTERS = [
    ("attendance: {entitled: 2}\n", "{for: 3}", ["MK-V01"]),
    ("attendance: {entitled: 3}\n", "{for: 3}", []),
    ("attendance: {entitled: 2}\n", "{for: 3, method: correspondence}", []),
    ("attendance: {entitled: 2}\n", "{for: 2, entitled: 3}", ["MK-V03"]),
    ("participants: [{name: A, entitled: 1}, {group: b, count: 9, entitled: 4}]\n", "{for: 5}", []),
    ("participants: [{name: A, entitled: 1}, {group: b, count: 9, entitled: 4}]\n", "{for: 6}", ["MK-V01"]),
    ("participants: [{name: A, entitled: 1}]\nattendance: {entitled: 9}\n", "{for: 6}", []),
    ("participants: [A, B]\n", "{for: 6}", []),
]


@pytest.mark.parametrize(("list_of_voters", "vote", "expected"), VOTERS)
def test_votes_against_the_list(list_of_voters, vote, expected):
    assert told(f"{list_of_voters}resolutions: [{{title: a, vote: {vote}}}]\n") == expected


ROLES = ("chair", "opener", "closer", "moderator", "leader", "recorder", "verifier")


@pytest.mark.parametrize("role", ROLES)
def test_who_holds_a_role_can_be_an_owner(role):
    held = f"roles: {{{role}: {{name: Ewa Testowa, organisation: Dom Kultury}}}}\n"
    for owner, expected in [("Ewa Testowa", []), ("Dom Kultury", []), ("Ewa Inna", ["MK-U03"])]:
        assert told(f"{held}ustalenia: [{{text: a, owner: {owner}, due: b}}]\n") == expected


OWNERS = [
    ("Anna Przykładowa", []),
    ("Przykładowa", []),
    ("PRZYKŁADOWA Anna", []),
    ("AP", []),
    ("Gmina Wzorcowa", []),
    ("Burmistrz Legnicy", []),
    ("Legnica", []),
    ("Kalisz", []),
    ("Dom Kultury", []),
    ("każdy uczestnik", []),
    ("wszystkie miasta", []),
    ("do ustalenia", []),
    ("each participant", []),
    ("to be agreed", []),
    ("Anna Inna", ["MK-U03"]),
    ("Piotr Nieznany", ["MK-U03"]),
    ("—", ["MK-U03"]),
    ("[Anna Przykładowa, X, Y]", ["MK-U03", "MK-U03"]),
]
KNOWN = """\
participants:
  - {name: Anna Przykładowa, short: AP, function: Burmistrz Legnicy}
  - {organisation: Gmina Wzorcowa, people: [Jan Wzorcowy]}
host: {name: Dom Kultury, town: Kalisz}
"""


@pytest.mark.parametrize(("owner", "expected"), OWNERS)
def test_owners(owner, expected):
    assert told(f"{KNOWN}ustalenia: [{{text: a, owner: {owner}, due: b}}]\n") == expected


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        ("{text: a, owner: Obcy, due: b, outside: true}", []),
        ("{text: a, status: done}", []),
        ("{text: a, status: cancelled}", []),
        ("{text: a, status: not_held}", []),
        ("{text: a, status: in_progress}", ["MK-U01", "MK-U02"]),
        ("{text: a, owner: wszyscy}", ["MK-U02"]),
        ("{text: a, due: b}", ["MK-U01"]),
    ],
)
def test_what_an_agreement_lacks(agreement, expected):
    assert told(f"ustalenia: [{agreement}]\n") == expected


def test_each_agreement_is_looked_at():
    assert told("ustalenia: [{text: a, status: done}, {text: b, due: c}]\n") == ["MK-U01"]


def test_ids_of_agreements_in_findings_and_outside():
    one = "{text: a, id: U1, owner: wszyscy, due: b}"
    assert told(f"findings: [{{title: a, ustalenia: [{one}]}}]\nustalenia: [{one}]\n") == ["MK-U04"]


AGENDAS = [
    ("[a, b]", "[{agenda: [1, 2]}]", []),
    ("[a, b]", "[{agenda: 1}]", ["MK-A03"]),
    ("[a, b]", "[{agenda: 1.}, {agenda: 2)}]", []),
    ("[{title: a, number: 3a)}]", "[{agenda: 3a}]", []),
    ("[{title: a, number: I}]", "[{agenda: I}]", []),
    ("[{title: a, items: [b, c]}]", "[{agenda: 1}]", []),
    ("[{title: a, items: [b, c]}]", "[{agenda: 1.1}]", ["MK-A03"]),
    ("[{title: a, items: [{title: b, items: [c]}]}]", "[{agenda: 1.1.1}]", []),
    ("[{title: a, items: [{title: b, items: [c]}]}]", "[{agenda: 1.2}]", ["MK-A01", "MK-A03", "MK-A03"]),
    ("[a, {title: b, kind: break}]", "[{agenda: 1}]", []),
    ("[a, {title: b, status: withdrawn}]", "[{agenda: 1}]", []),
    ("[a, {title: b, status: added}]", "[{agenda: 1}]", ["MK-A03"]),
    ("[a, {title: b, number: 1}]", "[{agenda: 1}]", ["MK-A02"]),
    ("[a]", "[{title: b}]", ["MK-A03"]),
    ("[a]", "[{agenda: 1, resolutions: [{title: b, agenda: 2}]}]", ["MK-A01"]),
    ("[a]", "[{agenda: 1, ustalenia: [{text: b, owner: wszyscy, due: c, agenda: 2}]}]", ["MK-A01"]),
]


@pytest.mark.parametrize(("agenda", "findings", "expected"), AGENDAS)
def test_the_agenda(agenda, findings, expected):
    assert told(f"agenda: {agenda}\nfindings: {findings}\n") == expected


def test_an_agenda_without_findings_is_a_programme():
    assert told("agenda: [a, b]\n") == []


ATTACHMENTS = [
    ("[{title: Załącznik nr 1}]", []),
    ("[{title: Załącznik nr 2}]", ["MK-L08"]),
    ("[{title: Załącznik 2 – mapa, number: 2.}]", []),
    ("[{title: zał. 2}]", ["MK-L08"]),
    ("[{title: Annex no. 2}]", ["MK-L08"]),
    ("[{title: Attachment 1}]", []),
    ("[{title: Mapa z 1998 r.}]", []),
    ("[{title: Zał. nr 20240506123}]", []),
    ("[{title: Załącznik nr 2, number: A}]", []),
    ("[{title: a, number: 1}, b, {title: c, number: 2}]", ["MK-L04"]),
    ("[{title: a, kind: attendance}]", ["MK-L06"]),
]


@pytest.mark.parametrize(("attachments", "expected"), ATTACHMENTS)
def test_numbers_of_attachments(attachments, expected):
    assert told(f"attachments: {attachments}\n") == expected


COMPLETE = [
    ("note", "", []),
    ("report", "", ["MK-K02"]),
    ("report", "attendance: {total: 5}\n", []),
    ("protocol", "participants: [A]\n", ["MK-K03", "MK-K04"]),
    ("protocol", "participants: [A]\nroles: {chair: A}\n", ["MK-K04"]),
    ("protocol", "participants: [A]\nroles: {chair: A, recorder: B}\n", []),
]


@pytest.mark.parametrize(("kind", "text", "expected"), COMPLETE)
def test_what_a_kind_needs(kind, text, expected):
    assert told(text, kind=kind) == expected


def test_an_online_meeting_needs_no_place():
    assert told("", place="") == ["MK-K01"]
    assert told("form: online\n", place="") == []
    assert told("", place="", dates="{date: 2024-05-06, place: Konin}") == []


LISTS = [
    ("agenda: [{}]\nfindings: [{{agenda: 99}}]\n", "MK-A01"),
    ("attachments: [{}]\nresolutions: [{{title: a, attachment: 99}}]\n", "MK-L05"),
    ('attachments: [{}]\nsummary: "[a](#b)"\n', "MK-M02"),
]


@pytest.mark.parametrize(("text", "rule"), LISTS)
def test_what_there_is_to_choose_from_is_told_in_twenty_words(text, rule):
    entries = ", ".join("abcdefghijklmnopqrstuvwxy")
    report = check_text(MINUTES + text.format(entries), folder=Path("/")).report
    (problem,) = (problem for problem in report if problem.rule == rule)
    words = problem.hint.rpartition(": ")[2].split(", ")
    assert len(words) == 20
    assert words[1] in ("2", "#zalacznik-10")


def test_files_that_no_system_can_name():
    assert [fault.rule for fault in file_faults("a\0b", Path("/"), Path("/"), ())] == ["MK-L02"]


@pytest.mark.skipif(os.name == "nt", reason="needs a root without a letter")
def test_a_root_without_a_name_is_shown_by_its_path():
    (fault,) = file_faults("C:\\a", Path("/"), Path("/"), ())
    assert fault.params["folder"] == "/"


TEXTS = [
    ("summary: a > b | c\n", []),
    ('summary: "[a](#ad-1)"\n', ["MK-M02"]),
    ('summary: "[a](#zalacznik-1)"\nattachments: [Mapa]\n', []),
    ("summary: \\[a](#b)\n", []),
    ('summary: "[a](http://example.org)"\n', []),
    ('summary: "![a](brak.png)"\n', ["MK-L01"]),
    ('summary: "![a](../../brak.png)"\n', ["MK-L01"]),
    ("participants:\n  - Anna Przykładowa  \n    - Jan Wzorcowy\n", ["MK-W01"]),
    ("subtitle: 漢\n", ["MK-M01"]),
    ("subtitle: Ћирилица ελληνικά\n", []),
    ("participants: [{name: Anna 🎉, note: 🎉}]\n", ["MK-M01", "MK-M01"]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts(text, expected):
    assert told(text) == expected
