"""What is written to a terminal, and what is not where nobody looks."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from workbench.cli import terminal
from workbench.cli.terminal import (
    Style,
    TerminalProgress,
    coloured,
    complain,
    excerpt,
    paint_for,
    plain,
    use_utf8,
)
from workbench.model.progress import Unwatched
from workbench.model.segments import Span


class _Screen(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_only() -> None:
    assert paint_for(_Screen())("x", Style.ERROR) == "\x1b[1;31mx\x1b[0m"
    assert paint_for(io.StringIO())("x", Style.ERROR) == "x"


def test_an_excerpt_shows_the_span_with_some_text_around_it() -> None:
    text = "a" * 100 + "130" + "b" * 100

    assert excerpt(text, [Span(100, 103)], plain) == "…" + "a" * 30 + "[130]" + "b" * 30 + "…"


def test_an_excerpt_marks_several_spans_in_their_order() -> None:
    assert excerpt("1 and 2", [Span(6, 7), Span(0, 1)], plain) == "[1] and [2]"


def test_an_excerpt_of_a_long_span_is_cut() -> None:
    shown = excerpt("字" * 500, [Span(0, 500)], plain)

    assert shown == "[" + "字" * 160 + "]…"


def test_texts_cannot_steer_the_terminal() -> None:
    assert excerpt("a\x1b[2J\nb", [Span(0, 1)], coloured) == "\x1b[7ma\x1b[0m [2J b"


@given(st.text(max_size=60), st.data())
def test_an_excerpt_is_one_line_whatever_the_spans(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    ends = data.draw(st.lists(st.tuples(places, places), max_size=4))
    spans = [Span(min(pair), max(pair)) for pair in ends]

    assert "\n" not in excerpt(text, spans, plain)


def test_output_is_utf8_under_any_locale() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="latin-1")

    use_utf8(stream)
    stream.write("渡輪 \ud800")
    stream.flush()

    assert raw.getvalue() == "渡輪 ".encode() + b"\\ud800"


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr(terminal, "monotonic", clock)
    return clock


def test_progress_is_drawn_at_most_ten_times_a_second_and_wiped_at_the_end(clock: _Clock) -> None:
    screen = _Screen()
    progress = TerminalProgress("Checking", screen)
    for step in range(100):
        clock.now = step / 100
        progress.advance(step, 100)
    progress.advance(100, 100)

    drawn = screen.getvalue().split("\r")
    assert sum(line.startswith("Checking") for line in drawn) <= 10
    assert "Checking … 10 %" in drawn
    assert drawn[-1] == ""
    assert drawn[-2].strip() == ""


def test_quick_work_draws_nothing(clock: _Clock) -> None:
    screen = _Screen()
    progress = TerminalProgress("Checking", screen)

    progress.advance(0, 2)
    progress.advance(1, 2)
    progress.advance(2, 2)

    assert screen.getvalue() == ""


def test_progress_is_silent_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert isinstance(terminal.progress("Checking"), Unwatched)

    monkeypatch.setattr("sys.stderr", _Screen())
    assert isinstance(terminal.progress("Checking"), TerminalProgress)


def test_complaints_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    complain("no such file.")

    assert capsys.readouterr() == ("", "workbench: no such file.\n")


def test_a_complaint_takes_the_place_of_progress_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = _Screen()
    screen.write("Reading … 40 %")
    monkeypatch.setattr("sys.stderr", screen)
    complain("no such file.")

    assert screen.getvalue() == "Reading … 40 %\r\x1b[Kworkbench: no such file.\n"
