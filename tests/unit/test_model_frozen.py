from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace

import pytest

from minutes_kit.model import AgendaItem, Minutes, Participant, Project


def test_defaults_are_those_of_the_class():
    item = AgendaItem(title="Obrady")
    assert (item.number, item.day, item.items) == ("", None, ())
    assert vars(item) == {"title": "Obrady"}


def test_a_given_default_is_no_difference():
    left, right = AgendaItem(title="Obrady"), AgendaItem(title="Obrady", number="", items=())
    assert left == right
    assert hash(left) == hash(right)
    assert left != AgendaItem(title="Obrady", day=1)
    assert left != Participant(name="Obrady")


def test_nothing_can_be_changed():
    item = AgendaItem(title="Obrady")
    with pytest.raises(FrozenInstanceError):
        item.title = "Inne"
    with pytest.raises(FrozenInstanceError):
        item.unknown = "Inne"
    with pytest.raises(FrozenInstanceError):
        del item.title


@pytest.mark.parametrize(
    ("given", "named"), [({}, "title"), ({"title": "T", "titel": "T"}, "titel"), ({"number": "1"}, "title")]
)
def test_a_missing_or_unknown_name_is_refused(given, named):
    with pytest.raises(TypeError, match=named):
        AgendaItem(**given)


def test_positions_are_refused():
    with pytest.raises(TypeError):
        AgendaItem("Obrady")


def test_it_is_a_dataclass():
    item = AgendaItem(title="Obrady", items=(AgendaItem(title="Głos"),))
    assert is_dataclass(item)
    assert [field.name for field in fields(Participant)][:2] == ["name", "group"]
    assert replace(item, title="Inne") == AgendaItem(title="Inne", items=item.items)
    assert asdict(item)["items"][0]["title"] == "Głos"


def test_it_can_be_copied_and_sent_to_another_process():
    item = AgendaItem(title="Obrady", items=(AgendaItem(title="Głos"),))
    assert copy.deepcopy(item) == item
    assert pickle.loads(pickle.dumps(item)) == item


def test_each_object_has_a_mapping_of_its_own():
    assert Project(title="A").logos == {}
    assert Project(title="A").logos is not Project(title="B").logos


def test_its_repr_shows_what_was_given():
    assert repr(AgendaItem(title="Obrady", day=2)) == "AgendaItem(title='Obrady', day=2)"


def test_no_class_shares_the_fields_of_another():
    assert {field.name for field in fields(Minutes)} > {"kind", "title", "dates"}
    assert "kind" not in {field.name for field in fields(Project)}
