"""The names model: what the register says, in the order of the alphabet, name by name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.desk import Desk
from workbench.gui.names_model import NameColumn, NamesModel
from workbench.gui.numbers_model import Choice, Range
from workbench.model import edits
from workbench.model.progress import Unwatched
from workbench.model.segments import Pair
from workbench.review.name_register import NameRegister, read_names

TEXTS = (
    ("Tomas Vereker left for Osaka.", "托馬斯·維雷克前往大阪。"),
    ("Beijing had no comment.", "沒有評論。"),
    ("New Zealand has faster ferries.", "新西蘭有更快的渡輪。"),
    ("They are built in New Zealand.", "它們是紐西蘭造的。"),
)
PAIRS = [Pair(f"p{n}", "d", a, b, b) for n, (a, b) in enumerate(TEXTS)]


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(PAIRS)


@pytest.fixture
def model(desk: Desk) -> NamesModel:
    register = NameRegister(desk.session, desk.inspection, 50)
    made = NamesModel(register, lambda _verdict: QIcon(), desk)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    register.adopt(read_names(desk.project.snapshot(), None, Unwatched()))
    return made


def listed(model: NamesModel) -> list[str]:
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_a_name_is_told_in_its_columns(model: NamesModel) -> None:
    assert listed(model) == ["Beijing", "New Zealand", "Osaka", "Vereker"]
    told = [model.data(model.index(1, column)) for column in NameColumn]
    assert told == [
        "New Zealand", "新西蘭 ×1, 紐西蘭 ×1", "lexicon", "2", "Rendered in several ways",
    ]  # fmt: skip


def test_a_name_is_told_aloud_and_at_length(desk: Desk, model: NamesModel) -> None:
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Beijing: Missing somewhere. Renderings: none. Evidence: none. Rows: 1"
    assert model.data(model.index(3, NameColumn.NAME), Qt.ItemDataRole.ToolTipRole) == (
        "Vereker, Tomas Vereker"
    )
    tip = model.data(model.index(3, NameColumn.EVIDENCE), Qt.ItemDataRole.ToolTipRole)
    assert tip == "it sounds like the name"
    name = model.entry(2)
    assert name is not None
    desk.do(edits.accept_names(desk.project, [name.accepted("大阪", "")]))
    model._register.adopt(read_names(desk.project.snapshot(), None, Unwatched()))
    tip = model.data(model.index(2, NameColumn.VERDICT), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Accepted: 大阪"


def test_an_edit_changes_brings_and_takes_away_names(desk: Desk, model: NamesModel) -> None:
    desk.do(edits.set_target(desk.project, "p2", "紐西蘭有更快的渡輪。"))
    assert model.text(model._entries[1], NameColumn.VERDICT) == "Consistent"
    desk.do(edits.unpair(desk.project, "p0"))
    assert listed(model) == ["Beijing", "New Zealand"]
    desk.history.undo()
    assert listed(model) == ["Beijing", "New Zealand", "Osaka", "Vereker"]


def test_what_is_put_right_leaves_the_list_of_faults(desk: Desk, model: NamesModel) -> None:
    model.show(Range(Choice.FAULTS))
    assert listed(model) == ["Beijing", "New Zealand"]
    desk.do(edits.set_target(desk.project, "p1", "北京沒有評論。"))
    assert listed(model) == ["New Zealand"]
    desk.history.undo()
    assert listed(model) == ["Beijing", "New Zealand"]


def test_one_row_alone_is_listed_and_counted(desk: Desk, model: NamesModel) -> None:
    model.show(Range(Choice.ROW, "p0"))
    assert listed(model) == ["Osaka", "Vereker"]
    assert model.counts().total() == 2
    desk.do(edits.set_target(desk.project, "p0", "維雷克離開。"))
    assert model.counts().total() == 2
    assert model.row_of("nothing") is None
