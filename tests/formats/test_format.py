"""What every reader gives."""

import pytest

from workbench.formats.format import visible_characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \t\n\u3000\u00a0\u2028", 0),
        ("碼頭 quay", 6),
        ("a\u200bb", 3),
        ("𠮷", 1),
        ("船\ufeff\n", 1),
    ],
)
def test_white_space_does_not_count(text: str, count: int) -> None:
    assert visible_characters(text) == count
