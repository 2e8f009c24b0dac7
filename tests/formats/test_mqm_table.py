"""Tables of Marot and of WMT's MQM data are read, and Marot's are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.foreign_marks import ForeignMark
from workbench.formats.mqm_table import COLUMNS, read_mqm_table, write_mqm_table
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

WMT = (
    "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n"
    "A\tharbour\t1\t7\trater2\tTwo ships left.\t<v>三艘</v>船離開了。"
    "\tAccuracy/Mistranslation\tMajor\n"
    "A\tharbour\t2\t8\trater2\tNight <v>fell</v>.\t夜。\tAccuracy/Omission\tMinor\n"
    "A\tharbour\t3\t9\trater2\tIt was late.\t很晚了。\tNo-error\tno-error\n"
)


def table(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def test_marks_between_tags_are_read_on_either_side() -> None:
    wrong, missing, clean = read_mqm_table(WMT.encode(), "w.tsv")
    assert (wrong.target, wrong.side, wrong.span) == ("三艘船離開了。", Side.TARGET, Span(0, 2))
    assert (wrong.category, wrong.severity) == ("Accuracy/Mistranslation", "Major")
    assert (wrong.document, wrong.segment, wrong.annotator) == ("harbour", "1", "rater2")
    assert (missing.source, missing.side, missing.span) == (
        "Night fell.",
        Side.SOURCE,
        Span(6, 10),
    )
    assert (clean.category, clean.severity, clean.span) == ("", "", None)
    assert [mark.line for mark in (wrong, missing, clean)] == [2, 3, 4]


def test_a_file_without_names_has_marots_ten_columns() -> None:
    line = "A\td\t1\t0\tr\tNo.\t<v>否</v>。\tStyle\tMinor\t"
    metadata = '{"note": "stiff", "timestamp": 1767225600000}'
    (mark,) = read_mqm_table(table(line + metadata), "m.tsv")
    assert (mark.comment, mark.created) == ("stiff", "2026-01-01T00:00:00+00:00")


def test_the_last_column_may_be_a_note_as_it_once_was() -> None:
    (mark,) = read_mqm_table(table("A\td\t1\t0\tr\tNo.\t否。\tStyle\tMinor\tstiff"), "m.tsv")
    assert mark.comment == "stiff"


def test_lines_with_metrics_alone_are_passed_over() -> None:
    metrics = 'A\td\t1\t0\t\tNo.\t否。\t\t\t{"segment": {"metrics": {"X": 1}}}'
    line = "A\td\t1\t0\tr\tNo.\t否。\tStyle\tMinor\t"
    assert len(read_mqm_table(table(metrics, line), "m.tsv")) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\n", "There are no marks in m.tsv."),
        (b"one\ttwo", "m.tsv, line 1: there are 2 columns where 10 are expected."),
        (
            table("A\td\t1\t0\tr\ts\tt\tStyle\tMinor\t{"),
            "m.tsv, line 1: the metadata are no sound",
        ),
    ],
)
def test_what_is_no_such_table_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem) as problem:
        read_mqm_table(data, "m.tsv")
    assert str(problem.value).startswith(words)


LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), max_size=12)
TEXTS = LINES.filter(lambda text: "<" not in text and ">" not in text)


@st.composite
def marks(draw: st.DrawFn) -> ForeignMark:
    source, target = draw(TEXTS), draw(TEXTS)
    side = draw(st.sampled_from(Side))
    text = source if side is Side.SOURCE else target
    start = draw(st.integers(0, len(text)))
    span = Span(start, draw(st.integers(start, len(text))))
    return ForeignMark(
        draw(LINES), draw(LINES), "r", source, target, "style", "minor", side, span,
        comment=draw(LINES), created="2026-01-01T00:00:00+00:00", system=draw(LINES),
    )  # fmt: skip


@given(marks())
def test_what_is_written_is_read_again(mark: ForeignMark) -> None:
    (read,) = read_mqm_table(write_mqm_table([mark]), "m.tsv")
    keys = ("document", "segment", "source", "target", "side", "span", "comment", "created")
    assert [getattr(read, key) for key in keys] == [getattr(mark, key) for key in keys]


def test_breaks_do_not_break_the_table() -> None:
    mark = ForeignMark("d", "1", "r", "One\ntwo", "一\t二", "style", "minor")
    written = write_mqm_table([mark]).decode().splitlines()
    assert len(written) == 2
    assert [line.count("\t") for line in written] == [len(COLUMNS) - 1] * 2
