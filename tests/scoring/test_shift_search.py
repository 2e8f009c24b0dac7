"""The edits of TER are those of sacrebleu, found in a fraction of the time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.lib_ter import translation_edit_rate

from workbench.model.progress import Cancelled
from workbench.scoring.shift_search import count_edits


def edits(hypothesis: str, reference: str) -> int:
    return count_edits(hypothesis.split(), reference.split(), lambda: None)


@pytest.mark.parametrize(
    ("hypothesis", "reference", "expected"),
    [
        ("", "", 0),
        ("a b", "", 2),
        ("", "a b", 2),
        ("a b c", "a b c", 0),
        ("a x c", "a b c", 1),
        # Snover et al. 2006, figure 1: "this week" moves as one edit, "American" is missing and
        # two words are others.
        (
            "THIS WEEK THE SAUDIS denied information published in the new york times",
            "SAUDI ARABIA denied THIS WEEK information published in the AMERICAN new york times",
            4,
        ),
    ],
)
def test_insertions_deletions_and_shifts_are_an_edit_each(
    hypothesis: str, reference: str, expected: int
) -> None:
    assert edits(hypothesis, reference) == expected


_WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


@given(_WORDS, _WORDS)
def test_any_two_texts_get_sacrebleus_edits(hypothesis: list[str], reference: list[str]) -> None:
    expected, _ = translation_edit_rate(hypothesis, reference)

    assert count_edits(hypothesis, reference, lambda: None) == expected


@given(st.lists(st.integers(0, 30).map(str), min_size=1, max_size=50), st.data())
def test_moved_stretches_get_sacrebleus_edits(words: list[str], data: st.DataObject) -> None:
    moved = list(words)
    for _ in range(data.draw(st.integers(1, 4))):
        start, end, place = sorted(data.draw(st.integers(0, len(words))) for _ in range(3))
        moved = moved[:start] + moved[end:place] + moved[start:end] + moved[place:]
    expected, _ = translation_edit_rate(moved, words)

    assert count_edits(moved, words, lambda: None) == expected


def test_texts_of_very_unequal_length_get_sacrebleus_edits() -> None:
    short, long = ["a", "b", "c"], [f"w{n}" for n in range(250)] + ["c", "a"]

    for pair in ((short, long), (long, short)):
        assert count_edits(*pair, lambda: None) == translation_edit_rate(*pair)[0]


def test_a_long_text_with_too_many_candidates_gets_sacrebleus_edits() -> None:
    hypothesis = [str(n * n % 7) for n in range(120)]
    reference = [str(n * 3 % 7) for n in range(110)]

    expected, _ = translation_edit_rate(hypothesis, reference)
    assert count_edits(hypothesis, reference, lambda: None) == expected


def test_the_search_can_be_stopped_within_a_segment() -> None:
    rounds = []

    def stop() -> None:
        rounds.append(1)
        if len(rounds) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        count_edits(["d", "e", "f", "a", "b", "c"], ["a", "b", "c", "d", "e", "f"], stop)
