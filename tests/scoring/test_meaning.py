"""Meaning is compared by an encoder: a made-up one here, the real one where it is installed."""

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.model.languages import Direction
from workbench.model.progress import Cancelled, Unwatched
from workbench.scoring.meaning import Meaning, installed_meaning, is_available, knows

INSTALLED = pytest.mark.skipif(not is_available(), reason="needs the extra “semantic”")


class Letters:
    """Takes texts with the same letters for the same; counts what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        self.asked += texts
        counted = np.array([[text.count(letter) for letter in "abc"] for text in texts], "float32")
        scaled: NDArray[np.float32] = counted / np.linalg.norm(counted, axis=1, keepdims=True)
        return scaled


def test_each_pair_gets_the_similarity_of_its_own_sides_in_order() -> None:
    found = Meaning(Letters()).similarities([("ab", "ba"), ("a", "b"), ("aac", "c")], Unwatched())

    assert found == pytest.approx([1, 0, 1 / np.sqrt(5)])


def test_more_pairs_than_fit_one_batch_all_get_theirs() -> None:
    pairs = [("a" * n, "a" if n % 3 else "b") for n in range(1, 101)]
    found = Meaning(Letters()).similarities(pairs, Unwatched())

    assert found == pytest.approx([float(bool(n % 3)) for n in range(1, 101)])


def test_only_what_was_changed_is_encoded_again() -> None:
    encoder = Letters()
    meaning = Meaning(encoder)
    meaning.similarities([("a", "b"), ("a", "b"), ("b", "c")], Unwatched())
    assert encoder.asked == ["a", "b", "b", "c"]

    assert meaning.similarities([("b", "c"), ("b", "b")], Unwatched()) == [0, 1]
    assert encoder.asked[4:] == ["b", "b"]


def test_what_was_encoded_before_it_was_stopped_is_kept() -> None:
    class Once:
        def __init__(self) -> None:
            self.calls = 0

        def advance(self, done: int, total: int) -> None:
            self.calls += 1
            if self.calls > 1:
                raise Cancelled

    encoder = Letters()
    meaning = Meaning(encoder)
    pairs = [("a" * n, "b") for n in range(1, 101)]
    with pytest.raises(Cancelled):
        meaning.similarities(pairs, Once())
    meaning.similarities(pairs, Unwatched())

    assert len(encoder.asked) == 200


def test_it_is_asked_about_languages_that_it_learned_only() -> None:
    assert knows(Direction.parse("en", "zh-Hant"))
    assert knows(Direction.parse("ja", "pt-BR"))
    assert not knows(Direction.parse("en", "vi"))
    assert not knows(Direction.parse("yue", "en"))


def test_it_is_available_where_its_package_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.scoring.meaning.find_spec", lambda _name: None)

    assert not is_available()


@pytest.mark.slow
@INSTALLED
def test_the_real_encoder_tells_what_belongs_together_without_a_connection() -> None:
    english = "The old harbour was rebuilt after the storm."
    pairs = [(english, "旧港口在风暴之后重建了。"), (english, "委员会通过了明年的学校预算。")]
    together, apart = installed_meaning().similarities(pairs, Unwatched())

    assert together > 0.5 > apart
