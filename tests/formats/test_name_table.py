"""Name tables: what is written is read, and what is no table is told by its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.name_table import read_name_table, write_name_table
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_texts = st.text(
    st.characters(categories=("L", "N", "P", "Zs"), codec="utf-8"), min_size=1, max_size=12
).filter(lambda text: text == text.strip())


@given(st.dictionaries(_texts, st.lists(_texts, min_size=1, max_size=3, unique=True), min_size=1))
def test_what_is_written_is_read(table: dict[str, list[str]]) -> None:
    entries = [NameEntry(name, tuple(renderings)) for name, renderings in table.items()]
    assert read_name_table(write_name_table(entries), "names.csv") == entries


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_stand_in_any_order_with_others_among_them(delimiter: str) -> None:
    lines = ["Rendering,note,NAME", "燈塔,,Lighthouse", "", "港口,old,Harbour", "海港,,Harbour"]
    data = "\n".join(lines).replace(",", delimiter).encode()
    assert read_name_table(data, "names.csv") == [
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
        read_name_table(text.encode(), "names.csv")
    assert words in str(caught.value)
