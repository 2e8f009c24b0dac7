"""A report in the terminal: columns that stand below one another, texts that steer nothing."""

from workbench.cli.score_page import WIDTH, score_page
from workbench.formats.score_report import ScoreReport, Section, Table, Tone


def page(*sections: Section, title: str = "Scorecard") -> list[str]:
    return list(
        score_page(ScoreReport(title, ("below",), "passed", Tone.GOOD, "97", "S", sections))
    )


def test_the_outcome_stands_on_top() -> None:
    assert page()[:4] == ["Scorecard", "below", "", "97  S: passed"]


def test_columns_stand_below_one_another_also_with_wide_characters() -> None:
    table = Table(("Text", "Points"), (("船", 5.0), ("boat", "none"), ("a", 1234)))

    assert page(Section("Errors", table=table))[5:] == [
        "ERRORS",
        "Text  Points",
        "船      5.00",
        "boat    none",
        "a      1,234",
    ]


def test_long_lines_are_wrapped_and_long_cells_cut() -> None:
    table = Table(("A",), (("字" * 200,),))
    lines = page(Section("H", ("word " * 100,), table, ("point " * 60,)))

    assert max(map(len, lines)) <= WIDTH
    assert any(line.endswith("…") for line in lines)
    assert sum("point" in line for line in lines) > 2


def test_texts_cannot_steer_the_terminal() -> None:
    table = Table(("A",), (("a\x1b[2Jb",),))
    lines = page(Section("H", ("c\x1bd",), table, ("e\rf",)), title="t\x07")

    assert not any(c in line for line in lines for c in "\x1b\x07\r")
