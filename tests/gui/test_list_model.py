"""The list model: entries told in columns, and aloud."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from typing_extensions import override

from workbench.gui.list_model import ListModel


class Harbours(ListModel[str]):
    def __init__(self, names: list[str]) -> None:
        super().__init__(2)
        self._entries = names

    def rename(self, row: int, name: str) -> None:
        self._entries[row] = name
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    @override
    def heads(self) -> tuple[str, ...]:
        return "Harbour", "Letters"

    @override
    def text(self, entry: str, column: int) -> str:
        return (entry, str(len(entry)))[column]

    @override
    def spoken(self, entry: str) -> str:
        return f"harbour {entry}"


def made(names: list[str]) -> Harbours:
    model = Harbours(names)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_each_entry_is_told_in_its_columns_and_aloud() -> None:
    model = made(["Kiel", "Brest"])
    index = model.index(1, 1)
    assert model.data(index) == "5"
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "5"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "harbour Brest"
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Letters"
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(0, Qt.Orientation.Vertical, spoken) == "harbour Kiel"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_there_is_no_entry_above_the_first_nor_below_the_last() -> None:
    model = made(["Kiel"])
    assert [model.entry(row) for row in (-1, 0, 1)] == [None, "Kiel", None]


def test_whoever_wants_to_know_is_told_of_changes(qtbot: QtBot) -> None:
    model = made(["Kiel", "Brest"])
    told: list[int] = []
    model.on_change(lambda: told.append(model.rowCount()))
    model.rename(0, "Husum")
    assert told == [2]


def test_a_subclass_has_to_say_how_entries_are_told() -> None:
    bare: ListModel[str] = ListModel(1)
    with pytest.raises(NotImplementedError):
        bare.heads()
    with pytest.raises(NotImplementedError):
        bare.text("Kiel", 0)
    with pytest.raises(NotImplementedError):
        bare.spoken("Kiel")
