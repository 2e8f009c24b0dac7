"""An assessment puts targets beside references and drafts, and refuses what does not fit."""

from pathlib import Path

import pytest

from workbench.model.edits import set_target
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.assessment import (
    Wanted,
    assess,
    measure_effort,
    read_references,
    sample_of,
    segment_scores,
)
from workbench.scoring.metrics import Sample, measure
from workbench.storage.project_file import ProjectFile

DIRECTION = Direction.parse("en", "zh-Hans")
TARGETS = {"a": "渡轮七点半出发。", "b": "没有人问过渔民。", "c": "", "d": "新码头很快完工。"}
REFERENCES = ["渡轮于七点半启航。", "谁也没有问过渔民。", "新码头不久完工。"]


def project(targets: dict[str, str]) -> Project:
    facts = Facts("1", "Harbour", DIRECTION, "2026-11-22T09:00:00+00:00")
    pairs = [Pair(name, "harbour", "A source.", text, text) for name, text in targets.items()]
    return Project(facts, pairs)


def edited(targets: dict[str, str], pair_id: str, text: str) -> Project:
    reviewed = project(targets)
    change = set_target(reviewed, pair_id, text)
    change.apply(reviewed)
    return reviewed


def test_targets_are_scored_in_the_order_of_the_reference_lines() -> None:
    targets = [text for text in TARGETS.values() if text]
    expected = measure(["bleu"], Sample(targets, [REFERENCES], DIRECTION.target), Unwatched())

    assessment = assess(project(TARGETS), [REFERENCES], Wanted(["bleu"]), Unwatched())

    assert list(assessment.scores) == expected
    assert assessment.scores[0].n == 3


def test_references_by_id_may_be_in_any_order_and_leave_segments_out() -> None:
    by_id = {"d": REFERENCES[2], "a": REFERENCES[0]}

    sample = sample_of(project(TARGETS), [by_id])

    assert list(sample.hypotheses) == [TARGETS["a"], TARGETS["d"]]
    assert sample.references == ((REFERENCES[0], REFERENCES[2]),)


def test_several_references_may_each_lack_some_segments() -> None:
    by_id = {"d": REFERENCES[2], "a": REFERENCES[0]}

    sample = sample_of(project(TARGETS), [by_id, {"b": REFERENCES[1], "a": "渡轮七点半开船。"}])

    assert list(sample.hypotheses) == [TARGETS["a"], TARGETS["b"], TARGETS["d"]]
    assert sample.references == (
        (REFERENCES[0], None, REFERENCES[2]),
        ("渡轮七点半开船。", REFERENCES[1], None),
    )


def test_a_second_reference_raises_the_score_and_is_told_of() -> None:
    one, two = (
        assess(project(TARGETS), sets, Wanted(["chrf"]), Unwatched()).scores[0]
        for sets in ([REFERENCES], [REFERENCES, [text for text in TARGETS.values() if text]])
    )

    assert one.value < two.value == 100
    assert "nrefs:2" in two.signature


def test_scores_of_segments_come_with_their_ids_and_a_caveat() -> None:
    ids, (scores,) = segment_scores(project(TARGETS), [REFERENCES], Wanted(["chrf"]), Unwatched())

    assert ids == ("a", "b", "d")
    assert len(scores.values) == 3
    assert "for sorting only" in scores.note


def test_a_reference_of_another_length_is_refused_with_both_counts() -> None:
    with pytest.raises(InputProblem, match="3 segments with a target but 4 in the reference"):
        assess(project(TARGETS), [[*REFERENCES, "多余。"]], Wanted(["bleu"]), Unwatched())


def test_a_reference_with_unknown_ids_is_refused_by_name() -> None:
    with pytest.raises(InputProblem, match="2 ids that the text does not have, the first is “x”"):
        sample_of(project(TARGETS), [{"a": "一", "x": "二", "y": "三"}])


def test_effort_is_measured_from_the_draft_that_was_received() -> None:
    reviewed = edited(TARGETS, "a", "渡轮于七点半出发。")

    assessment = assess(reviewed, [REFERENCES], Wanted(["chrf"]), Unwatched())

    assert (assessment.effort.n, assessment.effort.touched, assessment.effort.changed) == (3, 1, 1)
    assert assessment.edit_rate is not None
    assert assessment.edit_rate.value == pytest.approx(100 / 25)
    assert assessment.edit_rate.n == 3


def test_effort_of_an_empty_project_has_no_edit_rate() -> None:
    measured, rate = measure_effort(project({}), Unwatched())

    assert measured.n == 0
    assert rate is None


def test_an_assessment_can_be_cancelled() -> None:
    class Impatient:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        assess(project(TARGETS), [REFERENCES], Wanted(["ter"]), Impatient())


def test_a_reference_of_lines_is_read_one_line_for_each_segment(tmp_path: Path) -> None:
    path = tmp_path / "reference.txt"
    path.write_text("渡轮于七点半启航。\n\n谁也没有问过渔民。\n", encoding="utf-8")

    assert read_references(path) == ["渡轮于七点半启航。", "谁也没有问过渔民。"]


def test_a_reference_that_is_a_table_is_read_by_id(tmp_path: Path) -> None:
    path = tmp_path / "reference.csv"
    path.write_text("id,source,target\nb,x,谁也没有问过渔民。\na,y,\n", encoding="utf-8")

    assert read_references(path) == {"b": "谁也没有问过渔民。"}


def test_a_reference_that_is_a_project_is_read_by_id(tmp_path: Path) -> None:
    path = tmp_path / "reference.wbproj"
    ProjectFile.create(path, project(TARGETS)).close()

    assert read_references(path) == {name: text for name, text in TARGETS.items() if text}


def test_a_reference_in_another_encoding_has_to_be_named(tmp_path: Path) -> None:
    path = tmp_path / "reference.txt"
    path.write_bytes("渡轮于七点半启航。\n谁也没有问过渔民。\n".encode("gb18030"))

    with pytest.raises(InputProblem, match="not in UTF-8"):
        read_references(path)
    assert read_references(path, "gb18030") == ["渡轮于七点半启航。", "谁也没有问过渔民。"]


def test_a_reference_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"reference\.txt"):
        read_references(tmp_path / "reference.txt")
