"""Name exchange: a name table goes out and comes back, signed by who takes it in."""

from pathlib import Path

import pytest

from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem, StorageProblem
from workbench.review.name_exchange import export_names, import_names

_DIRECTION = Direction.parse("en", "zh-Hant")


@pytest.mark.parametrize("file", ["names.csv", "names.tbx"])
def test_a_table_comes_back_as_it_went_out(tmp_path: Path, file: str) -> None:
    entries = [NameEntry("Kiel", ("基爾",), "B"), NameEntry("brest", ("布雷斯特", "布列斯特"))]
    export_names(entries, tmp_path / file, _DIRECTION)
    taken = import_names(tmp_path / file, "A. Reviewer", _DIRECTION)
    assert [(entry.name, entry.renderings) for entry in taken] == [
        ("brest", ("布雷斯特", "布列斯特")),
        ("Kiel", ("基爾",)),
    ]
    assert {entry.author for entry in taken} == {"A. Reviewer"}
    assert all(entry.decided for entry in taken)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        import_names(tmp_path / "names.csv", "", _DIRECTION)
    with pytest.raises(StorageProblem):
        export_names([], tmp_path / "nowhere" / "names.csv", _DIRECTION)


def test_a_term_base_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    entries = [NameEntry("Kiel", ("基爾",))]
    export_names(entries, tmp_path / "names.tbx", _DIRECTION)
    (tmp_path / "names.tbx").rename(tmp_path / "names.bin")
    (taken,) = import_names(tmp_path / "names.bin", "A", _DIRECTION)
    assert taken.renderings == ("基爾",)
