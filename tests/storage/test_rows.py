"""Values survive the way into a table row and back."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.annotations import Annotation
from workbench.model.segments import Origin, Pair, Side, Span, Status
from workbench.storage import rows

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.lists(st.integers(0, 9), max_size=3).map(tuple)
ORIGINS = st.builds(Origin, NUMBERS, NUMBERS, TEXT, TEXT)
PAIRS = st.builds(
    Pair, TEXT, TEXT, TEXT, TEXT, TEXT, st.sampled_from(Status), st.floats(0, 1), ORIGINS
)
SPANS = st.none() | st.builds(Span, st.integers(0, 9), st.integers(0, 9))
ANNOTATIONS = st.builds(
    Annotation,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.sampled_from(Side),
    SPANS,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.sampled_from(Side),
    TEXT,
    TEXT,
    TEXT,
    st.booleans(),
    st.none() | st.floats(0, 100),
)


@given(PAIRS)
def test_any_pair_comes_back_as_it_was(pair: Pair) -> None:
    row = rows.pair_row(pair, 1.0)
    assert rows.pair_of((row[0], *row[2:])) == pair


@given(ANNOTATIONS)
def test_any_annotation_comes_back_as_it_was(annotation: Annotation) -> None:
    assert rows.annotation_of(rows.annotation_row(annotation)) == annotation


def test_a_draft_that_is_still_the_target_is_written_once() -> None:
    pair = Pair("a", "d", "s", "t", "t")
    assert rows.pair_row(pair, 1.0).count("t") == 1
