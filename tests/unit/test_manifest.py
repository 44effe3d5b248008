"""Manifests as data, read from anyone; options of a build, each told or known to change nothing."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_kit.errors import ProvenanceError
from minutes_kit.options import Options
from minutes_kit.origin import RECORDED, TOLD_APART, UNRECORDED
from minutes_kit.provenance.inside import read_inside
from minutes_kit.provenance.manifest import Change, Manifest, Programme, SourceFile, from_json, to_json
from minutes_kit.provenance.part import item
from minutes_kit.provenance.verdict import Provenance, State, names_in, provenance_faults
from minutes_kit.proving import options_of

HASH = "0" * 64
MANIFEST = Manifest(
    document="pdf",
    edition="internal",
    language="pl",
    built="2024-05-07T08:09:10Z",
    made_with={"minutes-kit": "0.1.0"},
    options={"engine": "office", "max_mb": 1.5},
    overrides=(Change(("findings", 0, "text"), "Zażółć"),),
    funding=(Programme("none", HASH, True),),
    sources=(
        SourceFile("minutes", HASH, 5, "a/ź.yaml", "ź.yaml"),
        SourceFile("attachment", HASH, 0, "skan 1.png"),
    ),
    left_out=("files",),
)


def with_value(value: object) -> Manifest:
    return replace(MANIFEST, overrides=(Change(("title",), value),))


def test_a_manifest_comes_back():
    assert from_json(to_json(MANIFEST)) == MANIFEST
    assert json.loads(to_json(MANIFEST))["sources"][1] == {
        "role": "attachment",
        "sha256": HASH,
        "bytes": 0,
        "path": "skan 1.png",
    }


@given(st.text())
def test_any_text_comes_back_through_a_word_part(text):
    from lxml import etree

    manifest = with_value(text)
    written = to_json(manifest)
    assert json.loads(written)["overrides"][0]["value"] == text
    part = etree.fromstring(item(written))
    assert json.loads(part.text)["overrides"][0]["value"] == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    with pytest.raises(ProvenanceError):
        from_json(content)
    for opening in (b"", b"%PDF-1.7\n", b"PK\x03\x04"):
        assert read_inside(opening + content).manifest is None


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"format": ' + b"9" * 5_000 + b"}",
        b"\xff\xfe",
        b"null",
        b" " * (5 * 2**20),
        to_json(MANIFEST).replace(b'"bytes": 5', b'"bytes": -1'),
        to_json(MANIFEST).replace(b"2024-05-07", b"2024-13-07"),
        to_json(MANIFEST).replace(b"a/", b"a/../../"),
        to_json(MANIFEST).replace(b"a/", b"C:/"),
        to_json(MANIFEST).replace("a/ź.yaml".encode(), b"skan 1.png/x.yaml"),
        to_json(MANIFEST).replace(b"skan 1", b"s" * 300),
        to_json(MANIFEST).replace(b"1.5", b"{}"),
        to_json(MANIFEST).replace(b'"format": 1', b'"format": 2'),
    ],
)
def test_hostile_manifests(content):
    with pytest.raises(ProvenanceError) as caught:
        from_json(content)
    assert caught.value.fault.rule == "MK-Z81"


# --- options --------------------------------------------------------------------------------------------


def test_each_option_is_told_or_changes_nothing():
    """A new option goes into one of the tables; what is not told cannot be repeated."""
    tables = [*RECORDED, *TOLD_APART, *UNRECORDED]
    assert sorted(tables) == sorted(field.name for field in fields(Options))


def test_options_are_repeated():
    options = options_of(MANIFEST)
    assert (options.engine, options.max_mb, options.formats) == ("office", 1.5, ("pdf",))
    assert options.timestamp == MANIFEST.moment
    assert options.overrides[0].pointer == ("findings", 0, "text")


@pytest.mark.parametrize("chosen", [{"key": "x"}, {"root": "/"}, {"engine": 1}, {"cover": "yes"}])
def test_nobody_chooses_what_a_build_reaches(chosen):
    with pytest.raises(ProvenanceError):
        options_of(replace(MANIFEST, options=chosen))


# --- verdicts -------------------------------------------------------------------------------------------


def test_only_what_is_proved_has_no_fault():
    for state in State:
        found = Provenance(state, MANIFEST)
        assert bool(list(provenance_faults(found))) != (found.proved or state is State.UNKNOWN)
    assert Provenance(State.EXTENDED, signed=True).proved


def test_many_names_are_cut_short():
    found = Provenance(State.STALE, names=tuple(f"{n}.pdf" for n in range(30)))
    assert [name.pl for name in names_in(found)][-2:] == ["9.pdf", "…"]
