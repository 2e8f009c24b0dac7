"""A report becomes rich text with its words as they are."""

import pytest
from PySide6.QtGui import QTextDocument

from workbench.formats.score_report import ScoreReport, Section, Table, Tone
from workbench.gui.score_page import score_page, score_text
from workbench.gui.theme import DARK, LIGHT, Theme


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.usefixtures("qapp")
def test_every_word_of_the_report_is_shown_as_text(theme: Theme) -> None:
    table = Table(("Category", "Points"), (("<b>Style</b>", 2.5),))
    section = Section("Figures", sentences=("One & two",), points=("A point",), table=table)
    report = ScoreReport(
        "A <title>", ("below",), "failed", Tone.BAD, "61", "MQM score", (section,)
    )
    document = QTextDocument()
    document.setHtml(score_page(report, theme))
    shown = document.toPlainText()
    for words in ("A <title>", "below", "failed", "61", "One & two", "<b>Style</b>", "2.50"):
        assert words in shown


@pytest.mark.usefixtures("qapp")
def test_of_a_long_table_the_beginning_is_shown_and_the_rest_counted() -> None:
    rows = tuple((f"row {number}", number) for number in range(1250))
    section = Section("All errors", table=Table(("Row", "Points"), rows))
    report = ScoreReport("T", (), "open", Tone.OPEN, "61", "MQM score", (section,))
    shown = score_page(report, LIGHT)
    assert "row 99<" in shown
    assert "row 100<" not in shown
    assert "And 1,150 more" in shown
    assert "row 1249\t1,249" in score_text(report).splitlines()


def test_the_text_keeps_a_cell_on_its_line() -> None:
    table = Table(("Comment", "Points"), (("One\ntwo\tthree", 2.5),))
    section = Section("All errors", ("Said.",), table, ("A point",))
    report = ScoreReport("T", ("below",), "failed", Tone.BAD, "61", "MQM score", (section,))
    assert score_text(report).splitlines() == [
        "T", "below", "61 MQM score: failed", "", "All errors", "Said.",
        "Comment\tPoints", "One two three\t2.50", "- A point",
    ]  # fmt: skip
