"""Samples are fair to documents and lengths, and can be drawn again."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.segments import Pair
from workbench.scoring.sampling import draw


def length(pair: Pair) -> int:
    return len(pair.source.split())


def pairs(counts: list[tuple[str, int]]) -> list[Pair]:
    texts = ((document, " ".join(["word"] * count)) for document, count in counts)
    return [Pair(f"{d}:{n}", d, text, "", "") for n, (d, text) in enumerate(texts)]


ROWS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 30)), max_size=60).map(pairs)
LONG = pairs([(document, 5 + n % 30) for document in "ab" for n in range(100)])


@given(ROWS, st.integers(0, 500), st.integers())
def test_the_same_seed_draws_the_same_whole_segments_in_their_order(
    rows: list[Pair], words: int, seed: int
) -> None:
    sample = draw(rows, length, words, seed)
    assert sample == draw(rows, length, words, seed)
    order = [pair.id for pair in rows]
    assert list(sample.pairs) == sorted(sample.pairs, key=order.index)
    drawn = set(sample.pairs)
    assert sample.words == sum(length(pair) for pair in rows if pair.id in drawn)


def test_about_as_many_words_are_drawn_as_were_wanted() -> None:
    for seed in range(20):
        assert abs(draw(LONG, length, 1000, seed).words - 1000) < 120


def test_each_document_and_length_has_its_share() -> None:
    sample = draw(LONG, length, 1000, 7)
    drawn = [pair for pair in LONG if pair.id in set(sample.pairs)]
    of_a = sum(length(pair) for pair in drawn if pair.document == "a")
    short = sum(1 for pair in drawn if length(pair) < 15)
    assert 400 < of_a < 600
    assert 0 < short < len(drawn)


def test_another_seed_draws_others() -> None:
    assert draw(LONG, length, 500, 1).pairs != draw(LONG, length, 500, 2).pairs


def test_more_words_keep_what_was_drawn_before() -> None:
    few, many = draw(LONG, length, 300, 3), draw(LONG, length, 900, 3)
    assert set(few.pairs) <= set(many.pairs)


def test_all_can_be_drawn_and_rows_without_text_never_are() -> None:
    rows = [*LONG, Pair("empty", "a", "", "", "")]
    sample = draw(rows, length, 10**6, 1)
    assert sample.share == 1
    assert "empty" not in sample.pairs


def test_nothing_can_be_drawn_from_nothing() -> None:
    assert draw([], length, 100, 1).share == 0
