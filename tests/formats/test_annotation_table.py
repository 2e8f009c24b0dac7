"""Tables of marks survive a spreadsheet and say where they cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.annotation_table import read_annotation_table, write_annotation_table
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=9).map(
    str.strip
)


@st.composite
def marks(draw: st.DrawFn) -> ForeignMark:
    texts = draw(TEXT), draw(TEXT)
    side = draw(st.sampled_from(Side))
    text = texts[0] if side is Side.SOURCE else texts[1]
    start = draw(st.integers(0, len(text)))
    span = Span(start, draw(st.integers(start, len(text))))
    rating = draw(st.none() | st.integers(0, 100).map(float))
    return ForeignMark(
        draw(TEXT), draw(TEXT), draw(TEXT), *texts, draw(TEXT), draw(TEXT), side, span,
        draw(TEXT), draw(TEXT), rating, draw(TEXT), line=2,
    )  # fmt: skip


@given(marks())
def test_what_is_written_is_read_again(mark: ForeignMark) -> None:
    assert read_annotation_table(write_annotation_table([mark]), "t.csv") == [mark]


def lines(*rows: str) -> bytes:
    return "\n".join(
        ("segment;severity;category;source;target;marked;start;end;rating", *rows)
    ).encode()


def test_words_that_stand_once_are_found_without_numbers() -> None:
    once, twice, none = read_annotation_table(
        lines(
            "1;minor;style;s;三艘船;艘;;;", "2;minor;style;s;一一;一;;;", "3;minor;style;s;一;;;;"
        ),
        "t.csv",
    )
    assert (once.span, twice.span, none.span) == (Span(1, 2), None, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a,b\n1,2\n", "t.csv: there is no column segment, severity, category, source, target."),
        (lines(), "There are no marks in t.csv."),
        (lines("1;minor;style;s;ab;;1;9;"), "t.csv, line 2: the marked characters 1 to 9 are not"),
        (lines("1;minor;style;s;ab;;;;much"), "t.csv, line 2: “much” in the column rating is no"),
        (lines('1;minor;style;s;"ab'), "t.csv, line 2: this is not a sound table"),
    ],
)
def test_what_is_no_such_table_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem) as problem:
        read_annotation_table(data, "t.csv")
    assert str(problem.value).startswith(words)
