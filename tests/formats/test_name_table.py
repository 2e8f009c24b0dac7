"""Name tables: what is written is read, and what is no table is told by its line."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.name_table import read_name_table, write_name_table
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_DIRECTION = Direction.parse("en", "zh-Hant")
_texts = st.text(
    st.characters(categories=("L", "N", "P", "Zs"), codec="utf-8"), min_size=1, max_size=12
).filter(lambda text: text == text.strip())


@given(st.dictionaries(_texts, st.lists(_texts, min_size=1, max_size=3, unique=True), min_size=1))
def test_what_is_written_is_read(table: dict[str, list[str]]) -> None:
    entries = [NameEntry(name, tuple(renderings)) for name, renderings in table.items()]
    assert read_name_table(write_name_table(entries), "names.csv", _DIRECTION) == entries


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_stand_in_any_order_with_others_among_them(delimiter: str) -> None:
    lines = ["Rendering,note,NAME", "燈塔,,Lighthouse", "", "港口,old,Harbour", "海港,,Harbour"]
    data = "\n".join(lines).replace(",", delimiter).encode()
    assert read_name_table(data, "names.csv", _DIRECTION) == [
        NameEntry("Lighthouse", ("燈塔",)),
        NameEntry("Harbour", ("港口", "海港")),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("names,rendering\na,b\n", "there is no column name."),
        ("name,rendering\nKiel,\n", "line 2: a name or its rendering is missing"),
        ("name,rendering\nKiel\n", "line 2: a name or its rendering is missing"),
        ('name,rendering\nKiel,"基\n', "this is not a sound table"),
        ("name,rendering\n", "There are no names in names.csv."),
        ("", "names.csv"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read_name_table(text.encode(), "names.csv", _DIRECTION)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "head", ["name,rendering", "Source,Target", "term,translation", "en,zh-Hant", "EN,zh"]
)
def test_columns_may_be_called_as_other_tools_do(head: str) -> None:
    data = f"{head}\nKiel,基爾\n".encode()
    assert read_name_table(data, "names.csv", _DIRECTION) == [NameEntry("Kiel", ("基爾",))]


def test_a_sheet_is_a_table(sheet: Callable[..., bytes]) -> None:
    data = sheet([["note", "name", "rendering"], [], ["", "Kiel", "基爾"], ["", "Kiel", "吉爾"]])
    found = read_name_table(data, "names.xlsx", _DIRECTION)
    assert found == [NameEntry("Kiel", ("基爾", "吉爾"))]


def test_what_is_missing_in_a_sheet_is_told_by_its_row(sheet: Callable[..., bytes]) -> None:
    data = sheet([["name", "rendering"], ["Brest", "布雷斯特"], ["Kiel", ""]])
    with pytest.raises(InputProblem, match="line 3: a name or its rendering is missing"):
        read_name_table(data, "names.xlsx", _DIRECTION)
