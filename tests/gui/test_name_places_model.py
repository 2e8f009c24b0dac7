"""The name places model: the rows of a name and what stands for it in each."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.desk import Desk
from workbench.gui.name_places_model import NamePlacesModel, PlaceColumn
from workbench.model.segments import Span
from workbench.review.name_register import FollowedName
from workbench.review.naming import Ground, Occurrence

FIRST = Occurrence(
    "p2", "osaka", "Osaka", "Osaka Bay", "大阪", "大阪", (Span(0, 5),), (Span(0, 2),),
    Ground.LEXICON,
)  # fmt: skip
SECOND = replace(FIRST, pair="p5", full="Osaka", rendering="", sense="", target=(), ground=None)


def test_each_place_is_told_with_the_number_of_its_row(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(8)
    model = NamePlacesModel(desk.project, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(FollowedName("osaka", "Osaka", (FIRST, SECOND)))
    told = [[model.data(model.index(row, c)) for c in PlaceColumn] for row in range(2)]
    assert told == [["3", "Osaka Bay", "大阪"], ["6", "Osaka", "–"]]
    assert model.spoken(SECOND) == "Row 6: Osaka, rendering: none"
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in PlaceColumn] == [
        "Row",
        "Name",
        "Rendering",
    ]
    assert model.row_of(SECOND) == 1
    model.show(None)
    assert model.rowCount() == 0
    assert model.row_of(SECOND) is None
