from __future__ import annotations

import importlib.util
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from sample_view import sample_view, text

from minutes_kit import nodes
from minutes_kit.errors import RenderError
from minutes_kit.language import coverage
from minutes_kit.language.coverage import undrawable
from minutes_kit.render import body_json
from minutes_kit.render.typst import render_pdf
from minutes_kit.resources import font_folders

SCRIPT = Path(__file__).parents[2] / "scripts" / "write_font_coverage.py"
NOW = datetime(2024, 1, 1, tzinfo=UTC)
DRAWN = "Ћ ε ł „ ” – … § ½ € → ≤ № ą Ż \u00a0 \u00ad \u200b \u200d \u2060 \u202f a\u0328"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("write_font_coverage", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_module_is_what_the_script_writes(script):
    assert Path(coverage.__file__).read_text(encoding="utf-8") == script.module()


def test_it_agrees_with_each_font_style(script):
    for style in script.STYLES:
        drawn = set()
        for folder, prefix in (("Source Sans 3", "SourceSans3"), ("Noto Sans", "NotoSans")):
            (path,) = [f / f"{prefix}-{style}.ttf" for f in font_folders() if f.name == folder]
            drawn |= set(TTFont(path, lazy=True).getBestCmap())
        claimed = {code for code in range(0x110000) if undrawable(chr(code)) is None}
        assert claimed - script.INVISIBLE <= drawn
        assert len(claimed) > 2500


@pytest.mark.parametrize(
    "character", ["🎉", "中", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\ufeff", "\u202e", "\ue000", "\u2028"]
)
def test_characters_that_cannot_be_drawn(character):
    assert undrawable(f"tekst {character} tekst") == character


def test_characters_that_can_be_drawn():
    assert undrawable(DRAWN + "\t\n\r") is None
    assert undrawable("") is None


def styled(sample):
    words = text(sample)
    styles = (
        nodes.Paragraph(words),
        nodes.Paragraph((nodes.Strong(words),)),
        nodes.Paragraph((nodes.Emphasis(words),)),
        nodes.Paragraph((nodes.Strong((nodes.Emphasis(words),)),)),
        nodes.Paragraph(words, nodes.ParagraphStyle.STATEMENT),
    )
    return render_pdf(sample_view(sections=(nodes.Section("a", words, styles),)), timestamp=NOW)


def test_the_engine_draws_what_is_promised_in_every_style():
    assert styled(DRAWN).warnings == ()


def test_the_engine_draws_every_printable_character_that_is_promised():
    promised = "".join(chr(code) for code in range(0x20, 0x11000) if undrawable(chr(code)) is None)
    lines = [promised[at : at + 60] for at in range(0, len(promised), 60)]
    assert styled("\u200b ".join(lines)).warnings == ()


@pytest.mark.parametrize("character", ["🎉", "中", "\x07", "\ufeff"])
def test_the_engine_refuses_what_is_refused(character, monkeypatch):
    monkeypatch.setattr(body_json, "undrawable", lambda _: None)
    with pytest.raises(RenderError):
        styled(f"a{character}b")
