"""The words of the command line: each stands once, and says the same facts in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from minutes_kit.cli.texts import PARTS, TEXTS


def test_no_key_stands_in_two_modules():
    assert sum(len(part.TEXTS) for part in PARTS) == len(TEXTS)


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same_facts(key):
    polish, english = ({name for _, name, _, _ in Formatter().parse(words) if name} for words in TEXTS[key])
    assert polish == english
