from __future__ import annotations

import pytest
from rendering import rendered_text

from minutes_kit.view.course import _joined


@pytest.mark.parametrize(
    ("title", "joined"),
    [
        ("Otwarcie obrad.", "Otwarcie obrad"),
        ("Otwarcie obrad;", "Otwarcie obrad"),
        ("Zmiana budżetu na 2026 r.", "Zmiana budżetu na 2026 r."),
        ("Zmiana budżetu na 2026 r", "Zmiana budżetu na 2026 r"),
        ("Umowa z Przykład sp. z o.o.", "Umowa z Przykład sp. z o.o."),
        ("Wnioski, pytania itp.;", "Wnioski, pytania itp."),
        ("Etap 2.", "Etap 2"),
        ("", ""),
    ],
)
def test_a_title_loses_its_stop_but_not_the_dot_of_an_abbreviation(title, joined):
    assert _joined(title) == joined


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("w sprawie budżetu", "Uchwała nr 3/2026 w sprawie budżetu"),
        ("Zmiana budżetu", "Uchwała nr 3/2026. Zmiana budżetu"),
    ],
)
def test_a_resolution_and_its_title_read_as_one(title, printed, tmp_path):
    data = {
        "kind": "note",
        "title": "Notatka",
        "dates": "2026-01-15",
        "agenda": ["Uchwały"],
        "resolutions": [{"number": "3/2026", "title": title}],
    }
    for text in rendered_text(data, tmp_path).values():
        assert printed in " ".join(text.split())
