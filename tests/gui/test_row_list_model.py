"""The row list model: entries in the order of the rows, replaced pair by pair."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.row_list_model import RowListModel
from workbench.model import edits
from workbench.model.project import Project

MakeDesk = Callable[..., Desk]


@dataclass(frozen=True)
class Mark:
    pair: str
    text: str


class Marks(RowListModel[Mark]):
    """One entry for each full stop or exclamation mark of a target."""

    def __init__(self, project: Project) -> None:
        super().__init__(project, 1)
        self.list_anew()

    @override
    def heads(self) -> tuple[str, ...]:
        return ("Mark",)

    @override
    def text(self, entry: Mark, column: int) -> str:
        return f"{self.number(entry.pair)}{entry.text}"

    @override
    def spoken(self, entry: Mark) -> str:
        return entry.text

    @override
    def wanted(self) -> Iterable[Mark]:
        return (mark for row in self._project.order for mark in self.wanted_of(row))

    @override
    def wanted_of(self, pair_id: str) -> Sequence[Mark]:
        target = self._project.pairs[pair_id].target
        return [Mark(pair_id, character) for character in target if character in "。！"]


def made(desk: Desk) -> Marks:
    model = Marks(desk.project)
    model.setParent(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def listed(model: Marks) -> list[str]:
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


@pytest.mark.parametrize("target", ["沒有", "好！", "好！真好！"])
def test_the_entries_of_a_pair_take_the_place_of_those_before(
    make_desk: MakeDesk, target: str
) -> None:
    desk = make_desk(4)
    model = made(desk)
    desk.do(edits.set_target(desk.project, "p1", target))
    model.list_pairs(frozenset(("p1",)))
    assert listed(model) == ["1。", *("2！" for _ in range(target.count("！"))), "3。", "4。"]
    assert len(model.rows_of("p1")) == target.count("！")
    assert model.rows_of("p2") == range(1 + target.count("！"), 2 + target.count("！"))


def test_numbers_are_those_of_the_rows_after_some_went_away(make_desk: MakeDesk) -> None:
    desk = make_desk(4)
    model = made(desk)
    desk.do(edits.merge_with_next(desk.project, "p1"))
    model.list_reordered()
    assert listed(model) == ["1。", "2。", "2。", "3。"]
    assert model.number("p2") == 0


def test_many_pairs_are_listed_anew_at_once(make_desk: MakeDesk) -> None:
    desk = make_desk(80)
    model = made(desk)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.list_pairs(frozenset(desk.project.order))
    assert resets == [80]


def test_a_subclass_has_to_say_what_is_listed(make_desk: MakeDesk) -> None:
    bare: RowListModel[Mark] = RowListModel(make_desk(1).project, 1)
    with pytest.raises(NotImplementedError):
        bare.wanted()
    with pytest.raises(NotImplementedError):
        bare.wanted_of("p0")
