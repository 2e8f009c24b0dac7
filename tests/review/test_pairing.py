"""From beads and rows to pairs."""

from workbench.alignment.align import Bead
from workbench.formats.format import Paragraph, Row
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.segments import Origin, Side
from workbench.review.pairing import AS_READ, Glosses, pair_beads, pair_rows, prepare

DIRECTION = Direction.parse("en", "zh-Hant")
SOURCE = [Paragraph("2026-03-18", 1), Paragraph("One ship came.", 3), Paragraph("It left.", 4)]
TARGET = [Paragraph("來了一艘船(chuán)。", 1), Paragraph("它走了。", 2), Paragraph("沒有人。", 5)]
BEADS = [
    Bead((0,), (), 0.9),
    Bead((1, 2), (0, 1), 0.8),
    Bead((), (2,), 0.7),
]


def test_a_bead_becomes_a_pair_with_an_id_given_once() -> None:
    sides = prepare(SOURCE, Glosses.KEEP), prepare(TARGET, Glosses.KEEP)
    pairing = pair_beads(BEADS, sides, DIRECTION, "port")
    assert [pair.id for pair in pairing.pairs] == ["port:1", "port:2", "port:3"]
    pair = pairing.pairs[1]
    assert pair.source == "One ship came. It left."
    assert pair.target == pair.draft == "來了一艘船(chuán)。它走了。"
    assert pair.origin == Origin((1, 2), (0, 1))
    assert pair.confidence == 0.8
    assert (pairing.glosses, pairing.cleaned) == (1, 0)


def test_lines_without_a_partner_say_where_they_are_and_why() -> None:
    sides = prepare(SOURCE, Glosses.KEEP), prepare(TARGET, Glosses.KEEP)
    pairing = pair_beads(BEADS, sides, DIRECTION, "port")
    found = [(u.pair, u.side, u.line, u.reason) for u in pairing.unpaired]
    assert found == [
        ("port:1", Side.SOURCE, 1, "no-words"),
        ("port:3", Side.TARGET, 5, "no-source"),
    ]


def test_cleaned_glosses_are_counted_and_the_raw_text_kept() -> None:
    sides = prepare(SOURCE, Glosses.CLEAN), prepare(TARGET, Glosses.CLEAN)
    pairing = pair_beads(BEADS, sides, DIRECTION, "port")
    pair = pairing.pairs[1]
    assert pair.target == "來了一艘船。它走了。"
    assert pair.origin.raw_target == "來了一艘船(chuán)。它走了。"
    assert pair.origin.raw_source == ""
    assert (pairing.glosses, pairing.cleaned) == (1, 7)


def test_rows_keep_their_ids_and_documents() -> None:
    rows = [
        Row("a", "log", "One", "一", 2),
        Row("", "", "Two", "", 3),
        Row("c", "", "", "三(sān)", 4),
        Row("d", "", " ", "", 5),
    ]
    pairing = pair_rows(rows, Glosses.CLEAN, "port", Unwatched())
    assert [(pair.id, pair.document) for pair in pairing.pairs] == [
        ("a", "log"),
        ("port:2", "port"),
        ("c", "port"),
        ("d", "port"),
    ]
    assert pairing.pairs[0].origin is AS_READ
    assert pairing.pairs[2].origin.raw_target == "三(sān)"
    assert [(u.pair, u.line, u.reason) for u in pairing.unpaired] == [
        ("port:2", 3, "empty-target"),
        ("c", 4, "empty-source"),
        ("d", 5, "empty-row"),
    ]


def test_long_tables_report_their_progress() -> None:
    class Watcher:
        def __init__(self) -> None:
            self.seen: list[tuple[int, int]] = []

        def advance(self, done: int, total: int) -> None:
            self.seen.append((done, total))

    watcher = Watcher()
    pair_rows([Row("", "", "a", "b")] * 2500, Glosses.KEEP, "port", watcher)
    assert watcher.seen == [(1000, 2500), (2000, 2500)]
