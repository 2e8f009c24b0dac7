"""The n-gram counts of chrF are those of sacrebleu, found together."""

from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.helpers import extract_char_ngrams

from workbench.scoring.fast_chrf import count_matches


def of_sacrebleu(hypotheses: list[str], references: list[str], longest: int) -> list[list[int]]:
    return [
        [
            number
            for n in range(1, longest + 1)
            for number in CHRF._get_match_statistics(
                extract_char_ngrams(hypothesis, n), extract_char_ngrams(reference, n)
            )
        ]
        for hypothesis, reference in zip(hypotheses, references, strict=True)
    ]


def test_each_side_and_what_they_share_are_counted() -> None:
    assert count_matches(["abab"], ["abc"], 2).tolist() == [[4, 3, 2, 3, 2, 1]]


def test_ngrams_of_a_length_that_the_reference_lacks_do_not_count() -> None:
    assert count_matches(["abc"], ["a"], 2).tolist() == [[3, 1, 1, 0, 0, 0]]


def test_words_are_counted_like_characters() -> None:
    counts = count_matches([["a", "boat"]], [["the", "boat"]], 2)

    assert counts.tolist() == [[2, 2, 1, 1, 1, 0]]


def test_the_same_ngram_in_another_segment_is_no_match() -> None:
    assert count_matches(["ab", "cd"], ["cd", "ab"], 1).tolist() == [[2, 2, 0], [2, 2, 0]]


_LINES = st.lists(st.text(alphabet="abc港船 ", max_size=12).map(lambda t: t.replace(" ", "")))


@given(_LINES, st.data())
def test_any_texts_get_sacrebleus_counts(references: list[str], data: st.DataObject) -> None:
    hypotheses = [data.draw(st.sampled_from([r, r[::-1], r[1:], ""])) for r in references]

    counted = count_matches(hypotheses, references, 6).tolist()
    assert counted == of_sacrebleu(hypotheses, references, 6)


def test_texts_of_many_different_characters_are_told_apart() -> None:
    """More bits than a number has: the codes have to be given anew on the way."""
    references = ["".join(chr(0x4E00 + n * k % 20_000) for n in range(300)) for k in (7, 11, 13)]
    hypotheses = [line[40:] + line[:60] for line in references]

    counted = count_matches(hypotheses, references, 6).tolist()
    assert counted == of_sacrebleu(hypotheses, references, 6)
