from __future__ import annotations

import pytest

from minutes_kit.checking import check_text
from minutes_kit.errors import ExitCode, UsageError
from minutes_kit.overrides import Override, apply_overrides, parse_override

DATA = {
    "title": "Notatka",
    "number": 1,
    "dates": ["2024-05-06", "2024-05-07"],
    "place": {"name": "Legnica"},
    "attachments": [{"title": "Mapa"}],
}


def changed(*settings):
    return apply_overrides(DATA, [parse_override(setting) for setting in settings])


@pytest.mark.parametrize(
    ("text", "pointer", "value"),
    [
        ("number=2", ("number",), 2),
        ('number="2"', ("number",), "2"),
        ("title=Spotkanie nr 2", ("title",), "Spotkanie nr 2"),
        ("title = Spotkanie", ("title",), "Spotkanie"),
        ("title=a=b", ("title",), "a=b"),
        ("dates.0=2024-01-01", ("dates", 0), "2024-01-01"),
        ("dates[1]=2024-01-01", ("dates", 1), "2024-01-01"),
        ("attachments[0].title=Plan", ("attachments", 0, "title"), "Plan"),
        ("dates=[2024-01-01]", ("dates",), ["2024-01-01"]),
        ("place={name: Kalisz}", ("place",), {"name": "Kalisz"}),
        ("contents=true", ("contents",), True),
        ("number=", ("number",), None),
        ("²=x", ("²",), "x"),
    ],
)
def test_parse(text, pointer, value):
    assert parse_override(text) == Override(pointer, value)


@pytest.mark.parametrize(
    "text",
    ["number", "=2", "", ".=1", "a[x]=1", "a[-1]=1", "a[1=2", "title=a: b: c", "title='a", "t=\0", "]=1"],
)
def test_what_cannot_be_parsed(text):
    with pytest.raises(UsageError) as caught:
        parse_override(text)
    assert caught.value.fault.rule == "MK-C01"
    assert caught.value.exit_code is ExitCode.USAGE


def test_apply():
    assert changed("number=2", "place.name=Kalisz", "dates.1=2024-05-08") == {
        **DATA,
        "number": 2,
        "place": {"name": "Kalisz"},
        "dates": ["2024-05-06", "2024-05-08"],
    }


def test_what_is_missing_is_made():
    assert changed("roles.chair=Anna")["roles"] == {"chair": "Anna"}
    assert changed("participants.0=Anna", "participants.1=Jan")["participants"] == ["Anna", "Jan"]
    assert changed("attachments.1.title=Plan")["attachments"][1] == {"title": "Plan"}
    assert changed("dates.2=2024-05-08")["dates"][2] == "2024-05-08"
    assert changed("place.7=x")["place"] == {"name": "Legnica", "7": "x"}


@pytest.mark.parametrize(
    "text", ["title.x=1", "title.0=1", "dates.x=1", "dates.4=1", "dates.4.x=1", "attachments[0].title.a=1"]
)
def test_places_that_are_not_there(text):
    with pytest.raises(UsageError) as caught:
        changed(text)
    assert caught.value.fault.rule == "MK-C02"


def test_the_original_stays():
    before = repr(DATA)
    changed("attachments[0].title=Plan", "dates.0=x")
    assert repr(DATA) == before


def test_a_value_repeated_by_an_alias_changes_in_one_place():
    shared = {"name": "Legnica"}
    found = apply_overrides({"place": shared, "host": shared}, [parse_override("place.name=Kalisz")])
    assert found == {"place": {"name": "Kalisz"}, "host": {"name": "Legnica"}}


MINUTES = "kind: note\ntitle: Notatka\nplace: Legnica\ndates:\n  - 2024-05-06\n"


@pytest.mark.parametrize("setting", ["place.0=Kalisz", "dates.0.1=x"])
def test_an_index_where_no_list_is(setting, tmp_path):
    with pytest.raises(UsageError):
        check_text(MINUTES, folder=tmp_path, overrides=[parse_override(setting)])


def test_overrides_are_checked_like_the_file(tmp_path):
    def report(*settings):
        overrides = [parse_override(setting) for setting in settings]
        return [
            (p.rule, p.line, p.column)
            for p in check_text(MINUTES, folder=tmp_path, overrides=overrides).report
        ]

    assert report("title=Inny tytuł") == []
    assert report("kind=umowa") == [("MK-S07", 1, 7)]
    assert report("dates.0=kiedyś") == [("MK-D01", 5, 5)]
    assert report("dates.1=2024-05-01") == [("MK-D02", 5, 3)]
    assert report("subtitle=🎉") == [("MK-M01", 1, 1)]
