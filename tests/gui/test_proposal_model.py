"""The preview of the pairs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from workbench.gui.proposal_model import ProposalModel
from workbench.model.segments import Pair
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui


@pytest.fixture
def model(qtbot: QtBot) -> ProposalModel:
    model = ProposalModel(QColor("#aa5500"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    proposal = propose(Request("One boat.\nTwo boats.", "一艘船。\n兩艘船。"))
    doubtful = replace(proposal.pairs[1], confidence=0.5)
    alone = Pair("x", "d", "", "水", "水")
    model.show(replace(proposal, pairs=(proposal.pairs[0], doubtful, alone)))
    return model


def shown(model: ProposalModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in range(3)]


def test_each_row_says_how_sure_its_pairing_is(model: ProposalModel) -> None:
    assert shown(model, 1)[:2] == ["Two boats.", "兩艘船。"]
    assert shown(model, 1)[2] == "check this pair (50 %)"
    assert shown(model, 2) == ["", "水", "unpaired"]


def test_only_doubt_is_coloured(model: ProposalModel) -> None:
    role = Qt.ItemDataRole.ForegroundRole
    assert model.index(1, 2).data(role).color() == QColor("#aa5500")
    assert model.index(1, 0).data(role) is None


def test_no_proposal_is_no_row(model: ProposalModel) -> None:
    model.show(None)
    assert model.rowCount() == 0
