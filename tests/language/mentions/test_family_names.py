"""Which names have the family first."""

import pytest

from workbench.language.mentions.family_names import is_family_first


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zhang Jianmin", True),
        ("Moon Jae-in", True),
        ("Kim Jong Un", True),
        ("Nguyễn Phú Trọng", True),
        ("Fiona Ma", False),
        ("Bruce Lee", False),
        ("Park Avenue", False),
        ("Moon", False),
        ("", False),
    ],
)
def test_names_of_east_asia_begin_with_the_family(name: str, expected: bool) -> None:
    assert is_family_first(name) is expected
