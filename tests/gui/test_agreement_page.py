"""The figures of agreement are in tables that name both annotators."""

import pytest

from workbench.gui.agreement_page import Wording, agreement_sections
from workbench.model.annotations import Annotation
from workbench.model.segments import Side, Span
from workbench.review.layers import concord

TITLES = {"style": "Style", "minor": "Minor", "major": "Major"}


def mark(name: str, severity: str) -> Annotation:
    return Annotation(name, "a", "", "", "", Side.TARGET, Span(0, 2), "ab", "style", severity)


@pytest.mark.usefixtures("qapp")
def test_all_figures_and_the_confusion_of_severities_are_told() -> None:
    result = concord(([mark("x", "minor")], [mark("y", "major")]), ["a", "b"], {"minor": 1.0})
    words = Wording(("Ana", "Ben"), TITLES, ("minor", "major"))
    figures, by_severity, by_category, confusion = agreement_sections(result, words)
    assert figures.table is not None
    assert figures.table.headings == ("Figure", "Value", "Ana", "Ben")
    assert figures.table.rows[0] == ("Marked characters, F1", 1.0, 2, 2)
    assert figures.sentences[0].startswith("2 rows;")
    assert by_severity.table is not None
    assert by_severity.table.rows == (("Major", 0.0, 0, 1), ("Minor", 0.0, 1, 0))
    assert by_category.table is not None
    assert by_category.table.rows == (("Style", 1.0, 1, 1),)
    assert confusion.table is not None
    assert confusion.table.headings == ("Ana ↓  Ben →", "Minor", "Major")
    assert confusion.table.rows == (("Minor", 0, 1), ("Major", 0, 0))
