"""Reports are written in the form that their file's name asks for."""

from pathlib import Path

import pytest

from workbench.formats.score_report import ScoreReport, Tone
from workbench.model.problems import InputProblem
from workbench.review.score_delivery import write_report

REPORT = ScoreReport("Scorecard <harbour>", (), "passed", Tone.GOOD, "97.5", "MQM score", ())


def test_a_web_page_and_a_spreadsheet_can_be_written(tmp_path: Path) -> None:
    write_report(REPORT, tmp_path / "card.html")
    write_report(REPORT, tmp_path / "card.XLSX")
    assert "Scorecard &lt;harbour&gt;" in (tmp_path / "card.html").read_text("utf-8")
    assert (tmp_path / "card.XLSX").read_bytes().startswith(b"PK")


def test_another_form_is_refused_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"cannot be written as \.pdf; choose one of \.html"):
        write_report(REPORT, tmp_path / "card.pdf")
    assert not list(tmp_path.iterdir())
