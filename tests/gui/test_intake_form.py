"""What the intake dialog shows of a proposal."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench.formats.encodings import Candidate
from workbench.gui.intake_form import IntakeForm
from workbench.gui.theme import LIGHT
from workbench.review.intake import Request, propose
from workbench.review.proposal import Arrangement

pytestmark = pytest.mark.gui


@pytest.fixture
def form(qtbot: QtBot) -> IntakeForm:
    form = IntakeForm(LIGHT)
    qtbot.addWidget(form)
    return form


def test_the_summary_counts_pairs_lines_alone_and_characters(
    form: IntakeForm, tmp_path: Path
) -> None:
    proposal = propose(Request("One boat.\nTwo boats.", "一艘船。\n兩艘船。"))
    form.show_proposal(proposal, tmp_path / "boats.wbproj")
    assert form._summary.text().startswith("Pairs: 2  ·  Unpaired lines: 0")
    assert form.project_path == (tmp_path / "boats.wbproj").resolve()


def test_encodings_are_offered_with_what_they_would_read(form: IntakeForm) -> None:
    form.show_encodings("Which one?", [Candidate("big5", 0.9, "舊港口")])
    assert form._candidates.item(0).text() == "BIG5\n舊港口"


def test_an_arrangement_is_a_matter_of_one_file(form: IntakeForm) -> None:
    form._arrangement.setCurrentIndex(1)
    assert form.arrangement is Arrangement.INTERLEAVED
    form.target.fill("兩艘船。")
    assert form.arrangement is None
