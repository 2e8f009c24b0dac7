"""Threads: answers stand below what they answer, and nothing that was said is left out."""

from dataclasses import replace

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.threads import first_of_thread, threads_of

NOTE = Annotation("n", "p", "Hm?", "Bo", "2026-01-01")
ANSWER = replace(NOTE, id="a", answers="n", created="2026-01-03")
ERROR = replace(NOTE, id="e", severity="minor")


def threads(*marks: Annotation, pair: str = "p") -> list[list[str]]:
    facts = Facts("f", "T", Direction.parse("en", "zh-Hant"), "")
    project = Project(facts, [Pair(name, "d", "a", "b", "b") for name in "pq"], (), marks)
    return [[mark.id for mark in thread] for thread in threads_of(project, pair)]


def test_answers_come_below_what_they_answer_also_those_to_answers() -> None:
    later = replace(NOTE, id="l", created="2026-01-02")
    nested = replace(NOTE, id="x", answers="a", created="2026-01-04")
    assert threads(nested, later, ANSWER, NOTE) == [["n", "a", "x"], ["l"]]


def test_an_error_is_there_if_somebody_answered_it() -> None:
    assert threads(ERROR) == []
    assert threads(ERROR, replace(ANSWER, answers="e")) == [["e", "a"]]


def test_an_answer_without_its_question_stands_by_itself() -> None:
    assert threads(ANSWER) == [["a"]]
    away = replace(ANSWER, pair="q")
    assert threads(NOTE, away) == [["n"]]
    assert threads(NOTE, away, pair="q") == [["a"]]


def test_who_answer_each_other_are_both_there() -> None:
    marks = {m.id: m for m in (replace(NOTE, answers="a"), ANSWER)}
    assert first_of_thread(marks["n"], marks) == "a"
    assert sorted(threads(*marks.values())) == [["a"], ["n"]]
