from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.align import align
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched

EN_ZH = Direction.parse("en", "zh-Hans")
_PARAGRAPHS = st.lists(st.text(max_size=30), max_size=6)


@given(_PARAGRAPHS, _PARAGRAPHS)
def test_every_paragraph_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    beads = align(source, target, EN_ZH, Unwatched())
    assert sorted(n for bead in beads for n in bead.source) == list(range(len(source)))
    assert sorted(n for bead in beads for n in bead.target) == list(range(len(target)))
    assert all(0 <= bead.confidence <= 1 for bead in beads)
