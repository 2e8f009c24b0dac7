import pytest

from workbench.language.mentions.letter_distance import letter_distance


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("okafor", "okafor", 0),
        ("okafor", "okafr", 1),
        ("okafor", "okfaor", 1),
        ("okafor", "okapor", 1),
        ("okafor", "oakpor", 2),
        ("okafor", "lindqvist", 3),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted_up_to_the_most_that_matter(a, b, distance):
    assert letter_distance(a, b) == distance == letter_distance(b, a)
