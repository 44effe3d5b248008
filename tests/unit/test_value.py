from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from unittest.mock import ANY

import pytest

from minutes_kit.value import Value


class Entry(Value):
    name: str
    size: int = 0
    tags: dict[str, str] = field(default_factory=dict)
    seen: list[int] = field(default_factory=list, compare=False, repr=False)


class Other(Value):
    name: str
    size: int = 0


def test_values_go_by_place_or_by_name():
    assert Entry("a", 2) == Entry(name="a", size=2) == Entry("a", size=2)
    assert Entry("a") != Entry("b")
    assert Entry("a") != Other("a")
    assert Entry("a") == ANY


def test_defaults_are_those_of_the_class():
    entry = Entry("a")
    assert (entry.size, entry.tags) == (0, {})
    assert entry.tags is not Entry("a").tags
    assert Entry("a") == Entry("a", 0)


@pytest.mark.parametrize(
    ("values", "given"),
    [
        ((), {}),
        ((), {"size": 1}),
        (("a",), {"nmae": "b"}),
        (("a",), {"name": "a"}),
        (("a", 1, {}, [], 2), {}),
    ],
)
def test_what_does_not_fit_is_refused(values, given):
    with pytest.raises(TypeError, match="Entry"):
        Entry(*values, **given)


def test_nothing_can_be_changed():
    entry = Entry("a")
    with pytest.raises(FrozenInstanceError):
        entry.name = "b"
    with pytest.raises(FrozenInstanceError):
        del entry.name


def test_equal_values_have_equal_hashes():
    assert hash(Other("a")) == hash(Other("a", 0))
    assert len({Other("a"), Other("a", 0), Other("b")}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Entry("a"))


def test_a_field_can_be_left_out_of_comparison_and_of_what_is_shown():
    assert Entry("a", seen=[1]) == Entry("a", seen=[2])
    assert repr(Entry("a", 2, seen=[1])) == "Entry(name='a', size=2, tags={})"


def test_it_is_a_dataclass():
    entry = Entry("a", tags={"b": "c"})
    assert [one.name for one in fields(Entry)] == ["name", "size", "tags", "seen"]
    assert replace(entry, size=3) == Entry("a", 3, {"b": "c"})
    assert asdict(entry) == {"name": "a", "size": 0, "tags": {"b": "c"}, "seen": []}
    match entry:
        case Entry(name, size):
            assert (name, size) == ("a", 0)


def test_it_can_be_copied_and_sent_to_another_process():
    entry = Entry("a", tags={"b": "c"})
    assert copy.deepcopy(entry) == entry
    assert pickle.loads(pickle.dumps(entry)) == entry
