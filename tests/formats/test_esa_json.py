"""Campaigns with error spans and scores are read in their several shapes, and written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.esa_json import MISSING, read_esa_json, write_esa_json
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Span


def read(found: object) -> list[ForeignMark]:
    return read_esa_json(json.dumps(found).encode(), "c.json")


def item(**other: object) -> dict[str, object]:
    return {"doc_id": "harbour", "item_id": "4", "src": "Two ships.", "tgt": "三艘船。"} | other


def test_spans_end_with_their_last_character() -> None:
    (mark,) = read([[item(error_spans=[{"start_i": 0, "end_i": 1, "severity": "major"}])]])
    assert (mark.span, mark.severity, mark.target) == (Span(0, 2), "major", "三艘船。")
    assert mark.span is not None
    assert mark.span.quote(mark.target) == "三艘"


def test_candidates_have_spans_and_scores_of_their_own() -> None:
    spans = [[], [{"start_i": 2, "end_i": 2, "severity": "minor", "category": "Style"}]]
    found = read({"data": [item(tgt=["一", "三艘船。"], error_spans=spans, score=[90, 40.5])]})
    assert [(m.system, m.rating, m.category) for m in found] == [
        ("1", 90.0, ""), ("2", None, "Style"), ("2", 40.5, ""),
    ]  # fmt: skip


def test_candidates_may_go_by_their_systems() -> None:
    spans = {"B": [{"start_i": 0, "end_i": 0, "severity": "minor"}]}
    found = read(item(tgt={"A": "一", "B": "三"}, error_spans=spans, score={"A": 70}))
    assert [(m.system, m.rating, m.span) for m in found] == [
        ("A", 70.0, None), ("B", None, Span(0, 1)),
    ]  # fmt: skip


def test_what_is_missing_lies_behind_the_text() -> None:
    spans = [{"start_i": "missing", "end_i": "missing", "severity": "major"}]
    beyond = [{"start_i": 4, "end_i": 12, "severity": "major"}]
    assert read(item(error_spans=spans))[0].span == Span(4, 4)
    assert read(item(error_spans=beyond))[0].span == Span(4, 4)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "c.json is no sound JSON"),
        (b"[1, 2]", "There are no annotations in c.json."),
        (b'{"src": "a", "tgt": "b"}', "There are no annotations in c.json."),
    ],
)
def test_what_is_no_campaign_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem) as problem:
        read_esa_json(data, "c.json")
    assert str(problem.value).startswith(words)


@given(st.integers(0, 4), st.integers(1, 4), st.sampled_from(["minor", "major"]))
def test_what_is_written_is_read_again(start: int, length: int, severity: str) -> None:
    span = Span(min(start, 3), min(min(start, 3) + length, 4))
    mark = ForeignMark("d", "1", "Ana", "Two ships.", "三艘船。", "style", severity, span=span)
    (again,) = read_esa_json(write_esa_json([mark], "c"), "c.json")
    assert (again.span, again.severity, again.category) == (span, severity, "style")
    assert (again.annotator, again.document, again.segment) == ("Ana", "d", "1")


def test_ratings_and_gaps_are_written() -> None:
    gap = ForeignMark("d", "1", "Ana", "Two ships.", "三艘船。", severity="minor", span=Span(2, 2))
    rating = ForeignMark("d", "1", "Ana", "Two ships.", "三艘船。", rating=80)
    written = json.loads(write_esa_json([gap, rating], "harbour"))
    (only,) = written["data"][0][0]
    assert only["score"] == [80]
    assert only["error_spans"][0][0]["end_i"] - only["error_spans"][0][0]["start_i"] + 1 == len(
        MISSING
    )
    again = read_esa_json(json.dumps(written).encode(), "c.json")
    assert [(m.span, m.rating) for m in again] == [(Span(4, 4), None), (None, 80.0)]


def test_each_annotator_has_a_task() -> None:
    marks = [ForeignMark("d", "1", who, "a", "b", severity="minor") for who in ("Ben", "Ana")]
    written = json.loads(write_esa_json(marks, "c"))
    assert written["info"]["users"] == ["Ana", "Ben"]
    assert len(written["data"]) == 2
