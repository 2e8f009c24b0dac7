"""A report becomes rich text with its words as they are."""

import pytest
from PySide6.QtGui import QTextDocument

from workbench.formats.score_report import ScoreReport, Section, Table, Tone
from workbench.gui.score_page import score_page
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
