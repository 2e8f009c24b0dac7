"""What docs/scores.md says of the risk rank, measured on planted errors."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.risk import inspect_and_rank
from workbench.scoring.meaning import is_available

# One line in so many has an error.
_SHARE = 10


def area_under_curve(wrong: list[float], right: list[float]) -> float:
    """Give the chance that a wrong line has more points than a right one, ties for half."""
    ordered = sorted(right)
    below = [(bisect_left(ordered, p) + bisect_right(ordered, p)) / 2 for p in wrong]
    return sum(below) / len(wrong) / len(right)


def measured(path: Path, language: str) -> float:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["tgt_lang"] == language and not row.get("known_noisy")]
    clean = [row for row in rows if row["label"] == "clean"]
    twins = {row["id"].rsplit(":err", 1)[0]: row for row in rows if row["label"] != "clean"}
    known = [row["id"] for row in clean if row["id"] in twins]
    planted = set(Random(1).sample(known, len(clean) // _SHARE))
    shown = [twins[row["id"]] if row["id"] in planted else row for row in clean]
    pairs = [
        Pair(row["id"], row["doc"], new["source"], new["target"], "")
        for row, new in zip(clean, shown, strict=True)
    ]
    facts = Facts("1", "news", Direction.parse(rows[0]["src_lang"], language), "")
    points = {r.pair: r.points for r in inspect_and_rank(Project(facts, pairs), Unwatched())}
    wrong = [points[name] for name in planted]
    return area_under_curve(wrong, [points[p.id] for p in pairs if p.id not in planted])


def test_the_area_is_a_half_for_equals_and_one_for_order() -> None:
    assert area_under_curve([1, 1], [1, 1]) == 0.5
    assert area_under_curve([2, 3], [0, 1]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", ["numbers_enzh", "names_enzh"])
@pytest.mark.parametrize("language", ["zh-CN", "zh-TW"])
def test_planted_errors_stand_before_right_lines(
    name: str, language: str, shared: Callable[[str], Path]
) -> None:
    assert measured(shared(f"benchmarks/dev/{name}.jsonl"), language) > 0.9


def cut_off(path: Path, language: str) -> tuple[list[Pair], set[str]]:
    """Give lines of which one in ten has lost the second half of its target, and their ids."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["tgt_lang"] == language and row["label"] == "clean"]
    cut = {row["id"] for row in Random(1).sample(rows, len(rows) // _SHARE)}
    pairs = []
    for row in rows:
        target = row["target"]
        shown = target[: len(target) // 2] if row["id"] in cut else target
        pairs.append(Pair(row["id"], row["doc"], row["source"], shown, ""))
    return pairs, cut


@pytest.mark.slow
@pytest.mark.skipif(not is_available(), reason="needs the extra “semantic”")
def test_an_encoder_makes_lines_cut_off_halfway_stand_further_in_front(
    shared: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs, cut = cut_off(shared("benchmarks/dev/numbers_enzh.jsonl"), "zh-TW")
    project = Project(Facts("1", "news", Direction.parse("en", "zh-TW"), ""), pairs)

    def area() -> float:
        points = {risk.pair: risk.points for risk in inspect_and_rank(project, Unwatched())}
        right = [points[pair.id] for pair in pairs if pair.id not in cut]
        return area_under_curve([points[name] for name in cut], right)

    area_with = area()
    monkeypatch.setattr("workbench.review.risk.is_available", lambda: False)
    assert area_with > area()
