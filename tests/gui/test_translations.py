"""Marking words for translation where they are listed."""

from workbench.gui.translations import marked


def test_marked_words_stay_as_they_are() -> None:
    assert marked("kinds", "All rows") == "All rows"
