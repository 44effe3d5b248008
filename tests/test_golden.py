"""What the examples print, line by line, against what was looked at and found right."""

from __future__ import annotations

from difflib import unified_diff

import pytest
from golden_documents import GOLDEN, described, golden_path
from rendering import EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_documents_are_as_they_were(example):
    expected = golden_path(example).read_text(encoding="utf-8").splitlines()
    printed = described(example).splitlines()
    difference = list(unified_diff(expected, printed, "expected", "printed", lineterm=""))
    if difference:
        pytest.fail(
            "\n".join(difference) + "\n\nIf the new documents are right, run tests/golden_documents.py "
            "and look at the difference.",
            pytrace=False,
        )


def test_no_golden_file_is_left_over():
    assert set(GOLDEN.glob("*.txt")) == set(map(golden_path, EXAMPLES))
