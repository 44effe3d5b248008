from minutes_kit.model import Minutes, structure
from minutes_kit.nodes import Table
from minutes_kit.view.appendix import EMPTY_ROWS, attendance_list
from minutes_kit.view.setting import Setting

DATA = {
    "kind": "note",
    "title": "Spotkanie",
    "dates": ["2026-01-15", "2026-01-16"],
    "participants": [
        {"name": "Jan Żak", "organisation": "MOPS"},
        {"name": "Anna Ćwik", "function": "dyrektor", "days": [2]},
        {"name": "Ewa Cała", "status": "excused"},
        {"group": "goście", "count": 3},
    ],
}


def rows(attachment):
    minutes = structure({**DATA, "attachments": [attachment]}, Minutes)
    blocks = attendance_list(Setting(minutes, (), "pl", {}), minutes.attachments[0])
    table = next(block for block in blocks if isinstance(block, Table))
    return table, [row[1][0].text if row[1] else "" for row in table.rows]


def test_names_in_polish_order_then_a_row_for_everybody_who_is_only_counted():
    table, names = rows({"title": "Lista obecności", "kind": "attendance"})
    assert names == ["Anna Ćwik", "Jan Żak", *[""] * (3 + EMPTY_ROWS)]
    assert len(table.columns) == 3 + 2


def test_a_list_of_one_day_has_the_people_of_that_day():
    table, names = rows({"title": "Lista obecności", "kind": "attendance", "day": 1})
    assert names[0] == "Jan Żak"
    assert len(table.columns) == 3 + 1
