"""Paired tests tell a difference of two drafts from chance."""

from collections.abc import Callable

import pytest

from tests.scoring.conftest import Texts
from workbench.model.languages import Language
from workbench.model.progress import Cancelled, Unwatched
from workbench.scoring.paired_tests import compare
from workbench.scoring.resampling import PairedTest
from workbench.scoring.yardsticks import Row, Yardstick, yardstick_for

CHRF = yardstick_for("chrf", Language.parse("zh-Hans"))


def counted(yardstick: Yardstick, *drafts: list[str], reference: list[str]) -> list[list[Row]]:
    return [yardstick.count(draft, [reference], lambda _done: None) for draft in drafts]


@pytest.mark.parametrize("test", PairedTest)
def test_a_worse_draft_stands_apart_and_a_similar_one_does_not(
    texts: Callable[[str, int], Texts], test: PairedTest
) -> None:
    made = texts("zh", 60)
    mixed = [*made.worse[:30], *made.good[30:]], [*made.good[:30], *made.worse[30:]]
    drafts = counted(CHRF, *mixed, made.worse, reference=made.reference)

    first, near, worse = compare(CHRF, drafts, test, Unwatched())

    assert (first.p, first.is_apart) == (None, False)
    assert near.p is not None
    assert near.p > 0.05
    assert not near.is_apart
    assert worse.p == 1 / (test.trials + 1)
    assert worse.is_apart
    assert worse.score < first.score


@pytest.mark.parametrize("test", PairedTest)
def test_the_same_text_is_not_apart_though_sacrebleu_gives_it_a_low_p(
    texts: Callable[[str, int], Texts], test: PairedTest
) -> None:
    made = texts("en", 10)
    drafts = counted(CHRF, made.good, list(made.good), reference=made.reference)

    _, same = compare(CHRF, drafts, test, Unwatched())

    assert same.p == 1 / (test.trials + 1)
    assert not same.is_apart


def test_only_the_bootstrap_gives_intervals(texts: Callable[[str, int], Texts]) -> None:
    made = texts("en", 12)
    drafts = counted(CHRF, made.good, made.worse, reference=made.reference)

    by_bootstrap = compare(CHRF, drafts, PairedTest.BOOTSTRAP, Unwatched())
    by_randomisation = compare(CHRF, drafts, PairedTest.RANDOMISATION, Unwatched())

    assert all(standing.interval for standing in by_bootstrap)
    assert not any(standing.interval for standing in by_randomisation)


def test_the_signature_tells_of_test_seed_and_trials() -> None:
    assert PairedTest.BOOTSTRAP.settings == {"seed": "12345", "bs": 1000}
    assert PairedTest.RANDOMISATION.settings == {"seed": "12345", "ar": 10_000}


class _Watch:
    def __init__(self, most: int) -> None:
        self.seen: list[tuple[int, int]] = []
        self._most = most

    def advance(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) > self._most:
            raise Cancelled


@pytest.mark.parametrize("test", PairedTest)
def test_progress_never_falls_and_work_can_be_cancelled(
    texts: Callable[[str, int], Texts], test: PairedTest
) -> None:
    made = texts("en", 5)
    drafts = counted(CHRF, made.good, made.worse, made.second, reference=made.reference)
    watch = _Watch(10_000)

    compare(CHRF, drafts, test, watch)

    done = [step for step, _ in watch.seen]
    assert done == sorted(done)
    assert len({total for _, total in watch.seen}) == 1
    with pytest.raises(Cancelled):
        compare(CHRF, drafts, test, _Watch(3))
