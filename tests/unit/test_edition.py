from minutes_kit.model import Minutes, structure
from minutes_kit.view.edition import named_in_text, public_edition

DATA = {
    "kind": "report",
    "title": "Spotkanie",
    "dates": "2026-01-15",
    "participants": [
        {"name": "Anna Przykładowa", "function": "burmistrz", "public": True},
        {"name": "Jan Wzorcowy", "organisation": "MOPS", "status": "excused", "reason": "choroba"},
        {"name": "Ewa Próbna", "organisation": "MOPS"},
        {"name": "Piotr Zmyślony", "organisation": "MOPS"},
    ],
    "agenda": ["jawny", "poufny"],
    "findings": [
        {
            "agenda": 1,
            "text": "Mówiła Anna Przykładowa, potem zapytano Ewę Próbną.",
            "ustalenia": ["a", {"text": "Tajne także tutaj, pana Wzorcowego.", "agenda": 2}],
            "resolutions": [{"title": "Tajna uchwała.", "agenda": 2}, {"title": "jawna"}],
        },
        {"agenda": 2, "confidential": True, "text": "Sprawa Jana Wzorcowego.", "ustalenia": ["b"]},
    ],
    "ustalenia": ["c", {"text": "Tajne ustalenie z Ewą Próbną.", "agenda": 2}],
    "resolutions": [{"title": "jawna", "agenda": 1}, {"title": "tajna", "agenda": "2."}],
    "attachments": [
        {"title": "Lista obecności", "kind": "attendance", "files": ["lista.jpg"]},
        {"title": "Prezentacja", "kind": "presentation", "files": ["p.pdf"]},
        {"title": "Umowa", "public": False, "files": ["u.pdf"]},
    ],
}
MINUTES = structure(DATA, Minutes)
PUBLIC = public_edition(MINUTES, "pl")


def test_names_become_counts_unless_they_are_public():
    assert [person.name for person in PUBLIC.participants if person.name] == ["Anna Przykładowa"]
    groups = {(p.group, p.status): p.count for p in PUBLIC.participants if p.group}
    assert groups == {("MOPS", "excused"): 1, ("MOPS", ""): 2}
    assert "choroba" not in repr(PUBLIC)


def test_a_confidential_part_is_a_remark_and_later_numbers_stay():
    assert "Wzorcowego" not in repr(PUBLIC)
    assert PUBLIC.findings[1].agenda == ("2",)
    assert len(PUBLIC.findings[1].ustalenia) == 1
    assert PUBLIC.ustalenia[0].text == "c"
    assert len(PUBLIC.ustalenia) == 2
    assert "Tajn" not in repr(PUBLIC)
    assert PUBLIC.findings[0].ustalenia[0].text == "a"
    assert len(PUBLIC.findings[0].ustalenia) == 2
    assert [resolution.title for resolution in PUBLIC.findings[0].resolutions] == ["jawna"]
    assert [resolution.title for resolution in PUBLIC.resolutions] == ["jawna"]


def test_attendance_lists_and_closed_attachments_keep_their_number_and_lose_their_files():
    assert [(a.number, [f.file for f in a.files]) for a in PUBLIC.attachments] == [
        ("1", []),
        ("2", ["p.pdf"]),
        ("3", []),
    ]
    assert PUBLIC.attachments[0].kind != "attendance"


def test_names_left_in_open_text_are_reported_in_any_case_form():
    texts = (
        (("findings", 0, "text"), DATA["findings"][0]["text"]),
        (("findings", 1, "text"), DATA["findings"][1]["text"]),
        (("participants", 2, "name"), "Ewa Próbna"),
        (("findings", 0, "ustalenia", 1, "text"), DATA["findings"][0]["ustalenia"][1]["text"]),
        (("ustalenia", 1, "text"), DATA["ustalenia"][1]["text"]),
        (("closing",), "Dziękujemy panu Zmyślonemu."),
    )
    found = [(fault.pointer, fault.params["name"]) for fault in named_in_text(MINUTES, texts)]
    assert found == [(("findings", 0, "text"), "Ewa Próbna"), (("closing",), "Piotr Zmyślony")]
