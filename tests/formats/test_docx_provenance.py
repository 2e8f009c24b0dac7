"""A manifest is read alike whether its bytes are cut or parsed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.docx_content import ReviewDocument, ReviewRow
from workbench.formats.docx_manifest import manifest
from workbench.formats.docx_provenance import Provenance, read_provenance
from workbench.formats.docx_text import Cleaner
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status

PART = "customXml/item1.xml"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
PAIRS = st.lists(
    st.builds(Pair, TEXT, st.just("d"), TEXT, TEXT, TEXT, st.sampled_from(Status)), max_size=4
)


@dataclass(frozen=True)
class OnePart:
    """A package that holds a manifest and nothing else."""

    data: bytes
    members: frozenset[str] = frozenset({PART})

    def chunks(self, _part: str) -> Iterator[bytes]:
        yield self.data


def read(data: bytes) -> Provenance | None:
    return read_provenance(OnePart(data))  # type: ignore[arg-type]  # all that is asked of one


def written(pairs: list[Pair], note: str = "") -> str:
    notes = (Annotation("n", "1", note, "Bo", ""),) if note else ()
    document = ReviewDocument(
        project="p",
        title="",
        facts="",
        direction=Direction.parse("en", "zh-TW"),
        rows=lambda: (ReviewRow(n, pair, annotations=notes) for n, pair in enumerate(pairs, 7)),
        row_count=len(pairs),
        summary=(),
        moment=datetime(2026, 11, 22, tzinfo=UTC),
        tool="",
    )
    return "".join(manifest(document, "e", Cleaner()))


@given(PAIRS)
def test_bytes_that_are_cut_say_what_a_parser_says(pairs: list[Pair]) -> None:
    text = written(pairs)
    # White space between elements means nothing, but takes the way of the parser.
    parsed = read(text.replace("<wb:segment", " <wb:segment").encode())
    assert read(text.encode()) == parsed
    assert parsed is not None
    assert parsed.project == "p"


def test_comments_and_entities_are_read_by_the_parser() -> None:
    found = read(written([Pair('a"<&', "d", "s", "t", "t")], "Right?").encode())
    assert found is not None
    (segment,) = found.segments.values()
    assert (segment.id, segment.number, len(segment.comments)) == ('a"<&', 7, 1)


def test_what_is_no_manifest_gives_nothing() -> None:
    text = written([Pair("1", "d", "s", "t", "t")])
    assert read(b"<other/>") is None
    assert read(text.replace("</wb:review>", "").encode()) is None
    assert read(text.replace("<wb:segment", "<!DOCTYPE x><wb:segment").encode()) is None
