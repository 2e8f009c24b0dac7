"""Drafts side by side: totals, wins and losses, and what chance has to do with it."""

import pytest

from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.comparison import RISK, Draft, Terms, compare_drafts
from workbench.scoring.resampling import PairedTest

DIRECTION = Direction.parse("en", "zh-Hans")
TARGETS = {"a": "渡轮七点半出发。", "b": "没有人问过渔民。", "c": "", "d": "新码头1889年完工。"}
REFERENCE = ["渡轮于七点半启航。", "没有人问过渔民。", "新码头于1889年建成。"]
UNWATCHED = Unwatched()
CHRF = Terms(["chrf", "ter"])


def project() -> Project:
    facts = Facts("1", "Harbour", DIRECTION, "2026-11-22T09:00:00+00:00", target_name="ours.txt")
    source = "The quay was built in 1889."
    return Project(facts, [Pair(n, "harbour", source, text, text) for n, text in TARGETS.items()])


def test_each_draft_is_held_against_the_targets_of_the_project() -> None:
    better = Draft("better", [REFERENCE[0], "没有人问过渔民。", "码头1889年完工了。"])

    compared = compare_drafts(project(), [better], [REFERENCE], CHRF, UNWATCHED)

    chrf, ter = compared.comparisons
    assert compared.names == ("ours.txt", "better")
    assert [row.pair for row in compared.rows] == ["a", "b", "d"]
    assert [row.number for row in compared.rows] == [1, 2, 4]
    assert compared.rows[0].texts == (TARGETS["a"], REFERENCE[0])
    tally = compared.tally(chrf, 1)
    assert (tally.wins, tally.ties, tally.losses) == (1, 1, 1)
    assert compared.tally(ter, 1).wins == 1
    assert compared.gain(ter, 1, 0) > 0
    assert chrf.standings[1].p is not None


def test_a_draft_by_id_that_lacks_a_segment_is_empty_there() -> None:
    compared = compare_drafts(
        project(), [Draft("part", {"a": REFERENCE[0]})], [REFERENCE], CHRF, UNWATCHED
    )

    assert [row.texts[1] for row in compared.rows] == [REFERENCE[0], "", ""]
    assert compared.tally(compared.comparisons[0], 1).losses == 2


def test_without_a_reference_the_points_of_risk_are_compared() -> None:
    wrong = Draft("wrong", [TARGETS["a"], TARGETS["b"], "新码头1898年完工。"])
    terms = Terms(test=PairedTest.RANDOMISATION)

    compared = compare_drafts(project(), [wrong], [], terms, UNWATCHED)

    (risk,) = compared.comparisons
    assert risk.metric == RISK
    assert compared.tally(risk, 1).losses == 1
    assert compared.gain(risk, 1, 2) < 0
    assert "no measure of quality" in risk.notes[0]
    assert risk.signature == "mean risk points|seed:12345|ar:10000"


def test_drafts_of_the_same_name_are_told_apart() -> None:
    drafts = [Draft("ours.txt", REFERENCE), Draft("other", REFERENCE), Draft("other", REFERENCE)]

    compared = compare_drafts(project(), drafts, [REFERENCE], Terms(["chrf"]), UNWATCHED)

    assert compared.names == ("ours.txt", "ours.txt (2)", "other", "other (2)")


def test_a_draft_that_does_not_fit_is_named() -> None:
    with pytest.raises(InputProblem, match="The draft short does not fit: There are 3 segments"):
        compare_drafts(project(), [Draft("short", ["一"])], [REFERENCE], CHRF, UNWATCHED)


@pytest.mark.parametrize("references", [[], [REFERENCE]])
def test_progress_never_falls_and_a_comparison_can_be_cancelled(
    references: list[list[str]],
) -> None:
    class Watch:
        seen: list[int]
        most = 100_000

        def __init__(self) -> None:
            self.seen = []

        def advance(self, done: int, total: int) -> None:
            self.seen.append(done)
            assert done <= total
            if len(self.seen) > self.most:
                raise Cancelled

    watch = Watch()
    compare_drafts(project(), [Draft("other", REFERENCE)], references, CHRF, watch)
    assert watch.seen == sorted(watch.seen)

    watch = Watch()
    watch.most = 2
    with pytest.raises(Cancelled):
        compare_drafts(project(), [Draft("other", REFERENCE)], references, CHRF, watch)
