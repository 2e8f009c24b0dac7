import pytest

from workbench.alignment.likelihood import LengthRatio, Likelihood
from workbench.alignment.traits import read_traits
from workbench.model.languages import Language

ENGLISH, CHINESE = Language("en"), Language.parse("zh-Hans")
SOURCE = [
    "The harbour of Marrow Point opened again on Tuesday.",
    "The new ship carries 180 passengers and 35 cars across the bay.",
    "Who will pay for the nets that the wake has torn this year?",
    "Ferry timetable",
]
TARGET = [
    "马罗角港口周二重新开放。",
    "新船可载180名乘客和35辆汽车横渡海湾。",
    "今年被船浪撕破的渔网由谁来赔偿呢？",
    "渡轮时刻表",
]


@pytest.fixture
def likelihood() -> Likelihood:
    return Likelihood(
        [read_traits(text, ENGLISH) for text in SOURCE],
        [read_traits(text, CHINESE) for text in TARGET],
    )


def test_each_paragraph_fits_its_own_translation_best(likelihood: Likelihood) -> None:
    for source in range(4):
        scores = [likelihood.score(source, 1, target, 1) for target in range(4)]
        assert max(scores) == scores[source] > 0


def test_a_headline_is_cheaper_to_leave_alone_than_a_sentence(likelihood: Likelihood) -> None:
    assert likelihood.score(3, 1, 0, 0) > likelihood.score(0, 1, 0, 0) == 0
    assert likelihood.score(0, 0, 3, 1) > likelihood.score(0, 0, 0, 1) == 0


def test_a_gap_scores_as_its_paragraphs_alone(likelihood: Likelihood) -> None:
    alone = sum(likelihood.score(source, 1, 0, 0) for source in range(4))
    assert likelihood.score(0, 4, 0, 0) == pytest.approx(alone)


def test_merging_a_headline_costs(likelihood: Likelihood) -> None:
    closed = likelihood.score(1, 2, 1, 2)
    assert likelihood.score(2, 2, 2, 2) < closed


def test_a_common_foreign_word_is_no_anchor() -> None:
    """Every English paragraph has "the"; one Chinese title with it must not tell against them."""
    source = [f"The boat with the number {n * 7 + 20} left." for n in range(20)]
    target = [f"{n * 7 + 20}号船离开了。" for n in range(20)]
    with_title = [*target[:-1], target[-1] + "（The Boat）"]
    scores = [
        Likelihood(
            [read_traits(text, ENGLISH) for text in source],
            [read_traits(text, CHINESE) for text in texts],
        ).score(0, 1, 0, 1)
        for texts in (target, with_title)
    ]
    assert scores[1] == pytest.approx(scores[0], abs=0.2)


def test_the_length_ratio_moves_to_what_the_document_shows() -> None:
    belief = LengthRatio()
    few, many = belief.fitted([0.5]), belief.fitted([0.45, 0.5, 0.55] * 30)
    assert belief.middle < few.middle < many.middle == pytest.approx(0.5, abs=0.03)
    assert many.spread < 0.2
    assert belief.fitted([]) is belief


def test_a_fitted_ratio_prefers_pairs_of_that_length(likelihood: Likelihood) -> None:
    before = likelihood.score(0, 1, 0, 1)
    likelihood.fit([(0, 0), (1, 1), (2, 2)])
    assert likelihood.score(0, 1, 0, 1) > before
